import { describe, expect, it } from 'vitest'
import { accountKey } from '../../src/bot/accounts/account.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { DeliveryEvent } from '../../src/bot/outbox/delivery-event.js'
import { MessageHistory } from '../../src/bot/outbox/message-history.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { collectHistory } from '../../src/bot/reminders/collect-history.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import { addDays, type Day } from '../../src/rules/index.js'
import { ADMIN, ANA, COORDINATOR, contractOf, LUIS, worldOf } from '../support/context.js'

/** What the plan knows of the store: the outbox's own record, and the accounts. */

const at = (day: Day) => new Date(`${day}T09:00:00-05:00`)

async function link(context: EntityContext, person: string, more: { unreachable?: string } = {}): Promise<void> {
  const key = accountKey({ platform: 'slack', tenant: 'T1', user: person })
  const happened = { by: null, at: at('2027-06-01').toISOString(), on: '2027-06-01' as const }
  const append = context.store.accounts.append.bind(context.store.accounts, context.entity.key, key)
  await append({ ...happened, id: `${person}1`, key: `${person}1`, kind: 'linked', person, how: 'email' }, 0)
  const { unreachable: why } = more
  if (why !== undefined) await append({ ...happened, id: `${person}2`, key: `${person}2`, kind: 'unreachable', why }, 1)
}

/** Plans a day as the outbox does, and ends what is told to a person; without an end it stays open. */
async function tell(
  context: EntityContext,
  day: Day,
  end: Extract<DeliveryEvent, { kind: 'sent' | 'failed' | 'superseded' }> | null,
) {
  const { deliveries } = context.store
  const told: string[] = []
  const plan = planDay(await collectPlanInput(context, await collectHistory(context, at(day)), at(day)))
  for (const outgoing of plan.entries.flatMap(entry => outgoingFor(context, plan, entry) ?? [])) {
    told.push(outgoing.person)
    if ((await deliveries.plan(context.entity.key, outgoing, at(day))) === 'already') continue
    if (end) await deliveries.append(context.entity.key, outgoing.key, end, 1)
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
    const { context } = await worldOf([contractOf(1, ['ana'])])
    await link(context, 'ana')
    await link(context, 'luis', { unreachable: 'user_disabled' })
    const { reach } = await collectHistory(context, at('2027-07-07'))
    expect(await reach(ANA)).toEqual({ kind: 'linked' })
    expect(await reach(LUIS)).toEqual({ kind: 'unreachable', why: 'user_disabled' })
    expect(await reach(COORDINATOR)).toEqual({ kind: 'not-linked' })
  })

  it('remembers the whole campaign, as the service does', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    await link(context, 'ana')
    await tell(context, '2027-02-01', sent('2027-02-01'))
    const plan = planDay(
      await collectPlanInput(context, await collectHistory(context, at('2027-02-01')), at('2027-02-01')),
    )
    const [one] = plan.entries.flatMap(entry => outgoingFor(context, plan, entry) ?? [])
    if (!one) throw new Error('nothing was told')
    for (let n = 1; n <= 80; n++) {
      const day = addDays('2027-02-01', n)
      const key = `${one.key}${n}`
      await context.store.deliveries.plan(context.entity.key, { ...one, key, day }, at(day))
      await context.store.deliveries.append(context.entity.key, key, sent(day), 1)
    }
    const { told } = await collectHistory(context, at('2027-07-13'))
    const all = await told(ANA)
    expect(all.length).toBe(81)
    const before = new MessageHistory(context.store, context.entity.key)
    expect(all).toEqual(await before.of('ana'))
  })

  it('tells once what was sent, again what was not, and names what failed', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    await link(context, 'ana')
    await link(context, 'adela')
    expect(await tell(context, '2027-07-07', sent('2027-07-07'))).toEqual(['ana', 'adela'])
    // The same day again: everything is known by its key already.
    expect(await tell(context, '2027-07-07', null)).toEqual(['ana', 'adela'])
    expect(await tell(context, '2027-07-08', superseded('2027-07-08'))).toEqual(['ana', 'adela'])
    expect(await tell(context, '2027-07-09', failed('2027-07-09'))).toEqual(['ana', 'adela'])
    const { told, blind } = await collectHistory(context, at('2027-07-13'))
    expect((await told(ANA)).map(({ day, state }) => [day, state]).sort()).toEqual([
      ['2027-07-07', 'sent'],
      ['2027-07-09', 'failed'],
    ])
    // 10 to 12 July are a weekend and a holiday.
    expect(blind?.failed).toEqual(
      [ANA, ADMIN].map(({ id: person }) => ({ person, day: '2027-07-09', why: 'account_inactive' })),
    )
    expect(blind?.heads?.sent.number).toBe(12)
    expect(blind?.heads?.sent.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
