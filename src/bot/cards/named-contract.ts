import type { Contract } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownLike, visibleByName } from '../contracts/visible-contracts.js'
import { isPartOfReference, looseReference } from '../query/reference.js'
import type { ContractName, Question } from '../understand/question.js'
import type { Card } from './card.js'
import { withContract } from './contract-cards.js'
import { statusLine } from './contract-line.js'
import { showButton } from './show-button.js'
import { card, mostUrgent, personName, type TurnContext, text } from './turn-context.js'

type Named = { readonly [N in keyof ContractName]?: string | undefined }

/** More buttons than this are no help. */
const MOST_OFFERED = 5

/**
 * The same as `withContract`, but a reference may be written as people do (`cps-3-2022`, `cps 003 de 2022` for
 * CPS-003-2022) where it is one of the asker's own, and where it is a part of theirs they are offered; of others nothing more is
 * found than by its exact name.
 */
export async function withNamed(
  turn: TurnContext,
  name: Named,
  again: (id: string) => Question,
  answer: (item: AssessedContract) => Promise<Card> | Card,
): Promise<Card> {
  const { context, person, today } = turn
  const { reference } = name
  if (reference === undefined) return withContract(turn, name, again, answer)
  const wanted = looseReference(reference)
  const alike = await ownLike(context, person, reference, own => fitting(own, wanted).contracts, today)
  if ((await visibleByName(context, person, name, today)).length > 0) return withContract(turn, name, again, answer)
  const [only] = alike
  if (!only) return withContract(turn, name, again, answer)
  const { isPart } = fitting(
    alike.map(({ contract }) => contract),
    wanted,
  )
  return alike.length === 1 && !isPart ? answer(only) : whichOf(turn, reference, alike, again)
}

/** Of the contracts those with that reference, written in whatever way; where there are none, those of whose it is a part. */
export function fitting(contracts: readonly Contract[], wanted: string) {
  const named = contracts.map(contract => ({ contract, name: looseReference(contract.reference ?? '') }))
  const same = named.filter(({ name }) => name === wanted)
  const isWithYear = /^\d+-\d+/.test(wanted) && !/[a-z]/.test(wanted)
  const ending = isWithYear ? named.filter(({ name }) => name.endsWith(`-${wanted}`)) : []
  const part = named.filter(({ name }) => isPartOfReference(wanted, name))
  const found = [same, ending, part].find(each => each.length > 0) ?? []
  return { contracts: wanted === '' ? [] : found.map(({ contract }) => contract), isPart: found === part }
}

/** What was written is nearly the reference of these: they are offered, never denied. */
function whichOf(
  turn: TurnContext,
  written: string,
  alike: readonly AssessedContract[],
  again: (id: string) => Question,
): Card {
  const { say } = turn.words
  const offered = mostUrgent(alike, turn.person).slice(0, MOST_OFFERED)
  const names = offered.map(({ contract }) => contract.reference ?? contract.id)
  const [only, ...others] = names
  const title = say.whichOf(oneLine(written, MOST_QUOTED), only && others.length === 0 ? only : null)
  return card(
    title,
    title,
    text(offered.map(item => say.candidate(personName(item), item.contract.supplier ?? null, statusLine(item, turn)))),
    text(say.noneOfThese, 'muted'),
    {
      kind: 'actions',
      buttons: offered.map(({ contract }, i) => showButton(names[i] ?? contract.id, again(contract.id))),
    },
  )
}

const MOST_QUOTED = 60
