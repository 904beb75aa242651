import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Store } from '../../../bot/ports.js'
import { openIdentity, readIdentity } from '../identity.js'
import { LowContracts } from './contracts.js'
import { Cuts } from './cuts.js'
import { LowDeliveries } from './deliveries.js'
import { removeDrafts } from './disk.js'
import { ACCOUNTS_FORMAT, PEOPLE_FORMAT, SAID_FORMAT } from './formats.js'
import { checkKept } from './kept.js'
import { acquire } from './lock.js'
import { LowStatements } from './logs.js'
import { migrate, requireReadable } from './migrate.js'
import { ACCOUNTS, DELIVERIES, entityFolders, HEAD, PEOPLE, SAID } from './names.js'
import { Session } from './session.js'

export interface OpenOptions {
  readonly dir: string
  /** Reads without taking the lock and writes nothing, also while another process has the data. */
  readonly readOnly?: boolean
  /** Looks at every stored byte of the contracts also when it only reads, so that damage shows before it is asked for. */
  readonly check?: boolean
}

/**
 * Opens the data folder, made if missing. For writing it takes the lock, brings an older folder into this program's format
 * with a backup beside it, and looks at every stored byte: what is damaged is restored from the last good copy, with a
 * notice. Throws StoreInUse, StoreDamaged when there is no good copy, StoreVersion for data of a newer program,
 * StoreUnwritable.
 */
export async function openStore({ dir, readOnly = false, check = !readOnly }: OpenOptions): Promise<Store> {
  const session = new Session(resolve(dir), readOnly)
  const lock = readOnly ? null : acquire(session.dir)
  const cuts = new Cuts(session)
  const contracts = new LowContracts(session, cuts)
  const said = new LowStatements(session, SAID, SAID_FORMAT)
  const people = new LowStatements(session, PEOPLE, PEOPLE_FORMAT)
  const accounts = new LowStatements(session, ACCOUNTS, ACCOUNTS_FORMAT)
  const deliveries = new LowDeliveries(session)
  try {
    if (!readOnly) await prepare()
    else {
      requireReadable(session)
      readIdentity(session.dir, session)
      checkKept(session)
      if (check) for (const folder of entityFolders(session.dir)) await cuts.check(folder)
    }
  } catch (error) {
    lock?.release()
    throw error
  }
  return {
    contracts,
    said,
    people,
    accounts,
    deliveries,
    notices: session.notices,
    close: async () => {
      session.close()
      await contracts.idle()
      deliveries.close()
      lock?.release()
    },
  }

  async function prepare(): Promise<void> {
    await migrate(session, new Date())
    removeDrafts(session.dir)
    openIdentity(session.dir, session)
    checkKept(session)
    for (const folder of entityFolders(session.dir)) {
      for (const drafts of ['.', SAID, PEOPLE, ACCOUNTS, DELIVERIES]) removeDrafts(join(folder, drafts))
      await cuts.check(folder)
      await cuts.sweep(folder)
      said.check(folder)
      people.check(folder)
      accounts.check(folder)
      deliveries.check(folder)
      if (existsSync(join(folder, HEAD))) continue
      session.note({ is: 'no-contracts', path: folder })
    }
  }
}
