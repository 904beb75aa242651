import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../src/adapters/secop/file.js'
import { type AssessedContract, assessContract, NOTHING_READ } from '../../../src/bot/contracts/assessed-contract.js'
import { type Document, documentLines, type Line } from '../../../src/bot/documents/document.js'
import { blanksIn, draftOf } from '../../../src/bot/documents/draft.js'
import { draftCase } from '../../../src/bot/documents/draft-case.js'
import type { EarlierDraft } from '../../../src/bot/documents/earlier-drafts.js'
import { draftsFor } from '../../../src/bot/documents/offered-drafts.js'
import type { ContractReadings, EvidenceOf } from '../../../src/bot/ports/evidence.js'
import type { Attestation, Contract, Day } from '../../../src/rules/index.js'
import { groundsOf } from '../../../src/rules/index.js'
import { money } from '../../../src/words/grammar.js'
import { contractOf, TODAY, worldOf } from '../../support/context.js'
import { demoOn, everyDraft, textOf } from '../../support/drafts.js'

/** What no draft says by itself, whatever is known: it takes a person's own declaration. */
const NEVER = [
  /paz y salvo/i,
  /se (?:verificó|revisó|constató)/i,
  /contratista cumplió/i,
  /a satisfacción|a cabalidad/i,
  /no quedan obligaciones pendientes|sin saldos/i,
  /no hubo (?:multas|sanciones|incumplimientos|litigios)/i,
  /no se impusieron multas(?! ·|\])/i,
  /pagad[oa] en su totalidad/i,
  /no requiere liquidación/i,
  /renuncian? a reclamar/i,
  /perdió la competencia/i,
  /cerrado en SECOP/i,
  /no hay garantía/i,
]

/** What is said only where somebody attested it and it counts. */
const WITH_ATTESTATION = [
  [/(?<!si )se liquidó|informó liquidado/i, 'liquidation'],
  [/garantía .*venció/i, 'qualityGuarantee'],
  [/No se exigió ni se constituyó garantía/i, 'qualityGuarantee'],
  [/manifestó el .* no quedan obligaciones posteriores/i, 'nothingPending'],
  [/Siguen vigentes hasta/i, 'otherGuarantee'],
  [/La entidad decidió/i, 'lapse'],
] as const

function expectModest(
  document: Document,
  item: AssessedContract,
  context: Parameters<typeof draftCase>[0],
  today: Day,
) {
  const { told } = draftCase(context, item, NOTHING_READ, today).known
  const text = textOf(document, true).join('\n')
  const said = NEVER.filter(words => words.test(text)).map(String)
  const unattested = WITH_ATTESTATION.filter(([words, fact]) => words.test(text) && !told.has(fact)).map(String)
  const broken = /-\$|\$ -|undefined|null|NaN|\[object/.test(text) ? [text] : []
  expect([...said, ...unattested, ...broken], document.id).toEqual([])
}

/** Every amount that a document shows is one that the data has, or the sum of its payments. */
function expectOwnFigures(
  document: Document,
  { contract }: AssessedContract,
  { payments, modifications }: ContractReadings,
) {
  const { value, paid } = contract.facts
  const { given, amortized } = contract.advance ?? {}
  const rows = payments?.rows.flatMap(({ amount }) => amount ?? []) ?? []
  const sums = payments ? [String(rows.length)] : []
  const known = new Set([
    ...[value, paid, given, amortized, ...rows, ...(modifications?.rows.flatMap(row => row.value ?? []) ?? [])].flatMap(
      one => (one ? [money(one)] : []),
    ),
    ...sums,
  ])
  const shown = textOf(document, true).flatMap(line =>
    /REVISAR|Total de/.test(line) ? [] : (line.match(/\$ [\d.,]*\d/g) ?? []),
  )
  // A sum of payments that are each shown.
  known.add(money(`${rows.reduce((sum, one) => sum + Number(one), 0)}`))
  expect(
    shown.filter(amount => !known.has(amount)),
    document.id,
  ).toEqual([])
}

describe.each<Day>(['2026-11-29', '2031-03-31'])('the drafts of the invented entity on %s', today => {
  it('say nothing that nobody attested, and show no figure of their own', async () => {
    const context = await demoOn(today)
    const kinds = new Set<string>()
    let made = 0
    for await (const { item, draft } of everyDraft(context, today)) {
      expect(draft.kind).not.toBe('not-offered')
      if (draft.kind !== 'drafted') continue
      made++
      kinds.add(draft.document.kind)
      expectModest(draft.document, item, context, today)
      const readings = (await context.store.evidence.of(context.entity.key, [item.contract.id])).get(item.contract.id)
      expectOwnFigures(draft.document, item, readings ?? {})
      const blanks = [...blanksIn(draft.document.sections).values()].flat().length
      const [first = ''] = textOf(draft.document)
      expect(first).toContain(`${blanks} campo`)
    }
    expect(made).toBeGreaterThan(200)
    expect(kinds.size).toBeGreaterThanOrEqual(3)
  })
})

const REAL = join(import.meta.dirname, '../../../../shared/secop')

describe.skipIf(!existsSync(REAL)).each(['contracts-100.json', 'contracts-newest-2.json', 'works-2000.csv'])(
  'the drafts of the real rows of %s',
  file => {
    it('say nothing that nobody attested, and show no figure of their own', async () => {
      const { context } = await worldOf([])
      const today = '2026-11-29'
      let made = 0
      // Each of the small files, and every tenth of the large one.
      for await (const { records } of (await openFile(join(REAL, file))).pages())
        for (const { contract: row } of records.filter((_, at) => records.length < 500 || at % 10 === 0)) {
          const contract = { ...row, supervisors: [] }
          const item = assessContract(context, null, contract, undefined, today, NOTHING_READ)
          for (const kind of draftsFor(item).kinds) {
            const draft = draftOf(draftCase(context, item, NOTHING_READ, today), kind)
            if (draft.kind !== 'drafted') throw new Error(draft.kind)
            made++
            expectModest(draft.document, item, context, today)
            expectOwnFigures(draft.document, item, {})
          }
        }
      expect(made).toBeGreaterThan(0)
    })
  },
)

function told<F extends Attestation['fact']>(
  contract: Contract,
  fact: F,
  value: Extract<Attestation, { fact: F }>['value'],
  more: Partial<Attestation> = {},
): Attestation {
  const grounds = groundsOf(contract, fact)
  return { id: fact, fact, value, by: 'ana', role: 'supervisor', on: '2027-06-20', grounds, ...more } as Attestation
}

async function drafted(contract: Contract, attestations: readonly Attestation[], readings: ContractReadings = {}) {
  const { context } = await worldOf([contract])
  const statements = attestations.map(attestation => ({
    ...{
      kind: 'attested' as const,
      id: attestation.id,
      key: attestation.id,
      by: attestation.by,
      role: attestation.role,
    },
    ...{ at: `${attestation.on}T15:00:00.000Z`, on: attestation.on, channel: 'cli' as const, shown: [], attestation },
  }))
  const evidence: EvidenceOf = { stored: null, readings: new Map([[contract.id, readings]]) }
  const log = { version: statements.length, statements: statements as never[] }
  const item = assessContract(context, null, contract, log, TODAY, evidence)
  return { item, made: draftCase(context, item, evidence, TODAY) }
}

const works = (facts = {}) =>
  contractOf(1, ['ana'], { type: 'works', ground: 'other', liquidationFlag: 'yes', endsOn: '2027-02-28', ...facts })

describe('which draft when', () => {
  it.each<[string, Contract, (contract: Contract) => Attestation[], readonly string[], string]>([
    ['lit. h with nothing pending', contractOf(1, ['ana']), () => [], ['closing-record', 'final-report'], 'R18'],
    ['in execution', contractOf(1, ['ana'], { state: 'in-execution', endsOn: '2027-12-31' }), () => [], [], 'R10'],
    [
      'to be liquidated',
      works(),
      of => [told(of, 'liquidation', { done: false })],
      ['liquidation-record', 'final-report'],
      'R13b',
    ],
    [
      'past its last term',
      works({ startsOn: '2022-01-15', endsOn: '2023-01-31' }),
      of => [told(of, 'liquidation', { done: false })],
      ['closing-record'],
      'R13d',
    ],
    [
      'not known whether liquidated, past the last term',
      works({ startsOn: '2022-01-15', endsOn: '2023-01-31' }),
      () => [],
      ['final-report', 'closing-record'],
      'R13e',
    ],
    [
      'a balance to release, of which the records are not known',
      contractOf(1, ['ana'], { paid: '1000000', invoiced: '1000000' }),
      of => [told(of, 'payment', 'balance-to-release')],
      ['final-report'],
      'R17b',
    ],
    [
      'unpaid',
      contractOf(1, ['ana'], { paid: '1000000', invoiced: '1000000' }),
      of => [told(of, 'payment', 'unpaid')],
      ['final-report'],
      'R17b',
    ],
    [
      'payments unexplained',
      contractOf(1, ['ana'], { paid: '1000000', invoiced: '1000000' }),
      () => [],
      ['final-report', 'closing-record'],
      'R17a',
    ],
    ['closed', contractOf(1, ['ana'], { state: 'closed' }), () => [], [], 'R01'],
  ])('%s', async (_, contract, says, kinds, rule) => {
    const { item } = await drafted(contract, says(contract))
    expect(item.assessment.rule).toBe(rule)
    expect(draftsFor(item).kinds).toEqual(kinds)
  })
})

const payment = (id: string, amount: string) => ({
  ...{ id, state: 'paid' as const, said: 'Pagado', amount: amount as `${number}` },
  ...{ paidOn: '2027-01-10' as Day, receivedOn: '2027-01-05' as Day },
})
const readOn = (...rows: ReturnType<typeof payment>[]): ContractReadings => ({
  payments: { askedOn: TODAY, readOn: TODAY, rows },
})

describe('two sources that differ', () => {
  it('stop the draft, both named', async () => {
    const contract = contractOf(1, ['ana'])
    const { made } = await drafted(contract, [], readOn(payment('1', '20000000'), payment('2', '2000000')))
    const draft = draftOf(made, 'final-report')
    if (draft.kind !== 'stopped') throw new Error(draft.kind)
    const [{ places } = { places: [] }] = draft.contradictions
    expect(places.map(({ said, source }) => `${said} ${source.text}`)).toEqual([
      '$ 22.773.677 SECOP II, corte del 30/06/2027',
      '$ 22.000.000 plan de pagos de SECOP II, leído el 01/07/2027',
    ])
    // A record of closing prints both, and says by how much they differ.
    const closing = draftOf(made, 'closing-record')
    expect(closing.kind === 'drafted' && textOf(closing.document).join('\n')).toContain(
      '[REVISAR: el valor pagado y la suma del plan de pagos difieren en $ 773.677]',
    )
  })

  it('stop nothing where the plan is stale', async () => {
    const stale: ContractReadings = {
      payments: { askedOn: '2027-06-01', readOn: '2027-06-01', rows: [payment('1', '1')] },
    }
    const { made } = await drafted(contractOf(1, ['ana']), [], stale)
    const draft = draftOf(made, 'final-report')
    expect(draft.kind === 'drafted' && textOf(draft.document).join('\n')).not.toContain('plan de pagos')
  })

  it('stop a contract that was liquidated before it ended', async () => {
    const contract = works()
    const { made } = await drafted(contract, [told(contract, 'liquidation', { done: true, on: '2027-01-15' })])
    expect(draftOf(made, 'final-report')).toMatchObject({
      kind: 'stopped',
      contradictions: [{ kind: 'liquidated-before-its-end' }],
    })
  })
})

describe('what nobody told and the verdict did not need', () => {
  const fieldsOf = async (readings: ContractReadings) => {
    const { made } = await drafted(contractOf(1, ['ana']), [], readings)
    const draft = draftOf(made, 'closing-record')
    if (draft.kind !== 'drafted') throw new Error(draft.kind)
    const parts = draft.document.sections.flatMap(section => section.parts)
    return new Map(
      parts.flatMap(part => (part.kind === 'fields' ? part.fields : [])).map(each => [each.name, each.value]),
    )
  }
  const saidOf = (line: Line = []) =>
    line.map(piece => (piece.kind === 'value' ? `${piece.text} | ${piece.source?.text}` : piece.kind))

  it('is without sign in what was read, on the day it was read', async () => {
    const bare = await fieldsOf({})
    for (const name of ['quality', 'other', 'proceedings'])
      expect(saidOf(bare.get(name))).toEqual([
        'sin señal en lo consultado al 30/06/2027 | SECOP II, corte del 30/06/2027',
      ])
    const read = await fieldsOf({
      guarantees: { askedOn: TODAY, readOn: '2027-06-28', rows: [] },
      sanctions: { askedOn: TODAY, readOn: '2027-06-29', rows: [] },
    })
    expect(saidOf(read.get('other'))).toEqual([
      'sin señal en lo consultado al 28/06/2027 | garantías de SECOP II, leído el 28/06/2027',
    ])
    expect(saidOf(read.get('proceedings'))[0]).toContain('al 29/06/2027 | ')
  })

  it('is not said to be without sign beside what SECOP shows', async () => {
    const shown = await fieldsOf({
      guarantees: {
        ...{ askedOn: TODAY, readOn: TODAY },
        rows: [{ id: 'g1', state: 'accepted', endsOn: '2028-01-31', policy: 'INVENTADA 1' }],
      },
      sanctions: {
        ...{ askedOn: TODAY, readOn: TODAY },
        rows: [{ id: 's1', version: 1, said: 'Multa', on: '2026-01-31', value: null, paid: null }],
      },
    })
    for (const name of ['quality', 'other'])
      expect(saidOf(shown.get(name))).toEqual([
        'SECOP II muestra pólizas y no dice su amparo | garantías de SECOP II, leído el 01/07/2027',
      ])
    expect(saidOf(shown.get('proceedings'))).toEqual(['blank'])
  })
})

it('a contract that has to be liquidated and of which nobody told is asked whether it was, with the term that is over', async () => {
  const facts = {
    type: 'works',
    ground: 'other',
    liquidationFlag: 'yes',
    endsOn: '2023-01-31',
    startsOn: '2022-02-01',
  } as const
  const { item, made } = await drafted(contractOf(1, ['ana'], facts), [])
  expect(item.assessment.rule).toBe('R13e')
  const draft = draftOf(made, 'closing-record')
  const text = draft.kind === 'drafted' ? textOf(draft.document).join('\n') : draft.kind
  expect(text).toContain('El término para liquidar venció el 31 de julio de 2025, según los datos.')
  expect(text).toContain('[POR COMPLETAR: si se liquidó, con su día y documento, o lo que se decidió')
  expect(text).not.toContain('si el contrato se liquida, y por qué')
})

it.each([
  ['2025-07-31', false],
  ['2025-08-01', true],
] as const)('a liquidation told of %s is beside the last term where it came after it', async (on, isLate) => {
  const contract = works({ startsOn: '2022-02-01', endsOn: '2023-01-31' })
  const { item, made } = await drafted(contract, [told(contract, 'liquidation', { done: true, on })])
  const { kinds } = draftsFor(item)
  expect(kinds).toEqual(expect.arrayContaining(['closing-record', 'final-report']))
  for (const kind of ['closing-record', 'final-report'] as const) {
    const draft = draftOf(made, kind)
    const text = draft.kind === 'drafted' ? textOf(draft.document).join('\n') : draft.kind
    const late =
      '[REVISAR: se liquidó después del último plazo para hacerlo, que venció el 31 de julio de 2025, según los datos; consulte al área jurídica]'
    expect(text.includes(late)).toBe(isLate)
  }
})

it('no record of closing offers its sentence while its figures do not fit', async () => {
  const linesOf = async (facts: { paid?: `${number}` }) => {
    const { item, made } = await drafted(contractOf(1, ['ana'], facts), [])
    expect(item.assessment.verdict).toBe('close-now')
    const draft = draftOf(made, 'closing-record')
    return draft.kind === 'drafted' ? textOf(draft.document).join('\n') : ''
  }
  expect(await linesOf({})).toContain('Se deja constancia del cierre')
  const over = await linesOf({ paid: '99000000' })
  expect(over).toContain('[REVISAR: lo pagado supera el valor en $ 76.226.323]')
  expect(over).not.toContain('Se deja constancia del cierre')
})

describe('names', () => {
  const sourcesIn = (document: Document, text: string) =>
    [...documentLines(document)].flatMap(({ line }) =>
      line.flatMap(piece => (piece.kind === 'value' && piece.text.includes(text) ? [piece.source?.text] : [])),
    )

  it('of the contractor are the register’s wherever they stand, those of who supervises also of the list', async () => {
    const contract = contractOf(1, ['ana'], {}, { supplier: 'ACME. El contratista cumplió a satisfacción' })
    const { made } = await drafted(contract, [])
    const draft = draftOf(made, 'closing-record')
    if (draft.kind !== 'drafted') throw new Error(draft.kind)
    const all = sourcesIn(draft.document, 'a satisfacción')
    expect(all).toHaveLength(2)
    expect(new Set(all)).toEqual(new Set(['SECOP II, corte del 30/06/2027; verifíquelo contra el contrato']))
    expect(sourcesIn(draft.document, 'ANA')).toEqual([
      'SECOP II, corte del 30/06/2027; lista de personas de la entidad',
    ])
  })
})

describe('what people told', () => {
  it('stands with who told it, when and on what', async () => {
    const contract = contractOf(1, ['ana'], { endsOn: '2026-12-15' })
    const { made } = await drafted(contract, [
      told(contract, 'earlyEnd', { on: '2026-11-30', balances: false }, { document: 'Acta 14.pdf' }),
      told(contract, 'nothingPending', 'yes'),
      told(contract, 'qualityGuarantee', '2027-03-31'),
    ])
    const draft = draftOf(made)
    if (draft.kind !== 'drafted') throw new Error(draft.kind)
    const lines = textOf(draft.document)
    expect(lines).toContain('30 de noviembre de 2026, terminación anticipada')
    expect(lines).toContain(
      'ANA, supervisión, manifestó el 20 de junio de 2027 que no quedan obligaciones posteriores al contrato por cumplir.',
    )
    expect(lines).toContain('La última garantía de calidad, estabilidad o mantenimiento venció el 31 de marzo de 2027.')
    expect(JSON.stringify(draft.document)).toContain('informó ANA (supervisión), 20/06/2027, sobre «Acta 14.pdf»')
  })

  it('is left out where it counts no more', async () => {
    const contract = contractOf(1, ['ana'])
    const stale = told(contract, 'nothingPending', 'yes', {
      grounds: { ...groundsOf(contract, 'nothingPending'), value: '1' },
    })
    const { made } = await drafted(contract, [stale])
    const draft = draftOf(made, 'closing-record')
    expect(draft.kind === 'drafted' && textOf(draft.document).join('\n')).not.toContain('manifestó')
  })

  it('makes the same draft of the same, and another one of another figure', async () => {
    const idOf = async (contract: Contract) => {
      const draft = draftOf((await drafted(contract, [])).made)
      return draft.kind === 'drafted' ? draft.document.id : draft.kind
    }
    const contract = contractOf(1, ['ana'])
    expect(await idOf(contract)).toBe(await idOf(contract))
    expect(await idOf(contract)).not.toBe(await idOf(contractOf(1, ['ana'], { value: '22773678', paid: '22773678' })))
    expect(await idOf(contract)).toMatch(/^CC-20270701-[0-9A-F]{8}$/)
  })

  it('of what was drafted before it changed and went back names the last one, and is none of them', async () => {
    const [first, other] = [contractOf(1, ['ana']), contractOf(1, ['ana'], { value: '22773678', paid: '22773678' })]
    const given: EarlierDraft[] = []
    const said: string[] = []
    for (const contract of [first, other, first, first]) {
      const draft = draftOf({ ...(await drafted(contract, [])).made, earlier: [...given] }, 'closing-record')
      if (draft.kind !== 'drafted') throw new Error(draft.kind)
      const { id, kind, madeOn } = draft.document
      given.push({ id, kind, contract: contract.id, on: madeOn })
      said.push(/Reemplaza el borrador (\S+),/.exec(textOf(draft.document).join('\n'))?.[1] ?? 'none')
    }
    const [a, b, c, d] = given.map(({ id }) => id)
    expect(new Set([a, b, c]).size).toBe(3)
    expect(d).toBe(c)
    expect(said).toEqual(['none', a, b, b])
  })
})
