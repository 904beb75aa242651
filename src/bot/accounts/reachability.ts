import type { EntityKey, Store } from '../ports/store.js'
import { type Account, type Platform, readAccountKey } from './account.js'
import { type AccountStatus, accountStatusOf } from './account-status.js'

/** How a person can be written to. */
export type Reachability =
  | { readonly kind: 'account'; readonly account: Account; readonly address: string | null; readonly since: string }
  /** Every account of theirs refuses messages. */
  | { readonly kind: 'unreachable'; readonly why: string }

/**
 * The account through which each person is written to, by the person's id; nobody who has none is in it. Of several, one on
 * a platform that `prefers` where there is one, then the one that was chosen last, else the one that was linked first. `since` is when the person's first account was linked.
 */
export async function reachabilityOf(
  store: Pick<Store, 'accounts'>,
  entity: EntityKey,
  prefers: (platform: Platform) => boolean = () => true,
): Promise<ReadonlyMap<string, Reachability>> {
  const byPerson = new Map<string, { account: Account; stands: AccountStatus; since: string }[]>()
  for await (const [key, log] of store.accounts.all(entity)) {
    const account = readAccountKey(key)
    const stands = accountStatusOf(log)
    if (!account || !stands.linked) continue
    const known = byPerson.get(stands.linked.person) ?? []
    byPerson.set(stands.linked.person, [...known, { account, stands, since: stands.linked.at }])
  }
  return new Map([...byPerson].map(([person, known]) => [person, best(known, prefers)]))
}

/** How one account of a person can be written to; null where it is not theirs. */
export async function reachabilityAt(
  store: Pick<Store, 'accounts'>,
  entity: EntityKey,
  person: string,
  key: string,
): Promise<Reachability | null> {
  const account = readAccountKey(key)
  const log = (await store.accounts.of(entity, [key])).get(key)
  const stands = log && accountStatusOf(log)
  return account && stands?.linked?.person === person
    ? best([{ account, stands, since: stands.linked.at }], () => true)
    : null
}

/** The platforms on which a person has an account. */
export async function platformsOf(
  store: Pick<Store, 'accounts'>,
  entity: EntityKey,
  person: string,
): Promise<Platform[]> {
  const found = new Set<Platform>()
  for await (const [key, log] of store.accounts.all(entity)) {
    const account = readAccountKey(key)
    if (account && accountStatusOf(log).linked?.person === person) found.add(account.platform)
  }
  return [...found]
}

function best(
  known: readonly { account: Account; stands: AccountStatus; since: string }[],
  prefers: (platform: Platform) => boolean,
): Reachability {
  const rank = ({ account }: { account: Account }) => (prefers(account.platform) ? 0 : 1)
  const since = known.map(each => each.since).sort()[0] ?? ''
  const [one] = known
    .filter(({ stands }) => stands.unreachable === null)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compare(b.stands.preferredAt ?? '', a.stands.preferredAt ?? '') ||
        compare(a.since, b.since),
    )
  if (one) return { kind: 'account', account: one.account, address: one.stands.address, since }
  return { kind: 'unreachable', why: known[0]?.stands.unreachable ?? '' }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
