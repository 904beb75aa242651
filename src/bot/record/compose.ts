import { createHash } from 'node:crypto'
import {
  type AttestedFact,
  type AttestedFacts,
  type AttestingRole,
  type Blocker,
  type Day,
  groundsOf,
  isDay,
} from '../../rules/index.js'
import type { Action, FormName } from '../card.js'
import { roleFor, type Talk } from '../cards/talk.js'
import type { Item } from '../portfolio.js'
import type { ContractStatement, Role } from '../statement.js'
import { ATTESTED_FORMS, isAttestedFact, Wrong } from './attested.js'
import { type Answers, type FieldSpec, shortLabelOf } from './fields.js'
import { fieldsOf } from './form-fields.js'
import { formCard } from './forms.js'
import { linesOf } from './shown.js'
import type { Subject } from './subject.js'

/** Who says something, in which role, when, through which channel and with what in view. */
export function saidBy(
  { person, now, today, channel, world }: Talk,
  key: string,
  role: Role,
  shown: readonly string[],
) {
  return {
    id: `s_${createHash('sha256').update(`${world.entity.key}/${key}`).digest('hex').slice(0, 16)}`,
    key,
    by: person.id,
    role,
    at: now.toISOString(),
    on: today,
    channel,
    shown,
  }
}

/** The statement that a form's answers make, with exactly what was shown and answered, or the field that is wrong. */
export function statementOf(
  talk: Talk,
  { form, key }: Extract<Action, { do: 'record' }>,
  subject: Subject,
  answers: Answers,
): ContractStatement | Wrong {
  const { today } = talk
  const shown = linesOf(formCard(form, subject, talk))
  const answered = answerLines(form, subject, talk, answers)
  if (isAttestedFact(form))
    return subject.about === 'contract'
      ? attestedIn(talk, form, key, subject.item, answers, [...shown, ...answered])
      : new Wrong('answer', 'required')
  const attestingAs = subject.about === 'contract' ? roleFor(talk.person, subject.item) : null
  const said = saidBy(talk, key, spokenAs(attestingAs ?? 'supervisor'), [...shown, ...answered])
  const { on, note, to, until, person, answer } = answers
  switch (form) {
    case 'blocked':
      return { ...said, kind: 'blocked', blocker: blockerOf(answer), ...(note ? { note } : {}) }
    case 'closed-it':
      return {
        ...said,
        kind: 'closed-it',
        closedOn: dayOr(on, today),
        cut: subject.about === 'contract' ? subject.item.contract.source.cut : '',
      }
    case 'handed-over':
      return { ...said, kind: 'handed-over', to: to ?? '', handedOn: dayOr(on, today) }
    case 'not-mine':
      return { ...said, kind: 'not-mine', ...(note ? { note } : {}) }
    case 'data-wrong':
      return { ...said, kind: 'data-wrong', note: note ?? '' }
    case 'claimed':
      return { ...said, kind: 'claimed' }
    case 'snoozed':
      return { ...said, kind: 'snoozed', until: dayOr(until, today) }
    case 'assigned':
      return { ...said, kind: 'assigned', to: person ? [person] : [] }
    case 'returned':
      return { ...said, kind: 'returned', ...(note ? { note } : {}) }
    default:
      return new Wrong('answer', 'notAChoice')
  }
}

/** One fact told of one contract, or the field that is wrong. `shown` is what the person had in front of them. */
export function attestedIn(
  talk: Talk,
  fact: AttestedFact,
  key: string,
  item: Item,
  answers: Answers,
  shown: readonly string[],
): ContractStatement | Wrong {
  const role = roleFor(talk.person, item)
  if (role === null) return new Wrong('answer', 'required')
  const told = toldOf(fact, answers, talk.today)
  if (told instanceof Wrong) return told
  const said = saidBy(talk, key, spokenAs(role), shown)
  const attestation = {
    id: said.id,
    by: talk.person.id,
    role,
    on: talk.today,
    ...(answers.document ? { document: answers.document } : {}),
    grounds: groundsOf(item.contract, fact),
    ...told,
  }
  return { ...said, kind: 'attested', attestation }
}

/** A fact with a value of its own kind. */
type Told<F extends AttestedFact> = { [K in F]: { readonly fact: K; readonly value: AttestedFacts[K] } }[F]

function toldOf<F extends AttestedFact>(fact: F, answers: Answers, today: Day): Told<F> | Wrong {
  const value = ATTESTED_FORMS[fact].value(answers, today)
  if (value instanceof Wrong) return value
  const told: Told<F> = { fact, value }
  return told
}

function spokenAs(role: AttestingRole): Role {
  return role === 'contracting-office' ? 'coordinator' : role
}

/** What a person answered, in the words of the form. */
export function answerLines(form: FormName, subject: Subject, talk: Talk, answers: Answers): string[] {
  return answersIn(fieldsOf(form, subject, talk), talk, answers)
}

/** The answers to these fields, one line each, in the words of the form. */
export function answersIn(specs: readonly FieldSpec[], { words }: Talk, answers: Answers): string[] {
  return specs.flatMap(spec => {
    const given = answers[spec.name]
    if (given === undefined) return []
    const label = shortLabelOf(spec, words)
    switch (spec.kind) {
      case 'choice': {
        const option = spec.options.find(name => name === given)
        return [`${label}: ${option ? words.forms.options[option] : given}`]
      }
      case 'people':
        return [`${label}: ${spec.people.find(({ value }) => value === given)?.label ?? ''}`]
      case 'check':
        return [words.forms.fields[spec.label]]
      default:
        return [`${label}: ${given}`]
    }
  })
}

const SAID_BLOCKERS = ['modification-unpublished', 'approval-pending', 'invoice-pending', 'no-access'] as const

function blockerOf(answer: string | undefined): Blocker {
  return SAID_BLOCKERS.find(blocker => blocker === answer) ?? 'other'
}

function dayOr(text: string | undefined, otherwise: Day): Day {
  return text !== undefined && isDay(text) ? text : otherwise
}
