import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import https from 'node:https'
import { setTimeout } from 'node:timers/promises'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, type MockInstance, onTestFinished, vi } from 'vitest'
import { TeamsSettingsError } from '../../../../src/adapters/chat/teams/credential.js'
import { openTeams } from '../../../../src/adapters/chat/teams/open.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import type { EntityContext } from '../../../../src/bot/context.js'
import { addressOf, listening } from '../slack/workspace.js'
import { demoWorld, serve } from './playground.js'

/* Who may write to the endpoint: tokens signed by a key set of this machine, validated as in earnest. */

const APP = '11111111-2222-3333-4444-555555555555'
const TENANT = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890'
const SERVICE = `https://smba.trafficmanager.net/amer/${TENANT}/`
const ISSUER = 'https://api.botframework.com'
const EMULATOR = 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/'

type Key = Awaited<ReturnType<typeof generateKeyPair>>
let known: Key
let other: Key
let keys: Server
/** How often the keys were asked for. */
let keysFetched = 0
let bot: { server: Server; port: number }
let context: EntityContext
/** What botframework writes past the log. */
let printed: MockInstance<typeof console.error>
const logged: string[] = []
const log = { info: note, warn: note, error: note }
function note(what: object, message: string): void {
  logged.push(JSON.stringify(what) + message)
}

beforeAll(async () => {
  printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  known = await generateKeyPair('RS256', { extractable: true })
  other = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(known.publicKey)), kid: 'known', use: 'sig', endorsements: ['msteams'] }
  let base = ''
  keys = createServer((request, response) => {
    if (request.url === '/keys') keysFetched++
    const body = request.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `${base}/keys` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(done => keys.listen(0, '127.0.0.1', done))
  const address = keys.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  context = await demoWorld()
  const teams = openTeams({
    appId: APP,
    tenant: TENANT,
    credential: { kind: 'secret', secret: 'not a real one' },
    keys: { metadataUrl: `${base}/openid` },
    contextOf: async (_, tenant) => (tenant === TENANT ? context : null),
    encodeFile: encodeOutFile,
    clock: () => new Date(),
    logger: log,
  })
  bot = await serve(teams.handle)
})
/** It says why it refuses a token of an allowed issuer, with the key, which is public. Anything else is new, and seen. */
afterEach(() => {
  const said = printed.mock.calls.map(call =>
    call.map(each => (each instanceof Error ? each.name : String(each))).join(),
  )
  for (const line of said)
    expect(line).toMatch(
      /^(TokenExpiredError$|Error finding key for token\. Available keys: -----BEGIN RSA PUBLIC KEY)/,
    )
  printed.mockClear()
})
afterAll(async () => {
  printed.mockRestore()
  for (const server of [keys, bot?.server]) await new Promise(done => (server ? server.close(done) : done(null)))
})

interface Token {
  readonly claims?: JWTPayload
  readonly key?: Key
  readonly kid?: string
  readonly expires?: string | number
}

function token({ claims = {}, key = known, kid = 'known', expires = '1h' }: Token = {}): Promise<string> {
  return new SignJWT({ serviceurl: SERVICE, iss: ISSUER, aud: APP, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuedAt()
    .setNotBefore('-10m')
    .setExpirationTime(expires)
    .sign(key.privateKey)
}

/** Something that Teams tells and that nobody answers, so that nothing has to be sent. */
function activity(more: object = {}): object {
  return {
    type: 'messageReaction',
    id: '1',
    channelId: 'msteams',
    serviceUrl: SERVICE,
    from: { id: '29:somebody', aadObjectId: '00000000-1111-2222-3333-444444444444' },
    recipient: { id: `28:${APP}` },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...more,
  }
}

async function post(
  authorization: string | null,
  body: object | string = activity(),
  more: object = {},
): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }), ...more },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  await answer.arrayBuffer()
  return answer.status
}

describe('a token', () => {
  it('of Teams is let in', async () => {
    expect(await post(`Bearer ${await token()}`)).toBe(200)
  })

  const WRONG: readonly (readonly [string, () => Promise<string | null> | string | null])[] = [
    ['that is missing', () => null],
    ['that is empty', () => 'Bearer '],
    ['that is no token', () => 'Bearer nonsense'],
    ['of another scheme', async () => `Basic ${await token()}`],
    [
      'for another bot',
      async () => `Bearer ${await token({ claims: { aud: 'ffffffff-0000-0000-0000-000000000000' } })}`,
    ],
    ['of another issuer', async () => `Bearer ${await token({ claims: { iss: 'https://login.example' } })}`],
    ['that has expired', async () => `Bearer ${await token({ expires: Math.floor(Date.now() / 1000) - 3_600 })}`],
    ['of an unknown key', async () => `Bearer ${await token({ key: other, kid: 'other' })}`],
    ['with a bad signature under a known key', async () => `Bearer ${await token({ key: other })}`],
    [
      'for another service',
      async () => `Bearer ${await token({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } })}`,
    ],
    [
      'of the emulator, that the bot itself could ask for',
      async () => `Bearer ${await token({ claims: { iss: EMULATOR, ver: '1.0', appid: APP } })}`,
    ],
    ['without a signature', () => `Bearer ${unsigned({ alg: 'none', kid: 'known' })}.`],
    ['signed with the public key as a secret', async () => `Bearer ${await signedWithPublicKey()}`],
  ]
  it.each(WRONG)('%s is refused', async (_, authorization) => {
    expect(await post(await authorization())).toBe(401)
  })

  it('of a key that nobody knows has the keys fetched once an hour at most', async () => {
    const forged = async (n: number) => `Bearer ${await token({ key: other, kid: `forged ${n}` })}`
    await post(await forged(0))
    const before = keysFetched
    const many = Array.from({ length: 20 }, async (_, n) => post(await forged(n)))
    expect(new Set(await Promise.all(many))).toEqual(new Set([401]))
    expect(keysFetched).toBe(before)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 })
    onTestFinished(() => void vi.useRealTimers())
    for (let n = 0; n < 5; n++) expect(await post(await forged(n))).toBe(401)
    expect(keysFetched).toBe(before + 1)
  })

  it('of Teams does not open foreign places', async () => {
    const good = `Bearer ${await token()}`
    expect(await post(good, activity({ conversation: { id: 'a:1', tenantId: 'other' }, channelData: {} }))).toBe(401)
    expect(await post(good, activity({ channelData: { tenant: { id: 'other' } } }))).toBe(401)
    expect(await post(good, activity({ conversation: { id: 'a:1' }, channelData: {} }))).toBe(401)
    expect(await post(good, activity({ channelId: 'webchat' }))).toBe(401)
    const service = 'https://smba.trafficmanager.net.evil.example/'
    const forged = `Bearer ${await token({ claims: { serviceurl: service } })}`
    expect(await post(forged, activity({ serviceUrl: service }))).toBe(401)
  })

  it('never gets into a log', async () => {
    const [, , signature = ''] = (await token({ key: other })).split('.')
    await post(`Bearer ${await token({ key: other })}`)
    expect(printed.mock.calls.join('\n')).toContain('Error finding key')
    expect(printed.mock.calls.join('\n')).not.toContain(signature)
    expect(logged.join('\n')).not.toContain(signature)
    expect(logged.join('\n')).not.toContain('not a real one')
  })
})

describe('what is no activity', () => {
  it.each([
    ['{', 400],
    ['[]', 400],
    ['{}', 400],
    [JSON.stringify({ type: 'message' }), 400],
    [JSON.stringify(activity({ text: 'x'.repeat(300_000) })), 413],
  ])('%.20s is refused', async (body, status) => {
    expect(await post(`Bearer ${await token()}`, body)).toBe(status)
  })

  it('is refused by its method and kind', async () => {
    const url = `http://127.0.0.1:${bot.port}/api/messages`
    expect((await fetch(url)).status).toBe(405)
    expect(await post(`Bearer ${await token()}`, 'a=b', { 'content-type': 'text/plain' })).toBe(415)
  })
})

it.each([
  { kind: 'secret', secret: 's' },
  { kind: 'certificate', thumbprint: 'AB', privateKey: '-----BEGIN PRIVATE KEY-----' },
  { kind: 'managed-identity' },
] as const)('opens with a $kind', credential => {
  const options = { contextOf: async () => context, encodeFile: encodeOutFile, clock: () => new Date(), logger: log }
  expect(openTeams({ ...options, appId: APP, tenant: TENANT, credential })).toHaveProperty('messenger')
})

describe('without its identity', () => {
  const options = { contextOf: async () => context, encodeFile: encodeOutFile, clock: () => new Date(), logger: log }
  const secret = { kind: 'secret', secret: 's' } as const
  it.each([
    [{}, ['noAppId', 'noTenant', 'noCredential']],
    [{ appId: APP, credential: secret }, ['noTenant']],
    [{ appId: APP, tenant: TENANT }, ['noCredential']],
    [
      { appId: 'cerrojo', tenant: 'idah.gov.co', credential: { kind: 'secret', secret: ' ' } as const },
      ['badAppId', 'badTenant', 'noCredential'],
    ],
    [
      { appId: APP, tenant: TENANT, credential: { kind: 'certificate', thumbprint: 'AB', privateKey: 'x' } as const },
      ['badCertificate'],
    ],
  ])('it does not start: %j', (settings, problems) => {
    expect(() => openTeams({ ...options, ...settings })).toThrow(TeamsSettingsError)
    try {
      openTeams({ ...options, ...settings })
    } catch (error) {
      expect(error).toMatchObject({ problems, remedy: expect.stringContaining('docs/teams.md') })
    }
  })
})

it('waits for no sign-in once the bot is to end, and sends nothing afterwards', async () => {
  const late = new AbortController()
  // Microsoft takes the call and never answers.
  const silent = await listening(createServer())
  onTestFinished(() => void silent.close().closeAllConnections())
  const asked = once(silent, 'request')
  const request = vi
    .spyOn(https, 'request')
    .mockImplementation((...to) => httpRequest(addressOf(silent), { method: 'POST' }, to.find(isCallback)))
  onTestFinished(() => request.mockRestore())
  const credential = { kind: 'secret', secret: 'not a real one' } as const
  const { messenger } = openTeams({
    ...{ appId: APP, tenant: TENANT, credential, contextOf: async () => null, encodeFile: encodeOutFile },
    ...{ clock: () => new Date(), logger: log, late: late.signal },
  })
  const account = { platform: 'teams', tenant: TENANT, user: '29:ana' } as const
  const card = { title: 'T', summary: 'S', parts: [] }
  const sending = messenger.send(account, null, { key: 'k', card, language: 'es', repeated: false })
  await asked
  late.abort(new Error('the bot is being stopped'))
  await expect(sending).rejects.toMatchObject({ code: 'unreachable' })
  const [, response] = await asked
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3_600, access_token: 'a.b.c' }))
  await once(response, 'close')
  await setTimeout(100)
  expect(request).toHaveBeenCalledTimes(1)
})

const isCallback = (value: unknown): value is (response: IncomingMessage) => void => typeof value === 'function'

function unsigned(header: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(Date.now() / 1_000) + 3_600
  return `${part(header)}.${part({ iss: ISSUER, aud: APP, serviceurl: SERVICE, exp })}`
}

async function signedWithPublicKey(): Promise<string> {
  const text = unsigned({ alg: 'HS256', kid: 'known', typ: 'JWT' })
  return `${text}.${createHmac('sha256', await exportSPKI(known.publicKey))
    .update(text)
    .digest('base64url')}`
}
