import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const read = (text: string) => understand(text, TODAY)

describe('several contracts with another deed each', () => {
  it.each([
    ['cerré el 045 y el 046 está en pleito', 'closed-it 045', 'proceeding 046'],
    ['el 045 está cerrado, el 046 está demandado', 'closed-it 045', 'proceeding 046'],
    ['I closed 045 and 046 is in litigation', 'closed-it 045', 'proceeding 046'],
    ['el 045 y el 046 ya los cerré, el 047 tiene una demanda', 'closed-it 045 046', 'proceeding 047'],
    ['cerré el 045, el 046 y el 047', 'closed-it 045 046 047'],
    ['el 045 y el 046 están en pleito', 'proceeding 045 046'],
  ])('%s', (text, ...told) => {
    const { further, ...first } = read(text)
    const deeds = [first, ...further].map(({ kind, args, more = [] }) =>
      [kind, ...[args, ...more].map(each => ('reference' in each ? each.reference : ''))].join(' '),
    )
    expect(deeds).toEqual(told)
  })
})

describe('a contract by its number alone', () => {
  it.each([
    ['just closed 140', 'closed-it', '140'],
    ['412 was liquidated in February', 'liquidated', '412'],
    ['acta de liquidación del 88 firmada el 5 de junio', 'liquidated', '88'],
    ['pude con la 140, cerrada', 'closed-it', '140'],
  ])('%s', (text, kind, reference) => expect(read(text)).toMatchObject({ kind, sure: true, args: { reference } }))

  it.each(['el 80 por ciento', 'audiencia del 86', 'cerramos 340 contratos', 'hemos cerrado 150', 'hasta el 31'])(
    'is no percentage, article, count nor day: %s',
    text => expect(read(text).args).not.toHaveProperty('reference'),
  )
})

describe('what is said beside a deed', () => {
  it.each([
    ['CPS-004-2022 ya quedó cerrado en secop, acabamos de hacerlo con la supervisora', 'closed-it'],
    ['El CSU-033-2022 fue liquidado unilateralmente mediante resolución 1120 del 9 de abril', 'liquidated'],
    ['cerré tres hoy: 011, 012 y 019', 'closed-it'],
    ['anoche le dimos cierre al 031', 'closed-it'],
    ['ya tramité el cierre del 031', 'closed-it'],
  ])('changes nothing: %s', (text, kind) => expect(read(text)).toMatchObject({ kind, sure: true, unread: [] }))
})

describe('a closing that is promised', () => {
  it.each([
    ['el lunes queda cerrado', 'snooze', { until: '2027-07-05' }],
    ['queda cerrado el 045 el martes', 'snooze', { reference: '045', until: '2027-07-06' }],
    ['el lunes quedó cerrado', 'closed-it', { on: '2027-06-28' }],
  ])('is none that was made: %s', (text, kind, args) => expect(read(text)).toMatchObject({ kind, args, sure: true }))
})

describe('what was told is taken back', () => {
  it.each([
    ['oh wait, that one was for Diego not Natalia, take it back', undefined],
    ['wait, undo that', undefined],
    ['quite lo que le acabo de decir', undefined],
    ['le dije que ese no es mío pero sí, qué pena', undefined],
    ['lo de la demanda del 209 era mentira, borre ese dato', '209'],
    ['anule el registro anterior', undefined],
    ['ay no, ese era para Diego, no para Natalia, devuélvalo', undefined],
  ])('%s', (text, reference) =>
    expect(read(text)).toMatchObject({ kind: 'undo', sure: true, args: reference === undefined ? {} : { reference } }),
  )

  it.each(['saque eso en PDF', 'quite los de Obras', 'borre los vencidos de la lista'])(
    'is not what is wanted of a list: %s',
    text => expect(read(text).kind).not.toBe('undo'),
  )
})

describe('who leaves for good', () => {
  it.each([
    'el lunes me retiro de la gobernación, quién recibe lo mío',
    'me trasladaron a Planeación, a quién le dejo estos contratos',
  ])('is told how contracts pass: %s', text =>
    expect(read(text)).toMatchObject({ kind: 'hand-over', question: { kind: 'guide', args: { topic: 'reassign' } } }),
  )
})

describe('what is shown is said to be wrong', () => {
  it.each([
    'ahí dice cuatro pagos y fueron tres, arreglen',
    'La fecha de terminación que ustedes registran para el 088 es inexacta',
    'error en la terminación del OBR-009-2021',
    'falso, a ese nunca se le hizo prórroga',
    'the end date you show for 088 is wrong',
    'No soy de Sistemas, soy de Planeación',
  ])('%s', text => expect(read(text)).toMatchObject({ kind: 'data-wrong', sure: true }))

  it.each(['contratos que no son de obra', 'esas cifras están viejas, de cuándo son'])(
    'is not what is asked or taken back: %s',
    text => expect(read(text).kind).not.toBe('data-wrong'),
  )
})

describe('what stands of one contract', () => {
  it.each([
    ['caducidad en trámite para el 015-2023', 'proceeding', '015-2023'],
    ['cobro coactivo al contratista del 155', 'proceeding', '155'],
    ['el 231 está en pleito, por eso no se puede cerrar', 'proceeding', '231'],
    ['el 090 no va conmigo', 'not-mine', '090'],
    ['Nunca fui designado para la vigilancia del CPS-300-2020', 'not-mine', 'CPS-300-2020'],
  ])('%s', (text, kind, reference) => expect(read(text)).toMatchObject({ kind, sure: true, args: { reference } }))
})
