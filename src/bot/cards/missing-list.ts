import { seesTeam } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, groupContracts } from '../contracts/groups.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import { severalButton } from './buttons.js'
import type { Card } from './card.js'
import { longList } from './paging.js'
import type { ShowTarget } from './show-button.js'
import { shownListButton } from './shown-list.js'
import { asksRoleOf, mostUrgent, ownRole, roleFor, type TurnContext, text } from './turn-context.js'

/** "¿Qué necesita de mí?": the facts that this person can give, of their own contracts and, by their role, of others'. */
export async function missingList(
  turn: TurnContext,
  question: Extract<Question, { kind: 'missing' }>,
  where: ShowTarget,
): Promise<Card> {
  const { words, context, person, today } = turn
  const { say } = words
  const items: AssessedContract[] = []
  const others: AssessedContract[] = []
  if (seesTeam(person))
    for await (const item of everyContract(context, person, today)) {
      if (item.contract.supervisors.includes(person.id)) items.push(item)
      else if (asksRoleOf(person, item)) others.push(item)
    }
  else items.push(...(await ownContracts(context, person, today)))
  const groups = groupContracts(items, ownRole(person), person.id)
  const confirmable = groups.closeNow.filter(({ assessment }) => assessment.restsOn === 'data').length
  // One screen: where the list fills it, the list of those to close says it.
  const extra =
    confirmable > 0 && groups.needsFact.length < context.habits.pageSize
      ? text(say.couldConfirm(confirmable), 'muted')
      : null
  const asked = [...groups.needsFact, ...mostUrgent(others, person)]
  return longList(turn, question, where, words.cards.lists['needs-fact'], asked, {
    empty: say.noneMissing,
    several: shownListButton(asked, turn) ?? severalButton(asked, turn),
    beside: extra,
    why: item => lackedBy(item, turn),
  })
}

/** The fact that a contract lacks, by its name; nothing where it is asked more than a name says. */
function lackedBy(item: AssessedContract, { words, person }: TurnContext): string | undefined {
  const [asked] = askedOf(item, roleFor(person, item), person.id)
  return asked && words.cards.lacks(words.facts[asked.attestation].label)
}
