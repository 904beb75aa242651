import { crc32, deflateRawSync } from 'node:zlib'

/*
 * Archives as Node packs them, which is several times as fast as a library in JavaScript; and what stands unchanged in hundreds of files
 * is packed once. The format is PKWARE's APPNOTE, 4.3: each part behind a header of its own, and at the end the directory of all.
 */

/** Bytes as they go into an archive. */
export interface ZipPart {
  readonly data: Uint8Array
  /** Unpacked. */
  readonly size: number
  readonly crc: number
  readonly isPacked: boolean
}

/** To be packed quickly: tighter takes several times as long and is a sixth smaller. */
export function deflatedPart(bytes: Uint8Array): ZipPart {
  return { data: deflateRawSync(bytes, { level: 1 }), size: bytes.length, crc: crc32(bytes), isPacked: true }
}

/** As it is: pictures and archives are packed already. */
export function storedPart(bytes: Uint8Array): ZipPart {
  return { data: bytes, size: bytes.length, crc: crc32(bytes), isPacked: false }
}

const VERSION = 20
/** Names are in UTF-8. */
const UTF_8 = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day that the format can tell: no later one is known. */
const NO_DAY = 0x0021
const LOCAL = 0x0403_4b50
const CENTRAL = 0x0201_4b50
const END = 0x0605_4b50

/** An archive of these parts in their order. The same of the same. */
export function zipOf(parts: Iterable<readonly [name: string, part: ZipPart]>): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, part] of parts) {
    const path = Buffer.from(name, 'utf8')
    const about = aboutPart(part, path.length)
    const head = Buffer.alloc(4)
    head.writeUInt32LE(LOCAL)
    pieces.push(head, about, path, part.data)
    directory.push(directoryEntry(about, at), path)
    at += head.length + about.length + path.length + part.data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...pieces, ...directory, endOf(directory.length / 2, size, at)])
}

/** What stands of a part in front of it and in the directory. */
function aboutPart({ data, size, crc, isPacked }: ZipPart, nameLength: number): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(VERSION, 0)
  about.writeUInt16LE(UTF_8, 2)
  about.writeUInt16LE(isPacked ? DEFLATED : 0, 4)
  about.writeUInt16LE(NO_DAY, 8)
  about.writeUInt32LE(crc, 10)
  about.writeUInt32LE(data.length, 14)
  about.writeUInt32LE(size, 18)
  about.writeUInt16LE(nameLength, 22)
  return about
}

function directoryEntry(about: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(CENTRAL, 0)
  entry.writeUInt16LE(VERSION, 4)
  about.copy(entry, 6)
  entry.writeUInt32LE(at, 42)
  return entry
}

function endOf(parts: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts, 8)
  end.writeUInt16LE(parts, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
