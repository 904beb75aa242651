import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listenHttp } from '../src/adapters/chat/http-server.js'
import { commandFailureOf } from '../src/app/failure.js'
import { encodeOutFile } from '../src/app/out-files.js'
import { openPlatforms, platformsFor, refusalsFor } from '../src/app/platforms.js'
import { readChat } from '../src/settings/chat.js'
import type { SettingsMistake } from '../src/settings/mistakes.js'
import { commandsIn } from '../src/words/commands.js'
import { signed } from './adapters/chat/slack/sign.js'
import { at, entityWith, TODAY } from './support/context.js'
import { messageOf, slackCity } from './support/slack-city.js'
import { teamsCity } from './support/teams-city.js'

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
    const flood = (_: unknown, n: number) =>
      post(A, SECRETS[A], messageOf({ team: 'TA' }, 1 + (n % 2), 'mis contratos'))
    const before = Array.from({ length: 5 }, flood)
    const one = post(B, SECRETS[B], messageOf({ team: 'TB' }, 1, 'mis contratos'))
    await Promise.all([...before, one, ...Array.from({ length: 20 }, flood)])
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

it('is off where its secret cannot be read, which is nothing to the other, and is back once it is mended', async () => {
  const city = await slackCity([
    { team: 'TA', people: [] },
    { team: 'TB', people: [] },
  ])
  const file = join(mkdtempSync(join(tmpdir(), 'cerrojo-own-')), 'token')
  writeFileSync(file, '')
  const env = {
    [`SLACK_BOT_TOKEN_${A}_FILE`]: file,
    [`SLACK_SIGNING_SECRET_${A}`]: SECRETS[A],
    // What is everybody's is nothing to who has its own, be that of use or not.
    SLACK_BOT_TOKEN: 'xoxb-TB',
    SLACK_SIGNING_SECRET: SECRETS[B],
    SLACK_API_URL: city.apiUrl,
  }
  const { all, routes, refused, unopened } = await openPlatforms(readChat(env, []), {
    ...{ contextOf: async () => null, encodeFile: encodeOutFile, clock: () => at(TODAY) },
    log: pino({ enabled: false }),
  })
  const told = commandFailureOf(refused[0], commandsIn('es'), false).text
  expect(told).toMatch(new RegExp(`^Slack \\(${A}\\) queda apagado, .*SLACK_BOT_TOKEN_${A}_FILE: .*vacío`))
  expect(routes.map(({ path }) => path)).toEqual(['/slack'])
  const [late] = unopened
  expect(platformsFor(all, A)).toEqual([late])
  const stopping = new AbortController()
  await expect(late?.listen?.(() => {}, stopping.signal)).rejects.toThrow(`SLACK_BOT_TOKEN_${A}_FILE`)
  expect(refusalsFor(all, A)).toEqual([{ platform: 'slack', why: `SLACK_BOT_TOKEN_${A}_FILE` }])
  expect(refusalsFor(all, B)).toEqual([])
  writeFileSync(file, 'xoxb-TA\n')
  await late?.listen?.(() => stopping.abort(), stopping.signal)
  expect(routes.map(({ path }) => path)).toEqual(['/slack', `/slack/${A}`])
  expect([refusalsFor(all, A), await late?.ownTenant()]).toEqual([[], 'TA'])
})

const TENANTS = { [A]: 'a1b2c3d4-e5f6-4890-abcd-ef1234567890', [B]: 'b1b2c3d4-e5f6-4890-abcd-ef1234567890' } as const

/** The bot of both, and a Microsoft in which each has a tenant and a registration. */
async function bothTenants() {
  // A token of one registration is kept for the whole process.
  const apps = { [A]: randomUUID(), [B]: randomUUID() }
  const city = await teamsCity(BOTH.map(nit => ({ tenant: TENANTS[nit], app: apps[nit] })))
  const env = Object.fromEntries(
    BOTH.flatMap(nit => [
      [`TEAMS_APP_ID_${nit}`, apps[nit]],
      [`TEAMS_TENANT_ID_${nit}`, TENANTS[nit]],
      [`TEAMS_APP_SECRET_${nit}`, 'not a real one'],
    ]),
  )
  const contexts = new Map([
    [A, await entityWith(A, 'ALFA-1')],
    [B, await entityWith(B, 'BETA-1')],
  ])
  const opened = await openPlatforms(readChat(env, []), {
    contextOf: async (_, tenant, whose) =>
      whose !== undefined && tenant === TENANTS[whose as typeof A] ? (contexts.get(whose) ?? null) : null,
    ...{ encodeFile: encodeOutFile, clock: () => at(TODAY), log: pino({ enabled: false }) },
  })
  const server = await listenHttp({ host: '127.0.0.1', port: 0 }, opened.routes, () => {})
  onTestFinished(() => server.close(0))
  const post = async (path: string, app: string, tenant: string, more: object = {}, user = 'ana') => {
    const url = `http://127.0.0.1:${server.port}/api/messages/${path}`
    const answer = await fetch(url, await city.requestFor(app, tenant, user, more))
    await answer.arrayBuffer()
    return answer.status
  }
  return { city, apps, ...opened, post }
}

describe('two tenants by their own registrations', () => {
  const question = { text: 'mis contratos' }
  it('are called at addresses of their own, and lead to their entity only', async () => {
    const { all, own, routes, post, city, apps } = await bothTenants()
    expect(routes.map(({ path }) => path).sort()).toEqual([`/api/messages/${B}`, `/api/messages/${A}`])
    expect([await own('teams', A), await own('teams', B), await own('teams')]).toEqual([TENANTS[A], TENANTS[B], null])
    expect(platformsFor(all, A).map(({ entity }) => entity)).toEqual([A])
    for (const nit of BOTH) expect(await post(nit, apps[nit], TENANTS[nit], question)).toBe(200)
    const said = Object.fromEntries(city.posted.map(({ tenant, text }) => [tenant, text]))
    expect([said[TENANTS[A]]?.includes('ALFA-1'), said[TENANTS[A]]?.includes('BETA')]).toEqual([true, false])
    expect([said[TENANTS[B]]?.includes('BETA-1'), said[TENANTS[B]]?.includes('ALFA')]).toEqual([true, false])
  })

  it('each take their own only', async () => {
    const { post, city, apps } = await bothTenants()
    // A token for the other one's bot, and the other one's tenant by one's own bot.
    expect(await post(A, apps[B], TENANTS[A], question)).toBe(401)
    expect(await post(A, apps[A], TENANTS[B], question)).toBe(401)
    expect(city.posted).toEqual([])
  })

  it.each([
    ['failing', 'unreachable'],
    ['limited', 'rate-limited'],
    ['denied', 'denied'],
    ['revoked', 'refused'],
  ] as const)('goes on with one where the other is %s', async (mood, code) => {
    const { all, post, city, apps } = await bothTenants()
    city.is(TENANTS[A], mood)
    const [a, b] = BOTH.map(nit => platformsFor(all, nit).find(({ name }) => name === 'teams'))
    const message = { key: 'k', card: CARD, language: 'es', repeated: false } as const
    const to = (nit: typeof A | typeof B) => ({ platform: 'teams', tenant: TENANTS[nit], user: 'ana' }) as const
    await expect(a?.messenger.send(to(A), null, message)).rejects.toMatchObject({ code })
    expect(await b?.messenger.send(to(B), null, message)).toMatchObject({ message: expect.any(String) })
    await post(A, apps[A], TENANTS[A], question)
    await post(B, apps[B], TENANTS[B], question)
    expect(city.posted.map(({ tenant }) => tenant)).toEqual([TENANTS[B], TENANTS[B]])
    city.is(TENANTS[A], 'well')
    expect(await a?.messenger.send(to(A), null, message)).toMatchObject({ message: expect.any(String) })
  })

  it('answers one before the other has ended its flood', async () => {
    const { post, city, apps } = await bothTenants()
    const flood = (_: unknown, n: number) => post(A, apps[A], TENANTS[A], question, n % 2 === 0 ? 'ana' : 'eva')
    const before = Array.from({ length: 5 }, flood)
    const one = post(B, apps[B], TENANTS[B], question)
    await Promise.all([...before, one, ...Array.from({ length: 20 }, flood)])
    const order = city.posted.map(({ tenant }) => tenant)
    expect(order.filter(tenant => tenant === TENANTS[A]).length).toBe(25)
    expect(order.indexOf(TENANTS[B])).toBeLessThan(13)
  })
})
