import { hasOffice } from '../accounts/person.js'
import type { Answers } from '../attestations/fields.js'
import { fromOldCard } from '../attestations/fingerprint.js'
import { record, type Telling } from '../attestations/record.js'
import type { ContractStatement } from '../attestations/statement.js'
import { canUndo, withdraw } from '../attestations/withdraw.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { statusLine } from '../cards/contract-line.js'
import { told } from '../cards/reasoning.js'
import type { TurnContext } from '../cards/turn-context.js'
import { nameOf } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByName } from '../contracts/visible-contracts.js'
import type { Lead } from './last-step.js'
import type { QueuePlace } from './place.js'
import { closingQueueCard, seenInQueue } from './queue-card.js'
import { placeAfter } from './round.js'

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>

/** Goes to a place of the queue; what is put off is passed over until the end of the round. */
export function goThrough(turn: TurnContext, { id, place, skip }: Of<'queue'>): Promise<Card> {
  if (!skip || id === undefined || !place) return closingQueueCard(turn, { id, place })
  return closingQueueCard(turn, { place: placeAfter(place, id) })
}

/** Records what a button or a form of the queue tells, once, and goes on: after a fact with the same contract. */
export function recordInQueue(
  turn: TurnContext,
  action: Of<'record'>,
  place: QueuePlace,
  sent: Answers,
): Promise<Card> {
  return record(turn, action, sent, queueTelling(turn, place, action.shownOn))
}

/** How the queue goes on after something was told. */
export function queueTelling(turn: TurnContext, place: QueuePlace, shownOn: string): Telling {
  return {
    told: async (said, subject) => {
      if (subject.kind !== 'contract') return closingQueueCard(turn, { place })
      const { item } = subject
      const { id } = item.contract
      const next =
        said.kind === 'attested' || said.kind === 'denied' ? { id, place } : { place: placeAfter(place, null) }
      return closingQueueCard(turn, next, leadOf(turn, said, item, place))
    },
    outdated: async subject => {
      if (subject.kind !== 'contract') return closingQueueCard(turn, { place })
      const { item } = subject
      const line = fromOldCard(shownOn, turn, turn.words.queue.outdated(nameOf(item), statusLine(item, turn)))
      return closingQueueCard(turn, { id: item.contract.id, place }, { line, tone: 'warning' })
    },
    shown: async subject => (subject.kind === 'contract' ? seenInQueue(turn, subject.item, place) : []),
  }
}

/** Takes back what was told in the queue and comes back to its contract; what cannot be taken back any more is said. */
export async function withdrawInQueue(turn: TurnContext, action: Of<'withdraw'>, place: QueuePlace): Promise<Card> {
  const { id, statement } = action
  const outcome = await withdraw(turn, action)
  const { person, context, today, words } = turn
  const [item] = await visibleByName(context, person, { id }, today)
  const stands = item?.status.statements.some(said => said.id === statement) ?? true
  const lead: Lead =
    item && !stands
      ? { line: words.queue.undone(nameOf(item)), tone: 'good' }
      : { line: outcome.summary, tone: 'warning' }
  return closingQueueCard(turn, { id, place }, lead)
}

function leadOf(turn: TurnContext, said: ContractStatement, item: AssessedContract, place: QueuePlace): Lead {
  const { id } = item.contract
  const undo = canUndo(said, turn.now) && {
    label: turn.words.forms.buttons.undo,
    action: { kind: 'withdraw', id, statement: said.id, undo: true, queue: place } as const,
  }
  return { line: toldLine(turn, said, item), tone: 'good', ...(undo ? { undo } : {}) }
}

/** What was told about a contract, in one line. */
export function toldLine(
  { words, today, context }: TurnContext,
  said: ContractStatement,
  item: AssessedContract,
): string {
  const { told: say } = words.queue
  const name = nameOf(item)
  switch (said.kind) {
    case 'closed-it':
      return said.closedOn === today ? say.closedToday(name) : say.closed(name, said.closedOn)
    case 'attested': {
      const { attestation } = said
      if (attestation.fact === 'nothingPending') return say.nothingPending(name)
      return say.fact(name, words.facts[attestation.fact].label, told(attestation, item, words))
    }
    case 'blocked':
      return say.blocked(name, words.blockers[said.blocker], hasOffice(context))
    case 'handed-over':
      return say.handedOver(name, said.to)
    case 'not-mine':
    case 'data-wrong':
      return say.toOffice(name)
    case 'denied':
      return `${name}: ${words.evidence.denied}`
    case 'snoozed':
      return say.snoozed(name, said.until)
    default:
      return say.other(name)
  }
}
