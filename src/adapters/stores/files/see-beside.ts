import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Entry } from '../../../bot/ledger/chain.js'
import type { LedgerStore, Seen } from '../../../bot/ports/ledger.js'
import { codeOf, StoreError, unwritable } from '../errors.js'
import { seenSchema } from '../schema-seen.js'
import { fileName, LEDGER_FOLDER } from './folder-names.js'
import { askHolder } from './lock.js'
import type { AnswerLine } from './lock-socket.js'
import type { Session } from './session.js'

/*
 * What somebody saw or took along through a process that only reads is noted by the one that has the folder: there is one writer. It is asked
 * on the socket of its lock.
 */

/** What is noted of somebody who took something along, or looked: what they saw, or what a paper was made of. */
export type Noted = { readonly seen: Seen } | { readonly drafted: readonly Entry[] }

const drafted = z.strictObject({
  at: z.string(),
  kind: z.literal('drafted'),
  ids: z.array(z.string()),
  data: z.json(),
}) satisfies z.ZodType<Entry>
const request = z.strictObject({
  note: z.union([
    z.strictObject({ entity: z.string(), seen: seenSchema }),
    z.strictObject({ entity: z.string(), drafted: z.array(drafted) }),
  ]),
})
const answer = z.union([z.strictObject({ noted: z.literal(true) }), z.strictObject({ failed: z.string() })])

/** Where it is noted. */
export type Notebook = Pick<LedgerStore, 'see' | 'say'>

export function noteIn(ledger: Notebook, entity: string, noted: Noted): Promise<void> {
  return 'seen' in noted ? ledger.see(entity, noted.seen) : ledger.say(entity, noted.drafted)
}

/** How the holder of a folder answers; it notes nothing of an entity that it has nothing of, and nothing once it is closing. */
export function answerNotes(session: Session, ledger: Notebook): AnswerLine {
  return async line => {
    const { entity, ...noted } = request.parse(JSON.parse(line)).note
    if (session.closed || !existsSync(join(session.dir, fileName(entity)))) throw new Error('nothing is noted here')
    const said: z.output<typeof answer> = await noteIn(ledger, entity, noted).then(
      () => ({ noted: true }),
      (error: unknown) => ({ failed: codeOf(error instanceof StoreError ? error.cause : error) ?? '' }),
    )
    return JSON.stringify(said)
  }
}

/**
 * Has whoever has the folder note it. False where nobody has it, or whoever does is a program that does not take
 * notes for others. Throws where it could not be noted: StoreUnwritable where the disk took nothing.
 */
export async function noteThroughHolder(dir: string, entity: string, noted: Noted): Promise<boolean> {
  const said = await askHolder(dir, JSON.stringify({ note: { entity, ...noted } }))
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
