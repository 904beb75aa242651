import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Erased } from '../../../bot/ports/ledger.js'
import { dayInBogota } from '../../../rules/index.js'
import { SOLE_LEASES } from '../sole-leases.js'
import type { MovableStore } from '../transfer.js'
import { compareLogs, requireLogs } from './compare-logs.js'
import { FileContracts } from './contracts.js'
import { FileDeliveries } from './deliveries.js'
import { list, removeDrafts } from './disk.js'
import { beginErasing, type Erasing, endErasing, erasingIn } from './erasing.js'
import { FileEvidence } from './evidence.js'
import {
  ACCOUNTS_FOLDER,
  DELIVERIES_FOLDER,
  EVIDENCE_FOLDER,
  entityFolders,
  fileName,
  HEAD_FILE,
  LEDGER_FOLDER,
  PEOPLE_FOLDER,
  SAID_CHAIN,
  SAID_FOLDER,
} from './folder-names.js'
import { ACCOUNTS_FORMAT, PEOPLE_FORMAT, SAID_FORMAT } from './formats.js'
import { openIdentity, readIdentity } from './identity.js'
import { checkKnownFolders } from './known-folders.js'
import { FileLedger } from './ledger.js'
import { acquire } from './lock.js'
import { migrate, requireReadable } from './migrate.js'
import { answerNotes } from './see-beside.js'
import { Session } from './session.js'
import { checkState, fileInstalls, fileState } from './side-files.js'
import { Snapshots } from './snapshots.js'
import { FileStatements } from './statements.js'
import { takeOverLogsOf } from './take-over.js'
import { FileTransfer } from './transfer.js'

export interface OpenOptions {
  readonly dir: string
  /** Reads without taking the lock and writes nothing, also while another process has the data. */
  readonly readOnly?: boolean
  /** Looks at every stored byte of the contracts also when it only reads, so that damage shows before it is asked for. */
  readonly check?: boolean
  /** It is closed at once: who wants to write meanwhile waits for that. */
  readonly brief?: boolean
  /** The instant at which it is opened. */
  readonly now?: Date
}

const NOTHING: Erased = { sent: 0, said: 0, seen: 0, logs: 0 }

/**
 * Opens the data folder, made if missing. For writing it takes the lock, brings an older folder into this program's format
 * with a backup beside it, and looks at every stored byte: what is damaged is restored from the last good copy, with a
 * notice. Throws StoreInUse, StoreDamaged when there is no good copy, StoreVersion for data of a newer program,
 * StoreUnwritable.
 */
export async function openStore({
  dir,
  readOnly = false,
  check = !readOnly,
  brief = false,
  now = new Date(),
}: OpenOptions): Promise<MovableStore> {
  const session = new Session(resolve(dir), readOnly)
  const lock = readOnly ? null : await acquire(session.dir, { brief })
  if (lock) session.guardBy(lock.check)
  const snapshots = new Snapshots(session)
  const ledger = new FileLedger(session)
  const said = new FileStatements(session, SAID_FOLDER, SAID_FORMAT, ledger)
  const people = new FileStatements(session, PEOPLE_FOLDER, PEOPLE_FORMAT, ledger)
  const accounts = new FileStatements(session, ACCOUNTS_FOLDER, ACCOUNTS_FORMAT, ledger)
  const deliveries = new FileDeliveries(session)
  const rest = { evidence: new FileEvidence(session), state: fileState(session) }
  const contracts = new FileContracts(session, snapshots, rest)
  try {
    if (!readOnly) await prepare()
    else {
      requireReadable(session)
      readIdentity(session.dir, session)
      checkKnownFolders(session)
      for (const folder of entityFolders(session.dir)) await requireLogs(folder, ledger.saidIn(folder), session)
      if (check) for (const folder of entityFolders(session.dir)) await snapshots.check(folder)
    }
  } catch (error) {
    lock?.release()
    throw error
  }
  lock?.answerWith(answerNotes(session, ledger))
  return {
    contracts,
    said,
    people,
    accounts,
    deliveries,
    ledger,
    leases: SOLE_LEASES,
    ...rest,
    ...(readOnly
      ? {}
      : { marks: { said: (entity: string) => ledger.headOf(entity, 'said'), readings: () => rest.evidence.writes } }),
    installs: fileInstalls(session),
    transfer: new FileTransfer(session, deliveries, ledger, { said, people, accounts }),
    notices: session.notices,
    erase: async (entity, what) => {
      session.requireWriting()
      const { at, why, logs } = what
      const sent = await deliveries.meant(entity, what)
      const erasing = { at: at.toISOString(), why, logs, sent, ...(await ledger.meant(entity, what)) }
      if ([erasing.logs, sent, erasing.said, erasing.seen].every(({ length }) => length === 0)) return NOTHING
      const folder = join(session.dir, fileName(entity))
      beginErasing(folder, session, erasing)
      const erased = { ...(await eraseSaid(folder, erasing)), sent: await deliveries.erase(folder, erasing) }
      endErasing(folder)
      return erased
    },
    close: async () => {
      deliveries.flush()
      session.close()
      await contracts.idle()
      deliveries.close()
      lock?.release()
    },
  }

  /** Logs go first: what the chain has of them would be written into them again. */
  async function eraseSaid(folder: string, erasing: Erasing): Promise<Omit<Erased, 'sent'>> {
    const kinds = { said, people, accounts }
    const dropped = erasing.logs.filter(({ log, subject }) => kinds[log].drop(folder, subject))
    return { ...(await ledger.erase(folder, erasing)), logs: dropped.length }
  }

  /** Whether an entity's data came here with a copy of the folder, as a backup does that is put back. */
  function isCopy(folder: string): boolean {
    const isBefore = lock?.heldBefore === 'elsewhere' || lock?.heldBefore === 'nowhere'
    return isBefore && list(join(folder, DELIVERIES_FOLDER)).length > 0
  }

  async function prepare(): Promise<void> {
    await migrate(session, now)
    removeDrafts(session.dir)
    openIdentity(session.dir, session)
    checkKnownFolders(session)
    checkState(session)
    for (const folder of entityFolders(session.dir)) {
      for (const drafts of [
        '.',
        SAID_FOLDER,
        PEOPLE_FOLDER,
        ACCOUNTS_FOLDER,
        DELIVERIES_FOLDER,
        EVIDENCE_FOLDER,
        LEDGER_FOLDER,
      ])
        removeDrafts(join(folder, drafts))
      await snapshots.check(folder)
      await snapshots.sweep(folder)
      await ledger.check(folder, now)
      if (takeOverLogsOf(folder, session, now)) session.note({ kind: 'chain-begun', path: join(folder, SAID_CHAIN) })
      const erasing = erasingIn(folder, session)
      if (erasing) await eraseSaid(folder, erasing)
      await compareLogs(folder, ledger.saidIn(folder), { said, people, accounts }, session)
      deliveries.check(folder, { day: dayInBogota(now), isCopy: isCopy(folder) })
      if (erasing) {
        await deliveries.erase(folder, erasing)
        endErasing(folder)
      }
      rest.evidence.check(folder)
      if (existsSync(join(folder, HEAD_FILE))) continue
      session.note({ kind: 'no-contracts', path: folder })
    }
  }
}
