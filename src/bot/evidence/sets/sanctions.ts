import { centavosOf } from '../../../rules/index.js'
import type { SanctionRow } from '../../ports/evidence.js'
import type { Shower } from '../shown.js'

/**
 * Sanctions of the contract or of its process (R14): said and no more, for a finished one stands there as well. Whether a
 * procedure is open, a person knows.
 */
export const showSanctions: Shower = ({ readings: { sanctions } }) => {
  if (!sanctions) return []
  const { rows, readOn } = sanctions
  return rows.map(row => ({
    kind: 'hint',
    hint: isPaid(row) ? 'sanction-paid' : 'sanction',
    by: { set: 'sanctions', row: row.id, on: row.on, readOn, quote: row.said },
  }))
}

function isPaid({ value, paid }: SanctionRow): boolean {
  const due = centavosOf(value) ?? 0n
  return due > 0n && (centavosOf(paid) ?? 0n) >= due
}
