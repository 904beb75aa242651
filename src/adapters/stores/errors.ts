import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import type { Language } from '../../words/language.js'
import { remediesEn, storeLeadsEn } from './failures.en.js'
import { type Flaw, type StoreFailure, storeLeadsEs } from './failures.es.js'
import { storeDetail } from './failures.js'

/** Something that the store cannot do, in plain words, with what a person can do about it. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'
  readonly remedy: string
  /** What users are told, in their words; absent where only the program itself can be at fault. */
  readonly detail?: FailureDetail

  constructor(what: string, remedy: string, options: ErrorOptions & { readonly detail?: StoreFailure } = {}) {
    super(`${what} ${remedy}`, options)
    this.remedy = remedy
    if (options.detail) this.detail = storeDetail(options.detail)
  }
}

/** A document cannot be read and there is no good copy of it. Nothing was deleted and nothing was started anew. */
export class StoreDamaged extends StoreError {
  override readonly name = 'StoreDamaged'
  readonly flaw: Flaw

  constructor(what: string, detail: Extract<StoreFailure, { readonly kind: 'damaged' }>) {
    super(what, remediesEn[detail.remedy], { detail })
    this.flaw = detail.flaw
  }
}

/** Another process has the data. */
export class StoreInUse extends StoreError {
  override readonly name = 'StoreInUse'
}

/** The data was written by another version of this program; see `otherFormat`. */
export class StoreVersion extends StoreError {
  override readonly name = 'StoreVersion'
}

/** The disk took nothing: it is full, or the right to write is missing. What was stored before is unchanged. */
export class StoreUnwritable extends StoreError {
  override readonly name = 'StoreUnwritable'
}

/** There is nothing that could be read. */
export class StoreEmpty extends StoreError {
  override readonly name = 'StoreEmpty'
}

/** The database cannot be used just now. */
export class StoreUnreachable extends StoreError {
  override readonly name = 'StoreUnreachable'
}

/** What happened at large, in words for users; `detail` says what exactly. */
export function storeLead(error: StoreError, language: Language): string {
  const leads = LEADS[language]
  if (error.detail?.kind === 'database') return leads.database
  if (error instanceof StoreInUse) return error.detail?.kind === 'lock-gone' ? leads.lockGone : leads.inUse
  if (error instanceof StoreDamaged) return leads.damaged
  if (error instanceof StoreVersion) return leads.version
  return error instanceof StoreUnwritable ? leads.unwritable : leads.other
}

const LEADS = { es: storeLeadsEs, en: storeLeadsEn }

/** What to throw where a file is of another format than this program knows. */
export function otherFormat(path: string, found: number, known: number): StoreVersion {
  const remedy =
    found > known
      ? 'Install the version of Cerrojo that wrote it, or a newer one, or put the backup back; nothing was changed.'
      : 'Run `cerrojo migrate`; where it came from a backup, put the whole folder back. Nothing was changed.'
  return new StoreVersion(`${path} has format ${found} and this program knows format ${known}.`, remedy, {
    detail: { kind: 'version', path, found, known },
  })
}

const REMEDIES: Partial<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room and repeat.',
  EDQUOT: 'The disk quota is used up: make room and repeat.',
  EROFS: 'The disk is mounted read-only: mount it for writing and repeat.',
  EACCES: 'The right to write is missing: give it to the user that runs this process and repeat.',
  EPERM: 'The right to write is missing: give it to the user that runs this process and repeat.',
}

/** The error to throw when writing at `path` failed with `cause`: typed if the disk refused, else the cause itself. */
export function unwritable(path: string, cause: unknown): unknown {
  const code = codeOf(cause)
  if (code === undefined) return cause
  const remedy = REMEDIES[code] ?? 'See that the folder can be written, and repeat.'
  return new StoreUnwritable(`${path} could not be written (${code}); what was stored before is unchanged.`, remedy, {
    cause,
    detail: { kind: 'unwritable', path, code },
  })
}

/** The error to throw when reading at `path` failed with `cause`: typed if the disk refused, else the cause itself. */
export function notReadable(path: string, cause: unknown): unknown {
  const code = codeOf(cause)
  if (code === undefined || cause instanceof StoreError) return cause
  const remedy = 'See that this process may read it, and that it is a file in a folder.'
  return new StoreError(`${path} cannot be read (${code}).`, remedy, {
    cause,
    detail: { kind: 'unreadable', path, code },
  })
}

/** The system's code of an error (`ENOENT`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
