import type { Day } from '../../rules/index.js'

/** The papers that are drafted. */
export const DRAFT_KINDS = ['closing-record', 'final-report', 'liquidation-record', 'balance-release'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** What is written as a paper: those, and the memorando to a person who has not answered. */
export type PaperKind = DraftKind | 'memo'

/** Who can give what is still to be filled in. */
export const GIVERS = [
  'supervisor',
  'contracting-office',
  'ordenador',
  'finance-office',
  'legal-office',
  'contractor',
  'parties',
  'entity',
] as const
export type Giver = (typeof GIVERS)[number]

/** Where something that stands in a paper comes from, as the paper says it, and the day of that; null where it has none. */
export interface DocumentSource {
  readonly text: string
  readonly day: Day | null
}

/**
 * A piece of a line. A `value` is what is known, with where it comes from; a `blank` is what a person has to give, never a guess;
 * a `review` is something that two places tell differently. Every text is plain: what a contract or a person wrote is data and
 * never becomes a field, a formula or a link. `link` leads to SECOP and nowhere else.
 */
export type Piece =
  | { readonly kind: 'value'; readonly text: string; readonly source?: DocumentSource; readonly link?: string }
  | { readonly kind: 'blank'; readonly what: string; readonly from: Giver }
  | { readonly kind: 'review'; readonly what: string }

/** What stands in a place of a paper: pieces, one after the other. */
export type Line = readonly Piece[]

/** One heading of a paper and what belongs under it. `name` is a stable key, the same in every paper that has it. */
export interface DocumentField {
  readonly name: string
  readonly label: string
  readonly value: Line
}

/** A table; its last column says where each row comes from, as its pieces tell. */
export interface DocumentTable {
  readonly kind: 'table'
  readonly name: string
  readonly columns: readonly { readonly label: string; readonly align?: 'right' }[]
  readonly rows: readonly (readonly Line[])[]
}

export type DocumentPart =
  | { readonly kind: 'fields'; readonly fields: readonly DocumentField[] }
  | DocumentTable
  /** Sentences, a paragraph each. */
  | { readonly kind: 'sentences'; readonly sentences: readonly Line[] }
  /** Who is to sign, a line for the signature each; nothing is signed here. */
  | { readonly kind: 'signatures'; readonly signers: readonly { readonly role: string; readonly name: Line }[] }

export interface DocumentSection {
  readonly heading: string
  readonly parts: readonly DocumentPart[]
}

/** A draft of a paper as data: everything that stands in it, in order, in Spanish. */
export interface Document<K extends PaperKind = DraftKind> {
  readonly kind: K
  /** Names this draft among all; a later one of the same contract has another. */
  readonly id: string
  /** The contract, or whom a memorando is for, and what it is called. */
  readonly contract: { readonly id: string; readonly name: string }
  readonly madeOn: Day
  readonly title: string
  /** What stands on the first page before everything else: that it is a draft, and how much is to be filled in. */
  readonly opening: readonly Line[]
  readonly sections: readonly DocumentSection[]
}

/** Every line of a document, in its order, with the name of its field where it is one. */
export function* documentLines(
  document: Pick<Document, 'opening' | 'sections'>,
): Generator<{ line: Line; name?: string }> {
  for (const line of document.opening) yield { line }
  for (const { parts } of document.sections)
    for (const part of parts)
      switch (part.kind) {
        case 'fields':
          for (const { name, value } of part.fields) yield { line: value, name }
          break
        case 'table':
          for (const row of part.rows) for (const line of row) yield { line, name: part.name }
          break
        case 'sentences':
          for (const line of part.sentences) yield { line }
          break
        case 'signatures':
          for (const { name } of part.signers) yield { line: name }
      }
}
