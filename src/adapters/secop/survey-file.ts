import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Refused } from '../../bot/ports/failure.js'
import { chunksOf, type Encoding, EncodingGuess } from './encoding.js'
import { secopDetail } from './failures.js'
import { isEnvelope, JsonEnvelope } from './json-envelope.js'
import { type JsonObject, JsonObjects } from './json-objects.js'

export type FileForm = 'spreadsheet' | 'json' | 'table'

const HEAD = 256 * 1024

/** The beginning of a file: enough for any header. */
export async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Forms that people mistake for data, by how they begin. */
const OTHER_FORMS = [
  { magic: 'd0cf11e0', kind: 'old-spreadsheet', remedy: 'Save it as .xlsx without password, or as CSV.' },
  { magic: '1f8b', kind: 'packed', remedy: 'Unpack it first.' },
  { magic: '25504446', kind: 'pdf', remedy: 'Give the data itself: JSON, CSV or XLSX.' },
] as const

/** What a file seems to be by its first bytes. Throws Refused where it is plainly something else. */
export function fileFormOf(head: Buffer, file: string): FileForm {
  const hex = head.subarray(0, 4).toString('hex')
  const other = OTHER_FORMS.find(({ magic }) => hex.startsWith(magic))
  if (other)
    throw new Refused({ code: 'unknown-form', detail: secopDetail({ kind: other.kind, file }), remedy: other.remedy })
  if (hex.startsWith('504b')) return 'spreadsheet'
  const text = new EncodingGuess(head).add(head)
  const first = text.trimStart().charAt(0)
  if (first === '<') {
    throw new Refused({
      code: 'unknown-form',
      detail: secopDetail({ kind: 'web-page', file }),
      remedy: 'Download the data again as JSON or CSV, or save the spreadsheet as .xlsx.',
    })
  }
  if (first === '[' || first === '{') return 'json'
  refuseTooWide(text, file)
  return 'table'
}

/** As many as a spreadsheet has. Each costs something in every look at the header. */
const MOST_COLUMNS = 16_384
const LINES_TO_LOOK_AT = 10
const NO_SEPARATOR = /[^,;\t|]+/g

/** Throws Refused where one of the first lines of a table has more cells than a spreadsheet. */
function refuseTooWide(text: string, file: string): void {
  const lines = text.split(/\r\n|\r|\n/, LINES_TO_LOOK_AT)
  const at = lines.findIndex(line => line.length > MOST_COLUMNS && line.replace(NO_SEPARATOR, '').length > MOST_COLUMNS)
  if (at < 0) return
  const detail = secopDetail({ kind: 'too-many-columns', file, line: at + 1 })
  throw new Refused({ code: 'unknown-form', detail, remedy: 'Leave the columns of the contracts alone.' })
}

/** What one look at every byte tells. */
export interface Survey {
  /** Digest of the content: the same file is the same cut, whatever it is called. */
  readonly digest: string
  readonly encoding: Encoding
  readonly json?: SurveyedJson
}

export interface SurveyedJson {
  readonly count: number
  readonly first: readonly JsonObject[]
  /** The object around the rows, read to its end; null where they stand by themselves. */
  readonly envelope: JsonEnvelope | null
}

const DIGEST_LENGTH = 24

/** Reads a file once, from end to end. Throws Refused where JSON breaks off or holds something else than rows. */
export async function survey(path: string, file: string, kind: FileForm, head: Buffer): Promise<Survey> {
  const hash = createHash('sha256')
  const guess = new EncodingGuess(head)
  const objects =
    kind === 'json' && isEnvelope(new EncodingGuess(head).add(head)) ? new JsonEnvelope(file) : new JsonObjects(file)
  let first: JsonObject[] | undefined
  for await (const chunk of chunksOf(path)) {
    hash.update(chunk)
    if (kind === 'spreadsheet') continue
    const text = guess.add(chunk)
    if (kind === 'table') continue
    const bytes = guess.isWide || !first || objects instanceof JsonEnvelope ? Buffer.from(text) : chunk
    if (objects instanceof JsonEnvelope) {
      // They may begin late, behind all that is said of the columns.
      const rows = objects.add(bytes)
      if (!first?.length) first = rows
    } else if (first) objects.add(bytes, 'check')
    else first = objects.add(bytes)
  }
  const found = { digest: `sha256-${hash.digest('hex').slice(0, DIGEST_LENGTH)}`, encoding: guess.encoding }
  if (kind !== 'json') return found
  objects.end()
  const envelope = objects instanceof JsonEnvelope ? objects : null
  return { ...found, json: { count: objects.count, first: first ?? [], envelope } }
}
