import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openStorage } from '../src/app/storage.js'
import { commandsIn } from '../src/words/commands.js'
import { startPostgres } from '../test/support/postgres-server.js'
import { startChild } from './child.js'
import { limitProcessor } from './limit-processor.js'
import { median } from './measure.js'
import { NOW, storageAt } from './place.js'
import { outgoing } from './sending.js'
import type { Sizes } from './sizes.js'
import { inTimes, type Line, target } from './table.js'

const Delivered = z.object({ sent: z.int(), from: z.number(), to: z.number(), cpuMs: z.number() })
const Up = z.object({ reminds: z.int() })
const WORKSPACES = 20
const ANSWER_MS = 50
/** Messages before it is measured. */
const WARM = 100
/** So little that neither the database nor the other replica wants for a processor. */
const SHARE = 0.1
/** And that much fewer messages then. */
const LIMITED = 0.3
const TO_SLACK = `Messages in ${WORKSPACES} workspaces of a Slack that answers in ${ANSWER_MS} ms, without the platform's pace`
const WRITING = { readOnly: false, check: true, brief: false }

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
  const planned = async (many: number, messages: number) => {
    const { store } = await openStorage(storageAt(first, address), commandsIn('en'), WRITING)
    const entities = Array.from({ length: many }, () => String(900_000_000 + named++))
    await Promise.all(
      entities.map(async entity => {
        for (let n = 0; n < messages; n++) await store.deliveries.plan(entity, outgoing(entity, n), NOW)
      }),
    )
    await store.close()
    return entities
  }
  /** Messages a second; each replica with a share of a processor. */
  const perSecond = async (replicas: number, share: number): Promise<number> => {
    const used = dirs.slice(0, replicas)
    const warm = await planned(replicas, WARM)
    const messages = Math.ceil(perWorkspace * (share < 1 ? LIMITED : 1))
    const entities = await planned(WORKSPACES, messages)
    const up = await Promise.all(
      used.map((dir, at) => {
        const own = [warm[at], ...entities.filter((_, n) => n % replicas === at)]
        return startChild('replica', [dir, address, slack.sent.url, own.join(',')], Up)
      }),
    )
    const all = await Promise.all(
      up.map(async ({ pid, go }) => {
        const done = go()
        const free = share < 1 ? limitProcessor(pid, share) : () => {}
        return Delivered.parse(await done.finally(free))
      }),
    )
    const sent = all.reduce((sum, each) => sum + each.sent, 0)
    if (sent !== WORKSPACES * messages) throw new Error(`${sent} were sent`)
    const ms = Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from))
    const cpu = all.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / sent
    const said = `${((sent / ms) * 1_000).toFixed(0)} a second, ${cpu.toFixed(1)} ms of processor each`
    process.stderr.write(`\n  ${replicas} with ${share}: ${said}, load ${loadavg()[0]?.toFixed(1)} `)
    return (sent / ms) * 1_000
  }
  const line = async (share: number, how: string): Promise<Line> => {
    const found: Record<'one' | 'two', number[]> = { one: [], two: [] }
    for (let round = 0; round < longRounds; round++) {
      found.one.push(await perSecond(1, share))
      found.two.push(await perSecond(2, share))
    }
    const [one, two] = [median(found.one), median(found.two)]
    return {
      what: `${TO_SLACK}: two replicas on one PostgreSQL, ${how}`,
      ours: `${two.toFixed(0)} a second`,
      comparedWith: `one replica: ${one.toFixed(0)} a second`,
      ratio: inTimes(two / one),
      target: target('at least', 1.5, two / one),
    }
  }
  try {
    // The key of the installation, which both have.
    await planned(1, 1)
    cpSync(first, second, { recursive: true })
    return [
      await line(1, 'all of them on this machine'),
      await line(SHARE, `each with ${100 * SHARE} % of a processor, as on a machine of its own`),
    ]
  } finally {
    slack.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
