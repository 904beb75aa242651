import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  opendirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, notReadable, unwritable } from '../errors.js'
import { Unsound } from './document.js'

/** Only the user that runs the bot reads what it keeps. */
export const FILE_MODE = 0o600
const FOLDER_MODE = 0o700

/** The bytes of a file, null when there is none. Throws Unsound when the disk cannot give them. */
export function readBytes(path: string): Buffer | null {
  try {
    // Most logs that are asked for are not there, and to be told so by an exception costs five times as much.
    return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : null
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return null
    if (code === 'EIO') throw new Unsound(path, 'disk', 'EIO')
    throw notReadable(path, error)
  }
}

/** How the name of what is still being written ends. */
export const DRAFT = '.draft'

/**
 * Replaces a file in one step that outlives a crash of the machine, or throws StoreUnwritable and changes nothing. Not by
 * write-file-atomic 7, which takes a short write, as on a nearly full disk, for success: see docs/decisions/0003-files-first.md.
 */
export function writeDurably(path: string, bytes: Buffer): void {
  const draft = path + DRAFT
  try {
    writeFileSync(draft, bytes, { mode: FILE_MODE, flush: true })
    renameSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(draft, { force: true })
    throw unwritable(path, error)
  }
}

/** Overwrites a file: cheap, but a crash may leave it torn. */
export function writeInPlace(path: string, bytes: Buffer): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, FILE_MODE)
  try {
    writeFileSync(file, bytes)
    ftruncateSync(file, bytes.length)
  } finally {
    closeSync(file)
  }
}

/** Makes a folder and its parents so that they outlive a crash. Throws StoreUnwritable. */
export function makeFolder(folder: string): void {
  try {
    const first = mkdirSync(folder, { recursive: true, mode: FOLDER_MODE })
    if (!first) return
    for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made))
  } catch (error) {
    throw unwritable(folder, error)
  }
}

/** Makes the names in a folder outlive a crash. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes bytes that are to be taken out of a file to the first free `….damaged-<n>` beside it, and gives that name. */
export function copyAside(path: string, bytes: Buffer): string {
  const kept = freeAside(path)
  writeDurably(kept, bytes)
  return kept
}

/** Renames a damaged file to the first free `….damaged-<n>`, so that it is out of the way and never lost; null if gone. */
export function setAside(path: string): string | null {
  if (!existsSync(path)) return null
  const kept = freeAside(path)
  try {
    renameSync(path, kept)
  } catch (error) {
    throw unwritable(path, error)
  }
  return kept
}

function freeAside(path: string): string {
  let number = 1
  while (existsSync(`${path}.damaged-${number}`)) number++
  return `${path}.damaged-${number}`
}

/** How the name of what was set aside ends. */
export const SET_ASIDE = /\.damaged-\d+$/

/** Deletes a folder of documents, except what was set aside in it. */
export async function removeFolder(folder: string): Promise<void> {
  const names = list(folder)
  for (const name of names) if (!SET_ASIDE.test(name)) await rm(join(folder, name), { recursive: true, force: true })
  if (!names.some(name => SET_ASIDE.test(name))) await rm(folder, { recursive: true, force: true })
}

/** Deletes what a killed process left half-written in a folder. */
export function removeDrafts(folder: string): void {
  for (const name of list(folder))
    if (name.endsWith(DRAFT)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Whether a folder holds more than what is half-written. Of one of hundreds of thousands no more names are read than it takes. */
export function holdsSomething(folder: string): boolean {
  try {
    const open = opendirSync(folder)
    try {
      for (let found = open.readSync(); found; found = open.readSync()) if (!found.name.endsWith(DRAFT)) return true
      return false
    } finally {
      open.closeSync()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** Names in a folder; none when there is no such folder. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}
