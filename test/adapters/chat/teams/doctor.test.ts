import { generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { TeamsCredential } from '../../../../src/adapters/chat/teams/credential.js'
import { checkTeams, sayTeamsFinding } from '../../../../src/adapters/chat/teams/doctor.js'
import { teamsIn } from '../../../../src/adapters/chat/teams/words.js'
import { NOW } from './playground.js'

/* What `cerrojo doctor` finds of Teams, with Microsoft played by a few lines. */

const APP = '11111111-2222-3333-4444-555555555555'
const TENANT = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890'
const SECRET: TeamsCredential = { kind: 'secret', secret: 's3cret' }
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

interface Microsoft {
  readonly keys?: number
  readonly login?: number
  readonly date?: Date
  readonly down?: boolean
  /** What is answered about a channel. */
  readonly channel?: number
}

async function found(
  settings: Parameters<typeof checkTeams>[0],
  microsoft: Microsoft = {},
  channels: readonly string[] = [],
) {
  const { keys = 200, login = 200, date = NOW, down = false, channel = 200 } = microsoft
  const asked: { url: string; body: URLSearchParams | null }[] = []
  const play: typeof fetch = async (input, init) => {
    if (down) throw new TypeError('fetch failed')
    const url = String(input)
    const { body } = init ?? {}
    asked.push({ url, body: body instanceof URLSearchParams ? body : null })
    if (url.includes('/v3/conversations/')) return new Response('[]', { status: channel })
    const isLogin = url.startsWith('https://login.microsoftonline.com')
    const said = isLogin && login === 200 ? { access_token: 'token' } : { error: 'invalid_client' }
    return new Response(JSON.stringify(said), { status: isLogin ? login : keys, headers: { date: date.toUTCString() } })
  }
  const findings = await checkTeams(settings, { clock: () => NOW, fetch: play, channels })
  return { findings, asked, wrong: findings.filter(({ ok }) => !ok).map(({ check, remedy }) => [check, remedy?.kind]) }
}

const GOOD = { appId: APP, tenant: TENANT, credential: SECRET }

describe('checkTeams', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { findings, wrong, asked } = await found(GOOD)
    expect(wrong).toEqual([])
    expect(findings.map(({ check }) => check)).toEqual(['app-id', 'tenant', 'credential', 'keys', 'clock', 'auth'])
    expect(asked.at(-1)?.url).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`)
    expect(asked.at(-1)?.body?.get('scope')).toBe('https://api.botframework.com/.default')
  })

  it.each([
    [
      'nothing is set',
      {},
      {},
      [
        ['app-id', 'noAppId'],
        ['tenant', 'noTenant'],
        ['credential', 'noCredential'],
      ],
    ],
    [
      'shapes',
      { ...GOOD, appId: 'x', tenant: 'y' },
      {},
      [
        ['app-id', 'badAppId'],
        ['tenant', 'badTenant'],
      ],
    ],
    ['rejected', GOOD, { login: 401 }, [['auth', 'rejected']]],
    ['login down', GOOD, { login: 503 }, [['auth', 'unreachable']]],
    ['keys down', GOOD, { keys: 503 }, [['keys', 'unreachable']]],
    [
      'no internet',
      GOOD,
      { down: true },
      [
        ['keys', 'unreachable'],
        ['auth', 'unreachable'],
      ],
    ],
    ['clock', GOOD, { date: new Date(NOW.getTime() - 600_000) }, [['clock', 'clockSkewed']]],
  ] as const)('says what is wrong: %s', async (_, settings, microsoft, wrong) => {
    expect((await found(settings, microsoft)).wrong).toEqual(wrong)
  })

  it('proves a certificate by its key', async () => {
    const credential = { kind: 'certificate', thumbprint: 'AB:CD:EF', privateKey } as const
    const { asked, wrong } = await found({ ...GOOD, credential })
    expect(wrong).toEqual([])
    const [head = '', claims = '', signature = ''] = asked.at(-1)?.body?.get('client_assertion')?.split('.') ?? []
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ alg: 'RS256', typ: 'JWT', x5t: 'q83v' })
    const text = Buffer.from(`${head}.${claims}`)
    expect(verify('RSA-SHA256', text, publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    const broken = { ...credential, privateKey: '-----BEGIN PRIVATE KEY-----\nxx\n-----END PRIVATE KEY-----' }
    expect((await found({ ...GOOD, credential: broken })).wrong).toEqual([['credential', 'badCertificate']])
  })

  it.each([
    [200, []],
    [403, [['channel', 'channelNotIn']]],
    [404, [['channel', 'channelNotIn']]],
    [503, [['channel', 'unreachable']]],
  ] as const)('looks whether the bot is in the team of a channel: %i', async (channel, wrong) => {
    const of = '19:Ab-c_1@thread.tacv2'
    const checked = await found(GOOD, { channel }, [of])
    expect(checked.wrong).toEqual(wrong)
    expect(checked.findings.map(({ check }) => check)).toContain('channel')
    expect(checked.asked.at(-1)?.url).not.toContain(of)
  })

  it('does not try a managed identity', async () => {
    const { findings } = await found({ ...GOOD, credential: { kind: 'managed-identity' } })
    expect(findings.map(({ check }) => check)).not.toContain('auth')
  })

  it('has words for everything, and none that shows a secret', async () => {
    const all = [await found({}), await found(GOOD, { down: true }), await found(GOOD, { login: 401 })]
    for (const language of ['es', 'en'] as const)
      for (const finding of all.flatMap(({ findings }) => findings)) {
        const { what, remedy } = sayTeamsFinding(finding, teamsIn(language))
        expect(what).toMatch(/^Teams: /)
        expect(remedy === null).toBe(finding.ok)
        expect(`${what}${remedy}`).not.toContain('s3cret')
      }
  })
})
