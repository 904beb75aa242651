import { StoreInUse } from '../adapters/stores/errors.js'
import { WrongUse } from '../app/failure.js'
import { ledgerBeside } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import type { Person } from '../bot/accounts/person.js'
import type { EntityContext } from '../bot/context.js'
import { noteSeen } from '../bot/conversation/note-seen.js'
import type { Reply } from '../bot/conversation/reply.js'
import { printLines } from './print.js'

/**
 * Notes in the ledger what somebody took along by a command, as a chat does: the command itself only reads, and whoever has the data
 * notes it. Where they do not, the file is there all the same, and that it was not noted is said on the standard error.
 */
export async function noteTaken(
  command: CommandContext,
  { entity }: Pick<EntityContext, 'entity'>,
  person: Person,
  reply: Pick<Reply, 'card' | 'exported' | 'drafted' | 'files'>,
  now: Date,
): Promise<void> {
  // A file of sums names no contract, and was taken along all the same.
  if (!reply.exported?.length && !reply.drafted?.length && !(reply.exported && reply.files?.length)) return
  const ledger = ledgerBeside(command.settings(), command.words)
  try {
    await noteSeen({ store: { ledger }, entity }, person, reply, now)
  } catch (error) {
    if (!(error instanceof StoreInUse || error instanceof WrongUse)) throw error
    await printLines({ out: command.err }, [command.words.notNoted])
  }
}
