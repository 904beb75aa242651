import { briefName } from '../../words/grammar.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { TurnContext } from '../cards/turn-context.js'
import { noticesOfMail } from './mail-wish.js'
import { replyCard } from './reply-card.js'
import { noticesFor, sendAtOnce, type ToldAtOnce, type ToldBy, toldLines } from './tell.js'
import { concernedByDelegation, noticesOfDelegation } from './tell-delegate.js'

/** What is told at once of what was said about a person, in their log: of a delegation, and what is answered to somebody. */
export function noticesOfPerson(turn: ToldBy, owner: string, said: PersonStatement): Promise<ToldAtOnce> {
  if (said.kind === 'mail') return noticesOfMail(turn, owner, said)
  return said.kind === 'replied'
    ? noticesFor(turn, [said.to], { kind: 'notice', of: said.id.slice(2) }, theirs => replyCard(said, theirs))
    : noticesOfDelegation(turn, owner, said)
}

/** Tells it, and gives the lines that say to whom. A repeat on the same day tells nobody again. */
export async function tellOfPerson(turn: TurnContext, owner: string, said: PersonStatement): Promise<string[]> {
  const people = said.kind === 'replied' ? [said.to] : await concernedByDelegation(turn, owner, said)
  if (people.length === 0) return []
  const { notices, heard } = await noticesOfPerson(turn, owner, said)
  await sendAtOnce(turn.context, notices, turn.now)
  const { directory } = turn.context
  const delegate = said.kind === 'delegated' && said.to !== null && !heard.has(said.to) ? directory.get(said.to) : null
  return delegate
    ? [
        ...toldLines(
          turn,
          people.filter(id => id !== delegate.id),
          heard,
        ),
        turn.words.console.delegateNotReached(briefName(delegate.name)),
      ]
    : toldLines(turn, people, heard)
}
