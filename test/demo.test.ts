import { statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPeople } from '../src/adapters/people/people.js'
import { REGISTER_COLUMNS } from '../src/adapters/secop/columns.js'
import { rowFromJson } from '../src/adapters/secop/row.js'
import { translator } from '../src/adapters/secop/row-to-contract.js'
import { memoryStore } from '../src/adapters/stores/memory/store.js'
import type { ContractStatement } from '../src/bot/attestations/statement.js'
import { DEFAULT_HABITS } from '../src/bot/context.js'
import { type AssessedContract, assessContract, NOTHING_READ } from '../src/bot/contracts/assessed-contract.js'
import { groupContracts } from '../src/bot/contracts/groups.js'
import { RegisterContents } from '../src/bot/sync/read-register.js'
import { DEMO_NIT, DEMO_OPENS_WITH, demoPeople, demoRows, demoStatements } from '../src/demo/demo.js'
import {
  addDays,
  annualCampaigns,
  CIRCULAR_CAMPAIGN,
  type Day,
  isDay,
  LEGAL_CALENDAR,
  type Options,
  RULE_IDS,
} from '../src/rules/index.js'

const DAYS = [
  ...['2026-01-01', '2026-02-28', '2026-07-31', '2026-11-22', '2027-03-28', '2027-07-01', '2027-07-30', '2028-02-29'],
  ...['2029-12-31', '2030-03-31', '2031-04-13', '2032-02-29', '2035-08-30', '2035-12-31'],
].filter(isDay)

const campaigns = [
  CIRCULAR_CAMPAIGN,
  ...annualCampaigns({ name: 'Campaña', act: 'Resolución', month: 7, day: 31, since: '2023-07-31', years: 20 }),
]

const personOf = (document: string) => `p${document}`

function people() {
  const read = readPeople(new TextEncoder().encode(demoPeople()), 'people.csv', personOf)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return read.value
}

type Choices = Partial<Pick<Options, 'reading' | 'specialRegime'>>

/** Every contract as it stands on a day, with what the sync had to tell. */
function demoOn(today: Day, choices: Choices = {}) {
  const key = JSON.stringify([today, choices])
  const known = demos.get(key) ?? judge(today, choices)
  demos.set(key, known)
  return known
}
const demos = new Map<string, ReturnType<typeof judge>>()

function judge(today: Day, { reading = 'prudent', specialRegime = 'own-manual' }: Choices = {}) {
  const list = people()
  const gathering = new RegisterContents({ entity: DEMO_NIT, identities: { personOf, listed: list.byDocument } })
  const source = { dataset: 'demo', cut: today, asOf: today }
  const { translate } = translator({ source, absentIsNone: new Set(REGISTER_COLUMNS) })
  for (const row of demoRows(today)) {
    const record = translate(rowFromJson(row) ?? {})
    if (record) gathering.add(record)
  }
  const { report } = gathering.finish()
  const contracts = [...gathering.contracts.values()].map(({ contract }) => contract)
  const said = demoStatements(today, contracts, list.people)
  const logs = new Map<string, ContractStatement[]>()
  for (const { contract, statement } of said.contracts) logs.set(contract, [...(logs.get(contract) ?? []), statement])
  const context = {
    entity: { key: DEMO_NIT, name: 'demo' },
    store: memoryStore(),
    directory: new Map(list.people.map(person => [person.id, person])),
    options: { reading, specialRegime, liquidationTerm: { months: 4 }, campaigns },
    calendar: LEGAL_CALENDAR,
    habits: DEFAULT_HABITS,
    language: 'es' as const,
  }
  const items = contracts.map(contract => {
    const statements = logs.get(contract.id) ?? []
    return assessContract(context, null, contract, { version: statements.length, statements }, today, NOTHING_READ)
  })
  return { ...list, report, contracts, said, items }
}

const idOf = (email: string) => people().people.find(person => person.email === email)?.id ?? 'nobody'
const of = (items: readonly AssessedContract[], person: string) =>
  items.filter(({ contract }) => contract.supervisors.includes(person))
const rulesOf = (items: readonly AssessedContract[]) =>
  new Map(items.map(({ contract, assessment }) => [contract.id, assessment.rule]))

/** Rows that by their nature never decide: they let the table go on. */
const GO_ON: ReadonlySet<string> = new Set([
  ...['R09b', 'R12a', 'R12b', 'R12c', 'R12d', 'R12i', 'R13g', 'R16c', 'R16d', 'R17c', 'R17d', 'R17e', 'R17f'],
])

/** Rows that only another choice of the entity lets decide. */
const BY_CHOICE: readonly (readonly [string, Choices])[] = [
  ["R18'", { reading: 'literal' }],
  ['R18a', { specialRegime: 'analogy' }],
]

/** A row that rests on evidence, of which the invented entity has none. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['R17g'])

describe.each(DAYS)('the demo on %s', today => {
  it('has every row of the decision table', () => {
    const { items } = demoOn(today)
    const deciding = new Set<string>(items.map(({ assessment }) => assessment.rule))
    for (const [rule, choices] of BY_CHOICE)
      if (demoOn(today, choices).items.some(({ assessment }) => assessment.rule === rule)) deciding.add(rule)
    const reasons = new Set<string>(items.flatMap(({ assessment }) => assessment.reasons.map(({ rule }) => rule)))
    const shown = RULE_IDS.filter(rule => !NOT_SHOWN.has(rule))
    expect(shown.filter(rule => (GO_ON.has(rule) ? !reasons.has(rule) : !deciding.has(rule)))).toEqual([])
  })

  it('opens with a supervisor whose list shows what there is', () => {
    const own = of(demoOn(today).items, idOf(DEMO_OPENS_WITH))
    const groups = groupContracts(own, 'supervisor', idOf(DEMO_OPENS_WITH))
    expect(own).toHaveLength(23)
    expect(groups.closeNow.filter(({ assessment }) => assessment.overdueSince === '2023-07-31')).toHaveLength(2)
    expect(groups.closeNow.filter(({ assessment }) => assessment.restsOn === 'attested')).toHaveLength(1)
    expect(groups.closeNow).toHaveLength(6)
    expect(groups.needsFact).toHaveLength(5)
    expect(groups.needsFact.every(({ assessment }) => assessment.missing.filter(m => m.decisive).length === 1)).toBe(
      true,
    )
    expect(new Set(groups.waiting.map(({ assessment }) => assessment.rule))).toHaveLength(4)
    expect(groups.saidClosed).toHaveLength(1)
    expect(groups.inExecution).toHaveLength(3)
    expect(groups.suspended).toHaveLength(1)
    expect(groups.closed).toHaveLength(3)
  })

  it('has rows of past and future days only where they can be', () => {
    for (const { contract } of demoOn(today).items) {
      const { signedOn, updatedOn } = contract.facts
      expect(
        [signedOn ?? today, updatedOn ?? today].every(day => day <= today),
        contract.id,
      ).toBe(true)
    }
    expect(JSON.stringify(demoRows(today))).not.toMatch(/"@|\{year|\{@/)
  })

  it('was told nothing on days to come', () => {
    const { contracts, people: about } = demoOn(today).said
    for (const { statement } of [...contracts, ...about]) expect(statement.on < today, statement.id).toBe(true)
  })
})

describe('the demo', () => {
  const today: Day = '2026-11-22'

  it('gives each contract the same deciding row on any day of ten years', () => {
    const usual = rulesOf(demoOn(today).items)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3651 }), days => {
        expect(rulesOf(judge(addDays('2026-01-01', days)).items)).toEqual(usual)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same whenever it is asked for the same day, and follows the day', () => {
    expect(judge(today)).toEqual(judge(today))
    const end = (day: Day) => demoOn(day).contracts.find(({ facts }) => facts.endsOn === addDays(day, -95))?.id
    expect(end(today)).toBeDefined()
    expect(end(addDays(today, 100))).toBe(end(today))
  })

  it('is an entity of the size and shape of a real one', () => {
    const { contracts, people: list, items, report } = demoOn(today)
    const roles = (role: string) => list.filter(person => person.roles.some(own => own === role))
    expect(contracts.length).toBeGreaterThanOrEqual(320)
    expect(roles('supervisor')).toHaveLength(12)
    expect(roles('coordinator').map(({ area }) => area)).toEqual([undefined, 'Subdirección de Obras'])
    expect(roles('ordenador')).toHaveLength(1)
    expect(roles('admin')).toHaveLength(1)
    expect(list.filter(({ language }) => language === 'en')).toHaveLength(1)
    const sizes = roles('supervisor').map(({ id }) => of(items, id).length)
    expect(Math.max(...sizes)).toBe(120)
    expect(sizes.filter(size => size < 5 || size > 40)).toEqual([120])
    const listed = new Set(list.map(({ id }) => id))
    const unlisted = new Set(contracts.flatMap(({ supervisors }) => supervisors).filter(id => !listed.has(id)))
    expect(unlisted).toHaveLength(2) // somebody who left, and a document with its check digit
    expect(report).toMatchObject({ duplicates: 1, withoutSupervisor: 24, rejectedCount: 0, otherEntities: 0 })
    expect(report.nearMatches).toMatchObject([{ person: idOf('ricardo.mahecha@idah.example'), contracts: 4 }])
    expect(statSync(new URL('../demo/contracts.json', import.meta.url)).size).toBeLessThan(700_000)
  })

  it('has people who say all there is to say, disagree, and were overtaken', () => {
    const { said, items } = demoOn(today)
    const kinds = new Set(said.contracts.map(({ statement }) => statement.kind))
    expect([...kinds].sort()).toEqual(
      [
        ...['assigned', 'attested', 'blocked', 'claimed', 'closed-it', 'data-wrong', 'handed-over', 'not-mine'],
        ...['returned', 'snoozed', 'unblocked', 'withdrawn'],
      ].sort(),
    )
    const disputed = items.flatMap(({ assessment }) => assessment.disputes.map(({ fact }) => fact))
    expect(disputed.sort()).toEqual(['liquidation', 'payment'])
    expect(items.flatMap(({ assessment }) => assessment.stale)).toHaveLength(1)
    const ids = [...said.contracts, ...said.people].map(({ statement }) => statement.key)
    expect(new Set(ids)).toHaveLength(ids.length)
  })

  it('has the oddities of the register', () => {
    const { contracts } = demoOn(today)
    const texts = JSON.stringify(demoRows(today))
    for (const odd of [
      'MEJiA',
      '<!channel>',
      '\u202e',
      '\u0096',
      '\\n',
      '990.100.',
      '"Activo"',
      '2133-',
      '2019-11-24 04:59:00',
    ])
      expect(texts, odd).toContain(odd)
    expect(
      contracts.filter(({ facts }) => facts.startsOn && facts.endsOn && facts.endsOn < facts.startsOn),
    ).toHaveLength(1)
    expect(contracts.filter(({ facts }) => facts.value?.includes('.'))).not.toHaveLength(0)
    const references = contracts.map(({ reference }) => reference)
    expect(references.length - new Set(references).size).toBe(1)
  })

  it('names nobody and nothing that there is', () => {
    const rows = demoRows(today)
    for (const row of rows) {
      expect(row.nit_entidad).toBe(DEMO_NIT)
      expect(row.id_contrato).toMatch(/^CO1\.PCCNTR\.9000\d{4}$|^TVEC-99\d{4}$/)
      expect(JSON.stringify(row.urlproceso)).toMatch(/noticeUID=CO1\.NTC\.0\d{6}&/)
      expect(row.n_mero_de_documento_supervisor).toMatch(/^0?990\.?100\.?\d{3}(-|[- ]\d)?$|^No definido$/)
      expect(row.n_mero_de_documento_ordenador_del_gasto).toMatch(/^990100\d{3}$/)
    }
    const { people: list, byDocument } = people()
    expect([...byDocument.keys()].filter(document => !/^990100\d{3}$/.test(document))).toEqual([])
    expect(list.filter(({ email }) => !email?.endsWith('@idah.example'))).toEqual([])
  })
})
