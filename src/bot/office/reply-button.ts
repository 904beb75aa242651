import type { Button } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'

/** Opens the words with which somebody answers whoever wrote to them. */
export function replyButton(to: string, { words }: Pick<TurnContext, 'words'>): Button {
  return { label: words.console.reply, action: { kind: 'open', form: 'replied', id: to } }
}
