import type { Contract } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownLike, visibleByName } from '../contracts/visible-contracts.js'
import { foldInPlace } from '../understand/fold.js'
import type { ContractName, Question } from '../understand/question.js'
import type { Card } from './card.js'
import { withContract } from './contract-cards.js'
import { ambiguousCard } from './general-cards.js'
import type { TurnContext } from './turn-context.js'

type Named = { readonly [N in keyof ContractName]?: string | undefined }

/** More buttons than this are no help. */
const MOST_OFFERED = 5

/**
 * The same as `withContract`, but a reference may be written as people do (`cps-3-2022`, `cps 003 de 2022` for
 * CPS-003-2022) where it is one of the asker's own; of others nothing more is found than by its exact name.
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
  const wanted = looseName(reference)
  const alike = await ownLike(context, person, reference, own => fitting(own, wanted), today)
  if ((await visibleByName(context, person, name, today)).length > 0) return withContract(turn, name, again, answer)
  const [only] = alike
  if (!only) return withContract(turn, name, again, answer)
  if (alike.length === 1) return answer(only)
  return ambiguousCard(
    turn,
    alike.slice(0, MOST_OFFERED).map(({ contract }) => again(contract.id)),
  )
}

/** Of the contracts those with that reference; where it is numbers only, else those that end in them. */
function fitting(contracts: readonly Contract[], wanted: string): readonly Contract[] {
  const named = contracts.map(contract => ({ contract, name: looseName(contract.reference ?? '') }))
  const same = named.filter(({ name }) => name === wanted)
  const isNumbers = /^\d+-\d+/.test(wanted) && !/[a-z]/.test(wanted)
  const found = same.length > 0 || !isNumbers ? same : named.filter(({ name }) => name.endsWith(`-${wanted}`))
  return wanted === '' ? [] : found.map(({ contract }) => contract)
}

const SAID_BESIDE = new Set(['de', 'del', 'of', 'no', 'nro', 'numero', 'ano', 'contrato'])

/** Letters and numbers of a reference one after the other, numbers without leading zeros. */
function looseName(reference: string): string {
  const parts = foldInPlace(reference).match(/[a-z]+|\d+/g) ?? []
  return parts
    .filter(part => !SAID_BESIDE.has(part))
    .map(part => part.replace(/^0+(?=\d)/, ''))
    .join('-')
}
