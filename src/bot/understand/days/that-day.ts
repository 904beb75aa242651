import { type Found, type TextPiece, type TextReading, textAt } from '../text/text-piece.js'

/**
 * A reader for `replace` of the day that was said before, pointed back at: "la doctora vuelve el 19; hasta entonces no nos escriba",
 * "el 14 puedo, recuérdemelo ese día", "my leave ends July 20, nothing until then". It comes after the reader of dates; where several
 * days were said it points at none.
 */
export function thatDay(pieces: readonly TextPiece[], at: number): Found<TextReading> | undefined {
  const length = lengthAt(pieces, at)
  if (length === 0) return undefined
  const days = pieces.slice(0, at).flatMap(piece => (piece.kind === 'date' ? [piece.date] : []))
  const [day] = days
  return day && day.from === day.to && days.every(({ from }) => from === day.from)
    ? { length, value: { kind: 'date', date: day } }
    : undefined
}

/** How many pieces point back at a day. */
function lengthAt(pieces: readonly TextPiece[], at: number): number {
  const [word = '', next = '', third = ''] = [0, 1, 2].map(ahead => textAt(pieces, at + ahead) ?? '')
  if (THEN.has(word)) return UP_TO.has(textAt(pieces, at - 1) ?? '') || isLast(pieces, at) ? 1 : 0
  if (!THAT.has(word)) return 0
  if (SAME.has(next) && DAY.has(third)) return 3
  return DAY.has(next) ? 2 : 0
}

/** "¿Qué decía entonces?": the last word of what is asked. */
function isLast(pieces: readonly TextPiece[], at: number): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]]
  return before?.kind === 'word' && BACK_THEN.test(before.text) && (after === undefined || after.kind === 'mark')
}

const THEN = new Set(['entonces', 'then'])
const UP_TO = new Set('para hasta desde by until till before since'.split(' '))
const BACK_THEN = /^(?:decia|dijo|mostraba|mostro|tenia|habia|salia|iba|ibamos|estaba|say|said|saying)$/
const THAT = new Set(['ese', 'esa', 'that'])
const SAME = new Set(['mismo', 'misma', 'same', 'very'])
const DAY = new Set(['dia', 'fecha', 'day', 'date'])
