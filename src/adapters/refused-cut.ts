import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { Refused } from '../bot/ports/failure.js'

const Stored = z.strictObject({
  entity: z.string(),
  /** Instant of the refusal, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  why: z.enum(['shrunk', 'vanished']),
  before: z.int(),
  after: z.int(),
  vanishedOpen: z.int(),
  examples: z.array(z.string()),
})

/** A newer state of the register that looked like a loss and was not taken. */
export type RefusedSnapshot = z.infer<typeof Stored>

/**
 * Keeps beside the data that newer data was refused, so that whoever asks how things are learns of it; a sync that went
 * well clears it. Throws Refused when the folder may not be written to.
 */
export async function keepRefusedSnapshot(folder: string, cut: RefusedSnapshot): Promise<void> {
  const path = pathOf(folder, cut.entity)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFileAtomic(path, `${JSON.stringify(cut)}\n`, { mode: 0o600 })
  } catch (error) {
    throw new Refused({
      code: 'refused',
      detail: { kind: 'unwritable', file: path, code: codeOf(error) },
      remedy: 'Check that the data folder may be written to and that the disk is not full.',
    })
  }
}

/** Forgets a refusal, because data was taken since. Does nothing where there is none. */
export async function clearRefusedSnapshot(folder: string, entity: string): Promise<void> {
  await rm(pathOf(folder, entity), { force: true })
}

/** The refusal that still stands, or null. One that cannot be read is none: it is a hint, not data. */
export async function readRefusedSnapshot(folder: string, entity: string): Promise<RefusedSnapshot | null> {
  try {
    const stored = Stored.parse(JSON.parse(await readFile(pathOf(folder, entity), 'utf8')))
    return stored.entity === entity ? stored : null
  } catch {
    return null
  }
}

/** The entity's key comes from outside: what is no letter, digit, `_` or `-` stays out of the file name. */
function pathOf(folder: string, entity: string): string {
  return join(folder, `refused-cut-${entity.replace(/[^\w-]/g, '_')}.json`)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
