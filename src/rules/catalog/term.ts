import type { AttestedFacts, ContractState, Facts } from '../contract.js'
import { addDays, addMonths, type Day, isDay, later } from '../day.js'
import { isIllegible, type Setting } from '../rule.js'
import { readOnce } from './read-once.js'

// What several rows read out of the facts about the term. Each function names the facts it uses, so that a rule which
// calls it has to declare them.

/** The facts that tell the end of the term. */
export const TERM_FACTS = [
  'state',
  'realState',
  'executed',
  'startsOn',
  'endsOn',
  'addedDays',
  'realEnd',
  'earlyEnd',
  'shownEnd',
] as const

export type TermFacts = Pick<Facts, (typeof TERM_FACTS)[number]>

const STATES: { readonly [S in AttestedFacts['realState']]: ContractState } = {
  running: 'in-execution',
  terminated: 'terminated',
  'never-signed': 'draft',
  'not-started': 'approved',
  suspended: 'suspended',
  ceded: 'ceded',
  cancelled: 'cancelled',
  closed: 'closed',
}

/** The state as SECOP shows it, or as somebody attested it on what SECOP shows (R04). */
export function recordedState({ state, realState }: Pick<Facts, 'state' | 'realState'>): ContractState {
  return realState ? STATES[realState] : state
}

/** Whether the state says that there is no contract to execute: not signed, or cancelled (R02, R03). */
export function isUnsigned(state: ContractState): boolean {
  return state === 'draft' || state === 'in-approval' || state === 'sent-to-supplier'
}

/** The state to go by. What was executed although SECOP shows it as unsigned or cancelled goes on as `terminado`. */
export function stateOf(facts: Pick<Facts, 'state' | 'realState' | 'executed'>): ContractState {
  const recorded = recordedState(facts)
  return facts.executed === 'yes' && (recorded === 'cancelled' || isUnsigned(recorded)) ? 'terminated' : recorded
}

/** The act or agreement that ended the contract, where it is attested. */
export function endingOf({ earlyEnd }: Pick<Facts, 'earlyEnd'>) {
  return typeof earlyEnd === 'object' ? earlyEnd : undefined
}

/** Whether it is attested that it ended before its end, and that balances were left (R12b). */
export function leftBalances(facts: TermFacts): boolean {
  const ending = endingOf(facts)
  if (!ending?.balances) return false
  const end = facts.realEnd ?? recordedEnd(facts)
  return end === undefined || ending.on < end
}

/** An end over fifteen years ahead is taken for a slip of the pen (2133 for 2023 occurs). */
const FARTHEST_END_MONTHS = 15 * 12

/** The end of the row, or a later one that evidence shows. */
function recordedEnd({ endsOn, shownEnd }: Pick<Facts, 'endsOn' | 'shownEnd'>): Day | undefined {
  if (!endsOn || !isDay(endsOn)) return undefined
  return shownEnd ? later(endsOn, shownEnd) : endsOn
}

/** Whether the register's end of the term cannot be relied on (R07). */
function isDoubtful(end: Day, facts: TermFacts, setting: Pick<Setting, 'today' | 'illegible'>): boolean {
  const { today } = setting
  const { startsOn, addedDays = 0 } = facts
  // A start that cannot be read may lie after the end, and days that cannot be read may not be in it.
  if (isIllegible(setting, 'startsOn', 'addedDays') || (startsOn && end < startsOn)) return true
  if (end >= today) return end > addMonths(today, FARTHEST_END_MONTHS)
  return addedDays > 0 && addDays(end, addedDays) >= today
}

/** The end of the term, day inclusive, whatever ended it before: as attested, else as recorded where that can be relied on. */
export const fullTermEnd = readOnce((facts: TermFacts, setting: Setting): Day | undefined => {
  if (facts.realEnd) return facts.realEnd
  const end = recordedEnd(facts)
  // Who says that it ran to its end confirms that end.
  if (end && end <= setting.today && facts.earlyEnd === 'ran-to-its-end') return end
  if (end === undefined || isDoubtful(end, facts, setting)) return undefined
  // A later end that is only shown settles no doubt about the row's own, unless the term still runs by it.
  return facts.endsOn && end < setting.today && isDoubtful(facts.endsOn, facts, setting) ? undefined : end
})

/**
 * The end of the term, day inclusive: that of an act or agreement where attested, else the attested one, else the
 * register's where it can be relied on. Undefined when it is not known.
 */
export function termEnd(facts: TermFacts, setting: Setting): Day | undefined {
  return endingOf(facts)?.on ?? fullTermEnd(facts, setting)
}

/** Whether somebody told that it ended, before its end or on it: then it counts as `terminado`. */
export function isToldEnded(facts: TermFacts, setting: Setting): boolean {
  if (facts.earlyEnd !== 'ran-to-its-end') return endingOf(facts) !== undefined
  const end = fullTermEnd(facts, setting)
  return end !== undefined && end <= setting.today
}

/** T0, the end of a term that is known to be over; else undefined. What SECOP calls `terminado` may have ended today. */
export function t0Of(facts: TermFacts, setting: Setting): Day | undefined {
  const end = termEnd(facts, setting)
  if (end === undefined) return undefined
  const isOver =
    stateOf(facts) === 'terminated' && isToldEnded(facts, setting) ? end <= setting.today : end < setting.today
  return isOver ? end : undefined
}

/** Whether the term is over, even where its end is not known: `terminado` with its date still to be told (R11). */
export function isOver(facts: TermFacts, setting: Setting): boolean {
  return stateOf(facts) === 'terminated' || t0Of(facts, setting) !== undefined
}
