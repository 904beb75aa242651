import { readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { list } from './disk.js'

/** The paths of all files of a data folder in which one of these texts stands, byte by byte. */
export function filesNaming(dir: string, needles: readonly string[]): string[] {
  const wanted = needles.flatMap(needle => [needle, JSON.stringify(needle).slice(1, -1)]).map(text => Buffer.from(text))
  return filesIn(dir).filter(path => {
    const bytes = readFileSync(path)
    return wanted.some(needle => bytes.includes(needle))
  })
}

/** The copies that migrations left beside a data folder. */
export function backupsOf(dir: string): string[] {
  const begins = `${basename(dir)}.backup-`
  return list(dirname(dir))
    .filter(name => name.startsWith(begins))
    .map(name => join(dirname(dir), name))
}

/** Deletes the copies of migrations, and files that were set aside, in which one of these texts stands; gives their paths. */
export function deleteCopiesNaming(dir: string, needles: readonly string[]): string[] {
  const copies = backupsOf(dir).filter(backup => filesNaming(backup, needles).length > 0)
  const aside = filesNaming(dir, needles).filter(path => /\.damaged-\d+$/.test(path))
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
