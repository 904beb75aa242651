import { ofEntity } from '../cards/of-entity.js'
import type { EntityContext } from '../context.js'
import type { Messenger } from '../ports/messenger.js'

/** A messenger to where several entities write: every message says whose it is, and so do its buttons. */
export function namingMessenger(messenger: Messenger, entity: () => Promise<EntityContext['entity']>): Messenger {
  return {
    async send(to, address, message) {
      return messenger.send(to, address, { ...message, card: ofEntity(message.card, await entity()) })
    },
    find: (to, address, key, since) => messenger.find(to, address, key, since),
    ...(messenger.copies ? { copies: messenger.copies } : {}),
    ...(messenger.replace
      ? {
          replace: async (to, receipt, message) =>
            messenger.replace?.(to, receipt, { ...message, card: ofEntity(message.card, await entity()) }),
        }
      : {}),
  }
}
