import { type Attestation, groundsOf } from '../../rules/index.js'
import { clockTime } from '../../words/grammar.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { notTheirs } from '../cards/contract-cards.js'
import { isWithBalance, questionText, shownOn } from '../cards/shown-questions.js'
import { personName, roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByName } from '../contracts/visible-contracts.js'
import { offeredTo } from '../evidence/offered.js'
import type { Suggestion } from '../evidence/shown.js'
import { Conflict } from '../ports/store.js'
import { saidBy } from './compose-statement.js'
import { isTakenBack, logOf, refused, stateNow, undoButton } from './outcome-cards.js'
import type { Telling } from './record.js'
import { documentOf } from './shown-document.js'
import type { ContractStatement, Role } from './statement.js'
import { statementKey } from './statement-key.js'

type TellShown = Extract<Action, { kind: 'tell-shown' }>

/**
 * Records what one press says of a row of a sister set: that it is so, which attests the fact and names the row as its
 * document; or that it is not, which is remembered. The right to it is checked now; a repeat changes nothing; a row that
 * shows something else by now records nothing.
 */
export async function tellShown(
  turn: TurnContext,
  action: TellShown,
  telling: Telling = alone(turn, action),
): Promise<Card> {
  const { context, person, today } = turn
  const [item] = await visibleByName(context, person, { id: action.id }, today)
  if (!item) return notTheirs(turn, { id: action.id })
  const role = roleFor(person, item)
  if (role === null) return refused(turn)
  const log = await logOf(turn, action.id)
  const { fact, set, row, answer } = action
  const key = statementKey(turn, `shown:${fact}`, action.id, action.shownOn, { set, row, answer })
  const before = log.statements.find(said => said.key === key)
  const subject = { kind: 'contract', item } as const
  if (before && !isTakenBack(log, before.id)) return telling.told(before, subject)
  const question = offeredTo(item, role, person.id).find(
    offered => offered.fact === fact && offered.suggestions[0].by.set === set && offered.suggestions[0].by.row === row,
  )
  const [first] = question?.suggestions ?? []
  if (before || !question || !first || shownOn(item, first) !== action.shownOn) return telling.outdated(subject)
  const chosen = question.suggestions.find(one => isWithBalance(one) === (answer === 'with-balance')) ?? first
  const shown = [personName(item), questionText(question, turn), answerText(chosen, answer, turn)]
  const statement: ContractStatement =
    answer === 'no'
      ? { ...saidBy(turn, key, saidAs(role), shown), kind: 'denied', set, row }
      : confirmedAs(turn, key, role, item, chosen, shown)
  try {
    await context.store.said.append(context.entity.key, item.contract.id, statement, item.version)
  } catch (error) {
    if (error instanceof Conflict) return telling.outdated(subject)
    throw error
  }
  return telling.told(statement, subject)
}

/** Outside of the queue: the receipt, or how the contract stands now. */
function alone(turn: TurnContext, { id }: TellShown): Telling {
  return {
    told: (said, subject) => (subject.kind === 'contract' ? receipt(turn, said, subject.item) : stateNow(turn, id, '')),
    outdated: () => stateNow(turn, id, turn.words.evidence.gone, [], 'warning'),
  }
}

/** The fact as the row shows it, told by this person, with the row as its document. */
export function confirmedAs(
  turn: TurnContext,
  key: string,
  role: Attestation['role'],
  item: AssessedContract,
  { fact, value, by }: Suggestion,
  shown: readonly string[],
): ContractStatement {
  const { words, person, today } = turn
  const said = saidBy(turn, key, saidAs(role), shown)
  const document = documentOf(by, words)
  const grounds = groundsOf(item.contract, fact)
  const told = { id: said.id, by: person.id, role, on: today, document, grounds, ...({ fact, value } as FactOf) }
  return { ...said, kind: 'attested', attestation: told }
}

type FactOf = {
  [F in Attestation['fact']]: { fact: F; value: Extract<Attestation, { fact: F }>['value'] }
}[Attestation['fact']]

function answerText(chosen: Suggestion, answer: TellShown['answer'], { words: { evidence } }: TurnContext): string {
  if (answer === 'no') return evidence.no
  if (chosen.fact === 'earlyEnd') return chosen.value.balances ? evidence.yesWithBalance : evidence.yesWithoutBalance
  return evidence.yes
}

function saidAs(role: Attestation['role']): Role {
  return role === 'contracting-office' ? 'coordinator' : role
}

function receipt(turn: TurnContext, said: ContractStatement, { contract }: AssessedContract): Promise<Card> {
  const { forms, say, facts, evidence } = turn.words
  const who = forms.recorded(turn.person.name, say.roleNames[said.role], said.on, clockTime(new Date(said.at)))
  const what = said.kind === 'attested' ? facts[said.attestation.fact].label : evidence.denied
  return stateNow(turn, contract.id, [who, what, forms.canUndo].join('\n'), [undoButton(turn, contract.id, said)])
}
