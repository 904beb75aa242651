import { describe, expect, it } from 'vitest'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2027-07-01'

const filter = (field: string, op: string, ...values: readonly string[]) => ({ field, op, values }) as Filter
const stillOpen = filter('situation', 'not', 'saidClosed', 'closed')
const closeNow = filter('situation', 'is', 'closeNow')
const open = filter('situation', 'not', 'saidClosed', 'closed')
const overdue = filter('overdue', 'any')

type Row = readonly [text: string, query: Query]

function holds(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('%s', (text, query) => {
      const understood = understand(text, TODAY)
      expect({ unread: understood.unread, sure: understood.sure, query: inOrder(understood.query) }).toEqual({
        unread: [],
        sure: true,
        query: inOrder(query),
      })
    })
  })
}

/** The filters in any order. */
function inOrder(query: Query | undefined) {
  return query && { ...query, where: query.where.map(each => JSON.stringify(each)).sort() }
}

const over = (pesos: string) => ({ where: [closeNow, filter('value', 'over', pesos)] })
const under = (pesos: string) => ({ where: [closeNow, filter('value', 'under', pesos)] })
holds('amounts, as they are said', [
  ['contratos por cerrar que pasen de mil millones', over('1000000000')],
  ['contratos por cerrar de más de doscientos cincuenta millones', over('250000000')],
  ['contratos por cerrar por encima de medio millón', over('500000')],
  ['contratos por cerrar que superen 1.500 millones', over('1500000000')],
  ['contratos por cerrar de más de 80 palos', over('80000000')],
  ['contratos por cerrar por arriba de 30M', over('30000000')],
  ['contratos por cerrar que bajen de 12 millones de pesos', under('12000000')],
  ['contracts to be closed worth more than two hundred and ten million', over('210000000')],
  ['contratos por cerrar de 40 millones o menos', { where: [closeNow, filter('value', 'at-most', '40000000')] }],
  ['contratos por cerrar de 90 millones para arriba', { where: [closeNow, filter('value', 'at-least', '90000000')] }],
  ['contracts to be closed of 300 million or more', { where: [closeNow, filter('value', 'at-least', '300000000')] }],
  [
    'contratos por cerrar de 20 a 60 millones',
    { where: [closeNow, filter('value', 'between', '20000000', '60000000')] },
  ],
])

const ended = (from: string, to: string): Query => ({
  where: [filter('ends', 'between', from, to)],
  order: { by: 'ends', descending: true },
})
holds('stretches of the calendar', [
  ['los que terminaron entre febrero y abril del 25', ended('2025-02-01', '2025-04-30')],
  ['contratos que terminaron en el tercer trimestre de 2026', ended('2026-07-01', '2026-09-30')],
  ['contracts that ended in Q2 2026', ended('2026-04-01', '2026-06-30')],
  ['los que terminaron en el segundo semestre del año pasado', ended('2026-07-01', '2026-12-31')],
  ['los que terminaron en marzo de este año', ended('2027-03-01', '2027-03-31')],
  ['los de 2021 para atrás sin cerrar', { where: [stillOpen, filter('ends', 'until', '2021-12-31')] }],
  ['los que iniciaron en 2024', { where: [filter('starts', 'between', '2024-01-01', '2024-12-31')] }],
  // A contract is called after the year of its signature.
  ['contratos de 2024', { where: [filter('signed', 'between', '2024-01-01', '2024-12-31')] }],
  ['los contratos de la vigencia 2024', { where: [filter('signed', 'between', '2024-01-01', '2024-12-31')] }],
  ['contratos de 2023 y 2024', { where: [filter('signed', 'between', '2023-01-01', '2024-12-31')] }],
  ['contracts from 2024', { where: [filter('signed', 'between', '2024-01-01', '2024-12-31')] }],
  ['contratos firmados en mayo de 2026', { where: [filter('signed', 'between', '2026-05-01', '2026-05-31')] }],
  [
    'contratos que empezaron en 2025 y terminaron en 2026',
    {
      where: [
        filter('starts', 'between', '2025-01-01', '2025-12-31'),
        filter('ends', 'between', '2026-01-01', '2026-12-31'),
      ],
    },
  ],
])

holds('how contracts stand', [
  [
    'los de obra vencidos y que no estén liquidados',
    {
      where: [overdue, filter('type', 'is', 'works'), filter('liquidation', 'is', 'due')],
    },
  ],
  ['qué contratos tienen prórroga', { where: [filter('state', 'is', 'extended')] }],
  ['contratos con otrosí', { where: [filter('state', 'is', 'extended', 'modified')] }],
  ['¿alguno de los míos está suspendido?', { where: [filter('state', 'is', 'suspended')] }],
  [
    'consultorías suspendidas o cedidas',
    {
      where: [filter('type', 'is', 'consultancy'), filter('state', 'is', 'suspended', 'ceded')],
    },
  ],
  ['cuáles nunca empezaron', { where: [filter('state', 'is', 'approved', 'signed')] }],
  ['los que ya reporté cerrados', { where: [filter('situation', 'is', 'saidClosed')] }],
  ['los liquidados que no he cerrado', { where: [open, filter('liquidation', 'is', 'made')] }],
  ['los de obra sin saldo', { where: [filter('type', 'is', 'works'), filter('balance', 'at-most', '0')] }],
])

holds('types in the words of people', [
  ['arriendos vencidos', { where: [overdue, filter('type', 'is', 'property-lease', 'goods-lease')] }],
  ['consultancy contracts overdue', { where: [overdue, filter('type', 'is', 'consultancy')] }],
  ['interventorías por cerrar', { where: [closeNow, filter('type', 'is', 'supervision')] }],
  [
    'los de licitación pública o mínima cuantía por cerrar',
    { where: [closeNow, filter('modality', 'has', 'licitacion publica', 'minima cuantia')] },
  ],
])

holds('what is asked of, not told', [
  [
    'los que cerré el mes pasado',
    {
      where: [
        filter('situation', 'is', 'saidClosed', 'closed'),
        filter('closed', 'between', '2027-06-01', '2027-06-30'),
      ],
    },
  ],
  ['los que tienen proceso sancionatorio', { where: [filter('proceeding', 'is', 'open')] }],
  ['los que ya entregué a contratación', { where: [filter('situation', 'is', 'passedOn')] }],
  [
    'cuántos llevo cerrados y cuántos me faltan',
    {
      where: [],
      parts: [[filter('situation', 'is', 'saidClosed', 'closed')], [filter('situation', 'is', 'closeNow')]],
    },
  ],
])

it.each([
  ['¿los supervisores alcanzan a ver mis contratos?', 'help'],
  ['con corte a qué día estamos', 'data'],
  ['cada cuánto actualizan los datos', 'data'],
  ['¿la circular aplica a los interadministrativos?', 'law'],
  ['hay supervisores que no están en el directorio?', 'unreached'],
  ['a este ritmo sí alcanzo?', 'summary'],
  ['por qué el CPS-003-2022 no se deja cerrar', 'why'],
])('%s', (text, kind) => {
  expect(understand(text, TODAY)).toMatchObject({ kind, sure: true })
})

it.each(['nombre a Juan Paz como coordinador', 'desvincule esa cuenta', 'make Eva Sol a coordinator for the entity'])(
  '%s: nothing of ours',
  text => {
    expect(understand(text, TODAY).kind).toBe('unknown')
  },
)

holds('yes or no', [
  ['¿ninguno de los míos está vencido?', { where: [overdue] }],
  ['¿tengo alguno vencido?', { where: [overdue] }],
  ['are any of mine overdue?', { where: [overdue] }],
])

holds('sums', [
  ['cuánto suman los de consultoría', { where: [filter('type', 'is', 'consultancy')], measures: ['value'] }],
  ['sume lo pagado en los contratos de obra', { where: [filter('type', 'is', 'works')], measures: ['paid'] }],
])

holds('orders', [
  ['los 3 más baratos por cerrar', { where: [closeNow], order: { by: 'value' }, limit: 3 }],
  ['the cheapest contracts to be closed', { where: [closeNow], order: { by: 'value' } }],
  [
    'los 5 supervisores con más vencidos',
    {
      where: [overdue],
      group: 'supervisor',
      order: { by: 'count', descending: true },
      limit: 5,
    },
  ],
  [
    'a cuál se le vence primero el plazo para liquidar',
    {
      where: [filter('liquidationLimit', 'from', TODAY)],
      order: { by: 'liquidationLimit' },
      limit: 1,
    },
  ],
])

const works = filter('type', 'not', 'works')
holds('what is to be left out', [
  ['los vencidos menos los de obra', { where: [overdue, works] }],
  ['todos los vencidos excepto los suspendidos', { where: [overdue, filter('state', 'not', 'suspended')] }],
  [
    'los vencidos que no sean ni de obra ni de suministro',
    {
      where: [overdue, filter('type', 'not', 'works', 'supplies')],
    },
  ],
  [
    'todos menos los cedidos y los de obra, solo los que puedo cerrar ya',
    {
      where: [closeNow, works, filter('state', 'not', 'ceded')],
    },
  ],
  ['overdue ones except works', { where: [overdue, works] }],
  ['por cerrar sin contar los suspendidos', { where: [closeNow, filter('state', 'not', 'suspended')] }],
])

holds('how long ago, and two bounds', [
  [
    'los que terminaron hace más de año y medio',
    {
      where: [filter('ends', 'until', '2025-12-31')],
      order: { by: 'ends', descending: true },
    },
  ],
  [
    'contracts that ended more than three years ago',
    {
      where: [filter('ends', 'until', '2024-06-30')],
      order: { by: 'ends', descending: true },
    },
  ],
  ['los de hace dos años sin cerrar', { where: [stillOpen, filter('ends', 'between', '2025-01-01', '2025-12-31')] }],
  [
    'cuáles vencen después del 10 de julio pero antes del 20 de agosto',
    {
      where: [filter('closable', 'between', '2027-07-11', '2027-08-19')],
      order: { by: 'closable' },
    },
  ],
])

holds('groups', [
  ['cuántos hay por cada modalidad', { where: [], group: 'modality' }],
  [
    'número de contratos por área, de mayor a menor',
    {
      where: [],
      group: 'area',
      order: { by: 'count', descending: true },
    },
  ],
  ['los vencidos discriminados por tipo', { where: [overdue], group: 'type' }],
  ['los vencidos por año', { where: [overdue], group: 'endYear' }],
  ['overdue contracts by year', { where: [overdue], group: 'endYear' }],
  ['los vencidos mes a mes', { where: [overdue], group: 'ends' }],
  ['promedio de contratos por supervisor', { where: [], group: 'supervisor', measures: ['averageCount'] }],
  ['valor promedio de los contratos por área', { where: [], group: 'area', measures: ['count', 'averageValue'] }],
  ['average value of the contracts by type', { where: [], group: 'type', measures: ['count', 'averageValue'] }],
  ['qué porcentaje de los contratos está vencido', { where: [overdue], measures: ['share'] }],
  ['what percentage of the contracts is overdue', { where: [overdue], measures: ['share'] }],
  ['% de contratos por área', { where: [], group: 'area', measures: ['share'] }],
  ['cuántos contratos hay en cada estado', { where: [], group: 'state' }],
])

it.each([
  ['cuántos contratos por cerrar hay por vigencia', 'por vigencia'],
  ['pago promedio por área', 'promedio'],
  ['qué porcentaje de los contratos', 'porcentaje'],
  ['los vencidos menos los de obra de más de 50 millones', 'obra'],
  ['contratos de obra del lunes pasado', 'lunes pasado'],
  ['los vencidos de obra no, los demás', 'obra'],
])('%s: what no list holds is asked about', (text, lost) => {
  const { sure, unread } = understand(text, TODAY)
  expect(sure).toBe(false)
  expect(unread.join(' ')).toContain(lost)
})

describe('terms that come to their end', () => {
  const ends = (from: Day, to: Day) => [filter('ends', 'between', from, to)]
  it.each([
    ['los que finalizan en agosto', ends('2027-08-01', '2027-08-31')],
    ['contratos que se acaban antes de octubre', ends('2027-07-02', '2027-09-30')],
    ['which ones finish in August?', ends('2027-08-01', '2027-08-31')],
    ['los que vencen en agosto', [filter('closable', 'between', '2027-08-01', '2027-08-31')]],
  ])('%s', (text, where) => {
    expect(understand(text, '2027-07-01')).toMatchObject({ sure: true, query: { where } })
  })

  it('and those of the next month', () => {
    const list = { query: { where: ends('2027-08-01', '2027-08-31') }, ids: ['x'], page: 1, first: 1 }
    expect(understand('¿y en septiembre?', '2027-07-01', { remembered: { list } })).toMatchObject({
      sure: true,
      query: { where: ends('2027-09-01', '2027-09-30') },
    })
  })
})

describe('areas, for whoever may ask for them', () => {
  const people = new PeopleByWord([
    { id: 'a', name: 'Rosa Mina', area: 'Oficina de Sistemas' },
    { id: 'b', name: 'Juan Paz', area: 'Subdirección de Obras' },
    { id: 'c', name: 'Eva Sol', area: 'Grupo de Contabilidad y Tesorería' },
  ])
  it.each([
    ['los vencidos de sistemas', [overdue, filter('area', 'has', 'Oficina de Sistemas')]],
    ['páseme lo vencido de obras', [overdue, filter('area', 'has', 'Subdirección de Obras')]],
    ['los de contabilidad por cerrar', [closeNow, filter('area', 'has', 'Grupo de Contabilidad y Tesorería')]],
    ['los vencidos de obra', [overdue, filter('type', 'is', 'works')]],
    ['vaya mostrándome los vencidos de rosa', [overdue, filter('supervisor', 'is', 'a')]],
  ])('%s', (text, where) => {
    const understood = understand(text, TODAY, { scope: { people } })
    expect(understood).toMatchObject({ sure: true, unread: [] })
    expect(inOrder(understood.query)).toEqual(inOrder({ where }))
  })

  it.each([
    ['ranking de dependencias por vencidos, de mejor a peor', { by: 'count' }],
    ['ranking de las áreas por vencidos, de peor a mejor', { by: 'count', descending: true }],
  ])('put in order: %s', (text, order) => {
    expect(understand(text, TODAY, { scope: { people } })).toMatchObject({
      sure: true,
      query: { where: [overdue], group: 'area', order },
    })
  })

  it('another person takes the place of the one of the list, although a contract has that name in it', () => {
    const words = { has: () => true, isWhole: () => true }
    const remembered = {
      list: { query: { where: [overdue, filter('supervisor', 'is', 'a')] }, ids: ['x'], page: 1, first: 1 },
    } as const
    expect(understand('¿y los de Juan?', TODAY, { remembered, scope: { people, words } })).toMatchObject({
      sure: true,
      query: { where: [overdue, filter('supervisor', 'is', 'b')] },
    })
  })

  it.each([
    ['cuánta plata podemos liberar por dependencia', { where: [], group: 'area', measures: ['balance'] }],
    ['how much could be released per area', { where: [], group: 'area', measures: ['balance'] }],
  ])('what can be released: %s', (text, query) => {
    expect(understand(text, TODAY, { scope: { people } })).toMatchObject({ sure: true, query })
  })

  it('what has its record and is still open is listed, and nothing is told', () => {
    const { kind, sure } = understand('contratos que tienen acta de liquidación y no se han cerrado', TODAY)
    expect([kind, sure]).toEqual(['find', true])
  })

  it('side by side', () => {
    const { sure, query } = understand('compáreme Sistemas con Obras', TODAY, { scope: { people } })
    expect([sure, query?.group, query?.where[0]?.values]).toEqual([
      true,
      'area',
      ['Oficina de Sistemas', 'Subdirección de Obras'],
    ])
  })
})

holds('verbs that ask, and what surrounds a question', [
  ...[
    'sáqueme los vencidos',
    'páseme los vencidos',
    'pasame los vencidos',
    'regáleme los vencidos',
    'tráigame los vencidos',
    'lísteme los vencidos',
    '¿me puede mostrar los vencidos?',
    'por favor sírvase indicarme los vencidos',
    'parce, échele una mirada a los vencidos',
    'could you please pull up the overdue ones',
    "I'd like to see the overdue ones",
  ].map((text): Row => [text, { where: [overdue] }]),
])
