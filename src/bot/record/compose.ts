import { createHash } from 'node:crypto'
import { type Attestation, type Blocker, type Day, groundsOf, isDay } from '../../rules/index.js'
import type { Action } from '../card.js'
import { roleFor, type Talk } from '../cards/talk.js'
import type { ContractStatement, Role } from '../statement.js'
import { ATTESTED_FORMS, isAttestedFact, Wrong } from './attested.js'
import { type Answers, labelOf } from './fields.js'
import { fieldsOf, formCard, linesOf, type Subject } from './forms.js'

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
  const attestingAs = subject.about === 'contract' ? roleFor(talk.person, subject.item) : null
  const role: Role = attestingAs === 'contracting-office' ? 'coordinator' : (attestingAs ?? 'supervisor')
  const said = saidBy(talk, key, role, [
    ...linesOf(formCard(form, subject, talk)),
    ...answerLines(form, subject, talk, answers),
  ])
  if (isAttestedFact(form)) {
    if (subject.about !== 'contract' || attestingAs === null) return new Wrong('answer', 'required')
    const value = ATTESTED_FORMS[form].value(answers, today)
    if (value instanceof Wrong) return value
    const attestation = {
      id: said.id,
      fact: form,
      value,
      by: talk.person.id,
      role: attestingAs,
      on: today,
      ...(answers.document ? { document: answers.document } : {}),
      grounds: groundsOf(subject.item.contract, form),
      // Fact and value come out of one row of the same table, which the checker cannot follow through the index.
    } as Attestation
    return { ...said, kind: 'attested', attestation }
  }
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

/** What a person answered, in the words of the form. */
export function answerLines(
  form: Parameters<typeof fieldsOf>[0],
  subject: Subject,
  talk: Talk,
  answers: Answers,
): string[] {
  const { words } = talk
  return fieldsOf(form, subject, talk).flatMap(spec => {
    const given = answers[spec.name]
    if (given === undefined) return []
    switch (spec.kind) {
      case 'choice':
        return [
          `${labelOf(spec.name, words)}: ${spec.options.some(option => option === given) ? words.forms.options[spec.options.find(option => option === given) ?? 'other'] : given}`,
        ]
      case 'people':
        return [`${words.forms.fields.person}: ${spec.people.find(({ value }) => value === given)?.label ?? ''}`]
      case 'check':
        return [words.forms.fields[spec.label]]
      default:
        return [`${labelOf(spec.name, words)}: ${given}`]
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
