import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import pino from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listenHttp } from '../src/adapters/chat/http-server.js'
import { openTeams } from '../src/adapters/chat/teams/open.js'
import { encodeOutFile } from '../src/app/out-files.js'
import { openPlatforms, platformsFor } from '../src/app/platforms.js'
import { readChat } from '../src/settings/chat.js'
import type { SettingsMistake } from '../src/settings/mistakes.js'
import { signed } from './adapters/chat/slack/sign.js'
import { addressOf, listening } from './adapters/chat/slack/workspace.js'
import { at, entityWith, TODAY } from './support/context.js'
import { messageOf, slackCity } from './support/slack-city.js'

/* Entities with a workspace or a tenant of their own, each by its own credentials: what becomes of one is nothing to another. */

const A = '899999061'
const B = '800111222'
const BOTH = [A, B] as const
const SECRETS = { [A]: 'a'.repeat(32), [B]: 'b'.repeat(32) } as const
const TEAMS_OF = { [A]: 'TA', [B]: 'TB' } as const

/** The bot of both, and a Slack in which each has a workspace. */
async function both() {
  const people = ['ana@entidad.example', 'eva@entidad.example']
  const city = await slackCity([
    { team: 'TA', people },
    { team: 'TB', people },
  ])
  const mistakes: SettingsMistake[] = []
  const env = Object.fromEntries(
    BOTH.flatMap(nit => [
      [`SLACK_BOT_TOKEN_${nit}`, `xoxb-${TEAMS_OF[nit]}`],
      [`SLACK_SIGNING_SECRET_${nit}`, SECRETS[nit]],
    ]),
  )
  const chat = readChat({ ...env, SLACK_API_URL: city.apiUrl }, mistakes)
  expect(mistakes).toEqual([])
  const contexts = new Map([
    [A, await entityWith(A, 'ALFA-1')],
    [B, await entityWith(B, 'BETA-1')],
  ])
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: line => log.push(line) })
  const opened = await openPlatforms(chat, {
    contextOf: async (platform, tenant, whose) =>
      whose !== undefined && (await opened.own(platform, whose)) === tenant ? (contexts.get(whose) ?? null) : null,
    encodeFile: encodeOutFile,
    clock: () => at(TODAY),
    log: logger,
  })
  const server = await listenHttp({ host: '127.0.0.1', port: 0 }, opened.routes, () => {})
  onTestFinished(() => server.close(0))
  const post = async (nit: string, secret: string, body: ReturnType<typeof messageOf>) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/slack/${nit}/events`, signed(body, undefined, secret))
    await answer.arrayBuffer()
    return answer.status
  }
  const idle = () => Promise.all(opened.all.map(platform => platform.stop()))
  return { city, ...opened, post, idle, log }
}

const CARD = { title: 'Aviso', summary: 'un aviso', parts: [] }

describe('two workspaces by their own tokens', () => {
  it('are called at addresses of their own, and lead to their entity only', async () => {
    const { routes, all, post, idle, city, log } = await both()
    expect(routes.map(({ path }) => path).sort()).toEqual([`/slack/${B}`, `/slack/${A}`])
    expect(all.map(({ name, entity }) => `${name} ${entity}`).sort()).toEqual([`slack ${B}`, `slack ${A}`])
    expect(await post(A, SECRETS[A], messageOf({ team: 'TA' }, 1, 'mis contratos'))).toBe(200)
    expect(await post(B, SECRETS[B], messageOf({ team: 'TB' }, 1, 'mis contratos'))).toBe(200)
    await idle()
    const said = Object.fromEntries(city.posted.map(({ team, token, text }) => [`${team} ${token}`, text]))
    expect(Object.keys(said).sort()).toEqual(['TA xoxb-TA', 'TB xoxb-TB'])
    expect([said['TA xoxb-TA']?.includes('ALFA-1'), said['TA xoxb-TA']?.includes('BETA')]).toEqual([true, false])
    expect([said['TB xoxb-TB']?.includes('BETA-1'), said['TB xoxb-TB']?.includes('ALFA')]).toEqual([true, false])
    expect(log.join('')).not.toMatch(/xoxb|a{32}|b{32}/)
  })

  it('takes nothing that another one signed, and nothing of another workspace', async () => {
    const { post, idle, city } = await both()
    expect(await post(B, SECRETS[A], messageOf({ team: 'TB' }, 1, 'mis contratos'))).toBe(401)
    // Whoever has the secret of one app names the workspace of another in vain.
    expect(await post(A, SECRETS[A], messageOf({ team: 'TB' }, 1, 'mis contratos'))).toBe(200)
    await idle()
    expect(city.posted.map(({ text }) => text).join()).not.toMatch(/ALFA|BETA/)
    expect(city.calls.filter(({ place }) => place === 'TB').map(({ method }) => method)).toEqual(['auth.test'])
  })

  it.each(['failing', 'limited', 'revoked'] as const)('goes on with one where the other is %s', async mood => {
    const { all, post, idle, city } = await both()
    city.is('TA', mood)
    const [a, b] = BOTH.map(nit => platformsFor(all, nit).find(({ name }) => name === 'slack'))
    const message = { key: 'k', card: CARD, language: 'es', repeated: false } as const
    const to = (tenant: string) => ({ platform: 'slack', tenant, user: `U${tenant}1` }) as const
    await expect(a?.messenger.send(to('TA'), null, message)).rejects.toMatchObject({ name: /RetryLater|Refused/ })
    expect(await b?.messenger.send(to('TB'), null, message)).toMatchObject({ address: 'DUTB1' })
    await post(A, SECRETS[A], messageOf({ team: 'TA' }, 1, 'mis contratos'))
    await post(B, SECRETS[B], messageOf({ team: 'TB' }, 1, 'mis contratos'))
    await idle()
    expect(city.posted.map(({ team }) => team)).toEqual(['TB', 'TB'])
  })

  it('answers one before the other has ended its flood', async () => {
    const { post, idle, city } = await both()
    const flood = Array.from({ length: 25 }, (_, at) =>
      post(A, SECRETS[A], messageOf({ team: 'TA' }, 1 + (at % 2), 'mis contratos')),
    )
    const one = post(B, SECRETS[B], messageOf({ team: 'TB' }, 1, 'mis contratos'))
    await Promise.all([...flood, one])
    await idle()
    const order = city.posted.map(({ team }) => team)
    expect(order.filter(team => team === 'TA').length).toBe(25)
    expect(order.indexOf('TB')).toBeLessThan(13)
  })

  it('is looked up by its own token', async () => {
    const { all, city } = await both()
    const { findByEmail } = platformsFor(all, B)[0] ?? {}
    expect(await findByEmail?.('eva@entidad.example', B)).toMatchObject({ account: { tenant: 'TB', user: 'UTB2' } })
    expect(city.calls.at(-1)).toMatchObject({ place: 'TB', method: 'users.lookupByEmail' })
  })
})

const APPS = { [A]: '11111111-2222-4333-8444-555555555555', [B]: '66666666-7777-4888-8999-000000000000' } as const
const TENANTS = { [A]: 'a1b2c3d4-e5f6-4890-abcd-ef1234567890', [B]: 'b1b2c3d4-e5f6-4890-abcd-ef1234567890' } as const
const ISSUER = 'https://api.botframework.com'
const SERVICE = 'https://smba.trafficmanager.net/amer/'

/** The registrations of both, and whoever gives the keys by which Teams proves itself. */
async function bothTenants() {
  const pair = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'known', use: 'sig', endorsements: ['msteams'] }
  const keys = await listening(
    createServer((request, response) => {
      const body = request.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `${addressOf(keys)}/keys` }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }),
  )
  onTestFinished(() => void keys.close().closeAllConnections())
  const heard: string[] = []
  const routes = BOTH.map(nit => {
    const { handle } = openTeams({
      appId: APPS[nit],
      tenant: TENANTS[nit],
      credential: { kind: 'secret', secret: 'not a real one' },
      keys: { metadataUrl: `${addressOf(keys)}/openid` },
      contextOf: async (_, tenant) => {
        if (tenant !== TENANTS[nit]) return null
        heard.push(`${nit} ${tenant}`)
        return entityWith(nit, 'R-1')
      },
      encodeFile: encodeOutFile,
      clock: () => at(TODAY),
      logger: pino({ enabled: false }),
    })
    return { path: `/api/messages/${nit}`, handle }
  })
  const server = await listenHttp({ host: '127.0.0.1', port: 0 }, routes, () => {})
  onTestFinished(() => server.close(0))
  const post = async (path: string, app: string, tenant: string, authorized = true) => {
    const token = await new SignJWT({ serviceurl: SERVICE, iss: ISSUER, aud: app })
      .setProtectedHeader({ alg: 'RS256', kid: 'known', typ: 'JWT' })
      .setIssuedAt()
      .setNotBefore('-10m')
      .setExpirationTime('1h')
      .sign(pair.privateKey)
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/messages/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: authorized ? `Bearer ${token}` : 'Bearer no' },
      body: JSON.stringify({
        // Something that nobody answers, so that nothing has to be sent.
        type: 'messageReaction',
        id: `a${heard.length}`,
        channelId: 'msteams',
        serviceUrl: SERVICE,
        from: { id: '29:ana', name: 'Ana', aadObjectId: '00000000-1111-2222-3333-444444444444' },
        recipient: { id: `28:${app}` },
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
        channelData: { tenant: { id: tenant } },
      }),
    })
    await answer.arrayBuffer()
    return answer.status
  }
  return { heard, post }
}

describe('two tenants by their own registrations', () => {
  it('are read by name, and called at addresses of their own', async () => {
    const env = Object.fromEntries(
      BOTH.flatMap(nit => [
        [`TEAMS_APP_ID_${nit}`, APPS[nit]],
        [`TEAMS_TENANT_ID_${nit}`, TENANTS[nit]],
        [`TEAMS_APP_SECRET_${nit}`, 's'],
      ]),
    )
    const chat = readChat(env, [])
    const setup = { contextOf: async () => null, encodeFile: encodeOutFile, clock: () => at(TODAY) }
    const { all, own, routes } = await openPlatforms(chat, { ...setup, log: pino({ enabled: false }) })
    expect(routes.map(({ path }) => path).sort()).toEqual([`/api/messages/${B}`, `/api/messages/${A}`])
    expect([await own('teams', A), await own('teams', B), await own('teams')]).toEqual([TENANTS[A], TENANTS[B], null])
    expect(platformsFor(all, A).map(({ entity }) => entity)).toEqual([A])
  })

  it('each take their own only', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => printed.mockRestore())
    const { post, heard } = await bothTenants()
    expect(await post(A, APPS[A], TENANTS[A])).toBe(200)
    expect(await post(B, APPS[B], TENANTS[B])).toBe(200)
    expect(heard).toEqual([`${A} ${TENANTS[A]}`, `${B} ${TENANTS[B]}`])
    // A token for the other one's bot, the other one's tenant by one's own bot, and nobody's token at all.
    expect(await post(A, APPS[B], TENANTS[A])).toBe(401)
    expect(await post(A, APPS[A], TENANTS[B])).toBe(401)
    expect(await post(B, APPS[B], TENANTS[B], false)).toBe(401)
    expect(heard).toHaveLength(2)
  })
})
