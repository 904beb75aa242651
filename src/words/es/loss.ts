import { COLUMNS, type VitalColumn } from '../columns.js'
import { countEs as count, pluralEs as plural } from '../grammar.js'
import { contracts } from './units.js'

const ids = (examples: readonly string[]) => (examples.length > 0 ? ` (${examples.join(', ')})` : '')

/** Why new data was not taken: sentences about “the new data”. */
export const lossEs = {
  kept: (reasons: readonly string[], isStored: boolean) =>
    `No se tomaron los datos nuevos. ${reasons.join(' ')} ${isStored ? 'Siguen los anteriores' : 'No se guardó nada'}. Compare con SECOP II; si es correcto, repita con --accept-shrink (cerrojo sync o cerrojo import).`,
  shrunk: (before: number, after: number) => `Traen ${contracts(after)} donde había ${count(before)}.`,
  vanished: (open: number, examples: readonly string[]) =>
    `${plural(open, 'Les falta 1 contrato que estaba abierto', `Les faltan ${count(open)} contratos que estaban abiertos`)}${ids(examples)}.`,
  emptied: (column: VitalColumn, all: number) =>
    `${plural(all, 'Su único contrato no trae', `Ninguno de los ${count(all)} contratos trae`)} un valor que se pueda leer en la columna «${COLUMNS[column].label}» (${COLUMNS[column].field}).`,
}
