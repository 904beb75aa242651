import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext } from '../../src/bot/context.js'
import {
  ANA,
  asks,
  at,
  buttonsOf,
  contractOf,
  formOf,
  LUIS,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm } from '../support/forms.js'

let context: EntityContext

beforeEach(async () => {
  context = (
    await worldOf([
      contractOf(1, ['ana'], {}, { reference: 'CPS-003-2022' }),
      contractOf(2, ['ana'], { liquidationFlag: 'yes' }, { reference: 'CPS-004-2022' }),
      contractOf(3, ['luis'], {}, { reference: 'MC-007-2023' }),
      contractOf(4, ['ana'], { endsOn: '2024-05-31', startsOn: '2024-01-15', signedOn: '2024-01-10' }),
      contractOf(5, ['ana'], { state: 'closed', updatedOn: '2027-06-15' }),
      contractOf(6, ['ana'], { state: 'in-execution', endsOn: '2028-05-31' }),
      contractOf(7, ['ana'], {}, { reference: 'OPS-08-2024' }),
      contractOf(8, ['ana'], {}, { reference: 'OPS-8-2024' }),
    ])
  ).context
})

describe("a reference of one's own, written as people do", () => {
  it.each([
    'estado cps-3-2022',
    'cps 003 2022',
    'estado del cps 003 de 2022',
    'el cps 3 del 2022',
    'contrato 003 de 2022',
  ])('%s', async text => {
    expect(textOf(await asks(context, ANA, text))).toContain('CO1.PCCNTR.4400001')
  })

  it('opens its form too', async () => {
    const card = await asks(context, ANA, 'el cps 003 de 2022 ya se cerro')
    expect(formOf(card).submit.action).toMatchObject({ form: 'closed-it', id: 'CO1.PCCNTR.4400001' })
  })

  it('asks back when more than one fits', async () => {
    const card = await asks(context, ANA, 'ya cerré ops-008-2024')
    // What was asked goes on with the one that is chosen, and the card says so.
    expect(textOf(card)).toContain('Luego: decir que ya lo cerré')
    expect(
      buttonsOf(card)
        .slice(0, 2)
        .map(({ action }) => action),
    ).toMatchObject(
      [7, 8].map(n => ({ kind: 'show', question: { kind: 'closed-it', args: { id: `CO1.PCCNTR.440000${n}` } } })),
    )
  })

  it('tells nothing of those of others', async () => {
    const shown = textOf(await asks(context, ANA, 'estado mc-7-2023'))
    expect(shown.replaceAll('mc-7-2023', '?')).toBe(
      textOf(await asks(context, ANA, 'estado mc-9-2023')).replaceAll('mc-9-2023', '?'),
    )
    expect(textOf(await asks(context, LUIS, 'estado mc-7-2023'))).toContain('CO1.PCCNTR.4400003')
  })
})

describe('what is over', () => {
  it('is listed by the end of the term', async () => {
    const shown = textOf(await asks(context, ANA, 'contratos que terminaron en 2024'))
    expect(shown).toContain('CO1.PCCNTR.4400004')
    expect(shown).not.toContain('CO1.PCCNTR.4400001')
    expect(textOf(await asks(context, ANA, 'contratos que ya terminaron'))).not.toContain('CO1.PCCNTR.4400006')
  })

  it('is listed by being closed', async () => {
    const shown = textOf(await asks(context, ANA, 'contratos cerrados'))
    expect(shown).toContain('CO1.PCCNTR.4400005')
    expect(shown).not.toContain('CO1.PCCNTR.4400001')
    expect(textOf(await asks(context, ANA, 'contratos que cerré este mes'))).not.toContain('CO1.PCCNTR.4400005')
    expect(textOf(await asks(context, ANA, 'contratos cerrados el mes pasado'))).toContain('CO1.PCCNTR.4400005')
  })
})

describe('a form', () => {
  const initialsOf = async (text: string) =>
    formOf(await asks(context, ANA, text)).fields.flatMap(field =>
      'initial' in field && field.initial !== undefined ? [[field.name, field.initial]] : [],
    )

  it.each([
    [
      'entregue CPS-003-2022 a Hernán',
      [
        ['to', 'Hernán'],
        ['on', TODAY],
      ],
    ],
    [
      'no puedo cerrar CPS-003-2022 porque falta la factura final',
      [
        ['answer', 'invoice-pending'],
        ['note', 'falta la factura final'],
      ],
    ],
    ['hay una demanda en CPS-003-2022', [['answer', 'open']]],
    ['CPS-003-2022 no tiene garantía de calidad', [['answer', 'none']]],
    [
      'la garantía de CPS-003-2022 va hasta el 3 de mayo de 2028',
      [
        ['answer', 'until-date'],
        ['on', '2028-05-03'],
      ],
    ],
    ['CPS-004-2022 no está liquidado', [['answer', 'not-done']]],
  ])('opens with what was said: %s', async (text, initials) => {
    expect(await initialsOf(text)).toEqual(initials)
  })

  it.each([
    ['liquidamos CPS-004-2022 el 3 de diciembre de 2027', 'on'],
    ['mándame el resumen a las 25:00', 'time'],
  ])('says what cannot be: %s', async (text, name) => {
    const field = formOf(await asks(context, ANA, text)).fields.find(other => other.name === name)
    expect(field?.error).toBeTruthy()
  })

  it('says which answer a field belongs to', async () => {
    const field = formOf(await asks(context, ANA, 'ya liquidé CPS-004-2022')).fields.find(({ name }) => name === 'on')
    expect(field).toMatchObject({ neededWith: { field: 'answer', value: 'done' } })
    expect(field?.label).toContain('Sí, ya se liquidó')
  })

  it('offers everything that can be told where only something pending is', async () => {
    expect(buttonsOf(await asks(context, ANA, 'algo queda pendiente en CPS-003-2022')).length).toBeGreaterThan(3)
  })
})

describe('several at once, in words', () => {
  it.each(['contratos parecidos', 'no queda nada pendiente en los 5'])('%s leads to their boxes', async text => {
    const card = await asks(context, ANA, text)
    expect(formOf(card).submit.action).toMatchObject({ kind: 'review', form: 'nothingPending' })
  })

  it('one alone asks which', async () => {
    const card = await asks(context, LUIS, 'no queda nada pendiente en los 5')
    expect(card.parts.some(({ kind }) => kind === 'form')).toBe(false)
  })

  it('"deshacer" takes all of them back', async () => {
    const boxes = await asks(context, ANA, 'contratos parecidos')
    const review = await sendForm(context, ANA, boxes, { contracts: ticksOf(boxes).slice(0, 2).join(',') })
    const record = buttonsOf(review).find(({ action }) => action?.kind === 'record-many')
    await presses(context, ANA, record?.action)
    const [undo] = buttonsOf(await asks(context, ANA, 'deshacer'))
    expect(undo?.action).toMatchObject({ kind: 'undo-many' })
    expect(textOf(await presses(context, ANA, undo?.action))).toContain('Deshecho en 2 contratos')
    const later = buttonsOf(await asks(context, ANA, 'deshacer', at('2027-07-02')))
    expect(later.every(({ action }) => action?.kind !== 'undo-many')).toBe(true)
  })
})

it('whoever asks who their delegate is hears it', async () => {
  expect(textOf(await asks(context, ANA, 'quién es mi delegado'))).toContain('Nadie más los recibe')
  await sendForm(context, ANA, await asks(context, ANA, 'delegar mis avisos a luis@entidad.example'), {
    to: 'luis@entidad.example',
  })
  expect(textOf(await asks(context, ANA, 'who is my delegate'))).toContain('LUIS')
})

const ticksOf = (card: Card): string[] =>
  formOf(card).fields.flatMap(field => (field.kind === 'boxes' ? field.options.map(({ value }) => value) : []))
