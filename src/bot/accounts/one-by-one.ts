import type { EntityContext } from '../context.js'
import { readAccountsAnew } from '../conversation/turn-store.js'
import type { EntityKey } from '../ports/store.js'

/** The end of the line, by entity. A store has one process that writes, so nobody decides beside it. */
const lines = new Map<EntityKey, Promise<unknown>>()

/**
 * Decides whose an account is, after all that is being decided already: it rests on every account as it stands then, and the
 * log that it is written to shows only what happened to one. Gives what `decide` gives, and throws what it throws.
 */
export function oneByOne<T>(
  { entity, store }: Pick<EntityContext, 'entity' | 'store'>,
  decide: () => Promise<T>,
): Promise<T> {
  const asItStands = () => {
    readAccountsAnew(store)
    return decide()
  }
  const decided = (lines.get(entity.key) ?? Promise.resolve()).then(asItStands, asItStands)
  lines.set(entity.key, decided)
  return decided
}
