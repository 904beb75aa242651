import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/bot/cards/card.js'
import { homeCard } from '../../src/bot/cards/home-cards.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { composed } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import { addDays, addMonths, type Day, type RegisterFacts } from '../../src/rules/index.js'
import { ANA, asks, at, buttonsOf, contractOf, partsOf, presses, textOf, worldOf } from '../support/context.js'
import { sendForm } from '../support/forms.js'

/* What stands at the top of a day, and that the lines under it are what it counts. */

const TODAY: Day = '2027-07-01'
const OLD = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const

/** To be liquidated, with its last day `months` after its end. */
const toLiquidate = (n: number, endsOn: Day, type: RegisterFacts['type'] = 'consultancy') =>
  contractOf(n, ['ana'], {
    ...{ ground: 'other', type, liquidationFlag: 'yes' },
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
const home = (context: EntityContext) => homeCard(turnContext(context, ANA, at(TODAY), 'slack', 'es'))
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
      expect(textOf(card)).toContain('Además: 2 por cerrar, 1 vencido.')
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

describe('a term to liquidate that ends within days', () => {
  const termsButton = (card: Card) => JSON.stringify(card).includes('Ver plazos para liquidar')

  it.each([
    [-6, 0, 'liquidación unilateral hasta hoy', 'hoy es el último día'],
    [-6, 5, 'liquidación unilateral hasta el ', 'quedan 2 días hábiles'],
    [-4, 0, 'liquidación de mutuo acuerdo hasta hoy', 'hoy es el último día'],
  ])(
    'leads answer, home and digest, of which none is without hurry (%i months, %i days)',
    async (months, days, title, left) => {
      const { context } = await worldOf([
        contractOf(1, ['ana']),
        contractOf(3, ['ana']),
        toLiquidate(2, addDays(addMonths(TODAY, months), days)),
        contractOf(6, ['ana'], OLD),
      ])
      for (const card of [await answered(context), await home(context), await digest(context)]) {
        expect(card.title).toContain(`CPS-2-2026: ${title}`)
        expect(textOf(card).toLowerCase()).toContain(left)
        expect(textOf(card)).toContain('Además: 3 por cerrar, 1 vencido.')
        expect(textOf(card)).not.toMatch(/sin afán/i)
        expect(textOf(card)).not.toContain('pierde la competencia')
        expect(termsButton(card)).toBe(true)
      }
    },
  )

  it('is warned of where nothing is asked', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana']),
      contractOf(3, ['ana']),
      toLiquidate(2, addMonths(TODAY, -6), 'services'),
    ])
    const form = await presses(
      context,
      ANA,
      { kind: 'open', form: 'liquidation', id: contractOf(2, []).id },
      {},
      at(TODAY),
    )
    const told = await sendForm(context, ANA, form, { answer: 'not-done' })
    expect(partsOf(told, 'form')).toEqual([])
    for (const card of [await answered(context), await home(context)]) {
      expect(textOf(card)).toContain('CPS-2-2026: liquidación unilateral hasta el 1 de julio de 2027 (es hoy).')
      expect(textOf(card)).not.toMatch(/sin afán/i)
      expect(termsButton(card)).toBe(true)
    }
  })

  it('farther ahead leads nothing', async () => {
    const { context } = await worldOf([contractOf(1, ['ana']), toLiquidate(2, addDays(addMonths(TODAY, -6), 20))])
    for (const card of [await answered(context), await home(context)]) {
      expect(card.title).toBe('1 por cerrar, ninguno vencido')
      expect(textOf(card)).toMatch(/sin afán/i)
    }
  })
})
