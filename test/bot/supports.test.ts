import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Gathering } from '../../src/adapters/secop/sister/gathering.js'
import { SISTER_SETS } from '../../src/adapters/secop/sister/index.js'
import type { RawRow, SisterSet } from '../../src/adapters/secop/sister/set.js'
import { DEFAULT_HABITS } from '../../src/bot/context.js'
import type { AssessedContract } from '../../src/bot/contracts/assessed-contract.js'
import { contractStatus } from '../../src/bot/contracts/contract-status.js'
import { type SupportChecklist, supportChecklist, supportState } from '../../src/bot/documents/supports/checklist.js'
import { requiredSupports, SUPPORT_LISTS, SUPPORTS, supportListOf } from '../../src/bot/documents/supports/required.js'
import {
  type ContractReadings,
  type DocumentRow,
  EVIDENCE_SETS,
  type EvidenceSet,
} from '../../src/bot/ports/evidence.js'
import {
  type Attestation,
  assess,
  CONTRACT_TYPES,
  type Contract,
  type Day,
  groundsOf,
  LEGAL_CALENDAR,
} from '../../src/rules/index.js'
import { ANA, asks, buttonsOf, contractOf, partsOf, worldOf } from '../support/context.js'
import { contract, OPTIONS, TODAY } from '../support/contract.js'

const END: Day = '2026-06-30'
const services = contract({ facts: { endsOn: END } })
const works = contract({ facts: { type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: END } })

const file = (id: string, says: DocumentRow['says'], uploadedOn: Day | null, name = `${says.join(' ')}.pdf`) => ({
  ...{ id, name, says, uploadedOn },
  link: `https://community.secop.gov.co/${id}`,
})
const files = (...rows: readonly DocumentRow[]): ContractReadings => ({
  'documents-2025': { askedOn: TODAY, readOn: TODAY, rows },
})

function told<F extends Attestation['fact']>(of: Contract, fact: F, value: Extract<Attestation, { fact: F }>['value']) {
  const words = { document: 'Acta 14.pdf', grounds: groundsOf(of, fact) }
  return { id: `s-${fact}`, fact, value, by: 'ana', role: 'supervisor', on: TODAY, ...words } as Attestation
}

function itemOf(of: Contract, said: readonly Attestation[] = [], denied: readonly string[] = []): AssessedContract {
  const status = { ...contractStatus([], TODAY, LEGAL_CALENDAR, DEFAULT_HABITS), attestations: said }
  const assessment = assess(of, said, OPTIONS, LEGAL_CALENDAR, TODAY)
  return { contract: of, status: { ...status, denied: new Set(denied) }, assessment } as unknown as AssessedContract
}

const listOf = (of: Contract, readings?: ContractReadings, said?: readonly Attestation[], denied?: readonly string[]) =>
  supportChecklist(itemOf(of, said, denied), readings, TODAY)
const statesIn = ({ items }: SupportChecklist) =>
  Object.fromEntries(items.map(item => [item.support, supportState(item)]))
const needsOf = (of: Contract) => Object.fromEntries(requiredSupports(of.facts))

describe('what a file is made of', () => {
  it.each([
    ['services', { type: 'services' }],
    ['works', { type: 'works' }],
    ['supervision', { type: 'supervision' }],
    ['purchase', { type: 'supplies' }],
    ['purchase', { type: 'purchase' }],
    ['consultancy', { type: 'consultancy' }],
    ['lease', { type: 'property-lease' }],
    ['agreement', { type: 'cooperation' }],
    ['agreement', { type: 'services', ground: 'interadministrative' }],
    ['general', { type: 'insurance' }],
    ['general', { type: 'unknown' }],
  ] as const)('%s: %o', (list, facts) => {
    expect(supportListOf({ ground: 'other', ...facts })).toBe(list)
  })

  it.each([
    [
      'services',
      { 'activity-reports': 'asked', 'returned-goods': 'asked', guarantees: 'usual', liquidation: 'if-any' },
    ],
    ['works', { 'partial-records': 'asked', 'as-built': 'asked', 'quality-guarantee': 'asked', liquidation: 'asked' }],
    ['supervision', { 'interventor-report': 'asked', 'quality-guarantee': 'asked', advance: 'usual' }],
    ['purchase', { 'store-entry': 'asked', 'start-record': 'usual' }],
    ['consultancy', { 'activity-reports': 'asked', 'as-built': 'usual' }],
    ['property-lease', { restitution: 'usual', receipt: 'usual' }],
    ['cooperation', { 'contributions-report': 'usual', 'social-security': 'usual' }],
  ] as const)('%s is asked for its own', (type, expected) => {
    const ground = type === 'services' ? 'professional-services' : 'other'
    expect(needsOf(contract({ facts: { type, ground } }))).toMatchObject(expected)
  })

  it.each([
    ['services', ['store-entry', 'as-built', 'quality-guarantee', 'partial-records']],
    ['works', ['store-entry', 'restitution', 'returned-goods']],
    ['cooperation', ['guarantees', 'evaluation', 'cession']],
    ['property-lease', ['activity-reports', 'suspensions']],
  ] as const)('%s is not asked for what belongs to others', (type, never) => {
    const asked = requiredSupports(contract({ facts: { type, ground: 'other' } }).facts)
    expect(never.filter(support => asked.has(support))).toEqual([])
  })

  it('of a type without a list of its own only what every contract has', () => {
    const general = requiredSupports(contract({ facts: { type: 'trust', ground: 'other' } }).facts)
    for (const [support, need] of general)
      for (const type of ['services', 'works', 'supervision', 'purchase', 'property-lease', 'cooperation'] as const)
        expect(needsOf(contract({ facts: { type, ground: 'other' } }))[support], `${support} of ${type}`).toBe(need)
    expect([...general.keys()]).toContain('final-report')
  })

  it('every type has one, in the order of a file', () => {
    for (const type of CONTRACT_TYPES) {
      const asked = [...requiredSupports(contract({ facts: { type, ground: 'other' } }).facts).keys()]
      expect(asked.length, type).toBeGreaterThanOrEqual(7)
      expect(asked, type).toEqual(SUPPORTS.filter(support => asked.includes(support)))
    }
    expect(SUPPORT_LISTS).toHaveLength(8)
  })

  it('a duty is asked after only where SECOP says that there is one', () => {
    const withDuty = contract({ facts: { type: 'supplies', ground: 'other', environmentalFlag: 'yes' } })
    expect(needsOf(withDuty)).toHaveProperty('environmental')
    expect(needsOf(contract({ facts: { type: 'supplies', ground: 'other' } }))).not.toHaveProperty('environmental')
  })
})

describe('what is known of each piece', () => {
  it('the contract alone, where nothing was read; and that nothing was', () => {
    const list = listOf(services)
    expect(list.askedOn).toBeNull()
    expect(list.items.filter(item => supportState(item) !== 'no-signal').map(({ support }) => support)).toEqual([
      'contract',
    ])
  })

  it('a file by its name, with its day and its address', () => {
    const list = listOf(works, files(file('7', ['final-report'], '2026-07-20', 'Informe final.pdf')))
    const [seen] = list.items.find(({ support }) => support === 'final-report')?.seen ?? []
    expect(seen).toMatchObject({
      by: { quote: 'Informe final.pdf', on: '2026-07-20', link: 'https://community.secop.gov.co/7' },
    })
    expect(list.askedOn).toBe(TODAY)
    expect(statesIn(list)).toMatchObject({ 'final-report': 'seen', 'interventor-report': 'no-signal' })
  })

  it('tells the report of the interventoría from that of the supervision by its name', () => {
    const list = listOf(works, files(file('7', ['final-report'], '2026-07-20', 'Informe final interventoría.pdf')))
    expect(statesIn(list)).toMatchObject({ 'final-report': 'no-signal', 'interventor-report': 'seen' })
  })

  it.each([
    ['before the end', '2026-05-02'],
    ['on an unknown day', null],
    ['on a day that has not come', '2099-01-01'],
  ] as const)('what closes a contract and was uploaded %s is no sign of it', (_, on) => {
    const list = listOf(
      works,
      files(file('7', ['liquidation'], on), file('8', ['closing'], on), file('9', ['peace'], on)),
    )
    expect(statesIn(list)).toMatchObject({
      ...{ liquidation: 'no-signal', 'closing-record': 'no-signal', receipt: 'no-signal' },
    })
  })

  it('a row of which somebody said that it is not it is no sign', () => {
    const readings = files(file('7', ['liquidation'], '2026-08-03'))
    expect(statesIn(listOf(works, readings))).toMatchObject({ liquidation: 'seen' })
    expect(statesIn(listOf(works, readings, [], ['documents-2025 7']))).toMatchObject({ liquidation: 'no-signal' })
  })

  it('rows of modifications, suspensions and policies, where they say what they are', () => {
    const day = { askedOn: TODAY, readOn: TODAY }
    const row = { version: 1, state: 'published', endsOn: null, value: null, dayInText: null } as const
    const list = listOf(works, {
      modifications: {
        ...day,
        rows: [
          { ...row, id: '1', approvedOn: '2026-03-01', says: [], text: 'Prórroga' },
          { ...row, id: '2', approvedOn: '2026-04-01', says: ['cession'], text: 'Cesión del contrato' },
          { ...row, id: '3', approvedOn: '2026-08-01', says: ['closing'], text: 'Cierre del expediente' },
          { ...row, id: '4', state: 'open', approvedOn: '2026-08-02', says: [], text: 'Sin publicar' },
        ],
      },
      suspensions: { ...day, rows: [{ id: '5', event: 'suspension', on: '2026-02-01', text: 'Suspensión' }] },
      guarantees: {
        ...day,
        rows: [
          { id: '6', state: 'other', endsOn: '2027-01-01', policy: 'rechazada' },
          { id: '7', state: 'accepted', endsOn: '2031-01-01', policy: 'Seguros 12' },
        ],
      },
    })
    expect(statesIn(list)).toMatchObject({
      ...{ modifications: 'seen', cession: 'seen', 'closing-record': 'seen', suspensions: 'seen', guarantees: 'seen' },
      // Which cover a policy has stands nowhere.
      'quality-guarantee': 'no-signal',
    })
    expect(list.items.find(({ support }) => support === 'modifications')?.seen).toHaveLength(1)
    expect(list.items.find(({ support }) => support === 'guarantees')?.seen).toHaveLength(1)
  })

  it('says of the payment plan how many are not on record as paid', () => {
    const base = { said: 'x', amount: '1000', receivedOn: null } as const
    const list = listOf(services, {
      payments: {
        ...{ askedOn: TODAY, readOn: TODAY },
        rows: [
          { ...base, id: '1', state: 'paid', paidOn: '2026-05-01' },
          { ...base, id: '2', state: 'rejected', paidOn: null },
          { ...base, id: '3', state: 'open', paidOn: null },
        ],
      },
    })
    expect(list.items.find(({ support }) => support === 'payment-claims')?.seen).toEqual([
      { kind: 'payments', paid: 1, open: 1, last: '2026-05-01', readOn: TODAY },
    ])
  })

  it('what a person told, with the document, beats what is only seen', () => {
    const said = [told(works, 'liquidation', { done: true, on: '2026-08-03' }), told(works, 'qualityGuarantee', 'none')]
    const list = listOf(works, files(file('7', ['liquidation'], '2026-08-03')), said)
    expect(statesIn(list)).toMatchObject({ liquidation: 'confirmed', 'quality-guarantee': 'confirmed' })
    expect(list.items.find(({ support }) => support === 'liquidation')).toMatchObject({
      confirmed: { by: 'ana', document: 'Acta 14.pdf' },
      seen: [{ by: { row: '7' } }],
    })
  })

  it.each([
    ['that it was not liquidated', told(works, 'liquidation', { done: false }), 'liquidation'],
    ['that a duty is pending', told(works, 'environmental', 'pending'), 'environmental'],
    ['that it is not paid', told(works, 'payment', 'unpaid'), 'payment-claims'],
  ] as const)('%s confirms no document', (_, said, support) => {
    const of = { ...works, facts: { ...works.facts, environmentalFlag: 'yes' as const } }
    expect(statesIn(listOf(of, undefined, [said]))[support]).toBe('no-signal')
  })

  it('what was told of a contract that has changed since does not count', () => {
    const said = told(works, 'liquidation', { done: true, on: '2026-08-03' })
    const changed = { ...works, facts: { ...works.facts, value: '1' as const } }
    expect(statesIn(listOf(changed, undefined, [said])).liquidation).toBe('no-signal')
  })

  it('names apart what only some have, and lists it where there is a sign of it', () => {
    expect(listOf(services).ifAny).toContain('cession')
    const list = listOf(services, files(file('7', ['cession'], '2026-03-01')))
    expect(list.ifAny).not.toContain('cession')
    expect(statesIn(list)).toHaveProperty('cession', 'seen')
  })

  it('lists the release of a balance that somebody told of', () => {
    const list = listOf(works, undefined, [told(works, 'payment', 'balance-to-release')])
    expect(statesIn(list)).toHaveProperty('balance-release', 'no-signal')
  })
})

const SISTER = fileURLToPath(new URL('../../../shared/secop/sister/', import.meta.url))

describe.skipIf(!existsSync(SISTER))('sample rows of the sister sets', () => {
  const readingsOf = (id: string): ContractReadings =>
    Object.fromEntries(
      EVIDENCE_SETS.flatMap((set: EvidenceSet) => {
        const rows: RawRow[] = JSON.parse(readFileSync(`${SISTER}${SISTER_SETS[set].dataset}.json`, 'utf8'))
        const gathering = new Gathering<EvidenceSet>(SISTER_SETS[set] as SisterSet<EvidenceSet>)
        gathering.add([{ id }], rows)
        const own = gathering.answer(new Set()).rows.get(id)
        return own ? [[set, { askedOn: TODAY, readOn: TODAY, rows: own }]] : []
      }),
    )

  it('5396852: a report with a receipt and a closing file', () => {
    const id = 'CO1.PCCNTR.5396852'
    const of = { ...contract({ facts: { endsOn: '2024-01-31' } }), id }
    const list = supportChecklist(itemOf(of), readingsOf(id), '2026-11-28')
    expect(statesIn(list)).toMatchObject({
      ...{ 'final-report': 'seen', receipt: 'seen', 'closing-record': 'seen', 'payment-claims': 'seen' },
    })
  })

  it('never throws, and never has a piece twice', () => {
    const rows: RawRow[] = JSON.parse(readFileSync(`${SISTER}${SISTER_SETS['documents-2024'].dataset}.json`, 'utf8'))
    const ids = new Set(rows.map(row => String(row.n_mero_de_contrato)))
    for (const id of [...ids].slice(0, 40)) {
      const { items } = supportChecklist(itemOf({ ...works, id }), readingsOf(id), '2026-11-28')
      expect(new Set(items.map(({ support }) => support)).size).toBe(items.length)
    }
  })
})

describe('the card', () => {
  const ID = 'CO1.PCCNTR.4400001'
  const asked = async (text: string, language: 'es' | 'en' = 'es') => {
    const { context } = await worldOf([
      contractOf(1, ['ana'], { type: 'works', ground: 'other' }, { reference: 'LP-1' }),
    ])
    const rows = [
      file('7', ['final-report'], '2027-02-03', 'Informe final =HYPERLINK("http://x").pdf'),
      file('8', ['liquidation'], '2027-03-01', 'Acta de liquidación.pdf'),
    ]
    await context.store.evidence.write(context.entity.key, new Map([[ID, files(...rows)]]))
    return asks({ ...context, language }, ANA, text)
  }

  it('says what is in view, links it, and calls nothing missing', async () => {
    const card = await asked('¿qué soportes tiene el LP-1?')
    const said = JSON.stringify(card.parts)
    expect(card.summary).toContain('3 a la vista en SECOP II, 0 confirmados')
    expect(said).toContain('acta de liquidación: «Acta de liquidación.pdf», 1 mar. 2027')
    expect(buttonsOf(card).map(({ url }) => url)).toContain('https://community.secop.gov.co/8')
    expect(said).not.toMatch(/faltante|incumpl|%/)
  })

  it('fits one screen after the other, and comes back to where it began', async () => {
    const first = await asked('lista de chequeo del LP-1')
    const texts = partsOf(first, 'text').map(({ text }) => text)
    expect(texts.join('\n').split('\n').length).toBeLessThanOrEqual(14)
    expect(buttonsOf(first).length).toBeLessThanOrEqual(6)
  })

  it('speaks English to whoever asks in English', async () => {
    const card = await asked('which documents are in the file of LP-1?', 'en')
    expect(card.title).toBe('Documents of LP-1')
    expect(JSON.stringify(card.parts)).toContain('In view, not read:')
  })
})
