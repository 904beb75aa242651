import { wordsIn } from '../../words/index.js'
import { LANGUAGES, type Language } from '../../words/language.js'
import { coordinates, oversees, type Person } from '../accounts/person.js'
import type { Button } from '../cards/card.js'
import { withLanguage } from '../cards/card-language.js'
import { showButton } from '../cards/show-button.js'
import { card } from '../cards/turn-context.js'
import type { Question } from '../understand/question.js'
import { doorCalled, doorsOn } from './typed-label.js'

/**
 * The button of the cards of a day, of the home and of the team whose label was typed, whatever stands on the screen: it is
 * known from there. Left out are those that may be meant of the contract on the screen: "Plazo", "Cómo cerrarlo".
 */
export function standingDoor(person: Person, text: string): Button | undefined {
  for (const language of LANGUAGES) {
    const actions = { kind: 'actions', buttons: standingButtons(person, language) } as const
    const found = doorCalled(doorsOn(withLanguage(card('', '', actions), language)), text)
    if (found) return found
  }
  return undefined
}

const MINE: Question = { kind: 'mine', args: {} }
const TEAM: Question = { kind: 'team', args: {} }
const SECTIONS = ['close-now', 'needs-fact', 'waiting', 'said-closed', 'passed-on', 'others'] as const

function standingButtons(person: Person, language: Language): readonly Button[] {
  const { cards, liquidation, forms, console, closingReport, reports } = wordsIn(language)
  return [
    { label: cards.start, action: { kind: 'queue' } },
    showButton(liquidation.buttons.all, { kind: 'liquidation', args: {} }),
    showButton(cards.progress, { kind: 'summary', args: {} }),
    showButton(cards.settings, { kind: 'whoami', args: {} }),
    ...SECTIONS.map(section => showButton(cards.listButtons[section], MINE, { section, page: 1 })),
    ...(coordinates(person)
      ? [
          showButton(forms.buttons.queue, TEAM, { section: 'queue' }),
          showButton(forms.buttons.unassigned, TEAM, { section: 'unassigned', page: 1 }),
        ]
      : []),
    ...(oversees(person)
      ? [
          showButton(console.allImpediments, { kind: 'impediments', args: {} }),
          showButton(closingReport.button, { kind: 'closing-report', args: {} }),
          showButton(reports.button, { kind: 'report', args: {} }),
          showButton(forms.buttons.unreached, { kind: 'unreached', args: {} }),
        ]
      : []),
  ]
}
