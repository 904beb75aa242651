import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/* node slow-slack.js MS — a Slack that takes every message and answers after so many milliseconds, until it is stopped. */

const takes = Number(process.argv[2])
let posts = 0
const server = createServer((request, response) => {
  request.resume()
  request.once('end', async () => {
    await delay(takes)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ok: true, channel: 'D1', ts: `${++posts}.000001`, messages: [] }))
  })
})
server.listen(0, '127.0.0.1', () => {
  const address: string | AddressInfo | null = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.send?.({ url: `http://127.0.0.1:${port}/api/` })
})
