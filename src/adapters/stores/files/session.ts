import { isDeepStrictEqual } from 'node:util'
import type { StoreNotice } from '../../../bot/ports/failure-detail.js'
import { StoreError } from '../errors.js'
import type { StoreEvent } from '../failures.es.js'
import { noticeOf } from '../failures.js'
import { setAside } from './disk.js'

/** What the parts of one opened store share: where it is, whether it may write, and what it has to say. */
export class Session {
  readonly notices: StoreNotice[] = []
  /** Folders of which it is written down already that they hold something. */
  readonly remembered = new Set<string>()
  /** Whether the folder was of an older format when it was opened. */
  isMigrated = false
  #closed = false
  /** Throws when the folder is not this process's any more. */
  #check: () => void = () => {}

  constructor(
    readonly dir: string,
    readonly readOnly: boolean,
  ) {}

  /** Adds something for whoever runs the bot to know, once. */
  note(event: StoreEvent): void {
    const notice = noticeOf(event)
    if (!this.notices.some(known => isDeepStrictEqual(known, notice))) this.notices.push(notice)
  }

  /** From now on every write asks first whether the folder is still this process's. */
  guardBy(check: () => void): void {
    this.#check = check
  }

  /** Throws when this store may not write: it was opened for reading, or closed, or another process has the data. */
  requireWriting(): void {
    if (this.readOnly) throw new StoreError(`${this.dir} was opened for reading only.`, 'Open it for writing.')
    if (this.#closed) throw new StoreError(`${this.dir} was closed.`, 'Open it again.')
    this.requireOwnership()
  }

  /** Throws when another process has the folder by now. */
  requireOwnership(): void {
    this.#check()
  }

  /**
   * Moves a damaged file out of the way and puts the good state in its place. Whoever reads has the good state already,
   * so a repair that fails is only told, and is tried again by the next one who finds the damage.
   */
  repair(damaged: string, write: () => void): void {
    if (this.readOnly || this.#closed) return
    try {
      this.#check()
      const kept = setAside(damaged)
      if (kept) this.note({ kind: 'set-aside', path: kept })
      write()
    } catch (error) {
      this.note({ kind: 'not-repaired', path: damaged, said: error instanceof Error ? error.message : String(error) })
    }
  }

  get closed(): boolean {
    return this.#closed
  }

  /** From now on nothing new is written; what was begun goes on. */
  close(): void {
    this.#closed = true
  }
}
