import { describe, expect, it } from 'vitest'
import { type AttestedFacts, GIVEN_BY, type RegisterFacts } from '../../src/rules/index.js'
import { attestAll, contract, judged } from '../support/contract.js'

const required = { ground: 'other', type: 'supplies', liquidationFlag: 'yes' } as const

function judge(facts: Partial<RegisterFacts>, told: Partial<AttestedFacts> = {}) {
  const of = contract({ facts })
  return judged(of, attestAll(of, told))
}

describe('several reasons to wait', () => {
  it('lasts until the latest known day', () => {
    // Unilateral until 2026-12-30, guarantee until 2029-06-30.
    const found = judge(required, { liquidation: { done: false }, qualityGuarantee: '2029-06-30' })
    expect(found.reasons.filter(({ verdict }) => verdict === 'waiting').map(({ rule }) => rule)).toEqual([
      'R13b',
      'R16a',
    ])
    expect(found.until).toEqual({ day: '2029-06-30', means: 'closable' })
  })

  it('promises no day from which it can be closed while one of them is a legal limit', () => {
    expect(judge(required, { liquidation: { done: false }, qualityGuarantee: '2029-06-30' }).closableFrom).toBeNull()
  })

  it('keeps the day of the limit where that is later', () => {
    const found = judge(required, { liquidation: { done: false }, qualityGuarantee: '2026-12-01' })
    expect(found.until).toEqual({ day: '2026-12-30', means: 'legal-limit' })
  })

  it('takes the weaker meaning where both fall on one day', () => {
    const found = judge(required, { liquidation: { done: false }, qualityGuarantee: '2026-12-30' })
    expect(found.until).toEqual({ day: '2026-12-30', means: 'legal-limit' })
  })

  it('is not known when one of them has no day', () => {
    const found = judge(required, { liquidation: { done: false }, qualityGuarantee: '2029-06-30', proceeding: 'open' })
    expect(found).toMatchObject({ rule: 'R13b', verdict: 'waiting', until: null, closableFrom: null })
  })

  it('is not changed by facts that are missing', () => {
    const found = judge(
      { ...required, reversionFlag: 'unknown' },
      { liquidation: { done: false }, qualityGuarantee: 'none' },
    )
    expect(found.until).toEqual({ day: '2026-12-30', means: 'legal-limit' })
    expect(found.missing.map(({ attestation }) => attestation)).toEqual(['reversion'])
  })

  it('promises no day while a fact is missing', () => {
    const found = judge({ reversionFlag: 'unknown' }, { qualityGuarantee: '2029-06-30' })
    expect(found).toMatchObject({ rule: 'R15d', until: null, closableFrom: null })
    const alone = judge({}, { qualityGuarantee: '2029-06-30' })
    expect(alone).toMatchObject({
      rule: 'R16a',
      until: { day: '2029-06-30', means: 'closable' },
      closableFrom: '2029-07-01',
    })
    const money = judge({ paid: '1' }, { qualityGuarantee: '2029-06-30' })
    expect(money).toMatchObject({ rule: 'R16a', until: { day: '2029-06-30' }, closableFrom: null })
  })

  it('has each its own day in the reasons', () => {
    const found = judge(required, { liquidation: { done: false }, qualityGuarantee: '2029-06-30' })
    expect(found.reasons.map(({ rule, until }) => [rule, until?.day ?? null])).toEqual([
      ['R12d', null],
      ['R13b', '2026-12-30'],
      ['R16a', '2029-06-30'],
    ])
  })
})

describe('further reasons and what is missing', () => {
  it('names everything at once, in the order of the table', () => {
    const found = judge({ ...required, environmentalFlag: 'yes', reversionFlag: 'unknown', paid: '1' })
    expect(found.rule).toBe('R13e')
    expect(found.reasons.map(({ rule }) => rule)).toEqual(['R12d', 'R13e', 'R15a', 'R15d', 'R16b', 'R17a'])
    expect(found.missing.map(({ attestation }) => attestation)).toEqual([
      'liquidation',
      'environmental',
      'reversion',
      'qualityGuarantee',
      'payment',
    ])
  })

  it('says who can give each', () => {
    for (const { attestation, from } of judge({ ...required, liquidationFlag: 'no' }).missing)
      expect(from).toEqual(GIVEN_BY[attestation])
    expect(judge({ ...required, liquidationFlag: 'no' }).missing[0]).toMatchObject({
      attestation: 'liquidationDue',
      from: ['ordenador', 'contracting-office'],
    })
    const { missing } = judge({ state: 'ceded' })
    expect(missing[0]).toMatchObject({ attestation: 'cession', from: ['supervisor', 'contracting-office'] })
  })

  it('asks nothing more of a contract that is closed, does not apply, runs or is suspended', () => {
    for (const facts of [
      { state: 'closed' },
      { state: 'cancelled', signedOn: null },
      { endsOn: '2026-12-31' },
      { state: 'suspended', endsOn: '2026-12-31' },
    ] as const)
      expect(judge({ paid: '0', invoiced: '0', reversionFlag: 'unknown', ...facts }).missing).toEqual([])
  })

  it('closes nothing while a reason to wait or to ask stands', () => {
    const found = judge({ paid: '1' }, { nothingPending: 'yes' })
    expect(found.reasons.map(({ rule }) => rule)).toEqual(['R12a', 'R17a'])
  })
})

describe('facts and their sources', () => {
  it('names the source of every known fact that was used, the term among them', () => {
    const found = judge({}, { nothingPending: 'yes' })
    const sources = Object.fromEntries(found.facts.map(({ fact, source }) => [fact, source.kind]))
    expect(sources).toMatchObject({
      endsOn: 'register',
      state: 'register',
      ground: 'register',
      nothingPending: 'attested',
    })
    expect(found.facts.find(({ fact }) => fact === 'nothingPending')?.source).toMatchObject({
      by: 'ana',
      role: 'supervisor',
    })
  })

  it('leaves out what is not known', () => {
    const names = judge({ liquidationFlag: 'unknown' }).facts.map(({ fact }) => fact)
    expect(names).not.toContain('liquidationFlag')
    expect(names).not.toContain('literalH')
  })
})
