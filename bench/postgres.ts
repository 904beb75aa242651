import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startPostgres } from '../test/support/postgres-server.js'
import { inChild, startChild } from './child.js'
import { median } from './measure.js'
import { ASKER } from './rows.js'
import type { Sizes } from './sizes.js'
import { inMegabytes, inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const PAGE_SIZE = '5000'

const Synced = z.object({ ms: z.number(), commitMs: z.number(), rssBytes: z.number() })
const Copied = z.object({ ms: z.number() })
const Asked = z.object({
  ...{ judgedMs: z.number(), warmMs: z.number(), judgedBesideMs: z.number(), coldMs: z.number() },
  ...{ planMs: z.number(), allJudgedMs: z.number(), readMs: z.number() },
  ...{ rssBefore: z.number(), rssBytes: z.number() },
})
const Recorded = z.object({
  ...{ press: z.number(), append: z.number(), bareSaid: z.number(), send: z.number(), bareSent: z.number() },
})

/** (n) The same in PostgreSQL, on a server of its own that makes the disk keep what is committed. */
export async function measurePostgres({ rows, attestations, rounds, longRounds }: Sizes): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-bench-postgres-'))
  const server = await startPostgres(folder)
  const dir = join(folder, 'machine')
  mkdirSync(dir)
  try {
    const place = [dir, `${server.url}?sslmode=disable`] as const
    return [
      ...(await measureSnapshots(rows, Math.ceil(longRounds / 2), place)),
      ...(await measureReading(rows, rounds, place)),
      ...(await measureWriting(attestations, place)),
    ]
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Place = readonly [dir: string, database: string]

async function measureSnapshots(rows: number, rounds: number, place: Place): Promise<Line[]> {
  const times: Record<'bare' | 'first' | 'copy' | 'changed', number[]> = { bare: [], first: [], copy: [], changed: [] }
  let peak = 0
  const whole = await startChild('register', [String(rows), PAGE_SIZE], z.object({ url: z.string() }))
  const changed = await startChild('register', [String(rows), PAGE_SIZE, 'changed'], z.object({ url: z.string() }))
  const sync = (url: string, ...more: readonly string[]) =>
    inChild('postgres-sync', [url, PAGE_SIZE, ...place, ...more], Synced)
  try {
    for (let round = 0; round < rounds; round++) {
      times.bare.push((await sync(whole.sent.url, 'bare')).ms)
      const first = await sync(whole.sent.url, 'emptied')
      times.first.push(first.ms)
      peak = Math.max(peak, first.rssBytes)
      times.copy.push((await inChild('postgres-copy', [place[1]], Copied)).ms)
      times.changed.push((await sync(changed.sent.url)).commitMs)
    }
  } finally {
    whole.stop()
    changed.stop()
  }
  const [bare, first, copy, little] = [times.bare, times.first, times.copy, times.changed].map(median)
  const without = (bare ?? 0) + (copy ?? 0)
  const many = rows.toLocaleString('en')
  return [
    {
      what: `Snapshot of ${many} rows into PostgreSQL: the whole sync, for the first time`,
      ours: `${inTime(first ?? 0)}; peak memory ${inMegabytes(peak)}`,
      comparedWith: `the same sync that stores nothing, and one bare COPY of as much: ${inTime(bare ?? 0)} + ${inTime(copy ?? 0)}`,
      ratio: inTimes((first ?? 0) / without),
      target: target('at most', 1.3, (first ?? 0) / without),
    },
    {
      what: 'The next one, of which one in two hundred changed: what its commit takes',
      ours: inTime(little ?? 0),
      comparedWith: `reading the register without storing it: ${inTime(bare ?? 0)}`,
      ratio: inTimes((little ?? 0) / (bare ?? 1)),
      target: target('at most', 1.3, (little ?? 0) / (bare ?? 1)),
    },
  ]
}

async function measureReading(rows: number, rounds: number, place: Place): Promise<Line[]> {
  const asked = await inChild('postgres-ask', [...place, String(rounds)], Asked)
  const { judgedMs, warmMs, judgedBesideMs, coldMs, planMs, allJudgedMs, readMs, rssBefore, rssBytes } = asked
  const judged = (ms: number) => `judging these contracts, as that was when the targets were set: ${inTime(ms)}`
  const many = rows.toLocaleString('en')
  return [
    {
      what: `"¿Qué contratos debo cerrar?" of a supervisor with ${ASKER.contracts} contracts of ${many} in PostgreSQL, asked again`,
      ours: inTime(warmMs),
      comparedWith: judged(judgedMs),
      ratio: inTimes(warmMs / judgedMs),
      target: target('at most', 1.5, warmMs / judgedMs),
    },
    {
      what: 'The same, asked for the first time in a store that was just opened',
      ours: inTime(coldMs),
      comparedWith: judged(judgedBesideMs),
      ratio: inTimes(coldMs / judgedBesideMs),
      target: target('at most', 6, coldMs / judgedBesideMs),
    },
    {
      what: `Reading all ${many} contracts from PostgreSQL`,
      ours: inTime(readMs),
      comparedWith: `judging them, as that was when the targets were set: ${inTime(allJudgedMs)}`,
      ratio: inTimes(readMs / allJudgedMs),
      target: NO_TARGET,
    },
    {
      what: `Planning a day of ${many} contracts from PostgreSQL`,
      ours: `${inTime(planMs)}; ${inMegabytes(rssBytes)} of memory, ${inMegabytes(rssBefore)} before`,
      comparedWith: `judging them, as that was when the targets were set: ${inTime(allJudgedMs)}`,
      ratio: inTimes(planMs / allJudgedMs),
      target: target('at most', 6, planMs / allJudgedMs),
    },
  ]
}

async function measureWriting(count: number, place: Place): Promise<Line[]> {
  const { press, append, bareSaid, send, bareSent } = await inChild(
    'postgres-record',
    [...place, String(count)],
    Recorded,
  )
  const insert = (ms: number) => `a committed insert of the same bytes: ${inTime(ms)}`
  return [
    {
      what: 'From the button to the card in PostgreSQL, recorded durably',
      ours: inTime(press),
      comparedWith: insert(bareSaid),
      ratio: inTimes(press / bareSaid),
      target: target('at most', 3, press / bareSaid),
    },
    {
      what: 'Of that, the statement alone',
      ours: inTime(append),
      comparedWith: insert(bareSaid),
      ratio: inTimes(append / bareSaid),
      target: NO_TARGET,
    },
    {
      what: 'Recording a send in PostgreSQL (planned, tried, sent: each committed by itself)',
      ours: inTime(send),
      comparedWith: insert(bareSent),
      ratio: inTimes(send / bareSent),
      target: target('at most', 3, send / bareSent),
    },
    {
      what: 'The same, each of the three',
      ours: inTime(send / 3),
      comparedWith: insert(bareSent),
      ratio: inTimes(send / 3 / bareSent),
      target: NO_TARGET,
    },
  ]
}
