import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { FILE_MODE } from './disk.js'
import { knock } from './lock-socket.js'
import { bootId, pidNamespace, startOf } from './process-identity.js'

/** What a lock says of whoever took it. */
const holder = z.object({
  pid: z.number(),
  /** When that process started, as the system says it: another process may get the same pid later. */
  started: z.string().nullable(),
  host: z.string(),
  boot: z.string(),
  since: z.string(),
  released: z.boolean(),
  /** The first programs wrote none of these. */
  socket: z.string().nullish(),
  pids: z.string().optional(),
  /** Which file it is on its disk: in a copy of the folder it is another one. */
  file: z.string().optional(),
  /** It has the folder for a moment only. */
  brief: z.boolean().optional(),
})
export type LockHolder = z.output<typeof holder>

/** How the name begins of what is not a lock yet. */
export const DRAFT_LOCK = 'lock.draft-'
/** A holder that can only be heard counts as alive unless it is silent for this long while it is listened to. */
export const SILENCE_MS = 12_000
/** One that was silent for longer, by the clock of the disk that both use, is not listened to. */
const LONG_SILENCE_MS = 300_000

/**
 * Whether the process that a lock names still has the folder. `silence` is for how long one that can only be heard is
 * listened to, in milliseconds.
 */
export async function isAlive(dir: string, last: LockHolder, path: string, silence: number): Promise<boolean> {
  if (last.released) return false
  const answer = last.socket ? await knock(dir, last.socket) : 'unknown'
  if (answer === 'answers') return true
  if (last.boot === bootId()) {
    // The same system that keeps the socket of a process that lives.
    if (answer === 'refuses') return false
    if (last.pids === pidNamespace()) return startOf(last.pid) === last.started && whereHeld(last, path) !== 'elsewhere'
    // The first programs did not say whether it would be seen from here.
    if (last.pids === undefined && last.host === hostname() && startOf(last.pid) === last.started) return true
  }
  return whereHeld(last, path) !== 'elsewhere' && isHeard(path, silence)
}

/** Whether the time on a lock is set while it is listened to. */
async function isHeard(path: string, silence: number): Promise<boolean> {
  const before = modifiedAt(path)
  if (Math.abs(timeAt(dirname(path)) - before) > LONG_SILENCE_MS) return false
  const begun = performance.now()
  while (performance.now() - begun < silence) {
    await delay(silence / 50)
    if (modifiedAt(path) !== before) return true
  }
  return false
}

/** Whether a lock is the file that its holder wrote, or came here with a copy of the folder; `unknown` where nothing tells. */
export function whereHeld(last: LockHolder | null, path: string): 'here' | 'elsewhere' | 'unknown' {
  if (last?.file === undefined) return 'unknown'
  return last.file === fileId(path) ? 'here' : 'elsewhere'
}

/** Names a file on its disk, by whatever name it goes; undefined when it is gone. */
export function fileId(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && `${statSync(dirname(path), { bigint: true }).ino}-${found.ino}`
}

/** Who is written in a lock, null when it is gone or torn: then the machine crashed, and its holder with it. */
export function readHolder(path: string): LockHolder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** What the time is by the disk of a folder, in milliseconds since 1970: the clocks of machines that share one differ. */
function timeAt(folder: string): number {
  const probe = join(folder, `${DRAFT_LOCK}${randomUUID()}`)
  try {
    writeFileSync(probe, '', { mode: FILE_MODE, flag: 'wx' })
    return modifiedAt(probe) || Date.now()
  } catch {
    return Date.now()
  } finally {
    rmSync(probe, { force: true })
  }
}

/** When a file was last set to; asked in a way that makes a disk on the network look. 0 when it is gone. */
function modifiedAt(path: string): number {
  try {
    const file = openSync(path, 'r')
    try {
      return fstatSync(file).mtimeMs
    } finally {
      closeSync(file)
    }
  } catch {
    return 0
  }
}
