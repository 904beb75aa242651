import type { ContractType } from '../../rules/index.js'
import type { Card } from '../card.js'
import { mostUrgentFirst, urgencyOf } from '../groups.js'
import { everyContract, type Item, visibleOf } from '../portfolio.js'
import type { Question } from '../question.js'
import { pagedList } from './pages.js'
import type { Where } from './show.js'
import { placeFor, type Talk } from './talk.js'

/** What is kept of each contract found: there may be tens of thousands. */
interface Found {
  readonly id: string
  readonly type: ContractType
  readonly urgency: ReturnType<typeof urgencyOf>
}

/** Every contract in the sight of whoever looks after others that is `wanted`, the most urgent first, paged. */
export async function teamList(
  talk: Talk,
  question: Question,
  where: Where,
  wanted: (item: Item) => boolean,
  title: (found: number) => string,
  empty: string,
): Promise<Card> {
  const { world, person, today } = talk
  const found: Found[] = []
  for await (const item of everyContract(world, person, today)) {
    if (!wanted(item)) continue
    const { id, facts } = item.contract
    found.push({ id, type: facts.type, urgency: urgencyOf(item, placeFor(person, item)) })
  }
  const listed = {
    all: mostUrgentFirst(found, ({ urgency }) => urgency),
    typeOf: ({ type }: Found) => type,
    load: (shown: readonly Found[]) =>
      visibleOf(
        world,
        person,
        shown.map(({ id }) => id),
        today,
      ),
  }
  return pagedList(talk, question, where, title(found.length), listed, empty)
}
