import { addDays, type Contract, type Day, daysBetween, type RegisterFact } from '../../rules/index.js'
import { secopAddress } from '../../shared/secop-address.js'
import { type ContractCase, cellOf, endOfTerm, factsOf } from '../../words/contract-sentence.js'
import { briefName, oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import { oversees } from '../accounts/person.js'
import { hasTold } from '../attestations/bulk-candidates.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { PassedOn } from '../contracts/contract-status.js'
import { askedOf, nearLossOf } from '../contracts/groups.js'
import type { Button, ContractPart, ListRow, Tone } from './card.js'
import { questionOf } from './question-of.js'
import { showButton } from './show-button.js'
import { namedSupervisor } from './shown-questions.js'
import { currentCampaign, placeFor, roleFor, type TurnContext } from './turn-context.js'

/** One contract as a line of a list. Pressing it opens the contract. `why`: why it is in this list, else where it stands. */
export function contractLine(item: AssessedContract, turn: TurnContext, why = whyListed(item, turn)): ContractPart {
  const { contract } = item
  return {
    kind: 'contract',
    id: contract.id,
    ...(contract.reference && contract.reference !== contract.id ? { reference: contract.reference } : {}),
    row: rowOf(item, turn, why),
    status: statusLine(item, turn),
    tone: toneOf(item, turn),
    actions: [openButton(item, turn)],
  }
}

/** The button that opens a contract. */
export function openButton(
  { contract }: Pick<AssessedContract, 'contract'>,
  { words }: Pick<TurnContext, 'words'>,
): Button {
  return showButton(words.cards.open(lineNameOf(contract)), { kind: 'contract', args: { id: contract.id } })
}

/** How a contract is called in a line or on a button. */
function lineNameOf({ reference, id }: Contract): string {
  return oneLine(reference ?? id, MOST_OF_NAME)
}

const MOST_OF_NAME = 30
/** Characters of a line of a list: reference, who and why with a point between each. */
const LINE = 60
/** A name shorter than this says nothing. */
const LEAST_OF_WHO = 6

function rowOf(item: AssessedContract, turn: TurnContext, why: string): ListRow {
  const { contract } = item
  const { cards } = turn.words
  const name = lineNameOf(contract)
  const room = LINE - name.length - why.length - 2 * ' · '.length
  const known = supervisedBy(item, turn) ?? contract.supplier
  const who = known && room >= LEAST_OF_WHO ? oneLine(cards.who(known), room) : ''
  return {
    name,
    ...(who === '' ? {} : { who }),
    why,
    ...(contract.facts.value ? { value: cards.value(contract.facts.value) } : {}),
  }
}

/** Why a contract stands in a list, in two or three words. */
function whyListed(item: AssessedContract, turn: TurnContext): string {
  const { person, today, words } = turn
  const { status, assessment, contract } = item
  const { why } = words.cards
  // What the office needs to assign it, where nobody is known to answer for it.
  const named = namedSupervisor(item, turn)
  if (named) return words.evidence.inPlan(briefName(named.of.name))
  const place = placeFor(person, item)
  if (status.snoozedUntil && place !== 'closed') return why.snoozed
  if (place === 'closeNow') {
    if (assessment.overdueSince) return why.overdue
    const end = endOfTerm(factsOf(contract, assessment))
    return end && end < today ? why.ended(end, today) : why.ready
  }
  const near = nearLossOf(assessment)
  if (near) return why.competence(near, today)
  if (place !== 'waiting') return why[place]
  return waitsFor(item, turn)
}

/** What a contract waits for, and until when where that is known, in two or three words. */
function waitsFor(item: AssessedContract, { words, today }: TurnContext): string {
  const { why } = words.cards
  const { reason, facts } = caseOf(item)
  const until = reason.until?.day ?? null
  const liquidation = () => (until ? why.liquidateBy(until, today) : why.toLiquidate)
  switch (reason.rule) {
    case 'R13a':
    case 'R13b':
    case 'R13c':
    case 'R13e':
    case 'R13f':
      return liquidation()
    case 'R14':
      return why.proceeding
    case 'R14b':
      return why.pendingThing(until)
    case 'R15a':
      return why.environmental
    case 'R15b':
      return why.postConsumption
    case 'R15c':
      return why.reversion
    case 'R16a':
      return why.guarantee(until)
    case 'R17b':
      return facts.payment === 'unpaid' ? why.unpaid : why.balance(until)
    default:
      return until ? why.waitsUntil(until) : why.waiting
  }
}

/** The address of the contract in SECOP; nothing where it leads elsewhere. */
export function contractLink({ url }: Pick<Contract, 'url'>): { readonly url?: string } {
  const address = url === undefined ? null : secopAddress(url)
  return address === null ? {} : { url: address }
}

/** A fact whose cell could not be read, by its name and with the cell as it stands; undefined for any other. */
export function illegible(fact: RegisterFact, contract: Contract, { facts, say }: Words): string | undefined {
  const cell = cellOf(contract, fact)
  return cell === undefined ? undefined : `${facts[fact].label}: ${say.unreadable(cell)}`
}

/** What is to be done about a contract, in one line. */
export function statusLine(item: AssessedContract, turn: TurnContext): string {
  const { status } = item
  const { words } = turn
  const { say } = words
  const notes = [
    status.cameBack ? say.statusCameBack : null,
    status.snoozedUntil ? say.statusSnoozed(status.snoozedUntil) : null,
    status.blocked ? say.statusBlocked(words.blockers[status.blocked.blocker]) : null,
  ]
  const isOver = item.assessment.verdict === 'closed' || item.assessment.verdict === 'not-applicable'
  return [dayHead(item, turn), ...(isOver ? [] : notes)].filter(Boolean).join(' · ')
}

function dayHead(item: AssessedContract, turn: TurnContext): string {
  const { words, person } = turn
  const { status, assessment } = item
  const { say } = words
  const place = placeFor(person, item)
  const rule = () => words.rules[assessment.rule](caseOf(item))
  if (place === 'closed' || place === 'notApplicable') return rule()
  if (status.passedOn) return say.statusPassedOn(passedOnWords(status.passedOn.statement, words), status.passedOn.age)
  const seen = closingLine(item, turn)
  if (seen && place === 'saidClosed') return seen
  if (status.saidClosed) {
    const { closedOn } = status.saidClosed
    return place === 'saidClosed' ? say.statusSaidClosed(closedOn) : say.statusStillOpen(closedOn)
  }
  if (place === 'closeNow') return closeNowStatus(item, turn)
  if (place !== 'needsFact') return rule()
  return askedOf(item, roleFor(person, item), person.id)
    .map(({ attestation }) => questionOf(attestation, item, words))
    .join(' ')
}

/** That its closing is published although SECOP does not show it yet, or by now should; null where none is. */
export function closingLine({ closingSeen, contract }: AssessedContract, { words }: TurnContext): string | null {
  if (!closingSeen) return null
  const { evidence, facts } = words
  const say = closingSeen.isLate ? evidence.closingLate : evidence.closingSeen
  return say(closingSeen.on, facts.state.value(contract.facts.state))
}

/** Who supervises a contract, for somebody who looks after those of others; null for one's own and for nobody's. */
export function supervisedBy({ contract }: AssessedContract, { words, context, person }: TurnContext): string | null {
  if (!oversees(person)) return null
  const others = contract.supervisors.filter(id => id !== person.id)
  return others.length > 0 ? others.map(id => nameOfPerson(id, context, words)).join(', ') : null
}

/** How people know a person. */
export function nameOfPerson(id: string, { directory }: Pick<EntityContext, 'directory'>, { say }: Words): string {
  return directory.get(id)?.name || say.unnamed
}

/** What was passed on to the coordinator, in a few words. */
export function passedOnWords(said: PassedOn, { say }: Words): string {
  if (said.kind === 'handed-over') return say.handedTo(oneLine(said.to, 60))
  return said.kind === 'not-mine' ? say.notMine : say.dataWrong
}

function closeNowStatus(item: AssessedContract, turn: TurnContext): string {
  const { words, person } = turn
  const { assessment } = item
  const { say, forms } = words
  const basis =
    assessment.rule === "R18'"
      ? say.statusByReading
      : assessment.restsOn === 'attested'
        ? say.statusAttested
        : hasTold(item, person.id, 'nothingPending')
          ? forms.toldByYou
          : say.statusByData
  if (assessment.overdueSince) return `${basis} · ${say.statusOverdue(assessment.overdueSince)}`
  const { deadline, pendingSince } = assessment
  const due = deadline ? say.statusDue(deadline.before) : null
  const pending =
    pendingSince && (!deadline || isLongPending(pendingSince, turn)) ? say.statusPending(pendingSince) : null
  return [basis, due, pending].filter(Boolean).join(' · ')
}

/** Days after which it is worth saying since when a file could be closed. */
const LONG = 180

/** Whether a file could be closed before the campaign began that is its aim, or for long. */
function isLongPending(since: Day, turn: TurnContext): boolean {
  const start = currentCampaign(turn)?.start
  return (start !== undefined && since < start) || daysBetween(since, turn.today) >= LONG
}

/** The deciding row of an assessment with what its sentence speaks of. */
export function caseOf({ contract, assessment }: AssessedContract, rule = assessment.rule): ContractCase {
  const reason = assessment.reasons.find(candidate => candidate.rule === rule) ?? {
    rule,
    verdict: assessment.verdict,
    cites: [],
    basis: 'interpretation' as const,
    facts: [],
    missing: [],
    until: assessment.until,
  }
  const { endsOn, addedDays = 0 } = contract.facts
  return {
    contract,
    assessment,
    reason,
    facts: factsOf(contract, assessment),
    afterUntil: reason.until ? addDays(reason.until.day, 1) : null,
    extendedIntoToday: !!endsOn && addDays(endsOn, addedDays) >= assessment.today,
  }
}

function toneOf(item: AssessedContract, { person }: TurnContext): Tone {
  const { assessment } = item
  switch (placeFor(person, item)) {
    case 'closed':
      return 'good'
    case 'closeNow':
      return assessment.overdueSince ? 'urgent' : 'warning'
    case 'needsFact':
    case 'needsOthers':
      return 'warning'
    default:
      return 'normal'
  }
}
