import { dayInBogota } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import { ambiguousCard } from '../cards/general-cards.js'
import { turnContext, type Whence } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { understand } from '../understand/understand.js'
import { answer, isPersonal } from './answer.js'
import { conversationOf, rememberedAfter, type TurnTopic } from './remembering.js'
import { inLanguage, type Reply } from './reply.js'
import { forOneTurn } from './turn-store.js'

/**
 * Answers what somebody wrote, in the language they wrote in; `thread` tells apart the conversations of one account. Throws
 * only where the store does.
 */
export async function ask(
  world: EntityContext,
  from: Person,
  text: string,
  now: Date,
  whence: Whence,
  thread = '',
): Promise<Reply> {
  const context = forOneTurn(world)
  const conversation = conversationOf(context, from, whence, thread)
  const before = (await context.memory?.recall(conversation, now)) ?? null
  const chosen = await languageFor(context, from)
  const understood = understand(text, dayInBogota(now), { preferred: chosen })
  const turn = turnContext(context, from, now, whence, understood.language)
  const options = understood.options.map(({ question }) => question)
  const answered = understood.sure ? await answer(turn, understood.question) : { card: ambiguousCard(turn, options) }
  const personal = !understood.sure || isPersonal(understood.question)
  const topic: TurnTopic = understood.sure
    ? { question: understood.question }
    : { question: null, open: { kind: 'which-question', options } }
  await context.memory?.remember(conversation, rememberedAfter(before, topic, answered.card, turn), now)
  return inLanguage(answered, personal, understood.language, chosen)
}
