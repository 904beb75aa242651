import type { Day } from '../../../rules/day.js'
import type { Filter, Query } from '../../query/query.js'
import type { Attempt } from '../attempt.js'
import { documentedKindOf } from '../intents/documented-kind.js'
import type { QuestionKind } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import type { Understanding } from '../understanding.js'
import { isGivenName } from '../vocabulary/index.js'
import { BEYOND, type Said } from './chances.js'
import { LISTS } from './kinds.js'

/**
 * A list by the name that people give it: those of somebody are a view of the team, whatever is said of them besides; how much of all
 * in a hundred is a summary; of a type or a subject, with other conditions, they are looked for. What is looked for is part of what was asked, as it was written.
 * `last` is the kind of the question before.
 */
export function wellNamed(found: Understanding, lay: () => Attempt, last?: QuestionKind): Understanding {
  const { query } = found
  if (!query || !found.sure) return found
  const kind = query.output ? found.kind : staysTeam(found, last) ? 'team' : nameOf(found.kind, query, lay)
  const isList = LISTS.has(documentedKindOf(kind)) && !('about' in found.args) && query.where.some(isOfSubject)
  const searched = query.where.find(({ field, op }) => field === 'about' && op === 'has')?.values[0]
  const about = isList ? (lay().looksFor(documentedKindOf(kind)) ?? searched) : undefined
  return { ...found, kind, ...(about !== undefined && { args: { ...found.args, about } }) }
}

/** "¿Cómo va Obras?" "¿Y en Participación?": a view of the team goes on, while it is of somebody. */
function staysTeam({ kind, contextual, query }: Understanding, last?: QuestionKind): boolean {
  if (!contextual || last !== 'team' || !LISTED.has(kind) || query?.group || query?.measures) return false
  return query?.where.some(each => isOfPerson(each) || each.field === 'area' || isOfSomebody(each)) === true
}

function nameOf(kind: QuestionKind, query: Query, lay: () => Attempt): QuestionKind {
  const { where, group, measures } = query
  if (NAMED_AFTER_PEOPLE.has(kind) && measures?.some(each => IN_A_HUNDRED.has(each)) && PER_CENT.test(lay().said))
    return 'summary'
  if (!LISTED.has(kind) || group || measures) return kind
  if (where.some(isOfPerson)) return where.some(isOfSubject) ? kind : 'team'
  return where.length > 2 && where.some(isOfSubject) && kind !== 'mine' ? 'find' : kind
}

const NAMED_AFTER_PEOPLE: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['team', 'find'])
const LISTED: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['find', 'overdue', 'waiting', 'upcoming', 'ended'])
const IN_A_HUNDRED: ReadonlySet<string> = new Set(['progress', 'share', 'rate'])
const PER_CENT = /%|\bporcenta|\bpercent|\bpor ciento\b/i

function isOfPerson({ field, op }: Filter): boolean {
  return field === 'supervisor' && (op === 'is' || op === 'named')
}

function isOfSubject({ field, op }: Filter): boolean {
  return (field === 'about' || field === 'type' || field === 'modality') && (op === 'is' || op === 'has')
}

/** Whether a list may be called by that name. */
export function mayBeCalled(
  { kind, chance }: Said,
  { where, group, measures, view, output }: Query,
  today: Day,
): boolean {
  // A file is one, whatever it is of.
  if (output) return false
  const has = (...fields: readonly string[]) => where.some(({ field }) => fields.includes(field))
  const isSituation = (value: string) =>
    where.some(({ field, values }) => field === 'situation' && values.some(each => each === value))
  switch (kind) {
    case 'find':
      return where.some(({ field }) => !OF_STANDING.has(field))
    case 'team':
      return (
        has('supervisor', 'area') ||
        // A name that nobody of the entity has may be a supplier's.
        (chance >= BEYOND && where.some(isOfSomebody)) ||
        where.some(isOfArea) ||
        group === 'supervisor' ||
        group === 'area' ||
        view !== undefined
      )
    case 'ended':
      return where.some(({ field, values }) => field === 'ends' && (values.at(-1) ?? '') <= today)
    case 'overdue':
      return where.some(({ field, op }) => field === 'overdue' && op !== 'none')
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

/** Looked for by what is called like an area, where none is known by that name: "Subdirección Administrativa". */
function isOfArea({ field, values }: Filter): boolean {
  return field === 'about' && values.some(value => AREA.test(foldInPlace(String(value))))
}

const AREA = /^(?:sub)?(?:direccion|secretaria|gerencia|oficina|coordinacion|facultad|seccional|regional|division)s? \w/

/** How contracts stand and whose they are. */
const OF_STANDING: ReadonlySet<string> = new Set(['situation', 'overdue', 'supervisor', 'area', 'closable', 'rule'])
