import type { Action, Card, FormName } from '../cards/card.js'
import { confirmation } from '../cards/closing-cards.js'
import { notTheirs } from '../cards/contract-cards.js'
import { told } from '../cards/reasoning.js'
import type { TurnContext } from '../cards/turn-context.js'
import { Conflict, type StatementLog } from '../ports/store.js'
import { giveTo, recordAboutPerson } from './about-person.js'
import { AttestationMistake } from './attested-forms.js'
import { statementOf } from './compose-statement.js'
import { answeredCard } from './document-match.js'
import { type Answers, readFields } from './fields.js'
import { fingerprint } from './fingerprint.js'
import { type Again, formCard, paymentsCompleteCard } from './form-card.js'
import { fieldsOf } from './form-fields.js'
import {
  isTakenBack,
  logOf,
  othersLackingButtons,
  readOwnContracts,
  refused,
  stateNow,
  timeOf,
  undoButton,
} from './outcome-cards.js'
import { arePaymentsComplete } from './payments-complete.js'
import type { ContractStatement } from './statement.js'
import { recordedAlready, statementKey } from './statement-key.js'
import { mayTell, type PersonSubject, type Subject, subjectOf } from './subject.js'
import { canUndo } from './withdraw.js'

type RecordAction = Extract<Action, { kind: 'record' }>
type ContractSubject = Exclude<Subject, PersonSubject>

/** Opens a form: the confirmation that comes before anything is recorded. */
export async function openForm(
  turn: TurnContext,
  form: FormName,
  id: string | undefined,
  initial: Answers = {},
): Promise<Card> {
  return open(turn, form, id, { initial })
}

async function open(turn: TurnContext, form: FormName, id: string | undefined, again: Again): Promise<Card> {
  const subject = await subjectOf(turn, form, id)
  if (!subject) return form === 'identified' ? refused(turn) : notTheirs(turn, { id })
  if (!mayTell(form, subject, turn)) return refused(turn)
  if (form === 'payment' && subject.kind === 'contract' && arePaymentsComplete(subject.item))
    return paymentsCompleteCard(subject.item, turn)
  const match = subject.kind === 'person' ? subject.match : null
  return match?.answer ? answeredCard(match, match.answer, turn) : formCard(form, subject, turn, again)
}

/**
 * Records what a form says, once: the right to it is checked now, a repeat changes nothing, and an old form records
 * nothing and comes back with what was given. The card shows how things stand after it.
 */
export async function record(
  turn: TurnContext,
  action: RecordAction,
  given: Readonly<Record<string, string>>,
): Promise<Card> {
  const { form, id } = action
  await readOwnContracts(turn, form)
  const subject = await subjectOf(turn, form, id)
  if (!subject) return form === 'identified' ? refused(turn) : notTheirs(turn, { id })
  if (!mayTell(form, subject, turn)) return refused(turn)
  const reopened = () => open(turn, form, id, { initial: given, notice: turn.words.forms.reopened })
  try {
    return subject.kind === 'person'
      ? await recordAboutPerson(turn, action, subject, given, reopened)
      : await recordAboutContract(turn, action, subject, given, reopened)
  } catch (error) {
    if (error instanceof Conflict) return reopened()
    throw error
  }
}

/** Throws Conflict when somebody else says something about the contract at the same time. */
async function recordAboutContract(
  turn: TurnContext,
  action: RecordAction,
  subject: ContractSubject,
  given: Readonly<Record<string, string>>,
  reopened: () => Promise<Card>,
): Promise<Card> {
  const { form } = action
  const { forms } = turn.words
  const id = subject.kind === 'contract' ? subject.item.contract.id : subject.id
  const targets = subject.kind === 'contract' ? [id] : subject.targets
  const logs = await Promise.all(targets.map(async target => [target, await logOf(turn, target)] as const))
  const key = statementKey(turn, form, id, action.key, given)
  const before = (log: StatementLog<ContractStatement>) =>
    recordedAlready(turn, log, form, { stored: key, sent: action.key })
  const [first] = logs
  const said = first && before(first[1])
  // Somebody who presses twice keeps the receipt; what has been taken back since is asked anew.
  const takenBack = said && isTakenBack(first[1], said.id)
  if (said && !takenBack && logs.every(([, log]) => before(log))) return repeated(turn, subject, said)
  if (takenBack || fingerprint(form, subject, turn) !== action.shownOn)
    return isOver(subject) ? stateNow(turn, id, forms.outdated) : reopened()
  const read = readFields(fieldsOf(form, subject, turn), given)
  if (!read.ok) return formCard(form, subject, turn, { initial: given, mistakes: read.mistakes })
  const statement = statementOf(turn, action, key, subject, read.answers)
  if (statement instanceof AttestationMistake)
    return formCard(form, subject, turn, { initial: given, mistakes: { [statement.field]: statement.mistake } })
  // First what leads to the contract, then what decides: after a crash in between a repeat completes it.
  if (statement.kind === 'assigned') for (const person of statement.to) await giveTo(turn, person, id, id, key)
  const { store, entity } = turn.context
  for (const [target, { version }] of logs) {
    if (statement.kind === 'claimed') await giveTo(turn, turn.person.id, target, id, key)
    await store.said.append(entity.key, target, statement, subject.kind === 'contract' ? subject.item.version : version)
  }
  const undo = undoButton(turn, id, statement)
  const recorded = await receipt(turn, statement, subject)
  return stateNow(turn, id, recorded, [undo, ...(await othersLackingButtons(turn, form))])
}

/** A contract about which there is nothing more to tell. */
function isOver(subject: ContractSubject): boolean {
  if (subject.kind !== 'contract') return false
  const { verdict } = subject.item.assessment
  return verdict === 'closed' || verdict === 'not-applicable'
}

/** A repeat records nothing and shows the same receipt. */
async function repeated(turn: TurnContext, subject: ContractSubject, said: ContractStatement): Promise<Card> {
  const id = subject.kind === 'contract' ? subject.item.contract.id : subject.id
  const undo = canUndo(said, turn.now) ? [undoButton(turn, id, said)] : []
  return stateNow(turn, id, await receipt(turn, said, subject), undo)
}

/** What was recorded, by whom and when; of a closing also when SECOP will show it. */
async function receipt(turn: TurnContext, said: ContractStatement, subject: ContractSubject): Promise<string> {
  const lines = [...recordedLines(turn, said, subject), said.kind === 'closed-it' ? await confirmation(turn) : null]
  return lines.filter(line => line !== null).join('\n')
}

function recordedLines(
  { words, person }: TurnContext,
  said: ContractStatement,
  subject: ContractSubject,
): (string | null)[] {
  const { forms, say, facts } = words
  const what =
    said.kind === 'attested' && subject.kind === 'contract'
      ? `${facts[said.attestation.fact].label}: ${told(said.attestation, subject.item, words)}`
      : null
  return [
    said.kind === 'claimed'
      ? forms.claimSent
      : forms.recorded(person.name, say.roleNames[said.role], said.on, timeOf(new Date(said.at))),
    what,
    forms.canUndo,
  ]
}
