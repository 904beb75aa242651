import axios, { type AxiosInstance, type AxiosResponse } from 'axios'
import { Refused, RetryLater } from '../../bot/ports/failure.js'
import { anyOf, type Wait, waitOnClock } from '../../shared/async.js'
import type { OutsideClock } from '../../shared/outside-clock.js'
import { backOff } from '../../shared/retry.js'
import { secopDetail } from './failures.js'
import { readServerAnswer, type ServerAnswer } from './server-answer.js'
import type { SoqlQuery } from './soql.js'

export interface RequestOptions {
  readonly baseUrl: string
  /** Path of the data set, `/resource/jbjy-vk9h.json`. */
  readonly path: string
  /** How a query is spelled in the address; its own parameters by default. */
  readonly spell?: ((query: SoqlQuery) => Record<string, string>) | undefined
  /** Sent as `X-App-Token`; without one, requests share a pool with everybody. Never logged. */
  readonly appToken?: string | undefined
  /** Address of an HTTP proxy; false for none whatever the environment says; absent: what the environment says. */
  readonly proxy?: string | false | undefined
  /** For one whole answer. */
  readonly timeoutMs: number
  /** How often a request is repeated. */
  readonly retries: number
  /** Bytes of an answer, unpacked; by default what so many rows of the register as are asked for may come to. */
  readonly largest?: number | undefined
  /** Ends what is under way, and what would be tried again. */
  readonly signal?: AbortSignal | undefined
  /** Told what the time is by whoever answers. */
  readonly outside?: OutsideClock | undefined
  readonly sleep?: Wait | undefined
  readonly random?: (() => number) | undefined
}

/** Puts one query, repeating it where that may help. Throws RetryLater or Refused. */
export type Request = (query: SoqlQuery, options?: { readonly retries: number }) => Promise<ServerAnswer>

/** A row of the columns that are asked for is some 1.6 KB long, and no answer is let grow to more than twenty times that. */
const LARGEST_ROW = 20 * 1_700
/** For answers of a row or two, and for what a server says instead of an answer. */
const SMALLEST_LIMIT = 1024 * 1024

/** In milliseconds. Short beside the outbox's, which come back with a later pass: a sync is in hand while this one waits. */
const PAUSES = { first: 1_000, longest: 60_000 }
/** Asked to wait longer than this, the sync ends and comes back later instead of sleeping. */
const LONGEST_RETRY_AFTER_S = 120

/** A connection to one data set. */
export function requester(asking: RequestOptions): Request {
  const { sleep = waitOnClock, random = Math.random } = asking
  const http = connection(asking)

  return async (query, { retries } = asking) => {
    for (let attempt = 0; ; attempt++) {
      asking.signal?.throwIfAborted()
      const answer = await once(http, asking, query)
      if (!(answer instanceof RetryLater)) return answer
      const asked = answer.afterSeconds
      if (attempt >= retries || (asked ?? 0) > LONGEST_RETRY_AFTER_S) throw answer
      // Half by chance, so that several installations do not come back at the same moment.
      const pause = backOff({ ...PAUSES, before: attempt, random, jitter: [0.5, 1] })
      await sleep(asked === undefined ? pause : Math.max(asked * 1_000, pause), asking.signal)
    }
  }
}

function connection({ baseUrl, appToken, proxy }: RequestOptions): AxiosInstance {
  return axios.create({
    baseURL: baseUrl,
    // Bytes as they came: what is wrong with an answer is said here, not by the library.
    responseType: 'arraybuffer',
    transformResponse: [(body: unknown) => body],
    validateStatus: () => true,
    // A redirect leads to a log-in page or another data set, and would carry the token along.
    maxRedirects: 0,
    headers: { Accept: 'application/json', ...(appToken && { 'X-App-Token': appToken }) },
    ...proxySetting(proxy),
  })
}

function proxySetting(proxy: string | false | undefined) {
  if (proxy === undefined) return {}
  if (proxy === false) return { proxy }
  const { protocol, hostname, port, username, password } = new URL(proxy)
  const auth = username && { auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) } }
  return { proxy: { protocol, host: hostname, port: Number(port || (protocol === 'https:' ? 443 : 80)), ...auth } }
}

/** One request. What may pass by itself comes back as a value, to be tried again; all else is thrown. */
async function once(http: AxiosInstance, asking: RequestOptions, query: SoqlQuery): Promise<ServerAnswer | RetryLater> {
  const place = `${asking.baseUrl}${asking.path}`
  // Counted after unpacking, so that a small packed answer cannot fill the memory.
  const largest = asking.largest ?? Math.max(SMALLEST_LIMIT, Number(query.$limit ?? 1) * LARGEST_ROW)
  const heard = asking.outside?.asking()
  let response: AxiosResponse<unknown>
  try {
    response = await http.get(`${asking.path}?${new URLSearchParams(asking.spell?.(query) ?? query)}`, {
      // On the whole answer; the library's own limit is on silence only.
      ...withSignal(anyOf(AbortSignal.timeout(asking.timeoutMs), asking.signal)),
      maxContentLength: largest,
    })
  } catch (error) {
    asking.signal?.throwIfAborted()
    return noAnswer(error, place, asking.timeoutMs, largest)
  }
  const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  heard?.(headers.get('date'), headers.get('age'))
  return readServerAnswer({ place, status: response.status, headers, body: bytesOf(response.data) })
}

function bytesOf(data: unknown): Buffer {
  return Buffer.isBuffer(data) ? data : Buffer.from(String(data ?? ''))
}

function withSignal(signal: AbortSignal | undefined) {
  return signal ? { signal } : {}
}

/** An answer is longer than any that is expected: whoever asks again, be it for less, gets it again. */
export class TooLarge extends RetryLater {
  constructor(place: string, largest: number) {
    super({
      code: 'bad-answer',
      detail: secopDetail({ kind: 'answer-too-large', place, megabytes: Math.round(largest / 1024 / 1024) }),
      remedy: 'Check whether a proxy or a portal answers in its place.',
    })
  }
}

/** Codes of failures that the next second does not mend, though somebody may. */
const NOT_SOON = /^(?:ENOTFOUND|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL)/

/** Only the code and text of the library's error are taken over: the rest of it holds the token. */
function noAnswer(error: unknown, place: string, timeoutMs: number, largest: number): RetryLater {
  const { code = '', message = '' } = axios.isAxiosError(error) ? error : {}
  if (message.startsWith('maxContentLength')) {
    // Asked again it would come again, as long as it is.
    throw new TooLarge(place, largest)
  }
  if (code === 'ERR_INVALID_URL' || error instanceof TypeError) {
    throw new Refused({
      code: 'refused',
      detail: secopDetail({ kind: 'no-address', place }),
      remedy: 'Correct the base address of the register in the settings.',
    })
  }
  const tooSlow = code === 'ERR_CANCELED' || code === 'ETIMEDOUT'
  const failure = new RetryLater({
    code: 'unreachable',
    detail: secopDetail(
      tooSlow
        ? { kind: 'too-slow', place, seconds: timeoutMs / 1_000 }
        : { kind: 'no-answer', place, said: `${message} (${code || '?'})` },
    ),
    remedy: 'Nothing, if it passes. Otherwise check the network, the proxy and the certificates of this machine.',
  })
  if (NOT_SOON.test(code)) throw failure
  return failure
}
