import { addDays } from '../../../rules/day.js'
import type { CannotTell } from '../cannot.js'
import type { Reading, Signal } from '../readings.js'
import type { ListSaid } from './list-said.js'

const BY_SIGN: ReadonlyArray<readonly [Signal, CannotTell]> = [
  ['STOOD_BEFORE', 'past-state'],
  ['DAYS_TAKEN', 'days-taken'],
  ['AWAY_PEOPLE', 'absences'],
  ['REPORTED_WRONG', 'reports'],
  ['GUARANTEE_LAPSED', 'guarantee-end'],
]

/** What of a list cannot be told, and the readings that say it, which the nearest list goes without; undefined where all can. */
export function cannotTell({
  readings,
  text,
  today,
  has,
}: ListSaid): { readonly what: CannotTell; readonly said: readonly Reading[] } | undefined {
  const dated = readings.filter(({ signs }) => signs.includes('DATE') || signs.includes('PERIOD'))
  const those = (...signs: readonly Signal[]) => readings.filter(each => each.signs.some(sign => signs.includes(sign)))
  for (const [sign, what] of BY_SIGN)
    if (has(sign)) return { what, said: [...those(sign, 'AVERAGE', 'WHEN', 'HOW_MANY'), ...dated] }
  const isOfState = has('OVERDUE', 'PENDING', 'TO_CLOSE', 'WAITING', 'BLOCKED', 'LACK')
  const isOfDay = has('ENDED', 'STARTED', 'SIGNED_ON', 'CLOSED', 'CLOSED_I', 'EXPIRE', 'UPCOMING')
  if (text.signals.has('STOOD_THEN') && isOfState && !isOfDay && dated.length > 0)
    return { what: 'past-state', said: [...dated, ...those('COMPARE', 'STOOD_THEN')] }
  if (has('CHANGED')) {
    const older = dated.filter(({ from }) => {
      const piece = text.pieces[from]
      // "Esta semana" is what of it is over.
      const day = piece?.kind === 'date' ? (piece.tenses?.over ?? piece.date).from : undefined
      return !(day !== undefined && day <= today && day >= addDays(today, -1))
    })
    if (older.length > 0) return { what: 'changes-since', said: older }
  }
  return undefined
}
