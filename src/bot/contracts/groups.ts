import { type AttestingRole, addDays, addMonths, centavos, type Day, type MissingFact } from '../../rules/index.js'
import type { AssessedContract } from './assessed-contract.js'
import { CONTRACT_PLACES, type ContractPlace } from './places.js'

export type { ContractPlace }

/**
 * The contracts of one person, sorted into what they can do about them; where they can do something, the most urgent first. Each
 * is in exactly one place.
 */
export interface ContractGroups {
  readonly closeNow: readonly AssessedContract[]
  /** A fact is missing that this person can give, whatever the verdict. */
  readonly needsFact: readonly AssessedContract[]
  /** Waiting for a date or for others. */
  readonly waiting: readonly AssessedContract[]
  /** A fact is missing that only others can give. */
  readonly needsOthers: readonly AssessedContract[]
  /** "Ya lo cerré" was said, or a closing is published, and SECOP has not confirmed it yet. */
  readonly saidClosed: readonly AssessedContract[]
  /** With the coordinator. */
  readonly passedOn: readonly AssessedContract[]
  readonly inExecution: readonly AssessedContract[]
  readonly suspended: readonly AssessedContract[]
  readonly closed: readonly AssessedContract[]
  readonly notApplicable: readonly AssessedContract[]
}

/** The others are counted again and again and seldom shown: sorted where they are. */
const SORTED = ['closeNow', 'needsFact', 'waiting', 'saidClosed', 'passedOn'] as const

/** Sorts contracts for one person who attests as `role`; with null (admins) nobody is asked for a fact. */
export function groupContracts(
  items: readonly AssessedContract[],
  role: AttestingRole | null,
  person: string,
): ContractGroups {
  return groupPlaced(items.map(item => ({ item, place: placeOf(item, role, person) })))
}

/** The same of contracts whose place is known. */
export function groupPlaced(
  placed: readonly { readonly item: AssessedContract; readonly place: ContractPlace }[],
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
  for (const { item, place } of placed) groups[place].push(item)
  for (const place of SORTED) groups[place] = mostUrgentAt(place, groups[place])
  return groups
}

/**
 * The facts that this person can give and that the verdict waits for. What they have told already is not asked again,
 * unless it is disputed or its grounds have changed: where vigilance is split, it is the other's word that is missing.
 */
export function askedOf(item: AssessedContract, role: AttestingRole | null, person: string): readonly MissingFact[] {
  if (role === null) return []
  const { missing, disputes, stale } = item.assessment
  const asked = missing.filter(({ decisive, from }) => decisive && from.includes(role))
  if (asked.length === 0 || item.status.attestations.length === 0) return asked
  const told = new Set(
    item.status.attestations.filter(({ by, id }) => by === person && !stale.includes(id)).map(({ fact }) => fact),
  )
  for (const { fact } of disputes) told.delete(fact)
  return asked.filter(({ attestation }) => !told.has(attestation))
}

/**
 * The one place of a contract for somebody who attests about it as `role`. Every list, count, line and button goes by it,
 * so that no two of them disagree.
 */
export function placeOf(item: AssessedContract, role: AttestingRole | null, person: string): ContractPlace {
  const { assessment, status, stillOpen } = item
  if (assessment.verdict === 'closed') return 'closed'
  if (assessment.verdict === 'not-applicable') return 'notApplicable'
  if (status.passedOn && !isBackForDeadline(item)) return 'passedOn'
  if (status.saidClosed && !stillOpen) return 'saidClosed'
  if (item.closingSeen && !item.closingSeen.isLate) return 'saidClosed'
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

/** Whether what was passed on before its deadline, and not answered, is the supervisor's again: from the deadline's last business day. */
function isBackForDeadline({ status: { passedOn }, assessment: { deadline, today } }: AssessedContract): boolean {
  return (
    deadline !== null &&
    passedOn !== null &&
    passedOn.statement.on < deadline.before &&
    deadline.lastBusinessDay <= today
  )
}

/**
 * Where a contract stands for whoever answers for it: the first of its supervisors, or nobody known. A team is counted by
 * this, wherever it is counted.
 */
export function placeInTeam(item: AssessedContract): ContractPlace {
  return placeOf(item, 'supervisor', item.contract.supervisors[0] ?? '')
}

/**
 * Whether a contract at this place is still to be closed in a campaign, by its supervisor or by the contracting office that they passed
 * it on to. Of a campaign that is over that is what is overdue: the rest belongs to the next one.
 */
export function isLeftInCampaign(
  place: ContractPlace,
  { isClosable, isOverdue }: { readonly isClosable: boolean; readonly isOverdue: boolean },
  isOver: boolean,
): boolean {
  return (place === 'closeNow' || (place === 'passedOn' && isClosable)) && (!isOver || isOverdue)
}

/** Whether a contract is to be closed, and overdue, whoever has it. */
export function closingOf({ assessment: { verdict, overdueSince } }: AssessedContract) {
  return { isClosable: verdict === 'close-now', isOverdue: overdueSince !== null }
}

/** What the order of a list goes by, so that a contract itself need not be kept to be sorted. */
export interface Urgency {
  readonly rank: number
  readonly day: Day | null
  readonly value: bigint
  readonly id: string
}

/** The rank of what loses the competence to be liquidated soon. */
export const NEAR_LOSS = 0

/** How many months ahead the last day to liquidate is near: about the 180 business days from which it is warned of. */
export const NEAR_LOSS_MONTHS = 9

/**
 * The last day on which the entity may liquidate a contract that may have to be liquidated, where that is near; else null.
 * After it the competence is lost for good (Ley 1150 de 2007 art. 11; Ley 1437 de 2011 art. 164).
 */
export function nearLossOf({ liquidation, today }: AssessedContract['assessment']): Day | null {
  if (liquidation?.kind !== 'law' || !liquidation.isOver || liquidation.next !== 'last') return null
  const { day } = liquidation.boundaries.last
  return day <= addMonths(today, NEAR_LOSS_MONTHS) ? day : null
}

/** How many days ahead the end of a term to liquidate comes before all else, even where it costs no competence yet. */
export const NEAR_TERM_DAYS = 7

/** The end of the next term to liquidate a contract that may have to be liquidated, where it is a matter of days; else null. */
export function nearTermOf({ liquidation, today }: AssessedContract['assessment']): Day | null {
  if (!liquidation?.isOver) return null
  const end = liquidation.kind === 'law' ? liquidation.next && liquidation.nextDay : liquidation.until
  return end && end >= today && end <= addDays(today, NEAR_TERM_DAYS) ? end : null
}

/** Where a term to liquidate still presses: not where it can be closed, nor where that was said. */
const PRESSED: ReadonlySet<ContractPlace> = new Set(['needsFact', 'waiting', 'needsOthers', 'passedOn'])

/**
 * How urgent a contract is at this place. First where the loss of competence or the end of a term to liquidate is near, then what is overdue, then what can be
 * closed, then the other places; within each by its date, then by value. No norm sets this order; the bot tells it when asked.
 */
export function urgencyOf(item: AssessedContract, place: ContractPlace): Urgency {
  const { contract, assessment } = item
  const term = PRESSED.has(place) ? nearTermOf(assessment) : null
  const lost = term ?? (place === 'saidClosed' ? null : nearLossOf(assessment))
  const isOverdue = place === 'closeNow' || place === 'passedOn'
  const overdue = isOverdue ? assessment.overdueSince : null
  return {
    rank: lost ? NEAR_LOSS : overdue ? 1 : 2 + CONTRACT_PLACES.indexOf(place),
    day: lost ?? overdue ?? nextDayOf(assessment),
    value: contract.facts.value ? centavos(contract.facts.value) : 0n,
    id: contract.id,
  }
}

/** The next day that matters: the last one to close or to liquidate by, or up to which it waits. */
function nextDayOf({ verdict, deadline, liquidation, until }: AssessedContract['assessment']): Day | null {
  if (verdict === 'close-now') return deadline?.before ?? null
  const byLaw = liquidation?.kind === 'law' && liquidation.isOver ? liquidation.nextDay : null
  return byLaw ?? until?.day ?? null
}

/** Sorts contracts at one place, the most urgent first. */
export function mostUrgentAt(place: ContractPlace, items: readonly AssessedContract[]): AssessedContract[] {
  return mostUrgentFirst(items, item => urgencyOf(item, place))
}

/** Orders by urgency, the most urgent first; what has no date stands after what has one. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  if (a.day !== b.day) return a.day !== null && (b.day === null || a.day < b.day) ? -1 : 1
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
