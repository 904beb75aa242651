import { describe, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { channelMessenger, teamChannelTotals } from '../../src/bot/office/team-channel.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { MessageHistory } from '../../src/bot/outbox/message-history.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { DEFAULT_SCHEDULE } from '../../src/bot/reminders/schedule.js'
import type { Day } from '../../src/rules/index.js'
import { platformOfChannel } from '../../src/settings/chat.js'
import { at, contractOf, worldOf } from '../support/context.js'

/* What a whole team reads once a week: totals by area, and nobody's name. */

const closed = (n: number, by: string) => contractOf(n, [by], { state: 'closed', updatedOn: '2027-06-01' })
const CONTRACTS = [closed(1, 'ana'), contractOf(2, ['ana']), closed(3, 'luis'), contractOf(4, ['luis'])]
/** A Monday, the next business day (Tuesday is the 20th of July), and the Monday after. */
const [MONDAY, WEDNESDAY, NEXT] = ['2027-07-19', '2027-07-21', '2027-07-26'] as const

const totals = (context: EntityContext, day: Day) =>
  teamChannelTotals(context, DEFAULT_SCHEDULE, at(day), new MessageHistory(context.store, context.entity.key))

async function planned(context: EntityContext, day: Day): Promise<number> {
  return (await enqueue(context.store, context.entity.key, totals(context, day), at(day))).recorded
}

async function shownOn(context: EntityContext, day: Day): Promise<Outgoing | undefined> {
  const { value } = await totals(context, day).next()
  return value ?? undefined
}

describe('the totals in the team’s channel', () => {
  it('are of areas, and name nobody and no contract', async () => {
    const { context } = await worldOf(CONTRACTS)
    const outgoing = await shownOn(context, MONDAY)
    const said = JSON.stringify(outgoing?.card)
    expect(outgoing?.card.title).toBe('Campaña 2027: 2 de 4 cerrados')
    expect(said).toContain('Cerrados por área: Obras 1 de 2 · Sistemas 1 de 2.')
    expect(said).toContain('Quedan 2 por cerrar, en 9 días hábiles.')
    expect(said).not.toMatch(/ANA|LUIS|CPS-|CO1/i)
    expect(outgoing?.card.parts.some(({ kind }) => kind === 'actions')).toBe(false)
  })

  it('go once a week, on its first business day or the next on which they can', async () => {
    const { context } = await worldOf(CONTRACTS)
    expect(await planned(context, '2027-07-18')).toBe(0)
    expect(await planned(context, MONDAY)).toBe(1)
    expect(await planned(context, MONDAY)).toBe(0)
    expect(await planned(context, WEDNESDAY)).toBe(0)
    const [key = ''] = await context.store.deliveries.open(context.entity.key)
    const failed = { kind: 'failed', why: 'gone', doubt: false, at: at(MONDAY).toISOString() } as const
    await context.store.deliveries.append(context.entity.key, key, failed, 1)
    expect(await planned(context, WEDNESDAY)).toBe(1)
    expect(await planned(context, NEXT)).toBe(1)
  })

  it('are not told where nothing is to be closed', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], { endsOn: '2029-01-01' })])
    expect(await planned(context, MONDAY)).toBe(0)
  })

  it('go to the channel itself, and nowhere where a platform has none', async () => {
    const { context } = await worldOf(CONTRACTS)
    const outgoing = await shownOn(context, MONDAY)
    if (!outgoing) throw new Error('nothing to tell')
    const there: string[] = []
    const messenger = {
      send: () => Promise.reject(new Error('to a person')),
      find: async () => 'absent' as const,
      sendToChannel: async (channel: string) => {
        there.push(channel)
        return { address: channel, message: '1' }
      },
    }
    const account = { platform: 'slack', tenant: 'T1', user: 'x' } as const
    const { key, card, language } = outgoing
    await channelMessenger(messenger, 'C0123ABCD', 'prueba')?.send(account, null, {
      key,
      card,
      language,
      repeated: false,
    })
    expect(there).toEqual(['C0123ABCD'])
    expect(channelMessenger({ send: messenger.send, find: messenger.find }, 'C0123ABCD', 'prueba')).toBeNull()
  })

  it.each([
    ['C0123ABCD', 'slack'],
    ['19:Ab-c_1@thread.tacv2', 'teams'],
    ['#general', null],
    ['U0123ABCD', null],
  ])('has in %s a channel of %s', (id, platform) => {
    expect(platformOfChannel(id)).toBe(platform)
  })
})
