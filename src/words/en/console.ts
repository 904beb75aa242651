import { nearDayEn } from '../brief.js'
import type { consoleEs } from '../es/console.js'
import { dateEn, countEn as grouped, listEn as join, pluralEn as plural } from '../grammar.js'
import { businessDayCount } from './units.js'

const notHearing = (name: string) => `${name} gets no messages now: no linked account, or paused.`

/** What the office does with the contracts and impediments of others, and what they are told of it at once. */
export const consoleEn: typeof consoleEs = {
  short: {
    'record-the-payment': 'payment to record',
    'register-the-restart': 'restart to register',
    'record-the-termination': 'end to record',
    'modification-unpublished': 'not published',
    'approval-pending': 'approval pending',
    'invoice-pending': 'invoice pending',
    'no-access': 'no access',
    'supplier-does-not-accept': 'supplier does not accept',
    'ordenador-has-not-signed': 'signature missing',
    other: 'another impediment',
  },
  impediments: n =>
    n === 0 ? 'No open impediments' : plural(n, '1 open impediment', `${grouped(n)} open impediments`),
  oldestImpediment: (name, who, what, more) =>
    `Impediment: ${name}, ${who}, ${what}${more > 0 ? ` (${plural(more, 'there is 1 more', `there are ${grouped(more)} more`)})` : ''}`,
  allImpediments: 'Impediments',
  since: (what, on, today) => `${what}, ${nearDayEn(on, today)}`,
  toldBy: (who, on, today, note) =>
    `${who}, ${nearDayEn(on, today)}${note === null ? '.' : `: “${note.replace(/\.$/, '')}”.`}`,
  looksAfterIt: who => `${who} looks after it.`,
  officeLooksAfter: 'The contracting office looks after it.',
  noImpediment: name => `${name} has no open impediment any more.`,
  answerIt: name => `Answer: ${name}`,
  answerOldest: 'Answer the oldest',
  whichImpediment: n => `Which of the ${grouped(n)} impediments do you answer?`,
  whichImpedimentHow: 'Choose one; your answer goes into its form.',
  hasAccess: 'Access is there now',
  isGone: 'It is solved',
  entrust: 'Somebody else looks…',
  refuse: 'There is none',
  reply: 'Reply',
  stillSo: 'Still the same',
  reaches: who => `Your answer reaches ${who} right now.`,
  doesNotReach: who => `${who} gets no messages now, and will see your answer on the contract.`,
  answeredBy: {
    gone: (name, by) => `${name}: it is solved, says ${by}.`,
    refused: (name, by) => `${name}: there is no impediment, says ${by}.`,
    replied: (name, by) => `${by} replies about ${name}`,
  },
  answerTakenBack: (name, by) => `${name}: ${by} took the answer back; the impediment is open again.`,
  looksAfter: (name, who) => `${name}: ${who} looks after its impediment.`,
  entrusted: (name, by) => `${by} asks you to look after an impediment: ${name}.`,
  nowYours: (name, former) => `${name} is now yours${former.length > 0 ? ` (before, ${join(former)})` : ''}.`,
  yoursAgain: (name, by) => `${name} is yours again: ${by} took the assignment back.`,
  yoursNoMore: (name, by) => `${name} is not yours any more: ${by} took the assignment back.`,
  told: who => `${join(who)} ${plural(who.length, 'was', 'were')} told.`,
  untold: who => `${join(who)} ${plural(who.length, 'gets', 'get')} no messages now, and will see it later.`,
  delegatedToYou: (name, until) =>
    `${name} asked you to receive their reminders${until === null ? '' : ` until ${dateEn(until)}`}.`,
  delegateMay: 'They reach you too, from the next one on. Only that person can attest about their contracts.',
  // ---- whoever is written to by e-mail
  mailWish: (name, wanted) =>
    wanted ? `${name} receives the reminders by e-mail again.` : `${name} asked for no more e-mails from Cerrojo.`,
  mailWishMeans:
    'They have no linked account: from today no reminder reaches them, and their contracts stay theirs. Invite them to write “hello” to the bot.',

  mayDecline: name => `If you cannot, say so: ${name} and the office are told.`,
  refuseOf: name => `Not those of ${name}`,
  noDelegateHere: name => `The reminders of ${name} do not reach you now.`,
  delegateNotReached: name => `${name} gets no messages now: your reminders would reach nobody else.`,
  declined: {
    toYou: who => `${who} cannot receive your reminders.`,
    toOffice: (who, name) => `${who} cannot receive the reminders of ${name}.`,
    stillYours: 'They still reach you.',
    youPaused: until => `You paused until ${dateEn(until)}: until then they reach nobody.`,
    theyPaused: (name, until) => `${name} paused until ${dateEn(until)}: until then they reach nobody.`,
    theyGet: name => `They still reach ${name}.`,
    backToYou: who => `${who} receives your reminders after all.`,
    backToOffice: (who, name) => `${who} receives the reminders of ${name} after all.`,
    another: 'Ask somebody else',
  },
  repliesTo: name => `To ${name}.`,
  replies: name => `${name} replies`,
  repliedLast: (on, today, note) => `Replied to you ${nearDayEn(on, today)}: “${note}”.`,
  delegationOver: name => `${name} ended it: their reminders do not reach you any more.`,
  ofPerson: (name, head) => `${name}: ${head.charAt(0).toLowerCase()}${head.slice(1)}`,
  closed: n => (n === 0 ? 'Has closed none in the campaign.' : `Closed ${grouped(n)} in the campaign.`),
  lastAnswer: (on, today) => (on === null ? 'No answer yet.' : `Last answer: ${nearDayEn(on, today)}.`),
  seeArea: 'Area…',
  noArea: name => `I see nobody of ${name} with contracts.`,
  seePerson: 'See…',
  seeThem: name => `See ${name}`,
  remind: name => `Remind ${name}`,
  remindWhom: people => `Which of the ${grouped(people)} people shall I remind?`,
  remindEach: 'A reminder goes to one person at a time, with your name.',
  remindTitle: (what, name) => `Remind ${name} of ${what}?`,
  remindText: 'It goes out now, with your name. One a day at most.',
  remindYes: 'Remind',
  cancel: 'Cancel',
  reassign: 'Reassign',
  reassignFrom: former => `Now with ${join(former)}. Who takes it over?`,
  cases: (toClose, overdue, facts) =>
    overdue > 0
      ? `${grouped(overdue)} overdue`
      : toClose > 0
        ? `${grouped(toClose)} to close`
        : plural(facts, '1 missing fact', `${grouped(facts)} missing facts`),
  remindedBy: (by, what) => `${by} reminds you of ${what}`,
  remindedDone: (what, name) => `I reminded ${name} of ${what}.`,
  remindedToday: (name, by, time) => `${name} was reminded today already: by ${by}, at ${time}.`,
  remindedLast: (by, on, today) => `Last reminder: ${by}, ${nearDayEn(on, today)}.`,
  onceADay: 'One a day at most. It is recorded.',
  nothingToRemind: name => `${name} has nothing to close today. I did not write.`,
  notHearing,
  notReached: name => `${notHearing(name)} Nothing was recorded.`,
  notInSight: 'I find nobody of that name among those you see.',
  withoutAnswer: days => `${businessDayCount(days)} without an answer`,
}
