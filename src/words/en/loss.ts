import { COLUMNS } from '../columns.js'
import type { lossEs } from '../es/loss.js'
import { countEn as count, pluralEn as plural } from '../grammar.js'
import { contracts } from './units.js'

const ids = (examples: readonly string[]) => (examples.length > 0 ? ` (${examples.join(', ')})` : '')

export const lossEn: typeof lossEs = {
  kept: (reasons, isStored) =>
    `The new data was not taken. ${reasons.join(' ')} ${isStored ? 'The old data stays' : 'Nothing was stored'}. Compare with SECOP II; if this is right, repeat with --accept-shrink (cerrojo sync or cerrojo import).`,
  shrunk: (before, after) => `It has ${contracts(after)} where there were ${count(before)}.`,
  vanished: (open, examples) => `It lacks ${contracts(open)} that ${plural(open, 'was', 'were')} open${ids(examples)}.`,
  emptied: (column, all) =>
    `${plural(all, 'Its only contract has no', `None of its ${count(all)} contracts has a`)} value that can be read in the column “${COLUMNS[column].label}” (${COLUMNS[column].field}).`,
}
