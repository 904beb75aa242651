import { phraseOf } from '../../query/describe.js'
import { FIELDS, type Field } from '../../query/fields.js'
import { type Filter, type Group, readFilter } from '../../query/query.js'
import { daysOfStretch, isTimeGroup, TIME_GROUPS } from '../../query/time-groups.js'
import type { TurnContext } from '../turn-context.js'
import type { Answered } from './ask-query.js'

/** How a group is called. */
export function groupName(
  group: Group,
  key: string | null | undefined,
  { names }: Answered<unknown>,
  { words }: TurnContext,
): string {
  const { query: say } = words
  if (key === undefined) return say.card.notKnown
  if (key === null) return nameOfNone(group, words)
  if (group === 'supervisor') return names.person(key)
  if (group === 'area' || group === 'supplier' || group === 'modality' || group === 'ordenador') return key
  if (isTimeGroup(group)) {
    const { unit } = TIME_GROUPS[group]
    if (unit === 'year') return key
    const { from } = daysOfStretch(key)
    if (unit === 'week') return say.card.week(from)
    return unit === 'month' ? say.month(from) : say.card.quarter(key.slice(0, 4), key.slice(-1))
  }
  const filter = filterOfGroup(group, key)
  return filter ? capitalized(phraseOf(filter, words, names)) : key
}

/** How those are called of whom what makes the groups is not known. */
function nameOfNone(group: Group, { query: { card }, say }: TurnContext['words']): string {
  if (group === 'supervisor') return say.nobody
  if (group === 'area') return card.noArea
  return group === 'missing' ? card.noMissing : card.noKey
}

/** The filter that leaves one group; null where what it has in common is not known. */
export function filterOfGroup(group: Group, key: string | null | undefined): Filter | null {
  if (key === undefined) return null
  const field: Field = isTimeGroup(group) ? TIME_GROUPS[group].field : group
  if (key === null) return readFilter({ field, op: 'none', values: [] })
  if (isTimeGroup(group)) {
    const { from, to } = daysOfStretch(key)
    return readFilter({ field, op: 'between', values: [from, to] })
  }
  return readFilter({ field, op: FIELDS[field].kind === 'words' ? 'has' : 'is', values: [key] })
}

/** A phrase as a line or a column begins with it. */
export function capitalized(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
