import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { UnreadableSpreadsheet } from './unreadable.js'

/*
 * The parts of a packed file, unpacked a piece at a time and never further than a spreadsheet of people goes: what a file says of
 * its own size is looked at before anything is unpacked, and what comes out is held to it.
 */

/** Bytes of all parts together: ten times what the largest spreadsheet of an entity has. */
const MOST_UNPACKED = 1024 * 1024 * 1024
/** Real sheets shrink to a tenth, the most monotonous to a fiftieth. Of small parts it means nothing. */
const MOST_RATIO = 100
const SMALL = 8 * 1024 * 1024
const MOST_PARTS = 10_000

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_END = 22 + 0xffff

/** One part: where it stands packed, and how large it says that it is. */
interface Part {
  readonly at: number
  readonly packed: number
  readonly size: number
  readonly isDeflated: boolean
}

/** The parts of a packed file by their names. Throws UnreadableSpreadsheet where it is damaged or unpacks to too much. */
export class Zip {
  readonly #bytes: Buffer
  readonly #parts: ReadonlyMap<string, Part>

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#parts = partsOf(bytes)
    let total = 0
    for (const { packed, size } of this.#parts.values()) {
      total += size
      if (isTooMuch(packed, size)) throw new UnreadableSpreadsheet('unpacks-to-too-much')
    }
    if (total > MOST_UNPACKED || isTooMuch(bytes.length, total)) throw new UnreadableSpreadsheet('unpacks-to-too-much')
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** What is in a part, piece by piece; nothing where there is no such part. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const part = this.#parts.get(name)
    if (!part) return
    const begin = this.#bytes.subarray(part.at)
    if (begin.length < 30 || begin.readUInt32LE(0) !== LOCAL) throw new UnreadableSpreadsheet('damaged')
    const from = 30 + begin.readUInt16LE(26) + begin.readUInt16LE(28)
    const packed = begin.subarray(from, from + part.packed)
    if (!part.isDeflated) {
      yield packed
      return
    }
    let size = 0
    try {
      for await (const piece of Readable.from([packed]).pipe(createInflateRaw({ chunkSize: PIECE }))) {
        size += piece.length
        // More than it says of itself is no mistake of a program.
        if (size > part.size) throw new UnreadableSpreadsheet('unpacks-to-too-much')
        yield piece
      }
    } catch (error) {
      throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet('damaged', { cause: error })
    }
    if (size < part.size) throw new UnreadableSpreadsheet('damaged')
  }

  /** Unpacks a part once for nothing but its size: one that lies is found out before anybody reads it. */
  async prove(name: string): Promise<void> {
    for await (const _ of this.pieces(name));
  }

  /** A small part as a text. */
  async text(name: string): Promise<string> {
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of this.pieces(name)) {
      size += piece.length
      if (size > LARGEST_TEXT) throw new UnreadableSpreadsheet('unpacks-to-too-much')
      pieces.push(piece)
    }
    return Buffer.concat(pieces).toString()
  }
}

function isTooMuch(packed: number, size: number): boolean {
  return size > SMALL && size > packed * MOST_RATIO
}

const PIECE = 256 * 1024
const LARGEST_TEXT = 16 * 1024 * 1024

function partsOf(bytes: Buffer): Map<string, Part> {
  const end = endOf(bytes)
  const parts = new Map<string, Part>()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MOST_PARTS) throw new UnreadableSpreadsheet('unpacks-to-too-much')
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new UnreadableSpreadsheet('damaged')
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    // Locked, or packed in a way that spreadsheets are not.
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new UnreadableSpreadsheet('damaged')
    if (method === 0 && packed !== size) throw new UnreadableSpreadsheet('damaged')
    const begins = bytes.readUInt32LE(at + 42)
    if (begins + packed > bytes.length) throw new UnreadableSpreadsheet('damaged')
    const called = bytes.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/')
    parts.set(called, { at: begins, packed, size, isDeflated: method === 8 })
    at += 46 + name + extra + comment
  }
  return parts
}

/** Where the list of parts ends. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_END); at--)
    if (bytes.readUInt32LE(at) === END) return at
  throw new UnreadableSpreadsheet('damaged')
}
