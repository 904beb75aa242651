import type { Action } from '../../../../bot/cards/action.js'
import type { Button } from '../../../../bot/cards/card.js'
import { actionToJson } from '../../../../bot/cards/json.js'
import type { TeamsWords } from '../words.js'
import {
  type ActionSet,
  type CardAction,
  type Element,
  type Execute,
  lineElement,
  openUrl,
  type ShowCard,
  SMALL,
  textRun,
} from './elements.js'
import { TEAMS_LIMITS, type TeamsRoom } from './limits.js'
import { literalLine } from './text.js'

/** The name under which a button brings its action back, and the form whose answers it takes along. */
export const ACTION_VERB = 'cerrojo'
export const FORM_VERB = 'form'
/** On a button that turns the page of its card: pressed elsewhere the same page opens below. */
export const TURN_VERB = 'turn'
/** Teams wants one; what is meant is in the data, which the fallback brings back as well. */
const VERB = 'do'

/**
 * Buttons in a row: the first few side by side, the others behind "…". What cannot be pressed, or is too much, is said
 * as text: it can be typed.
 */
export function buttonRow(
  buttons: readonly Button[],
  inLine: number,
  room: TeamsRoom,
  words: TeamsWords,
  menu: readonly Button[] = [],
): Element[] {
  const pressable: CardAction[] = []
  const typed: string[] = []
  for (const button of [...buttons, ...menu]) {
    const action = pressable.length < room.buttons ? toAction(button, room) : null
    if (action) pressable.push(action)
    else typed.push(label(button))
  }
  return [
    ...(pressable.length > 0
      ? [
          {
            type: 'ActionSet',
            spacing: 'small',
            actions: arranged(
              pressable,
              menu.length > 0 ? Math.min(buttons.length, TEAMS_LIMITS.buttonsBesideMenu) : inLine,
              menu.length > 0,
            ),
          } as const,
        ]
      : []),
    ...(typed.length > 0 ? [lineElement([textRun(words.left.buttons(typed.join(' · ')), SMALL)])] : []),
  ]
}

/** What pressing a line of a list does; its title is what is read aloud. */
export function lineAction({ action }: Button, title: string, { inputs }: TeamsRoom): Execute | null {
  if (!action) return null
  const named = { label: title, action }
  return execute(named, { [ACTION_VERB]: actionToJson(action) }, inputs ? { associatedInputs: 'none' } : {})
}

/** The button under a form: it takes the answers along, and only those of its form. */
export function submitButton(button: Button, form: number): Execute | null {
  return button.action ? execute(button, { [ACTION_VERB]: actionToJson(button.action), [FORM_VERB]: form }, {}) : null
}

function arranged(actions: readonly CardAction[], inLine: number, hasMenu: boolean): CardAction[] {
  // One that would be alone behind "…" may as well be seen, unless it was put there.
  const visible = actions.length === inLine + 1 && !hasMenu ? inLine + 1 : inLine
  return actions.map((action, index) => (index < visible ? action : { ...action, mode: 'secondary' }))
}

function toAction(button: Button, { inputs, paged }: TeamsRoom): CardAction | null {
  if (!button.action) return openUrl(button.url, label(button), button.isOwn)
  const sent = execute(
    button.confirm ? { ...button, label: button.confirm.yes } : button,
    {
      [ACTION_VERB]: actionToJson(button.action),
      ...(button.submits ? { [FORM_VERB]: 0 } : {}),
      ...(paged && turnsPage(button.action) ? { [TURN_VERB]: 1 } : {}),
    },
    inputs && !button.submits ? { associatedInputs: 'none' } : {},
  )
  return button.confirm ? twoSteps(button, button.confirm.text, sent) : sent
}

function turnsPage(action: Action): boolean {
  return action.kind === 'show' && action.page !== undefined
}

/** Teams asks nothing before a button is sent, so the button opens the question. */
function twoSteps(button: Button, text: string, second: Execute): ShowCard {
  const body = [lineElement([textRun(literalLine(text, TEAMS_LIMITS.confirm))])]
  return { type: 'Action.ShowCard', title: label(button), card: { type: 'AdaptiveCard', body, actions: [second] } }
}

/** A button that shows what waits below it, and hides it again. */
export function opener(label: string, body: readonly Element[]): ActionSet {
  const title = literalLine(label, TEAMS_LIMITS.buttonLabel) || '…'
  const card = { type: 'AdaptiveCard', body, actions: [] } as const
  return { type: 'ActionSet', spacing: 'small', actions: [{ type: 'Action.ShowCard', title, card }] }
}

/** A button of Teams, and what older clients make of it. Kept short: a list has dozens of them in one message. */
function execute(button: Button, data: object, more: { associatedInputs?: 'none' }): Execute {
  const sent = { title: label(button), data, ...more }
  return {
    type: 'Action.Execute',
    verb: VERB,
    ...sent,
    ...styleOf(button),
    fallback: { type: 'Action.Submit', ...sent },
  }
}

function styleOf({ style }: Button): { style?: 'positive' | 'destructive' } {
  if (style === undefined) return {}
  return { style: style === 'primary' ? 'positive' : 'destructive' }
}

function label(button: Button): string {
  return literalLine(button.label, TEAMS_LIMITS.buttonLabel) || '…'
}
