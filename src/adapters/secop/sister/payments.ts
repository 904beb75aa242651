import type { PaymentRow } from '../../../bot/ports/evidence.js'
import { foldCell } from '../text.js'
import { amountOf, dayOf, type SisterSet, textIn } from './set.js'

const STATES = new Map<string, PaymentRow['state']>([
  ['pagado', 'paid'],
  ['rechazado', 'rejected'],
  ['enviado por proveedor', 'open'],
  ['bajo aprobacion', 'open'],
  ['aprobado', 'open'],
  ['pendiente registro', 'open'],
])

/** Plan de pagos: one row a payment, and at times two. Only `Pagado` is money gone. */
export const paymentSet: SisterSet<'payments'> = {
  dataset: 'uymx-8p3j',
  join: 'id_del_contrato',
  needed: ['id_del_contrato', 'id_de_pago', 'estado', 'valor_a_pagar', 'fecha_real_de_pago'],
  optional: { fecha_de_recepcion: ['receivedOn'] },
  values: { column: 'estado', known: folded => STATES.has(folded) },
  translate: row => {
    const id = textIn(row, 'id_de_pago')
    if (id === '') return null
    const said = textIn(row, 'estado').slice(0, 40)
    return {
      id,
      state: STATES.get(foldCell(said)) ?? 'open',
      said,
      amount: amountOf(row, 'valor_a_pagar'),
      paidOn: dayOf(row, 'fecha_real_de_pago'),
      receivedOn: dayOf(row, 'fecha_de_recepcion'),
    }
  },
  distinct: rows => {
    const byId = new Map<string, PaymentRow>()
    for (const row of rows) {
      const twin = byId.get(row.id)
      if (!twin || rank(row) > rank(twin)) byId.set(row.id, row)
    }
    return [...byId.values()]
  },
}

/** Of twins the one that is paid, with its day, is the payment. */
function rank({ state, paidOn }: PaymentRow): number {
  return (state === 'paid' ? 2 : 0) + (paidOn ? 1 : 0)
}
