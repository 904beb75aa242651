import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { StoreUnwritable } from '../../src/adapters/stores/errors.js'
import { SOLE_LEASES } from '../../src/adapters/stores/sole-leases.js'
import type { OffReason } from '../../src/bot/ports/evidence.js'
import type { Ear, ReplicaReport, ReplicaStore } from '../../src/bot/ports/replicas.js'
import { answering, aWatch, CYCLE } from '../support/watch.js'

it('is ready as it starts, whatever was not looked at yet, and not for ever', async () => {
  const { get, at } = await aWatch()
  expect(await get('/ready')).toEqual({
    status: 200,
    text: 'ready\nnot looked at yet: demo\nnot looked at yet: other\n',
  })
  at(11)
  expect((await get('/ready')).status).toBe(503)
})

it('is ready while some entity’s last complete cycle is younger than twice the interval, and names the late ones', async () => {
  const { watch, get, at } = await aWatch()
  expect((await get('/live')).status).toBe(200)
  watch.cycle('demo', CYCLE, at(0))
  expect(await get('/ready')).toEqual({ status: 200, text: 'ready\nnot looked at yet: other\n' })
  watch.cycle('other', CYCLE, at(0))
  expect((await get('/ready')).status).toBe(200)
  at(10)
  expect((await get('/ready')).status).toBe(200)
  watch.cycle('demo', { ...CYCLE, complete: false }, at(11))
  watch.cycle('other', CYCLE, at(11))
  expect(await get('/ready')).toEqual({ status: 200, text: 'ready\nno complete cycle lately: demo\n' })
  at(22)
  expect(await get('/ready')).toEqual({
    status: 503,
    text: 'no complete cycle lately: demo\nno complete cycle lately: other\n',
  })
  expect((await get('/live')).status).toBe(200)
})

it('names who has no data yet and whose list of people is not taken, and is ready all the same', async () => {
  const { watch, get, at } = await aWatch({ entities: () => ['demo'] })
  watch.cycle('demo', { ...CYCLE, planned: null, sync: 'failed', noData: true }, at(0))
  expect(await get('/ready')).toEqual({ status: 200, text: 'ready\nno data yet: demo\n' })
  watch.cycle('demo', { ...CYCLE, keptBack: 'unreadable' }, at(5))
  const line = 'the list of people is unreadable, the last good one counts: demo\n'
  expect(await get('/ready')).toEqual({ status: 200, text: `ready\n${line}` })
})

it('is not ready while nothing can be written down, and says so at once', async () => {
  const { watch, get, at } = await aWatch({ entities: () => ['demo'] })
  watch.cycle('demo', CYCLE, at(0))
  const errors = [new StoreUnwritable('x could not be written (ENOSPC).', 'Make room.')]
  watch.cycle('demo', { ...CYCLE, complete: false, errors }, at(5))
  expect(await get('/ready')).toEqual({ status: 503, text: 'nothing can be written down: demo\n' })
  watch.cycle('demo', CYCLE, at(10))
  expect(await get('/ready')).toEqual({ status: 200, text: 'ready\n' })
})

it.each([
  ['365 days back', -365 * 1_440],
  ['an hour back', -60],
  ['an hour on', 60],
  ['ten years on', 3_653 * 1_440],
])('counts the time that passed, whatever the clock of the wall says: %s', async (_, moved) => {
  const { watch, get, at } = await aWatch({ entities: () => ['demo'] })
  watch.cycle('demo', CYCLE, at(0))
  at(10, moved)
  expect((await get('/ready')).status).toBe(200)
  at(11, moved)
  expect((await get('/ready')).status).toBe(503)
  watch.cycle('demo', CYCLE, at(12, moved))
  expect((await get('/ready')).status).toBe(200)
})

it('names the workspace that refuses the bot, and why by code: the others are served', async () => {
  const { watch, get, at } = await aWatch({ entities: () => ['demo'] })
  watch.cycle('demo', CYCLE, at(0))
  const refusals = [{ workspace: 'slack:T1', why: 'refused' }]
  watch.cycle('demo', { ...CYCLE, refusals }, at(5))
  expect(await get('/ready')).toEqual({ status: 200, text: 'ready\nslack:T1 takes no messages (refused): demo\n' })
  expect((await get('/live')).status).toBe(200)
  expect((await get('/metrics')).text).toContain('cerrojo_workspaces_refusing{entity="demo"} 1')
  watch.cycle('demo', CYCLE, at(10))
  expect((await get('/ready')).status).toBe(200)
})

it('is ready while somebody hears, names the deaf, and says so for Prometheus', async () => {
  const slack = { platform: 'slack', workspace: 'T1', deaf: 'refused' } as const
  const teams = { platform: 'teams', workspace: 'aaaa', deaf: null } as const
  let ears: readonly Ear[] = [slack, teams]
  const { watch, get, at } = await aWatch({ entities: () => ['demo'], ears: () => ears, faults: () => 3 })
  watch.cycle('demo', CYCLE, at(0))
  expect(await get('/ready')).toEqual({ status: 200, text: 'ready\nslack:T1 hears nothing (refused)\n' })
  const { text } = await get('/metrics')
  expect(text).toContain('cerrojo_hearing{platform="slack",workspace="T1"} 0')
  expect(text).toContain('cerrojo_hearing{platform="teams",workspace="aaaa"} 1')
  expect(text).toContain('cerrojo_unhandled_failures 3')
  expect(text).toContain('cerrojo_time_jumps 5')
  expect(text).toContain('cerrojo_clock_skew_seconds 90')
  ears = [slack]
  expect(await get('/ready')).toEqual({ status: 503, text: 'slack:T1 hears nothing (refused)\n' })
})

it('does not ping while somebody is deaf', async () => {
  let pings = 0
  const address = await answering((_, response) => {
    pings++
    response.end()
  })
  let deaf: string | null = 'refused'
  const { watch, at } = await aWatch({
    entities: () => ['demo'],
    ears: () => [{ platform: 'slack', workspace: 'T1', deaf }],
    deadMan: `${address}/`,
  })
  const done = { ...CYCLE, dayDone: true }
  watch.cycle('demo', done, at(0))
  await watch.ended(at(0))
  expect(pings).toBe(0)
  deaf = null
  await watch.ended(at(5))
  expect(pings).toBe(1)
})

it('tells of each sister set whether it is used, since when, and why not', async () => {
  const { watch, get } = await aWatch()
  const state = {
    since: '2027-07-01' as const,
    readOn: null,
    newest: null,
    values: {},
    unknownValues: [],
    lackingColumns: [],
  }
  const stored = (off: OffReason | null) => ({
    ...{ datasets: {}, checks: {}, last: null },
    sets: { payments: { ...state, off, asked: 40, withRows: 38 } } as const,
  })
  const of = 'entity="demo",set="payments"'
  watch.sisters('demo', stored({ kind: 'no-rows' }))
  const { text } = await get('/metrics')
  expect(text).toContain(`cerrojo_evidence_set_used{${of}} 0`)
  expect(text).toContain(`cerrojo_evidence_set_since_seconds{${of}} ${Date.parse('2027-07-01') / 1_000}`)
  expect(text).toContain(`cerrojo_evidence_set_off{${of},why="no-rows"} 1`)
  expect(text).toContain(`cerrojo_evidence_contracts_asked{${of}} 40`)
  expect(text).toContain(`cerrojo_evidence_contracts_with_rows{${of}} 38`)
  watch.sisters('demo', stored(null))
  const after = (await get('/metrics')).text
  expect(after).toContain(`cerrojo_evidence_set_used{${of}} 1`)
  expect(after).not.toContain('why="no-rows"')
})

it('counts what became of deliveries, for Prometheus, from 0 on also of who is enrolled later', async () => {
  const served = ['demo']
  const { watch, get, at } = await aWatch({ entities: () => served })
  served.push('later')
  watch.cycle('demo', CYCLE, at(0))
  watch.cycle('demo', { ...CYCLE, sync: 'failed' }, at(5))
  const { text } = await get('/metrics')
  expect(text).toContain('cerrojo_deliveries_total{entity="demo",became="sent"} 6')
  expect(text).toContain('cerrojo_syncs_total{entity="demo",became="failed"} 1')
  expect(text).toContain('cerrojo_deliveries_open{entity="demo"} 2')
  expect(text).toContain('cerrojo_deliveries_total{entity="later",became="failed"} 0')
  expect(text).toContain('cerrojo_syncs_total{entity="later",became="failed"} 0')
})

it('pings once a day, only when the whole day is done everywhere, and again when nobody answered', async () => {
  let pings = 0
  let answers = false
  const address = await answering((_, response) => {
    pings++
    response.writeHead(answers ? 200 : 500).end()
  })
  const deadMan = `${address}/secret`
  const { watch, failures, at } = await aWatch({ deadMan })
  const done = { ...CYCLE, dayDone: true }
  watch.cycle('demo', done, at(0))
  await watch.ended(at(0))
  expect(pings).toBe(0)
  watch.cycle('other', done, at(0))
  await watch.ended(at(0))
  expect([pings, failures.length]).toEqual([1, 1])
  expect(JSON.stringify(failures.map(String))).not.toContain('secret')
  answers = true
  for (const minutes of [5, 10, 15]) await watch.ended(at(minutes))
  expect(pings).toBe(2)
  watch.cycle('demo', { ...CYCLE, day: '2027-07-13' }, at(24 * 60))
  await watch.ended(at(24 * 60))
  expect(pings).toBe(2)
})

it.each([
  ['goes on for ever', (response: ServerResponse) => pour(response)],
  ['does not come before the bot is told to stop', () => {}],
])('does not wait for an answer to the ping that %s', async (how, answer) => {
  const stopping = new AbortController()
  const address = await answering((_, response) => {
    answer(response)
    if (how !== 'goes on for ever') stopping.abort()
  })
  const deadMan = `${address}/secret`
  const { watch, failures, at } = await aWatch({ entities: () => ['demo'], deadMan, signal: stopping.signal })
  watch.cycle('demo', { ...CYCLE, dayDone: true }, at(0))
  await watch.ended(at(0))
  expect(failures).toHaveLength(1)
})

it('is about this replica where it is asked whether it is ready, and about all of them where it is measured; whoever hears of the day’s end pings, and one of them only', async () => {
  let pings = 0
  const address = await answering((_, response) => {
    pings++
    response.end()
  })
  const deadMan = `${address}/`
  const told = new Map<string, ReplicaReport>()
  const days = new Set<string>()
  const replica = (name: string, deaf: string | null) => {
    const replicas: ReplicaStore = {
      tell: async report => void told.set(name, report),
      others: async () => [...told].flatMap(([of, report]) => (of === name ? [] : report)),
      isPinged: async day => days.has(day),
      pinged: async day => void days.add(day),
    }
    const ears = () => [{ platform: 'slack', workspace: 'T1', deaf } as const]
    return aWatch({ deadMan, ears, faults: () => 2, shared: { leases: SOLE_LEASES, replicas } })
  }
  const [one, other] = [await replica('one', null), await replica('other', 'refused')]
  const done = { ...CYCLE, dayDone: true }
  one.watch.cycle('demo', done, one.at(0))
  one.watch.standsBy('other')
  other.watch.standsBy('demo')
  other.watch.cycle('other', { ...done, open: 5 }, other.at(0))
  await one.watch.ended(one.at(0))
  expect(pings).toBe(0)
  for (const { watch } of [one, other, one]) await watch.whole.refresh()
  for (const { get } of [one, other]) {
    const { text } = await get('/metrics')
    expect(text).toContain('cerrojo_deliveries_open{entity="demo"} 2')
    expect(text).toContain('cerrojo_deliveries_open{entity="other"} 5')
    expect(text).toContain('cerrojo_unhandled_failures 4')
    expect(text).toContain('cerrojo_hearing{platform="slack",workspace="T1"} 1')
  }
  expect((await one.get('/ready')).status).toBe(200)
  expect(await other.get('/ready')).toEqual({ status: 503, text: 'slack:T1 hears nothing (refused)\n' })
  await other.watch.ended(other.at(0))
  await one.watch.ended(one.at(0))
  expect([pings, one.failures, other.failures]).toEqual([1, [], []])
})

function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
  }
  response.on('drain', more).writeHead(200)
  more()
}
