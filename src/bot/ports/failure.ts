import type { FailureCode } from './failure-code.js'
import type { FailureDetail } from './failure-detail.js'

/**
 * The two ways in which the world can fail a port. Nothing else crosses one: an adapter turns everything that its
 * libraries throw into one of these. Messages and remedies are English, for logs and `doctor`; what users read is
 * written elsewhere, by code and detail. Neither ever holds a token, a password or a person's document.
 */

type Failure = {
  readonly code: FailureCode
  /** What a person can do about it. */
  readonly remedy: string
} & /** One clear line that names the place, or what that line is made of in whatever language. */ (
  | { readonly message: string; readonly detail?: undefined }
  | { readonly detail: FailureDetail; readonly message?: undefined }
)

function messageOf({ message, detail }: Failure): string {
  return detail ? detail.words.en : message
}

/** Codes of the system for a connection that was never made: nothing of the request has left this machine. */
const NEVER_LEFT: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
])

/** Whether an error, or what caused it, says that a request certainly never reached the other side. */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && NEVER_LEFT.has(error.code)) || neverLeft(error.cause)
}

/**
 * It may well work later. `afterSeconds` is how long the other side asked to be left alone, where it said so; `unsent`
 * where it is certain that nothing has reached it.
 */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly code: FailureCode
  readonly detail?: FailureDetail
  readonly remedy: string
  readonly afterSeconds?: number
  readonly unsent?: boolean

  constructor(failure: Failure & { readonly afterSeconds?: number | undefined; readonly unsent?: boolean }) {
    super(messageOf(failure))
    this.code = failure.code
    if (failure.detail) this.detail = failure.detail
    this.remedy = failure.remedy
    if (failure.afterSeconds !== undefined) this.afterSeconds = failure.afterSeconds
    if (failure.unsent) this.unsent = true
  }
}

/** It will not work until somebody changes something: see `remedy`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: FailureCode
  readonly detail?: FailureDetail
  readonly remedy: string

  constructor(failure: Failure) {
    super(messageOf(failure))
    this.code = failure.code
    if (failure.detail) this.detail = failure.detail
    this.remedy = failure.remedy
  }
}
