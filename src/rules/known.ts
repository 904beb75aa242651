import type { Attestation, AttestedFact, Contract, FactName, Facts, Grounds } from './contract.js'
import type { Day } from './day.js'
import { GIVEN_BY } from './rule.js'

/** The facts of a contract on a day: the register's, and what people have attested and still stands. */
export interface Known {
  readonly facts: Facts
  /** The attestation that each attested fact was taken from. */
  readonly told: ReadonlyMap<FactName, Attestation>
  /** Facts that people attested differently: they count as unknown. */
  readonly disputes: readonly { readonly fact: AttestedFact; readonly attestations: readonly string[] }[]
  /** Attestations whose grounds have changed since: they do not count. */
  readonly stale: readonly string[]
}

const NOTHING_TOLD: Pick<Known, 'told' | 'disputes' | 'stale'> = { told: new Map(), disputes: [], stale: [] }

/**
 * Joins the register's facts with the attestations that stand on `today`. An attestation counts when it was told by
 * then, by somebody whose role may tell that fact, and its grounds are still the same. What a person tells later
 * replaces what the same person told before; different people who tell different things leave the fact unknown.
 */
export function known(contract: Contract, attestations: readonly Attestation[], today: Day): Known {
  if (attestations.length === 0) return { facts: contract.facts, ...NOTHING_TOLD }
  const stale: string[] = []
  const byFact = new Map<AttestedFact, Map<string, Attestation>>()
  for (const attestation of latestOfEach(attestations, today)) {
    if (!sameGrounds(attestation, contract)) {
      stale.push(attestation.id)
      continue
    }
    const people = byFact.get(attestation.fact) ?? new Map<string, Attestation>()
    byFact.set(attestation.fact, people.set(attestation.by, attestation))
  }
  const told = new Map<FactName, Attestation>()
  const disputes: { fact: AttestedFact; attestations: string[] }[] = []
  for (const [fact, people] of byFact) {
    const all = [...people.values()]
    const last = all.at(-1)
    if (!last) continue
    if (all.some(other => !same(other.value, last.value)))
      disputes.push({ fact, attestations: all.map(({ id }) => id) })
    else if (enoughPeople(fact, people, contract)) told.set(fact, last)
  }
  const attested = Object.fromEntries([...told].map(([fact, { value }]) => [fact, value]))
  return { facts: { ...contract.facts, ...attested }, told, disputes, stale }
}

/** What a contract looks like now, to be kept with an attestation about `fact`. */
export function groundsOf(contract: Contract, fact: AttestedFact): Grounds {
  const { endsOn, value, state, paid, invoiced } = contract.facts
  const grounds = { endsOn: endsOn ?? null, value: value ?? null, state, supervisors: contract.supervisors }
  return fact === 'payment' ? { ...grounds, paid: paid ?? null, invoiced: invoiced ?? null } : grounds
}

function latestOfEach(attestations: readonly Attestation[], today: Day): Iterable<Attestation> {
  const latest = new Map<string, Attestation>()
  for (const attestation of attestations) {
    if (attestation.on > today || !GIVEN_BY[attestation.fact].includes(attestation.role)) continue
    const key = `${attestation.fact}/${attestation.by}`
    latest.delete(key)
    latest.set(key, attestation)
  }
  return latest.values()
}

function sameGrounds({ fact, grounds }: Attestation, contract: Contract): boolean {
  const now = groundsOf(contract, fact)
  return (
    (grounds.endsOn ?? null) === now.endsOn &&
    (grounds.value ?? null) === now.value &&
    grounds.state === now.state &&
    grounds.supervisors.length === now.supervisors.length &&
    grounds.supervisors.every(person => now.supervisors.includes(person)) &&
    (fact !== 'payment' || ((grounds.paid ?? null) === now.paid && (grounds.invoiced ?? null) === now.invoiced))
  )
}

/** Where vigilance is split between a supervisor and an interventor, both attest (Ley 1474 de 2011 art. 83). */
function enoughPeople(fact: AttestedFact, people: ReadonlyMap<string, Attestation>, contract: Contract): boolean {
  return (
    fact !== 'nothingPending' ||
    contract.supervisors.length < 2 ||
    contract.supervisors.every(person => people.has(person))
  )
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.get(key) === value)
}
