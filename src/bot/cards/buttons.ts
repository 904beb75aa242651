import { type AttestedFact, type AttestingRole, GIVEN_BY } from '../../rules/index.js'
import { briefName } from '../../words/grammar.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { ATTESTED_FACTS } from '../attestations/attested-forms.js'
import { bulkCandidates, hasTold } from '../attestations/bulk-candidates.js'
import { arePaymentsComplete } from '../attestations/payments-complete.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, placeOf } from '../contracts/groups.js'
import type { ActionsPart, Button, FormName } from './card.js'
import { contractLink } from './contract-line.js'
import { showButton } from './show-button.js'
import { namedSupervisor } from './shown-questions.js'
import { roleFor, type TurnContext } from './turn-context.js'
import { watchButtonWhereDue } from './watch-button.js'

/** Whether this person assigns contracts, and there is anybody to assign one to. */
function mayAssign({ person, context }: TurnContext): boolean {
  return coordinates(person) && canAssign(context)
}

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
  const see = secopButton(item, turn)
  const over = assessment.verdict === 'closed' || assessment.verdict === 'not-applicable'
  const back = withdrawals(item, turn).slice(0, MOST_TAKEN_BACK)
  if (role === null || over) return { kind: 'actions', buttons: [...why, ...see], menu: [how, ...back] }
  const next = nextSteps(item, turn, role)
  const more = showButton(cards.otherActions, { kind: 'contract', args: { id } }, { section: 'facts' })
  const later = role === 'supervisor' ? [openForm(item, turn, 'snoozed')] : []
  return {
    kind: 'actions',
    buttons: [
      ...next.map((button, at) => (at === 0 ? { ...button, style: 'primary' as const } : button)),
      ...why,
      ...see,
    ],
    menu: [how, ...later, more, ...back],
  }
}

/** What leads to the contract in SECOP; nothing where no address of it is known. */
export function secopButton({ contract }: AssessedContract, { words }: TurnContext): Button[] {
  const { url } = contractLink(contract)
  return url === undefined ? [] : [{ label: words.forms.buttons.open, url }]
}

/** What can be taken back from behind "…"; the rest is among everything that can be told. */
const MOST_TAKEN_BACK = 2

/** The step due first, and at most two that come to the same end. */
function nextSteps(item: AssessedContract, turn: TurnContext, role: AttestingRole): Button[] {
  const { words, person } = turn
  const { buttons } = words.forms
  const { status } = item
  const open = (form: FormName, label?: string) => openForm(item, turn, form, label)
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
    const closes = role === 'supervisor' ? [open('closed-it', buttons.closedIt), open('blocked', buttons.blocked)] : []
    return [...confirms, ...closes]
  }
  const watch = watchButtonWhereDue(item, turn)
  if (watch) return [watch]
  return askedOf(item, role, person.id)
    .slice(0, MOST_ASKED)
    .map(({ attestation }) => open(attestation))
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

function openForm({ contract }: AssessedContract, { words }: TurnContext, form: FormName, label?: string): Button {
  const { titles } = words.forms
  return { label: label ?? titles[form as keyof typeof titles], action: { kind: 'open', form, id: contract.id } }
}

/** What can be done about a contract besides telling facts: to give it away, to say that it is wrong, to take back. */
export function otherButtons(item: AssessedContract, turn: TurnContext): Button[] {
  const { words, person } = turn
  const role = roleFor(person, item)
  const { passedOn } = item.status
  const own: FormName[] = ['closed-it', 'blocked', 'handed-over', 'not-mine', 'data-wrong', 'snoozed']
  return [
    ...(role === 'supervisor' && !passedOn ? own.map(form => openForm(item, turn, form)) : []),
    ...(mayAssign(turn) ? [openForm(item, turn, 'assigned', words.forms.buttons.assign)] : []),
    ...withdrawals(item, turn),
  ]
}

/**
 * A button for every fact that somebody in this role may tell, whether or not the verdict asks for it. Where it is asked
 * whether anything is pending, what that may be stands apart, in plain words.
 */
export function factButtons(item: AssessedContract, role: AttestingRole, { words }: TurnContext) {
  const { titles, pending } = words.forms
  const open = (form: AttestedFact, label: string): Button => ({
    label,
    action: { kind: 'open', form, id: item.contract.id },
  })
  const isPaid = arePaymentsComplete(item)
  const first = asksWhetherPending(item) ? PENDING.filter(fact => GIVEN_BY[fact].includes(role)) : []
  const rest = ATTESTED_FACTS.filter(
    fact => GIVEN_BY[fact].includes(role) && !first.some(other => other === fact) && !(isPaid && fact === 'payment'),
  )
  return {
    // Where SECOP shows all of it paid, a payment that is owed is something pending.
    pending: first.map(fact => open(isPaid && fact === 'payment' ? 'pending' : fact, pending[fact])),
    others: rest.map(fact => open(fact, titles[fact])),
  }
}

/** What may be pending after a contract, in the order in which people ask themselves. */
const PENDING = ['payment', 'proceeding', 'qualityGuarantee', 'environmental', 'postConsumption', 'earlyEnd'] as const

function asksWhetherPending({ assessment }: AssessedContract): boolean {
  return assessment.missing.some(({ attestation }) => attestation === 'nothingPending')
}

/** Leads to everything else that can be told: that something is pending, another end, a procedure. */
export function moreButton(item: AssessedContract, { words }: TurnContext): Button {
  const { buttons } = words.forms
  const label = asksWhetherPending(item) ? buttons.somethingPending : buttons.tellMore
  return showButton(label, { kind: 'contract', args: { id: item.contract.id } }, { section: 'facts' })
}

/** A button for each fact that two or more of the person's own contracts wait for: they can be answered together. */
export function bulkButtons(items: readonly AssessedContract[], { words, person }: TurnContext): Button[] {
  const { bulk, titles } = words.forms
  return [...bulkCandidates(items, person)]
    .filter(([, alike]) => alike.length >= 2)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([form, { length }]) => ({ label: bulk.alike(titles[form], length), action: { kind: 'choose', form } }))
}

/**
 * Leads to the step in which several of these contracts are told of at once: that they were closed, where most can be, else
 * the fact that most wait for. Null where there are no two alike.
 */
export function severalButton(items: readonly AssessedContract[], turn: TurnContext): Button | null {
  const closable = items.filter(item => item.contract.supervisors.includes(turn.person.id) && isToClose(item, turn))
  const most = 2 * closable.length >= items.length ? undefined : bulkButtons(items, turn)[0]
  const action = most?.action ?? (closable.length >= 2 ? ({ kind: 'choose', form: 'closed-it' } as const) : null)
  return action && { label: turn.words.cards.several, style: 'primary', action }
}

function isToClose(item: AssessedContract, { person }: TurnContext): boolean {
  return placeOf(item, roleFor(person, item), person.id) === 'closeNow'
}

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

/** A button for each statement of the person's own that still stands. */
function withdrawals({ contract, status }: AssessedContract, { words, person }: TurnContext): Button[] {
  const { buttons, titles } = words.forms
  const byWhat = new Map<string, Button>()
  for (const said of status.statements) {
    if (said.by !== person.id || said.kind === 'withdrawn' || said.kind === 'unblocked') continue
    const what =
      said.kind === 'attested'
        ? words.facts[said.attestation.fact].label
        : said.kind === 'denied'
          ? words.evidence.deniedTitle
          : titles[said.kind]
    const label = `${buttons.withdraw}: ${what}`
    byWhat.set(label, { label, action: { kind: 'withdraw', id: contract.id, statement: said.id } })
  }
  return [...byWhat.values()]
}
