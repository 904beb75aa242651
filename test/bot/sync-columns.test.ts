import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { RegisteredPerson, RegisterRecord } from '../../src/bot/ports/register.js'
import type { Store } from '../../src/bot/ports/store.js'
import { acceptData, cutName } from '../../src/bot/sync/accept-data.js'
import { lossReasons } from '../../src/bot/sync/loss.js'
import { type SyncArgs, type SyncOutcome, sync } from '../../src/bot/sync/sync.js'
import type { RegisterFacts } from '../../src/rules/contract.js'
import { lossEn } from '../../src/words/en/loss.js'
import { lossEs } from '../../src/words/es/loss.js'
import { ENTITY, record, snapshot } from './register-fake.js'

/* What a column says, and not only how many rows there are. */

const ALL = 200
const ANA: RegisteredPerson = { document: '52000111', name: 'ANA RUIZ' }
const LUIS: RegisteredPerson = { document: '79000222', name: 'LUIS DIAZ' }

type Told = Parameters<typeof record>[1]

/** So many contracts, of which the first few are told otherwise. */
function rows(few: number, otherwise: Told = {}, all = ALL): RegisterRecord[] {
  const plain: Told = { supervisor: ANA, facts: { signedOn: '2026-01-15', value: '1000000' } }
  return Array.from({ length: all }, (_, n) =>
    record(n + 1, n < few ? { ...plain, ...otherwise, facts: { ...plain.facts, ...otherwise.facts } } : plain),
  )
}

let store: Store
let cuts = 0
const run = (pages: readonly RegisterRecord[], more: Partial<SyncArgs> = {}): Promise<SyncOutcome> =>
  sync({
    entity: ENTITY,
    store,
    registerState: snapshot([pages], { version: `c${++cuts}` }),
    identities: { personOf: document => `p_${document}`, listed: new Map() },
    now: new Date('2027-07-01T10:00:00Z'),
    ...more,
  })

beforeEach(async () => {
  store = memoryStore()
  cuts = 0
  await run(rows(0))
})

const without = (...facts: (keyof RegisterFacts)[]): Told => ({
  facts: Object.fromEntries(facts.map(fact => [fact, undefined])),
})

describe('a column that lost what it said', () => {
  it.each([
    ['empty', 'signedOn', { facts: { signedOn: null } }],
    ['not told', 'signedOn', without('signedOn')],
    ['unreadable', 'value', { ...without('value'), unreadable: { value: 'N/D' } }],
    ['a state that nobody knows', 'state', { facts: { state: 'unknown' as const } }],
    ['without supervisor', 'supervisors', { supervisor: null }],
  ] satisfies [string, string, Told][])(
    'in more than a fifth of the contracts keeps the old cut: %s',
    async (_, column, told) => {
      const outcome = await run(rows(41, told))
      expect(outcome).toMatchObject({
        kind: 'kept',
        why: 'columns',
        columns: [{ kind: 'lost', column, contracts: 41, of: ALL }],
      })
      expect((await store.contracts.head(ENTITY))?.id).toBe('c1')
    },
  )

  it('is taken where it is a fifth, or fewer than twenty contracts', async () => {
    expect(await run(rows(40, without('signedOn')))).toMatchObject({ kind: 'committed' })
    store = memoryStore()
    await run(rows(0, {}, 30))
    expect(await run(rows(19, without('signedOn'), 30))).toMatchObject({ kind: 'committed' })
    store = memoryStore()
    await run(rows(0, {}, 30))
    expect(await run(rows(20, without('signedOn'), 30))).toMatchObject({ kind: 'kept' })
  })

  it('is shown with its name, the values before and after, and how many', async () => {
    const outcome = await run(rows(41, { ...without('value', 'signedOn'), unreadable: { value: 'N/D' } }))
    if (outcome.kind !== 'kept') throw new Error(outcome.kind)
    const es = lossReasons(outcome, lossEs).join('\n')
    expect(es).toContain('En «Valor», 41 de 200 contratos perdieron su valor (CO1.PCCNTR.1: $ 1.000.000 → «N/D»;')
    expect(es).toContain(
      'En «Firma», 41 de 200 contratos perdieron su valor (CO1.PCCNTR.1: 15 de enero de 2026 → vacío;',
    )
    expect(lossReasons(outcome, lossEn).join('\n')).toContain('41 of 200 contracts lost what it said')
  })
})

describe('a column that says another thing', () => {
  it.each([
    [20, ALL, true],
    [19, ALL, false],
    [15, 150, true],
    [5, 20, true],
    [4, 20, false],
  ])('is taken, and told from a tenth of the contracts on: %i of %i', async (some, all, isTold) => {
    store = memoryStore()
    await run(rows(0, {}, all))
    const outcome = await run(rows(some, { supervisor: LUIS }, all))
    if (outcome.kind !== 'committed') throw new Error(outcome.kind)
    const told = [{ kind: 'changed', column: 'supervisors', contracts: some, of: all }]
    expect(outcome.snapshot.report.columns ?? []).toMatchObject(isTold ? told : [])
  })

  it('is kept back above six tenths and a hundred contracts', async () => {
    expect(await run(rows(120, { supervisor: LUIS }))).toMatchObject({ kind: 'committed' })
    store = memoryStore()
    await run(rows(0))
    expect(await run(rows(121, { facts: { endsOn: '2028-01-31' } }))).toMatchObject({
      kind: 'kept',
      why: 'columns',
      columns: [{ kind: 'changed', column: 'endsOn', contracts: 121 }],
    })
    store = memoryStore()
    await run(rows(0, {}, 99))
    expect(await run(rows(99, { supervisor: LUIS }, 99))).toMatchObject({ kind: 'committed' })
  })

  it('may be payments and dates of the last event, which move by themselves', async () => {
    await run(rows(ALL, { facts: { paid: '1', updatedOn: '2027-06-01' } }))
    const outcome = await run(rows(ALL, { facts: { paid: '2', updatedOn: '2027-07-01' } }))
    if (outcome.kind !== 'committed') throw new Error(outcome.kind)
    expect(outcome.snapshot.report.columns).toBeUndefined()
  })

  it('may be supervisors that the entity’s own lists name', async () => {
    const byId = new Map(rows(ALL).map(({ contract }) => [contract.id, ['p_own']]))
    const outcome = await run(rows(0), { assignments: { byId, byReference: new Map() } })
    expect(outcome).toMatchObject({ kind: 'committed' })
  })
})

describe('what was kept back', () => {
  it('is taken once somebody said so of this very cut', async () => {
    const told = rows(150, without('signedOn'))
    const outcome = await run(told)
    if (outcome.kind !== 'kept') throw new Error(outcome.kind)
    const { why, before, after, vanishedOpen, examples, emptied } = outcome
    const figures = { why, before, after, vanishedOpen, examples, emptied }
    await store.state.refusedSnapshot.write(ENTITY, { at: '2027-07-01T10:00:00.000Z', id: outcome.refused, ...figures })
    expect(await acceptData(store, ENTITY, cutName('another'))).toBe(false)
    expect(await acceptData(store, ENTITY, cutName(outcome.refused))).toBe(true)
    expect(await store.state.refusedSnapshot.read(ENTITY)).toMatchObject({ accepted: true })
    expect(await run(told, { acceptedCut: outcome.refused })).toMatchObject({ kind: 'kept' })
    cuts = 1
    expect(await run(told, { acceptedCut: outcome.refused })).toMatchObject({ kind: 'committed' })
  })
})
