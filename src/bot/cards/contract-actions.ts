import { type AttestingRole, GIVEN_BY } from '../../rules/index.js'
import { briefName } from '../../words/grammar.js'
import { coordinates } from '../accounts/person.js'
import { hasTold } from '../attestations/bulk-candidates.js'
import { recordAction } from '../attestations/record-action.js'
import { mayAnswer } from '../attestations/subject.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, placeOf } from '../contracts/groups.js'
import { stepOf } from '../queue/step.js'
import type { FormName } from './action.js'
import { formButton, mayAssign, secopButton, withdrawals } from './buttons.js'
import type { ActionsPart, Button } from './card.js'
import { draftButton } from './draft-button.js'
import { seePersonButtons } from './see-person.js'
import { showButton } from './show-button.js'
import { askedRows, namedSupervisor } from './shown-questions.js'
import { nameOf, roleFor, type TurnContext } from './turn-context.js'
import { watchButtonWhereDue } from './watch-button.js'

/** What this person can do about a contract: the next step first, then what is likely; the rest behind "…". */
export function contractActions(item: AssessedContract, turn: TurnContext, shown: 'contract' | 'why'): ActionsPart {
  const { words, person } = turn
  const { contract, assessment } = item
  const { buttons } = words.forms
  const { cards } = words
  const id = contract.id
  const role = roleFor(person, item)
  const why = shown === 'why' ? [] : [showButton(buttons.why, { kind: 'why', args: { id } })]
  const how = showButton(buttons.how, { kind: 'how', args: { id } })
  const supports = showButton(words.supports.button, { kind: 'supports', args: { id } })
  const see = secopButton(item, turn)
  const over = assessment.verdict === 'closed' || assessment.verdict === 'not-applicable'
  const back = withdrawals(item, turn).slice(0, MOST_TAKEN_BACK)
  const draft = draftButton(item, turn)
  const people = seePersonButtons(contract.supervisors, turn).slice(0, MOST_PEOPLE)
  if (role === null || over)
    return {
      kind: 'actions',
      buttons: [...(over ? [] : ticketButtons(item, turn)), ...why, ...see],
      menu: [...people, ...(assessment.verdict === 'closed' ? [] : [how]), ...draft, supports, ...back].slice(
        0,
        MOST_BEHIND,
      ),
    }
  const answers = answerButtons(item, turn, role)
  const isDue = placeOf(item, role, person.id) !== 'suspended'
  const ticket = ticketButtons(item, turn)
  const steps = answers ?? nextSteps(item, turn, role)
  const isFirstDue = ticket.length === 0 && answers === null && isDue
  const next = [...ticket, ...steps.map((button, at) => (at === 0 && isFirstDue ? primary(button) : button))]
  const more = showButton(cards.otherActions, { kind: 'contract', args: { id } }, { section: 'facts' })
  const later = role === 'supervisor' ? [formButton(item, turn, 'snoozed')] : []
  const closes = next.some(({ action }) => action?.kind === 'record' && action.form === 'closed-it')
  const otherDay = closes ? [formButton(item, turn, 'closed-it', words.queue.buttons.otherDay)] : []
  const isSomebodys = item.contract.supervisors.length > 0 && !item.status.passedOn
  // Whoever assigns contracts has few other steps to take here; who also supervises them has many.
  const hasRoom = next.length <= MOST_ASKED
  const reassign = isSomebodys && mayAssign(turn) ? [formButton(item, turn, 'assigned', words.console.reassign)] : []
  return {
    kind: 'actions',
    buttons: [...next, ...why, ...(hasRoom ? reassign : []), ...see],
    // A draft and the supports are also a press away from how it is closed; what was said can be taken back here only.
    menu: [
      ...(hasRoom ? [] : reassign),
      ...people,
      how,
      ...later,
      ...otherDay,
      more,
      ...back,
      ...draft,
      supports,
    ].slice(0, MOST_BEHIND),
  }
}

/** People who answer for it that are led to. */
const MOST_PEOPLE = 2

/** What can be taken back from behind "…"; the rest is among everything that can be told. */
const MOST_TAKEN_BACK = 2

const primary = (button: Button): Button => ({ ...button, style: 'primary' })

/** The way to what stops it and its answers, for whoever is to answer: nobody else can go on before. */
function ticketButtons(item: AssessedContract, { words, person }: TurnContext): Button[] {
  if (!mayAnswer(person, item)) return []
  const answer = showButton(words.console.answerIt(nameOf(item)), {
    kind: 'impediment',
    args: { id: item.contract.id },
  })
  return [primary(answer)]
}

/** Where one fact is asked for, its answers, as the person would say them; none of them weighs more than another. */
function answerButtons(item: AssessedContract, turn: TurnContext, role: AttestingRole): readonly Button[] | null {
  const { person } = turn
  const isAsked = placeOf(item, role, person.id) === 'needsFact' && askedOf(item, role, person.id).length === 1
  return isAsked && askedRows(item, turn).length === 0 ? stepOf(item, turn).buttons : null
}

/** The step due first, and at most two that come to the same end. */
function nextSteps(item: AssessedContract, turn: TurnContext, role: AttestingRole): Button[] {
  const { words, person } = turn
  const { buttons } = words.forms
  const { status } = item
  const open = (form: FormName, label?: string) => formButton(item, turn, form, label)
  const place = placeOf(item, role, person.id)
  if (status.passedOn)
    return [
      ...(mayAssign(turn) ? [open('assigned', buttons.assign)] : []),
      ...(coordinates(person) ? [open('returned', buttons.return)] : []),
    ]
  if (item.contract.supervisors.length === 0 && mayAssign(turn))
    return [...assignToNamed(item, turn), open('assigned', buttons.assign)]
  if (place === 'closeNow') {
    const confirms = [...askedFirst(item, role, person.id)].slice(0, 1).map(fact => open(fact))
    return [...confirms, ...(role === 'supervisor' ? closingButtons(item, turn) : [])]
  }
  const watch = watchButtonWhereDue(item, turn)
  if (watch) return [watch]
  const asked = askedOf(item, role, person.id)
    .slice(0, MOST_ASKED)
    .map(({ attestation }) => open(attestation))
  // Of what is suspended nothing is due; that it goes on is what there is to tell of it.
  return asked.length === 0 && place === 'suspended' && GIVEN_BY.restart.includes(role) ? [open('restart')] : asked
}

/** The form with whom a sister set names filled in, where somebody of that document is known; the office still decides. */
function assignToNamed(item: AssessedContract, turn: TurnContext): Button[] {
  const person = turn.context.directory.get(namedSupervisor(item, turn)?.of.person ?? '')
  if (!person?.roles.includes('supervisor')) return []
  const label = turn.words.evidence.assignTo(briefName(person.name))
  return [{ label, action: { kind: 'open', form: 'assigned', id: item.contract.id, given: { person: person.id } } }]
}

/** Facts asked for by buttons; the others are among everything that can be told. */
const MOST_ASKED = 2

/** That it was closed today, in one press, or what stops it. */
function closingButtons(item: AssessedContract, turn: TurnContext): Button[] {
  const { buttons } = turn.words.queue
  const action = recordAction('closed-it', { kind: 'contract', item }, turn, { given: { on: turn.today } })
  return [
    { label: buttons.closedToday, action },
    { label: buttons.cannot, action: { kind: 'cannot', id: item.contract.id } },
  ]
}

/** What stands behind "…" at most. */
const MOST_BEHIND = 5

/** The facts that the verdict lacks and this person can give, then those that would confirm it. */
function askedFirst(item: AssessedContract, role: AttestingRole, person: string) {
  const asked = askedOf(item, role, person).map(({ attestation }) => attestation)
  const confirming = item.assessment.missing
    .filter(
      ({ decisive, from, attestation }) => !decisive && from.includes(role) && !hasTold(item, person, attestation),
    )
    .map(({ attestation }) => attestation)
  return new Set([...asked, ...confirming])
}
