import type { ContractType } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { mostUrgentFirst, urgencyOf } from '../contracts/groups.js'
import { everyContract, visibleByIds } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { pagedList } from './paging.js'
import type { ShowTarget } from './show-button.js'
import { placeFor, type TurnContext } from './turn-context.js'

/** What is kept of each contract found: there may be tens of thousands. */
interface Found {
  readonly id: string
  readonly type: ContractType
  readonly urgency: ReturnType<typeof urgencyOf>
}

/** Every contract in the sight of whoever looks after others that is `wanted`, the most urgent first, paged. */
export async function teamList(
  turn: TurnContext,
  question: Question,
  where: ShowTarget,
  wanted: (item: AssessedContract) => boolean,
  title: (found: number) => string,
  empty: string,
): Promise<Card> {
  const { context, person, today } = turn
  const found: Found[] = []
  for await (const item of everyContract(context, person, today)) {
    if (!wanted(item)) continue
    const { id, facts } = item.contract
    found.push({ id, type: facts.type, urgency: urgencyOf(item, placeFor(person, item)) })
  }
  const listed = {
    all: mostUrgentFirst(found, ({ urgency }) => urgency),
    typeOf: ({ type }: Found) => type,
    load: (shown: readonly Found[]) =>
      visibleByIds(
        context,
        person,
        shown.map(({ id }) => id),
        today,
      ),
  }
  return pagedList(turn, question, where, title(found.length), listed, empty)
}
