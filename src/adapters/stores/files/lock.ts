import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, linkSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf, StoreInUse, unwritable } from '../errors.js'
import { FILE_MODE, list, makeFolder } from './disk.js'
import { DRAFT_LOCK, fileId, isAlive, type LockHolder, readHolder, SILENCE_MS, whereHeld } from './lock-holder.js'
import { type AnswerLine, askIn, knock, type LockSocket, listenIn } from './lock-socket.js'
import { bootId, pidNamespace, startOf } from './process-identity.js'

/*
 * One process per data folder. The lock is the file `lock.<n>` with the highest number; each holder takes the next one by
 * creating it exclusively, which at most one starter can do, and only when the holder before has ended or let go. The
 * highest file is never deleted, only marked as released, so that numbers never come again. What a lock says stays as it is
 * in every version: one that could not read it would take the folder from a process that is alive.
 *
 * That a holder lives is shown by the socket that it listens on (`lock-socket.ts`), which it has before it has the lock.
 * Where there is no socket to ask, it is shown by its process, as long as that would be seen from here; where it would not,
 * as on a disk that two machines share, by the beat: a time on the lock that a holder sets every few seconds.
 */

const BEAT_MS = 5_000
/** For how long one is waited for that has the folder for a moment only. */
const BRIEF_MS = 20_000
const LOOK_AGAIN_MS = 25

export interface Lock {
  /**
   * Where the folder was when it was last held: `here`, or `elsewhere`, so that this is a copy of it as it was then; `unknown`
   * where nothing tells, and `nowhere` where there is no lock from before.
   */
  readonly heldBefore: 'here' | 'elsewhere' | 'unknown' | 'nowhere'
  /** Throws StoreInUse when the folder is not this process's any more. */
  check(): void
  /** From here on whoever asks the holder something through `askHolder` is answered. */
  answerWith(answer: AnswerLine): void
  release(): void
}

/**
 * Takes the data folder for this process, `brief` where that is for a moment: who comes meanwhile waits for it to be let go. Throws
 * StoreInUse when another has it, StoreUnwritable when it cannot be had. A process that loses it later (it was stopped for long, and
 * another machine took over) ends by an error that nobody catches.
 */
export async function acquire(dir: string, { silence = SILENCE_MS, brief = false } = {}): Promise<Lock> {
  makeFolder(dir)
  const socket = await listenIn(dir)
  const me: LockHolder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    boot: bootId(),
    since: new Date().toISOString(),
    released: false,
    socket: socket?.name ?? null,
    pids: pidNamespace(),
    ...(brief ? { brief } : {}),
  }
  const begun = performance.now()
  try {
    for (;;) {
      const last = latest(dir)
      const before = readHolder(lockPath(dir, last))
      if (before && (await isAlive(dir, before, lockPath(dir, last), silence))) {
        if (!before.brief || performance.now() - begun > BRIEF_MS) throw inUse(dir, before)
        await delay(LOOK_AGAIN_MS)
        continue
      }
      // Whoever holds it removes the locks before: one that is there again came with a backup that was put back.
      const isPutBack = list(dir).some(name => numberOf(name) < last)
      const heldBefore = last === 0 ? 'nowhere' : isPutBack ? 'elsewhere' : whereHeld(before, lockPath(dir, last))
      const path = lockPath(dir, last + 1)
      if (!create(path, me)) continue
      if (latest(dir) === last + 1) return held({ dir, number: last + 1, me, socket, heldBefore })
      // Somebody took this number, and a later one, and tidied up, all since the look at `last`.
      rmSync(path, { force: true })
    }
  } catch (error) {
    socket?.close()
    throw error
  }
}

function held({
  dir,
  number,
  me,
  socket,
  heldBefore,
}: {
  readonly dir: string
  readonly number: number
  readonly me: LockHolder
  readonly socket: LockSocket | null
  readonly heldBefore: Lock['heldBefore']
}): Lock {
  for (const name of list(dir)) {
    const left = numberOf(name) < number || name.startsWith(DRAFT_LOCK)
    if (left) rmSync(join(dir, name), { force: true, recursive: true })
  }
  // Beside everything else: one that stays is no harm.
  removeLeftSockets(dir, socket?.name).catch(() => {})
  const path = lockPath(dir, number)
  const check = () => {
    // Whoever comes next creates the next one, and then deletes this one.
    if (existsSync(path) && !existsSync(lockPath(dir, number + 1))) return
    const last = latest(dir)
    const other = last > number ? readHolder(lockPath(dir, last)) : undefined
    throw other ? inUse(dir, other) : lockGone(dir, path)
  }
  const beat = setInterval(() => {
    if (existsSync(dir)) check()
    touch(path)
  }, BEAT_MS).unref()
  return {
    heldBefore,
    check,
    answerWith: answer => socket?.answerWith(answer),
    release: () => {
      clearInterval(beat)
      try {
        if (existsSync(path)) writeFileSync(path, JSON.stringify({ ...me, file: fileId(path), released: true }))
      } catch {
        // Then it is let go when this process ends.
      }
      socket?.close()
    },
  }
}

/** Says a line to whoever has the folder. Null where nobody has it, or whoever does says nothing to it. */
export async function askHolder(dir: string, line: string): Promise<string | null> {
  const holder = readHolder(lockPath(dir, latest(dir)))
  return holder && !holder.released && holder.socket ? askIn(dir, holder.socket, line) : null
}

function inUse(dir: string, last: LockHolder): StoreInUse {
  const self = last.pid === process.pid && last.host === hostname() && last.pids === pidNamespace()
  const who = self ? 'this process itself' : `process ${last.pid} on ${last.host}`
  return new StoreInUse(
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

/** Nobody came after this process: somebody deleted its lock. */
function lockGone(dir: string, path: string): StoreInUse {
  return new StoreInUse(
    `${path}, by which this process has ${dir}, was taken away: it writes nothing more.`,
    'Find out who deletes files there, look whether others are missing, and start again.',
    { detail: { kind: 'lock-gone', path } },
  )
}

/** Those of starters that were killed. */
async function removeLeftSockets(dir: string, own: string | undefined): Promise<void> {
  for (const name of list(dir))
    if (/^lock\.[0-9a-f]+\.sock$/.test(name) && name !== own && (await knock(dir, name)) === 'refuses')
      rmSync(join(dir, name), { force: true })
}

/** Creates the lock with its content in one step; false when somebody else did. */
function create(path: string, me: LockHolder): boolean {
  const draft = join(path, '..', `${DRAFT_LOCK}${randomUUID()}`)
  try {
    writeFileSync(draft, '', { mode: FILE_MODE, flag: 'wx' })
    writeFileSync(draft, JSON.stringify({ ...me, file: fileId(draft) }))
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

/** By writing what stands there, so that the time is that of the disk, whatever this machine's clock says. */
function touch(path: string): void {
  try {
    const file = openSync(path, 'r+')
    try {
      writeSync(file, '{', 0)
    } finally {
      closeSync(file)
    }
  } catch {
    // The next beat may do better; on the same host nobody looks at it.
  }
}
