import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { RegisteredPerson, RegisterRecord } from '../../src/bot/ports/register.js'
import { Conflict, type ContractStore, type NewSnapshot, type Store } from '../../src/bot/ports/store.js'
import { assignmentKey, type Identities } from '../../src/bot/sync/supervisors.js'
import { type SyncArgs, type SyncOutcome, sync } from '../../src/bot/sync/sync.js'
import type { Contract } from '../../src/rules/contract.js'
import { addDays, type Day } from '../../src/rules/day.js'
import { ENTITY, record, snapshot } from './register-fake.js'

const NOW = new Date('2027-07-01T10:00:00Z')
const personOf = (document: string) => `p_${[...document].reverse().join('')}x`
const person = (document: string, name: string): Person => ({
  id: personOf(document),
  name,
  roles: ['supervisor'],
  listed: true,
})
const NOBODY_LISTED: Identities = { personOf, listed: new Map() }
const listed = (...people: readonly (readonly [string, string])[]): Identities => ({
  personOf,
  listed: new Map(people.map(([document, name]) => [document, person(document, name)])),
})
const ANA: RegisteredPerson = { document: '52000111', name: 'ANA RUIZ' }
const LUIS: RegisteredPerson = { document: '79000222', name: 'LUIS DIAZ' }

function run(store: Store, pages: Parameters<typeof snapshot>[0], more: Partial<SyncArgs> = {}): Promise<SyncOutcome> {
  return sync({ entity: ENTITY, store, registerState: snapshot(pages), identities: NOBODY_LISTED, now: NOW, ...more })
}

async function stored(store: Store): Promise<Contract[]> {
  const all: Contract[] = []
  for await (const { contracts: batch } of store.contracts.all(ENTITY)) all.push(...batch)
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

const ids = async (store: Store) => (await stored(store)).map(({ id }) => Number(id.split('.')[2]))

async function reportOf(outcome: SyncOutcome) {
  return outcome.kind === 'committed' || outcome.kind === 'unchanged' ? outcome.snapshot.report : outcome.report
}

describe('the first sync', () => {
  it('commits every contract with its opaque supervisor, and counts what it read', async () => {
    const store = memoryStore()
    const pages = [
      [record(1, { supervisor: ANA }), record(2, { unreadable: { signedOn: '??', value: '1,,2' } })],
      [record(3, { supervisor: LUIS }), record(4, { entity: '1', entityName: 'OTRA' })],
    ]
    const rejected = [{ at: { line: 9 }, reason: { kind: 'no-id' } } as const]
    const outcome = await run(store, [], {
      registerState: snapshot(pages, { rejected, lackingColumns: ['reversion'], newColumns: ['nueva'] }),
    })
    expect(outcome).toMatchObject({ kind: 'committed', first: true, unusedAssignments: [] })
    expect(await store.contracts.head(ENTITY)).toEqual({
      id: 'a',
      dataset: 'rows',
      asOf: '2027-07-01',
      committedAt: '2027-07-01T10:00:00.000Z',
      entityName: 'ENTIDAD',
      report: {
        rows: 5,
        contracts: 3,
        duplicates: 0,
        otherEntities: 1,
        rejected,
        rejectedCount: 1,
        unreadableCells: 2,
        lackingColumns: ['reversion'],
        newColumns: ['nueva'],
        withoutSupervisor: 1,
        readable: { supervisor: 2, state: 3, end: 3 },
        nearMatches: [],
        changeCounts: {},
      },
    })
    expect((await stored(store)).map(({ supervisors }) => supervisors)).toEqual([
      [personOf('52000111')],
      [],
      [personOf('79000222')],
    ])
    expect(await store.contracts.roster(ENTITY)).toEqual([
      { person: personOf('52000111'), name: 'ANA RUIZ', contracts: 1 },
      { person: personOf('79000222'), name: 'LUIS DIAZ', contracts: 1 },
    ])
    expect(await store.contracts.changes(ENTITY)).toEqual([])
  })

  it('tells its progress page by page', async () => {
    const seen: unknown[] = []
    const pages = snapshot([[record(1)], [record(2), record(3)]], { expectedRows: 3 })
    await run(memoryStore(), [], { registerState: pages, onProgress: progress => seen.push(progress) })
    expect(seen).toEqual([
      { read: 1, expected: 3 },
      { read: 3, expected: 3 },
    ])
  })

  it('stores nothing when no row is the entity’s, and says whose they are', async () => {
    const store = memoryStore()
    const other = (id: number, entity: string) => record(id, { entity, entityName: `E${entity}` })
    const outcome = await run(store, [[other(1, '7'), other(2, '8'), other(3, '8')]])
    expect(outcome).toMatchObject({
      kind: 'empty',
      report: { rows: 3, contracts: 0, otherEntities: 3 },
      others: [
        { entity: '8', name: 'E8', rows: 2 },
        { entity: '7', name: 'E7', rows: 1 },
      ],
    })
    expect(await store.contracts.head(ENTITY)).toBeNull()
  })

  it('keeps a hundred rejected rows and counts all', async () => {
    const rejected = Array.from({ length: 130 }, (_, i) => ({ at: { line: i }, reason: { kind: 'no-id' } as const }))
    const outcome = await run(memoryStore(), [], { registerState: snapshot([[record(1)]], { rejected }) })
    const report = await reportOf(outcome)
    expect([report.rejected.length, report.rejectedCount, report.rows]).toEqual([100, 130, 131])
    expect(report.rejected[99]).toEqual({ at: { line: 99 }, reason: { kind: 'no-id' } })
  })
})

describe('duplicates', () => {
  const on = (updatedOn: '2027-01-01' | '2027-01-02' | null, object: string) =>
    record(1, { object, facts: { updatedOn } })
  it.each([
    ['the later update wins', [on('2027-01-02', 'new'), on('2027-01-01', 'old')], 'new'],
    ['wherever it stands', [on('2027-01-01', 'old'), on('2027-01-02', 'new')], 'new'],
    ['a day beats none', [on('2027-01-01', 'new'), on(null, 'old')], 'new'],
    ['of equals the one read last', [on('2027-01-01', 'old'), on('2027-01-01', 'new')], 'new'],
    ['of unknown days too', [on(null, 'old'), on(null, 'new')], 'new'],
  ])('%s', async (_, rows, object) => {
    const store = memoryStore()
    const outcome = await run(store, [rows])
    expect(await reportOf(outcome)).toMatchObject({ rows: 2, contracts: 1, duplicates: 1 })
    expect((await stored(store)).map(contract => contract.object)).toEqual([object])
  })

  it.each([0, 1])(
    'a row whose day cannot be read may be the later one, and is shown as such (read as %i)',
    async at => {
      const { contract, ...rest } = record(1, { object: 'unreadable' })
      const { updatedOn: _, ...facts } = contract.facts
      const rows = [on('2027-01-02', 'old')]
      rows.splice(at, 0, { ...rest, contract: { ...contract, facts, unreadable: { updatedOn: '#N/A' } } })
      const store = memoryStore()
      await run(store, [rows])
      expect((await stored(store)).map(({ object }) => object)).toEqual(['unreadable'])
    },
  )

  it('forgets the supervisor of the row that lost', async () => {
    const store = memoryStore()
    const old = record(1, { supervisor: ANA, facts: { updatedOn: '2027-01-01' } })
    await run(store, [[old, record(1, { supervisor: LUIS, facts: { updatedOn: '2027-01-02' } })], [old]])
    expect((await store.contracts.roster(ENTITY)).map(({ name }) => name)).toEqual(['LUIS DIAZ'])
  })
})

describe('the cut', () => {
  it('is not read again while it is the same', async () => {
    const store = memoryStore()
    await run(store, [[record(1)]])
    const outcome = await run(store, [new Error('must not be read')])
    expect(outcome).toMatchObject({ kind: 'unchanged', snapshot: { id: 'a' } })
  })

  it('is read again by force, and keeps what it had changed', async () => {
    const store = memoryStore()
    await run(store, [[record(1, { facts: { state: 'terminated' } })]])
    const b = snapshot([[record(1, { facts: { state: 'closed' } })]], { version: 'b' })
    await run(store, [], { registerState: b })
    const assignments = { byId: new Map([['CO1.PCCNTR.1', ['p_new']]]), byReference: new Map() }
    const outcome = await run(store, [], { registerState: b, force: true, assignments })
    expect(await reportOf(outcome)).toMatchObject({ changeCounts: { closed: 1, supervisor: 1 } })
    expect((await store.contracts.changes(ENTITY)).map(({ kind }) => kind)).toEqual(['closed', 'supervisor'])
  })

  it('is another when the lists say otherwise, without force and only once', async () => {
    const store = memoryStore()
    await run(store, [[record(1)]])
    const assignments = { byId: new Map([['CO1.PCCNTR.1', ['p_new']]]), byReference: new Map() }
    expect((await run(store, [[record(1)]], { assignments })).kind).toBe('committed')
    expect((await store.contracts.byId(ENTITY, ['CO1.PCCNTR.1'])).contracts[0]?.supervisors).toEqual(['p_new'])
    expect((await run(store, [new Error('must not be read')], { assignments })).kind).toBe('unchanged')
  })

  it('is another when the same file is given another data date', async () => {
    const store = memoryStore()
    await run(store, [[record(1)]])
    const outcome = await run(store, [], { registerState: snapshot([[record(1)]], { asOf: '2027-06-30' }) })
    expect(outcome).toMatchObject({ kind: 'committed', snapshot: { asOf: '2027-06-30' } })
  })

  it('tells what changed', async () => {
    const store = memoryStore()
    await run(store, [[record(1, { supervisor: ANA }), record(2, { facts: { endsOn: '2027-01-01' } }), record(3)]])
    const next = [record(1, { supervisor: LUIS }), record(2, { facts: { endsOn: '2027-05-01' } }), record(3), record(4)]
    const outcome = await run(store, [], { registerState: snapshot([next], { version: 'b' }) })
    expect(outcome).toMatchObject({ kind: 'committed', first: false })
    expect(await reportOf(outcome)).toMatchObject({ changeCounts: { supervisor: 1, extended: 1, new: 1 } })
    expect(await store.contracts.changes(ENTITY)).toEqual([
      {
        contract: 'CO1.PCCNTR.1',
        kind: 'supervisor',
        supervisors: [personOf('79000222')],
        from: [personOf('52000111')],
        to: [personOf('79000222')],
      },
      { contract: 'CO1.PCCNTR.2', kind: 'extended', supervisors: [], from: '2027-01-01', to: '2027-05-01' },
      { contract: 'CO1.PCCNTR.4', kind: 'new', supervisors: [], to: 'in-execution' },
    ])
  })

  it('stays when the pages break off', async () => {
    const store = memoryStore()
    await run(store, [[record(1)]])
    const before = await store.contracts.head(ENTITY)
    const broken = new Error('unreachable')
    const next = snapshot([[record(2)], broken], { version: 'b' })
    await expect(run(store, [], { registerState: next })).rejects.toBe(broken)
    expect(await store.contracts.head(ENTITY)).toEqual(before)
    expect(await ids(store)).toEqual([1])
  })
})

describe('what looks like a loss', () => {
  const rows = (count: number, state: 'closed' | 'in-execution') =>
    Array.from({ length: count }, (_, i) => record(i + 1, { facts: { state } }))

  it.each([
    [10, 8, 'committed'],
    [10, 7, 'kept'],
    [1000, 800, 'committed'],
    [1000, 799, 'kept'],
    [5, 4, 'committed'],
    [4, 3, 'kept'],
    [1, 1, 'committed'],
  ])('%i closed contracts, then %i: %s', async (before, after, result) => {
    const store = memoryStore()
    await run(store, [rows(before, 'closed')])
    const outcome = await run(store, [], { registerState: snapshot([rows(after, 'closed')], { version: 'b' }) })
    expect(outcome.kind).toBe(result)
    expect(await ids(store)).toHaveLength(result === 'kept' ? before : after)
  })

  it('measures contracts: duplicates that are gone are no loss', async () => {
    const store = memoryStore()
    await run(store, [rows(10, 'closed'), rows(10, 'closed')])
    const outcome = await run(store, [], { registerState: snapshot([rows(10, 'closed')], { version: 'b' }) })
    expect(outcome.kind).toBe('committed')
  })

  it('keeps the old cut with all figures, and takes the new one when told to', async () => {
    const store = memoryStore()
    await run(store, [rows(10, 'in-execution')])
    const next = snapshot([rows(7, 'in-execution')], { version: 'b' })
    const outcome = await run(store, [], { registerState: next })
    expect(outcome).toMatchObject({
      kind: 'kept',
      why: 'shrunk',
      snapshot: { id: 'a' },
      refused: 'b',
      before: 10,
      after: 7,
      vanished: 3,
      vanishedOpen: 3,
      examples: ['CO1.PCCNTR.10', 'CO1.PCCNTR.8', 'CO1.PCCNTR.9'],
      report: { rows: 7, contracts: 7 },
    })
    expect(await store.contracts.head(ENTITY)).toMatchObject({ id: 'a' })
    expect((await run(store, [], { registerState: next, accept: true })).kind).toBe('committed')
    expect(await ids(store)).toHaveLength(7)
    expect((await store.contracts.changes(ENTITY)).map(({ kind }) => kind)).toEqual([
      'vanished',
      'vanished',
      'vanished',
    ])
  })

  it('keeps the old cut for one open contract that is gone', async () => {
    const store = memoryStore()
    await run(store, [[...rows(20, 'closed'), record(21, { facts: { state: 'terminated' } })]])
    const outcome = await run(store, [], { registerState: snapshot([rows(20, 'closed')], { version: 'b' }) })
    expect(outcome).toMatchObject({ kind: 'kept', why: 'vanished', vanishedOpen: 1, examples: ['CO1.PCCNTR.21'] })
  })

  it('lets a draft go that was never signed', async () => {
    const store = memoryStore()
    await run(store, [[...rows(20, 'closed'), record(21, { facts: { state: 'draft' } })]])
    const outcome = await run(store, [], { registerState: snapshot([rows(20, 'closed')], { version: 'b' }) })
    expect(outcome).toMatchObject({ kind: 'committed', snapshot: { report: { changeCounts: { vanished: 1 } } } })
  })

  it('never stores an entity without contracts over one that had some', async () => {
    const store = memoryStore()
    await run(store, [rows(3, 'closed')])
    const outcome = await run(store, [], { registerState: snapshot([[]], { version: 'b' }), accept: true })
    expect(outcome.kind).toBe('empty')
    expect(await ids(store)).toHaveLength(3)
  })
})

describe('a column that loses everything', () => {
  const named = (count: number, supervisor: RegisteredPerson | null = ANA) =>
    Array.from({ length: count }, (_, i) => record(i + 1, { supervisor }))
  const assigned = (...contracts: readonly number[]) => ({
    byId: new Map(contracts.map(n => [`CO1.PCCNTR.${n}`, ['p_list']])),
    byReference: new Map(),
  })
  const next = (pages: readonly RegisterRecord[]) => snapshot([pages], { version: 'b' })

  it('is told together with contracts that are gone: whoever accepts one accepts both', async () => {
    const store = memoryStore()
    await run(store, [named(10)])
    const outcome = await run(store, [], { registerState: next(named(7, null)) })
    expect(outcome).toMatchObject({ kind: 'kept', why: 'shrunk', vanishedOpen: 3, emptied: ['supervisor'] })
  })

  it('is every one of them', async () => {
    const store = memoryStore()
    await run(store, [named(2)])
    const rows = [1, 2].map(n => record(n, { facts: { state: 'unknown', endsOn: null } }))
    const outcome = await run(store, [], { registerState: next(rows) })
    expect(outcome).toMatchObject({ kind: 'kept', why: 'emptied', emptied: ['supervisor', 'state', 'end'] })
  })

  it('is a loss where the cut before was counted by an older program', async () => {
    const store = memoryStore()
    await run(store, [named(2)])
    const head = await store.contracts.head(ENTITY)
    const { readable: _, ...report } = head?.report ?? {}
    const old = {
      ...head,
      report,
      contracts: await stored(store),
      names: new Map(),
      changes: [],
    } as unknown as NewSnapshot
    await store.contracts.commit(ENTITY, { ...old, id: 'old' }, 'a')
    const rows = [1, 2].map(n => record(n, { supervisor: ANA, facts: { state: 'unknown' } }))
    expect(await run(store, [], { registerState: next(rows) })).toMatchObject({ kind: 'kept', emptied: ['state'] })
  })

  // The entity's own list overrules the column: what it says of nobody is asked of the register.
  const table: readonly [string, boolean, readonly number[], readonly number[], 'committed' | 'kept'][] = [
    ['the list names somebody for every contract', true, [1, 2, 3], [1, 2, 3], 'committed'],
    ['the list names somebody from now on', true, [], [1, 2, 3], 'committed'],
    ['the list leaves one without', true, [1, 2], [1, 2], 'kept'],
    ['the list was taken away too', true, [1, 2, 3], [], 'kept'],
    ['the register never named anybody, and the list changes', false, [1, 2, 3], [1], 'committed'],
    ['the register never named anybody, and the list was taken away', false, [1, 2, 3], [], 'committed'],
  ]
  it.each(table)('of supervisors, where %s', async (_, wasNamed, before, after, result) => {
    const store = memoryStore()
    await run(store, [named(3, wasNamed ? ANA : null)], { assignments: assigned(...before) })
    const outcome = await run(store, [], { registerState: next(named(3, null)), assignments: assigned(...after) })
    expect(outcome.kind).toBe(result)
  })

  it('is none where the list overrules all whom the register names', async () => {
    const store = memoryStore()
    await run(store, [named(3)])
    const rows = [...named(3), record(4)]
    const outcome = await run(store, [], { registerState: next(rows), assignments: assigned(1, 2, 3) })
    expect(outcome.kind).toBe('committed')
  })
})

describe('whose a contract is', () => {
  it('is said by the assignments before the row: by id, then by reference, several where the vigilance is split', async () => {
    const store = memoryStore()
    const rows = [
      record(1, { supervisor: ANA, reference: 'CD-311-2024' }),
      record(2, { supervisor: ANA, reference: 'cd 311 / 2024' }),
      record(3, { supervisor: ANA, reference: 'CD-31-12024' }),
      record(4),
    ]
    const assignments = {
      byId: new Map([
        ['CO1.PCCNTR.1', ['p_id']],
        ['CO1.PCCNTR.99', ['p_id']],
      ]),
      byReference: new Map([
        [assignmentKey('CD-311-2024'), ['p_1', 'p_2']],
        ['gone-1', ['p_1']],
      ]),
    }
    const outcome = await run(store, [rows], { assignments })
    expect((await stored(store)).map(({ supervisors }) => supervisors)).toEqual([
      ['p_id'],
      ['p_1', 'p_2'],
      [personOf('52000111')],
      [],
    ])
    expect(outcome).toMatchObject({ unusedAssignments: ['CO1.PCCNTR.99', 'gone-1'] })
    expect((await store.contracts.of(ENTITY, ['p_2'])).contracts.map(({ id }) => id)).toEqual(['CO1.PCCNTR.2'])
  })

  it('names people as most rows do, and those of the list where no row does', async () => {
    const store = memoryStore()
    const named = (id: number, name: string | null) => record(id, { supervisor: { ...ANA, name } })
    const assignments = { byId: new Map([['CO1.PCCNTR.9', [personOf('1111')]]]), byReference: new Map() }
    await run(store, [[named(1, 'A RUIZ'), named(2, 'ANA RUIZ'), named(3, 'ANA RUIZ'), named(4, null), record(9)]], {
      assignments,
      identities: listed(['1111', 'EVA LEON']),
    })
    const names = (await store.contracts.roster(ENTITY)).map(({ name }) => name)
    expect(names.sort()).toEqual(['ANA RUIZ', 'EVA LEON'])
  })

  describe('where a check digit may be', () => {
    const doubtful = (name: string | null): RegisteredPerson => ({
      document: '795633647',
      withoutCheckDigit: '79563364',
      name,
    })
    const MEJIA = listed(['79563364', 'JOSÉ MEJÍA LEÓN'])
    const near = [{ registered: personOf('795633647'), person: personOf('79563364'), contracts: 2 }]
    const table: readonly [string, readonly (string | null)[], Identities, unknown][] = [
      ['the names agree', ['MEJiA LEON JOSE', 'JOSE MEJIA'], MEJIA, near],
      ['one row has no name', ['JOSE MEJIA', null], MEJIA, near],
      ['no row has a name', [null, null], MEJIA, []],
      ['the names differ', ['PEDRO RUIZ', 'PEDRO RUIZ'], MEJIA, []],
      ['one of the names differs', ['JOSE MEJIA LEON', 'PEDRO RUIZ'], MEJIA, []],
      ['the person is not listed', ['JOSE MEJIA LEON', 'JOSE MEJIA'], NOBODY_LISTED, []],
      [
        'the whole document is listed',
        ['JOSE MEJIA LEON', 'JOSE MEJIA'],
        listed(['79563364', 'JOSE MEJIA'], ['795633647', 'JOSE MEJIA']),
        [],
      ],
    ]
    it.each(table)('%s', async (_, names, identities, expected) => {
      const store = memoryStore()
      const rows = names.map((name, i) => record(i + 1, { supervisor: doubtful(name) }))
      const outcome = await run(store, [rows], { identities })
      expect((await reportOf(outcome)).nearMatches).toEqual(expected)
      // Whatever is asked: until a coordinator says yes they stay with whom the register names.
      for (const { supervisors } of await stored(store)) expect(supervisors).toEqual([personOf('795633647')])
    })

    it('asks about no row that an assignment overrules, and never matches by name alone', async () => {
      const assignments = { byId: new Map([['CO1.PCCNTR.1', [personOf('79563364')]]]), byReference: new Map() }
      const rows = [
        record(1, { supervisor: doubtful('JOSE MEJIA') }),
        record(2, { supervisor: { document: '11223344', name: 'JOSÉ MEJÍA LEÓN' } }),
      ]
      const store = memoryStore()
      const outcome = await run(store, [rows], { identities: MEJIA, assignments })
      expect((await reportOf(outcome)).nearMatches).toEqual([])
      expect((await stored(store)).map(({ supervisors }) => supervisors)).toEqual([
        [personOf('79563364')],
        [personOf('11223344')],
      ])
    })
  })
})

describe('two processes at once', () => {
  /** A store into which somebody else commits just before this sync does. */
  async function raced(cut: string): Promise<Store> {
    const store = memoryStore()
    const real = store.contracts
    const contracts: ContractStore = {
      head: entity => real.head(entity),
      of: (entity, people) => real.of(entity, people),
      byId: (entity, ids) => real.byId(entity, ids),
      byReference: (entity, reference) => real.byReference(entity, reference),
      all: entity => real.all(entity),
      roster: entity => real.roster(entity),
      changes: entity => real.changes(entity),
      async commit() {
        const theirs = snapshot([[record(1)]], { version: cut })
        await sync({ entity: ENTITY, store, identities: NOBODY_LISTED, now: NOW, registerState: theirs })
        throw new Conflict('somebody was first')
      },
    }
    return { ...store, contracts }
  }

  it('takes the same cut of another process for its own', async () => {
    expect(await run(await raced('a'), [[record(1)]])).toMatchObject({ kind: 'unchanged', snapshot: { id: 'a' } })
  })

  it('gives up when the other one has other data', async () => {
    await expect(run(await raced('b'), [[record(1)]])).rejects.toBeInstanceOf(Conflict)
  })
})

describe('whatever comes', () => {
  const someone = fc.option(
    fc.record({
      document: fc.constantFrom('1001', '1002', '10027', '1003'),
      name: fc.constantFrom('ANA RUIZ', 'LUIS DIAZ', null),
    }),
  )
  const state = fc.constantFrom('in-execution', 'closed', 'draft', 'unknown' as const)
  const row = fc
    .record({ id: fc.nat(30), state, supervisor: someone, other: fc.nat(9), doubt: fc.boolean() })
    .map(({ id, state, supervisor, other, doubt }) => ({ id, state, other: other === 0, doubt, supervisor }))

  /** Duplicates differ in their day, so that it is clear which one stands. */
  function records(rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[]): RegisterRecord[] {
    return rows.map(({ id, state, supervisor, other, doubt }, i) =>
      record(id, {
        entity: other ? '1' : ENTITY,
        facts: { state, updatedOn: addDays('2027-01-01', i) },
        supervisor: supervisor && {
          ...supervisor,
          ...(doubt && { withoutCheckDigit: supervisor.document.slice(0, -1) }),
        },
      }),
    )
  }

  const identities = listed(['1002', 'RUIZ ANA'], ['1003', 'LUIS DIAZ'])

  async function cutOf(pages: readonly (readonly RegisterRecord[])[]) {
    const store = memoryStore()
    // Also where all states are unknown.
    const outcome = await run(store, pages, { identities, accept: true })
    return {
      report: await reportOf(outcome),
      contracts: await stored(store),
      roster: await store.contracts.roster(ENTITY),
    }
  }

  it('is the same cut in any order of rows and pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.infiniteStream(fc.nat()),
        async (rows, random) => {
          const all = records(rows)
          const shuffled = all
            .map(each => ({ each, at: random.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each)
          const half = Math.floor(shuffled.length / 3)
          expect(await cutOf([shuffled.slice(0, half), [], shuffled.slice(half)])).toEqual(await cutOf([all]))
        },
      ),
    )
  })

  it('loses nothing: every id once, and every row counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 80 }), async rows => {
        const all = records(rows)
        const { report, contracts, roster } = await cutOf([all])
        const own = all.filter(({ contract }) => contract.entity === ENTITY)
        const distinct = new Set(own.map(({ contract }) => contract.id))
        expect(contracts.map(({ id }) => id)).toEqual([...distinct].sort())
        expect(report.rows).toBe(all.length)
        expect(report.contracts + report.duplicates + report.otherEntities + report.rejectedCount).toBe(report.rows)
        const supervised = roster.reduce((sum, entry) => sum + entry.contracts, 0)
        expect(supervised + report.withoutSupervisor).toBe(contracts.length)
        expect(JSON.stringify([report, contracts, roster])).not.toMatch(/"100[123]7?"/)
      }),
    )
  })
})

describe('the days of the snapshots before', () => {
  const brought = (store: Store, cut: string, asOf: Day | null) =>
    run(store, [], { registerState: snapshot([[record(1)]], { version: cut, asOf }) })

  it('are kept, each once, up to a dozen', async () => {
    const store = memoryStore()
    const earlier = async () => (await store.contracts.head(ENTITY))?.earlier
    await brought(store, 'a', '2027-06-01')
    expect(await earlier()).toBeUndefined()
    await brought(store, 'b', '2027-06-03')
    // The same day again, and a snapshot that does not say of which day it is, add nothing.
    await brought(store, 'c', '2027-06-03')
    await brought(store, 'd', null)
    expect(await earlier()).toEqual(['2027-06-01', '2027-06-03'])
    await brought(store, 'e', '2027-06-12')
    expect(await earlier()).toEqual(['2027-06-01', '2027-06-03'])
    for (let n = 1; n <= 15; n++) await brought(store, `n${n}`, addDays('2027-06-12', n))
    expect(await earlier()).toHaveLength(12)
    expect((await earlier())?.at(-1)).toBe('2027-06-26')
  })
})
