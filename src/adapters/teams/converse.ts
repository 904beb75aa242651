import { happened } from '../../bot/accounts/meet.js'
import { addToAccount } from '../../bot/accounts/standing.js'
import type { Incoming } from '../../bot/turn.js'
import { teamsIn } from '../../bot/words/teams.js'
import { type Deed, deedOf } from './activity.js'
import { addressHere, deliver, isKnown, keepAddress, lookOf } from './deliver.js'
import { failureOf } from './failure.js'
import { answerConsent } from './files.js'
import { answersOf } from './form.js'
import { cardMessage, errorAnswer, lineMessage, withSuggestions } from './out.js'
import type { Chat } from './setup.js'
import type { InvokeAnswer, Line } from './wire.js'

/** Answers one activity of one person. Throws only where not even the failure could be told. */
export async function converse(chat: Chat): Promise<InvokeAnswer | null> {
  const deed = deedOf(chat.activity)
  try {
    return await whileTyping(chat, () => answer(chat, deed))
  } catch (error) {
    const { setup, world, line } = chat
    setup.log.error({ deed: deed.deed, ...told(error) }, 'a turn in Teams failed')
    const said = teamsIn(world.language).chat.failed
    if (chat.activity.type === 'invoke') return errorAnswer(500, said)
    await line.send(lineMessage(said))
    return null
  }
}

async function answer(chat: Chat, deed: Deed): Promise<InvokeAnswer | null> {
  switch (deed.deed) {
    case 'wrote':
      return turnTo(chat, { text: deed.text }, null)
    case 'mentioned':
      return turnTo(chat, { text: teamsIn(chat.world.language).chat.help }, null)
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
  chat: Chat,
  incoming: Incoming,
  pressed: Extract<Deed, { deed: 'pressed' }> | null,
): Promise<InvokeAnswer | null> {
  const { setup, world, account, profile, now, personal } = chat
  const reply = await setup.turn(world, account, profile, incoming, now)
  // Guests and closed accounts get nothing, not even a reason.
  if (!reply) return null
  const answer = await deliver(chat, reply, pressed)
  if (personal) await keepAddress(chat, addressHere(chat))
  return answer
}

/** The first card: in somebody's own chat who they are and what this is, elsewhere only how to ask. */
async function welcome(chat: Chat): Promise<void> {
  const { setup, world, account, profile, now, personal, line, activity } = chat
  if (!personal) {
    const { groupTitle, group } = teamsIn(world.language).chat
    const card = { title: groupTitle, summary: group, parts: [{ part: 'text' as const, text: group }] }
    await line.send(cardMessage(card, lookOf(chat, world)))
    return
  }
  const reply = await setup.turn(world, account, profile, { opened: 'chat' }, now)
  if (!reply) return
  const message = cardMessage(reply.card, lookOf(chat, reply))
  await line.send((await isKnown(chat)) ? withSuggestions(message, reply.language, activity.from.id) : message)
  await keepAddress(chat, addressHere(chat))
}

/** The app was removed: nothing can be sent until it is added again. */
async function forget({ world, account, personal, now }: Chat): Promise<void> {
  if (!personal) return
  await addToAccount(world, account, ({ address, unreachable, version }) =>
    address === null || unreachable !== null
      ? null
      : { ...happened(`unreachable:${version}`, null, now), kind: 'unreachable', why: 'removed' },
  )
}

/** Shows that an answer is on its way, when it takes a while. */
async function whileTyping<T>({ setup, line, activity }: Chat, work: () => Promise<T>): Promise<T> {
  const shows = activity.type === 'message'
  const timer = shows ? setTimeout(() => typing(line), setup.typingAfter) : undefined
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

function typing(line: Line): void {
  // Only a courtesy: whatever becomes of it, the answer comes.
  line.send({ type: 'typing' }).catch(() => undefined)
}

/** What a log may say of an error: never what somebody wrote. */
function told(error: unknown): object {
  const { code, message } = failureOf(error)
  return error instanceof Error ? { error: error.name, code, said: message } : { code }
}
