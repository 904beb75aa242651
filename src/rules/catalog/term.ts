import type { ContractState, Facts } from '../contract.js'
import { addDays, addMonths, type Day, isDay } from '../day.js'
import { isIllegible, type Setting } from '../rule.js'
import { readOnce } from './read-once.js'

// What several rows read out of the facts about the term. Each function names the facts it uses, so that a rule which
// calls it has to declare them.

/** The facts that tell the end of the term. */
export const TERM_FACTS = ['state', 'realState', 'startsOn', 'endsOn', 'addedDays', 'realEnd', 'earlyEnd'] as const

type TermFacts = Pick<Facts, (typeof TERM_FACTS)[number]>

/** The state to go by: what was attested where the register's state says nothing (R03, R04), else the register's. */
export function stateOf({ state, realState }: Pick<Facts, 'state' | 'realState'>): ContractState {
  if (realState === undefined || (state !== 'unknown' && state !== 'cancelled')) return state
  if (realState === 'running') return 'in-execution'
  return realState === 'terminated' ? 'terminated' : state
}

/** An end over fifteen years ahead is taken for a slip of the pen (2133 for 2023 occurs). */
const FARTHEST_END_MONTHS = 15 * 12

/** Whether the register's end of the term cannot be relied on (R07). */
export function endIsDoubtful(
  facts: Pick<Facts, 'state' | 'realState' | 'startsOn' | 'endsOn' | 'addedDays'>,
  setting: Pick<Setting, 'today' | 'illegible'>,
): boolean {
  const { today } = setting
  const { startsOn, endsOn, addedDays = 0 } = facts
  if (!endsOn || !isDay(endsOn) || (startsOn && endsOn < startsOn)) return true
  // A start that cannot be read may lie after the end.
  if (isIllegible(setting, 'startsOn')) return true
  if (endsOn >= today) return endsOn > addMonths(today, FARTHEST_END_MONTHS)
  // How many days were added cannot be read, so the end may not hold them.
  if (isIllegible(setting, 'addedDays')) return true
  if (addedDays > 0 && addDays(endsOn, addedDays) >= today) return true
  // SECOP's state says nothing and somebody says that the contract runs: then its end in SECOP is wrong.
  return facts.realState === 'running' && stateOf(facts) !== facts.state
}

/**
 * The end of the term, day inclusive: the early end or the real end where attested, else the register's where it can be
 * relied on. Undefined when it is not known.
 */
export const termEnd = readOnce((facts: TermFacts, setting: Setting): Day | undefined => {
  if (facts.earlyEnd) return facts.earlyEnd.on
  if (facts.realEnd) return facts.realEnd
  return endIsDoubtful(facts, setting) ? undefined : (facts.endsOn ?? undefined)
})

/** T0, the end of a term that is known to be over; else undefined. */
export function t0Of(facts: TermFacts, setting: Setting): Day | undefined {
  const end = termEnd(facts, setting)
  return end !== undefined && end < setting.today ? end : undefined
}

/** Whether the term is over, even where its end is not known: `terminado` with its date still to be told (R11). */
export function isOver(facts: TermFacts, setting: Setting): boolean {
  return stateOf(facts) === 'terminated' || t0Of(facts, setting) !== undefined
}
