import type { Day } from '../../rules/day.js'
import { dateReader } from './dates.js'
import { foldInPlace, tidy } from './fold.js'
import { readHour } from './hours.js'
import type { Lexeme } from './lexer.js'
import { nameReader } from './names.js'
import { partReader, periodReader, sameUnitReader } from './past-periods.js'
import { rangeReader } from './range-days.js'
import { rollingReader } from './rolling-periods.js'
import { spell } from './spell.js'
import { tensesOf } from './tense.js'
import { replace, type TextPiece } from './text-piece.js'
import { isKnownWord } from './vocabulary/index.js'

/** A text as written, its words put right, and the names, hours, dates and stretches of time that were found among them. */
export function piecesOf(
  text: string,
  today: Day,
  isName?: (word: string) => boolean,
): { raw: string; lexemes: readonly Lexeme[]; pieces: readonly TextPiece[] } {
  const raw = tidy(text)
  const lexemes = spell(foldInPlace(raw), raw, isName)
  const readers = [
    nameReader(raw, isKnownWord),
    partReader(today),
    rollingReader(today),
    readHour,
    dateReader(today),
    rangeReader(raw),
    periodReader(today),
    sameUnitReader(raw, today),
  ]
  const pieces = readers.reduce<readonly TextPiece[]>(replace, lexemes)
  const inTime = (piece: TextPiece): TextPiece =>
    piece.kind === 'date' ? { ...piece, tenses: tensesOf(piece.date, raw.slice(piece.start, piece.end), today) } : piece
  return { raw, lexemes, pieces: pieces.map(inTime) }
}
