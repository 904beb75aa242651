import type { IncomingMessage, ServerResponse } from 'node:http'

/** Of a request's body. An activity of Teams has some kilobytes; a form of the longest answers does not reach this. */
const MOST_BYTES = 256 * 1024

/** Why a request is turned away before anything of it is read. */
export function turnedAway(request: IncomingMessage, local: boolean): number | null {
  if (request.method !== 'POST') return 405
  if (local && !isOfThisMachine(request)) return 403
  if (!local && (request.headers.authorization ?? '').trim() === '') return 401
  // A page in a browser cannot send this to another origin without being asked first.
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '') ? null : 415
}

function isOfThisMachine({ socket }: IncomingMessage): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '')
}

/** The body as text, or null when it is too long: the rest of it is not read. */
export async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request) {
    const buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece))
    bytes += buffer.length
    if (bytes > MOST_BYTES) return null
    pieces.push(buffer)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Answers with a status and, for an invoke, a body. */
export function answerWith(response: ServerResponse, status: number, body?: object): void {
  if (response.headersSent || response.writableEnded) return
  if (body === undefined) {
    response.writeHead(status).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
