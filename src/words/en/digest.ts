import type { Day } from '../../rules/index.js'
import { briefDateEn, nearDayEn } from '../brief.js'
import type { Words } from '../es/index.js'
import {
  countedEn as counted,
  dateEn,
  countEn as grouped,
  hashWords,
  listEn as join,
  longDateEn,
  pluralEn as plural,
} from '../grammar.js'
import { deadline } from './deadline.js'
import { businessDayCount, contracts, people } from './units.js'

function list(names: readonly string[], all = names.length): string {
  const items = all > names.length ? [...names, `${grouped(all - names.length)} more`] : names
  return join(items)
}

/** Who they are, where they are named. */
const whoOf = (names: readonly string[], n: number) => (names.length === 0 ? '' : `: ${list(names, n)}`)

const oldest = (age: number) => (age === 0 ? 'since today' : `for ${businessDayCount(age)}`)

type Expected = Parameters<Words['digest']['forecast']>[1]

function inTimeAndLate({ counts }: Expected): string {
  if (!counts) return ''
  const { inTime, late } = counts
  return [inTime > 0 && `${grouped(inTime)} in time`, late > 0 && `${grouped(late)} late`].filter(Boolean).join(', ')
}

function unknownOf({ unknown }: Expected): string {
  const others = plural(unknown, 'another one', `another ${grouped(unknown)}`)
  return unknown > 0 ? `; of ${others} it is not known: a fact is missing` : ''
}

function forecastOfNone(split: string, expected: Expected): string {
  return `In 10 business days none was closed. At that pace, ${split}${unknownOf(expected)}.`
}

/** What the bot says by itself in the morning. */
export const digestEn: Words['digest'] = {
  title: (day: Day) => `Contracts to close · ${longDateEn(day)}`,
  teamTitle: (day: Day) => `Closing of contracts · ${longDateEn(day)}`,

  toClose: (n, left, share, unit) => {
    const open = n === 0 ? 'You have no contracts to close today' : `${contracts(n)} to close`
    if (n === 0) return `${open}.`
    if (left === null) return share < n ? `${open}: ${grouped(share)} this week.` : `${open}.`
    if (left === 1) return `${open}. Today is the last business day.`
    return `${open}, ${businessDayCount(left)}: ${grouped(share)} ${unit === 'today' ? 'today' : 'this week'}.`
  },
  facts: n => `A fact from you is missing in ${contracts(n)}.`,
  deadline,
  overdue: (n, since) => `${grouped(n)} ${plural(n, 'is', 'are')} overdue since ${dateEn(since)}.`,
  first: 'This is your first reminder; the next ones will tell you what changes.',
  confirmed: (names, n) =>
    `SECOP now shows ${plural(n, 'as closed', `${grouped(n)} as closed:`)} ${list(names, n)}. Thank you!`,
  published: (names, n) =>
    `${plural(n, 'The closing is published of', `${grouped(n)} closings are published:`)} ${list(names, n)}; SECOP does not show ${plural(n, 'it', 'them')} closed yet. Thank you!`,
  closable: (names, n) => `Can be closed now${plural(n, '', ` (${grouped(n)})`)}: ${list(names, n)}.`,
  handed: (names, n) => `Yours now${plural(n, '', ` (${grouped(n)})`)}: ${list(names, n)}.`,
  returned: (names, n) => `Back on your list${plural(n, '', ` (${grouped(n)})`)}: ${list(names, n)}.`,
  back: (names, n) => `You asked to be reminded of ${list(names, n)}.`,
  passedTo: (names, n, to) => `${list(names, n)} went to ${list(to)}.`,
  notTheirs: (names, n) => `${list(names, n)} ${plural(n, 'is', 'are')} no longer yours.`,
  vanished: (names, n) => `${list(names, n)} no longer ${plural(n, 'appears', 'appear')} in SECOP's data.`,
  gone: (names, n) => `Nothing to close for now in ${list(names, n)}.`,
  moreNews: n =>
    plural(n, 'There is another change in your list.', `There are ${grouped(n)} other changes in your list.`),
  done: 'Your list is empty: there is no contract left for you to close.',
  doneThanks: 'Your list is empty: there is no contract left for you to close. Thank you very much!',
  doneNext: 'I will write again only when there is something to close.',
  escalated: (who, left, how, newer = 0) =>
    `I told ${list(who)} so that they can help you. You have ${grouped(left)} left to close${newer > 0 ? ` (not counting ${grouped(newer)} recent ${plural(newer, 'one', 'ones')})` : ''} and ${how}. If something keeps you from closing one, write to me “I cannot close” and its number.`,
  byPace: left => `${businessDayCount(left)} ${plural(left, 'is', 'are')} left`,
  byStill: since => `nothing has moved since ${dateEn(since)}`,
  waiting: n => `Waiting: ${contracts(n)}.`,
  andMore: n => `• and ${grouped(n)} more`,
  away: {
    snoozed: (n, next) => `Put off: ${grouped(n)}; I will remind you on ${dateEn(next)}.`,
    blocked: (n, next) => `Something stops you in ${grouped(n)}; I will ask again on ${dateEn(next)}.`,
    'passed-on': (n, next) =>
      `With the contracting office: ${grouped(n)}; if nobody answers, ${plural(n, 'it is', 'they are')} back on ${dateEn(next)}.`,
  },
  awayTitle: 'Put off, or something stops them',
  saidClosed: (names, n) =>
    `You said that ${list(names, n)} ${plural(n, 'was', 'were')} closed; SECOP has yet to confirm it.`,

  pausedLastCall: (until, today) =>
    `Your reminders are paused until ${briefDateEn(until, today)}; those of the last two days go out all the same.`,
  alsoTold: (name, until) =>
    `${name} receives this reminder too${until ? `, until ${dateEn(until)}` : ''}. Only you can attest.`,
  notTold: name => `${name} does not receive this reminder yet: no account is linked.`,
  standIn: (name, until) => `On behalf of ${name}${until ? `, until ${dateEn(until)}` : ''}`,
  standInCounts: (n, overdue, facts) => {
    const more = [overdue > 0 && `${grouped(overdue)} overdue`, facts > 0 && `${grouped(facts)} lacking a fact`].filter(
      Boolean,
    )
    return `${contracts(n)} to close${more.length > 0 ? ` (${more.join(', ')})` : ''}. You receive the reminder; only that person can attest.`
  },

  team: 'Your team',
  teamNews: (since, today, { closed, reported, impeded }) => {
    const parts = [
      closed > 0 && `${grouped(closed)} closed`,
      reported > 0 && `${grouped(reported)} reported`,
      impeded > 0 && plural(impeded, '1 new impediment', `${grouped(impeded)} new impediments`),
    ]
    return `Since ${nearDayEn(since, today)}: ${join(parts.filter(part => part !== false))}.`
  },
  decisions: n => plural(n, '1 contract needs your decision', `${grouped(n)} contracts need your decision`),
  decisionsWhy: 'They reach you because only you can decide them.',
  behindAsk: () => 'remind them, ask what is in the way, or reassign',
  behindAskAbove: 'nothing moved since I told the contracting office',
  teamFacts: n => `A fact is missing in ${grouped(n)}.`,
  forecast: (lately, expected) => {
    const { done } = expected
    const end =
      done !== 'never'
        ? `it is done on ${dateEn(done)}`
        : lately === 0
          ? 'it is never done'
          : 'it takes more than four years'
    const split = inTimeAndLate(expected)
    if (lately === 0 && split) return forecastOfNone(split, expected)
    const pace = lately === 0 ? 'none was' : `${grouped(lately)} ${plural(lately, 'was', 'were')}`
    return `In the last 10 business days ${pace} closed. At that pace ${end}${split && `: ${split}`}${unknownOf(expected)}.`
  },
  forecastBrief: (lately, expected) => {
    const split = inTimeAndLate(expected)
    if (!split) return null
    return lately === 0 ? forecastOfNone(split, expected) : `At this pace, ${split}${unknownOf(expected)}.`
  },
  behindTitle: (n, ask) => `${plural(n, '1 person', people(n))} may need help${ask === null ? ':' : `: ${ask}.`}`,
  behindToo: (names, n) => `• Also: ${list(names, n)}`,
  behindLeft: (left, was) => `${grouped(left)} left${was === undefined ? '' : ` (${grouped(was)} before)`}`,
  behindPace: (name, left, done, over) =>
    `${name}: ${left}; ${done === 0 ? 'none' : grouped(done)} dealt with in ${businessDayCount(over)}`,
  behindStill: (name, left, since) => `${name}: ${left}; nothing moved since ${dateEn(since)}`,
  besides: said => `Besides: ${said.join('; ')}.`,
  nobody: n => `${contracts(n)} without a known supervisor`,
  queue: (n, age) => `${contracts(n)} ${plural(n, 'waits', 'wait')} for your answer, the oldest ${oldest(age)}`,
  queueAbove: (n, age) => `contracting has ${grouped(n)} to answer, the oldest ${oldest(age)}`,
  unreached: (n, open) => `${people(n)} ${plural(n, 'does', 'do')} not receive the reminders (${contracts(open)})`,
  unlisted: (names, n) => `not on the entity's list, ${grouped(n)}${whoOf(names, n)}`,
  notLinked: (names, n) => `no account linked, ${grouped(n)}${whoOf(names, n)}`,
  unreachable: (names, n) => `cannot be written to, ${grouped(n)}${whoOf(names, n)}`,
  paused: (names, n) => `reminders paused, ${grouped(n)}${whoOf(names, n)}`,

  lackFact: 'They lack a fact from you',

  service: 'The service',
  narrowed: (names, people) =>
    `${plural(names.length, 'One ordenador sees', `${grouped(names.length)} ordenadores see`)} only the contracts that SECOP names them for: ${list(names.slice(0, 3), names.length)}. To have them see more, write their area, or “all”, in ${people}.`,
  narrowedYou:
    'You see the contracts that SECOP names you for as ordenador. If you need to see more, ask whoever administers: an area, or “all”, goes into the list.',
  accounting: (day: Day) => `Reminders of ${dateEn(day)}`,
  sum: a =>
    `${people(a.eligible)} = ${grouped(a.sent)} sent${a.byMail > 0 ? ` + ${grouped(a.byMail)} by e-mail` : ''} + ${grouped(a.waiting)} waiting${a.today > 0 ? ` (${grouped(a.today)} ${plural(a.today, 'goes', 'go')} out today)` : ''} + ${grouped(a.failed)} failed + ${grouped(a.paused)} paused + ${grouped(a.notLinked)} without account + ${grouped(a.nothingToSay)} with nothing to tell them`,
  delivered: (a, isNamed = false) => {
    const due = a.sent + a.today + a.failed
    const faults = [
      a.failed > 0 && `${people(a.failed)} did not receive it`,
      a.notLinked > 0 && `${people(a.notLinked)} without a linked account`,
    ].filter(fault => fault !== false)
    const later = a.today > 0 ? `; ${grouped(a.today)} ${plural(a.today, 'goes', 'go')} out today` : ''
    const mailed = a.byMail > 0 ? `; ${grouped(a.byMail)} by e-mail, every week` : ''
    const whole = due === 0 ? 'no reminders to send' : `${grouped(a.sent)} of ${grouped(due)}${later}`
    const all = `${whole}${mailed}`
    const missing = faults.length === 0 ? '' : ` Missing: ${faults.join(', ')}.`
    if (isNamed) return `${all}.${missing}`
    return missing === '' ? `All in order: ${all}.` : `Reminders: ${all}.${missing}`
  },
  healthy: 'There is nothing to look at in the service.',
  syncFails: since => `Since ${dateEn(since)} SECOP's data cannot be fetched. Reminders go on with the last good data.`,
  failed: (why, n, names, all) => `• ${why}, ${grouped(n)}: ${list(names, all)}`,
  failedTitle: n => `${counted(n, 'reminder', 'reminders')} could not be delivered:`,
  rejectedRows: n => `Rows of SECOP that could not be read: ${grouped(n)}.`,
  unreadableCells: n => `Illegible cells, which count as unknown: ${grouped(n)}.`,
  lacking: columns => `Columns that the data lacks: ${columns.join(', ')}.`,
  nearMatches: n => `Documents that look alike and want the contracting office's yes: ${grouped(n)}.`,
  nobodyKnown: (n, all) => `Without a known supervisor: ${grouped(n)} of ${contracts(all)}.`,
  noOffice: 'Nobody of the contracting office receives reminders in the chat: there is no one to tell who needs help.',
  notice: text => `The store says: ${text}`,
  retained: (day, { sent, said, seenDays }) => {
    const gone = [
      sent > 0 && `${counted(sent, 'record', 'records')} of reminders`,
      said > 0 && `${counted(said, 'record', 'records')} of accounts, preferences and lists`,
      seenDays > 0 && `what was looked at on ${counted(seenDays, 'day', 'days')}`,
    ].filter(part => part !== false)
    return `On ${dateEn(day)} what had reached the end of the entity’s retention period was erased: ${join(gone)}. What was stated about contracts is kept, and the chains still verify.`
  },
  heads: {
    sent: 'Fingerprint of what was told',
    said: 'Fingerprint of what was said',
    seen: 'Fingerprint of what was seen',
  },
  head: (number, hash) => `${grouped(number)}: ${hashWords(hash.slice(0, 32))}`,
  buttons: { hour: 'Change the time', cadence: 'Change how often', waiting: 'See those that wait' },
}
