import { createServer } from 'node:http'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { openSlack, type Slack } from '../../../../src/adapters/chat/slack/open.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import { Refused } from '../../../../src/bot/ports/failure.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../../support/context.js'
import { acceptSocket, socketServer } from './socket-server.js'
import { type Stub, stub } from './stub.js'
import { addressOf, listening } from './workspace.js'

/** Socket Mode: the app calls Slack, and everything comes through one web socket. */

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open(slack: Stub, log: string[] = []): Promise<Slack> {
  const { context } = await worldOf([contractOf(1, [ANA.id])])
  const opened = openSlack({
    botToken: 'xoxb-1',
    door: { appToken: 'xapp-1' },
    apiUrl: slack.apiUrl,
    contextOf: async () => context,
    encodeFile: encodeOutFile,
    clock: () => at(TODAY),
    logger: pino({ level: 'info' }, { write: line => void log.push(line) }),
  })
  return opened
}

it('takes a message, acknowledges it and answers', async () => {
  const slack = await stub()
  closing.push(slack.close)
  const socket = await socketServer()
  closing.push(socket.close)
  slack.answers('apps.connections.open', { json: { ok: true, url: socket.url } })
  slack.answers('users.info', {
    json: { ok: true, user: { is_email_confirmed: true, profile: { email: 'ana@entidad.example' } } },
  })
  const opened = await open(slack)
  expect(opened.listener).toBeNull()
  const connected = socket.connected()
  const { stop, ended } = connection(opened)
  const peer = await connected
  const event = {
    type: 'message',
    channel: 'D1',
    channel_type: 'im',
    user: 'U1',
    text: '¿qué contratos debo cerrar?',
    ts: '1.1',
  }
  const payload = { team_id: 'T1', type: 'event_callback', event_id: 'Ev1', event }
  const acknowledged = peer.next()
  peer.send({ type: 'events_api', envelope_id: 'e1', accepts_response_payload: false, payload })
  expect(await acknowledged).toMatchObject({ envelope_id: 'e1' })
  await opened.idle()
  expect(slack.calls.at(-1)).toMatchObject({
    method: 'chat.postMessage',
    args: { text: expect.stringContaining('1 por cerrar') },
  })
  stop()
  await ended
})

it('says that a connection was lost, whoever ends it, and makes the next one when it is asked to', async () => {
  const slack = await stub()
  closing.push(slack.close)
  const socket = await socketServer()
  closing.push(socket.close)
  slack.answers(
    'apps.connections.open',
    { json: { ok: true, url: socket.url } },
    { json: { ok: false, error: 'invalid_auth' } },
    { json: { ok: true, url: socket.url } },
  )
  const opened = await open(slack)
  const first = connection(opened)
  await first.connected
  socket.drop()
  expect(await first.ended).toBeUndefined()
  // Nothing is tried behind anybody's back: what fails is told to whoever asked.
  const error = await connection(opened).ended
  expect(error).toBeInstanceOf(Refused)
  expect(error).toHaveProperty('remedy', expect.stringContaining('token'))
  const third = connection(opened)
  await third.connected
  third.stop()
  expect(await third.ended).toBeUndefined()
  expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(3)
})

it.each(['the address', 'the handshake', 'the greeting'] as const)(
  'stopped while Slack still owes %s, it ends at once and says nothing of a failure',
  async owed => {
    const slack = await stub()
    closing.push(slack.close)
    let asked = () => {}
    const isAsked = new Promise<void>(resolve => {
      asked = resolve
    })
    const server = createServer()
    server.on('upgrade', (request, socket) => {
      if (owed === 'the greeting') acceptSocket(request, socket)
      socket.on('error', () => {}).on('end', () => socket.end())
      closing.push(async () => void socket.destroy())
      setImmediate(asked)
    })
    await listening(server)
    closing.push(() => new Promise(resolve => server.close(() => resolve()).closeAllConnections()))
    const url = addressOf(server).replace('http', 'ws')
    slack.answers('apps.connections.open', owed === 'the address' ? 'silent' : { json: { ok: true, url } })
    const log: string[] = []
    const { stop, ended } = connection(await open(slack, log))
    if (owed === 'the address') await expect.poll(() => slack.calls.length).toBe(1)
    else await isAsked
    stop()
    expect(await ended).toBeUndefined()
    await slack.close()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(log).toEqual([])
  },
)

/** One connection; how it ended: undefined, or what it failed with. */
function connection({ listen }: Slack) {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  closing.push(async () => stop())
  let tell: () => void = () => {}
  const connected = new Promise<void>(resolve => {
    tell = resolve
  })
  const ended: Promise<unknown> = listen?.(tell, stopping.signal).catch(reason => reason) ?? Promise.reject()
  return { connected, ended, stop }
}
