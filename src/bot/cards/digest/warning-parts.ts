import type { DueWarning } from '../../reminders/liquidation-warnings.js'
import type { Part } from '../card.js'
import { showButton } from '../show-button.js'
import type { TurnContext } from '../turn-context.js'

/** Contracts named before "y 4 más". */
const NAMED = 3

/** The days of liquidations that are near, and what is asked of them. */
export function warningParts(warnings: readonly DueWarning[], turn: TurnContext): Part[] {
  const [first] = warnings
  if (!first) return []
  const args = warnings.length === 1 ? { id: first.contract } : {}
  return [
    { kind: 'text', text: warningText(warnings, turn).join('\n'), tone: 'warning' },
    {
      kind: 'actions',
      buttons: [showButton(turn.words.liquidation.buttons.all, { kind: 'liquidation', args })],
    },
  ]
}

/** The same as lines. */
export function warningText(warnings: readonly DueWarning[], turn: TurnContext): string[] {
  const { liquidation: say, digest } = turn.words
  const more = warnings.length - NAMED
  return [
    say.warnedTitle(warnings.length),
    ...warnings.slice(0, NAMED).map(warning => `• ${warningLine(warning, turn)}`),
    ...(more > 0 ? [digest.andMore(more)] : []),
    ...(warnings.some(({ isRequired }) => !isRequired) ? [say.warnedAskFirst] : []),
    warnings.every(({ boundary }) => boundary === 'own-term') ? say.warnedAskOwn : say.warnedAsk,
  ]
}

/** One warning as a sentence. */
export function warningLine(
  { name, boundary, until, left, isRequired }: DueWarning,
  { words }: Pick<TurnContext, 'words'>,
) {
  return words.liquidation.warned(name, boundary, until, left, isRequired)
}
