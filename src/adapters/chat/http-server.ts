import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refused } from '../../bot/ports/failure.js'

/** One address of the server: everything at or below `path`, unless another one is nearer. It answers by itself, also when something goes wrong. */
export interface Route {
  readonly path: string
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
}

export interface HttpServer {
  readonly port: number
  /** Takes no more requests, and lets those that run end for so many milliseconds. */
  close(graceMs: number): Promise<void>
}

/** Far beyond what a chat platform sends, far below what would hurt. */
const LARGEST_BODY = 1_048_576

/**
 * Listens for whatever calls the bot: Slack and Teams on one port, health and metrics on another. `failed` is told what
 * a route throws; whoever called gets a bare 500. Throws Refused when the port cannot be had.
 */
export async function listenHttp(
  { host, port }: { readonly host: string; readonly port: number },
  routes: readonly Route[],
  failed: (error: unknown) => void,
): Promise<HttpServer> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    void answer(routes, request, response).catch((error: unknown) => {
      failed(error)
      if (response.headersSent) response.destroy()
      else end(response, 500)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(refused(host, port, error)))
    server.listen(port, host, resolve)
  })
  return { port: portOf(server), close: graceMs => close(server, graceMs) }
}

async function answer(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const [route] = routes
    .filter(each => path === each.path || path.startsWith(`${each.path}/`))
    .sort((one, other) => other.path.length - one.path.length)
  if (!route) return end(response, 404)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // Both platforms say how long a body is; one without an end could be as long as it likes.
    const length = request.headers['content-length']
    if (length === undefined) return end(response, 411)
    if (Number(length) > LARGEST_BODY) return end(response, 413)
  }
  await route.handle(request, response)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': '0', connection: 'close' }).end()
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise(resolve => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function refused(host: string, port: number, error: Error): Refused {
  const code = 'code' in error ? String(error.code) : error.message
  return new Refused({
    code: 'refused',
    message: `${host}:${port} cannot be listened on (${code})`,
    remedy: 'Choose another "server.port" in the settings, or stop what listens there.',
  })
}
