import type { Day } from '../../../rules/index.js'
import { briefName } from '../../../words/grammar.js'
import { coordinates, seesTeam } from '../../accounts/person.js'
import { progressPicture } from '../../charts/progress-picture.js'
import { stretchOf } from '../../query/time-groups.js'
import { isTold } from '../../reminders/contact-status.js'
import type { DayPlan, Recipient } from '../../reminders/plan-day.js'
import type { TeamPart } from '../../reminders/plan-types.js'
import type { Totals } from '../../reminders/team-totals.js'
import type { WorkItem } from '../../reminders/work-item.js'
import type { Part } from '../card.js'
import { contractLine } from '../contract-line.js'
import { forecastLine } from '../forecast-line.js'
import { dayHead } from '../list-head.js'
import { progressPart, type TurnContext, text } from '../turn-context.js'
import type { Digest } from './digest.js'

/** People named before "y 4 más". */
const NAMED = 3
/** People who may need help, a line each. */
const BEHIND_SHOWN = 3

/** What somebody is told about those whom they look after. */
export function teamParts({ turn, plan, entry }: Digest): (Part | null)[] {
  const { team } = entry
  if (!team) return []
  const { digest, cards } = turn.words
  const { totals } = team
  // Whoever only runs the service hears how much there is, and who is not reached: the rest is the office's.
  if (!seesTeam(turn.person) && !entry.own) return [text(cards.inTeam(totals)), unreachedText(team, plan.input, turn)]
  return [
    ...decisionParts(team, turn),
    text([
      entry.own || entry.standIns.length > 0 || team.decisions ? cards.inTeam(totals) : dayHead(turn, totals).pace,
      totals.needsFact > 0 && totals.toClose === 0 && digest.teamFacts(totals.needsFact),
      newsLine(team, entry.recipient, turn),
      // Where people are named who need help, what is to be done comes before how it would end.
      team.behind.length === 0 && forecastLine(totals, plan.input.deadline, turn),
    ]),
    plan.input.deadline ? progressPart(turn, totals) : null,
    weekly(turn, totals, entry.recipient.history.last?.day ?? null),
    behindText(team, turn),
    blockedText(team, turn),
    ...officeParts(team, turn),
    unreachedText(team, plan.input, turn),
  ]
}

/** The same as a picture, in the first digest of a week. */
function weekly(turn: TurnContext, totals: Totals, last: Day | null): Part | null {
  const isFirst = last === null || stretchOf(last, 'week') < stretchOf(turn.today, 'week')
  return isFirst ? progressPicture(turn, totals) : null
}

/** What only this person can decide, and that it is why they hear of just these. */
function decisionParts({ decisions }: TeamPart, turn: TurnContext): (Part | null)[] {
  if (!decisions) return []
  return [
    { kind: 'group', count: decisions.count, items: decisions.first.map(item => contractLine(item, turn)) },
    text(turn.words.digest.decisionsWhy),
  ]
}

/** What happened since they were last told. */
function newsLine({ news }: TeamPart, { history }: Recipient, { words, today }: TurnContext): string | null {
  if (!news || !history.last || news.closed + news.reported + news.impeded === 0) return null
  return words.digest.teamNews(history.last.day, today, news)
}

/** Who may need help and was not named before, those with most left first. */
function behindText(team: TeamPart, { words: { digest }, person }: TurnContext): Part | null {
  const behind = behindOf(team)
  if (behind.length === 0) return null
  const lines = behind.slice(0, BEHIND_SHOWN).map(({ recipient, escalation: { behind: why, was } }) => {
    const name = briefName(recipient.person.name)
    const line =
      why.kind === 'pace'
        ? digest.behindPace(name, why.left, why.done, why.days)
        : digest.behindStill(name, why.left, why.since)
    return was === undefined ? line : `${line} ${digest.behindWas(was)}`
  })
  const more = behind.slice(BEHIND_SHOWN).map(({ recipient }) => briefName(recipient.person.name))
  const isAbove = behind.every(({ escalation: { level, was } }) => level === 2 && was === undefined)
  const ask = coordinates(person) ? digest.behindAsk : isAbove && digest.behindAskAbove
  return text([digest.behindTitle(behind.length), ...lines, more.length > 0 && digest.behindToo(more), ask], 'warning')
}

/** Those who may need help, the ones with most left first. */
export function behindOf({ behind }: TeamPart): TeamPart['behind'] {
  return [...behind].sort((a, b) => b.escalation.behind.left - a.escalation.behind.left)
}

/** An impediment of somebody in a team. */
interface TeamImpediment extends NonNullable<WorkItem['impediment']>, Pick<WorkItem, 'contract' | 'name'> {
  readonly who: string
}

/** What people in a team cannot close, each contract once, the oldest first. */
export function impedimentsOf({ people }: TeamPart): readonly TeamImpediment[] {
  const found = new Map<string, TeamImpediment>()
  for (const { person, own } of people)
    for (const { contract, name, impediment } of own.work)
      if (impediment && !found.has(contract)) found.set(contract, { ...impediment, contract, name, who: person.name })
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.contract < b.contract ? -1 : 1))
}

/** What has stopped somebody for longest, and how many more there are; told so that it is answered. */
function blockedText(team: TeamPart, { words: { console: say }, today }: TurnContext): Part | null {
  const [oldest, ...others] = impedimentsOf(team)
  if (!oldest) return null
  const { name, who, blocker, on } = oldest
  return text(
    say.oldestImpediment(name, briefName(who), say.since(say.short[blocker], on, today), others.length),
    'warning',
  )
}

function officeParts({ totals }: TeamPart, { words: { digest }, person }: TurnContext): (Part | null)[] {
  const { queue, queueOldest, nobody } = totals
  const isOffice = coordinates(person)
  const waits = isOffice ? digest.queue(queue, queueOldest) : digest.queueAbove(queue, queueOldest)
  return [text([queue > 0 && waits, nobody > 0 && isOffice && digest.nobody(nobody)], 'warning')]
}

/** Everything that somebody has open, with what is snoozed, blocked or passed on. */
export function openOf(work: Recipient['own']['work']) {
  const toClose = work.filter(({ place }) => place === 'closeNow')
  return {
    toClose: toClose.length,
    overdue: toClose.filter(({ overdueSince }) => overdueSince).length,
    needsFact: work.filter(({ place }) => place === 'needsFact').length,
  }
}

/** Who has something open and does not hear of it, and why. Who is on pause is heard for by a delegate. */
function unreachedText(
  { people, behind }: TeamPart,
  { recipients }: DayPlan['input'],
  { words: { digest }, person }: TurnContext,
): Part | null {
  const open = people
    .map(recipient => ({ ...recipient, ...openOf(recipient.own.work) }))
    .filter(({ toClose, needsFact }) => toClose + needsFact > 0)
    .sort((a, b) => b.toClose + b.needsFact - (a.toClose + a.needsFact))
  const hears = (id: string) => recipients.some(({ person, reach }) => person.id === id && isTold(reach))
  const unlinked = open.filter(({ reach }) => reach.kind === 'not-linked')
  const unlisted = unlinked.filter(({ person }) => !person.listed)
  const listed = unlinked.filter(({ person }) => person.listed)
  const refused = open.filter(({ reach }) => reach.kind === 'unreachable')
  const paused = open.filter(
    ({ reach, preferences: { pausedUntil, delegate } }) =>
      reach.kind === 'linked' && pausedUntil !== null && !(delegate && hears(delegate.to)),
  )
  const deaf = [...unlinked, ...refused, ...paused]
  if (deaf.length === 0) return open.length > 0 && behind.length === 0 ? text(digest.allReached, 'muted') : null
  const contracts = deaf.reduce((sum, { toClose, needsFact }) => sum + toClose + needsFact, 0)
  // Only whoever can do something about it needs to know who they are.
  if (!coordinates(person) && !person.roles.includes('admin'))
    return text(digest.unreached(deaf.length, contracts, false), 'warning')
  const line = (say: (names: readonly string[], n: number) => string, who: typeof deaf) =>
    who.length > 0
      ? say(
          who.slice(0, NAMED).map(({ person }) => briefName(person.name)),
          who.length,
        )
      : null
  const lines = [
    line(digest.unlisted, unlisted),
    line(digest.notLinked, listed),
    line(digest.unreachable, refused),
    line(digest.paused, paused),
  ].filter(line => line !== null)
  return text(`${digest.unreached(deaf.length, contracts)} ${lines.join('; ')}.`, 'warning')
}
