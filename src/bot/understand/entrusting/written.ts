import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { isGivenName, isKnownWord } from '../vocabulary/index.js'

/**
 * A text as a line that patterns are laid over: its words folded, one blank between them; `#` for a contract that is named, `%` for a
 * day or an hour, `N` for a number, `P` for each word of somebody's name.
 */
export interface Written {
  readonly line: string
  /** What stands for each piece. */
  readonly signs: readonly string[]
  /** Which piece stands at a place of the line. */
  pieceAt(place: number): number
}

/** `isPerson`: whether a folded word stands in the name of somebody of the entity. */
export function writtenOf(pieces: readonly TextPiece[], raw: string, isPerson: (word: string) => boolean): Written {
  const signs: string[] = []
  for (const [at, piece] of pieces.entries()) signs.push(signOf(piece, at, pieces, raw, isPerson, signs[at - 1]))
  const starts: number[] = []
  let length = 0
  for (const sign of signs) {
    starts.push(length)
    length += sign.length + 1
  }
  return { line: signs.join(' '), signs, pieceAt: place => starts.findLastIndex(start => start <= place) }
}

function signOf(
  piece: TextPiece,
  at: number,
  pieces: readonly TextPiece[],
  raw: string,
  isPerson: (word: string) => boolean,
  before: string | undefined,
): string {
  switch (piece.kind) {
    case 'name':
      return OF_A_PAPER.test(textBefore(pieces, at)) ? 'N' : '#'
    case 'date':
    case 'period':
    case 'hour':
    case 'clock':
      return '%'
    case 'number':
    case 'code':
      return 'N'
    case 'email':
      return 'P'
    case 'mark':
      return piece.text === '\n' ? '.' : piece.text
    case 'word':
      return isOfName(piece, raw, isPerson, before === 'P') || isFirstName(piece, pieces[at + 1], raw)
        ? 'P'
        : piece.text
    default:
      return '%'
  }
}

/** "Memorando 20253100", "resolución 412 de 2026": its number is that of no contract. */
const OF_A_PAPER =
  /\b(?:memorandos?|resolucion|oficio|radicado|acta|circular|decreto|acto|memo|memorandum|resolution|articulo)(?: (?:no|nro|numero|interno))?$/

function textBefore(pieces: readonly TextPiece[], at: number): string {
  return pieces
    .slice(Math.max(0, at - 3), at)
    .map(piece => ('text' in piece ? piece.text : ''))
    .join(' ')
    .trim()
}

function isOfName(
  { text, start, end }: TextPiece & { readonly text: string },
  raw: string,
  isPerson: (word: string) => boolean,
  isAfterName: boolean,
): boolean {
  const hasCapital = CAPITAL.test(raw.slice(start))
  // "Qué pena": nobody's surname.
  if (INSTITUTION.test(text) || (text === 'pena' && !hasCapital)) return false
  if (isGivenName(text)) return true
  // "Consuelo has his contracts": a name that was taken for a word that is written wrong.
  const isOurs = isKnownWord(text) && !(hasCapital && foldInPlace(raw.slice(start, end)) !== text)
  if (isPerson(text) && text.length > 3 && (hasCapital || isAfterName || !isOurs)) return true
  if (isAfterName) return hasCapital || !isOurs
  return hasCapital && !isOurs && text.length > 2
}

/** "Clara Inés": a word of ours that is written like a name before another, and begins no sentence. */
function isFirstName({ start }: TextPiece, next: TextPiece | undefined, raw: string): boolean {
  const isNextName =
    next?.kind === 'word' && CAPITAL.test(raw.slice(next.start)) && (isGivenName(next.text) || !isKnownWord(next.text))
  return isNextName && CAPITAL.test(raw.slice(start)) && !/(?:^|[.!?;:])\W*$/.test(raw.slice(0, start))
}

/** Written like somebody's name, and nobody. */
const INSTITUTION =
  /^(?:fiscalia|contraloria|procuraduria|personeria|juzgado|tribunal|consejo|aseguradora|gobernacion|alcaldia|ministerio|secop)$/
const CAPITAL = /^\p{Lu}\p{Ll}/u
