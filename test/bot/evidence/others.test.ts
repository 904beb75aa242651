import { describe, expect, it } from 'vitest'
import { SelfCheck } from '../../../src/bot/evidence/checks.js'
import { contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import { SetReading } from '../../../src/bot/evidence/set-reading.js'
import {
  type ContractReadings,
  type EvidenceAnswer,
  type EvidenceCheck,
  type EvidenceRows,
  type EvidenceSet,
  NO_EVIDENCE,
} from '../../../src/bot/ports/evidence.js'
import { addDays, type Contract, type Day } from '../../../src/rules/index.js'
import { contract, TODAY } from '../../support/contract.js'

const reading = <S extends EvidenceSet>(set: S, rows: readonly EvidenceRows[S][]): ContractReadings => ({
  [set]: { askedOn: TODAY, readOn: TODAY, rows },
})
const checked = (name: EvidenceCheck, passed: boolean) => ({
  ...NO_EVIDENCE,
  checks: { [name]: { holds: 1, of: 1, on: TODAY, passed, everPassed: passed } },
})
const shown = (of: Contract, readings: ContractReadings, check: EvidenceCheck, passed = true) => {
  const { facts, suggestions, hints } = contractEvidence(of, readings, checked(check, passed), TODAY)
  expect(facts, 'none of these sets moves a verdict').toEqual([])
  return {
    suggestions: [...suggestions.values()].flat().map(({ fact, value }) => [fact, value]),
    hints: hints.map(({ hint }) => hint),
  }
}
const NOTHING = { suggestions: [], hints: [] }

describe('guarantees', () => {
  const works = contract({ facts: { type: 'works', ground: 'other' } })
  const policy = (endsOn: Day | null, state: 'accepted' | 'other' = 'accepted') => ({
    ...{ id: `${state} ${endsOn}`, state, endsOn, policy: 'SEGUROS 1' },
  })
  const shownBy = (rows: readonly EvidenceRows['guarantees'][], passed = true, of = works) =>
    shown(of, reading('guarantees', rows), 'guarantees-recorded', passed)
  const before = addDays(TODAY, -1)

  it('one that is alive, today included, is only said', () => {
    expect(shownBy([policy(before), policy(TODAY)])).toEqual({ suggestions: [], hints: ['policy-alive'] })
  })

  it('that all are over is asked with the last day of them, where the entity registers its policies', () => {
    expect(shownBy([policy('2026-01-31'), policy(before), policy('2030-01-01', 'other')])).toEqual({
      suggestions: [['qualityGuarantee', before]],
      hints: [],
    })
    expect(shownBy([policy(before)], false)).toEqual(NOTHING)
  })

  it.each([
    ['none that is accepted', [policy(before, 'other')]],
    ['one without an end', [policy(before), policy(null)]],
    ['only one without an end', [policy(null)]],
  ])('%s shows nothing', (_, rows) => {
    expect(shownBy(rows)).toEqual(NOTHING)
  })

  it('nothing is said of a contract of which no such guarantee is expected', () => {
    expect(shownBy([policy('2030-01-01')], true, contract())).toEqual(NOTHING)
  })
})

describe('suspensions', () => {
  const event = (kind: EvidenceRows['suspensions']['event'], on: Day | null) => ({
    ...{ id: `${kind} ${on}`, event: kind, on, text: 'texto' },
  })
  const suspended = contract({ facts: { state: 'suspended' } })
  const shownBy = (rows: readonly EvidenceRows['suspensions'][], of = suspended, passed = true) =>
    shown(of, reading('suspensions', rows), 'suspensions-recorded', passed)
  const restarted = [event('restart', '2026-05-04'), event('suspension', '2026-03-02')]

  it('a restart as the last event is asked of a contract that the register calls suspended', () => {
    expect(shownBy(restarted)).toEqual({ suggestions: [['restart', { on: '2026-05-04', happened: true }]], hints: [] })
    expect(shownBy(restarted, suspended, false)).toEqual(NOTHING)
    expect(shownBy(restarted, contract({ facts: { state: 'modified' } }))).toEqual(NOTHING)
  })

  it.each([
    ['a suspension last', [event('restart', '2026-03-02'), event('suspension', '2026-05-04')]],
    ['two events on the last day', [event('restart', '2026-05-04'), event('suspension', '2026-05-04')]],
    ['an event without a day', [...restarted, event('suspension', null)]],
    ['something unclear last', [...restarted, event('unclear', '2026-06-04')]],
    ['a restart that lies ahead', [event('suspension', '2026-03-02'), event('restart', addDays(TODAY, 1))]],
    ['nothing', []],
  ])('with %s there is no restart', (_, rows) => {
    expect(shownBy(rows)).toEqual(NOTHING)
  })

  it('a suspension that the register does not know is said', () => {
    const rows = [event('suspension', '2026-03-02')]
    expect(shownBy(rows, contract({ facts: { state: 'modified' } }))).toEqual({ suggestions: [], hints: ['suspended'] })
    expect(shownBy(rows, contract({ facts: { state: 'closed' } }))).toEqual(NOTHING)
  })
})

it('sanctions are said, and apart where they are paid', () => {
  const act = (id: string, value: '100' | null, paid: '0' | '100' | null) => ({
    ...{ id, version: 1, said: 'Multa', on: null, value, paid },
  })
  const rows = [act('1', '100', '100'), act('2', '100', '0'), act('3', null, '100'), act('4', '100', null)]
  expect(shown(contract(), reading('sanctions', rows), 'plan-in-use').hints).toEqual([
    ...['sanction-paid', 'sanction', 'sanction', 'sanction'],
  ])
})

describe('what the entity’s own contracts bear out', () => {
  const count = (name: EvidenceCheck, cases: readonly (readonly [Contract, ContractReadings])[], before = {}) => {
    const check = new SelfCheck()
    for (const [of, readings] of cases) check.add({ contract: of, readings, today: TODAY })
    return check.finish(before, TODAY)[name]
  }

  it('half of the contracts that mostly carry a guarantee, and ten of them', () => {
    const works = contract({ facts: { type: 'works', ground: 'other' } })
    const accepted = { id: '1', state: 'accepted', endsOn: TODAY, policy: '' } as const
    const cases = (with_: number, of: number) =>
      Array.from({ length: of }, (_, n) => [works, reading('guarantees', n < with_ ? [accepted] : [])] as const)
    expect(count('guarantees-recorded', cases(5, 10))).toMatchObject({ holds: 5, of: 10, passed: true })
    expect(count('guarantees-recorded', cases(4, 10))).toMatchObject({ passed: false })
    expect(count('guarantees-recorded', cases(9, 9))).toMatchObject({ passed: false })
    expect(count('guarantees-recorded', [[contract(), reading('guarantees', [accepted])]])).toMatchObject({ of: 0 })
  })

  it('half of the contracts that are suspended', () => {
    const row = { id: '1', event: 'suspension', on: TODAY, text: '' } as const
    const suspended = contract({ facts: { state: 'suspended' } })
    expect(count('suspensions-recorded', [[suspended, reading('suspensions', [row])]])).toMatchObject({ passed: true })
    expect(count('suspensions-recorded', [[suspended, reading('suspensions', [])]])).toMatchObject({ passed: false })
    expect(count('suspensions-recorded', [[contract(), reading('suspensions', [])]])).toMatchObject({ of: 0 })
  })
})

describe('a set that serves no row', () => {
  const empty: EvidenceAnswer<'sanctions'> = {
    ...{ rows: new Map(), served: 0, failed: [], lacking: [], lackingColumns: [], values: new Map(), unknown: [] },
  }
  const ids = (n: number) => Array.from({ length: n }, (_, at) => `CO1.PCCNTR.${at}`)
  const offOf = (reading: SetReading) => reading.finish({ asked: 0, withRows: 0 }).off

  it('is not believed where contracts had rows of it, or for many contracts of which some should have', () => {
    const had = new SetReading(undefined, TODAY)
    expect(had.take(ids(2), empty, true)).toEqual([])
    expect([had.release(), offOf(had)]).toEqual([[], { kind: 'no-rows' }])
    const many = new SetReading(undefined, TODAY)
    many.take(ids(501), empty, false)
    expect([many.release(), offOf(many)]).toEqual([[], { kind: 'no-rows' }])
  })

  it('is believed for few contracts that never had any, and for any number where rows are rare', () => {
    const few = new SetReading(undefined, TODAY)
    few.take(ids(2), empty, false)
    expect([few.release(), offOf(few)]).toEqual([ids(2), null])
    const rare = new SetReading(undefined, TODAY, { isRare: true })
    rare.take(ids(501), empty, false)
    expect([rare.release(), offOf(rare)]).toEqual([ids(501), null])
  })
})
