import { coordinates, seesTeam } from '../../accounts/person.js'
import type { DayPlan, Recipient } from '../../reminders/plan-day.js'
import type { TeamPart } from '../../reminders/plan-types.js'
import type { Part } from '../card.js'
import { forecastLine } from '../forecast-line.js'
import { dayHead } from '../list-head.js'
import { progressPart, type TurnContext, text } from '../turn-context.js'
import { commonestFirst } from './commonest-first.js'
import type { Digest } from './digest.js'

/** People named before "y 4 más". */
const NAMED = 5
/** People who may need help, a line each. */
const BEHIND_SHOWN = 10
const ROWS = 8
/** Reasons why contracts cannot be closed, the commonest. */
const REASONS = 3

/** What somebody is told about those whom they look after. */
export function teamParts({ turn, plan, entry }: Digest): (Part | null)[] {
  const { team } = entry
  if (!team) return []
  const { digest, cards } = turn.words
  const { totals } = team
  return [
    text([
      entry.own || entry.standIns.length > 0 ? cards.inTeam(totals) : dayHead(turn, totals).pace,
      totals.needsFact > 0 && digest.teamFacts(totals.needsFact),
      forecastLine(totals, plan.input.deadline, turn),
    ]),
    plan.input.deadline ? progressPart(turn, totals) : null,
    behindText(team, turn),
    blockedText(team, turn),
    ...officeParts(team, turn),
    seesTeam(turn.person) ? peopleTable(team, turn) : null,
    unreachedText(team, plan.input, turn),
  ]
}

/** Everybody who may need help, the new ones first. */
function behindText({ behind }: TeamPart, { words: { digest } }: TurnContext): Part | null {
  if (behind.length === 0) return null
  const sorted = [...behind].sort(
    (a, b) =>
      Number(b.escalation.fresh) - Number(a.escalation.fresh) || b.escalation.behind.left - a.escalation.behind.left,
  )
  const lines = sorted.slice(0, BEHIND_SHOWN).map(({ recipient, escalation: { behind: why, fresh } }) => {
    const { name } = recipient.person
    const line =
      why.kind === 'pace'
        ? digest.behindPace(name, why.left, why.done, why.days)
        : digest.behindStill(name, why.left, why.since)
    return fresh ? `${line} ${digest.behindNew}` : line
  })
  const more = behind.length - lines.length
  return text([digest.behindTitle(behind.length), ...lines, more > 0 && digest.andMore(more)], 'warning')
}

/** What stops people, and how many contracts; told here so that somebody can help, whatever is said of anybody's pace. */
function blockedText({ people }: TeamPart, { words: { digest, blockers } }: TurnContext): Part | null {
  const found = new Map(
    people.flatMap(({ own }) =>
      own.work.flatMap(({ contract, blocker }) => (blocker ? [[contract, blocker] as const] : [])),
    ),
  )
  if (found.size === 0) return null
  const reasons = commonestFirst(found.values(), blocker => blocker)
  const more = reasons.slice(REASONS).reduce((sum, [, all]) => sum + all.length, 0)
  return text(
    [
      digest.blockedTitle(found.size),
      ...reasons.slice(0, REASONS).map(([blocker, all]) => digest.blockedBy(blockers[blocker], all.length)),
      more > 0 && digest.andMore(more),
    ],
    'warning',
  )
}

function officeParts({ totals }: TeamPart, { words: { digest }, person }: TurnContext): (Part | null)[] {
  const { queue, queueOldest, nobody } = totals
  const isOffice = coordinates(person)
  const waits = isOffice ? digest.queue(queue, queueOldest) : digest.queueAbove(queue, queueOldest)
  return [text([queue > 0 && waits, nobody > 0 && isOffice && digest.nobody(nobody)], 'warning')]
}

function peopleTable({ people }: TeamPart, { words: { digest, say } }: TurnContext): Part | null {
  const rows = people
    .map(({ person, own }) => ({ name: person.name, closed: own.closed, ...openOf(own.work) }))
    .filter(({ toClose, needsFact }) => toClose + needsFact > 0)
    .sort((a, b) => b.toClose - a.toClose || b.overdue - a.overdue || b.needsFact - a.needsFact)
  if (rows.length === 0) return null
  return {
    kind: 'table',
    title: digest.mostOpen,
    columns: digest.columns.map((label, i) => (i === 0 ? { label } : { label, align: 'right' as const })),
    rows: rows
      .slice(0, ROWS)
      .map(({ name, toClose, overdue, needsFact, closed }) => [
        name,
        ...[toClose, overdue, needsFact, closed].map(say.number),
      ]),
  }
}

/** Everything that somebody has open, with what is snoozed, blocked or passed on. */
function openOf(work: Recipient['own']['work']) {
  const toClose = work.filter(({ place }) => place === 'closeNow')
  return {
    toClose: toClose.length,
    overdue: toClose.filter(({ overdueSince }) => overdueSince).length,
    needsFact: work.filter(({ place }) => place === 'needsFact').length,
  }
}

/** Who has something open and does not hear of it, and why. Who is on pause is heard for by a delegate. */
function unreachedText(
  { people }: TeamPart,
  { recipients }: DayPlan['input'],
  { words: { digest } }: TurnContext,
): Part | null {
  const open = people
    .map(recipient => ({ ...recipient, ...openOf(recipient.own.work) }))
    .filter(({ toClose, needsFact }) => toClose + needsFact > 0)
    .sort((a, b) => b.toClose + b.needsFact - (a.toClose + a.needsFact))
  const hears = (id: string) => recipients.some(({ person, reach }) => person.id === id && reach.kind === 'linked')
  const unlinked = open.filter(({ reach }) => reach.kind === 'not-linked')
  const unlisted = unlinked.filter(({ person }) => !person.listed)
  const listed = unlinked.filter(({ person }) => person.listed)
  const refused = open.filter(({ reach }) => reach.kind === 'unreachable')
  const paused = open.filter(
    ({ reach, preferences: { pausedUntil, delegate } }) =>
      reach.kind === 'linked' && pausedUntil !== null && !(delegate && hears(delegate.to)),
  )
  const deaf = [...unlinked, ...refused, ...paused]
  if (deaf.length === 0) return open.length > 0 ? text(digest.allReached, 'muted') : null
  const contracts = deaf.reduce((sum, { toClose, needsFact }) => sum + toClose + needsFact, 0)
  const line = (say: (names: readonly string[], n: number) => string, who: typeof deaf) =>
    who.length > 0 &&
    say(
      who.slice(0, NAMED).map(({ person }) => person.name),
      who.length,
    )
  return text(
    [
      digest.unreached(deaf.length, contracts),
      line(digest.unlisted, unlisted),
      line(digest.notLinked, listed),
      line(digest.unreachable, refused),
      line(digest.paused, paused),
    ],
    'warning',
  )
}
