import { describe, expect, it } from 'vitest'
import { quarterOf, rolesReviews } from '../../src/bot/accounts/roles-review.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
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

async function reviews(entity: Entity, day: Day = TODAY) {
  const found = []
  for await (const outgoing of rolesReviews(entity.context, at(day))) found.push(outgoing)
  return found
}

describe('the card of roles', () => {
  const withAll = async () => {
    const entity = await Entity.of()
    await entity.links('adela', 'vera', 'carmen', 'olga', 'ana')
    return entity
  }

  it('goes to administrators, once a quarter, on one of its first business days', async () => {
    const entity = await withAll()
    const { store } = entity.context
    expect((await reviews(entity)).map(({ person }) => person).sort()).toEqual(['adela', 'vera'])
    await enqueue(store, entity.context.entity.key, rolesReviews(entity.context, at(TODAY)), at(TODAY))
    expect(await reviews(entity, '2027-07-02')).toEqual([])
    expect(await reviews(entity, '2027-10-01')).toHaveLength(2)
    for (const day of ['2027-08-02', '2027-07-15', '2027-10-02'] as const)
      expect(await reviews(entity, day)).toEqual([])
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
