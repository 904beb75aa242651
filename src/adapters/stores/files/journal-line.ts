import { type ChainLink, hashOf, type Payload, readCovers } from '../../../bot/ledger/chain.js'
import { isDay } from '../../../rules/index.js'

/*
 * A line of a chain: its hash, a blank, and what the hash covers; then a tab, which JSON has none of, and what stands beside it:
 * its salt, a blank and JSON, or the word `erased` and a day. So one flush makes both durable, and what is beside can be taken
 * out without a byte of the chain being another one.
 */

/** Length of a hash as it is written. */
export const HASH = 64

const SALT = /^[0-9a-f]{32} /
const ERASED = 'erased '

/** A line without its hash. */
export function lineBody({ covers, payload }: ChainLink): string {
  if (payload.kind === 'in-link') return covers
  return `${covers}\t${payload.kind === 'erased' ? ERASED + payload.on : `${payload.salt} ${payload.json}`}`
}

/** The link that a line without its end is, after the hash before it; null where it is not as it was written. */
export function readLine(bytes: Buffer, previous: string): ChainLink | null {
  const link = readAlone(bytes)
  return link && link.hash === hashOf(previous, link.covers) ? { ...link, previous } : null
}

/** The same of a line that was compared with the one before it already. */
export function readAlone(bytes: Buffer): Omit<ChainLink, 'previous'> | null {
  const hash = bytes.toString('latin1', 0, HASH)
  const body = bytes.toString('utf8', HASH + 1)
  const tab = body.indexOf('\t')
  const covers = tab < 0 ? body : body.slice(0, tab)
  const read = readCovers(covers)
  const payload = tab < 0 ? ({ kind: 'in-link' } as const) : payloadIn(body.slice(tab + 1))
  if (!read || !payload || (read.payload === null) !== (payload.kind === 'in-link')) return null
  if (payload.kind === 'beside' && hashOf(payload.salt, payload.json) !== read.payload) return null
  return { ...read.outline, hash, covers, payload }
}

function payloadIn(beside: string): Payload | null {
  if (beside.startsWith(ERASED)) {
    const on = beside.slice(ERASED.length)
    return isDay(on) ? { kind: 'erased', on } : null
  }
  if (!SALT.test(beside)) return null
  const [salt = ''] = beside.split(' ', 1)
  return { kind: 'beside', salt, json: beside.slice(salt.length + 1) }
}
