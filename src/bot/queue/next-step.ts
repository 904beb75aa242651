import type { Button } from '../cards/card.js'
import { contractLine } from '../cards/contract-line.js'
import type { TurnContext } from '../cards/turn-context.js'
import { beginning, roundsOf } from './round.js'
import { stepOf } from './step.js'

/** What comes after something was told of a contract: the step that is due about it, else the next contract. */
export async function nextStep(
  turn: TurnContext,
  id: string,
): Promise<{ readonly line: string | null; readonly buttons: readonly Button[] }> {
  const { queue: say } = turn.words
  const rounds = await roundsOf(turn)
  const item = [...rounds.close, ...rounds.facts].find(({ contract }) => contract.id === id)
  const due = item ? stepOf(item, turn).buttons.filter(({ style }) => style === 'primary') : []
  if (due.length > 0) return { line: null, buttons: due }
  const place = beginning(rounds)
  const ahead = (place.facts ? rounds.facts : rounds.close).filter(({ contract }) => contract.id !== id)
  const [next] = ahead
  if (!next) return { line: null, buttons: [] }
  const { name, who, why } = contractLine(next, turn).row ?? { name: next.contract.id, why: '' }
  const action = { kind: 'queue', id: next.contract.id, place } as const
  return {
    line: say.next([name, who, why].filter(Boolean).join(' · ')),
    buttons: [{ label: say.buttons.goOn(ahead.length), style: 'primary', action }],
  }
}
