import { seesTeam } from '../../accounts/person.js'
import { contractsWithoutSupervisor } from '../../contracts/visible-contracts.js'
import type { Query } from '../../query/query.js'
import type { Button, Part } from '../card.js'
import { TEAM } from '../office-queue.js'
import { showButton } from '../show-button.js'
import { type TurnContext, text } from '../turn-context.js'

/**
 * Of all contracts without a supervisor, how many are open, and the way to these: the office assigns them and knows them by that
 * number. Nothing where that is no part of what was asked.
 */
export async function openAmongThem(
  turn: TurnContext,
  { where, view }: Query,
  found: number,
): Promise<{ readonly line: Part | null; readonly button: Button | null }> {
  const { words, context, person, today } = turn
  const [only, ...more] = where
  const isOfNobody = only?.field === 'supervisor' && only.op === 'none' && more.length === 0 && view === 'entity'
  if (!isOfNobody || !seesTeam(person)) return { line: null, button: null }
  const open = (await contractsWithoutSupervisor(context, person, today)).length
  if (open === 0 || open >= found) return { line: null, button: null }
  const label = `${words.forms.buttons.unassigned} (${words.say.number(open)})`
  return {
    line: text(words.query.card.openAmongThem(open)),
    button: showButton(label, TEAM, { section: 'unassigned', page: 1 }),
  }
}
