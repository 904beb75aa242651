import type { Account } from '../../../../bot/accounts/account.js'
import type { Card } from '../../../../bot/cards/card.js'
import { RetryLater } from '../../../../bot/ports/failure.js'
import type { Messenger, Receipt } from '../../../../bot/ports/messenger.js'
import { within } from '../../../../shared/async.js'
import { cardMessage } from '../render/activities.js'
import { withoutMentions } from '../render/mention.js'
import type { TeamsSetup } from '../setup.js'
import { readAddress, writeAddress } from './address.js'
import type { Outbound } from './connector.js'
import { httpStatusOf, teamsFailureOf } from './failure.js'

type Way = Pick<TeamsSetup, 'connector' | 'mayServe' | 'serviceUrl' | 'local' | 'appId'>

/** Messages that the bot sends by itself. Paces and repeats nothing: that is the outbox's. */
export function teamsMessenger(way: Way): Messenger {
  return {
    async send(to, address, { card, language, repeated }) {
      const write = (shown: Card) =>
        inTime(sendTo(way, to, address, cardMessage(shown, { language, repeated, wide: !way.local })))
      try {
        return await mentioning(card, write)
      } catch (error) {
        throw teamsFailureOf(error)
      }
    },
    async sendToChannel(channel, { card, language, repeated }) {
      const bot = `28:${way.appId ?? ''}`
      // Nobody is spoken to: the bot itself stands for the person whom an address names.
      const address = { serviceUrl: way.serviceUrl, conversation: channel, bot, user: bot }
      const write = (shown: Card) =>
        way.connector.to(address, line => line.send(cardMessage(shown, { language, repeated, wide: !way.local })))
      try {
        return { address: writeAddress(address), message: await inTime(mentioning(card, write)) }
      } catch (error) {
        throw teamsFailureOf(error)
      }
    },
    async replace(_to, { address, message }, { card, language }) {
      const known = readAddress(address, way.mayServe)
      if (!known || message === '') return
      const write = (shown: Card) =>
        way.connector.to(known, line => line.update(message, cardMessage(shown, { language, wide: !way.local })))
      await inTime(mentioning(card, write))
    },
    /** Teams has no way to look. */
    find: async () => 'cannot-tell',
  }
}

/**
 * Writes a card, and once more without its mentions where Teams does not take it: a mention is no reason to say nothing, and
 * with 400 nothing was taken. Throws what Teams answered.
 */
export async function mentioning<T>(card: Card, write: (shown: Card) => Promise<T>): Promise<T> {
  try {
    return await write(card)
  } catch (error) {
    const plain = httpStatusOf(error) === 400 ? withoutMentions(card) : null
    if (plain === null) throw error
    return write(plain)
  }
}

/**
 * Sends once, to the person's own chat: at its known address, or by opening it. Throws what Teams answered. A
 * conversation that is gone took nothing, so it is opened anew.
 */
export async function sendTo(way: Way, to: Account, address: string | null, message: Outbound): Promise<Receipt> {
  const known = readAddress(address, way.mayServe)
  if (known) {
    try {
      return { address: writeAddress(known), message: await way.connector.to(known, line => line.send(message)) }
    } catch (error) {
      if (httpStatusOf(error) !== 404) throw error
    }
  }
  const opened = await way.connector.create(known?.serviceUrl ?? way.serviceUrl, to.tenant, to.user)
  return { address: writeAddress(opened), message: await way.connector.to(opened, line => line.send(message)) }
}

const PATIENCE_SECONDS = 20

/** Whether the message arrived is not known then: whoever tries again says so in it. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const answer = await within(work, PATIENCE_SECONDS * 1_000)
  if (answer) return answer.value
  throw new RetryLater({
    code: 'unreachable',
    message: `Microsoft Teams did not answer within ${PATIENCE_SECONDS} seconds`,
    remedy: 'Nothing to do: it is tried again.',
  })
}

/** Whether Teams does not let the bot write to this person, for now or for good. */
export function isShutOut(error: unknown): boolean {
  const { code } = teamsFailureOf(error)
  return code === 'gone' || (code === 'denied' && httpStatusOf(error) !== 401)
}
