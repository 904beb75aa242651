import { addDays, type Day, instantAt, isBusinessDay, weekday } from '../../rules/index.js'
import { oversees, type Person, seesOrderedOnly } from '../accounts/person.js'
import type { Cadence } from '../understand/question.js'
import type { Outcome } from './accounting.js'
import { type Accounting, accountFor } from './accounting.js'
import { type CadenceDays, cadenceDaysOn } from './cadence-days.js'
import {
  audiencesOf,
  type EscalatedTo as Escalated,
  escalationsOf,
  leftInSight,
  looksAfter,
} from './escalation-audience.js'
import { type DayWarnings, warningsFor, warningsOfDay } from './liquidation-warnings.js'
import { listChangesOf } from './list-changes.js'
import type { OwnPart, PlanEntry, PlanInput, Recipient, SendReason, TeamPart } from './plan-types.js'
import { daysBefore, isLastCall, milestoneAt, type Phase, phaseAt } from './schedule.js'
import { newsSince, noTotals, sightOf, type Totals } from './team-totals.js'

export type { Accounting } from './accounting.js'
export type { ContactStatus } from './contact-status.js'
export type { PlanEntry, PlanInput, Recipient } from './plan-types.js'
export type { PastMessage } from './recipient-history.js'

/** Who is told what on one day, and why; and why everybody else is not. */
export interface DayPlan {
  readonly input: PlanInput
  /** Business days before the campaign's last one (0 on that day); null where no campaign runs, or after it. */
  readonly before: number | null
  readonly phase: Phase
  readonly milestone: number | null
  /** One for everybody known at the entity. */
  readonly entries: readonly PlanEntry[]
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
    rhythms: cadenceDaysOn(input, day),
    escalated: escalationsOf(input, before, audiencesOf(input)),
    delegators: delegatorsOf(recipients, day),
    people: new Map(recipients.map(({ person }) => [person.id, person])),
    orderedOnly: recipients.map(({ person }) => person).filter(seesOrderedOnly),
    warnings: warningsOfDay(input.warnings),
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
  readonly rhythms: CadenceDays
  readonly escalated: ReadonlyMap<string, Escalated>
  /** By delegate: those whose digests they receive today. */
  readonly delegators: ReadonlyMap<string, readonly Recipient[]>
  readonly people: ReadonlyMap<string, Person>
  /** Those of them who see only what SECOP names them for. */
  readonly orderedOnly: readonly Person[]
  readonly warnings: DayWarnings
}

function entryFor(recipient: Recipient, setting: Setting): PlanEntry {
  const { input, milestone } = setting
  const { person, history, preferences } = recipient
  const delegators = setting.delegators.get(person.id) ?? []
  const warnings = warningsFor(person, setting.warnings, setting.people).filter(({ key }) => !history.warned.has(key))
  const known = new Set([...history.warned, ...warnings.map(({ key }) => key)])
  const parts = {
    own: ownPart(recipient, setting),
    standIns: delegators.filter(hasWork),
    team: teamPart(recipient, setting),
    warnings,
    standInWarnings: delegators
      .map(of => ({
        of,
        warnings: warningsFor(of.person, setting.warnings, setting.people).filter(({ key }) => !known.has(key)),
      }))
      .filter(({ warnings: news }) => news.length > 0),
    admin: person.roles.includes('admin'),
  }
  const reasons = reasonsFor(recipient, parts, setting)
  const isReached = milestone !== null && (history.milestone === null || history.milestone.reached > milestone)
  return {
    recipient,
    ...parts,
    outcome: outcomeOf(recipient, parts, reasons, setting),
    reasons,
    milestone: isReached ? milestone : null,
    narrowed: setting.orderedOnly.filter(
      other => (parts.admin || other.id === person.id) && !history.narrowed.has(other.id),
    ),
    notBefore: instantAt(input.day, preferences.hour ?? input.schedule.hour).toISOString(),
  }
}

type Parts = Pick<PlanEntry, 'own' | 'standIns' | 'team' | 'warnings' | 'standInWarnings' | 'admin'>

function isEmpty({ own, standIns, team, warnings, standInWarnings, admin }: Parts): boolean {
  return !own && !team && !admin && standIns.length + warnings.length + standInWarnings.length === 0
}

/** What somebody is told about their own contracts; null where there is nothing to say. */
function ownPart({ person, own, history, changes }: Recipient, { escalated }: Setting): OwnPart | null {
  const listChanges = listChangesOf(person.id, own, history, changes)
  const here = own.work.filter(({ exclusion }) => !exclusion)
  const closable = here.filter(({ place }) => place === 'closeNow')
  const toClose = closable.length
  const overdue = closable.filter(({ overdueSince }) => overdueSince !== null).length
  const needsFact = here.filter(({ place }) => place === 'needsFact').length
  const isOpen = own.work.some(({ place }) => place !== 'waiting')
  const isDone = !isOpen && wasOpen(history)
  const told = escalated.get(person.id)
  const escalation = told ? { ...told.escalation, to: told.audience } : null
  if (toClose + needsFact + listChanges.confirmed.length === 0 && !isDone && !escalation?.fresh) return null
  return { listChanges, toClose, overdue, needsFact, isDone, isFirst: history.last === null, escalation }
}

/** Whether the last digest spoke of contracts of theirs that were not only waiting. */
function wasOpen({ last }: Recipient['history']): boolean {
  return last?.basis.listed.some(({ of, place }) => of === undefined && place !== 'waiting') ?? false
}

/** What somebody is told about those whom they look after. */
function teamPart({ person, history }: Recipient, { input, escalated }: Setting): TeamPart | null {
  if (!oversees(person)) return null
  const sight = sightOf(person)
  const totals: Totals = input.totals.get(sight) ?? noTotals()
  const people = input.recipients
    .filter(other => other.person.id !== person.id && looksAfter(person, other.person, input.orderedOf))
    .map(other => inSightOf(person, other, input))
  const behind = people.flatMap(other => {
    const told = escalated.get(other.person.id)
    if (!told?.hearing.has(person.id)) return []
    if (!seesOrderedOnly(person)) return [{ recipient: other, escalation: told.escalation }]
    // How much was left before is of all that the person answers for.
    const { was: _, ...escalation } = told.escalation
    const left = leftInSight(person, other, input.orderedOf)
    return [{ recipient: other, escalation: { ...escalation, behind: { ...escalation.behind, left, newer: 0 } } }]
  })
  const open = totals.toClose + totals.needsFact + totals.saidClosed + totals.nobody + totals.queue
  const decisions = input.decisions?.get(person.id) ?? null
  const news = history.last && newsSince(input.news?.get(sight), history.last, input.day)
  return open + behind.length === 0
    ? null
    : { totals, people, news, decisions: decisions?.count ? decisions : null, behind, isFirst: history.last === null }
}

/** Somebody as an ordenador sees them who sees only what SECOP names them for: with no more of their contracts than that. */
function inSightOf(person: Person, other: Recipient, { orderedOf }: PlanInput): Recipient {
  if (!seesOrderedOnly(person)) return other
  const ordered = orderedOf?.get(person.id)?.get(other.person.id)
  return { ...other, own: { ...other.own, work: other.own.work.filter(({ contract }) => ordered?.has(contract)) } }
}

function reasonsFor(recipient: Recipient, parts: Parts, setting: Setting): SendReason[] {
  const { own, standIns, team, warnings, standInWarnings, admin } = parts
  const { history } = recipient
  const { milestone, rhythms } = setting
  const cadence = cadenceOf(recipient)
  if (isEmpty(parts)) return []
  const reasons: SendReason[] = []
  const isOpen = team !== null || admin || standIns.length > 0 || (own !== null && own.toClose + own.needsFact > 0)
  const isReached = milestone !== null && (history.milestone === null || history.milestone.reached > milestone)
  const { last } = rhythms(cadence)
  const isDue = last !== null && (history.last === null || history.last.day < last)
  // Whoever wants only what is important hears monthly of what is overdue, and of nothing else by the calendar.
  const hasOverdue = recipient.own.work.some(({ overdueSince, exclusion }) => overdueSince !== null && !exclusion)
  if (history.last === null) reasons.push('first')
  if (isReached && isOpen) reasons.push('milestone')
  if (isReached && isOpen && isLastCall(setting.input.schedule, milestone)) reasons.push('last-call')
  if (warnings.length + standInWarnings.length > 0) reasons.push('liquidation')
  if (isDue && (cadence !== 'important' || hasOverdue)) reasons.push('cadence')
  if (own?.escalation?.fresh) reasons.push(own.escalation.level === 2 ? 'escalated-2' : 'escalated')
  if (team && team.behind.length > 0) reasons.push('team-escalated')
  if (standIns.some(({ person }) => !history.last?.basis.about.includes(person.id))) reasons.push('stand-in')
  if (own) reasons.push(...askedFor(own))
  // Who asked for less gets the rest of the news with the next digest.
  const isLess = cadence === 'weekly' || cadence === 'important'
  const all = own && (reasons.length > 0 || !isLess) ? [...new Set([...reasons, ...newsIn(own)])] : reasons
  return recipient.reach.kind !== 'mail' || mayBeMailed(all, recipient, setting) ? all : []
}

/** Whoever is told by e-mail is told once a week, whatever they chose before. */
function cadenceOf({ reach, preferences }: Recipient): Cadence | null {
  return reach.kind === 'mail' ? 'weekly' : preferences.cadence
}

/**
 * Once in a week, from Monday on, and on the last two milestones; the rest waits for the next e-mail. One that perhaps arrived was
 * the week's as well: nobody can look into a mailbox.
 */
function mayBeMailed(reasons: readonly SendReason[], { history }: Recipient, { input: { day } }: Setting): boolean {
  if (reasons.includes('last-call')) return true
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  const isAnotherWeek = [history.last?.day, history.doubtfulOn].every(on => !on || on < monday)
  return isAnotherWeek && (reasons.includes('first') || reasons.includes('cadence'))
}

function askedFor({ listChanges, isDone }: OwnPart): SendReason[] {
  const reasons: SendReason[] = []
  if (isDone) reasons.push('empty')
  if (listChanges.back.length > 0) reasons.push('back')
  if (listChanges.handed.length > 0) reasons.push('handed')
  if (listChanges.returned.length > 0) reasons.push('returned')
  if (listChanges.confirmed.some(({ isAskedFor }) => isAskedFor)) reasons.push('confirmed')
  return reasons
}

function newsIn({ listChanges }: OwnPart): SendReason[] {
  const reasons: SendReason[] = []
  if (listChanges.closable.length > 0) reasons.push('new')
  if (listChanges.confirmed.length > 0) reasons.push('confirmed')
  return reasons
}

/** The one outcome of a person. What was sent is sent, whatever else holds by now. */
function outcomeOf(recipient: Recipient, parts: Parts, reasons: readonly SendReason[], setting: Setting): Outcome {
  const { history, reach, preferences } = recipient
  if (history.today === 'sent') return { kind: 'sent' }
  if (history.today === 'failed') return { kind: 'failed', why: null }
  if (reach.kind === 'not-linked') return { kind: 'not-linked' }
  if (reach.kind === 'unreachable') return { kind: 'failed', why: reach.why }
  if (preferences.pausedUntil !== null && !reasons.includes('last-call'))
    return { kind: 'paused', until: preferences.pausedUntil }
  if (isEmpty(parts)) return { kind: 'nothing-to-say' }
  const next = setting.rhythms(cadenceOf(recipient)).next
  if (!setting.isWorkday) return { kind: 'waiting', why: 'day-off', until: next }
  return reasons.length > 0 ? { kind: 'send' } : { kind: 'waiting', why: 'cadence', until: next }
}

function delegatorsOf(recipients: readonly Recipient[], day: Day): Map<string, Recipient[]> {
  const found = new Map<string, Recipient[]>()
  for (const recipient of recipients) {
    const { delegate } = recipient.preferences
    if (!delegate || delegate.since > day) continue
    found.set(delegate.to, [...(found.get(delegate.to) ?? []), recipient])
  }
  return found
}

function hasWork({ own }: Recipient): boolean {
  return own.work.some(({ exclusion, place }) => !exclusion && (place === 'closeNow' || place === 'needsFact'))
}
