import { addDays, type Day } from '../../rules/index.js'
import type { ContractPlace } from '../contracts/places.js'
import type { Question, QuestionKind } from '../understand/question.js'
import type { Filter, Query } from './query.js'

/** The kinds of question that are names of queries. */
export type NamedQuery = Extract<
  Question,
  { kind: 'mine' | 'overdue' | 'waiting' | 'running' | 'missing' | 'upcoming' | 'ended' | 'closed' | 'find' | 'export' }
>

/** "Antes de 2024" begins with it: nothing is older. */
const FIRST_DAY: Day = '2000-01-01'

const OVERDUE: Filter = { field: 'overdue', op: 'any', values: [] }

/** The query that a question names on this day; `until` is the day that counts where none was said. */
export function queryOf(question: NamedQuery, today: Day, until: Day): Query {
  switch (question.kind) {
    case 'mine':
      return question.args.until
        ? {
            where: [
              { field: 'situation', op: 'not', values: ['saidClosed', 'passedOn'] },
              { field: 'closable', op: 'until', values: [question.args.until] },
            ],
          }
        : situation('closeNow')
    case 'overdue':
      return { where: [OVERDUE] }
    case 'waiting':
      return situation('waiting')
    case 'running':
      return situation('inExecution')
    case 'missing':
      return situation('needsFact')
    case 'upcoming':
      return {
        where: [{ field: 'closable', op: 'between', values: [addDays(today, 1), question.args.until ?? until] }],
        order: { by: 'closable' },
      }
    case 'ended':
      return {
        where: [within('ends', question.args) ?? { field: 'ends', op: 'until', values: [addDays(today, -1)] }],
        order: { by: 'ends', descending: true },
      }
    case 'closed': {
      const stretch = within('closed', question.args)
      return { where: [...situation('saidClosed', 'closed').where, ...(stretch ? [stretch] : [])] }
    }
    case 'find':
      return { where: [{ field: 'about', op: 'has', values: [question.args.about] }] }
    case 'export':
      return { where: [], output: 'xlsx' }
  }
}

function situation(first: ContractPlace, ...more: readonly ContractPlace[]): Query {
  return { where: [{ field: 'situation', op: 'is', values: [first, ...more] }] }
}

function within(field: 'ends' | 'closed', { from, to }: { readonly from?: Day; readonly to?: Day }): Filter | null {
  if (from && to && from > FIRST_DAY) return { field, op: 'between', values: [from, to] }
  if (from && !to) return { field, op: 'from', values: [from] }
  return to ? { field, op: 'until', values: [to] } : null
}

/** The kind of question that a query answers: the one that names it, else the nearest that it belongs to. */
export function kindOf({ where, group, parts, output }: Query): QuestionKind {
  if (output === 'xlsx' || output === 'calendar') return output === 'xlsx' ? 'export' : 'calendar'
  if (group === 'supervisor' || group === 'area') return 'team'
  if (group || parts) return 'summary'
  const others = where.filter(({ field }) => field !== 'situation')
  const place = where.find(filter => filter.field === 'situation' && filter.op === 'is')
  const [other, ...more] = others
  if (more.length > 0) return 'find'
  if (other?.field === 'overdue') return 'overdue'
  if (other?.field === 'closable') return other.op === 'between' ? 'upcoming' : 'mine'
  if (other?.field === 'ends') return 'ended'
  if (other?.field === 'closed') return 'closed'
  if (other) return 'find'
  switch (place?.values[0]) {
    case 'closeNow':
      return 'mine'
    case 'needsFact':
      return 'missing'
    case 'waiting':
      return 'waiting'
    case 'inExecution':
      return 'running'
    case 'saidClosed':
    case 'closed':
      return 'closed'
    default:
      return where.length > 0 ? 'find' : 'mine'
  }
}
