import type { Facts } from '../contract.js'
import { type Finding, isIllegible, missing, rule, type Setting, toConfirm } from '../rule.js'
import {
  isLiquidated,
  LIQUIDATION_FACTS,
  liquidationRow,
  literalH,
  literalReadingApplies,
  needsNoLiquidation,
} from './liquidation.js'
import { moneyIsPending, PAYMENT_FACTS } from './payments.js'

// The last rows are asked only when no row before them decided, so "nothing pending" needs no second look here. They rest
// all the same on what those rows found clear, and name it among their facts.
const FOUND_CLEAR = [
  'environmentalFlag',
  'environmental',
  'postConsumptionFlag',
  'postConsumption',
  'reversionFlag',
  'reversion',
  'qualityGuarantee',
  'lapse',
  'proceeding',
  ...PAYMENT_FACTS,
] as const

type LiquidationFacts = Pick<Facts, (typeof LIQUIDATION_FACTS)[number]>

/** Facts that no row before these asks about where they cannot be read. */
export const LEFT_TO_THE_END = [
  'type',
  'regime',
  'signedOn',
  'plannedLiquidationFrom',
  'plannedLiquidationTo',
  'updatedOn',
] as const

/**
 * Under directive 2 data without a sign of anything pending is enough, and the verdict says that it rests on that. Data
 * that could not all be read is not: null, and R21 asks.
 */
function underDirective2({ nothingPending }: LiquidationFacts, setting: Setting): Finding | null {
  if (nothingPending) return { verdict: 'close-now', directive: 2, restsOn: 'attested' }
  if (isIllegible(setting, ...LEFT_TO_THE_END)) return null
  const missing = [toConfirm('nothingPending', 'nothingPending')]
  return { verdict: 'close-now', directive: 2, restsOn: 'data', missing }
}

/** Lit. h with its agreed liquidation made. Where that lapsed instead, directive 2 does not reach the contract. */
function agreedLiquidationMade(facts: LiquidationFacts, setting: Setting): boolean {
  return (
    literalH(facts, setting) === 'yes' &&
    liquidationRow(facts, setting).required === true &&
    isLiquidated(facts, setting)
  )
}

const isUnderDirective2 = (facts: LiquidationFacts, setting: Setting) =>
  needsNoLiquidation(facts, setting) || agreedLiquidationMade(facts, setting)

const PASSED_OVER_FACTS = [...LIQUIDATION_FACTS, ...PAYMENT_FACTS, 'proceeding'] as const

/** Money or a procedure that directive 2 read literally passes over. */
function isPassedOver(facts: Pick<Facts, (typeof PASSED_OVER_FACTS)[number]>, setting: Setting): boolean {
  return facts.proceeding === 'open' || moneyIsPending(facts, setting)
}

/** What is asked where nothing was attested; also what is left where no row of the table decides. */
export const ASK_THE_SUPERVISOR: Finding = {
  verdict: 'needs-information',
  missing: [missing('nothingPending', 'nothingPending')],
}

export const R21 = rule({
  id: 'R21',
  title:
    'As R18 to R20, nothing attested, and directive 1 wants obligations that were fulfilled or the data is illegible in part: the supervisor is asked',
  cites: ['CIRC002-D1', 'L1474-83', 'L1474-84'],
  basis: 'interpretation',
  facts: [...LIQUIDATION_FACTS, ...FOUND_CLEAR],
  judge: (facts, setting) => {
    if (facts.nothingPending) return null
    const dataIsEnough = isUnderDirective2(facts, setting) && !isIllegible(setting, ...LEFT_TO_THE_END)
    return dataIsEnough ? null : ASK_THE_SUPERVISOR
  },
})

export const R18_TO_R21 = [
  rule({
    id: 'R18',
    title: 'Lit. h, liquidation not required, nothing pending',
    cites: ['CIRC002-D2', 'L80-60'],
    basis: 'interpretation',
    facts: [...PASSED_OVER_FACTS, ...FOUND_CLEAR],
    assumes: 'unless attested: that data without a sign of anything pending means that nothing is',
    judge: (facts, setting) => {
      if (!needsNoLiquidation(facts, setting) || isPassedOver(facts, setting)) return null
      const finding = underDirective2(facts, setting)
      return finding?.restsOn === 'attested' ? { ...finding, basis: 'text' } : finding
    },
  }),
  rule({
    id: "R18'",
    title: 'As R18 with money or a procedure pending, under the literal reading of directive 2',
    cites: ['CIRC002-D2'],
    basis: 'interpretation',
    facts: [...PASSED_OVER_FACTS, ...FOUND_CLEAR],
    assumes: 'the "o" of directive 2 means that either condition is enough',
    judge: (facts, setting) =>
      literalReadingApplies(facts, setting) && isPassedOver(facts, setting) ? underDirective2(facts, setting) : null,
  }),
  rule({
    id: 'R19',
    title: 'Lit. h, the agreed liquidation is done and attested, nothing pending',
    cites: ['CIRC002-D1', 'CIRC002-D2'],
    basis: 'interpretation',
    facts: [...LIQUIDATION_FACTS, ...FOUND_CLEAR],
    assumes: 'unless attested: that data without a sign of anything pending means that nothing is',
    judge: (facts, setting) => (agreedLiquidationMade(facts, setting) ? underDirective2(facts, setting) : null),
  }),
  rule({
    id: 'R20',
    title: 'Other contracts: liquidation done or not required, and "nothing pending" attested',
    cites: ['CIRC002-D1', 'D1082-CIERRE'],
    basis: 'text',
    facts: [...LIQUIDATION_FACTS, ...FOUND_CLEAR],
    judge: (facts, setting) =>
      facts.nothingPending && !isUnderDirective2(facts, setting)
        ? { verdict: 'close-now', directive: 1, restsOn: 'attested' }
        : null,
  }),
  R21,
]
