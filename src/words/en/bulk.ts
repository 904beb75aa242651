import type { Words } from '../es/index.js'
import { dateEn, countEn as grouped, pluralEn as plural } from '../grammar.js'
import { contracts } from './units.js'

/** What is said where one answer is given for several contracts alike. */
export const bulkEn: Words['forms']['bulk'] = {
  alike: (title, n) => `${title}: ${grouped(n)} alike`,
  left: n => `${grouped(n)} alike left`,
  chooseIntro: n =>
    `${contracts(n)} ${plural(n, 'lacks', 'lack')} only this fact. Tick those that have the same answer.`,
  box: name => `Tick ${name}`,
  review: 'Review the ticked ones',
  tickOne: 'please tick at least one contract',
  none: 'No contracts alike are left.',
  reviewTitle: (title, n) => `${title}: ${contracts(n)}`,
  reviewIntro: n =>
    plural(
      n,
      'Your answer is recorded for this contract.',
      `Your answer is recorded for each of these ${grouped(n)} contracts.`,
    ),
  confirm: n => `Confirm (${contracts(n)})`,
  changed: names =>
    `They have changed since they were shown, or are no longer yours. I recorded nothing for these: ${names}.`,
  allChanged: 'The contracts have changed since they were shown. I recorded nothing. This is how they stand:',
  recorded: (n, who, role, on, time) => `Recorded for ${contracts(n)} by ${who} (${role}) on ${dateEn(on)} at ${time}.`,
  undone: (n, who, on, time) => `Undone for ${contracts(n)} by ${who} on ${dateEn(on)} at ${time}.`,
  undoneBefore: 'That was already undone.',
  undoExpired:
    'The ten minutes to undo it are over. All of it stays recorded. You can withdraw it contract by contract:',
  paid: amount => `paid ${amount}`,
  invoiced: amount => `invoiced ${amount}`,
}
