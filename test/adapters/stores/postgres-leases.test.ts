import { once } from 'node:events'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openPostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { NO_EVIDENCE } from '../../../src/bot/ports/evidence.js'
import type { Lease } from '../../../src/bot/ports/lease.js'
import { Conflict, type Store } from '../../../src/bot/ports/store.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from '../../support/postgres.js'

/* Several processes with one database: whoever has a lease, who takes it next, and what is refused from then on. */

const MINUTE = 60_000
const demo = ['demo', 'reminders'] as const
const { key } = anOutgoing('ana')

describe.skipIf(whyNoPostgres !== null)('leases of several replicas', () => {
  let database: TestDatabase
  const open: Store[] = []
  beforeAll(async () => {
    database = await aDatabase()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map(store => store.close()))
    await database.setAhead(0)
    await database.empty()
  })
  const replica = async (leaseMs = MINUTE) => {
    const store = await openPostgresStore(connectionOf(database.address()), { leaseMs })
    open.push(store)
    return store
  }
  const taken = async (store: Store): Promise<Lease> => {
    const lease = await store.leases.take(...demo)
    if (!lease) throw new Error('another one has it')
    return lease
  }

  it('go to one of those who ask at once, and to another one only after they ran out by the database’s time', async () => {
    const replicas = await Promise.all([replica(), replica(), replica()])
    const all = await Promise.all(replicas.map(({ leases }) => leases.take(...demo)))
    expect(all.filter(lease => lease !== null)).toEqual([expect.objectContaining({ epoch: 1 })])
    const others = replicas.filter((_, at) => all[at] === null)
    const [next] = others
    expect(await next?.leases.take(...demo)).toBeNull()
    expect(await next?.leases.take('other', 'reminders')).toMatchObject({ epoch: 1 })
    expect(await next?.leases.take('demo', 'linking')).toMatchObject({ epoch: 1 })
    await database.setAhead(MINUTE + 1)
    expect(await next?.leases.take(...demo)).toMatchObject({ epoch: 2 })
    expect(await others[1]?.leases.take(...demo)).toBeNull()
  })

  it('given back, by themselves or at the end, are free at once, and their epoch is another', async () => {
    const [one, other] = [await replica(), await replica()]
    const first = await taken(one)
    await one.leases.release(...demo)
    expect([first.isHeld(), first.lost.aborted]).toEqual([false, true])
    expect((await taken(other)).epoch).toBe(2)
    await other.close()
    expect((await taken(one)).epoch).toBe(3)
  })

  it('that ran out and nobody took are the same once they are renewed', async () => {
    const one = await replica()
    const lease = await taken(one)
    await database.setAhead(10 * MINUTE)
    expect(await taken(one)).toBe(lease)
  })

  it('are refused to what was begun under an older epoch: nothing of it is written', async () => {
    const [one, other] = [await replica(), await replica()]
    const under = await taken(one)
    await one.deliveries.plan('demo', anOutgoing('ana'), bogota(DAY), under)
    await database.setAhead(MINUTE + 1)
    // It ran out, and nobody has taken it: nothing speaks against what is written.
    await one.deliveries.append('demo', key, trying(bogota(DAY)), 1, under)
    const later = await taken(other)
    await expect(one.deliveries.append('demo', key, sent(bogota(DAY)), 2, under)).rejects.toThrow(Conflict)
    await expect(one.deliveries.plan('demo', anOutgoing('luis'), bogota(DAY), under)).rejects.toThrow(Conflict)
    await other.deliveries.append('demo', key, sent(bogota(DAY)), 2, later)
    // Whoever is answered writes without one.
    await one.deliveries.plan('demo', anOutgoing('olga'), bogota(DAY))
    const { rows } = await database.admin('SELECT number, epoch FROM cerrojo.links ORDER BY number')
    expect(rows.map(row => row.epoch)).toEqual([1, 1, 2, null])
  })

  it('are refused to readings and to what is kept of how it runs: a reading that was thought dead changes nothing', async () => {
    const [one, other] = [await replica(), await replica()]
    const under = await one.leases.take('demo', 'evidence')
    const reminding = await taken(one)
    if (!under) throw new Error('another one has it')
    const known = new Map([['c1', { payments: { askedOn: DAY, readOn: DAY, rows: [] } }]])
    await one.evidence.write('demo', known, under)
    await one.state.evidence.write('demo', NO_EVIDENCE, under)
    await one.state.blindness.write('demo', { failsSince: DAY, counted: null, dayBefore: null }, reminding)
    await database.setAhead(MINUTE + 1)
    await other.leases.take('demo', 'evidence')
    await taken(other)
    await expect(one.evidence.write('demo', new Map([['c2', {}]]), under)).rejects.toThrow(Conflict)
    await expect(one.state.evidence.write('demo', null, under)).rejects.toThrow(Conflict)
    await expect(one.state.blindness.write('demo', null, reminding)).rejects.toThrow(Conflict)
    expect([...(await other.evidence.of('demo', ['c1', 'c2'])).keys()]).toEqual(['c1'])
    expect(await other.state.evidence.read('demo')).toEqual(NO_EVIDENCE)
    expect(await other.state.blindness.read('demo')).toMatchObject({ failsSince: DAY })
    // The other work of the entity is another lease.
    const mine = await other.leases.take('demo', 'evidence')
    await other.state.evidence.write('demo', null, mine ?? undefined)
  })

  it('that another one has taken are told to have been lost, and those that are free to be so', async () => {
    const [one, other] = [await replica(60), await replica(60)]
    const lease = await taken(one)
    const lost = once(lease.lost, 'abort')
    await database.admin(`UPDATE cerrojo.leases SET owner = 'third', epoch = 7, until = 'infinity'`)
    await lost
    expect(lease.isHeld()).toBe(false)
    expect(await other.leases.take(...demo)).toBeNull()
    const free = new Promise<void>(resolve => other.leases.whenFree(resolve))
    await database.admin(`UPDATE cerrojo.leases SET owner = '', until = '-infinity'`)
    await free
    expect((await taken(other)).epoch).toBe(8)
  })

  it('are not surely held where they could not be renewed, though nobody has taken them', async () => {
    const one = await replica(60)
    const lease = await taken(one)
    await database.admin(`ALTER TABLE cerrojo.leases RENAME TO away`)
    try {
      await expect.poll(() => lease.isHeld()).toBe(false)
      expect(lease.lost.aborted).toBe(false)
    } finally {
      await database.admin(`ALTER TABLE cerrojo.away RENAME TO leases`)
    }
    await expect.poll(() => lease.isHeld()).toBe(true)
  })

  it('go with news: what one tells of an entity is heard by all, and nothing of before they listened', async () => {
    const [one, other] = [await replica(), await replica()]
    await one.news?.tell('deliver', '999000111')
    const heard: (readonly [string, number])[] = []
    const many = Array.from({ length: 640 }, (_, n) => `9990${n}`)
    await other.news?.whenTold((topic, concerns) => {
      expect(concerns('999000222')).toBe(true)
      heard.push([topic, many.filter(concerns).length])
    })
    await one.news?.tell('people', '999000222')
    await expect.poll(() => heard).toHaveLength(1)
    expect(heard[0]?.[0]).toBe('people')
    // Of many only about one in sixty-four is looked at.
    expect(heard[0]?.[1]).toBeLessThan(40)
  })

  it('go with what each says of itself, while it is there, and with the days that are done', async () => {
    const [one, other] = [await replica(), await replica()]
    const report = {
      ears: [{ platform: 'slack', workspace: null, deaf: 'refused' } as const],
      ...{ faults: 1, droppedLines: 0, repeated: 2, skewMs: -3.5, ledgers: { demo: { unnoted: 1, unsound: 0 } } },
      jumps: { count: 1, last: [{ by: 'clock', ms: -7 } as const] },
      entities: {
        demo: { at: bogota(DAY).toISOString(), open: 1, refusing: 0, errors: 0, completeAt: null, doneOn: DAY },
      },
    }
    await one.replicas?.tell({ ...report, faults: 0 })
    await one.replicas?.tell(report)
    expect([await one.replicas?.others(), await other.replicas?.others()]).toEqual([[], [report]])
    await database.admin(`INSERT INTO cerrojo.replicas VALUES ('tomorrow', now(), '{"wholly":"other"}')`)
    expect(await other.replicas?.others()).toEqual([report])
    await database.setAhead(3 * MINUTE)
    expect(await other.replicas?.others()).toEqual([])
    await one.replicas?.tell(report)
    await one.close()
    expect(await other.replicas?.others()).toEqual([])
    expect(await other.replicas?.isPinged(DAY)).toBe(false)
    await other.replicas?.pinged(DAY)
    await other.replicas?.pinged(DAY)
    expect(await other.replicas?.isPinged(DAY)).toBe(true)
  })

  it('tell by how much the database’s clock is ahead of this machine’s', async () => {
    await database.setAhead(-10 * MINUTE)
    const { leases } = await replica()
    expect(Math.round(leases.ahead() / MINUTE)).toBe(-10)
  })
})
