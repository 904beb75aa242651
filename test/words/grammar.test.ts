import { describe, expect, it } from 'vitest'
import { lineName } from '../../src/words/brief.js'
import {
  clockTime,
  countedEn,
  countedEs,
  dateEn,
  dateEs,
  dayOfEn,
  dayOfEs,
  eitherEn,
  eitherEs,
  listEn,
  listEs,
  longDateEn,
  longDateEs,
  money,
  pluralEn,
  pluralEs,
} from '../../src/words/grammar.js'

describe('plurals', () => {
  it.each([
    [0, '0 contratos', '0 contracts'],
    [1, '1 contrato', '1 contract'],
    [2, '2 contratos', '2 contracts'],
    [21, '21 contratos', '21 contracts'],
    [1234, '1.234 contratos', '1,234 contracts'],
    // Spanish has a third form for whole millions (“un millón de contratos”), which no figure of the bot takes.
    [1_000_000, '1.000.000 contratos', '1,000,000 contracts'],
  ])('%d', (n, es, en) => {
    expect(countedEs(n, 'contrato', 'contratos')).toBe(es)
    expect(countedEn(n, 'contract', 'contracts')).toBe(en)
    expect(pluralEs(n, 'uno', 'otros') === 'uno').toBe(n === 1)
    expect(pluralEn(n, 'one', 'others') === 'one').toBe(n === 1)
  })
})

describe('lists', () => {
  it.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A y B', 'A and B'],
    [['A', 'B', 'C'], 'A, B y C', 'A, B and C'],
    [['Olga', 'Inés'], 'Olga e Inés', 'Olga and Inés'],
  ])('%j', (items, es, en) => {
    expect(listEs(items)).toBe(es)
    expect(listEn(items)).toBe(en)
  })

  it('of which one will do', () => {
    expect(eitherEs(['A', 'B', 'C'])).toBe('A, B o C')
    expect(eitherEn(['A', 'B', 'C'])).toBe('A, B or C')
  })
})

it.each([
  ['22773677', '$ 22.773.677'],
  ['22773677.5', '$ 22.773.677,50'],
  ['-1000.00', '-$ 1.000'],
  ['0', '$ 0'],
])('money: %s', (amount, shown) => expect(money(amount as Parameters<typeof money>[0])).toBe(shown))

it('says days as they are, in whatever zone the machine is', () => {
  expect([dateEs('2027-07-30'), longDateEs('2027-07-30')]).toEqual([
    '30 de julio de 2027',
    'viernes 30 de julio de 2027',
  ])
  expect([dateEn('2027-01-01'), longDateEn('2027-01-01')]).toEqual(['1 January 2027', 'Friday 1 January 2027'])
})

it.each([
  ['2027-07-30T04:59:59Z', '29 de julio de 2027', '29 July 2027', '23:59'],
  ['2027-07-30T05:00:00Z', '30 de julio de 2027', '30 July 2027', '00:00'],
  ['2027-07-30T14:35:00Z', '30 de julio de 2027', '30 July 2027', '09:35'],
])('says instants as of Bogotá: %s', (at, es, en, time) => {
  const instant = new Date(at)
  expect([dayOfEs(instant), dayOfEn(instant), clockTime(instant)]).toEqual([es, en, time])
})

describe('a name in a line of a list', () => {
  it.each([
    ['ALCARAVAN CONSULTORES SAS', 'Alcaravan…'],
    ['ROSA OLARTE DE LA ESPRIELLA', 'Rosa Olarte…'],
    ['URSULA MARCELA ZAMBRANO ROA', 'Ursula Zambrano'],
    ['HIDROTINGUA', 'Hidrotingua'],
    ['INTERDEPARTAMENTALMENTE', 'Interdepartamenta…'],
  ])('%s is cut at a word', (name, said) => expect(lineName(name)).toBe(said))
})
