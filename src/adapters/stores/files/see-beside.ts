import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LedgerStore, Seen } from '../../../bot/ports/ledger.js'
import { codeOf, StoreError, unwritable } from '../errors.js'
import { seenSchema } from '../schema-seen.js'
import { fileName, LEDGER_FOLDER } from './folder-names.js'
import { askHolder } from './lock.js'
import type { AnswerLine } from './lock-socket.js'
import type { Session } from './session.js'

/*
 * What somebody saw through a process that only reads is noted by the one that has the folder: there is one writer. It is asked
 * on the socket of its lock.
 */

const request = z.strictObject({ note: z.strictObject({ entity: z.string(), seen: seenSchema }) })
const answer = z.union([z.strictObject({ noted: z.literal(true) }), z.strictObject({ failed: z.string() })])

/** How the holder of a folder answers; it notes nothing of an entity that it has nothing of, and nothing once it is closing. */
export function answerNotes(session: Session, ledger: Pick<LedgerStore, 'see'>): AnswerLine {
  return async line => {
    const { entity, seen } = request.parse(JSON.parse(line)).note
    if (session.closed || !existsSync(join(session.dir, fileName(entity)))) throw new Error('nothing is noted here')
    const said: z.output<typeof answer> = await ledger.see(entity, seen).then(
      () => ({ noted: true }),
      (error: unknown) => ({ failed: codeOf(error instanceof StoreError ? error.cause : error) ?? '' }),
    )
    return JSON.stringify(said)
  }
}

/**
 * Has whoever has the folder note what somebody saw. False where nobody has it, or whoever does is a program that does not take
 * notes for others. Throws where it could not be noted: StoreUnwritable where the disk took nothing.
 */
export async function seeThroughHolder(dir: string, entity: string, seen: Seen): Promise<boolean> {
  const said = await askHolder(dir, JSON.stringify({ note: { entity, seen } }))
  if (said === null) return false
  const { data } = answer.safeParse(JSON.parse(said))
  if (data && 'noted' in data) return true
  const folder = join(dir, fileName(entity), LEDGER_FOLDER)
  if (data?.failed) throw unwritable(folder, Object.assign(new Error(data.failed), { code: data.failed }))
  throw new StoreError(
    `${folder} took no note of what was seen.`,
    'Look into the log of the process that has the data.',
  )
}
