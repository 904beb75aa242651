import { accountEvent, accountStatusOf, addToAccount, logOfAccount } from '../../../../bot/accounts/account-status.js'
import type { Action } from '../../../../bot/cards/action.js'
import type { Card } from '../../../../bot/cards/card.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { conversationAddress, readAddress, writeAddress } from '../deliver/address.js'
import type { InvokeAnswer } from '../deliver/connector.js'
import { teamsFailureOf } from '../deliver/failure.js'
import { isShutOut, mentioning, sendTo } from '../deliver/messenger.js'
import { cardAnswer, cardMessage, cardSuggesting, lineMessage, sayAnswer } from '../render/activities.js'
import { type CardLook, cardToAdaptive } from '../render/card-to-adaptive.js'
import type { TeamsChat } from '../setup.js'
import { teamsIn } from '../words.js'
import type { IncomingActivity } from './activity.js'
import { offerFiles } from './files.js'

type Pressed = Extract<IncomingActivity, { kind: 'pressed' }>

/** Brings a reply to where it belongs: in the place of the card, below it, or to the person's own chat. */
export async function deliverReply(
  chat: TeamsChat,
  reply: Reply,
  pressed: Pressed | null,
): Promise<InvokeAnswer | null> {
  const { line, personal } = chat
  if (reply.personal && !personal) return toOwnChat(chat, reply, pressed)
  const action = pressed?.action ?? null
  const answer =
    pressed && staysInPlace(action, pressed.turns)
      ? await replace(chat, reply, pressed)
      : await below(chat, reply, pressed)
  if (reply.files) await offerFiles(chat, line, reply.files, reply.language)
  return answer
}

async function below(chat: TeamsChat, reply: Reply, pressed: Pressed | null): Promise<InvokeAnswer | null> {
  const { line, personal, activity } = chat
  const look = lookOf(chat, reply)
  const asks = reply.card.parts.some(({ kind }) => kind === 'form')
  const suggests = personal && !pressed && !asks && (await isKnown(chat))
  await mentioning(reply.card, card => {
    return line.send(suggests ? cardSuggesting(card, look, activity.from.id) : cardMessage(card, look))
  })
  return pressed?.by === 'execute' ? sayAnswer(teamsIn(reply.language).chat.answeredBelow) : null
}

/** Whether this account is linked to a person: what is suggested to ask is of no use to a stranger. */
export async function isKnown({ context, account }: TeamsChat): Promise<boolean> {
  return accountStatusOf(await logOfAccount(context, account)).linked !== null
}

/** How a reply looks here. */
export function lookOf({ setup }: TeamsChat, { language }: Pick<Reply, 'language'>): CardLook {
  return { language, wide: !setup.local }
}

/** The card in front of whoever pressed, and the one that is stored for the others and for later. */
async function replace(chat: TeamsChat, reply: Reply, pressed: Pressed): Promise<InvokeAnswer | null> {
  const { line, activity, setup } = chat
  const look = lookOf(chat, reply)
  const stored = activity.replyToId
  const send = () => mentioning(reply.card, card => line.send(cardMessage(card, look)))
  // As Teams took it, so that whoever pressed sees no other card than the one that is stored.
  let shown: Card = reply.card
  try {
    if (stored !== undefined)
      shown = await mentioning(reply.card, async card => {
        await line.update(stored, cardMessage(card, look))
        return card
      })
    else if (pressed.by === 'submit') await send()
  } catch (error) {
    const { code, message: said } = teamsFailureOf(error)
    setup.log.warn({ code, said }, 'a card of Teams could not be replaced')
    if (pressed.by === 'submit') await send()
  }
  return pressed.by === 'execute' ? cardAnswer(cardToAdaptive(shown, look)) : null
}

/**
 * Turning a page, sending and taking back happen where one is; a question or a form opens below, and so does the answer to
 * what was asked above another card.
 */
function staysInPlace(action: Action | null, turns: boolean): boolean {
  switch (action?.kind) {
    case undefined:
    case 'ask-link':
    case 'confirm-link':
    case 'sample':
      return false
    case 'open':
    case 'cannot':
      return action.queue !== undefined || ('shownOn' in action && action.shownOn !== undefined)
    case 'queue':
      return action.place !== undefined
    case 'show':
      return turns
    case 'choose':
      return action.page !== undefined
    default:
      return true
  }
}

/** Where others read along, what is for one person goes to their own chat, and only that it did is said here. */
async function toOwnChat(chat: TeamsChat, reply: Reply, pressed: Pressed | null): Promise<InvokeAnswer | null> {
  const { setup, context, account, line, activity } = chat
  // The service that this conversation is at, which was let in, is the person's own too.
  const way = { ...setup, serviceUrl: activity.serviceUrl }
  const words = teamsIn(reply.language).chat
  const { address } = accountStatusOf(await logOfAccount(context, account))
  let said = words.sentToYou
  try {
    const look = lookOf(chat, reply)
    const receipt = await mentioning(reply.card, card => sendTo(way, account, address, cardMessage(card, look)))
    if (receipt.address !== address) await keepAddress(chat, receipt.address)
    const { files, language } = reply
    const own = files ? readAddress(receipt.address, setup.mayServe) : null
    if (files && own) await setup.connector.to(own, there => offerFiles(chat, there, files, language))
  } catch (error) {
    if (!isShutOut(error)) throw error
    said = words.writeToMe
  }
  if (pressed?.by === 'execute') return sayAnswer(said)
  await line.send(lineMessage(said))
  return null
}

/** Keeps where this person's own chat is, when that changed. Who writes can be written to again. */
export async function keepAddress({ context, account, now }: TeamsChat, address: string): Promise<void> {
  await addToAccount(context, account, stands =>
    stands.address === address && stands.unreachable === null
      ? null
      : { ...accountEvent(`address:${stands.version}`, null, now), kind: 'address', address },
  )
}

/** The address of the conversation that an activity came from. */
export function addressHere({ activity }: TeamsChat): string {
  return writeAddress(conversationAddress(activity))
}
