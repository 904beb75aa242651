import type { GuaranteeRow } from '../../../bot/ports/evidence.js'
import { foldCell } from '../text.js'
import { dayOf, type SisterSet, textIn } from './set.js'

const ACCEPTED = 'aceptada'
const KNOWN: ReadonlySet<string> = new Set([ACCEPTED, 'rechazada', 'expirada'])

/** Garantías: one row a policy, without its covers. Only an accepted one counts. */
export const guaranteeSet: SisterSet<'guarantees'> = {
  dataset: 'gjp9-cutm',
  join: 'id_contrato',
  needed: ['id_contrato', 'estado', 'fechafinpoliza'],
  optional: { numeropoliza: ['policy'], aseguradora: ['policy'] },
  values: { column: 'estado', known: folded => KNOWN.has(folded) },
  translate: row => {
    const state = foldCell(textIn(row, 'estado')) === ACCEPTED ? 'accepted' : 'other'
    const endsOn = dayOf(row, 'fechafinpoliza')
    const policy = [textIn(row, 'aseguradora'), textIn(row, 'numeropoliza')].filter(text => text !== '').join(' ')
    return { id: `${state} ${endsOn ?? ''}`.trim(), state, endsOn, policy: policy.slice(0, LONGEST_POLICY) }
  },
  // Nothing here is made of two policies that end alike, however they are numbered.
  distinct: rows => [...new Map(rows.map((row): [string, GuaranteeRow] => [row.id, row])).values()],
}

const LONGEST_POLICY = 100
