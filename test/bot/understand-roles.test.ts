import { describe, expect, it } from 'vitest'
import type { Remembered } from '../../src/bot/ports/conversation-memory.js'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY: Day = '2026-11-28'
const filter = (field: string, op: string, ...values: readonly string[]) => ({ field, op, values }) as Filter
const over = (amount: string) => filter('value', 'over', amount)
const closeNow = filter('situation', 'is', 'closeNow')
const overdue = filter('overdue', 'any')
const listed = (query: Query): Remembered => ({ list: { query, ids: ['a', 'b', 'c'], page: 1, first: 1 } })

describe('an amount is an amount, whatever leads to it', () => {
  it.each([
    ['cuáles superan los 80 millones', over('80000000')],
    ['cuantos pasan de 30 palos', over('30000000')],
    ['los que valgan más de 40 millones de pesos', over('40000000')],
    ['contratos mayores que 60 M', over('60000000')],
    ['which ones exceed 90 million pesos', over('90000000')],
    ['how many of mine are worth more than 70 million', over('70000000')],
    ['los que no llegan a 20 millones', filter('value', 'under', '20000000')],
  ])('%s', (text, where) => {
    const { sure, query } = understand(text, TODAY)
    expect({ sure, query }).toEqual({ sure: true, query: { where: [where] } })
  })

  it('a number that says nothing else is no number of rows', () => {
    const { sure, query } = understand('cuáles vencidos 100', TODAY)
    expect(query?.limit).toBeUndefined()
    expect(sure).toBe(false)
  })
})

describe('days that are over', () => {
  it.each([
    ['los que terminaron antes de marzo de 2023', filter('ends', 'until', '2023-02-28')],
    ['contratos sin liquidar terminados después de abril de 2024', filter('ends', 'from', '2024-05-01')],
    ['which ended before May 2025', filter('ends', 'until', '2025-04-30')],
    ['los que terminaron en 2020 y 2021', filter('ends', 'between', '2020-01-01', '2021-12-31')],
    ['los que terminaron en 2023 o en 2024', filter('ends', 'between', '2023-01-01', '2024-12-31')],
    ['los vencidos entre 2020 y 2022', filter('overdue', 'between', '2020-01-01', '2022-12-31')],
    ['los que terminaron en abril y mayo de 2025', filter('ends', 'between', '2025-04-01', '2025-05-31')],
  ])('%s', (text, where) => {
    const { sure, query } = understand(text, TODAY)
    expect(sure).toBe(true)
    expect(query?.where).toContainEqual(where.op === 'from' ? expect.objectContaining({ field: 'ends' }) : where)
    expect(query?.where.flatMap(({ values }) => values)).not.toContain('2024-06-01')
  })

  it('what no single answer holds is asked back', () => {
    const { sure, unread } = understand('los que terminaron en 2020 y 2023', TODAY)
    expect({ sure, isSaid: unread.length > 0 }).toEqual({ sure: false, isSaid: true })
  })

  it('the first day of a delegation is kept, so that its form can say that it begins at once', () => {
    const { sure, args } = understand('delegue en ana@x.gov.co del 15 al 30 de diciembre', TODAY)
    expect({ sure, args }).toEqual({
      sure: true,
      args: { to: 'ana@x.gov.co', from: '2026-12-15', until: '2026-12-30' },
    })
  })
})

describe('what is to be left out', () => {
  it.each([
    ['quite los vencidos', [closeNow, filter('overdue', 'none')]],
    ['sáquele los de suministro', [closeNow, filter('type', 'not', 'supplies')]],
    ['sin contar los suspendidos', [closeNow, filter('state', 'not', 'suspended')]],
    ['leave out the overdue ones', [closeNow, filter('overdue', 'none')]],
  ])('of the list: %s', (text, where) => {
    expect(understand(text, TODAY, { remembered: listed({ where: [closeNow] }) })).toMatchObject({
      sure: true,
      contextual: true,
      query: { where },
    })
  })

  it('what the list was cut down to is no longer', () => {
    const remembered = listed({ where: [overdue, filter('about', 'has', 'aseo')] })
    expect(understand('quite los vencidos', TODAY, { remembered }).query?.where).toEqual([
      filter('about', 'has', 'aseo'),
    ])
  })

  it.each([
    ['los que tienen póliza vigente no me los muestre', [filter('rule', 'not', 'R16a', 'R16b')]],
    ['no me muestre los de obra', [filter('type', 'not', 'works')]],
    ['mis contratos por cerrar excluyendo los de aseo', [closeNow, filter('about', 'lacks', 'aseo')]],
  ])('said at once: %s', (text, where) => {
    expect(understand(text, TODAY)).toMatchObject({ sure: true, query: { where } })
  })
})

describe('what is not told opens no form by itself', () => {
  it.each([
    'el CPS-003-2022 está a paz y salvo pero el CPS-004-2022 todavía no',
    'ya cerré el CPS-003-2022, aunque el CPS-004-2022 no',
  ])('%s', text => expect(understand(text, TODAY)).toMatchObject({ sure: false }))

  it.each([
    'me parece que el CPS-003-2022 ya lo cerraron',
    'al parecer liquidamos el CPS-003-2022',
    'creo que el CPS-003-2022 ya lo cerró mi compañera pero no estoy segura',
    'I believe CPS-003-2022 was already closed',
  ])('whoever is not sure is shown how it stands: %s', text =>
    expect(understand(text, TODAY)).toMatchObject({
      kind: 'contract',
      args: { reference: 'CPS-003-2022' },
      sure: true,
    }),
  )

  it('two are both told where nothing turns between them', () => {
    expect(understand('cerré el CPS-003-2022 y el CPS-004-2022 ayer', TODAY)).toMatchObject({
      sure: true,
      more: [{ reference: 'CPS-004-2022' }],
    })
  })
})

describe('the contract that is meant', () => {
  it.each([
    ['hasta cuándo se puede liquidar el de vigilancia', 'liquidation', 'vigilancia'],
    ['how do I close the cleaning contract', 'how', 'cleaning'],
    ['por qué toca cerrar el de aseo', 'why', 'aseo'],
    ['¿qué le falta al de transporte?', 'contract', 'transporte'],
    ['el de vigilancia, ¿ya se puede cerrar?', 'contract', 'vigilancia'],
  ])('named by what it is about: %s', (text, kind, reference) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, args: { reference } })
  })

  it.each([
    ['¿y hasta cuándo?', 'deadline'],
    ['¿y cómo lo cierro?', 'how'],
    ['and how do I close it', 'how'],
  ])('the one on the screen: %s', (text, kind) => {
    expect(understand(text, TODAY, { remembered: { contract: 'CO1.X' } })).toMatchObject({
      kind,
      args: { id: 'CO1.X' },
      contextual: true,
    })
  })
})

describe('nothing is added, and nothing is lost', () => {
  it.each([
    ['¿tengo alguno suspendido?', { where: [filter('state', 'is', 'suspended')] }],
    ['cuál es el más caro', { where: [], order: { by: 'value', descending: true }, limit: 1 }],
    ['me saca por favor los de aseo', { where: [filter('about', 'has', 'aseo')] }],
    ['los de aseo y también los de vigilancia', { where: [filter('about', 'has', 'aseo', 'vigilancia')] }],
    ['los de aseo y los de vigilancia', { where: [filter('about', 'has', 'aseo', 'vigilancia')] }],
    [
      'cuántos son de obra y cuántos de suministro',
      { where: [], parts: [[filter('type', 'is', 'works')], [filter('type', 'is', 'supplies')]] },
    ],
  ])('%s', (text, query) => expect(understand(text, TODAY)).toMatchObject({ sure: true, query }))

  it.each([
    ['ahora por fecha', { where: [filter('about', 'has', 'aseo')], order: { by: 'ends' } }],
    ['de esos cuáles pasan de 50 millones', { where: [filter('about', 'has', 'aseo'), over('50000000')] }],
    ['¿cuántos son?', { where: [filter('about', 'has', 'aseo')] }],
    ['¿y cuánto suman?', { where: [filter('about', 'has', 'aseo')], measures: ['value'] }],
    [
      'perdón, quise decir 2024',
      { where: [filter('about', 'has', 'aseo'), filter('ends', 'between', '2024-01-01', '2024-12-31')] },
    ],
  ])('after a list: %s', (text, query) => {
    const remembered = listed({ where: [filter('about', 'has', 'aseo')], order: { by: 'value', descending: true } })
    expect(understand(text, TODAY, { remembered })).toMatchObject({ sure: true, contextual: true, query })
  })

  it('both questions of a message are answered', () => {
    const { kind, further } = understand('qué debo cerrar y además hasta cuándo', TODAY)
    expect([kind, ...further.map(each => each.kind)]).toEqual(['mine', 'deadline'])
  })
})
