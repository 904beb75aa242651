import type { Facts, Flag } from '../contract.js'
import { addDays } from '../day.js'
import { isIllegible, type Setting } from '../rule.js'
import type { RuleId } from './ids.js'
import { readOnce } from './read-once.js'
import { endingOf, fullTermEnd, leftBalances, TERM_FACTS } from './term.js'

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
    case 'interadministrative':
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

/** Types that are fulfilled at once. */
const INSTANTANEOUS: ReadonlySet<Facts['type']> = new Set<Facts['type']>(['purchase', 'goods-sale', 'property-sale'])

/** The facts that tell whether a contract is to be liquidated. */
export const LIQUIDATION_FACTS = [
  ...TERM_FACTS,
  'literalH',
  'ground',
  'type',
  'nature',
  'regime',
  'realRegime',
  'liquidationFlag',
  'liquidationAgreed',
  'liquidationDue',
  'liquidation',
  'nothingPending',
] as const

type LiquidationFacts = Pick<Facts, (typeof LIQUIDATION_FACTS)[number]>

/** The row of R12 that holds, and whether it finds the liquidation required (null: it cannot tell). */
interface Requirement {
  readonly row: RuleId
  readonly required: boolean | null
}

/** The regime as attested, else as the modality tells it. */
export function regimeOf({ regime, realRegime }: Pick<Facts, 'regime' | 'realRegime'>): Facts['regime'] {
  return realRegime ?? regime
}

/** Whether its execution is prolonged, as attested or by its type; undefined for a type in neither list. */
export function natureOf({ nature, type, ground }: Pick<Facts, 'nature' | 'type' | 'ground'>): Facts['nature'] {
  if (nature) return nature
  if (INSTANTANEOUS.has(type)) return 'instantaneous'
  return PROLONGED.has(type) || ground === 'interadministrative' ? 'prolonged' : undefined
}

/** Whether it is attested as liquidated; a liquidation on a day that is ahead is not made. */
export function isLiquidated({ liquidation }: Pick<Facts, 'liquidation'>, { today }: Setting): boolean {
  return liquidation?.done === true && liquidation.on <= today
}

/** Which row of R12 holds; exactly one does. */
export const liquidationRow = readOnce((facts: LiquidationFacts, setting: Setting): Requirement => {
  const h = literalH(facts, setting)
  if (h === 'unknown') {
    const isSettled = isLiquidated(facts, setting) && facts.nothingPending === 'yes'
    return { row: 'R12h', required: isSettled ? true : null }
  }
  const isByLaw = h === 'no' && regimeOf(facts) === 'general' && natureOf(facts) === 'prolonged'
  // What the law asks for nobody can waive: they can say that the contract is of another nature.
  if (facts.liquidationDue === 'yes' || (facts.liquidationDue === 'no' && !isByLaw))
    return { row: 'R12i', required: facts.liquidationDue === 'yes' }
  if (h === 'yes') return byAgreement(facts, setting)
  if (isByLaw) return facts.liquidationFlag === 'no' ? { row: 'R12e', required: null } : { row: 'R12d', required: true }
  return byFlag(facts, setting)
})

/** Lit. h: the law does not ask for a liquidation, the parties may. */
function byAgreement(facts: LiquidationFacts, setting: Setting): Requirement {
  if (leftBalances(facts) || facts.liquidationAgreed === 'yes' || facts.liquidationFlag === 'yes')
    return { row: 'R12b', required: true }
  if (facts.liquidationFlag === 'no') return { row: 'R12a', required: false }
  // What stands there may be a `Si`.
  const isOpen = isIllegible(setting, 'liquidationFlag') && facts.liquidationAgreed === undefined
  return { row: 'R12c', required: isOpen ? null : false }
}

/** Where the law leaves it to the contract or to the entity's own manual. */
function byFlag(facts: LiquidationFacts, setting: Setting): Requirement {
  const { liquidationFlag } = facts
  if (liquidationFlag === 'no' && mayBeProlonged(facts, setting)) return { row: 'R12e', required: null }
  return { row: 'R12f', required: liquidationFlag === 'unknown' ? null : liquidationFlag === 'yes' }
}

const A_MONTH = 31

/** Whether the law may ask for the liquidation: the general statute, a type in neither list and no short term. */
function mayBeProlonged(facts: LiquidationFacts, setting: Setting): boolean {
  if (regimeOf(facts) !== 'general' || natureOf(facts) !== undefined) return false
  const end = fullTermEnd(facts, setting) ?? endingOf(facts)?.on
  return isIllegible(setting, 'type') || !facts.startsOn || !end || end > addDays(facts.startsOn, A_MONTH)
}

/** A contract of lit. h that needs no liquidation (R12a, R12c). */
export function needsNoLiquidation(facts: LiquidationFacts, setting: Setting): boolean {
  return literalH(facts, setting) === 'yes' && liquidationRow(facts, setting).required === false
}

/** Whether directive 2 read literally passes over money and procedures: lit. h without a liquidation to be made. */
export function literalReadingApplies(facts: LiquidationFacts, setting: Setting): boolean {
  return setting.options.reading === 'literal' && needsNoLiquidation(facts, setting)
}
