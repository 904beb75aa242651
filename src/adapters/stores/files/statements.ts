import { existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { LowSync } from 'lowdb'
import type { SaidLog, Stated } from '../../../bot/ledger/said.js'
import { Conflict, type EntityKey, type StatementLog, type StatementStore } from '../../../bot/ports/store.js'
import { RecentMap } from '../../../shared/cache.js'
import { nextTurn, pauseIfLong } from '../../../shared/turns.js'
import { StoreDamaged, StoreError } from '../errors.js'
import { list, syncFolder } from './disk.js'
import { type Format, requireFit } from './document.js'
import { DocumentFile } from './document-file.js'
import { fileName } from './folder-names.js'
import type { LogDocument } from './formats.js'
import { rememberFolder } from './known-folders.js'
import type { FileLedger } from './ledger.js'
import type { Session } from './session.js'

/** Logs read between two turns of the event loop. */
const LOGS_A_TURN = 50
/** Logs that may be kept, of those asked for lately. */
const LOGS_KEPT = 20_000

interface Kept<S> {
  readonly subject: string
  readonly log: StatementLog<S>
}

/** What was said, in a document per subject: `<entity>/<folder>/<subject>.json`. */
export class FileStatements<S extends Stated> implements StatementStore<S> {
  readonly #session: Session
  readonly #folder: SaidLog
  readonly #ledger: FileLedger
  readonly #format: Format<LogDocument<S>>
  /** Names of the logs that there are, by the entity's folder: who writes is alone, so none comes or goes beside it. */
  readonly #names = new Map<string, Set<string>>()
  /** For the same reason what was read of one stands until it is added to. */
  readonly #recent = new RecentMap<string, Kept<S>>(LOGS_KEPT)

  constructor(session: Session, folder: SaidLog, format: Format<LogDocument<S>>, ledger: FileLedger) {
    this.#ledger = ledger
    this.#session = session
    this.#folder = folder
    this.#format = format
  }

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const logs = new Map<string, StatementLog<S>>()
    const names = this.#session.readOnly ? null : this.#namesIn(fileName(entity))
    for (const subject of subjects) {
      if (logs.has(subject)) continue
      const name = fileName(subject)
      const read = names?.has(name) === false ? null : this.#read(entity, name)
      if (read) logs.set(subject, read.log)
      const pause = pauseIfLong()
      if (pause) await pause
    }
    return logs
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [subject: string, log: StatementLog<S>]> {
    const names = documentsIn(join(this.#session.dir, fileName(entity), this.#folder))
    // Few accounts are gone through with every message; what was said of all contracts would push out what people ask for.
    const mayKeep = names.size <= LOGS_KEPT / 10
    for (const [at, name] of [...names].entries()) {
      if (at % LOGS_A_TURN === 0) await nextTurn()
      const file = this.#file(entity, name)
      const read = this.#recent.get(file.path) ?? this.#readAnew(file, mayKeep)
      if (read) yield [read.subject, read.log]
    }
  }

  /**
   * Into the chain first, then into the log: a crash in between is made up for at the next start. Without a pause between
   * reading and writing, so that of two at once the second one sees the first.
   */
  async append(entity: EntityKey, subject: string, statement: S, expected: number): Promise<'recorded' | 'already'> {
    this.#session.requireWriting()
    const name = fileName(subject)
    const file = this.#file(entity, name)
    const log = new LowSync<LogDocument<S>>(file, { subject, statements: [] })
    log.read()
    const { statements } = log.data
    if (statements.length === 0) this.#requireThere(entity, name, file.path)
    if (statements.some(said => said.key === statement.key)) return 'already'
    if (statements.length !== expected) {
      throw new Conflict(`The log of ${subject} is at version ${statements.length}, not ${expected}.`)
    }
    requireFit(this.#format, { subject, statements: [statement] })
    const undo = this.#ledger.add(entity, this.#folder, subject, expected, statement)
    try {
      log.update(data => data.statements.push(statement))
    } catch (error) {
      undo()
      throw error
    } finally {
      this.#recent.delete(file.path)
    }
    this.#names.get(fileName(entity))?.add(name)
    rememberFolder(this.#session, fileName(entity), this.#folder)
    return 'recorded'
  }

  /** Deletes the log of a subject; whether there was one. */
  drop(entityFolder: string, subject: string): boolean {
    const name = fileName(subject)
    const { path } = this.#fileAt(join(entityFolder, this.#folder, `${name}.json`))
    const isThere = existsSync(path) || existsSync(`${path}.bak`)
    this.#recent.delete(path)
    // The copy first: alone it would be taken for the log.
    for (const gone of [`${path}.bak`, path]) rmSync(gone, { force: true })
    // Before the flush, which may fail: what is gone is neither shown nor missed.
    this.#names.get(basename(entityFolder))?.delete(name)
    // Also where it was gone before: it may be so for want of this flush only.
    if (existsSync(dirname(path))) syncFolder(dirname(path))
    return isThere
  }

  /** The keys of the statements of each log in an entity's folder, by the name of its file, each whole with its copy. Throws StoreDamaged. */
  async keysIn(entityFolder: string): Promise<Map<string, string[]>> {
    const keys = new Map<string, string[]>()
    for (const name of documentsIn(join(entityFolder, this.#folder))) {
      const pause = pauseIfLong()
      if (pause) await pause
      const stored = this.#fileAt(join(entityFolder, this.#folder, `${name}.json`)).check()
      keys.set(name, stored?.statements.map(({ key }) => key) ?? [])
    }
    return keys
  }

  /** Adds to the end of a log what its chain has and it has not. Whether it is of this log. */
  makeUp(entityFolder: string, subject: string, lacking: readonly unknown[]): boolean {
    const file = this.#fileAt(join(entityFolder, this.#folder, `${fileName(subject)}.json`))
    const { statements } = file.read() ?? { statements: [] }
    const { data } = this.#format.schema.safeParse({ subject, statements: [...statements, ...lacking] })
    if (data) file.write(data)
    return data !== undefined
  }

  /** Adds to the end of a log what it lacks of these, which are in its chain already. */
  takeOver(entity: EntityKey, subject: string, statements: readonly unknown[]): void {
    this.#session.requireWriting()
    const [folder, name] = [fileName(entity), fileName(subject)]
    const version = this.#read(entity, name)?.log.version ?? 0
    if (!this.makeUp(join(this.#session.dir, folder), subject, statements.slice(version)))
      throw new StoreError(`What was said of ${name} cannot be stored.`, 'Report it as a fault of Cerrojo.')
    this.#recent.delete(this.#file(entity, name).path)
    this.#names.get(folder)?.add(name)
    rememberFolder(this.#session, folder, this.#folder)
  }

  /** Names of the logs that there are: known without asking the disk for each of a list of hundreds, most of which have none. */
  #namesIn(folder: string): ReadonlySet<string> {
    const known = this.#names.get(folder) ?? documentsIn(join(this.#session.dir, folder, this.#folder))
    this.#names.set(folder, known)
    return known
  }

  #read(entity: EntityKey, name: string): Kept<S> | null {
    const file = this.#file(entity, name)
    const read = this.#recent.get(file.path) ?? this.#readAnew(file)
    if (!read) this.#requireThere(entity, name, file.path)
    return read
  }

  #readAnew(file: DocumentFile<LogDocument<S>>, mayKeep = true): Kept<S> | null {
    const stored = file.read()
    if (!stored) return null
    const { subject, statements } = stored
    const read = { subject, log: { version: statements.length, statements } }
    if (mayKeep && !this.#session.readOnly) this.#recent.set(file.path, read)
    return read
  }

  /** Throws StoreDamaged where a log and its copy were taken away while this process has the folder: it would read as never said. */
  #requireThere(entity: EntityKey, name: string, path: string): void {
    if (this.#session.readOnly || !this.#names.get(fileName(entity))?.has(name)) return
    const lost = { path, flaw: 'missing', remedy: 'written-at-restart' } as const
    this.#session.note({ kind: 'document-lost', ...lost })
    throw new StoreDamaged(`${path} and its copy are missing.`, { kind: 'damaged', ...lost })
  }

  #file(entity: EntityKey, name: string): DocumentFile<LogDocument<S>> {
    return this.#fileAt(join(this.#session.dir, fileName(entity), this.#folder, `${name}.json`))
  }

  #fileAt(path: string): DocumentFile<LogDocument<S>> {
    return new DocumentFile(path, this.#format, this.#session)
  }
}

/** Names of the documents in a folder without `.json`; one of which only the copy is left among them. */
function documentsIn(folder: string): Set<string> {
  return new Set(list(folder).flatMap(name => /^(.*)\.json(\.bak)?$/.exec(name)?.[1] ?? []))
}
