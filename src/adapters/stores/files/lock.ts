import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, StoreInUse, unwritable } from '../errors.js'
import { FILE_MODE, list, makeFolder } from './disk.js'
import { bootId, startOf } from './process-identity.js'

/*
 * One process per data folder. The lock is the file `lock.<n>` with the highest number; each holder takes the next one by
 * creating it exclusively, which at most one starter can do, and only when the holder before has died or let go. The
 * highest file is never deleted, only marked as released, so that numbers never come again.
 */

const holder = z.object({
  pid: z.number(),
  /** When that process started, as the system says it: another process may get the same pid later. */
  started: z.string().nullable(),
  host: z.string(),
  boot: z.string(),
  since: z.string(),
  released: z.boolean(),
})
type Holder = z.output<typeof holder>

const BEAT_MS = 5_000
/** A holder on another host cannot be looked at; it counts as alive until it has been silent for this long. */
const SILENCE_MS = 15_000

export interface Lock {
  release(): void
}

/** Takes the data folder for this process. Throws StoreInUse when another has it, StoreUnwritable when it cannot be had. */
export function acquire(dir: string): Lock {
  const me: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    boot: bootId(),
    since: new Date().toISOString(),
    released: false,
  }
  makeFolder(dir)
  for (;;) {
    const last = latest(dir)
    refuseWhileAlive(dir, last)
    const path = lockPath(dir, last + 1)
    if (!create(path, me)) continue
    if (latest(dir) === last + 1) return held(dir, last + 1, me)
    // Somebody took this number, and a later one, and tidied up, all since the look at `last`.
    rmSync(path, { force: true })
  }
}

function held(dir: string, number: number, me: Holder): Lock {
  for (const name of list(dir)) {
    const left = numberOf(name) < number || name.startsWith('lock.draft-')
    if (left) rmSync(join(dir, name), { force: true })
  }
  const path = lockPath(dir, number)
  const beat = setInterval(() => touch(path), BEAT_MS).unref()
  return {
    release: () => {
      clearInterval(beat)
      try {
        writeFileSync(path, JSON.stringify({ ...me, released: true }))
      } catch {
        // Then it is let go when this process ends.
      }
    },
  }
}

function refuseWhileAlive(dir: string, number: number): void {
  const path = lockPath(dir, number)
  const last = read(path)
  if (!last || !isAlive(last, path)) return
  const self = last.pid === process.pid && last.host === hostname()
  const who = self ? 'this process itself' : `process ${last.pid} on ${last.host}`
  throw new StoreInUse(
    `${dir} is in use by ${who} since ${last.since}.`,
    self ? 'Close the store first.' : 'Stop that process first; to look at the data meanwhile, use `cerrojo ask`.',
    {
      detail: {
        kind: 'in-use',
        path: dir,
        process: self ? null : last.pid,
        host: last.host,
        since: last.since,
      },
    },
  )
}

function isAlive(last: Holder, path: string): boolean {
  if (last.released) return false
  if (last.host !== hostname()) return Date.now() - modifiedAt(path) < SILENCE_MS
  return last.boot === bootId() && startOf(last.pid) === last.started
}

/** Creates the lock with its content in one step; false when somebody else did. */
function create(path: string, me: Holder): boolean {
  const draft = join(path, '..', `lock.draft-${randomUUID()}`)
  try {
    writeFileSync(draft, JSON.stringify(me), { mode: FILE_MODE })
    linkSync(draft, path)
    return true
  } catch (error) {
    // ENOENT: the one who has just become the holder tidied our draft away.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
    throw unwritable(path, error)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Who is written in a lock, null when it is gone or torn: then the machine crashed, and its holder with it. */
function read(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function latest(dir: string): number {
  return Math.max(0, ...list(dir).map(numberOf).filter(Number.isFinite))
}

/** 7 for `lock.7`; infinite for any other name. */
function numberOf(name: string): number {
  return Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? Infinity)
}

function lockPath(dir: string, number: number): string {
  return join(dir, `lock.${number}`)
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // The next beat may do better; on the same host nobody looks at it.
  }
}
