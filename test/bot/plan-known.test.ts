import { describe, expect, it } from 'vitest'
import { accountKey } from '../../src/bot/account.js'
import type { DeliveryEvent } from '../../src/bot/outbox/event.js'
import { ToldBefore } from '../../src/bot/outbox/told.js'
import { gather } from '../../src/bot/plan/gather.js'
import { knownFrom } from '../../src/bot/plan/known.js'
import { outgoingFor } from '../../src/bot/plan/outgoing.js'
import { planDay } from '../../src/bot/plan.js'
import type { World } from '../../src/bot/world.js'
import { addDays, type Day } from '../../src/rules/index.js'
import { ADMIN, ANA, COORDINATOR, contractOf, LUIS, worldOf } from '../support/world.js'

/** What the plan knows of the store: the outbox's own record, and the accounts. */

const at = (day: Day) => new Date(`${day}T09:00:00-05:00`)

async function link(world: World, person: string, more: { unreachable?: string } = {}): Promise<void> {
  const key = accountKey({ platform: 'slack', tenant: 'T1', user: person })
  const happened = { by: null, at: at('2027-06-01').toISOString(), on: '2027-06-01' as const }
  const append = world.store.accounts.append.bind(world.store.accounts, world.entity.key, key)
  await append({ ...happened, id: `${person}1`, key: `${person}1`, kind: 'linked', person, how: 'email' }, 0)
  const { unreachable: why } = more
  if (why !== undefined) await append({ ...happened, id: `${person}2`, key: `${person}2`, kind: 'unreachable', why }, 1)
}

/** Plans a day as the outbox does, and ends what is told to a person; without an end it stays open. */
async function tell(
  world: World,
  day: Day,
  end: Extract<DeliveryEvent, { kind: 'sent' | 'failed' | 'superseded' }> | null,
) {
  const { deliveries } = world.store
  const told: string[] = []
  const plan = planDay(await gather(world, await knownFrom(world, at(day)), at(day)))
  for (const outgoing of plan.entries.flatMap(entry => outgoingFor(world, plan, entry) ?? [])) {
    told.push(outgoing.person)
    if ((await deliveries.plan(world.entity.key, outgoing, at(day))) === 'already') continue
    if (end) await deliveries.append(world.entity.key, outgoing.key, end, 1)
  }
  return told
}

const sent = (day: Day) =>
  ({ kind: 'sent', at: at(day).toISOString(), receipt: { address: 'D1', message: '1' }, found: false }) as const
const failed = (day: Day) =>
  ({ kind: 'failed', at: at(day).toISOString(), why: 'account_inactive', doubt: false }) as const
const superseded = (day: Day) => ({ kind: 'superseded', at: at(day).toISOString(), by: null, doubt: false }) as const

describe('what the plan knows from the store', () => {
  it('reaches whom an account leads to, and nobody else', async () => {
    const { world } = await worldOf([contractOf(1, ['ana'])])
    await link(world, 'ana')
    await link(world, 'luis', { unreachable: 'user_disabled' })
    const { reach } = await knownFrom(world, at('2027-07-07'))
    expect(await reach(ANA)).toEqual({ is: 'linked' })
    expect(await reach(LUIS)).toEqual({ is: 'unreachable', why: 'user_disabled' })
    expect(await reach(COORDINATOR)).toEqual({ is: 'not-linked' })
  })

  it('remembers the whole campaign, as the service does', async () => {
    const { world } = await worldOf([contractOf(1, ['ana'])])
    await link(world, 'ana')
    await tell(world, '2027-02-01', sent('2027-02-01'))
    const plan = planDay(await gather(world, await knownFrom(world, at('2027-02-01')), at('2027-02-01')))
    const [one] = plan.entries.flatMap(entry => outgoingFor(world, plan, entry) ?? [])
    if (!one) throw new Error('nothing was told')
    for (let n = 1; n <= 80; n++) {
      const day = addDays('2027-02-01', n)
      const key = `${one.key}${n}`
      await world.store.deliveries.plan(world.entity.key, { ...one, key, day }, at(day))
      await world.store.deliveries.append(world.entity.key, key, sent(day), 1)
    }
    const { told } = await knownFrom(world, at('2027-07-13'))
    const all = await told(ANA)
    expect(all.length).toBe(81)
    const before = new ToldBefore(world.store, world.entity.key)
    expect(all).toEqual(await before.of('ana'))
  })

  it('tells once what was sent, again what was not, and names what failed', async () => {
    const { world } = await worldOf([contractOf(1, ['ana'])])
    await link(world, 'ana')
    await link(world, 'adela')
    expect(await tell(world, '2027-07-07', sent('2027-07-07'))).toEqual(['ana', 'adela'])
    // The same day again: everything is known by its key already.
    expect(await tell(world, '2027-07-07', null)).toEqual(['ana', 'adela'])
    expect(await tell(world, '2027-07-08', superseded('2027-07-08'))).toEqual(['ana', 'adela'])
    expect(await tell(world, '2027-07-09', failed('2027-07-09'))).toEqual(['ana', 'adela'])
    const { told, blind } = await knownFrom(world, at('2027-07-13'))
    expect((await told(ANA)).map(({ day, state }) => [day, state]).sort()).toEqual([
      ['2027-07-07', 'sent'],
      ['2027-07-09', 'failed'],
    ])
    // 10 to 12 July are a weekend and a holiday.
    expect(blind?.failed).toEqual(
      [ANA, ADMIN].map(({ id: person }) => ({ person, day: '2027-07-09', why: 'account_inactive' })),
    )
    expect(blind?.chainHead?.number).toBe(12)
    expect(blind?.chainHead?.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
