import { addDays, assess, type Calendar, type Contract, type Day, type Options } from '../../rules/index.js'
import type { EvidenceSet } from '../ports/evidence.js'

/** Sets that tell whether a contract still runs, asked before its end already. */
const WHILE_IT_RUNS: ReadonlySet<EvidenceSet> = new Set<EvidenceSet>(['modifications', 'modification-types'])
/** Days before the end from which on they are. */
const BEFORE_THE_END = 60
/** Days for which a file that was closed is asked for, for the self-check. */
const AFTER_CLOSING = 90

/**
 * For which sets a contract is asked: all where the table leaves it open; those on its term where it runs and is about to end;
 * the same where it was closed lately, which the self-check counts; none else.
 */
export function setsFor(
  contract: Contract,
  sets: readonly EvidenceSet[],
  options: Options,
  calendar: Calendar,
  today: Day,
): readonly EvidenceSet[] {
  const onTheTerm = () => sets.filter(set => WHILE_IT_RUNS.has(set))
  const { facts } = contract
  if (facts.register !== 'secop2') return []
  if (facts.state === 'closed')
    return facts.updatedOn && facts.updatedOn >= addDays(today, -AFTER_CLOSING) ? onTheTerm() : []
  const { verdict } = assess(contract, [], options, calendar, today)
  if (verdict === 'not-applicable' || verdict === 'closed') return []
  if (verdict !== 'in-execution') return sets
  return facts.endsOn && facts.endsOn <= addDays(today, BEFORE_THE_END) ? onTheTerm() : []
}
