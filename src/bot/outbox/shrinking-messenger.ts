import { wordsIn } from '../../words/index.js'
import { accountKey } from '../accounts/account.js'
import { card, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { Messenger } from '../ports/messenger.js'
import { latestDigest } from './latest-digest.js'

/**
 * A messenger that makes one line of the digest before, once there is a new one: its numbers are no longer so. Beside the
 * sending: that it cannot be done keeps nothing from being sent, and is not tried again.
 */
export function shrinkingMessenger(
  messenger: Messenger,
  { store, entity }: Pick<EntityContext, 'store' | 'entity'>,
): Messenger {
  const { replace } = messenger
  if (!replace) return messenger
  const shrink = async (to: Parameters<Messenger['send']>[0], key: string) => {
    const now = (await store.deliveries.get(entity.key, key))?.outgoing
    if (now?.kind !== 'digest') return
    const before = await latestDigest(store, entity.key, now.person, key)
    if (!before || before.account !== accountKey(to) || before.outgoing.day >= now.day) return
    const { outgoing, receipt } = before
    const { cards } = wordsIn(outgoing.language)
    const line = cards.pastDigest(outgoing.day, outgoing.card.title, now.day)
    const { key: its, language } = outgoing
    await replace(to, receipt, { key: its, language, card: card(line, line, text(cards.newerBelow)) })
  }
  return {
    ...messenger,
    async send(to, address, message) {
      const receipt = await messenger.send(to, address, message)
      void shrink(to, message.key).catch(() => {})
      return receipt
    },
  }
}
