import { describe, expect, it } from 'vitest'
import { describe as sentenceOf } from '../../src/bot/query/describe.js'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'
import { wordsIn } from '../../src/words/index.js'

const TODAY: Day = '2027-07-01'
const filter = (field: string, op: string, ...values: string[]) => ({ field, op, values }) as unknown as Filter
const OVERDUE = filter('overdue', 'any')
const TO_CLOSE = filter('situation', 'is', 'closeNow')
const CLOSED = filter('situation', 'is', 'saidClosed', 'closed')
const people = new PeopleByWord([
  { id: 'p1', name: 'Rosa Elena Peñaranda', area: 'Oficina Asesora Jurídica' },
  { id: 'p2', name: 'Tulio Mosquera', area: 'Subdirección de Obras' },
])
const read = (text: string) => understand(text, TODAY, { scope: { people } })
const inYear = (year: string) => [`${year}-01-01`, `${year}-12-31`] as const

const HELD: readonly (readonly [text: string, query: Query])[] = [
  // Thresholds on groups, and groups that have none.
  [
    'supervisores con más de tres vencidos',
    { where: [OVERDUE], group: 'supervisor', having: { op: 'over', value: 3 } },
  ],
  ['áreas con 5 o más pendientes', { where: [TO_CLOSE], group: 'area', having: { op: 'at-least', value: 5 } }],
  [
    'which supervisors have fewer than 4 overdue',
    { where: [OVERDUE], group: 'supervisor', having: { op: 'under', value: 4 } },
  ],
  ['los que tienen más de 10 vencidos', { where: [OVERDUE], group: 'supervisor', having: { op: 'over', value: 10 } }],
  [
    'quién va más atrasado, Tulio o Rosa',
    {
      where: [OVERDUE, filter('supervisor', 'is', 'p2', 'p1')],
      group: 'supervisor',
      order: { by: 'count', descending: true },
    },
  ],
  [
    'quién no ha respondido en dos semanas',
    {
      where: [filter('told', 'between', '2027-06-17', '2027-07-01')],
      group: 'supervisor',
      having: { op: 'is', value: 0 },
    },
  ],
  ['quién no tiene vencidos', { where: [OVERDUE], group: 'supervisor', having: { op: 'is', value: 0 } }],
  ['quién está al día', { where: [OVERDUE], group: 'supervisor', having: { op: 'is', value: 0 } }],
  [
    'supervisores que no han cerrado ni un solo contrato',
    { where: [], group: 'supervisor', having: { op: 'is', value: 0 }, measures: ['progress'] },
  ],
  [
    'quién no ha cerrado nada en junio',
    {
      where: [CLOSED, filter('closed', 'between', '2027-06-01', '2027-06-30')],
      group: 'supervisor',
      having: { op: 'is', value: 0 },
    },
  ],
  // Counted beside each other.
  ['cuántos tengo y cuántos están vencidos', { where: [], parts: [[], [OVERDUE]] }],
  [
    'cuántos vencidos tiene Tulio y cuántos Rosa',
    { where: [OVERDUE], parts: [[filter('supervisor', 'is', 'p2')], [filter('supervisor', 'is', 'p1')]] },
  ],
  [
    'cuánto hemos cerrado este año frente al pasado',
    {
      where: [CLOSED],
      parts: [[filter('closed', 'between', ...inYear('2027'))], [filter('closed', 'between', ...inYear('2026'))]],
    },
  ],
  [
    'how many did I close in May and how many are left',
    { where: [], parts: [[CLOSED, filter('closed', 'between', '2027-05-01', '2027-05-31')], [TO_CLOSE]] },
  ],
  [
    'los cerrados en el año por área',
    { where: [CLOSED, filter('closed', 'between', ...inYear('2027'))], group: 'area' },
  ],
  // Shares within each group, and other groups.
  [
    '% de vencidos por área',
    { where: [OVERDUE], group: 'area', measures: ['rate'], order: { by: 'rate', descending: true } },
  ],
  [
    'qué área va mejor',
    { where: [], group: 'area', measures: ['progress'], order: { by: 'progress', descending: true } },
  ],
  ['which area is doing worst', { where: [], group: 'area', measures: ['progress'], order: { by: 'progress' } }],
  [
    'en qué porcentaje de cumplimiento está cada dependencia',
    { where: [], group: 'area', measures: ['progress'], order: { by: 'progress', descending: true } },
  ],
  [
    'qué porcentaje de los vencidos es de Tulio',
    { where: [OVERDUE], parts: [[], [filter('supervisor', 'is', 'p2')]], measures: ['share'] },
  ],
  [
    'how many did we close in June, by week',
    {
      where: [CLOSED, filter('closed', 'between', '2027-06-01', '2027-06-30')],
      group: 'closedWeek',
    },
  ],
  [
    'cuántos cerramos esta semana y cuántos la pasada',
    {
      where: [CLOSED],
      parts: [
        [filter('closed', 'between', '2027-06-28', '2027-07-04')],
        [filter('closed', 'between', '2027-06-21', '2027-06-27')],
      ],
    },
  ],
  ['las áreas que no tienen ni un solo vencido', { where: [OVERDUE], group: 'area', having: { op: 'is', value: 0 } }],
  ['los contratos cerrados por trimestre', { where: [CLOSED], group: 'closedQuarter' }],
  ['contratos por año de firma', { where: [], group: 'signedYear' }],
  ['cuál es el impedimento más común', { where: [filter('blocked', 'any')], group: 'blocked' }],
  // Whom a denial is of, and of what a day is.
  [
    'los que no son de jurídica ni de la subdirección de obras y están vencidos',
    { where: [OVERDUE, filter('area', 'lacks', 'Oficina Asesora Jurídica', 'Subdirección de Obras')] },
  ],
  ['overdue contracts not in Legal', { where: [OVERDUE, filter('area', 'lacks', 'Oficina Asesora Jurídica')] }],
  ['las áreas sin vencidos', { where: [OVERDUE], group: 'area', having: { op: 'is', value: 0 } }],
  ['las áreas con menos vencidos', { where: [OVERDUE], group: 'area', order: { by: 'count' } }],
  [
    'los vencidos que no ha contestado nadie desde mayo',
    { where: [OVERDUE, filter('told', 'outside', '2027-05-01', '2027-07-01')] },
  ],
  // Outside a stretch, and silent for so long.
  ['los contratos que no son de 2026', { where: [filter('ends', 'outside', ...inYear('2026'))] }],
  [
    'contratos por cerrar sin respuesta hace más de 20 días',
    { where: [TO_CLOSE, filter('told', 'outside', '2027-06-11', '2027-07-01')] },
  ],
]

const normal = ({ where, ...rest }: Query) => ({ ...rest, where: where.map(each => JSON.stringify(each)).sort() })

it.each(HELD)('%s', (text, query) => {
  const { sure, unread, query: found } = read(text)
  expect({ sure, unread, query: found && normal(found) }).toEqual({ sure: true, unread: [], query: normal(query) })
})

it.each<readonly [string, Partial<Query>]>([
  ['cuántos vencidos hay y cuánto suman', { where: [OVERDUE], measures: ['count', 'value'] }],
  ['money we could release by supervisor', { group: 'supervisor', measures: ['balance'] }],
])('%s: all figures that were asked for', (text, query) => expect(read(text)).toMatchObject({ sure: true, query }))

it.each(['cuántos cerramos en la semana', 'cuántos se cerraron en el mes', 'los que se cerraron en el año'])(
  '%s: a time is not dropped',
  text => {
    const { sure, query } = read(text)
    expect(!sure || query?.where.some(({ field }) => field === 'closed')).toBe(true)
  },
)

it('what ended before a day, and was not answered', () => {
  const where = [filter('ends', 'until', '2027-02-28'), filter('told', 'none')]
  const { sure, query } = read('los que se terminaron antes de marzo y no tienen respuesta')
  expect({ sure, where: query?.where }).toEqual({ sure: true, where: expect.arrayContaining(where) })
})

describe('the sentence that heads such an answer', () => {
  const names = {
    contract: (id: string) => id,
    person: (id: string) => ({ p1: 'Rosa Elena Peñaranda', p2: 'Tulio Mosquera' })[id] ?? id,
  }
  const cases = HELD.flatMap(([, query]) => (['es', 'en'] as const).map(language => [language, query] as const))

  it.each(cases)('is read as what it says, %s %j', (language, query) => {
    const sentence = sentenceOf(query, wordsIn(language), names)
    const { unread, query: found } = read(sentence)
    expect([sentence, unread, found && normal(found)]).toEqual([sentence, [], normal(query)])
  })
})

it.each([
  ['cuántos vencidos había a fin de mayo', 'past-state'],
  ['qué cambió desde el viernes', 'changes-since'],
  ['promedio de días que se demora cada supervisor en cerrar', 'days-taken'],
  ['contratos por cerrar con la garantía vencida', 'guarantee-end'],
  ['overdue contracts with an expired policy', 'guarantee-end'],
  ['quién está de vacaciones esta semana', 'absences'],
  ['cuántos respondieron que no son de ellos', 'reports'],
])('%s: what is understood and cannot be told is said to be so', (text, unsupported) => {
  expect(read(text)).toMatchObject({ sure: true, unsupported })
})

it.each(['contratos de más de diez', 'los de obra con más de cuatro'])(
  '%s: a number that says nothing of contracts is not dropped',
  text => {
    const { sure, kind } = read(text)
    expect(sure && kind !== 'unknown').toBe(false)
  },
)

describe('two who are named to be compared', () => {
  it.each(['Compare Obras con Jurídica', 'compare a Rosa con Tulio'])(
    'are both of it, and the list on the screen is not: %s',
    text => {
      const list = { query: { where: [OVERDUE] }, ids: [], page: 1, pages: 1, first: 1 }
      const after = understand(text, TODAY, { scope: { people }, remembered: { list } })
      expect(after.query).toEqual(read(text).query)
      expect(after.query?.where.map(({ values }) => values.length)).toEqual([2])
    },
  )
})
