import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  type Attestation,
  type AttestedFact,
  type AttestedFacts,
  addDays,
  type Contract,
  type ContractState,
  type Day,
  type Flag,
  GIVEN_BY,
  type MissingFact,
  type RegisterFacts,
} from '../../src/rules/index.js'
import { attest, CELL_FACTS, contract, illegible, judged, TODAY } from '../support/contract.js'

// From every state in which a fact is missing, the attestations that it names lead on, and in the end out.

const PAST: Day = '2026-06-30'
const LONG_PAST: Day = '2022-06-30'
const AHEAD: Day = '2027-06-30'
const YESTERDAY = addDays(TODAY, -1)

/** What a person might answer when asked for a fact: every kind of answer that leads to another outcome. */
const ANSWERS: { readonly [F in AttestedFact]: readonly AttestedFacts[F][] } = {
  executed: ['yes', 'no'],
  realEnd: [YESTERDAY, AHEAD, LONG_PAST],
  earlyEnd: [{ on: YESTERDAY, balances: false }, { on: YESTERDAY, balances: true }, 'ran-to-its-end', 'still-running'],
  realState: ['running', 'terminated', 'never-signed', 'not-started', 'suspended', 'ceded', 'cancelled', 'closed'],
  nature: ['instantaneous', 'prolonged'],
  realRegime: ['general', 'special'],
  agreedTerm: [{ months: 4 }, { until: AHEAD }],
  pending: [{ until: AHEAD }, { until: null }],
  restart: [
    { on: YESTERDAY, happened: true },
    { on: AHEAD, happened: false },
  ],
  cession: ['live', 'replaced'],
  literalH: ['yes', 'no'],
  liquidationAgreed: ['no', 'yes'],
  liquidationDue: ['no', 'yes'],
  liquidation: [{ done: true, on: YESTERDAY }, { done: false }],
  lapse: [{ decidedOn: YESTERDAY }],
  proceeding: ['none', 'open', { claimFiledOn: YESTERDAY }],
  environmental: ['fulfilled', 'none', 'pending'],
  postConsumption: ['fulfilled', 'none', 'pending'],
  reversion: ['fulfilled', 'none', 'pending'],
  qualityGuarantee: ['none', YESTERDAY, AHEAD],
  otherGuarantee: ['none', AHEAD],
  payment: ['settled', 'paid-not-recorded', 'unpaid', 'balance-to-release'],
  nothingPending: ['yes'],
}

const STATES: readonly ContractState[] = [
  'draft',
  'approved',
  'in-execution',
  'suspended',
  'ceded',
  'terminated',
  'cancelled',
  'closed',
  'unknown',
]
const KINDS: readonly Pick<RegisterFacts, 'type' | 'ground' | 'regime'>[] = [
  { type: 'services', ground: 'professional-services', regime: 'general' },
  { type: 'services', ground: 'other', regime: 'general' },
  { type: 'services', ground: 'unknown', regime: 'special' },
  { type: 'works', ground: 'plurality', regime: 'general' },
  { type: 'works', ground: 'other', regime: 'general' },
  { type: 'purchase', ground: 'other', regime: 'general' },
  { type: 'supplies', ground: 'other', regime: 'special' },
  { type: 'other', ground: 'other', regime: 'unknown' },
]
const FLAGS: readonly Flag[] = ['yes', 'no', 'unknown']
const DUTIES: readonly Partial<RegisterFacts>[] = [
  {},
  { environmentalFlag: 'yes', postConsumptionFlag: 'unknown', reversionFlag: 'yes' },
]
const MONEY: readonly Partial<RegisterFacts>[] = [{}, { paid: '1' }, { paid: '0', invoiced: '0' }]

/** Contracts of every kind, in every state, with every sign of something pending. */
function* grid(): Generator<Contract> {
  for (const state of STATES)
    for (const endsOn of [null, LONG_PAST, PAST, TODAY, AHEAD])
      for (const kind of KINDS)
        for (const liquidationFlag of FLAGS)
          for (const duties of DUTIES)
            for (const money of MONEY)
              yield contract({
                facts: { state, startsOn: '2020-01-01', endsOn, ...kind, liquidationFlag, ...duties, ...money },
              })
  for (const state of STATES)
    for (const kind of KINDS)
      for (const liquidationFlag of FLAGS)
        for (const fact of CELL_FACTS)
          yield illegible(contract({ facts: { state, startsOn: '2020-01-01', ...kind, liquidationFlag } }), [fact])
}

const decisive = ({ missing }: Assessment) => missing.filter(fact => fact.decisive)

/** What tells one outcome from another. */
const outcome = (found: Assessment) =>
  [found.rule, found.verdict, ...decisive(found).map(fact => fact.attestation)].join(' ')

function answers(of: Contract, { attestation: fact, from }: MissingFact): Attestation[] {
  return from.flatMap(role =>
    (ANSWERS[fact] as readonly AttestedFacts[AttestedFact][]).map(
      (value, at) => attest(of, fact, value, { id: `${fact}/${at}`, by: role, role }) as Attestation,
    ),
  )
}

/** Where a contract ends when people answer each question that is asked, as well as they can. */
function walk(of: Contract, told: readonly Attestation[] = []): Assessment {
  const here = judged(of, told)
  const [asked] = decisive(here)
  if (!asked || told.length > 12) return here
  const isAnswered = (found: Assessment) =>
    decisive(found).every(({ attestation }) => attestation !== asked.attestation)
  const answer = answers(of, asked).find(candidate => isAnswered(judged(of, [...told, candidate])))
  return answer ? walk(of, [...told, answer]) : here
}

describe('no dead ends', () => {
  const contracts = [...grid()]

  it('each missing fact has an answer, of each role that may give it, that leads to another outcome', () => {
    const stuck: string[] = []
    const seen = new Set<string>()
    for (const of of contracts) {
      const here = judged(of)
      for (const asked of decisive(here)) {
        seen.add(asked.attestation)
        for (const role of GIVEN_BY[asked.attestation]) {
          const from = { ...asked, from: [role] }
          if (!answers(of, from).some(answer => outcome(judged(of, [answer])) !== outcome(here)))
            stuck.push(`${role} ${asked.attestation}: ${outcome(here)} ${JSON.stringify([of.facts, of.unreadable])}`)
        }
      }
    }
    expect(stuck).toEqual([])
    expect(seen.size).toBeGreaterThan(10)
  })

  it('every walk ends where nothing is missing', () => {
    const ends = new Map<string, number>()
    for (const of of contracts) {
      const end = walk(of)
      expect(decisive(end), `${JSON.stringify(of.facts)} ends in ${outcome(end)}`).toEqual([])
      expect(end.verdict).not.toBe('needs-information')
      ends.set(end.verdict, (ends.get(end.verdict) ?? 0) + 1)
    }
    expect([...ends.keys()].sort()).toEqual(['close-now', 'closed', 'in-execution', 'not-applicable', 'suspended'])
    expect(ends.get('close-now')).toBeGreaterThan(100)
  })

  it('a contract whose term is over can always be brought to close-now', () => {
    for (const of of contracts) {
      const { state, endsOn } = of.facts
      if (state === 'in-execution' && (endsOn === PAST || endsOn === LONG_PAST))
        expect(walk(of).verdict).toBe('close-now')
    }
  })

  it('what people dispute or what grew stale is settled by telling it again', () => {
    const of = contract()
    const disputed = [attest(of, 'proceeding', 'open'), attest(of, 'proceeding', 'none', { by: 'eva' })]
    expect(judged(of, disputed).verdict).toBe('needs-information')
    expect(judged(of, [...disputed, attest(of, 'proceeding', 'none')]).verdict).toBe('close-now')
    expect(judged(of, [...disputed, attest(of, 'proceeding', 'open', { by: 'eva' })]).verdict).toBe('waiting')
  })

  it('starts from every row that asks for a fact by itself', () => {
    const asking = new Set(
      contracts.flatMap(of =>
        judged(of)
          .reasons.filter(by => by.missing.length > 0)
          .map(({ rule }) => rule),
      ),
    )
    const all = [
      'R03',
      'R04',
      'R05',
      'R06',
      'R07',
      'R09',
      'R11',
      'R11b',
      'R12h',
      'R12c',
      'R12e',
      'R12f',
      'R13f',
      'R13e',
    ]
    expect([...asking]).toEqual(
      expect.arrayContaining([...all, 'R02', 'R15a', 'R15e', 'R15c', 'R15d', 'R16b', 'R17a', 'R18', 'R21']),
    )
  })
})
