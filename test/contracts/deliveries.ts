import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ChainLink, NO_LINKS } from '../../src/bot/ledger/chain.js'
import { verifyChain } from '../../src/bot/ledger/verify.js'
import type { Delivery } from '../../src/bot/outbox/delivery-event.js'
import { Conflict, type Store } from '../../src/bot/ports/store.js'
import { addDays, type Day } from '../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, superseded, trying } from './deliveries-data.js'
import { anyKey } from './store-data.js'

/** What every store must do with what is told without being asked. */
export function deliveryCases(store: () => Store): void {
  const deliveries = () => store().deliveries
  const at = bogota(DAY)
  const plan = (person: string, day: Day = DAY, entity = 'demo') =>
    deliveries().plan(entity, anOutgoing(person, day), bogota(day))
  const keyOf = (person: string, day: Day = DAY) => anOutgoing(person, day).key
  const get = (person: string, day: Day = DAY) => deliveries().get('demo', keyOf(person, day))
  const kinds = (delivery: Delivery | null) => delivery?.events.map(({ kind }) => kind)
  const collect = async <T>(items: AsyncIterable<T>) => {
    const all: T[] = []
    for await (const item of items) all.push(item)
    return all
  }
  const send = async (person: string, day: Day = DAY) => {
    await plan(person, day)
    await deliveries().append('demo', keyOf(person, day), trying(bogota(day)), 1)
    await deliveries().append('demo', keyOf(person, day), sent(bogota(day)), 2)
  }

  it('knows nothing of what was never planned', async () => {
    expect(await get('ana')).toBeNull()
    expect(await deliveries().get('demo', 'no key at all')).toBeNull()
    expect(await deliveries().open('demo')).toEqual([])
    expect(await deliveries().to('demo', 'ana', 9)).toEqual([])
    expect(await collect(deliveries().day('demo', DAY))).toEqual([])
    expect(await collect(deliveries().chain('demo'))).toEqual([])
    expect(await deliveries().head('demo')).toEqual(NO_LINKS)
  })

  it('keeps what is told word for word, with everything that happened to it', async () => {
    await send('ana')
    const planned = { kind: 'planned', at: at.toISOString(), outgoing: anOutgoing('ana') }
    const events = [planned, trying(at), sent(at)]
    expect(await get('ana')).toEqual({ outgoing: anOutgoing('ana'), version: 3, events })
  })

  it('plans a key once, whatever became of it and whatever came since', async () => {
    expect(await plan('ana')).toBe('recorded')
    expect(await plan('ana')).toBe('already')
    await deliveries().append('demo', keyOf('ana'), trying(at), 1)
    expect(await plan('ana')).toBe('already')
    await deliveries().append('demo', keyOf('ana'), sent(at), 2)
    expect(await plan('ana')).toBe('already')
    for (const days of [1, 2, 400]) await plan('ana', addDays(DAY, days))
    expect(await plan('ana')).toBe('already')
    expect(kinds(await get('ana'))).toEqual(['planned', 'trying', 'sent'])
  })

  it('refuses to plan for another day', async () => {
    const late = deliveries().plan('demo', anOutgoing('ana'), bogota(addDays(DAY, 1), '00:00:00'))
    await expect(late).rejects.toThrow()
    expect(await deliveries().plan('demo', anOutgoing('ana'), bogota(DAY, '23:59:59'))).toBe('recorded')
  })

  it('refuses an event on a version that is not the current one, and after the end', async () => {
    await expect(deliveries().append('demo', keyOf('ana'), trying(at), 0)).rejects.toThrow(Conflict)
    await plan('ana')
    for (const version of [0, 2])
      await expect(deliveries().append('demo', keyOf('ana'), trying(at), version)).rejects.toThrow(Conflict)
    await deliveries().append('demo', keyOf('ana'), sent(at), 1)
    for (const version of [1, 2])
      await expect(deliveries().append('demo', keyOf('ana'), trying(at), version)).rejects.toThrow(Conflict)
    expect(kinds(await get('ana'))).toEqual(['planned', 'sent'])
  })

  it('lets one of many at once claim a delivery', async () => {
    await plan('ana')
    const claims = Array.from({ length: 20 }, (_, n) => trying(at, { owner: `p${n}` }))
    const ends = await Promise.allSettled(claims.map(claim => deliveries().append('demo', keyOf('ana'), claim, 1)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(kinds(await get('ana'))).toEqual(['planned', 'trying'])
  })

  it('knows what has not ended, also of days before', async () => {
    await plan('ana')
    await send('luis')
    await plan('eva')
    await send('luis', addDays(DAY, 1))
    await plan('ana', addDays(DAY, 1))
    expect(await deliveries().open('demo')).toEqual([keyOf('ana'), keyOf('eva'), keyOf('ana', addDays(DAY, 1))])
    const next = bogota(addDays(DAY, 1))
    await deliveries().append('demo', keyOf('ana'), superseded(next, keyOf('ana', addDays(DAY, 1))), 1)
    await deliveries().append('demo', keyOf('eva'), trying(next), 1)
    await deliveries().append('demo', keyOf('eva'), superseded(next, null), 2)
    expect(await deliveries().open('demo')).toEqual([keyOf('ana', addDays(DAY, 1))])
    expect(kinds(await get('ana'))).toEqual(['planned', 'superseded'])
    expect(kinds(await get('eva'))).toEqual(['planned', 'trying', 'superseded'])
  })

  it('tells what was told to a person, newest first, as much as asked for, up to a day', async () => {
    const days = Array.from({ length: 6 }, (_, n) => addDays(DAY, n))
    for (const [n, day] of days.entries()) {
      await plan('other', day)
      if (n !== 3) await send('ana', day)
    }
    const told = async (limit: number, upTo?: Day) =>
      (await deliveries().to('demo', 'ana', limit, upTo)).map(({ outgoing, version }) => [outgoing.day, version])
    const all = [5, 4, 2, 1, 0].map(n => [days[n], 3])
    expect(await told(99)).toEqual(all)
    expect(await told(2)).toEqual(all.slice(0, 2))
    expect(await told(99, days[3])).toEqual(all.slice(2))
    expect(await told(1, addDays(DAY, -1))).toEqual([])
    expect(await deliveries().to('demo', 'nobody', 9)).toEqual([])
  })

  it('gives the deliveries of a day with what became of them later', async () => {
    await send('ana')
    await plan('luis')
    await plan('ana', addDays(DAY, 1))
    await deliveries().append('demo', keyOf('luis'), superseded(bogota(addDays(DAY, 1)), null), 1)
    const found = await collect(deliveries().day('demo', DAY))
    expect(found.map(({ outgoing, version }) => [outgoing.person, version])).toEqual([
      ['ana', 3],
      ['luis', 2],
    ])
  })

  it('goes on when the clock is put forward and back again', async () => {
    await send('ana')
    await send('ana', addDays(DAY, 30))
    expect(await plan('ana')).toBe('already')
    expect(await plan('luis')).toBe('recorded')
    expect(await plan('ana', addDays(DAY, 30))).toBe('already')
    await send('ana', addDays(DAY, 1))
    expect(await plan('luis')).toBe('already')
    expect((await collect(deliveries().day('demo', DAY))).map(({ outgoing }) => outgoing.person)).toEqual([
      'ana',
      'luis',
    ])
    expect(await deliveries().to('demo', 'ana', 9)).toHaveLength(3)
    expect(await verifyChain(deliveries().chain('demo'))).toEqual({
      sound: true,
      head: await deliveries().head('demo'),
      mark: 1,
    })
  })

  it('chains all events in the order in which they came', async () => {
    await send('ana')
    await plan('luis')
    const before = await deliveries().head('demo')
    await send('ana', addDays(DAY, 1))
    await deliveries().append('demo', keyOf('luis'), superseded(bogota(addDays(DAY, 1)), null), 1)
    const links = await collect(deliveries().chain('demo'))
    expect(links.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(links.map(({ kind }) => kind).join(' ')).toBe('planned trying sent planned planned trying sent superseded')
    expect(await verifyChain(links)).toEqual({ sound: true, head: await deliveries().head('demo'), mark: 1 })
    expect(links[3]?.hash).toBe(before.hash)
    const later = await collect(deliveries().chain('demo', addDays(DAY, 1)))
    expect(later).toEqual(links.slice(4))
    expect(await verifyChain(later)).toEqual({ sound: true, head: await deliveries().head('demo'), first: 5, mark: 5 })
  })

  it('shows every change to its chain', async () => {
    await send('ana')
    await send('luis')
    const links = await collect(deliveries().chain('demo'))
    const tampered: Record<string, ChainLink[]> = {
      'left out': links.filter((_, n) => n !== 2),
      'left out at the beginning': links.slice(1).map(link => ({ ...link, previous: NO_LINKS.hash })),
      swapped: [...links.slice(0, 2), ...links.slice(2, 4).reverse(), ...links.slice(4)],
      'of somebody else': links.map((link, n) =>
        n === 0 ? { ...link, covers: link.covers.replace('ana', 'eva') } : link,
      ),
      'saying something else': links.map((link, n) => (n === 0 ? saying(link, 'R99') : link)),
      'saying nothing': links.map((link, n) => (n === 0 ? { ...link, payload: { kind: 'in-link' } } : link)),
      'erased without a word': links.map((link, n) =>
        n === 0 ? { ...link, payload: { kind: 'erased', on: DAY } } : link,
      ),
    }
    for (const [how, changed] of Object.entries(tampered))
      expect([how, (await verifyChain(changed, 1)).sound]).toEqual([how, false])
  })

  it('never mixes entities', async () => {
    await plan('ana')
    await plan('ana', DAY, 'other')
    await deliveries().append('other', keyOf('ana'), sent(at), 1)
    expect(kinds(await get('ana'))).toEqual(['planned'])
    expect(await deliveries().open('other')).toEqual([])
    expect((await deliveries().head('demo')).number).toBe(1)
  })

  it('does not change a delivery that somebody has in hand', async () => {
    await plan('ana')
    const before = await get('ana')
    await deliveries().append('demo', keyOf('ana'), sent(at), 1)
    expect(before?.events).toHaveLength(1)
  })

  it('takes any text as a person', async () => {
    let entities = 0
    const people = fc.uniqueArray(anyKey, { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(people, async persons => {
        const entity = `deliveries${entities++}`
        for (const person of persons) expect(await plan(person, DAY, entity)).toBe('recorded')
        for (const person of persons) {
          expect(await plan(person, DAY, entity)).toBe('already')
          const [found] = await deliveries().to(entity, person, 2)
          expect(found?.outgoing).toEqual(anOutgoing(person))
        }
        expect(await deliveries().open(entity)).toEqual(persons.map(person => keyOf(person)))
        expect((await verifyChain(deliveries().chain(entity))).sound).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
}

/** The same link with another rule in what stands beside it. */
function saying(link: ChainLink, rule: string): ChainLink {
  const { payload } = link
  return payload.kind === 'beside'
    ? { ...link, payload: { ...payload, json: payload.json.replace('R18', rule) } }
    : link
}
