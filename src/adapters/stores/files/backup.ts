import { constants, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Day } from '../../../rules/index.js'
import { unwritable } from '../errors.js'
import { DRAFT, list, makeFolder, syncFolder } from './disk.js'
import { entityFolders } from './folder-names.js'

/** Enough to keep a disk busy. */
const COPIES_AT_ONCE = 16

/**
 * Copies a data folder beside itself, to `<folder>.backup-<format>-<day>`, in one step that outlives a crash, and gives the
 * copy's name. Locks and drafts stay out, and folders that are not the store's. Throws StoreUnwritable; then there is no
 * copy.
 */
export async function backUp(dir: string, format: number, day: Day): Promise<string> {
  const beside = dirname(dir)
  const begins = `${basename(dir)}.backup-`
  for (const name of list(beside))
    if (name.startsWith(begins) && name.endsWith(DRAFT)) rmSync(join(beside, name), { recursive: true, force: true })
  const name = freeName(beside, `${begins}${format}-${day}`)
  const draft = join(beside, name + DRAFT)
  try {
    await copyFolder(dir, draft, ownNames(dir))
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

async function copyFolder(from: string, to: string, names: readonly string[]): Promise<void> {
  makeFolder(to)
  const folders: string[] = []
  const files: string[] = []
  for (const name of names)
    if (statSync(join(from, name)).isDirectory()) folders.push(name)
    else if (!name.endsWith(DRAFT)) files.push(name)
  const left = files.values()
  const worker = async () => {
    for (const name of left) await copyDurably(join(from, name), join(to, name))
  }
  const ends = await Promise.allSettled(Array.from({ length: COPIES_AT_ONCE }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  for (const name of folders) await copyFolder(join(from, name), join(to, name), list(join(from, name)))
  syncFolder(to)
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
