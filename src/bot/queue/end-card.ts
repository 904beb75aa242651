import type { ContractStatement } from '../attestations/statement.js'
import type { Card } from '../cards/card.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { type Lead, leadPart } from './last-step.js'
import type { QueuePlace } from './place.js'
import type { Rounds } from './round.js'

/** The end of a round: what the person told today, what is put off, and what to go on with. */
export async function endCard(turn: TurnContext, rounds: Rounds, place: QueuePlace, lead: Lead | null): Promise<Card> {
  const { words } = turn
  const { end, buttons } = words.queue
  const later = (place.facts ? rounds.facts : rounds.close).length
  const seen = place.at - 1
  const title = seen > 0 ? end.title(seen) : end.nothing
  const told = await toldToday(turn)
  const confirmed = told.filter(
    ({ id, kinds }) =>
      kinds.has('attested') && !kinds.has('closed-it') && rounds.close.some(({ contract }) => contract.id === id),
  ).length
  const closed = told.filter(({ kinds }) => kinds.has('closed-it')).length
  const away = told.filter(({ kinds }) => AWAY.some(kind => kinds.has(kind))).length
  const facts = rounds.facts.length
  return card(
    title,
    lead?.line ?? title,
    leadPart(lead),
    text([
      closed > 0 && end.closed(closed),
      confirmed > 0 && end.confirmed(confirmed),
      away > 0 && end.away(away),
      later > 0 && end.later(later),
    ]),
    {
      kind: 'actions',
      buttons: [
        ...(facts > 0 && !place.facts
          ? [
              {
                label: buttons.goOnFacts(facts),
                style: 'primary' as const,
                action: { kind: 'queue' as const, place: { at: 1, passed: '', facts: true as const } },
              },
            ]
          : []),
        ...(later > 0
          ? [{ label: buttons.again, action: { kind: 'queue', place: { ...place, at: 1, passed: '' } } as const }]
          : []),
        ...(lead?.undo ? [lead.undo] : []),
        showButton(words.forms.buttons.mine, { kind: 'mine', args: {} }),
      ],
    },
  )
}

const AWAY: readonly ContractStatement['kind'][] = ['blocked', 'handed-over', 'not-mine', 'data-wrong']

/** What this person told today and stands, by contract. */
async function toldToday({ context, person, today }: TurnContext) {
  const own = await ownContracts(context, person, today)
  return own.map(({ contract, status }) => ({
    id: contract.id,
    kinds: new Set(status.statements.filter(({ by, on }) => by === person.id && on === today).map(({ kind }) => kind)),
  }))
}
