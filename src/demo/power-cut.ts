import type { Account } from '../bot/accounts/account.js'
import type { Messenger, OutgoingMessage, Receipt } from '../bot/ports/messenger.js'
import type { DeliveryStore, Store } from '../bot/ports/store.js'

/* What the play of July needs to cut the power in the middle of sending: a chat that outlives it, and a store that does not. */

/** A chat in memory that can be looked through, as Slack's can. */
export class SimulatedChat implements Messenger {
  readonly messages: OutgoingMessage[] = []
  dieAfter = Number.POSITIVE_INFINITY
  died: () => void = () => {}

  async send(to: Account, _: string | null, message: OutgoingMessage): Promise<Receipt> {
    this.messages.push(message)
    if (this.messages.length >= this.dieAfter) {
      this.dieAfter = Number.POSITIVE_INFINITY
      this.died()
    }
    return { address: to.user, message: String(this.messages.length) }
  }

  async find(to: Account, _: string | null, key: string): Promise<Receipt | 'absent'> {
    const at = this.messages.findIndex(message => message.key === key)
    return at < 0 ? 'absent' : { address: to.user, message: String(at + 1) }
  }
}

/** A store that takes nothing any more once the power is cut, as if the process were gone. */
export class MortalStore {
  readonly store: Store
  isDead = false

  constructor(store: Store) {
    const alive = () => {
      if (this.isDead) throw new Error('the power is cut')
    }
    const { deliveries } = store
    const mortal: DeliveryStore = {
      plan: async (entity, outgoing, instant) => {
        alive()
        return deliveries.plan(entity, outgoing, instant)
      },
      append: async (entity, key, event, expected) => {
        alive()
        return deliveries.append(entity, key, event, expected)
      },
      get: (entity, key) => deliveries.get(entity, key),
      open: entity => deliveries.open(entity),
      to: (entity, person, limit, upTo) => deliveries.to(entity, person, limit, upTo),
      day: (entity, day) => deliveries.day(entity, day),
      chain: (entity, from) => deliveries.chain(entity, from),
      head: entity => deliveries.head(entity),
      incompleteDay: entity => deliveries.incompleteDay(entity),
    }
    this.store = { ...store, deliveries: mortal }
  }

  kill(): void {
    this.isDead = true
  }

  revive(): void {
    this.isDead = false
  }
}
