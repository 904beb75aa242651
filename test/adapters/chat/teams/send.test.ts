import { describe, expect, it } from 'vitest'
import {
  ofMicrosoft,
  ofThisMachine,
  readAddress,
  writeAddress,
} from '../../../../src/adapters/chat/teams/deliver/address.js'
import type { Connector, ConversationLine } from '../../../../src/adapters/chat/teams/deliver/connector.js'
import { teamsMessenger } from '../../../../src/adapters/chat/teams/deliver/messenger.js'
import { Refused, RetryLater } from '../../../../src/bot/ports/failure.js'
import { ACCOUNT, CARD, SERVICE, USER } from './fake.js'

/* Messages by the bot itself, and what Teams may answer to them. */

const OWN = { serviceUrl: SERVICE, conversation: 'a:own', bot: '28:bot', user: '29:ana' }
const MESSAGE = { key: 'k', card: CARD, language: 'es', repeated: false } as const
const answered = (statusCode: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error(`${statusCode}`), { statusCode, code: 'Said', response: { headers: new Headers(headers) } })
const no = (code: string | undefined, statusCode = 403) => Object.assign(new Error('no'), { statusCode, code })

/** What is surely about the person. */
const SHUT_OUT = [
  ...['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotDisabledByUser', 'BotNotInConversationRoster'],
  'ForbiddenOperationException',
]
const tokenError = (name: string, status?: number) =>
  Object.assign(new Error('AADSTS7000222: secret'), { name, errorCode: 'invalid_client', statusCode: status, status })

function messenger(throwing: Readonly<Record<string, unknown>> = {}) {
  const sent: string[] = []
  const line = (to: string): ConversationLine => ({
    async send() {
      sent.push(to)
      if (throwing[to]) throw throwing[to]
      return 'm1'
    },
    update: async () => {},
    member: async () => null,
  })
  const connector: Connector = {
    authenticate: async () => Promise.reject(new Error('not here')),
    to: (address, logic) => logic(line(address.conversation)),
    async create(serviceUrl, _, user) {
      if (throwing.create) throw throwing.create
      return { serviceUrl, conversation: 'a:new', bot: '28:bot', user }
    },
  }
  return { sent, messenger: teamsMessenger({ connector, mayServe: ofMicrosoft, serviceUrl: SERVICE, local: false }) }
}

describe('a message', () => {
  it('goes to the address that is known', async () => {
    const { sent, messenger: to } = messenger()
    expect(await to.send(ACCOUNT, writeAddress(OWN), MESSAGE)).toEqual({ address: writeAddress(OWN), message: 'm1' })
    expect(sent).toEqual(['a:own'])
  })

  it.each([
    ['none is known', null],
    ['it is none', 'nonsense'],
    ['it is of a foreign service', writeAddress({ ...OWN, serviceUrl: 'https://evil.example/' })],
  ])('opens the chat when %s', async (_, address) => {
    const { sent, messenger: to } = messenger()
    expect((await to.send(ACCOUNT, address, MESSAGE)).address).toBe(
      writeAddress({ serviceUrl: SERVICE, conversation: 'a:new', bot: '28:bot', user: USER }),
    )
    expect(sent).toEqual(['a:new'])
  })

  it('opens the chat anew when the known one is gone: nothing arrived there', async () => {
    const { sent, messenger: to } = messenger({ 'a:own': answered(404) })
    await to.send(ACCOUNT, writeAddress(OWN), MESSAGE)
    expect(sent).toEqual(['a:own', 'a:new'])
  })

  it('is sent without its mentions where they are not taken, and once only where there are none', async () => {
    const { sent, messenger: to } = messenger({ 'a:own': answered(400) })
    const part = { kind: 'text', text: 'pide', mentions: ACCOUNT } as const
    const failed = { code: 'bad-answer' }
    await expect(to.send(ACCOUNT, writeAddress(OWN), MESSAGE)).rejects.toMatchObject(failed)
    expect(sent).toHaveLength(1)
    const asking = { ...MESSAGE, card: { ...CARD, parts: [part] } }
    await expect(to.send(ACCOUNT, writeAddress(OWN), asking)).rejects.toMatchObject(failed)
    expect(sent).toHaveLength(3)
  })

  it('cannot be looked up', async () => {
    expect(await messenger().messenger.find(ACCOUNT, null, 'k', new Date(0))).toBe('cannot-tell')
  })
})

describe('what Teams answers', () => {
  const FAILURES: readonly (readonly [string, unknown, typeof Refused | typeof RetryLater, object])[] = [
    ...SHUT_OUT.map(code => [code, no(code), Refused, { code: 'gone' }] as const),
    // What stands between here and Teams says 403 and 404 too, of everybody: that ends nobody's delivery.
    ['a no without a name', no(undefined), RetryLater, { code: 'denied' }],
    ['a no with a name that nobody knows', no('Said'), RetryLater, { code: 'denied' }],
    ['too large', answered(413), Refused, { code: 'bad-answer' }],
    ['not understood', answered(400), Refused, { code: 'bad-answer' }],
    ['too many', answered(429, { 'retry-after': '17' }), RetryLater, { code: 'rate-limited', afterSeconds: 17 }],
    ['too many, not said for how long', answered(429), RetryLater, { code: 'rate-limited' }],
    ['a date instead of seconds', answered(429, { 'retry-after': 'tomorrow' }), RetryLater, { code: 'rate-limited' }],
    ['a precondition', answered(412), RetryLater, { code: 'unreachable' }],
    ['a bad gateway', answered(502), RetryLater, { code: 'unreachable' }],
    ['a time limit', answered(504), RetryLater, { code: 'unreachable' }],
    ['a token that was given and is not taken', answered(401), RetryLater, { code: 'denied' }],
    [
      'an app that the administrator blocked, perhaps for one person',
      no('BotDisabledByAdmin'),
      RetryLater,
      { code: 'denied' },
    ],
    ['a secret that has expired', tokenError('ServerError', 401), RetryLater, { code: 'refused', unsent: true }],
    [
      'an identity without rights',
      tokenError('AuthenticationError', 400),
      RetryLater,
      { code: 'refused', unsent: true },
    ],
    ['no identity', tokenError('CredentialUnavailableError'), RetryLater, { code: 'refused', unsent: true }],
    ['no tokens for now', tokenError('ServerError', 503), RetryLater, { code: 'unreachable', unsent: true }],
    ['no way to the tokens', tokenError('ClientAuthError'), RetryLater, { code: 'unreachable', unsent: true }],
    ['no answer', new TypeError('fetch failed'), RetryLater, { code: 'unreachable' }],
    ['anything else', 'what?', RetryLater, { code: 'unreachable' }],
  ]
  it.each(FAILURES)('%s', async (_, thrown, kind, like) => {
    const { messenger: to } = messenger({ 'a:own': thrown })
    const failed = await to.send(ACCOUNT, writeAddress(OWN), MESSAGE).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(kind)
    expect(failed).toMatchObject(like)
    expect(String(failed)).not.toContain('AADSTS')
    if (!('afterSeconds' in like)) expect(failed).not.toHaveProperty('afterSeconds', expect.any(Number))
  })

  it.each([
    [403, 'BotNotInConversationRoster', { name: 'Refused', code: 'gone' }],
    [404, 'ConversationNotFound', { name: 'Refused', code: 'gone' }],
    [403, undefined, { name: 'RetryLater', code: 'denied' }],
    [404, undefined, { name: 'RetryLater', code: 'denied' }],
  ])('%i %s to opening a chat counts alike', async (status, code, like) => {
    const { messenger: to } = messenger({ create: no(code, status) })
    await expect(to.send(ACCOUNT, null, MESSAGE)).rejects.toMatchObject(like)
  })
})

describe('services', () => {
  it.each([
    [SERVICE, true],
    ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
    ['http://smba.trafficmanager.net/teams/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evil.example/smba.trafficmanager.net', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://me@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['nonsense', false],
  ])('%s may be written to: %s', (url, may) => expect(ofMicrosoft(url)).toBe(may))

  it('of this machine are for local mode', () => {
    expect(ofThisMachine('http://127.0.0.1:56150/_connector')).toBe(true)
    expect(ofThisMachine('http://localhost:1/')).toBe(true)
    expect(ofThisMachine(SERVICE)).toBe(false)
    expect(readAddress(writeAddress(OWN), ofThisMachine)).toBeNull()
  })
})
