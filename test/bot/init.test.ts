import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { RegisteredPerson, RegisterRecord } from '../../src/bot/ports/register.js'
import type { Store } from '../../src/bot/ports/store.js'
import { draftEntity } from '../../src/bot/sync/draft-entity.js'
import { sync } from '../../src/bot/sync/sync.js'
import { ENTITY, record, snapshot } from './register-fake.js'

const personOf = (document: string) => `p_${[...document].reverse().join('')}x`
const args = (rows: readonly RegisterRecord[], store: Store = memoryStore(), listed = new Map<string, Person>()) => ({
  entity: ENTITY,
  store,
  registerState: snapshot([rows]),
  identities: { personOf, listed },
  now: new Date('2027-07-01T10:00:00Z'),
})

const ANA: RegisteredPerson = { document: '52000111', name: 'ANA RUIZ' }
const LUIS: RegisteredPerson = { document: '79563364', name: 'LUIS DIAZ' }
const CLOSED = { state: 'closed' } as const

describe('init', () => {
  it('syncs, and drafts who is in the rows with their open contracts', async () => {
    const rows = [
      record(1, { supervisor: ANA, ordenador: LUIS }),
      record(2, { supervisor: ANA, ordenador: ANA }),
      record(3, { supervisor: LUIS, facts: CLOSED }),
      record(4),
      record(5, { entity: '1', supervisor: { document: '4444', name: 'OTRA' } }),
    ]
    const store = memoryStore()
    const result = await draftEntity(args(rows, store))
    expect(result).toEqual({
      outcome: expect.objectContaining({ kind: 'committed' }),
      draft: [
        { document: '52000111', name: 'ANA RUIZ', roles: ['supervisor', 'ordenador'], open: 2 },
        { document: '79563364', name: 'LUIS DIAZ', roles: ['supervisor', 'ordenador'], open: 1 },
      ],
      contracts: 4,
      withSupervisor: 3,
      supervisors: 2,
      next: ['write-emails', 'name-a-coordinator', 'assign-supervisors', 'use-admin-code'],
    })
    const everything = [await store.contracts.head(ENTITY), await store.contracts.roster(ENTITY)]
    for await (const { contracts: batch } of store.contracts.all(ENTITY)) everything.push(...batch.map(() => null))
    expect(JSON.stringify(everything)).not.toMatch(/52000111|79563364/)
  })

  it('reads a cut that is stored already', async () => {
    const store = memoryStore()
    const rows = [record(1, { supervisor: ANA })]
    await sync(args(rows, store))
    expect((await draftEntity(args(rows, store))).draft).toHaveLength(1)
  })

  it('counts the row that stands, not its duplicates', async () => {
    const on = (supervisor: RegisteredPerson, updatedOn: '2027-01-01' | '2027-01-02') =>
      record(1, { supervisor, facts: { updatedOn } })
    const rows = [on(ANA, '2027-01-01'), on(LUIS, '2027-01-02'), on(ANA, '2027-01-01')]
    expect((await draftEntity(args(rows))).draft).toEqual([
      { document: '79563364', name: 'LUIS DIAZ', roles: ['supervisor'], open: 1 },
    ])
  })

  it('gives one line to a document with and without its check digit, where the names agree', async () => {
    const doubtful = (document: string, name: string) => ({ document, withoutCheckDigit: document.slice(0, -1), name })
    const rows = [
      record(1, { supervisor: LUIS }),
      record(2, { supervisor: doubtful('795633647', 'DIAZ LUIS') }),
      record(3, { supervisor: doubtful('520001110', 'PEDRO LEON') }),
      record(4, { supervisor: ANA }),
    ]
    expect((await draftEntity(args(rows))).draft.map(({ document, open }) => [document, open])).toEqual([
      ['79563364', 2],
      ['52000111', 1],
      ['520001110', 1],
    ])
  })

  it('asks for nothing that is there', async () => {
    const roles = ['supervisor', 'coordinator', 'admin'] as const
    const listed: Person = { id: personOf('52000111'), name: 'Ana', roles, email: 'a@e.co', listed: true }
    const result = await draftEntity(
      args([record(1, { supervisor: ANA })], memoryStore(), new Map([['52000111', listed]])),
    )
    expect(result.next).toEqual([])
  })

  it('asks to confirm what may be a check digit', async () => {
    const listed: Person = { id: personOf('52000111'), name: 'Ruiz Ana', roles: ['supervisor'], listed: true }
    const supervisor = { document: '520001117', withoutCheckDigit: '52000111', name: 'ANA RUIZ' }
    const result = await draftEntity(args([record(1, { supervisor })], memoryStore(), new Map([['52000111', listed]])))
    expect(result.next).toEqual(['write-emails', 'name-a-coordinator', 'confirm-matches', 'use-admin-code'])
  })

  it('lets another listener see the rows too', async () => {
    const seen: string[] = []
    await draftEntity({ ...args([record(1)]), onRecord: ({ contract }) => seen.push(contract.id) })
    expect(seen).toEqual(['CO1.PCCNTR.1'])
  })
})
