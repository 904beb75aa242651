import type { Facts } from '../contract.js'
import { type Finding, missing, rule, type Setting, toConfirm } from '../rule.js'
import type { Warning } from '../verdict.js'
import { liquidationRow, literalH, literalReadingApplies, needsNoLiquidation, regimeOf } from './liquidation.js'
import { isPaymentShownOpen, MONEY_FACTS, moneyIsPending } from './payments.js'
import { DONE_FACTS, isLiquidatedTooLate } from './r13-liquidation-done.js'
import { isReservePast } from './r17-payments.js'
import { leftBalances } from './term.js'

// The last rows are asked only when no row before them decided, so "nothing pending" needs no second look here. They rest
// all the same on what those rows found clear, and name it among their facts.
const CLOSING_FACTS = [
  ...DONE_FACTS,
  'environmentalFlag',
  'environmental',
  'postConsumptionFlag',
  'postConsumption',
  'reversionFlag',
  'reversion',
  'modality',
  'qualityGuarantee',
  'pending',
  ...MONEY_FACTS,
] as const

type ClosingFacts = Pick<Facts, (typeof CLOSING_FACTS)[number]>

/** Directive 2: data without a sign of anything pending is enough, and the verdict says that it rests on that. */
function underDirective2({ nothingPending }: ClosingFacts): Finding {
  if (nothingPending) return { verdict: 'close-now', directive: 2, restsOn: 'attested' }
  const missing = [toConfirm('nothingPending', 'nothingPending')]
  return { verdict: 'close-now', directive: 2, restsOn: 'data', missing }
}

/** Lit. h whose agreed liquidation is made, or can no longer be made: no row before asked for it. */
function isAgreedLiquidationSettled(facts: ClosingFacts, setting: Setting): boolean {
  return literalH(facts, setting) === 'yes' && liquidationRow(facts, setting).required === true
}

/** Services under a special regime to which the entity may apply directive 2 by analogy. */
function isAlike(facts: ClosingFacts, setting: Setting): boolean {
  return (
    regimeOf(facts) === 'special' &&
    facts.type === 'services' &&
    literalH(facts, setting) === 'no' &&
    facts.liquidationFlag === 'no' &&
    liquidationRow(facts, setting).required === false &&
    !leftBalances(facts) &&
    !facts.nothingPending
  )
}

const appliesByAnalogy = (facts: ClosingFacts, setting: Setting) =>
  setting.options.specialRegime === 'analogy' && isAlike(facts, setting)

const isUnderDirective2 = (facts: ClosingFacts, setting: Setting) =>
  needsNoLiquidation(facts, setting) || isAgreedLiquidationSettled(facts, setting) || appliesByAnalogy(facts, setting)

/** Money or a procedure that directive 2 read literally passes over. */
function isPassedOver(facts: ClosingFacts, setting: Setting): boolean {
  if (facts.proceeding !== undefined && facts.proceeding !== 'none') return true
  return (moneyIsPending(facts, setting) && !isReservePast(facts, setting)) || isPaymentShownOpen(facts)
}

/** A liquidation that came after the last term is for the legal office to look at. */
function whetherTooLate(facts: ClosingFacts, setting: Setting): { readonly warnings?: readonly Warning[] } {
  return isLiquidatedTooLate(facts, setting) ? { warnings: ['liquidated-after-the-last-term'] } : {}
}

/** What is asked where nothing was attested; also what is left where no row of the table decides. */
export const ASK_THE_SUPERVISOR: Finding = {
  verdict: 'needs-information',
  missing: [missing('nothingPending', 'nothingPending')],
}

export const R21 = rule({
  id: 'R21',
  title: 'As R20, nothing attested, and directive 1 wants obligations that were fulfilled: the supervisor is asked',
  cites: ['CIRC002-D1', 'L1474-83', 'L1474-84'],
  basis: 'interpretation',
  facts: CLOSING_FACTS,
  judge: (facts, setting) => (facts.nothingPending || isUnderDirective2(facts, setting) ? null : ASK_THE_SUPERVISOR),
})

export const R18_TO_R21 = [
  rule({
    id: 'R18',
    title: 'Lit. h, liquidation not required, nothing pending',
    cites: ['CIRC002-D2', 'L80-60'],
    basis: 'interpretation',
    facts: CLOSING_FACTS,
    assumes: 'unless attested: that data without a sign of anything pending means that nothing is',
    judge: (facts, setting) => {
      if (!needsNoLiquidation(facts, setting) || isPassedOver(facts, setting)) return null
      const finding = underDirective2(facts)
      return finding.restsOn === 'attested' ? { ...finding, basis: 'text' } : finding
    },
  }),
  rule({
    id: 'R18a',
    title: 'Services under a special regime, flag No, nothing pending, where the entity applies directive 2 by analogy',
    cites: ['CIRC002', 'L1150-13'],
    basis: 'interpretation',
    facts: CLOSING_FACTS,
    assumes: 'the circular reaches these contracts too, because it addresses every entity whatever its regime',
    judge: (facts, setting) => (appliesByAnalogy(facts, setting) ? underDirective2(facts) : null),
  }),
  rule({
    id: "R18'",
    title: 'As R18 with money or a procedure pending, under the literal reading of directive 2',
    cites: ['CIRC002-D2'],
    basis: 'interpretation',
    facts: CLOSING_FACTS,
    assumes: 'the "o" of directive 2 means that either condition is enough',
    judge: (facts, setting) =>
      literalReadingApplies(facts, setting) && isPassedOver(facts, setting) ? underDirective2(facts) : null,
  }),
  rule({
    id: 'R19',
    title: 'Lit. h, the agreed liquidation is done and attested, nothing pending',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: CLOSING_FACTS,
    assumes: 'unless attested: that data without a sign of anything pending means that nothing is',
    judge: (facts, setting) =>
      isAgreedLiquidationSettled(facts, setting)
        ? { ...underDirective2(facts), ...whetherTooLate(facts, setting) }
        : null,
  }),
  rule({
    id: 'R20',
    title: 'Other contracts: liquidation done or not required, and "nothing pending" attested',
    cites: ['CIRC002-D1', 'D1082-CIERRE'],
    basis: 'text',
    facts: CLOSING_FACTS,
    judge: (facts, setting) =>
      facts.nothingPending && !isUnderDirective2(facts, setting)
        ? { verdict: 'close-now', directive: 1, restsOn: 'attested', ...whetherTooLate(facts, setting) }
        : null,
  }),
  R21,
]
