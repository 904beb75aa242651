import type { Facts } from '../contract.js'
import { missing, rule, toConfirm } from '../rule.js'
import {
  LIQUIDATION_FACTS,
  liquidationRow,
  literalH,
  literalReadingApplies,
  needsNoLiquidation,
  payments,
  TERM_FACTS,
  termOver,
} from './reading.js'

// The last rows are reached only when no row before them decided, so "nothing pending" needs no second look here.

const FACTS = [...TERM_FACTS, ...LIQUIDATION_FACTS] as const

/** Under directive 2 data without a sign of anything pending is enough, and the verdict says that it rests on that. */
function underDirective2(facts: Pick<Facts, 'nothingPending'>) {
  const attested = facts.nothingPending === 'yes'
  return {
    verdict: 'close-now',
    directive: 2,
    restsOn: attested ? 'attested' : 'data',
    missing: attested ? [] : [toConfirm('nothingPending', 'nothingPending')],
  } as const
}

/** Money or a procedure that directive 2 read literally passes over. */
function passedOver(facts: Pick<Facts, 'proceeding' | 'payment' | 'value' | 'paid' | 'invoiced'>): boolean {
  if (facts.proceeding === 'open' || facts.payment === 'unpaid' || facts.payment === 'balance-to-release') return true
  return !facts.payment && payments(facts) === 'open'
}

const PASSED_OVER_FACTS = ['proceeding', 'payment', 'value', 'paid', 'invoiced'] as const

export const R18_TO_R21 = [
  rule({
    id: 'R18',
    title: 'Lit. h, liquidation not required, nothing pending',
    cites: ['CIRC002-D2', 'L80-60'],
    basis: 'interpretation',
    facts: [...FACTS, ...PASSED_OVER_FACTS],
    assumes: 'unless attested: that data without a sign of anything pending means that nothing is',
    judge: (facts, { today }) => {
      if (termOver(facts, today) === undefined || !needsNoLiquidation(facts) || passedOver(facts)) return null
      const finding = underDirective2(facts)
      return finding.restsOn === 'attested' ? { ...finding, basis: 'text' } : finding
    },
  }),
  rule({
    id: "R18'",
    title: 'As R18 with money or a procedure pending, under the literal reading of directive 2',
    cites: ['CIRC002-D2'],
    basis: 'interpretation',
    facts: [...FACTS, ...PASSED_OVER_FACTS],
    assumes: 'the "o" of directive 2 means that either condition is enough',
    judge: (facts, setting) =>
      termOver(facts, setting.today) !== undefined && literalReadingApplies(facts, setting) && passedOver(facts)
        ? underDirective2(facts)
        : null,
  }),
  rule({
    id: 'R19',
    title: 'Lit. h, the agreed liquidation is done and attested, nothing pending',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: FACTS,
    judge: (facts, { today }) =>
      termOver(facts, today) !== undefined && literalH(facts) === 'yes' && liquidationRow(facts).required
        ? underDirective2(facts)
        : null,
  }),
  rule({
    id: 'R20',
    title: 'Other contracts: liquidation done or not required, and "nothing pending" attested',
    cites: ['CIRC002-D1', 'D1082-CIERRE'],
    basis: 'text',
    facts: FACTS,
    judge: (facts, { today }) =>
      termOver(facts, today) !== undefined && literalH(facts) !== 'yes' && facts.nothingPending === 'yes'
        ? { verdict: 'close-now', directive: 1, restsOn: 'attested' }
        : null,
  }),
  rule({
    id: 'R21',
    title: 'As R20, nothing attested: directive 1 wants obligations that were fulfilled, so the supervisor is asked',
    cites: ['CIRC002-D1', 'L1474-83', 'L1474-84'],
    basis: 'interpretation',
    facts: FACTS,
    judge: (facts, { today }) =>
      termOver(facts, today) !== undefined && literalH(facts) !== 'yes' && facts.nothingPending !== 'yes'
        ? { verdict: 'needs-information', missing: [missing('nothingPending', 'nothingPending')] }
        : null,
  }),
]
