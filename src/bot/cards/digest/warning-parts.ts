import type { DueWarning } from '../../reminders/liquidation-warnings.js'
import type { Button, Part } from '../card.js'
import { showButton } from '../show-button.js'
import { type TurnContext, text } from '../turn-context.js'

/** Contracts named: the others are behind the button. */
const NAMED = 1

/** The days of liquidations that are near, and what is asked of them. */
export function warningPart(warnings: readonly DueWarning[], turn: TurnContext): Part | null {
  return warnings.length > 0 ? text(warningText(warnings, turn).join(' '), 'warning') : null
}

/** Leads to the days of the one that is warned of, else of all. */
export function warningButtons(warnings: readonly DueWarning[], turn: TurnContext): Button[] {
  const [first] = warnings
  if (!first) return []
  return [termsButton(turn, warnings.length === 1 ? { id: first.contract } : {})]
}

/** Leads to the days until which a contract, or all of one's own, can be liquidated. */
export function termsButton({ words: { liquidation: say } }: TurnContext, args: { readonly id?: string }): Button {
  return showButton(say.buttons.all, { kind: 'liquidation', args })
}

/** The same as sentences. */
export function warningText(warnings: readonly DueWarning[], turn: TurnContext): string[] {
  const { liquidation: say } = turn.words
  const more = warnings.length - NAMED
  return [
    ...warnings.slice(0, NAMED).map(warning => warningLine(warning, turn)),
    ...(more > 0 ? [say.alsoNear(more)] : []),
    ...(warnings.some(({ isRequired }) => !isRequired) ? [say.warnedAskFirst] : []),
    // Only with the last day is it lost: what cannot be agreed any more, the entity settles alone.
    warnings.some(({ boundary }) => boundary === 'last') ? say.warnedAskLast : say.warnedAsk,
  ]
}

/** One warning as a sentence. */
export function warningLine(
  { name, boundary, until, left, isRequired }: DueWarning,
  { words }: Pick<TurnContext, 'words'>,
) {
  return words.liquidation.warned(name, boundary, until, left, isRequired)
}
