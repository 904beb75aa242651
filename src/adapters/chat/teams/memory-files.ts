import { FILES_KEPT_MS, MOST_FILES, type PendingFile, type PendingFiles } from '../../../bot/ports/pending-files.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { ExpiringMap } from '../../../shared/cache.js'

/** Files that wait for a yes, where one process hears all: gone when it ends. */
export class MemoryFiles implements PendingFiles {
  readonly #kept = new ExpiringMap<PendingFile>(MOST_FILES, FILES_KEPT_MS)

  async keep(entity: EntityKey, key: string, file: PendingFile, now: Date): Promise<void> {
    this.#kept.set(`${entity} ${key}`, file, now)
  }

  async take(entity: EntityKey, key: string, owner: string, now: Date): Promise<PendingFile | null> {
    const file = this.#kept.get(`${entity} ${key}`, now)
    if (file?.owner !== owner) return null
    this.#kept.delete(`${entity} ${key}`)
    return file
  }
}
