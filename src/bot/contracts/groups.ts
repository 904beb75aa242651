import { type AttestingRole, centavos, type MissingFact } from '../../rules/index.js'
import type { AssessedContract } from './assessed-contract.js'
import { CONTRACT_PLACES, type ContractPlace } from './places.js'

export type { ContractPlace }

/** The contracts of one person, sorted into what they can do about them. Every contract is in exactly one place. */
export interface ContractGroups {
  /** Overdue first, then by value. */
  readonly closeNow: readonly AssessedContract[]
  /** A fact is missing that this person can give, whatever the verdict. */
  readonly needsFact: readonly AssessedContract[]
  /** Waiting for a date or for others. */
  readonly waiting: readonly AssessedContract[]
  /** A fact is missing that only others can give. */
  readonly needsOthers: readonly AssessedContract[]
  /** "Ya lo cerré" was said and SECOP has not confirmed it yet. */
  readonly saidClosed: readonly AssessedContract[]
  /** With the coordinator. */
  readonly passedOn: readonly AssessedContract[]
  readonly inExecution: readonly AssessedContract[]
  readonly suspended: readonly AssessedContract[]
  readonly closed: readonly AssessedContract[]
  readonly notApplicable: readonly AssessedContract[]
}

/** Sorts contracts for one person who attests as `role`; with null (admins) nobody is asked for a fact. */
export function groupContracts(
  items: readonly AssessedContract[],
  role: AttestingRole | null,
  person: string,
): ContractGroups {
  const groups = {
    closeNow: [] as AssessedContract[],
    needsFact: [] as AssessedContract[],
    waiting: [] as AssessedContract[],
    needsOthers: [] as AssessedContract[],
    saidClosed: [] as AssessedContract[],
    passedOn: [] as AssessedContract[],
    inExecution: [] as AssessedContract[],
    suspended: [] as AssessedContract[],
    closed: [] as AssessedContract[],
    notApplicable: [] as AssessedContract[],
  }
  for (const item of items) groups[placeOf(item, role, person)].push(item)
  groups.waiting.sort(byUntil)
  return {
    ...groups,
    closeNow: mostUrgentFirst(groups.closeNow, item => urgencyOf(item, 'closeNow')),
    needsFact: mostUrgentFirst(groups.needsFact, item => urgencyOf(item, 'needsFact')),
  }
}

/**
 * The facts that this person can give and that the verdict waits for. What they have told already is not asked again,
 * unless it is disputed or its grounds have changed: where vigilance is split, it is the other's word that is missing.
 */
export function askedOf(item: AssessedContract, role: AttestingRole | null, person: string): readonly MissingFact[] {
  if (role === null) return []
  const { missing, disputes, stale } = item.assessment
  const told = new Set(
    item.status.attestations.filter(({ by, id }) => by === person && !stale.includes(id)).map(({ fact }) => fact),
  )
  for (const { fact } of disputes) told.delete(fact)
  return missing.filter(({ decisive, from, attestation }) => decisive && from.includes(role) && !told.has(attestation))
}

/**
 * The one place of a contract for somebody who attests about it as `role`. Every list, count, line and button goes by it,
 * so that no two of them disagree.
 */
export function placeOf(item: AssessedContract, role: AttestingRole | null, person: string): ContractPlace {
  const { assessment, status, stillOpen } = item
  if (assessment.verdict === 'closed') return 'closed'
  if (assessment.verdict === 'not-applicable') return 'notApplicable'
  if (status.passedOn) return 'passedOn'
  if (status.saidClosed && !stillOpen) return 'saidClosed'
  if (assessment.verdict === 'close-now') return 'closeNow'
  if (askedOf(item, role, person).length > 0) return 'needsFact'
  switch (assessment.verdict) {
    case 'waiting':
      return 'waiting'
    case 'in-execution':
      return 'inExecution'
    case 'suspended':
      return 'suspended'
    case 'needs-information':
      return 'needsOthers'
  }
}

/**
 * Where a contract stands for whoever answers for it: the first of its supervisors, or nobody known. A team is counted by
 * this, wherever it is counted.
 */
export function placeInTeam(item: AssessedContract): ContractPlace {
  return placeOf(item, 'supervisor', item.contract.supervisors[0] ?? '')
}

/** What the order of a list goes by, so that a contract itself need not be kept to be sorted. */
interface Urgency {
  readonly place: number
  readonly since: string
  readonly value: bigint
  readonly id: string
}

/** How urgent a contract is at this place: by the place, overdue first, then by value. */
export function urgencyOf({ assessment, contract }: AssessedContract, place: ContractPlace): Urgency {
  return {
    place: CONTRACT_PLACES.indexOf(place),
    since: assessment.overdueSince ?? '9999',
    value: contract.facts.value ? centavos(contract.facts.value) : 0n,
    id: contract.id,
  }
}

/** Orders by urgency, the most urgent first. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  if (a.place !== b.place) return a.place - b.place
  if (a.since !== b.since) return a.since < b.since ? -1 : 1
  if (a.value !== b.value) return a.value > b.value ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Sorts things that each have an urgency, the most urgent first. */
export function mostUrgentFirst<T>(things: readonly T[], urgency: (thing: T) => Urgency): T[] {
  return things
    .map(thing => ({ thing, urgency: urgency(thing) }))
    .sort((a, b) => compareUrgency(a.urgency, b.urgency))
    .map(({ thing }) => thing)
}

function byUntil(a: AssessedContract, b: AssessedContract): number {
  const until = (item: AssessedContract) => item.assessment.until?.day ?? '9999'
  if (until(a) !== until(b)) return until(a) < until(b) ? -1 : 1
  return a.contract.id < b.contract.id ? -1 : 1
}
