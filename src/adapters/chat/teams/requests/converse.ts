import { accountEvent, addToAccount } from '../../../../bot/accounts/account-status.js'
import type { Incoming } from '../../../../bot/conversation/handle-incoming.js'
import { isDeed } from '../../../../bot/conversation/press.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { failureCard, loggedFailure, newFailureCode } from '../../failure.js'
import { TakenElsewhere } from '../../held-answer.js'
import { readAddress } from '../deliver/address.js'
import type { ConversationLine, InvokeAnswer } from '../deliver/connector.js'
import { teamsCauseOf, teamsFailureOf } from '../deliver/failure.js'
import { cardMessage, cardSuggesting, errorAnswer, lineMessage } from '../render/activities.js'
import { answersOf } from '../render/form.js'
import type { TeamsChat } from '../setup.js'
import { teamsIn } from '../words.js'
import { type IncomingActivity, MOST_TEXT, readActivity } from './activity.js'
import { answerConsent } from './files.js'
import { addressHere, deliverReply, isKnown, keepAddress, lookOf } from './reply.js'

/** Answers one activity of one person. Throws only where not even the failure could be told. */
export async function converseInTeams(chat: TeamsChat): Promise<InvokeAnswer | null> {
  const deed = readActivity(chat.activity)
  try {
    return await whileTyping(chat, () => answer(chat, deed))
  } catch (error) {
    if (error instanceof TakenElsewhere) throw error
    const { setup, context, line } = chat
    const code = newFailureCode()
    const failure = teamsFailureOf(error)
    setup.log.error({ ...loggedFailure(deed.kind, error, code), said: failure.message }, 'a turn in Teams failed')
    const { summary } = failureCard(teamsCauseOf(error), code, context.language)
    if (chat.activity.type === 'invoke') return errorAnswer(500, summary)
    await line.send(lineMessage(summary))
    return null
  }
}

async function answer(chat: TeamsChat, deed: IncomingActivity): Promise<InvokeAnswer | null> {
  switch (deed.kind) {
    case 'wrote':
      return turnTo(chat, { text: deed.text }, null)
    case 'wrote-too-much':
      return tooLong(chat)
    case 'mentioned':
      return turnTo(chat, { text: teamsIn(chat.context.language).chat.help }, null)
    case 'pressed':
      return turnTo(
        chat,
        { pressed: deed.action, fields: deed.form === null ? {} : answersOf(deed.values, deed.form) },
        deed,
      )
    case 'file':
      return answerConsent(chat, deed.value)
    case 'installed':
      await welcome(chat)
      return null
    case 'removed':
      await forget(chat)
      return null
    case 'nothing':
      return null
  }
}

async function turnTo(
  chat: TeamsChat,
  incoming: Incoming,
  pressed: Extract<IncomingActivity, { kind: 'pressed' }> | null,
): Promise<InvokeAnswer | null> {
  const { setup, context, account, now, personal, activity } = chat
  // One's own chat is one conversation; in a channel, Teams gives each thread an id of its own.
  const placed = personal ? incoming : { ...incoming, thread: activity.conversation.id }
  const exceeded = setup.shares.exceededBy(account, incoming, context.language, now)
  const reply = exceeded ? exceeded.reply : await inTurn(chat, placed)
  // Closed accounts get nothing, not even a reason.
  if (!reply) return null
  const answer = await deliverReply(chat, reply, pressed)
  if (personal) await keepAddress(chat, addressHere(chat))
  if (personal && pressed && isDeed(pressed.action)) void renewDigest(chat, activity.replyToId)
  return answer
}

/** Brings the last digest up to date after something was told; `pressed` is the message that shows it already. */
async function renewDigest(chat: TeamsChat, pressed: string | undefined): Promise<void> {
  const { setup, account } = chat
  try {
    await setup.renewals.run(account.user, async () => {
      const reply = await inTurn(chat, { opened: 'digest' })
      const at = reply?.at && readAddress(reply.at.address, setup.mayServe)
      if (!reply?.at || !at || reply.at.message === pressed) return
      const message = cardMessage(reply.card, lookOf(chat, reply))
      const { message: id } = reply.at
      await setup.connector.to(at, line => line.update(id, message))
    })
  } catch (error) {
    const { code, message: said } = teamsFailureOf(error)
    setup.log.warn({ code, said }, 'a digest of Teams could not be renewed')
  }
}

/** When it is this account's turn. Teams is asked who it is before that, so that nobody else waits for it. */
async function inTurn({ setup, context, account, profile, now }: TeamsChat, incoming: Incoming): Promise<Reply | null> {
  const known = await profile()
  return setup.answers.run(account, () => setup.turn(context, account, async () => known, incoming, now))
}

/** Whoever gets nothing gets nothing here either. */
async function tooLong({ setup, context, account, profile, now, line }: TeamsChat): Promise<null> {
  const { member, guest, language = context.language } = await profile()
  const reply = member || guest ? setup.shares.tooLong(account, MOST_TEXT, language, now) : null
  if (reply) await line.send(lineMessage(reply.card.summary))
  return null
}

/** The first card: in somebody's own chat who they are and what this is, elsewhere only how to ask. */
async function welcome(chat: TeamsChat): Promise<void> {
  const { context, personal, line, activity } = chat
  if (!personal) {
    const { groupTitle, group } = teamsIn(context.language).chat
    const card = { title: groupTitle, summary: group, parts: [{ kind: 'text' as const, text: group }] }
    await line.send(cardMessage(card, lookOf(chat, context)))
    return
  }
  const reply = await inTurn(chat, { opened: 'chat' })
  if (!reply) return
  const look = lookOf(chat, reply)
  const knows = await isKnown(chat)
  await line.send(knows ? cardSuggesting(reply.card, look, activity.from.id) : cardMessage(reply.card, look))
  await keepAddress(chat, addressHere(chat))
}

/** The app was removed: nothing can be sent until it is added again. */
async function forget({ context, account, personal, now }: TeamsChat): Promise<void> {
  if (!personal) return
  await addToAccount(context, account, ({ address, unreachable, version }) =>
    address === null || unreachable !== null
      ? null
      : { ...accountEvent(`unreachable:${version}`, null, now), kind: 'unreachable', why: 'removed' },
  )
}

/** Shows that an answer is on its way, when it takes a while. */
async function whileTyping<T>({ setup, line, activity }: TeamsChat, work: () => Promise<T>): Promise<T> {
  const shows = activity.type === 'message'
  const timer = shows ? setTimeout(() => typing(line), setup.typingAfter) : undefined
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

function typing(line: ConversationLine): void {
  // Only a courtesy: whatever becomes of it, the answer comes.
  line.send({ type: 'typing' }).catch(() => undefined)
}
