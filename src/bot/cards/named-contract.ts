import type { Contract } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import { briefName } from '../../words/grammar.js'
import { oversees } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { likeInSight, ownLike, visibleByName } from '../contracts/visible-contracts.js'
import { keptForTurn } from '../conversation/turn-store.js'
import type { SnapshotContracts } from '../ports/store.js'
import { isPartOfReference, looseReference } from '../query/reference.js'
import type { ContractName, Question } from '../understand/question.js'
import type { Card } from './card.js'
import { withContract } from './contract-cards.js'
import type { TurnContext } from './turn-context.js'
import { whichOf } from './which-card.js'

type Named = { readonly [N in keyof ContractName]?: string | undefined }

/** A contract as it was typed: its id, with or without what all begin with, else its reference. */
export function nameOfContract(typed: string): ContractName {
  const named = /^(?:CO1\.)?(PCCNTR\.\d+)$/i.exec(typed.trim())?.[1]
  return named === undefined ? { reference: typed.trim() } : { id: `CO1.${named.toUpperCase()}` }
}

/**
 * The same as `withContract`, but a reference may be written as people do (`cps-3-2022`, `cps 003 de 2022` for
 * CPS-003-2022) or in part, and where it fits several they are offered: of the asker's own, and for whoever looks after others of
 * all in their sight, their own first. The only one that it fits is meant; its card says which it is.
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
  const pick = (contracts: readonly Contract[]) => fitting(contracts, wanted, reference)
  const sees = oversees(person)
  const isLike = (contract: Contract) => pick([contract]).length > 0
  const keep = (found: SnapshotContracts) => keptForTurn(context, reference, found)
  const alike = sees
    ? await likeInSight(context, person, reference, isLike, pick, keep, today)
    : await ownLike(context, person, reference, pick, today)
  if ((await visibleByName(context, person, name, today)).length > 0) return withContract(turn, name, again, answer)
  const [only] = alike
  if (!only) return withContract(turn, name, again, answer)
  const isOnly = alike.length === 1 && !isGuess(only.contract, wanted, reference)
  return isOnly ? answer(only) : whichOf(turn, reference, alike, again)
}

/**
 * Of the contracts those with that reference, written in whatever way; where there are none, those of whose it is a part; and
 * where it is no part of any, those whose supplier or object it names: "el de la fotocopiadora".
 */
export function fitting(contracts: readonly Contract[], wanted: string, written: string) {
  const named = contracts.map(contract => ({ contract, name: looseReference(contract.reference ?? '') }))
  const same = named.filter(({ name }) => name === wanted)
  const isWithYear = /^\d+-\d+/.test(wanted) && !/[a-z]/.test(wanted)
  const ending = isWithYear ? named.filter(({ name }) => name.endsWith(`-${wanted}`)) : []
  const part = named.filter(({ name }) => isPartOfReference(wanted, name))
  const words = wordsIn(written)
  const about = words.length === 0 ? [] : named.filter(({ contract }) => isAbout(contract, words))
  // "Raquel Mejía", as lists call one of two who have both names.
  const called = about.filter(({ contract }) => isCalled(contract, words))
  const found = [same, ending, part, called, about].find(each => each.length > 0) ?? []
  return wanted === '' ? [] : found.map(({ contract }) => contract)
}

/** The only one of these contracts that a name fits as it is written; undefined where none or several do. */
export function onlyNamed(contracts: readonly Contract[], written: string): Contract | undefined {
  const wanted = looseReference(written)
  const [only, ...more] = fitting(contracts, wanted, written)
  return only && more.length === 0 && !isGuess(only, wanted, written) ? only : undefined
}

/** No reference, but words of which one begins another word there: "Juan", where "Juana" stands. */
function isGuess({ reference = '', supplier = '', object = '' }: Contract, wanted: string, written: string): boolean {
  if (isPartOfReference(wanted, looseReference(reference))) return false
  const there = new Set(wordsIn(`${supplier} ${object}`))
  return wordsIn(written).some(word => !there.has(word))
}

function wordsIn(text: string): readonly string[] {
  return (fold(text).match(/\p{L}{3,}/gu) ?? []).filter(word => !PARTICLES.has(word))
}

const PARTICLES = new Set('del los las una uno unos por con que the for of'.split(' '))

function isCalled({ supplier = '' }: Contract, words: readonly string[]): boolean {
  const brief = wordsIn(briefName(supplier.replace(/\s+/g, ' ').trim()))
  return words.length > 1 && brief.length === words.length && words.every(word => brief.includes(word))
}

function isAbout({ supplier = '', object = '' }: Contract, words: readonly string[]): boolean {
  const texts = `${fold(supplier)} ${fold(object)}`
  return words.every(word => texts.includes(word))
}
