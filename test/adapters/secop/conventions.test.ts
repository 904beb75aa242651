import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Conventions, ConventionTally } from '../../../src/adapters/secop/conventions.js'
import { DATE_ORDERS, type DateOrder, dayReader, orderShownBy } from '../../../src/adapters/secop/read-day.js'
import { readPesos, SEPARATORS, separatorsShownBy } from '../../../src/adapters/secop/read-number.js'
import type { Row } from '../../../src/adapters/secop/row.js'
import { type Day, parts } from '../../../src/rules/day.js'

const AROUND: Day = '2026-11-29'

interface Given {
  readonly said?: DateOrder
  readonly portal?: boolean
  readonly inFile?: readonly DateOrder[]
}

function decided(rows: readonly Row[], { said, portal = false, inFile = [] }: Given = {}): Conventions {
  const tally = new ConventionTally(AROUND)
  for (const row of rows) tally.add(row)
  return tally.decide({ said: said ?? null, portal, inFile: new Set([...tally.orders, ...inFile]) })
}

const signed = (...cells: string[]): Row[] => cells.map(cell => ({ fecha_de_firma: cell }))
const ended = (...cells: string[]): Row[] => cells.map(cell => ({ fecha_de_fin_del_contrato: cell }))

describe('days', () => {
  test.each<[string, readonly Row[], Given, string | null, string | null]>([
    ['its own cells decide', signed('03/04/2022', '19/01/2022'), {}, 'day-first', 'cells'],
    ['against the portal', signed('03/04/2022', '19/01/2022'), { portal: true }, 'day-first', 'cells'],
    ['against what is said', signed('03/04/2022', '19/01/2022'), { said: 'month-first' }, 'day-first', 'cells'],
    ['one that shows both has none', signed('19/01/2022', '01/19/2022'), { portal: true }, null, null],
    ['however few show the other', signed(...Array(50).fill('01/19/2022'), '19/01/2022'), {}, null, null],
    ['unless it is said', signed('19/01/2022', '01/19/2022'), { said: 'day-first' }, 'day-first', 'said'],
    ['no proof: the other columns', [...signed('03/04/2022'), ...ended('31/12/2022')], {}, 'day-first', 'others'],
    ['before the portal', [...signed('3/4/2022'), ...ended('31/12/2022')], { portal: true }, 'day-first', 'others'],
    ['the other columns differ', [...signed('03/04/2022'), ...ended('31/12/2022', '12/31/2022')], {}, null, null],
    ['so does the rest', [...signed('3/4/2022'), ...ended('31/12/2022', '12/31/2022')], { portal: true }, null, null],
    [
      'what is said goes before them',
      [...signed('3/4/22'), ...ended('31/12/22')],
      { said: 'month-first' },
      'month-first',
      'said',
    ],
    ['other sheets', signed('03/04/2022'), { inFile: ['day-first'], portal: true }, 'day-first', 'others'],
    ['other sheets differ', signed('03/04/2022'), { inFile: ['day-first', 'month-first'], portal: true }, null, null],
    ['nothing at all: the portal', signed('03/04/2022'), { portal: true }, 'month-first', 'portal'],
    ['the portal writes no dashes', signed('03/04/2022', '3-4-2022'), { portal: true }, null, null],
    ['nothing at all', signed('03/04/2022'), {}, null, null],
    ['the year first', signed('22/12/31', '22/12/05'), {}, 'year-first', 'cells'],
    ['the year first or last', signed('22/12/05', '31/12/22'), {}, null, null],
    ['nothing of a year first', signed('22/12/31', '24/06/25'), {}, null, null],
    ['nor under the labels of the portal', signed('22/12/31', '24/06/25'), { portal: true }, null, null],
    ['nor beside years of four digits', [...signed('22/12/31'), ...ended('31/12/2022')], {}, null, null],
    ['years that may lead in other sheets', signed('22/12/31'), { inFile: ['day-first'] }, null, null],
    ['beside years of two digits', [...signed('22/12/20'), ...ended('31/12/22')], {}, 'day-first', 'others'],
    [
      'one of which the year cannot lead',
      [...signed('22/12/20', '05/04/22'), ...ended('31/12/2022')],
      {},
      'day-first',
      'others',
    ],
    ['the others of a year first', [...signed('22/12/31'), ...ended('22/12/05')], {}, 'year-first', 'others'],
  ])('%s', (_, rows, given, convention, ground) =>
    expect(decided(rows, given).dates.get('fecha_de_firma')).toMatchObject({ convention, ground }),
  )

  const written = (day: Day, order: DateOrder, separator: string, short: boolean) => {
    const { year, month, day: date } = parts(day)
    const years = short ? year % 100 : year
    if (order === 'year-first') return [years, month, date].map(part => String(part).padStart(2, '0')).join(separator)
    const ordered = order === 'day-first' ? [date, month] : [month, date]
    return [...ordered, years].map(part => String(part).padStart(2, '0')).join(separator)
  }
  const days = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10) as Day)

  test('a column written one way throughout is never read the other way', () => {
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...DATE_ORDERS),
        fc.constantFrom('/', '-'),
        fc.boolean(),
        (list, order, separator, short) => {
          const cells = list.map(day => written(day, order, separator, short))
          const { convention = null } = decided(signed(...cells)).dates.get('fecha_de_firma') ?? {}
          const read = dayReader(convention, undefined, AROUND)
          for (const [i, cell] of cells.entries()) expect([list[i], 'unreadable']).toContain(read(cell))
          const proof = cells.some(cell => orderShownBy(cell, AROUND) === order)
          if (proof) expect(cells.map(read)).toEqual(list)
        },
      ),
    )
  })

  test('what could be either in a column that shows both is unreadable', () => {
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (list, coins) => {
          const cells = list.map((day, i) => written(day, coins[i] ? 'day-first' : 'month-first', '/', false))
          const all = [...cells, '31/12/2022', '12/31/2022']
          const read = dayReader(decided(signed(...all)).dates.get('fecha_de_firma')?.convention ?? null)
          for (const [i, cell] of cells.entries())
            expect(read(cell)).toBe(orderShownBy(cell) === 'either' ? 'unreadable' : list[i])
        },
      ),
    )
  })
})

describe('amounts', () => {
  const paid = (...cells: string[]): Row[] => cells.map(cell => ({ valor_pagado: cell }))

  test.each([
    ['dots', ['1.234', '31.500.000'], 'dot-thousands'],
    ['commas', ['1,234', '1,500.50'], 'comma-thousands'],
    ['both', ['1.234', '31.500.000', '31,500,000'], null],
    ['nothing', ['1.234', '31500000'], null],
    ['exact numbers show nothing of texts', ['1.234', '315e-1'], null],
  ])('%s', (_, cells, convention) =>
    expect(decided(paid(...cells)).amounts.get('valor_pagado')?.convention ?? null).toBe(convention),
  )

  test('a column without proof does not follow another one', () => {
    const rows = [...paid('1.234'), { valor_facturado: '31.500.000' }]
    expect(decided(rows).amounts.get('valor_pagado')).toMatchObject({ convention: null, either: 1, example: '1.234' })
  })

  test('a column written one way throughout is never read the other way', () => {
    const amount = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('', '5', '50', '25'))
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...SEPARATORS),
        fc.boolean(),
        (list, separators, sign) => {
          const [thousands, point] = separators === 'dot-thousands' ? ['.', ','] : [',', '.']
          const cells = list.map(([whole, cents]) => {
            const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, thousands ?? '')
            return `${sign ? '$ ' : ''}${grouped}${cents && `${point}${cents}`}`
          })
          const exact = list.map(([whole, cents]) => `${whole}${cents && `.${cents.replace(/0+$/, '')}`}`)
          const convention = decided(paid(...cells)).amounts.get('valor_pagado')?.convention ?? null
          for (const [i, cell] of cells.entries()) {
            const read = readPesos(cell, convention)
            if (separatorsShownBy(cell) !== 'either') expect(read).toBe(exact[i])
            else expect(read).toBe(convention === null ? 'unreadable' : exact[i])
          }
        },
      ),
    )
  })
})
