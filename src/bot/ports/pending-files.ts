import type { Language } from '../../words/language.js'

/** A file that waits for the person's yes. */
export interface PendingFile {
  /** The key of their account. */
  readonly owner: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly language: Language
}

/** Half an hour: whoever says yes later asks for it again. */
export const FILES_KEPT_MS = 30 * 60_000
/** Files at once; of more, the oldest make room. */
export const MOST_FILES = 50

/** Files that were offered, for half an hour and no more than fifty of them; whichever process hears the yes. */
export interface PendingFiles {
  keep(entity: string, key: string, file: PendingFile, now: Date): Promise<void>
  /** Takes one out that is this owner's, once; null where there is none. */
  take(entity: string, key: string, owner: string, now: Date): Promise<PendingFile | null>
}
