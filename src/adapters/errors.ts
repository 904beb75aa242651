/**
 * The two ways in which the world can fail a port. Nothing else crosses one: an adapter turns everything that its
 * libraries throw into one of these. Messages and remedies are English, for logs and `doctor`; what users read is
 * written elsewhere, by code. Neither ever holds a token, a password or a person's document.
 */

/** What happened, for code that decides or translates. */
export type FailureCode =
  /** No answer: network, name, certificate, time limit, or a server that says it is down. */
  | 'unreachable'
  /** Too many requests. */
  | 'rate-limited'
  /** The other side says no: credentials, rights, a request that it does not accept. */
  | 'refused'
  /** Something came, but not what was asked for. */
  | 'bad-answer'
  /** A column that is needed is not served any more. */
  | 'column-gone'
  /** Nothing there for what was asked. */
  | 'no-rows'
  /** The end is missing. */
  | 'truncated'
  /** It became something else while it was read. */
  | 'changed'
  /** No such file. */
  | 'not-found'
  /** A file or document in no form that is known here. */
  | 'unknown-form'

interface Failure {
  readonly code: FailureCode
  /** One clear line that names the place (data set, file, line, row, column). */
  readonly message: string
  /** What a person can do about it. */
  readonly remedy: string
}

/** It may well work later. `afterSeconds` is how long the other side asked to be left alone, where it said so. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly code: FailureCode
  readonly remedy: string
  readonly afterSeconds?: number

  constructor(failure: Failure & { readonly afterSeconds?: number | undefined }) {
    super(failure.message)
    this.code = failure.code
    this.remedy = failure.remedy
    if (failure.afterSeconds !== undefined) this.afterSeconds = failure.afterSeconds
  }
}

/** It will not work until somebody changes something: see `remedy`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: FailureCode
  readonly remedy: string

  constructor(failure: Failure) {
    super(failure.message)
    this.code = failure.code
    this.remedy = failure.remedy
  }
}
