import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPostgresStore, type PostgresStore } from '../../src/adapters/stores/postgres/open-store.js'
import { DEFAULT_SEND_LIMITS, type Refusal } from '../../src/bot/outbox/rate-limiter.js'
import { sendFailureOf } from '../../src/bot/outbox/send-failure.js'
import { SharedRateLimiter } from '../../src/bot/outbox/shared-rate-limiter.js'
import { Refused, RetryLater } from '../../src/bot/ports/failure.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from '../support/postgres.js'

/* Two processes that write to the same workspaces: together they are no faster than one, and both leave alone what refuses one. */

const T1 = 'slack:T1'
const failure = (code: 'refused' | 'denied' | 'unreachable', afterSeconds?: number) => {
  const said = { message: `Slack refused: ${code}`, remedy: 'x' }
  return sendFailureOf(
    code === 'unreachable' ? new RetryLater({ ...said, code, afterSeconds }) : new Refused({ ...said, code }),
  )
}

describe.skipIf(whyNoPostgres !== null)('the pace of several replicas', () => {
  let database: TestDatabase
  let store: PostgresStore
  beforeAll(async () => {
    database = await aDatabase()
    store = await openPostgresStore(connectionOf(database.address()))
  })
  beforeEach(async () => {
    await database.empty()
    await database.setAhead(0)
  })
  afterAll(() => store.close())

  const replica = (told: Refusal[] = []) => {
    const waits: number[] = []
    const clock = {
      ...{ now: () => new Date(), monotonic: () => performance.now(), random: () => 0 },
      wait: async (ms: number) => void waits.push(ms),
    }
    if (!store.paces) throw new Error('they share them')
    const limits = new Map([['slack', DEFAULT_SEND_LIMITS]])
    const limiter = new SharedRateLimiter(store.paces, clock, { limits, refused: pause => told.push(pause) })
    return { limiter, waits }
  }

  it('gives turns of a workspace one after another, whoever asks, and of each workspace by itself', async () => {
    const replicas = [replica(), replica()]
    await Promise.all(Array.from({ length: 8 }, (_, n) => replicas[n % 2]?.limiter.turn(T1)))
    const waits = replicas.flatMap(({ waits }) => waits).sort((a, b) => a - b)
    // Each waits for those before it, less what had passed when it asked.
    expect(waits.at(-1)).toBeGreaterThan(5 * DEFAULT_SEND_LIMITS.between)
    expect(waits.at(-1)).toBeLessThanOrEqual(7 * DEFAULT_SEND_LIMITS.between)
    const other = replica()
    await other.limiter.turn('slack:T2')
    expect(other.waits).toEqual([])
  })

  it('leaves alone everywhere what refuses one, says so once, and tries again after the pause', async () => {
    const told: Refusal[] = []
    const [one, other] = [replica(told), replica(told)]
    expect(await one.limiter.turn(T1)).toBe(true)
    one.limiter.went(T1, failure('refused'), { account: 'slack:T1:U1', deniedBefore: false })
    one.limiter.went(T1, failure('refused'), { account: 'slack:T1:U2', deniedBefore: false })
    expect(await one.limiter.turn(T1)).toBe(false)
    expect(await other.limiter.turn(T1)).toBe(false)
    expect([one, other].map(({ limiter }) => limiter.refusals())).toEqual([
      [{ workspace: T1, why: 'refused' }],
      [{ workspace: T1, why: 'refused' }],
    ])
    expect(told).toHaveLength(1)
    await database.setAhead(31_000)
    expect(await other.limiter.turn(T1)).toBe(true)
    other.limiter.went(T1, null)
    expect(await other.limiter.turn(T1)).toBe(true)
    expect(other.limiter.width(T1)).toBe(DEFAULT_SEND_LIMITS.atOnce)
    await one.limiter.refresh()
    expect([one.limiter.refusals(), one.limiter.width(T1)]).toEqual([[], DEFAULT_SEND_LIMITS.atOnce])
  })

  it('counts together what fails in a row, and pauses for as long as was asked for', async () => {
    const [one, other] = [replica(), replica()]
    for (const { limiter } of [one, other, one]) {
      expect(await limiter.turn(T1)).toBe(true)
      limiter.went(T1, failure('unreachable', 600))
      // Its turn comes after that is kept.
      await limiter.turn(T1)
    }
    expect([await one.limiter.turn(T1), await other.limiter.turn(T1)]).toEqual([false, false])
    expect(other.limiter.refusals()).toEqual([])
    await database.setAhead(599_000)
    expect(await other.limiter.turn(T1)).toBe(false)
    await database.setAhead(601_000)
    expect(await other.limiter.turn(T1)).toBe(true)
  })

  it('keeps nobody’s account: two who are refused alike are told apart by what does not name them', async () => {
    const [one, other] = [replica(), replica()]
    await one.limiter.turn(T1)
    one.limiter.went(T1, failure('denied'), { account: 'slack:T1:UANA', deniedBefore: false })
    expect(await one.limiter.turn(T1)).toBe(true)
    const { rows } = await database.admin('SELECT pace FROM cerrojo.paces')
    expect(JSON.stringify(rows)).toContain('Slack refused')
    expect(JSON.stringify(rows)).not.toContain('UANA')
    await other.limiter.refresh()
    other.limiter.went(T1, failure('denied'), { account: 'slack:T1:ULUIS', deniedBefore: false })
    expect(await other.limiter.turn(T1)).toBe(false)
  })

  it('takes what it cannot read for nothing', async () => {
    await database.admin(`INSERT INTO cerrojo.paces VALUES ('${T1}', '{"pausedUntil":"soon"}')`)
    expect(await replica().limiter.turn(T1)).toBe(true)
  })
})
