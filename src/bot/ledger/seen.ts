import { createHash, randomBytes } from 'node:crypto'
import type { Day } from '../../rules/day.js'
import type { Seen } from '../ports/ledger.js'
import { type Entry, hashOf } from './chain.js'

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
