import { describe, expect, it } from 'vitest'
import type { Attestation, AttestingRole, Day } from '../../src/rules/index.js'
import { attest, contract, judged } from '../support/contract.js'

const other = contract({ facts: { ground: 'other', type: 'goods-sale' } })

describe('two people say different things', () => {
  const told = (...values: readonly ('open' | 'none')[]): Attestation[] =>
    values.map((value, at) => attest(other, 'proceeding', value, { by: `p${at}` }))

  it('both are shown, and the fact is unknown again', () => {
    const found = judged(other, told('open', 'none'))
    expect(found.disputes).toEqual([{ fact: 'proceeding', attestations: ['proceeding/p0', 'proceeding/p1'] }])
    expect(found.warnings).toContain('people-disagree')
    expect(found.facts.map(({ fact }) => fact)).not.toContain('proceeding')
  })

  it('who say the same do not disagree', () => {
    expect(judged(other, told('open', 'open'))).toMatchObject({ rule: 'R14', disputes: [] })
    const twice = ['p0', 'p1'].map(by => attest(other, 'earlyEnd', { on: '2026-03-31', balances: true }, { by }))
    expect(judged(other, twice).disputes).toEqual([])
  })

  it('a part of the value that differs is a difference', () => {
    const ended = (by: string, balances: boolean) => attest(other, 'earlyEnd', { on: '2026-03-31', balances }, { by })
    expect(judged(other, [ended('p0', true), ended('p1', false)]).disputes).toHaveLength(1)
  })

  it('is settled when one of them follows the other', () => {
    const settled = [...told('open', 'none'), attest(other, 'proceeding', 'none', { by: 'p0' })]
    expect(judged(other, settled)).toMatchObject({ disputes: [], rule: 'R21' })
  })

  it('never closes what one of them says must not be closed', () => {
    const of = contract()
    const ask = (left: Attestation, right: Attestation) => judged(of, [left, right])
    expect(
      ask(attest(of, 'proceeding', 'open', { by: 'p0' }), attest(of, 'proceeding', 'none', { by: 'p1' })),
    ).toMatchObject({
      rule: 'R14',
      verdict: 'needs-information',
      missing: [{ attestation: 'proceeding', decisive: true }],
      otherReading: { reading: 'literal', verdict: 'close-now', rule: 'R18' },
    })
    expect(
      ask(attest(of, 'realEnd', '2026-12-31', { by: 'p0' }), attest(of, 'realEnd', '2026-06-30', { by: 'p1' })),
    ).toMatchObject({ rule: 'R10', verdict: 'needs-information', missing: [{ attestation: 'realEnd' }] })
    expect(
      ask(
        attest(of, 'qualityGuarantee', 'none', { by: 'p0' }),
        attest(of, 'qualityGuarantee', '2027-01-31', { by: 'p1' }),
      ),
    ).toMatchObject({ rule: 'R16a', verdict: 'needs-information', missing: [{ attestation: 'qualityGuarantee' }] })
    expect(
      ask(attest(of, 'payment', 'unpaid', { by: 'p0' }), attest(of, 'payment', 'settled', { by: 'p1' })),
    ).toMatchObject({ rule: 'R17b', verdict: 'needs-information', missing: [{ attestation: 'payment' }] })
  })

  it('never rests where one of them says that it is over, and asks by the row that would rest', () => {
    const running = contract({ facts: { state: 'in-execution', endsOn: '2027-12-31' } })
    const ends = (left: Day, right: Day) => [
      attest(running, 'realEnd', left, { by: 'p0' }),
      attest(running, 'realEnd', right, { by: 'p1' }),
    ]
    expect(judged(running, ends('2026-03-31', '2026-06-30'))).toMatchObject({
      rule: 'R10',
      verdict: 'needs-information',
      missing: [{ attestation: 'realEnd', decisive: true }],
      until: null,
    })
    expect(judged(running, ends('2027-10-31', '2027-11-30')), 'both are ahead').toMatchObject({
      rule: 'R10',
      verdict: 'in-execution',
      missing: [],
    })
  })

  it('leaves what SECOP shows as closed as it is, and says that they disagree', () => {
    const closed = contract({ facts: { state: 'closed' } })
    const said = [
      attest(closed, 'realState', 'running', { by: 'p0' }),
      attest(closed, 'realState', 'suspended', { by: 'p1' }),
    ]
    expect(judged(closed, said)).toMatchObject({ rule: 'R01', verdict: 'closed', warnings: ['people-disagree'] })
  })

  it('never closes on a liquidation that comes before the end that one of them tells', () => {
    const of = contract({ facts: { liquidationFlag: 'yes' } })
    const told = [
      attest(of, 'liquidation', { done: true, on: '2026-07-15' }, { by: 'p2' }),
      attest(of, 'earlyEnd', { on: '2026-06-10', balances: false }, { by: 'p0' }),
      attest(of, 'earlyEnd', { on: '2026-09-30', balances: false }, { by: 'p1' }),
    ]
    expect(judged(of, told.slice(0, 2))).toMatchObject({ rule: 'R19', verdict: 'close-now' })
    expect(judged(of, told)).toMatchObject({
      rule: 'R13e',
      verdict: 'needs-information',
      missing: [{ attestation: 'earlyEnd' }],
    })
  })

  it('asks for a fact as deciding that would otherwise only confirm', () => {
    const of = contract({ facts: { liquidationFlag: 'unknown' } })
    const told = [
      attest(of, 'liquidationAgreed', 'yes', { by: 'p0' }),
      attest(of, 'liquidationAgreed', 'no', { by: 'p1' }),
    ]
    expect(judged(of, told)).toMatchObject({
      rule: 'R13e',
      verdict: 'needs-information',
      missing: [{ attestation: 'liquidationAgreed', decisive: true }],
    })
  })

  it('under the literal reading says that the prudent one would ask', () => {
    const of = contract()
    const told = [attest(of, 'proceeding', 'open', { by: 'p0' }), attest(of, 'proceeding', 'none', { by: 'p1' })]
    expect(judged(of, told, '2026-11-22', { reading: 'literal' })).toMatchObject({
      rule: 'R18',
      verdict: 'close-now',
      otherReading: { reading: 'prudent', verdict: 'needs-information', rule: 'R14' },
    })
  })

  it('promises no day from which the file can be closed', () => {
    const of = contract()
    const guarantee = attest(of, 'qualityGuarantee', '2027-01-31')
    expect(judged(of, [guarantee]).closableFrom).toBe('2027-02-01')
    const disputed = [attest(of, 'proceeding', 'open', { by: 'p0' }), attest(of, 'proceeding', 'none', { by: 'p1' })]
    expect(judged(of, [guarantee, ...disputed])).toMatchObject({ rule: 'R16a', closableFrom: null })
  })

  it('closes where nothing that was said forbids it', () => {
    const of = contract()
    const found = judged(of, [
      attest(of, 'otherGuarantee', 'none', { by: 'p0' }),
      attest(of, 'otherGuarantee', '2027-01-31', { by: 'p1' }),
    ])
    expect(found).toMatchObject({ rule: 'R18', verdict: 'close-now', warnings: ['people-disagree'] })
  })

  it('asks about each of several disputes', () => {
    const of = contract()
    const found = judged(of, [
      attest(of, 'reversion', 'pending', { by: 'p0' }),
      attest(of, 'reversion', 'none', { by: 'p1' }),
      attest(of, 'proceeding', 'open', { by: 'p0' }),
      attest(of, 'proceeding', 'none', { by: 'p1' }),
    ])
    expect(found).toMatchObject({ rule: 'R14', verdict: 'needs-information' })
    expect(found.missing.map(({ attestation }) => attestation)).toEqual(['proceeding', 'reversion'])
  })
})

describe('vigilance split between two', () => {
  const split = contract({ facts: { ground: 'other', type: 'goods-sale' }, supervisors: ['ana', 'eva'] })
  const says = (by: string, role: AttestingRole = 'supervisor') => attest(split, 'nothingPending', 'yes', { by, role })

  it('both attest that nothing is pending', () => {
    expect(judged(split, [says('ana')]).rule).toBe('R21')
    expect(judged(split, [says('eva')]).rule).toBe('R21')
    expect(judged(split, [says('ana'), says('eva')])).toMatchObject({ rule: 'R20', disputes: [] })
  })

  it('nobody else replaces one of them', () => {
    expect(judged(split, [says('ana'), says('office', 'contracting-office')]).rule).toBe('R21')
  })

  it('of other facts one of them is enough', () => {
    expect(judged(split, [attest(split, 'proceeding', 'open')]).rule).toBe('R14')
  })

  it('a contract without a supervisor is attested by who may', () => {
    const nobody = contract({ facts: { ground: 'other', type: 'goods-sale' }, supervisors: [] })
    expect(
      judged(nobody, [attest(nobody, 'nothingPending', 'yes', { by: 'office', role: 'contracting-office' })]).rule,
    ).toBe('R20')
  })
})

it('that it ran to an end which is ahead does not take the word from who tells when it ended', () => {
  const of = contract({ facts: { state: 'terminated', endsOn: '2027-06-30' } })
  const ended = attest(of, 'earlyEnd', { on: '2026-06-30', balances: false })
  const ran = attest(of, 'earlyEnd', 'ran-to-its-end', { by: 'eva', id: 'ran' })
  expect(judged(of, [ended, ran])).toMatchObject({ rule: 'R18', disputes: [] })
  expect(judged(of, [ended, { ...ran, by: 'ana' }]).rule).toBe('R18')
  expect(judged(of, [ran]).rule).toBe('R11')
  // Unless somebody tells of an earlier end of the term.
  expect(judged(of, [ran, attest(of, 'realEnd', '2026-05-31')])).toMatchObject({ rule: 'R18' })
})
