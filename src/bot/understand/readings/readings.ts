import type { Having } from '../../query/query.js'
import type { TextPiece } from '../text/text-piece.js'
import type { Concept } from '../vocabulary/index.js'
import type { Amount } from './amounts.js'
import type { DefinedTerm } from './term-names.js'

/** What a stretch of the text can stand for: a concept of the vocabulary, or what a reader found there. */
export type Sign =
  | Concept
  | 'NAMED'
  /** Several contracts, pointed at together. */
  | 'SEVERAL'
  | 'DATE'
  | 'TODAY'
  | 'AHEAD'
  | 'SOON'
  | 'PERIOD'
  /** A year that contracts are called after: "los contratos de 2024". */
  | 'VINTAGE'
  | 'TIME'
  | 'EMAIL'
  | 'NUMBER'
  /** How many of those that are spoken of: "los dos". */
  | 'COUNT'
  /** What contracts are about; a word that is not known; a word of another topic; a mark. */
  | 'SUBJECT'
  | 'STRAY'
  | 'ELSEWHERE'
  | 'MARK'
  /** "Por qué" late in a sentence; a law that is none of ours. */
  | 'WHY_LATE'
  | 'OTHER_NORM'
  /** Whose words or name contracts are looked for by; the reason that somebody gives. */
  | 'ABOUT'
  | 'WORDS'
  | 'COMMAND'
  | 'PERSON'
  /** Somebody by a name that people have. */
  | 'GIVEN_NAME'
  /** Whose something is: "de Marta", "Marta's". */
  | 'OF_PERSON'
  | 'ORDENADOR'
  | 'AREA'
  | 'MONEY'
  | 'DURATION'
  /** It is asked what a term means. */
  | 'TERMS'
  /** So many contracts, or none, that each of several has. */
  | 'THRESHOLD'
  | 'REASON'

/** Signs by their names, set apart by blanks. */
export function signsOf(names: string): ReadonlySet<Sign> {
  return new Set(names.split(' ') as Sign[])
}

/** A sign, or `-X` where the text denies it. */
export type Signal = Sign | `-${Sign}`

/** One way to take a stretch of the text: the pieces from `from` up to `to`, what they stand for, and what it costs. */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly signs: readonly Signal[]
  readonly cost: number
  readonly value?: ReadingValue
  /** The words inside are a name, whatever else they could say. */
  readonly quotes?: true
}

/** What a reader found: the words as written, somebody or an area of the entity, a condition on money. */
export type ReadingValue =
  | { readonly kind: 'area' | 'ordenador'; readonly text: string }
  /** `isOne`: one contract is spoken of by them. */
  | { readonly kind: 'words'; readonly text: string; readonly isOne?: true }
  /** One of the entity, or several of one name: who they are is told to whoever may ask for the contracts of others. */
  | { readonly kind: 'person'; readonly text: string; readonly id?: string; readonly ids?: readonly string[] }
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** `isSaid`: by whose it is, rather than by its place on the screen. */
  | { readonly kind: 'contract'; readonly id: string; readonly isSaid?: true }
  /** Several of the list on the screen. */
  | { readonly kind: 'contracts'; readonly ids: readonly string[] }
  | { readonly kind: 'count' }
  | { readonly kind: 'terms'; readonly terms: readonly [DefinedTerm, ...DefinedTerm[]] }
  | { readonly kind: 'threshold'; readonly having: Having }
  /** More or less than so many days. */
  | { readonly kind: 'duration'; readonly days: number; readonly months: number; readonly more: boolean }

/** A stretch as the longest phrase of the vocabulary reads it: the ground on which denial and tense are decided. */
export interface Term {
  readonly from: number
  readonly to: number
  /** Its words, folded; and where it stands in the text as written. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly signs: ReadonlySet<Sign>
}

/** A text with every reading of every stretch, by where it begins; how much each piece counts when it stays unread. */
export interface ReadText {
  readonly pieces: readonly TextPiece[]
  readonly readings: readonly (readonly Reading[])[]
  readonly weights: readonly number[]
  readonly terms: readonly Term[]
  /** Every signal of the terms. */
  readonly signals: ReadonlySet<Signal>
  /** It asks, rather than tells. */
  readonly asks: boolean
}
