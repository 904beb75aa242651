import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Day } from '../../../rules/index.js'
import { day } from '../schema.js'
import type { Format } from './document.js'
import { DocumentFile } from './document-file.js'
import { DELIVERIES_FOLDER, END_FILE } from './folder-names.js'
import { bytesAt, chainBefore, lastHashIn, withFile } from './journal.js'
import type { Journals } from './journals.js'
import { hasHeld } from './known-folders.js'
import type { Session } from './session.js'

/*
 * The end of an entity's record of what was told, kept apart from it: the journals alone cannot show that the last of their
 * lines are gone, or the last of them.
 */

const count = z.int().nonnegative()

const end = z.strictObject({
  /** The last event: its number and hash. */
  number: count,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The journal that it stands in, where its line begins, and how long the journal is up to its end. */
  journal: count,
  at: count.nullable(),
  bytes: count,
  /** Journals that are known to be gone, or not to begin where the one before them ended. */
  holes: z.array(count),
  /** The day of which something that was told may be missing. */
  incompleteDay: day.nullable(),
})
type End = z.output<typeof end>

const FORMAT: Format<End> = { kind: 'record-end', version: 1, schema: end, whenLost: 'kept-lost' }

/** The end on the disk is never further behind than this. */
const BEHIND_MS = 1_000

/** Where and when a record is opened. */
export interface OpenedAt {
  readonly day: Day
  /** The folder is a copy of what it was at some time. */
  readonly isCopy: boolean
}

/** The end of one entity's record. */
export class RecordEnd {
  readonly #file: DocumentFile<End>
  readonly #session: Session
  readonly #entityFolder: string
  #holes: readonly number[] = []
  #incompleteDay: Day | null = null
  #timer: NodeJS.Timeout | null = null
  /** Whether there is an end on the disk. */
  #isKept = false

  constructor(entityFolder: string, session: Session) {
    this.#session = session
    this.#entityFolder = entityFolder
    this.#file = new DocumentFile(join(entityFolder, END_FILE), FORMAT, session)
  }

  /** The day of which something that was told may be missing from the record, or null. */
  get incompleteDay(): Day | null {
    return this.#incompleteDay
  }

  /**
   * Compares the record with what is kept of its end. What is missing is noted; where it is the end, the record goes on after
   * the end that is known, in a new journal, so that what is missing stays to be seen.
   */
  examine(journals: Journals, { day: today, isCopy }: OpenedAt): void {
    const known = this.#file.check()
    this.#holes = known?.holes ?? []
    this.#incompleteDay = known?.incompleteDay === today ? today : null
    this.#isKept = known !== null
    // Without its end nobody knows whether all of the record is there. The first programs kept none.
    const isEndLost =
      !known && !this.#session.isMigrated && hasHeld(this.#session, this.#entityFolder, DELIVERIES_FOLDER)
    if (isEndLost) {
      this.#incompleteDay = today
      const lost = { path: this.#file.path, flaw: 'missing', remedy: 'looked-for' } as const
      this.#session.note({ kind: 'document-lost', ...lost })
    }
    if (!known && !journals.latest) return
    const holes = holesIn(journals, known?.journal ?? 0).filter(number => !this.#holes.includes(number))
    const isShort = known !== null && !reaches(journals, known)
    // What is gone after the last one that is there is the end.
    const between = holes.filter(number => number <= (journals.latest?.header.number ?? 0))
    if (between.length > 0) this.#session.note({ kind: 'journals-missing', path: journals.folder, numbers: between })
    this.#holes = [...this.#holes, ...holes]
    if (isShort) {
      const from = journals.head.number + 1
      this.#session.note({ kind: 'record-short', path: journals.folder, from, to: known.number })
      const number = Math.max(known.journal, journals.latest?.header.number ?? 0) + 1
      journals.goOnAfter(known, number, today)
      this.#holes = [...this.#holes, number]
    }
    if (isCopy) this.#session.note({ kind: 'folder-copied', path: this.#session.dir })
    if (isShort || isCopy) this.#incompleteDay = today
    this.#write(journals)
  }

  /** To be called when the record has grown: soon its end is written down. */
  moved(journals: Journals): void {
    if (this.#isKept) this.#timer ??= setTimeout(() => this.flush(journals), BEHIND_MS).unref()
    else this.#keep(journals)
  }

  /** Writes down now what was to be written soon. */
  flush(journals: Journals): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#timer = null
    this.#keep(journals)
  }

  #keep(journals: Journals): void {
    try {
      if (!existsSync(dirname(this.#file.path))) return
      this.#session.requireWriting()
      this.#write(journals)
    } catch {
      // The record itself is written. Its end is kept anew with the next event.
    }
  }

  #write(journals: Journals): void {
    const { latest, head } = journals
    if (!latest) return
    const { lastAt: at, end: bytes, header } = latest
    const holes = [...this.#holes]
    this.#file.write({ ...head, journal: header.number, at, bytes, holes, incompleteDay: this.#incompleteDay })
    this.#isKept = true
  }
}

/** Whether the record has the end that is known, and perhaps more. */
function reaches(journals: Journals, { number, hash, journal, at, bytes }: End): boolean {
  if (number === 0) return true
  const named = journals.named.find(one => one.number === journal)
  if (!named) return false
  const path = join(journals.folder, named.name)
  if (statSync(path).size < bytes) return false
  return withFile(path, file => (at === null ? chainBefore(file) : bytesAt(file, at, hash.length).toString()) === hash)
}

/** The numbers of the journals that are gone, and of those that do not begin where the one before ended. */
function holesIn({ named, folder, reissued }: Journals, last: number): number[] {
  const holes: number[] = []
  let before: { readonly number: number; readonly hash: string | null } | null = null
  for (const { number, name } of named) {
    for (let gone = (before?.number ?? 0) + 1; gone < number; gone++) holes.push(gone)
    const [begins, ends] = withFile(join(folder, name), file => [chainBefore(file), lastHashIn(file)] as const)
    const follows = begins === before?.hash || (begins === reissued?.was && before?.hash === reissued?.is)
    if (before?.number === number - 1 && !follows) holes.push(number)
    before = { number, hash: ends }
  }
  for (let gone = (before?.number ?? 0) + 1; gone <= last; gone++) holes.push(gone)
  return holes
}
