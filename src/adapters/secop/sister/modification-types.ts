import type { ModificationTypeRow } from '../../../bot/ports/evidence.js'
import { foldCell } from '../text.js'
import { type SisterSet, textIn } from './set.js'

const TYPES = new Map<string, ModificationTypeRow['type']>([
  ['conclusion', 'closing'],
  ['terminacion', 'termination'],
  ['cesion', 'cession'],
  ['modificacion general', 'other'],
  ['no definido', 'other'],
  ['adicion en el valor', 'other'],
  ['extension', 'other'],
  ['reduccion en el valor', 'other'],
  ['expiracion', 'other'],
  // These two labels stand for each other in the set, so neither says anything.
  ['suspension', 'other'],
  ['reactivacion', 'other'],
])

/** The log of all modifications: the type of each. Its day has lost digits and is not read; the modifications have it. */
export const modificationTypeSet: SisterSet<'modification-types'> = {
  dataset: 'cb9c-h8sn',
  join: 'id_contrato',
  needed: ['id_contrato', 'identificador', 'tipo'],
  optional: {},
  values: { column: 'tipo', known: folded => TYPES.has(folded) },
  translate: row => {
    const id = textIn(row, 'identificador')
    return id === '' ? null : { id, type: TYPES.get(foldCell(textIn(row, 'tipo'))) ?? 'other' }
  },
  distinct: rows => [...new Map(rows.map(row => [row.id, row])).values()],
}
