import { z } from 'zod'
import { VITAL } from '../bot/ports/store.js'
import { SideFile } from './side-file.js'

const Stored = z.strictObject({
  /** Instant of the refusal, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  why: z.enum(['shrunk', 'vanished', 'emptied']),
  before: z.int(),
  after: z.int(),
  vanishedOpen: z.int(),
  examples: z.array(z.string()),
  emptied: z.array(z.enum(VITAL)).default([]),
})

/** A newer state of the register that looked like a loss and was not taken. */
export type RefusedSnapshot = z.infer<typeof Stored>

/**
 * Keeps beside the data that newer data was refused, so that whoever asks how things are learns of it; a sync that went
 * well clears it. Throws Refused when the folder may not be written to.
 */
export async function keepRefusedSnapshot(folder: string, entity: string, cut: RefusedSnapshot): Promise<void> {
  await fileOf(folder, entity).write(cut)
}

/** Forgets a refusal, because data was taken since. Does nothing where there is none. */
export async function clearRefusedSnapshot(folder: string, entity: string): Promise<void> {
  await fileOf(folder, entity).remove()
}

/** The refusal that still stands, or null. One that cannot be read is none: it is a hint, not data. */
export async function readRefusedSnapshot(folder: string, entity: string): Promise<RefusedSnapshot | null> {
  return fileOf(folder, entity)
    .read()
    .catch(() => null)
}

function fileOf(folder: string, entity: string) {
  return new SideFile('refused-cut', Stored, folder, entity)
}
