import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  StoreDamaged,
  StoreEmpty,
  StoreUnreachable,
  StoreUnwritable,
  StoreVersion,
} from '../../../src/adapters/stores/errors.js'
import { readConnection } from '../../../src/adapters/stores/postgres/connection.js'
import { KNOWN_VERSION } from '../../../src/adapters/stores/postgres/migrations.js'
import { openPostgresStore, type PostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { auditLedger, isSound } from '../../../src/bot/ledger/audit.js'
import { Conflict, type Store } from '../../../src/bot/ports/store.js'
import { addDays } from '../../../src/rules/index.js'
import { anOutgoing, bogota, DAY, sent, trying } from '../../contracts/deliveries-data.js'
import { storeSuite } from '../../contracts/store.js'
import { aContract, aCut, aPreference, aStatement, sorted } from '../../contracts/store-data.js'
import { READINGS } from '../../contracts/store-evidence.js'
import { STATES } from '../../contracts/store-state.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from '../../support/postgres.js'
import { CuttingProxy, Pooler } from '../../support/postgres-wire.js'

const OF_ENTITIES = `'chains', 'links', 'seen', 'said', 'deliveries', 'snapshots', 'current_snapshots', 'contracts', 'contract_people', 'evidence', 'state'`
const open = (address: string, options = {}) => openPostgresStore(connectionOf(address), { pauses: [], ...options })

describe.skipIf(whyNoPostgres !== null)('a store in PostgreSQL', () => {
  let database: TestDatabase
  let store: PostgresStore
  beforeAll(async () => {
    database = await aDatabase()
    store = await open(database.address())
    for (const entity of ['999000111', '999000222']) {
      await store.contracts.commit(
        entity,
        aCut('one', [aContract('C1', { entity, supervisors: ['p_one', 'p_two'] })]),
        null,
      )
      await store.said.append(entity, 'C1', aStatement('one'), 0)
      await store.deliveries.plan(entity, anOutgoing('ana'), bogota(DAY))
      const seen = { at: bogota(DAY).toISOString(), on: DAY, by: 'p', kind: 'view' as const, what: '', contracts: [] }
      await store.ledger.see(entity, seen)
      await store.ledger.closeDays(entity, addDays(DAY, 1))
      await store.evidence.write(entity, new Map([['C1', READINGS]]))
      await store.state.adminCode.write(entity, STATES.adminCode[0] ?? null)
      const file = { owner: 'a', name: 'f', bytes: new Uint8Array([0, 1]), language: 'es' } as const
      await store.files?.keep(entity, 'f', file, bogota(DAY))
      await store.memory(text => text).remember({ entity, account: 'a', thread: 't' }, {}, bogota(DAY))
    }
  })
  afterAll(() => store.close())

  const tables = async (): Promise<string[]> => {
    const { rows } = await database.admin(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'cerrojo' AND tablename NOT IN ('migrations', 'entities', 'installation', 'leases', 'paces', 'kept_queries', 'news', 'arrivals', 'enrolments', 'home_pages', 'runs', 'replicas', 'pings', 'installs') ORDER BY 1`,
    )
    return rows.map(({ tablename }) => tablename)
  }

  describe.each(['cerrojo_app', 'cerrojo_owner'] as const)('to %s', role => {
    let client: pg.Client
    beforeAll(async () => {
      client = new pg.Client({ connectionString: database.address(role) })
      await client.connect()
    })
    afterAll(() => client.end())

    const asEntity = async (entity: string | null, sql: string) => {
      await client.query('BEGIN')
      try {
        if (entity !== null) await client.query(`SELECT set_config('cerrojo.entity', $1, true)`, [entity])
        return await client.query(sql)
      } finally {
        await client.query('ROLLBACK')
      }
    }

    it('gives nothing of any entity that was not said, and only its own of one that was', async () => {
      const all = await tables()
      expect(all.length).toBeGreaterThan(8)
      for (const table of all) {
        const entities = async (entity: string | null) =>
          (await asEntity(entity, `SELECT DISTINCT entity FROM cerrojo.${table}`)).rows.map(row => row.entity)
        expect([table, (await database.admin(`SELECT FROM cerrojo.${table}`)).rowCount]).not.toEqual([table, 0])
        expect([table, await entities(null)]).toEqual([table, []])
        expect([table, await entities('')]).toEqual([table, []])
        expect([table, await entities('999000111')]).toEqual([table, ['999000111']])
        // What was said for a transaction is over with it.
        expect([table, (await client.query(`SELECT FROM cerrojo.${table}`)).rowCount]).toEqual([table, 0])
      }
    })

    it('writes nothing into another entity', async () => {
      for (const table of await tables()) {
        for (const change of [
          `UPDATE cerrojo.${table} SET entity = '999000222'`,
          `WITH other AS (DELETE FROM cerrojo.${table} RETURNING *) INSERT INTO cerrojo.${table} (entity) VALUES ('999000222')`,
        ])
          await expect(asEntity('999000111', change), table).rejects.toThrow(/row-level security|violates/)
        const gone = await asEntity('999000111', `DELETE FROM cerrojo.${table} WHERE entity = '999000222'`).catch(
          () => null,
        )
        expect([table, gone?.rowCount ?? 0]).toEqual([table, 0])
      }
    })
  })

  it('names the entities that it has something of, and nothing else without one', async () => {
    expect(await store.entities()).toEqual(['999000111', '999000222'])
  })

  it('writes little where little changed', async () => {
    const contracts = Array.from({ length: 50 }, (_, n) => aContract(`C${n}`, { entity: 'little' }))
    await store.contracts.commit('little', aCut('1', contracts), null)
    const next = contracts.slice(1).map(each => (each.id === 'C7' ? { ...each, object: 'otro' } : each))
    await store.contracts.commit('little', aCut('2', next), '1')
    const { rows } = await database.admin(
      `SELECT id, until IS NULL AS current FROM cerrojo.contracts WHERE entity = 'little' AND (until IS NOT NULL OR id = 'C7') ORDER BY id, since`,
    )
    expect(rows).toEqual([
      { id: 'C0', current: false },
      { id: 'C7', current: false },
      { id: 'C7', current: true },
    ])
    expect((await store.contracts.byId('little', ['C0', 'C7'])).contracts.map(({ object }) => object)).toEqual(['otro'])
    // What nobody can be reading any more goes with the next one.
    await database.admin(
      `UPDATE cerrojo.snapshots SET replaced = now() - interval '2 hours' WHERE entity = 'little' AND id = '1'`,
    )
    await store.contracts.commit('little', aCut('3', next), '2')
    const left = await database.admin(`SELECT FROM cerrojo.contracts WHERE entity = 'little' AND until IS NOT NULL`)
    expect(left.rowCount).toBe(0)
  })

  it.each([
    ['contracts', `UPDATE cerrojo.contracts SET contract = '{"id":"C1"}' WHERE entity = 'torn'`],
    ['snapshots', `UPDATE cerrojo.snapshots SET snapshot = '{}' WHERE entity = 'torn'`],
    ['said', `UPDATE cerrojo.said SET statement = '{"kind":"x"}' WHERE entity = 'torn'`],
    ['evidence', `UPDATE cerrojo.evidence SET readings = '7' WHERE entity = 'torn'`],
    ['links', `UPDATE cerrojo.links SET json = '{}' WHERE entity = 'torn' AND chain = 'sent'`],
    ['state', `UPDATE cerrojo.state SET value = '{}' WHERE entity = 'torn'`],
  ])('names the row of %s that somebody changed', async (table, damage) => {
    await database.admin(
      `DELETE FROM cerrojo.entities WHERE entity = 'torn'; ${(await tables()).map(name => `DELETE FROM cerrojo.${name} WHERE entity = 'torn'`).join(';')}`,
    )
    await database.copyEntity('999000111', 'torn')
    await database.admin(damage)
    const ask: Record<string, () => Promise<unknown>> = {
      contracts: () => store.contracts.byId('torn', ['C1']),
      snapshots: () => store.contracts.head('torn'),
      said: () => store.said.of('torn', ['C1']),
      evidence: () => store.evidence.of('torn', ['C1']),
      links: () => store.deliveries.get('torn', anOutgoing('ana').key),
      state: () => store.state.adminCode.read('torn'),
    }
    const failed: unknown = await ask[table]?.().catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(StoreDamaged)
    expect((failed as StoreDamaged).detail?.words.es).toContain(`cerrojo.${table} (torn, `)
  })

  it('shows what was changed behind its back', async () => {
    await database.copyEntity('999000111', 'forged')
    await database.admin(
      `UPDATE cerrojo.said SET statement = (replace(statement::text, '2026-11-21', '2026-11-20'))::json WHERE entity = 'forged'`,
    )
    const audit = await auditLedger(store, 'forged')
    expect(audit.forged).toEqual([{ log: 'said', subject: 'C1', number: 1 }])
    expect(isSound(await auditLedger(store, '999000111'))).toBe(true)
  })

  it('keeps what was read, and shows at once what another process changed', async () => {
    const [entity, people] = ['kept', ['p_one']]
    const own = (id: string, more = {}) => aContract(id, { entity, ...more })
    const proxy = await new CuttingProxy(database.address()).open()
    const reader = await open(proxy.address, { readOnly: true })
    await store.contracts.commit(entity, aCut('1', [own('C1'), own('C2')]), null)
    await store.state.evidence.write(entity, STATES.evidence[0] ?? null)
    await store.said.append(entity, 'C1', aStatement('one'), 0)
    const read = async (from: Store) => {
      const { contracts, ...rest } = await from.contracts.of(entity, people, ['C3'], { changes: true, evidence: true })
      const logs = [await from.said.of(entity, ['C1', 'C2']), await from.people.of(entity, ['p_one', 'C1'])]
      return { ...rest, contracts: sorted(contracts), logs, stored: await from.state.evidence.read(entity) }
    }
    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      nothing: async () => {},
      snapshot: () => store.contracts.commit(entity, aCut('2', [own('C2', { object: 'otro' }), own('C3')]), '1'),
      statement: () => store.said.append(entity, 'C2', aStatement('two'), 0),
      'another statement': () => store.said.append(entity, 'C2', aStatement('three'), 1),
      preference: () => store.people.append(entity, 'p_one', aPreference('one'), 0),
      evidence: () => store.evidence.write(entity, new Map([['C2', READINGS]])),
      'how it was read': () => store.state.evidence.write(entity, STATES.evidence[1] ?? null),
      erasure: () =>
        store.erase(entity, {
          ...{ at: bogota(DAY), why: 'person', said: () => false, sent: () => false, seen: () => false },
          logs: [{ log: 'people', subject: 'p_one' }],
        }),
      'the same cut again': () => store.contracts.commit(entity, aCut('1', [own('C1'), own('C2')]), '2'),
    }
    for (const [name, change] of Object.entries(changes)) {
      const before = await read(reader)
      await change()
      const after = await read(reader)
      const fresh = await open(database.address(), { readOnly: true })
      expect([name, after]).toEqual([name, await read(fresh)])
      await fresh.close()
      if (name !== 'nothing') expect([name, after]).not.toEqual([name, before])
      // What is asked for again asks for no more than what is current, and gives the very same things.
      proxy.cutAt(null)
      const again = await reader.contracts.of(entity, people, ['C3'], { changes: true, evidence: true })
      await store.contracts.head(entity)
      expect([name, proxy.questions]).toEqual([name, 1])
      for (const contract of again.contracts) expect(after.contracts).toContain(contract)
      expect(again.snapshot).toBe(after.snapshot)
    }
    await reader.close()
    proxy.close()
  })

  it('writes down each thing by one question, which is committed with it', async () => {
    const proxy = await new CuttingProxy(database.address()).open()
    const writer = await open(proxy.address)
    const [entity, { key }] = ['brief', anOutgoing('ana')]
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => writer.said.append(entity, 'C1', aStatement('two'), 1),
      () => writer.people.append(entity, 'p_ana', aPreference('one'), 0),
      () => writer.deliveries.plan(entity, anOutgoing('ana'), bogota(DAY)),
      () => writer.deliveries.append(entity, key, trying(bogota(DAY)), 1),
      () => writer.deliveries.append(entity, key, sent(bogota(DAY)), 2),
    ]
    // From then on it knows where the chains end.
    await writer.said.append(entity, 'C1', aStatement('one'), 0)
    await writer.deliveries.plan(entity, anOutgoing('luis'), bogota(DAY))
    for (const [n, deed] of deeds.entries()) {
      proxy.cutAt(null)
      await deed()
      expect([n, proxy.questions, proxy.commits.size]).toEqual([n, 1, 1])
    }
    expect(isSound(await auditLedger(writer, entity))).toBe(true)
    await writer.close()
    proxy.close()
  })

  it('lets one of many processes at once add to a chain', async () => {
    const others = await Promise.all([1, 2, 3].map(() => open(database.address())))
    const [first = store] = others
    await Promise.all(
      others.flatMap((other, n) => [
        other.deliveries.plan('many', anOutgoing('ana'), bogota(DAY)),
        other.deliveries.plan('many', anOutgoing(`p${n}`), bogota(DAY)),
        other.people.append('many', `p${n}`, aPreference(`k${n}`), 0),
      ]),
    )
    const { key } = anOutgoing('ana')
    const ends = await Promise.allSettled(
      others.map(other => other.deliveries.append('many', key, sent(bogota(DAY)), 1)),
    )
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Conflict)
    expect(isSound(await auditLedger(first, 'many'))).toBe(true)
    expect(await first.deliveries.head('many')).toMatchObject({ number: 5 })
    await Promise.all(others.map(other => other.close()))
  })
})

describe.skipIf(whyNoPostgres !== null)('opening a database', () => {
  it('brings it into form once, whoever comes first', async () => {
    const database = await aDatabase({ bare: true })
    const owner = database.address('cerrojo_owner')
    await expect(open(owner, { readOnly: true })).rejects.toThrow(StoreEmpty)
    await Promise.all([1, 2, 3].map(async () => (await open(owner)).close()))
    const { rows } = await database.admin('SELECT version FROM cerrojo.migrations ORDER BY version')
    expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: KNOWN_VERSION }, (_, n) => n + 1))
  })

  it('gives whoever could write before an update what it adds as well, and nobody else', async () => {
    const database = await aDatabase()
    // As it was before replicas shared more than their leases.
    const { rows: added } = await database.admin(
      `SELECT 'TABLE cerrojo.' || tablename AS what FROM pg_tables
       WHERE schemaname = 'cerrojo' AND tablename NOT IN ('migrations', 'entities', 'installation', 'leases', ${OF_ENTITIES})
       UNION ALL SELECT 'FUNCTION ' || oid::regprocedure FROM pg_proc
       WHERE pronamespace = 'cerrojo'::regnamespace AND proname <> 'clock'`,
    )
    await database.admin(added.map(({ what }) => `DROP ${what}`).join(';'))
    await database.admin('DELETE FROM cerrojo.migrations WHERE version > 2')
    await database.admin(`DROP ROLE IF EXISTS cerrojo_reader; CREATE ROLE cerrojo_reader`)
    await database.admin(`GRANT SELECT ON cerrojo.links TO cerrojo_reader`)
    await (await open(database.address('cerrojo_owner'))).close()
    const may = `SELECT has_table_privilege(role, 'cerrojo.news', 'INSERT') AS new, has_table_privilege(role, 'cerrojo.migrations', 'INSERT') AS form
      FROM unnest(ARRAY['cerrojo_app', 'cerrojo_reader']) AS role`
    const { rows } = await database.admin(may)
    expect(rows).toEqual([
      { new: true, form: false },
      { new: false, form: false },
    ])
    await database.admin('DROP OWNED BY cerrojo_reader; DROP ROLE cerrojo_reader')
  })

  it('refuses one of a newer program, and changes nothing in it', async () => {
    const database = await aDatabase()
    await database.admin(`INSERT INTO cerrojo.migrations VALUES (${KNOWN_VERSION + 1}, 'of tomorrow')`)
    for (const readOnly of [true, false]) {
      const failed: unknown = await open(database.address(), { readOnly }).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(StoreVersion)
      expect((failed as StoreVersion).detail?.words.es).toContain('más nueva')
    }
  })

  it('says what is the matter, and never the password', async () => {
    const database = await aDatabase()
    const other = (change: (url: URL) => void) => {
      const url = new URL(database.address())
      change(url)
      return url.href
    }
    const failures: Record<string, unknown> = {}
    for (const [name, address] of Object.entries({
      'no-database': other(url => (url.pathname = '/none')),
      unreachable: other(url => (url.port = '1')),
      tls: other(url => url.searchParams.set('sslmode', 'require')),
      'tls without a file': other(url => (url.search = '?sslmode=verify-full&sslrootcert=/nowhere.pem')),
      rights: other(url => (url.username = 'nobody_at_all')),
    }))
      failures[name] = await open(address).catch((error: unknown) => error)
    const store = await open(database.address())
    await database.admin('ALTER FUNCTION cerrojo.heads RENAME TO lost; ALTER TABLE cerrojo.deliveries RENAME TO lost')
    failures['not-whole without a function'] = await store.contracts.head('demo').catch((error: unknown) => error)
    failures['not-whole without a table'] = await store.deliveries.open('demo').catch((error: unknown) => error)
    await store.close()
    for (const [name, failure] of Object.entries(failures)) {
      expect([name, failure]).toEqual([name, expect.any(StoreUnreachable)])
      const { message, detail } = failure as StoreUnreachable
      expect([name, detail]).toEqual([name, expect.objectContaining({ kind: 'database', problem: name.split(' ')[0] })])
      expect(message + JSON.stringify(detail)).not.toContain('of%20tests')
    }
  })

  it('goes on without encryption only where that was not asked for', async () => {
    const database = await aDatabase()
    const url = new URL(database.address())
    url.searchParams.delete('sslmode')
    const store = await open(url.href)
    expect(await store.contracts.head('demo')).toBeNull()
    await store.close()
  })

  it('says what it cannot write to, changes nothing, and writes once the address leads to what takes it', async () => {
    const database = await aDatabase()
    const store = await open(database.address())
    await database.admin(`ALTER DATABASE ${database.name} SET default_transaction_read_only = on`)
    const later = await open(database.address())
    await expect(later.said.append('demo', 'C1', aStatement('k1'), 0)).rejects.toThrow(StoreUnwritable)
    await database.admin('REVOKE INSERT ON cerrojo.said FROM cerrojo_app')
    await expect(store.said.append('demo', 'C1', aStatement('k1'), 0)).rejects.toThrow(StoreUnreachable)
    expect((await store.ledger.head('demo', 'said')).number).toBe(0)
    await database.admin('GRANT INSERT ON cerrojo.said TO cerrojo_app')
    await database.admin(`ALTER DATABASE ${database.name} RESET default_transaction_read_only`)
    // Connections of before stay as they are, as those to a server that became a standby.
    expect(await later.said.append('demo', 'C1', aStatement('k1'), 0)).toBe('recorded')
    await Promise.all([store.close(), later.close()])
  })

  it('gets over a restart of what it was connected to', async () => {
    const database = await aDatabase()
    const store = await open(database.address(), { pauses: [1, 1, 1] })
    await store.said.append('demo', 'C1', aStatement('k1'), 0)
    await database.admin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'cerrojo_app' AND datname = '${database.name}'`,
    )
    expect(await store.said.append('demo', 'C1', aStatement('k2'), 1)).toBe('recorded')
    await store.close()
  })
})

it.each([
  [
    'postgresql://ana:s%40fe@db.example:6432/cerrojo?sslmode=verify-full&sslrootcert=/ca.pem',
    'db.example:6432/cerrojo',
  ],
  ['postgres://ana@[::1]/cerrojo', '[::1]:5432/cerrojo'],
  ['postgresql://ana@/cerrojo?host=/var/run/postgresql', null],
  ['postgresql://ana@localhost/cerrojo?host=/var/run/postgresql', '/var/run/postgresql:5432/cerrojo'],
  ['postgresql://ana@db/cerrojo?sslmode=maybe', null],
  ['postgresql://db/cerrojo', null],
  ['postgresql://ana@db', null],
  ['mysql://ana@db/cerrojo', null],
  ['db', null],
])('reads the address %s', (address, place) => {
  expect(readConnection(address)?.place ?? null).toBe(place)
})

describe.skipIf(whyNoPostgres !== null)('through a pooler in transaction mode', () => {
  let pooler: Promise<{ readonly database: TestDatabase; readonly pooler: Pooler }> | undefined
  const opened = async () => {
    const database = await aDatabase()
    return { database, pooler: await new Pooler(database.address()).open() }
  }
  afterAll(async () => (await pooler)?.pooler.close())
  storeSuite('pooled', async () => {
    pooler ??= opened()
    const { database, pooler: through } = await pooler
    await database.empty()
    return openPostgresStore(connectionOf(through.address))
  })
})
