import type { Day } from '../../rules/index.js'
import { clockTime } from '../../words/grammar.js'
import { toldOn } from '../ledger/evidence-rows.js'
import { type Delivery, endOf } from '../outbox/delivery-event.js'
import type { Card, Part } from './card.js'
import { card, type TurnContext, text } from './turn-context.js'

/**
 * "¿Qué me dijo el 12 de julio y por qué?": what the bot told somebody by itself on a day, else on the last day it did:
 * the message as it was, what became of it, and the data and findings it rested on. Nothing of it is judged anew.
 */
export async function pastMessageCard(turn: TurnContext, on: Day | undefined): Promise<Card> {
  const { words, context, person } = turn
  const { told, say } = words
  const day = on ?? (await lastDay(turn))
  if (day === null) return card(told.title, told.never, text(told.never))
  const deliveries = await toldOn(context, person.id, day)
  const title = told.titleOn(day)
  if (deliveries.length === 0) return card(title, told.nothing(day), text(told.nothing(day)))
  return card(
    title,
    told.intro(day),
    ...deliveries.flatMap(delivery => [
      text(whatBecame(delivery, turn)),
      text(delivery.outgoing.card.title),
      ...asItWas(delivery.outgoing.card.parts),
      text(basisOf(delivery, turn), 'muted'),
    ]),
    text(say.notAdvice, 'muted'),
  )
}

async function lastDay({ context, person }: TurnContext): Promise<Day | null> {
  const [last] = await context.store.deliveries.to(context.entity.key, person.id, 1)
  return last?.outgoing.day ?? null
}

function whatBecame(delivery: Delivery, { words }: TurnContext): string {
  const { told } = words
  const end = endOf(delivery)
  switch (end?.kind) {
    case 'sent':
      return told.sent(clockTime(new Date(end.at)))
    case 'failed':
      return told.failed
    case 'superseded':
      return told.superseded
    default:
      return told.waiting
  }
}

/** The data it rested on, and every contract it counted with what was found then. */
function basisOf({ outgoing: { basis } }: Delivery, { words }: TurnContext): string[] {
  const { told, say, verdicts } = words
  const found = basis.listed.slice(0, MOST).map(({ contract, verdict, rule }) => {
    return told.found(contract, isVerdict(verdict, verdicts) ? verdicts[verdict] : verdict, rule)
  })
  const more = basis.listed.length - found.length
  return [
    basis.asOf ? say.asOf(basis.asOf, basis.cut ?? '') : told.unknownDate,
    ...(found.length > 0 ? [told.rested, ...found] : []),
    ...(more > 0 ? [told.more(more)] : []),
  ]
}

/** As many as a person reads; `cerrojo evidence` has all. */
const MOST = 20

function isVerdict<V extends object>(name: string, verdicts: V): name is string & keyof V {
  return Object.hasOwn(verdicts, name)
}

/** The message without its buttons: what they would do belongs to another day. */
function asItWas(parts: readonly Part[]): Part[] {
  return parts.flatMap((part): Part[] => {
    switch (part.kind) {
      case 'contract':
        return [{ ...part, actions: [] }]
      case 'group': {
        const { more: _, ...group } = part
        return [{ ...group, items: group.items.map(item => ({ ...item, actions: [] })) }]
      }
      case 'actions':
      case 'choices':
      case 'form':
      case 'page':
        return []
      default:
        return [part]
    }
  })
}
