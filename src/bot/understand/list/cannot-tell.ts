import { addDays } from '../../../rules/day.js'
import type { CannotTell } from '../intents/cannot.js'
import type { Reading, Signal } from '../readings/readings.js'
import { wordTexts } from '../text/text-piece.js'
import type { ListSaid } from './list-said.js'
import { groupingsSaid, otherGroupings } from './unclaimed.js'

const BY_SIGN: ReadonlyArray<readonly [Signal, CannotTell]> = [
  ['STOOD_BEFORE', 'past-state'],
  ['DAYS_TAKEN', 'days-taken'],
  ['AWAY_PEOPLE', 'absences'],
  ['GONE_PEOPLE', 'gone-people'],
  ['REPORTED_WRONG', 'reports'],
  ['GUARANTEE_LAPSED', 'guarantee-end'],
]

interface Cannot {
  readonly what: CannotTell
  readonly said: readonly Reading[]
  /** What the other way to see it goes without. */
  readonly instead?: readonly Reading[]
}

/** What of a list cannot be told, and the readings that say it, which the nearest list goes without; undefined where all can. */
export function cannotTell({ readings, text, raw, today, has }: ListSaid): Cannot | undefined {
  const dated = readings.filter(({ signs }) => signs.includes('DATE') || signs.includes('PERIOD'))
  const those = (...signs: readonly Signal[]) => readings.filter(each => each.signs.some(sign => signs.includes(sign)))
  for (const [sign, what] of BY_SIGN)
    if (has(sign)) return { what, said: [...those(sign, 'AVERAGE', 'WHEN', 'HOW_MANY'), ...dated] }
  const isOfState = has('OVERDUE', 'PENDING', 'TO_CLOSE', 'WAITING', 'BLOCKED', 'LACK')
  const isOfDay = has('ENDED', 'STARTED', 'SIGNED_ON', 'CLOSED', 'CLOSED_I', 'EXPIRE', 'UPCOMING')
  if (text.signals.has('STOOD_THEN') && isOfState && !isOfDay && dated.length > 0)
    return { what: 'past-state', said: [...dated, ...those('COMPARE', 'STOOD_THEN')] }
  // "Cómo va Natalia comparada con el mes pasado".
  if (has('COMPARE') && has('STATUS', 'ADVANCE', 'FINISHED') && dated.length > 0 && !isOfDay)
    return { what: 'past-state', said: [...dated, ...those('COMPARE')] }
  // "Compare this week with last week": of nothing that is said to have happened in them.
  if (
    has('COMPARE') &&
    dated.length > 1 &&
    !isOfDay &&
    !isOfState &&
    !has('CONTRACTS', 'CLOSINGS', 'LIQUIDATED', 'CHANGED')
  )
    return { what: 'past-state', said: [...dated, ...those('COMPARE')] }
  // "Por modalidad de «Mínima cuantía»": of one of them, and not by each.
  const isOfOne = ({ signs, to }: Reading) =>
    signs.includes('PER_MODALITY') &&
    (has('MODALITY') || /^\s*(?:de|of)?\s*[«“"]/.test(raw.slice(text.pieces[to - 1]?.end)))
  const ofShape = readings.filter(reading => !isOfOne(reading))
  const grouped = groupingsSaid(ofShape)
  const orders = those('BY_AGE', 'BY_VALUE', 'BY_NEWEST', 'BY_VALUE_UP', 'BY_URGENCY')
  const isOfEach = grouped.some(({ from, to }) => wordTexts(text.pieces.slice(from, to)).some(word => EACH.has(word)))
  const isCut = has('BY_AGE', 'BY_NEWEST') || (orders.length > 0 && has('NUMBER', 'TOP'))
  if (isOfEach && isCut && !has('HOW_MANY', 'SUM'))
    return { what: 'first-of-each', said: grouped, instead: [...orders, ...those('NUMBER', 'TOP')] }
  if (has('CROSSED'))
    return { what: 'two-groups', said: those('CROSSED'), instead: those('CROSSED', ...(grouped[0]?.signs ?? [])) }
  // "Quién tiene más vencidos en cada área".
  if (isOfEach && has('PER_AREA') && has('WHO') && has('BY_COUNT', 'BY_COUNT_UP', 'BEST', 'WORST'))
    return { what: 'two-groups', said: [], instead: grouped }
  const others = otherGroupings(ofShape)
  if (others.length > 0)
    return { what: 'two-groups', said: others, instead: grouped.filter(reading => !others.includes(reading)) }
  if (has('CHANGED') && !has('SIGNED_ON', 'STARTED', 'ENDED')) {
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

/** "Los 5 más viejos de cada área". */
const EACH = new Set(['cada', 'each', 'every', 'per'])
