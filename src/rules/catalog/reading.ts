import { addBusinessDays, businessDayFrom } from '../calendar.js'
import type { Duty, Facts, Flag } from '../contract.js'
import { addDays, addMonths, type Day, earlier, later } from '../day.js'
import { centavos } from '../money.js'
import type { Setting } from '../rule.js'
import type { RuleId } from './ids.js'

// What several rows need to read out of the facts. Each function names the facts it uses, so that a rule which calls it
// has to declare them.

/** The state to go by: what was attested where the register's state says nothing, else the register's. */
export function stateOf(facts: Pick<Facts, 'state' | 'realState'>): Facts['state'] {
  if (facts.state !== 'unknown' && facts.state !== 'cancelled') return facts.state
  if (facts.realState === 'running') return 'in-execution'
  if (facts.realState === 'terminated') return 'terminated'
  return facts.state
}

/** The facts that tell the end of the term. */
export const TERM_FACTS = [
  'state',
  'realState',
  'restart',
  'startsOn',
  'endsOn',
  'addedDays',
  'realEnd',
  'earlyEnd',
] as const

type TermFacts = Pick<Facts, (typeof TERM_FACTS)[number]>

/** An end over fifteen years ahead is taken for a slip of the pen (2133 for 2023 occurs). */
const FARTHEST_END_MONTHS = 15 * 12

/** Why the register's end of the term cannot be relied on (R07), or null when it can. */
export function endDoubt(
  facts: Pick<Facts, 'startsOn' | 'endsOn' | 'addedDays'>,
  today: Day,
): 'none' | 'before-start' | 'too-far' | 'extension-unclear' | null {
  const { startsOn, endsOn, addedDays = 0 } = facts
  if (!endsOn) return 'none'
  if (startsOn && endsOn < startsOn) return 'before-start'
  if (endsOn > addMonths(today, FARTHEST_END_MONTHS)) return 'too-far'
  if (addedDays > 0 && endsOn < today && addDays(endsOn, Math.min(addedDays, 100_000)) >= today)
    return 'extension-unclear'
  return null
}

/**
 * The end of the term, day inclusive: the early end or the real end where attested, else the register's where it can be
 * relied on. Undefined when it is not known.
 */
export function endOf(facts: TermFacts, today: Day): Day | undefined {
  if (facts.earlyEnd) return facts.earlyEnd.on
  if (facts.realEnd) return facts.realEnd
  // A suspension moves the end, and the register's may not have followed.
  if (facts.state === 'suspended') return undefined
  return endDoubt(facts, today) === null ? (facts.endsOn ?? undefined) : undefined
}

/** T0 where the term is known to be over, else undefined. */
export function termOver(facts: TermFacts, today: Day): Day | undefined {
  if (facts.state === 'suspended' && !facts.restart?.happened && !facts.earlyEnd) return undefined
  const end = endOf(facts, today)
  return end !== undefined && end < today ? end : undefined
}

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

/** Which row of R12 holds, and whether it finds the liquidation required (null: it cannot tell). */
export function liquidationRow(facts: LiquidationFacts): { row: RuleId; required: boolean | null } {
  const done = facts.liquidation?.done === true
  switch (literalH(facts)) {
    case 'unknown':
      return { row: 'R12h', required: done && facts.nothingPending === 'yes' ? true : null }
    case 'yes':
      if (facts.earlyEnd?.balances || facts.liquidationAgreed === 'yes') return { row: 'R12b', required: true }
      if (facts.liquidationAgreed === 'no' || facts.liquidationFlag === 'no') return { row: 'R12a', required: false }
      return facts.liquidationFlag === 'yes' ? { row: 'R12b', required: true } : { row: 'R12c', required: false }
    case 'no':
      return PROLONGED.has(facts.type) && facts.regime === 'general' ? byLaw(facts, done) : byFlag(facts, done)
  }
}

/** Prolonged execution under the general statute: Ley 80 art. 60 asks for the liquidation. */
function byLaw(facts: LiquidationFacts, done: boolean): { row: RuleId; required: boolean | null } {
  if (facts.liquidationFlag !== 'no') return { row: 'R12d', required: true }
  if (done || facts.liquidationDue === 'yes') return { row: 'R12e', required: true }
  return { row: 'R12e', required: facts.liquidationDue === 'no' ? false : null }
}

/** Where the law leaves it to the contract or to the entity's own manual. */
function byFlag(facts: LiquidationFacts, done: boolean): { row: RuleId; required: boolean | null } {
  if (done || facts.liquidationDue === 'yes') return { row: 'R12f', required: true }
  if (facts.liquidationDue === 'no') return { row: 'R12f', required: false }
  return { row: 'R12f', required: facts.liquidationFlag === 'unknown' ? null : facts.liquidationFlag === 'yes' }
}

/** A boundary of the liquidation: passed only after `passedAfter`; to be warned of by `day`. */
export interface Boundary {
  readonly day: Day
  readonly passedAfter: Day
}

/**
 * The boundaries of the liquidation (Ley 1150 art. 11): bilateral, unilateral, and the two years after that. Terms are
 * chained on their nominal days and only the day told is moved to a business day (Ley 4 de 1913 art. 62). Counted
 * directly from T0 a boundary can fall some days later: the earlier one warns, and it is passed after the later one.
 */
export function liquidationBoundaries(
  t0: Day,
  { calendar, options }: Setting,
): { bilateral: Boundary; unilateral: Boundary; last: Boundary } {
  const term = options.liquidationTerm
  const moved = (day: Day) => businessDayFrom(calendar, day)
  const bilateral = 'months' in term ? addMonths(t0, term.months) : addBusinessDays(calendar, t0, term.businessDays)
  const unilateral = addMonths(bilateral, 2)
  const last = addMonths(unilateral, 24)
  const direct = (chained: Day, months: number): Boundary => {
    const other = 'months' in term ? addMonths(t0, term.months + months) : chained
    return { day: moved(earlier(chained, other)), passedAfter: moved(later(chained, other)) }
  }
  return {
    bilateral: { day: moved(bilateral), passedAfter: moved(bilateral) },
    unilateral: direct(unilateral, 2),
    last: direct(last, 26),
  }
}

/** The day to tell for a boundary that is not passed yet: the one that warns, or the later one once that is gone. */
export function tell(boundary: Boundary, today: Day): Day {
  return today <= boundary.day ? boundary.day : boundary.passedAfter
}

/** One duty after the contract: known to be pending, not known, or of no hindrance. */
export function duty(flag: Flag, attested: Duty | undefined): 'pending' | 'to-attest' | 'unknown' | 'clear' {
  if (attested === 'pending') return 'pending'
  if (attested) return 'clear'
  if (flag === 'yes') return 'to-attest'
  return flag === 'unknown' ? 'unknown' : 'clear'
}

const ONE_PESO = 100n

/** What the register's amounts show: paid in part (or invoiced beyond), nothing recorded, out of range, or settled. */
export function payments(
  facts: Pick<Facts, 'value' | 'paid' | 'invoiced'>,
): 'open' | 'none-recorded' | 'out-of-range' | 'settled' {
  const value = facts.value == null ? null : centavos(facts.value)
  const paid = facts.paid == null ? 0n : centavos(facts.paid)
  const invoiced = facts.invoiced == null ? 0n : centavos(facts.invoiced)
  const positivePaid = paid > 0n ? paid : 0n
  if (invoiced > 0n && invoiced > positivePaid + ONE_PESO) return 'open'
  if (paid === 0n) return 'none-recorded'
  if (paid < 0n) return 'out-of-range'
  // Paid something of a value that nobody knows: whether it is all of it cannot be told.
  if (value === null || paid < value - ONE_PESO) return 'open'
  return paid > value ? 'out-of-range' : 'settled'
}

/** Whether directive 2 read literally passes over money and procedures: lit. h without a liquidation to be made. */
export function literalReadingApplies(facts: LiquidationFacts, { options }: Setting): boolean {
  return options.reading === 'literal' && needsNoLiquidation(facts)
}

/** A contract of lit. h that needs no liquidation (R12a, R12c). */
export function needsNoLiquidation(facts: LiquidationFacts): boolean {
  return literalH(facts) === 'yes' && liquidationRow(facts).required === false
}
