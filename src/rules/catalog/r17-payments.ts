import { missing, rule } from '../rule.js'
import { LIQUIDATION_FACTS, literalReadingApplies, payments, TERM_FACTS, termOver } from './reading.js'

const FACTS = [...TERM_FACTS, 'value', 'paid', 'invoiced', 'payment'] as const

export const R17 = [
  rule({
    id: 'R17a',
    title: 'Payments recorded for less than the value, or more invoiced than paid, unexplained',
    cites: ['L1474-83'],
    basis: 'interpretation',
    facts: [...FACTS, ...LIQUIDATION_FACTS],
    judge: (facts, setting) => {
      if (termOver(facts, setting.today) === undefined || facts.payment || payments(facts) !== 'open') return null
      const decisive = !literalReadingApplies(facts, setting)
      return {
        verdict: decisive ? 'needs-information' : null,
        missing: [{ ...missing('payment', 'payment'), decisive }],
      }
    },
  }),
  rule({
    id: 'R17b',
    title: 'Attested as unpaid, or as a balance to release',
    cites: ['L1474-83'],
    basis: 'interpretation',
    facts: [...FACTS, ...LIQUIDATION_FACTS],
    judge: (facts, setting) => {
      if (termOver(facts, setting.today) === undefined) return null
      if (facts.payment !== 'unpaid' && facts.payment !== 'balance-to-release') return null
      return { verdict: literalReadingApplies(facts, setting) ? null : 'waiting' }
    },
  }),
  rule({
    id: 'R17c',
    title: 'Attested as paid but not recorded: goes on, the payment is to be recorded',
    cites: ['L1474-83'],
    basis: 'interpretation',
    facts: FACTS,
    judge: (facts, { today }) =>
      termOver(facts, today) !== undefined && facts.payment === 'paid-not-recorded'
        ? { verdict: null, blockers: ['record-the-payment'] }
        : null,
  }),
  rule({
    id: 'R17d',
    title: 'No payment recorded at all: tells nothing, goes on with a warning',
    cites: ['CIRC002-D2'],
    basis: 'interpretation',
    facts: FACTS,
    assumes: 'most entities do not record payments in SECOP, so zero is no sign that money is owed',
    judge: (facts, { today }) =>
      termOver(facts, today) !== undefined && !facts.payment && payments(facts) === 'none-recorded'
        ? { verdict: null, warnings: ['no-payment-recorded'] }
        : null,
  }),
  rule({
    id: 'R17e',
    title: 'Paid negative or above the value: goes on with a warning',
    cites: ['CIRC002-D2'],
    basis: 'interpretation',
    facts: FACTS,
    judge: (facts, { today }) =>
      termOver(facts, today) !== undefined && !facts.payment && payments(facts) === 'out-of-range'
        ? { verdict: null, warnings: ['payment-out-of-range'] }
        : null,
  }),
]
