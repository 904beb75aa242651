import { addDays, addMonths, type Day } from '../../../rules/day.js'
import { readNumber } from '../text/numbers.js'
import { type Found, type TextPiece, type TextReading, textAt } from '../text/text-piece.js'

const LAST = new Set('ultimos ultimas ultimo ultima pasados pasadas last past'.split(' '))
/** One of it is named without its number: "la última semana"; "last week" is the one before this. */
const LAST_ONE = new Set(['ultimo', 'ultima'])
/** A unit in days and months. */
const UNITS: ReadonlyMap<string, readonly [days: number, months: number]> = new Map(
  (
    [
      ['dia dias day days', 1, 0],
      ['semana semanas week weeks', 7, 0],
      ['mes meses month months', 0, 1],
      ['trimestre trimestres quarters', 0, 3],
      ['ano anos year years', 0, 12],
    ] as const
  ).flatMap(([words, days, months]) => words.split(' ').map(word => [word, [days, months]] as const)),
)
/** "La última semana de julio" is one of July's. */
const OF = new Set(['de', 'del', 'of', 'in'])
const MOST = 400

/** A reader for `replace` of the stretch that ends today: "los últimos 30 días", "la última semana", "the past two weeks". */
export function rollingReader(today: Day) {
  return (pieces: readonly TextPiece[], at: number): Found<TextReading> | undefined => {
    const word = textAt(pieces, at) ?? ''
    if (!LAST.has(word)) return undefined
    const number = readNumber(pieces, at + 1)
    if (!number && !LAST_ONE.has(word)) return undefined
    const length = 1 + (number?.length ?? 0)
    const [days, months] = UNITS.get(textAt(pieces, at + length) ?? '') ?? []
    const times = number?.value ?? 1
    if (days === undefined || months === undefined || times < 1 || times > MOST) return undefined
    // "El último día" is no stretch.
    if (!number && (days === 1 || OF.has(textAt(pieces, at + length + 1) ?? ''))) return undefined
    const from = addMonths(addDays(today, -days * times), -months * times)
    return { length: length + 1, value: { kind: 'period', period: { from, to: today } } }
  }
}
