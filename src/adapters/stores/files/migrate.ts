import { existsSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { dayInBogota } from '../../../rules/index.js'
import { otherFormat } from '../errors.js'
import { backUp } from './backup.js'
import { readBytes, writeDurably } from './disk.js'
import { encode, parse, type Shape, Unsound, verify } from './document.js'
import { installationFile } from './identity.js'
import { Session } from './session.js'
import { refuseNewerSideFiles } from './side-files.js'
import { LAYOUT, STEPS, type Step } from './steps.js'

/*
 * A data folder as a whole has a format: that of its first document, installation.json, which every version reads before
 * anything else. Where it is older than this program's, the steps between the two are done.
 */

/** A migration that is under way, and where the folder was copied to before its first step. */
const UNDER_WAY: Shape<{ backup: string }> = {
  kind: 'migration',
  version: 1,
  schema: z.strictObject({ backup: z.string() }),
}
const FILE = 'migration.json'

/** What is to be done to a data folder: its format, this program's, and the steps between. */
interface Pending {
  readonly from: number
  readonly to: number
  readonly steps: readonly Step[]
}

/** What a data folder lacks to be of this program's format, null where there is none. Throws StoreVersion for a newer one. */
export function pendingIn(dir: string, session = new Session(resolve(dir), true)): Pending | null {
  refuseNewerSideFiles(session.dir)
  const from = installationFile(session.dir, session).version()
  return from === null ? null : { from, to: LAYOUT, steps: STEPS.slice(from - 1) }
}

/** Throws StoreVersion for a folder that cannot be read without being migrated, or is of a newer program. */
export function requireReadable(session: Session): void {
  const pending = pendingIn(session.dir, session)
  if (!pending || pending.steps.every(({ readsBefore }) => readsBefore)) return
  throw otherFormat(installationFile(session.dir, session).path, pending.from, pending.to)
}

/**
 * Brings a data folder that this process has the lock of into this program's format, after a copy of it was made beside
 * it; what a crash interrupts is gone on with at the next start. Throws StoreVersion for a newer folder, StoreUnwritable.
 */
export async function migrate(session: Session, now: Date): Promise<void> {
  const { dir } = session
  const pending = pendingIn(dir, session)
  if (!pending) return
  const { from, to, steps } = pending
  const path = join(dir, FILE)
  let backup = backupOf(dir)
  if (steps.length > 0) {
    session.isMigrated = true
    if (backup === null) {
      backup = await backUp(dir, from, dayInBogota(now))
      writeDurably(path, encode(UNDER_WAY, { backup }))
    }
    for (const step of steps) await step.run(dir, now)
    const installation = installationFile(dir, session)
    const data = installation.read()
    if (data) installation.write(data)
  }
  rmSync(path, { force: true })
  if (backup !== null) session.note({ kind: 'migrated', path: dir, to, backup: join(dirname(dir), backup) })
}

/** The backup of a migration that was begun here and has not ended, null where there is none. */
function backupOf(dir: string): string | null {
  const path = join(dir, FILE)
  try {
    const bytes = readBytes(path)
    const { backup } = bytes ? parse(UNDER_WAY, verify(UNDER_WAY, bytes, path).body, path) : { backup: null }
    return backup !== null && existsSync(join(dirname(dir), backup)) ? backup : null
  } catch (error) {
    if (error instanceof Unsound) return null
    throw error
  }
}
