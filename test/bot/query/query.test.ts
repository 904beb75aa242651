import { describe, expect, it } from 'vitest'
import { decodeQuery, encodeQuery } from '../../../src/bot/query/button-code.js'
import { FIELDS, OPERATOR_CODES } from '../../../src/bot/query/fields.js'
import { kindOf, type NamedQuery, queryOf } from '../../../src/bot/query/named-queries.js'
import { type Query, QuerySchema } from '../../../src/bot/query/query.js'
import { numbersFrom, randomQuery } from './random-query.js'

describe('a query in a button', () => {
  it('comes back as it went, whatever it is', () => {
    const next = numbersFrom(7)
    for (let i = 0; i < 2_000; i++) {
      const query = randomQuery(next)
      const code = encodeQuery(query)
      expect(decodeQuery(code)).toEqual(query)
    }
  })

  it('is short', () => {
    const query: Query = {
      where: [
        { field: 'situation', op: 'is', values: ['closeNow'] },
        { field: 'type', op: 'is', values: ['works'] },
        { field: 'value', op: 'over', values: ['50000000'] },
      ],
      order: { by: 'value', descending: true },
      limit: 10,
    }
    expect(encodeQuery(query)).toBe('1;ws=closeNow;wt=works;wv>50000000;o-value;l10')
  })

  it.each([
    '',
    '2;ws=closeNow',
    '1;ws=closeNow;x',
    '1;ws=nowhere',
    '1;w?=1',
    '1;wE=2027-02-30',
    '1;wE[2027-02-30',
    '1;wv>many',
    '1;wv>',
    '1;wv*1',
    '1;wa~%',
    '1;l0',
    '1;lmany',
    '1;vworld',
    '1;u;ghere',
    `1;wa~${'a'.repeat(201)}`,
    'k:AAAAAAAAAAAAAAAAAAAAAA',
  ])('is refused where it is none: %s', code => {
    expect(decodeQuery(code)).toBeNull()
  })

  it('has a code of its own for every field and operator', () => {
    for (const codes of [Object.values(FIELDS).map(({ code }) => code), Object.values(OPERATOR_CODES)]) {
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes.filter(code => code.length !== 1)).toEqual([])
    }
  })
})

describe('the questions that are names of queries', () => {
  const today = '2027-07-01'
  const questions: readonly NamedQuery[] = [
    { kind: 'mine', args: {} },
    { kind: 'mine', args: { until: '2027-07-31' } },
    { kind: 'overdue', args: {} },
    { kind: 'waiting', args: {} },
    { kind: 'running', args: {} },
    { kind: 'missing', args: {} },
    { kind: 'upcoming', args: {} },
    { kind: 'upcoming', args: { until: '2027-08-31' } },
    { kind: 'ended', args: {} },
    { kind: 'ended', args: { from: '2025-01-01', to: '2025-12-31' } },
    { kind: 'closed', args: {} },
    { kind: 'closed', args: { from: '2027-01-01', to: '2027-06-30' } },
    { kind: 'find', args: { about: 'obra' } },
    { kind: 'export', args: {} },
  ]

  it.each(questions)('%j', question => {
    const query = queryOf(question, today, '2027-07-30')
    expect(QuerySchema.parse(query)).toEqual(query)
    expect(kindOf(query)).toBe(question.kind)
  })
})
