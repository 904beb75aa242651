import { dayInBogota } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import { ambiguousCard } from '../cards/general-cards.js'
import { turnContext, type Whence } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { understand } from '../understand/understand.js'
import { answer, isPersonal } from './answer.js'
import { inLanguage, type Reply } from './reply.js'
import { forOneTurn } from './turn-store.js'

/** Answers what somebody wrote, in the language they wrote in. Throws only where the store does. */
export async function ask(world: EntityContext, from: Person, text: string, now: Date, whence: Whence): Promise<Reply> {
  const context = forOneTurn(world)
  const chosen = await languageFor(context, from)
  const understood = understand(text, dayInBogota(now), { preferred: chosen })
  const turn = turnContext(context, from, now, whence, understood.language)
  const answered = understood.sure
    ? await answer(turn, understood.question)
    : {
        card: ambiguousCard(
          turn,
          understood.options.map(({ question }) => question),
        ),
      }
  const personal = !understood.sure || isPersonal(understood.question)
  return inLanguage(answered, personal, understood.language, chosen)
}
