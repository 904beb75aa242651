import { type ColumnChange, type ReadColumn, readStored } from '../column-change.js'
import { COLUMNS, type VitalColumn } from '../columns.js'
import { countEs as count, oneLine, pluralEs as plural } from '../grammar.js'
import { factsEs } from './facts.js'
import { contracts } from './units.js'

const ids = (examples: readonly string[]) => (examples.length > 0 ? ` (${examples.join(', ')})` : '')

function labelOf(column: ReadColumn): string {
  return column === 'supervisors' ? 'Supervisor' : factsEs[column].label
}

/** A stored value as people read it; the text of a cell that could not be read, as it stands there. */
function asRead(column: ReadColumn, value: string | null): string {
  if (value === null || column === 'supervisors') return 'vacío'
  return readStored(factsEs, column, value) ?? `«${oneLine(value, 40)}»`
}

function examplesOf({ column, kind, examples }: ColumnChange): string {
  const each = examples.map(({ contract, from, to }) => {
    if (column === 'supervisors') return contract
    const after = kind === 'changed' || to === null ? asRead(column, to) : `«${oneLine(to, 40)}»`
    return `${contract}: ${asRead(column, from)} → ${after}`
  })
  return each.length > 0 ? ` (${each.join('; ')})` : ''
}

/** Why new data was not taken: sentences about “the new data”. */
export const lossEs = {
  kept: (reasons: readonly string[], isStored: boolean) =>
    `No se tomaron los datos nuevos. ${reasons.join(' ')} ${isStored ? 'Siguen los anteriores' : 'No se guardó nada'}. Compare con SECOP II; si es correcto, confírmelo con el botón del aviso o repita con --accept (cerrojo sync o cerrojo import).`,
  shrunk: (before: number, after: number) => `Traen ${contracts(after)} donde había ${count(before)}.`,
  vanished: (open: number, examples: readonly string[]) =>
    `${plural(open, 'Les falta 1 contrato que estaba abierto', `Les faltan ${count(open)} contratos que estaban abiertos`)}${ids(examples)}.`,
  emptied: (column: VitalColumn, all: number) =>
    `${plural(all, 'Su único contrato no trae', `Ninguno de los ${count(all)} contratos trae`)} un valor que se pueda leer en la columna «${COLUMNS[column].label}» (${COLUMNS[column].field}).`,
  column: (change: ColumnChange) =>
    `En «${labelOf(change.column)}», ${count(change.contracts)} de ${contracts(change.of)} ${change.kind === 'lost' ? plural(change.contracts, 'perdió su valor', 'perdieron su valor') : plural(change.contracts, 'trae otro valor', 'traen otro valor')}${examplesOf(change)}.`,
  accept: 'Los datos nuevos son correctos',
  title: 'Los datos nuevos de SECOP II',
  accepted: 'Listo: se toman los datos nuevos. En unos minutos responden con ellos todas las listas.',
  isAnother: 'Esos datos ya no son los que están por aceptar. No cambié nada.',
}
