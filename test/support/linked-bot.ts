import pino from 'pino'
import { expect, onTestFinished } from 'vitest'
import { listenHttp } from '../../src/adapters/chat/http-server.js'
import { installLink } from '../../src/adapters/chat/slack/oauth/link.js'
import { identityOf } from '../../src/adapters/stores/files/identity.js'
import { memoryInstalls } from '../../src/adapters/stores/memory/installs.js'
import { encodeOutFile } from '../../src/app/out-files.js'
import { openPlatforms } from '../../src/app/platforms.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { InstallStore } from '../../src/bot/ports/installs.js'
import { readChat } from '../../src/settings/chat.js'
import type { SettingsMistake } from '../../src/settings/mistakes.js'
import { SECRET, signed } from '../adapters/chat/slack/sign.js'
import { at, TODAY } from './context.js'
import { CLIENT } from './slack-city.js'

export const PUBLIC = 'https://cerrojo.example'
export const { sign } = identityOf(Buffer.from('a secret'))

/** A bot of these entities, on a clock of its own, that they install in a workspace by a link each. */
export async function linkedBot(
  city: { readonly apiUrl: string; code(place: string, authorize: URL): string | Promise<string> },
  contexts: ReadonlyMap<string, EntityContext>,
  {
    installs = memoryInstalls(),
    key = 'ab'.repeat(32),
  }: { readonly installs?: InstallStore; readonly key?: string } = {},
) {
  const mistakes: SettingsMistake[] = []
  const env = {
    SLACK_CLIENT_ID: CLIENT.id,
    SLACK_CLIENT_SECRET: CLIENT.secret,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: city.apiUrl,
    CERROJO_TOKEN_KEY: key,
    CERROJO_PUBLIC_URL: PUBLIC,
  }
  const chat = readChat(env, mistakes)
  expect(mistakes).toEqual([])
  const log: string[] = []
  let now = at(TODAY).getTime()
  const opened = await openPlatforms(chat, {
    contextOf: async (platform, tenant) => {
      const keys = contexts.has(tenant) ? [tenant] : await opened.entitiesAt(platform, tenant)
      const [first, ...others] = keys.flatMap(one => contexts.get(one) ?? [])
      return first && others.length > 0 ? { ...first, others } : (first ?? null)
    },
    ...{ installs, sign, encodeFile: encodeOutFile, clock: () => new Date(now) },
    log: pino({ level: 'info' }, { write: line => log.push(line) }),
  })
  const server = await listenHttp({ host: '127.0.0.1', port: 0 }, opened.routes, error => log.push(String(error)))
  onTestFinished(() => server.close(0))
  const base = `http://127.0.0.1:${server.port}`
  const slack = opened.all[0]
  if (!slack) throw new Error('there is Slack')
  const idle = async () => {
    await slack.stop()
    // What an event leads to begins after its answer.
    await new Promise(resolve => setImmediate(resolve))
    await slack.stop()
  }
  const post = async (body: { readonly json: unknown }) => {
    const answer = await fetch(`${base}/slack/events`, signed(body))
    await answer.arrayBuffer()
    await idle()
    return answer.status
  }
  /** What is not an event comes as a form. */
  const form = async (path: 'commands' | 'interactions', fields: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${base}/slack/${path}`, signed({ form: fields }))
    await answer.arrayBuffer()
    await idle()
    return answer.status
  }
  const link = (entity: string) => installLink(PUBLIC, entity, sign, new Date(now)).url
  /** What a browser does that opens a link and allows the app in a workspace or organisation. */
  const install = async (url: string, place: string, keepsCookie = true) => {
    const page = await fetch(url.replace(PUBLIC, base))
    const html = await page.text()
    const [, href] = /href="([^"]+)"/.exec(html) ?? []
    if (page.status !== 200 || href === undefined) return { status: page.status, html }
    const gone = await fetch(base + href, { redirect: 'manual' })
    const to = new URL(gone.headers.get('location') ?? 'https://nowhere')
    const [cookie = ''] = (gone.headers.get('set-cookie') ?? '').split(';')
    const state = to.searchParams.get('state') ?? ''
    const back = `${base}/slack/oauth_redirect?${new URLSearchParams({ code: await city.code(place, to), state })}`
    const answer = await fetch(back, { headers: keepsCookie ? { cookie } : {} })
    return { status: answer.status, html: await answer.text(), asked: html, to }
  }
  return {
    ...{ base, post, form, idle, link, install, log, installs, slack, opened },
    pass: (ms: number) => {
      now += ms
    },
  }
}
