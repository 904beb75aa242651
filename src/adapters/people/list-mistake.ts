/** What is wrong with a cell where a document number belongs. */
export interface DocumentProblem {
  readonly kind: 'document-absent' | 'document-partial' | 'document-rounded' | 'check-digit'
}

/** What is wrong, as data; words say it. Shows no document number and no e-mail address whole. */
export type Problem =
  | DocumentProblem
  /** Columns of which one is needed, each with names that it may have. */
  | { readonly kind: 'no-column'; readonly names: readonly (readonly string[])[] }
  | { readonly kind: 'column-twice' | 'open-quote' | 'document-empty' | 'no-contract' }
  | { readonly kind: 'too-many-cells'; readonly separator: string }
  /** Of two sheets with its columns it is not known which one is the list. */
  | { readonly kind: 'second-sheet'; readonly sheet: string }
  | { readonly kind: 'no-email'; readonly found: string }
  | { readonly kind: 'unknown-role' | 'unknown-charge'; readonly found: readonly string[] }
  | { readonly kind: 'unknown-language'; readonly found: string }
  | {
      readonly kind: 'contradiction'
      readonly document: string
      readonly about: 'name' | 'email' | 'area' | 'language'
      /** The other line. */
      readonly other: number
    }
  | { readonly kind: 'shared-email'; readonly email: string; readonly other: number }
  | { readonly kind: 'not-listed'; readonly document: string }
  /** Of several entities whose list it is, it does not say which one; `setting` gives each its own. */
  | { readonly kind: 'entity-unsaid'; readonly setting: 'people' | 'assignments' }
  | { readonly kind: 'unknown-entity'; readonly found: string; readonly setting: 'people' | 'assignments' }

/** Something in a file that a person has to put right, and where. */
export type ListMistake = {
  readonly file: string
  readonly line: number
  /** As the file's own header writes it; null when the line or the file as a whole is meant. */
  readonly column: string | null
} & Problem

/** A document number that only somebody who has the list can recognise: `79…64`. */
export function maskDocument(document: string): string {
  const digits = document.replace(/\D/g, '')
  return digits.length < 7 ? '…' : `${digits.slice(0, 2)}…${digits.slice(-2)}`
}

/** An address with its domain only: `p…@entidad.gov.co`. What has no one domain is cut to its first character. */
export function maskEmail(email: string): string {
  const [, first = '', domain] = /^(.)[^@]*@([a-z0-9][a-z0-9.-]*\.[a-z]{2,})$/i.exec(email) ?? []
  return domain === undefined ? `${[...email][0] ?? ''}…` : `${first}…@${domain}`
}

const LONGEST_QUOTE = 30

/** A cell to be quoted; one that may hold somebody's document or address, misplaced, is masked. */
export function maskCell(cell: string): string {
  if (cell.includes('@')) return maskEmail(cell)
  if (/\d.*\d.*\d/.test(cell)) return maskDocument(cell)
  return cell.length > LONGEST_QUOTE ? `${cell.slice(0, LONGEST_QUOTE)}…` : cell
}
