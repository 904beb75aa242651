import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { InstallStore } from '../../../bot/ports/installs.js'
import type { EntityKey, Slot, StateStore } from '../../../bot/ports/store.js'
import { codeOf, StoreDamaged, StoreError, unwritable } from '../errors.js'
import type { StoreRemedy } from '../failures.es.js'
import { storedEvidence } from '../schema-evidence.js'
import { storedInstall } from '../schema-installs.js'
import { adminCode, blindness, knownAssignments, knownPeople, refusedSnapshot } from '../schema-state.js'
import { list, readBytes, syncFolder } from './disk.js'
import { type Format, Unsound, verify } from './document.js'
import { DocumentFile } from './document-file.js'
import { fileName } from './folder-names.js'
import type { Session } from './session.js'

/* The small documents beside the data, one of a kind for each entity: `<kind>-<entity>.json`. */

interface Stored<T> {
  readonly entity: string
  readonly value: T
}

interface SideFormat<T> extends Format<Stored<T>> {
  readonly value: z.ZodType<T>
  /** Whether one of which nothing good is left is never taken for none. */
  readonly isNeeded: boolean
}

function formatOf<T>(kind: string, value: z.ZodType<T>, whenLost: StoreRemedy, isNeeded = false): SideFormat<T> {
  return { kind, version: 2, schema: z.strictObject({ entity: z.string(), value }), value, whenLost, isNeeded }
}

const FORMATS = {
  adminCode: formatOf('admin-code', adminCode, 'new-admin-code', true),
  refusedSnapshot: formatOf('refused-cut', refusedSnapshot, 'judged-anew'),
  blindness: formatOf('reminding', blindness, 'counted-anew'),
  knownPeople: formatOf('known-people', knownPeople, 'known-people-lost'),
  knownAssignments: formatOf('known-assignments', knownAssignments, 'noted-anew'),
  evidence: formatOf('evidence', storedEvidence, 'evidence-counted-anew'),
} as const satisfies { [K in keyof StateStore]: StateStore[K] extends Slot<infer T> ? SideFormat<T> : never }

/** One a workspace or organisation, in the place of the entity. */
const INSTALL = formatOf('installed', storedInstall, 'installed-anew')

const ALL: readonly SideFormat<unknown>[] = [...Object.values(FORMATS), INSTALL]

/** What an installation keeps of how it runs, in small documents. */
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

/** Where the app is installed, a small document a place. */
export function fileInstalls(session: Session): InstallStore {
  const slot = new FileSlot(INSTALL, session)
  return {
    all: () => slot.all(),
    change: async (place, change) => {
      await slot.update(place, change)
      return slot.read(place)
    },
  }
}

/** Makes sure that all of them are whole, and notes which are not. Throws StoreVersion. */
export function checkState(session: Session): void {
  for (const format of ALL)
    for (const path of pathsOf(format, session.dir)) {
      try {
        if (!oldIn(format, path)) new DocumentFile<Stored<unknown>>(path, format, session).check()
      } catch (error) {
        if (isOfUnreadPlace(format, path, error, session)) continue
        if (!(error instanceof StoreDamaged)) throw error
        noteLost(format, path, error, session)
      }
    }
}

/** Reading, deciding and writing are one step: nothing else in this process comes between, and no other one writes. */
class FileSlot<T extends object> implements Slot<T> {
  /** What the same bytes said before, by file: one object for as long as they are the same. */
  readonly #last = new Map<string, { readonly bytes: Buffer; readonly stored: Stored<T> | null }>()

  constructor(
    readonly format: SideFormat<T>,
    readonly session: Session,
  ) {}

  async read(entity: EntityKey): Promise<T | null> {
    return this.#read(entity)
  }

  /** Of every entity that has one. */
  async all(): Promise<T[]> {
    return [...pathsOf(this.format, this.session.dir)].sort().flatMap(path => this.#readAt(path)?.value ?? [])
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
    const stored = this.#readAt(this.#path(entity))
    return stored?.entity === entity ? stored.value : null
  }

  #readAt(path: string): Stored<T> | null {
    try {
      const bytes = readBytes(path)
      const last = this.#last.get(path)
      if (bytes && last?.bytes.equals(bytes)) return last.stored
      const stored = (bytes && oldIn(this.format, path)) ?? this.#fileAt(path).read()
      if (bytes) this.#last.set(path, { bytes, stored })
      return stored
    } catch (error) {
      if (isOfUnreadPlace(this.format, path, error, this.session)) return null
      if (this.format.isNeeded || !(error instanceof StoreDamaged)) throw error
      noteLost(this.format, path, error, this.session)
      return null
    }
  }

  #write(entity: EntityKey, value: T | null): void {
    const path = this.#path(entity)
    if (value === null) remove(path, this.session.dir)
    else this.#fileAt(path).write({ entity, value })
  }

  #fileAt(path: string): DocumentFile<Stored<T>> {
    return new DocumentFile(path, this.format, this.session)
  }

  #path(entity: EntityKey): string {
    return join(this.session.dir, `${this.format.kind}-${fileName(entity)}.json`)
  }
}

/** Of one place that cannot be read the others need not wait; it is told, and read again whenever it is asked for. */
function isOfUnreadPlace(format: object, path: string, error: unknown, session: Session): boolean {
  const code = unreadPlaceCode(format, error)
  if (code === undefined) return false
  session.note({ kind: 'place-unread', path, code })
  return true
}

/** The system's code where what cannot be read is of one place. */
function unreadPlaceCode(format: object, error: unknown): string | undefined {
  const isUnread = error instanceof StoreError && error.detail?.kind === 'unreadable'
  return format === INSTALL && isUnread ? codeOf(error.cause) : undefined
}

type Lost = Pick<SideFormat<unknown>, 'isNeeded' | 'whenLost'>

/** What nothing good is left of is told, and is out of the way where it counts as none from here on. */
function noteLost({ isNeeded, whenLost: remedy }: Lost, path: string, error: StoreDamaged, session: Session) {
  session.note({ kind: 'document-lost', path, flaw: error.flaw, remedy })
  if (!isNeeded) for (const damaged of [path, `${path}.bak`]) session.repair(damaged, () => {})
}

/** Before format 16 of the folder they were JSON without a frame, and had no copy. The first of them say neither format nor kind. */
function oldIn<T>({ kind, value }: Pick<SideFormat<T>, 'kind' | 'value'>, path: string): Stored<T> | null {
  try {
    const { v = 1, kind: said = kind, entity, ...data } = old.parse(JSON.parse(String(readBytes(path))))
    return v === 1 && said === kind ? { entity, value: value.parse(data) } : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof Unsound) return null
    throw error
  }
}
const old = z.looseObject({ v: z.int().optional(), kind: z.string().optional(), entity: z.string() })

/** A code that was redeemed must not come back with the machine, nor from its copy. */
function remove(path: string, folder: string): void {
  try {
    for (const gone of [`${path}.bak`, path]) {
      if (!existsSync(gone)) continue
      rmSync(gone)
      syncFolder(folder)
    }
  } catch (error) {
    throw unwritable(path, error)
  }
}

/**
 * Throws StoreVersion when a small document beside the data is of a newer format: its writer would put an older one in its
 * place.
 */
export function refuseNewerSideFiles(dir: string): void {
  for (const format of ALL)
    for (const path of pathsOf(format, dir))
      try {
        const bytes = readBytes(path)
        if (bytes) verify(format, bytes, path)
      } catch (error) {
        if (!(error instanceof Unsound) && unreadPlaceCode(format, error) === undefined) throw error
      }
}

/** Where there is one of a kind, or only its copy is left. */
function pathsOf({ kind }: { readonly kind: string }, dir: string): Set<string> {
  const names = list(dir).filter(name => name.startsWith(`${kind}-`))
  return new Set(names.flatMap(name => /^(.*\.json)(?:\.bak)?$/.exec(name)?.[1] ?? []).map(name => join(dir, name)))
}
