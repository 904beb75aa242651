import { createHash } from 'node:crypto'
import { closeSync, constants, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import {
  type ChainHead,
  type ChainLink,
  type ChainName,
  chained,
  type Entry,
  headAt,
  NO_LINKS,
} from '../../../bot/ledger/chain.js'
import { nextTurn } from '../../../shared/turns.js'
import { notReadable, otherFormat, StoreDamaged, StoreUnwritable, unwritable } from '../errors.js'
import { copyAside, makeFolder, writeDurably } from './disk.js'
import { appendLine, bytesAt, encodeLink, linesOf, withFile } from './journal.js'
import { HASH, readLine } from './journal-line.js'
import type { Session } from './session.js'

const FILE = { v: 1, kind: 'ledger' } as const
const header = z.strictObject({ v: z.literal(FILE.v), kind: z.literal(FILE.kind), chain: z.string() })

/** Links handed out between two turns of the event loop. */
const LINKS_A_TURN = 200
const NEW_LINE = 10
const FIRST_LOOK = 1 << 14
/** Bytes at the end in which is looked for what was added lately: some hundred links. */
const LAST_PIECE = 1 << 18

/** Where a file ends that is whole. */
interface ChainEnd {
  readonly head: ChainHead
  readonly last: ChainLink | null
  readonly end: number
}

/** One chain in one file, only ever added to: its first line says what it is, each other one is a link. To go on, only its end is read. */
export class ChainFile {
  readonly path: string
  readonly #chain: ChainName
  readonly #session: Session
  #head: ChainHead = NO_LINKS
  #last: ChainLink | null = null
  /** Length of the part that is whole; 0 where there is no file. */
  #end = 0
  #isTorn = false

  constructor(path: string, chain: ChainName, session: Session) {
    this.path = path
    this.#chain = chain
    this.#session = session
    this.#readEnd()
  }

  get head(): ChainHead {
    if (this.#session.readOnly) this.#readEnd()
    return this.#head
  }

  /** The last link, or null. */
  get last(): ChainLink | null {
    return this.#last
  }

  /**
   * Adds links, durably and in one write. Gives what takes them back, as long as nobody was told of them. Throws StoreUnwritable;
   * then nothing has changed.
   */
  add(...entries: readonly Entry[]): () => void {
    return this.put(chained(this.#head, entries))
  }

  /** The same of links as they are. */
  put(links: readonly ChainLink[]): () => void {
    if (this.#end === 0) this.#begin()
    const before = { head: this.#head, last: this.#last, end: this.#end }
    const last = links.at(-1)
    if (!last) return () => {}
    const line = Buffer.concat(links.map(encodeLink))
    this.#writing(file => {
      try {
        appendLine(this.path, file, line, this.#end, this.#isTorn)
        this.#isTorn = false
      } catch (error) {
        this.#isTorn ||= error instanceof StoreUnwritable
        throw error
      }
    })
    this.#set({ head: headAt(last), last, end: this.#end + line.length })
    return () => {
      this.#set(before)
      this.#isTorn = true
      try {
        this.#writing(file => ftruncateSync(file, before.end))
      } catch {
        // The next link is written over it; a start before that finds the statement in it, and keeps it.
      }
    }
  }

  /** The links in their order. Throws StoreDamaged where one is not as it was written. */
  async *links(): AsyncIterable<ChainLink> {
    if (!existsSync(this.path)) return
    const file = openSync(this.path, 'r')
    try {
      let previous = NO_LINKS.hash
      let count = -1
      for (const { bytes, whole } of linesOf(file, 0)) {
        if (++count === 0) this.#readHeader(bytes)
        if (count === 0 || !whole) continue
        const link = readLine(bytes, previous)
        if (!link) throw this.#damaged()
        previous = link.hash
        yield link
        if (count % LINKS_A_TURN === 0) await nextTurn()
      }
    } finally {
      closeSync(file)
    }
  }

  /** The links after this one, as far as they stand in the last piece of the file; null where it does not stand there. */
  linksAfter({ hash }: ChainHead): ChainLink[] | null {
    if (this.head.hash === hash) return []
    if (this.#end === 0) return null
    const from = Math.max(0, this.#end - LAST_PIECE)
    const bytes = withFile(this.path, file => bytesAt(file, from, this.#end - from))
    // The first line that is whole: what it stands after is told by none before it.
    let at = bytes.indexOf(NEW_LINE) + 1
    let previous = from === 0 ? NO_LINKS.hash : ''
    let found: ChainLink[] | null = previous === hash ? [] : null
    for (let stop = bytes.indexOf(NEW_LINE, at); stop >= 0; stop = bytes.indexOf(NEW_LINE, at)) {
      const link = found && readLine(bytes.subarray(at, stop), previous)
      if (found && !link) throw this.#damaged()
      if (link) found?.push(link)
      previous = bytes.toString('latin1', at, at + HASH)
      if (previous === hash) found = []
      at = stop + 1
    }
    return found
  }

  /** Puts these links in the place of those that there are, in one step. */
  replace(links: readonly ChainLink[]): void {
    writeDurably(this.path, Buffer.concat([this.#firstLine(), ...links.map(encodeLink)]))
    this.#readEnd()
  }

  /** Makes sure that its end is whole, and drops what a crash left of a line. Throws StoreVersion, StoreDamaged. */
  check(): void {
    if (!existsSync(this.path)) return
    withFile(this.path, file => {
      const [first] = linesOf(file, 0)
      if (first) this.#readHeader(first.bytes)
    })
    if (!this.#session.readOnly) this.#dropTail()
  }

  #writing(use: (file: number) => void): void {
    let file: number | null = null
    try {
      file = openSync(this.path, constants.O_RDWR)
      use(file)
    } catch (error) {
      throw unwritable(this.path, error)
    } finally {
      if (file !== null) closeSync(file)
    }
  }

  #begin(): void {
    makeFolder(dirname(this.path))
    const bytes = this.#firstLine()
    writeDurably(this.path, bytes)
    this.#end = bytes.length
  }

  #firstLine(): Buffer {
    const json = JSON.stringify({ ...FILE, chain: this.#chain })
    return Buffer.from(`${checksum(json)} ${json}\n`)
  }

  #readHeader(bytes: Buffer): void {
    const json = bytes.toString('utf8', HASH + 1)
    if (bytes.toString('latin1', 0, HASH) !== checksum(json)) throw this.#damaged()
    const raw: unknown = JSON.parse(json)
    const { data } = z.looseObject({ v: z.number() }).safeParse(raw)
    if (data && data.v !== FILE.v) throw otherFormat(this.path, data.v, FILE.v)
    if (header.safeParse(raw).data?.chain !== this.#chain) throw this.#damaged()
  }

  /** Looks up the last link that is whole, from the end and no further than needed. */
  #readEnd(): void {
    const nothing = { head: NO_LINKS, last: null, end: 0 }
    this.#set(existsSync(this.path) ? withFile(this.path, file => this.#endOf(file)) : nothing)
  }

  #endOf(file: number): ChainEnd {
    const { size } = fstatSync(file)
    for (let length = FIRST_LOOK; ; length *= 8) {
      const from = Math.max(0, size - length)
      const found = endIn(bytesAt(file, from, size - from), from)
      if (found) return found
      if (from === 0) throw this.#damaged()
    }
  }

  #set({ head, last, end }: ChainEnd): void {
    this.#head = head
    this.#last = last
    this.#end = end
  }

  #dropTail(): void {
    const file = openSync(this.path, constants.O_RDWR)
    try {
      const left = bytesAt(file, this.#end, fstatSync(file).size - this.#end)
      if (left.length === 0) return
      if (left.includes(NEW_LINE)) {
        this.#session.note({ kind: 'line-dropped', path: this.path })
        this.#session.note({ kind: 'set-aside', path: copyAside(this.path, left) })
      }
      ftruncateSync(file, this.#end)
    } catch (error) {
      throw notReadable(this.path, error)
    } finally {
      closeSync(file)
    }
  }

  #damaged(): StoreDamaged {
    const detail = { kind: 'damaged', path: this.path, flaw: 'not-whole', remedy: 'ledger-lost' } as const
    return new StoreDamaged(`${this.path} is not whole.`, detail)
  }
}

/** The last link in a piece of a file, where the piece has enough before it; what is behind it does not count. */
function endIn(bytes: Buffer, from: number): ChainEnd | null {
  for (let stop = bytes.lastIndexOf(NEW_LINE); stop >= 0; ) {
    const start = bytes.lastIndexOf(NEW_LINE, stop - 1) + 1
    if (start === 0 || stop === 0) return from === 0 ? { head: NO_LINKS, last: null, end: stop + 1 } : null
    const before = start === 1 ? 0 : bytes.lastIndexOf(NEW_LINE, start - 2) + 1
    if (before === 0 && from > 0) return null
    const previous = before === 0 ? NO_LINKS.hash : bytes.toString('latin1', before, before + HASH)
    const link = readLine(bytes.subarray(start, stop), previous)
    if (link) return { head: headAt(link), last: link, end: from + stop + 1 }
    // One that is not as it was written can only be the last.
    if (stop !== bytes.lastIndexOf(NEW_LINE)) return null
    stop = start - 1
  }
  return null
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}
