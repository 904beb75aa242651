import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { memoize } from '../../../shared/cache.js'
import { list } from './disk.js'

const PLAIN = /^[a-z0-9_]{1,60}$/
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A file name for any key. Keys come from data, so they may hold `../`, a NUL, 300 characters, a Windows device, or
 * differ only by case. A plain key is its own name; any other is a readable beginning with a digest of the whole key.
 */
export const fileName = memoize((key: string): string => {
  if (PLAIN.test(key) && !WINDOWS_DEVICE.test(key)) return key
  const beginning = key
    .toLowerCase()
    .slice(0, 40)
    .replace(/[^a-z0-9_]/g, '_')
  // UTF-16, because UTF-8 would make one of all lone surrogates.
  const digest = hash('sha256', Buffer.from(key, 'utf16le'), 'hex')
  return `${beginning}-${digest.slice(0, 20)}`
})

/** What an entity's folder may hold; each key of the layout in one place. */
export const HEAD_FILE = 'head.json'
export const SNAPSHOTS_FOLDER = 'cuts'
export const SAID_FOLDER = 'said'
export const PEOPLE_FOLDER = 'people'
export const ACCOUNTS_FOLDER = 'accounts'
export const DELIVERIES_FOLDER = 'deliveries'
export const EVIDENCE_FOLDER = 'evidence'
export const LEDGER_FOLDER = 'ledger'
export const SEEN_FOLDER = 'seen'
export const SEEN_END_FILE = 'seen-end.json'
/** The chain of what was said, in the entity's folder. */
export const SAID_CHAIN = `${LEDGER_FOLDER}/said.jsonl`
export const END_FILE = 'deliveries-end.json'

/** All folders of an entity's folder. */
export const ENTITY_FOLDERS = [
  SNAPSHOTS_FOLDER,
  SAID_FOLDER,
  PEOPLE_FOLDER,
  ACCOUNTS_FOLDER,
  DELIVERIES_FOLDER,
  EVIDENCE_FOLDER,
  LEDGER_FOLDER,
] as const

/** Paths of the folders in `dir` that hold an entity's data. */
export function entityFolders(dir: string): string[] {
  return list(dir)
    .map(name => join(dir, name))
    .filter(folder => [HEAD_FILE, `${HEAD_FILE}.bak`, ...ENTITY_FOLDERS].some(name => existsSync(join(folder, name))))
}
