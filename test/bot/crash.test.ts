import { afterAll, describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Account } from '../../src/bot/accounts/account.js'
import type { Outbox } from '../../src/bot/outbox/outbox.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'
import type { DeliveryStore } from '../../src/bot/ports/store.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { KILLS_ASKED } from '../support/simulated.js'
import { tally } from '../support/tally.js'
import { VirtualClock } from './outbox-clock.js'
import { boxOn, tick, untilDone } from './outbox-fixture.js'
import { Crash, Mortal } from './outbox-mortal.js'
import { FakePlatform, type Fate } from './outbox-platform.js'

/** A process with everything that it works with, which dies at its nth step. */
function boxOf(mortal: Mortal, clock: VirtualClock, deliveries: DeliveryStore, platform: FakePlatform): Outbox {
  const store = mortal.within(deliveries, ['plan', 'append', 'get', 'open'])
  const messenger: Messenger = mortal.within<Messenger>(platform, ['send', 'find'])
  const account = { platform: platform.platform, tenant: 'T1', user: 'ana' }
  return boxOn(clock, store, platform, {
    owner: `process ${mortal.diesAt}`,
    reach: async () => ({ account, address: null, messenger }),
  })
}

const KEY = anOutgoing('ana').key
const NEVER = Number.POSITIVE_INFINITY

interface Ended {
  readonly lost: boolean
  readonly named: boolean
  /** Copies that are not labelled, beyond the first. */
  readonly doubled: number
  readonly repeats: number
  /** Steps that the first and second process took. */
  readonly steps: readonly [number, number]
}

/** One delivery from beginning to end, with up to two crashes. */
async function run(
  platform: Account['platform'],
  fates: readonly Fate[],
  crashes: readonly [number, number],
): Promise<Ended> {
  const clock = new VirtualClock(bogota(DAY))
  const server = new FakePlatform(platform, clock)
  server.fate = () => fates[server.sent.length] ?? 'ok'
  const { deliveries } = memoryStore()
  const processes = [...crashes, NEVER].map(diesAt => new Mortal(diesAt))
  for (const mortal of processes) {
    const box = boxOf(mortal, clock, deliveries, server)
    // What kills the process also ends its loop, wherever that is.
    await untilDone(clock, box, ['ana'], 30).catch(error => {
      if (!(error instanceof Crash)) throw error
    })
    if (!mortal.dead && mortal.diesAt !== NEVER) break
  }
  const last = boxOn(clock, deliveries, server)
  await untilDone(clock, last, ['ana'])
  await clock.pass(3_600_000)
  await tick(clock, last, ['ana'])
  const end = (await deliveries.get('demo', KEY))?.events.at(-1)
  const labelled = server.arrived.filter(({ repeated }) => repeated).length
  const plain = server.arrived.length - labelled
  return {
    lost: server.arrived.length === 0 && end?.kind !== 'failed',
    named: end?.kind === 'failed',
    doubled: Math.max(0, platform === 'slack' ? server.arrived.length - 1 : plain - 1),
    repeats: platform === 'teams' && server.arrived.length > 1 ? labelled : 0,
    steps: [processes[0]?.steps ?? 0, processes[1]?.steps ?? 0],
  }
}

interface Row {
  cases: number
  lost: number
  doubled: number
  'repeats at most': number
  repeated: number
  named: number
}

/** Every single step as the place of the first crash and, after it, every step of what follows as that of a second one. */
async function enumerate(platform: Account['platform'], fates: readonly Fate[], twice: boolean): Promise<Row> {
  const row: Row = { cases: 0, lost: 0, doubled: 0, 'repeats at most': 0, repeated: 0, named: 0 }
  const count = async (crashes: readonly [number, number]) => {
    const { lost, named, doubled, repeats, steps } = await run(platform, fates, crashes)
    row.cases++
    row.lost += Number(lost)
    row.doubled += doubled
    row.named += Number(named)
    row.repeated += Math.min(repeats, 1)
    row['repeats at most'] = Math.max(row['repeats at most'], repeats)
    return steps
  }
  const [most] = await count([NEVER, NEVER])
  for (let first = 1; first <= most; first++) {
    const [, second] = await count([first, NEVER])
    for (let then = 1; twice && then <= second; then++) await count([first, then])
  }
  return row
}

/** With these the process dies twice. */
const TWICE = new Set(['both answers come', 'both answers lost', 'both arrive late', 'first limited, second lost'])

const ANSWERS: Record<string, readonly Fate[]> = {
  'both answers come': ['ok', 'ok'],
  'first answer lost': ['lost', 'ok'],
  'second answer lost': ['ok', 'lost'],
  'both answers lost': ['lost', 'lost'],
  'first never answered': ['silent', 'ok'],
  'both never answered': ['silent', 'silent'],
  'first arrives late': ['late', 'ok'],
  'second arrives late': ['ok', 'late'],
  'both arrive late': ['late', 'late'],
  'first lost, second late': ['lost', 'late'],
  'first late, second lost': ['late', 'lost'],
  'first limited, second lost': ['limited', 'lost'],
}

/** What no bot can do away with; said in docs/decisions/0009-deliveries.md. */
const BEYOND: Record<string, readonly Fate[]> = {
  'first never arrives': ['never', 'ok'],
  'first two never arrive': ['never', 'never'],
  'first arrives 10 minutes late': ['too-late', 'ok'],
}

describe('a crash after every step', () => {
  const table: Record<string, Row> = {}
  afterAll(() => {
    if (KILLS_ASKED) console.table(table)
  })
  const enumerated = async (platform: Account['platform'], name: string, fates: readonly Fate[]) => {
    const row = await enumerate(platform, fates, TWICE.has(name))
    table[`${platform}: ${name}`] = row
    if (name in ANSWERS) tally({ cases: row.cases, lost: row.lost, doubled: row.doubled })
    return row
  }

  it.each(Object.entries(ANSWERS))('Slack loses nothing and doubles nothing: %s', async (name, fates) => {
    const row = await enumerated('slack', name, fates)
    expect(row.cases).toBeGreaterThan(15)
    expect(row).toMatchObject({ lost: 0, doubled: 0, named: 0 })
  })

  it.each(Object.entries(ANSWERS))(
    'Teams loses nothing and repeats once at most, labelled: %s',
    async (name, fates) => {
      const row = await enumerated('teams', name, fates)
      expect(row.cases).toBeGreaterThan(15)
      expect(row).toMatchObject({ lost: 0, doubled: 0 })
      expect(row['repeats at most']).toBeLessThanOrEqual(1)
    },
  )

  it.each(Object.entries(BEYOND))(
    'beyond what can be promised, nothing is lost in silence: %s',
    async (name, fates) => {
      const slack = await enumerated('slack', name, fates)
      const teams = await enumerated('teams', name, fates)
      expect(slack.lost + teams.lost).toBe(0)
      // A message that lands after it was looked for and sent again is there twice.
      expect(slack.doubled > 0).toBe(fates.includes('too-late'))
      // Told apart in docs/reliability.md, and in no sum of what is promised.
      tally({ cases: 0 })
    },
  )
})
