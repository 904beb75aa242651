import type { Facts, Flag } from '../contract.js'
import { isIllegible, type Setting } from '../rule.js'
import type { RuleId } from './ids.js'
import { readOnce } from './read-once.js'

// Whether a contract is to be liquidated, which rows R12 to R18 go by.

/** Whether the contract is of Ley 1150 art. 2 num. 4 lit. h. Decided by the ground of the modality, not by the type. */
export function literalH(facts: Pick<Facts, 'literalH' | 'ground' | 'type'>, setting: Setting): Flag {
  if (facts.literalH) return facts.literalH
  if (isIllegible(setting, 'ground')) return 'unknown'
  switch (facts.ground) {
    case 'professional-services':
      return 'yes'
    case 'plurality':
      return 'unknown'
    case 'unknown':
      return facts.type === 'services' || facts.type === 'unknown' ? 'unknown' : 'no'
    case 'other':
      return 'no'
  }
}

/** Types whose execution is prolonged in time, so that Ley 80 art. 60 asks for a liquidation. */
const PROLONGED: ReadonlySet<Facts['type']> = new Set<Facts['type']>([
  'works',
  'supervision',
  'consultancy',
  'supplies',
  'services',
  'property-lease',
  'goods-lease',
  'concession',
  'public-private-partnership',
  'trust',
  'loan-for-use',
  'financial-services',
  'insurance',
  'decree-092',
  'cooperation',
  'public-credit',
  'loan',
  'framework-agreement',
])

/** The facts that tell whether a contract is to be liquidated. */
export const LIQUIDATION_FACTS = [
  'literalH',
  'ground',
  'type',
  'regime',
  'liquidationFlag',
  'liquidationAgreed',
  'liquidationDue',
  'liquidation',
  'earlyEnd',
  'nothingPending',
] as const

type LiquidationFacts = Pick<Facts, (typeof LIQUIDATION_FACTS)[number]>

/** The row of R12 that holds, and whether it finds the liquidation required (null: it cannot tell). */
interface Requirement {
  readonly row: RuleId
  readonly required: boolean | null
}

/** Whether it is attested as liquidated; a liquidation on a day that is ahead is not made. */
export function isLiquidated({ liquidation }: Pick<Facts, 'liquidation'>, { today }: Setting): boolean {
  return liquidation?.done === true && liquidation.on <= today
}

/** Which row of R12 holds; exactly one does. */
export const liquidationRow = readOnce((facts: LiquidationFacts, setting: Setting): Requirement => {
  const done = isLiquidated(facts, setting)
  switch (literalH(facts, setting)) {
    case 'unknown':
      return { row: 'R12h', required: done && facts.nothingPending === 'yes' ? true : null }
    case 'yes':
      return byAgreement(facts, done, setting)
    case 'no':
      return PROLONGED.has(facts.type) && facts.regime === 'general' ? byLaw(facts, done) : byFlag(facts, done, setting)
  }
})

/** Lit. h: the law does not ask for a liquidation, the parties may. */
function byAgreement(facts: LiquidationFacts, done: boolean, setting: Setting): Requirement {
  if (facts.earlyEnd?.balances || facts.liquidationAgreed === 'yes') return { row: 'R12b', required: true }
  if (facts.liquidationAgreed === 'no' || facts.liquidationFlag === 'no') return { row: 'R12a', required: false }
  if (facts.liquidationFlag === 'yes') return { row: 'R12b', required: true }
  // What stands there may be a `Si`.
  if (isIllegible(setting, 'liquidationFlag')) return { row: 'R12c', required: done ? true : null }
  return { row: 'R12c', required: false }
}

/** Prolonged execution under the general statute: Ley 80 art. 60 asks for the liquidation. */
function byLaw(facts: LiquidationFacts, done: boolean): Requirement {
  if (facts.liquidationFlag !== 'no') return { row: 'R12d', required: true }
  if (done || facts.liquidationDue === 'yes') return { row: 'R12e', required: true }
  return { row: 'R12e', required: facts.liquidationDue === 'no' ? false : null }
}

/** Where the law leaves it to the contract or to the entity's own manual. */
function byFlag(facts: LiquidationFacts, done: boolean, setting: Setting): Requirement {
  if (done || facts.liquidationDue === 'yes') return { row: 'R12f', required: true }
  if (facts.liquidationDue === 'no') return { row: 'R12f', required: false }
  if (facts.liquidationFlag === 'yes') return { row: 'R12f', required: true }
  const leavesItToTheFlag = facts.liquidationFlag === 'no' && !mayBeProlonged(facts, setting)
  return { row: 'R12f', required: leavesItToTheFlag ? false : null }
}

/** Whether a type or a regime that cannot be read may be one under which the law asks for a liquidation. */
function mayBeProlonged({ type, regime }: LiquidationFacts, setting: Setting): boolean {
  const isTypeIllegible = isIllegible(setting, 'type')
  const isRegimeIllegible = isIllegible(setting, 'regime')
  if (!isTypeIllegible && !isRegimeIllegible) return false
  return (isTypeIllegible || PROLONGED.has(type)) && (isRegimeIllegible || regime === 'general')
}

/** A contract of lit. h that needs no liquidation (R12a, R12c). */
export function needsNoLiquidation(facts: LiquidationFacts, setting: Setting): boolean {
  return literalH(facts, setting) === 'yes' && liquidationRow(facts, setting).required === false
}

/** Whether directive 2 read literally passes over money and procedures: lit. h without a liquidation to be made. */
export function literalReadingApplies(facts: LiquidationFacts, setting: Setting): boolean {
  return setting.options.reading === 'literal' && needsNoLiquidation(facts, setting)
}
