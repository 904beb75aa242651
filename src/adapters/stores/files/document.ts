import { createHash } from 'node:crypto'
import { z } from 'zod'
import { otherFormat, StoreError } from '../errors.js'
import { flawsEn } from '../failures.en.js'
import type { Flaw, StoreRemedy } from '../failures.es.js'

/** A kind of stored document: its name and its shape. */
export interface Shape<T> {
  readonly kind: string
  /** Raised when the shape changes: then a step of `steps.ts` brings what is stored into the new one. */
  readonly version: number
  /** The oldest version that the schema reads as well; absent where it reads one only. */
  readonly readsFrom?: number
  readonly schema: z.ZodType<T>
  /** How data is spelled in the file, where not as it is in memory; the schema reads both. */
  toStored?(data: T): unknown
}

/** The same, with what a person can do when one is lost. */
export interface Format<T> extends Shape<T> {
  readonly whenLost: StoreRemedy
}

/** The file at `path` is not a whole document; `reason` completes the sentence "it …". */
export class Unsound extends Error {
  readonly reason: string

  constructor(
    readonly path: string,
    readonly flaw: Flaw,
    more?: string,
  ) {
    const reason = more === undefined ? flawsEn[flaw] : `${flawsEn[flaw]}: ${more}`
    super(`${path} ${reason}`)
    this.reason = reason
  }
}

// A document is one line of JSON whose head can be found without parsing it, so that the checksum, which covers
// version, kind and data, is compared before anything else is believed. This frame stays the same in every version.
const FRAME = /^\{"v":(\d+),"kind":"([a-z-]+)","sha256":"([0-9a-f]{64})","data":/
const LONGEST_FRAME = 200
const END = '}\n'

/** Throws when data does not fit its schema: what could not be read must not be written. */
export function requireFit<T>({ kind, schema }: Shape<T>, data: T): void {
  const { error } = schema.safeParse(data)
  if (error)
    throw new StoreError(`This cannot be stored as ${kind}: ${summary(error)}`, 'Report it as a fault of Cerrojo.')
}

/** The bytes of a document. */
export function encode<T>(shape: Shape<T>, data: T): Buffer {
  const { kind, version } = shape
  const frame = (checksum: string) => `{"v":${version},"kind":"${kind}","sha256":"${checksum}","data":`
  const start = frame('0'.repeat(64)).length
  const body = JSON.stringify(shape.toStored ? shape.toStored(data) : data)
  // Filled in place: a snapshot is hundreds of documents, and every buffer less is a collection of garbage less.
  const bytes = Buffer.allocUnsafe(start + Buffer.byteLength(body) + END.length)
  bytes.write(body, start)
  bytes.write(END, bytes.length - END.length)
  bytes.write(frame(digest(version, kind, bytes.subarray(start, -END.length))))
  return bytes
}

/**
 * The data part of a document and the version that it was written in. Throws Unsound when a byte is not as it was written,
 * StoreVersion when it is not ours.
 */
export function verify(
  { kind, version: known, readsFrom = known }: Shape<unknown>,
  bytes: Buffer,
  path: string,
): { readonly version: number; readonly body: Buffer } {
  if (bytes.length === 0) throw new Unsound(path, 'empty')
  const frame = FRAME.exec(bytes.toString('latin1', 0, LONGEST_FRAME))
  if (!frame?.[2] || !bytes.subarray(-END.length).equals(Buffer.from(END))) throw new Unsound(path, 'not-whole')
  const version = Number(frame[1])
  const body = bytes.subarray(frame[0].length, -END.length)
  if (frame[3] !== digest(version, frame[2], body)) throw new Unsound(path, 'checksum')
  if (version < readsFrom || version > known) throw otherFormat(path, version, known)
  if (frame[2] !== kind) throw new Unsound(path, 'kind', frame[2])
  return { version, body }
}

/** What the data part of a document says. Throws Unsound when that does not fit the schema. */
export function parse<T>({ schema }: Shape<T>, body: Buffer, path: string): T {
  const { data, error } = schema.safeParse(JSON.parse(body.toString()))
  if (error) throw new Unsound(path, 'shape', summary(error))
  return data
}

function digest(version: number, kind: string, body: Buffer): string {
  return createHash('sha256').update(`${version}:${kind}:`).update(body).digest('hex')
}

function summary(error: z.ZodError): string {
  return z.prettifyError(error).slice(0, 500)
}
