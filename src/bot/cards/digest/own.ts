import type { Day } from '../../../rules/index.js'
import type { GroupPart, Part } from '../../card.js'
import type { OwnPart } from '../../plan/types.js'
import type { Work } from '../../plan/work.js'
import type { DayPlan, Entry } from '../../plan.js'
import type { Question } from '../../question.js'
import type { Digest } from '../digest.js'
import { contractLine } from '../line.js'
import { awayLines } from '../sections.js'
import { showButton } from '../show.js'
import { type Talk, text } from '../talk.js'
import { aimsAhead, headline, shareOf } from './pace.js'

/** Names in a sentence before "y 4 más". */
const NAMED = 3

/** Contracts that lack a fact beside a full list of those to close. */
const FACTS_BESIDE = 3

/** Lines on what waits. */
const WAITING_SHOWN = 3

/** What a person is told about their own contracts. */
export function ownParts(digest: Digest): (Part | null)[] {
  const { talk, plan, entry } = digest
  const { own } = entry
  if (!own) return []
  const { words } = talk
  const open = own.toClose + own.needsFact > 0
  const { first } = entry.recipient.own
  // A morning's card stays short: where there is much to close, a few questions are enough.
  const factsShown =
    first.closeNow.length < talk.world.habits.shownAtFirst ? talk.world.habits.shownAtFirst : FACTS_BESIDE
  return [
    doneText(own, talk),
    open ? text(head(own, plan, talk)) : null,
    open ? overdueText(entry, talk) : null,
    escalationText(own, plan, entry, talk),
    confirmedText(own, talk),
    newsText(own, entry, talk),
    shortList(talk, own.toClose, first.closeNow, words.say.groupCloseNow, MINE, 'close-now'),
    shortList(
      talk,
      own.needsFact,
      first.needsFact.slice(0, factsShown),
      words.say.groupNeedsFact,
      MISSING,
      'needs-fact',
    ),
    text([...waitingLines(entry, talk), ...awayOf(entry, talk), saidClosedLine(entry, talk)], 'muted'),
    text(delegateLine(entry, plan, talk), 'muted'),
  ]
}

/** Thanks are for what SECOP confirmed: a list may become empty by what others do. */
function doneText({ isDone, news }: OwnPart, { words: { digest } }: Talk): Part | null {
  const isThanked = news.confirmed.length > 0
  return isDone ? text([isThanked ? digest.doneThanks : digest.done, digest.doneNext], 'good') : null
}

const MINE: Question = { kind: 'mine', args: {} }
const MISSING: Question = { kind: 'missing', args: {} }

function head(own: OwnPart, plan: DayPlan, talk: Talk): (string | null)[] {
  const { digest } = talk.words
  const { deadline } = plan.input
  const ahead = aimsAhead(own, plan)
  const introduces = own.isFirst && own.toClose > talk.world.habits.shownAtFirst
  return [
    headline(talk, plan, own),
    own.isFirst ? digest.first : null,
    introduces ? proposal(own.toClose, plan, ahead, talk) : null,
    own.toClose > 0 && own.needsFact > 0 ? digest.facts(own.needsFact) : null,
    plan.before === 1 && own.toClose > 0 ? digest.tomorrow : null,
    deadline && ahead && plan.before !== null && plan.before > 1 ? digest.deadline(deadline) : null,
  ]
}

/** What a backlog comes to, in words as calm as the pace is. */
function proposal(n: number, plan: DayPlan, ahead: boolean, { words: { digest } }: Talk): string {
  const { share, unit } = shareOf(n, plan, ahead)
  if (!ahead) return digest.proposalLate(share, Math.ceil(n / share))
  if (plan.before === 0) return digest.proposalLast
  return share <= CALM[unit] ? digest.proposal(share, unit) : digest.proposalHard(share, unit)
}

/** Contracts that can be closed beside one's other work. */
const CALM = { today: 2, week: 10 } as const

function overdueText({ recipient }: Entry, { words }: Talk): Part | null {
  const since = new Map<Day, number>()
  for (const { place, away, overdueSince } of recipient.own.work)
    if (place === 'closeNow' && !away && overdueSince) since.set(overdueSince, (since.get(overdueSince) ?? 0) + 1)
  const lines = [...since].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, n]) => words.digest.overdue(n, day))
  return text(lines, 'urgent')
}

function escalationText({ escalation }: OwnPart, plan: DayPlan, entry: Entry, { words }: Talk): Part | null {
  if (!escalation?.fresh) return null
  const { digest } = words
  const { behind } = escalation
  const why =
    behind.is === 'pace'
      ? digest.byPace(behind.done, behind.days, (plan.before ?? 0) + 1)
      : digest.byStill(behind.since)
  return text(digest.escalated(audienceNames(plan, entry), behind.left, why, behind.newer), 'warning')
}

/** The names of those who are told, as the plan of the day has them. */
function audienceNames({ entries }: DayPlan, { recipient }: Entry): string[] {
  return entries
    .filter(({ team }) => team?.behind.some(({ recipient: { person } }) => person.id === recipient.person.id))
    .map(({ recipient: { person } }) => person.name)
}

function confirmedText({ news: { confirmed } }: OwnPart, { words }: Talk): Part | null {
  return confirmed.length > 0 ? text(words.digest.confirmed(...named(confirmed)), 'good') : null
}

function newsText({ news }: OwnPart, { recipient }: Entry, { words: { digest } }: Talk): Part | null {
  const { last } = recipient.memory
  const lines = [
    news.closable.length > 0 && digest.closable(...named(news.closable)),
    news.handed.length > 0 && digest.handed(...named(news.handed)),
    news.returned.length > 0 && digest.returned(...named(news.returned)),
    news.back.length > 0 && digest.back(...named(news.back)),
    news.gone > 0 && digest.gone(news.gone),
  ].filter(line => line !== false)
  return last && lines.length > 0 ? text([digest.newTitle(last.day), ...lines]) : null
}

function shortList(
  talk: Talk,
  count: number,
  first: readonly Parameters<typeof contractLine>[0][],
  title: string,
  question: Question,
  section: 'close-now' | 'needs-fact',
): GroupPart | null {
  if (count === 0) return null
  return {
    part: 'group',
    title,
    count,
    ...(section === 'close-now' ? { tone: 'warning' as const } : {}),
    items: first.map(item => contractLine(item, talk)),
    ...(count > first.length
      ? {
          more: showButton(talk.words.forms.buttons.all, question, section === 'close-now' ? { section, page: 1 } : {}),
        }
      : {}),
  }
}

/** What waits and until when: the next ones, then how many more. */
function waitingLines({ recipient }: Entry, { words: { digest } }: Talk): string[] {
  const waiting = recipient.own.work.filter(({ place, away }) => place === 'waiting' && !away)
  if (waiting.length === 0) return []
  const dated = waiting
    .flatMap(({ name, waitsUntil }) => (waitsUntil ? [{ name, until: waitsUntil }] : []))
    .sort((a, b) => (a.until < b.until ? -1 : 1))
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

function awayOf({ recipient }: Entry, talk: Talk): string[] {
  return awayLines(
    recipient.own.work.map(({ away }) => away),
    talk,
  )
}

function saidClosedLine({ recipient }: Entry, { words: { digest } }: Talk): string | null {
  const said = recipient.own.work.filter(({ place, away }) => place === 'saidClosed' && !away)
  return said.length > 0 ? digest.saidClosed(...named(said)) : null
}

function delegateLine({ recipient }: Entry, { input }: DayPlan, { words: { digest } }: Talk): string | null {
  const { delegate } = recipient.preferences
  const who = delegate ? input.recipients.find(({ person }) => person.id === delegate.to) : undefined
  if (!delegate || !who) return null
  return who.reach.is === 'linked' ? digest.alsoTold(who.person.name, delegate.until) : digest.notTold(who.person.name)
}

/** The first names, and how many there are. */
function named(all: readonly Pick<Work, 'name'>[]): [names: string[], n: number] {
  return [all.slice(0, NAMED).map(({ name }) => name), all.length]
}
