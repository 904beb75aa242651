import { type Contract, type Day, type Evidence, isStaleEvidence } from '../../rules/index.js'
import type { ContractReadings, StoredEvidence } from '../ports/evidence.js'
import { SHOWERS } from './sets/index.js'
import type { Showing, Shown, ShownBy, SuggestedFact, Suggestion } from './shown.js'

/** What the sister sets show of one contract today, ready for the rules and for people. */
export interface ContractEvidence {
  readonly facts: readonly Evidence[]
  /** Those of them that make a verdict more careful, each with its row. */
  readonly careful: readonly Of<'fact'>[]
  /** What a person may confirm with one press, by fact: one, or those that differ only in the balance. */
  readonly suggestions: ReadonlyMap<SuggestedFact, readonly Suggestion[]>
  /** The last closing that is published and that the register does not show yet. */
  readonly closing: { readonly on: Day; readonly by: ShownBy } | null
  /** Who supervises it by a sister set, where nobody is known to. */
  readonly supervisor: Of<'supervisor'> | null
  readonly hints: readonly Of<'hint'>[]
}

type Of<K extends Shown['kind']> = Extract<Shown, { kind: K }>

export const NOTHING_SHOWN: ContractEvidence = {
  facts: [],
  careful: [],
  suggestions: new Map(),
  closing: null,
  supervisor: null,
  hints: [],
}

/**
 * Joins what the sets show of a contract. What is stale, of a set that is off or was said to be wrong proves nothing and fills
 * in no question; what makes a verdict more careful stays, dated, until newer rows of the same set or a person say otherwise.
 * `stored` is null where nobody knows what the sets are worth: then nothing is proved. `denied` are rows of which somebody said that they are not it.
 */
export function contractEvidence(
  contract: Contract,
  readings: ContractReadings | undefined,
  stored: StoredEvidence | null,
  today: Day,
  denied: ReadonlySet<string> = new Set(),
): ContractEvidence {
  if (!readings) return NOTHING_SHOWN
  const showing: Showing = {
    contract,
    readings,
    datasetOf: set => stored?.datasets[set] ?? set,
    passed: check => stored?.checks[check]?.passed ?? false,
    // Where it was lost what is known of a check, that counts as passed which makes a verdict more careful.
    everPassed: check => (stored ? (stored.checks[check]?.everPassed ?? false) : true),
    today,
  }
  const shown = SHOWERS.flatMap(show => show(showing))
  if (shown.length === 0) return NOTHING_SHOWN
  const isUsed = ({ set, readOn }: Pick<ShownBy, 'set' | 'readOn'>) => {
    const off = stored?.sets[set]?.off
    // A set that served no row at all is not believed: what it said before stands, with its day.
    return (!off || off.kind === 'no-rows') && !isStaleEvidence(readOn, today)
  }
  const facts = shown.flatMap(one => {
    if (one.kind !== 'fact') return []
    const { evidence, by } = one
    return evidence.strength !== 'proves' || isUsed(by) ? [one] : []
  })
  const suggested = shown.filter(one => one.kind === 'suggestion')
  const closings = shown.filter(one => one.kind === 'closing')
  const closing = closings.filter(({ by }) => isUsed(by) && !denied.has(deniedKey(by))).at(-1)
  return {
    facts: facts.map(({ evidence }) => evidence),
    careful: facts.filter(({ evidence }) => evidence.strength === 'shows'),
    suggestions: agreed(suggested.filter(({ by }) => isUsed(by) && !denied.has(deniedKey(by)))),
    supervisor: shown.filter(one => one.kind === 'supervisor').find(({ by }) => isUsed(by)) ?? null,
    closing: closing ? { on: closing.on, by: closing.by } : null,
    hints: shown.filter(one => one.kind === 'hint').filter(({ by }) => !denied.has(deniedKey(by))),
  }
}

/** Names a row of which a person says that it is not what it seems. */
export function deniedKey({ set, row }: Pick<ShownBy, 'set' | 'row'>): string {
  return `${set} ${row}`
}

/** Where two rows show different things of one fact, nothing is filled in. */
function agreed(all: readonly Suggestion[]): ReadonlyMap<SuggestedFact, readonly Suggestion[]> {
  const byFact = new Map<SuggestedFact, Suggestion[]>()
  for (const one of all) byFact.set(one.fact, [...(byFact.get(one.fact) ?? []), one])
  for (const [fact, some] of byFact) if (new Set(some.map(gist)).size > 1) byFact.delete(fact)
  return byFact
}

/** What two suggestions of one fact must share to agree: the balance is asked, and the day that a file came is the latest possible. */
function gist(one: Suggestion): string {
  if (one.fact === 'liquidation') return 'liquidated'
  return one.fact === 'earlyEnd' ? one.value.on : JSON.stringify(one.value)
}
