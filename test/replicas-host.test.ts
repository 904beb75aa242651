import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPostgresStore } from '../src/adapters/stores/postgres/open-store.js'
import { openEntityHost } from '../src/app/entity-host.js'
import { configuredEntities, installationInMemory } from '../src/app/installation.js'
import { accountKey } from '../src/bot/accounts/account.js'
import { accountStatusOf } from '../src/bot/accounts/account-status.js'
import { issueAdminCode } from '../src/bot/accounts/admin-code.js'
import { handleIncoming, type Incoming } from '../src/bot/conversation/handle-incoming.js'
import { sync } from '../src/bot/sync/sync.js'
import { DEMO_NIT } from '../src/demo/demo.js'
import { demoSnapshot } from '../src/demo/demo-context.js'
import type { Day } from '../src/rules/index.js'
import { parseSettings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { accountOf } from './support/door.js'
import { aDatabase, connectionOf, whyNoPostgres } from './support/postgres.js'

/* What a running bot keeps of an entity, at two of them on one database. */

it.skipIf(whyNoPostgres !== null)(
  'the first administrator’s code, lists and data are the same at all replicas',
  async () => {
    const database = await aDatabase()
    const dir = mkdtempSync(join(tmpdir(), 'cerrojo-replicas-'))
    const otherDir = mkdtempSync(join(tmpdir(), 'cerrojo-replicas-'))
    const list = 'document,name,email,role\n990100011,Marta,marta@entidad.example,supervisor\n'
    const longer = `${list}990100022,Vera,vera@entidad.example,admin\n`
    writeFileSync(join(dir, 'people.csv'), list)
    writeFileSync(join(otherDir, 'people.csv'), longer)
    let now = new Date('2027-07-01T15:00:00.000Z')
    const quiet = { listsFailed: () => {}, listKeptBack: () => {}, codeTried: () => {} }
    const replica = async (dataDir = dir) => {
      const read = parseSettings({ entities: [{ nit: DEMO_NIT }], dataDir }, join(dataDir, 'cerrojo.json'), {}, dataDir)
      const settings = read.ok ? read.settings : expect.unreachable()
      const store = await openPostgresStore(connectionOf(database.address()))
      const installation = { ...installationInMemory(), store }
      const entities = configuredEntities(settings, commandsIn('es'))
      const host = openEntityHost(
        settings,
        installation,
        entities,
        async () => null,
        () => now,
        quiet,
      )
      const context = async () => (await host.context(DEMO_NIT)) ?? expect.unreachable()
      const turn = async (user: string, incoming: Incoming) =>
        handleIncoming(await context(), accountOf(user), async () => ({ member: true, name: user }), incoming, now)
      const tries = async (user: string, code: string) =>
        JSON.stringify(await turn(user, { pressed: { kind: 'send-link', key: 'any' }, fields: { code } }))
      await store.news?.whenTold((topic, concerns) => topic === 'people' && host.peopleChanged(concerns))
      const bring = (day: Day) =>
        sync({
          ...{ store, entity: DEMO_NIT, registerState: demoSnapshot(day), now },
          identities: { personOf: document => installation.identity.personId(DEMO_NIT, document), listed: new Map() },
        })
      return { host, store, context, turn, tries, bring }
    }
    const [one, other] = [await replica(), await replica()]
    await one.bring('2027-06-30')
    const before = await other.context()
    // Wrong tries count wherever they are made: the tenth is the last of that account.
    const { code } = await issueAdminCode(one.store, DEMO_NIT, now)
    for (let n = 0; n < 5; n++) for (const each of [one, other]) await each.tries('GUESSER', 'BBBB-BBBB-BBBB')
    expect((await other.store.state.adminCode.read(DEMO_NIT))?.attempts).toBe(10)
    await one.tries('GUESSER', code)
    expect(await one.store.state.adminCode.read(DEMO_NIT)).not.toBeNull()
    // It is redeemed once, and whoever did is known at the other one with the next word.
    const ends = await Promise.all([one.tries('BOSS', code), other.tries('RIVAL', code)])
    const boss = accountKey(accountOf('BOSS'))
    const log = (await other.store.accounts.of(DEMO_NIT, [boss])).get(boss)
    const winner = log && accountStatusOf(log).linked?.how === 'code' ? 'BOSS' : 'RIVAL'
    expect(new Set(ends).size).toBe(2)
    expect(await one.store.state.adminCode.read(DEMO_NIT)).toBeNull()
    for (const each of [one, other]) {
      const who = JSON.stringify(await each.turn(winner, { text: '¿quién soy?' }))
      expect(who).toContain('dministra')
      const admins = async () => [...(await each.context()).directory.values()].filter(({ codeSince }) => codeSince)
      await expect.poll(async () => (await admins()).length).toBe(1)
    }
    // What one has brought, the other answers from at once.
    await one.bring('2027-07-01')
    const after = await other.context()
    expect([after.store.contracts === before.store.contracts, after === before]).toEqual([true, false])
    // Another machine has another list: after five minutes the one that was taken last counts for all, until they have the same.
    const third = await replica(otherDir)
    const isListed = async () => [...(await one.context()).directory.values()].some(({ name }) => name === 'Vera')
    await third.context()
    expect([await one.host.compareLists(DEMO_NIT), await isListed()]).toEqual([false, false])
    now = new Date(now.getTime() + 5 * 60_000)
    expect([await third.host.compareLists(DEMO_NIT), await one.host.compareLists(DEMO_NIT)]).toEqual([false, true])
    expect((await one.context()).keptBack).toMatchObject({ why: 'elsewhere', before: 2, after: 1, names: ['Vera'] })
    expect(await isListed()).toBe(true)
    one.host.peopleChanged(() => true)
    expect((await one.context()).keptBack?.why).toBe('elsewhere')
    writeFileSync(join(dir, 'people.csv'), longer)
    expect([(await one.context()).keptBack, await isListed()]).toEqual([undefined, true])
    expect(await one.host.compareLists(DEMO_NIT)).toBe(false)
    await Promise.all([one, other, third].map(({ store }) => store.close()))
    for (const folder of [dir, otherDir]) rmSync(folder, { recursive: true, force: true })
  },
)
