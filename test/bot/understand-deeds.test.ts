import { describe, expect, it } from 'vitest'
import { documentedKind } from '../../src/bot/understand/intents/documented-kind.js'
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

describe('what is not to be marked', () => {
  it.each([
    'la interventoría todavía discute el CPS-011-2023, no lo pongan como paz y salvo',
    'aún no hemos cerrado el CPS-011-2023, por favor no lo marque',
    'no marque el CPS-011-2023 como cerrado',
    'el contratista nos debe veinte sillas, del CPS-011-2023 no diga que está al día',
    'please do not mark CPS-011-2023 as closed, the contractor still owes a report',
  ])('opens no deed, but what stands in the way: %s', text =>
    expect(read(text)).toMatchObject({ kind: 'blocked', sure: true, args: { reference: 'CPS-011-2023' } }),
  )

  it.each([
    ['no marque el recordatorio', 'undo'],
    ['no me pongan el CPS-011-2023 en mi lista, no es mío', 'not-mine'],
    ['ya cerré el CPS-011-2023, márquelo', 'closed-it'],
  ])('is said of the deed: %s', (text, kind) => expect(read(text).kind).toBe(kind))

  it('is no liquidation: it belongs to what stands in the way', () =>
    expect(documentedKind(read('el CPS-011-2023 hasta ahora no se ha liquidado')).kind).toBe('blocked'))
})

describe('what is surely told of one contract', () => {
  it.each([
    ['jurídica ya recibió de mi parte el CPS-011-2023 para cerrarlo ellos, fueron tres carpetas', 'hand-over'],
    ['el CPS-011-2023 ya lo cogió el grupo de liquidaciones, ellos lo van a cerrar, no yo', 'hand-over'],
    ['the procurement office took CPS-011-2023 over from me in May, they are closing it', 'hand-over'],
    ['me sale un contrato que nunca existió, el CPS-011-2023', 'data-wrong'],
    ['hay una tutela contra el CPS-011-2023', 'proceeding'],
    ['no hemos tenido tiempo de nada. El CPS-011-2023 lo liquidaron el 11 de junio, aquí tengo el acta', 'liquidated'],
    ['se liquidó el CPS-011-2023 el 12 de mayo, si no estoy mal, después de dos reuniones', 'liquidated'],
  ])('is told with whatever else is said: %s', (text, kind) =>
    expect(read(text)).toMatchObject({ kind, sure: true, args: { reference: 'CPS-011-2023' } }),
  )

  it.each([
    'todavía no le he pasado el CPS-011-2023 a jurídica',
    'ya cerré todos los de aseo menos el CPS-011-2023',
    'creo que ya cerré el CPS-011-2023',
    '¿ya cerré el CPS-011-2023?',
    'mañana liquidamos el CPS-011-2023',
  ])('is not told of it so: %s', text => {
    const { kind, args, sure } = read(text)
    const isDeed = ['closed-it', 'liquidated', 'hand-over'].includes(kind) && 'reference' in args
    expect(sure && isDeed).toBe(false)
  })
})

describe('a number that is dictated', () => {
  it.each([
    ['el ciento cuatro de dos mil veinticinco ya lo cerramos ayer', '104 de 2025'],
    ['contrato trescientos cinco dos mil veintidós', '305 de 2022'],
    ['anote que el noventa y dos de dos mil veinticinco no debe nada', '92 de 2025'],
    ['how is contract forty five of twenty twenty three going', '45 of 2023'],
  ])('names a contract by its whole year: %s', (text, reference) =>
    expect(read(text).args).toMatchObject({ reference }),
  )

  it.each(['el quince de mayo de dos mil veintisiete cerramos', 'los noventa y uno de 2025', 'el dos mil veinticinco'])(
    'is none of a day, of several or of a year: %s',
    text => expect(read(text).args).not.toHaveProperty('reference'),
  )
})

describe('the day of a deed', () => {
  it.each([
    'el CPS-011-2023 lo cerré ahorita en la mañana',
    'closed CPS-011-2023 in secop this am',
    'serrado el CPS-011-2023 oy',
  ])('is today: %s', text =>
    expect(read(text)).toMatchObject({ kind: 'closed-it', args: { reference: 'CPS-011-2023', on: TODAY }, sure: true }),
  )
})
