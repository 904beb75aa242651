import { addDays, assess, type Calendar, type Contract, type Day, type Options } from '../../rules/index.js'
import { type DocumentSet, type EvidenceSet, isDocumentSet } from '../ports/evidence.js'

/** Sets that tell whether a contract still runs, asked before its end already. */
const WHILE_IT_RUNS: ReadonlySet<EvidenceSet> = new Set<EvidenceSet>([
  'modifications',
  'modification-types',
  'suspensions',
])
/** Days before the end from which on they are. */
const BEFORE_THE_END = 60
/** Days for which a file that was closed is asked for, for the self-check. */
const AFTER_CLOSING = 90

/** The last year of the uploads that a set of documents indexes; null for the one that goes on. */
const LAST_YEAR: { readonly [S in DocumentSet]: string | null } = {
  'documents-2025': null,
  'documents-2024': '2024',
  'documents-2023': '2023',
  'documents-2022': '2022',
  'documents-2021': '2021',
}

/**
 * For which sets a contract is asked: all where the table leaves it open; those on its term where it runs and is about to end;
 * those that the self-check counts where it was closed lately; none else. Documents are asked for from the year on in which it was signed.
 */
export function setsFor(
  contract: Contract,
  all: readonly EvidenceSet[],
  options: Options,
  calendar: Calendar,
  today: Day,
): readonly EvidenceSet[] {
  const { facts } = contract
  const signed = facts.signedOn ?? facts.startsOn
  const sets = all.filter(set => !isDocumentSet(set) || isUploadedSince(set, signed))
  const onTheTerm = () => sets.filter(set => WHILE_IT_RUNS.has(set))
  if (facts.register !== 'secop2') return []
  if (facts.state === 'closed') {
    if (!facts.updatedOn || facts.updatedOn < addDays(today, -AFTER_CLOSING)) return []
    return sets.filter(set => WHILE_IT_RUNS.has(set) || (isDocumentSet(set) && facts.liquidationFlag === 'yes'))
  }
  const { verdict } = assess(contract, [], options, calendar, today)
  if (verdict === 'not-applicable' || verdict === 'closed') return []
  if (verdict !== 'in-execution') return sets
  return facts.endsOn && facts.endsOn <= addDays(today, BEFORE_THE_END) ? onTheTerm() : []
}

function isUploadedSince(set: DocumentSet, signed: Day | null | undefined): boolean {
  const last = LAST_YEAR[set]
  return last === null || !signed || signed.slice(0, 4) <= last
}
