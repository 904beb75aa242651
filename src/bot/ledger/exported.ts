import { z } from 'zod'
import { type Day, isDay } from '../../rules/index.js'
import { type ChainLink, type Payload, readCovers } from './chain.js'

/*
 * A link in a file of its own, a line of JSON each: `covers` after `previous` is what `hash` is of, `data` after `salt` what
 * `covers` has the hash of, byte by byte, so that anybody verifies them with sha256sum.
 */

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.custom<Day>(value => typeof value === 'string' && isDay(value))

const exported = z.object({
  previous: hash,
  hash,
  covers: z.string(),
  salt: z.string().exactOptional(),
  data: z.string().exactOptional(),
  erased: day.exactOptional(),
})

/** As the first versions gave them: the record itself is what the hash covers. */
const first = z.object({ previous: hash, hash, record: z.looseObject({ number: z.number() }) })

/** A link as a line of a file. */
export function exportedLine({ previous, hash, covers, payload }: ChainLink): string {
  const beside =
    payload.kind === 'beside'
      ? { salt: payload.salt, data: payload.json }
      : payload.kind === 'erased'
        ? { erased: payload.on }
        : {}
  return `${JSON.stringify({ previous, hash, covers, ...beside })}\n`
}

/** The link that a line of such a file is, or null where it is none. */
export function readExported(line: string): ChainLink | null {
  try {
    const raw: unknown = JSON.parse(line)
    const { data: old } = first.safeParse(raw)
    const { data } = exported.safeParse(old ? { ...old, covers: JSON.stringify(old.record) } : raw)
    const read = data && readCovers(data.covers)
    if (!data || !read) return null
    return { ...read.outline, previous: data.previous, hash: data.hash, covers: data.covers, payload: payloadOf(data) }
  } catch {
    return null
  }
}

function payloadOf({ salt, data, erased }: z.output<typeof exported>): Payload {
  if (erased !== undefined) return { kind: 'erased', on: erased }
  return salt !== undefined && data !== undefined ? { kind: 'beside', salt, json: data } : { kind: 'in-link' }
}
