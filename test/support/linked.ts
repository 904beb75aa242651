import { type Account, accountKey } from '../../src/bot/accounts/account.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { Day } from '../../src/rules/index.js'
import { at, TODAY } from './context.js'

/** Makes an account somebody's that was nobody's before, as of that morning. */
export async function linkAccount(
  { store, entity }: EntityContext,
  person: string,
  account: Account,
  on: Day = TODAY,
): Promise<void> {
  const said = { id: person, key: person, by: null, at: at(on).toISOString(), on }
  await store.accounts.append(entity.key, accountKey(account), { ...said, kind: 'linked', person, how: 'confirmed' }, 0)
}
