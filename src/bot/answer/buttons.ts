import type { Assessment, AttestingRole } from '../../rules/index.js'
import type { Button, FormName } from '../card.js'
import { askedOf } from '../groups.js'
import { coordinates } from '../person.js'
import type { Item } from '../portfolio.js'
import { showButton } from './show.js'
import { roleFor, type Talk } from './talk.js'

/** Facts asked for by a button on the line; the others are asked for where the contract is shown whole. */
const ASKED_ON_LINE = 3

/** The buttons of a contract in a list: what is most likely to be done about it, and why. */
export function lineButtons(item: Item, { words, person }: Talk): Button[] {
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
  if (coordinates(person) && contract.supervisors.length === 0)
    return [open('assigned', buttons.assign, 'primary'), why]
  if (assessment.verdict === 'close-now') {
    const confirm = assessment.restsOn === 'data' ? [open('nothingPending')] : []
    return [open('closed-it', buttons.closedIt, 'primary'), ...confirm, why]
  }
  return [
    ...askedOf(item, role, person.id)
      .slice(0, ASKED_ON_LINE)
      .map(({ attestation }) => open(attestation)),
    why,
  ]
}

/** Every button that this person has about this contract. */
export function contractButtons(item: Item, talk: Talk, shown: 'contract' | 'why'): Button[] {
  const { words, person } = talk
  const { contract, assessment, standing } = item
  const { buttons, titles } = words.forms
  const id = contract.id
  const open = (form: FormName, label = titles[form]): Button => ({ label, action: { do: 'open', form, id } })
  const shows = [
    ...(shown === 'why' ? [] : [showButton(buttons.why, { kind: 'why', args: { id } })]),
    showButton(buttons.how, { kind: 'how', args: { id } }),
  ]
  const role = roleFor(person, item)
  if (role === null || assessment.verdict === 'closed' || assessment.verdict === 'not-applicable') return shows
  if (standing.passedOn)
    return person.roles.includes('coordinator')
      ? [open('assigned', buttons.assign), open('returned', buttons.return), ...shows]
      : shows
  const facts = factForms(item, role, person.id).map(fact => open(fact))
  const rest = [
    open('closed-it', buttons.closedIt),
    open('blocked', buttons.blocked),
    open('handed-over', buttons.handOver),
    open('not-mine', buttons.passOn),
    open('data-wrong', buttons.dataWrong),
    open('snoozed', buttons.snooze),
  ]
  const assign = person.roles.includes('coordinator') ? [open('assigned', buttons.assign)] : []
  const withdraw = standing.attestations
    .filter(({ by }) => by === person.id)
    .map(
      ({ id: statement, fact }): Button => ({
        label: `${buttons.withdraw}: ${words.facts[fact].label}`,
        action: { do: 'withdraw', id, statement },
      }),
    )
  return [...facts, ...(role === 'supervisor' ? rest : []), ...assign, ...withdraw, ...shows]
}

/** The facts that this person may be asked for: those the verdict lacks first, then those that would confirm it. */
function factForms(item: Item, role: AttestingRole, person: string) {
  const asked = askedOf(item, role, person).map(({ attestation }) => attestation)
  const confirming = item.assessment.missing
    .filter(({ decisive, from }) => !decisive && from.includes(role))
    .map(({ attestation }) => attestation)
  const later = LATER.filter(fact => changesWhatWaits(fact, item.assessment))
  return [...new Set([...asked, ...confirming, ...later])]
}

/** Facts that were told and can change with time, so that "not yet" and "pending" are no dead ends. */
const LATER = [
  'liquidation',
  'proceeding',
  'payment',
  'environmental',
  'postConsumption',
  'reversion',
  'qualityGuarantee',
  'earlyEnd',
] as const

function changesWhatWaits(fact: (typeof LATER)[number], { facts, verdict }: Assessment): boolean {
  if (fact === 'earlyEnd') return verdict === 'in-execution'
  return facts.some(used => used.fact === fact && used.source.kind === 'attested')
}
