import { createHash } from 'node:crypto'
import { addDays, type Day, daysBetween } from '../../rules/index.js'
import type { FormName } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { asRegistered, blockers } from '../cards/reasoning.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Subject } from './subject.js'

/**
 * What was in view when a form was shown: the facts of its subject, how much had been said, the day and the language. A
 * button that carries another fingerprint is an old one; of which day, its end tells.
 */
export function fingerprint(form: FormName, subject: Subject, { today, words }: TurnContext): string {
  const seen = subject.kind === 'contract' ? seenOf(subject.item) : [subject.id, subject.version]
  // The title of a form is another in each language.
  const shown = JSON.stringify([...seen, today, words.forms.titles[form]])
  return `${createHash('sha256').update(shown).digest('hex').slice(0, 12)}.${daysBetween(FIRST, today).toString(36)}`
}

const FIRST: Day = '2020-01-01'

/** The day of the card that carries a fingerprint; null for one of before there were days in it, and for today's. */
export function oldDayOf(shownOn: string, today: Day): Day | null {
  const [, days] = /^[0-9a-f]{12}\.([0-9a-z]{1,4})$/.exec(shownOn) ?? []
  const day = days === undefined ? null : addDays(FIRST, Number.parseInt(days, 36))
  return day !== null && day < today ? day : null
}

/** Says of an old card of which day it is, before `line`. */
export function fromOldCard(shownOn: string, { words, today }: TurnContext, line: string): string {
  const on = oldDayOf(shownOn, today)
  return on === null ? line : `${words.cards.oldCard(on, today)} ${line}`
}

function seenOf({ contract: { id, facts, unreadable, supervisors }, version }: AssessedContract): unknown[] {
  return [id, { ...facts, unreadable }, supervisors, version]
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

const IN_VIEW = ['state', 'endsOn', 'value', 'paid', 'invoiced', 'liquidationFlag'] as const

/** What a person has to see before they confirm something about a contract: what SECOP says of it on one line, then what stops it. */
export function inView(item: AssessedContract, turn: TurnContext): string[] {
  const { words } = turn
  const { asOf, dataset } = item.assessment.source
  const source = asOf ? `${words.say.fromRegister}, ${words.date(asOf)}` : `${words.say.fromRegister}, ${dataset}`
  const shown = IN_VIEW.map(fact => {
    const { label } = words.facts[fact]
    return `${label.endsWith('?') ? label : `${label}:`} ${asRegistered(fact, item.contract, words)}`
  })
  return [`${shown.join(' · ')} (${source}).`, ...blockers(item, turn)]
}
