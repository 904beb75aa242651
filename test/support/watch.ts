import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type HealthOptions, openHealth } from '../../src/app/health.js'
import type { Cycle } from '../../src/bot/reminders/reminder-cycle.js'

/** One in which something was sent and something was not. */
export const CYCLE: Cycle = {
  day: '2027-07-12',
  sync: 'not-due',
  planned: 3,
  delivered: { sent: 3, failed: 1, superseded: 0, postponed: 2, cutShort: false, failures: [], errors: [] },
  open: 2,
  refusals: [],
  complete: true,
  dayDone: false,
  noData: false,
  paused: false,
  keptBack: null,
  errors: [],
}
const start = new Date('2027-07-12T13:00:00Z')

/** The address of a server that lasts as long as the test. */
export async function answering(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The addresses that watch two entities, asked over HTTP; `at` sets the minute. */
export async function aWatch(more: Partial<HealthOptions> = {}) {
  let passed = 0
  const failures: unknown[] = []
  const watch = openHealth({
    entities: () => ['demo', 'other'],
    interval: 300_000,
    monotonic: () => passed * 60_000,
    failed: error => failures.push(error),
    ears: () => [{ platform: 'slack', workspace: 'T1', deaf: null }],
    faults: () => 0,
    droppedLines: () => 7,
    jumps: () => Array.from({ length: 5 }, () => ({ by: 'clock', ms: 1 })),
    skewMs: () => 90_000,
    repeated: () => 0,
    ledgers: () => ({}),
    ...more,
  })
  const address = await answering((request, response) => {
    const route = watch.routes.find(({ path }) => path === request.url)
    void route?.handle(request, response)
  })
  const get = async (path: string) => {
    const answer = await fetch(`${address}${path}`)
    return { status: answer.status, text: await answer.text() }
  }
  /** So many minutes later, by a clock of the wall that was moved by so many. */
  const at = (minutes: number, moved = 0) => {
    passed = minutes
    return new Date(start.getTime() + (minutes + moved) * 60_000)
  }
  return { watch, get, failures, at }
}
