import type { Receipt } from '../ports/messenger.js'
import type { EntityKey, Store } from '../ports/store.js'
import { endOf } from './delivery-event.js'
import type { Outgoing } from './outgoing.js'

/** A digest that arrived. */
export interface SentDigest {
  readonly outgoing: Outgoing
  readonly receipt: Receipt
  /** `accountKey` of where it arrived. */
  readonly account: string
}

/** Between two digests of a person there are few other messages. */
const LOOK_BACK = 8

/** The digest that a person got last, other than `not`; null where none is known to have arrived. */
export async function latestDigest(
  { deliveries }: Pick<Store, 'deliveries'>,
  entity: EntityKey,
  person: string,
  not?: string,
): Promise<SentDigest | null> {
  for (const delivery of await deliveries.to(entity, person, LOOK_BACK)) {
    const { outgoing, events } = delivery
    const end = endOf(delivery)
    const to = events.findLast(event => event.kind === 'trying')
    if (outgoing.kind === 'digest' && outgoing.key !== not && end?.kind === 'sent' && to?.kind === 'trying')
      return { outgoing, receipt: end.receipt, account: to.account }
  }
  return null
}
