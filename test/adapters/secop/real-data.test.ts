import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../../src/adapters/secop/file.js'
import type { RegisterRecord } from '../../../src/bot/ports/register.js'
import { pagesOf } from '../../support/pages.js'

/** Real rows, where they are present; they are not part of the project. */
const SECOP = fileURLToPath(new URL('../../../../shared/secop/', import.meta.url))

async function read(name: string) {
  const registerState = await openFile(`${SECOP}${name}`)
  const pages = await pagesOf(registerState)
  const records = pages.flatMap(page => page.records)
  expect(pages.flatMap(page => page.rejected)).toEqual([])
  expect(records.filter(record => record.contract.unreadable)).toEqual([])
  expect(records.every(record => record.contract.facts.register === 'secop2')).toBe(true)
  expect(records.every(record => /^\d{8,9}$/.test(record.contract.entity))).toBe(true)
  return { registerState, records, facts: records.map(record => record.contract.facts) }
}

function counts<T>(records: readonly RegisterRecord[], of: (record: RegisterRecord) => T): Map<T, number> {
  const counted = new Map<T, number>()
  for (const record of records) counted.set(of(record), (counted.get(of(record)) ?? 0) + 1)
  return counted
}

describe.skipIf(!existsSync(SECOP))('real rows', () => {
  test('a hundred as they are served', async () => {
    const { registerState, records, facts } = await read('contracts-100.json')
    expect(records).toHaveLength(100)
    expect(registerState).toMatchObject({ lackingColumns: [], newColumns: [], expectedRows: 100, asOf: null })
    expect(Object.fromEntries(counts(records, record => record.contract.facts.state))).toEqual({
      'in-execution': 31,
      closed: 30,
      modified: 18,
      terminated: 10,
      approved: 7,
      draft: 2,
      'sent-to-supplier': 1,
      'in-approval': 1,
    })
    expect(counts(records, record => record.contract.facts.ground)).toEqual(
      new Map([
        ['professional-services', 75],
        ['interadministrative', 1],
        ['other', 24],
      ]),
    )
    expect(counts(records, record => record.contract.facts.regime)).toEqual(
      new Map([
        ['general', 83],
        ['special', 17],
      ]),
    )
    expect(records.filter(record => record.supervisor === null)).toHaveLength(42)
    expect(records.filter(record => record.ordenador === null)).toHaveLength(33)
    expect(facts.filter(fact => fact.signedOn === null)).toHaveLength(4)
    expect(facts.every(fact => fact.value !== undefined && fact.paid !== undefined)).toBe(true)
    expect(
      records.filter(record => record.supervisor?.document === '391028891')[0]?.supervisor?.withoutCheckDigit,
    ).toBe('39102889')
    expect(records.filter(record => /[*/]$/.test(record.entityName ?? '*'))).toEqual([])
    expect(records.every(record => record.contract.url?.startsWith('https://community.secop.gov.co/'))).toBe(true)
  })

  test('two of the newest form', async () => {
    const { registerState, facts } = await read('contracts-newest-2.json')
    expect(registerState).toMatchObject({ lackingColumns: [], newColumns: [] })
    expect(facts).toMatchObject([
      {
        state: 'terminated',
        type: 'supervision',
        ground: 'other',
        liquidationFlag: 'yes',
        plannedLiquidationFrom: '2025-08-31',
        paid: '302209396',
      },
      {
        state: 'suspended',
        type: 'works',
        value: '3568032324.8',
        plannedLiquidationTo: '2026-04-29',
        updatedOn: '2025-12-23',
      },
    ])
  })

  test('two thousand works contracts, with fewer columns', async () => {
    const { registerState, records, facts } = await read('works-2000.csv')
    expect(records).toHaveLength(2_000)
    expect(facts.every(fact => fact.type === 'works' && fact.state !== 'unknown' && fact.endsOn && fact.startsOn)).toBe(
      true,
    )
    expect(facts.every(fact => fact.ground === 'unknown' && !('paid' in fact) && !('signedOn' in fact))).toBe(true)
    expect(registerState.lackingColumns).toContain('nombre_supervisor')
    expect(registerState.newColumns).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone
    expect(records.filter(record => /[\x00-\x1f\x7f-\x9f]/.test(record.contract.object ?? ''))).toEqual([])
  })

  test("twenty of the portal's download", async () => {
    const { registerState, records, facts } = await read('portal-export-20.csv')
    expect(records).toHaveLength(20)
    expect(facts.every(fact => fact.signedOn && fact.endsOn && fact.signedOn <= fact.endsOn)).toBe(true)
    expect(facts.every(fact => fact.value && Number(fact.value) > 0)).toBe(true)
    expect(counts(records, record => record.contract.entity)).toEqual(new Map([['890480184', 20]]))
    expect(facts.filter(fact => fact.updatedOn === null)).toHaveLength(9)
    expect(registerState.newColumns).toEqual([])
    expect(registerState.lackingColumns).toHaveLength(5)
  })
})
