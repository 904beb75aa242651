import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { SAID_LOGS } from '../../../bot/ledger/said.js'
import { StoreDamaged } from '../errors.js'
import { holdsSomething } from './disk.js'
import type { Format } from './document.js'
import { DocumentFile } from './document-file.js'
import {
  ACCOUNTS_FOLDER,
  DELIVERIES_FOLDER,
  EVIDENCE_FOLDER,
  entityFolders,
  LEDGER_FOLDER,
  PEOPLE_FOLDER,
  SAID_CHAIN,
  SAID_FOLDER,
} from './folder-names.js'
import type { Session } from './session.js'

const KINDS = [SAID_FOLDER, PEOPLE_FOLDER, ACCOUNTS_FOLDER, DELIVERIES_FOLDER, EVIDENCE_FOLDER, LEDGER_FOLDER] as const
/** A folder of an entity that holds what was said, or told. */
export type FolderKind = (typeof KINDS)[number]

/** Which folders of what was said or told there have been, by the entity's folder. */
type KnownFolders = Readonly<Record<string, readonly FolderKind[]>>

const FORMAT: Format<KnownFolders> = {
  kind: 'kept',
  version: 1,
  schema: z.record(z.string(), z.array(z.enum(KINDS))),
  whenLost: 'kept-lost',
}

export const KEPT_FILE = 'kept.json'

/**
 * Remembers that there is a folder of this kind, so that its loss shows. To be called when it holds something: after a crash
 * in between, the next start makes up for it. Writes once for each folder.
 */
export function rememberFolder(session: Session, entityFolder: string, kind: FolderKind): void {
  const folder = join(session.dir, entityFolder, kind)
  if (session.remembered.has(folder)) return
  try {
    const file = fileOf(session)
    const kept = file.read() ?? {}
    const kinds = kept[entityFolder] ?? []
    if (!kinds.includes(kind)) file.write({ ...kept, [entityFolder]: [...kinds, kind] })
    session.remembered.add(folder)
  } catch {
    // What was said is stored, and this is tried again with the next statement.
  }
}

/**
 * Makes sure that every folder that held something still does, where its chain cannot give back what people said, and for who
 * may write that none is forgotten. Without its own file every folder is as it should be: somebody's decision to go on. Throws
 * StoreDamaged.
 */
export function checkKnownFolders(session: Session): void {
  if (!session.readOnly) fileOf(session).check()
  requireKept(session, (folder, kind) => !(isSaid(kind) && existsSync(join(folder, SAID_CHAIN))))
  if (session.readOnly) return
  for (const folder of entityFolders(session.dir))
    for (const kind of KINDS) if (holdsSomething(join(folder, kind))) rememberFolder(session, basename(folder), kind)
}

/** Throws StoreDamaged where folders that held something do so no more, of those that are needed. */
export function requireKept(session: Session, isNeeded: (entityFolder: string, kind: FolderKind) => boolean): void {
  const lost = Object.keys(fileOf(session).read() ?? {}).flatMap(name => {
    const folder = join(session.dir, name)
    return lostIn(session, folder)
      .filter(kind => isNeeded(folder, kind))
      .map(kind => join(folder, kind))
  })
  if (lost.length === 0) return
  const path = lost.join(', ')
  const detail = { kind: 'damaged', path, flaw: 'emptied', remedy: 'folder-lost' } as const
  throw new StoreDamaged(`${path} no longer holds what it held.`, detail)
}

/** The folders of an entity that held something and do so no more. Of what was told the record knows its own end, in an empty one too. */
export function lostIn(session: Session, entityFolder: string): FolderKind[] {
  const kinds = fileOf(session).read()?.[basename(entityFolder)] ?? []
  return kinds.filter(kind => {
    const path = join(entityFolder, kind)
    return isSaid(kind) ? !holdsSomething(path) : !existsSync(path)
  })
}

/** Whether an entity's folder of this kind is known to have held something. */
export function hasHeld(session: Session, entityFolder: string, kind: FolderKind): boolean {
  return fileOf(session).read()?.[basename(entityFolder)]?.includes(kind) ?? false
}

/** Whether people said what the folder holds. */
export function isSaid(kind: FolderKind): boolean {
  return SAID_LOGS.some(log => log === kind)
}

function fileOf(session: Session): DocumentFile<KnownFolders> {
  return new DocumentFile(join(session.dir, KEPT_FILE), FORMAT, session)
}
