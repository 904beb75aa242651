import { OneAtATime } from '../../shared/one-at-a-time.js'
import type { EntityContext } from '../context.js'
import { readAccountsAnew } from '../conversation/turn-store.js'

/** By entity. A store has one process that writes, so nobody decides beside it. */
const decisions = new OneAtATime()

/**
 * Decides whose an account is, after all that is being decided already: it rests on every account as it stands then, and the
 * log that it is written to shows only what happened to one. Gives what `decide` gives, and throws what it throws.
 */
export function oneByOne<T>(
  { entity, store }: Pick<EntityContext, 'entity' | 'store'>,
  decide: () => Promise<T>,
): Promise<T> {
  return decisions.run(entity.key, () => {
    readAccountsAnew(store)
    return decide()
  })
}
