import type { Card } from '../cards/card.js'
import { ofEntity } from '../cards/of-entity.js'
import type { EntityContext } from '../context.js'
import type { Messenger } from '../ports/messenger.js'

/**
 * A messenger to where several entities write: every message says whose it is, and so do its buttons. `entity` gives null where
 * just now there is no other one.
 */
export function namingMessenger(
  messenger: Messenger,
  entity: () => Promise<EntityContext['entity'] | null>,
): Messenger {
  const named = async (card: Card) => {
    const whose = await entity()
    return whose ? ofEntity(card, whose) : card
  }
  return {
    async send(to, address, message) {
      return messenger.send(to, address, { ...message, card: await named(message.card) })
    },
    find: (to, address, key, since) => messenger.find(to, address, key, since),
    ...(messenger.copies ? { copies: messenger.copies } : {}),
    ...(messenger.replace
      ? {
          replace: async (to, receipt, message) =>
            messenger.replace?.(to, receipt, { ...message, card: await named(message.card) }),
        }
      : {}),
  }
}
