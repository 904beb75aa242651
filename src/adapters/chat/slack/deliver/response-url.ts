import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { readJson } from '../requests/payload.js'
import { answered } from './failure.js'

/** A way to the network. */
export type Fetch = NonNullable<webApi.WebClientOptions['fetch']>

const TIMEOUT_MS = 10_000
const Refusal = z.object({ ok: z.literal(false), error: z.string() })

/** Whether an address that came with a request is Slack's: no other is posted to, whatever the request says. */
export function isOfSlack(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  // Where Slack's interface was set to be elsewhere, a test for instance, so are its other addresses.
  const own = apiUrl === undefined ? null : new URL(apiUrl).hostname
  if (own !== null && (hostname === own || (THIS_MACHINE.includes(own) && THIS_MACHINE.includes(hostname)))) return true
  return protocol === 'https:' && SLACK_HOSTS.some(host => hostname === host || hostname.endsWith(`.${host}`))
}

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]']
const SLACK_HOSTS = ['slack.com', 'slack-gov.com']

/** Posts to the address that came with a command or button. Throws what a call to the interface would throw. */
export async function respondTo(url: string, fetch: Fetch, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  })
  const name = refusalIn(await response.text(), response.ok)
  if (name !== null) throw new webApi.WebAPIPlatformError({ ok: false, error: name })
  if (!response.ok) throw answered(response.status, response.headers.get('retry-after'), 'response_url')
}

/** What Slack calls its refusal: in JSON, also with status 200, or as the whole text. */
function refusalIn(text: string, ok: boolean): string | null {
  const read = Refusal.safeParse(readJson(text))
  if (read.success) return read.data.error
  return !ok && /^[a-z_]{4,80}$/.test(text) ? text : null
}
