import type { CheckCase, Shower, ShownBy } from '../shown.js'

/**
 * What the suspensions show (R05): that the last of them was a restart, which is asked of a contract that the register calls
 * suspended; or a suspension that the register does not know, which is only said. A day that is missing, or two events on the
 * last one, show nothing.
 */
export const showSuspensions: Shower = ({ contract, readings, passed, today }) => {
  const reading = readings.suspensions
  if (!reading || reading.rows.some(({ on }) => on === null)) return []
  const past = reading.rows.filter(({ on }) => on !== null && on <= today)
  const lastDay = past.reduce((last, { on }) => (on !== null && on > last ? on : last), '')
  const [last, another] = past.filter(({ on }) => on === lastDay)
  if (!last?.on || another) return []
  const by: ShownBy = { set: 'suspensions', row: last.id, on: last.on, readOn: reading.readOn, quote: last.text }
  const { state } = contract.facts
  if (state === 'suspended') {
    if (last.event !== 'restart' || !passed('suspensions-recorded')) return []
    return [{ kind: 'suggestion', fact: 'restart', value: { on: last.on, happened: true }, by }]
  }
  return last.event === 'suspension' && state !== 'closed' ? [{ kind: 'hint', hint: 'suspended', by }] : []
}

/** Of the contracts that the register calls suspended, those with a suspension in the set. */
export function suspensionsRecorded({ contract, readings }: CheckCase): boolean | null {
  if (contract.facts.state !== 'suspended' || !readings?.suspensions) return null
  return readings.suspensions.rows.some(({ event }) => event === 'suspension')
}
