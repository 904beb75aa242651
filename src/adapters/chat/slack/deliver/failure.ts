import { webApi } from '@slack/bolt'
import { neverLeft, Refused, RetryLater } from '../../../../bot/ports/failure.js'
import type { FailureCode } from '../../../../bot/ports/failure-code.js'
import { type FailureCause, ownCauseOf } from '../../failure.js'

/** What Slack says when trying again may help. Everything else that it names is for good. */
const PASSING: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'rollup_error',
])
const SLOW: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded'])

const AGAIN =
  'Install the app again: by a link (`cerrojo entity link NIT`) where it is installed so, else copy the new token into .env.'

const REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not accept the bot token. ${AGAIN}`,
  not_authed: 'No bot token reached Slack. Set SLACK_BOT_TOKEN in .env.',
  account_inactive: 'The app was removed or its bot user deactivated. Install it again.',
  token_revoked: `The bot token was revoked. ${AGAIN}`,
  token_expired: 'The bot token has expired. Turn token rotation off and install the app again.',
  missing_scope: 'Add the missing permission under “OAuth & Permissions” and install the app again.',
  channel_not_found: 'The conversation does not exist for this app. Has the person left the workspace?',
  not_in_channel: 'Invite the app into that channel.',
  user_disabled: 'The account was closed in Slack. Take the person off the list, or give their new address.',
  user_not_found: 'There is no such account in this workspace.',
  cannot_dm_bot: 'That account is a bot.',
  is_archived: 'The conversation is archived.',
  messages_tab_disabled: 'Turn the “Messages Tab” on under “App Home”.',
}

/** Slack refuses the bot itself, whoever it writes to. */
const THE_BOT: ReadonlySet<string> = new Set([
  ...['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive', 'missing_scope'],
])

/** The person whom it was for cannot be reached: nothing is wrong with the installation. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'user_disabled',
  'user_not_found',
  'channel_not_found',
  'cannot_dm_bot',
  // A person's own conversation is archived when their account is closed.
  'is_archived',
  'user_not_visible',
])

/** Slack does not take this message; others it may. */
const NOT_THIS: ReadonlySet<string> = new Set([
  ...['msg_too_long', 'no_text', 'too_many_attachments', 'invalid_blocks', 'invalid_blocks_format'],
  ...['msg_blocks_too_long', 'invalid_metadata_format', 'invalid_metadata_schema', 'metadata_too_large'],
])

/**
 * What a call to Slack failed with, as one of the two ways in which a port fails. Of refusals, `gone` is about the person,
 * `bad-answer` about the message, `refused` about the bot, and `denied` about what nobody here knows yet. It says neither token nor text of a
 * message; what Slack answered is its `cause`.
 */
export function slackFailureOf(error: unknown, what: string): RetryLater | Refused {
  if (error instanceof RetryLater || error instanceof Refused) return error
  const failure = translated(error, what)
  failure.cause = error
  return failure
}

function translated(error: unknown, what: string): RetryLater | Refused {
  if (error instanceof webApi.WebAPIRateLimitedError) return tooFast(what, error.retryAfter)
  if (error instanceof webApi.WebAPIPlatformError) return saidNo(error.data.error, what)
  if (!(error instanceof webApi.WebAPIHTTPError))
    return later(`no usable answer from Slack to ${what}`, neverLeft(error))
  return answered(error.statusCode, error.headers['retry-after'], what)
}

/** What a status other than 2xx means. */
export function answered(status: number, retryAfter: string | null | undefined, what: string): RetryLater | Refused {
  if (status === 429) return tooFast(what, retryAfter ? Number(retryAfter) : Number.NaN)
  if (status >= 500 || status === 408) return later(`Slack answered ${status} to ${what}`)
  return new Refused({
    code: status === 401 ? 'refused' : 'denied',
    message: `Slack answered ${status} to ${what}`,
    remedy: 'Check SLACK_API_URL and what stands between this machine and Slack.',
  })
}

/** The name that Slack gave its refusal, or null where it is another kind of failure. */
export function errorNameOf(error: unknown): string | null {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error.slice(0, 80)
  return error instanceof Error && error.cause !== undefined ? errorNameOf(error.cause) : null
}

/** What a person can be told of it. */
export function slackCauseOf(error: unknown): FailureCause {
  const name = errorNameOf(error)
  if (name !== null && EXPIRED.has(name)) return 'expired'
  if (name !== null && VANISHED.has(name)) return 'gone'
  if (name !== null && FORBIDDEN.has(name)) return 'no-permission'
  if (error instanceof RetryLater) return error.code === 'rate-limited' ? 'busy' : 'unreachable'
  return ownCauseOf(error) ?? 'unexpected'
}

const EXPIRED: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'not_found',
])
const VANISHED: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])
const FORBIDDEN: ReadonlySet<string> = new Set([
  'missing_scope',
  'not_in_channel',
  'channel_not_found',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'restricted_action',
  'messages_tab_disabled',
])

function saidNo(name: string, what: string): RetryLater | Refused {
  // The page of something between here and Slack comes through as if it were the name of a refusal.
  if (!/^[a-z0-9_]{1,80}$/.test(name)) return later(`no usable answer from Slack to ${what}`)
  if (SLOW.has(name)) return tooFast(what, Number.NaN)
  if (PASSING.has(name)) return later(`Slack answered ${name} to ${what}`)
  return new Refused({
    code: codeOf(name),
    message: `Slack refused ${what}: ${name}`,
    remedy: REMEDIES[name] ?? 'Look the name up in Slack’s documentation of that method.',
  })
}

function codeOf(name: string): FailureCode {
  if (THE_BOT.has(name)) return 'refused'
  if (UNREACHABLE.has(name)) return 'gone'
  return NOT_THIS.has(name) ? 'bad-answer' : 'denied'
}

function tooFast(what: string, seconds: number): RetryLater {
  return new RetryLater({
    code: 'rate-limited',
    message: `Slack asks to slow down with ${what}`,
    remedy: 'Nothing to do: it is tried again later.',
    afterSeconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
  })
}

function later(message: string, unsent = false): RetryLater {
  return new RetryLater({
    unsent,
    code: 'unreachable',
    message,
    remedy: 'Check the connection to slack.com; it is tried again later.',
  })
}
