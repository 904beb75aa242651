import { addDays, type Day, daysBetween } from '../../../rules/day.js'
import type { Filter } from '../../query/query.js'
import { endedWithin, rangeOps, spanSaid } from '../days/span.js'
import type { Question } from '../question.js'
import type { Reading } from '../readings/readings.js'
import type { ListSaid } from './list-said.js'

/** The days that hold of a list: of its end, of its closing, of its lateness; null where its name says them already. */
export function timeFilter(
  { question, text, today, has, isOfNone }: ListSaid,
  dated: readonly Reading[],
): Filter | null | undefined {
  const pieces = dated.flatMap(({ from }) => text.pieces[from] ?? [])
  const found = spanSaid(
    text.pieces,
    dated.map(({ from }) => from),
    has('EXPIRE', 'UPCOMING', 'FUTURE') && !has('ENDED'),
  )
  if (found === undefined || found === 'apart') return undefined
  const range = isOfNone || has('-ANSWERED') ? sinceThen(found, today) : found
  const isOfEnd = has('ENDED', 'EXPIRE', 'UPCOMING', 'FUTURE', 'CLOSED', 'CLOSED_I', 'ANSWERED', 'OVERDUE', 'BLOCKED')
  // "Hoy necesito los de obra", "cuántos vencidos hay hoy": as things stand.
  const isOfDay = has('ENDED', 'EXPIRE', 'UPCOMING', 'FUTURE', 'CLOSED', 'CLOSED_I', 'ANSWERED')
  if (range.from === today && range.to === today && !isOfDay) return null
  // A day that nothing says of what it is.
  const isDay = range.from !== undefined && range.to !== undefined && addDays(range.from, 8) > range.to
  if (isDay && !isOfEnd && !SAYS_OF_WHAT.has(question.kind)) return undefined
  // "Los que puedo cerrar hoy": as things stand.
  if (range.from === today && range.to === today && has('CAN', 'CLOSE', 'READY', 'TO_CLOSE', 'MUST')) return null
  // Of guarantees no day is known here.
  if (has('GUARANTEE', '-GUARANTEE') && has('EXPIRE')) return undefined
  // "Anything overdue this week?": by its end, whenever it became so.
  const { from, to } = range
  if (has('OVERDUE') && from !== undefined && to !== undefined && from <= today && to >= today && !has('SINCE_WHEN'))
    return { field: 'overdue', op: 'until', values: [to] }
  const within = rangeOps(has('ENDED') && !has('EXPIRE', 'UPCOMING') ? endedWithin(range, today) : range)
  switch (question.kind) {
    case 'mine':
      // "Qué debo cerrar hasta julio" says until when it may be closed; what is over, when the contracts ended.
      if (question.args.until !== undefined && range.from === undefined) return null
      if (pieces.every(({ kind }) => kind === 'date') && (range.to ?? today) >= today)
        return range.from !== undefined && range.to === undefined ? undefined : null
      return within && { field: 'ends', ...within }
    case 'upcoming':
      return dated.length > 1 ? undefined : null
    case 'ended':
    case 'closed':
      return null
    case 'overdue':
      // Nothing is late since a day to come.
      if ((range.from ?? today) > today) return undefined
      return within && { field: 'overdue', ...within }
    case 'find':
    case 'running':
    case 'waiting':
    case 'missing':
    case 'export':
    case 'team':
    case 'summary':
    case 'calendar':
      if (has('LIQUIDATED')) return undefined
      // "Los que hay que liquidar antes de diciembre": by when they can be.
      if (
        has('LIQUIDATE', 'UNLIQUIDATED', '-LIQUIDATED') &&
        has('MUST', 'LIQUIDATE') &&
        !has('ENDED', 'EXPIRE', 'CLOSED')
      ) {
        const places = dated.map(({ from: at }) => at)
        const ahead = spanSaid(text.pieces, places, true)
        if (ahead !== undefined && ahead !== 'apart' && ahead.to !== undefined && ahead.to >= today)
          return { field: 'liquidationLimit', op: 'until', values: [ahead.to] }
      }
      if (has('-ANSWERED') && !has('ENDED', 'EXPIRE', 'OVERDUE', 'CLOSED', 'CLOSED_I')) return silentSince(range, today)
      // Nothing was answered on a day to come; of what stops a closing, it is when it was told.
      if (has('ANSWERED') || (has('BLOCKED') && !has('ENDED', 'EXPIRE', 'CLOSED', 'CLOSED_I', 'OVERDUE')))
        return (range.from ?? today) > today ? undefined : within && { field: 'told', ...within }
      // How far one came in a time is what was closed in it.
      if (has('CLOSED', 'CLOSED_I', 'ADVANCE', 'PROGRESS')) return within && { field: 'closed', ...within }
      if (has('OVERDUE') && !has('ENDED', 'EXPIRE'))
        return (range.from ?? today) > today ? undefined : within && { field: 'overdue', ...within }
      return within && { field: 'ends', ...within }
    default:
      return undefined
  }
}

/** "Quién no ha respondido en dos semanas": what nobody did in a time is of one that lies behind. */
function sinceThen(range: { readonly from?: Day; readonly to?: Day }, today: Day) {
  const { from, to } = range
  if (from === undefined || from !== to || from <= today) return range
  return { from: addDays(today, -daysBetween(today, from)), to: today }
}

/** The condition of contracts of which nothing was told in the time that was said. */
export function silentFilter({ text, today }: ListSaid, dated: readonly Reading[]): Filter | undefined {
  const range = spanSaid(
    text.pieces,
    dated.map(({ from }) => from),
  )
  return range === undefined || range === 'apart' ? undefined : silentSince(sinceThen(range, today), today)
}

/** "Sin responder desde el lunes": nothing was told in that time, or never. */
function silentSince({ from, to }: { readonly from?: Day; readonly to?: Day }, today: Day): Filter | undefined {
  if (from === undefined || from > today) return undefined
  return { field: 'told', op: 'outside', values: [from, to === undefined || to > today ? today : to] }
}

/** Kinds of list that say by themselves of what a day is. */
const SAYS_OF_WHAT = new Set<Question['kind']>(['mine', 'closed', 'ended', 'upcoming', 'overdue'])
