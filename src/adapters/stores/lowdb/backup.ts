import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '../../../rules/index.js'
import { unwritable } from '../errors.js'
import { DRAFT, list, makeFolder, syncFolder } from './disk.js'
import { entityFolders } from './names.js'

/**
 * Copies a data folder beside itself, to `<folder>.backup-<format>-<day>`, in one step that outlives a crash, and gives the
 * copy's name. Locks stay out, and folders that are not the store's. Throws StoreUnwritable; then there is no copy.
 */
export async function backUp(dir: string, format: number, day: Day): Promise<string> {
  const beside = dirname(dir)
  const begins = `${basename(dir)}.backup-`
  for (const name of list(beside))
    if (name.startsWith(begins) && name.endsWith(DRAFT)) rmSync(join(beside, name), { recursive: true, force: true })
  const name = freeName(beside, `${begins}${format}-${day}`)
  const draft = join(beside, name + DRAFT)
  try {
    await copy(dir, draft, ownNames(dir))
    renameSync(draft, join(beside, name))
    syncFolder(beside)
    return name
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw unwritable(draft, error)
  }
}

function freeName(folder: string, wanted: string): string {
  let name = wanted
  for (let number = 2; existsSync(join(folder, name)); number++) name = `${wanted}-${number}`
  return name
}

function ownNames(dir: string): string[] {
  const entities = new Set(entityFolders(dir))
  return list(dir).filter(name => {
    const path = join(dir, name)
    return entities.has(path) || (statSync(path).isFile() && !/^lock\./.test(name))
  })
}

async function copy(from: string, to: string, names: readonly string[]): Promise<void> {
  makeFolder(to)
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)]
    if (statSync(source).isDirectory()) await copy(source, target, list(source))
    else copyFile(source, target)
    await nextTurn()
  }
  syncFolder(to)
}

function copyFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
