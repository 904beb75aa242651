import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { StoreDamaged } from '../errors.js'
import { list } from './disk.js'
import type { Format } from './document.js'
import { DocumentFile } from './document-file.js'
import {
  ACCOUNTS_FOLDER,
  DELIVERIES_FOLDER,
  EVIDENCE_FOLDER,
  entityFolders,
  LEDGER_FOLDER,
  PEOPLE_FOLDER,
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

const FILE = 'kept.json'

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
 * Makes sure that every folder that held something is still there, and for who may write that none is forgotten. An empty one
 * is somebody's decision to go on without. Throws StoreDamaged.
 */
export function checkKnownFolders(session: Session): void {
  const file = fileOf(session)
  if (!session.readOnly) file.check()
  for (const [entityFolder, kinds] of Object.entries(file.read() ?? {}))
    for (const kind of kinds) requireFolder(join(session.dir, entityFolder, kind))
  if (session.readOnly) return
  for (const folder of entityFolders(session.dir))
    for (const kind of KINDS) if (list(join(folder, kind)).length > 0) rememberFolder(session, basename(folder), kind)
}

function requireFolder(path: string): void {
  if (existsSync(path)) return
  throw new StoreDamaged(`${path} is missing although there was something in it.`, {
    kind: 'damaged',
    path,
    flaw: 'missing',
    remedy: 'folder-lost',
  })
}

function fileOf(session: Session): DocumentFile<KnownFolders> {
  return new DocumentFile(join(session.dir, FILE), FORMAT, session)
}
