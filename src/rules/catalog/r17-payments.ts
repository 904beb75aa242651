import { missing, rule } from '../rule.js'
import { LIQUIDATION_FACTS, literalReadingApplies } from './liquidation.js'
import { areAmountsIllegible, isPaidOutOfRange, PAYMENT_FACTS, payments } from './payments.js'

export const R17 = [
  rule({
    id: 'R17a',
    title: 'Payments recorded for less than the value, more invoiced than paid, or an amount illegible; unexplained',
    cites: ['L1474-83'],
    basis: 'interpretation',
    facts: [...PAYMENT_FACTS, ...LIQUIDATION_FACTS],
    judge: (facts, setting) => {
      if (facts.payment || payments(facts, setting) !== 'open') return null
      // The literal reading passes over money that is pending, not over what nobody could read.
      const decisive = areAmountsIllegible(setting) || !literalReadingApplies(facts, setting)
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
    title: 'Attested as unpaid, or as a balance to release',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: ['payment', ...LIQUIDATION_FACTS],
    assumes: 'as entities do: money that is owed or to be released is dealt with before the file is closed',
    judge: (facts, setting) => {
      if (facts.payment !== 'unpaid' && facts.payment !== 'balance-to-release') return null
      return { verdict: literalReadingApplies(facts, setting) ? null : 'waiting' }
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
