import { UnreadableSpreadsheet } from './unreadable.js'
import { attribute, nextElement, prefixOf, unescaped, type XmlElement } from './xml.js'

/** What a cell holds: days as `2027-07-30T00:00` (to the minute, as no program writes a text), errors and uncomputed formulas as the text that they are written with. */
export type Cell = string | number | boolean | null

export interface SheetRow {
  /** As the spreadsheet shows it, from 1. */
  readonly number: number
  /** From the first column on; what is not there is null. */
  readonly cells: readonly Cell[]
}

/** What the cells of a workbook share. */
export interface CellReading {
  readonly texts: readonly string[]
  readonly dateStyles: readonly boolean[]
  /** Whether days are counted from 1904. */
  readonly from1904: boolean
}

const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576
/** Cells from the first one to the last: twice the contracts of the largest entity, with all columns. A stray cell far out is no table. */
const LARGEST_AREA = 25_000_000
/** Columns that are told apart: whatever stands further out is the one behind them. */
const MOST_COLUMNS = 1_000
/** A row of the longest texts has some three megabytes. */
const LONGEST_ROW = 4 * 1024 * 1024

/** The rows with content of one sheet, a few at a time, as they are unpacked. Throws UnreadableSpreadsheet. */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  reading: CellReading,
): AsyncGenerator<readonly SheetRow[]> {
  const rows = new RowReader(reading)
  for await (const piece of pieces) {
    const found = rows.add(piece)
    if (found.length > 0) yield found
  }
  rows.end()
}

const LONGEST_TAG = 100

class RowReader {
  readonly #reading: CellReading
  readonly #decoder = new TextDecoder()
  #prefix: string | undefined
  /** Where it is in the sheet: before and among the rows, behind them, at its end. */
  #place: 'rows' | 'behind' | 'end' = 'rows'
  #text = ''
  #number = 0
  #widest = 0

  constructor(reading: CellReading) {
    this.#reading = reading
  }

  /** Takes in a piece and gives the rows that end in it. */
  add(piece: Buffer): SheetRow[] {
    const more = this.#decoder.decode(piece, { stream: true })
    // What is looked for was not in the text before, so that a long row is not gone through anew with every piece of it.
    const before = this.#text.length
    const fresh = this.#text.slice(-LONGEST_TAG) + more
    this.#text += more
    if (this.#prefix === undefined) {
      // The root stands at the beginning; a sheet without any is none.
      if (!/worksheet[\s>/]/.test(fresh)) {
        if (this.#text.length > LONGEST_ROW) throw new UnreadableSpreadsheet('damaged')
        return []
      }
      this.#prefix = prefixOf(this.#text, 'worksheet')
    }
    const isAmongRows = this.#place === 'rows'
    const data = `${this.#prefix}sheetData`
    if (fresh.includes(`</${data}>`) || fresh.includes(`<${data}/>`)) this.#place = 'behind'
    if (fresh.includes(`</${this.#prefix}worksheet>`)) this.#place = 'end'
    const name = `${this.#prefix}row`
    const last = isAmongRows ? fresh.lastIndexOf(`</${name}>`) : -1
    const end = last < 0 ? 0 : Math.max(0, before - LONGEST_TAG) + last + name.length + 3
    const rows = last < 0 ? [] : this.#rowsIn(this.#text.slice(0, end), name)
    // Links and formats of a large sheet are as long as its rows.
    const from = this.#place === 'rows' ? end : Math.max(end, this.#text.length - LONGEST_TAG)
    if (this.#text.length - from > LONGEST_ROW) throw new UnreadableSpreadsheet('unpacks-to-too-much')
    // A copy, or every piece of the sheet would stay in memory behind the next one.
    if (from > 0) this.#text = copied(this.#text.slice(from))
    return rows
  }

  /** To be called after the last piece. */
  end(): void {
    if (this.#place !== 'end') throw new UnreadableSpreadsheet('damaged')
  }

  #rowsIn(text: string, name: string): SheetRow[] {
    const rows: SheetRow[] = []
    for (let row = nextElement(text, name); row; row = nextElement(text, name, row.end)) {
      const said = attribute(row.tag, 'r')
      this.#number = said === undefined ? this.#number + 1 : Number(said)
      if (!(this.#number >= 1 && this.#number <= LAST_ROW)) throw new UnreadableSpreadsheet('damaged')
      const cells = row.body === null ? [] : this.#cellsIn(row.body)
      if (cells.length === 0) continue
      if (this.#widest * this.#number > LARGEST_AREA) throw new UnreadableSpreadsheet('too-wide')
      rows.push({ number: this.#number, cells })
    }
    return rows
  }

  /** Up to the last cell with content. */
  #cellsIn(text: string): Cell[] {
    const cells: Cell[] = []
    const name = `${this.#prefix}c`
    let column = 0
    for (let cell = nextElement(text, name); cell; cell = nextElement(text, name, cell.end)) {
      const reference = attribute(cell.tag, 'r')
      column = reference === undefined ? column + 1 : columnOf(reference)
      if (!(column >= 1 && column <= LAST_COLUMN)) throw new UnreadableSpreadsheet('damaged')
      const value = this.#valueOf(cell)
      if (value === null || value === '') continue
      const at = Math.min(column, MOST_COLUMNS + 1)
      this.#widest = Math.max(this.#widest, column)
      while (cells.length < at) cells.push(null)
      cells[at - 1] = value
    }
    return cells
  }

  #valueOf({ tag, body }: XmlElement): Cell {
    if (body === null) return null
    const type = attribute(tag, 't') ?? 'n'
    if (type === 'inlineStr') return writtenText(body, this.#prefix ?? '')
    const value = nextElement(body, `${this.#prefix}v`)
    const raw = value?.body ?? ''
    if (raw === '') {
      // Of a text an empty value is a result; every other formula was never computed.
      const formula = nextElement(body, `${this.#prefix}f`)
      return formula && !(type === 'str' && value) ? `=${unescaped(formula.body ?? '')}` : null
    }
    switch (type) {
      case 's': {
        const text = this.#reading.texts[Number(raw)]
        if (text === undefined) throw new UnreadableSpreadsheet('damaged')
        return text
      }
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true'
      case 'n': {
        const number = Number(raw)
        if (Number.isNaN(number)) return copied(unescaped(raw))
        return this.#reading.dateStyles[Number(attribute(tag, 's') ?? 0)]
          ? dayOf(number, this.#reading.from1904)
          : number
      }
      default:
        return copied(mended(unescaped(raw)))
    }
  }
}

/** `BC12` is column 55. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > LAST_COLUMN) break
  }
  return column
}

/** The text of an inline or a shared string: its runs, without how they are spoken. */
export function writtenText(body: string, prefix: string): string {
  // As programs write nearly every one.
  const open = `<${prefix}t>`
  const from = open.length
  if (body.startsWith(open) && body.indexOf('<', from) === body.length - from - 1)
    return plainText(body.slice(from, -from - 1))
  let text = ''
  const spoken = `<${prefix}rPh`
  const written = body.includes(spoken) ? body.slice(0, body.indexOf(spoken)) : body
  for (let run = nextElement(written, `${prefix}t`); run; run = nextElement(written, `${prefix}t`, run.end))
    text += unescaped(run.body ?? '')
  return copied(mended(text))
}

function plainText(raw: string): string {
  return copied(mended(unescaped(raw)))
}

/** Characters that XML has no place for stand as `_x000D_`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi

function mended(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

const MINUTES_A_DAY = 1_440
const DAY_0 = Date.UTC(1899, 11, 30)
const DAY_0_FROM_1904 = Date.UTC(1904, 0, 1)

/** Spreadsheets count days in fractions, so midnight may arrive a few milliseconds early. */
function dayOf(count: number, from1904: boolean): Cell {
  const date = new Date((from1904 ? DAY_0_FROM_1904 : DAY_0) + Math.round(count * MINUTES_A_DAY) * 60_000)
  return Number.isNaN(date.getTime()) ? 'invalid date' : date.toISOString().slice(0, 16)
}

/** A part of a text that does not keep the whole in memory. */
function copied(part: string): string {
  if (part.length < SHORT) return part
  const encoding = isWide(part) ? 'utf16le' : 'latin1'
  return Buffer.from(part, encoding).toString(encoding)
}

/** Whether the characters of a text take two bytes each in memory: dashes and quotes of a word processor do, accents do not. */
export function isWide(text: string): boolean {
  return WIDE.test(text)
}

const WIDE = /[^\0-\xff]/

const SHORT = 13
