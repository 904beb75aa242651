import { clockTime } from '../../words/grammar.js'
import type { Action, FormName } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'
import { tellOfPerson } from '../office/tell-person.js'
import { withTold } from '../office/tell-statement.js'
import { Conflict, type StatementLog, type StatementStore } from '../ports/store.js'
import { targetsOf } from './claims.js'
import { saidBy } from './compose-statement.js'
import { doneCard, isTakenBack, refused, stateNow } from './outcome-cards.js'
import type { ContractStatement, PersonStatement } from './statement.js'
import { statementKey } from './statement-key.js'

type WithdrawAction = Extract<Action, { kind: 'withdraw' }>

const TEN_MINUTES = 10 * 60_000

/** Whether "Deshacer" still works on something said at this instant. */
export function canUndo({ at }: { readonly at: string }, now: Date): boolean {
  return now.getTime() - Date.parse(at) <= TEN_MINUTES
}

/**
 * Withdraws a statement of the person's own, about a contract or about a person. By "Deshacer" only within ten minutes
 * of it: later nothing is recorded, and the contract is shown with its "Retirar".
 */
export async function withdraw(turn: TurnContext, action: WithdrawAction): Promise<Card> {
  const found = await find(turn, action)
  if (!found) return doneCard(turn, turn.words.forms.notYourWord)
  return found.kind === 'contract' ? aboutContract(turn, action, found) : aboutPerson(turn, action, found)
}

interface Found<S> {
  /** The logs that have the statement: a claim by a reference may be in several. */
  readonly logs: readonly (readonly [subject: string, log: StatementLog<S>])[]
  readonly said: S
}

type FoundAnywhere =
  | (Found<ContractStatement> & { readonly kind: 'contract' })
  | (Found<PersonStatement> & { readonly kind: 'person' })

/** A word that leads to another, one that is out, or none of anybody's own. */
const LASTS: ReadonlySet<string> = new Set<PersonStatement['kind']>(['withdrawn', 'given', 'reminded', 'replied'])

async function find(
  { context, person }: TurnContext,
  { id, statement }: WithdrawAction,
): Promise<FoundAnywhere | null> {
  const { store, entity } = context
  const isIt = (said: ContractStatement | PersonStatement) =>
    said.id === statement && said.by === person.id && !LASTS.has(said.kind)
  const own = await withStatement(store.said, entity.key, [id], isIt)
  const contract = own ?? (await withStatement(store.said, entity.key, await targetsOf(context, id), isIt))
  if (contract) return { kind: 'contract', ...contract }
  const aboutSomebody = await withStatement(store.people, entity.key, [id], isIt)
  return aboutSomebody && { kind: 'person', ...aboutSomebody }
}

async function withStatement<S extends ContractStatement | PersonStatement>(
  store: StatementStore<S>,
  entity: string,
  subjects: readonly string[],
  isIt: (said: S) => boolean,
): Promise<Found<S> | null> {
  const logs = [...(await store.of(entity, subjects))].filter(([, { statements }]) => statements.some(isIt))
  const said = logs[0]?.[1].statements.find(isIt)
  return said ? { logs, said } : null
}

async function aboutContract(
  turn: TurnContext,
  { id, statement, undo }: WithdrawAction,
  { logs, said }: Found<ContractStatement>,
): Promise<Card> {
  const { words, context, now } = turn
  const { forms } = words
  const key = statementKey(turn, 'withdraw', id, statement)
  const open = logs.filter(([, log]) => !isTakenBack(log, statement))
  if (open.length === 0) return stateNow(turn, id, undo ? forms.undoneBefore : forms.withdrawnBefore)
  if (undo && !canUndo(said, now)) return stateNow(turn, id, forms.undoExpired, [], 'warning')
  const line = undo ? forms.buttons.undo : forms.buttons.withdraw
  const withdrawal: ContractStatement = { ...saidBy(turn, key, said.role, [line]), kind: 'withdrawn', statement }
  try {
    for (const [subject, { version }] of open)
      await context.store.said.append(context.entity.key, subject, withdrawal, version)
  } catch (error) {
    if (error instanceof Conflict) return stateNow(turn, id, forms.outdated)
    throw error
  }
  const say = undo ? forms.undone : forms.withdrawn
  const shown = await stateNow(turn, id, say(turn.person.name, turn.today, clockTime(now)))
  return withTold(turn, shown, id, withdrawal)
}

async function aboutPerson(
  turn: TurnContext,
  { statement, undo }: WithdrawAction,
  { logs, said }: Found<PersonStatement>,
): Promise<Card> {
  const { words, context, now } = turn
  const { forms } = words
  const [owner, log] = logs[0] ?? []
  if (owner === undefined || !log) return refused(turn)
  if (isTakenBack(log, statement)) return doneCard(turn, forms.bulk.undoneBefore)
  if (undo && !canUndo(said, now)) return doneCard(turn, forms.prefUndoExpired, again(turn, said, owner))
  const line = undo ? forms.buttons.undo : forms.buttons.withdraw
  const key = statementKey(turn, 'withdraw', owner, statement)
  const withdrawal: PersonStatement = { ...saidBy(turn, key, said.role, [line]), kind: 'withdrawn', statement }
  try {
    await context.store.people.append(context.entity.key, owner, withdrawal, log.version)
  } catch (error) {
    if (error instanceof Conflict) return doneCard(turn, forms.outdated, again(turn, said, owner))
    throw error
  }
  const told = await tellOfPerson(turn, owner, withdrawal)
  return doneCard(turn, [forms.prefUndone, ...told].join('\n'))
}

/** The form by which a preference is changed once it can no longer be undone. */
function again({ words }: TurnContext, said: PersonStatement, owner: string) {
  const { buttons } = words.forms
  if (said.kind === 'withdrawn' || said.kind === 'given' || said.kind === 'reminded') return []
  if (said.kind === 'replied' || said.kind === 'mail') return []
  const answersMatch = said.kind === 'identified' || said.kind === 'not-identified'
  const form: FormName = said.kind === 'not-identified' ? 'identified' : said.kind
  const id = answersMatch ? { id: `${owner}:${said.other}` } : said.kind === 'declined' ? { id: owner } : {}
  return [{ label: buttons.changeAgain, action: { kind: 'open', form, ...id } } as const]
}
