import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CopyRefused } from '../src/adapters/stores/copy-entity.js'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { openPostgresStore, type PostgresStore } from '../src/adapters/stores/postgres/open-store.js'
import type { MovableStore } from '../src/adapters/stores/transfer.js'
import { WrongUse } from '../src/app/failure.js'
import { openInstallation } from '../src/app/installation.js'
import { copyStorage } from '../src/app/storage-copy.js'
import { auditLedger, headsOf, isSound } from '../src/bot/ledger/audit.js'
import { erasePerson, personDataOf } from '../src/bot/ledger/person-data.js'
import type { Store } from '../src/bot/ports/store.js'
import { addDays } from '../src/rules/index.js'
import { commandsIn } from '../src/words/commands.js'
import { anOutgoing, bogota, DAY, sent, trying } from './contracts/deliveries-data.js'
import { aChange, aContract, aCut, aPreference, aStatement } from './contracts/store-data.js'
import { READINGS } from './contracts/store-evidence.js'
import { INSTALL } from './contracts/store-installs.js'
import { STATES } from './contracts/store-state.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from './support/postgres.js'
import { CuttingProxy } from './support/postgres-wire.js'
import { dumpOf } from './support/store-dump.js'

/* From files to PostgreSQL and back: nothing is lost, nothing is there twice, and every hash is the same. */

const words = commandsIn('es')
const FIRST = '999000111'
const OTHER = '999000222'

/** A folder of the first format, brought into today's, with another entity that has everything. */
async function aFolder(): Promise<string> {
  const dir = join(mkdtempSync(join(tmpdir(), 'cerrojo-copy-')), 'data')
  cpSync(join(import.meta.dirname, 'fixtures/data-folder-1'), dir, { recursive: true })
  const store = await openStore({ dir })
  const contracts = ['C1', 'C2', 'C\u2028"3\\'].map(id =>
    aContract(id, { entity: OTHER, supervisors: ['p_one', 'p_two'] }),
  )
  await store.contracts.commit(OTHER, aCut('one', contracts, { changes: [aChange('C1')] }), null)
  await store.said.append(OTHER, 'C1', aStatement('one'), 0)
  await store.said.append(OTHER, 'C1', aStatement('two'), 1)
  await store.people.append(OTHER, 'p_one', aPreference('three'), 0)
  for (const person of ['ana', 'luis'])
    for (const day of [DAY, addDays(DAY, 1)]) {
      const { key } = anOutgoing(person, day)
      await store.deliveries.plan(OTHER, anOutgoing(person, day), bogota(day))
      await store.deliveries.append(OTHER, key, trying(bogota(day)), 1)
      if (day === DAY) await store.deliveries.append(OTHER, key, sent(bogota(day)), 2)
    }
  for (const by of ['p_one', 'p_two'])
    await store.ledger.see(OTHER, { at: bogota(DAY).toISOString(), on: DAY, by, kind: 'view', what: by, contracts: [] })
  await store.ledger.closeDays(OTHER, addDays(DAY, 1))
  await store.erase(OTHER, {
    ...{ at: bogota(addDays(DAY, 2)), why: 'person', said: () => false, logs: [] },
    sent: event => event.includes('Buenos días, luis'),
    seen: ({ by }) => by === 'p_two',
  })
  await store.evidence.write(OTHER, new Map([['C1', READINGS]]))
  for (const [name, [, second]] of Object.entries(STATES))
    await (store.state[name as keyof typeof STATES] as { write(entity: string, value: unknown): Promise<void> }).write(
      OTHER,
      second,
    )
  await store.installs.change(INSTALL.place, () => INSTALL)
  await store.close()
  return dir
}

const everything = async (store: Store & Partial<Pick<MovableStore, 'installs'>>, installs = store.installs) => ({
  installs: await installs?.all(),
  ...{ first: await dumpOf(store, FIRST), other: await dumpOf(store, OTHER) },
  heads: [await headsOf(store, FIRST), await headsOf(store, OTHER)],
  sound: [isSound(await auditLedger(store, FIRST)), isSound(await auditLedger(store, OTHER))],
})

async function inFiles<T>(dir: string, use: (store: MovableStore) => Promise<T>): Promise<T> {
  const store = await openStore({ dir })
  return use(store).finally(() => store.close())
}

async function inDatabase<T>({ address }: TestDatabase, use: (store: PostgresStore) => Promise<T>): Promise<T> {
  const store = await openPostgresStore(connectionOf(address()))
  return use(store).finally(() => store.close())
}

describe.skipIf(whyNoPostgres !== null)('copying a store', () => {
  const copy = (dir: string, address: string, to: 'postgres' | 'files') =>
    copyStorage({ dataDir: dir, database: connectionOf(address) }, to, words, { tell: () => {}, told: async () => {} })

  it('there and back gives the same, and each side is used alone', async () => {
    const dir = await aFolder()
    const database = await aDatabase()
    const settings = { dataDir: dir }
    const withDatabase = { ...settings, database: connectionOf(database.address()) }
    const before = await inFiles(dir, store => everything(store))
    expect(before.sound).toEqual([true, true])
    await expect(openInstallation(withDatabase, words)).rejects.toThrow(/store copy --to postgres/)

    await copy(dir, database.address(), 'postgres')
    expect(await inDatabase(database, store => everything(store))).toEqual(before)
    await expect(openInstallation(settings, words)).rejects.toThrow(/DATABASE_URL/)
    await expect(copy(dir, database.address(), 'postgres')).rejects.toThrow(WrongUse)
    const { store, installs } = await openInstallation(withDatabase, words)
    // Nothing is planned a second time, and everything goes on.
    const { key } = anOutgoing('ana', addDays(DAY, 1))
    expect(await store.deliveries.plan(OTHER, anOutgoing('ana'), bogota(DAY))).toBe('already')
    expect(await store.deliveries.plan(OTHER, anOutgoing('luis'), bogota(DAY))).toBe('already')
    await store.deliveries.append(OTHER, key, sent(bogota(addDays(DAY, 1))), 2)
    await store.said.append(OTHER, 'C1', aStatement('four'), 2)
    await store.contracts.commit(OTHER, aCut('two', [aContract('C9', { entity: OTHER })]), 'one')
    const after = await everything(store, installs)
    await store.close()

    await copy(dir, database.address(), 'files')
    expect(await inFiles(dir, store => everything(store))).toEqual(after)
    await expect(openInstallation(withDatabase, words)).rejects.toThrow(/DATABASE_URL/)
    await (await openInstallation(settings, words)).store.close()
    // Into an empty folder it comes out the same.
    for (const entity of [FIRST, OTHER]) rmSync(join(dir, entity), { recursive: true })
    rmSync(join(dir, 'kept.json'))
    rmSync(join(dir, 'kept.json.bak'), { force: true })
    await copy(dir, database.address(), 'files')
    expect(await inFiles(dir, store => everything(store))).toEqual(after)
  })

  it('goes either way again after somebody was erased, and leaves nothing of them in the copy of before', async () => {
    const dir = await aFolder()
    const database = await aDatabase()
    const erase = async (store: Store, day: string) => {
      const what = {
        at: bogota(addDays(DAY, 3)),
        why: 'person',
        said: () => false,
        seen: () => false,
        logs: [],
      } as const
      expect(
        (await store.erase(OTHER, { ...what, sent: event => event.includes(`demo/ana/${day}`) })).sent,
      ).toBeGreaterThan(0)
      return everything(store)
    }
    await copy(dir, database.address(), 'postgres')
    const inside = await inDatabase(database, store => erase(store, DAY))
    await copy(dir, database.address(), 'files')
    expect(await inFiles(dir, store => everything(store))).toEqual(inside)
    expect(readdirSync(dir)).not.toContain('copying')
    const again = await inFiles(dir, store => erase(store, addDays(DAY, 1)))
    await copy(dir, database.address(), 'postgres')
    expect(await inDatabase(database, store => everything(store))).toEqual(again)
  })

  it('changes nothing of a database in use', async () => {
    const dir = await aFolder()
    const database = await aDatabase()
    const settings = { dataDir: dir, database: connectionOf(database.address()) }
    await copy(dir, database.address(), 'postgres')
    rmSync(join(dir, 'moved.json'))
    const gone = { ...INSTALL, sealed: null, gone: { at: INSTALL.at, why: 'app_uninstalled' } }
    await inDatabase(database, store => store.installs.change(INSTALL.place, () => gone))
    await expect(copyStorage(settings, 'postgres', words, { tell: () => {}, told: async () => {} })).rejects.toThrow(
      WrongUse,
    )
    expect(await inDatabase(database, store => store.installs.all())).toEqual([gone])
  })

  it('goes on where it was interrupted, and nobody uses half of it', async () => {
    const dir = await aFolder()
    const database = await aDatabase()
    const proxy = await new CuttingProxy(database.address()).open()
    const before = await inFiles(dir, store => everything(store))
    const withDatabase = { dataDir: dir, database: connectionOf(database.address()) }
    proxy.cutAt(null)
    for (const question of [80, 160, 240]) {
      proxy.cutAt({ question, when: 'after', dies: true })
      await expect(copy(dir, proxy.address, 'postgres')).rejects.toThrow()
      await expect(openInstallation(withDatabase, words)).rejects.toThrow(WrongUse)
    }
    expect(existsSync(join(dir, 'moved.json'))).toBe(false)
    proxy.cutAt(null)
    await copy(dir, proxy.address, 'postgres')
    proxy.close()
    expect(await inDatabase(database, store => everything(store))).toEqual(before)
  })

  it('refuses a target that has something else', async () => {
    const dir = await aFolder()
    const database = await aDatabase()
    await inDatabase(database, store => store.people.append(OTHER, 'p_x', aPreference('else'), 0))
    await expect(copy(dir, database.address(), 'postgres')).rejects.toThrow(/ya tiene datos/)
    await database.admin(`UPDATE cerrojo.entities SET stands = 'copying'`)
    await expect(copy(dir, database.address(), 'postgres')).rejects.toThrow(CopyRefused)
    await expect(copy(dir, database.address(), 'files')).rejects.toThrow(/ya hay datos/)
  })

  it('erases what came from the first format, in links that are issued anew', async () => {
    const dir = await aFolder()
    const database = await aDatabase()
    await copy(dir, database.address(), 'postgres')
    await inDatabase(database, async store => {
      const person = 'p_lq89ludq3c5poe6r'
      expect((await store.rowsNaming(FIRST, ['U0MARTA'])).left).toContain('cerrojo.links')
      const erased = await erasePerson(store, FIRST, await personDataOf(store, FIRST, person), bogota(addDays(DAY, 9)))
      expect(erased.sent).toBeGreaterThan(0)
      expect((await store.rowsNaming(FIRST, ['U0MARTA'])).left).toEqual([])
      const audit = await auditLedger(store, FIRST)
      expect([isSound(audit), audit.chains.sent]).toMatchObject([true, { reissued: { upTo: expect.any(Number) } }])
      const { rows } = await database.admin(
        `SELECT FROM cerrojo.links WHERE json LIKE '%U0MARTA%' OR covers LIKE '%U0MARTA%'`,
      )
      expect(rows).toEqual([])
    })
    // What was issued anew is copied as it is, also into files that have it as it was before.
    const whole = await inDatabase(database, store => everything(store))
    await copy(dir, database.address(), 'files')
    expect(await inFiles(dir, store => everything(store))).toEqual(whole)
  })
})
