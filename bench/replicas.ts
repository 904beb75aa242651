import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openStorage } from '../src/app/storage.js'
import { commandsIn } from '../src/words/commands.js'
import { startPostgres } from '../test/support/postgres-server.js'
import { startChild } from './child.js'
import { median } from './measure.js'
import { NOW, storageAt } from './place.js'
import { outgoing } from './sending.js'
import type { Sizes } from './sizes.js'
import { inTimes, type Line, target } from './table.js'

const Delivered = z.object({ sent: z.int(), from: z.number(), to: z.number(), cpuMs: z.number() })
const Up = z.object({ reminds: z.int() })
const WORKSPACES = 20
const ANSWER_MS = 50

/** (o) What one replica delivers, and what two do, each half of the workspaces. */
export async function measureReplicas({ longRounds, perWorkspace }: Sizes): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-bench-replicas-'))
  const server = await startPostgres(folder, ['-c', 'max_connections=200'])
  const slack = await startChild('slow-slack', [String(ANSWER_MS)], z.object({ url: z.string() }))
  const address = `${server.url}?sslmode=disable`
  const dirs = [1, 2].map(n => join(folder, `replica-${n}`))
  const [first = '', second = ''] = dirs
  mkdirSync(first)
  let named = 0
  /** Entities of each of which so many messages are planned. */
  const planned = async () => {
    const { store } = await openStorage(storageAt(first, address), commandsIn('en'), {
      ...{ readOnly: false, check: true, brief: false },
    })
    const entities = Array.from({ length: WORKSPACES }, () => String(900_000_000 + named++))
    await Promise.all(
      entities.map(async entity => {
        for (let n = 0; n < perWorkspace; n++) await store.deliveries.plan(entity, outgoing(entity, n), NOW)
      }),
    )
    await store.close()
    return entities
  }
  const perSecond = async (replicas: number) => {
    const entities = await planned()
    const parts = dirs.slice(0, replicas).map((_, at) => entities.filter((_, n) => n % replicas === at).join(','))
    const up = await Promise.all(
      parts.map((part, at) => startChild('replica', [dirs[at] ?? '', address, slack.sent.url, part], Up)),
    )
    const all = await Promise.all(up.map(async ({ go }) => Delivered.parse(await go())))
    const sent = all.reduce((sum, each) => sum + each.sent, 0)
    if (sent !== WORKSPACES * perWorkspace) throw new Error(`${sent} were sent`)
    const ms = Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from))
    const cpu = all.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / sent
    const said = `${((sent / ms) * 1_000).toFixed(0)} a second, ${cpu.toFixed(1)} ms of processor each`
    process.stderr.write(`\n  ${replicas}: ${said}, load ${loadavg()[0]?.toFixed(1)} `)
    return (sent / ms) * 1_000
  }
  const found: Record<'one' | 'two', number[]> = { one: [], two: [] }
  try {
    // The key of the installation, which both have.
    await planned()
    cpSync(first, second, { recursive: true })
    for (let round = 0; round < longRounds; round++) {
      found.one.push(await perSecond(1))
      found.two.push(await perSecond(2))
    }
  } finally {
    slack.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const [one, two] = [median(found.one), median(found.two)]
  return [
    {
      what: `Delivering ${(WORKSPACES * perWorkspace).toLocaleString('en')} messages in ${WORKSPACES} workspaces to a Slack that answers in ${ANSWER_MS} ms, without the platform's pace: two replicas on one PostgreSQL`,
      ours: `${two.toFixed(0)} a second`,
      comparedWith: `one replica: ${one.toFixed(0)} a second`,
      ratio: inTimes(two / one),
      target: target('at least', 1.5, two / one),
    },
  ]
}
