import { briefName } from '../../words/grammar.js'
import { oversees, type Person, seesOrderedOnly } from '../accounts/person.js'
import { isInSight, sightOf } from '../reminders/team-totals.js'
import type { Button } from './card.js'
import { showButton } from './show-button.js'
import type { TurnContext } from './turn-context.js'

/** Whether somebody looks after the contracts of a person. */
export function maySeePerson(reader: Person, person: Person): boolean {
  return oversees(reader) && reader.id !== person.id && (seesOrderedOnly(reader) || isInSight(person, sightOf(reader)))
}

/** The way to each of these people whose contracts somebody looks after. */
export function seePersonButtons(
  ids: readonly string[],
  { context, person, words }: Pick<TurnContext, 'context' | 'person' | 'words'>,
): Button[] {
  return [...new Set(ids)].flatMap(id => {
    const known = context.directory.get(id)
    if (!known?.name || !maySeePerson(person, known)) return []
    return [showButton(words.console.seeThem(briefName(known.name)), { kind: 'person', args: { id } })]
  })
}
