import type { Facts, Flag } from '../contract.js'
import type { Setting } from '../rule.js'
import type { RuleId } from './ids.js'
import { once } from './once.js'

// Whether a contract is to be liquidated, which rows R12 to R18 go by.

/** Whether the contract is of Ley 1150 art. 2 num. 4 lit. h. Decided by the ground of the modality, not by the type. */
export function literalH(facts: Pick<Facts, 'literalH' | 'ground' | 'type'>): Flag {
  if (facts.literalH) return facts.literalH
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
export const liquidationRow = once((facts: LiquidationFacts, setting: Setting): Requirement => {
  const done = isLiquidated(facts, setting)
  switch (literalH(facts)) {
    case 'unknown':
      return { row: 'R12h', required: done && facts.nothingPending === 'yes' ? true : null }
    case 'yes':
      return byAgreement(facts)
    case 'no':
      return PROLONGED.has(facts.type) && facts.regime === 'general' ? byLaw(facts, done) : byFlag(facts, done)
  }
})

/** Lit. h: the law does not ask for a liquidation, the parties may. */
function byAgreement(facts: LiquidationFacts): Requirement {
  if (facts.earlyEnd?.balances || facts.liquidationAgreed === 'yes') return { row: 'R12b', required: true }
  if (facts.liquidationAgreed === 'no' || facts.liquidationFlag === 'no') return { row: 'R12a', required: false }
  return facts.liquidationFlag === 'yes' ? { row: 'R12b', required: true } : { row: 'R12c', required: false }
}

/** Prolonged execution under the general statute: Ley 80 art. 60 asks for the liquidation. */
function byLaw(facts: LiquidationFacts, done: boolean): Requirement {
  if (facts.liquidationFlag !== 'no') return { row: 'R12d', required: true }
  if (done || facts.liquidationDue === 'yes') return { row: 'R12e', required: true }
  return { row: 'R12e', required: facts.liquidationDue === 'no' ? false : null }
}

/** Where the law leaves it to the contract or to the entity's own manual. */
function byFlag(facts: LiquidationFacts, done: boolean): Requirement {
  if (done || facts.liquidationDue === 'yes') return { row: 'R12f', required: true }
  if (facts.liquidationDue === 'no') return { row: 'R12f', required: false }
  return { row: 'R12f', required: facts.liquidationFlag === 'unknown' ? null : facts.liquidationFlag === 'yes' }
}

/** A contract of lit. h that needs no liquidation (R12a, R12c). */
export function needsNoLiquidation(facts: LiquidationFacts, setting: Setting): boolean {
  return literalH(facts) === 'yes' && liquidationRow(facts, setting).required === false
}

/** Whether directive 2 read literally passes over money and procedures: lit. h without a liquidation to be made. */
export function literalReadingApplies(facts: LiquidationFacts, setting: Setting): boolean {
  return setting.options.reading === 'literal' && needsNoLiquidation(facts, setting)
}
