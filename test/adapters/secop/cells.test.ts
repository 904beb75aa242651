import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareNit, nitCheckDigit, nitSpellings } from '../../../src/adapters/secop/nit.js'
import { readPerson } from '../../../src/adapters/secop/person.js'
import { dayReader, orderShownBy } from '../../../src/adapters/secop/read-day.js'
import { codeDigits, readDays, readPesos, separatorsShownBy } from '../../../src/adapters/secop/read-number.js'
import { isDay } from '../../../src/rules/day.js'
import { isPesos } from '../../../src/rules/money.js'

describe('days', () => {
  const readDay = dayReader('month-first')

  test.each([
    ['2026-01-31T00:00:00.000', '2026-01-31'],
    ['2026-01-31T09:01:27.000', '2026-01-31'],
    ['2026-01-31T23:59:59.999', '2026-01-31'],
    ['2023-09-25 04:59:00', '2023-09-25'],
    ['2026-01-31', '2026-01-31'],
    [' 2026-01-31 ', '2026-01-31'],
    ['2133-12-31T00:00:00.000', 'unreadable'],
    ['01/19/2022', '2022-01-19'],
    ['9/07/2022', '2022-09-07'],
    ['1/2/2026', '2026-01-02'],
    ['01/19/2022 12:00:00 AM', '2022-01-19'],
    ['2023 ago 09 12:00:00 AM', '2023-08-09'],
    ['2024 dic 20 12:00:00 AM', '2024-12-20'],
    ['2024 ene 05', '2024-01-05'],
    ['2024 Sept. 1 12:00:00 AM', '2024-09-01'],
    ['2024 Apr 30 12:00:00 AM', '2024-04-30'],
    ['45688', '2025-01-31'],
    ['45688.99', '2025-01-31'],
    ['', null],
    ['No Definido', null],
    ['UNSPECIFIED', null],
    ['2025-02-29T00:00:00.000', 'unreadable'],
    ['2025-13-01', 'unreadable'],
    ['31/12/2024', 'unreadable'],
    ['2023 agx 09', 'unreadable'],
    ['0001-01-01T00:00:00.000', 'unreadable'],
    ['2026-01-31T00:00:00.000Z', '2026-01-31'],
    ['2026-01-31T05:00:00.000Z', '2026-01-31'],
    ['2026-01-31T05:00:00Z', '2026-01-31'],
    ['2026-01-31T04:59:59Z', '2026-01-30'],
    ['2026-01-31T17:30:00.000+00:00', '2026-01-31'],
    ['2026-01-01T03:00Z', '2025-12-31'],
    ['2026-01-31 00:00:00 UTC', '2026-01-31'],
    ['2026-01-31 03:00:00 PM Z', '2026-01-31'],
    ['2026-01-31 03:00:00 p. m. UTC', '2026-01-31'],
    ['2026-01-31 3:00 a. m. UTC', '2026-01-30'],
    ['2026-01-31 12:00:00 a. m. Z', '2026-01-31'],
    ['2026-01-31 12:00:00 AM -04:00', 'unreadable'],
    ['2026-01-31T00:00:00-05:00', '2026-01-31'],
    ['2026-01-31T23:59:00-0500', '2026-01-31'],
    ['2026-01-31T12:00:00+02:00', '2026-01-31'],
    ['2026-01-31T00:00:00+02:00', 'unreadable'],
    ['2026-01-31T99:00:00Z', 'unreadable'],
    ['1640995200000', '2022-01-01'],
    ['1641013200000', '2022-01-01'],
    ['1641009600000', '2021-12-31'],
    ['/Date(1640995200000)/', '2022-01-01'],
    ['/Date(1641009600000+0000)/', '2021-12-31'],
    ['/Date(1641009600000-0500)/', 'unreadable'],
    ['1640995200', 'unreadable'],
    ['12/31/22', '2022-12-31'],
    ['12-31-2022', '2022-12-31'],
    ['12.31.2022', '2022-12-31'],
    ['12.31.22', 'unreadable'],
    ['12/31-2022', 'unreadable'],
    ['12/31/2022 12:00:00 a.\u00a0m.', '2022-12-31'],
    ['12/31/2022 11:59 p.m.', '2022-12-31'],
    ['12/31/59', '2059-12-31'],
    ['12/31/99', 'unreadable'],
    ['31-dic-22', '2022-12-31'],
    ['31-dic-2022', '2022-12-31'],
    ['31/Dec/2022 00:00:00', '2022-12-31'],
    ['31 dic. 2022', '2022-12-31'],
    ['2022/01/20', '2022-01-20'],
    ['2022/1/5 0:00', '2022-01-05'],
    ['2022-1-5', '2022-01-05'],
    ['20 de enero de 2022', '2022-01-20'],
    ['20 de Enero del 2022', '2022-01-20'],
    ['jueves, 20 de enero de 2022', '2022-01-20'],
    ['enero 20 de 2022', '2022-01-20'],
    ['January 20, 2022', '2022-01-20'],
    ['20 de eneros de 2022', 'unreadable'],
    ['30 de febrero de 2022', 'unreadable'],
    ['20 de enero', 'unreadable'],
    ['2026-01-31 and more', 'unreadable'],
    ['20260131', 'unreadable'],
    ['31 de enero', 'unreadable'],
    ['invalid date', 'unreadable'],
  ])('%j is %j', (cell, day) => expect(readDay(cell)).toBe(day))

  test('a serial number counts as a spreadsheet counts', () => {
    expect(readDay('36526')).toBe('2000-01-01')
    expect(readDay('1')).toBe('unreadable')
  })

  test('whatever a cell says, it is a day that exists, none, or unreadable', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,4}[-/ ][0-9a-z]{1,3}[-/ ][0-9]{1,4}$/))
    fc.assert(
      fc.property(cell, text => {
        const day = readDay(text)
        expect(day === null || day === 'unreadable' || isDay(day)).toBe(true)
      }),
    )
  })

  describe('which part of 03/04/2026 is the month', () => {
    test.each([
      ['01/19/2022', 'month-first'],
      ['19/01/2022', 'day-first'],
      ['31/12/2022 12:00:00 a. m.', 'day-first'],
      ['31-12-22', 'day-first'],
      ['03/04/2022', 'either'],
      ['3-4-22', 'either'],
      ['05/05/2022', null],
      ['30/02/2022', null],
      ['13/13/2022', null],
      ['2022-12-31', null],
      ['20 de enero de 2022', null],
      ['31/12/2022 se firmó el acta', null],
    ] as const)('%s shows %s', (cell, shown) => expect(orderShownBy(cell)).toBe(shown))

    const AROUND = '2026-11-29'
    test.each([
      ['31/12/22', 'day-first', '2022-12-31'],
      ['05/12/22', 'either', 'unreadable'],
      ['15/07/22', 'either', 'unreadable'],
      ['22/12/31', 'either', 'unreadable'],
      ['22-12-05', 'year-first', '2022-12-05'],
      ['12/31/22', 'month-first', '2022-12-31'],
      ['11/11/11', null, '2011-11-11'],
      ['31/12/2022', 'day-first', '2022-12-31'],
    ] as const)('a year of two digits may stand first: %s shows %s', (cell, shown, day) => {
      expect(orderShownBy(cell, AROUND)).toBe(shown)
      expect(dayReader(null, undefined, AROUND)(cell)).toBe(day)
    })

    test.each([
      ['year-first', '22/12/31', '2022-12-31'],
      ['day-first', '22/12/31', '2031-12-22'],
      ['year-first', '31/12/2022', '2022-12-31'],
      ['year-first', '03/04/2022', 'unreadable'],
      ['day-first', '22/12/05', 'unreadable'],
    ] as const)('%s: %s is %s, where it may', (order, cell, day) =>
      expect(dayReader(order, undefined, AROUND)(cell)).toBe(day),
    )

    test.each([
      ['day-first', '03/04/2026', '2026-04-03'],
      ['day-first', '31/12/2024', '2024-12-31'],
      ['day-first', '12/31/2024', 'unreadable'],
      ['month-first', '03/04/2026', '2026-03-04'],
      [null, '03/04/2026', 'unreadable'],
      [null, '31/12/2024', '2024-12-31'],
      [null, '12/31/2024', '2024-12-31'],
      [null, '05/05/2024', '2024-05-05'],
    ] as const)('%s: %s is %s', (order, cell, day) => expect(dayReader(order)(cell)).toBe(day))
  })
})

describe('amounts', () => {
  test.each([
    ['23300213', '23300213'],
    ['0', '0'],
    ['3568032324.8', '3568032324.8'],
    ['302209506.00', '302209506'],
    ['-1500.5', '-1500.5'],
    ['92233720368547758070', '92233720368547758070'],
    ['$ 31.500.000,00', '31500000'],
    ['$ 0,00', '0'],
    ['$ 6.480.207.207,50', '6480207207.5'],
    ['$\u00a031.500.000,00', '31500000'],
    ['-$ 5.000,00', '-5000'],
    ['$ -5.000,00', '-5000'],
    ['$ 31.500', 'unreadable'],
    ['$10,979,236,356', '10979236356'],
    ['31,500,000.00', '31500000'],
    ['$ 31,500,000.00', '31500000'],
    ['COP 31.500.000', '31500000'],
    ['0,500', '0.5'],
    ['315e-1', '31.5'],
    ['-5e-3', '-0.005'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1.234,567.00', 'unreadable'],
    ['31,50,000', 'unreadable'],
    ['31.500.000', '31500000'],
    ['31.500.000,25', '31500000.25'],
    ['31500000,5', '31500000.5'],
    ['', null],
    ['No Definido', null],
    ['No D', null],
    ['31.500', 'unreadable'],
    ['1234567.500', '1234567.5'],
    ['0.500', '0.5'],
    ['2,02E+12', 'unreadable'],
    ['2.02e+21', 'unreadable'],
    ['$ 31,500', 'unreadable'],
    ['31,500', 'unreadable'],
    ['mil pesos', 'unreadable'],
    ['12 34', 'unreadable'],
    ['1 234,567', 'unreadable'],
    ['100\n200', 'unreadable'],
    ['20000000 500', 'unreadable'],
    ['1 234 567,50', '1234567.5'],
    ['$ 31 500 000', '31500000'],
    ['-  31 500,5 COP', '-31500.5'],
    ['--5', 'unreadable'],
  ])('%j is %j', (cell, amount) => expect(readPesos(cell)).toBe(amount))

  test.each([
    ['dot-thousands', '1.234', '1234'],
    ['comma-thousands', '1.234', '1.234'],
    ['dot-thousands', '1,234', '1.234'],
    ['comma-thousands', '$ 1,234', '1234'],
    ['comma-thousands', '31.500.000,00', '31500000'],
  ] as const)('%s: %s is %s', (separators, cell, amount) => expect(readPesos(cell, separators)).toBe(amount))

  test.each([
    ['31.500.000', 'dot-thousands'],
    ['$ 0,00', 'dot-thousands'],
    ['$31,500,000', 'comma-thousands'],
    ['1500.5', 'comma-thousands'],
    ['1234.500', 'comma-thousands'],
    ['1.234', 'either'],
    ['$ 1,234', 'either'],
    ['-1,234', 'either'],
    ['31500000', null],
    ['2,02E+12', null],
    ['No Definido', null],
  ] as const)('%s shows %s', (cell, shown) => expect(separatorsShownBy(cell)).toBe(shown))

  test('an amount in either form is read back exactly', () => {
    const portal = (whole: bigint, cents: number) =>
      `$ ${whole.toString().replace(/\B(?=(\d{3})+$)/g, '.')},${String(cents).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const exact = `${whole}${cents === 0 ? '' : `.${String(cents).padStart(2, '0').replace(/0+$/, '')}`}`
        expect(readPesos(portal(whole, cents))).toBe(exact)
        expect(readPesos(String(whole))).toBe(String(whole))
      }),
    )
  })

  test('whatever a cell says, it is an amount, none, or unreadable', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-$ .,0-9eE+]{0,12}$/)), text => {
        const amount = readPesos(text)
        expect(amount === null || amount === 'unreadable' || isPesos(amount)).toBe(true)
      }),
    )
  })
})

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['23', 23],
    ['-5', -5],
    ['68.0', 68],
    ['68,00', 68],
    ['', null],
    ['No Definido', null],
    ['1.095', 'unreadable'],
    ['2.5', 'unreadable'],
    ['tres', 'unreadable'],
  ])('added days: %j is %j', (cell, days) => expect(readDays(cell)).toBe(days))

  test.each([
    ['899999118', '899999118'],
    ['890.480.184,00', '890480184'],
    ['890480184.0', '890480184'],
    ['703.301.051,00', '703301051'],
    ['891480030-2', '8914800302'],
    ['8,9E+08', undefined],
    ['No Definido', undefined],
    ['0', undefined],
    ['', undefined],
  ])('codes: %j is %j', (cell, digits) => expect(codeDigits(cell)).toBe(digits))
})

describe('NIT', () => {
  test.each([
    ['891480030', 2],
    ['899999034', 1],
    ['860002964', 4],
    ['899999061', 9],
    ['899999717', 1],
    ['800187590', 9],
    ['890903938', 8],
  ])('the check digit of %s is %i', (nit, digit) => expect(nitCheckDigit(nit)).toBe(digit))

  test.each([
    ['899999118', '899999118'],
    ['8914800302', '891480030'],
    ['891.480.030-2', '891480030'],
    ['80864049', '80864049'],
    ['890.480.184,00', '890480184'],
    ['No Definido', undefined],
  ])('%j without check digit is %j', (cell, nit) => expect(bareNit(cell)).toBe(nit))

  test('both spellings, from either', () => {
    expect(nitSpellings('891480030')).toEqual(['891480030', '8914800302'])
    expect(nitSpellings('891.480.030-2')).toEqual(['891480030', '8914800302'])
    expect(nitSpellings('alcaldía')).toEqual([])
  })
})

describe('persons', () => {
  test.each([
    ['50911709', undefined, { document: '50911709' }],
    ['50.911.709', undefined, { document: '50911709' }],
    ['71408945.', undefined, { document: '71408945' }],
    ['0050911709', undefined, { document: '50911709' }],
    ['50911709.0', undefined, { document: '50911709' }],
    ['1136881221', undefined, { document: '1136881221' }],
    ['1.036.881.221', undefined, { document: '1036881221' }],
    ['1136881221-', undefined, { document: '1136881221' }],
    ['79563364 7', undefined, { document: '795633647', withoutCheckDigit: '79563364' }],
    ['79.563.364-7', undefined, { document: '795633647', withoutCheckDigit: '79563364' }],
    ['2753434244', undefined, { document: '2753434244', withoutCheckDigit: '275343424' }],
    ['11368812214', undefined, { document: '11368812214', withoutCheckDigit: '1136881221' }],
    ['795633647', 'NIT', { document: '795633647', withoutCheckDigit: '79563364' }],
    ['795633647', 'Cédula de Ciudadanía', { document: '795633647' }],
    ['C.C. 50.911.709', undefined, { document: '50911709' }],
  ])('%j (%s) is %j', (document, kind, person) =>
    expect(readPerson('ANA', document, kind)).toEqual({ ...person, name: 'ANA' }),
  )

  test.each([
    '',
    'No definido',
    'No Definido',
    'UNSPECIFIED',
    'xxx',
    '123',
    '0000',
    '0012',
    '1,13688E+09',
    null,
    undefined,
  ])('a document %j names nobody', document => expect(readPerson('ANA', document, null)).toBeNull())

  test.each([
    ['MARIA MEJiA', 'MARIA MEJIA'],
    ['Oficina Asesora\nde Planeación', 'Oficina Asesora de Planeación'],
    ['No definido', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('the name %j is %j', (name, read) => expect(readPerson(name, '50911709', null)?.name).toBe(read))
})
