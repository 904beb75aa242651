import type { Card } from '../card.js'
import { contractsOf, type Item, visible } from '../portfolio.js'
import type { ContractName, Question } from '../question.js'
import { fold } from '../understand/fold.js'
import { withContract } from './explain.js'
import { ambiguousCard } from './overview.js'
import type { Talk } from './talk.js'

type Named = { readonly [N in keyof ContractName]?: string | undefined }

/** More buttons than this are no help. */
const MOST_OFFERED = 5

/**
 * The same as `withContract`, but a reference may be written as people do (`cps-3-2022`, `cps 003 de 2022` for
 * CPS-003-2022) where it is one of the asker's own; of others nothing more is found than by its exact name.
 */
export async function withNamed(
  talk: Talk,
  name: Named,
  again: (id: string) => Question,
  answer: (item: Item) => Promise<Card> | Card,
): Promise<Card> {
  const { world, person, today } = talk
  if (name.reference === undefined || (await visible(world, person, name, today)).length > 0)
    return withContract(talk, name, again, answer)
  const wanted = looseName(name.reference)
  const alike = (await contractsOf(world, person, today)).filter(
    ({ contract }) => contract.reference && looseName(contract.reference) === wanted,
  )
  const [only] = alike
  if (!only) return withContract(talk, name, again, answer)
  if (alike.length === 1) return answer(only)
  return ambiguousCard(
    talk,
    alike.slice(0, MOST_OFFERED).map(({ contract }) => again(contract.id)),
  )
}

const SAID_BESIDE = new Set(['de', 'del', 'of', 'no', 'nro', 'numero', 'ano', 'contrato'])

/** Letters and numbers of a reference one after the other, numbers without leading zeros. */
function looseName(reference: string): string {
  const parts = fold(reference).match(/[a-z]+|\d+/g) ?? []
  return parts
    .filter(part => !SAID_BESIDE.has(part))
    .map(part => part.replace(/^0+(?=\d)/, ''))
    .join('-')
}
