import { z } from 'zod'
import { Refused, RetryLater } from '../../bot/ports/failure.js'
import { shorten } from '../../shared/text.js'
import { nextTurn, pauseIfLong } from '../../shared/turns.js'
import { secopDetail } from './failures.js'
import { readable } from './text.js'

/** What came over the line. */
export interface Response {
  /** Address without query, for messages. */
  readonly place: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** A good answer. */
export interface ServerAnswer {
  readonly list: readonly unknown[]
  /** Names of the columns served (`X-SODA2-Fields`), where the header is there. */
  readonly fields: readonly string[] | undefined
  /** What the interface says of its own end (`Sunset`, else `Deprecation`); absent where it says nothing. */
  readonly ending?: string
}

const PASSING = new Set([202, 408, 429, 500, 502, 503, 504])
const BUSY_REMEDY = 'Nothing: it is asked again. If it stays so, look at the state of datos.gov.co.'

/** SODA's errors are objects where a list is expected, with or without a status that says so. */
const ErrorObject = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  error: z.unknown(),
  data: z.object({ column: z.string().optional() }).optional().catch(undefined),
})
type ErrorObject = z.infer<typeof ErrorObject>
const Fields = z.array(z.string())

/**
 * Reads an answer. What may pass by itself is returned as RetryLater, to be asked again; what will not is thrown, as
 * Refused, or as RetryLater where only somebody else can mend it (secop.md, Interface).
 */
export async function readServerAnswer(response: Response): Promise<ServerAnswer | RetryLater> {
  const { place, status, headers, body } = response
  if (PASSING.has(status)) return passing(response)
  if (status >= 300 && status < 400) {
    throw new RetryLater({
      code: 'unreachable',
      detail: secopDetail({ kind: 'redirect', place, status }),
      remedy: 'Check whether a proxy asks for a log-in, and the base address of the register in the settings.',
    })
  }
  if (status === 407) {
    throw new RetryLater({
      code: 'unreachable',
      detail: secopDetail({ kind: 'proxy-log-in', place }),
      remedy: "Put the proxy's name and password into its address, or ask whoever runs the network.",
    })
  }
  const parsed = await readJson(body)
  if (isQueryTimeOut(errorIn(parsed))) return passing(response, 'query-time-out')
  if (status !== 200) throw refusal(response, errorIn(parsed))
  if (Array.isArray(parsed)) {
    const said = headers.get('sunset') ?? headers.get('deprecation')
    const ending = said === undefined ? {} : { ending: shorten(readable(said), 60) }
    return { list: parsed, fields: fieldsIn(headers), ...ending }
  }
  const error = errorIn(parsed)
  if (error) return errorWithStatus200(response, error)
  const said = textOf(body)
  if (parsed !== undefined || !said.trimStart().startsWith('[')) {
    throw new RetryLater({
      code: 'bad-answer',
      detail: secopDetail({ kind: 'no-list', place, said: JSON.stringify(excerpt(said)) }),
      remedy: 'Check whether a proxy or a portal answers in its place.',
    })
  }
  return new RetryLater({
    code: 'truncated',
    detail: secopDetail({ kind: 'list-breaks-off', place, characters: said.length }),
    remedy: BUSY_REMEDY,
  })
}

/** The server itself gave up on the query, with whatever status: another try often succeeds. */
function isQueryTimeOut(error: ErrorObject | undefined): boolean {
  return error?.code === 'query.execution.queryTimeout'
}

/** Seconds that a `Retry-After` asks for: a number of them, or a date. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header)
  const at = header.includes(':') ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1_000))
}

function passing(
  { place, status, headers }: Response,
  kind: 'out-of-order' | 'query-time-out' = 'out-of-order',
): RetryLater {
  const afterSeconds = retryAfter(headers.get('retry-after'), Date.now())
  if (status === 429) {
    return new RetryLater({
      code: 'rate-limited',
      detail: secopDetail({ kind: 'too-many-requests', place }),
      remedy: 'Nothing: it is asked again. An app token of datos.gov.co gives a pool of its own.',
      afterSeconds,
    })
  }
  const detail = secopDetail(status === 202 ? { kind: 'preparing', place } : { kind, place, status })
  return new RetryLater({ code: 'unreachable', detail, remedy: BUSY_REMEDY, afterSeconds })
}

function refusal({ place, status, body }: Response, error: ErrorObject | undefined): Refused {
  const gone = error && columnGone(place, error)
  if (gone) return gone
  const said = excerpt(error?.message ?? error?.code ?? textOf(body))
  const remedy =
    status === 401 || status === 403
      ? 'Check the app token in the settings: an invalid one is refused, none at all is accepted.'
      : status === 404
        ? 'Check the base address and the id of the data set in the settings.'
        : 'Check the entity, the base address and the data set in the settings.'
  return new Refused({ code: 'refused', detail: secopDetail({ kind: 'refuses', place, status, said }), remedy })
}

/** The query is wrong and stays so, or the server had an accident that may pass. */
function errorWithStatus200({ place }: Response, error: ErrorObject): RetryLater {
  const gone = columnGone(place, error)
  if (gone) throw gone
  const detail = secopDetail({ kind: 'error-answer', place, said: excerpt(error.message ?? error.code ?? '') })
  if (/^query\.(?:soql|compiler)/.test(error.code ?? '')) {
    throw new Refused({ code: 'refused', detail, remedy: 'Check the entity and the data set in the settings.' })
  }
  return new RetryLater({ code: 'bad-answer', detail, remedy: BUSY_REMEDY })
}

function columnGone(place: string, { code = '', message = '', data }: ErrorObject): Refused | undefined {
  if (!code.includes('no-such-column') && !message.includes('no-such-column')) return undefined
  const named = data?.column ?? /no such column:?\s*([\w:@]+)/i.exec(message)?.[1]
  return missingColumns(place, named === undefined ? [] : [excerpt(named)])
}

/** The refusal to go on without a column that the facts need. */
export function missingColumns(place: string, columns: readonly string[]): ColumnGone {
  return new ColumnGone(place, columns)
}

/** Columns that were asked for are not served; empty where the answer does not name them. */
export class ColumnGone extends Refused {
  constructor(
    place: string,
    readonly columns: readonly string[],
  ) {
    super({
      code: 'column-gone',
      detail: secopDetail({ kind: 'columns-gone', place, columns }),
      remedy: 'The register renamed or dropped it. Nothing was changed here; Cerrojo needs an update of its columns.',
    })
  }
}

/** Bytes that are read without a pause. */
const PIECE = 256 * 1024
/** How the register goes on to the next row. No text in JSON holds the end of a line. */
const NEXT_ROW = '\n,{'

/**
 * What a body says; undefined where it is no JSON. A long list is read in pieces, cut where a row begins on a line of its own,
 * so that whoever asks something meanwhile is answered: where each piece is a list by itself, all of them are what the whole is.
 */
async function readJson(body: Buffer): Promise<unknown> {
  if (body.length <= PIECE) return parse(textOf(body))
  const list: unknown[] = []
  await nextTurn()
  for (let from = 0, to = 0; to < body.length; from = to + ','.length) {
    const next = body.indexOf(NEXT_ROW, from + PIECE)
    to = next < 0 ? body.length : next + '\n'.length
    const text = textOf(body.subarray(from, to))
    const rows = parse(`${from === 0 ? '' : '['}${text}${next < 0 ? '' : ']'}`)
    // It is written otherwise, or breaks off.
    if (!Array.isArray(rows) || rows.length === 0) return parse(textOf(body))
    // Not as arguments: of more than the stack holds the call itself would fail.
    for (const row of rows) list.push(row)
    const pause = pauseIfLong()
    if (pause) await pause
  }
  return list
}

/** Without the mark that some programs begin a text with. */
function textOf(body: Buffer): string {
  return body.toString().replace(/^\ufeff/, '')
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function errorIn(parsed: unknown): ErrorObject | undefined {
  const error = ErrorObject.safeParse(parsed)
  return error.success && (error.data.error === true || error.data.code !== undefined) ? error.data : undefined
}

function fieldsIn(headers: ReadonlyMap<string, string>): readonly string[] | undefined {
  const header = headers.get('x-soda2-fields')
  return header === undefined ? undefined : Fields.safeParse(parse(header)).data
}

function excerpt(text: string): string {
  return shorten(readable(text.slice(0, 400)), 160)
}
