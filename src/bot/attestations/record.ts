import { briefName, clockTime } from '../../words/grammar.js'
import type { Action, FormName } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { confirmation } from '../cards/closing-cards.js'
import { notTheirs } from '../cards/contract-cards.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { contractTitle, dataLines, stateLines } from '../cards/contract-state.js'
import { draftButton } from '../cards/draft-button.js'
import { told } from '../cards/reasoning.js'
import { nameOf, type TurnContext } from '../cards/turn-context.js'
import { watchButton } from '../cards/watch-button.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByName } from '../contracts/visible-contracts.js'
import { withTold } from '../office/tell-statement.js'
import { Conflict, type StatementLog } from '../ports/store.js'
import { nextStep } from '../queue/next-step.js'
import type { QueuePlace } from '../queue/place.js'
import { giveTo, isDelegate, notDelegateCard, recordAboutPerson } from './about-person.js'
import { AttestationMistake } from './attested-forms.js'
import { doubtCard, doubtOf } from './closing-doubt.js'
import { statementOf } from './compose-statement.js'
import { answeredCard } from './document-match.js'
import { type Answers, type FieldMistakes, readFields } from './fields.js'
import { fingerprint, fromOldCard } from './fingerprint.js'
import { type Again, formCard, paymentsCompleteCard } from './form-card.js'
import { fieldsOf } from './form-fields.js'
import { isPersonForm } from './form-names.js'
import {
  isOfSupervisors,
  isTakenBack,
  logOf,
  othersLackingButtons,
  readOwnContracts,
  refused,
  stateNow,
  undoButton,
} from './outcome-cards.js'
import { arePaymentsComplete } from './payments-complete.js'
import { withPicked } from './picked-person.js'
import type { ContractStatement } from './statement.js'
import { recordedAlready, statementKey } from './statement-key.js'
import { mayTell, type PersonSubject, type Subject, subjectOf } from './subject.js'
import { canUndo } from './withdraw.js'

type RecordAction = Extract<Action, { kind: 'record' }>
/** What is told about: a contract, in sight or not. */
export type ContractSubject = Exclude<Subject, PersonSubject>

/** Opens a form: the confirmation that comes before anything is recorded. */
export async function openForm(
  turn: TurnContext,
  form: FormName,
  id: string | undefined,
  initial: Answers = {},
  queue?: QueuePlace,
): Promise<Card> {
  return open(turn, form, id, { initial, ...(queue ? { queue } : {}) })
}

async function open(turn: TurnContext, form: FormName, id: string | undefined, again: Again): Promise<Card> {
  const subject = await subjectOf(turn, form, id)
  if (!subject) return isPersonForm(form) ? refused(turn) : notTheirs(turn, { id })
  if (!mayTell(form, subject, turn)) return refused(turn)
  if (form === 'declined' && subject.kind === 'person' && !isDelegate(turn, subject))
    return notDelegateCard(turn, subject)
  if (subject.kind === 'contract' && isPastFor(form, subject.item))
    return stateNow(turn, subject.item.contract.id, turn.words.closing.alreadyClosed, [], 'warning')
  if (form === 'payment' && subject.kind === 'contract' && arePaymentsComplete(subject.item))
    return paymentsCompleteCard(subject.item, turn)
  const match = subject.kind === 'person' ? subject.match : null
  const initial = again.initial && (await withPicked(turn, fieldsOf(form, subject, turn), again.initial))
  return match?.answer
    ? answeredCard(match, match.answer, turn)
    : formCard(form, subject, turn, { ...again, ...(initial ? { initial } : {}) })
}

/** What is told so that a contract gets closed: of no sense once it is. */
const ON_THE_WAY: ReadonlySet<FormName> = new Set([
  'snoozed',
  'blocked',
  'handed-over',
  'closed-it',
  'closing-watched',
  'nothingPending',
])

function isPastFor(form: FormName, { assessment }: AssessedContract): boolean {
  return assessment.verdict === 'closed' && ON_THE_WAY.has(form)
}

/** How it is shown what became of something told about a contract. */
export interface Telling {
  /** It is recorded, just now or by the same press before. */
  readonly told: (said: ContractStatement, subject: ContractSubject) => Promise<Card>
  /** It no longer stands as it was shown; nothing was recorded. */
  readonly outdated: (subject: ContractSubject) => Promise<Card>
  /** What the person had in front of them, line by line, where that was no form. */
  readonly shown?: (subject: ContractSubject) => Promise<readonly string[]>
}

/**
 * Records what a form says, once: the right to it is checked now, a repeat changes nothing, and an old form records
 * nothing and comes back with what was given. The card shows how things stand after it.
 */
export async function record(
  turn: TurnContext,
  action: RecordAction,
  sent: Answers,
  telling: Telling = alone(turn, action, sent),
): Promise<Card> {
  const { form, id } = action
  await readOwnContracts(turn, form)
  const subject = await subjectOf(turn, form, id)
  if (!subject) return isPersonForm(form) ? refused(turn) : notTheirs(turn, { id })
  if (!mayTell(form, subject, turn)) return refused(turn)
  const answers = await withPicked(turn, fieldsOf(form, subject, turn), sent)
  try {
    return subject.kind === 'person'
      ? await recordAboutPerson(turn, action, subject, answers, () => reopened(turn, action, sent))
      : await recordAboutContract(turn, action, subject, answers, telling)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return subject.kind === 'person' ? reopened(turn, action, sent) : telling.outdated(subject)
  }
}

/** Outside of the queue: the receipt, or how it stands now, or the form as it is now with what was filled into it. */
function alone(turn: TurnContext, action: RecordAction, sent: Answers): Telling {
  return {
    told: (said, subject) => receipt(turn, action, said, subject),
    outdated: subject =>
      isOver(subject) || action.given
        ? stateNow(turn, idOf(subject), fromOldCard(action.shownOn, turn, turn.words.forms.outdated), [], 'warning')
        : reopened(turn, action, sent),
    ...(action.given ? { shown: async (subject: ContractSubject) => inSight(subject, turn) } : {}),
  }
}

/** What stands on the card of a contract, whose button says what is answered. */
function inSight(subject: ContractSubject, turn: TurnContext): readonly string[] {
  const { notASignature } = turn.words.forms
  if (subject.kind !== 'contract') return [subject.id, notASignature]
  const { item } = subject
  return [contractTitle(item), item.contract.id, ...stateLines(item, turn), ...dataLines(item, turn), notASignature]
}

function reopened(turn: TurnContext, { form, id, shownOn, queue }: RecordAction, initial: Answers): Promise<Card> {
  const notice = fromOldCard(shownOn, turn, turn.words.forms.reopened)
  return open(turn, form, id, { initial, notice, ...(queue ? { queue } : {}) })
}

/** Throws Conflict when somebody else says something about the contract at the same time. */
async function recordAboutContract(
  turn: TurnContext,
  action: RecordAction,
  subject: ContractSubject,
  sent: Answers,
  telling: Telling,
): Promise<Card> {
  const { form, queue } = action
  // A button that says what it answers takes nothing else along.
  const given: Answers = action.filled ? { ...sent, ...action.given } : (action.given ?? sent)
  const id = idOf(subject)
  const targets = subject.kind === 'contract' ? [id] : subject.targets
  const logs = await Promise.all(targets.map(async target => [target, await logOf(turn, target)] as const))
  const key = statementKey(turn, form, id, action.key, given)
  const before = (log: StatementLog<ContractStatement>) =>
    recordedAlready(turn, log, form, { stored: key, sent: action.key })
  const [first] = logs
  const said = first && before(first[1])
  // Somebody who presses twice keeps the receipt; what has been taken back since is asked anew.
  const takenBack = said && isTakenBack(first[1], said.id)
  const told = async (statement: ContractStatement) => {
    const shown = await telling.told(statement, subject)
    return subject.kind === 'contract' ? withTold(turn, shown, subject.item.contract.id, statement) : shown
  }
  if (said && !takenBack && logs.every(([, log]) => before(log))) return told(said)
  if (takenBack || fingerprint(form, subject, turn) !== action.shownOn) return telling.outdated(subject)
  const again = (mistakes: FieldMistakes) =>
    formCard(form, subject, turn, { initial: given, mistakes, ...(queue ? { queue } : {}) })
  const read = readFields(fieldsOf(form, subject, turn), given)
  if (!read.ok) return again(read.mistakes)
  const doubt = doubtOf(action, subject, read.answers)
  if (doubt) return doubtCard(turn, action, doubt)
  const shown = await telling.shown?.(subject)
  const statement = statementOf(turn, action, key, subject, read.answers, shown)
  if (statement instanceof AttestationMistake) return again({ [statement.field]: statement.mistake })
  // First what leads to the contract, then what decides: after a crash in between a repeat completes it.
  if (statement.kind === 'assigned') for (const person of statement.to) await giveTo(turn, person, id, id, key)
  const { store, entity } = turn.context
  for (const [target, { version }] of logs) {
    if (statement.kind === 'claimed') await giveTo(turn, turn.person.id, target, id, key)
    await store.said.append(entity.key, target, statement, subject.kind === 'contract' ? subject.item.version : version)
  }
  return told(statement)
}

function idOf(subject: ContractSubject): string {
  return subject.kind === 'contract' ? subject.item.contract.id : subject.id
}

/** A contract about which there is nothing more to tell. */
function isOver(subject: ContractSubject): boolean {
  if (subject.kind !== 'contract') return false
  const { verdict } = subject.item.assessment
  return verdict === 'closed' || verdict === 'not-applicable'
}

/** What was recorded, by whom and when; a repeat records nothing and shows the same. */
async function receipt(
  turn: TurnContext,
  { form }: RecordAction,
  said: ContractStatement,
  subject: ContractSubject,
): Promise<Card> {
  const { words } = turn
  const id = idOf(subject)
  // Of a closing also when SECOP will show it.
  const confirmed = said.kind === 'closed-it' ? await confirmation(turn) : null
  const isOwn = isOfSupervisors(form) && turn.person.roles.includes('supervisor')
  const next = isOwn ? await nextStep(turn, id) : null
  const { what, who } = recordedLines(turn, said, subject)
  const told = [what, confirmed, next?.line ?? null].filter(line => line !== null)
  const [lead, small] = told.length > 0 ? [told, who] : [who, []]
  const undo = canUndo(said, turn.now) ? [undoButton(turn, id, said)] : []
  const others = await othersLackingButtons(turn, form)
  const isShownNow = said.kind === 'closed-it' || said.kind === 'for-papers'
  const [now] = isShownNow ? await visibleByName(turn.context, turn.person, { id }, turn.today) : []
  const watch = (now && watchButton(now, turn)) ?? []
  const again = said.kind === 'for-papers' && now ? draftButton(now, turn, words.drafts.again) : []
  const buttons = [...again, ...(next?.buttons ?? []), ...undo, ...others].concat(watch)
  return stateNow(turn, id, lead.join('\n'), buttons, 'good', small)
}

/** What was told, and below it by whom, when and how it is taken back. */
function recordedLines(turn: TurnContext, said: ContractStatement, subject: ContractSubject) {
  const { words, person } = turn
  const { forms, say, facts } = words
  const what =
    said.kind === 'attested' && subject.kind === 'contract'
      ? `${facts[said.attestation.fact].label}: ${told(said.attestation, subject.item, words)}`
      : said.kind === 'assigned'
        ? passedTo(said.to, subject, turn)
        : said.kind === 'for-papers'
          ? words.drafts.given.recorded(said.told.map(({ fact }) => words.drafts.given.facts[fact]))
          : null
  const line =
    said.kind === 'closing-watched'
      ? forms.intros['closing-watched']
      : said.kind === 'claimed'
        ? forms.claimSent
        : forms.recorded(person.name, say.roleNames[said.role], said.on, clockTime(new Date(said.at)))
  return { what, who: [line, forms.canUndo] }
}

/** Whose a contract is from now on. */
function passedTo(to: readonly string[], subject: ContractSubject, { words, context }: TurnContext): string {
  const name = subject.kind === 'contract' ? nameOf(subject.item) : subject.id
  return words.digest.passedTo(
    [name],
    1,
    to.map(id => briefName(nameOfPerson(id, context, words))),
  )
}
