import { describe, expect, it } from 'vitest'
import type { EntityContext } from '../../src/bot/context.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { composed } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import { addMonths, type Day } from '../../src/rules/index.js'
import { ANA, asks, at, buttonsOf, contractOf, partsOf, presses, textOf, worldOf } from '../support/context.js'

/* What stands at the top of a day, and that the lines under it are what it counts. */

const TODAY: Day = '2027-07-01'
const OLD = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const

/** To be liquidated, with its last day `months` after its end. */
const toLiquidate = (n: number, endsOn: Day) =>
  contractOf(n, ['ana'], {
    ...{ ground: 'other', type: 'consultancy', liquidationFlag: 'yes' },
    startsOn: '2020-01-01',
    signedOn: '2019-12-20',
    endsOn,
  })

async function digest(context: EntityContext) {
  const outside = { told: async () => [], reach: () => ({ kind: 'linked' }) as const, assumeFresh: true }
  const plan = planDay(await collectPlanInput(context, outside, at(TODAY)))
  const entry = plan.entries.find(({ recipient }) => recipient.person.id === 'ana')
  if (!entry) throw new Error('she is not in the plan')
  return composed(context, plan, entry).card
}

const answered = (context: EntityContext) => asks(context, ANA, '¿qué contratos debo cerrar?', at(TODAY))
const rows = (card: Parameters<typeof partsOf>[0]) =>
  partsOf(card, 'group').flatMap(({ items }) => items.map(({ row }) => `${row?.name} ${row?.why}`))

describe('the lines under the head', () => {
  it('are of what it counts, the overdue first, whatever else is urgent', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana']),
      toLiquidate(2, addMonths(TODAY, -24)),
      contractOf(3, ['ana'], OLD),
      contractOf(4, ['ana']),
    ])
    for (const card of [await answered(context), await digest(context)]) {
      expect(card.title).toBe('3 por cerrar, 1 vencido')
      expect(rows(card).map(row => row.split(' ')[0])).toEqual(['CPS-3-2026', 'CPS-1-2026', 'CPS-4-2026'])
      expect(textOf(card)).toContain('En otro falta un dato suyo')
    }
  })
})

describe('a competence that is lost within weeks', () => {
  it('comes before all else, in answer, notification and digest alike', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana']),
      toLiquidate(2, addMonths(TODAY, -30)),
      contractOf(3, ['ana'], OLD),
    ])
    const cards = [await answered(context), await digest(context)]
    for (const card of cards) {
      expect(card.title).toMatch(/^CPS-2-2026: competencia hasta /)
      expect(card.summary).toMatch(/^CPS-2-2026: se puede liquidar hasta /)
      expect(textOf(card)).toContain('Además: 2 por cerrar, 1 vencido; ')
      expect(textOf(card)).toContain('Ley 1150 de 2007, art. 11')
      expect(textOf(card).match(/pierde la competencia/g)).toHaveLength(1)
      expect(rows(card).some(row => row.startsWith('CPS-2-'))).toBe(false)
      const [first, second] = buttonsOf(card).filter(({ label }) => /Responder|Empezar/.test(label))
      expect([first?.style, second?.style]).toEqual(['primary', undefined])
      const asked = await presses(context, ANA, first?.action ?? { kind: 'queue' }, {}, at(TODAY))
      expect(asked.title).toContain('CPS-2-2026')
    }
  })
})

describe('a list with nothing left', () => {
  it('says what the campaign came to', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { state: 'closed', updatedOn: '2027-06-01' }),
      contractOf(2, ['ana'], { state: 'closed', updatedOn: '2027-06-02' }),
    ])
    expect(textOf(await answered(context))).toContain('Esta campaña cerró 2 de 2. ¡Gracias!')
  })
})
