import { codeOf, type StoreError, StoreUnreachable, StoreUnwritable } from '../errors.js'
import { databaseRemediesEn } from '../failures.en.js'
import type { DatabaseProblem } from '../failures.es.js'

/* What PostgreSQL, its client and the network say, as what it means for the store. */

/** By the code of the system or of PostgreSQL (SQLSTATE); where only its class says it, by the first two letters. */
const PROBLEMS: Readonly<Record<string, DatabaseProblem>> = {
  '08': 'unreachable',
  '28': 'password',
  '28000': 'rights',
  '3D000': 'no-database',
  '42501': 'rights',
  '42P01': 'not-whole',
  '42703': 'not-whole',
  '42883': 'not-whole',
  '53100': 'full',
  '53200': 'full',
  '53300': 'connections',
  '25006': 'read-only',
  '25P03': 'unreachable',
  '25P04': 'unreachable',
  '55000': 'read-only',
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '57P05': 'unreachable',
  '58': 'not-whole',
  XX001: 'not-whole',
  XX002: 'not-whole',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls',
}

/** What the client says without a code when a connection ends, or gives no answer. */
const ENDED =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered)/
const NO_TLS = /does not support SSL/
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|ENOENT$|EACCES$)/

/** What is the matter, or null where an error is not the database's own. */
export function problemOf(error: unknown): DatabaseProblem | null {
  if (error instanceof AggregateError && error.errors.length > 0) return problemOf(error.errors[0])
  const code = codeOf(error)
  const { message } = error instanceof Error ? error : { message: '' }
  if (NO_TLS.test(message)) return 'tls'
  if (code === undefined) return ENDED.test(message) ? 'unreachable' : null
  const known = PROBLEMS[code] ?? PROBLEMS[code.slice(0, 2)]
  return known ?? (NETWORK.test(code) || ENDED.test(message) ? 'unreachable' : null)
}

/** Whether the connection is gone, or nobody knows what state it is in. */
export function isLost(error: unknown): boolean {
  return problemOf(error) === 'unreachable'
}

/** Whether no answer came in time, on a connection that may be there all the same. */
export function isNoAnswer(error: Error): boolean {
  return error.message.startsWith('Query read timeout')
}

/** Whether the same once more may well be done. */
export function isPassing(error: unknown): boolean {
  const problem = problemOf(error)
  return problem === 'unreachable' || problem === 'busy' || problem === 'connections'
}

/** The failure of the store that an error of the database is; any other error is itself. `place` has no password. */
export function failureFrom(place: string, error: unknown): unknown {
  const problem = problemOf(error)
  if (problem === null) return error
  return databaseFailure(place, problem, codeOf(error) ?? 'no answer', error)
}

/** The failure that a problem is. */
export function databaseFailure(place: string, problem: DatabaseProblem, code: string, cause?: unknown): StoreError {
  const Failure = problem === 'full' || problem === 'read-only' ? StoreUnwritable : StoreUnreachable
  const { what, remedy } = databaseRemediesEn[problem]
  const detail = { kind: 'database', place, problem, code } as const
  return new Failure(`The database ${place} ${what} (${code}).`, remedy, { cause, detail })
}
