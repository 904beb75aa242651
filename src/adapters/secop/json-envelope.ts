import type { Refused } from '../../bot/ports/failure.js'
import { columnNamed } from './columns.js'
import {
  BACKSLASH,
  breaksOff,
  CLOSE,
  CLOSE_LIST,
  COMMA,
  DEEPEST,
  LONGEST_COLUMN,
  LONGEST_ROW,
  NEWLINE,
  noRowHere,
  OPEN,
  OPEN_LIST,
  QUOTE,
  rowTooLong,
} from './json-bytes.js'
import type { JsonObject } from './json-objects.js'

/** Names under which programs put a list of rows: OData, Socrata, CKAN and what people write. */
const ROWS: ReadonlySet<string> = new Set(['value', 'data', 'rows', 'results', 'result', 'records', 'items', 'd'])
/** Where Socrata describes the columns of its lists. */
const COLUMNS = 'meta.view.columns'
/** How deep it stands: beside the rows, or beside what they are in. */
const GOES_ON_WITHIN = 2
/** Names of the address at which a service goes on with the rows. */
const GOES_ON = /^(?:@odata\.nextLink|odata\.nextLink|__next|nextLink|next)$/

/**
 * Whether a JSON file is one object around its rows, by its beginning: an object that has none of the register's columns itself.
 * Rows that stand one a line are such objects as well, and have.
 */
export function isEnvelope(head: string): boolean {
  const text = head.trimStart().replace(/^\ufeff/, '')
  return text.startsWith('{') && !firstKeys(text).some(key => columnNamed(key) !== undefined)
}

/** Names in the first object of a text that may break off. */
export function firstKeys(text: string): string[] {
  const keys: string[] = []
  let depth = 0
  for (const [token, string, colon] of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g)) {
    if (string !== undefined) {
      if (colon !== undefined && depth === 1) keys.push(string.slice(1, -1))
    } else if (token === '{' || token === '[') depth++
    else if (--depth === 0) break
  }
  return keys
}

/** Blanks and colons. */
const BETWEEN: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x3a])

const REMEDY = 'Give the rows as the interface serves them; nothing was imported.'
const LONGEST_KEY = 1_000
const MOST_LISTS = 100
const MORE_LISTS = '…'

/** Lists of what is said about the rows, not of any. */
const ABOUT_ROWS = /^(?:meta|metadata|schema)\.|(?:^|\.)(?:columns|fields|links|errors|warnings)$/

/** What an object or list is called from the top, whether it is a list, and whether it stands in a list that holds no contracts. */
interface Container {
  readonly path: string
  readonly isList: boolean
  readonly isOther: boolean
}

/** The row or column that is being read: where it began, how deep it was, and its pieces so far. */
interface Item {
  readonly line: number
  readonly depth: number
  readonly is: 'row' | 'column' | 'first-of-other'
  from: number
  size: number
  readonly pieces: Buffer[]
}

/**
 * Finds the rows in an object that holds a list of them, wherever programs put it, in the bytes as they pass; it is never put
 * together. What stands in the other places is skipped. Throws Refused where the object is not closed.
 */
export class JsonEnvelope {
  readonly #file: string
  readonly #containers: Container[] = []
  readonly #columns: JsonObject[] = []
  readonly #lists = new Map<string, number | 'contracts'>()
  #key = ''
  #string: number[] | null = null
  #escaped = false
  #isClosed = false
  #goesOn = false
  #hasList = false
  #line = 1
  #bytes = 0
  #count = 0
  #item: Item | null = null

  constructor(file: string) {
    this.#file = file
  }

  /** Whether there is any list of rows, be it empty. */
  get hasList(): boolean {
    return this.#hasList
  }

  /** Rows that are complete so far. */
  get count(): number {
    return this.#count
  }

  /** Socrata's descriptions of the columns, in the order of the cells of a row. */
  get columns(): readonly JsonObject[] {
    return this.#columns
  }

  /** Whether the file itself says that there are more rows elsewhere. */
  get goesOn(): boolean {
    return this.#goesOn
  }

  /** Lists of objects in other places that hold no contracts, by what they are called from the top, with how many. */
  get otherLists(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#lists].flatMap(([path, count]) =>
        count === 'contracts' || ABOUT_ROWS.test(path) ? [] : [[path, count] as const],
      ),
    )
  }

  /** Takes in the next bytes and gives the rows that end in them. */
  add(chunk: Buffer): JsonObject[] {
    const found: JsonObject[] = []
    if (this.#item) this.#item.from = 0
    for (let i = 0; i < chunk.length; i++) {
      if (this.#isPassingText()) i = endOfText(chunk, i)
      const byte = chunk[i] ?? 0
      if (byte === NEWLINE) this.#line++
      if (this.#string) this.#inString(byte)
      else if (byte === QUOTE) this.#beginString(i)
      else if (byte === OPEN || byte === OPEN_LIST) this.#open(byte === OPEN_LIST, i)
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        const row = this.#close(byte === CLOSE_LIST, chunk, i)
        if (row) found.push(row)
      } else if (byte === COMMA) this.#key = ''
      else if (!BETWEEN.has(byte) && (this.#isClosed || this.#isAmongRows())) throw this.#noRow(byte, i)
    }
    this.#bytes += chunk.length
    if (this.#item) this.#keep(this.#item, chunk)
    return found
  }

  /** To be called after the last bytes. Throws Refused when the end is missing. */
  end(): void {
    if (this.#isClosed) return
    throw breaksOff({ file: this.#file, line: this.#line, byte: this.#bytes }, this.#count)
  }

  /** Whether it is in a text that nobody asks for. */
  #isPassingText(): boolean {
    return this.#string !== null && !this.#escaped && (this.#item !== null || this.#string.length >= LONGEST_KEY)
  }

  #inString(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === BACKSLASH) this.#escaped = true
    else if (byte === QUOTE) {
      // In an object a text is a name or a value; the last one before a value is its name.
      if (this.#string && !this.#item) this.#key = Buffer.from(this.#string).toString()
      this.#string = null
      return
    }
    if (!this.#item && this.#string && this.#string.length < LONGEST_KEY) this.#string.push(byte)
  }

  #beginString(i: number): void {
    if (this.#isClosed || this.#isAmongRows()) throw this.#noRow(QUOTE, i)
    if (!this.#item && this.#containers.length <= GOES_ON_WITHIN && GOES_ON.test(this.#key)) this.#goesOn = true
    this.#key = ''
    this.#string = []
  }

  #open(isList: boolean, i: number): void {
    const parent = this.#containers.at(-1)
    if (this.#isClosed || this.#containers.length > DEEPEST) throw this.#noRow(isList ? OPEN_LIST : OPEN, i)
    const is = this.#item || !parent?.isList || parent.isOther ? null : this.#kindIn(parent.path, isList)
    if (is === 'other') this.#countOther(parent?.path ?? '')
    else if (is) this.#item = { line: this.#line, depth: this.#containers.length, is, from: i, size: 0, pieces: [] }
    // In a list nothing has a name, and what is inside of a row needs none.
    const name = this.#item || parent?.isList ? '' : this.#key
    const path = parent === undefined || parent.path === '' ? name : `${parent.path}.${name}`
    if (isList && !this.#item && isRows(path)) this.#hasList = true
    const isOther = is === 'other' || parent?.isOther === true
    this.#containers.push({ path: this.#item ? '' : path, isList, isOther })
    this.#key = ''
  }

  /** What begins in a list of this path. Whether one that is called otherwise holds contracts is told by its first object. */
  #kindIn(path: string, isList: boolean): Item['is'] | 'other' | null {
    if (path === COLUMNS) return 'column'
    if (this.#holdsRows(path)) return 'row'
    // A row of cells, whose columns nothing names.
    if (isList) return 'other'
    return this.#lists.has(path) ? 'other' : 'first-of-other'
  }

  /** One more of a list that holds no contracts; those that are told apart are few. */
  #countOther(path: string): void {
    const name = this.#lists.has(path) || this.#lists.size < MOST_LISTS ? path : MORE_LISTS
    this.#lists.set(name, Number(this.#lists.get(name) ?? 0) + 1)
  }

  #holdsRows(path: string): boolean {
    return isRows(path) || this.#lists.get(path) === 'contracts'
  }

  #close(isList: boolean, chunk: Buffer, i: number): JsonObject | undefined {
    const container = this.#containers.pop()
    if (!container || container.isList !== isList) throw this.#noRow(isList ? CLOSE_LIST : CLOSE, i)
    this.#key = ''
    if (this.#containers.length === 0) this.#isClosed = true
    const item = this.#item
    if (!item || this.#containers.length > item.depth) return undefined
    this.#item = null
    const text = Buffer.concat([...item.pieces, chunk.subarray(item.from, i + 1)]).toString()
    const whole = { text, line: item.line }
    if (item.is === 'column') {
      this.#columns.push(whole)
      return undefined
    }
    if (item.is === 'first-of-other') {
      const isContract = firstKeys(text).some(key => columnNamed(key) === 'id_contrato')
      const path = this.#containers.at(-1)?.path ?? ''
      if (!isContract) {
        this.#countOther(path)
        return undefined
      }
      this.#lists.set(path, 'contracts')
      this.#hasList = true
    }
    this.#count++
    return whole
  }

  /** The beginning of a row that goes on in the next bytes. */
  #keep(item: Item, chunk: Buffer): void {
    const piece = Buffer.from(chunk.subarray(item.from))
    item.size += piece.length
    item.pieces.push(piece)
    if (item.size > (item.is === 'row' ? LONGEST_ROW : LONGEST_COLUMN)) throw rowTooLong(this.#file, item.line, REMEDY)
  }

  #isAmongRows(): boolean {
    const parent = this.#containers.at(-1)
    return !this.#item && parent !== undefined && parent.isList && this.#holdsRows(parent.path)
  }

  #noRow(byte: number, i: number): Refused {
    return noRowHere({ file: this.#file, line: this.#line, byte: this.#bytes + i }, byte, REMEDY)
  }
}

/** The next byte that a text may end with, that escapes another, or that ends a line; the last one where there is none. */
function endOfText(chunk: Buffer, from: number): number {
  let i = from
  for (; i < chunk.length - 1; i++) {
    const byte = chunk[i]
    if (byte === QUOTE || byte === BACKSLASH || byte === NEWLINE) break
  }
  return i
}

/** Whether a list of this path holds rows: every name on the way to it is one of those under which programs put them. */
function isRows(path: string): boolean {
  return path !== '' && path.split('.').every(name => ROWS.has(name))
}
