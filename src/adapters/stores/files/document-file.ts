import { dirname } from 'node:path'
import type { SyncAdapter } from 'lowdb'
import { codeOf, StoreDamaged } from '../errors.js'
import type { Flaw } from '../failures.es.js'
import { makeFolder, readBytes, writeDurably, writeInPlace } from './disk.js'
import { encode, type Format, parse, requireFit, Unsound, verify } from './document.js'
import type { Session } from './session.js'

/**
 * lowdb's adapter for one small document, with a copy of it beside it (`.bak`). It is synchronous: a document is read,
 * decided on and written in one go, so that nothing else in this process comes between.
 */
export class DocumentFile<T> implements SyncAdapter<T> {
  readonly path: string
  readonly #copy: string
  readonly #format: Format<T>
  readonly #session: Session
  /** What it said when it was read last, which it says for as long as its bytes are the same. */
  #last: { readonly sound: Sound; readonly data: T } | null = null

  constructor(path: string, format: Format<T>, session: Session) {
    this.path = path
    this.#copy = `${path}.bak`
    this.#format = format
    this.#session = session
  }

  /** What is stored, null when nothing ever was; one object for as long as it is the same. Restored from the copy where need be; throws StoreDamaged if both are bad. */
  read(): T | null {
    return this.#parsed(this.#sound())
  }

  #parsed(sound: Sound | null): T | null {
    if (!sound) return null
    if (sound === this.#last?.sound) return this.#last.data
    try {
      const data = parse(this.#format, sound.body, this.path)
      this.#last = { sound, data }
      return data
    } catch (error) {
      if (!(error instanceof Unsound)) throw error
      throw new StoreDamaged(`${error.message}.`, this.#lost(error.flaw))
    }
  }

  /** The version of what is stored, null when nothing ever was. Restores and throws as `read` does. */
  version(): number | null {
    return this.#sound()?.version ?? null
  }

  /** Replaces what is stored, in one step. Throws StoreUnwritable when the disk refuses; then nothing has changed. */
  write(data: T): void {
    requireFit(this.#format, data)
    const bytes = encode(this.#format, data)
    makeFolder(dirname(this.path))
    writeDurably(this.path, bytes)
    this.#writeCopy(bytes)
  }

  /** The same as `read`, and makes sure that the copy is whole too; who only reads writes none. */
  check(): T | null {
    const sound = this.#sound()
    if (sound && !this.#session.readOnly && !readBytes(this.#copy)?.equals(sound.bytes)) this.#writeCopy(sound.bytes)
    return this.#parsed(sound)
  }

  #sound(): Sound | null {
    const document = this.#examine(this.path)
    if (document && !(document instanceof Unsound)) return document
    const copy = this.#examine(this.#copy)
    if (!document && !copy) return null
    const flaw = document?.flaw ?? 'missing'
    if (!copy || copy instanceof Unsound) {
      const both = `${this.path} ${document?.reason ?? 'is missing'}, and its copy ${copy?.reason ?? 'is missing'}.`
      throw new StoreDamaged(both, this.#lost(flaw))
    }
    this.#restore(flaw, copy.bytes)
    return copy
  }

  #examine(path: string): Sound | Unsound | null {
    try {
      const bytes = readBytes(path)
      if (bytes && this.#last?.sound.bytes.equals(bytes)) return this.#last.sound
      return bytes && { bytes, ...verify(this.#format, bytes, path) }
    } catch (error) {
      if (error instanceof Unsound) return error
      throw error
    }
  }

  #lost(flaw: Flaw) {
    return { kind: 'damaged', path: this.path, flaw, remedy: this.#format.whenLost } as const
  }

  #restore(flaw: Flaw, bytes: Buffer): void {
    this.#session.note({ kind: 'restored', path: this.path, flaw })
    this.#session.repair(this.path, () => writeDurably(this.path, bytes))
  }

  /** The document is safe by now, so the copy needs no fsync and a copy that fails needs no more than a word. */
  #writeCopy(bytes: Buffer): void {
    try {
      writeInPlace(this.#copy, bytes)
    } catch (error) {
      this.#session.note({ kind: 'copy-not-written', path: this.path, said: codeOf(error) ?? String(error) })
    }
  }
}

interface Sound {
  readonly bytes: Buffer
  readonly version: number
  readonly body: Buffer
}
