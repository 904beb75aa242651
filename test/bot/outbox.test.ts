import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import { readAccountKey } from '../../src/bot/accounts/account.js'
import { deliver } from '../../src/bot/outbox/deliver.js'
import { whyNot } from '../../src/bot/outbox/delivery-event.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { addDays } from '../../src/rules/index.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { anOutbox, boxOn, kindsOf, planOf, tick, untilDone } from './outbox-fixture.js'

/** The same, but for some of its methods. */
function but<T extends object>(thing: T, own: Partial<T>): T {
  const get = (target: T, name: keyof T) => {
    const value = own[name] ?? target[name]
    return typeof value === 'function' ? value.bind(target) : value
  }
  return new Proxy(thing, { get: (target, name) => get(target, name as keyof T) })
}

const keyOf = (person: string, day = DAY) => anOutgoing(person, day).key

describe('the outbox', () => {
  it('writes down, sends once, and writes down the end', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    expect(await tick(clock, box, ['ana', 'luis'])).toMatchObject({ sent: 2, failed: 0, postponed: 0, errors: [] })
    for (let n = 0; n < 5; n++) await tick(clock, box, ['ana', 'luis'])
    expect(messenger.arrived.map(({ key }) => key)).toEqual([keyOf('ana'), keyOf('luis')])
    expect(kindsOf(await deliveries.get('demo', keyOf('ana')))).toBe('planned trying sent')
  })

  it('sends nothing that is not written down', async () => {
    const { clock, messenger, box } = anOutbox()
    const full = { ...box.store.deliveries, open: async () => [keyOf('ana')], get: box.store.deliveries.get }
    const failing = Object.assign(Object.create(box.store.deliveries), {
      ...full,
      get: (entity: string, key: string) => box.store.deliveries.get(entity, key),
      append: async () => {
        throw new Error('disk full')
      },
    })
    await box.store.deliveries.plan('demo', anOutgoing('ana'), clock.now())
    const done = await tick(clock, { ...box, store: { deliveries: failing } }, [])
    expect(done.errors).toHaveLength(1)
    expect(messenger.sent).toEqual([])
  })

  it.each(['slack', 'teams'] as const)(
    'looks first for what the record of the day may have lost, on %s',
    async platform => {
      const { clock, messenger, deliveries, box } = anOutbox(platform)
      // Somebody was told, and luis not yet, when the record was lost.
      const lost = memoryStore().deliveries
      await tick(clock, { ...box, store: { deliveries: lost } }, ['ana'])
      const incomplete = but(deliveries, { incompleteDay: async () => DAY })
      const relevant = async ({ person }: Outgoing) => person !== 'olga'
      await untilDone(clock, { ...box, isStillRelevant: relevant, store: { deliveries: incomplete } }, [
        'ana',
        'luis',
        'olga',
      ])
      const copies = messenger.arrived.map(({ key, repeated }) => [key, repeated] as const).sort()
      expect(copies).toEqual(
        platform === 'slack'
          ? [
              [keyOf('ana'), false],
              [keyOf('luis'), false],
            ]
          : [
              [keyOf('ana'), false],
              [keyOf('ana'), true],
              [keyOf('luis'), true],
            ],
      )
      expect(kindsOf(await deliveries.get('demo', keyOf('ana')))).toBe(
        platform === 'slack' ? 'planned sent' : 'planned trying sent',
      )
      expect(kindsOf(await deliveries.get('demo', keyOf('olga')))).toBe('planned superseded')
      // From the next day on nothing is looked for.
      const looks = messenger.looks
      await clock.until(bogota(addDays(DAY, 1)))
      await untilDone(clock, { ...box, store: { deliveries: incomplete } }, ['ana'])
      expect(messenger.looks).toBe(looks)
      expect(messenger.arrived.at(-1)).toMatchObject({ key: keyOf('ana', addDays(DAY, 1)), repeated: false })
    },
  )

  it.each(['while it waits for its turn', 'once it is to be sent'] as const)(
    'sends nothing of a day that ended while the process stood still, %s',
    async when => {
      const { clock, messenger, deliveries, box } = anOutbox()
      const stop = () => clock.set(bogota(addDays(DAY, 3)))
      const rateLimiter = but(box.rateLimiter, {
        conversation: async () => {
          if (when === 'while it waits for its turn') stop()
        },
      })
      const stopping = but(deliveries, {
        append: async (entity, key, event, version) => {
          await deliveries.append(entity, key, event, version)
          if (event.kind === 'trying' && when === 'once it is to be sent') stop()
        },
      })
      await tick(clock, { ...box, rateLimiter, store: { deliveries: stopping } }, ['ana'])
      expect(messenger.sent).toEqual([])
      await untilDone(clock, box, ['ana'])
      expect(messenger.arrived.map(({ key }) => key)).toEqual([keyOf('ana', addDays(DAY, 3))])
      expect(kindsOf(await deliveries.get('demo', keyOf('ana')))).toMatch(/superseded$/)
    },
  )

  it('brings what is meant for one account there, wherever else its person is written to', async () => {
    const { clock, messenger, deliveries } = anOutbox()
    const box = boxOn(clock, deliveries, messenger, {
      reach: async (user, _, account) => ({
        account: readAccountKey(account ?? '') ?? { platform: 'slack', tenant: 'T1', user },
        address: null,
        messenger,
      }),
    })
    const welcome = anOutgoing('ana', DAY, { kind: 'welcome', account: 'slack:T1:SECOND' })
    await deliveries.plan('demo', welcome, clock.now())
    await tick(clock, box, ['ana'])
    expect(messenger.arrived.map(({ key, account }) => [key, account])).toEqual([
      [welcome.key, 'slack:T1:SECOND'],
      [keyOf('ana'), 'slack:T1:ana'],
    ])
  })

  it('obeys Retry-After for one conversation and goes on with the others', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.retryAfter = () => 300
    let limited = true
    messenger.fate = (_, { user }) => (user === 'eva' && limited ? 'limited' : 'ok')
    const people = ['ana', 'eva', 'luis', 'olga']
    expect(await tick(clock, box, people)).toMatchObject({ sent: 3, postponed: 1 })
    limited = false
    const started = clock.now().getTime()
    await untilDone(clock, box, people)
    const second = messenger.sent.filter(({ key }) => key === keyOf('eva'))[1]
    expect(second?.repeated).toBe(false)
    expect((second?.at.getTime() ?? 0) - started).toBeGreaterThanOrEqual(290_000)
    expect(kindsOf(await deliveries.get('demo', keyOf('eva')))).toBe('planned trying postponed trying sent')
    expect(messenger.looks).toBe(0)
  })

  it('leaves a workspace alone when it limits one after the other', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.retryAfter = () => 120
    messenger.fate = () => 'limited'
    const people = Array.from({ length: 50 }, (_, n) => `p${n}`)
    await tick(clock, box, people)
    await tick(clock, box, people)
    expect(messenger.sent).toHaveLength(2)
    messenger.fate = () => 'ok'
    await untilDone(clock, box, people)
    expect(messenger.arrived).toHaveLength(50)
    expect(await deliveries.open('demo')).toEqual([])
  })

  it('lets few fall in doubt when the platform is away', async () => {
    const { clock, messenger, box } = anOutbox('teams')
    messenger.fate = () => 'never'
    const people = Array.from({ length: 200 }, (_, n) => `p${n}`)
    await tick(clock, box, people)
    expect(messenger.sent.length).toBeLessThanOrEqual(3)
    messenger.fate = () => 'ok'
    await untilDone(clock, box, people)
    expect(new Set(messenger.arrived.map(({ key }) => key)).size).toBe(200)
    expect(messenger.arrived.filter(({ repeated }) => repeated).length).toBeLessThanOrEqual(3)
  })

  it('keeps the pace of each workspace, from the first message after a start', async () => {
    const { clock, messenger, box } = anOutbox()
    const people = Array.from({ length: 100 }, (_, n) => `p${n}`)
    await tick(clock, box, people)
    const times = messenger.sent.map(({ at }) => at.getTime()).sort((a, b) => a - b)
    for (const [n, time] of times.entries()) if (n > 0) expect(time - (times[n - 1] ?? 0)).toBeGreaterThanOrEqual(250)
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(100 * 260)
  })

  it('is not held up by one who never answers', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = (_, { user }) => (user === 'p5' ? 'silent' : 'ok')
    const people = Array.from({ length: 20 }, (_, n) => `p${n}`)
    const started = clock.now().getTime()
    await tick(clock, box, people)
    const others = messenger.arrived.filter(({ key }) => key !== keyOf('p5'))
    expect(others).toHaveLength(19)
    expect(Math.max(...others.map(({ at }) => at.getTime())) - started).toBeLessThan(10_000)
    await untilDone(clock, box, people)
    expect(messenger.arrived).toHaveLength(20)
    expect(kindsOf(await deliveries.get('demo', keyOf('p5')))).toBe('planned trying postponed sent')
  })

  it('is not held up by another workspace', async () => {
    const { clock, messenger, deliveries } = anOutbox()
    messenger.fate = (_, { tenant }) => (tenant === 'T2' ? 'silent' : 'ok')
    const box = boxOn(clock, deliveries, messenger, {
      reach: async user => {
        const tenant = Number(user.slice(1)) % 2 === 0 ? 'T1' : 'T2'
        return { account: { platform: 'slack', tenant, user }, address: null, messenger }
      },
    })
    const started = clock.now().getTime()
    await tick(
      clock,
      box,
      Array.from({ length: 40 }, (_, n) => `p${n}`),
    )
    const there = messenger.arrived.filter(({ account }) => account.startsWith('slack:T1'))
    expect(there).toHaveLength(20)
    expect(Math.max(...there.map(({ at }) => at.getTime())) - started).toBeLessThan(10_000)
    expect(messenger.sent.filter(({ account }) => account.startsWith('slack:T2'))).toHaveLength(3)
  })

  it.each(['gone', 'not-this'] as const)(
    'ends for good what is refused to one person (%s), and names it',
    async fate => {
      const { clock, messenger, deliveries, box } = anOutbox()
      messenger.fate = () => fate
      expect(await tick(clock, box, ['ana'])).toMatchObject({ failed: 1, failures: [keyOf('ana')] })
      expect(box.rateLimiter.refusals()).toEqual([])
      const unknown = boxOn(clock, deliveries, messenger, { reach: async () => ({ unreachable: 'not-linked' }) })
      expect(await tick(clock, unknown, ['luis'])).toMatchObject({ failed: 1, failures: [keyOf('luis')] })
      const last = (await deliveries.get('demo', keyOf('luis')))?.events.at(-1)
      expect(last).toMatchObject({ kind: 'failed', why: 'not-linked', doubt: false })
      expect(messenger.sent).toHaveLength(1)
    },
  )

  it.each(['slack', 'teams'] as const)('keeps everybody’s digest while %s refuses the bot itself', async platform => {
    const { clock, messenger, box, paused } = anOutbox(platform)
    messenger.fate = () => 'refused'
    const people = Array.from({ length: 60 }, (_, n) => `p${n}`)
    for (let n = 0; n < 6 * 60; n++) {
      expect(await tick(clock, box, people)).toMatchObject({ failed: 0 })
      expect(box.rateLimiter.refusals()).toEqual([{ workspace: `${platform}:T1`, why: 'refused' }])
      await clock.pass(60_000)
    }
    // One is tried after each pause, and each pause is longer than the one before, up to a quarter of an hour.
    expect(messenger.sent.length).toBeLessThan(36)
    expect(paused).toHaveLength(messenger.sent.length)
    messenger.fate = () => 'ok'
    await untilDone(clock, box, people, 45)
    expect(new Set(messenger.arrived.map(({ key }) => key)).size).toBe(60)
    expect(messenger.arrived.some(({ repeated }) => repeated)).toBe(false)
    expect(messenger.looks).toBe(0)
    expect(box.rateLimiter.refusals()).toEqual([])
  })

  it('puts off the one whom the platform refuses, and tells the others in the same pass', async () => {
    const { clock, messenger, deliveries, box, paused } = anOutbox()
    messenger.fate = (_, { user }) => (user === 'ana' ? 'denied' : 'ok')
    expect(await tick(clock, box, ['ana', 'luis', 'olga'])).toMatchObject({ sent: 2, postponed: 1, failed: 0 })
    expect([paused, box.rateLimiter.refusals()]).toEqual([[], []])
    expect((await deliveries.get('demo', keyOf('ana')))?.events.at(-1)).toMatchObject({ why: 'denied', doubt: false })
    // From then on the others go first, and she is tried again all the same.
    await clock.pass(3_600_000)
    await tick(clock, box, ['adela'])
    expect(messenger.sent.slice(3).map(({ account }) => account)).toEqual(['slack:T1:adela', 'slack:T1:ana'])
    messenger.fate = () => 'ok'
    await untilDone(clock, box, [])
    expect(messenger.arrived.map(({ account }) => account)).toContain('slack:T1:ana')
  })

  it('leaves a workspace alone once a second person is refused alike, and loses nobody’s digest', async () => {
    const { clock, messenger, box, paused } = anOutbox()
    messenger.fate = () => 'denied'
    const people = Array.from({ length: 20 }, (_, n) => `p${n}`)
    expect(await tick(clock, box, people)).toMatchObject({ failed: 0, postponed: 2 })
    expect(box.rateLimiter.refusals()).toEqual([{ workspace: 'slack:T1', why: 'denied' }])
    expect(paused).toEqual(['slack:T1'])
    for (let n = 0; n < 60; n++) {
      await clock.pass(60_000)
      expect(await tick(clock, box, people)).toMatchObject({ failed: 0 })
    }
    expect(messenger.sent.length).toBeLessThan(12)
    messenger.fate = () => 'ok'
    await untilDone(clock, box, people, 60)
    expect(new Set(messenger.arrived.map(({ key }) => key)).size).toBe(20)
    expect(box.rateLimiter.refusals()).toEqual([])
  })

  it('does not hold the others up because two people are refused again and again', async () => {
    const { clock, messenger, box, paused } = anOutbox()
    messenger.fate = (_, { user }) => (user === 'ana' || user === 'luis' ? 'denied' : 'ok')
    await untilDone(clock, box, ['ana', 'olga', 'luis'], 120)
    expect(messenger.arrived.map(({ account }) => account)).toEqual(['slack:T1:olga'])
    expect(paused).toEqual([])
    expect(await tick(clock, box, ['adela'])).toMatchObject({ sent: 1 })
  })

  it('is refused on other workspaces without harm to this one, and pauses once for all that were on their way', async () => {
    const { clock, messenger, deliveries, box, paused } = anOutbox()
    const people = Array.from({ length: 60 }, (_, n) => `p${n}`)
    let n = 0
    messenger.fate = (_, { tenant }) => (tenant === 'T2' && ++n > 5 ? 'refused' : 'ok')
    messenger.latency = 2_000
    const two = boxOn(clock, deliveries, messenger, {
      rateLimiter: box.rateLimiter,
      reach: async user => {
        const tenant = Number(user.slice(1)) % 2 === 0 ? 'T1' : 'T2'
        return { account: { platform: 'slack', tenant, user }, address: null, messenger }
      },
    })
    expect(await tick(clock, two, people)).toMatchObject({ failed: 0, errors: [] })
    expect(messenger.arrived.filter(({ account }) => account.startsWith('slack:T1'))).toHaveLength(30)
    expect(paused).toEqual(['slack:T2'])
  })

  it('ends what was refused all day when the day is over', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = () => 'refused'
    await tick(clock, box, ['ana'])
    await clock.until(bogota(addDays(DAY, 1)))
    await tick(clock, box, [])
    const ana = await deliveries.get('demo', keyOf('ana'))
    expect(ana?.events.at(-1)).toMatchObject({ kind: 'superseded', by: null, doubt: false })
    expect(ana && whyNot(ana)).toBe('refused')
  })

  it('asks again, before it sends, whether it is still wanted', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = () => 'limited'
    await tick(clock, box, ['ana', 'eva'])
    messenger.fate = () => 'ok'
    await clock.pass(3_600_000)
    const asking = { ...box, isStillRelevant: async ({ person }: { person: string }) => person !== 'ana' }
    expect(await tick(clock, asking, ['ana', 'eva'])).toMatchObject({ sent: 1, superseded: 1, failed: 0 })
    const ana = await deliveries.get('demo', keyOf('ana'))
    expect(ana?.events.at(-1)).toMatchObject({ kind: 'superseded', by: null, doubt: false })
    expect(ana && whyNot(ana)).toBeNull()
    expect(messenger.arrived.map(({ key }) => key)).toEqual([keyOf('eva')])
  })

  it('finds out first what became of a try in doubt, wanted or not', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = () => 'lost'
    await tick(clock, box, ['ana'])
    await untilDone(clock, { ...box, isStillRelevant: async () => false }, ['ana'])
    expect((await deliveries.get('demo', keyOf('ana')))?.events.at(-1)).toMatchObject({ kind: 'sent', found: true })
  })

  it('waits while history does not answer, and never sends meanwhile', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = () => 'lost'
    messenger.historyAnswers = () => false
    for (let n = 0; n < 120; n++) {
      await tick(clock, box, ['ana'])
      await clock.pass(60_000)
    }
    expect(messenger.sent).toHaveLength(1)
    expect(messenger.looks).toBeGreaterThan(5)
    expect(messenger.looks).toBeLessThan(30)
    messenger.historyAnswers = () => true
    await untilDone(clock, box, ['ana'])
    expect(messenger.arrived).toHaveLength(1)
    expect((await deliveries.get('demo', keyOf('ana')))?.events.at(-1)).toMatchObject({ kind: 'sent', found: true })
  })

  it('replaces what is still unsent next morning, and never says both', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = () => 'limited'
    messenger.retryAfter = () => 3_600
    await tick(clock, box, ['ana', 'luis'])
    messenger.fate = () => 'ok'
    await clock.until(bogota(addDays(DAY, 1)))
    await tick(clock, box, ['ana'])
    expect(messenger.arrived.map(({ key }) => key)).toEqual([keyOf('ana', addDays(DAY, 1))])
    const [ana, luis] = [await deliveries.get('demo', keyOf('ana')), await deliveries.get('demo', keyOf('luis'))]
    expect(ana?.events.at(-1)).toMatchObject({ kind: 'superseded', by: keyOf('ana', addDays(DAY, 1)), doubt: false })
    expect(luis?.events.at(-1)).toMatchObject({ kind: 'superseded', by: null })
  })

  it('records as sent what turns out to have arrived the day before', async () => {
    const { clock, messenger, deliveries, box } = anOutbox('slack', bogota(DAY, '23:59:30'))
    messenger.fate = () => 'lost'
    await tick(clock, box, ['ana'])
    messenger.fate = () => 'ok'
    await clock.until(bogota(addDays(DAY, 1)))
    await untilDone(clock, box, ['ana'])
    expect(kindsOf(await deliveries.get('demo', keyOf('ana')))).toBe('planned trying postponed sent')
    expect(messenger.arrived).toHaveLength(2)
  })

  it('takes an answer that comes after the time-out', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.latency = 40_000
    await tick(clock, box, ['ana'])
    await clock.pass(15_000)
    expect(kindsOf(await deliveries.get('demo', keyOf('ana')))).toBe('planned trying postponed sent')
    expect(messenger.looks).toBe(0)
  })

  it('stops within its grace, and leaves what it left to be found', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    messenger.fate = (_, { user }) => (user === 'p3' ? 'silent' : 'ok')
    const stop = new AbortController()
    const people = Array.from({ length: 40 }, (_, n) => `p${n}`)
    let stopped = 0
    clock.after(3_000, () => {
      stopped = clock.now().getTime()
      stop.abort()
    })
    await tick(clock, { ...box, signal: stop.signal }, people)
    expect(clock.now().getTime() - stopped).toBeLessThanOrEqual(10_000)
    expect(messenger.sent.length).toBeLessThan(20)
    const other = boxOn(clock, deliveries, messenger, { owner: 'two' })
    await untilDone(clock, other, people)
    expect(messenger.arrived).toHaveLength(40)
    expect(new Set(messenger.arrived.map(({ key }) => key)).size).toBe(40)
  })

  it.each([
    ['left as it is', 0],
    ['put back an hour', -3_600_000],
    ['put on an hour', 3_600_000],
  ])('goes on for as long as it may, with the clock %s meanwhile', async (_, by) => {
    const { clock, messenger, box } = anOutbox()
    const people = Array.from({ length: 20 }, (_, n) => `person ${n}`)
    await enqueue(box.store, box.entity, planOf(people, DAY), clock.now())
    messenger.fate = () => {
      if (messenger.sent.length === 3) clock.set(new Date(clock.now().getTime() + by))
      return 'ok'
    }
    const begun = clock.right().getTime()
    await clock.run(deliver(box, { atMost: 2_000 }))
    const took = clock.right().getTime() - begun
    expect(took).toBeGreaterThan(1_900)
    expect(took).toBeLessThan(2_500)
    clock.set(new Date(begun + took))
    await clock.run(deliver(box))
    expect(messenger.arrived).toHaveLength(20)
  })

  it('lets two processes deliver from one store', async () => {
    const { clock, messenger, deliveries, box } = anOutbox()
    const people = Array.from({ length: 30 }, (_, n) => `p${n}`)
    const other = boxOn(clock, deliveries, messenger, { owner: 'two' })
    await clock.run(Promise.all([tickIn(box), tickIn(other)]))
    await untilDone(clock, box, people)
    expect(messenger.arrived).toHaveLength(30)

    async function tickIn(process: typeof box) {
      for (const person of people) await process.store.deliveries.plan('demo', anOutgoing(person), clock.now())
      return deliver(process)
    }
  })
})
