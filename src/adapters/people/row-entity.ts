import type { ListMistake, Problem } from './list-mistake.js'
import { maskCell } from './list-mistake.js'
import type { PeopleTable } from './table.js'

/** The entities whose rows a list holds, each by its key. */
export interface ListEntities {
  /** The one that the list is read for. */
  readonly own: string
  /** All whose list it is; null where any entity's rows may be in it. */
  readonly all: readonly string[] | null
  /** The key that a NIT leads to, as somebody typed it. */
  readonly keyOf: (nit: string) => string | undefined
}

/** Labels of the column that says of which entity a row is. */
export const ENTITY_LABELS = ['nit', 'nit entidad', 'nit de la entidad', 'entity nit', 'nit of the entity']

type Setting = 'people' | 'assignments'

/**
 * The lines of a table that are of the entity that it is read for. Where it is several entities' list, each line says whose it
 * is: one that does not is a mistake, since it would let one entity's people see another's.
 */
export function linesOfEntity<C extends string>(
  table: PeopleTable<C | 'entity'>,
  of: ListEntities | undefined,
  setting: Setting,
  mistakes: ListMistake[],
): PeopleTable<C | 'entity'>['lines'] {
  if (!of) return table.lines
  const add = (line: number, column: string | null, problem: Problem) =>
    mistakes.push({ file: table.file, line, column, ...problem })
  const isShared = of.all !== null && of.all.length > 1
  const { entity: label } = table.labels
  const [first] = table.lines
  if (label === undefined) {
    if (isShared && first) add(1, null, { kind: 'entity-unsaid', setting })
    return isShared ? [] : table.lines
  }
  return table.lines.filter(({ line, cells: { entity = '' } }) => {
    if (entity === '') {
      if (isShared) add(line, label, { kind: 'entity-unsaid', setting })
      return !isShared
    }
    const key = of.keyOf(entity)
    if (key === undefined || (of.all !== null && !of.all.includes(key)))
      add(line, label, { kind: 'unknown-entity', found: maskCell(entity), setting })
    return key === of.own
  })
}
