import { type Account, accountKey } from '../accounts/account.js'
import { oversees } from '../accounts/person.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { latestDigest } from '../outbox/latest-digest.js'
import type { Receipt } from '../ports/messenger.js'
import type { Card } from './card.js'
import { listOfOwn } from './own-list.js'
import type { TurnContext } from './turn-context.js'

/**
 * What the digest that somebody got last would say now, and where it is; null where none is at this account, or where it
 * tells of other people's contracts too.
 */
export async function renewedDigest(
  turn: TurnContext,
  account: Account,
): Promise<{ readonly card: Card; readonly at: Receipt } | null> {
  const { context, person, today } = turn
  if (oversees(person)) return null
  const latest = await latestDigest(context.store, context.entity.key, person.id)
  if (latest?.account !== accountKey(account)) return null
  if (latest.outgoing.basis.about.some(id => id !== person.id)) return null
  const own = await ownContracts(context, person, today)
  return { card: await listOfOwn(turn, { kind: 'mine', args: {} }, {}, own, null), at: latest.receipt }
}
