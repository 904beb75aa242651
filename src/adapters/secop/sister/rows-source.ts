import {
  type AskedContract,
  EVIDENCE_SETS,
  type EvidenceSet,
  type EvidenceSource,
} from '../../../bot/ports/evidence.js'
import { Gathering } from './gathering.js'
import { SISTER_SETS } from './index.js'
import { type PersonOf, type RawRow, textIn } from './set.js'

/** A file, or what else has no questions to be spared, is asked for this many contracts at once. */
const BATCH = 1_000

/** Sister sets whose rows are at hand: of files, or invented. */
export function rowsSource(rows: ReadonlyMap<EvidenceSet, readonly RawRow[]>, personOf?: PersonOf): EvidenceSource {
  const byName = new Map([...rows].map(([set, own]) => [set, indexed(SISTER_SETS[set], own)]))
  return {
    datasetOf: set => SISTER_SETS[set].dataset,
    isRare: set => SISTER_SETS[set].isRare ?? false,
    batchOf: () => BATCH,
    endingOf: () => null,
    async ask<S extends EvidenceSet>(set: S, contracts: readonly AskedContract[]) {
      const index = byName.get(set)
      const names = contracts.flatMap(({ id, process }) => (process === undefined ? [id] : [id, process]))
      const own = new Set([...new Set(names)].flatMap(name => index?.get(name.toUpperCase()) ?? []))
      const gathering = new Gathering<S>(SISTER_SETS[set], personOf)
      gathering.add(contracts, [...own])
      const served = new Set((rows.get(set) ?? []).flatMap(row => Object.keys(row)))
      const { optional, personal = [] } = SISTER_SETS[set]
      const dropped = Object.keys(optional).filter(column => !served.has(column) && !personal.includes(column))
      return gathering.answer(new Set(dropped))
    },
  }
}

function indexed(
  { join, byProcess }: { readonly join: string; readonly byProcess?: string },
  rows: readonly RawRow[],
): ReadonlyMap<string, readonly RawRow[]> {
  const index = new Map<string, RawRow[]>()
  for (const row of rows) {
    const name = (textIn(row, join) || (byProcess ? textIn(row, byProcess) : '')).toUpperCase()
    const known = index.get(name)
    if (known) known.push(row)
    else index.set(name, [row])
  }
  return index
}

/** The set that a header is of: that whose needed columns are all there, the one with most of them; null for none. */
export function setOfColumns(columns: ReadonlySet<string>): EvidenceSet | null {
  const fitting = EVIDENCE_SETS.filter(set => SISTER_SETS[set].needed.every(column => columns.has(column)))
  return fitting.sort((a, b) => SISTER_SETS[b].needed.length - SISTER_SETS[a].needed.length)[0] ?? null
}
