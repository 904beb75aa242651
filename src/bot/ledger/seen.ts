import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Day } from '../../rules/day.js'
import type { Seen, SeenRecord } from '../ports/ledger.js'
import { type ChainLink, type Entry, ERASED, hashOf, payloadData } from './chain.js'

/** The kind of a link over what was seen on a day. */
export const SEEN_DAY = 'day'

/** What was seen, as it is kept: its hash is of the salt and what stands behind it. */
export function newSeenRecord(seen: Seen): { readonly hash: string; readonly salt: string; readonly json: string } {
  const salt = randomBytes(16).toString('hex')
  const json = JSON.stringify(seen)
  return { hash: hashOf(salt, json), salt, json }
}

/** The link over what was seen on a day: how much, and the hash of all hashes. */
export function seenEntry(day: Day, hashes: readonly string[], at: Date): Entry {
  return {
    at: at.toISOString(),
    kind: SEEN_DAY,
    ids: [day],
    data: { day, records: hashes.length, hash: overAll(hashes) },
  }
}

/** The hash over the hashes of a day, one a line. */
export function overAll(hashes: readonly string[]): string {
  return createHash('sha256')
    .update(hashes.map(hash => `${hash}\n`).join(''))
    .digest('hex')
}

const dayData = z.object({ day: z.string(), records: z.number(), hash: z.string() })
const goneData = z.object({ days: z.record(z.string(), z.number()).optional() })

/** What the chain says of a day on which something was seen: the links over its records, and how many were erased. */
interface SeenDay {
  readonly links: readonly z.output<typeof dayData>[]
  readonly erased: number
}

/**
 * What the chain of what was seen says of each day. Where the clock was put back a day has several links, each over all that
 * there was by then; a day that is not over has none yet.
 */
export class SeenDays {
  readonly #days = new Map<string, SeenDay>()

  /** Days of which the chain says something. */
  get linked(): Iterable<string> {
    return this.#days.keys()
  }

  /** Takes in what the next link says. */
  take(link: ChainLink): void {
    const data = payloadData(link)
    const day = link.kind === SEEN_DAY ? dayData.safeParse(data).data : undefined
    if (day) this.#days.set(day.day, { ...this.#of(day.day), links: [...this.#of(day.day).links, day] })
    const gone = link.kind === ERASED ? goneData.safeParse(data).data?.days : undefined
    for (const [of, erased] of Object.entries(gone ?? {})) this.#days.set(of, { ...this.#of(of), erased })
  }

  /** Whether the records of a day are those that its links cover, and no more of them is gone than was erased. */
  fit(day: string, records: readonly SeenRecord[]): boolean {
    const { links, erased } = this.#of(day)
    const hashes = records.map(({ hash }) => hash)
    const fits = links.every(link => overAll(hashes.slice(0, link.records)) === link.hash)
    const isWhole = links.length === 0 || links.at(-1)?.records === records.length
    return fits && isWhole && records.filter(record => record.erased).length <= erased
  }

  #of(day: string): SeenDay {
    return this.#days.get(day) ?? { links: [], erased: 0 }
  }
}
