import type { AttestedFact } from '../../rules/index.js'
import { seesTeam } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, groupContracts } from '../contracts/groups.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import { offeredTo } from '../evidence/offered.js'
import type { Question } from '../understand/question.js'
import { severalButton } from './buttons.js'
import type { Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { proposedTo } from './matrix-parts.js'
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
  const waiting: AssessedContract[] = []
  if (seesTeam(person))
    for await (const item of everyContract(context, person, today)) {
      if (item.contract.supervisors.includes(person.id)) items.push(item)
      else if (asksRoleOf(person, item)) others.push(item)
      else if (proposedFor(item, turn)) waiting.push(item)
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
  const listed = new Set(asked.map(({ contract }) => contract.id))
  const proposed = proposedIn(
    [...items, ...waiting].filter(({ contract }) => !listed.has(contract.id)),
    turn,
  )
  return longList(turn, question, where, words.cards.lists['needs-fact'], asked, {
    empty: say.noneMissing,
    several: shownListButton(asked, turn) ?? severalButton(asked, turn),
    // On the first page only: those that go before are not all seen yet on another.
    beside: [(where.page ?? 1) === 1 ? proposed : null, extra],
    why: item => lackedBy(item, turn),
  })
}

/** Contracts shown of those of which something is proposed; as one is confirmed, the next comes. */
const PROPOSED_SHOWN = 3

/** Contracts that wait for nothing, and of which SECOP or the office's own table proposes what this person may tell. */
function proposedIn(items: readonly AssessedContract[], turn: TurnContext): Part | null {
  const { cards, facts, matrix } = turn.words
  const found = items.flatMap(item => {
    const proposed = proposedFor(item, turn)
    if (!proposed) return []
    const { label } = facts[proposed.fact]
    return [{ item, why: proposed.isShown ? cards.shownBySecop(label) : matrix.proposed(label) }]
  })
  if (found.length === 0) return null
  const first = found.slice(0, PROPOSED_SHOWN)
  return {
    kind: 'group',
    title: cards.canConfirm,
    count: found.length,
    items: first.map(({ item, why }) => contractLine(item, turn, why)),
  }
}

/** The fact that SECOP shows, or the office's own table proposes, and this person may tell. */
function proposedFor(item: AssessedContract, turn: TurnContext): { fact: AttestedFact; isShown: boolean } | null {
  const role = roleFor(turn.person, item)
  const [shown] = role ? offeredTo(item, role, turn.person.id) : []
  if (shown) return { fact: shown.fact, isShown: true }
  const fact = proposedTo(item, turn)
  return fact && { fact, isShown: false }
}

/** The fact that a contract lacks, by its name; nothing where it is asked more than a name says. */
function lackedBy(item: AssessedContract, { words, person }: TurnContext): string | undefined {
  const [asked] = askedOf(item, roleFor(person, item), person.id)
  return asked && words.cards.lacks(words.facts[asked.attestation].label)
}
