import type { Day } from '../../rules/index.js'
import type { ContractReadings, EvidenceReading, EvidenceRows, EvidenceSet } from '../ports/evidence.js'

/**
 * A reading with what a set answered for the contract on a day. No rows is no evidence: those of before stay, with their day.
 * Newer rows take their place, but for `lacking`, the fields whose column was not served: these stay as they were last told.
 */
export function keptReading<S extends EvidenceSet>(
  before: EvidenceReading<S> | undefined,
  rows: readonly EvidenceRows[S][],
  lacking: readonly string[],
  day: Day,
): EvidenceReading<S> {
  if (rows.length === 0) return { askedOn: day, readOn: before?.readOn ?? day, rows: before?.rows ?? [] }
  if (lacking.length === 0 || !before) return { askedOn: day, readOn: day, rows }
  const known = new Map(before.rows.map(row => [row.id, row]))
  return { askedOn: day, readOn: day, rows: rows.map(row => ({ ...row, ...told(known.get(row.id), lacking) })) }
}

function told<R extends object>(row: R | undefined, fields: readonly string[]): Partial<R> {
  const kept: Partial<R> = {}
  for (const [name, value] of Object.entries(row ?? {}))
    if (fields.includes(name)) Object.assign(kept, { [name]: value })
  return kept
}

/** Readings of a contract with one of them anew. */
export function withReading<S extends EvidenceSet>(
  readings: ContractReadings | undefined,
  set: S,
  reading: EvidenceReading<S>,
): ContractReadings {
  return { ...readings, [set]: reading }
}
