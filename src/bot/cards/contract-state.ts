import { type Contract, centavosOf } from '../../rules/index.js'
import { nameCase } from '../../words/brief.js'
import { asksIfAgreed, endOfTerm, factsOf } from '../../words/contract-sentence.js'
import { briefName, money, oneLine } from '../../words/grammar.js'
import { hasOffice } from '../accounts/person.js'
import { hasTold } from '../attestations/bulk-candidates.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf } from '../contracts/groups.js'
import type { Part } from './card.js'
import { caseOf, closingLine, illegible, nameOfPerson, passedOnWords } from './contract-line.js'
import { questionOf } from './question-of.js'
import { nameOf, placeFor, roleFor, type TurnContext, text } from './turn-context.js'

/** A contract as people call it: its reference, with whose it is. */
export function contractTitle({ contract }: Pick<AssessedContract, 'contract'>): string {
  const name = nameOf({ contract })
  const supplier = supplierName(contract)
  return supplier === null ? name : `${name} · ${supplier}`
}

function supplierName({ supplier }: Pick<Contract, 'supplier'>): string | null {
  return supplier ? nameCase(oneLine(supplier, MOST_OF_SUPPLIER)) : null
}

const MOST_OF_SUPPLIER = 100

/**
 * Where a contract stands and what it lacks, in sentences: the first is the answer. `isReceipt`: the person has just told
 * something of it, and is not reminded of what is late.
 */
export function stateLines(item: AssessedContract, turn: TurnContext, isReceipt = false): string[] {
  const { words, person, today } = turn
  const { status, assessment } = item
  const { state } = words.cards
  const place = placeFor(person, item)
  const lines = standing(item, place, turn)
  if (place === 'closed' || place === 'notApplicable') return lines
  const { blocked, replied, answered, snoozedUntil, cameBack } = status
  const seen = closingLine(item, turn)
  return [
    ...lines,
    ...(seen && place !== 'saidClosed' ? [seen] : []),
    ...(place === 'closeNow' && assessment.overdueSince && !isReceipt ? [state.overdue(assessment.overdueSince)] : []),
    ...(blocked ? [state.blocked(words.blockers[blocked.blocker], blocked.on, today)] : []),
    ...(blocked && !isReceipt ? ownerLines(item, turn) : []),
    ...(replied && !isReceipt ? [replyLine(replied, turn)] : []),
    ...(answered && !isReceipt ? [answeredLine(item, answered, turn)] : []),
    ...(snoozedUntil ? [state.snoozed(snoozedUntil, today)] : []),
    ...(cameBack ? [state.cameBack] : []),
  ]
}

/** Who looks after what stops a contract; nothing where nobody does. */
function ownerLines({ status: { helper } }: AssessedContract, { words, context }: TurnContext): string[] {
  const { console: say } = words
  if (helper !== null) return [say.looksAfterIt(briefName(nameOfPerson(helper, context, words)))]
  return hasOffice(context) ? [say.officeLooksAfter] : []
}

/** Who reported that it was closed, and when, as long as SECOP does not show it. */
export function reportLine(item: AssessedContract, { words, context, today }: TurnContext): string | null {
  const { saidClosed } = item.status
  if (!saidClosed || item.assessment.verdict === 'closed') return null
  const { by, on, closedOn } = saidClosed
  return words.cards.state.reportedBy(briefName(nameOfPerson(by, context, words)), on, closedOn, today)
}

/** What was last said of what blocks a contract, by whom and when. */
export function replyLine(
  { by, on, note }: NonNullable<AssessedContract['status']['replied']>,
  { words, context, today }: TurnContext,
): string {
  const who = briefName(nameOfPerson(by, context, words))
  return words.console.toldBy(who, on, today, oneLine(note ?? '', MOST_OF_REPLY))
}

const MOST_OF_REPLY = 200

/** What was answered to the last impediment of a contract. */
function answeredLine(
  item: AssessedContract,
  { answer, by }: NonNullable<AssessedContract['status']['answered']>,
  { words, context }: TurnContext,
): string {
  const who = briefName(nameOfPerson(by, context, words))
  return words.console.answeredBy[answer === 'refused' ? 'refused' : 'gone'](nameOf(item), who)
}

function standing(item: AssessedContract, place: ReturnType<typeof placeFor>, turn: TurnContext): string[] {
  const { words, person, today } = turn
  const { status, assessment } = item
  const { state } = words.cards
  // Who can answer is asked; to whoever looks after it, it is told.
  const mayClose = roleFor(person, item) === 'supervisor'
  const rule = words.rules[assessment.rule](caseOf(item))
  switch (place) {
    case 'closed':
      return [state.closed]
    case 'passedOn': {
      const { passedOn } = status
      return passedOn
        ? [`${words.say.statusPassedOn(passedOnWords(passedOn.statement, words), passedOn.age)}.`]
        : [rule]
    }
    case 'saidClosed':
      return [
        closingLine(item, turn) ?? (status.saidClosed ? state.saidClosed(status.saidClosed.closedOn, today) : rule),
      ]
    case 'closeNow':
      return [status.saidClosed ? state.stillOpen(status.saidClosed.closedOn, today, mayClose) : readyTo(item, turn)]
    case 'needsFact':
      return [
        ...askedOf(item, roleFor(person, item), person.id).map(({ attestation }) =>
          state.missing(questionOf(attestation, item, words)),
        ),
        // Why it is asked stands behind "Por qué"; a cell that cannot be read is shown.
        ...(item.contract.unreadable ? [rule] : []),
      ]
    case 'waiting':
      return assessment.until ? [state.waitsUntil(assessment.until.day, today), rule] : [rule]
    case 'inExecution': {
      const end = endOfTerm(factsOf(item.contract, assessment))
      return [end && end >= today ? state.running(end, today) : rule]
    }
    default: {
      const isTold = assessment.missing.some(
        ({ attestation }) => attestation === 'nothingPending' && hasTold(item, person.id, attestation),
      )
      return isTold ? [state.othersToTell] : [rule]
    }
  }
}

function readyTo(item: AssessedContract, { words, person }: TurnContext): string {
  const { state } = words.cards
  const { rule, restsOn } = item.assessment
  if (rule === "R18'") return state.byReading
  const isToConfirm = asksIfAgreed(item.assessment) && !hasTold(item, person.id, 'liquidationAgreed')
  if (restsOn === 'attested') return isToConfirm ? state.confirmedButTerms : state.confirmed
  if (hasTold(item, person.id, 'nothingPending')) return state.othersToTell
  return isToConfirm ? state.byDataAndTerms : state.byData
}

/** What heads a card about one contract, by whose reference it is called: where it stands, and by what people recognise it. */
export function contractHead(item: AssessedContract, turn: TurnContext): (Part | null)[] {
  return [text(stateLines(item, turn).join(' ')), text([supplierName(item.contract), ...dataLines(item, turn)])]
}

/** Whose contract it is and what for, above a form that shows the facts. */
export function whoAndWhat({ contract }: AssessedContract, isCrowded: boolean): string {
  const object = contract.object && !isCrowded ? oneLine(contract.object, OBJECT_ABOVE_A_FORM) : null
  return [supplierName(contract), object].filter(line => line !== null).join(' · ')
}

const OBJECT = 160
/** Two lines with whose it is, as the fields need the room. */
const OBJECT_ABOVE_A_FORM = 66

/** By what people recognise a contract: its object, its end and value, and what SECOP shows of it. */
export function dataLines(
  item: AssessedContract,
  { words, today, context, person }: TurnContext,
  longestObject = OBJECT,
): string[] {
  const { contract, assessment } = item
  const { cards, say } = words
  const { value, paid } = contract.facts
  const end = endOfTerm(factsOf(contract, assessment))
  const ended = end ? cards.ends(end, end < today) : (illegible('endsOn', contract, words) ?? say.noEnd)
  const worth = value ? money(value) : illegible('value', contract, words)
  const [told, whole] = [paid ? centavosOf(paid) : null, value ? centavosOf(value) : null]
  // Where what was paid is asked about, the question has said it.
  const isAsked = askedOf(item, roleFor(person, item), person.id).some(({ attestation }) => attestation === 'payment')
  const shown = [
    told !== null && whole !== null && told > 0n && !isAsked
      ? told === whole
        ? cards.secop.paidWhole
        : cards.secop.paid(money(paid ?? '0'), money(value ?? '0'))
      : null,
    assessment.reasons.some(({ rule }) => rule === 'R12a') ? cards.secop.notSettled : null,
  ].filter(line => line !== null)
  const others = contract.supervisors.filter(id => id !== person.id)
  return [
    ...(contract.object ? [oneLine(contract.object, longestObject)] : []),
    worth ? `${ended} · ${worth}` : ended,
    ...(shown.length > 0 ? [cards.secop.shows(shown)] : []),
    ...(others.length > 0 ? [say.supervisedBy(others.map(id => nameOfPerson(id, context, words)).join(', '))] : []),
  ]
}
