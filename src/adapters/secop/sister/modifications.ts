import type { ModificationRow } from '../../../bot/ports/evidence.js'
import { shorten } from '../../../shared/text.js'
import { foldCell } from '../text.js'
import { amountOf, dayOf, type SisterSet, textIn } from './set.js'
import { dayIn, saidIn } from './words.js'

const STATES = new Map<string, ModificationRow['state']>([
  ['publicado', 'published'],
  ['en edicion', 'open'],
  ['aceptado por proveedor', 'open'],
  ['rechazado por el proveedor', 'over'],
  ['cancelado', 'over'],
])

const LONGEST_QUOTE = 240

/** Modificaciones: one row a version, of which the highest counts. */
export const modificationSet: SisterSet<'modifications'> = {
  dataset: 'u8cx-r425',
  join: 'id_contrato',
  needed: ['id_contrato', 'identificador_modificacion', 'numero_version', 'estado_modificacion', 'fecha_de_aprobacion'],
  optional: {
    fecha_fin_contrato: ['endsOn'],
    valor_modificacion: ['value'],
    proposito_modificacion: ['says', 'dayInText', 'text'],
  },
  values: { column: 'estado_modificacion', known: folded => STATES.has(folded) },
  translate: row => {
    const id = textIn(row, 'identificador_modificacion')
    const version = Number(textIn(row, 'numero_version'))
    if (id === '' || !Number.isInteger(version)) return null
    const text = textIn(row, 'proposito_modificacion')
    return {
      id,
      version,
      // A word that nobody knows here is neither published nor over.
      state: STATES.get(foldCell(textIn(row, 'estado_modificacion'))) ?? 'open',
      approvedOn: dayOf(row, 'fecha_de_aprobacion'),
      endsOn: dayOf(row, 'fecha_fin_contrato'),
      value: amountOf(row, 'valor_modificacion'),
      says: saidIn(text),
      dayInText: dayIn(text),
      text: shorten(text, LONGEST_QUOTE),
    }
  },
  distinct: rows => {
    const latest = new Map<string, ModificationRow>()
    const unclear = new Set<string>()
    for (const row of rows) {
      const other = latest.get(row.id)
      if (!other || row.version > other.version) {
        latest.set(row.id, row)
        unclear.delete(row.id)
      } else if (row.version === other.version && JSON.stringify(row) !== JSON.stringify(other)) unclear.add(row.id)
    }
    // Two different rows of one version: neither is shown.
    return [...latest.values()].filter(({ id }) => !unclear.has(id))
  },
}
