import type { Day } from '../../rules/index.js'
import { briefName } from '../../words/grammar.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { Card } from '../cards/card.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { preferencesOf } from '../reminders/preferences.js'
import { noticesFor, sendAtOnce, type ToldAtOnce, type ToldBy } from './tell.js'

const NOBODY: ToldAtOnce = { notices: [], heard: new Set() }

/**
 * What is told at once of a delegation that was just said or taken back: to whoever receives somebody's reminders from now on,
 * and to whoever does no longer. `owner` delegates.
 */
export async function noticesOfDelegation(turn: ToldBy, owner: string, said: PersonStatement): Promise<ToldAtOnce> {
  if (said.kind !== 'delegated' && said.kind !== 'withdrawn') return NOBODY
  const { store, entity, directory } = turn.context
  const log = (await store.people.of(entity.key, [owner])).get(owner)?.statements ?? []
  const at = log.findIndex(({ id }) => id === said.id)
  const delegateAt = (end: number) => preferencesOf(log.slice(0, end), said.on).delegate
  const [before, after] = at < 0 ? [null, null] : [delegateAt(at), delegateAt(at + 1)]
  const isSame = before?.to === after?.to && before?.until === after?.until
  const name = directory.get(owner)?.name
  if (isSame || name === undefined) return NOBODY
  const people = [after?.to, before?.to].filter(id => id !== undefined)
  return noticesFor(turn, [...new Set(people)], { kind: 'notice', of: said.id.slice(2) }, (theirs, { id }) =>
    after && id === after.to ? delegateCard(theirs, name, after.until) : endedCard(theirs, name),
  )
}

/** Tells them, and has it sent; a repeat on the same day tells nobody again. */
export async function tellDelegates(turn: TurnContext, owner: string, said: PersonStatement): Promise<void> {
  const { notices } = await noticesOfDelegation(turn, owner, said)
  if (notices.length > 0) await sendAtOnce(turn.context, notices, turn.now)
}

function delegateCard(turn: TurnContext, name: string, until: Day | null): Card {
  const { console: say } = turn.words
  const line = say.delegatedToYou(briefName(name), until)
  return card(line, line, text(say.delegateMay), {
    kind: 'actions',
    buttons: [
      showButton(turn.words.forms.buttons.mine, { kind: 'mine', args: {} }),
      showButton(turn.words.cards.settings, { kind: 'whoami', args: {} }),
    ],
  })
}

function endedCard({ words }: TurnContext, name: string): Card {
  const line = words.console.delegationOver(briefName(name))
  return card(line, line, {
    kind: 'actions',
    buttons: [showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}
