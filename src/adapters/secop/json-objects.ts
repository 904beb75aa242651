import type { Refused } from '../../bot/ports/failure.js'
import {
  BACKSLASH,
  breaksOff,
  CLOSE,
  CLOSE_LIST,
  COMMA,
  DEEPEST,
  LONGEST_ROW,
  NEWLINE,
  noRowHere,
  OPEN,
  OPEN_LIST,
  QUOTE,
  rowTooLong,
} from './json-bytes.js'

/** One object of a JSON file: its text and where it begins. */
export interface JsonObject {
  readonly text: string
  readonly line: number
}

const REMEDY = 'Give a JSON list of rows as the interface serves it, or one row a line; nothing was imported.'

/**
 * Splits the bytes of a JSON list of objects, or of one object after the other, into the single objects. The text of a
 * whole entity (500 MB) is longer than a string may be, so it is never put together. What stands between the objects is
 * checked here; what stands inside is for `JSON.parse`. Throws Refused, with line and byte, where the file is neither.
 */
export class JsonObjects {
  readonly #file: string
  #state: 'start' | 'first-or-end' | 'next' | 'after' | 'closed' = 'start'
  #isList = false
  #depth = 0
  #inString = false
  #escaped = false
  #line = 1
  #bytes = 0
  #beginsAtLine = 1
  #beginsAtByte = 0
  #begun: Buffer[] = []
  #count = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Objects that are complete so far. */
  get count(): number {
    return this.#count
  }

  /** Takes in the next bytes and gives the objects that end in them; with `only: 'check'` none, to be quicker. */
  add(chunk: Buffer, only?: 'check'): JsonObject[] {
    const found: JsonObject[] = []
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte === NEWLINE) this.#line++
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (byte === BACKSLASH) this.#escaped = true
        else if (byte === QUOTE) this.#inString = false
      } else if (this.#depth > 0) {
        if (byte === QUOTE) this.#inString = true
        else if (byte === OPEN || byte === OPEN_LIST) {
          if (++this.#depth > DEEPEST) throw this.#noRow(byte, this.#bytes + i)
        } else if ((byte === CLOSE || byte === CLOSE_LIST) && --this.#depth === 0) {
          this.#count++
          this.#state = 'after'
          if (only !== 'check') found.push(this.#finish(chunk.subarray(from, i + 1)))
        }
      } else if (byte === OPEN && this.#mayBegin()) {
        this.#depth = 1
        this.#beginsAtLine = this.#line
        this.#beginsAtByte = this.#bytes + i
        from = i
      } else if (byte !== 0x20 && byte !== NEWLINE && byte !== 0x0d && byte !== 0x09) {
        this.#between(byte, this.#bytes + i)
      }
    }
    this.#bytes += chunk.length
    if (this.#depth > 0) this.#keep(only === 'check' ? undefined : chunk.subarray(from))
    return found
  }

  /** To be called after the last bytes. Throws Refused when the end is missing. */
  end(): void {
    if (this.#depth === 0 && (this.#isList ? this.#state === 'closed' : this.#count > 0)) return
    throw breaksOff({ file: this.#file, line: this.#line, byte: this.#bytes }, this.#count)
  }

  /** The beginning of an object that goes on in the next bytes. */
  #keep(beginning: Buffer | undefined): void {
    if (this.#bytes - this.#beginsAtByte > LONGEST_ROW) throw rowTooLong(this.#file, this.#beginsAtLine, REMEDY)
    if (beginning) this.#begun.push(Buffer.from(beginning))
  }

  #finish(rest: Buffer): JsonObject {
    const text = (this.#begun.length > 0 ? Buffer.concat([...this.#begun, rest]) : rest).toString('utf8')
    this.#begun = []
    return { text, line: this.#beginsAtLine }
  }

  #mayBegin(): boolean {
    if (this.#state === 'after') return !this.#isList
    return this.#state !== 'closed'
  }

  #between(byte: number | undefined, at: number): void {
    if (this.#state === 'start' && byte === OPEN_LIST) {
      this.#isList = true
      this.#state = 'first-or-end'
    } else if (this.#state === 'after' && this.#isList && byte === COMMA) {
      this.#state = 'next'
    } else if (this.#isList && byte === CLOSE_LIST && (this.#state === 'after' || this.#state === 'first-or-end')) {
      this.#state = 'closed'
    } else {
      throw this.#noRow(byte, at)
    }
  }

  #noRow(byte: number | undefined, at: number): Refused {
    return noRowHere({ file: this.#file, line: this.#line, byte: at }, byte, REMEDY)
  }
}
