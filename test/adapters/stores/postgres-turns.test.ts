import { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openPostgresStore, type PostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import type { EntityContext } from '../../../src/bot/context.js'
import { Conflict } from '../../../src/bot/ports/store.js'
import { aCut, aStatement } from '../../contracts/store-data.js'
import { ANA, asks, contractOf, formOf, LUIS, presses, textOf, worldOf } from '../../support/context.js'
import { aDatabase, connectionOf, whyNoPostgres } from '../../support/postgres.js'
import { CuttingProxy } from '../../support/postgres-wire.js'

/* How often the database is asked in a turn of a conversation: what that takes is what a person waits. */

describe.skipIf(whyNoPostgres !== null)('a turn of a conversation', () => {
  let [here, there]: PostgresStore[] = []
  let proxy: CuttingProxy
  let contexts: EntityContext[]
  beforeAll(async () => {
    const database = await aDatabase()
    proxy = await new CuttingProxy(database.address()).open()
    here = await openPostgresStore(connectionOf(proxy.address))
    there = await openPostgresStore(connectionOf(database.address()))
    const contracts = [1, 2, 3].map(n => contractOf(n, ['ana', 'luis']))
    const { context } = await worldOf(contracts)
    await here.contracts.commit(context.entity.key, aCut('c1', contracts), null)
    contexts = [here, there].map(store => ({ ...context, store, memory: store.memory(text => text) }))
  })
  afterAll(async () => {
    await Promise.all([here?.close(), there?.close()])
    proxy.close()
  })

  const questionsOf = async (turn: () => Promise<unknown>) => {
    proxy.cutAt(null)
    await turn()
    return proxy.questions
  }

  it('asks once what is current and what it was about, and keeps what it is about now', async () => {
    const [own] = contexts
    if (!own) throw new Error('no store')
    const question = () => asks(own, ANA, '¿Qué contratos debo cerrar?')
    await question()
    expect(await questionsOf(question)).toBe(2)
  })

  it('records by one more question, and shows at once what another process recorded', async () => {
    const [own, other] = contexts
    if (!own || !other) throw new Error('no two stores')
    const [one = '', two = ''] = [1, 2].map(n => contractOf(n, []).id)
    const formFor = async (id: string) => formOf(await presses(own, ANA, { kind: 'open', form: 'nothingPending', id }))
    const first = await formFor(one)
    await presses(own, ANA, first.submit.action, { sure: 'yes' })
    const { action } = (await formFor(two)).submit
    expect(await questionsOf(() => presses(own, ANA, action, { sure: 'yes' }))).toBe(3)

    // Which is known to the other one with its next turn; what it shows is of before for nobody.
    const { submit } = formOf(await presses(other, LUIS, { kind: 'open', form: 'blocked', id: one }))
    await presses(own, ANA, { kind: 'open', form: 'blocked', id: one })
    await presses(other, LUIS, submit.action, { answer: 'no-access' })
    const log = async ({ store, entity }: EntityContext) => (await store.said.of(entity.key, [one])).get(one)?.version
    expect([await log(own), await log(other)]).toEqual([2, 2])
    expect(textOf(await presses(own, ANA, first.submit.action, { sure: 'yes' }))).toMatch(/ya /)
  })

  it('sends what begins a transaction together with what is read and what ends it', async () => {
    await there?.deliveries.open('demo')
    const writes = [vi.spyOn(Socket.prototype, '_write'), vi.spyOn(Socket.prototype, '_writev' as '_write')]
    await there?.deliveries.open('demo')
    expect(writes.map(({ mock }) => mock.calls.length)).toEqual([0, 1])
    for (const write of writes) write.mockRestore()
  })

  it('rests on one moment, until somebody else was first', async () => {
    const turn = here?.forTurn?.()
    if (!turn || !there) throw new Error('no turn of its own')
    const version = async () => (await turn.said.of('demo', ['C9'])).get('C9')?.version
    expect(await version()).toBeUndefined()
    await there.said.append('demo', 'C9', aStatement('one'), 0)
    expect(await version()).toBeUndefined()
    await expect(turn.said.append('demo', 'C9', aStatement('two'), 0)).rejects.toThrow(Conflict)
    expect(await version()).toBe(1)
    await turn.said.append('demo', 'C9', aStatement('two'), 1)
    expect(await version()).toBe(2)
    await there.said.append('demo', 'C9', aStatement('three'), 2)
    expect(await version()).toBe(2)
    turn.anew()
    expect(await version()).toBe(3)
  })
})
