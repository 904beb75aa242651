import { createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
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

/** The parts of a packed file by their names. Its methods throw UnreadableSpreadsheet. */
export class Zip {
  readonly #file: ZipFile
  readonly #parts: ReadonlyMap<string, Entry>

  private constructor(file: ZipFile, parts: ReadonlyMap<string, Entry>) {
    this.#file = file
    this.#parts = parts
  }

  /** Reads the list of parts. Throws UnreadableSpreadsheet where the file is damaged or unpacks to too much. */
  static async open(bytes: Buffer): Promise<Zip> {
    try {
      const file = await fromBufferPromise(bytes)
      return new Zip(file, await partsOf(file, bytes.length))
    } catch (error) {
      throw clearly(error)
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** What is in a part, piece by piece; nothing where there is no such part. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const part = this.#parts.get(name)
    if (!part) return
    let size = 0
    try {
      const packed = await this.#file.openReadStreamPromise(part, { decodeFileData: false })
      // Unpacked here, for pieces large enough that a long row is not gone through once for every few kilobytes of it.
      const unpacked = part.compressionMethod === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: PIECE }))
      for await (const piece of unpacked) {
        size += piece.length
        // More than it says of itself is no mistake of a program.
        if (size > part.uncompressedSize) throw new UnreadableSpreadsheet('unpacks-to-too-much')
        yield piece
      }
      if (size < part.uncompressedSize) throw new UnreadableSpreadsheet('damaged')
    } catch (error) {
      throw clearly(error)
    }
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

const PIECE = 256 * 1024
const LARGEST_TEXT = 16 * 1024 * 1024

async function partsOf(file: ZipFile, length: number): Promise<ReadonlyMap<string, Entry>> {
  if (file.entryCount > MOST_PARTS) throw new UnreadableSpreadsheet('unpacks-to-too-much')
  const parts = new Map<string, Entry>()
  let total = 0
  for await (const entry of file.eachEntry()) {
    // Locked, or packed in a way that spreadsheets are not.
    if (!entry.canDecodeFileData()) throw new UnreadableSpreadsheet('damaged')
    total += entry.uncompressedSize
    if (isTooMuch(entry.compressedSize, entry.uncompressedSize)) throw new UnreadableSpreadsheet('unpacks-to-too-much')
    parts.set(entry.fileName, entry)
  }
  if (total > MOST_UNPACKED || isTooMuch(length, total)) throw new UnreadableSpreadsheet('unpacks-to-too-much')
  return parts
}

function isTooMuch(packed: number, size: number): boolean {
  return size > SMALL && size > packed * MOST_RATIO
}

function clearly(error: unknown): UnreadableSpreadsheet {
  return error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet('damaged', { cause: error })
}
