import { type ColumnChange, type ReadColumn, readStored } from '../column-change.js'
import { COLUMNS } from '../columns.js'
import type { lossEs } from '../es/loss.js'
import { countEn as count, oneLine, pluralEn as plural } from '../grammar.js'
import { factsEn } from './facts.js'
import { contracts } from './units.js'

const ids = (examples: readonly string[]) => (examples.length > 0 ? ` (${examples.join(', ')})` : '')

function labelOf(column: ReadColumn): string {
  return column === 'supervisors' ? 'Supervisor' : factsEn[column].label
}

function asRead(column: ReadColumn, value: string | null): string {
  if (value === null || column === 'supervisors') return 'empty'
  return readStored(factsEn, column, value) ?? `“${oneLine(value, 40)}”`
}

function examplesOf({ column, kind, examples }: ColumnChange): string {
  const each = examples.map(({ contract, from, to }) => {
    if (column === 'supervisors') return contract
    const after = kind === 'changed' || to === null ? asRead(column, to) : `“${oneLine(to, 40)}”`
    return `${contract}: ${asRead(column, from)} → ${after}`
  })
  return each.length > 0 ? ` (${each.join('; ')})` : ''
}

export const lossEn: typeof lossEs = {
  kept: (reasons, isStored) =>
    `The new data was not taken. ${reasons.join(' ')} ${isStored ? 'The old data stays' : 'Nothing was stored'}. Compare with SECOP II; if this is right, confirm it by the button of the alert, or repeat with --accept (cerrojo sync or cerrojo import).`,
  shrunk: (before, after) => `It has ${contracts(after)} where there were ${count(before)}.`,
  vanished: (open, examples) => `It lacks ${contracts(open)} that ${plural(open, 'was', 'were')} open${ids(examples)}.`,
  emptied: (column, all) =>
    `${plural(all, 'Its only contract has no', `None of its ${count(all)} contracts has a`)} value that can be read in the column “${COLUMNS[column].label}” (${COLUMNS[column].field}).`,
  column: change =>
    `In “${labelOf(change.column)}”, ${count(change.contracts)} of ${contracts(change.of)} ${change.kind === 'lost' ? 'lost what it said' : plural(change.contracts, 'has another value', 'have another value')}${examplesOf(change)}.`,
  accept: 'The new data is right',
  title: 'The new data of SECOP II',
  accepted: 'Done: the new data is taken. In a few minutes every list answers with it.',
  isAnother: 'That data is not what is to be accepted any more. I changed nothing.',
}
