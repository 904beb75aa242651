import type { matrixCommandsEs } from '../es/matrix-commands.js'
import { countEn as count, countedEn as counted, dateEn, listEn } from '../grammar.js'
import { contracts } from './units.js'

const NOTHINGS = {
  empty: 'empty',
  dash: '“-”',
  'not-applicable': '“N/A”',
  'said-empty': '“VACÍO”',
  null: '“null”',
  'not-available': '“ND”, errors or formulas without a result',
  zero: 'with 0',
  'no-day': 'with the first day of a calendar (1900-01-01)',
}

export const matrixCommandsEn: typeof matrixCommandsEs = {
  actions: {
    import: 'shows what would be taken from the entity’s own table, and takes it with --yes',
    undo: 'takes back all that one import took; without an id it lists them',
    fill: 'gives the table back with what is known here in cells that are empty or differ, as a new file',
  },
  does: 'the entity’s own table (“matriz”): takes what it says, takes it back, or gives it back filled',
  example:
    'Examples: cerrojo matrix import base.xlsx --as "Carmen Díaz"\n  cerrojo matrix import base.xlsx --as "Carmen Díaz" --yes\n  cerrojo matrix undo m_1a2b3c4d5e --as "Carmen Díaz"\n  cerrojo matrix fill base.xlsx',
  as: 'who brings it: document or name; what is taken stands as told by that person',
  yes: 'takes what was shown',

  table: (file, sheet, head, rows) =>
    `${file}${sheet === null ? '' : `, sheet “${sheet}”`}: header down to line ${count(head)}, ${counted(rows, 'row', 'rows')}.`,
  otherSheets: names => `The other sheets are not read: ${listEn(names)}.`,
  columns: 'What each column was taken for:',
  column: (label, meaning) => `  “${label}”: ${meaning}`,
  unused: labels => `Monthly accounts, which are not used: ${listEn(labels)}.`,
  unknown: labels => `Columns that were not understood and are not used: ${listEn(labels)}.`,
  nothings: found => `Cells without a value: ${listEn(found.map(([kind, n]) => `${count(n)} ${NOTHINGS[kind]}`))}.`,
  readDayFirst: (label, n, example, day) =>
    `In “${label}” ${counted(n, 'date can be read', 'dates can be read')} in two ways: the day is taken first (“${example}” is ${dateEn(day)}).`,
  monthFirst: (label, n, example) =>
    `In “${label}” there are dates with the month first, so ${counted(n, 'doubtful date is not taken', 'doubtful dates are not taken')} (“${example}”).`,
  firstRows: 'The first rows:',
  row: (line, name, what) => `  Row ${count(line)}, ${name}: ${what}`,
  rowNothing: 'nothing to take',
  attested: (fact, on, text) => `${fact}: ${on} (“${text}”)`,
  proposed: (fact, on, text) => `proposes ${fact}${on === '' ? '' : `: ${on}`} (“${text}”)`,
  total: n => `Of ${contracts(n)} this would be taken:`,
  totals: {
    attested: (fact, n) => `  ${fact}: ${counted(n, 'fact', 'facts')}, as told by you.`,
    proposed: (fact, n) =>
      `  ${fact}: ${counted(n, 'proposal', 'proposals')}, which whoever may tell it confirms with one press.`,
    people: n => `  Lawyer or accountant: ${count(n)}.`,
    marks: n => `  Marks of the check list: ${count(n)}.`,
    papers: n => `  For the papers, to be confirmed: ${count(n)}.`,
    notes: n => `  Notes: ${count(n)}.`,
  },
  same: n => `Somebody had told the same: ${counted(n, 'fact', 'facts')}.`,
  loses: n => `Somebody had told something else, and that stands: ${counted(n, 'fact', 'facts')}.`,
  lost: (line, name, column, text, other) => `  Row ${count(line)}, ${name}: “${column}: ${text}”; ${other}.`,
  differs: n => `SECOP II shows something else: ${counted(n, 'cell', 'cells')}. Nothing changes here.`,
  differ: (line, name, column, text, other) => `  Row ${count(line)}, ${name}: “${column}: ${text}”; here, ${other}.`,
  asks: {
    'which-day': n => `The day of the settlement is missing or not clear: ${counted(n, 'row', 'rows')}.`,
    'no-reason': n =>
      `Says that settlement does not apply, without the reason: ${counted(n, 'row', 'rows')}. Nothing is proposed.`,
    'is-due': n =>
      `It is not known whether it is not to be settled or the record is pending: ${counted(n, 'row', 'rows')}.`,
    lapse: n =>
      `It says that the competence was lost: ${counted(n, 'row', 'rows')}. The decision is needed, with its day and its document.`,
    'before-end': n =>
      `The settlement is before the end of the contract: ${counted(n, 'row', 'rows')}. It stays a note.`,
    'sum-differs': n =>
      `The value with additions is not the sum of the columns: ${counted(n, 'row', 'rows')}. Each is taken as it stands.`,
    'in-future': n => `The settlement is in the future: ${counted(n, 'row', 'rows')}. It stays a note.`,
  },
  unread: (label, n, example) => `“${label}” was not understood in ${counted(n, 'row', 'rows')} (“${example}”).`,
  rows: {
    'no-key': n => `Without a contract number: ${counted(n, 'row', 'rows')}.`,
    'not-found': n => `Of a contract that is not in sight: ${counted(n, 'row', 'rows')}.`,
    several: n => `Of a number that several contracts have: ${counted(n, 'row', 'rows')}.`,
    'other-supplier': n =>
      `The contract of that number is another supplier’s: ${counted(n, 'row', 'rows')}. They are left alone.`,
    'other-year': n =>
      `The contract of that number is of another year: ${counted(n, 'row', 'rows')}. They are left alone.`,
    again: n => `They repeat a contract of a row before: ${counted(n, 'row', 'rows')}. The first one counts.`,
  },
  exampleRow: (line, said) => `  Row ${count(line)}${said === '' ? '' : `: “${said}”`}`,
  more: more => `  … and ${count(more)} more`,
  exampleCell: (line, name, text) => `  Row ${count(line)}, ${name}: “${text}”`,
  nothing: 'Nothing was stored. If it is right, repeat the command with --yes.',
  nothingToTake: 'There is nothing to take from this table.',
  recorded: (n, id, as) =>
    `What it says of ${contracts(n)} is stored. To take all of it back: cerrojo matrix undo ${id} --as "${as}"`,
  already: (id, as) =>
    `It had been taken before, and nothing changed. To take all of it back: cerrojo matrix undo ${id} --as "${as}"`,
  changed: names =>
    `Somebody said something of these contracts at the same time, and theirs was not completed: ${listEn(names)}. Repeat the command.`,
  standing: 'Imports that can be taken back:',
  standingOne: (id, file, on, by, n) => `  ${id}: “${file}”, of ${dateEn(on)}, by ${by}, ${contracts(n)}`,
  noneStanding: 'No table was imported.',
  undone: n => `What was taken of ${contracts(n)} is taken back.`,
  notTheirs: 'Of that import there is nothing told by that person to take back. Without an id they are listed.',
  filled: (filled, replaced) =>
    `${counted(filled, 'cell', 'cells')} filled with what is known here, ${count(replaced)} of them in the place of something else; they are blue, with a note that says from where they are. Your file is left as it is.`,
  nothingToFill: 'There is no cell to fill: no file was made.',
  fileName: file => `${file}-with-cerrojo`,
}
