import { briefName } from '../../../words/grammar.js'
import { coordinates, seesTeam } from '../../accounts/person.js'
import { isTold } from '../../reminders/contact-status.js'
import type { DayPlan, Recipient } from '../../reminders/plan-day.js'
import type { TeamPart } from '../../reminders/plan-types.js'
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
  const unreached = unreachedLine(team, plan.input, turn)
  const reached = unreached === null && allReached(team) ? text(digest.allReached, 'muted') : null
  if (!seesTeam(turn.person) && !entry.own) return [text(cards.inTeam(totals)), text(unreached, 'warning'), reached]
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
    behindText(team, turn),
    text([blockedLine(team, turn), ...officeLines(team, turn), unreached], 'warning'),
    reached,
  ]
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
function blockedLine(team: TeamPart, { words: { console: say }, today }: TurnContext): string | null {
  const [oldest, ...others] = impedimentsOf(team)
  if (!oldest) return null
  const { name, who, blocker, on } = oldest
  return say.oldestImpediment(name, briefName(who), say.since(say.short[blocker], on, today), others.length)
}

function officeLines({ totals }: TeamPart, { words: { digest }, person }: TurnContext): (string | false)[] {
  const { queue, queueOldest, nobody } = totals
  const isOffice = coordinates(person)
  const waits = isOffice ? digest.queue(queue, queueOldest) : digest.queueAbove(queue, queueOldest)
  return [queue > 0 && waits, nobody > 0 && isOffice && digest.nobody(nobody)]
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

/** Who in a team has something open. */
function openIn({ people }: TeamPart) {
  return people
    .map(recipient => ({ ...recipient, ...openOf(recipient.own.work) }))
    .filter(({ toClose, needsFact }) => toClose + needsFact > 0)
}

/** Whether to say that everybody hears of what they have open: where somebody has, and nobody needs help with it. */
function allReached(team: TeamPart): boolean {
  return team.behind.length === 0 && openIn(team).length > 0
}

/** Who has something open and does not hear of it, and why; null where nobody. Who is on pause is heard for by a delegate. */
function unreachedLine(
  team: TeamPart,
  { recipients }: DayPlan['input'],
  { words: { digest }, person }: TurnContext,
): string | null {
  const open = openIn(team).sort((a, b) => b.toClose + b.needsFact - (a.toClose + a.needsFact))
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
  if (deaf.length === 0) return null
  const contracts = deaf.reduce((sum, { toClose, needsFact }) => sum + toClose + needsFact, 0)
  // Only whoever can do something about it needs to know who they are.
  if (!coordinates(person) && !person.roles.includes('admin')) return digest.unreached(deaf.length, contracts, false)
  // Of more than a few it is said how many: who they are is behind the button.
  const named = deaf.length > NAMED ? 0 : NAMED
  const line = (say: (names: readonly string[], n: number) => string, who: typeof deaf) =>
    who.length > 0
      ? say(
          who.slice(0, named).map(({ person }) => briefName(person.name)),
          who.length,
        )
      : null
  const lines = [
    line(digest.unlisted, unlisted),
    line(digest.notLinked, listed),
    line(digest.unreachable, refused),
    line(digest.paused, paused),
  ].filter(line => line !== null)
  return `${digest.unreached(deaf.length, contracts)} ${lines.join('; ')}.`
}
