import { describe, expect, it } from 'vitest'
import { quarterOf, rolesReviews } from '../../src/bot/accounts/roles-review.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { MessageHistory } from '../../src/bot/outbox/message-history.js'
import type { Day } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import { at, buttonsOf, TODAY, textOf } from '../support/context.js'
import { Entity } from '../support/door.js'

/** Once a quarter every administrator sees who holds which role by which account. */

const { accounts } = es

it.each([
  ['2027-01-01', '2027-01-01'],
  ['2027-03-31', '2027-01-01'],
  ['2027-07-01', '2027-07-01'],
  ['2027-12-31', '2027-10-01'],
] as const)('the quarter of %s begins on %s', (day, first) => expect(quarterOf(day)).toBe(first))

/** As a process plans that has just been started. */
function planned({ context }: Entity, day: Day) {
  return rolesReviews(context, at(day), new MessageHistory(context.store, context.entity.key))
}

async function reviews(entity: Entity, day: Day = TODAY) {
  const found = []
  for await (const outgoing of planned(entity, day)) found.push(outgoing)
  return found
}

describe('the card of roles', () => {
  const withAll = async () => {
    const entity = await Entity.of()
    await entity.links('adela', 'vera', 'carmen', 'olga', 'ana')
    return entity
  }

  it('goes to administrators, once a quarter, on its first business day', async () => {
    const entity = await withAll()
    const { store } = entity.context
    expect((await reviews(entity)).map(({ person }) => person).sort()).toEqual(['adela', 'vera'])
    await enqueue(store, entity.context.entity.key, planned(entity, TODAY), at(TODAY))
    expect(await reviews(entity, '2027-07-02')).toEqual([])
    expect(await reviews(entity, '2027-10-01')).toHaveLength(2)
    for (const day of ['2027-08-02', '2027-07-15', '2027-10-02'] as const)
      expect(await reviews(entity, day)).toEqual([])
  })

  it('goes out on the first day on which it can, should the bot have stood still or not have got through', async () => {
    const entity = await withAll()
    const { store } = entity.context
    const key = entity.context.entity.key
    expect(await reviews(entity, '2027-08-14')).toEqual([])
    await enqueue(store, key, planned(entity, '2027-08-17'), at('2027-08-17'))
    for (const open of await store.deliveries.open(key)) {
      const end = { kind: 'superseded', by: null, doubt: false, at: at('2027-08-18').toISOString() } as const
      if (open.includes('/adela/')) await store.deliveries.append(key, open, end, 1)
    }
    expect((await reviews(entity, '2027-08-18')).map(({ person }) => person)).toEqual(['adela'])
    await enqueue(store, key, planned(entity, '2027-08-18'), at('2027-08-18'))
    for (const day of ['2027-08-19', '2027-09-30'] as const) expect(await reviews(entity, day)).toEqual([])
    expect(await reviews(entity, '2027-10-01')).toHaveLength(2)
  })

  it('names whoever has more than their own contracts, and lets each be left or ended by one press', async () => {
    const entity = await withAll()
    const card = (await reviews(entity)).find(({ person }) => person === 'adela')?.card
    if (!card) throw new Error('she gets it')
    for (const who of ['ADELA', 'VERA', 'CARMEN', 'OLGA']) expect(textOf(card)).toContain(`${who} (`)
    expect(textOf(card)).not.toContain('ANA (')
    const of = (account: string, label: string) =>
      buttonsOf(card).find(
        button =>
          button.label === label &&
          button.action?.kind === 'decide-link' &&
          button.action.account === `slack:T1:${account}`,
      )?.action ?? null
    expect(of('ADELA', accounts.keep)).toBeNull()
    await entity.press('ADELA', of('CARMEN', accounts.keep))
    expect((await entity.log('CARMEN')).at(-1)).toMatchObject({ kind: 'kept', by: 'adela', from: 'slack:T1:ADELA' })
    expect(await entity.owner('CARMEN')).toBe('carmen')
    await entity.press('ADELA', of('OLGA', accounts.unlink))
    expect(await entity.owner('OLGA')).toBeNull()
    await entity.press('CARMEN', of('VERA', accounts.keep))
    expect((await entity.log('VERA')).map(({ kind }) => kind)).toEqual(['linked'])
  })
})
