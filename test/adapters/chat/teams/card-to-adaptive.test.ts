import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cardToAdaptive } from '../../../../src/adapters/chat/teams/render/card-to-adaptive.js'
import { bytesIn, TEAMS_LIMITS } from '../../../../src/adapters/chat/teams/render/limits.js'
import { teamsIn } from '../../../../src/adapters/chat/teams/words.js'
import type { Card, ContractPart } from '../../../../src/bot/cards/card.js'
import { harmlessLine } from '../../../../src/shared/harmless.js'
import { ATTACKS, anyCard } from '../../../support/any-card.js'
import { button, CONTRACT, EVERYTHING, FORM } from '../terminal/cards.js'
import { hasSchema, parserValidator, schemaValidator } from './validate.js'

const words = teamsIn('es')
const render = (card: Card) => cardToAdaptive(card, { language: 'es' })
const cardOf = (...parts: Card['parts']): Card => ({ title: 'T', summary: 'S', parts })

/** Every object in a card, with what it hangs on. */
function* objects(value: unknown, key = ''): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [key, Object.fromEntries(Object.entries(value))]
  for (const [name, each] of Object.entries(value)) yield* objects(each, name)
}
const ofType = (card: object, type: string) =>
  [...objects(card)].map(([, each]) => each).filter(each => each.type === type)
const runs = (card: object) => ofType(card, 'TextRun').map(({ text }) => String(text))

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...ATTACKS),
  fc.constantFrom('\u202e', '\u0007', '\ud800', '\r\n', '', ' ', '漢字', '👩‍👩‍👧'),
)
const long = fc.oneof(text, fc.string({ minLength: 500, maxLength: 4_000 }))
const URLS = fc.oneof(
  fc.webUrl(),
  text,
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://x.example/a b'),
)
const ANY_CARD = anyCard({ text, few: 4, url: URLS })

describe('the published schema', () => {
  it.skipIf(!hasSchema)('accepts every card', () => {
    const complaints = schemaValidator()
    for (const card of [EVERYTHING, FORM]) expect(complaints(render(card))).toEqual([])
    fc.assert(
      fc.property(ANY_CARD, card => {
        expect(complaints(render(card))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe("Microsoft's parser", () => {
  let complaints: (card: object) => readonly string[] = () => ['not loaded']
  beforeAll(async () => {
    complaints = await parserValidator()
  })

  it('notices what is wrong', () => {
    expect(complaints({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Nothing' }] })).not.toEqual([])
    expect(
      complaints({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text', label: 'x' }] }),
    ).not.toEqual([])
  })

  it('accepts every card', () => {
    for (const card of [EVERYTHING, FORM]) expect(complaints(render(card))).toEqual([])
    fc.assert(
      fc.property(ANY_CARD, card => {
        expect(complaints(render(card))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

const ESCAPED = expect.not.stringMatching(/(?<!\\)(?:\\\\)*[[\]*`<>~|]|(?<!\\):\/\//)

describe('whatever a card says', () => {
  it('fits into a message', () => {
    fc.assert(
      fc.property(anyCard({ text: long, few: 30, url: URLS }), card => {
        expect(bytesIn(render(card))).toBeLessThanOrEqual(TEAMS_LIMITS.messageBytes - TEAMS_LIMITS.envelopeBytes)
      }),
      { numRuns: 60 },
    )
  })

  it('is written in nothing that reads Markdown, and opens only the web', () => {
    fc.assert(
      fc.property(ANY_CARD, card => {
        const made = render(card)
        for (const [, each] of objects(made)) {
          expect(['FactSet', 'Image', 'Media']).not.toContain(each.type)
          // A heading can be nothing else: no sign of Markdown is left in it that is not escaped.
          if (each.type === 'TextBlock') expect(each).toMatchObject({ style: 'heading', text: ESCAPED })
          if (typeof each.url === 'string') expect(each.url).toMatch(/^https?:/i)
          expect(each).not.toHaveProperty('entities')
        }
        for (const said of runs(made)) expect(said).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}]/u)
        expect(made.speak).not.toMatch(/[<>&]/)
      }),
      { numRuns: 300 },
    )
  })

  it('takes the answers of a form to its own button only, and every input has a label', () => {
    fc.assert(
      fc.property(ANY_CARD, card => {
        const made = render(card)
        const inputs = [...objects(made)]
          .map(([, each]) => each)
          .filter(({ type }) => String(type).startsWith('Input.'))
        for (const input of inputs) expect(String(input.label ?? input.title)).not.toBe('')
        const ids = inputs.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const action of ofType(made, 'Action.Execute')) {
          const data = Object.fromEntries(Object.entries(Object(action.data)))
          if (inputs.length > 0) expect(action.associatedInputs === 'none').toBe(!('form' in data))
          expect(Object(action.fallback)).toMatchObject({ type: 'Action.Submit', data: action.data })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('attacks in every field of every part', () => {
  it.each(ATTACKS)('%j comes out as it is', attack => {
    const line = harmlessLine(attack).trim().replaceAll('{{', '{ {')
    const contract: ContractPart = {
      ...CONTRACT,
      id: attack,
      reference: attack,
      supplier: attack,
      object: attack,
      end: attack,
      value: attack,
      status: attack,
    }
    const { kind: _, actions: __, ...about } = contract
    const card: Card = {
      title: attack,
      summary: attack,
      parts: [
        { kind: 'text', text: attack },
        { kind: 'facts', facts: [{ label: attack, value: attack, source: attack }] },
        contract,
        { kind: 'group', title: attack, count: 1, items: [contract], more: button(attack) },
        { kind: 'table', title: attack, columns: [{ label: attack }], rows: [[attack]] },
        { kind: 'progress', label: attack, done: 1, total: 2 },
        {
          kind: 'form',
          intro: attack,
          fields: [
            { kind: 'check', name: 'sure', label: attack, required: true, error: attack, about },
            {
              kind: 'text',
              name: 'note',
              label: attack,
              required: false,
              hint: attack,
              initial: attack,
              maxLength: 80,
            },
            {
              kind: 'choice',
              name: 'answer',
              label: attack,
              required: true,
              options: [{ value: 'a', label: attack }],
            },
          ],
          submit: { label: attack, action: { kind: 'record', form: 'liquidation', key: 'k', shownOn: 's' } },
        },
      ],
    }
    const made = render(card)
    const shown = runs(made)
    // In the title, twice a contract and in the box, the text part line by line, the facts, the table …
    expect(shown.filter(each => each.replaceAll('\u00a0', ' ').includes(line)).length).toBeGreaterThanOrEqual(
      attack.includes('\n') ? 11 : 14,
    )
    // Where Teams reads Markdown there is no sign of it left that is not escaped.
    const [choice] = ofType(made, 'Input.ChoiceSet')
    for (const title of [JSON.parse(JSON.stringify(choice?.choices))[0].title]) {
      expect(title).not.toMatch(/(?<!\\)(?:\\\\)*[[\]*`<>~|]/)
      expect(title.replace(/\\(.)/g, '$1').replaceAll('\u00a0', ' ')).toContain(line)
    }
    expect(ofType(made, 'Action.Execute').map(({ title }) => title)).toContain(line)
    // Teams would put a date in its place, in any text; what a form holds comes back as it was.
    expect(JSON.stringify(made, (key, value) => (key === 'data' || key === 'value' ? undefined : value))).not.toContain(
      '{{',
    )
  })
})

describe('what does not fit', () => {
  const many = (count: number): ContractPart[] =>
    Array.from({ length: count }, (_, n) => ({ ...CONTRACT, id: `C-${n}`, reference: `C-${n}` }))

  it('is counted beside the button that leads to it', () => {
    const made = render(
      cardOf({ kind: 'group', title: 'Todos', count: 90, items: many(90), more: button('Ver todos') }),
    )
    const shown = runs(made).filter(each => /^C-\d+/.test(each)).length
    expect(shown).toBeGreaterThan(10)
    expect(runs(made)).toContain(words.left.contracts(90 - shown))
    expect(ofType(made, 'Action.Execute').map(({ title }) => title)).toContain('Ver todos')
  })

  it('says what to type where there is no such button', () => {
    const made = render(cardOf({ kind: 'group', title: 'Todos', count: 90, items: many(90) }))
    expect(runs(made).join(' ')).toContain(words.left.orType)
  })

  it('leaves a page of ten contracts whole', () => {
    const made = render(cardOf({ kind: 'group', title: 'Todos', count: 10, items: many(10) }))
    expect(runs(made).filter(each => /^C-\d+/.test(each))).toHaveLength(10)
  })

  it('keeps the chosen option of a long list, which can be searched', () => {
    const options = Array.from({ length: 900 }, (_, n) => ({
      value: `p${n}`,
      label: `Persona número ${n} · Subdirección`,
    }))
    const made = render(
      cardOf({
        kind: 'form',
        fields: [{ kind: 'choice', name: 'person', label: 'Quién', required: true, options, initial: 'p899' }],
        submit: { label: 'Enviar', action: { kind: 'record', form: 'assigned', key: 'k', shownOn: 's' } },
      }),
    )
    const [choice] = ofType(made, 'Input.ChoiceSet')
    expect(choice).toMatchObject({ style: 'filtered', value: 'p899' })
    expect(JSON.stringify(choice)).toContain('Persona número 899')
    expect(runs(made).some(each => each.includes('más no caben'))).toBe(true)
  })

  it('is said of rows, facts, parts and buttons', () => {
    const columns = [{ label: 'Supervisor' }, { label: 'Por cerrar', align: 'right' as const }]
    const rows = Array.from({ length: 300 }, (_, n) => [`Persona ${n}`, '1'])
    const facts = Array.from({ length: 300 }, (_, n) => ({ label: `Dato ${n}`, value: 'x' }))
    const buttons = Array.from({ length: 40 }, (_, n) => button(`Botón ${n}`))
    const said = [
      render(cardOf({ kind: 'table', columns, rows })),
      render(cardOf({ kind: 'facts', facts })),
      render(cardOf({ kind: 'actions', buttons })),
      render(cardOf(...Array.from({ length: 200 }, () => ({ kind: 'text' as const, text: 'Línea' })))),
    ].map(made => runs(made).join('\n'))
    expect(said[0]).toMatch(/filas más no caben/)
    expect(said[1]).toMatch(/datos más no caben/)
    expect(said[2]).toMatch(/También puede escribir: .*Botón 39/)
    expect(said[3]).toMatch(/partes más no caben/)
  })
})

describe('a table', () => {
  const columns = ['Supervisor', 'Por cerrar', 'Vencidos', 'En espera', 'Cerrados'].map((label, n) =>
    n === 0 ? { label } : { label, align: 'right' as const },
  )
  it('too wide for a chat is a paragraph a row, without the noughts', () => {
    const rows = [
      ['Ana Ruiz', '3', '0', '12', ''],
      ['Luis Paz', '0', '0', '0', '0'],
    ]
    const made = render(cardOf({ kind: 'table', columns, rows }))
    expect(ofType(made, 'Table')).toEqual([])
    expect(runs(made)).toEqual(['Ana Ruiz', 'Por cerrar: 3 · En espera: 12', 'Luis Paz', '—'])
  })

  it('of four columns stays one', () => {
    const made = render(cardOf({ kind: 'table', columns: columns.slice(0, 4), rows: [['Ana Ruiz', '3', '0', '12']] }))
    expect(ofType(made, 'Table')).toHaveLength(1)
    expect(runs(made)).toContain('0')
  })

  it('is pressed for what its choices do, where all of its rows are there', () => {
    const rows = [['Nadie'], ['Ana Ruiz'], ['Luis Paz']].map(([name = '']) => [name, '3', '0', '12'])
    const ways = { kind: 'choices', label: 'Ver a…', isBeside: true, rows: [1, 2] } as const
    const buttons = [button('Ana Ruiz'), button('Luis Paz')]
    const table = { kind: 'table', columns: columns.slice(0, 4), rows } as const
    const made = render(cardOf(table, { ...ways, buttons }))
    const pressed = [...objects(made)].flatMap(([key, each]) => (key === 'selectAction' ? [each.title] : []))
    expect(pressed).toEqual(['Ana Ruiz · 3 · 0 · 12', '3', '0', '12', 'Luis Paz · 3 · 0 · 12', '3', '0', '12'])
    expect(ofType(made, 'Action.ShowCard')).toEqual([])
    const wide = render(cardOf({ ...table, columns, rows: rows.map(row => [...row, '1']) }, { ...ways, buttons }))
    expect(ofType(wide, 'Action.ShowCard')).toEqual([expect.objectContaining({ title: 'Ver a…' })])
    expect([...objects(wide)].flatMap(([key, each]) => (key === 'selectAction' ? [each.title] : []))).toEqual([
      'Ana Ruiz',
      'Luis Paz',
    ])
  })
})

it('shows a mistake at its field, what is optional, and the latest day', () => {
  const made = render(
    cardOf({
      kind: 'form',
      fields: [
        { kind: 'date', name: 'on', label: 'Fecha', required: true, latest: '2027-06-30', error: 'No es una fecha.' },
        { kind: 'text', name: 'note', label: 'Nota', required: false, initial: 'ya dicho', maxLength: 300 },
      ],
      submit: { label: 'Enviar', action: { kind: 'record', form: 'closed-it', id: 'x', key: 'k', shownOn: 's' } },
    }),
  )
  const body = JSON.stringify(made.body)
  expect(body.indexOf('No es una fecha.')).toBeLessThan(body.indexOf('Input.Date'))
  expect(body.indexOf('No es una fecha.')).toBeGreaterThan(0)
  expect(ofType(made, 'Input.Date')[0]).toMatchObject({ isRequired: true, max: '2027-06-30', label: 'Fecha' })
  expect(ofType(made, 'Input.Date')[0]?.errorMessage).toContain('30 de junio de 2027')
  expect(ofType(made, 'Input.Text')[0]).toMatchObject({
    label: 'Nota (opcional)',
    value: 'ya dicho',
  })
})

describe('a list of contracts', () => {
  const items = (n: number): ContractPart[] =>
    Array.from({ length: n }, (_, at) => ({
      kind: 'contract',
      id: `CO1.PCCNTR.${at}`,
      row: { name: `CPS-${at}`, who: 'Ana Ruiz', why: 'cierre vencido', value: '$ 84,2 M' },
      status: 'S',
      actions: [button(`Abrir CPS-${at}`)],
    }))

  it('of a few is a line each, which is pressed and named whole', () => {
    const made = render(cardOf({ kind: 'group', count: 3, items: items(3) }))
    const lines = ofType(made, 'ColumnSet')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatchObject({
      selectAction: { type: 'Action.Execute', title: 'CPS-0 · Ana Ruiz · cierre vencido' },
    })
  })

  it('of more is a table whose rows are pressed wherever they are touched', () => {
    const made = render(cardOf({ kind: 'group', count: 8, items: items(8) }))
    const [table] = ofType(made, 'Table')
    expect(table).toMatchObject({ firstRowAsHeaders: true })
    const cells = ofType(made, 'TableCell')
    expect(cells).toHaveLength(27)
    expect(cells.filter(({ selectAction }) => selectAction)).toHaveLength(24)
    expect(runs(made)).toContain(words.card.pressRow)
  })

  it('has its seldom used buttons behind "…"', () => {
    const made = render(
      cardOf({ kind: 'actions', buttons: [button('Empezar')], menu: [button('Avance'), button('Ajustes')] }),
    )
    expect(ofType(made, 'Action.Execute').map(({ title, mode }) => [title, mode])).toEqual([
      ['Empezar', undefined],
      ['Avance', 'secondary'],
      ['Ajustes', 'secondary'],
    ])
  })
})

it('says that a message may be a repeat', () => {
  expect(runs(cardToAdaptive(EVERYTHING, { language: 'en', repeated: true }))[0]).toBe(teamsIn('en').card.repeated)
})
