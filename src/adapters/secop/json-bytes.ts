import { Refused } from '../../bot/ports/failure.js'
import { secopDetail } from './failures.js'

/* What the two readers of JSON files that are too long for a string have in common. */

export const NEWLINE = 0x0a
export const QUOTE = 0x22
export const COMMA = 0x2c
export const OPEN_LIST = 0x5b
export const BACKSLASH = 0x5c
export const CLOSE_LIST = 0x5d
export const OPEN = 0x7b
export const CLOSE = 0x7d

/** Bytes. A row of the register has some 4 kB. */
export const LONGEST_ROW = 4 * 1024 * 1024
/** A column that a portal describes may come with its commonest values. */
export const LONGEST_COLUMN = 16 * 1024 * 1024
/** Objects and lists in one another. A row has two. */
export const DEEPEST = 100

/** Where in a file something was seen. */
interface Place {
  readonly file: string
  readonly line: number
  readonly byte: number
}

/** The file ends before what it began does. */
export function breaksOff(place: Place, rows: number): Refused {
  return new Refused({
    code: 'truncated',
    detail: secopDetail({ kind: 'breaks-off', ...place, rows }),
    remedy: 'Download the file again; nothing was imported.',
  })
}

/** Something stands where only a row may. */
export function noRowHere(place: Place, byte: number | undefined, remedy: string): Refused {
  const seen = JSON.stringify(String.fromCharCode(byte ?? 0))
  return new Refused({ code: 'unknown-form', detail: secopDetail({ kind: 'no-row-here', ...place, seen }), remedy })
}

/** One row goes on beyond the longest. */
export function rowTooLong(file: string, line: number, remedy: string): Refused {
  return new Refused({ code: 'unknown-form', detail: secopDetail({ kind: 'row-too-long', file, line }), remedy })
}
