import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/bot/cards/card.js'
import { pace } from '../../src/bot/cards/list-head.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { calendarOf } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  contractOf,
  formOf,
  idsIn,
  LUIS,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'

const id = (n: number) => `CO1.PCCNTR.${4400000 + n}`

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
  it('says how many, by when and at which pace; overdue first, then by value; every contract is counted once', async () => {
    const { context } = await worldOf(MIXED)
    const card = await asks(context, ANA, '¿qué contratos debo cerrar?')
    expect(idsIn(card, es.say.groupCloseNow)).toEqual([id(1), id(2), id(3)])
    expect(idsIn(card, es.say.groupNeedsFact)).toEqual([id(4), id(5)])
    const said = textOf(card)
    expect(said).toContain('Tiene 3 contratos por cerrar.')
    expect(said).toContain(
      'Cierre antes del 31 de julio de 2027; el último día hábil es el viernes 30 de julio de 2027. Fecha de la entidad, Acto.',
    )
    // 1 to 30 July 2027: 22 weekdays without the holidays of the 5th, 12th and 20th.
    expect(said).toContain('Los otros 2 sin afán: con 1 esta semana va bien')
    expect(said).toContain('1 contrato tiene el cierre vencido desde el 31 de julio de 2023')
    expect(said).toContain('Además: 1 en ejecución, 1 suspendido, 1 cerrado, 1 que no aplica.')
    expect(said).toContain('Datos al 30 de junio de 2027 (SECOP II, jbjy-vk9h).')
    expect(said).not.toContain(id(10))
  })

  it('what becomes closable by a day is shown when a day is named', async () => {
    const { context } = await worldOf(MIXED)
    expect(
      idsIn(await asks(context, ANA, 'qué tengo que cerrar antes del 25 de julio'), es.say.groupUpcoming('2027-07-25')),
    ).toEqual([id(6)])
    expect(
      idsIn(
        await asks(context, ANA, 'qué contratos se me vencen este mes'),
        'Sus contratos con cierre posible entre el 2 de julio de 2027 y el 31 de julio de 2027, por fecha de cierre posible',
      ),
    ).toEqual([id(6)])
  })

  it('what is overdue comes first, in the head as in the lock-screen line', async () => {
    const { context } = await worldOf(MIXED)
    const card = await asks(context, ANA, '¿qué contratos debo cerrar?')
    expect(card.parts[0]).toEqual({
      kind: 'text',
      tone: 'urgent',
      text: expect.stringMatching(/^1 contrato tiene el cierre vencido desde el 31 de julio de 2023/),
    })
    expect(card.summary).toBe(
      'Tiene 3 contratos por cerrar. 1 está vencido. Los otros 2 sin afán: con 1 esta semana va bien.',
    )
    const dates = partsOf(card, 'text').filter(({ text }) => text.includes('Datos al'))
    expect(dates).toHaveLength(1)
  })

  it('what is overdue is due at once: after the date no other date is named for it, nor a pace', async () => {
    const { context } = await worldOf([MIXED[1], MIXED[5]].flatMap(contract => contract ?? []))
    const card = await asks(context, ANA, '¿qué contratos debo cerrar?', at('2027-07-31'))
    const said = textOf(card)
    expect(said).toContain('Deben cerrarse cuanto antes.')
    expect(card.summary).toBe('Tiene 2 contratos por cerrar. 2 están vencidos.')
    expect(said).not.toContain('2028')
    expect(said).not.toContain('al día alcanza')
    const summary = textOf(await asks(context, ANA, '¿cómo voy?', at('2027-07-31')))
    expect(summary).not.toContain('2028')
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
    for (const contract of MIXED.slice(0, 6)) {
      const item = await asks(context, ANA, contract.id)
      const isNow = item.summary.startsWith(es.verdicts['close-now'])
      if (!isNow) expect(textOf(item)).not.toContain('Se puede cerrar desde')
    }
    expect(textOf(await asks(context, ANA, id(1)))).toContain('Se puede cerrar desde')
    await tell(context, ANA, 'qualityGuarantee', { answer: 'until-date', on: '2027-12-01' }, id(2))
    expect(textOf(await asks(context, ANA, `¿por qué el ${id(2)}?`))).toContain(es.say.closableSoonest('2027-12-02'))
  })

  it('groups the digits of every count alike', async () => {
    const { context } = await worldOf(Array.from({ length: 1_200 }, (_, i) => contractOf(10_000 + i, ['ana'])))
    const card = await asks(context, ANA, 'pendientes')
    expect(card.summary).toContain('Tiene 1.200 contratos por cerrar. 1.200 contratos en')
    expect(textOf(await asks(context, ANA, '¿cómo voy?'))).toContain('"1.200"')
  })

  it.each([
    ['2027-07-19', '12 contratos en 9 días hábiles: 2 hoy.'],
    ['2027-07-18', '12 contratos en 9 días hábiles: 2 cada día hábil.'],
    ['2027-07-30', '12 contratos en 1 día hábil: 12 hoy.'],
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

  it('"ver todos" pages through everything and drops nothing', async () => {
    const many = Array.from({ length: 37 }, (_, i) => contractOf(100 + i, ['ana']))
    const { context } = await worldOf(many)
    const first = await asks(context, ANA, 'pendientes')
    expect(idsIn(first, es.say.groupCloseNow)).toHaveLength(5)
    let next = buttonsOf(first).find(({ label }) => label === es.forms.buttons.all)?.action
    const seen = new Set<string>()
    for (let pages = 0; next && pages < 10; pages++) {
      const card: Card = await presses(context, ANA, next)
      for (const shown of idsIn(card, es.say.groupCloseNow)) seen.add(shown)
      next = buttonsOf(card).find(({ label }) => label === es.forms.buttons.next)?.action
    }
    expect(seen.size).toBe(37)
  })

  it('a list of several pages is narrowed to a type, and what is left out is one button away', async () => {
    const many = Array.from({ length: 12 }, (_, i) => contractOf(100 + i, ['ana']))
    const goods = Array.from({ length: 3 }, (_, i) => contractOf(200 + i, ['ana'], { type: 'other' }))
    const { context } = await worldOf([...many, ...goods, contractOf(300, ['ana'], { state: 'closed' })])
    const press = async (card: Card, label: string) => {
      const action = buttonsOf(card).find(button => button.label === label)?.action
      if (!action) throw new Error(`no button ${label}`)
      return presses(context, ANA, action)
    }
    const first = await asks(context, ANA, 'pendientes')
    const all = await press(first, es.forms.buttons.all)
    const other = await press(all, 'Otro (3)')
    expect(idsIn(other, `${es.say.groupCloseNow} · Otro`)).toEqual([id(200), id(201), id(202)])
    expect(idsIn(await press(other, es.forms.buttons.allTypes), es.say.groupCloseNow)).toHaveLength(10)
    expect(idsIn(await press(first, es.forms.buttons.others), es.say.groupOthers)).toEqual([id(300)])
  })

  it('data older than 48 hours is said to be old; without any data that is said', async () => {
    const { context } = await worldOf(MIXED)
    expect(textOf(await asks(context, ANA, 'pendientes', at('2027-07-03')))).toContain(es.say.stale(48))
    expect(textOf(await asks(context, ANA, 'pendientes', at('2027-07-01')))).not.toContain(es.say.stale(48))
    const empty = { ...context, entity: { key: 'otra', name: 'Otra' } }
    expect(textOf(await asks(empty, ANA, 'pendientes'))).toContain(es.say.noData)
  })

  it('the entity that works on Saturdays has more business days', async () => {
    const { context } = await worldOf(MIXED, { calendar: calendarOf({ saturday: true }) })
    expect(textOf(await asks(context, ANA, 'pendientes'))).toContain('Los otros 2 sin afán')
  })

  it.each([
    [12, 9, 2],
    [9, 9, 1],
    [0, 5, 0],
    [3, 0, 3],
    [120, 19, 7],
  ])('%i contracts in %i business days are %i a day', (contracts, left, perDay) =>
    expect(pace(contracts, left)).toBe(perDay),
  )
})

describe('questions about one contract', () => {
  it('why gives the row, the norm, text or interpretation, each fact with source and date, and what would change it', async () => {
    const { context } = await worldOf(MIXED)
    const why = textOf(await asks(context, ANA, `¿por qué no puedo cerrar el ${id(4)}?`))
    expect(why).toContain('R13e')
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
    expect((await asks(context, ANA, 'en qué va el contrato SA-045-2023')).title).toContain(id(3))
    const back = await asks(context, ANA, 'en qué va el contrato CD-311-2024')
    expect(buttonsOf(back).map(({ label }) => label)).toEqual([id(1), id(2)])
  })

  it('how never names a menu label and says what to verify', async () => {
    const { context } = await worldOf(MIXED)
    const how = textOf(await asks(context, ANA, '¿cómo cierro un contrato?'))
    expect(how).toContain('Mesa de Servicio')
    expect(how).toContain('sección 8')
  })

  it('both readings of directive 2 are told where they differ', async () => {
    const { context } = await worldOf(MIXED)
    expect(textOf(await asks(context, ANA, `por qué ${id(5)}`))).toContain(
      es.say.otherReading('literal', es.verdicts['close-now']),
    )
    const literal = await worldOf(MIXED, { reading: 'literal' })
    expect(idsIn(await asks(literal.context, ANA, 'pendientes'), es.say.groupCloseNow)).toContain(id(5))
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
    const [group] = partsOf(await asks(context, ANA, 'pendientes'), 'group')
    expect(group?.items[0]).toMatchObject({ object: attack, supplier: attack })
  })
})

describe('the language of a conversation', () => {
  it('goes on by the buttons of the card as it was asked', async () => {
    const { context } = await worldOf(MIXED)
    const english = await ask(context, ANA, 'which contracts must I close?', at(TODAY), 'terminal')
    expect(english.language).toBe('en')
    const actions = buttonsOf(english.card).flatMap(({ action }) => (action ? [action] : []))
    expect(actions.every(({ language }) => language === 'en')).toBe(true)
    const why = actions.find(action => action.kind === 'show' && action.question.kind === 'why')
    if (!why) throw new Error('no button for why')
    expect((await presses(context, ANA, why)).title).toContain('Why')
    const spanish = await ask(context, ANA, '¿qué contratos debo cerrar?', at(TODAY), 'terminal')
    expect(buttonsOf(spanish.card).some(({ action }) => action?.language)).toBe(false)
  })

  it('is the entity’s where nobody chose one', async () => {
    const { context } = await worldOf(MIXED)
    expect((await ask({ ...context, language: 'en' }, ANA, id(1), at(TODAY), 'terminal')).card.title).toContain(
      'Contract',
    )
  })
})
