import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a request is answered with; a body goes out as JSON. */
export interface Answer {
  readonly status: number
  readonly body?: object
}

export interface Door {
  /** Longest body that is read, in bytes. */
  readonly mostBytes: number
  /** The status with which a request is turned away before anything of it is read; null where it may come in. */
  readonly rejectionStatus: (request: IncomingMessage) => number | null
  readonly answer: (body: string, request: IncomingMessage) => Promise<Answer>
  /** Told what an answer failed with; whoever called gets a bare 500. */
  readonly failed: (error: unknown) => void
}

/** What a platform's requests come through where it calls the bot. Answers every request itself and never throws. */
export function guardedDoor(door: Door): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      const { status, body } = await passed(door, request)
      answerWith(response, status, body)
    } catch (error) {
      door.failed(error)
      answerWith(response, 500)
    }
  }
}

async function passed({ mostBytes, rejectionStatus, answer }: Door, request: IncomingMessage): Promise<Answer> {
  const rejection = request.method === 'POST' ? rejectionStatus(request) : 405
  if (rejection !== null) return { status: rejection }
  const body = await bodyOf(request, mostBytes)
  return body === null ? { status: 413 } : answer(body.toString('utf8'), request)
}

/** The whole body, or null when it is longer: the rest of it is not read. Rejects where it breaks off. */
export async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Answers once. What is left of a body that was too long is not waited for. */
export function answerWith(response: ServerResponse, status: number, body?: object): void {
  if (response.headersSent || response.writableEnded) return
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { ...type, ...(status === 413 ? { connection: 'close' } : {}) })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
