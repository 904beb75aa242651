import { briefName } from '../../words/grammar.js'
import type { Person } from '../accounts/person.js'
import type { Button } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'

/** Opens the form with which a delegate refuses somebody's reminders. */
export function refuseButton({ id, name }: Pick<Person, 'id' | 'name'>, { words }: Pick<TurnContext, 'words'>): Button {
  return { label: words.console.refuseOf(briefName(name)), action: { kind: 'open', form: 'declined', id } }
}
