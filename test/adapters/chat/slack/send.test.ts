import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { slackClient } from '../../../../src/adapters/chat/slack/client.js'
import { slackMessenger } from '../../../../src/adapters/chat/slack/deliver/messenger.js'
import { openSlackPlatform } from '../../../../src/adapters/chat/slack/platform.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import type { Account } from '../../../../src/bot/accounts/account.js'
import { Refused, RetryLater } from '../../../../src/bot/ports/failure.js'
import type { OutgoingMessage } from '../../../../src/bot/ports/messenger.js'
import { OutsideClock } from '../../../../src/shared/outside-clock.js'
import { chatIn } from '../../../../src/words/chat.js'
import { worldOf } from '../../../support/context.js'
import { type Answer, type Stub, stub } from './stub.js'
import { textsIn, Message as Valid } from './valid.js'
import { workspace } from './workspace.js'

const TO: Account = { platform: 'slack', tenant: 'T1', user: 'U1' }
const KEY = '899999999/0123456789abcdef/2027-07-01/digest'
const MESSAGE: OutgoingMessage = {
  key: KEY,
  card: {
    title: 'Su día',
    summary: 'Tiene 2 contratos por cerrar',
    parts: [{ kind: 'text', text: '<!channel> hola' }],
  },
  language: 'es',
  repeated: false,
}
const SINCE = new Date('2027-07-01T12:00:00.000Z')
const OK: Answer = { json: { ok: true, channel: 'D1', ts: '1798800000.000100' } }
const NO = (error: string): Answer => ({ json: { ok: false, error } })

const stubs: Stub[] = []
afterEach(async () => {
  for (const one of stubs.splice(0)) await one.close()
})
async function start() {
  const slack = await stub()
  stubs.push(slack)
  slack.answers('conversations.open', { json: { ok: true, channel: { id: 'D1' } } })
  slack.answers('chat.postMessage', OK)
  const logger = pino({ level: 'silent' })
  const client = slackClient({ token: 'xoxb-1', apiUrl: slack.apiUrl, logger })
  return { slack, messenger: slackMessenger({ client, logger }) }
}
const failure = (work: Promise<unknown>) => work.then(() => null).catch(error => error)

describe('sending', () => {
  it('opens the conversation once, and carries the key where it can be found', async () => {
    const { slack, messenger } = await start()
    expect(await messenger.send(TO, null, MESSAGE)).toEqual({ address: 'D1', message: '1798800000.000100' })
    await messenger.send(TO, 'D1', MESSAGE)
    expect(slack.calls.map(({ method }) => method)).toEqual([
      'conversations.open',
      'chat.postMessage',
      'chat.postMessage',
    ])
    const args = slack.calls[1]?.args ?? {}
    const shown = Valid.parse({ text: args.text, blocks: JSON.parse(args.blocks ?? '') })
    expect(shown.blocks[0]?.block_id).toBe(`k:${KEY}`)
    expect(JSON.parse(args.metadata ?? '')).toEqual({ event_type: 'cerrojo_delivery', event_payload: { key: KEY } })
    expect(args).toMatchObject({
      text: 'Tiene 2 contratos por cerrar',
      mrkdwn: 'false',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
    })
  })

  it('says that it may have arrived before where it may', async () => {
    const { slack, messenger } = await start()
    await messenger.send(TO, 'D1', { ...MESSAGE, repeated: true })
    expect(textsIn(JSON.parse(slack.calls[0]?.args.blocks ?? ''))).toContain(chatIn('es').card.repeated)
  })

  it.each<[string, Answer, string]>([
    ['too many requests', { status: 429, headers: { 'retry-after': '7' } }, 'rate-limited'],
    ['a broken server', { status: 503 }, 'unreachable'],
    ['a page of some gateway', { text: '<html>', headers: { 'content-type': 'text/html' } }, 'unreachable'],
    ['a lost answer', 'lost', 'unreachable'],
    ['Slack’s own fault', NO('internal_error'), 'unreachable'],
    ['Slack’s other way to say slowly', NO('ratelimited'), 'rate-limited'],
  ])('%s: later, and it is not repeated here', async (_, answer, code) => {
    const { slack, messenger } = await start()
    slack.answers('chat.postMessage', answer)
    const error = await failure(messenger.send(TO, 'D1', MESSAGE))
    expect(error).toBeInstanceOf(RetryLater)
    expect(error).toMatchObject({
      code,
      ...(code === 'rate-limited' && typeof answer === 'object' && answer.status ? { afterSeconds: 7 } : {}),
    })
    expect(slack.calls).toHaveLength(1)
  })

  it.each([
    // These are said of the bot: where Slack takes its token all the same, they are this person's.
    ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked'].map(name => [name, 'denied']),
    ...['token_expired', 'missing_scope'].map(name => [name, 'denied']),
    // These may be about the person alone: only they are put off, until a second one is refused alike.
    ...['org_user_not_in_team', 'org_login_required', 'access_denied', 'restricted_action'].map(name => [
      name,
      'denied',
    ]),
    ...['messages_tab_disabled', 'not_in_channel', 'something_new'].map(name => [name, 'denied']),
    // These say that Slack does not take this message.
    ...['msg_too_long', 'no_text', 'invalid_metadata_format', 'metadata_too_large'].map(name => [name, 'bad-answer']),
    // These say that the person cannot be reached: their account is marked so.
    ...['is_archived', 'user_not_visible'].map(name => [name, 'gone']),
    ...['channel_not_found', 'user_disabled', 'user_not_found', 'cannot_dm_bot'].map(name => [name, 'gone']),
  ])('%s: refused as %s, with a remedy and without a word of the message', async (name = '', code) => {
    const { slack, messenger } = await start()
    slack.answers('chat.postMessage', NO(name))
    slack.answers('conversations.open', NO(name))
    for (const address of ['D1', null]) {
      const error = await failure(messenger.send(TO, address, MESSAGE))
      expect(error).toBeInstanceOf(Refused)
      expect(error.code).toBe(code)
      expect(error.message).toContain(name)
      expect(error.remedy.length).toBeGreaterThan(10)
      expect(`${error.message}${error.remedy}`).not.toMatch(/xoxb|contratos por cerrar/)
    }
  })

  it.each<[string, Answer, string]>([
    ['refuses it too: it is the bot', NO('token_revoked'), 'refused'],
    ['has no permission to be asked: it is the bot', NO('missing_scope'), 'refused'],
    ['takes it: it is this person', { json: { ok: true, team_id: 'T1' } }, 'denied'],
    ['does not answer: nobody knows', 'lost', 'denied'],
    ['is pressed: nobody knows', { status: 429 }, 'denied'],
  ])('a token that was refused: Slack is asked whether it takes it, and %s', async (_, asked, code) => {
    const { slack, messenger } = await start()
    slack.answers('auth.test', asked)
    for (const method of ['chat.postMessage', 'conversations.history']) slack.answers(method, NO('invalid_auth'))
    expect((await failure(messenger.send(TO, 'D1', MESSAGE))).code).toBe(code)
    expect((await failure(messenger.find(TO, 'D1', KEY, SINCE))).code).toBe(code)
    expect(slack.calls.map(({ method }) => method)).toEqual([
      ...['chat.postMessage', 'auth.test'],
      ...['conversations.history', 'auth.test'],
    ])
  })

  it('a conversation of the app that was there before gives way to the one that Slack names', async () => {
    const { slack, messenger } = await start()
    slack.answers('chat.postMessage', NO('channel_not_found'), OK)
    expect(await messenger.send(TO, 'DOLD', MESSAGE)).toMatchObject({ address: 'D1' })
    expect(slack.calls.map(({ args }) => args.channel)).toEqual(['DOLD', undefined, 'D1'])
    slack.answers('conversations.history', NO('channel_not_found'), { json: { ok: true, messages: [] } })
    expect(await messenger.find(TO, 'DOLD', KEY, SINCE)).toBe('absent')
  })

  it('blocks that Slack does not take give way to fewer, then to the line alone, with its key', async () => {
    const { slack, messenger } = await start()
    slack.answers('chat.postMessage', NO('invalid_blocks'), NO('msg_blocks_too_long'), OK)
    const text = 'Una línea larga. '.repeat(700)
    await messenger.send(TO, 'D1', { ...MESSAGE, card: { ...MESSAGE.card, parts: [{ kind: 'text', text }] } })
    const sizes = slack.calls.map(({ args }) => args.blocks?.length ?? 0)
    expect(sizes).toHaveLength(3)
    expect(sizes[1]).toBeLessThan(sizes[0] ?? 0)
    expect(sizes[2]).toBe(0)
    expect(slack.calls[2]?.args.metadata).toContain(KEY)
  })
})

describe('a Slack that never answers', () => {
  it.each<Answer>(['silent', 'dripping'])('%s: is not waited for once the bot is being stopped', async answer => {
    const { slack } = await start()
    slack.answers('chat.postMessage', answer)
    const late = new AbortController()
    const { messenger } = openSlackPlatform(
      { botToken: 'xoxb-1', signingSecret: 'x', appToken: undefined, apiUrl: slack.apiUrl },
      {
        contextOf: async () => null,
        encodeFile: encodeOutFile,
        clock: () => SINCE,
        log: pino({ level: 'silent' }),
        late: late.signal,
      },
    )
    const failed = failure(messenger.send(TO, 'D1', MESSAGE))
    await expect.poll(() => slack.calls.length).toBe(1)
    late.abort()
    expect(await failed).toMatchObject({ name: 'RetryLater', code: 'unreachable' })
  })
})

it('hears from the answers what the time is elsewhere', async () => {
  const { slack } = await start()
  const told: number[] = []
  const outside = new OutsideClock(
    () => Date.now() - 7_200_000,
    ms => told.push(Math.round(ms / 3_600_000)),
  )
  const { messenger } = openSlackPlatform(
    { botToken: 'xoxb-1', signingSecret: 'x', appToken: undefined, apiUrl: slack.apiUrl },
    {
      contextOf: async () => null,
      encodeFile: encodeOutFile,
      clock: () => SINCE,
      log: pino({ level: 'silent' }),
      outside,
    },
  )
  for (let n = 0; n < 3; n++) await messenger.send(TO, 'D1', MESSAGE)
  expect(told).toEqual([-2])
})

describe('looking whether it arrived', () => {
  const mine = { ts: '5.5', metadata: { event_type: 'cerrojo_delivery', event_payload: { key: KEY } } }
  const others = Array.from({ length: 200 }, (_, n) => ({ ts: `${n}.1`, blocks: [{ block_id: `k:other/${n}` }] }))
  const page = (messages: unknown[], next = ''): Answer => ({
    json: { ok: true, messages, response_metadata: { next_cursor: next } },
  })

  it.each([
    ['by what rides in it', mine],
    ['by its first block', { ts: '5.5', blocks: [{ block_id: `k:${KEY}` }] }],
  ])('finds it %s, on any page', async (_, message) => {
    const { slack, messenger } = await start()
    slack.answers('conversations.history', page(others, 'c2'), page([message]))
    expect(await messenger.find(TO, 'D1', KEY, SINCE)).toEqual({ address: 'D1', message: '5.5' })
    expect(slack.calls.map(({ args }) => args.cursor)).toEqual([undefined, 'c2'])
    expect(Number(slack.calls[0]?.args.oldest)).toBeLessThan(SINCE.getTime() / 1000)
  })

  it('names all of them where it is there more than once, the first one first', async () => {
    const { slack, messenger } = await start()
    const its = (ts: string) => ({ ts, blocks: [{ block_id: `k:${KEY}` }] })
    slack.answers('conversations.history', page([its('9.9'), its('8.8')], 'c2'), page([...others, its('5.5')]))
    const copies = await messenger.copies?.(TO, 'D1', KEY, SINCE)
    expect(copies?.map(({ message }) => message)).toEqual(['5.5', '8.8', '9.9'])
  })

  it('says that it is absent only after the last page', async () => {
    const { slack, messenger } = await start()
    slack.answers('conversations.history', page(others, 'c2'), page(others))
    expect(await messenger.find(TO, null, KEY, SINCE)).toBe('absent')
    expect(slack.calls.map(({ method }) => method)).toEqual([
      'conversations.open',
      'conversations.history',
      'conversations.history',
    ])
  })

  it.each([
    ['goes on and on', (n: number) => `c${n}`],
    ['comes back to where it was', () => 'c'],
  ])('cannot tell where the history %s: what is not in what was seen of it may have arrived', async (_, cursor) => {
    const { slack, messenger } = await start()
    slack.answers(
      'conversations.history',
      ...Array.from({ length: 100 }, (_, n) => page(others.slice(0, 1), cursor(n))),
    )
    expect(await messenger.find(TO, 'D1', KEY, SINCE)).toBe('cannot-tell')
    expect(slack.calls.length).toBeLessThanOrEqual(20)
  })

  it.each<[string, Answer]>([
    ['broken', { status: 500 }],
    ['slow', { status: 429, headers: { 'retry-after': '3' } }],
    ['in another form', { json: { ok: true, messages: 'none' } }],
  ])('%s: later, never "absent"', async (_, answer) => {
    const { slack, messenger } = await start()
    slack.answers('conversations.history', answer)
    expect(await failure(messenger.find(TO, 'D1', KEY, SINCE))).toBeInstanceOf(RetryLater)
  })
})

it('finds in a workspace what it sent there, after an answer that was lost', async () => {
  const space = await workspace((await worldOf([])).context)
  try {
    const { messenger } = space.slack
    const to: Account = { platform: 'slack', tenant: 'T000000001', user: space.user('ana') }
    expect(await messenger.find(to, null, KEY, SINCE)).toBe('absent')
    const sent = await messenger.send(to, null, MESSAGE)
    expect(sent.address).toBe(space.chat('ana'))
    expect(await messenger.find(to, null, KEY, new Date(0))).toEqual(sent)
  } finally {
    await space.close()
  }
})
