import { happened } from '../../bot/accounts/meet.js'
import { addToAccount, logOfAccount, standingOfAccount } from '../../bot/accounts/standing.js'
import { readAction } from '../../bot/action.js'
import type { Action } from '../../bot/card.js'
import { teamsIn } from '../../bot/words/teams.js'
import type { Reply } from '../../bot/world.js'
import type { Deed } from './activity.js'
import { addressOf, readAddress, writeAddress } from './address.js'
import { type CardLook, cardToAdaptive } from './card-to-adaptive.js'
import { failureOf } from './failure.js'
import { offerFiles } from './files.js'
import { cardAnswer, cardMessage, lineMessage, sayAnswer, withSuggestions } from './out.js'
import { isFinal, sendTo } from './send.js'
import type { Chat } from './setup.js'
import type { InvokeAnswer } from './wire.js'

type Pressed = Extract<Deed, { deed: 'pressed' }>

/** Brings a reply to where it belongs: in the place of the card, below it, or to the person's own chat. */
export async function deliver(chat: Chat, reply: Reply, pressed: Pressed | null): Promise<InvokeAnswer | null> {
  const { line, personal } = chat
  if (reply.personal && !personal) return toOwnChat(chat, reply, pressed)
  const action = pressed ? readAction(pressed.action) : null
  const answer =
    pressed && staysInPlace(action) ? await replace(chat, reply, pressed) : await below(chat, reply, pressed)
  if (reply.files) await offerFiles(chat, line, reply.files, reply.language)
  return answer
}

async function below(chat: Chat, reply: Reply, pressed: Pressed | null): Promise<InvokeAnswer | null> {
  const { line, personal, activity } = chat
  const message = cardMessage(reply.card, lookOf(chat, reply))
  const asks = reply.card.parts.some(({ part }) => part === 'form')
  const suggests = personal && !pressed && !asks && (await isKnown(chat))
  await line.send(suggests ? withSuggestions(message, reply.language, activity.from.id) : message)
  return pressed?.by === 'execute' ? sayAnswer(teamsIn(reply.language).chat.answeredBelow) : null
}

/** Whether this account is linked to a person: what is suggested to ask is of no use to a stranger. */
export async function isKnown({ world, account }: Chat): Promise<boolean> {
  return standingOfAccount(await logOfAccount(world, account)).linked !== null
}

/** How a reply looks here. */
export function lookOf({ setup }: Chat, { language }: Pick<Reply, 'language'>): CardLook {
  return { language, wide: !setup.local }
}

/** The card in front of whoever pressed, and the one that is stored for the others and for later. */
async function replace(chat: Chat, reply: Reply, pressed: Pressed): Promise<InvokeAnswer | null> {
  const { line, activity, setup } = chat
  const look = lookOf(chat, reply)
  const message = cardMessage(reply.card, look)
  const stored = activity.replyToId
  try {
    if (stored !== undefined) await line.update(stored, message)
    else if (pressed.by === 'submit') await line.send(message)
  } catch (error) {
    const { code, message: said } = failureOf(error)
    setup.log.warn({ code, said }, 'a card of Teams could not be replaced')
    if (pressed.by === 'submit') await line.send(message)
  }
  return pressed.by === 'execute' ? cardAnswer(cardToAdaptive(reply.card, look)) : null
}

/**
 * Turning a page, sending and taking back happen where one is; a question or a form opens below, and so does the answer to
 * what was asked above another card.
 */
function staysInPlace(action: Action | null): boolean {
  switch (action?.do) {
    case undefined:
    case 'open':
    case 'ask-link':
    case 'confirm-link':
      return false
    case 'show':
    case 'choose':
      return action.page !== undefined
    default:
      return true
  }
}

/** Where others read along, what is for one person goes to their own chat, and only that it did is said here. */
async function toOwnChat(chat: Chat, reply: Reply, pressed: Pressed | null): Promise<InvokeAnswer | null> {
  const { setup, world, account, line, activity } = chat
  // The service that this conversation is at, which was let in, is the person's own too.
  const way = { ...setup, serviceUrl: activity.serviceUrl }
  const words = teamsIn(reply.language).chat
  const { address } = standingOfAccount(await logOfAccount(world, account))
  let said = words.sentToYou
  try {
    const receipt = await sendTo(way, account, address, cardMessage(reply.card, lookOf(chat, reply)))
    if (receipt.address !== address) await keepAddress(chat, receipt.address)
    const { files, language } = reply
    const own = files ? readAddress(receipt.address, setup.mayServe) : null
    if (files && own) await setup.wire.to(own, there => offerFiles(chat, there, files, language))
  } catch (error) {
    if (!isFinal(error)) throw error
    said = words.writeToMe
  }
  if (pressed?.by === 'execute') return sayAnswer(said)
  await line.send(lineMessage(said))
  return null
}

/** Keeps where this person's own chat is, when that changed. Who writes can be written to again. */
export async function keepAddress({ world, account, now }: Chat, address: string): Promise<void> {
  await addToAccount(world, account, stands =>
    stands.address === address && stands.unreachable === null
      ? null
      : { ...happened(`address:${stands.version}`, null, now), kind: 'address', address },
  )
}

/** The address of the conversation that an activity came from. */
export function addressHere({ activity }: Chat): string {
  return writeAddress(addressOf(activity))
}
