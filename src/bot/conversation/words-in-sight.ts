import type { Contract } from '../../rules/index.js'
import { BoundedMap, LastMade } from '../../shared/cache.js'
import { wordsIn } from '../../words/index.js'
import { LANGUAGES } from '../../words/language.js'
import type { ContractStore, EntityKey, SnapshotContracts } from '../ports/store.js'
import { WordGatherer, WordIndex, wordsOfTexts } from '../understand/readings/word-index.js'

interface Indexed {
  readonly snapshot: string
  readonly words: WordIndex
}

/** By the store that outlives the turns. */
const indexed = new WeakMap<ContractStore, BoundedMap<EntityKey, Indexed>>()
const MOST_ENTITIES = 4

/** The words of the contracts of an entity, as far as all of them were read by some turn; undefined before that. */
export function wordsOfEntity(store: ContractStore, entity: EntityKey): WordIndex | undefined {
  return indexed.get(store)?.get(entity)?.words
}

/** Goes through all contracts of an entity and learns their words on the way, once a cut: nothing is read for that alone. */
export async function* learningWords(
  store: ContractStore,
  entity: EntityKey,
  batches: AsyncIterable<SnapshotContracts>,
): AsyncGenerator<SnapshotContracts> {
  const entities = indexed.get(store) ?? new BoundedMap<EntityKey, Indexed>(MOST_ENTITIES)
  indexed.set(store, entities)
  // The words and not the texts: those of a hundred thousand contracts are few, and say the same again and again.
  const gatherer = new WordGatherer()
  const { words } = gatherer
  let snapshot: string | undefined
  let isKnown = false
  for await (const batch of batches) {
    snapshot = batch.snapshot?.id
    isKnown = snapshot === entities.get(entity)?.snapshot
    if (!isKnown) for (const text of textsOf(batch.contracts)) gatherer.add(text)
    yield batch
  }
  if (snapshot !== undefined && !isKnown) entities.set(entity, { snapshot, words: new WordIndex(() => words) })
}

/** People whose words are kept from one question to the next. */
const MOST_PEOPLE = 64
const ofPeople = new LastMade<WordIndex>(MOST_PEOPLE)

/** The words of suppliers, objects and types of somebody's contracts; `whose` tells them apart from everybody else. */
export function wordsOf(whose: string, contracts: readonly Contract[]): WordIndex {
  return ofPeople.get(whose, contracts, () => {
    const suppliers = contracts.flatMap(({ id, supplier }) => (supplier ? [{ id, name: supplier }] : []))
    return new WordIndex(() => wordsOfTexts(textsOf(contracts)), contracts.length > MOST_TOLD_APART ? [] : suppliers)
  })
}

/** Of more contracts nobody knows each by whose it is. */
const MOST_TOLD_APART = 1_000

function* textsOf(contracts: readonly Contract[]): Generator<string> {
  const types = new Set<Contract['facts']['type']>()
  for (const { supplier, object, facts } of contracts) {
    if (supplier) yield supplier
    if (object) yield object
    types.add(facts.type)
  }
  for (const type of types) for (const language of LANGUAGES) yield wordsIn(language).facts.type.value(type)
}
