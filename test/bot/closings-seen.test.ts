import { describe, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { closingsSeen } from '../../src/bot/office/closings-seen.js'
import { endOf } from '../../src/bot/outbox/delivery-event.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { MessageHistory } from '../../src/bot/outbox/message-history.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import type { ModificationRow } from '../../src/bot/ports/evidence.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { collectHistory } from '../../src/bot/reminders/collect-history.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import type { Day } from '../../src/rules/index.js'
import { bogota } from '../contracts/deliveries-data.js'
import { ANA, contractOf, partsOf, worldOf } from '../support/context.js'
import { tell } from '../support/forms.js'
import { linkAccount } from '../support/linked.js'

/* That SECOP shows a closing is told when a sync or a reading finds it, and never twice. */

const THURSDAY: Day = '2027-07-01'
const FRIDAY: Day = '2027-07-02'
const TUESDAY: Day = '2027-07-06'
const idOf = (n: number) => contractOf(n, []).id

class Bot {
  readonly context: EntityContext
  readonly cut: Awaited<ReturnType<typeof worldOf>>['cut']
  #closed: readonly number[] = []
  #before: MessageHistory
  #cuts = 1

  static async start(): Promise<Bot> {
    const bot = new Bot(await worldOf([1, 2, 3, 4].map(n => contractOf(n, ['ana']))))
    await linkAccount(bot.context, 'ana', { platform: 'slack', tenant: 'T1', user: 'ANA' })
    return bot
  }

  private constructor({ context, cut }: Awaited<ReturnType<typeof worldOf>>) {
    this.context = context
    this.cut = cut
    this.#before = new MessageHistory(context.store, context.entity.key)
  }

  /** A sync brings data in which these are closed. */
  async closes(...numbers: readonly number[]): Promise<void> {
    this.#closed = [...this.#closed, ...numbers]
    const rows = [1, 2, 3, 4].map(n => contractOf(n, ['ana'], this.#closed.includes(n) ? { state: 'closed' } : {}))
    await this.cut(`c${++this.#cuts}`, '2027-07-01', rows)
  }

  /** A reading of the sister sets finds that its closing is published. */
  async publishes(n: number, on: Day): Promise<void> {
    const row: ModificationRow = {
      ...{ id: `M${n}`, version: 1, state: 'published', approvedOn: on, endsOn: null, value: null },
      ...{ says: ['closing'], dayInText: null, text: 'CIERRE DEL EXPEDIENTE' },
    }
    const readings = { modifications: { askedOn: on, readOn: on, rows: [row] } }
    await this.context.store.evidence.write(this.context.entity.key, new Map([[idOf(n), readings]]))
  }

  /** Plans as of that moment and sends what is due; what Ana was told then, kind by kind. */
  async at(day: Day, time: string, sends = true): Promise<string[]> {
    const now = bogota(day, `${time}:00`)
    const { store, entity } = this.context
    await enqueue(store, entity.key, this.#plan(now), now)
    const told: string[] = []
    for (const key of await store.deliveries.open(entity.key)) {
      const delivery = await store.deliveries.get(entity.key, key)
      if (!delivery || endOf(delivery) || !sends || delivery.outgoing.day !== day) continue
      const at = now.toISOString()
      const receipt = { address: 'a', message: 'm' }
      await store.deliveries.append(
        entity.key,
        key,
        { kind: 'sent', receipt, found: false, at },
        delivery.events.length,
      )
      if (delivery.outgoing.person === 'ana') told.push(lineOf(delivery.outgoing))
    }
    return told
  }

  async *#plan(now: Date): AsyncGenerator<Outgoing> {
    const plan = planDay(
      await collectPlanInput(this.context, await collectHistory(this.context, now, this.#before), now),
    )
    for (const entry of plan.entries) {
      const outgoing = outgoingFor(this.context, plan, entry)
      if (outgoing) yield outgoing
    }
    yield* closingsSeen(this.context, plan, now)
  }
}

const lineOf = ({ kind, card }: Outgoing) =>
  `${kind}: ${[card.title, ...partsOf(card, 'text').map(({ text }) => text)].filter(line => /ya muestra|publicado/.test(line)).join(' ')}`

const CLOSED_1 = 'SECOP ya muestra cerrado CPS-1-2026. ¡Gracias!'
const PUBLISHED_2 = 'Ya está publicado el cierre de CPS-2-2026; SECOP aún no lo muestra cerrado. ¡Gracias!'

describe('a closing that SECOP shows', () => {
  it('is told at the moment, when it is day, and not again by the digest', async () => {
    const bot = await Bot.start()
    expect(await bot.at(THURSDAY, '08:00')).toEqual(['digest: '])
    await bot.closes(1)
    expect(await bot.at(FRIDAY, '05:30')).toEqual([])
    expect(await bot.at(FRIDAY, '07:00')).toEqual([`closing-seen: ${CLOSED_1}`])
    expect(await bot.at(FRIDAY, '08:00')).toEqual([])
    expect(await bot.at(FRIDAY, '12:00')).toEqual([])
    expect(await bot.at(TUESDAY, '08:00')).toEqual(['digest: '])
  })

  it('is told by the digest alone where that goes out at the same time', async () => {
    const bot = await Bot.start()
    await bot.at(THURSDAY, '08:00')
    await bot.closes(1)
    await bot.publishes(2, FRIDAY)
    const [told, ...others] = await bot.at(FRIDAY, '09:00')
    expect(others).toEqual([])
    expect(told).toContain(CLOSED_1)
    expect(told).toContain(PUBLISHED_2)
    expect(await bot.at(FRIDAY, '12:00')).toEqual([])
    expect(await bot.at(TUESDAY, '08:00')).toEqual(['digest: '])
  })

  it('is told after the digest of the day, once a day: what is found later is told by the next digest', async () => {
    const bot = await Bot.start()
    await bot.at(THURSDAY, '08:00')
    await bot.publishes(2, THURSDAY)
    expect(await bot.at(THURSDAY, '10:00')).toEqual([`closing-seen: ${PUBLISHED_2}`])
    await bot.closes(1)
    expect(await bot.at(THURSDAY, '11:00')).toEqual([])
    // On the next day the message of its own comes first.
    expect(await bot.at(FRIDAY, '07:30')).toEqual([`closing-seen: ${CLOSED_1}`])
    await bot.closes(3)
    const [digest] = await bot.at(FRIDAY, '08:00')
    expect(digest).toContain('SECOP ya muestra cerrado CPS-3-2026.')
    expect(digest).not.toContain('CPS-1')
    expect(digest).not.toContain('CPS-2')
  })

  it('that was published and told is thanked for by the digest when the register shows it, without a second message', async () => {
    const bot = await Bot.start()
    await bot.at(THURSDAY, '08:00')
    await bot.publishes(2, THURSDAY)
    await bot.at(THURSDAY, '10:00')
    await bot.closes(2)
    expect(await bot.at(FRIDAY, '07:30')).toEqual([])
    expect(await bot.at(FRIDAY, '08:00')).toEqual(['digest: SECOP ya muestra cerrado CPS-2-2026. ¡Gracias!'])
  })

  it('is told by the next digest where its own message never arrived', async () => {
    const bot = await Bot.start()
    await bot.at(THURSDAY, '08:00')
    await bot.closes(1)
    await bot.at(FRIDAY, '07:30', false)
    const { store, entity } = bot.context
    const [key = ''] = (await store.deliveries.open(entity.key)).filter(open => open.includes('closing-seen'))
    const at = bogota(FRIDAY, '07:40:00').toISOString()
    await store.deliveries.append(entity.key, key, { kind: 'failed', why: 'gone', doubt: false, at }, 1)
    expect(await bot.at(FRIDAY, '08:00')).toEqual([`digest: ${CLOSED_1}`])
  })

  it('wakes nobody: not at night, not on a holiday, not in a pause', async () => {
    const bot = await Bot.start()
    await bot.at(THURSDAY, '08:00')
    await bot.closes(1)
    expect(await bot.at(THURSDAY, '21:30')).toEqual([])
    expect(await bot.at('2027-07-04', '10:00')).toEqual([])
    await tell(bot.context, ANA, 'paused', { until: '2027-07-13' })
    expect(await bot.at(TUESDAY, '07:30')).toEqual([])
  })

  it.each(['weekly', 'important'])('comes to whoever wants less (%s) only where they asked for it', async cadence => {
    const bot = await Bot.start()
    await tell(bot.context, ANA, 'cadence', { answer: cadence })
    await bot.at(THURSDAY, '08:00')
    await tell(bot.context, ANA, 'closed-it', { on: THURSDAY }, idOf(2))
    const said = { id: 's_w', key: 'w', by: 'ana', role: 'supervisor', on: THURSDAY, shown: [] } as const
    const watched = { ...said, at: bogota(THURSDAY).toISOString(), channel: 'slack', kind: 'closing-watched' } as const
    await bot.context.store.said.append(bot.context.entity.key, idOf(2), watched, 1)
    await bot.closes(1, 2)
    expect(await bot.at(FRIDAY, '07:30')).toEqual(['closing-seen: SECOP ya muestra cerrado CPS-2-2026. ¡Gracias!'])
    expect(await bot.at(FRIDAY, '12:00')).toEqual([])
  })
})

describe('what the last digest listed', () => {
  it('is known also where several other messages came after it', async () => {
    const bot = await Bot.start()
    await bot.at(THURSDAY, '08:00')
    const { store, entity } = bot.context
    for (const n of [1, 2, 3]) {
      const outgoing = [...(await bot.context.store.deliveries.to(entity.key, 'ana', 1))][0]?.outgoing
      if (!outgoing) throw new Error('nothing was told')
      const key = `${entity.key}/ana/${THURSDAY}/notice/${n}`
      await store.deliveries.plan(entity.key, { ...outgoing, key, kind: 'notice' }, bogota(THURSDAY, '10:00:00'))
      await bot.at(THURSDAY, `1${n}:00`)
    }
    // Nothing is new, so nothing goes out.
    expect(await bot.at(FRIDAY, '08:00')).toEqual([])
  })
})
