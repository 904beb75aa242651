import { describe, expect, it } from 'vitest'
import { contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import { setsFor } from '../../../src/bot/evidence/scope.js'
import { type ContractReadings, type DocumentRow, EVIDENCE_SETS } from '../../../src/bot/ports/evidence.js'
import { addDays, assess, type Day, LEGAL_CALENDAR } from '../../../src/rules/index.js'
import { contract, OPTIONS, TODAY } from '../../support/contract.js'

const END: Day = '2026-06-30'
const file = (id: string, says: DocumentRow['says'], uploadedOn: Day | null): DocumentRow => ({
  ...{ id, name: `${says.join(' ')} ${id}.pdf`, says, uploadedOn },
  link: `https://community.secop.gov.co/${id}`,
})
const readings = (rows: readonly DocumentRow[], readOn: Day = TODAY): ContractReadings => ({
  'documents-2025': { askedOn: TODAY, readOn, rows },
})
const works = contract({ facts: { type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: END } })
const shownOf = (rows: readonly DocumentRow[], readOn?: Day, denied?: ReadonlySet<string>) =>
  contractEvidence(works, readings(rows, readOn), null, TODAY, denied)
const hintsOf = (rows: readonly DocumentRow[]) => shownOf(rows).hints.map(({ hint, by }) => [hint, by.row])

describe('what published documents show', () => {
  it('a liquidation after the end is a question, with the file and the day by which it was there', () => {
    const { suggestions, facts } = shownOf([file('7', ['liquidation'], '2026-08-03')])
    expect(suggestions.get('liquidation')).toMatchObject([
      {
        value: { done: true, on: '2026-08-03' },
        by: {
          ...{ set: 'documents-2025', row: '7', on: '2026-08-03', quote: 'liquidation 7.pdf' },
          link: 'https://community.secop.gov.co/7',
        },
      },
    ])
    expect(facts).toEqual([])
  })

  it.each([
    ['before the end', '2026-06-29'],
    ['on an unknown day', null],
  ] as const)('one that was uploaded %s is only mentioned', (_, on) => {
    const rows = [file('7', ['liquidation'], on)]
    expect(shownOf(rows).suggestions.size).toBe(0)
    expect(hintsOf(rows)).toEqual([['liquidation-file', '7']])
  })

  it('a monthly receipt before the end shows nothing, one after it is asked', () => {
    expect(shownOf([file('7', ['peace'], '2026-03-31')])).toMatchObject({ facts: [], hints: [] })
    expect(shownOf([file('7', ['peace'], '2026-03-31')]).suggestions.size).toBe(0)
    expect([...shownOf([file('7', ['final-report'], '2026-07-15')]).suggestions.keys()]).toEqual(['nothingPending'])
  })

  it('an early termination makes more careful, and a liquidation after it is one', () => {
    const shown = shownOf([file('7', ['termination'], '2026-04-02'), file('8', ['liquidation'], '2026-05-02')])
    expect(shown.facts).toMatchObject([
      { fact: 'shownTermination', value: '2026-04-02', strength: 'shows', link: 'https://community.secop.gov.co/7' },
    ])
    expect([...shown.suggestions.keys()]).toEqual(['liquidation'])
    // When it ended is in the file: the day of its upload is not offered for it.
    expect(shown.hints).toMatchObject([{ hint: 'termination-file' }])
  })

  it('a termination at the end of the term is none', () => {
    expect(shownOf([file('7', ['termination'], END)])).toMatchObject({ facts: [], hints: [] })
  })

  it('of closings, cessions and payments the newest is mentioned', () => {
    const rows = [
      file('1', ['payment'], '2026-02-01'),
      file('3', ['payment'], '2026-07-01'),
      file('2', ['payment'], '2026-05-01'),
      file('4', ['closing'], '2026-07-09'),
      file('5', ['cession'], '2026-03-09'),
    ]
    expect(hintsOf(rows)).toEqual([
      ['closing-file', '4'],
      ['ceded-file', '5'],
      ['payment-file', '3'],
    ])
  })

  it('of two files the other one is left where one is not it', () => {
    const rows = [file('7', ['liquidation'], '2026-08-03'), file('8', ['liquidation'], '2026-09-01')]
    const denied = shownOf(rows, TODAY, new Set(['documents-2025 7']))
    expect(denied.suggestions.get('liquidation')?.map(({ by }) => by.row)).toEqual(['8'])
  })

  it('after fifteen days nothing is filled in any more, and what made more careful stays', () => {
    const rows = [file('7', ['termination'], '2026-04-02'), file('8', ['liquidation'], '2026-05-02')]
    const old = shownOf(rows, addDays(TODAY, -16))
    expect(old.suggestions.size).toBe(0)
    expect(old.facts).toMatchObject([{ fact: 'shownTermination' }])
  })

  it('the same document in two sets is one', () => {
    const row = file('7', ['liquidation'], '2026-08-03')
    const both = { ...readings([row]), 'documents-2024': { askedOn: TODAY, readOn: TODAY, rows: [row] } }
    expect(contractEvidence(works, both, null, TODAY).suggestions.get('liquidation')).toHaveLength(1)
  })

  it('no document, of whatever name, changes a verdict but to a more careful one', () => {
    for (const says of ['closing', 'liquidation', 'peace', 'final-report', 'cession', 'payment'] as const) {
      const { facts } = shownOf([file('7', [says], '2026-08-03')])
      expect(assess(works, [], OPTIONS, LEGAL_CALENDAR, TODAY, facts)).toEqual(
        assess(works, [], OPTIONS, LEGAL_CALENDAR, TODAY, []),
      )
    }
  })
})

describe('which indexes are asked', () => {
  const asked = (signedOn: Day | null, state: 'terminated' | 'closed', flag: 'yes' | 'no' = 'yes') =>
    setsFor(
      contract({
        facts: {
          ...{ type: 'works', ground: 'other', signedOn, startsOn: null, endsOn: END, state },
          ...{ liquidationFlag: flag, updatedOn: state === 'closed' ? addDays(TODAY, -5) : null },
        },
      }),
      EVIDENCE_SETS,
      OPTIONS,
      LEGAL_CALENDAR,
      TODAY,
    ).filter(set => set.startsWith('documents'))

  it('those of the year in which it was signed and after', () => {
    expect(asked('2023-11-01', 'terminated')).toEqual(['documents-2025', 'documents-2024', 'documents-2023'])
    expect(asked('2026-01-15', 'terminated')).toEqual(['documents-2025'])
    expect(asked(null, 'terminated')).toHaveLength(5)
    expect(asked('2017-11-01', 'terminated')).toHaveLength(5)
  })

  it('for the self-check also of those closed lately that were to be liquidated', () => {
    expect(asked('2024-02-01', 'closed')).toEqual(['documents-2025', 'documents-2024'])
    expect(asked('2024-02-01', 'closed', 'no')).toEqual([])
  })
})
