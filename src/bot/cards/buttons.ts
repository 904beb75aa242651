import { type AttestedFact, type AttestingRole, GIVEN_BY } from '../../rules/index.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { ATTESTED_FACTS } from '../attestations/attested-forms.js'
import { bulkCandidates } from '../attestations/bulk-candidates.js'
import { arePaymentsComplete } from '../attestations/payments-complete.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeOf } from '../contracts/groups.js'
import type { FormName } from './action.js'
import type { Button } from './card.js'
import { contractLink } from './contract-line.js'
import { showButton } from './show-button.js'
import { roleFor, type TurnContext } from './turn-context.js'

/** Whether this person assigns contracts, and there is anybody to assign one to. */
export function mayAssign({ person, context }: TurnContext): boolean {
  return coordinates(person) && canAssign(context)
}

/** What leads to the contract in SECOP; nothing where no address of it is known. */
export function secopButton({ contract }: AssessedContract, { words }: TurnContext): Button[] {
  const { url } = contractLink(contract)
  return url === undefined ? [] : [{ label: words.forms.buttons.open, url }]
}

export function formButton(
  { contract }: AssessedContract,
  { words }: TurnContext,
  form: FormName,
  label?: string,
): Button {
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
    ...(role === 'supervisor' && !passedOn ? own.map(form => formButton(item, turn, form)) : []),
    ...(mayAssign(turn) ? [formButton(item, turn, 'assigned', words.forms.buttons.assign)] : []),
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

/** A button for each statement of the person's own that still stands. */
export function withdrawals({ contract, status }: AssessedContract, { words, person }: TurnContext): Button[] {
  const { buttons, titles } = words.forms
  const byWhat = new Map<string, Button>()
  for (const said of status.statements) {
    if (said.by !== person.id || said.kind === 'withdrawn' || said.kind === 'unblocked') continue
    const what =
      said.kind === 'attested'
        ? words.facts[said.attestation.fact].label
        : said.kind === 'denied'
          ? words.evidence.deniedTitle
          : said.kind === 'from-matrix'
            ? words.matrix.title
            : said.kind === 'for-papers'
              ? words.drafts.given.title
              : titles[said.kind]
    const label = `${buttons.withdraw}: ${what}`
    byWhat.set(label, { label, action: { kind: 'withdraw', id: contract.id, statement: said.id } })
  }
  return [...byWhat.values()]
}
