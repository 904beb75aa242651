import type { Store } from '../ports/store.js'

type Accounts = Store['accounts']

/** The end of the line, by store. A data folder has one process, so nobody decides beside it. */
const lines = new WeakMap<Accounts, Promise<unknown>>()

/**
 * Decides whose an account is, after all that is being decided already: it rests on every account, and the log that it is
 * written to shows only what happened to one. Gives what `decide` gives, and throws what it throws.
 */
export function oneByOne<T>({ accounts }: Pick<Store, 'accounts'>, decide: () => Promise<T>): Promise<T> {
  const decided = (lines.get(accounts) ?? Promise.resolve()).then(decide, decide)
  lines.set(accounts, decided)
  return decided
}
