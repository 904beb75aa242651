import { type Contract, centavosOf, type Day } from '../../../rules/index.js'
import type { EvidenceReading, ModificationRow, PaymentRow } from '../../ports/evidence.js'
import { type CheckCase, type Shower, type Showing, type Shown, type ShownBy, shownFact } from '../shown.js'

const ONE_PESO = 100n

/**
 * What the payment plan shows. Paid in full is proved where the entity's own sums bear it out (R17a, R17d); a payment that is
 * neither paid nor rejected, or a plan of which nothing is paid, makes the verdict more careful (R17g).
 */
export const showPayments: Shower = showing => {
  const { contract, readings } = showing
  const reading = readings.payments
  if (!reading || reading.rows.length === 0) return []
  return [...showMoney(showing, reading), ...showSupervisor(contract, reading)]
}

/** Of the payments that name a supervisor the newest. */
function showSupervisor({ supervisors }: Contract, reading: EvidenceReading<'payments'>): Shown[] {
  if (supervisors.length > 0) return []
  const named = reading.rows.filter(row => row.supervisor !== undefined)
  const newest = named.reduce<PaymentRow | undefined>((a, b) => (a && dayOf(a) > dayOf(b) ? a : b), undefined)
  return newest?.supervisor ? [{ kind: 'supervisor', of: newest.supervisor, by: by(reading, newest) }] : []
}

function showMoney(showing: Showing, reading: EvidenceReading<'payments'>): Shown[] {
  const { contract, passed, everPassed, today } = showing
  const { rows } = reading
  const paid = rows.filter(({ state }) => state === 'paid')
  const open = rows.filter(({ state }) => state === 'open')
  const last = paid.reduce<PaymentRow | undefined>((a, b) => (a && dayOf(a) > dayOf(b) ? a : b), undefined)
  const shown: Shown[] = open.map(row =>
    shownFact(showing, by(reading, row), 'shows', { fact: 'shownPayment', value: 'open' }),
  )
  const unpaid = rows.find(({ state }) => state !== 'open') ?? rows[0]
  if (!last) {
    if (!unpaid) return shown
    const row = by(reading, unpaid)
    // Where the entity does not record what it pays, a plan of which nothing is paid tells little.
    if (everPassed('plan-in-use'))
      shown.push(shownFact(showing, row, 'shows', { fact: 'shownPayment', value: 'none-paid' }))
    else shown.push({ kind: 'hint', hint: 'none-paid', by: row })
    return shown
  }
  const value = centavosOf(contract.facts.value) ?? 0n
  // What is paid on a day that has not come is a slip, and proves nothing.
  const isPast = paid.every(({ paidOn }) => paidOn === null || paidOn <= today)
  const isAll = value > 0n && paidIn(rows) >= value - ONE_PESO && !isRaised(showing, value)
  const isInFull = isAll && open.length === 0 && isPast
  if (isInFull && passed('payments-add-up'))
    shown.push(shownFact(showing, by(reading, last), 'proves', { fact: 'provedPayment', value: 'in-full' }))
  else if (isInFull) shown.push({ kind: 'suggestion', fact: 'payment', value: 'settled', by: by(reading, last) })
  // An advance is a payment too, so that this is asked.
  shown.push({ kind: 'suggestion', fact: 'executed', value: 'yes', by: by(reading, last) })
  return shown
}

/** Whether the last published modification with a value gives more than the register, which lags behind: then that is not all. */
function isRaised({ readings }: Showing, value: bigint): boolean {
  const last = (readings.modifications?.rows ?? [])
    .filter(row => row.state === 'published' && (centavosOf(row.value) ?? 0n) > 0n)
    .reduce<ModificationRow | undefined>(
      (a, b) => (a && (a.approvedOn ?? '') > (b.approvedOn ?? '') ? a : b),
      undefined,
    )
  return (centavosOf(last?.value) ?? 0n) > value + ONE_PESO
}

/** What is registered as paid, in centavos, each payment once. */
export function paidIn(rows: readonly PaymentRow[]): bigint {
  return rows.reduce((sum, { state, amount }) => (state === 'paid' ? sum + (centavosOf(amount) ?? 0n) : sum), 0n)
}

/** Of the contracts with something paid in the register, those whose plan adds up to it. */
export function addsUp({ contract, readings }: CheckCase): boolean | null {
  const paid = centavosOf(contract.facts.paid) ?? 0n
  if (paid <= 0n || !readings?.payments) return null
  const apart = paidIn(readings.payments.rows) - paid
  return apart <= ONE_PESO && apart >= -ONE_PESO
}

/** Of the contracts that are over, those with something paid in the register: whether the entity records payments at all. */
export function recordsPayments({ contract: { facts }, today }: CheckCase): boolean | null {
  const isOver = facts.state === 'terminated' || facts.state === 'closed' || (facts.endsOn && facts.endsOn < today)
  return isOver ? (centavosOf(facts.paid) ?? 0n) > 0n : null
}

function dayOf({ paidOn, receivedOn }: PaymentRow): Day | '' {
  return paidOn ?? receivedOn ?? ''
}

function by({ readOn }: EvidenceReading<'payments'>, row: PaymentRow): ShownBy {
  return { set: 'payments', row: row.id, on: row.paidOn ?? row.receivedOn, readOn, quote: row.said }
}
