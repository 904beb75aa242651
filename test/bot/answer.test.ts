import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/bot/cards/card.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { calendarOf } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asks,
  asksWhy,
  at,
  buttonsOf,
  contractOf,
  formOf,
  idsIn,
  LUIS,
  listedIn,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

const textsOf = (card: Card) => partsOf(card, 'text').map(({ text }) => text)
const buttonNamed = (card: Card, label: string) => buttonsOf(card).find(button => button.label.startsWith(label))

/** One contract for each thing that can be done about one. */
const MIXED = [
  contractOf(1, ['ana'], { endsOn: '2022-12-31', startsOn: '2022-01-15' }),
  contractOf(2, ['ana'], { value: '90000000', paid: '90000000', invoiced: '90000000' }),
  contractOf(3, ['ana'], { value: '10000000', paid: '10000000', invoiced: '10000000' }),
  contractOf(4, ['ana'], { liquidationFlag: 'yes' }),
  contractOf(5, ['ana'], { paid: '5' }),
  contractOf(6, ['ana'], { state: 'in-execution', endsOn: '2027-07-20' }),
  contractOf(7, ['ana'], { state: 'closed', updatedOn: '2027-06-01' }),
  contractOf(8, ['ana'], { state: 'draft', paid: '0', invoiced: '0' }),
  contractOf(9, ['ana'], { state: 'suspended', endsOn: '2027-12-01' }),
  contractOf(10, ['luis']),
  contractOf(11, []),
]

describe('¿qué contratos debo cerrar?', () => {
  it('says how many, how many overdue and at which pace; three of them, then how many there are of the rest', async () => {
    const { context } = await worldOf(MIXED)
    const card = await asks(context, ANA, '¿qué contratos debo cerrar?')
    expect(card.title).toBe('3 por cerrar, 1 vencido')
    expect(card.summary).toBe('3 por cerrar, 1 vencido; los otros 2 sin afán: con 1 esta semana va bien.')
    expect(listedIn(card)).toEqual([id(1), id(2), id(3)])
    expect(textsOf(card)).toEqual([
      'Los otros 2 sin afán: con 1 esta semana va bien.',
      'En otros 2 falta un dato suyo.',
      '30 de julio: fecha de la entidad (Acto). Datos de ayer.',
    ])
    expect(textOf(card)).not.toContain(id(10))
    const all = await presses(context, ANA, buttonNamed(card, 'Ver los 3')?.action)
    expect(all.title).toBe('Sus contratos por cerrar: 3')
    expect(listedIn(all)).toEqual([id(1), id(2), id(3)])
    expect(listedIn(await asks(context, ANA, '¿qué necesita de mí?'))).toEqual([id(4), id(5)])
  })

  it('an item is one line: what it is called, whose it is and why it is here', async () => {
    const { context } = await worldOf(MIXED)
    const [group] = partsOf(await asks(context, ANA, 'pendientes'), 'group')
    expect(group?.items.map(({ row }) => row)).toEqual([
      { name: 'CPS-1-2026', who: 'Proveedora…', why: 'cierre vencido', value: '$ 22,8 M' },
      { name: 'CPS-2-2026', who: 'Proveedora…', why: 'terminó en dic. 2026', value: '$ 90,0 M' },
      { name: 'CPS-3-2026', who: 'Proveedora…', why: 'terminó en dic. 2026', value: '$ 10,0 M' },
    ])
  })

  it('what becomes closable by a day is shown when a day is named', async () => {
    const { context } = await worldOf(MIXED)
    const card = await asks(context, ANA, 'qué tengo que cerrar antes del 25 de julio')
    expect(textOf(card)).toContain('Otro se podrá cerrar de aquí al 25 de julio.')
    expect(listedIn(await presses(context, ANA, buttonNamed(card, 'Ver el único')?.action))).toEqual([id(6)])
    expect(
      idsIn(
        await asks(context, ANA, 'qué contratos se me vencen este mes'),
        'Sus contratos con cierre posible entre el 2 de julio de 2027 y el 31 de julio de 2027, por fecha de cierre posible',
      ),
    ).toEqual([id(6)])
  })

  it('what is overdue is due at once: after the date no other date is named for it', async () => {
    const { context } = await worldOf([MIXED[1], MIXED[5]].flatMap(contract => contract ?? []))
    const card = await asks(context, ANA, '¿qué contratos debo cerrar?', at('2027-07-31'))
    expect(card.title).toBe('2 vencidos: cuanto antes, 2 esta semana')
    expect(textOf(card)).toContain('La fecha (30 de julio) pasó; el deber sigue.')
    for (const said of [textOf(card), textOf(await asks(context, ANA, '¿cómo voy?', at('2027-07-31')))])
      expect(said).not.toContain('2028')
  })

  it('says since when a contract could be closed, beside the deadline, where that is long', async () => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { startsOn: '2024-01-15', endsOn: '2024-12-15' }),
      contractOf(2, ['ana'], { endsOn: '2027-06-15' }),
    ])
    const [group] = partsOf(await asks(context, ANA, 'pendientes'), 'group')
    const statuses = new Map(group?.items.map(({ id: of, status }) => [of, status]))
    expect(statuses.get(id(1))).toContain(
      'antes del 31 de julio de 2027 · se podía cerrar desde el 16 de diciembre de 2024',
    )
    expect(statuses.get(id(2))).toMatch(/antes del 31 de julio de 2027$/)
  })

  it('promises no day on which something else will still be asked', async () => {
    const { context } = await worldOf(MIXED)
    for (const n of [4, 5, 6])
      expect(textOf(await asks(context, ANA, `¿por qué el ${id(n)}?`))).not.toContain('Se puede cerrar desde')
    expect(textOf(await asksWhy(context, ANA, id(1)))).toContain('Se puede cerrar desde')
    await tell(context, ANA, 'qualityGuarantee', { answer: 'until-date', on: '2027-12-01' }, id(2))
    expect(textOf(await asks(context, ANA, `¿por qué el ${id(2)}?`))).toContain(es.say.closableSoonest('2027-12-02'))
  })

  it('groups the digits of every count alike', async () => {
    const { context } = await worldOf(Array.from({ length: 1_200 }, (_, i) => contractOf(10_000 + i, ['ana'])))
    const card = await asks(context, ANA, 'pendientes')
    expect(card.summary).toBe('1.200 por cerrar, ninguno vencido; 19 días hábiles: 316 esta semana.')
    expect(textOf(await asks(context, ANA, '¿cómo voy?'))).toContain('"1.200"')
  })

  it.each([
    ['2027-07-19', '9 días hábiles: 7 esta semana.'],
    ['2027-07-27', '4 días hábiles: 3 hoy.'],
    ['2027-07-30', 'Hoy es el último día hábil'],
    ['2027-03-01', 'Sin afán: con 1 esta semana va bien.'],
  ] as const)('on %s the pace is in plain words', async (day, said) => {
    const { context } = await worldOf(Array.from({ length: 12 }, (_, i) => contractOf(100 + i, ['ana'])))
    expect(textOf(await asks(context, ANA, 'pendientes', at(day)))).toContain(said)
  })

  it('"en espera" is the same number wherever it is said', async () => {
    const { context } = await worldOf(MIXED)
    await tell(context, ANA, 'liquidation', { answer: 'not-done' }, id(4))
    const waiting = await asks(context, ANA, '¿cuáles están en espera?')
    const summary = partsOf(await asks(context, ANA, '¿cómo voy?'), 'facts').flatMap(({ facts }) => facts)
    const counted = summary.find(({ label }) => label === es.say.groupWaiting)?.value ?? '0'
    expect(idsIn(waiting, 'Sus contratos en espera')).toEqual([id(4)])
    expect(counted).toBe('1')
    expect(textOf(waiting)).toContain('Además: 1 suspendido.')
  })

  it('what runs is listed when it is asked for', async () => {
    const { context } = await worldOf(MIXED)
    expect(idsIn(await asks(context, ANA, 'contratos en ejecución'), 'Sus contratos en ejecución')).toEqual([id(6)])
  })

  it('"ver los 37" pages through everything and drops nothing', async () => {
    const many = Array.from({ length: 37 }, (_, i) => contractOf(100 + i, ['ana']))
    const { context } = await worldOf(many)
    const first = await asks(context, ANA, 'pendientes')
    expect(listedIn(first)).toHaveLength(3)
    let next = buttonNamed(first, 'Ver los 37')?.action
    const seen = new Set<string>()
    for (let pages = 0; next && pages < 10; pages++) {
      const card: Card = await presses(context, ANA, next)
      for (const shown of listedIn(card)) seen.add(shown)
      next = buttonNamed(card, 'Siguiente')?.action
    }
    expect(seen.size).toBe(37)
  })

  it('a list of several pages is narrowed to a type, and what is left out is one button away', async () => {
    const many = Array.from({ length: 12 }, (_, i) => contractOf(100 + i, ['ana']))
    const goods = Array.from({ length: 3 }, (_, i) => contractOf(200 + i, ['ana'], { type: 'other' }))
    const { context } = await worldOf([...many, ...goods, contractOf(300, ['ana'], { state: 'closed' })])
    const press = (card: Card, label: string) => presses(context, ANA, buttonNamed(card, label)?.action)
    const all = await press(await asks(context, ANA, 'pendientes'), 'Ver los 15')
    const other = await press(all, 'Otro (3)')
    expect(other.title).toBe('Sus contratos por cerrar · Otro: 3')
    expect(listedIn(other)).toEqual([id(200), id(201), id(202)])
    expect(listedIn(await press(other, es.forms.buttons.allTypes))).toHaveLength(7)
    const rest = await press(await asks(context, ANA, '¿cómo voy?'), 'Ver los demás')
    expect(listedIn(rest)).toEqual([id(300)])
  })

  it('data older than 48 hours is said to be old; without any data that is said', async () => {
    const { context } = await worldOf(MIXED)
    expect(textOf(await asks(context, ANA, 'pendientes', at('2027-07-03')))).toContain(
      'desde entonces no ha llegado un corte',
    )
    expect(textOf(await asks(context, ANA, 'pendientes', at('2027-07-01')))).not.toContain('desde entonces')
    const empty = { ...context, entity: { key: 'otra', name: 'Otra' } }
    expect(textOf(await asks(empty, ANA, 'pendientes'))).toContain(es.say.noData)
  })

  it('the entity that works on Saturdays has more business days', async () => {
    const { context } = await worldOf(MIXED, { calendar: calendarOf({ saturday: true }) })
    expect(textOf(await asks(context, ANA, 'pendientes'))).toContain('Los otros 2 sin afán')
  })
})

describe('questions about one contract', () => {
  it('why gives the row, the norm, text or interpretation, each fact with source and date, and what would change it', async () => {
    const { context } = await worldOf(MIXED)
    const short = await asks(context, ANA, `¿por qué no puedo cerrar el ${id(4)}?`)
    expect(textOf(short)).toContain('Ley 1150 de 2007, art. 11')
    const rows = await presses(context, ANA, buttonNamed(short, 'Ver todo')?.action)
    expect(textOf(rows)).toContain('R13e')
    const screens = await Promise.all(
      ['Fechas', 'Datos'].map(label => presses(context, ANA, buttonNamed(rows, label)?.action)),
    )
    const why = [rows, ...screens].map(textOf).join('\n')
    expect(why).toContain('Ley 1150 de 2007, art. 11')
    expect(why).toContain(es.say.interpreted)
    expect(why).toContain(es.questions.liquidation)
    expect(why).toContain('SECOP II, 30 de junio de 2027')
    expect(why).toContain('$ 22.773.677')
  })

  it('a reference finds it, and one that two contracts share is asked back', async () => {
    const twins = [
      contractOf(1, ['ana'], {}, { reference: 'CD-311-2024' }),
      contractOf(2, ['ana'], {}, { reference: 'CD-311-2024' }),
    ]
    const { context } = await worldOf([...twins, contractOf(3, ['ana'], {}, { reference: 'SA-045-2023' })])
    expect((await asks(context, ANA, 'en qué va el contrato SA-045-2023')).about?.id).toBe(id(3))
    const back = await asks(context, ANA, 'en qué va el contrato CD-311-2024')
    expect(buttonsOf(back).map(({ label }) => label)).toEqual(['1 · CD-311-2024', '2 · CD-311-2024', 'Ninguno'])
    const ids = buttonsOf(back).flatMap(({ action }) => (action?.kind === 'show' ? [action.question.args] : []))
    expect(ids.slice(0, 2)).toEqual([{ id: id(1) }, { id: id(2) }])
  })

  it('how never names a menu label and says what to verify', async () => {
    const { context } = await worldOf(MIXED)
    const how = textOf(await asks(context, ANA, '¿cómo cierro un contrato?'))
    expect(how).toContain('Mesa de Servicio')
    expect(how).toContain('8 «Modificaciones del contrato»')
  })

  it('both readings of directive 2 are told where they differ', async () => {
    const { context } = await worldOf(MIXED)
    const short = await asks(context, ANA, `por qué ${id(5)}`)
    expect(buttonNamed(short, 'Ver todo')).toBeDefined()
    expect(textOf(await asksWhy(context, ANA, id(5)))).toContain(
      es.say.otherReading('literal', es.verdicts['close-now']),
    )
    const literal = await worldOf(MIXED, { reading: 'literal' })
    expect((await asks(literal.context, ANA, 'pendientes')).title).toBe('4 por cerrar, 1 vencido')
  })
})

describe('the words of a button, typed', () => {
  it('"deshacer" offers what was told last', async () => {
    const { context } = await worldOf(MIXED)
    expect(textOf(await asks(context, ANA, 'deshacer'))).toContain(es.say.undoNone)
    await sendForm(context, ANA, await asks(context, ANA, `ya cerré el ${id(2)} hoy`), { on: TODAY })
    const [button] = buttonsOf(await asks(context, ANA, 'deshacer'))
    expect(button?.label).toContain(es.forms.titles['closed-it'])
    await presses(context, ANA, button?.action)
    expect(textOf(await asks(context, ANA, 'deshacer'))).toContain(es.say.undoNone)
  })

  it('"siguiente" says where the pages are', async () => {
    const { context } = await worldOf(MIXED)
    expect(textOf(await asks(context, ANA, 'siguiente'))).toContain(es.say.turnPage)
  })

  it('a proceeding opens its form', async () => {
    const { context } = await worldOf(MIXED)
    const card = await asks(context, ANA, `tiene un proceso de incumplimiento abierto ${id(2)}`)
    expect(formOf(card).submit.action).toMatchObject({ kind: 'record', form: 'proceeding', id: id(2) })
  })
})

describe('whatever is written', () => {
  it('any text is answered, in either language, and only with what one may see', async () => {
    const { context } = await worldOf(MIXED)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), async text => {
        const said = textOf(await asks(context, LUIS, text))
        expect(said).not.toContain('ANA')
      }),
      { numRuns: 200 },
    )
  })

  it('the words of a contract stay data: they come out as they are, in a field of their own', async () => {
    const attack = '<!channel> *hola* <http://x|y> `rm` <@U1>'
    const { context } = await worldOf([contractOf(1, ['ana'], {}, { object: attack, supplier: attack })])
    const card = await asks(context, ANA, id(1))
    expect(card.title).toContain(attack)
    expect(textsOf(card)).toContainEqual(expect.stringContaining(attack))
  })
})

describe('the language of a conversation', () => {
  it('goes on by the buttons of the card as it was asked', async () => {
    const { context } = await worldOf(MIXED)
    const english = await ask(context, ANA, 'which contracts must I close?', at(TODAY), 'terminal')
    expect(english.language).toBe('en')
    const actions = buttonsOf(english.card).flatMap(({ action }) => (action ? [action] : []))
    expect(actions.every(({ language }) => language === 'en')).toBe(true)
    const opened = await presses(context, ANA, buttonNamed(english.card, 'Open')?.action)
    expect(textOf(opened)).toContain('Overdue for closing since')
    const spanish = await ask(context, ANA, '¿qué contratos debo cerrar?', at(TODAY), 'terminal')
    expect(buttonsOf(spanish.card).some(({ action }) => action?.language)).toBe(false)
  })

  it('is the entity’s where nobody chose one', async () => {
    const { context } = await worldOf(MIXED)
    const { card } = await ask({ ...context, language: 'en' }, ANA, id(1), at(TODAY), 'terminal')
    expect(card.summary).toBe('CPS-1-2026: Ready to close once you confirm nothing is pending.')
  })
})
