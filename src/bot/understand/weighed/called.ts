import type { Day } from '../../../rules/day.js'
import type { Filter, Query } from '../../query/query.js'
import { foldInPlace } from '../fold.js'
import type { Understanding } from '../understanding.js'
import { isGivenName } from '../vocabulary/index.js'
import type { KindSaid } from './kinds.js'

/** The same list by another name; what was looked for is part of what was asked. */
export function calledBy(found: Understanding, kind: KindSaid): Understanding {
  const about = found.query?.where.find(({ field, op }) => field === 'about' && op === 'has')?.values[0]
  const isFind = kind === 'find' && about !== undefined && !('about' in found.args)
  return { ...found, kind, ...(isFind && { args: { about } }) }
}

/** Whether a list may be called by that name. */
export function mayBeCalled(kind: KindSaid, { where, group, measures, view }: Query, today: Day): boolean {
  const has = (...fields: readonly string[]) => where.some(({ field }) => fields.includes(field))
  const isSituation = (value: string) =>
    where.some(({ field, values }) => field === 'situation' && values.some(each => each === value))
  switch (kind) {
    case 'find':
      return where.some(({ field }) => !OF_STANDING.has(field))
    case 'team':
      return (
        has('supervisor', 'area') ||
        where.some(isOfSomebody) ||
        group === 'supervisor' ||
        group === 'area' ||
        view !== undefined
      )
    case 'ended':
      return where.some(({ field, values }) => field === 'ends' && (values.at(-1) ?? '') <= today)
    case 'overdue':
      return has('overdue')
    case 'waiting':
      return isSituation('waiting')
    case 'mine':
      return isSituation('closeNow') || isSituation('open')
    case 'upcoming':
      return has('closable') || where.some(({ field, values }) => field === 'ends' && (values.at(-1) ?? '') > today)
    case 'summary':
      return measures !== undefined || group !== undefined
    default:
      return false
  }
}

/** Looked for by what is a name of people, where nobody's is known. */
function isOfSomebody({ field, values }: Filter): boolean {
  return field === 'about' && values.some(value => isGivenName(foldInPlace(String(value)).split(' ')[0] ?? ''))
}

/** How contracts stand and whose they are. */
const OF_STANDING: ReadonlySet<string> = new Set(['situation', 'overdue', 'supervisor', 'area', 'closable', 'rule'])
