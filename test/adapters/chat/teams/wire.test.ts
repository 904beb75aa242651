import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeAddress } from '../../../../src/adapters/chat/teams/deliver/address.js'
import { openTeams, type Teams, type TeamsOptions } from '../../../../src/adapters/chat/teams/open.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import { OutsideClock } from '../../../../src/shared/outside-clock.js'
import { ACCOUNT, CARD } from './fake.js'
import { NOW } from './playground.js'

/* What botbuilder makes of the answers of Teams, on a real connection to a service of this machine. */

let service: Server
let teams: Teams
let options: TeamsOptions
let serviceUrl = ''
let answer: { status: number; headers?: Record<string, string>; body?: object } | 'silent' | 'dripping' = {
  status: 200,
}
let asked: string[] = []

beforeAll(async () => {
  service = createServer((request, response) => {
    request.resume()
    asked.push(`${request.method} ${request.url}`)
    if (answer === 'silent') return
    if (answer === 'dripping') return response.writeHead(200, { 'content-type': 'application/json' }).write('{')
    const { status, headers, body = {} } = answer
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  await new Promise<void>(done => service.listen(0, '127.0.0.1', done))
  const address = service.address()
  serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const log = { info() {}, warn() {}, error() {} }
  options = {
    local: true,
    serviceUrl,
    contextOf: async () => null,
    encodeFile: encodeOutFile,
    clock: () => NOW,
    logger: log,
  }
  teams = openTeams(options)
})
afterAll(() => new Promise(done => service.close(done).closeAllConnections()))

const send = (address: string | null) => {
  asked = []
  return teams.messenger.send(ACCOUNT, address, { key: 'k', card: CARD, language: 'es', repeated: false })
}
const own = () => writeAddress({ serviceUrl, conversation: 'a:own', bot: '28:bot', user: '29:ana' })

it('is reached through two files only', () => {
  const source = resolve(import.meta.dirname, '../../../../src')
  const importing = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && readFileSync(join(source, name), 'utf8').includes("from 'botbuilder"))
    .sort()
  expect(importing).toEqual([
    'adapters/chat/teams/deliver/connector.ts',
    'adapters/chat/teams/requests/authentication.ts',
  ])
})

describe('a message', () => {
  it('is posted once, and its id is known', async () => {
    answer = { status: 201, body: { id: 'm7' } }
    expect(await send(own())).toEqual({ address: own(), message: 'm7' })
    expect(asked).toEqual([expect.stringMatching(/^POST \/v3\/conversations\/a%3Aown\/activities/)])
  })

  it.each([
    [403, {}, { name: 'RetryLater', code: 'denied' }],
    [429, { 'retry-after': '11' }, { name: 'RetryLater', code: 'rate-limited', afterSeconds: 11 }],
    [412, {}, { name: 'RetryLater', code: 'unreachable' }],
    [502, {}, { name: 'RetryLater', code: 'unreachable' }],
    [504, {}, { name: 'RetryLater', code: 'unreachable' }],
    [413, {}, { name: 'Refused', code: 'bad-answer' }],
  ])('that is answered by %i is not repeated here', async (status, headers, like) => {
    answer = { status, headers, body: { error: { code: 'SomeCode', message: 'No' } } }
    await expect(send(own())).rejects.toMatchObject(like)
    expect(asked).toHaveLength(1)
  })

  it.each([
    [{ error: { code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' } }, 'gone'],
    [{ error: { code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot' } }, 'denied'],
    [{}, 'denied'],
  ])('that is answered by 403 and %j counts as %s', async (body, code) => {
    answer = { status: 403, headers: {}, body }
    await expect(send(own())).rejects.toMatchObject({ code })
  })

  it('opens a chat for somebody who was never seen', async () => {
    answer = { status: 201, body: { id: 'a:new' } }
    expect(JSON.parse((await send(null)).address)).toMatchObject({
      serviceUrl,
      conversation: 'a:new',
      user: ACCOUNT.user,
    })
    expect(asked).toEqual([
      'POST /v3/conversations',
      expect.stringMatching(/^POST \/v3\/conversations\/a%3Anew\/activities/),
    ])
  })

  it('to a service that is not there may be tried later', async () => {
    const nowhere = writeAddress({
      serviceUrl: 'http://127.0.0.1:1',
      conversation: 'a:own',
      bot: '28:bot',
      user: '29:ana',
    })
    await expect(send(nowhere)).rejects.toMatchObject({ name: 'RetryLater', code: 'unreachable' })
  })
})

it.each(['silent', 'dripping'] as const)('%s: is not waited for once the bot is being stopped', async silence => {
  answer = silence
  const stopping = new AbortController()
  const { messenger } = openTeams({ ...options, late: stopping.signal })
  asked = []
  const failed = messenger
    .send(ACCOUNT, own(), { key: 'k', card: CARD, language: 'es', repeated: false })
    .then(() => null)
    .catch(error => error)
  await expect.poll(() => asked.length).toBe(1)
  stopping.abort()
  expect(await failed).toMatchObject({ name: 'RetryLater', code: 'unreachable' })
})

it('hears from the answers what the time is elsewhere', async () => {
  answer = { status: 201, body: { id: 'm1' } }
  const told: number[] = []
  const outside = new OutsideClock(
    () => Date.now() + 7_200_000,
    ms => told.push(Math.round(ms / 3_600_000)),
  )
  const { messenger } = openTeams({ ...options, outside })
  for (let n = 0; n < 3; n++)
    await messenger.send(ACCOUNT, own(), { key: 'k', card: CARD, language: 'es', repeated: false })
  expect(told).toEqual([2])
})
