import { rmSync } from 'node:fs'
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
import type { FileLedger } from './ledger.js'
import { putSeen, seenDays, seenRowsOn } from './seen-days.js'
import type { Session } from './session.js'

/** Says in a folder that a copy to it was begun and not ended. */
export const COPYING_FILE = 'copying.json'

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
