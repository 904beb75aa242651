import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { EntityKey, Slot, StateStore } from '../../../bot/ports/store.js'
import { otherFormat, StoreDamaged, unwritable } from '../errors.js'
import type { Flaw, StoreRemedy } from '../failures.es.js'
import { storedEvidence } from '../schema-evidence.js'
import { adminCode, blindness, knownAssignments, knownPeople, refusedSnapshot } from '../schema-state.js'
import { list, readBytes, syncFolder, writeDurably } from './disk.js'
import { requireFit, type Shape, Unsound } from './document.js'
import { fileName } from './folder-names.js'
import type { Session } from './session.js'

/* The small files beside the data, one of a kind for each entity: `<kind>-<entity>.json`. */

interface SideFormat<T> extends Shape<T> {
  /** What to do about one that cannot be read. Absent where it is a hint: then one that cannot be read is none. */
  readonly whenLost?: StoreRemedy
}

const FORMATS = {
  adminCode: {
    kind: 'admin-code',
    version: 1,
    schema: adminCode,
    whenLost: 'new-admin-code',
  },
  refusedSnapshot: { kind: 'refused-cut', version: 1, schema: refusedSnapshot },
  blindness: { kind: 'reminding', version: 1, schema: blindness },
  knownPeople: { kind: 'known-people', version: 1, schema: knownPeople },
  knownAssignments: { kind: 'known-assignments', version: 1, schema: knownAssignments },
  evidence: { kind: 'evidence', version: 1, schema: storedEvidence },
} as const satisfies { [K in keyof StateStore]: StateStore[K] extends Slot<infer T> ? SideFormat<T> : never }

/** What an installation keeps of how it runs, in small files. */
export function fileState(session: Session): StateStore {
  return {
    adminCode: new FileSlot(FORMATS.adminCode, session),
    refusedSnapshot: new FileSlot(FORMATS.refusedSnapshot, session),
    blindness: new FileSlot(FORMATS.blindness, session),
    knownPeople: new FileSlot(FORMATS.knownPeople, session),
    knownAssignments: new FileSlot(FORMATS.knownAssignments, session),
    evidence: new FileSlot(FORMATS.evidence, session),
  }
}

/** The first files say neither format nor kind: both are the first. */
const format = z.looseObject({ v: z.int().default(1) })
const frame = z.looseObject({ v: z.int(), kind: z.string().optional(), entity: z.string() })

/** Reading, deciding and writing are one step: nothing else in this process comes between, and no other one writes. */
class FileSlot<T extends object> implements Slot<T> {
  /** What the same bytes said before, by file: one object for as long as they are the same. */
  readonly #last = new Map<string, { readonly bytes: Buffer; readonly value: T | null }>()

  constructor(
    readonly format: SideFormat<T>,
    readonly session: Session,
  ) {}

  async read(entity: EntityKey): Promise<T | null> {
    return this.#read(entity)
  }

  async write(entity: EntityKey, value: T | null): Promise<void> {
    this.session.requireWriting()
    this.#write(entity, value)
  }

  async update(entity: EntityKey, change: (before: T | null) => T | null): Promise<T | null> {
    this.session.requireWriting()
    const before = this.#read(entity)
    const after = change(before)
    if (after !== before) this.#write(entity, after)
    return before
  }

  #read(entity: EntityKey): T | null {
    const { kind, version, schema, whenLost } = this.format
    const path = this.#path(entity)
    try {
      const bytes = readBytes(path)
      if (!bytes) return null
      const last = this.#last.get(path)
      if (last?.bytes.equals(bytes)) return last.value
      const { v, kind: said = kind, entity: whose, ...data } = frame.parse({ v: 1, ...JSON.parse(bytes.toString()) })
      if (v > version) throw otherFormat(path, v, version)
      if (said !== kind) throw new Unsound(path, 'kind', said)
      const told = schema.parse(data)
      const value = whose === entity ? told : null
      this.#last.set(path, { bytes, value })
      return value
    } catch (error) {
      if (!whenLost) return null
      const flaw = flawOf(error)
      if (!flaw) throw error
      const detail = { kind: 'damaged', path, flaw, remedy: whenLost } as const
      throw new StoreDamaged(`${new Unsound(path, flaw).message}.`, detail)
    }
  }

  #write(entity: EntityKey, value: T | null): void {
    const path = this.#path(entity)
    if (value === null) {
      remove(path, this.session.dir)
      return
    }
    requireFit(this.format, value)
    const { kind, version: v } = this.format
    writeDurably(path, Buffer.from(`${JSON.stringify({ v, kind, entity, ...value })}\n`))
  }

  #path(entity: EntityKey): string {
    return join(this.session.dir, `${this.format.kind}-${fileName(entity)}.json`)
  }
}

function flawOf(error: unknown): Flaw | null {
  if (error instanceof Unsound) return error.flaw
  if (error instanceof SyntaxError) return 'not-whole'
  return error instanceof z.ZodError ? 'shape' : null
}

/** A code that was redeemed must not come back with the machine. */
function remove(path: string, folder: string): void {
  try {
    rmSync(path, { force: true })
    syncFolder(folder)
  } catch (error) {
    throw unwritable(path, error)
  }
}

/**
 * Throws StoreVersion when a small file beside the data is of a newer format: its reader would take it for none, and its
 * writer would put an older one in its place. One that cannot be read is its reader's to tell.
 */
export function refuseNewerSideFiles(dir: string): void {
  for (const name of list(dir))
    for (const { kind, version } of Object.values(FORMATS)) {
      if (!name.startsWith(`${kind}-`) || !name.endsWith('.json')) continue
      const found = formatIn(join(dir, name))
      if (found !== null && found > version) throw otherFormat(join(dir, name), found, version)
    }
}

function formatIn(path: string): number | null {
  try {
    return format.parse(JSON.parse(readFileSync(path, 'utf8'))).v
  } catch {
    return null
  }
}
