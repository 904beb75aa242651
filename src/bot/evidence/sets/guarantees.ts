import { type Day, expectsQualityGuarantee, later } from '../../../rules/index.js'
import type { GuaranteeRow } from '../../ports/evidence.js'
import type { CheckCase, Shower, ShownBy } from '../shown.js'

/**
 * What the policies of a contract show (R16). The set tells neither covers nor beginnings: that one is alive is only said, and
 * that all of them are over is asked, where the entity's own contracts bear the set out.
 */
export const showGuarantees: Shower = ({ contract, readings, passed, today }) => {
  const reading = readings.guarantees
  const accepted = reading?.rows.filter(({ state }) => state === 'accepted') ?? []
  if (!reading || accepted.length === 0 || !expectsQualityGuarantee(contract.facts.type)) return []
  const ends = accepted.flatMap(({ endsOn }) => endsOn ?? [])
  const [first] = ends
  if (!first) return []
  const last = ends.reduce<Day>(later, first)
  const row = accepted.find(({ endsOn }) => endsOn === last) as GuaranteeRow
  const by: ShownBy = { set: 'guarantees', row: row.id, on: last, readOn: reading.readOn, quote: row.policy }
  if (last >= today) return [{ kind: 'hint', hint: 'policy-alive', by }]
  // One without an end may be alive.
  if (ends.length < accepted.length || !passed('guarantees-recorded')) return []
  return [{ kind: 'suggestion', fact: 'qualityGuarantee', value: last, by }]
}

/** Of the contracts with a guarantee of quality to be expected, those with an accepted policy. */
export function guaranteesRecorded({ contract, readings }: CheckCase): boolean | null {
  if (!readings?.guarantees || !expectsQualityGuarantee(contract.facts.type)) return null
  return readings.guarantees.rows.some(({ state }) => state === 'accepted')
}
