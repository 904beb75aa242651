import type { Words } from '../es/index.js'
import { dateEn, countEn as grouped, pluralEn as plural } from '../grammar.js'
import { contracts } from './units.js'

/** What is said where one answer is given for several contracts alike. */
export const bulkEn: Words['forms']['bulk'] = {
  alike: (title, n) => `${title}: ${grouped(n)} alike`,
  left: n => `${grouped(n)} alike left`,
  several: 'Several at once',
  whichClosed: 'Which did you close?',
  range: (title, from, to, of) =>
    of <= to - from + 1 ? title : `${title} ${grouped(from)} to ${grouped(to)} of ${grouped(of)}`,
  tick: 'Contracts',
  tickThese: n => plural(n, 'Tick this one', `Tick these ${grouped(n)}`),
  review: 'Review the ticked ones',
  tickOne: 'Please tick at least one contract.',
  tooMany: most => `At most ${grouped(most)} a step: the first ${grouped(most)} stay ticked.`,
  none: 'No contracts alike are left.',
  reviewTitle: (title, n) => `${title}: ${contracts(n)}`,
  closedTitle: (n, on, isToday) => `${contracts(n)}: closed ${isToday ? 'today, ' : 'on '}${dateEn(on)}`,
  oneEach: 'It stands in your name, one for each contract.',
  confirm: n => plural(n, 'Confirm', `Confirm all ${grouped(n)}`),
  report: n => plural(n, 'Report it', `Report all ${grouped(n)}`),
  reportThese: n => plural(n, 'I closed it today', `I closed the ${grouped(n)} today`),
  leftOut: {
    line: (name, why) => `${name} is left out: ${why}${/[.?!]$/.test(why) ? '' : '.'}`,
    closed: 'SECOP shows it closed already',
    saidClosed: on => `it was reported closed on ${dateEn(on)}`,
    ends: day => `it ends on ${dateEn(day)}`,
    told: 'you have said so already',
    notTheirs: 'it is not listed as yours',
    more: n => `${grouped(n)} more are left out.`,
    unknown: n => `Of ${grouped(n)} it is not known whether they are meant; they are left out.`,
    which: names => `it may be ${names}`,
  },
  allLeftOut: 'None is left to be recorded. I recorded nothing.',
  after: n => plural(n, '1 more comes after these.', `${grouped(n)} more come after these.`),
  changed: names =>
    `They have changed since they were shown, or are no longer yours. I recorded nothing for these: ${names}.`,
  allChanged: 'The contracts have changed since they were shown. I recorded nothing. This is how they stand:',
  recorded: (n, title) => `${title}: recorded for ${contracts(n)}.`,
  closedRecorded: (n, on, isToday) => `${grouped(n)} reported as closed ${isToday ? 'today' : `on ${dateEn(on)}`}.`,
  by: (who, role, on, time) =>
    `By ${who} (${role}) on ${dateEn(on)} at ${time}. You can undo it within the next ten minutes.`,
  undo: n => plural(n, 'Undo', `Undo all ${grouped(n)}`),
  undone: (n, who, on, time) => `Undone for ${contracts(n)} by ${who} on ${dateEn(on)} at ${time}.`,
  undoneBefore: 'That was already undone.',
  undoExpired:
    'The ten minutes to undo it are over. All of it stays recorded. You can withdraw it contract by contract:',
  paid: amount => `paid ${amount}`,
  unpaid: 'SECOP has no payments',
}
