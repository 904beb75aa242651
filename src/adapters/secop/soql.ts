import { REGISTER_COLUMNS } from './columns.js'
import { nitSpellings } from './nit.js'

/** Queries of SODA 2 (`$select`, `$where`, …): text in, parameters out. */

export type SoqlQuery = Readonly<Record<`$${string}`, string>>

/** A text literal: single quotes, an apostrophe doubled. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * The rows of these entities: by SECOP's code (one to one with the entity), by NIT in both spellings, with and without
 * check digit, or by either. Empty when neither is given.
 */
export function entityFilter(codes: readonly string[], nits: readonly string[]): string {
  const filters = [oneOf('codigo_entidad', new Set(codes)), oneOf('nit_entidad', new Set(nits.flatMap(nitSpellings)))]
  return filters.filter(filter => filter !== '').join(' or ')
}

function oneOf(column: string, values: ReadonlySet<string>): string {
  const [first, ...others] = [...values].map(literal)
  if (first === undefined) return ''
  return others.length === 0 ? `${column} = ${first}` : `${column} in (${[first, ...others].join(', ')})`
}

/** How many rows there are, and the cut: `:updated_at` is the same on all rows, as the data set is rebuilt as a whole. */
export function summaryQuery(where: string): SoqlQuery {
  return { $select: 'count(*) as total, max(:updated_at) as cut', $where: where }
}

/** The same for each entity that rows name, by NIT and code as they are written. */
export function countsQuery(where: string, limit: number): SoqlQuery {
  return {
    $select: 'nit_entidad,codigo_entidad,count(*) as total,max(:updated_at) as cut',
    ...(where === '' ? {} : { $where: where }),
    $group: 'nit_entidad,codigo_entidad',
    $limit: String(limit),
  }
}

/** The next rows after one, in the only order that is stable. */
export function pageQuery(where: string, after: string | undefined, limit: number): SoqlQuery {
  return {
    $select: [':id', ...REGISTER_COLUMNS].join(','),
    $where: after === undefined ? where : `(${where}) and :id > ${literal(after)}`,
    $order: ':id',
    $limit: String(limit),
  }
}

/** These columns of the rows in which one of some columns has one of its values. */
export function batchQuery(
  where: readonly (readonly [column: string, values: readonly string[]])[],
  columns: readonly string[],
  limit: number,
): SoqlQuery {
  const filters = where.map(([column, values]) => oneOf(column, new Set(values))).filter(filter => filter !== '')
  return {
    $select: columns.join(','),
    $where: filters.join(' or '),
    $limit: String(limit),
  }
}

/** These columns of any one row, to see that there are any. */
export function firstQuery(columns: readonly string[]): SoqlQuery {
  return { $select: columns.join(','), $limit: '1' }
}

/** One whole row, for the names of all columns that are served. */
export const PROBE_QUERY: SoqlQuery = { $limit: '1' }
