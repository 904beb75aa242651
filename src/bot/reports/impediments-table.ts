import { dayInBogota } from '../../rules/index.js'
import { nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { whose } from './counting.js'
import type { ReportSection } from './report.js'

/** What stops contracts, the oldest first, or that nobody told of anything. */
export function impedimentsIn(
  items: readonly AssessedContract[],
  turn: TurnContext,
): Pick<ReportSection, 'lines' | 'table'> {
  const { words } = turn
  const { columns, noImpediments } = words.reports
  if (items.length === 0) return { lines: [noImpediments] }
  const rows = items
    .flatMap(item => (item.status.blocked ? [{ item, blocked: item.status.blocked }] : []))
    .sort((a, b) => (a.blocked.at < b.blocked.at ? -1 : 1))
    .map(({ item, blocked }) => [
      nameOf(item),
      whose(item.contract.supervisors[0] ?? '', turn),
      words.blockers[blocked.blocker],
      { day: dayInBogota(new Date(blocked.at)) },
      blocked.note ?? '',
    ])
  return { table: { columns: [columns.contract, columns.person, columns.what, columns.since, columns.note], rows } }
}
