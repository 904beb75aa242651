import type { Day } from '../../rules/index.js'
import { wordsIn } from '../../words/index.js'
import { LANGUAGES } from '../../words/language.js'
import type { Person } from '../accounts/person.js'
import { documentOf } from '../attestations/shown-document.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { offeredTo } from './offered.js'

/** What became of the questions that rows of sister sets answer. */
export interface ShownQuestions {
  /** To be answered by one press of whoever supervises the contract. */
  readonly open: number
  /** Answered with the row as document, as far as it is still shown. */
  readonly confirmed: number
  readonly denied: number
}

/** Counts them over every contract of an entity. */
export async function shownQuestions(context: EntityContext, today: Day): Promise<ShownQuestions> {
  let [open, confirmed, denied] = [0, 0, 0]
  for await (const item of everyContract(context, EVERYBODY, today)) {
    open += openIn(item)
    confirmed += confirmedIn(item)
    denied += item.status.denied.size
  }
  return { open, confirmed, denied }
}

/** In whose sight every contract is. */
const EVERYBODY: Person = { id: '', name: '', roles: ['coordinator'], listed: false }

function openIn(item: AssessedContract): number {
  const asked = item.contract.supervisors.flatMap(id => offeredTo(item, 'supervisor', id).map(({ fact }) => fact))
  return new Set(asked).size
}

function confirmedIn({ evidence, status }: AssessedContract): number {
  return status.attestations.filter(({ fact, document }) => {
    const shown = [...evidence.suggestions.entries()].flatMap(([of, some]) => (of === fact ? some : []))
    return shown.some(({ by }) => LANGUAGES.some(language => documentOf(by, wordsIn(language)) === document))
  }).length
}
