import type { Contract } from '../../rules/index.js'
import { BoundedMap } from '../../shared/cache.js'
import { LANGUAGES } from '../../words/language.js'
import { wordsIn } from '../../words/index.js'
import { oversees, type Person } from '../accounts/person.js'
import type { EntityContext } from '../context.js'
import { contractsUnder } from '../contracts/visible-contracts.js'
import type { EntityKey, Store } from '../ports/store.js'
import type { KnownWords } from '../understand/subjects.js'
import { WordIndex } from '../understand/word-index.js'
import { storeBehind } from './turn-store.js'

/** Of a whole entity they are read once a cut: there may be a hundred thousand contracts. */
const indexed = new WeakMap<Store, BoundedMap<EntityKey, { readonly snapshot: string; readonly words: WordIndex }>>()
const MOST_ENTITIES = 4

/**
 * The words of suppliers, objects and types of the contracts that somebody may ask about: their own, which the answer of the same
 * turn reads anyway, and for whoever looks after others those of the entity.
 */
export async function wordsInSight(context: EntityContext, asker: Person): Promise<KnownWords> {
  if (!oversees(asker)) return new WordIndex(textsOf(await contractsUnder(context, asker)))
  const { store, entity } = context
  const kept = storeBehind(context)
  const entities = indexed.get(kept) ?? new BoundedMap(MOST_ENTITIES)
  indexed.set(kept, entities)
  const known = entities.get(entity.key)
  if (known && known.snapshot === (await store.contracts.head(entity.key))?.id) return known.words
  const texts = new Set<string>()
  let snapshot = ''
  for await (const batch of store.contracts.all(entity.key)) {
    snapshot = batch.snapshot?.id ?? ''
    for (const text of textsOf(batch.contracts)) texts.add(text)
  }
  const words = new WordIndex(texts)
  entities.set(entity.key, { snapshot, words })
  return words
}

function* textsOf(contracts: readonly Contract[]): Generator<string> {
  for (const { supplier, object, facts } of contracts) {
    if (supplier) yield supplier
    if (object) yield object
    for (const language of LANGUAGES) yield wordsIn(language).facts.type.value(facts.type)
  }
}
