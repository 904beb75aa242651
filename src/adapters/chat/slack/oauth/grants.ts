import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { apiAddress } from '../client.js'
import { slackFailureOf } from '../deliver/failure.js'

/** The app of several workspaces, as Slack knows it. */
export interface SlackClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly apiUrl?: string | undefined
}

/** What Slack gives for a workspace or organisation. */
export const tokens = z.strictObject({
  token: z.string().min(1),
  /** What the next token is had for, once; absent where this one is for good. */
  refresh: z.string().min(1).exactOptional(),
})
export type Tokens = z.output<typeof tokens>

const Renewed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.int().positive(),
})

/** Has a token renewed. Throws RetryLater or Refused. */
export async function renewed(
  { clientId: client_id, clientSecret: client_secret, apiUrl }: SlackClientCredentials,
  refresh: string,
  fetch: NonNullable<webApi.WebClientOptions['fetch']>,
): Promise<{ readonly tokens: Tokens; readonly lastsSeconds: number }> {
  const client = new webApi.WebClient(undefined, {
    slackApiUrl: apiAddress(apiUrl),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logLevel: webApi.LogLevel.ERROR,
    fetch,
  })
  try {
    const asked = { grant_type: 'refresh_token', refresh_token: refresh, client_id, client_secret } as const
    const { access_token, refresh_token, expires_in } = Renewed.parse(await client.oauth.v2.access(asked))
    return { tokens: { token: access_token, refresh: refresh_token }, lastsSeconds: expires_in }
  } catch (error) {
    throw slackFailureOf(error, 'oauth.v2.access')
  }
}
