import { addDays } from '../../../rules/index.js'
import { briefName } from '../../../words/grammar.js'
import { isTold } from '../../reminders/contact-status.js'
import type { DayPlan, PlanEntry } from '../../reminders/plan-day.js'
import type { OwnPart } from '../../reminders/plan-types.js'
import type { WorkItem } from '../../reminders/work-item.js'
import type { Part } from '../card.js'
import { contractLine, nameOfPerson } from '../contract-line.js'
import { type DayFigures, firstRows, firstToDo, restLine } from '../day-parts.js'
import { isAllOverdue } from '../list-head.js'
import type { LossAhead } from '../loss-ahead.js'
import { type TurnContext, text } from '../turn-context.js'
import { commonestFirst } from './commonest-first.js'
import { type Digest, lossIn, ownHead } from './digest.js'

/** Names in a sentence before "y 4 más". */
const NAMED = 3

/** News told on one card. */
const NEWS_SHOWN = 3

/** What a person is told about their own contracts. */
export function ownParts(digest: Digest): (Part | null)[] {
  const { turn, plan, entry } = digest
  const { own } = entry
  if (!own) return []
  const { cards, digest: say } = turn.words
  const { closed } = entry.recipient.own
  const figures = figuresOfDigest(entry, own)
  const loss = lossIn(digest)
  const isOpen = own.toClose + own.needsFact > 0
  const escalated = escalationText(own, plan, turn)
  return [
    doneText(digest, own),
    text([
      isOpen && ownHead(digest, own).pace,
      isAllOverdue(own) && closed > 0 && cards.closedThen(closed, closed + figures.saidClosed + own.toClose),
      isOpen && own.isFirst && plan.before !== 0 && loss === null && say.first,
      plan.before === 0 && own.toClose > 0 && cards.saySo,
    ]),
    escalated,
    // Whoever is told that they may need help reads that, and what to do about it.
    ...(escalated ? [] : rowsOf(digest, figures, loss)),
    text([
      restLine(turn, isNamedBelow(entry) ? { ...figures, needsFact: 0 } : figures, loss),
      confirmedLine(own, turn),
      ...newsLines(own, entry, turn),
    ]),
    text([pausedLine(entry, turn), delegateLine(entry, plan, turn)], 'muted'),
  ]
}

/** Whether those that lack a fact are named by themselves, as in a letter. */
function isNamedBelow({ recipient: { reach, own } }: PlanEntry): boolean {
  return reach.kind === 'mail' && own.first.closeNow.length > 0 && own.first.needsFact.length > 0
}

/** The first contracts; in a letter all that it names, with those that lack a fact below. */
function rowsOf({ turn, entry }: Digest, figures: DayFigures, loss: LossAhead | null): (Part | null)[] {
  const { reach, own } = entry.recipient
  const first = firstToDo(own.first, loss)
  // Below what ends within days, and what is warned of besides, there is room for the first one on a screen.
  const isPressed = loss !== null && entry.warnings.length > 1
  if (reach.kind !== 'mail') return [firstRows(turn, figures, first, isPressed ? 1 : undefined)]
  const { needsFact } = own.first
  return [
    firstRows(turn, figures, first, first.length),
    first === own.first.closeNow && needsFact.length > 0
      ? {
          kind: 'group',
          title: turn.words.digest.lackFact,
          count: figures.needsFact,
          items: needsFact.map(item => contractLine(item, turn)),
        }
      : null,
  ]
}

/** The numbers of a digest about one's own contracts. */
export function figuresOfDigest({ recipient }: PlanEntry, { toClose, overdue, needsFact }: OwnPart): DayFigures {
  const away = { snoozed: 0, blocked: 0, 'passed-on': 0 }
  const here = { waiting: 0, saidClosed: 0, confirmable: 0 }
  for (const { place, exclusion, confirmable } of recipient.own.work) {
    if (confirmable && !exclusion) here.confirmable++
    if (exclusion) away[exclusion.why]++
    else if (place === 'waiting' || place === 'saidClosed') here[place]++
  }
  return { toClose, overdue, needsFact, ...here, away }
}

/** Thanks are for what SECOP confirmed: a list may become empty by what others do. */
function doneText({ turn, entry }: Digest, { isDone, listChanges }: OwnPart): Part | null {
  const { digest, cards } = turn.words
  const { work, closed } = entry.recipient.own
  const isThanked = listChanges.confirmed.length > 0
  const said = work.filter(({ place }) => place === 'saidClosed').length
  const [next] = work
    .flatMap(({ name, waitsUntil }) => (waitsUntil ? [{ name, from: addDays(waitsUntil, 1) }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (!isDone) return null
  return text(
    [
      isThanked ? digest.doneThanks : digest.done,
      next ? cards.next(next.name, next.from, turn.today) : digest.doneNext,
      closed > 0 && cards.closedSoFar(closed, closed + said),
    ],
    'good',
  )
}

function escalationText({ escalation }: OwnPart, plan: DayPlan, { words }: TurnContext): Part | null {
  if (!escalation?.fresh) return null
  const { digest } = words
  const { behind } = escalation
  const why = behind.kind === 'pace' ? digest.byPace((plan.before ?? 0) + 1) : digest.byStill(behind.since)
  return text(
    digest.escalated(
      escalation.to.map(({ name }) => briefName(name)),
      behind.left,
      why,
      behind.newer,
    ),
    'warning',
  )
}

function confirmedLine({ isDone, listChanges: { confirmed } }: OwnPart, { words }: TurnContext): string | null {
  return confirmed.length > 0 && !isDone ? words.digest.confirmed(...named(confirmed)) : null
}

/** What is new since the last digest, what concerns the person most first. */
function newsLines({ listChanges }: OwnPart, { recipient }: PlanEntry, turn: TurnContext): string[] {
  const { digest } = turn.words
  if (!recipient.history.last) return []
  const lines = [
    listChanges.published.length > 0 && digest.published(...named(listChanges.published)),
    listChanges.handed.length > 0 && digest.handed(...named(listChanges.handed)),
    listChanges.returned.length > 0 && digest.returned(...named(listChanges.returned)),
    listChanges.back.length > 0 && digest.back(...named(listChanges.back)),
    listChanges.closable.length > 0 && digest.closable(...named(listChanges.closable)),
    ...goneLines(listChanges, turn),
  ].filter(line => line !== false)
  const more = lines.length - NEWS_SHOWN
  return more > 0 ? [...lines.slice(0, NEWS_SHOWN), digest.moreNews(more)] : lines
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

/** Whoever paused hears of the last two days all the same, and why. */
function pausedLine({ recipient: { preferences } }: PlanEntry, { words, today }: TurnContext): string | null {
  const { pausedUntil } = preferences
  return pausedUntil === null ? null : words.digest.pausedLastCall(pausedUntil, today)
}

function delegateLine({ recipient }: PlanEntry, { input }: DayPlan, { words: { digest } }: TurnContext): string | null {
  const { delegate } = recipient.preferences
  const who = delegate ? input.recipients.find(({ person }) => person.id === delegate.to) : undefined
  if (!delegate || !who) return null
  return isTold(who.reach) ? digest.alsoTold(who.person.name, delegate.until) : digest.notTold(who.person.name)
}

/** The first names, and how many there are. */
function named(all: readonly Pick<WorkItem, 'name'>[]): [names: string[], n: number] {
  return [all.slice(0, NAMED).map(({ name }) => name), all.length]
}
