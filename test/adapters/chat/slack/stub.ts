import { createServer } from 'node:http'
import { addressOf, listening } from './workspace.js'

/**
 * What the stub does with one call. `lost` takes it in and gives no answer, as when the network breaks after a post; `silent`
 * keeps the connection and never says a word; `dripping` begins an answer and never comes to its end.
 */
export type Answer =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly json?: unknown
      readonly text?: string
    }
  | 'lost'
  | 'silent'
  | 'dripping'

export interface Stub {
  readonly apiUrl: string
  /** Every call, oldest first. */
  readonly calls: readonly { readonly method: string; readonly args: Readonly<Record<string, string>> }[]
  /** What the next calls of a method get, one each; the last one for good. */
  answers(method: string, ...of: readonly (Answer | Promise<Answer>)[]): void
  close(): Promise<void>
}

/** Slack's Web API where it misbehaves: too many requests, broken servers, lost answers, refusals. */
export async function stub(): Promise<Stub> {
  const calls: { method: string; args: Record<string, string> }[] = []
  const planned = new Map<string, (Answer | Promise<Answer>)[]>()
  const server = await listening(
    createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', chunk => chunks.push(chunk))
      request.on('end', async () => {
        const method = (request.url ?? '').replace(/^\/api\//, '')
        const args = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
        calls.push({ method, args })
        const queue = planned.get(method) ?? []
        const answer = (await (queue.length > 1 ? queue.shift() : queue[0])) ?? { json: { ok: true } }
        if (answer === 'lost') return request.socket.destroy()
        if (answer === 'silent') return
        if (answer === 'dripping') return response.writeHead(200).write('{')
        const { status = 200, headers = {}, json, text } = answer
        response.writeHead(status, { 'content-type': 'application/json', ...headers })
        response.end(text ?? JSON.stringify(json ?? { ok: false, error: 'internal_error' }))
      })
    }),
  )
  return {
    apiUrl: `${addressOf(server)}/api/`,
    calls,
    answers: (method, ...of) => planned.set(method, [...of]),
    close: () => new Promise(resolve => server.close(() => resolve()).closeAllConnections()),
  }
}
