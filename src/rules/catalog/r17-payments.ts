import type { Facts } from '../contract.js'
import { type Day, parts, toDay } from '../day.js'
import { missing, rule, type Setting } from '../rule.js'
import { LIQUIDATION_FACTS, literalReadingApplies } from './liquidation.js'
import { isPaidOutOfRange, isPaymentShownOpen, MONEY_FACTS, PAYMENT_FACTS, payments } from './payments.js'
import { type TermFacts, t0Of } from './term.js'

/** The last day on which the reserve of a contract that ended on T0 can be alive (Decreto 111 de 1996 art. 89). */
export function reserveUntil(facts: TermFacts, setting: Setting): Day | undefined {
  const t0 = t0Of(facts, setting)
  return t0 && toDay(parts(t0).year + 1, 12, 31)
}

const RELEASE_FACTS = [...LIQUIDATION_FACTS, 'payment'] as const

/** Whether a balance is left of which the reserve is past, so that nothing can be released any more. */
export function isReservePast(facts: TermFacts & Pick<Facts, 'payment'>, setting: Setting): boolean {
  const last = facts.payment === 'balance-to-release' ? reserveUntil(facts, setting) : undefined
  return last !== undefined && last < setting.today
}

export const R17 = [
  rule({
    id: 'R17a',
    title:
      'Payments recorded for less than the value, more invoiced than paid, paid or invoiced of a value not known, or an amount illegible; unexplained',
    cites: ['L1474-83'],
    basis: 'interpretation',
    facts: [...PAYMENT_FACTS, ...LIQUIDATION_FACTS],
    judge: (facts, setting) => {
      if (facts.payment || payments(facts, setting) !== 'open') return null
      const decisive = !literalReadingApplies(facts, setting)
      return {
        verdict: decisive ? 'needs-information' : null,
        missing: [{ ...missing('payment', 'payment'), decisive }],
      }
    },
  }),
  rule({
    id: 'R17d',
    title: 'No payment recorded at all: tells nothing, goes on with a warning',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: PAYMENT_FACTS,
    assumes: 'most entities do not record payments in SECOP, so zero is no sign that money is owed',
    judge: (facts, setting) =>
      !facts.payment && payments(facts, setting) === 'none-recorded'
        ? { verdict: null, warnings: ['no-payment-recorded'] }
        : null,
  }),
  rule({
    id: 'R17e',
    title: 'Paid negative or above the value: goes on with a warning',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: PAYMENT_FACTS,
    judge: facts =>
      !facts.payment && isPaidOutOfRange(facts) ? { verdict: null, warnings: ['payment-out-of-range'] } : null,
  }),
  rule({
    id: 'R17b',
    title: 'Attested as unpaid, or as a balance to release while its budget reserve can still be alive',
    cites: ['D111-89'],
    basis: 'interpretation',
    facts: RELEASE_FACTS,
    assumes: 'as entities do: money that is owed or to be released is dealt with before the file is closed',
    judge: (facts, setting) => {
      const { payment } = facts
      if ((payment !== 'unpaid' && payment !== 'balance-to-release') || isReservePast(facts, setting)) return null
      const last = payment === 'balance-to-release' ? reserveUntil(facts, setting) : undefined
      if (literalReadingApplies(facts, setting)) return { verdict: null }
      return last ? { verdict: 'waiting', until: { day: last, means: 'legal-limit' } } : { verdict: 'waiting' }
    },
  }),
  rule({
    id: 'R17f',
    title:
      'Attested as a balance to release, and the reserve is past: goes on, the record of closing states the balance',
    cites: ['D111-89'],
    basis: 'interpretation',
    facts: RELEASE_FACTS,
    judge: (facts, setting) =>
      isReservePast(facts, setting) ? { verdict: null, warnings: ['nothing-left-to-release'] } : null,
  }),
  rule({
    id: 'R17g',
    title: 'Evidence shows a payment that is neither paid nor rejected, or none paid; not explained',
    cites: ['L1474-83'],
    basis: 'interpretation',
    facts: [...MONEY_FACTS, ...LIQUIDATION_FACTS],
    judge: (facts, setting) => {
      if (!isPaymentShownOpen(facts)) return null
      const decisive = !literalReadingApplies(facts, setting)
      return {
        verdict: decisive ? 'needs-information' : null,
        missing: [{ ...missing('shownPayment', 'payment'), decisive }],
      }
    },
  }),
  rule({
    id: 'R17c',
    title: 'Attested as paid but not recorded: goes on, the payment is to be recorded',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: ['payment'],
    judge: ({ payment }) =>
      payment === 'paid-not-recorded' ? { verdict: null, blockers: ['record-the-payment'] } : null,
  }),
]
