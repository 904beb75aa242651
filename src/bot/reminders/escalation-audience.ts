import { businessDays } from '../../rules/index.js'
import { type Person, seesOrderedOnly } from '../accounts/person.js'
import { type Escalation, escalationOf } from './escalation.js'
import type { PlanInput, Recipient } from './plan-types.js'
import { isInSight, sightOf } from './team-totals.js'

/** An escalation and who is told of it, now or before. */
export interface EscalatedTo {
  readonly escalation: Escalation
  readonly audience: readonly Person[]
  /** Those of them who hear of it today: their ids. */
  readonly hearing: ReadonlySet<string>
}

/** For somebody's escalation of a level: who can be told of it today. */
export type Audiences = (of: Recipient, level: 1 | 2) => Recipient[]

/** Finds those who look after a person and can be written to: the contracting office, or the ordenador. */
export function audiencesOf({ recipients, orderedOf }: Pick<PlanInput, 'recipients' | 'orderedOf'>): Audiences {
  const hearing = recipients.filter(hears)
  const offices = hearing.filter(({ person }) => person.roles.includes('coordinator'))
  const ordenadores = hearing.filter(({ person }) => person.roles.includes('ordenador'))
  return (of, level) =>
    (level === 1 ? offices : ordenadores).filter(
      ({ person }) => person.id !== of.person.id && leftInSight(person, of, orderedOf) > 0,
    )
}

/** How much somebody who is looked after has to close, as far as whoever looks after them sees it. */
export function leftInSight(
  person: Person,
  { person: other, own }: Recipient,
  orderedOf: PlanInput['orderedOf'],
): number {
  if (!looksAfter(person, other, orderedOf)) return 0
  const ordered = seesOrderedOnly(person) ? orderedOf?.get(person.id)?.get(other.id) : null
  return own.work.filter(
    ({ contract, place, exclusion }) => place === 'closeNow' && !exclusion && (!ordered || ordered.has(contract)),
  ).length
}

/** Whether somebody who oversees has a word on what another one answers for. */
export function looksAfter(person: Person, other: Person, orderedOf: PlanInput['orderedOf']): boolean {
  if (seesOrderedOnly(person)) return orderedOf?.get(person.id)?.has(other.id) ?? false
  return isInSight(other, sightOf(person))
}

/** Whether somebody is written to today. A pause that they ask for after their digest is for the days after. */
function hears({ reach, preferences, history }: Recipient): boolean {
  return reach.kind === 'linked' && (preferences.pausedUntil === null || history.today === 'sent')
}

/**
 * Who is behind, by id, and who is told. Nobody who cannot be told that and why; and nobody where there is no one to tell.
 * Where the contracting office cannot be written to, the ordenador is told at once. What could be told only to one of the two
 * today, because the other's digest was written before it was known, waits for the next business day.
 */
export function escalationsOf(input: PlanInput, before: number | null, audiences: Audiences): Map<string, EscalatedTo> {
  const { day: today, calendar, schedule } = input
  const found = new Map<string, EscalatedTo>()
  // What was closed since old data does not show in it.
  if (input.isStale) return found
  for (const recipient of input.recipients) {
    if (!hears(recipient)) continue
    const escalation = escalationOf(recipient.own, recipient.history, {
      today,
      before,
      calendar,
      schedule,
      backSince: recipient.preferences.backSince,
    })
    if (!escalation) continue
    const told = toldOf(recipient, escalation, audiences)
    if (!told) continue
    const hearing = told.audience.filter(one => isToHear(one, recipient, told.escalation, input))
    if (told.escalation.fresh && isTooLate(recipient, told.escalation, hearing)) continue
    found.set(recipient.person.id, {
      escalation: told.escalation,
      audience: told.audience.map(({ person }) => person),
      hearing: new Set(hearing.map(({ person }) => person.id)),
    })
  }
  return found
}

/**
 * Whether somebody is to hear today that a person is behind: once for each time that the person is told so. What reached only one
 * of the two makes up for the other on the next days, and is not repeated to the one.
 */
function isToHear(
  { history: { named } }: Recipient,
  { person, history: { escalated } }: Recipient,
  { fresh }: Escalation,
  { day, calendar, schedule }: PlanInput,
): boolean {
  const heard = named.get(person.id)
  if (heard === undefined) return true
  const told = escalated?.last.on
  if (!fresh) return told !== undefined && heard < told
  const isOld = businessDays(calendar, heard, day) - 1 >= schedule.escalation.secondAfter
  return isOld || (told !== undefined && heard <= told)
}

/** Who is told of an escalation, and as of which level; null where nobody can be. */
function toldOf(recipient: Recipient, escalation: Escalation, audiences: Audiences): ToldTo | null {
  const office = audiences(recipient, 1)
  const above = audiences(recipient, 2)
  if (escalation.level === 2 && above.length > 0) return { escalation, audience: [...office, ...above] }
  if (office.length > 0) return { escalation: asFirst(escalation), audience: office }
  // The ordenador stands in for the office where there is news, not for all that the office was told while it could be.
  return above.length > 0 && (escalation.fresh || escalation.level === 2) ? { escalation, audience: above } : null
}

interface ToldTo {
  readonly escalation: Escalation
  readonly audience: readonly Recipient[]
}

/** Whether today's digest of the person, or of one who is to be told, was written without it. */
function isTooLate(
  { person, history: { saidToday } }: Recipient,
  escalation: Escalation,
  hearing: readonly Recipient[],
): boolean {
  const reason = escalation.level === 2 ? 'escalated-2' : 'escalated'
  return (
    (saidToday !== null && !saidToday.reasons.includes(reason)) ||
    hearing.some(({ history }) => history.saidToday !== null && !history.saidToday.about.includes(person.id))
  )
}

/** Without anybody above, the second level is the first one, which was told. */
function asFirst(escalation: Escalation): Escalation {
  return escalation.level === 2 ? { ...escalation, level: 1, fresh: false } : escalation
}
