import type { Day } from '../../../rules/index.js'
import { briefName } from '../../../words/grammar.js'
import type { DayPlan, PlanEntry } from '../../reminders/plan-day.js'
import type { OwnPart } from '../../reminders/plan-types.js'
import type { WorkItem } from '../../reminders/work-item.js'
import type { Question } from '../../understand/question.js'
import type { GroupPart, Part } from '../card.js'
import { contractLine, nameOfPerson } from '../contract-line.js'
import { awayLines } from '../list-sections.js'
import { showButton } from '../show-button.js'
import { type TurnContext, text } from '../turn-context.js'
import { commonestFirst } from './commonest-first.js'
import type { Digest } from './digest.js'
import { aimsAhead, digestHeadline, shareOf } from './weekly-share.js'

/** Names in a sentence before "y 4 más". */
const NAMED = 3

/** Contracts that lack a fact beside a full list of those to close. */
const FACTS_BESIDE = 3

/** Lines on what waits. */
const WAITING_SHOWN = 3

/** What a person is told about their own contracts. */
export function ownParts(digest: Digest): (Part | null)[] {
  const { turn, plan, entry } = digest
  const { own } = entry
  if (!own) return []
  const { words } = turn
  const open = own.toClose + own.needsFact > 0
  const { first } = entry.recipient.own
  // A morning's card stays short: where there is much to close, a few questions are enough.
  const factsShown =
    first.closeNow.length < turn.context.habits.shownAtFirst ? turn.context.habits.shownAtFirst : FACTS_BESIDE
  return [
    doneText(own, turn),
    open ? text(head(own, plan, turn)) : null,
    open ? overdueText(entry, turn) : null,
    escalationText(own, plan, entry, turn),
    confirmedText(own, turn),
    newsText(own, entry, turn),
    shortList(turn, own.toClose, first.closeNow, words.say.groupCloseNow, MINE, 'close-now'),
    shortList(
      turn,
      own.needsFact,
      first.needsFact.slice(0, factsShown),
      words.say.groupNeedsFact,
      MISSING,
      'needs-fact',
    ),
    text([...waitingLines(entry, turn), ...awayOf(entry, turn), saidClosedLine(entry, turn)], 'muted'),
    text(delegateLine(entry, plan, turn), 'muted'),
  ]
}

/** Thanks are for what SECOP confirmed: a list may become empty by what others do. */
function doneText({ isDone, listChanges }: OwnPart, { words: { digest } }: TurnContext): Part | null {
  const isThanked = listChanges.confirmed.length > 0
  return isDone ? text([isThanked ? digest.doneThanks : digest.done, digest.doneNext], 'good') : null
}

const MINE: Question = { kind: 'mine', args: {} }
const MISSING: Question = { kind: 'missing', args: {} }

function head(own: OwnPart, plan: DayPlan, turn: TurnContext): (string | null)[] {
  const { digest } = turn.words
  const { deadline } = plan.input
  const ahead = aimsAhead(own, plan)
  const introduces = own.isFirst && own.toClose > turn.context.habits.shownAtFirst
  return [
    digestHeadline(turn, plan, own),
    own.isFirst ? digest.first : null,
    introduces ? proposal(own.toClose, plan, ahead, turn) : null,
    own.toClose > 0 && own.needsFact > 0 ? digest.facts(own.needsFact) : null,
    plan.before === 1 && own.toClose > 0 ? digest.tomorrow : null,
    deadline && ahead && plan.before !== null && plan.before > 1 ? digest.deadline(deadline) : null,
  ]
}

/** What a backlog comes to, in words as calm as the pace is. */
function proposal(n: number, plan: DayPlan, ahead: boolean, { words: { digest } }: TurnContext): string {
  const { share, unit } = shareOf(n, plan, ahead)
  if (!ahead) return digest.proposalLate(share, Math.ceil(n / share))
  if (plan.before === 0) return digest.proposalLast
  return share <= CALM[unit] ? digest.proposal(share, unit) : digest.proposalHard(share, unit)
}

/** Contracts that can be closed beside one's other work. */
const CALM = { today: 2, week: 10 } as const

function overdueText({ recipient }: PlanEntry, { words }: TurnContext): Part | null {
  const since = new Map<Day, number>()
  for (const { place, exclusion, overdueSince } of recipient.own.work)
    if (place === 'closeNow' && !exclusion && overdueSince) since.set(overdueSince, (since.get(overdueSince) ?? 0) + 1)
  const lines = [...since].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, n]) => words.digest.overdue(n, day))
  return text(lines, 'urgent')
}

function escalationText({ escalation }: OwnPart, plan: DayPlan, entry: PlanEntry, { words }: TurnContext): Part | null {
  if (!escalation?.fresh) return null
  const { digest } = words
  const { behind } = escalation
  const why = behind.kind === 'pace' ? digest.byPace((plan.before ?? 0) + 1) : digest.byStill(behind.since)
  return text(digest.escalated(audienceNames(plan, entry).map(briefName), behind.left, why, behind.newer), 'warning')
}

/** The names of those who are told, as the plan of the day has them. */
function audienceNames({ entries }: DayPlan, { recipient }: PlanEntry): string[] {
  return entries
    .filter(({ team }) => team?.behind.some(({ recipient: { person } }) => person.id === recipient.person.id))
    .map(({ recipient: { person } }) => person.name)
}

function confirmedText({ listChanges: { confirmed } }: OwnPart, { words }: TurnContext): Part | null {
  return confirmed.length > 0 ? text(words.digest.confirmed(...named(confirmed)), 'good') : null
}

function newsText({ listChanges }: OwnPart, { recipient }: PlanEntry, turn: TurnContext): Part | null {
  const { digest } = turn.words
  const { last } = recipient.history
  const lines = [
    listChanges.closable.length > 0 && digest.closable(...named(listChanges.closable)),
    listChanges.handed.length > 0 && digest.handed(...named(listChanges.handed)),
    listChanges.returned.length > 0 && digest.returned(...named(listChanges.returned)),
    listChanges.back.length > 0 && digest.back(...named(listChanges.back)),
    ...goneLines(listChanges, turn),
  ].filter(line => line !== false)
  return last && lines.length > 0 ? text([digest.newTitle(last.day), ...lines]) : null
}

/** What became of contracts that they were told of: to whom they went, else that there is nothing to close in them. */
function goneLines({ gone }: OwnPart['listChanges'], { words, context }: TurnContext): string[] {
  const { digest } = words
  const grouped = commonestFirst(gone, ({ to }) => (to === 'nowhere' ? to : (to?.join() ?? null)))
  return grouped.map(([, all]) => {
    const to = all[0]?.to ?? null
    if (to === 'nowhere') return digest.vanished(...named(all))
    if (to === null) return digest.gone(...named(all))
    if (to.length === 0) return digest.notTheirs(...named(all))
    return digest.passedTo(
      ...named(all),
      to.map(id => briefName(nameOfPerson(id, context, words))),
    )
  })
}

function shortList(
  turn: TurnContext,
  count: number,
  first: readonly Parameters<typeof contractLine>[0][],
  title: string,
  question: Question,
  section: 'close-now' | 'needs-fact',
): GroupPart | null {
  if (count === 0) return null
  return {
    kind: 'group',
    title,
    count,
    ...(section === 'close-now' ? { tone: 'warning' as const } : {}),
    items: first.map(item => contractLine(item, turn)),
    ...(count > first.length
      ? {
          more: showButton(turn.words.forms.buttons.all, question, section === 'close-now' ? { section, page: 1 } : {}),
        }
      : {}),
  }
}

/** What waits and until when: the most urgent ones, then how many more. */
function waitingLines({ recipient }: PlanEntry, { words: { digest } }: TurnContext): string[] {
  const waiting = recipient.own.work.filter(({ place, exclusion }) => place === 'waiting' && !exclusion)
  if (waiting.length === 0) return []
  const dated = waiting.flatMap(({ name, waitsUntil }) => (waitsUntil ? [{ name, until: waitsUntil }] : []))
  if (dated.length === 0) return [digest.waitingUndated(waiting.length)]
  const shown = dated.slice(0, WAITING_SHOWN)
  const more = dated.length - shown.length
  return [
    digest.waiting(waiting.length),
    ...shown.map(({ name, until }) => digest.waitsUntil(name, until)),
    ...(more > 0 ? [digest.andMore(more)] : []),
    ...(waiting.length > dated.length ? [digest.waitsUndated(waiting.length - dated.length)] : []),
  ]
}

function awayOf({ recipient }: PlanEntry, turn: TurnContext): string[] {
  return awayLines(
    recipient.own.work.map(({ exclusion }) => exclusion),
    turn,
  )
}

function saidClosedLine({ recipient }: PlanEntry, { words: { digest } }: TurnContext): string | null {
  const said = recipient.own.work.filter(({ place, exclusion }) => place === 'saidClosed' && !exclusion)
  return said.length > 0 ? digest.saidClosed(...named(said)) : null
}

function delegateLine({ recipient }: PlanEntry, { input }: DayPlan, { words: { digest } }: TurnContext): string | null {
  const { delegate } = recipient.preferences
  const who = delegate ? input.recipients.find(({ person }) => person.id === delegate.to) : undefined
  if (!delegate || !who) return null
  return who.reach.kind === 'linked'
    ? digest.alsoTold(who.person.name, delegate.until)
    : digest.notTold(who.person.name)
}

/** The first names, and how many there are. */
function named(all: readonly Pick<WorkItem, 'name'>[]): [names: string[], n: number] {
  return [all.slice(0, NAMED).map(({ name }) => name), all.length]
}
