import { readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { list, SET_ASIDE } from './disk.js'
import {
  ACCOUNTS_FOLDER,
  EVIDENCE_FOLDER,
  PEOPLE_FOLDER,
  SAID_CHAIN,
  SAID_FOLDER,
  SNAPSHOTS_FOLDER,
} from './folder-names.js'

/** The paths of all files of a data folder in which one of these texts stands, byte by byte. */
export function filesNaming(dir: string, needles: readonly string[]): string[] {
  const wanted = needles.flatMap(needle => [needle, JSON.stringify(needle).slice(1, -1)]).map(text => Buffer.from(text))
  return filesIn(dir).filter(path => {
    const bytes = readFileSync(path)
    return wanted.some(needle => bytes.includes(needle))
  })
}

/** Files in which a person may still be named once they are erased: what SECOP publishes, what was stated, what was decided on links. */
export type KeptFile = 'register' | 'statements' | 'decisions'

const KEPT_IN: ReadonlyMap<string, KeptFile> = new Map<string, KeptFile>([
  [SNAPSHOTS_FOLDER, 'register'],
  [EVIDENCE_FOLDER, 'register'],
  [SAID_FOLDER, 'statements'],
  [ACCOUNTS_FOLDER, 'decisions'],
  [PEOPLE_FOLDER, 'decisions'],
])

/** Which of them is at a path within the data folder; null where nobody erased may be named. */
export function keptFileAt(path: string): KeptFile | null {
  const [, ...within] = path.split(sep)
  return within.join('/') === SAID_CHAIN ? 'statements' : (within.length > 1 && KEPT_IN.get(within[0] ?? '')) || null
}

/** The copies that migrations left beside a data folder. */
export function backupsOf(dir: string): string[] {
  const begins = `${basename(dir)}.backup-`
  return list(dirname(dir))
    .filter(name => name.startsWith(begins))
    .map(name => join(dirname(dir), name))
}

/** Paths of files that were set aside because they were damaged, in which one of these texts stands. */
export function setAsideNaming(dir: string, needles: readonly string[]): string[] {
  return filesNaming(dir, needles).filter(path => SET_ASIDE.test(path))
}

/** Deletes these, and the copies of migrations in which one of these texts stands; gives the paths of all. */
export function deleteCopiesNaming(dir: string, needles: readonly string[], aside: readonly string[]): string[] {
  const copies = backupsOf(dir).filter(backup => filesNaming(backup, needles).length > 0)
  for (const path of [...copies, ...aside]) rmSync(path, { recursive: true, force: true })
  return [...copies, ...aside]
}

function filesIn(folder: string): string[] {
  return list(folder).flatMap(name => {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) return filesIn(path)
    return stats?.isFile() ? [path] : []
  })
}
