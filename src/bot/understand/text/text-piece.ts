import type { Day } from '../../../rules/day.js'
import type { ContractName } from '../question.js'
import { foldInPlace } from './fold.js'

/**
 * A stretch of the text as far as it is understood. The text starts as lexemes; each reader (names, hours, dates)
 * replaces the pieces that it knows by one piece of its own.
 */
export type TextPiece = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'word' | 'number' | 'code' | 'clock' | 'mark' | 'id'; readonly text: string }
  | { readonly kind: 'email'; readonly text: string }
  | { readonly kind: 'name'; readonly name: ContractName }
  | { readonly kind: 'hour'; readonly at: string }
  | { readonly kind: 'date'; readonly date: DateReading; readonly tenses?: Tenses }
  | { readonly kind: 'period'; readonly period: Period }
)

/** What a date that was said can mean. A single day has `from` = `to`; a week or a month has both ends. */
export interface DateReading {
  /** In a sentence about the future: its first and last day. */
  readonly from: Day
  readonly to: Day
  /** In a sentence about the past; absent when what was said is no single day. */
  readonly past?: Day
}

/** A stretch of time, both days included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** A date beside what is over and beside what is to come: "este mes" has begun, "en enero" was the last one or is the next. */
export interface Tenses {
  readonly over?: Period
  readonly coming: Period
  /** It can only be ahead: "mañana", "en 3 días". */
  readonly isAhead: boolean
  /** "Hace dos meses": it says by itself how far it reaches. */
  readonly isReach?: true
  /** "Después del puente": from it on. */
  readonly isSince?: true
}

/** What one reader found at one place: how many pieces it used up, and the piece that stands for them. */
export interface Found<T> {
  readonly length: number
  readonly value: T
}

/** The pieces with every place that `read` knows replaced; `read` is tried at each place from left to right. */
export function replace(
  pieces: readonly TextPiece[],
  read: (pieces: readonly TextPiece[], at: number) => Found<TextReading> | undefined,
): TextPiece[] {
  const replaced: TextPiece[] = []
  let at = 0
  while (at < pieces.length) {
    const first = pieces[at]
    if (!first) break
    const found = read(pieces, at)
    const last = found ? pieces[at + found.length - 1] : undefined
    if (found && last) replaced.push({ ...found.value, start: first.start, end: last.end })
    else replaced.push(first)
    at += found && last ? found.length : 1
  }
  return replaced
}

/** What a reader may put in place of pieces. */
export type TextReading =
  | { readonly kind: 'name'; readonly name: ContractName }
  | { readonly kind: 'hour'; readonly at: string }
  | { readonly kind: 'date'; readonly date: DateReading }
  | { readonly kind: 'period'; readonly period: Period }

/** The folded text of a word or number; undefined for anything else and past the end. */
export function textAt(pieces: readonly TextPiece[], at: number): string | undefined {
  const piece = pieces[at]
  return piece?.kind === 'word' || piece?.kind === 'number' ? piece.text : undefined
}

/** The number of pieces when the words of `phrase` stand at `at`, else 0. */
export function phraseAt(pieces: readonly TextPiece[], at: number, phrase: string): number {
  // Most phrases fail at their first letter.
  if (textAt(pieces, at)?.charCodeAt(0) !== phrase.charCodeAt(0)) return 0
  const words = wordsOf(phrase)
  for (let i = 0; i < words.length; i++) if (textAt(pieces, at + i) !== words[i]) return 0
  return words.length
}

/** The words among these pieces, as far as no reader made something else of them. */
export function wordTexts(pieces: readonly TextPiece[]): string[] {
  const texts: string[] = []
  for (const piece of pieces) if (piece.kind === 'word') texts.push(piece.text)
  return texts
}

/** The text as it is understood: folded, shorthand written out, its marks apart. */
export function saidInText(pieces: readonly TextPiece[], raw: string): string {
  return foldInPlace(pieces.map(piece => ('text' in piece ? piece.text : raw.slice(piece.start, piece.end))).join(' '))
}

// Phrases are asked for at every place of every text: each is split once.
const split = new Map<string, readonly string[]>()

function wordsOf(phrase: string): readonly string[] {
  const known = split.get(phrase)
  if (known) return known
  const words = phrase.split(' ')
  split.set(phrase, words)
  return words
}
