import type { ReadText } from '../readings/readings.js'
import { type TextPiece, textAt, wordTexts } from '../text/text-piece.js'

/**
 * "El 7 no se puede", "¿qué le falta al 7?": a contract by its number alone, which could be a day as well; undefined where it is
 * said as a day, or is the day that was told.
 */
export function numberSaid({ pieces }: ReadText, told: object): string | undefined {
  const found = pieces.flatMap((piece, at) => {
    const number = numberIn(piece)
    return number !== undefined && isOfContract(pieces, at) ? [number] : []
  })
  const [only, ...more] = found
  const days = Object.values(told).flatMap(value => (typeof value === 'string' && DAY.test(value) ? [value] : []))
  const isDay = days.some(day => Number(day.slice(-2)) === only)
  return only === undefined || more.length > 0 || isDay ? undefined : String(only)
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** A bare number, or the day of a month that it was read as. */
function numberIn(piece: TextPiece): number | undefined {
  if (piece.end - piece.start > 2) return undefined
  const number =
    piece.kind === 'number' ? Number(piece.text) : piece.kind === 'date' ? Number(piece.date.from.slice(-2)) : 0
  return number > 0 ? number : undefined
}

function isOfContract(pieces: readonly TextPiece[], at: number): boolean {
  const lead = textAt(pieces, at - 1) ?? ''
  const before = textAt(pieces, at - 2) ?? ''
  const after = wordTexts(pieces.slice(at + 1, at + 1 + MOST_AFTER)).join(' ')
  const begins = at < 2 || pieces[at - 2]?.kind === 'mark' || JOINS.has(before)
  if (ARTICLES.has(lead) && begins && TOLD_OF_IT.test(after)) return true
  const isLast = pieces.slice(at + 1).every(({ kind }) => kind === 'mark')
  return isLast && (LACKS_AT.test(`${before} ${lead}`) || (ARTICLES.has(lead) && WITH.has(before)))
}

const MOST_AFTER = 6
const ARTICLES = new Set(['el', 'la', 'al', 'the', 'numero', 'number'])
const JOINS = new Set(['y', 'e', 'pero', 'que', 'and', 'but'])
const WITH = new Set(['con', 'sobre', 'with', 'about'])
const LACKS_AT = /^(?:falta|faltan|pasa|paso) al$/
/** What is said of a thing in this person is said of no day. */
const TOLD_OF_IT =
  /^(?:ya l[oae] (?:cerr|liquid|entreg|pag)|(?:(?:ya|aun|todavia|tambien|tampoco|si|no|se|me|lo|le|still|not|also) )*(?:puede(?: cerrar| liquidar)?(?: porque| aun| todavia|$)|puede (?:cerrar|liquidar)|deja|es mi[oa]|esta|tiene|sigue|falta(?:n)? |superviso|manejo|aparece|sale|cannot|can not|can be|is|has|lacks|needs|does)\b)/
