import { seesTeam } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { groupContracts } from '../contracts/groups.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { longList } from './paging.js'
import type { ShowTarget } from './show-button.js'
import { asksRoleOf, mostUrgent, ownRole, type TurnContext, text } from './turn-context.js'

/** "¿Qué necesita de mí?": the facts that this person can give, of their own contracts and, by their role, of others'. */
export async function missingList(
  turn: TurnContext,
  question: Extract<Question, { kind: 'missing' }>,
  where: ShowTarget,
): Promise<Card> {
  const { words, context, person, today } = turn
  const { say } = words
  const items = await ownContracts(context, person, today)
  const groups = groupContracts(items, ownRole(person), person.id)
  const confirmable = groups.closeNow.filter(({ assessment }) => assessment.restsOn === 'data').length
  const extra = confirmable > 0 ? text(say.couldConfirm(confirmable), 'muted') : null
  const others = seesTeam(person) ? await askedElsewhere(turn, items) : []
  const asked = [...groups.needsFact, ...others]
  return longList(turn, question, where, say.groupNeedsFact, asked, say.noneMissing, extra)
}

/** Contracts of others that wait for a fact which this person's role can give. */
async function askedElsewhere(turn: TurnContext, own: readonly AssessedContract[]): Promise<AssessedContract[]> {
  const { context, person, today } = turn
  const ids = new Set(own.map(({ contract }) => contract.id))
  const asked: AssessedContract[] = []
  for await (const item of everyContract(context, person, today)) {
    if (!ids.has(item.contract.id) && asksRoleOf(person, item)) asked.push(item)
  }
  return mostUrgent(asked, person)
}
