import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../src/adapters/secop/file.js'
import { Gathering } from '../../../src/adapters/secop/sister/gathering.js'
import { SISTER_SETS } from '../../../src/adapters/secop/sister/index.js'
import type { RawRow, SisterSet } from '../../../src/adapters/secop/sister/set.js'
import { type ContractEvidence, contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import {
  type ContractReadings,
  EVIDENCE_CHECKS,
  EVIDENCE_SETS,
  type EvidenceSet,
  type StoredEvidence,
} from '../../../src/bot/ports/evidence.js'
import { assess, type Contract, LEGAL_CALENDAR } from '../../../src/rules/index.js'
import { contract, OPTIONS } from '../../support/contract.js'
import { pagesOf } from '../../support/pages.js'

/* Sample rows of the sister sets, where they are present; they are not part of the project. */

const SECOP = fileURLToPath(new URL('../../../../shared/secop/', import.meta.url))
const TODAY = '2026-11-28'

const stored = (passes: boolean): StoredEvidence => ({
  datasets: Object.fromEntries(EVIDENCE_SETS.map(set => [set, SISTER_SETS[set].dataset])),
  sets: {},
  checks: Object.fromEntries(
    EVIDENCE_CHECKS.map(check => [check, { holds: 60, of: 60, on: TODAY, passed: passes, everPassed: passes }]),
  ),
  last: null,
})

describe.skipIf(!existsSync(`${SECOP}sister`))('the worked examples', () => {
  const named = async (id: string): Promise<Contract> => {
    const pages = await Promise.all(
      ['contracts-100.json', 'contracts-newest-2.json'].map(async name => pagesOf(await openFile(`${SECOP}${name}`))),
    )
    const found = pages
      .flat()
      .flatMap(({ records }) => records)
      .find(({ contract: { id: own } }) => own === id)
    return found ? { ...found.contract, supervisors: [] } : { ...contract(), id }
  }

  const readingOf = (set: EvidenceSet, id: string) => {
    const rows: RawRow[] = JSON.parse(readFileSync(`${SECOP}sister/${SISTER_SETS[set].dataset}.json`, 'utf8'))
    const gathering = new Gathering<EvidenceSet>(SISTER_SETS[set] as SisterSet<EvidenceSet>)
    gathering.add([{ id }], rows)
    const own = gathering.answer(new Set()).rows.get(id)
    return own ? [[set, { askedOn: TODAY, readOn: TODAY, rows: own }]] : []
  }

  async function shownOf(n: number, passes = true) {
    const id = `CO1.PCCNTR.${n}`
    const of = await named(id)
    const readings: ContractReadings = Object.fromEntries(EVIDENCE_SETS.flatMap(set => readingOf(set, id)))
    const evidence = contractEvidence(of, readings, stored(passes), TODAY)
    const assessment = assess(of, [], OPTIONS, LEGAL_CALENDAR, TODAY, evidence.facts)
    return { of, readings, evidence, assessment, facts: factsOf(evidence) }
  }

  const factsOf = ({ facts }: ContractEvidence) =>
    facts.map(({ fact, value, strength, id }) => `${strength} ${fact} ${value} (${id.split('.').at(-1)})`)
  const suggested = ({ suggestions }: ContractEvidence) =>
    [...suggestions.values()].map(
      all => `${all[0]?.fact}: ${all.map(({ value }) => JSON.stringify(value)).join(' or ')}`,
    )

  const hinted = ({ hints }: ContractEvidence) => hints.map(({ hint }) => hint)

  it('5396852: paid in full, proved only where the entity’s own sums bear it out', async () => {
    const { facts, evidence } = await shownOf(5396852)
    expect(facts).toEqual(['proves provedPayment in-full (4)'])
    expect(evidence.suggestions.get('nothingPending')?.[0]?.by.quote).toBe(
      'INFORME FINAL DE SUPERVISION Y RECIBO A SATISFACCION.pdf',
    )
    expect(hinted(evidence)).toEqual(['closing-file'])
    const unproved = await shownOf(5396852, false)
    expect(unproved.facts).toEqual([])
    expect(suggested(unproved.evidence)).toContain('payment: "settled"')
  })

  it('2373154: a payment is pending and none is paid; the rejected one counts for nothing', async () => {
    const { facts, assessment } = await shownOf(2373154)
    expect(facts).toEqual(['shows shownPayment open (2)', 'shows shownPayment none-paid (1)'])
    expect(assessment.reasons.map(({ rule }) => rule)).toContain('R17g')
    expect(assessment.blockers).toContain('invoice-pending')
    const unused = await shownOf(2373154, false)
    expect(unused.facts).toEqual(['shows shownPayment open (2)'])
    expect(unused.evidence.hints.map(({ hint, by }) => `${hint} (${by.row})`)).toEqual(['none-paid (1)'])
  })

  it('4893039: a twin is not added, and the gap is explained by the value that was reduced', async () => {
    const { facts, evidence } = await shownOf(4893039)
    expect(facts.filter(fact => !fact.includes('shownTermination'))).toEqual([])
    expect(suggested(evidence)).toContain('payment: "settled"')
    expect(evidence.hints.map(({ hint }) => hint)).toEqual(['value-reduced'])
  })

  it('394504: it was executed, and a gap stays open', async () => {
    const { facts, evidence, assessment } = await shownOf(394504)
    expect(facts).toEqual([])
    expect(suggested(evidence)).toContain('executed: "yes"')
    expect(assessment.reasons.map(({ rule }) => rule)).toContain('R17a')
  })

  it('9515846: three payments are pending, and a liquidation is in sight', async () => {
    const { facts, evidence } = await shownOf(9515846)
    expect(suggested(evidence)).toContain(
      'liquidation: {"done":true,"on":"2023-12-19"} or {"done":true,"on":"2023-12-19"}',
    )
    expect(facts.filter(fact => fact.includes('open'))).toEqual([1, 2, 3].map(n => `shows shownPayment open (${n})`))
  })

  it('6594038: 110 pesos stay unexplained; two files and a modification speak of the liquidation; a policy is alive', async () => {
    const { evidence, assessment } = await shownOf(6594038)
    const liquidations = evidence.suggestions.get('liquidation') ?? []
    expect(liquidations.map(({ value, by: { set, row } }) => [set, row, JSON.stringify(value)])).toEqual([
      ['documents-2025', '741000001', '{"done":true,"on":"2025-12-03"}'],
      ['documents-2025', '741000002', '{"done":true,"on":"2025-12-03"}'],
      ['modifications', expect.any(String), '{"done":true,"on":"2025-11-28"}'],
    ])
    expect(hinted(evidence)).toEqual(['value-reduced', 'policy-alive'])
    expect(evidence.hints.at(-1)?.by).toMatchObject({ on: '2028-11-28', quote: 'SEGUROS DEL ESTADO 42-44-101160001' })
    expect(assessment.reasons.map(({ rule }) => rule)).toContain('R17a')
    expect(assessment.verdict).not.toBe('close-now')
  })

  it('2030719: a draft that was published is no blocker; an early end and nothing pending are shown', async () => {
    const { facts, evidence } = await shownOf(2030719)
    expect(facts).toEqual([
      'shows shownTermination 2024-06-21 (601000001)',
      'shows shownTermination 2024-06-20 (7000001)',
    ])
    expect(hinted(evidence)).toEqual(['termination-file'])
    expect(suggested(evidence)).toEqual([
      'earlyEnd: {"on":"2024-06-30","balances":false} or {"on":"2024-06-30","balances":true}',
      'nothingPending: "yes"',
    ])
  })

  it('8516772: it was ceded', async () => {
    expect(hinted((await shownOf(8516772)).evidence)).toEqual(['termination-file', 'ceded-file', 'ceded'])
  })

  it('6640144: two suspensions of one day are no restart', async () => {
    const { of, evidence, assessment } = await shownOf(6640144)
    expect(of.facts.state).toBe('suspended')
    expect(evidence.suggestions.has('restart')).toBe(false)
    expect(assessment).toEqual(assess(of, [], OPTIONS, LEGAL_CALENDAR, TODAY))
  })

  it.each([
    [2299866, 'sanction-paid', 'Clausula Penal, RES 9 DE 2020'],
    [836681, 'sanction-paid', 'Multa, RES 114 DE 2018'],
    [5589054, 'sanction-paid', 'Declaratoria de incumplimiento, RES 77 DE 2024'],
  ])('%d: a sanction is said, in its last version', async (n, hint, quote) => {
    const { evidence } = await shownOf(n)
    expect(evidence.hints.filter(({ by }) => by.set === 'sanctions')).toMatchObject([{ hint, by: { quote } }])
  })

  it('7770675: nothing anywhere, so nothing is said', async () => {
    const { readings, evidence } = await shownOf(7770675)
    expect(readings).toEqual({})
    expect(evidence).toMatchObject({ facts: [], closing: null, hints: [] })
  })

  it('8740908: the closing was registered on 29 July, whatever day the log of types has', async () => {
    expect((await shownOf(8740908)).evidence.closing).toMatchObject({ on: '2026-07-29' })
    expect((await shownOf(8740908, false)).evidence.closing).toMatchObject({ on: '2026-07-29' })
  })

  it('9188973: of five modifications the last value, no sums', async () => {
    const { readings } = await shownOf(9188973)
    const last = [...(readings.modifications?.rows ?? [])]
      .sort((a, b) => ((a.approvedOn ?? '') < (b.approvedOn ?? '') ? -1 : 1))
      .at(-1)
    expect(last).toMatchObject({ value: '1500000000' })
  })

  it('9518524: one that is not published stops the click', async () => {
    const { facts } = await shownOf(9518524)
    expect(facts).toEqual(['shows shownModification unpublished (90000004)'])
  })
})
