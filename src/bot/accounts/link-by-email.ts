import type { EntityContext } from '../context.js'
import type { Account, Profile } from './account.js'
import { reachabilityOf } from './reachability.js'
import { recognise } from './recognise.js'

/** Looks an e-mail up on a platform: whose account it is, or null. Throws RetryLater or Refused. */
export type FindByEmail = (email: string) => Promise<{ readonly account: Account; readonly profile: Profile } | null>

/**
 * Links those on the entity's list who have an e-mail and never wrote, so that they are reminded all the same: by the same
 * rule as if they had written. At most `most` look-ups, one after another with `pause` between; `tried` keeps who was
 * looked up in vain. Returns how many were linked.
 */
export async function linkByEmail(
  context: EntityContext,
  find: FindByEmail,
  now: Date,
  {
    most,
    tried,
    pause,
  }: { readonly most: number; readonly tried: Set<string>; readonly pause: () => Promise<boolean> },
): Promise<number> {
  const reach = await reachabilityOf(context.store, context.entity.key)
  const unknown = [...context.directory.values()].filter(
    ({ id, listed, email }) => listed && email !== undefined && !reach.has(id) && !tried.has(id),
  )
  let linked = 0
  for (const person of unknown.slice(0, most)) {
    tried.add(person.id)
    const found = await find(person.email ?? '')
    if (found && (await recognise(context, found.account, found.profile, now)).kind === 'person') linked++
    if (!(await pause())) break
  }
  return linked
}
