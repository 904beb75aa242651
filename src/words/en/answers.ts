import type { Words } from '../es/index.js'
import {
  countedEn as counted,
  dateEn,
  countEn as grouped,
  longDateEn,
  monthEn,
  pluralEn as plural,
} from '../grammar.js'
import { aboutEn } from './about.js'
import { authority, deadline } from './deadline.js'
import { officeEn } from './office.js'
import { businessDayCount, contracts } from './units.js'

/** What answers say around the contracts: heads, groups, notes. */
export const answersEn: Words['say'] = {
  ...aboutEn,
  ...officeEn,
  contracts,
  number: grouped,

  // ---- the list of one person
  listTitle: 'Contracts to close',
  toClose: n => (n === 0 ? 'You have no contracts to close today.' : `You have ${contracts(n)} to close.`),
  deadline,
  pace: (n, left, share, today, others = false) => {
    if (left === 0) return 'The last business day has passed.'
    if (n === 0) return `${businessDayCount(left)} left.`
    const which = others ? plural(n, 'The other one', `The other ${grouped(n)}`) : contracts(n)
    if (left > n) return `${which}${share === 1 ? ', without hurry' : ''}: ${grouped(share)} this week is fine.`
    return `${which} in ${businessDayCount(left)}: ${grouped(share)} ${today ? 'today' : 'each business day'}.`
  },
  ofThemOverdue: n => `${grouped(n)} ${plural(n, 'is', 'are')} overdue.`,
  overdue: (n, since, date) =>
    `${plural(n, '1 contract has', `${contracts(n)} have`)} been overdue for closing since ${monthEn(since)}: ${authority(date)}.`,
  overdueFirst: n => plural(n, 'It is due at once.', 'They are due at once.'),
  orderTitle: 'Why in that order',
  order: (months, days) => [
    `1. Those that the entity will soon be unable to liquidate: if they have to be, the last day with competence is less than ${grouped(months)} months away. Losing it cannot be mended; closing late can. With them those that have another term to be liquidated that ends within ${grouped(days)} days.`,
    '2. Those whose closing is overdue.',
    '3. Those that can be closed already.',
    '4. The others: those that wait for a fact, a date or another person.',
    'Within each group, the nearest date first and, where it is the same, the larger value.',
  ],
  orderNote:
    'No norm sets this order: it is a criterion of this program. What it says of the competence is from Ley 1150 of 2007, art. 11, and Ley 1437 of 2011, art. 164. If you ask for another order, by value or by date, the list goes by that.',
  groupCloseNow: 'To close now',
  groupNeedsFact: 'I need information from you',
  groupWaiting: 'Waiting',
  groupNeedsOthers: 'Information missing from someone else',
  groupSuspended: 'Suspended',
  groupSaidClosed: 'Reported as closed; SECOP still has to confirm it',
  groupPassedOn: 'With the contracting office',
  groupUpcoming: until => `Will be ready to close by ${dateEn(until)}`,
  groupOverdue: 'Overdue',
  groupUnassigned: 'No known supervisor',
  tellMore: 'Choose what you want to report. You will be asked to confirm it.',
  alreadyClosable: (n: number) => `Besides, ${grouped(n)} can be closed now: ask “which contracts must I close?”.`,
  groupOthers: 'The others',
  narrowBySupplier: 'To see those of one contractor, write “find” and the name.',
  groupQueue: 'Passed on to the contracting office',
  rest: counts => {
    const parts = [
      counts.inExecution && `${grouped(counts.inExecution)} running`,
      counts.suspended && `${grouped(counts.suspended)} suspended`,
      counts.needsOthers && `${grouped(counts.needsOthers)} with information missing from someone else`,
      counts.closed && `${grouped(counts.closed)} closed`,
      counts.notApplicable && `${grouped(counts.notApplicable)} not applicable`,
    ].filter(Boolean)
    return parts.length > 0 ? `Also: ${parts.join(', ')}.` : null
  },
  dataComes: 'I fetch it from SECOP by myself every morning; it cannot be asked for from here. The administrator can.',
  asOfUnknown: dataset => `The date of the data is not known (${dataset}).`,
  stale: hours => `The data is more than ${grouped(hours)} hours old. Later changes do not show here.`,
  noData: 'There is no SECOP II data yet. The administrator of the bot needs to sync it.',
  nothingHere: 'There are no contracts on this list.',
  noneMissing: 'I need no information from you.',
  couldConfirm: n =>
    `Of those to close, ${plural(n, '1 rests', `${grouped(n)} rest`)} only on SECOP data. You can confirm that nothing is pending.`,
  orderedOnly: 'Counted are the contracts that SECOP names you for as ordenador.',
  admin: 'You administer the bot: you see all and declare nothing.',

  // ---- a line about a contract
  statusByData: 'Ready to close once you confirm that nothing is pending',
  statusByReading: 'To be closed by the literal reading of Directive 2, although something is pending',
  statusAttested: 'To close; it was declared that nothing is pending',
  statusOverdue: since => `overdue for closing since ${dateEn(since)}`,
  statusPending: since => `could have been closed since ${dateEn(since)}`,
  statusDue: before => `before ${dateEn(before)}`,
  statusSaidClosed: on => `Reported as closed on ${dateEn(on)}. SECOP still has to confirm it`,
  statusStillOpen: on => `Reported as closed on ${dateEn(on)}, but SECOP still shows it open`,
  statusPassedOn: (what, age) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${age === 0 ? 'today' : `${businessDayCount(age)} ago`}`,
  statusCameBack: 'Back on your list: nobody acted on it in time',
  statusSnoozed: until => `no reminder until ${dateEn(until)}`,
  statusBlocked: what => `What stops it: ${what}`,
  ends: day => `Ends: ${dateEn(day)}`,
  ended: (day, days) => `End: ${dateEn(day)} (${counted(days, 'day', 'days')} ago)`,
  noEnd: 'No end date',
  handedTo: to => `handed over to ${to}`,
  supervisedBy: names => `Supervisor: ${names}`,
  notMine: 'not with the supervisor named',
  dataWrong: 'the data is wrong',

  // ---- why, contract
  contractTitle: name => `Contract ${name}`,
  whyTitle: name => `Why: ${name}`,
  decided: 'What decides',
  further: 'Also',
  stated: 'The legal text says so.',
  interpreted: 'This is how this program reads it, not the legal text itself.',
  caveat: {
    title: norm => `${norm}: only its title has been checked.`,
    excerpts: norm => `${norm}: only excerpts have been checked.`,
    'second-hand': norm => `${norm}: known only at second hand.`,
  },
  norms: list => `Legal source: ${list}.`,
  restsOnData: 'It rests on SECOP data, which shows no sign of anything pending. Nobody has declared it.',
  restsOnSome: 'One person declared that nothing is pending. Whoever shares the supervision still has to declare it.',
  restsOnReading:
    'It rests on the literal reading of Directive 2: money or a procedure is pending, and that reading does not stop at it.',
  restsOnAttested: 'It rests on what was declared.',
  fromRegister: 'SECOP II',
  fromEvidence: (dataset, on) => `${dataset}, read on ${dateEn(on)}`,
  fromPerson: (who, on, document) => `${who}, ${dateEn(on)}${document ? `, based on ${document}` : ''}`,
  fromAccount: (platform, user) => `from the ${platform} account ${user}`,
  writtenAs: (read, cell) => `${read} (SECOP writes “${cell}”)`,
  unreadable: raw => `“${raw}”, which cannot be read`,
  wouldChange: 'What would change it',
  confirms: 'What would confirm it',
  givenBy: roles => `who can say: ${roles}`,
  roles: {
    supervisor: 'supervisor',
    ordenador: 'ordenador del gasto',
    'contracting-office': 'contracting office',
  },
  closableFrom: day => `It can be closed from ${dateEn(day)}.`,
  closableSoonest: day => `It can be closed from ${dateEn(day)} at the earliest.`,
  ownDeadline: date => `Close before ${dateEn(date.before)}: ${authority(date)}.`,
  aim: date => `If possible, close before ${dateEn(date.before)}: ${authority(date)}.`,
  otherReading: (reading, verdict) =>
    ({
      literal: `Under the literal reading of Directive 2 it would be: ${verdict}.`,
      prudent: `Under the prudent reading of Directive 2 it would be: ${verdict}.`,
      analogy: `If the entity applied Directive 2 by analogy to its special regime, it would be: ${verdict}.`,
      'own-manual': `If the entity went by its own manual alone, without applying Directive 2 by analogy, it would be: ${verdict}.`,
    })[reading],
  disputed: (fact, who) => `${fact}: the answers differ (${who}).`,
  paymentShort: (paid, value) =>
    `SECOP shows ${paid} paid of ${value}. Is a payment missing, or is the balance released?`,
  paymentsComplete: (paid, value) =>
    `SECOP shows ${paid} paid of ${value}: nothing is to be explained there. If something is left to pay or to release all the same, please say that it is pending.`,
  terminatedEarly: (end, ahead) =>
    `SECOP calls it terminado (ended), but its term ${ahead ? 'runs' : 'ran'} until ${dateEn(end)}. When did it end? Was a balance left?`,
  notYours: name => `I do not find “${name}” among those that you see.`,
  notYoursHelp: 'If you supervise it, you can ask to have it assigned to you.',
  whichOf: (written, only) => `“${written}”: ${only === null ? 'which one?' : `${only}?`}`,
  none: 'None of them',
  chooseOne: 'Choose a contract',
  thenIDo: what => `Then: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  whichContract: 'Which contract is it about?',
  whichContractHelp: 'Write its reference or its number in SECOP, or choose one.',
  whichContractWrite: 'Write its reference or its number in SECOP.',
  notAdvice: 'This is guidance, not a legal opinion.',

  // ---- how
  cannotClose: 'This program does not enter SECOP II and does not close contracts for you.',

  // ---- deadline, law, summary
  deadlineTitle: 'Deadline',
  noMore: 'There is no more: that is all of that list.',
  weeklyDay: 'The weekly message comes on Mondays. I cannot change the day yet.',
  deadlineStrict: (before, lastDay) =>
    `“Before ${dateEn(before)}” does not include that day: the last day is ${longDateEn(lastDay)}.`,
  deadlineCircular:
    'The circular said “before 31 July 2023”. That date has passed; the duty remains. What could already be closed then has been overdue since that day.',
  noCampaign: 'No closing campaign is running.',
  otherNorm: (norm, isKnown) =>
    isKnown ? `${norm}, what I know of it:` : `${norm} is another norm: I do not have its text here.`,
  normQuoted: (article, quote) => `${article}: «${quote}»`,
  thisNorm: 'What follows is of the circular that orders the closing.',
  lawTitle: 'What the law says',
  lawIntro:
    'Circular Externa 002 de 2023 (Colombia Compra Eficiente) gives this order to every entity that uses SECOP II:',
  law1: 'Directive 1',
  law2: 'Directive 2',
  lawTerm: 'Deadline',
  lawReading: reading =>
    reading === 'prudent'
      ? 'Directive 2 says “o” (or). It is read prudently here: no liquidation is still to be done, and nothing is pending.'
      : 'Directive 2 says “o” (or). It is read literally here: a contract that needs no liquidation is closed even if money, a procedure or litigation is pending. Quality guarantees and environmental, post-consumption or reversion obligations still count.',
  lawNoSanction: 'The circular names no penalty.',
  summaryTitle: 'Summary',
  summaryProgressOver: 'Closed in the campaign that ended',
  summaryProgress: 'Closed in this campaign',
  pages: (page, of) => `Page ${grouped(page)} of ${grouped(of)}`,
}
