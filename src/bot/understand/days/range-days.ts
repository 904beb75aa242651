import { addMonths, type Day, parts, toDay } from '../../../rules/day.js'
import { readNumber } from '../text/numbers.js'
import { type DateReading, type Found, type TextPiece, type TextReading, textAt } from '../text/text-piece.js'

const BEFORE = new Set(['del', 'de', 'el', 'desde', 'from', 'entre', 'between', 'the'])
const JOINS = new Set(['al', 'a', 'hasta', 'to', 'until', 'till', 'through', 'y', 'and'])
const ARTICLES = new Set(['el', 'the'])

/**
 * A reader for `replace` of two days of which the month or the year is said once: "del 10 al 25 de julio", "from Aug 2nd to the
 * 13th", "del 28 de mayo al 3 de junio de 2026". It comes after the reader of dates, which has taken them one by one.
 */
export function rangeReader(raw: string) {
  return (pieces: readonly TextPiece[], at: number): Found<TextReading> | undefined => {
    const date = startOf(pieces, at, raw) ?? endOf(pieces, at, raw)
    return date && { length: date.length, value: { kind: 'date', date: date.value } }
  }
}

const BARE = /^\d{1,2}(?:st|nd|rd|th)?$/

/** No more than the number of a day. */
export function isBareDay(text: string): boolean {
  return BARE.test(text.trim())
}

const YEAR = /\b20\d\d\b/

/** "Del 10 al 25 de julio": a day whose month, or whose year, is said with the one after it. */
function startOf(pieces: readonly TextPiece[], at: number, raw: string): Found<DateReading> | undefined {
  const piece = pieces[at]
  const isBare = piece !== undefined && isBareDay(raw.slice(piece.start, piece.end))
  const number =
    piece?.kind === 'date' ? dayOf(piece.date) : BEFORE.has(textAt(pieces, at - 1) ?? '') && readNumber(pieces, at)
  if (!piece || !number || !JOINS.has(textAt(pieces, at + number.length) ?? '')) return undefined
  const next = at + number.length + 1
  const last = pieces[ARTICLES.has(textAt(pieces, next) ?? '') ? next + 1 : next]
  if (last?.kind !== 'date' || last.date.from !== last.date.to) return undefined
  const said = raw.slice(last.start, last.end)
  if (piece.kind !== 'date' || (isBare && !isBareDay(said))) {
    const value = anchored(number.value, last.date, -1)
    return value && { length: number.length, value }
  }
  if (!YEAR.test(said) || YEAR.test(raw.slice(piece.start, piece.end))) return undefined
  const { month, day } = parts(piece.date.from)
  const { year } = parts(last.date.from)
  const same = toDay(year, month, day)
  const from = same !== undefined && same > last.date.from ? toDay(year - 1, month, day) : same
  return from && { length: 1, value: { from, to: from, past: from } }
}

function dayOf({ from, to }: DateReading): { value: number; length: number } | undefined {
  return from === to ? { value: parts(from).day, length: 1 } : undefined
}

/** "Del 2 de agosto al 13": a day whose month is said with the one before it. */
function endOf(pieces: readonly TextPiece[], at: number, raw: string): Found<DateReading> | undefined {
  const piece = pieces[at]
  if (piece?.kind !== 'date' || !isBareDay(raw.slice(piece.start, piece.end))) return undefined
  const join = ARTICLES.has(textAt(pieces, at - 1) ?? '') ? at - 2 : at - 1
  const first = pieces[join - 1]
  if (!JOINS.has(textAt(pieces, join) ?? '') || first?.kind !== 'date' || first.date.from !== first.date.to)
    return undefined
  const value = anchored(parts(piece.date.from).day, first.date, 1)
  return value && { length: 1, value }
}

/** The day of that number in the month of another, or in the month beside it where it would lie on its wrong side. */
function anchored(dayOfMonth: number, other: DateReading, side: 1 | -1): DateReading | undefined {
  const beside = (day: Day): Day | undefined => {
    const { year, month } = parts(day)
    const same = toDay(year, month, dayOfMonth)
    if (same !== undefined && (side < 0 ? same <= day : same >= day)) return same
    const there = parts(addMonths(toDay(year, month, 1) ?? day, side))
    return toDay(there.year, there.month, dayOfMonth)
  }
  const from = beside(other.from)
  const past = other.past === undefined ? undefined : beside(other.past)
  return from && { from, to: from, ...(past && { past }) }
}
