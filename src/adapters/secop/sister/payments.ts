import type { NamedSupervisor, PaymentRow } from '../../../bot/ports/evidence.js'
import { centavosOf } from '../../../rules/money.js'
import { shorten } from '../../../shared/text.js'
import { readPerson } from '../person.js'
import { foldCell } from '../text.js'
import { amountOf, dayOf, type PersonOf, type RawRow, type SisterSet, textIn } from './set.js'

const STATES = new Map<string, PaymentRow['state']>([
  ['pagado', 'paid'],
  ['rechazado', 'rejected'],
  ['enviado por proveedor', 'open'],
  ['bajo aprobacion', 'open'],
  ['aprobado', 'open'],
  ['pendiente registro', 'open'],
])

const UNNUMBERED = '?'

/** Plan de pagos: one row a payment, and at times two. Only `Pagado` is money gone. */
export const paymentSet: SisterSet<'payments'> = {
  dataset: 'uymx-8p3j',
  join: 'id_del_contrato',
  needed: ['id_del_contrato', 'id_de_pago', 'estado', 'valor_a_pagar', 'fecha_real_de_pago'],
  optional: {
    fecha_de_recepcion: ['receivedOn'],
    nombre_supervisor: ['supervisor'],
    documento_supervisor: ['supervisor'],
    tipo_documento_supervisor: [],
  },
  personal: ['nombre_supervisor', 'documento_supervisor', 'tipo_documento_supervisor'],
  values: { column: 'estado', known: folded => STATES.has(folded) },
  translate: (row, personOf) => {
    const id = textIn(row, 'id_de_pago')
    const said = textIn(row, 'estado').slice(0, 40)
    const state = STATES.get(foldCell(said)) ?? 'open'
    // Without its number it may be one that is counted already; one that is open stays open.
    if (id === '' && state !== 'open') return null
    const supervisor = personOf && supervisorIn(row, personOf)
    return {
      id: id || UNNUMBERED,
      state,
      said,
      amount: amountOf(row, 'valor_a_pagar'),
      paidOn: dayOf(row, 'fecha_real_de_pago'),
      receivedOn: dayOf(row, 'fecha_de_recepcion'),
      ...(supervisor ? { supervisor } : {}),
    }
  },
  distinct: rows => {
    const byId = new Map<string, PaymentRow>()
    for (const row of rows) {
      const twin = byId.get(row.id)
      if (!twin || isRather(row, twin)) byId.set(row.id, row)
    }
    return [...byId.values()]
  },
}

/** Whom a row names with a document and a name; a name alone is nobody. */
function supervisorIn(row: RawRow, personOf: PersonOf): NamedSupervisor | null {
  const [name, document, kind] = ['nombre_supervisor', 'documento_supervisor', 'tipo_documento_supervisor'].map(
    column => textIn(row, column),
  )
  const read = readPerson(name, document, kind)
  return read?.name ? { person: personOf(read.document), name: shorten(read.name, LONGEST_NAME) } : null
}

const LONGEST_NAME = 80

/** Of twins the one that is paid, with its day, is the payment; then one that is open; of two alike the lesser amount. */
function isRather(row: PaymentRow, twin: PaymentRow): boolean {
  const [a, b] = [rank(row), rank(twin)]
  return a === b ? (centavosOf(row.amount) ?? 0n) < (centavosOf(twin.amount) ?? 0n) : a > b
}

function rank({ state, paidOn }: PaymentRow): number {
  return { paid: 4, open: 2, rejected: 0 }[state] + (paidOn ? 1 : 0)
}
