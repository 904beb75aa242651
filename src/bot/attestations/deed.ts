import type { Action } from '../cards/action.js'
import { eachShown, quoted, shownOn } from '../cards/shown-questions.js'
import { personName, roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { offeredTo } from '../evidence/offered.js'
import { SUGGESTED_FACTS, type SuggestedFact, type Suggestion } from '../evidence/shown.js'
import { fingerprint } from './fingerprint.js'
import type { ContractStatement } from './statement.js'
import { mayTell } from './subject.js'
import { confirmedAs } from './tell-shown.js'

/** What is told of several contracts at once; `shown`: of each what SECOP shows of it, and nothing else is asked. */
export type Deed = Pick<Extract<Action, { kind: 'choose' }>, 'form' | 'shown'>

/** What an action has of a deed. */
export function deedIn({ form, shown }: Deed): Deed {
  return { form, ...(shown ? { shown } : {}) }
}

/** What SECOP shows of a contract and one press would confirm; null where nothing, or where yes could mean two things. */
export function shownOf(item: AssessedContract, { form }: Deed, { person }: TurnContext): Suggestion | null {
  const role = roleFor(person, item)
  const offered = role && offeredTo(item, role, person.id).find(({ fact }) => fact === form)
  const [only, another] = offered?.suggestions ?? []
  return only && !another ? only : null
}

/** Whether this can be told of a contract now. */
export function mayBeTold(deed: Deed, item: AssessedContract, turn: TurnContext): boolean {
  return deed.shown ? shownOf(item, deed, turn) !== null : mayTell(deed.form, { kind: 'contract', item }, turn)
}

/** What a contract looked like when it was shown for this. */
export function deedFingerprint(deed: Deed, item: AssessedContract, turn: TurnContext): string {
  const shown = deed.shown && shownOf(item, deed, turn)
  return shown ? shownOn(item, shown) : fingerprint(deed.form, { kind: 'contract', item }, turn)
}

/** What SECOP shows of a contract, in a line of a list; null where that is not what is told. */
export function shownNote(deed: Deed, item: AssessedContract, turn: TurnContext): string | null {
  const shown = deed.shown && shownOf(item, deed, turn)
  return shown ? eachShown(shown, turn) : null
}

/** The fact as the row shows it, told by this person with the row as its document. Null where it is not shown any more. */
export function shownStatement(
  deed: Deed,
  key: string,
  item: AssessedContract,
  turn: TurnContext,
): ContractStatement | null {
  const role = roleFor(turn.person, item)
  const suggestion = shownOf(item, deed, turn)
  if (role === null || !suggestion) return null
  const title = shownTitle(deed, 1, turn)
  return confirmedAs(turn, key, role, item, suggestion, [
    ...(title === null ? [] : [title]),
    personName(item),
    quoted(suggestion.by, turn),
    ...(shownQuestion(deed, turn) ?? []),
  ])
}

/** "12 contratos con acta de liquidación a la vista"; null where something else is told. */
export function shownTitle({ form, shown }: Deed, n: number, { words: { evidence } }: TurnContext): string | null {
  return shown && isShowable(form) ? evidence.bulk(n, evidence.inSight[form]) : null
}

/** What is asked of each; null where something else is told. */
export function shownQuestion({ form, shown }: Deed, { words: { evidence } }: TurnContext): string[] | null {
  return shown && isShowable(form) ? [evidence.asksEach[form]] : null
}

function isShowable(form: Deed['form']): form is SuggestedFact {
  return SUGGESTED_FACTS.some(fact => fact === form)
}
