import type { ContractPart, ListRow } from './card.js'

/** A contract in one line. Messages of before there were such lines have it in the words of then. */
export function rowOf({
  row,
  id,
  reference,
  supplier,
  status,
  value,
}: Omit<ContractPart, 'kind' | 'actions'>): ListRow {
  if (row) return row
  return {
    name: reference?.trim() ? reference : id,
    ...(supplier === undefined ? {} : { who: supplier }),
    why: status,
    ...(value === undefined ? {} : { value }),
  }
}
