import { nameCase } from '../../words/brief.js'
import { endOfTerm, factsOf } from '../../words/contract-sentence.js'
import { oneLine } from '../../words/grammar.js'
import { shownLines } from '../attestations/fingerprint.js'
import type { Card } from '../cards/card.js'
import { aboutContract, card, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { nearLossOf } from '../contracts/groups.js'
import { endCard } from './end-card.js'
import { type Lead, leadPart } from './last-step.js'
import type { QueuePlace } from './place.js'
import { aheadIn, beginning, placeAfter, type Rounds, roundsOf } from './round.js'
import { stepOf } from './step.js'

/**
 * The queue at a place: the contract of that id as long as anything is due about it, else the next one; and what came of
 * the round where none is left. Without a place it begins.
 */
export async function closingQueueCard(
  turn: TurnContext,
  where: { readonly id?: string | undefined; readonly place?: QueuePlace | undefined } = {},
  lead: Lead | null = null,
): Promise<Card> {
  const rounds = await roundsOf(turn)
  const meant = workable(rounds, where.id)
  const given = where.place ?? beginning(rounds)
  const place = where.id !== undefined && !meant && where.place ? placeAfter(given, null) : given
  const ahead = aheadIn(rounds, place)
  const item = meant ?? ahead[0]
  if (!item) return endCard(turn, rounds, place, lead)
  const others = ahead.filter(({ contract }) => contract.id !== item.contract.id)
  return contractOfQueue(turn, item, place, place.at + others.length, lead)
}

function workable({ close, facts }: Rounds, id: string | undefined): AssessedContract | undefined {
  return id === undefined ? undefined : [...close, ...facts].find(({ contract }) => contract.id === id)
}

function contractOfQueue(
  turn: TurnContext,
  item: AssessedContract,
  place: QueuePlace,
  of: number,
  lead: Lead | null,
): Card {
  const { queue: say } = turn.words
  const { lines, form, buttons, more, hint } = stepOf(item, turn, place)
  const title = say.title(place.at, of, nameOf(item), stateOf(item, turn))
  const undo = lead?.undo ? [lead.undo] : []
  return aboutContract(
    item,
    card(
      title,
      lead?.line ?? title,
      leadPart(lead),
      text(aboutLine(item, turn)),
      text(lines),
      form ?? null,
      { kind: 'actions', buttons: [...buttons, ...undo], ...(more.length > 0 ? { menu: more } : {}) },
      text(hint, 'muted'),
    ),
  )
}

/** What somebody had in front of them who pressed a button of the queue. */
export function seenInQueue(turn: TurnContext, item: AssessedContract, place: QueuePlace): string[] {
  const { lines } = stepOf(item, turn, place)
  const shown = card(nameOf(item), nameOf(item), text(item.contract.id), text(aboutLine(item, turn)), text(lines))
  return [...shownLines(shown), turn.words.forms.notASignature]
}

function stateOf({ assessment }: AssessedContract, { words: { queue: say } }: TurnContext): string | null {
  const lost = nearLossOf(assessment)
  if (lost) return say.lossUntil(lost)
  if (assessment.overdueSince) return say.overdue
  return assessment.verdict === 'close-now' ? null : say.lacks
}

/** Whose it is, what it is worth and when it ended: what people recognise a contract by. */
function aboutLine(item: AssessedContract, { words: { cards, say }, today }: TurnContext): string {
  const { contract, assessment } = item
  const { supplier } = contract
  const { value } = contract.facts
  const end = endOfTerm(factsOf(contract, assessment))
  const ended = end === null ? say.noEnd : end < today ? cards.why.ended(end, today) : cards.ends(end, false)
  return [supplier && nameCase(oneLine(supplier, MOST_OF_SUPPLIER)), value && cards.value(value), ended]
    .filter(Boolean)
    .join(' · ')
}

const MOST_OF_SUPPLIER = 60
