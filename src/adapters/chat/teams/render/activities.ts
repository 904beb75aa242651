import type { Card } from '../../../../bot/cards/card.js'
import type { InvokeAnswer, Outbound } from '../deliver/connector.js'
import { teamsIn } from '../words.js'
import { adaptiveSummary, type CardLook, cardToAdaptive } from './card-to-adaptive.js'
import type { AdaptiveCard } from './elements.js'

export const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'

/** A message that is a card. */
export function cardMessage(card: Card, look: CardLook): Outbound {
  return { type: 'message', summary: adaptiveSummary(card), attachments: [attached(cardToAdaptive(card, look))] }
}

/** A card with questions to pick below it, until something else is said. Only somebody's own chat has these. */
export function cardSuggesting(card: Card, look: CardLook, to: string): Outbound {
  const { suggestions } = teamsIn(look.language).chat
  const actions = suggestions[momentOf(card)].map(value => ({ type: 'imBack' as const, title: value, value }))
  return { ...cardMessage(card, look), suggestedActions: { to: [to], actions } }
}

/** After what somebody asks next: a contract, or what there is to begin with. */
function momentOf({ about, parts }: Card): 'day' | 'contract' | 'other' {
  if (about) return 'contract'
  const begins = parts.some(
    part => part.kind === 'actions' && part.buttons.some(({ action }) => action?.kind === 'queue'),
  )
  return begins ? 'day' : 'other'
}

/** A line of the bot's own, shown as it is. */
export function lineMessage(text: string): Outbound {
  return { type: 'message', text, textFormat: 'plain' }
}

/** The answer to `Action.Execute` that puts a card in the place of the one whose button was pressed. */
export function cardAnswer(card: AdaptiveCard): InvokeAnswer {
  return invokeAnswer(200, ADAPTIVE, card)
}

/** The answer to `Action.Execute` that leaves the card and says something beside it. */
export function sayAnswer(text: string): InvokeAnswer {
  return invokeAnswer(200, 'application/vnd.microsoft.activity.message', text)
}

/** The answer to `Action.Execute` that could not be done. */
export function errorAnswer(code: number, message: string): InvokeAnswer {
  return invokeAnswer(code, 'application/vnd.microsoft.error', { code: String(code), message })
}

function invokeAnswer(statusCode: number, type: string, value: object | string): InvokeAnswer {
  return { status: 200, body: { statusCode, type, value } }
}

function attached(content: AdaptiveCard) {
  return { contentType: ADAPTIVE, content }
}
