import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ChainLink, ChainName } from '../../../bot/ledger/chain.js'
import type { SaidLog, Stated } from '../../../bot/ledger/said.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { Day } from '../../../rules/index.js'
import { nextTurn } from '../../../shared/turns.js'
import type { SeenRow, Transfer } from '../transfer.js'
import type { FileDeliveries } from './deliveries.js'
import { syncFolder, writeDurably } from './disk.js'
import { fileName, LEDGER_FOLDER, SEEN_FOLDER } from './folder-names.js'
import { KEPT_FILE } from './known-folders.js'
import type { FileLedger } from './ledger.js'
import { putSeen, seenDays, seenRowsOn } from './seen-days.js'
import type { Session } from './session.js'

/** Says in a folder that a copy to it was begun and not ended. */
export const COPYING_FILE = 'copying.json'

/** What is being thrown away lies in it, where it is nobody's. */
const THROWN_FOLDER = 'copying'

/**
 * Throws away what an unfinished copy has of an entity in a folder that nobody has open. One that is cut off leaves either all of it
 * or nothing of it that counts.
 */
export function throwFolderAway(dir: string, entity: EntityKey): void {
  // It would be missed. Who opens the folder next writes down anew what there is.
  for (const name of [KEPT_FILE, `${KEPT_FILE}.bak`]) rmSync(join(dir, name), { force: true })
  syncFolder(dir)
  const [folder, thrown] = [join(dir, fileName(entity)), join(dir, THROWN_FOLDER)]
  rmSync(thrown, { recursive: true, force: true })
  mkdirSync(thrown, { mode: 0o700 })
  if (existsSync(folder)) renameSync(folder, join(thrown, fileName(entity)))
  syncFolder(dir)
  rmSync(thrown, { recursive: true, force: true })
}

/** A log that takes over statements. */
interface Taking {
  takeOver(entity: EntityKey, subject: string, statements: readonly unknown[]): void
}

/** Writes and reads an entity as it is. */
export class FileTransfer implements Transfer {
  constructor(
    readonly session: Session,
    readonly deliveries: FileDeliveries,
    readonly ledger: FileLedger,
    readonly logs: Readonly<Record<SaidLog, Taking>>,
  ) {}

  async *seenRows(entity: EntityKey): AsyncIterable<SeenRow> {
    const folder = this.#seenFolder(entity)
    for (const day of seenDays(folder)) {
      yield* seenRowsOn(folder, day)
      await nextTurn()
    }
  }

  async begin(entities: readonly EntityKey[]): Promise<void> {
    writeDurably(join(this.session.dir, COPYING_FILE), Buffer.from(`${JSON.stringify({ entities })}\n`))
  }

  async end(): Promise<void> {
    rmSync(join(this.session.dir, THROWN_FOLDER), { recursive: true, force: true })
    rmSync(join(this.session.dir, COPYING_FILE), { force: true })
    syncFolder(this.session.dir)
  }

  async addLinks(entity: EntityKey, chain: ChainName, links: readonly ChainLink[]): Promise<void> {
    if (chain === 'sent') this.deliveries.put(entity, links)
    else this.ledger.put(entity, chain, links)
    await nextTurn()
  }

  async addStatements(entity: EntityKey, log: SaidLog, subject: string, statements: readonly Stated[]): Promise<void> {
    this.logs[log].takeOver(entity, subject, statements)
    await nextTurn()
  }

  async putSeen(entity: EntityKey, day: Day, rows: readonly SeenRow[]): Promise<void> {
    this.session.requireWriting()
    putSeen(this.#seenFolder(entity), day, rows)
  }

  #seenFolder(entity: EntityKey): string {
    return join(this.session.dir, fileName(entity), LEDGER_FOLDER, SEEN_FOLDER)
  }
}
