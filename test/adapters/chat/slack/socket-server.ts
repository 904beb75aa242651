import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { addressOf, listening } from './workspace.js'

export interface Peer {
  send(message: unknown): void
  next(): Promise<unknown>
  /** When the client says goodbye. */
  readonly left: Promise<void>
}

export interface SocketServer {
  readonly url: string
  /** The next client that connects. */
  connected(): Promise<Peer>
  /** Ends every connection from this side. */
  drop(): void
  close(): Promise<void>
}

/** As much of a web socket server as this needs: short text frames, one client. */
export async function socketServer(): Promise<SocketServer> {
  const server = createServer()
  let peers: (peer: Peer) => void = () => undefined
  const sockets: Duplex[] = []
  server.on('upgrade', (request, socket: Duplex) => {
    sockets.push(socket)
    acceptSocket(request, socket)
    const waiting: ((message: unknown) => void)[] = []
    let leave = () => {}
    const left = new Promise<void>(resolve => {
      leave = resolve
    })
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      if (chunk[0] === 0x88) {
        leave()
        socket.end(Buffer.from([0x88, 0]))
      }
      if (chunk[0] === 0x89) socket.write(pong(chunk))
      const text = textOf(chunk)
      if (text !== null) waiting.shift()?.(JSON.parse(text))
    })
    const send = (message: unknown) => socket.write(frame(JSON.stringify(message)))
    send({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0BOT' } })
    peers({ send, left, next: () => new Promise(resolve => waiting.push(resolve)) })
  })
  const listeningServer: Server = await listening(server)
  return {
    url: addressOf(listeningServer).replace('http', 'ws'),
    connected: () => new Promise(resolve => (peers = resolve)),
    drop: () => {
      for (const socket of sockets.splice(0)) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** Becomes a web socket, and says nothing yet. */
export function acceptSocket(request: IncomingMessage, socket: Duplex): void {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
}

function frame(text: string): Buffer {
  const body = Buffer.from(text)
  const length = body.length < 126 ? [body.length] : [126, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([0x81, ...length]), body])
}

/** The answer to a ping, which is short. */
function pong(ping: Buffer): Buffer {
  const length = (ping[1] ?? 0) & 127
  const mask = ping.subarray(2, 6)
  const body = ping.subarray(6, 6 + length).map((byte, n) => byte ^ (mask[n % 4] ?? 0))
  return Buffer.concat([Buffer.from([0x8a, length]), body])
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
