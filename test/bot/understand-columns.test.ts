import { describe, expect, it } from 'vitest'
import { encodeQuery } from '../../src/bot/query/button-code.js'
import { EXPORT_COLUMNS } from '../../src/bot/query/columns.js'
import type { Query } from '../../src/bot/query/query.js'
import { understand } from '../../src/bot/understand/understand.js'
import { COLUMN_NAMES } from '../../src/bot/understand/vocabulary/columns.js'
import { wordsIn } from '../../src/words/index.js'
import { LANGUAGES } from '../../src/words/language.js'

const TODAY = '2027-07-01'
const OVERDUE = { field: 'overdue', op: 'any', values: [] } as const

describe('the columns of a file', () => {
  it.each<readonly [text: string, columns: string]>([
    ['los vencidos en Excel con contratista, valor y pagado', 'supplier value paid'],
    ['deme un Excel de los vencidos con contratista, valor y saldo', 'supplier value balance'],
    ['exporte los vencidos con las columnas contratista, valor y pagado', 'supplier value paid'],
    ['los vencidos con las columnas saldo e impedimento', 'balance impediment'],
    ['exporte los vencidos, columnas: objeto, valor, fecha de fin', 'object value ends'],
    ['tabla de los vencidos con contratista y valor', 'supplier value'],
    ['excel de los vencidos que traiga supervisor, área y fecha de fin', 'supervisor area ends'],
    ['los vencidos en Excel, solo contratista y valor', 'supplier value'],
    ['un excel con el contratista y el valor de los vencidos', 'supplier value'],
    ['excel con contratista, valor y las tres fechas, de los vencidos', 'supplier value mutual unilateral last'],
    ['los vencidos en excel con contratsta, valor y abogado', 'supplier value lawyer'],
    ['export the overdue with supplier, value and paid', 'supplier value paid'],
    ['an excel of the overdue with just the contractor and the end date', 'supplier ends'],
    ['the overdue in excel with the columns supervisor, area and balance', 'supervisor area balance'],
  ])('%s', (text, columns) => {
    const { query, unread, sure } = understand(text, TODAY)
    expect({ query, unread, sure }).toEqual({
      query: { where: [OVERDUE], output: 'xlsx', columns: columns.split(' ') },
      unread: [],
      sure: true,
    })
  })

  it.each([
    ['los vencidos en Excel con las columnas contratista, color favorito y valor', 'color favorito', 'supplier value'],
    ['los vencidos en Excel con las columnas contratista y color favorito', 'color favorito', 'supplier'],
    ['los vencidos en Excel con contratista, valor y color favorito', 'color favorito', 'supplier value'],
    ['exporte los vencidos con color favorito y valor', 'color favorito', 'value'],
    ['excel de los vencidos con contratista, valor, pagado y estrato', 'estrato', 'supplier value paid'],
    ['export the overdue with the columns supplier, shoe size and value', 'shoe size', 'supplier value'],
  ])('what is no column is said: %s', (text, word, columns) => {
    const { query, unread, sure } = understand(text, TODAY)
    expect({ columns: query?.columns, unread, sure }).toEqual({
      columns: columns.split(' '),
      unread: [word],
      sure: false,
    })
  })

  it.each<readonly [text: string, where: Query['where'] | undefined]>([
    ['los contratos con saldo en excel', [{ field: 'balance', op: 'over', values: ['0'] }]],
    ['excel de los contratos con impedimento', [{ field: 'blocked', op: 'any', values: [] }]],
    ['contratos con el contratista Alfa en excel', [{ field: 'about', op: 'has', values: ['Alfa'] }]],
    [
      'los vencidos con valor mayor a 50 millones en excel',
      [OVERDUE, { field: 'value', op: 'over', values: ['50000000'] }],
    ],
  ])('what contracts are cut down to is no column: %s', (text, where) => {
    const { query } = understand(text, TODAY)
    expect(query?.columns).toBeUndefined()
    expect(query?.where).toEqual(where)
  })

  it('are said of the list on the screen', () => {
    const remembered = { list: { query: { where: [OVERDUE] }, ids: [], page: 1, pages: 1 } } as never
    for (const text of ['en excel con contratista y valor', 'con las columnas contratista y valor'])
      expect(understand(text, TODAY, { remembered }).query).toEqual({
        where: [OVERDUE],
        output: 'xlsx',
        columns: ['supplier', 'value'],
      })
  })

  it.each<readonly [text: string, left: string]>([
    ['exporte los vencidos sin la columna valor', 'value'],
    ['exporte los vencidos con todas las columnas menos valor y pagado', 'value paid'],
    ['exporte los vencidos con todas menos la columna valor', 'value'],
    ['exporte los vencidos excepto las columnas objeto y modalidad', 'object modality'],
    ['los vencidos en excel sin las columnas valor y saldo', 'value balance'],
    ['export the overdue without the column value', 'value'],
    ['exporte los vencidos con todas las columnas', ''],
  ])('are all but those that are left out, never those alone: %s', (text, left) => {
    const { query, unread, sure } = understand(text, TODAY)
    const columns = EXPORT_COLUMNS.filter(column => !left.split(' ').includes(column))
    expect({ query, unread, sure }).toEqual({
      query: { where: [OVERDUE], output: 'xlsx', ...(left && { columns }) },
      ...{ unread: [], sure: true },
    })
  })

  it.each<readonly [text: string, columns: string]>([
    ['ahora con las columnas contratista y saldo', 'supplier balance'],
    ['agregue la columna saldo', 'supplier value balance'],
    ['add the columns area and supervisor', 'supplier value area supervisor'],
    ['quite la columna valor', 'supplier'],
    ['sin la columna valor por favor', 'supplier'],
    ['remove the column value', 'supplier'],
    ['quítele las columnas contratista y área', 'value'],
    ['y los de obra', 'supplier value'],
  ])('stay with what was shown, and more are added: %s', (text, columns) => {
    const query = { where: [OVERDUE], output: 'xlsx', columns: ['supplier', 'value'] }
    const remembered = { list: { query, ids: [], page: 1, pages: 1 } } as never
    const found = understand(text, TODAY, { remembered })
    expect([found.query?.columns, found.query?.output, found.unread]).toEqual([columns.split(' '), 'xlsx', []])
  })

  it('are said by their headings and by every other name, each of which is one', () => {
    for (const language of LANGUAGES)
      for (const column of EXPORT_COLUMNS) {
        const heading = wordsIn(language).export.columns[column]
        expect([heading, understand(`exportar con las columnas ${heading}`, TODAY).query?.columns]).toEqual([
          heading,
          [column],
        ])
      }
    for (const { words, columns } of COLUMN_NAMES) {
      const name = words.join(' ')
      expect([name, understand(`exportar con las columnas ${name}, objeto`, TODAY).query?.columns]).toEqual([
        name,
        [...new Set([...columns, 'object'])],
      ])
    }
    expect(encodeQuery({ where: [], output: 'xlsx', columns: ['supplier', 'value'] })).toBe('1;fxlsx;ksupplier,value')
  })
})
