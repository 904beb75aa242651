import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { AccountStatement } from '../../../bot/accounts/account.js'
import type { ContractStatement, PersonStatement } from '../../../bot/attestations/statement.js'
import type { ConversationMemory } from '../../../bot/ports/conversation-memory.js'
import type { StoreNotice } from '../../../bot/ports/failure-detail.js'
import { DEFAULT_LEASE_SECONDS } from '../../../bot/ports/lease.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { Enrolments } from '../enrolments.js'
import type { StoreEvent } from '../failures.es.js'
import { noticeOf } from '../failures.js'
import { accountStatement, contractStatement, personStatement } from '../schema-said.js'
import type { MovableStore } from '../transfer.js'
import { PostgresArrivals } from './arrivals.js'
import { ChainEnds } from './chain-ends.js'
import type { Connection } from './connection.js'
import { KeptContracts, PostgresContracts } from './contracts.js'
import { Database, type Patience } from './database.js'
import { PostgresDeliveries } from './deliveries.js'
import { postgresEnrolments } from './enrolments.js'
import { eraseIn } from './erase.js'
import { KeptEvidence, PostgresEvidence } from './evidence.js'
import { EntityHeads } from './heads.js'
import { postgresInstalls } from './installs.js'
import { PostgresLeases } from './leases.js'
import { PostgresLedger } from './ledger.js'
import { PostgresMemory } from './memory.js'
import { migrateDatabase } from './migrations.js'
import { Moment } from './moment.js'
import { PostgresNews } from './news.js'
import { PostgresPaces } from './paces.js'
import { PostgresFiles } from './pending-files.js'
import { databaseFailure } from './problems.js'
import { RecentSaid } from './recent-said.js'
import { PostgresReplicas } from './replicas.js'
import { parsed } from './rows.js'
import { type RowsNaming, rowsNaming } from './rows-naming.js'
import { postgresScreens } from './screens.js'
import { SentEnds } from './sent-ends.js'
import { postgresState } from './state.js'
import { PostgresStatements } from './statements.js'
import { columnText, keyOfColumn } from './text.js'
import { PostgresTransfer, throwRowsAway } from './transfer.js'

/** The oldest PostgreSQL that does, as it numbers itself. */
const OLDEST = 150_000

const versionRow = z.object({ version: z.int() })
const markRow = z.object({ mark: z.string() })
const entityRow = z.object({ entity: z.string() })

/** A store in PostgreSQL, and which entities have something in it. */
export interface PostgresStore extends MovableStore {
  /** What conversations were about, for all replicas; `sign` says that one of the same version wrote it. */
  memory(sign: (text: string) => string): ConversationMemory
  entities(): Promise<EntityKey[]>
  readonly enrolments: Enrolments
  /** Entities of which a copy was begun and not ended, or that have gone on elsewhere. */
  unusable(): Promise<EntityKey[]>
  /** Where some texts still stand. */
  rowsNaming(entity: EntityKey, needles: readonly string[]): Promise<RowsNaming>
  /** Says that an entity has gone on elsewhere. */
  leave(entity: EntityKey): Promise<void>
  /** Throws away what an unfinished copy has of an entity. */
  throwAway(entity: EntityKey): Promise<void>
  /** Whether the ids of people here are this installation's: whoever comes first leaves its mark. */
  isOf(mark: string): Promise<boolean>
}

interface OpenDatabaseOptions extends Patience {
  readonly readOnly?: boolean
  /** Where this machine keeps how far it knows the records of what was told to reach; absent for nowhere. */
  readonly ends?: string
  readonly now?: Date
  /** Milliseconds that a lease runs unless it is renewed. */
  readonly leaseMs?: number
}

/**
 * Opens the store in a database; for writing it brings that into this program's form. Throws StoreUnreachable where it cannot be
 * used, StoreVersion for data of a newer program; where it only reads, StoreVersion for an older one and StoreEmpty for none.
 */
export async function openPostgresStore(
  connection: Connection,
  {
    readOnly = false,
    pauses,
    patience,
    ends: path,
    now = new Date(),
    leaseMs = DEFAULT_LEASE_SECONDS * 1_000,
  }: OpenDatabaseOptions = {},
): Promise<PostgresStore> {
  const database = new Database(connection, readOnly, { pauses, patience })
  const ends = new SentEnds(path ?? null)
  const leases = new PostgresLeases(database, leaseMs)
  const news = new PostgresNews(database)
  const replicas = new PostgresReplicas(database, leaseMs)
  const arrivals = new PostgresArrivals(database)
  const notices: StoreNotice[] = []
  const note = (event: StoreEvent) => {
    const notice = noticeOf(event)
    if (!notices.some(known => isDeepStrictEqual(known, notice))) notices.push(notice)
  }
  try {
    await database.connect()
    await requireNewEnough(database)
    await migrateDatabase(database, readOnly)
    if (!readOnly) {
      await leases.compareClocks()
      await ends.examine(database, now, note)
    }
  } catch (error) {
    await database.close()
    throw error
  }
  const chains = new ChainEnds(database)
  const heads = new EntityHeads(database, chains)
  const state = postgresState(database, note)
  const recent = new RecentSaid(database)
  const kept = {
    ...{ contracts: new KeptContracts(), evidence: new KeptEvidence() },
    ...{ said: recent.of<ContractStatement>('said'), people: recent.of<PersonStatement>('people') },
    accounts: recent.of<AccountStatement>('accounts'),
  }
  /** What a turn of a conversation reads. */
  const readAt = (moment: () => Moment) => {
    const evidence = new PostgresEvidence(database, moment, state.evidence, kept.evidence)
    const saidIn = { database, moment, recent, ends: chains }
    return {
      contracts: new PostgresContracts(database, moment, evidence, kept.contracts),
      said: new PostgresStatements(saidIn, 'said', contractStatement, kept.said),
      people: new PostgresStatements(saidIn, 'people', personStatement, kept.people),
      accounts: new PostgresStatements(saidIn, 'accounts', accountStatement, kept.accounts),
      evidence,
      state: { ...state, evidence: evidence.stored },
    }
  }
  const anew = () => new Moment(heads, recent)
  return {
    ...readAt(anew),
    forTurn: () => {
      const moment = anew()
      return { ...readAt(() => moment), anew: () => moment.over() }
    },
    deliveries: new PostgresDeliveries(database, ends, chains),
    ledger: new PostgresLedger(database),
    leases,
    replicas,
    news,
    arrivals,
    files: new PostgresFiles(database),
    screens: postgresScreens(database),
    paces: new PostgresPaces(database),
    memory: sign => new PostgresMemory(database, heads, sign),
    notices,
    whenHung: listener => database.whenHung(listener),
    erase: (entity, what) => database.write(entity, tx => eraseIn(tx, entity, what)),
    installs: postgresInstalls(database, note),
    transfer: new PostgresTransfer(database),
    rowsNaming: (entity, needles) => rowsNaming(database, entity, needles),
    entities: () => entitiesOf(database, 'true'),
    enrolments: postgresEnrolments(database),
    unusable: () => entitiesOf(database, `stands <> 'here'`),
    leave: async entity => {
      await database.plain(`UPDATE cerrojo.entities SET stands = 'moved' WHERE entity = $1`, [columnText(entity)])
    },
    throwAway: entity => throwRowsAway(database, entity),
    isOf: async mark => {
      if (!readOnly)
        await database.plain('INSERT INTO cerrojo.installation (mark) VALUES ($1) ON CONFLICT DO NOTHING', [mark])
      const [row] = parsed(markRow, await database.plain('SELECT mark FROM cerrojo.installation'))
      return row === undefined || row.mark === mark
    },
    close: async () => {
      ends.flush()
      news.close()
      await Promise.all([leases.close(), replicas.close(), arrivals.close()])
      await database.close()
    },
  }
}

async function entitiesOf(database: Database, which: string): Promise<EntityKey[]> {
  const rows = await database.plain(`SELECT entity FROM cerrojo.entities WHERE ${which} ORDER BY entity`)
  return parsed(entityRow, rows).map(({ entity }) => keyOfColumn(entity))
}

async function requireNewEnough(database: Database): Promise<void> {
  const rows = await database.plain(`SELECT current_setting('server_version_num')::int AS version`)
  const version = parsed(versionRow, rows)[0]?.version ?? 0
  if (version < OLDEST) throw databaseFailure(database.place, 'too-old', String(version))
}
