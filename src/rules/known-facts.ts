import type { Attestation, AttestedFact, Contract, FactName, Facts, GroundFact, Grounds } from './contract.js'
import { type Day, isDay } from './day.js'
import { GIVEN_BY } from './rule.js'

/** The facts of a contract on a day: the register's, and what people have attested and still stands. */
export interface KnownFacts {
  readonly facts: Facts
  /** The attestation that each attested fact was taken from. */
  readonly told: ReadonlyMap<FactName, Attestation>
  /** Facts that people attested differently: they count as unknown. */
  readonly disputes: readonly { readonly fact: AttestedFact; readonly attestations: readonly string[] }[]
  /** Attestations whose grounds have changed since: they do not count. */
  readonly stale: readonly string[]
  /** What was said about a fact that is unknown again, because people disagree or the grounds have changed. */
  readonly doubts: readonly Attestation[]
  /** Whether somebody had told of an open procedure, so that its end is an event and not just its absence. */
  readonly hadProceeding: boolean
}

const NOTHING_TOLD: KnownFacts['told'] = new Map()
const NONE: readonly never[] = []

/**
 * Joins the register's facts with the attestations that stand on `today`. An attestation counts when it was told by
 * then, by somebody whose role may tell that fact, and its grounds are still the same. What a person tells later
 * replaces what the same person told before; different people who tell different things leave the fact unknown.
 */
export function knownFacts(contract: Contract, attestations: readonly Attestation[], today: Day): KnownFacts {
  if (attestations.length === 0)
    return {
      facts: contract.facts,
      told: NOTHING_TOLD,
      disputes: NONE,
      stale: NONE,
      doubts: NONE,
      hadProceeding: false,
    }
  const attested: Record<string, Attestation['value']> = {}
  const told = new Map<FactName, Attestation>()
  const disputes: { fact: AttestedFact; attestations: string[] }[] = []
  const stale: string[] = []
  const doubts: Attestation[] = []
  for (const [fact, latest] of lastWords(attestations, today)) {
    const standing = latest.filter(attestation => hasSameGrounds(attestation, contract))
    const outdated = latest.filter(attestation => !standing.includes(attestation))
    for (const { id } of outdated) stale.push(id)
    const last = standing.at(-1)
    if (last && standing.every(({ value }) => same(value, last.value))) {
      if (!enoughPeople(fact, standing, contract)) continue
      told.set(fact, last)
      attested[fact] = last.value
    } else {
      if (last) disputes.push({ fact, attestations: standing.map(({ id }) => id) })
      doubts.push(...standing, ...outdated)
    }
  }
  return {
    facts: { ...contract.facts, ...attested },
    told,
    disputes,
    stale,
    doubts,
    hadProceeding: hadProceeding(attestations, today),
  }
}

function hadProceeding(attestations: readonly Attestation[], today: Day): boolean {
  return attestations.some(({ fact, value, on }) => fact === 'proceeding' && value === 'open' && on <= today)
}

/** What a contract looks like now, to be kept with an attestation about `fact`. */
export function groundsOf(contract: Contract, fact: AttestedFact): Grounds {
  const { endsOn, value, state, paid, invoiced } = contract.facts
  const isPayment = fact === 'payment'
  const unreadable = unreadableAmong(isPayment ? GROUNDS_OF_PAYMENT : GROUNDS, contract)
  return {
    ...{ endsOn: endsOn ?? null, value: value ?? null, state, supervisors: contract.supervisors },
    ...(isPayment ? { paid: paid ?? null, invoiced: invoiced ?? null } : {}),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  }
}

const GROUNDS: readonly GroundFact[] = ['endsOn', 'value', 'state']
const GROUNDS_OF_PAYMENT: readonly GroundFact[] = [...GROUNDS, 'paid', 'invoiced']

function unreadableAmong(facts: readonly GroundFact[], { unreadable }: Contract): readonly GroundFact[] {
  return unreadable ? facts.filter(fact => unreadable[fact] !== undefined) : NONE
}

/**
 * By fact, in an order that does not depend on who spoke first: the last word of each person who may speak on it. On
 * one day what is listed later is later.
 */
function lastWords(attestations: readonly Attestation[], today: Day): [AttestedFact, Attestation[]][] {
  const byFact = new Map<AttestedFact, Attestation[]>()
  for (const attestation of attestations) {
    const { fact, by, role, on } = attestation
    if (on > today || !isDay(on) || !GIVEN_BY[fact].includes(role) || !tellsARealDay(attestation)) continue
    const words = byFact.get(fact) ?? []
    const before = words.findIndex(word => word.by === by)
    if (before >= 0) {
      if ((words[before]?.on ?? on) > on) continue
      words.splice(before, 1)
    }
    words.push(attestation)
    byFact.set(fact, words)
  }
  return [...byFact].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Whether the day that an attestation tells exists, where its fact is one with a day. */
function tellsARealDay({ fact, value }: Attestation): boolean {
  switch (fact) {
    case 'realEnd':
      return isDay(value)
    case 'qualityGuarantee':
    case 'otherGuarantee':
      return value === 'none' || isDay(value)
    case 'earlyEnd':
    case 'restart':
      return isDay(value.on)
    case 'lapse':
      return isDay(value.decidedOn)
    case 'liquidation':
      return !value.done || isDay(value.on)
    default:
      return true
  }
}

function hasSameGrounds({ fact, grounds }: Attestation, contract: Contract): boolean {
  const now = groundsOf(contract, fact)
  return (
    (grounds.endsOn ?? null) === now.endsOn &&
    (grounds.value ?? null) === now.value &&
    grounds.state === now.state &&
    grounds.supervisors.length === now.supervisors.length &&
    grounds.supervisors.every(person => now.supervisors.includes(person)) &&
    areSameFacts(grounds.unreadable ?? NONE, now.unreadable ?? NONE) &&
    (fact !== 'payment' || ((grounds.paid ?? null) === now.paid && (grounds.invoiced ?? null) === now.invoiced))
  )
}

function areSameFacts(then: readonly GroundFact[], now: readonly GroundFact[]): boolean {
  return then.length === now.length && then.every(fact => now.includes(fact))
}

/** Where vigilance is split between a supervisor and an interventor, both attest (Ley 1474 de 2011 art. 83). */
function enoughPeople(fact: AttestedFact, all: readonly Attestation[], { supervisors }: Contract): boolean {
  if (fact !== 'nothingPending' || supervisors.length < 2) return true
  return supervisors.every(person => all.some(({ by }) => by === person))
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.get(key) === value)
}
