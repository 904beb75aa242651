import { describe, expect, it } from 'vitest'
import { actionIn } from '../../src/adapters/chat/slack/render/buttons.js'
import { cardToMessage } from '../../src/adapters/chat/slack/render/card-to-blocks.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import { readAction } from '../../src/bot/cards/read-action.js'
import type { EntityContext } from '../../src/bot/context.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { addDays, addMonths, type Contract, type RegisterFacts } from '../../src/rules/index.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import { ANA, asks, at, buttonsOf, contractOf, LUIS, presses, TODAY, textOf, worldOf } from '../support/context.js'
import { sendForm } from '../support/forms.js'

const { queue: say } = es
const START: Action = { kind: 'queue' }
const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const alike = (n: number, facts: Partial<RegisterFacts> = {}): Contract[] =>
  numbers(n).map(i => contractOf(i, ['ana'], facts))

function actionOf(card: Card, label: string): Action {
  const action = buttonsOf(card).find(button => button.label === label)?.action
  if (!action)
    throw new Error(
      `no «${label}» in «${card.title}»: ${buttonsOf(card)
        .map(each => each.label)
        .join(', ')}`,
    )
  return action
}

const press = (context: EntityContext, card: Card, label: string, now = at(TODAY)) =>
  presses(context, ANA, actionOf(card, label), {}, now)

async function saidOf(context: EntityContext, n: number) {
  return (await context.store.said.of(context.entity.key, [id(n)])).get(id(n))?.statements ?? []
}

async function allSaid(context: EntityContext): Promise<string[]> {
  const kinds: string[] = []
  for await (const [subject, { statements }] of context.store.said.all(context.entity.key))
    kinds.push(...statements.map(({ kind }) => `${subject.slice(-2)} ${kind}`))
  return kinds.sort()
}

const { closedToday, later, cannot } = say.buttons
const NOTHING = es.forms.titles.nothingPending

describe('the queue', () => {
  it('ten that can be closed: eleven presses', async () => {
    const { context } = await worldOf(alike(10))
    let card = await presses(context, ANA, START)
    let count = 1
    for (const n of numbers(10)) {
      expect(card.title).toContain(`${n} de 10 · `)
      card = await press(context, card, closedToday)
      count++
    }
    expect(count).toBeLessThanOrEqual(13)
    expect(card.title).toBe(say.end.title(10))
    expect(textOf(card)).toContain(say.end.closed(10))
    expect((await allSaid(context)).filter(said => said.endsWith('closed-it'))).toHaveLength(10)
  })

  it('confirming first: one press more for each, on the same contract', async () => {
    const { context } = await worldOf(alike(10))
    let card = await presses(context, ANA, START)
    let count = 1
    for (const n of numbers(10))
      for (const label of [NOTHING, closedToday]) {
        expect(card.title).toContain(`${n} de 10 · `)
        card = await press(context, card, label)
        count++
      }
    expect(count).toBeLessThanOrEqual(23)
    expect(await allSaid(context)).toHaveLength(20)
  })

  it('ten that lack one fact: told, confirmed and closed', async () => {
    const { context } = await worldOf(alike(10, { paid: '10000000', invoiced: '10000000' }))
    let card = await presses(context, ANA, START)
    let count = 1
    for (const _ of numbers(10)) {
      card = await sendForm(context, ANA, card, { answer: 'settled' })
      card = await press(context, card, closedToday)
      count += 2
    }
    expect(count).toBeLessThanOrEqual(23)
    expect(await allSaid(context)).toHaveLength(20)
  })

  it('begins with what loses the competence, then the overdue, then the rest by date and value', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { endsOn: '2027-06-20', value: '100', paid: '100', invoiced: '100' }),
      contractOf(2, ['ana'], { endsOn: '2027-06-20', value: '900', paid: '900', invoiced: '900' }),
      contractOf(3, ['ana'], { startsOn: '2020-01-15', signedOn: '2020-01-10', endsOn: '2021-12-15' }),
      contractOf(4, ['ana'], {
        ...{ ground: 'other', type: 'consultancy', liquidationFlag: 'yes' },
        startsOn: '2020-01-01',
        endsOn: addMonths(TODAY, -29),
      }),
    ])
    const order: string[] = []
    for (let card = await presses(context, ANA, START); ; card = await press(context, card, later)) {
      const shown = /CPS-(\d)-2026/.exec(card.title)?.[1]
      if (!shown) break
      order.push(shown)
    }
    expect(order).toEqual(['4', '3', '2', '1'])
  })

  it('what is put off comes again in the next round, and nothing is recorded', async () => {
    const { context } = await worldOf(alike(3))
    let card = await presses(context, ANA, START)
    const first = card.title
    for (const _ of numbers(3)) card = await press(context, card, later)
    expect(textOf(card)).toContain(say.end.later(3))
    expect(await allSaid(context)).toEqual([])
    expect((await press(context, card, say.buttons.again)).title).toBe(first)
  })

  it('takes back what was told, and comes back to its contract', async () => {
    const { context } = await worldOf(alike(3))
    const first = await presses(context, ANA, START)
    const second = await press(context, first, closedToday)
    expect(textOf(second)).toContain(say.told.closedToday('CPS-1-2026'))
    const back = await press(context, second, es.forms.buttons.undo)
    expect(back.title).toBe(first.title)
    expect(textOf(back)).toContain(say.undone('CPS-1-2026'))
    expect((await saidOf(context, 1)).map(({ kind }) => kind)).toEqual(['closed-it', 'withdrawn'])
  })

  it('a double press records once and shows the same', async () => {
    const { context } = await worldOf(alike(3))
    const first = await presses(context, ANA, START)
    const once = await press(context, first, closedToday)
    expect(await press(context, first, closedToday)).toEqual(once)
    expect(await saidOf(context, 1)).toHaveLength(1)
  })

  it('a card of yesterday records nothing and shows how it stands', async () => {
    const { context } = await worldOf(alike(3))
    const old = await presses(context, ANA, START)
    const card = await press(context, old, closedToday, at('2027-07-02'))
    expect(await allSaid(context)).toEqual([])
    expect(textOf(card)).toContain('Esta tarjeta es de ayer. No registré nada.')
    expect(card.title).toBe(old.title)
  })

  it('of somebody else records nothing', async () => {
    const { context } = await worldOf(alike(2))
    const card = await presses(context, ANA, START)
    await presses(context, LUIS, actionOf(card, closedToday))
    expect(await allSaid(context)).toEqual([])
  })

  it('what was seen is kept with what was told', async () => {
    const { context } = await worldOf(alike(1))
    await press(context, await presses(context, ANA, START), NOTHING)
    const [said] = await saidOf(context, 1)
    expect(said?.shown).toEqual(
      expect.arrayContaining([id(1), say.ask, es.forms.fields.declare, es.forms.notASignature]),
    )
    expect(said?.shown.join(' ')).toContain(say.known.paidInFull)
  })

  it('is left and taken up again', async () => {
    const { context } = await worldOf(alike(4))
    const remembering = { ...context, memory: new BoundedMemory() }
    let card = await presses(remembering, ANA, START)
    card = await press(remembering, card, later)
    await asks(remembering, ANA, 'cuándo termina el CPS-4-2026')
    expect((await asks(remembering, ANA, 'seguir')).title).toBe(card.title)
    expect((await asks(context, ANA, 'seguir')).title).toContain('1 de 4 · ')
  })

  it('every button of it comes back as it was sent, in 2,000 characters, after a hundred were put off', async () => {
    const { context } = await worldOf(alike(120))
    let card = await presses(context, ANA, START)
    for (const _ of numbers(110)) {
      card = await press(context, card, later)
      for (const { action } of buttonsOf(card)) {
        if (!action) continue
        expect(JSON.stringify({ ...action, language: 'en' }).length).toBeLessThanOrEqual(2000)
        expect(readAction(JSON.parse(JSON.stringify(action)))).toEqual(action)
      }
    }
    expect(card.title).toContain('111 de 120')
  })

  it('has at most six things to press in Slack, what was told taken back among them, after ten were put off', async () => {
    const { context } = await worldOf(alike(40))
    let card = await presses(context, ANA, START)
    for (const _ of numbers(10)) card = await press(context, card, later)
    card = await press(context, card, say.buttons.closedToday)
    const elements = cardToMessage(card, { language: 'es' }).blocks.flatMap(block =>
      block.type === 'actions' ? block.elements : [],
    )
    expect(elements.length).toBeLessThanOrEqual(6)
    const options = elements.flatMap(each => (each.type === 'overflow' ? each.options : []))
    const meant = options.map(({ text, value }) => [text.text, actionIn(value)])
    expect(meant).toEqual(
      ['Por qué', 'Cómo cerrarlo', say.buttons.otherDay, say.buttons.untilMonday].map(label => [
        label,
        actionOf(card, label),
      ]),
    )
  })

  it('opens the list to tick where several are spoken of and none is named', async () => {
    const { context } = await worldOf(alike(12))
    const remembering = { ...context, memory: new BoundedMemory() }
    await presses(remembering, ANA, START)
    for (const text of SEVERAL) {
      await asks(remembering, ANA, 'seguir')
      const { title } = await asks(remembering, ANA, text)
      expect(title, text).toMatch(/^(?:¿Cuáles cerró\?|Which did you close\?) 1 (?:a|to) 10 (?:de|of) 12$/)
    }
    expect(await allSaid(context)).toEqual([])
  })

  it('is said of those of another day with that day filled in', async () => {
    const { context } = await worldOf(alike(12))
    for (const [text, on] of [
      ['cerré varios ayer', addDays(TODAY, -1)],
      ['cerré varios el 3 de junio', '2027-06-03'],
    ] as const)
      expect(JSON.stringify((await asks(context, ANA, text)).parts), text).toContain(on)
  })

  it.each([
    ['cerré CPS-1-2026 y CPS-2-2026 mañana', 2],
    ['cerré todos mañana', 3],
    ['cerré varios mañana', 0],
  ])('asks about the day where it is not over: %s', async (told, ticked) => {
    const { context } = await worldOf(alike(3))
    const card = await asks(context, ANA, told)
    const fields = card.parts.flatMap(part => (part.kind === 'form' ? part.fields : []))
    const [boxes, day] = fields
    expect(boxes?.kind === 'boxes' && boxes.initial.length).toBe(ticked)
    expect(day).toMatchObject({ kind: 'date', error: es.forms.inFuture })
    expect(buttonsOf(card).map(({ label }) => label)).not.toContainEqual(expect.stringContaining('Reportar'))
    expect(JSON.stringify(await asks(context, ANA, 'cerré CPS-1-2026 mañana'))).toContain(es.forms.inFuture)
  })

  it.each(['Cerré mañana el CPS-1-2026', 'mañana cerré el CPS-1-2026', 'I closed tomorrow CPS-1-2026'])(
    'asks about it wherever it stands: %s',
    async told => {
      const { context } = await worldOf(alike(3))
      expect(JSON.stringify(await asks(context, ANA, told))).toMatch(
        new RegExp(`${es.forms.inFuture}|${en.forms.inFuture}`),
      )
    },
  )

  it('asks what stands in the way of the one on the screen where somebody writes that they cannot yet', async () => {
    const { context } = await worldOf(alike(3))
    const remembering = { ...context, memory: new BoundedMemory() }
    for (const text of ['no puedo todavía', 'No puedo.', 'todavía no puedo', 'I cannot yet']) {
      const { title } = await asks(remembering, ANA, 'seguir')
      const { parts } = await asks(remembering, ANA, text)
      const options = parts.flatMap(part => (part.kind === 'form' ? part.fields : []))
      expect(
        options.map(({ name }) => name),
        text,
      ).toEqual(['reason'])
      expect(title, text).toMatch(/^1 (?:de|of) 3/)
    }
    expect(await allSaid(context)).toEqual([])
  })
})

/** Several that were closed, none of them named. */
const SEVERAL = [
  'varios a la vez',
  'Varios',
  'cerré varios',
  'ya cerré algunos',
  'hoy cerré cinco',
  'cerré 5 contratos',
  'Cerré los 12',
  'quiero cerrar varios a la vez',
  '¿puedo reportar varios contratos juntos?',
  'I closed several',
  'several at once',
]

describe('"No puedo todavía"', () => {
  const REASONS = Object.keys(say.cannot.reasons)

  it.each(REASONS)('%s: it is recorded, and the contract is no longer ready to be closed', async reason => {
    const { context } = await worldOf(alike(2))
    const reasons = await press(context, await presses(context, ANA, START), cannot)
    let next = await sendForm(context, ANA, reasons, { reason })
    if (reason === 'guarantee') next = await sendForm(context, ANA, next, { answer: 'until-date', on: '2027-12-31' })
    if (reason === 'handed-over') next = await sendForm(context, ANA, next, { to: 'Jurídica', on: TODAY })
    if (reason === 'other') next = await sendForm(context, ANA, next, { note: 'Falta el acta' })
    expect(next.title).toMatch(/ de [12] · CPS-2-2026/)
    expect(await allSaid(context)).toHaveLength(1)
    expect(buttonsOf(next).map(({ label }) => label)).toContain(es.forms.buttons.undo)
  })

  it('sent twice it is recorded once', async () => {
    const { context } = await worldOf(alike(2))
    const reasons = await press(context, await presses(context, ANA, START), cannot)
    await sendForm(context, ANA, reasons, { reason: 'no-access' })
    await sendForm(context, ANA, reasons, { reason: 'no-access' })
    expect(await allSaid(context)).toHaveLength(1)
  })

  it('leads back without a word recorded', async () => {
    const { context } = await worldOf(alike(2))
    const first = await presses(context, ANA, START)
    const reasons = await press(context, first, cannot)
    expect((await press(context, reasons, say.buttons.back)).title).toBe(first.title)
  })
})

describe('another day of closing', () => {
  it('before the end is asked about; a yes records it and goes on', async () => {
    const { context } = await worldOf(alike(2))
    const form = await press(context, await presses(context, ANA, START), say.buttons.otherDay)
    const doubt = await sendForm(context, ANA, form, { on: '2026-11-30' })
    expect(doubt.title).toBe(say.doubt.title('CPS-1-2026', '2026-11-30'))
    expect(await allSaid(context)).toEqual([])
    const next = await press(context, doubt, say.doubt.yes)
    expect(next.title).toContain('2 de 2')
    expect(await saidOf(context, 1)).toMatchObject([{ kind: 'closed-it', closedOn: '2026-11-30' }])
  })

  it('after today is a mistake', async () => {
    const { context } = await worldOf(alike(2))
    const form = await press(context, await presses(context, ANA, START), say.buttons.otherDay)
    expect(textOf(await sendForm(context, ANA, form, { on: '2027-07-02' }))).toContain(es.forms.inFuture)
    expect(await allSaid(context)).toEqual([])
  })
})
