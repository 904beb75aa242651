import { createHash } from 'node:crypto'
import type { Card, FormName } from '../cards/card.js'
import { blockers } from '../cards/reasoning.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Subject } from './subject.js'

/**
 * What was in view when a form was shown: the facts of its subject, how much had been said, the day and the language. A
 * button that carries another fingerprint is an old one.
 */
export function fingerprint(form: FormName, subject: Subject, { today, words }: TurnContext): string {
  const seen =
    subject.about === 'contract'
      ? [subject.item.contract.id, subject.item.contract.facts, subject.item.contract.supervisors, subject.item.version]
      : [subject.id, subject.version]
  // The title of a form is another in each language.
  const shown = JSON.stringify([...seen, today, words.forms.titles[form]])
  return createHash('sha256').update(shown).digest('hex').slice(0, 16)
}

/** What a card showed, line by line, to be kept with a statement. */
export function shownLines(shown: Card): string[] {
  return [shown.title, ...shown.parts.flatMap(linesOfPart)]
}

/** What a part of a card showed. */
export function linesOfPart(part: Card['parts'][number]): string[] {
  switch (part.kind) {
    case 'text':
      return part.text.split('\n')
    case 'facts':
      return part.facts.map(({ label, value, source }) => `${label}: ${value}${source ? ` (${source})` : ''}`)
    case 'contract':
      return [part.id, part.reference, part.supplier, part.object, part.end, part.value, part.status].filter(
        line => line !== undefined,
      )
    case 'form':
      return part.intro ? [part.intro] : []
    default:
      return []
  }
}

/** What a person has to see before they confirm something about a contract. */
export function inView(item: AssessedContract, turn: TurnContext) {
  const { words } = turn
  const { asOf, dataset } = item.assessment.source
  const source = asOf ? `${words.say.fromRegister}, ${words.date(asOf)}` : `${words.say.fromRegister}, ${dataset}`
  const { facts } = item.contract
  const shown = [
    { label: words.facts.state.label, value: words.facts.state.value(facts.state), source },
    { label: words.facts.endsOn.label, value: words.facts.endsOn.value(facts.endsOn ?? null), source },
    { label: words.facts.value.label, value: words.facts.value.value(facts.value ?? null), source },
    { label: words.facts.paid.label, value: words.facts.paid.value(facts.paid ?? null), source },
    { label: words.facts.invoiced.label, value: words.facts.invoiced.value(facts.invoiced ?? null), source },
    {
      label: words.facts.liquidationFlag.label,
      value: words.facts.liquidationFlag.value(facts.liquidationFlag),
      source,
    },
  ]
  return [...shown, ...blockers(item, turn).map(value => ({ label: words.forms.buttons.blocked, value }))]
}
