import type { Day, WarnedTerm } from '../../rules/index.js'
import { briefDateEn, lineName, millionsEn, monthOfEn, nearDayEn } from '../brief.js'
import type { Words } from '../es/index.js'
import { dateEn, countEn as grouped, monthEn, pluralEn as plural, shortDateEn } from '../grammar.js'
import { authority } from './deadline.js'
import { businessDayCount, contracts } from './units.js'

type CardWords = Words['cards']

/** As a sentence goes on; a name in capitals stays as it is. */
const lower = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
/** A sentence as a part of another. */
const clause = (text: string) => lower(text).replace(/\.$/, '')

const untilEn = (day: Day | null) => (day ? ` until ${shortDateEn(day)}` : '')
const which = (names: readonly string[]) => (names.length > 0 ? ` (${names.join(', ')})` : '')
const ending = {
  bilateral: 'settlement by agreement',
  unilateral: 'settlement by the entity alone',
  last: 'competence',
  'own-term': 'settlement, by the manual or the contract,',
} satisfies Record<WarnedTerm, string>
const byDay = (until: Day, today: Day) => (until === today ? 'until today' : `until ${briefDateEn(until, today)}`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const toClose: CardWords['toClose'] = ({ toClose: n, overdue }) =>
  n === 0 ? 'Nothing to close today' : `${grouped(n)} to close, ${overdue === 0 ? 'none' : grouped(overdue)} overdue`

export const cardsEn: CardWords = {
  sample: {
    title: 'This is a sample',
    nothing: 'I recorded nothing: that card only shows what the others look like.',
  },

  toClose,
  allOverdue: (n, share) => `${grouped(n)} overdue: as soon as you can, ${grouped(share)} this week`,
  inTeam: counted => `In your team: ${lower(toClose(counted))}.`,
  lastDay: 'Today is the last business day',
  onLastDay: counted => `${toClose(counted)}. What is not closed today is overdue tomorrow.`,
  lastDayLine: counted => `Today is the last business day: ${toClose(counted)}.`,
  saySo: 'If something stops you, say so today: it counts as an obstacle, not as delay.',
  pace: (left, share) => `${businessDayCount(left)}: ${grouped(share)} this week.`,
  paceToday: (left, share) => `${businessDayCount(left)}: ${grouped(share)} today.`,
  calm: 'No rush: 1 this week is fine.',
  calmOthers: n => `No rush for ${plural(n, 'the other one', `the other ${grouped(n)}`)}: 1 this week is fine.`,
  overdueAtOnce: (n, share) =>
    `${plural(n, 'The overdue one', `The ${grouped(n)} overdue ones`)} as soon as you can: ${grouped(share)} this week.`,
  atOnce: share => `As soon as you can: ${grouped(share)} this week.`,
  headAndPace: (head, pace) => (pace === null ? `${head}.` : `${head}; ${lower(pace)}`),
  loss: {
    title: (name, term, until, today) => `${name}: ${ending[term]} ${byDay(until, today)}`,
    line: (name, term, until, today) =>
      `${name}: ${term === 'last' ? 'it can be settled' : ending[term]} ${byDay(until, today)}.`,
    ask: (term, left, asksIfDone) => {
      const days = left === 0 ? 'today is the last day' : `${businessDayCount(left)} left`
      const first = asksIfDone ? 'Was it settled?' : 'A fact from you is missing.'
      const ahead = term === 'last' ? 'after that the entity loses the competence to do so' : days
      const sentence = asksIfDone ? capital(ahead) : `If it has to be settled, ${ahead}`
      return [first, `${sentence}.`, ...(term === 'last' ? [`${capital(days)}.`] : [])].join(' ')
    },
    besides: (head, pace) => `Besides: ${lower(head)}${pace === null ? '.' : `; ${lower(pace)}`}`,
    answer: asksIfDone => (asksIfDone ? 'Answer: was it settled?' : 'Answer'),
    law: 'Ley 1150 de 2007, art. 11: the agreed term or 4 months, plus 2, plus 24.',
  },
  missing: (n, others) =>
    `${others ? plural(n, 'Another one', `Another ${grouped(n)}`) : grouped(n)} ${plural(n, 'needs', 'need')} a fact from you`,
  missingOfOther: (n, others) =>
    `${others ? plural(n, 'Another one', `Another ${grouped(n)}`) : grouped(n)} ${plural(n, 'needs', 'need')} a fact from them`,
  waiting: n => `${grouped(n)} waiting`,
  reported: n => `${grouped(n)} reported, not yet shown by SECOP`,
  passedOn: n => `${grouped(n)} with the contracting office`,
  snoozed: (n, names) => `${grouped(n)} put off${which(names)}`,
  blocked: (n, names) => `${grouped(n)} with an obstacle${which(names)}`,
  among: which => `This counts ${which} too`,
  unassigned: n => `${contracts(n)} without supervisor`,
  upcoming: (n, until, today) =>
    `${plural(n, 'Another one', `Another ${grouped(n)}`)} can be closed by ${briefDateEn(until, today)}.`,
  next: (name, from, today) => `The next one can be closed from ${briefDateEn(from, today)}: ${name}.`,
  closedThen: (closed, all) => `You closed ${grouped(closed)} of ${grouped(all)}. These are left:`,
  confirmable: n => `${grouped(n)} show nothing pending: you can answer for several at once`,
  closedSoFar: (closed, all) =>
    `In this campaign you closed ${grouped(closed)} of ${grouped(all)}.${closed === all ? ' Thank you!' : ''}`,

  aim: (date, today) => `${briefDateEn(date.lastBusinessDay, today)}: ${authority(date)}.`,
  aimPassed: (day, today) => `The date (${briefDateEn(day, today)}) has passed; the duty remains.`,
  data: (asOf, today) => `Data ${ofDay(asOf, today)}.`,
  stale: (asOf, today) =>
    `With data ${ofDay(asOf, today)}: no cut of SECOP has come since then. What you closed later does not show yet.`,

  who: lineName,
  value: millionsEn,
  why: {
    overdue: 'overdue',
    ready: 'ready to close',
    ended: (day, today) => `ended ${monthOfEn(day, today)}`,
    competence: (day, today) => `competence until ${briefDateEn(day, today)}`,
    liquidateBy: (day, today) => `settle by ${briefDateEn(day, today)}`,
    lost: 'competence lost',
    ownTerm: 'term of the manual',
    needsFact: 'a fact is missing',
    needsOthers: 'a fact of others is missing',
    waiting: 'waiting',
    toLiquidate: 'to be settled',
    proceeding: 'open proceeding',
    pendingThing: until => `something pending${untilEn(until)}`,
    environmental: 'environmental duty',
    postConsumption: 'post-consumption duty',
    reversion: 'reversion of goods',
    guarantee: until => `guarantee${untilEn(until)}`,
    unpaid: 'payment pending',
    balance: until => `balance to release${untilEn(until)}`,
    waitsUntil: day => `waiting, ${shortDateEn(day)}`,
    saidClosed: 'reported',
    passedOn: 'with the office',
    suspended: 'suspended',
    inExecution: 'running',
    closed: 'closed',
    notApplicable: 'does not apply',
    snoozed: 'put off',
    blocked: 'with an obstacle',
  },

  canConfirm: 'You can confirm with one press',
  shownBySecop: fact => `SECOP shows: ${fact.toLowerCase()}`,
  lacks: fact => (fact.endsWith('?') ? fact.toLowerCase() : `missing: ${fact.toLowerCase()}`),
  lists: {
    'close-now': 'Your contracts to close',
    'needs-fact': 'Your contracts that lack a fact',
    waiting: 'Your contracts that wait',
    'said-closed': 'Your contracts reported as closed',
    'passed-on': 'Your contracts with the contracting office',
    unassigned: 'Contracts without supervisor',
    others: 'Your other contracts',
  },

  state: {
    byData: 'Ready to close once you confirm nothing is pending.',
    byDataAndTerms:
      'Ready to close once you confirm that no settlement (liquidación) was agreed and that nothing is pending.',
    confirmedButTerms: 'Ready to close once you confirm that no settlement (liquidación) was agreed.',
    byReading: 'Ready to close by the literal reading of directive 2, although something is pending.',
    confirmed: 'Ready to close. Close it in SECOP II.',
    othersToTell: 'You have confirmed that nothing is pending. Whoever shares the supervision has not.',
    overdue: since => `Overdue for closing since ${monthEn(since)}.`,
    blocked: (what, on, today) => `Obstacle: ${clause(what)}, ${nearDayEn(on, today)}.`,
    missing: question => `A fact is missing: ${lower(question)}`,
    waitsUntil: (day, today) => `Waiting until ${briefDateEn(day, today)}.`,
    running: (end, today) => `Running until ${briefDateEn(end, today)}. Nothing to do today.`,
    saidClosed: (on, today) => `Reported as closed ${nearDayEn(on, today)}; SECOP does not show it yet.`,
    reportedBy: (who, told, on, today) =>
      `${who} reported ${nearDayEn(told, today)} that it was closed on ${dateEn(on)}; SECOP does not show it yet.`,
    stillOpen: (on, today, asks) =>
      `Reported as closed ${nearDayEn(on, today)}; SECOP has published since and still shows it open.${asks ? ' Was it closed?' : ''}`,
    closed: 'Closed in SECOP.',
    snoozed: (until, today) => `I will remind you ${nearDayEn(until, today)}.`,
    cameBack: 'Back on your list: nobody answered in time.',
  },

  ends: (day, isOver) => `${isOver ? 'Ended' : 'Ends'} on ${dateEn(day)}`,
  secop: {
    shows: parts => `SECOP: ${parts.join('; ')}.`,
    paidWhole: 'paid in full',
    paid: (paid, value) => `paid ${paid} of ${value}`,
    notSettled: 'not to be settled',
  },
  moreInWhy: n => (n === 1 ? 'There is 1 more remark under “Why”.' : `There are ${n} more remarks under “Why”.`),
  whyTitle: name => `Why: ${name}`,

  start: 'Start',
  goOn: n => `Go on with ${grouped(n)}`,
  several: 'Several at once',
  seeAll: n => plural(n, 'See the only one', `See all ${grouped(n)}`),
  seeMissing: n => `Answer in ${grouped(n)}`,
  listButtons: {
    'close-now': 'See those to close',
    'needs-fact': 'See those that lack a fact',
    waiting: 'See those that wait',
    'said-closed': 'See the reported ones',
    'passed-on': 'See those with the office',
    others: 'See the others',
  },
  daysLeft: n => `${businessDayCount(n)} left.`,

  told: (hour, cadence) =>
    `Reminders ${hour === null ? "at the entity's hour" : `at ${hour}`}${cadence === null ? '' : `, ${lower(cadence)}`}.`,
  paused: (until, today) => `Paused until ${briefDateEn(until, today)}.`,
  pauseAhead: (from, until, today) => `Paused from ${briefDateEn(from, today)} until ${briefDateEn(until, today)}.`,
  nobodyElse: 'Nobody else gets them.',
  noMail: 'Never by e-mail.',
  change: 'Change the hour',
  delegate: 'Delegate the reminders',
  seeTheirs: 'See their contracts',
  seeMine: 'See my contracts',
  open: name => `Open ${name}`,
  progress: 'Progress',
  settings: 'Settings',
  nextOnes: n => plural(n, 'Next', `Next ${grouped(n)}`),
  calendar: 'Calendar',
  everything: 'See everything',
  whyScreens: ['What decides', 'Dates', 'Facts'],
  backTo: 'Back to the contract',
  aboutOne: (name, what) => `${name}: ${what}`,
  seeContract: 'See the contract',
  pastDigest: (day, head, today) => `${briefDateEn(day, today)}: ${head}`,
  toldSince: time => `After this message you recorded something (${time}): it is not counted here yet.`,
  newerBelow: 'Today’s notice is further down.',
  oldCard: (on, today) => `This card is ${ofDay(on, today)}.`,
  recorded: name => `✓ ${name}: recorded`,
  closedOn: (name, on, today) => `✓ ${name}: closed ${nearDayEn(on, today)}. Thank you!`,
  otherActions: 'More options',
}

/** `of yesterday`, `of 9 days ago`, `of 14 June`. */
function ofDay(day: Day, today: Day): string {
  return `of ${nearDayEn(day, today)}`.replace(/^of on /, 'of ')
}
