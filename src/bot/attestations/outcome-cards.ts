import type { FormName } from '../cards/action.js'
import type { Button, Card } from '../cards/card.js'
import { contractActions } from '../cards/contract-actions.js'
import { contractTitle, stateLines } from '../cards/contract-state.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import { ownContracts, visibleByName } from '../contracts/visible-contracts.js'
import type { StatementLog } from '../ports/store.js'
import { isAttestedFact } from './attested-forms.js'
import { bulkCandidates } from './bulk-candidates.js'
import type { ContractStatement, PersonStatement } from './statement.js'

/** A card that says that this person may not do that. */
export function refused({ words }: TurnContext): Card {
  return card(words.forms.notAllowed, words.forms.notAllowed, text(words.forms.notAllowed, 'warning'))
}

/** How a contract stands now, under a line that says what just happened; `small` is what need not be read first. */
export async function stateNow(
  turn: TurnContext,
  id: string,
  lead: string,
  buttons: readonly Button[] = [],
  tone: 'good' | 'warning' = 'good',
  small: readonly string[] = [],
): Promise<Card> {
  const [item] = await visibleByName(turn.context, turn.person, { id }, turn.today)
  const first = text(lead, tone)
  const { cards, say } = turn.words
  if (!item) return card(say.contractTitle(id), lead, first, listActions(buttons, []), text(small, 'muted'))
  const name = nameOf(item)
  const see = showButton(cards.seeContract, { kind: 'contract', args: { id } })
  const undoes = buttons.flatMap(({ action }) => (action?.kind === 'withdraw' && action.undo ? [action.statement] : []))
  const isReceipt = undoes.length > 0
  // Of what else is told of a contract that was reported it is no news that it was.
  const saidClosed = undoes.some(id => id === item.status.saidClosed?.id) ? item.status.saidClosed : null
  const done = saidClosed ? cards.closedOn(name, saidClosed.closedOn, turn.today) : cards.recorded(name)
  return {
    ...card(
      isReceipt ? done : contractTitle(item),
      isReceipt ? done : `${name}: ${lead.split('\n')[0]}`,
      first,
      // The title of a receipt has said that it was closed.
      isReceipt && saidClosed ? null : text(stateLines(item, turn, isReceipt).join(' ')),
      isReceipt ? listActions([...buttons, see], []) : contractActions(item, turn, 'contract'),
      text(small, 'muted'),
    ),
    about: { id, name },
  }
}

/** What happened to something said about a person, and the way on. */
export function doneCard({ words }: TurnContext, line: string, buttons: readonly Button[] = []): Card {
  const [title = line] = line.split('\n')
  return card(title, title, text(line, 'good'), {
    kind: 'actions',
    buttons: [...buttons, showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

/** Takes back within ten minutes what was just said; `id` is what the statement is about. */
export function undoButton({ words }: TurnContext, id: string, { id: statement }: { readonly id: string }): Button {
  return { label: words.forms.buttons.undo, action: { kind: 'withdraw', id, statement, undo: true } }
}

/** Before something is recorded: what its receipt offers next rests on all of their own contracts, which are read once. */
export async function readOwnContracts({ context, person, today }: TurnContext, form: FormName): Promise<void> {
  if (isOfSupervisors(form) && person.roles.includes('supervisor')) await ownContracts(context, person, today)
}

/** Whether a form is one that supervisors go through their own contracts with. */
export function isOfSupervisors(form: FormName): boolean {
  return (
    isAttestedFact(form) || ['closed-it', 'blocked', 'handed-over', 'not-mine', 'data-wrong', 'snoozed'].includes(form)
  )
}

/** Leads to the contracts that lack the same fact as the one just told, or nothing when there are none. */
export async function othersLackingButtons(turn: TurnContext, form: FormName): Promise<Button[]> {
  if (!isAttestedFact(form)) return []
  const { context, person, today, words } = turn
  const left = bulkCandidates(await ownContracts(context, person, today), person).get(form)?.length ?? 0
  return left > 0 ? [{ label: words.forms.bulk.left(left), action: { kind: 'choose', form } }] : []
}

/** What was said about a contract; empty where nothing was. */
export async function logOf({ context }: TurnContext, id: string): Promise<StatementLog<ContractStatement>> {
  const logs = await context.store.said.of(context.entity.key, [id])
  return logs.get(id) ?? { version: 0, statements: [] }
}

/** Whether something that was said has been taken back. */
export function isTakenBack({ statements }: StatementLog<ContractStatement | PersonStatement>, id: string): boolean {
  return statements.some(said => said.kind === 'withdrawn' && said.statement === id)
}
