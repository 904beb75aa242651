import type { AssessedContract } from '../../contracts/assessed-contract.js'
import { groupContracts } from '../../contracts/groups.js'
import { ownContracts } from '../../contracts/visible-contracts.js'
import type { Question } from '../../understand/question.js'
import type { Part } from '../card.js'
import { ownRole, type TurnContext, text } from '../turn-context.js'

const NONE = { inExecution: 0, suspended: 0, closed: 0, notApplicable: 0, needsOthers: 0 }

/** What is said beside some lists, so that nobody takes what they leave out for nothing; `own` is what the asker answers for. */
export async function besideOf(
  turn: TurnContext,
  question: Question,
  own: readonly AssessedContract[] | null,
): Promise<Part | null> {
  const { words, context, person, today } = turn
  const { say } = words
  if (question.kind === 'closed') return question.args.from ? text(say.closedDates, 'muted') : null
  if (question.kind !== 'waiting' && question.kind !== 'upcoming') return null
  const groups = groupContracts(own ?? (await ownContracts(context, person, today)), ownRole(person), person.id)
  if (question.kind === 'waiting') {
    const [suspended, needsOthers] = [groups.suspended.length, groups.needsOthers.length]
    return text(say.rest({ ...NONE, suspended, needsOthers }), 'muted')
  }
  const already = groups.closeNow.length
  return already > 0 ? text(say.alreadyClosable(already), 'warning') : null
}
