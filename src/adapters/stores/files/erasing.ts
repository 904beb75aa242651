import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SAID_LOGS, type SaidLog } from '../../../bot/ledger/said.js'
import type { Day } from '../../../rules/index.js'
import { unwritable } from '../errors.js'
import { day } from '../schema.js'
import { syncFolder } from './disk.js'
import type { Format } from './document.js'
import { DocumentFile } from './document-file.js'
import type { Session } from './session.js'

/*
 * What an erasure comes to, link by link, is written down before any of it is done: from then on it happens, and whoever starts
 * after a crash does it from its beginning. So nobody is ever erased by half.
 */

/** An erasure that is under way. */
export interface Erasing {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly why: string
  readonly logs: readonly { readonly log: SaidLog; readonly subject: string }[]
  /** Keys of deliveries. */
  readonly sent: readonly string[]
  /** Numbers of links of the chain of what was said. */
  readonly said: readonly number[]
  /** Hashes of what was seen, by day. */
  readonly seen: readonly { readonly day: Day; readonly hashes: readonly string[] }[]
}

const FILE = 'erasing.json'

const FORMAT: Format<Erasing> = {
  kind: 'erasing',
  version: 1,
  schema: z.strictObject({
    at: z.string(),
    why: z.string(),
    logs: z.array(z.strictObject({ log: z.enum(SAID_LOGS), subject: z.string() })),
    sent: z.array(z.string()),
    said: z.array(z.int()),
    seen: z.array(z.strictObject({ day, hashes: z.array(z.string()) })),
  }),
  whenLost: 'ledger-lost',
}

/** The erasure that a crash interrupted in an entity's folder, or null. Throws StoreDamaged. */
export function erasingIn(entityFolder: string, session: Session): Erasing | null {
  return new DocumentFile(join(entityFolder, FILE), FORMAT, session).read()
}

/** Writes down that an erasure is under way. Throws StoreUnwritable. */
export function beginErasing(entityFolder: string, session: Session, erasing: Erasing): void {
  new DocumentFile(join(entityFolder, FILE), FORMAT, session).write(erasing)
}

/** All of it is done. The copy goes first: alone it would be taken for the document. */
export function endErasing(entityFolder: string): void {
  const path = join(entityFolder, FILE)
  try {
    for (const gone of [`${path}.bak`, path]) rmSync(gone, { force: true })
    syncFolder(entityFolder)
  } catch (error) {
    throw unwritable(path, error)
  }
}
