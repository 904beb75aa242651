import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const CHUNK = 1024 * 1024
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** A file, a megabyte at a time. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    if (Buffer.isBuffer(chunk)) yield chunk
  }
}

/** A text file as UTF-8 without byte order mark, whatever it is written in. */
export async function* utf8Of(path: string, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of chunksOf(path)) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    return
  }
  let first = true
  for await (const chunk of chunksOf(path)) {
    yield first && chunk.subarray(0, 3).equals(UTF8_MARK) ? chunk.subarray(3) : chunk
    first = false
  }
}

/** The encoding that a byte order mark names, or that empty bytes show. */
function markedEncoding(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return unmarkedWide(head)
}

const SAMPLE = 1_000
const SHORTEST_SAMPLE = 20

/** Some programs leave the mark out: in a table nearly every letter then has an empty byte before or behind it. */
function unmarkedWide(head: Buffer): Encoding | undefined {
  const sample = head.subarray(0, SAMPLE)
  if (sample.length < SHORTEST_SAMPLE) return undefined
  const empty = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = empty
  const most = sample.length * 0.4
  if (odd > most && even < most / 10) return 'utf-16le'
  return even > most && odd < most / 10 ? 'utf-16be' : undefined
}

/**
 * Finds out what a text is written in while its bytes pass. Without a mark it is UTF-8, unless that hardly ever fits:
 * then cp1252, which spreadsheets in Colombia write. A broken byte here and there, or a character cut in two at the
 * end, leaves a file UTF-8.
 */
export class EncodingGuess {
  readonly #marked: Encoding | undefined
  readonly #decoder: TextDecoder
  #misfits = 0
  #fits = 0

  constructor(head: Buffer) {
    this.#marked = markedEncoding(head)
    this.#decoder = new TextDecoder(this.#marked ?? 'utf-8')
  }

  /** The next bytes, as the text that they probably are (good for anything plainly ASCII). */
  add(chunk: Buffer): string {
    const text = this.#decoder.decode(chunk, { stream: true })
    if (text.includes('\ufffd')) {
      const misfits = text.match(/\ufffd/g)?.length ?? 0
      this.#misfits += misfits
      this.#fits += (text.match(/[^ -~\s]/g)?.length ?? 0) - misfits
    }
    return text
  }

  /** Whether ASCII takes two bytes, so that the bytes themselves show nothing. */
  get isWide(): boolean {
    return this.#marked !== undefined
  }

  get encoding(): Encoding {
    return this.#marked ?? (this.#misfits > this.#fits / 10 ? 'windows-1252' : 'utf-8')
  }
}
