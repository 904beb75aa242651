import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { auditLedger, isSound } from '../../../src/bot/ledger/audit.js'
import type { Store } from '../../../src/bot/ports/store.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { aChange, aContract, aCut, aPreference, aStatement } from '../../contracts/store-data.js'
import { READINGS } from '../../contracts/store-evidence.js'
import { STATES } from '../../contracts/store-state.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from '../../support/postgres.js'
import { CuttingProxy } from '../../support/postgres-wire.js'
import { dumpOf } from '../../support/store-dump.js'
import { tally } from '../../support/tally.js'

/*
 * The connection is cut before every question of everything that is written, and after every COMMIT was done; and either the
 * process goes on, and then it is done once, or it is gone with it, and then it is done or not and can be done again.
 */

const at = bogota(addDays(DAY, 5))
const own = (entity: string, id: string, more = {}) => aContract(id, { entity, ...more })
const { key } = anOutgoing('ana')

/** What an entity has before. */
async function begun(store: Store, entity: string): Promise<void> {
  await store.contracts.commit(entity, aCut('one', [own(entity, 'C1'), own(entity, 'C2')]), null)
  await store.said.append(entity, 'C1', aStatement('one'), 0)
  await store.people.append(entity, 'p_ana', aPreference('two'), 0)
  await store.deliveries.plan(entity, anOutgoing('ana'), bogota(DAY))
  await store.deliveries.append(entity, key, trying(bogota(DAY)), 1)
  const seen = { at: bogota(DAY).toISOString(), on: DAY, by: 'p_ana', kind: 'view' as const, contracts: [] }
  for (const what of ['lo suyo', 'lo de otros']) await store.ledger.see(entity, { ...seen, what })
}

const DONE: Readonly<Record<string, (store: Store, entity: string) => Promise<unknown>>> = {
  commit: (store, entity) => {
    const contracts = [own(entity, 'C2', { object: 'x' }), own(entity, 'C3', { supervisors: ['p_one', 'p_two'] })]
    return store.contracts.commit(entity, aCut('two', contracts, { changes: [aChange('C3')] }), 'one')
  },
  append: (store, entity) => store.said.append(entity, 'C1', aStatement('next'), 1),
  plan: (store, entity) => store.deliveries.plan(entity, anOutgoing('luis'), bogota(DAY)),
  send: (store, entity) => store.deliveries.append(entity, key, sent(bogota(DAY)), 2),
  say: (store, entity) =>
    store.ledger.say(
      entity,
      [1, 2].map(n => ({ at: at.toISOString(), kind: 'changed', ids: [], data: { n } })),
    ),
  close: (store, entity) => store.ledger.closeDays(entity, addDays(DAY, 1)),
  evidence: (store, entity) => store.evidence.write(entity, new Map([['C1', READINGS]])),
  state: (store, entity) => store.state.adminCode.update(entity, () => STATES.adminCode[1] ?? null),
  erase: (store, entity) =>
    store.erase(entity, {
      ...{ at, why: 'person', said: () => false },
      sent: event => event.includes('Buenos días, ana'),
      seen: ({ what }) => what === 'lo suyo',
      logs: [{ log: 'people', subject: 'p_ana' }],
    }),
}

/** What may be done twice, and is the same. */
const AGAIN = new Set(['say'])

describe.skipIf(whyNoPostgres !== null)('a connection that is cut', () => {
  let database: TestDatabase
  let proxy: CuttingProxy
  let whole: Store
  let entities = 0
  beforeAll(async () => {
    database = await aDatabase()
    proxy = await new CuttingProxy(database.address()).open()
    whole = await openPostgresStore(connectionOf(database.address()))
    await begun(whole, 'begun')
  })
  afterAll(async () => {
    await whole.close()
    proxy.close()
  })

  /** An entity with what it has before. */
  const anEntity = async () => {
    const entity = `e${entities++}`
    await database.copyEntity('begun', entity)
    return entity
  }
  // The link of a day has the hash of what was salted, in which an entity's name may stand by chance.
  const plain = async (entity: string) =>
    JSON.stringify(await dumpOf(whole, entity))
      .replaceAll(/[0-9a-f]{64}/g, '#')
      .replaceAll(entity, 'demo')
  const isWhole = async (entity: string) => isSound(await auditLedger(whole, entity))

  it.each(Object.entries(DONE))('at every question of %s', async (name, done) => {
    const store = await openPostgresStore(connectionOf(proxy.address), { pauses: [1, 5, 50, 500] })
    const model = await anEntity()
    const before = await plain(model)
    proxy.cutAt(null)
    const result = await done(store, model)
    const { questions, commits } = proxy
    const after = await plain(model)
    expect(after).not.toBe(before)
    let [cases, old] = [0, 0]
    for (let question = 1; question <= questions; question++)
      for (const when of ['before', 'after'] as const) {
        // To lose any other answer is to be cut before the next question.
        if (when === 'after' && !commits.has(question)) continue
        const lived = await anEntity()
        proxy.cutAt({ question, when, dies: false })
        expect([question, when, await done(store, lived)]).toEqual([question, when, result])
        proxy.cutAt(null)
        expect([question, when, await plain(lived), await isWhole(lived)]).toEqual([question, when, after, true])

        const gone = await anEntity()
        const mortal = await openPostgresStore(connectionOf(proxy.address), { pauses: [] })
        proxy.cutAt({ question, when, dies: true })
        // What is tidied up afterwards may be what is cut.
        await done(mortal, gone).catch(() => {})
        await mortal.close()
        proxy.cutAt(null)
        await database.quiet()
        const left = await plain(gone)
        if (left === before) old++
        else expect([question, when, left]).toEqual([question, when, after])
        if (left === before || !AGAIN.has(name)) await done(whole, gone).catch(() => {})
        expect([question, when, await plain(gone), await isWhole(gone)]).toEqual([question, when, after, true])
        cases += 2
      }
    await store.close()
    tally({ cases })
    expect(old).toBeGreaterThan(0)
  })

  it('that hangs is dropped and said at every question, and what it was asked is done once', async () => {
    const { append } = DONE
    const store = await openPostgresStore(connectionOf(proxy.address), { pauses: [1, 5, 50], patience: 600 })
    let hung = 0
    store.whenHung?.(() => hung++)
    const model = await anEntity()
    proxy.cutAt(null)
    await append?.(store, model)
    const { questions, commits } = proxy
    const after = await plain(model)
    for (let question = 1; question <= questions; question++)
      for (const when of ['before', 'after'] as const) {
        if (when === 'after' && !commits.has(question)) continue
        const entity = await anEntity()
        proxy.cutAt({ question, when, dies: false, hangs: true })
        const before = hung
        expect([question, when, await append?.(store, entity)]).toEqual([question, when, 'recorded'])
        expect([question, when, await plain(entity), hung > before]).toEqual([question, when, after, true])
      }
    await store.close()
  })
})
