import type { Account, Profile } from './account.js'
import type { Reply, World } from './world.js'

/** What came in from a chat platform. */
export type Incoming =
  | { readonly text: string }
  /** A button, or a form with its answers by field name. */
  | { readonly pressed: unknown; readonly fields: Readonly<Record<string, string>> }
  /** Nothing was said: the home page was opened (the dashboard), or the conversation began (the welcome). */
  | { readonly opened: 'home' | 'chat' }

/**
 * One turn of a conversation on a chat platform: who writes is found out now, then they are answered, or met as somebody
 * who is not known yet. Null for guests, bots and closed accounts: they get nothing. `profile` is asked of the platform
 * at every turn (the adapter may keep it for some minutes). Throws only where the store or the platform does.
 */
export async function turn(
  world: World,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
): Promise<Reply | null> {
  throw new Error(`not yet: ${[world, account, profile, incoming, now].length}`)
}
