/** Something in a file that a person has to put right. Shows no document number and no e-mail address whole. */
export interface Mistake {
  readonly file: string
  readonly line: number
  /** As the file's own header writes it; null when the line or the file as a whole is meant. */
  readonly column: string | null
  readonly what: string
  readonly remedy: string
}

/** One line for a terminal or a log: `config/people.csv:3 [correo] p…@x is no e-mail address. Write …` */
export function mistakeLine({ file, line, column, what, remedy }: Mistake): string {
  return `${file}:${line}${column === null ? '' : ` [${column}]`} ${what}. ${remedy}.`
}

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

/** A cell for a message; a cell that may hold somebody's document or address, misplaced, is masked. */
export function quoteCell(cell: string): string {
  if (cell.includes('@')) return `"${maskEmail(cell)}"`
  if (/\d.*\d.*\d/.test(cell)) return `"${maskDocument(cell)}"`
  return `"${cell.length > LONGEST_QUOTE ? `${cell.slice(0, LONGEST_QUOTE)}…` : cell}"`
}
