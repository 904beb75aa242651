import type { Account, Profile } from './account.js'
import type { Reply, World } from './world.js'

/** What came in from a chat platform: a text, or a button or form with its answers by field name. */
export type Incoming =
  | { readonly text: string }
  | { readonly pressed: unknown; readonly fields: Readonly<Record<string, string>> }

/**
 * One turn of a conversation on a chat platform: who writes is found out now, then they are answered, or met as somebody
 * who is not known yet. `profile` is asked of the platform only where it is needed. Throws only where the store or the
 * platform does.
 */
export async function turn(
  world: World,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
): Promise<Reply> {
  throw new Error(`not yet: ${[world, account, profile, incoming, now].length}`)
}
