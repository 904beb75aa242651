import type { SuspensionRow } from '../../../bot/ports/evidence.js'
import { shorten } from '../../../shared/text.js'
import { foldCell } from '../text.js'
import { dayOf, type SisterSet, textIn } from './set.js'
import { saidIn } from './words.js'

const EVENTS = new Map<string, SuspensionRow['event']>([
  ['suspension', 'suspension'],
  ['reanudacion', 'restart'],
])

const LONGEST_QUOTE = 240

/** Suspensiones: one row a suspension or a restart. Its end of the contract may be the old one and is not read. */
export const suspensionSet: SisterSet<'suspensions'> = {
  dataset: 'u99c-7mfm',
  join: 'id_contrato',
  needed: ['id_contrato', 'tipo', 'fecha_de_aprobacion'],
  optional: { proposito_de_la_modificacion: ['event', 'text'] },
  values: { column: 'tipo', known: folded => EVENTS.has(folded) },
  translate: row => {
    const label = foldCell(textIn(row, 'tipo'))
    const text = textIn(row, 'proposito_de_la_modificacion')
    const on = dayOf(row, 'fecha_de_aprobacion')
    const event = EVENTS.get(label) ?? 'unclear'
    return {
      // Two of one kind on one day tell the same.
      id: `${label.slice(0, LONGEST_LABEL)} ${on ?? ''}`.trim(),
      // In another set the two labels stand for each other: a restart in whose words it is suspended is none.
      event: event === 'restart' && saidIn(text).includes('suspension') ? 'unclear' : event,
      on,
      text: shorten(text, LONGEST_QUOTE),
    }
  },
  distinct: rows => {
    const byId = new Map<string, SuspensionRow>()
    for (const row of rows) {
      const same = byId.get(row.id)
      if (!same) byId.set(row.id, row)
      else if (same.event !== row.event) byId.set(row.id, { ...same, event: 'unclear' })
    }
    return [...byId.values()]
  },
}

const LONGEST_LABEL = 40
