import { z } from 'zod'
import { neverLeft, Refused, RetryLater } from '../../../../bot/ports/failure.js'
import { type FailureCause, ownCauseOf } from '../../failure.js'

/** What the libraries throw for an answer that is not a good one. */
const Answered = z.looseObject({
  statusCode: z.int(),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  response: z
    // Checked and not copied: its methods need their own object.
    .looseObject({ headers: z.custom<{ get(name: string): unknown }>(hasGet) })
    .optional()
    .catch(undefined),
})

function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
}

/** Statuses after which Teams asks for another try. */
const LATER = new Set([408, 412, 429, 500, 502, 503, 504])
/** What Teams says when the person blocked or removed the bot, or never had it, or deleted the conversation. */
const GONE: ReadonlySet<unknown> = new Set([
  ...['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotDisabledByUser', 'BotNotInConversationRoster'],
  ...['ForbiddenOperationException', 'ConversationNotFound'],
])

/** What the libraries throw when they get no token to send with; by name, since some carry a status like an answer's. */
const NoToken = z.looseObject({
  name: z.enum([
    'ServerError',
    'ClientAuthError',
    'ClientConfigurationError',
    'AuthenticationError',
    'AggregateAuthenticationError',
    'CredentialUnavailableError',
    'ManagedIdentityError',
  ]),
  status: z.int().optional().catch(undefined),
  statusCode: z.int().optional().catch(undefined),
})

/** The status that Teams answered with, or null when it was no answer at all. */
export function httpStatusOf(error: unknown): number | null {
  const answered = Answered.safeParse(error)
  return answered.success ? answered.data.statusCode : null
}

/**
 * What a failed call to Teams means. `gone`: nothing goes to this person any more. `bad-answer`: Teams does not take
 * this message. `refused`: Microsoft gives the bot no token. `denied`: it does not let the bot write to
 * this person, perhaps to nobody: an app that the administrator blocked, for all or by a policy for some, a token that was given
 * and is not taken here, or a no without a known reason, as the page of a proxy gives. Neither ends anything, so it is tried again.
 */
export function teamsFailureOf(error: unknown): RetryLater | Refused {
  if (error instanceof RetryLater || error instanceof Refused) return error
  const noToken = NoToken.safeParse(error)
  if (noToken.success) return withoutToken(noToken.data)
  const answered = Answered.safeParse(error)
  if (!answered.success)
    return new RetryLater({
      code: 'unreachable',
      message: `Microsoft Teams did not answer (${nameOf(error)})`,
      unsent: neverLeft(error),
      remedy: 'Check the way out to the internet and the credential: `cerrojo doctor` tries both.',
    })
  const { statusCode, code, response } = answered.data
  const said = `Microsoft Teams answered ${statusCode}${code === undefined ? '' : ` (${code})`}`
  const isNo = statusCode === 403 || statusCode === 404
  if (isNo && GONE.has(code))
    return new Refused({
      code: 'gone',
      message: said,
      remedy: 'The person has to add the app in Teams again, or to unblock it.',
    })
  if (isNo || statusCode === 401)
    return new RetryLater({
      code: 'denied',
      message: said,
      remedy: 'Check the credential with `cerrojo doctor`, and in the Teams admin center that the app is allowed.',
    })
  if (LATER.has(statusCode))
    return new RetryLater({
      code: statusCode === 429 ? 'rate-limited' : 'unreachable',
      message: said,
      remedy: 'Nothing to do: it is tried again.',
      afterSeconds: retryAfter(response?.headers.get('retry-after')),
    })
  return new Refused({ code: 'bad-answer', message: said, remedy: 'Report this message: Teams does not take it.' })
}

/** Without a token nothing was sent. What Microsoft wrote is left out: it names tenant and app. */
function withoutToken({ name, status, statusCode = status }: z.infer<typeof NoToken>): RetryLater {
  const passing = name === 'ClientAuthError' || statusCode === 408 || statusCode === 429 || (statusCode ?? 0) >= 500
  return new RetryLater({
    code: passing ? 'unreachable' : 'refused',
    message: `Microsoft gave no token to send with (${name}${statusCode === undefined ? '' : `, ${statusCode}`})`,
    unsent: true,
    remedy: passing
      ? 'Check the way out to login.microsoftonline.com; it is tried again.'
      : 'The credential is not accepted: has the secret or certificate expired? `cerrojo doctor` tries it.',
  })
}

function retryAfter(header: unknown): number | undefined {
  const seconds = z.coerce
    .number()
    .min(0)
    .max(86_400)
    .safeParse(header ?? undefined)
  return seconds.success ? Math.ceil(seconds.data) : undefined
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'no error'
}

/** What a person can be told of it. */
export function teamsCauseOf(error: unknown): FailureCause {
  const isAnswer = error instanceof RetryLater || httpStatusOf(error) !== null
  if (!isAnswer) return ownCauseOf(error) ?? 'unexpected'
  const { code } = teamsFailureOf(error)
  return code === 'rate-limited' ? 'busy' : code === 'unreachable' ? 'unreachable' : 'unexpected'
}
