import { type AttestedFact, type AttestingRole, GIVEN_BY } from '../../rules/index.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { ATTESTED_FACTS } from '../attestations/attested-forms.js'
import { bulkCandidates, hasTold } from '../attestations/bulk-candidates.js'
import { arePaymentsComplete } from '../attestations/payments-complete.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf } from '../contracts/groups.js'
import type { Button, FormName } from './card.js'
import { showButton } from './show-button.js'
import { roleFor, type TurnContext } from './turn-context.js'

/** Facts asked for by a button on the line; the others are asked for where the contract is shown whole. */
const ASKED_ON_LINE = 3

/** The buttons of a contract in a list: what is most likely to be done about it, and why. */
export function lineButtons(item: AssessedContract, turn: TurnContext): Button[] {
  const { words, person } = turn
  const { contract, assessment, status } = item
  const { buttons, titles } = words.forms
  const role = roleFor(person, item)
  const why: Button = {
    label: buttons.why,
    action: { kind: 'show', question: { kind: 'why', args: { id: contract.id } } },
  }
  if (role === null || assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return [why]
  const open = (form: keyof typeof titles, label = titles[form], style?: 'primary'): Button => ({
    label,
    ...(style ? { style } : {}),
    action: { kind: 'open', form, id: contract.id },
  })
  if (status.passedOn || (status.saidClosed && !item.stillOpen)) return [why]
  if (item.closingSeen && !item.closingSeen.isLate) return [why]
  if (mayAssign(turn) && contract.supervisors.length === 0) return [open('assigned', buttons.assign, 'primary'), why]
  if (assessment.verdict === 'close-now') {
    const confirm =
      assessment.restsOn === 'data' && !hasTold(item, person.id, 'nothingPending')
        ? [open('nothingPending'), moreButton(item, turn)]
        : []
    return [open('closed-it', buttons.closedIt, 'primary'), ...confirm, why]
  }
  const asked = askedOf(item, role, person.id)
    .slice(0, ASKED_ON_LINE)
    .map(({ attestation }) => attestation)
  const pending = asked.includes('nothingPending') ? [moreButton(item, turn)] : []
  return [...asked.map(fact => open(fact)), ...pending, why]
}

/** Whether this person assigns contracts, and there is anybody to assign one to. */
function mayAssign({ person, context }: TurnContext): boolean {
  return coordinates(person) && canAssign(context)
}

/** Every button that this person has about this contract. */
export function contractButtons(item: AssessedContract, turn: TurnContext, shown: 'contract' | 'why'): Button[] {
  const { words, person } = turn
  const { contract, assessment, status } = item
  const { buttons, titles } = words.forms
  const id = contract.id
  const open = (form: FormName, label = titles[form]): Button => ({ label, action: { kind: 'open', form, id } })
  const role = roleFor(person, item)
  const shows = [
    ...withdrawals(item, turn),
    ...(shown === 'why' ? [] : [showButton(buttons.why, { kind: 'why', args: { id } })]),
    showButton(buttons.how, { kind: 'how', args: { id } }),
  ]
  if (role === null || assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return shows
  const assign = mayAssign(turn) ? [open('assigned', buttons.assign)] : []
  if (status.passedOn) return coordinates(person) ? [...assign, open('returned', buttons.return), ...shows] : shows
  const rest: FormName[] = ['closed-it', 'blocked', 'handed-over', 'not-mine', 'data-wrong', 'snoozed']
  return [
    ...Array.from(askedFirst(item, role, person.id), fact => open(fact)),
    moreButton(item, turn),
    ...(role === 'supervisor' ? rest.map(form => open(form)) : []),
    ...assign,
    ...shows,
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
