import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { openSlack, type Slack } from '../../../../src/adapters/chat/slack/open.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import { Refused } from '../../../../src/bot/ports/failure.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../../support/context.js'
import { type Stub, stub } from './stub.js'
import { addressOf, listening } from './workspace.js'

/** Socket Mode: the app calls Slack, and everything comes through one web socket. */

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open(slack: Stub): Promise<Slack> {
  const { context } = await worldOf([contractOf(1, [ANA.id])])
  const opened = openSlack({
    botToken: 'xoxb-1',
    door: { appToken: 'xapp-1' },
    apiUrl: slack.apiUrl,
    contextOf: async () => context,
    encodeFile: encodeOutFile,
    clock: () => at(TODAY),
    logger: pino({ level: 'silent' }),
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
  closing.push(() => opened.stop())
  expect(opened.listener).toBeNull()
  const connected = socket.connected()
  expect(opened.hears()).toBe(false)
  await opened.start()
  expect(opened.hears()).toBe(true)
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
    args: { text: expect.stringContaining('1 contrato') },
  })
})

it('says what to do when Slack does not let it in', async () => {
  const slack = await stub()
  closing.push(slack.close)
  slack.answers('apps.connections.open', { json: { ok: false, error: 'invalid_auth' } })
  const opened = await open(slack)
  const error = await opened.start().catch(reason => reason)
  expect(error).toBeInstanceOf(Refused)
  expect(error.remedy).toContain('token')
})

interface Peer {
  send(message: unknown): void
  next(): Promise<unknown>
}

/** As much of a web socket server as this needs: short text frames, one client. */
async function socketServer(): Promise<{ url: string; connected(): Promise<Peer>; close(): Promise<void> }> {
  const server = createServer()
  let peers: (peer: Peer) => void = () => undefined
  const sockets: Duplex[] = []
  server.on('upgrade', (request, socket: Duplex) => {
    sockets.push(socket)
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    const waiting: ((message: unknown) => void)[] = []
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      const text = textOf(chunk)
      if (text !== null) waiting.shift()?.(JSON.parse(text))
    })
    const send = (message: unknown) => socket.write(frame(JSON.stringify(message)))
    send({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0BOT' } })
    peers({ send, next: () => new Promise(resolve => waiting.push(resolve)) })
  })
  const listeningServer: Server = await listening(server)
  return {
    url: addressOf(listeningServer).replace('http', 'ws'),
    connected: () => new Promise(resolve => (peers = resolve)),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function frame(text: string): Buffer {
  const body = Buffer.from(text)
  const length = body.length < 126 ? [body.length] : [126, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([0x81, ...length]), body])
}

/** The text of a masked frame from a client; null for pings and closes. */
function textOf(chunk: Buffer): string | null {
  if ((chunk[0] ?? 0) !== 0x81) return null
  const short = (chunk[1] ?? 0) & 127
  const start = short === 126 ? 4 : 2
  const length = short === 126 ? chunk.readUInt16BE(2) : short
  const mask = chunk.subarray(start, start + 4)
  return Buffer.from(
    chunk.subarray(start + 4, start + 4 + length).map((byte, n) => byte ^ (mask[n % 4] ?? 0)),
  ).toString()
}
