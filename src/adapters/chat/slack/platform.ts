import type { SocketModeReceiverOptions, webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import { DEFAULT_SEND_LIMITS } from '../../../bot/outbox/rate-limiter.js'
import type { SendLimits } from '../../../bot/outbox/workspace-pace.js'
import { Refused } from '../../../bot/ports/failure.js'
import type { ChatPlatform, ExaminationSetup, PlatformExamination, PlatformSetup } from '../platform.js'
import { slackClient } from './client.js'
import { slackFailureOf } from './deliver/failure.js'
import { faultsIn } from './deliver/faults.js'
import { findByEmail } from './deliver/find-by-email.js'
import { checkSlack, type SlackSecrets, sayFinding } from './doctor.js'
import { openSlack, SLACK_PATH } from './open.js'

/** What a workspace gives to whoever installs the app. With an app token it needs no public address (Socket Mode). */
export type SlackCredentials = Pick<SlackSecrets, 'botToken' | 'signingSecret' | 'appToken' | 'apiUrl' | 'modern'>

export interface SlackPlatformSetup extends PlatformSetup {
  /** The way out through a proxy, which Socket Mode does not find by itself. */
  readonly dispatcher?: SocketModeReceiverOptions['dispatcher']
}

/** Slack takes several hundred messages a minute, and about one a second in a conversation. */
export const LIMITS: SendLimits = DEFAULT_SEND_LIMITS

/** Slack as a chat platform of the program. Nothing is sent nor asked before it is started or something comes in. */
export function openSlackPlatform(credentials: SlackCredentials, setup: SlackPlatformSetup): ChatPlatform {
  const { botToken, appToken, signingSecret = '', apiUrl, modern } = credentials
  const {
    contextOf,
    serves,
    encodeFile,
    arrivals,
    screens,
    clock,
    log: logger,
    dispatcher,
    late,
    outside,
    entity,
  } = setup
  const path = entity === undefined ? SLACK_PATH : `${SLACK_PATH}/${entity}`
  const door = appToken === undefined ? { signingSecret } : { appToken }
  const slack = openSlack({
    botToken,
    door,
    path,
    mark: entity,
    apiUrl,
    modern,
    contextOf,
    serves,
    encodeFile,
    arrivals,
    screens,
    clock,
    logger,
    late,
    outside,
    ...(dispatcher ? { dispatcher } : {}),
  })
  const { client, messenger, listener } = slack
  let workspace: string | null = null
  return {
    name: 'slack',
    limits: LIMITS,
    routes: listener ? [{ path, handle: listener }] : [],
    messenger,
    faultsOf: faultsIn(client),
    findByEmail: findByEmail(client, async tenant => (await contextOf('slack', tenant)) !== null),
    ownTenant: async () => {
      workspace ??= await workspaceOf(client, logger)
      return workspace
    },
    ...(slack.listen ? { listen: slack.listen } : {}),
    stop: () => slack.idle(),
    refresh: () => slack.refreshHomes(),
  }
}

/** Null while Slack does not answer; it is asked again when somebody writes. Throws Refused. */
async function workspaceOf(client: webApi.WebClient, log: Logger): Promise<string | null> {
  try {
    return (await client.auth.test()).team_id ?? null
  } catch (error) {
    const failure = slackFailureOf(error, 'auth.test')
    if (failure instanceof Refused) throw failure
    log.warn({ error: failure }, 'Slack does not answer yet')
    return null
  }
}

/** Looks at the secrets of Slack, by their shape and by asking Slack. Never throws, and never shows a secret. */
export async function examineSlack(
  credentials: SlackCredentials,
  { language, clock, log, channels }: ExaminationSetup,
): Promise<PlatformExamination> {
  const findings = (await checkSlack({ ...credentials, clock, channels })).map(finding => {
    const { what, remedy } = sayFinding(finding, language)
    return { ok: finding.ok, line: what, remedy }
  })
  const client = slackClient({ token: credentials.botToken, apiUrl: credentials.apiUrl, logger: log })
  const tenant = await client.auth.test().then(
    ({ team_id }) => team_id ?? null,
    () => null,
  )
  return { findings, tenant }
}
