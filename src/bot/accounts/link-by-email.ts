import type { EntityContext } from '../context.js'
import type { Account, Profile } from './account.js'
import { reachabilityOf } from './reachability.js'
import { recognise } from './recognise.js'

/** Looks an e-mail up on a platform: whose account it is, or null. Throws RetryLater or Refused. */
export type FindByEmail = (email: string) => Promise<{ readonly account: Account; readonly profile: Profile } | null>

/** Who was looked up on a day: whoever was found nowhere is not looked up again, and where that failed, after the others. */
export interface LookUps {
  readonly tried: Set<string>
  readonly failed: Set<string>
}

/** Failures in a row after which the platform is left alone until the next time. */
const MOST_FAILURES = 3

/**
 * Links those on the entity's list who have an e-mail and never wrote, so that they are reminded all the same: by the same
 * rule as if they had written. At most `most` look-ups, one after another with `pause` between; `before` keeps who was
 * looked up. Returns how many were linked, and what look-ups failed with: those are made again the next time. Throws only
 * where the store does.
 */
export async function linkByEmail(
  context: EntityContext,
  find: FindByEmail,
  now: Date,
  { most, before, pause }: { readonly most: number; readonly before: LookUps; readonly pause: () => Promise<boolean> },
): Promise<{ readonly linked: number; readonly failures: readonly unknown[] }> {
  const reach = await reachabilityOf(context.store, context.entity.key)
  const unknown = [...context.directory.values()].filter(
    ({ id, listed, email }) => listed && email !== undefined && !reach.has(id) && !before.tried.has(id),
  )
  const inOrder = [
    ...unknown.filter(({ id }) => !before.failed.has(id)),
    ...unknown.filter(({ id }) => before.failed.has(id)),
  ]
  const failures: unknown[] = []
  let linked = 0
  let inARow = 0
  for (const { id, email = '' } of inOrder.slice(0, most)) {
    const answer = await find(email).then(
      found => ({ found }),
      (error: unknown) => ({ error }),
    )
    if ('error' in answer) {
      before.failed.add(id)
      failures.push(answer.error)
      if (++inARow >= MOST_FAILURES) break
    } else {
      inARow = 0
      const { found } = answer
      if (found && (await recognise(context, found.account, found.profile, now)).kind === 'person') linked++
      before.tried.add(id)
    }
    if (!(await pause())) break
  }
  return { linked, failures }
}
