import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { RegisterFacts } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  contractOf,
  formOf,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { filledIn, sendForm } from '../support/forms.js'

/** Several contracts told of at once: by ticking them, and by one sentence. */

const { bulk } = es.forms
const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const alike = (n: number, facts: Partial<RegisterFacts> = {}) => numbers(n).map(i => contractOf(i, ['ana'], facts))
const CLOSED: Action = { kind: 'choose', form: 'closed-it' }
const YESTERDAY = '2027-06-30'

/** A person who counts what they press. */
class Hand {
  count = 0
  #card: Card | null = null

  constructor(readonly context: EntityContext) {}

  get card(): Card {
    if (!this.#card) throw new Error('nothing was pressed')
    return this.#card
  }

  /** Presses a button by its label, with what stands in the form where it takes that along. */
  async press(what: string | Action, fields: Record<string, string> = {}): Promise<Card> {
    const button = typeof what === 'string' ? buttonsOf(this.card).find(({ label }) => label === what) : undefined
    const action = typeof what === 'string' ? button?.action : what
    if (!action)
      throw new Error(
        `no «${what}» in «${this.card.title}»: ${buttonsOf(this.card)
          .map(({ label }) => label)
          .join(', ')}`,
      )
    const form = this.#card?.parts.find(part => part.kind === 'form')
    const takes = form?.kind === 'form' && (button?.submits || form.submit === button)
    this.count++
    this.#card = await presses(this.context, ANA, action, takes ? { ...filledIn(form, {}), ...fields } : {})
    return this.#card
  }

  async says(text: string): Promise<Card> {
    this.#card = await asks(this.context, ANA, text)
    return this.#card
  }
}

async function said(context: EntityContext): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for await (const [subject, { statements }] of context.store.said.all(context.entity.key))
    for (const each of statements) found.push({ ...each, subject })
  return found.sort((a, b) => (String(a.subject) < String(b.subject) ? -1 : 1))
}

describe('a list to tick', () => {
  it('ten that can be closed: four presses', async () => {
    const hand = new Hand((await worldOf(alike(10))).context)
    await hand.press(CLOSED)
    await hand.press(bulk.tickThese(10))
    await hand.press(bulk.review)
    await hand.press(bulk.report(10))
    expect(hand.count).toBeLessThanOrEqual(6)
    expect(hand.card.summary).toBe(bulk.closedRecorded(10, TODAY, true))
    expect(await said(hand.context)).toMatchObject(numbers(10).map(() => ({ kind: 'closed-it', closedOn: TODAY })))
  })

  it('ten of which one fact is lacking: told, then closed', async () => {
    const hand = new Hand((await worldOf(alike(10))).context)
    await hand.press({ kind: 'choose', form: 'nothingPending' })
    await hand.press(bulk.tickThese(10))
    await hand.press(bulk.review)
    await hand.press(bulk.confirm(10))
    await hand.press(bulk.reportThese(10))
    await hand.press(bulk.report(10))
    expect(hand.count).toBeLessThanOrEqual(10)
    expect(await said(hand.context)).toHaveLength(20)
  })

  it('ticks survive another page, and twenty is the most of one step', async () => {
    const hand = new Hand((await worldOf(alike(25))).context)
    await hand.press(CLOSED)
    const [first, ...rest] = boxesOf(hand.card)
    await hand.press(es.cards.nextOnes(10), { contracts: [first, rest[0]].join(','), on: YESTERDAY })
    const [third] = boxesOf(hand.card)
    const back = await hand.press(es.forms.buttons.previous, { contracts: String(third) })
    expect(formOf(back).fields[0]).toMatchObject({ initial: [first, rest[0]] })
    const review = await sendForm(hand.context, ANA, back, { contracts: String(first) })
    expect(review.title).toBe(bulk.closedTitle(2, YESTERDAY, false))
    for (const left of [10, 5]) {
      await hand.press(bulk.tickThese(10))
      await hand.press(es.cards.nextOnes(left))
    }
    const much = await hand.press(bulk.tickThese(5))
    expect(textOf(much)).toContain(bulk.tooMany(20))
    expect((await hand.press(bulk.review)).title).toContain('20 contratos')
  })

  it('what ends after the day is left out, and it is said why', async () => {
    const { context } = await worldOf([...alike(2), contractOf(3, ['ana'], { endsOn: '2027-06-29' })])
    const boxes = await presses(context, ANA, CLOSED)
    const review = await sendForm(context, ANA, boxes, { contracts: numbers(3).map(id).join(','), on: '2027-06-20' })
    expect(review.title).toBe(bulk.closedTitle(2, '2027-06-20', false))
    expect(textOf(review)).toContain(bulk.leftOut.line('CPS-3-2026', bulk.leftOut.ends('2027-06-29')))
  })

  it('leads back to the ticks, and takes all of it back', async () => {
    const hand = new Hand((await worldOf(alike(3))).context)
    await hand.press(CLOSED)
    await hand.press(bulk.review, { contracts: [id(1), id(3)].join(',') })
    const back = await hand.press(es.queue.buttons.back)
    expect(formOf(back).fields[0]).toMatchObject({ initial: [id(1), id(3)] })
    await hand.press(bulk.review)
    await hand.press(bulk.report(2))
    await hand.press(bulk.undo(2))
    expect((await said(hand.context)).map(({ kind }) => kind)).toEqual([
      'closed-it',
      'withdrawn',
      'closed-it',
      'withdrawn',
    ])
    expect(boxesOf(await hand.press(CLOSED))).toHaveLength(3)
  })
})

const boxesOf = (card: Card) =>
  formOf(card).fields.flatMap(field => (field.kind === 'boxes' ? field.options.map(({ value }) => value) : []))

describe('from the card of the day', () => {
  it('ten together: four presses from the list, of which each is on the card before', async () => {
    const hand = new Hand((await worldOf(alike(10))).context)
    await hand.says('¿qué contratos debo cerrar?')
    await hand.press(es.cards.seeAll(10))
    for (const label of [es.cards.several, bulk.tickThese(10), bulk.review, bulk.report(10)]) await hand.press(label)
    expect(hand.count - 1).toBeLessThanOrEqual(6)
    expect(await said(hand.context)).toHaveLength(10)
  })

  it('many are offered together on the card of the day itself', async () => {
    const hand = new Hand((await worldOf(alike(30))).context)
    await hand.says('¿qué contratos debo cerrar?')
    expect((await hand.press(es.cards.several)).title).toContain(bulk.whichClosed)
  })
})

describe('more than twenty by a sentence', () => {
  it('go on with those that were meant, not with all that there are', async () => {
    const mine = [
      ...alike(24),
      ...numbers(5).map(n => contractOf(n + 24, ['ana'], { type: 'supplies' }, { object: 'Compra de papel' })),
    ]
    const hand = new Hand((await worldOf(mine)).context)
    await hand.says('cerré todos los de servicios')
    await hand.press(bulk.report(20))
    const next = buttonsOf(hand.card).filter(({ style }) => style === 'primary')
    expect(next.map(({ label }) => label)).toEqual([es.queue.buttons.goOn(4)])
    const review = await hand.press(es.queue.buttons.goOn(4))
    expect(review.title).toBe(bulk.closedTitle(4, TODAY, true))
    await hand.press(bulk.report(4))
    expect((await said(hand.context)).map(({ subject }) => subject)).toEqual(numbers(24).map(id))
  })

  it('and so do those that were named', async () => {
    const hand = new Hand((await worldOf(alike(26))).context)
    const names = numbers(23).map(n => `CPS-${n}-2026`)
    await hand.says(`cerré ${names.slice(0, -1).join(', ')} y ${names.at(-1)} ayer`)
    await hand.press(bulk.report(20))
    expect((await hand.press(es.queue.buttons.goOn(3))).title).toBe(bulk.closedTitle(3, YESTERDAY, false))
  })
})

describe('one sentence about several', () => {
  it('opens one review with the day that was said: one press records each once', async () => {
    const hand = new Hand((await worldOf(alike(4))).context)
    const review = await hand.says('cerré el CPS-1-2026, el CPS-2-2026 y el CPS-4-2026 ayer')
    expect(review.title).toBe(bulk.closedTitle(3, YESTERDAY, false))
    expect(partsOf(review, 'form')).toEqual([])
    await hand.press(bulk.report(3))
    expect(await said(hand.context)).toMatchObject(
      [1, 2, 4].map(n => ({ subject: id(n), kind: 'closed-it', closedOn: YESTERDAY, by: 'ana' })),
    )
    expect(new Set((await said(hand.context)).map(({ key }) => key)).size).toBe(3)
  })

  it('by parts of their references: what may be several, and what is none of theirs, is left out and named', async () => {
    const contracts = [
      contractOf(1, ['ana'], {}, { reference: 'CPS-045-2026' }),
      contractOf(2, ['ana'], {}, { reference: 'CPS-046-2026' }),
      contractOf(3, ['ana'], {}, { reference: 'CPS-012-2026' }),
      contractOf(4, ['ana'], {}, { reference: 'CPS-012-2025' }),
      contractOf(5, ['luis'], {}, { reference: 'CPS-099-2026' }),
    ]
    const hand = new Hand((await worldOf(contracts)).context)
    const review = await hand.says('cerré el 045, el 046, el CPS-012 y el CPS-099')
    expect(review.title).toBe(bulk.closedTitle(2, TODAY, true))
    expect(textOf(review)).toMatch(/«CPS-012»: puede ser CPS-012-202[56], CPS-012-202[56]/)
    expect(textOf(review)).toContain(bulk.leftOut.line('«CPS-099»', bulk.leftOut.notTheirs))
  })

  it('that nothing is pending', async () => {
    const hand = new Hand((await worldOf([...alike(2), contractOf(3, ['ana'], { liquidationFlag: 'yes' })])).context)
    const review = await hand.says('el CPS-1-2026, el CPS-2-2026 y el CPS-3-2026 no tienen nada pendiente')
    expect(review.title).toBe(bulk.reviewTitle(es.forms.titles.nothingPending, 2))
    expect(textOf(review)).toContain('Queda por fuera CPS-3-2026')
    await hand.press(bulk.confirm(2))
    expect(await said(hand.context)).toHaveLength(2)
  })

  it('that they cannot be closed: the reason stands in the form', async () => {
    const hand = new Hand((await worldOf(alike(2))).context)
    const form = await hand.says('no puedo cerrar el CPS-1-2026 ni el CPS-2-2026 porque no tengo acceso')
    await hand.press(formOf(form).submit.label)
    expect(await said(hand.context)).toMatchObject([1, 2].map(() => ({ kind: 'blocked', blocker: 'no-access' })))
  })

  it('tells nothing of what is closed already or was reported', async () => {
    const { context } = await worldOf([...alike(2), contractOf(3, ['ana'], { state: 'closed' })])
    const hand = new Hand(context)
    await hand.says('cerré el CPS-1-2026 y el CPS-2-2026')
    await hand.press(bulk.report(2))
    const again = await hand.says('cerré el CPS-1-2026 y el CPS-3-2026')
    expect(textOf(again)).toContain(bulk.leftOut.saidClosed(TODAY))
    expect(textOf(again)).toContain(bulk.leftOut.closed)
    expect(await said(context)).toHaveLength(2)
  })

  it('of another day records nothing', async () => {
    const { context } = await worldOf(alike(2))
    const review = await asks(context, ANA, 'cerré el CPS-1-2026 y el CPS-2-2026')
    const action = buttonsOf(review).find(({ label }) => label === bulk.report(2))?.action
    expect(textOf(await presses(context, ANA, action, {}, at('2027-07-02')))).toContain(bulk.allChanged)
    expect(await said(context)).toEqual([])
  })
})

describe('one sentence about all that a list would show', () => {
  const mixed = () => [
    contractOf(1, ['ana'], { startsOn: '2022-01-15', endsOn: '2022-12-15' }, { reference: 'CPS-1-2022' }),
    contractOf(2, ['ana'], { startsOn: '2022-01-15', endsOn: '2023-04-04' }, { reference: 'CPS-2-2022' }),
    contractOf(3, ['ana']),
    contractOf(
      4,
      ['ana'],
      { startsOn: '2022-01-15', endsOn: '2022-12-15', liquidationFlag: 'yes' },
      { reference: 'CPS-4-2022' },
    ),
  ]

  it('todos los CPS de 2022 están sin pendientes', async () => {
    const hand = new Hand((await worldOf(mixed())).context)
    const review = await hand.says('todos los CPS de 2022 están sin pendientes')
    expect(textOf(review)).toContain('Queda por fuera CPS-4-2022')
    await hand.press(bulk.confirm(2))
    expect((await said(hand.context)).map(({ subject }) => subject)).toEqual([id(1), id(2)])
  })

  it.each([
    ['cerré todos menos el CPS-3-2026', [1, 2]],
    ['cerré todos', [1, 2, 3]],
  ])('%s', async (text, expected) => {
    const hand = new Hand((await worldOf(mixed().slice(0, 3))).context)
    await hand.says(text)
    await hand.press(bulk.report(expected.length))
    expect((await said(hand.context)).map(({ subject }) => subject)).toEqual(expected.map(id))
  })

  it.each([
    'todos mis contratos están sin pendientes menos el CPS-3-2026',
    'todos menos el CPS-3-2026 están sin pendientes',
    'todos están sin pendientes excepto el CPS-3-2026',
    'cerré todos excepto el CPS-3-2026',
  ])('what is excepted is never what is told of: %s', async text => {
    const hand = new Hand((await worldOf(mixed().slice(0, 3))).context)
    await hand.says(text)
    for (const { action } of buttonsOf(hand.card))
      if (action?.kind === 'record-many') expect([...action.ids].sort()).toEqual([id(1), id(2)])
      else expect(action).not.toMatchObject({ kind: 'record' })
  })
})
