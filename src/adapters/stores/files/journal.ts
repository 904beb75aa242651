import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { z } from 'zod'
import type { ChainHead, ChainLink } from '../../../bot/ledger/chain.js'
import type { SentLink } from '../../../bot/ledger/sent.js'
import { type Day, isDay } from '../../../rules/index.js'
import { notReadable, otherFormat, StoreDamaged, unwritable } from '../errors.js'
import { recordIn } from '../sent-records.js'
import { RECORD_FORMAT } from './formats.js'
import { HASH, lineBody, readAlone, readLine } from './journal-line.js'

/*
 * A journal: the events of one day of an entity's deliveries, one line each, only ever added to. The first line says what
 * goes on from before, so that no older journal has to be read to go on. A line begins with its hash; that of an event is its
 * place in the chain, which is at once its checksum.
 */

const count = z.int().nonnegative()

/** What the first line says of its file. The lines of events have no format of their own: it is this one's. */
export const JOURNAL = { v: 2, kind: 'deliveries' } as const

const header = z.strictObject({
  /** In the first, a hash covers all of an event; from the second on, what happened stands beside what it covers. */
  v: z.literal([1, JOURNAL.v]),
  /** The first journals do not say it. */
  kind: z.literal(JOURNAL.kind).exactOptional(),
  number: z.int().positive(),
  day: z.custom<Day>(value => typeof value === 'string' && isDay(value)),
  /** End of the chain before this journal. */
  head: z.strictObject({ number: count, hash: z.string() }),
  /** Deliveries that had not ended, each with the number of the journal that it begins in. */
  open: z.array(z.tuple([z.string(), count])),
  /** The number of the last journal before this one that plans something for a person. */
  people: z.array(z.tuple([z.string(), count])),
})
export type JournalHeader = z.output<typeof header>

const NEW_LINE = 10
const CHUNK = 1 << 20

const { whenLost } = RECORD_FORMAT

/** Where a line is in its file, without its hash. */
export interface LineSpan {
  readonly offset: number
  readonly length: number
}

/** Where the line begins of which the rest is there. */
export function lineOf({ offset }: LineSpan): number {
  return offset - HASH - 1
}

/** The first line of a journal. */
export function encodeHeader(data: JournalHeader): Buffer {
  const json = JSON.stringify(data)
  return Buffer.from(`${checksum(json)} ${json}\n`)
}

/** A line of the chain. */
export function encodeLink(link: ChainLink): Buffer {
  return Buffer.from(`${link.hash} ${lineBody(link)}
`)
}

/** Reads the first line; the span is the line's own. Throws StoreDamaged, StoreVersion. */
export function readJournalHeader(
  path: string,
  file: number,
): { readonly header: JournalHeader; readonly end: number } {
  for (const line of linesOf(file, 0)) {
    const json = line.bytes.toString('utf8', HASH + 1)
    if (!line.whole || line.bytes.toString('latin1', 0, HASH) !== checksum(json)) break
    const raw: unknown = JSON.parse(json)
    const version = z.looseObject({ v: z.number() }).safeParse(raw).data?.v
    if (version !== undefined && version > JOURNAL.v) throw otherFormat(path, version, JOURNAL.v)
    const { data } = header.safeParse(raw)
    if (!data) break
    return { header: data, end: line.offset + line.bytes.length + 1 }
  }
  throw damaged(path, 0)
}

/** What scanning a journal came to. */
export interface Scanned {
  readonly head: ChainHead
  /** Length of the part that is whole. */
  readonly end: number
  /** What follows it: nothing, the beginning of a line that a crash cut off, or a last line that is not as it was written. */
  readonly tail: 'none' | 'cut-off' | 'not-whole'
}

/**
 * Hands out every event from an offset on, each compared with its hash. What was being written when the process died is
 * left out. Throws StoreDamaged when there is more after a line that does not fit.
 */
export function scan(
  path: string,
  file: number,
  from: number,
  before: ChainHead,
  take: (link: ChainLink, span: LineSpan) => void,
): Scanned {
  let head = before
  let end = from
  let tail: Scanned['tail'] = 'none'
  for (const { bytes, offset, whole } of linesOf(file, from)) {
    if (tail !== 'none') throw damaged(path, end)
    const link = whole ? readLine(bytes, head.hash) : null
    if (!link) {
      tail = whole ? 'not-whole' : 'cut-off'
      continue
    }
    take(link, { offset: offset + HASH + 1, length: bytes.length - HASH - 1 })
    head = { number: head.number + 1, hash: link.hash }
    end = offset + bytes.length + 1
  }
  return { head, end, tail }
}

/** The link at a place that a scan gave. Throws StoreDamaged. */
export function readLink(path: string, file: number, span: LineSpan): Omit<SentLink, 'previous'> {
  const bytes = bytesAt(file, lineOf(span), HASH + 1 + span.length)
  const link = readAlone(bytes)
  if (!link) throw damaged(path, span.offset)
  const record = recordIn(link)
  if (record === undefined) throw damaged(path, span.offset)
  return { ...link, record }
}

/**
 * Adds a line that outlives a crash, or changes nothing and throws StoreUnwritable. Throws StoreDamaged where the file does
 * not end at `at`, or was taken away: somebody else wrote to it, and nothing of theirs is touched. `isOwn`: what follows there was left by a
 * write of this process that failed and could not be taken back.
 */
export function appendLine(path: string, file: number, line: Buffer, at: number, isOwn: boolean): void {
  const { size, nlink } = fstatSync(file)
  // What is written to a file without a name is gone when it is closed.
  if (nlink === 0 || size < at || (size > at && !isOwn)) throw changed(path)
  try {
    if (size > at) ftruncateSync(file, at)
    for (let written = 0; written < line.length; ) {
      written += writeSync(file, line, written, line.length - written, at + written)
    }
    fdatasyncSync(file)
  } catch (error) {
    try {
      ftruncateSync(file, at)
    } catch {
      // The next one who opens it leaves out what is not whole.
    }
    throw unwritable(path, error)
  }
}

/** What a file has at a place; less where it ends before. */
export function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, at))
}

const BEGINS =
  /^[0-9a-f]{64} \{"v":[12],(?:"kind":"deliveries",)?"number":\d+,"day":"[^"]+","head":\{"number":\d+,"hash":"(\w+)"\}/
const LONGEST_BEGINNING = 400

/** The hash that a journal goes on from, looked up without reading its first line to the end; null where it says none. */
export function chainBefore(file: number): string | null {
  return BEGINS.exec(bytesAt(file, 0, LONGEST_BEGINNING).toString('latin1'))?.[1] ?? null
}

/** The hash of the last event of a journal, looked up without reading the others; what it goes on from where it has none. */
export function lastHashIn(file: number): string | null {
  const { size } = fstatSync(file)
  for (let length = 1 << 12; ; length *= 8) {
    const from = Math.max(0, size - length)
    const bytes = bytesAt(file, from, size - from)
    const before = bytes.lastIndexOf(NEW_LINE, bytes.length - 2)
    if (before >= 0) return bytes.toString('latin1', before + 1, before + 1 + HASH)
    if (from === 0) return chainBefore(file)
  }
}

/** Opens a file, uses it, and closes it. Throws StoreError where the disk does not give it. */
export function withFile<T>(path: string, use: (file: number) => T): T {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    return use(file)
  } catch (error) {
    throw notReadable(path, error)
  } finally {
    if (file !== null) closeSync(file)
  }
}

function damaged(path: string, at: number): StoreDamaged {
  const detail = { kind: 'damaged', path, flaw: 'not-whole', remedy: whenLost } as const
  return new StoreDamaged(`${path} is not whole at byte ${at}.`, detail)
}

function changed(path: string): StoreDamaged {
  const detail = { kind: 'damaged', path, flaw: 'changed', remedy: 'start-again' } as const
  return new StoreDamaged(`${path} was changed by another program while it was open.`, detail)
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}

/** Lines from an offset on, without their end; `whole` is false for a last one that has none. */
export function* linesOf(file: number, from: number): Generator<{ bytes: Buffer; offset: number; whole: boolean }> {
  let rest = Buffer.alloc(0)
  let offset = from
  for (let position = from; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const got = readSync(file, chunk, 0, CHUNK, position)
    if (got === 0) break
    position += got
    const bytes = rest.length === 0 ? chunk.subarray(0, got) : Buffer.concat([rest, chunk.subarray(0, got)])
    let start = 0
    for (let stop = bytes.indexOf(NEW_LINE); stop >= 0; stop = bytes.indexOf(NEW_LINE, start)) {
      yield { bytes: bytes.subarray(start, stop), offset: offset + start, whole: true }
      start = stop + 1
    }
    rest = Buffer.from(bytes.subarray(start))
    offset += start
  }
  if (rest.length > 0) yield { bytes: rest, offset, whole: false }
}
