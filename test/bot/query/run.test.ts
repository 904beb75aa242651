import { describe, expect, it } from 'vitest'
import { type AssessedContract, assessContract, NOTHING_READ } from '../../../src/bot/contracts/assessed-contract.js'
import { placeInTeam } from '../../../src/bot/contracts/groups.js'
import type { Filter, Query } from '../../../src/bot/query/query.js'
import type { QueryScope } from '../../../src/bot/query/read-field.js'
import { run } from '../../../src/bot/query/run.js'
import { averageOf } from '../../../src/bot/query/sums.js'
import { CONTRACT_TYPES, type Contract, type RegisterFacts } from '../../../src/rules/index.js'
import { contractOf, TODAY, worldOf } from '../../support/context.js'
import { numbersFrom, randomQuery } from './random-query.js'

const { context } = await worldOf([])

const scope: QueryScope = {
  today: TODAY,
  campaignStart: null,
  isCampaignOver: false,
  place: placeInTeam,
  nameOf: id => ({ ana: 'Ana María Rojas', luis: 'Luis Peña' })[id],
  areaOf: id => ({ ana: 'Sistemas', luis: 'Subdirección de Obras' })[id],
  typeName: type => type,
}

function judged(contract: Contract): AssessedContract {
  const changed = contract.id.endsWith('1') ? (['new'] as const) : []
  return { ...assessContract(context, null, contract, undefined, TODAY, NOTHING_READ), changed }
}

const item = (n: number, people: readonly string[], facts: Partial<RegisterFacts> = {}, more: Partial<Contract> = {}) =>
  judged(contractOf(n, people, facts, more))

const ITEMS = [
  item(1, ['ana'], { type: 'works', value: '90000000' }, { supplier: 'Aseo Total Ltda' }),
  item(2, ['ana'], { value: '60000000', paid: '10000000', endsOn: '2025-03-01' }),
  item(3, ['luis'], { type: 'works', value: null, paid: '0' }),
  item(4, ['luis'], { value: '50000000', paid: '0', endsOn: null }, { reference: 'MC-045-2023' }),
  item(5, [], { type: 'unknown', state: 'in-execution', endsOn: '2027-12-31' }, { reference: '45 DE 2024' }),
]

function ask(...where: readonly Filter[]) {
  const { rows, unknown } = run({ where }, ITEMS, scope, ({ contract }) => Number(contract.id.slice(-1)))
  return [[...rows].sort(), unknown]
}

describe('what a filter means', () => {
  it.each<readonly [Filter, meant: readonly number[], unknown: number]>([
    [{ field: 'type', op: 'is', values: ['works'] }, [1, 3], 1],
    [{ field: 'type', op: 'not', values: ['works'] }, [2, 4], 1],
    [{ field: 'type', op: 'is', values: ['unknown', 'works'] }, [1, 3, 5], 0],
    [{ field: 'type', op: 'any', values: [] }, [1, 2, 3, 4], 1],
    [{ field: 'value', op: 'over', values: ['50000000'] }, [1, 2], 1],
    [{ field: 'value', op: 'at-least', values: ['50000000'] }, [1, 2, 4], 1],
    [{ field: 'value', op: 'between', values: ['50000000', '60000000'] }, [2, 4], 1],
    // Where SECOP shows nothing paid, it is not known what is left.
    [{ field: 'balance', op: 'over', values: ['0'] }, [1, 2], 2],
    [{ field: 'paid', op: 'under', values: ['1'] }, [3, 4], 0],
    [{ field: 'ends', op: 'until', values: ['2025-12-31'] }, [2], 0],
    [{ field: 'ends', op: 'none', values: [] }, [4], 0],
    [{ field: 'supervisor', op: 'is', values: ['luis'] }, [3, 4], 0],
    [{ field: 'supervisor', op: 'none', values: [] }, [5], 0],
    [{ field: 'supervisor', op: 'named', values: ['ana rojas'] }, [1, 2], 0],
    [{ field: 'supervisor', op: 'named', values: ['an'] }, [], 0],
    [{ field: 'area', op: 'has', values: ['obras'] }, [3, 4], 0],
    [{ field: 'supplier', op: 'has', values: ['aseo total'] }, [1], 0],
    [{ field: 'about', op: 'has', values: ['works'] }, [1, 3], 0],
    [{ field: 'reference', op: 'has', values: ['045'] }, [4, 5], 0],
    [{ field: 'reference', op: 'has', values: ['45 del 2023'] }, [4], 0],
    [{ field: 'reference', op: 'lacks', values: ['045'] }, [1, 2, 3], 0],
    [{ field: 'reference', op: 'has', values: ['4400003'] }, [3], 0],
    [{ field: 'contract', op: 'not', values: ['CO1.PCCNTR.4400001'] }, [2, 3, 4, 5], 0],
    [{ field: 'changed', op: 'is', values: ['new', 'closed'] }, [1], 0],
    [{ field: 'blocked', op: 'any', values: [] }, [], 0],
    [{ field: 'told', op: 'none', values: [] }, [1, 2, 3, 4, 5], 0],
    [{ field: 'situation', op: 'is', values: ['inExecution'] }, [5], 0],
  ])('%j', (filter, meant, unknown) => {
    expect(ask(filter)).toEqual([meant, unknown])
  })

  it('all must hold; what fails one is not meant, whatever is not known of it', () => {
    expect(ask({ field: 'type', op: 'is', values: ['works'] }, { field: 'value', op: 'over', values: ['1'] })).toEqual([
      [1],
      2,
    ])
  })
})

describe('what is known of a liquidation', () => {
  const meant = (filter: Filter, of: AssessedContract) => {
    const { found, unknown } = run({ where: [filter] }, [of], scope, () => null)
    return unknown === 1 ? 'unknown' : found === 1
  }
  const due: Filter = { field: 'liquidation', op: 'is', values: ['due'] }
  const notDue: Filter = { field: 'liquidation', op: 'is', values: ['not-due'] }
  const soon: Filter = { field: 'liquidationLimit', op: 'until', values: ['2027-12-31'] }

  it.each<readonly [string, AssessedContract, due: unknown, notDue: unknown, soon: unknown]>([
    ['lit. h without it', item(1, ['ana']), false, true, false],
    // Ended on 15 December 2026: 4, 2 and 24 months later is June 2029.
    [
      'works of which nobody told',
      item(2, ['ana'], { type: 'works', ground: 'other', liquidationFlag: 'yes' }),
      'unknown',
      'unknown',
      false,
    ],
    [
      'works that ended in 2025',
      item(3, ['ana'], {
        type: 'works',
        ground: 'other',
        liquidationFlag: 'yes',
        startsOn: '2024-01-15',
        endsOn: '2025-05-30',
      }),
      'unknown',
      'unknown',
      true,
    ],
    [
      'a special regime',
      item(4, ['ana'], { type: 'works', ground: 'other', regime: 'special', liquidationFlag: 'yes' }),
      'unknown',
      'unknown',
      'unknown',
    ],
  ])('%s', (_, of, isDue, isNotDue, isSoon) => {
    expect([meant(due, of), meant(notDue, of), meant(soon, of)]).toEqual([isDue, isNotDue, isSoon])
  })
})

describe('what a query gives', () => {
  const named = ({ contract }: AssessedContract) => contract.id.slice(-1)

  it('in the order asked for, what is not known last', () => {
    const by = (query: Omit<Query, 'where'>) => run({ where: [], ...query }, ITEMS, scope, named).rows.join('')
    expect(by({ order: { by: 'value', descending: true } })).toBe('12453')
    expect(by({ order: { by: 'value' } })).toBe('54213')
    expect(by({ order: { by: 'ends' } })).toBe('21354')
    expect(by({ order: { by: 'value', descending: true }, limit: 2 })).toBe('12')
  })

  it('those of which it is not known, apart', () => {
    const query: Query = { where: [{ field: 'type', op: 'is', values: ['works'] }] }
    expect(run(query, ITEMS, scope, named)).toMatchObject({ rows: ['1', '3'], unknown: 1, unknownBy: [1] })
    expect(run({ ...query, unknown: true }, ITEMS, scope, named).rows).toEqual(['5'])
  })

  it('how many there would be without each filter', () => {
    const { rows, without, among } = run(
      {
        where: [
          { field: 'type', op: 'is', values: ['works'] },
          { field: 'ends', op: 'none', values: [] },
        ],
      },
      ITEMS,
      scope,
      named,
    )
    expect([rows, without, among]).toEqual([[], [1, 2], 5])
  })

  it('groups and sums, and how many it does not know', () => {
    const { groups, totals } = run(
      { where: [], group: 'supervisor', measures: ['count', 'value'], order: { by: 'value', descending: true } },
      ITEMS,
      scope,
      named,
    )
    const shown = groups.map(({ key, sums }) => [key, sums.count, sums.amounts.get('value')])
    expect(shown).toEqual([
      ['ana', 2, { sum: 15_000_000_000n, unknown: 0 }],
      ['luis', 2, { sum: 5_000_000_000n, unknown: 1 }],
      [null, 1, { sum: 2_277_367_700n, unknown: 0 }],
    ])
    expect(totals.amounts.get('value')).toEqual({ sum: 22_277_367_700n, unknown: 1 })
    const months = run({ where: [], group: 'ends' }, ITEMS, scope, named)
    expect(months.groups.map(({ key }) => key)).toEqual(['2025-03', '2026-12', '2027-12', null])
    const years = run({ where: [], group: 'endYear', measures: ['averageValue'] }, ITEMS, scope, named)
    expect(years.groups.map(({ key, sums }) => [key, sums.count, averageOf(sums)])).toEqual([
      ['2025', 1, 6_000_000_000n],
      ['2026', 2, 9_000_000_000n],
      ['2027', 1, 2_277_367_700n],
      [null, 1, 5_000_000_000n],
    ])
  })
})

it('counts every contract once: meant, not known, or not meant; and without a filter there are never fewer', () => {
  const next = numbersFrom(3)
  const items = Array.from({ length: 200 }, (_, n) =>
    item(n, next() < 0.8 ? ['ana'] : ['luis', 'ana'], {
      type: CONTRACT_TYPES[Math.floor(next() * CONTRACT_TYPES.length)] ?? 'works',
      value: next() < 0.9 ? `${Math.floor(next() * 100) * 1_000_000}` : null,
      endsOn: next() < 0.9 ? `${2025 + Math.floor(next() * 3)}-06-30` : null,
    }),
  )
  const idOf = ({ contract }: AssessedContract) => contract.id
  for (let i = 0; i < 500; i++) {
    // The progress is of the campaign's contracts only.
    const { limit, group, unknown, measures, ...query } = randomQuery(next)
    const found = run(query, items, scope, idOf)
    const open = run({ ...query, unknown: true }, items, scope, idOf)
    expect(open.rows.length).toBe(found.unknown)
    expect(found.rows.filter(id => open.rows.includes(id))).toEqual([])
    expect(new Set(found.rows).size).toBe(found.found)
    for (const [at, more] of found.without.entries()) {
      const wider = run({ ...query, where: query.where.filter((_, j) => j !== at) }, items, scope, idOf)
      expect(wider.found).toBeGreaterThanOrEqual(found.found + more)
      expect(found.rows.filter(id => !wider.rows.includes(id))).toEqual([])
    }
  }
})
