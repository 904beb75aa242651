import { briefName } from '../../words/grammar.js'
import type { Person } from '../accounts/person.js'
import type { Button } from '../cards/card.js'
import type { DayFigures } from '../cards/day-parts.js'
import type { TurnContext } from '../cards/turn-context.js'

/** The button that has somebody reminded at once; it asks first. */
export function remindButton(
  person: Person,
  figures: Pick<DayFigures, 'toClose' | 'overdue' | 'needsFact'>,
  { words: { console: say } }: Pick<TurnContext, 'words'>,
): Button {
  const name = briefName(person.name)
  return {
    label: say.remind(name),
    confirm: {
      title: say.remindTitle(whatOf(figures, say), name),
      text: say.remindText,
      yes: say.remindYes,
      no: say.cancel,
    },
    action: { kind: 'remind', person: person.id },
  }
}

/** What somebody is reminded of, in two words. */
export function whatOf(
  { toClose, overdue, needsFact }: Pick<DayFigures, 'toClose' | 'overdue' | 'needsFact'>,
  say: TurnContext['words']['console'],
): string {
  return say.cases(toClose, overdue, needsFact)
}
