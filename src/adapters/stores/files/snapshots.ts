import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LowSync } from 'lowdb'
import { codeOf, StoreDamaged } from '../errors.js'
import { list, removeFolder } from './disk.js'
import { Unsound } from './document.js'
import { DocumentFile } from './document-file.js'
import { HEAD_FILE, SNAPSHOTS_FOLDER } from './folder-names.js'
import { HEAD_FORMAT, type Head, type Pointer } from './formats.js'
import type { Session } from './session.js'
import { RecentDocuments, SnapshotReader } from './snapshot-reader.js'

/**
 * The cuts of entities: each in its folder, and the head, one small document, that says which is current and which was
 * before. When a document of the current one is found damaged, the one before is current again.
 */
export class Snapshots {
  readonly #session: Session
  readonly #recent = new RecentDocuments()
  /** By the entity's folder. */
  readonly #heads = new Map<string, DocumentFile<Head>>()
  /** Folders of snapshots that somebody is reading; they stay until that is done. */
  readonly #readers = new Map<string, number>()
  /** Folders of damaged cuts that the head still names, because it cannot be written. */
  readonly #passedOver = new Set<string>()

  constructor(session: Session) {
    this.#session = session
  }

  /** The head of an entity's folder, empty when there is none. Throws StoreDamaged when there was one. */
  head(folder: string): LowSync<Head> {
    const none: Head = { entity: '', current: null, previous: null }
    const head = new LowSync(this.#headFile(folder), none)
    head.read()
    // The head is written before the folder of the first snapshot is made.
    if (head.data === none && existsSync(join(folder, SNAPSHOTS_FOLDER))) {
      const what = `${join(folder, HEAD_FILE)} and its copy are missing although there are cuts beside them.`
      const detail = { kind: 'damaged', path: join(folder, HEAD_FILE), flaw: 'missing', remedy: 'sync-anew' } as const
      throw new StoreDamaged(what, detail)
    }
    const { entity, current, previous } = head.data
    if (current && this.#passedOver.has(current.folder)) {
      head.data = { entity, current: previous, previous: null }
    }
    return head
  }

  /** What `work` finds in the current cut, or null without one. All of it comes from one cut. */
  async read<T>(folder: string, work: (snapshot: SnapshotReader) => T | Promise<T>): Promise<T | null> {
    const results = this.stream(folder, async function* (snapshot) {
      yield await work(snapshot)
    })
    for await (const result of results) return result
    return null
  }

  /** What `work` finds in the current cut, piece by piece. Throws StoreDamaged when damage shows after the first piece. */
  async *stream<T>(folder: string, work: (snapshot: SnapshotReader) => AsyncIterable<T>): AsyncGenerator<T> {
    for (;;) {
      const { entity, current } = this.head(folder).data
      if (!current) return
      const snapshot = new SnapshotReader(join(folder, SNAPSHOTS_FOLDER, current.folder), current, entity, this.#recent)
      let begun = false
      this.#countReaders(snapshot.path, 1)
      try {
        for await (const piece of work(snapshot)) {
          begun = true
          yield piece
        }
        return
      } catch (error) {
        if (!(error instanceof Unsound)) throw error
        this.#fallBack(folder, current, error)
        // What was handed out cannot be taken back, and must not be mixed with another snapshot.
        if (begun)
          throw new StoreDamaged(`${error.message}, as was found half-way.`, {
            kind: 'damaged',
            path: error.path,
            flaw: error.flaw,
            remedy: 'repeat',
          })
      } finally {
        this.#countReaders(snapshot.path, -1)
      }
    }
  }

  /** Makes sure that the head and every document of the current snapshot are whole. */
  async check(folder: string): Promise<void> {
    this.#headFile(folder).check()
    await this.read(folder, snapshot => snapshot.check())
  }

  /** Deletes the cuts that are neither current nor the one before nor being read, and unfinished ones. */
  async sweep(folder: string): Promise<void> {
    try {
      const { current, previous } = this.head(folder).data
      const kept = [current?.folder, previous?.folder]
      const old = list(join(folder, SNAPSHOTS_FOLDER)).filter(name => !kept.includes(name))
      const paths = old.map(name => join(folder, SNAPSHOTS_FOLDER, name)).filter(path => !this.#readers.has(path))
      for (const path of paths) await removeFolder(path)
    } catch (error) {
      this.#session.note({ kind: 'cuts-left', path: folder, said: codeOf(error) ?? String(error) })
    }
  }

  #fallBack(folder: string, damaged: Pointer, { path, reason, flaw }: Unsound): void {
    const head = this.head(folder)
    const { entity, current, previous } = head.data
    // A commit has come between, here or in the process that writes.
    if (current?.folder !== damaged.folder) return
    if (!previous)
      throw new StoreDamaged(`${path} ${reason}, and there is no cut before it.`, {
        kind: 'damaged',
        path,
        flaw,
        remedy: 'sync-anew',
      })
    this.#passedOver.add(damaged.folder)
    this.#session.note({ kind: 'cut-before', path, flaw, cut: previous.id })
    this.#session.repair(path, () => {
      head.data = { entity, current: previous, previous: null }
      head.write()
    })
  }

  #headFile(folder: string): DocumentFile<Head> {
    const known = this.#heads.get(folder) ?? new DocumentFile(join(folder, HEAD_FILE), HEAD_FORMAT, this.#session)
    this.#heads.set(folder, known)
    return known
  }

  #countReaders(cut: string, by: 1 | -1): void {
    const readers = (this.#readers.get(cut) ?? 0) + by
    if (readers > 0) this.#readers.set(cut, readers)
    else this.#readers.delete(cut)
  }
}
