import { type AttestedFact, type AttestingRole, GIVEN_BY } from '../../rules/index.js'
import type { Button, FormName } from '../card.js'
import { askedOf } from '../groups.js'
import { coordinates } from '../person.js'
import { canAssign, type Item } from '../portfolio.js'
import { alikeBy, hasTold } from '../record/alike.js'
import { ATTESTED_FORMS, isAttestedFact } from '../record/attested.js'
import { showButton } from './show.js'
import { roleFor, type Talk } from './talk.js'

/** Facts asked for by a button on the line; the others are asked for where the contract is shown whole. */
const ASKED_ON_LINE = 3

/** The buttons of a contract in a list: what is most likely to be done about it, and why. */
export function lineButtons(item: Item, talk: Talk): Button[] {
  const { words, person } = talk
  const { contract, assessment, standing } = item
  const { buttons, titles } = words.forms
  const role = roleFor(person, item)
  const why: Button = {
    label: buttons.why,
    action: { do: 'show', question: { kind: 'why', args: { id: contract.id } } },
  }
  if (role === null || assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return [why]
  const open = (form: keyof typeof titles, label = titles[form], style?: 'primary'): Button => ({
    label,
    ...(style ? { style } : {}),
    action: { do: 'open', form, id: contract.id },
  })
  if (standing.passedOn || (standing.saidClosed && !item.stillOpen)) return [why]
  if (mayAssign(talk) && contract.supervisors.length === 0) return [open('assigned', buttons.assign, 'primary'), why]
  if (assessment.verdict === 'close-now') {
    const confirm =
      assessment.restsOn === 'data' && !hasTold(item, person.id, 'nothingPending')
        ? [open('nothingPending'), moreButton(item, talk)]
        : []
    return [open('closed-it', buttons.closedIt, 'primary'), ...confirm, why]
  }
  const asked = askedOf(item, role, person.id)
    .slice(0, ASKED_ON_LINE)
    .map(({ attestation }) => attestation)
  const pending = asked.includes('nothingPending') ? [moreButton(item, talk)] : []
  return [...asked.map(fact => open(fact)), ...pending, why]
}

/** Whether this person assigns contracts, and there is anybody to assign one to. */
function mayAssign({ person, world }: Talk): boolean {
  return coordinates(person) && canAssign(world, person)
}

/** Every button that this person has about this contract. */
export function contractButtons(item: Item, talk: Talk, shown: 'contract' | 'why'): Button[] {
  const { words, person } = talk
  const { contract, assessment, standing } = item
  const { buttons, titles } = words.forms
  const id = contract.id
  const open = (form: FormName, label = titles[form]): Button => ({ label, action: { do: 'open', form, id } })
  const role = roleFor(person, item)
  const shows = [
    ...withdrawals(item, talk),
    ...(shown === 'why' ? [] : [showButton(buttons.why, { kind: 'why', args: { id } })]),
    showButton(buttons.how, { kind: 'how', args: { id } }),
  ]
  if (role === null || assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return shows
  const assign = mayAssign(talk) ? [open('assigned', buttons.assign)] : []
  if (standing.passedOn) return coordinates(person) ? [...assign, open('returned', buttons.return), ...shows] : shows
  const rest: FormName[] = ['closed-it', 'blocked', 'handed-over', 'not-mine', 'data-wrong', 'snoozed']
  return [
    ...[...askedFirst(item, role, person.id)].map(fact => open(fact)),
    moreButton(item, talk),
    ...(role === 'supervisor' ? rest.map(form => open(form)) : []),
    ...assign,
    ...shows,
  ]
}

/**
 * A button for every fact that somebody in this role may tell, whether or not the verdict asks for it. Where it is asked
 * whether anything is pending, what that may be stands apart, in plain words.
 */
export function factButtons(item: Item, role: AttestingRole, { words }: Talk) {
  const { titles, pending } = words.forms
  const open = (form: AttestedFact, label: string): Button => ({
    label,
    action: { do: 'open', form, id: item.contract.id },
  })
  const first = asksWhetherPending(item) ? PENDING.filter(fact => GIVEN_BY[fact].includes(role)) : []
  const rest = FACTS.filter(fact => GIVEN_BY[fact].includes(role) && !first.some(other => other === fact))
  return { pending: first.map(fact => open(fact, pending[fact])), others: rest.map(fact => open(fact, titles[fact])) }
}

const FACTS = Object.keys(ATTESTED_FORMS).filter(isAttestedFact)

/** What may be pending after a contract, in the order in which people ask themselves. */
const PENDING = ['payment', 'proceeding', 'qualityGuarantee', 'environmental', 'postConsumption', 'earlyEnd'] as const

function asksWhetherPending({ assessment }: Item): boolean {
  return assessment.missing.some(({ attestation }) => attestation === 'nothingPending')
}

/** Leads to everything else that can be told: that something is pending, another end, a procedure. */
export function moreButton(item: Item, { words }: Talk): Button {
  const { buttons } = words.forms
  const label = asksWhetherPending(item) ? buttons.somethingPending : buttons.tellMore
  return showButton(label, { kind: 'contract', args: { id: item.contract.id } }, { section: 'facts' })
}

/** A button for each fact that two or more of the person's own contracts wait for: they can be answered together. */
export function bulkButtons(items: readonly Item[], { words, person }: Talk): Button[] {
  const { bulk, titles } = words.forms
  return [...alikeBy(items, person)]
    .filter(([, alike]) => alike.length >= 2)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([form, { length }]) => ({ label: bulk.alike(titles[form], length), action: { do: 'choose', form } }))
}

/** The facts that the verdict lacks and this person can give, then those that would confirm it. */
function askedFirst(item: Item, role: AttestingRole, person: string) {
  const asked = askedOf(item, role, person).map(({ attestation }) => attestation)
  const confirming = item.assessment.missing
    .filter(
      ({ decisive, from, attestation }) => !decisive && from.includes(role) && !hasTold(item, person, attestation),
    )
    .map(({ attestation }) => attestation)
  return new Set([...asked, ...confirming])
}

/** A button for each statement of the person's own that still stands. */
function withdrawals({ contract, standing }: Item, { words, person }: Talk): Button[] {
  const { buttons, titles } = words.forms
  const byWhat = new Map<string, Button>()
  for (const said of standing.statements) {
    if (said.by !== person.id || said.kind === 'withdrawn' || said.kind === 'unblocked') continue
    const what = said.kind === 'attested' ? words.facts[said.attestation.fact].label : titles[said.kind]
    const label = `${buttons.withdraw}: ${what}`
    byWhat.set(label, { label, action: { do: 'withdraw', id: contract.id, statement: said.id } })
  }
  return [...byWhat.values()]
}
