import {
  type AttestingRole,
  addBusinessDays,
  type Calendar,
  type Day,
  type Deadline,
  earlier,
  later,
} from '../../rules/index.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractPlace, placeOf } from '../contracts/groups.js'

/** Why a contract is left out of the digest, and the day on which it is back. */
export interface Exclusion {
  readonly why: 'snoozed' | 'blocked' | 'passed-on'
  readonly until: Day
}

/** For how many business days each kind may keep a contract away. */
export interface ExclusionLimits {
  /** What was put off once its deadline had passed. */
  readonly overdueSnooze: number
  /** What cannot be closed, or is with the contracting office. */
  readonly queueDays: number
}

/** Where a contract stands for one person on a day, and whether their word keeps it away from what they have to do. */
export interface Placement {
  /** As judged; what the contracting office did not answer before the deadline is the supervisor's again. */
  readonly item: AssessedContract
  readonly place: ContractPlace
  readonly exclusion: Exclusion | null
}

/** For whom and when contracts are placed. */
export interface PlacementSetting extends ExclusionLimits {
  readonly today: Day
  readonly calendar: Calendar
}

/** Places a contract for somebody who attests as `role`. Digests, lists and counts all go by it, so that no two disagree. */
export function placementFor(
  judged: AssessedContract,
  role: AttestingRole | null,
  person: string,
  setting: PlacementSetting,
): Placement {
  const exclusion = awayOn(judged, setting.today, setting.calendar, setting)
  const item = exclusion?.why !== 'passed-on' && judged.status.passedOn ? takenBack(judged) : judged
  const place = placeOf(item, role, person)
  return { item, place, exclusion: exclusion && AWAY_FROM[exclusion.why].has(place) ? exclusion : null }
}

const OPEN_PLACES: ReadonlySet<ContractPlace> = new Set<ContractPlace>(['closeNow', 'needsFact', 'waiting'])

const AWAY_FROM: Readonly<Record<Exclusion['why'], ReadonlySet<ContractPlace>>> = {
  snoozed: OPEN_PLACES,
  blocked: OPEN_PLACES,
  'passed-on': new Set<ContractPlace>(['passedOn']),
}

function takenBack(item: AssessedContract): AssessedContract {
  const { status } = item
  return { ...item, status: { ...status, passedOn: null, cameBack: status.passedOn?.statement ?? null } }
}

/** The last day on which a contract that was passed on came back: given back, or not answered for too long; null for none. */
export function returnedOn(item: AssessedContract, { today, calendar, queueDays }: PlacementSetting): Day | null {
  const { status, assessment } = item
  const returned = status.statements.findLast(({ kind }) => kind === 'returned')?.on ?? null
  const left = status.passedOn?.statement ?? status.cameBack
  const until = left && capped(left.on, null, queueDays + 1, assessment.deadline, calendar)
  return latest(returned, until !== null && until <= today ? until : null)
}

/** The last day on which a contract came back from anything that had kept it away; null where nothing had. */
export function backSince(item: AssessedContract, setting: PlacementSetting): Day | null {
  const { today, calendar, queueDays, overdueSnooze } = setting
  const { status, assessment } = item
  const unblocked = status.statements.findLast(said => said.kind === 'unblocked' || isEnd(said))?.on ?? null
  const { blocked } = status
  const until = blocked && capped(blocked.on, null, queueDays, assessment.deadline, calendar)
  return latest(
    returnedOn(item, setting),
    snoozeEnded(item, today, calendar, overdueSnooze),
    unblocked,
    until !== null && until <= today ? until : null,
  )
}

/** Whether an answer ends an impediment. */
function isEnd(said: ContractStatement): boolean {
  return said.kind === 'answered' && said.answer !== 'entrusted'
}

/** The latest of the days that there are. */
export function latest(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((found, day) => (found && day ? later(found, day) : (found ?? day)), null)
}

/**
 * Whether somebody's word keeps a contract out of their digest on `today`. Never beyond the last business day of its
 * deadline; what was said after that keeps it away for some business days at most. The same words keep it away no longer.
 */
function awayOn(
  { status, assessment }: AssessedContract,
  today: Day,
  calendar: Calendar,
  limits: ExclusionLimits,
): Exclusion | null {
  const { statements, blocked, passedOn } = status
  // Of most contracts nobody has said anything.
  if (statements.length === 0 && !blocked && !passedOn) return null
  const { deadline } = assessment
  const exclusion: Exclusion[] = []
  const add = (why: Exclusion['why'], said: Day, wanted: Day | null, days: number) => {
    const until = capped(said, wanted, days, deadline, calendar)
    if (until > today) exclusion.push({ why, until })
  }
  const snooze = statements.findLast(said => said.kind === 'snoozed')
  if (snooze?.kind === 'snoozed') add('snoozed', snooze.on, snooze.until, limits.overdueSnooze)
  if (blocked) add('blocked', blocked.on, null, limits.queueDays)
  if (passedOn) add('passed-on', passedOn.statement.on, null, limits.queueDays + 1)
  return exclusion.sort((a, b) => (a.until > b.until ? -1 : 1))[0] ?? null
}

/** The day on which a snooze that was said ended, whether or not something else keeps the contract away; null for none. */
export function snoozeEnded(
  { status, assessment }: AssessedContract,
  today: Day,
  calendar: Calendar,
  days: number,
): Day | null {
  const snooze = status.statements.findLast(said => said.kind === 'snoozed')
  if (snooze?.kind !== 'snoozed') return null
  const until = capped(snooze.on, snooze.until, days, assessment.deadline, calendar)
  return until <= today ? until : null
}

/** Before the deadline: up to its last business day. After it, or without one: so many business days. */
function capped(said: Day, wanted: Day | null, days: number, deadline: Deadline | null, calendar: Calendar): Day {
  const longest = addBusinessDays(calendar, said, days)
  if (deadline && said < deadline.before) return earlier(wanted ?? longest, deadline.lastBusinessDay)
  return deadline ? earlier(wanted ?? longest, longest) : (wanted ?? longest)
}
