import { type Day, isBusinessDay } from '../rules/index.js'
import { type Accounting, accountFor } from './plan/accounting.js'
import { audiencesOf, type Told as Escalated, escalationsOf } from './plan/audience.js'
import { newsOf } from './plan/news.js'
import { type Rhythms, rhythmsOn } from './plan/rhythm.js'
import { daysBefore, milestoneAt, type Phase, phaseAt } from './plan/schedule.js'
import { isInSight, NO_TOTALS, sightOf, type Totals } from './plan/team.js'
import type { Entry, Outcome, OwnPart, PlanInput, Reason, Recipient, TeamPart } from './plan/types.js'
import { oversees } from './portfolio.js'

export type { Accounting } from './plan/accounting.js'
export type { Told } from './plan/memory.js'
export type { Entry, PlanInput, Reach, Recipient } from './plan/types.js'

/** Who is told what on one day, and why; and why everybody else is not. */
export interface DayPlan {
  readonly input: PlanInput
  /** Business days before the campaign's last one (0 on that day); null where no campaign runs, or after it. */
  readonly before: number | null
  readonly phase: Phase
  readonly milestone: number | null
  /** One for everybody known at the entity. */
  readonly entries: readonly Entry[]
  readonly accounting: Accounting
}

/**
 * Plans one day: for everybody exactly one outcome with its reasons. Pure, and the same on every planning of that day: what
 * was sent earlier on the day changes the outcome to `sent` and nothing else.
 */
export function planDay(input: PlanInput): DayPlan {
  const { day, schedule, recipients } = input
  const before = daysBefore(input, day)
  const setting: Setting = {
    input,
    before,
    milestone: milestoneAt(schedule, before),
    isWorkday: isBusinessDay(input.calendar, day),
    rhythms: rhythmsOn(input, day),
    escalated: escalationsOf(input, before, audiencesOf(recipients)),
    standIns: standInsOf(recipients, day),
  }
  const entries = recipients.map(recipient => entryFor(recipient, setting))
  const { milestone } = setting
  return { input, before, phase: phaseAt(schedule, before), milestone, entries, accounting: accountFor(entries) }
}

interface Setting {
  readonly input: PlanInput
  readonly before: number | null
  readonly milestone: number | null
  readonly isWorkday: boolean
  readonly rhythms: Rhythms
  readonly escalated: ReadonlyMap<string, Escalated>
  readonly standIns: ReadonlyMap<string, readonly Recipient[]>
}

function entryFor(recipient: Recipient, setting: Setting): Entry {
  const { input, milestone } = setting
  const { person, memory, preferences } = recipient
  const parts = {
    own: ownPart(recipient, setting),
    standIns: setting.standIns.get(person.id) ?? [],
    team: teamPart(recipient, setting),
    admin: person.roles.includes('admin'),
  }
  const reasons = reasonsFor(recipient, parts, setting)
  const isReached = milestone !== null && (memory.milestone === null || memory.milestone.reached > milestone)
  return {
    recipient,
    ...parts,
    outcome: outcomeOf(recipient, parts, reasons, setting),
    reasons,
    milestone: isReached ? milestone : null,
    notBefore: new Date(`${input.day}T${preferences.hour ?? input.schedule.hour}:00-05:00`).toISOString(),
  }
}

type Parts = Pick<Entry, 'own' | 'standIns' | 'team' | 'admin'>

/** What somebody is told about their own contracts; null where there is nothing to say. */
function ownPart({ person, own, memory, changes }: Recipient, { escalated }: Setting): OwnPart | null {
  const news = newsOf(person.id, own, memory, changes)
  const here = own.work.filter(({ away }) => !away)
  const closable = here.filter(({ place }) => place === 'closeNow')
  const toClose = closable.length
  const overdue = closable.filter(({ overdueSince }) => overdueSince !== null).length
  const needsFact = here.filter(({ place }) => place === 'needsFact').length
  const isOpen = own.work.some(({ place }) => place !== 'waiting')
  const isDone = !isOpen && wasOpen(memory)
  const escalation = escalated.get(person.id)?.escalation ?? null
  if (toClose + needsFact + news.confirmed.length === 0 && !isDone && !escalation?.fresh) return null
  return { news, toClose, overdue, needsFact, isDone, isFirst: memory.last === null, escalation }
}

/** Whether the last digest spoke of contracts of theirs that were not only waiting. */
function wasOpen({ last }: Recipient['memory']): boolean {
  return last?.basis.listed.some(({ of, place }) => of === undefined && place !== 'waiting') ?? false
}

/** What somebody is told about those whom they look after. */
function teamPart({ person, memory }: Recipient, { input, escalated }: Setting): TeamPart | null {
  if (!oversees(person)) return null
  const sight = sightOf(person)
  const totals: Totals = input.totals.get(sight) ?? NO_TOTALS
  const people = input.recipients.filter(other => other.person.id !== person.id && isInSight(other.person, sight))
  const behind = people.flatMap(other => {
    const told = escalated.get(other.person.id)
    return told?.audience.has(person.id) ? [{ recipient: other, escalation: told.escalation }] : []
  })
  const open = totals.toClose + totals.needsFact + totals.saidClosed + totals.nobody + totals.queue
  return open + behind.length === 0 ? null : { totals, people, behind, isFirst: memory.last === null }
}

function reasonsFor(recipient: Recipient, { own, standIns, team, admin }: Parts, setting: Setting): Reason[] {
  const { memory, preferences } = recipient
  const { milestone, rhythms } = setting
  if (!own && !team && !admin && standIns.length === 0) return []
  const reasons: Reason[] = []
  const isOpen = team !== null || admin || standIns.length > 0 || (own !== null && own.toClose + own.needsFact > 0)
  const isReached = milestone !== null && (memory.milestone === null || memory.milestone.reached > milestone)
  const { last } = rhythms(preferences.cadence)
  const isDue = last !== null && (memory.last === null || memory.last.day < last)
  // Whoever wants only what is important hears monthly of what is overdue, and of nothing else by the calendar.
  const hasOverdue = recipient.own.work.some(({ overdueSince, away }) => overdueSince !== null && !away)
  if (memory.last === null) reasons.push('first')
  if (isReached && isOpen) reasons.push('milestone')
  if (isDue && (preferences.cadence !== 'important' || hasOverdue)) reasons.push('cadence')
  if (own?.escalation?.fresh) reasons.push(own.escalation.level === 2 ? 'escalated-2' : 'escalated')
  if (team?.behind.some(({ escalation }) => escalation.fresh)) reasons.push('team-escalated')
  if (standIns.some(({ person }) => !memory.last?.basis.about.includes(person.id))) reasons.push('stand-in')
  if (own) reasons.push(...askedFor(own))
  // Who asked for less gets the rest of the news with the next digest.
  const isLess = preferences.cadence === 'weekly' || preferences.cadence === 'important'
  return own && (reasons.length > 0 || !isLess) ? [...reasons, ...newsIn(own)] : reasons
}

function askedFor({ news, isDone }: OwnPart): Reason[] {
  const reasons: Reason[] = []
  if (isDone) reasons.push('empty')
  if (news.back.length > 0) reasons.push('back')
  if (news.handed.length > 0) reasons.push('handed')
  if (news.returned.length > 0) reasons.push('returned')
  return reasons
}

function newsIn({ news }: OwnPart): Reason[] {
  const reasons: Reason[] = []
  if (news.closable.length > 0) reasons.push('new')
  if (news.confirmed.length > 0) reasons.push('confirmed')
  return reasons
}

/** The one outcome of a person. What was sent is sent, whatever else holds by now. */
function outcomeOf(recipient: Recipient, parts: Parts, reasons: readonly Reason[], setting: Setting): Outcome {
  const { memory, reach, preferences } = recipient
  const { own, standIns, team, admin } = parts
  if (memory.today === 'sent') return { is: 'sent' }
  if (memory.today === 'failed') return { is: 'failed', why: null }
  if (reach.is === 'not-linked') return { is: 'not-linked' }
  if (reach.is === 'unreachable') return { is: 'failed', why: reach.why }
  if (preferences.pausedUntil !== null) return { is: 'paused', until: preferences.pausedUntil }
  if (!own && !team && !admin && standIns.length === 0) return { is: 'nothing-to-say' }
  const next = setting.rhythms(preferences.cadence).next
  if (!setting.isWorkday) return { is: 'waiting', why: 'day-off', until: next }
  return reasons.length > 0 ? { is: 'send' } : { is: 'waiting', why: 'cadence', until: next }
}

/** By delegate: those whose digests they receive today. */
function standInsOf(recipients: readonly Recipient[], day: Day): Map<string, Recipient[]> {
  const found = new Map<string, Recipient[]>()
  for (const recipient of recipients) {
    const { delegate } = recipient.preferences
    if (!delegate || delegate.since > day || !hasWork(recipient)) continue
    found.set(delegate.to, [...(found.get(delegate.to) ?? []), recipient])
  }
  return found
}

function hasWork({ own }: Recipient): boolean {
  return own.work.some(({ away, place }) => !away && (place === 'closeNow' || place === 'needsFact'))
}
