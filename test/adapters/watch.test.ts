import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { type HealthOptions, openHealth } from '../../src/app/health.js'
import type { Cycle } from '../../src/bot/reminders/reminder-cycle.js'

const CYCLE: Cycle = {
  day: '2027-07-12',
  sync: 'not-due',
  planned: 3,
  delivered: { sent: 3, failed: 1, superseded: 0, postponed: 2, failures: [], errors: [] },
  open: 2,
  refusals: [],
  complete: true,
  dayDone: false,
  errors: [],
}
const start = new Date('2027-07-12T13:00:00Z')

async function aWatch(more: Partial<HealthOptions> = {}) {
  let now = start
  const failures: unknown[] = []
  const watch = openHealth({
    entities: ['demo', 'other'],
    interval: 300_000,
    now: () => now,
    failed: error => failures.push(error),
    ...more,
  })
  const server = createServer((request, response) => {
    const route = watch.routes.find(({ path }) => path === request.url)
    void route?.handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`)
    return { status: answer.status, text: await answer.text() }
  }
  return { watch, get, failures, at: (minutes: number) => (now = new Date(start.getTime() + minutes * 60_000)) }
}

it('is ready while the last complete cycle of every entity is younger than twice the interval', async () => {
  const { watch, get, at } = await aWatch()
  expect((await get('/live')).status).toBe(200)
  expect((await get('/ready')).status).toBe(503)
  await watch.cycle('demo', CYCLE, at(0))
  expect(await get('/ready')).toEqual({ status: 503, text: 'no complete cycle lately: other\n' })
  await watch.cycle('other', CYCLE, at(0))
  expect((await get('/ready')).status).toBe(200)
  at(10)
  expect((await get('/ready')).status).toBe(200)
  await watch.cycle('demo', { ...CYCLE, complete: false }, at(11))
  await watch.cycle('other', CYCLE, at(11))
  expect(await get('/ready')).toEqual({ status: 503, text: 'no complete cycle lately: demo\n' })
  expect((await get('/live')).status).toBe(200)
})

it('is not ready while a workspace refuses the bot, and says which and why by code', async () => {
  const { watch, get, at } = await aWatch({ entities: ['demo'] })
  await watch.cycle('demo', CYCLE, at(0))
  const refusals = [{ workspace: 'slack:T1', why: 'refused' }]
  await watch.cycle('demo', { ...CYCLE, complete: false, refusals }, at(5))
  expect(await get('/ready')).toEqual({ status: 503, text: 'slack:T1 takes no messages (refused): demo\n' })
  expect((await get('/live')).status).toBe(200)
  expect((await get('/metrics')).text).toContain('cerrojo_workspaces_refusing{entity="demo"} 1')
  await watch.cycle('demo', CYCLE, at(10))
  expect((await get('/ready')).status).toBe(200)
})

it('counts what became of deliveries, for Prometheus', async () => {
  const { watch, get, at } = await aWatch()
  await watch.cycle('demo', CYCLE, at(0))
  await watch.cycle('demo', { ...CYCLE, sync: 'failed' }, at(5))
  const { text } = await get('/metrics')
  expect(text).toContain('cerrojo_deliveries_total{entity="demo",became="sent"} 6')
  expect(text).toContain('cerrojo_syncs_total{entity="demo",became="failed"} 1')
  expect(text).toContain('cerrojo_deliveries_open{entity="demo"} 2')
})

it('pings once a day, only when the whole day is done everywhere, and again when nobody answered', async () => {
  let pings = 0
  let answers = false
  const server = createServer((_, response) => {
    pings++
    response.writeHead(answers ? 200 : 500).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const deadMan = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`
  const { watch, failures, at } = await aWatch({ deadMan })
  const done = { ...CYCLE, dayDone: true }
  await watch.cycle('demo', done, at(0))
  expect(pings).toBe(0)
  await watch.cycle('other', done, at(0))
  expect([pings, failures.length]).toEqual([1, 1])
  expect(JSON.stringify(failures.map(String))).not.toContain('secret')
  answers = true
  for (const minutes of [5, 10, 15]) await watch.cycle('other', done, at(minutes))
  expect(pings).toBe(2)
  await watch.cycle('demo', { ...CYCLE, day: '2027-07-13' }, at(24 * 60))
  expect(pings).toBe(2)
})
