import type { Day } from '../../../rules/day.js'
import { dateReader } from '../days/dates.js'
import { readHour } from '../days/hours.js'
import { partReader, periodReader, sameUnitReader } from '../days/past-periods.js'
import { rangeReader } from '../days/range-days.js'
import { rollingReader } from '../days/rolling-periods.js'
import { tensesOf } from '../days/tense.js'
import { thatDay } from '../days/that-day.js'
import { isGivenName, isKnownWord } from '../vocabulary/index.js'
import { foldInPlace, tidy } from './fold.js'
import type { Lexeme } from './lexer.js'
import { nameReader } from './names.js'
import { type Names, spell } from './spell.js'
import { replace, type TextPiece, textAt } from './text-piece.js'

/** A text as written, its words put right, and the names, hours, dates and stretches of time that were found among them. */
export function piecesOf(
  text: string,
  today: Day,
  names?: Names,
): { raw: string; lexemes: readonly Lexeme[]; pieces: readonly TextPiece[] } {
  const raw = tidy(text)
  const lexemes = spell(foldInPlace(raw), raw, names)
  const readers = [
    nameReader(raw, isKnownWord),
    partReader(today),
    rollingReader(today),
    readHour,
    dateReader(today),
    rangeReader(raw),
    thatDay,
    periodReader(raw, today),
    sameUnitReader(raw, today),
  ]
  const pieces = readers.reduce<readonly TextPiece[]>(replace, lexemes)
  const inTime = (piece: TextPiece): TextPiece =>
    piece.kind === 'date' ? { ...piece, tenses: tensesOf(piece.date, raw.slice(piece.start, piece.end), today) } : piece
  const kept = pieces.filter((piece, at) => !isSameDay(piece, pieces[at + 1]) && !isOfTitle(pieces, at))
  return { raw, lexemes, pieces: kept.map(inTime) }
}

/** "Ing. Rojas", "Dra. Meneses": what is short for a title, before a name, ends no sentence. */
function isOfTitle(pieces: readonly TextPiece[], at: number): boolean {
  const piece = pieces[at]
  if (piece?.kind !== 'mark' || piece.text !== '.' || !TITLES.has(textAt(pieces, at - 1) ?? '')) return false
  const name = textAt(pieces, at + 1)
  return name !== undefined && (isGivenName(name) || !isKnownWord(name))
}

const TITLES = new Set('ing inge dr dra arq lic sr sra srta senor senora prof abg eng mr mrs ms'.split(' '))

/** "Ayer 30 de junio": one day, said twice. */
function isSameDay(piece: TextPiece, next: TextPiece | undefined): boolean {
  if (piece.kind !== 'date' || next?.kind !== 'date') return false
  const days = ({ from, past }: typeof piece.date) => [from, past]
  return piece.date.from === piece.date.to && days(next.date).includes(piece.date.from)
}
