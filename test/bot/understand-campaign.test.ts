import { describe, expect, it } from 'vitest'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'
const filter = (field: string, op: string, ...values: string[]) => ({ field, op, values }) as unknown as Filter
const OVERDUE = filter('overdue', 'any')
const CLOSED = filter('situation', 'is', 'saidClosed', 'closed')
const TO_CLOSE = filter('situation', 'is', 'closeNow')
const ROSA = filter('supervisor', 'is', 'p1')
const people = new PeopleByWord([
  { id: 'p1', name: 'Rosa Elena Peñaranda', area: 'Oficina Asesora Jurídica' },
  { id: 'p2', name: 'Tulio Mosquera', area: 'Subdirección de Obras' },
])
const read = (text: string, query?: Query) =>
  understand(text, TODAY, {
    scope: { people },
    ...(query && { remembered: { list: { query, ids: [], page: 1, pages: 1, first: 1 } } }),
  })
/** What is asked for, surely, with nothing left over. */
const asked = (text: string, last?: Query) => {
  const { sure, unread, query } = read(text, last)
  expect({ text, sure, unread }).toEqual({ text, sure: true, unread: [] })
  return query
}

describe('how far the campaign is, by group', () => {
  it.each([
    'avance por área en porcentaje',
    'qué tanto ha avanzado cada oficina',
    'progress by area',
    'qué área va más adelante en la campaña',
    'porcentaje de avance por área',
  ])('%s', text =>
    expect(asked(text)).toEqual({
      where: [],
      group: 'area',
      measures: ['progress'],
      order: { by: 'progress', descending: true },
    }),
  )

  it.each(['qué supervisores no han cerrado ninguno', 'quién no ha cerrado nada'])('%s: in it', text =>
    expect(asked(text)).toEqual({
      where: [],
      group: 'supervisor',
      having: { op: 'is', value: 0 },
      measures: ['progress'],
    }),
  )

  it('cuántos llevamos cerrados en la campaña', () =>
    expect(asked('cuántos llevamos cerrados en la campaña')).toEqual({ where: [], measures: ['progress'] }))

  it('quiénes ya terminaron: nothing is left to them', () =>
    expect(asked('quiénes ya terminaron')).toEqual({
      where: [TO_CLOSE],
      group: 'supervisor',
      having: { op: 'is', value: 0 },
    }))
})

describe('what part it is', () => {
  const parts = { where: [TO_CLOSE], parts: [[], [ROSA]] }

  it.each([
    'qué porcentaje de los por cerrar es de Rosa',
    'qué porcentaje de lo pendiente tiene Rosa',
    "what share of the to-close contracts is Rosa's",
  ])('%s', text => expect(asked(text)).toEqual({ ...parts, measures: ['share'] }))

  it('qué parte del valor por cerrar es de Rosa: of money', () =>
    expect(asked('qué parte del valor por cerrar es de Rosa')).toEqual({ ...parts, measures: ['value'] }))

  it.each(['qué porcentaje es del total', '¿y eso qué porcentaje es?', 'what percentage of the total is that'])(
    '%s, after those of somebody',
    text => expect(asked(text, { where: [TO_CLOSE, ROSA] })).toEqual({ ...parts, measures: ['share'] }),
  )
})

describe('which kind has most', () => {
  it.each([
    'qué tipos de contrato se nos están quedando más',
    'qué clase de contratos se nos acumulan más',
    'de qué tipo de contrato nos falta más por cerrar',
  ])('%s', text =>
    expect(asked(text)).toEqual({ where: [TO_CLOSE], group: 'type', order: { by: 'count', descending: true } }),
  )

  it.each(['a quién le falta menos', 'quién debe menos'])('%s: of what is to be closed', text =>
    expect(asked(text)).toEqual({ where: [TO_CLOSE], group: 'supervisor', order: { by: 'count' } }),
  )

  it.each([
    'cerramos más en mayo o en junio',
    'en mayo o en junio cerramos más',
    'se cerraron menos en mayo o en junio',
  ])('%s: both counted', text =>
    expect(asked(text)).toEqual({
      where: [CLOSED],
      parts: [
        [filter('closed', 'between', '2027-05-01', '2027-05-31')],
        [filter('closed', 'between', '2027-06-01', '2027-06-30')],
      ],
    }),
  )
})

describe('whom to press, and of what to be told', () => {
  it.each([
    'a quién le debo escribir hoy',
    'a quién tengo que llamar hoy',
    'a quiénes les debo insistir esta semana',
    'who should I chase today',
    'quién necesita un recordatorio',
  ])('%s', text => expect(read(text)).toMatchObject({ sure: true, unsupported: 'nudge', query: { where: [] } }))

  it.each([
    'avísame cuando Rosa cierre algo',
    'let me know when Rosa closes one',
    'notifícame cuando lleguemos al 50%',
    'avísame si alguien cierra un contrato',
    'quiero que me avises cuando Rosa responda',
  ])('%s: it is said that it cannot be done', text =>
    expect(read(text)).toMatchObject({ sure: true, unsupported: 'watch' }),
  )

  it.each(['por qué no me llegó nada ayer', 'ayer no me llegó ningún aviso', 'nothing arrived yesterday'])(
    '%s: what was sent on that day',
    text => expect(read(text)).toMatchObject({ sure: true, kind: 'told', args: { on: '2027-06-30' } }),
  )

  it('está funcionando el servicio? ayer no me llegó nada: both', () => {
    const { kind, further } = read('está funcionando el servicio? ayer no me llegó nada')
    expect([kind, ...further.map(next => next.kind)]).toEqual(['data', 'told'])
  })
})

describe('two lists, each of its own', () => {
  const areas = ['Subdirección de Obras', 'Oficina Asesora Jurídica'] as const
  it.each([
    'dame los por cerrar de Obras y los vencidos de Jurídica',
    'muéstrame los por cerrar de Obras y los vencidos de la jurídica',
  ])('%s', text => {
    const { query, further } = read(text)
    expect([query, ...further.map(next => next.query)]).toEqual([
      { where: [TO_CLOSE, filter('area', 'has', areas[0])] },
      { where: [OVERDUE, filter('area', 'has', areas[1])] },
    ])
  })

  it('Excel de los vencidos y otro de los que faltan datos: two files', () => {
    const { query, further } = read('Excel de los vencidos y otro de los que faltan datos')
    expect([query?.output, ...further.map(next => next.query?.output)]).toEqual(['xlsx', 'xlsx'])
  })

  it('muéstrame los vencidos y recuérdale a Rosa: the list as well', () => {
    const { kind, further } = read('muéstrame los vencidos y recuérdale a Rosa')
    expect([kind, ...further.map(next => next.unsupported)]).toEqual(['overdue', 'nudge'])
  })
})

it.each([
  'cuántos requieren acta de liquidación y todavía no la tienen',
  'cuántos deben liquidarse y no lo han hecho',
  'cuántos contratos necesitan liquidación y aún no se liquidan',
  "how many need a liquidation and don't have one yet",
])('%s: those still to be liquidated', text =>
  expect(asked(text)).toEqual({ where: [filter('liquidation', 'is', 'due')] }),
)

it.each([
  'el contrato de la garza real ya se cerró?',
  'ya cerraron el contrato de Garza Real?',
  'el de Garza Real se cerró o sigue abierto',
])('%s: how that one stands', text => {
  const words = {
    has: (word: string) => /^(?:garza|real)$/.test(word),
    isWhole: (word: string) => /^(?:garza|real)$/.test(word),
  }
  expect(understand(text, TODAY, { scope: { people, words } })).toMatchObject({ kind: 'contract', sure: true })
})

describe('how somebody or an area does', () => {
  it.each([
    'Rosa ya terminó?',
    'ya cerró todo Rosa?',
    'le falta mucho a Rosa?',
    'cuánto le falta a Rosa',
    'Rosa va bien?',
  ])('%s', text => expect(read(text)).toMatchObject({ sure: true, question: { kind: 'person', args: { id: 'p1' } } }))

  it.each(['resumen por área', 'el estado de cada área', 'cómo va cada área'])('%s: their figures', text =>
    expect(asked(text)).toMatchObject({ where: [], group: 'area', parts: expect.anything() }),
  )

  it.each(['cuántos le faltan a cada uno', 'cuántos les faltan a cada supervisor'])('%s: of contracts', text =>
    expect(asked(text)).toEqual({ where: [TO_CLOSE], group: 'supervisor' }),
  )
})

describe('the stretch that ends today', () => {
  it.each([
    ['cuántos cerramos en los últimos 30 días', '2027-06-01'],
    ['cierres de los últimos tres meses', '2027-04-01'],
    ['qué se ha cerrado en la última semana', '2027-06-24'],
    ['which ones were closed in the past two weeks', '2027-06-17'],
    ['contratos cerrados en los últimos 2 años', '2025-07-01'],
  ])('%s', (text, from) => expect(asked(text)).toEqual({ where: [CLOSED, filter('closed', 'between', from, TODAY)] }))

  it.each([
    '¿cerramos más que el mes pasado?',
    'did we close more than last month?',
    'cerramos menos que el mes pasado?',
  ])('%s: this one, and that one', text =>
    expect(asked(text)).toEqual({
      where: [CLOSED],
      parts: [
        [filter('closed', 'between', '2027-07-01', '2027-07-31')],
        [filter('closed', 'between', '2027-06-01', '2027-06-30')],
      ],
    }),
  )
})

it.each([
  'cuáles reportaron cerrado y secop no lo muestra',
  'los que están reportados pero no cerrados',
  'contratos que dijeron que cerraron pero siguen abiertos',
])('%s: what was told', text => expect(asked(text)).toEqual({ where: [filter('situation', 'is', 'saidClosed')] }))

it('a qué contratista le hemos pagado más: by what was paid', () =>
  expect(asked('a qué contratista le hemos pagado más')).toEqual({
    where: [],
    group: 'supplier',
    measures: ['paid'],
    order: { by: 'paid', descending: true },
  }))

describe('each condition narrows what is shown, or is said not to be read', () => {
  const forms = [
    'los contratos {}',
    'cuántos contratos {} hay',
    'cuánto suman los contratos {}',
    'contratos {} por área',
    'avance por supervisor de los contratos {}',
    'porcentaje de avance de los contratos {}',
    'cómo va el equipo con los contratos {}',
    'gráfica de los contratos {} por área',
    'gráfica de avance de los contratos {}',
    'excel de los contratos {}',
    'quién tiene más contratos {}',
    'qué supervisores no han cerrado ninguno {}',
    'qué área va mejor en los contratos {}',
    'qué porcentaje de los contratos {} está vencido',
    'informe de cierre de los contratos {}',
    'a quién le debo escribir por los contratos {}',
    'recuérdale a los que tienen contratos {}',
    'cuáles contratos {} pierden competencia este año',
    'resumen de los contratos {}',
    'a cuáles contratos {} les falta un dato',
    'cuáles contratos {} terminan en agosto',
    'qué cambió en los contratos {}',
    'quién no ha respondido por los contratos {}',
    'cuántos contratos {} llevamos cerrados en la campaña',
    'qué tipo de contratos {} tenemos más',
  ]
  const conditions: readonly (readonly [text: string, ...fields: string[]])[] = [
    ['de obra', 'about', 'type'],
    ['de más de 50 millones', 'value'],
    ['de Rosa', 'supervisor'],
    ['de la jurídica', 'area'],
    ['que terminaron en 2025', 'ends'],
    ['firmados en 2024', 'signed'],
    ['suspendidos', 'state'],
    ['sin supervisor', 'supervisor'],
    ['de contratación directa', 'modality'],
    ['con saldo', 'balance'],
    ['sin liquidar', 'liquidation'],
    ['con impedimento', 'blocked'],
    ['menos los de Rosa', 'supervisor'],
    ['en ejecución', 'situation', 'state'],
    ['urgentes para el alcalde'],
  ]
  it.each(forms)('%s', form => {
    for (const [condition, ...fields] of conditions) {
      const text = form.replace('{}', condition)
      const { sure, unread, kind, unsupported, query, further } = read(text)
      if (!sure || unread.length > 0 || (kind === 'unknown' && !unsupported)) continue
      const held = [query, ...further.map(next => next.query)].flatMap(each =>
        each ? [each.where, ...(each.parts ?? [])].flat().map(({ field }) => field as string) : [],
      )
      expect([text, held.some(field => fields.includes(field))]).toEqual([text, true])
    }
  })
})

describe('several standings of each', () => {
  const STANDS = [[TO_CLOSE], [OVERDUE], [filter('situation', 'is', 'needsFact')]]
  it.each([
    'compara a Rosa con Tulio: por cerrar, vencidos y lo que falta',
    'compara a Rosa y a Tulio: por cerrar, vencidos y lo que falta',
  ])('%s', text =>
    expect(asked(text)).toEqual({
      where: [filter('supervisor', 'is', 'p1', 'p2')],
      group: 'supervisor',
      parts: STANDS,
    }),
  )

  it.each([
    ['cuántos vencidos y por cerrar hay por área', [[OVERDUE], [TO_CLOSE]]],
    ['tabla de por cerrar y vencidos por área', [[TO_CLOSE], [OVERDUE]]],
    ['por cerrar, vencidos y cerrados por área', [[TO_CLOSE], [OVERDUE], [CLOSED]]],
  ])('%s', (text, parts) => expect(asked(text)).toMatchObject({ where: [], group: 'area', parts }))
})

it.each([
  'cuánto suman los contratos por cerrar de Rosa y cuál es el más grande',
  'cuántos por cerrar tiene Rosa y cuál es el más caro',
])('%s: of the same', text =>
  expect(read(text).further.map(({ query }) => query)).toEqual([
    { where: expect.arrayContaining([TO_CLOSE, ROSA]), order: { by: 'value', descending: true }, limit: 1 },
  ]),
)

it.each(['¿cuánto representa Rosa del valor por cerrar?', 'cuánto representa Rosa en el valor total por cerrar'])(
  '%s: a part of all that is to be closed',
  text => expect(asked(text)).toEqual({ where: [TO_CLOSE], parts: [[], [ROSA]], measures: ['value'] }),
)

it.each(['tabla cruzada de área por estado', 'tabla cruzada área por estado', 'cross table of areas by state'])(
  '%s: one of the two',
  text => expect(read(text)).toMatchObject({ sure: true, unsupported: 'two-groups' }),
)

it.each(['cómo va Rosa comparada con el mes pasado', 'cómo va Rosa frente al mes pasado comparada con hoy'])(
  '%s: how it stood is not known',
  text => expect(read(text)).toMatchObject({ unsupported: 'past-state' }),
)

it.each(['cuánto hemos avanzado desde el 15 de junio', 'qué tanto hemos avanzado desde el 15 de junio'])(
  '%s: what was closed since',
  text => expect(asked(text)).toEqual({ where: [CLOSED, filter('closed', 'from', '2027-06-15')] }),
)

it.each([
  'list works contracts not closed yet',
  'which works contracts are not closed',
  'works contracts not yet closed',
])('%s: open', text => expect(asked(text)?.where).toContainEqual(filter('situation', 'not', 'saidClosed', 'closed')))

it.each([
  'qué puede cerrar Rosa esta semana',
  'cuáles puede cerrar Rosa este mes',
  'which ones can Rosa close this week',
])('%s: what can be closed today as well', text =>
  expect(asked(text)?.where).toContainEqual(expect.objectContaining({ field: 'closable', op: 'until' })),
)

it.each(['¿y el mes anterior?', 'y en el mes anterior', 'and the previous month?'])('%s, after June: May', text =>
  expect(
    asked(text, { where: [CLOSED, filter('closed', 'between', '2027-06-01', '2027-06-30')] })?.where,
  ).toContainEqual(filter('closed', 'between', '2027-05-01', '2027-05-31')),
)

it('doctora Rosa aquí: qué contratos siguen sin liquidar: who writes is not whose they are', () =>
  expect(asked('doctora Rosa aquí: qué contratos siguen sin liquidar')).toEqual({
    where: [filter('liquidation', 'is', 'due')],
  }))

it.each([
  'póngale al CPS-045-2026 como supervisor a Rosa',
  'cámbiele el supervisor al CPS-045-2026 por Rosa',
  'el CPS-045-2026 déjeselo a Rosa',
])('%s: to be assigned', text => expect(read(text)).toMatchObject({ sure: true, unsupported: 'assign' }))

it('el segundo, after a list: one of it, although a word of a contract is like it', () => {
  const words = { has: () => false, isWhole: () => false, nearest: () => 'segunda' }
  const list = { query: { where: [OVERDUE] }, ids: ['A1', 'A2'], page: 1, pages: 1, first: 1 }
  expect(understand('el segundo', TODAY, { scope: { people, words }, remembered: { list } })).toMatchObject({
    kind: 'contract',
    question: { args: { id: 'A2' } },
  })
})

it('y cuántos tiene Rosa, after a list of others: hers', () =>
  expect(asked('y cuántos tiene Rosa', { where: [TO_CLOSE, filter('supervisor', 'is', 'p2')] })).toEqual({
    where: [TO_CLOSE, ROSA],
  }))

it.each(['who has the most overdue contracts', 'who has the most overdue', 'quién tiene más contratos vencidos'])(
  '%s: of people',
  text =>
    expect(asked(text)).toEqual({ where: [OVERDUE], group: 'supervisor', order: { by: 'count', descending: true } }),
)

it.each(['remind Rosa to answer her missing data', 'remind Rosa about her missing answers'])(
  '%s: to be reminded',
  text => expect(read(text)).toMatchObject({ sure: true, unsupported: 'nudge', args: { to: 'p1' } }),
)
