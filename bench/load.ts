import { Agent, request } from 'node:http'

/** One request to send: its path, headers and body. */
export interface Shot {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Sends `total` requests, `inFlight` at a time over connections that are kept, and gives the milliseconds each took to
 * its whole answer; `line` tells the connections apart. Throws when one is not answered with 2xx.
 */
export async function load(
  port: number,
  { total, inFlight }: { readonly total: number; readonly inFlight: number },
  shot: (number: number, line: number) => Shot,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const times: number[] = []
  let next = 0
  const work = async (line: number) => {
    while (next < total) times.push(await fire(agent, port, shot(next++, line)))
  }
  await Promise.all(Array.from({ length: inFlight }, (_, line) => work(line)))
  agent.destroy()
  return times
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

function fire(agent: Agent, port: number, { path, headers, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      },
      answer => {
        answer.resume()
        answer.once('end', () => {
          const status = answer.statusCode ?? 0
          if (status >= 200 && status < 300) resolve(performance.now() - start)
          else reject(new Error(`${path} answered ${status}`))
        })
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
}
