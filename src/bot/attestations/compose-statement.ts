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
import { coordinates } from '../accounts/person.js'
import type { Action, FormName } from '../cards/action.js'
import { roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ATTESTED_FORMS, AttestationMistake, isAttestedFact } from './attested-forms.js'
import { type Answers, type FieldSpec, shortLabelOf } from './fields.js'
import { shownLines } from './fingerprint.js'
import { formCard } from './form-card.js'
import { fieldsOf, SAID_BLOCKERS } from './form-fields.js'
import { forPapers } from './paper-forms.js'
import { type ContractStatement, IMPEDIMENT_ANSWERS, type Role } from './statement.js'
import type { Subject } from './subject.js'

/** Who says something, from which account, in which role, when, through which channel and with what in view. */
export function saidBy(
  { person, now, today, channel, from, context }: TurnContext,
  key: string,
  role: Role,
  shown: readonly string[],
) {
  return {
    id: `s_${createHash('sha256').update(`${context.entity.key}/${key}`).digest('hex').slice(0, 16)}`,
    key,
    by: person.id,
    ...(from === null ? {} : { from }),
    role,
    at: now.toISOString(),
    on: today,
    channel,
    shown,
  }
}

/**
 * The statement that a form's answers make, with exactly what was shown and answered, or the field that is wrong. `inView`:
 * what was shown where that was not the form.
 */
export function statementOf(
  turn: TurnContext,
  { form }: Pick<Extract<Action, { kind: 'record' }>, 'form'>,
  key: string,
  subject: Subject,
  answers: Answers,
  inView?: readonly string[],
): ContractStatement | AttestationMistake {
  const { today } = turn
  const shown = inView ?? shownLines(formCard(form, subject, turn))
  const answered = answerLines(form, subject, turn, answers)
  if (isAttestedFact(form))
    return subject.kind === 'contract'
      ? attestedIn(turn, form, key, subject.item, answers, [...shown, ...answered])
      : new AttestationMistake('answer', 'required')
  const attestingAs = subject.kind === 'contract' ? roleFor(turn.person, subject.item) : null
  const said = saidBy(turn, key, saidAs(attestingAs ?? 'supervisor'), [...shown, ...answered])
  const { on, note, to, until, person, answer } = answers
  switch (form) {
    case 'blocked':
      return { ...said, kind: 'blocked', blocker: blockerOf(answer), ...(note ? { note } : {}) }
    case 'answered':
      return answeredIn(turn, subject, said, answers)
    case 'closed-it':
      return {
        ...said,
        kind: 'closed-it',
        closedOn: dayOr(on, today),
        cut: subject.kind === 'contract' ? subject.item.contract.source.cut : '',
      }
    case 'handed-over':
      return { ...said, kind: 'handed-over', to: to ?? '', handedOn: dayOr(on, today) }
    case 'not-mine':
      return { ...said, kind: 'not-mine', ...noteOf(person && whoseIs(turn, person), note) }
    case 'data-wrong':
      return { ...said, kind: 'data-wrong', note: note ?? '' }
    case 'claimed':
      return { ...said, kind: 'claimed' }
    case 'closing-watched':
      return { ...said, kind: 'closing-watched' }
    case 'contract-value':
    case 'execution-value':
    case 'advance-value':
    case 'budget-records':
    case 'reservations':
    case 'declared':
      return subject.kind === 'contract'
        ? givenIn(said, forPapers(form, subject.item, answers))
        : new AttestationMistake('answer', 'required')
    case 'snoozed':
      return { ...said, kind: 'snoozed', until: dayOr(until, today) }
    case 'assigned':
      return { ...said, kind: 'assigned', to: person ? [person] : [] }
    case 'returned':
      return { ...said, kind: 'returned', ...(note ? { note } : {}) }
    default:
      return new AttestationMistake('answer', 'notAChoice')
  }
}

function givenIn(
  said: ReturnType<typeof saidBy>,
  given: ReturnType<typeof forPapers>,
): ContractStatement | AttestationMistake {
  return given instanceof AttestationMistake ? given : { ...said, ...given }
}

/** An answer to what blocks a contract; whoever it is entrusted to has to be named. */
function answeredIn(
  { person }: TurnContext,
  subject: Subject,
  said: ReturnType<typeof saidBy>,
  { answer: given, person: to, note }: Answers,
): ContractStatement | AttestationMistake {
  const blocked = subject.kind === 'contract' ? subject.item.status.blocked : null
  const answer = IMPEDIMENT_ANSWERS.find(name => name === given)
  if (!blocked || !answer) return new AttestationMistake('answer', 'required')
  if (answer === 'entrusted' && !to) return new AttestationMistake('person', 'required')
  if (answer === 'replied' && !note) return new AttestationMistake('note', 'required')
  return {
    ...said,
    role: coordinates(person) ? 'coordinator' : (person.roles[0] ?? 'supervisor'),
    kind: 'answered',
    impediment: blocked.id,
    answer,
    ...(answer === 'entrusted' && to ? { to } : {}),
    ...(note ? { note } : {}),
  }
}

/** Who supervises a contract in truth, as whoever gives it back says. */
function whoseIs({ context, words }: TurnContext, person: string): string {
  return words.forms.isOf(context.directory.get(person)?.name ?? words.forms.match.unnamed)
}

function noteOf(...said: readonly (string | undefined)[]): { readonly note?: string } {
  const note = said.filter(Boolean).join(' ')
  return note === '' ? {} : { note }
}

/** One fact told of one contract, or the field that is wrong. `shown` is what the person had in front of them. */
export function attestedIn(
  turn: TurnContext,
  fact: AttestedFact,
  key: string,
  item: AssessedContract,
  answers: Answers,
  shown: readonly string[],
): ContractStatement | AttestationMistake {
  const role = roleFor(turn.person, item)
  if (role === null) return new AttestationMistake('answer', 'required')
  const told = toldOf(fact, answers, turn.today)
  if (told instanceof AttestationMistake) return told
  const said = saidBy(turn, key, saidAs(role), shown)
  const attestation = {
    id: said.id,
    by: turn.person.id,
    role,
    on: turn.today,
    ...(answers.document ? { document: answers.document } : {}),
    ...(answers.note ? { note: answers.note } : {}),
    grounds: groundsOf(item.contract, fact),
    ...told,
  }
  return { ...said, kind: 'attested', attestation }
}

/** A fact with a value of its own kind. */
type Told<F extends AttestedFact> = { [K in F]: { readonly fact: K; readonly value: AttestedFacts[K] } }[F]

function toldOf<F extends AttestedFact>(fact: F, answers: Answers, today: Day): Told<F> | AttestationMistake {
  const value = ATTESTED_FORMS[fact].value(answers, today)
  if (value instanceof AttestationMistake) return value
  const told: Told<F> = { fact, value }
  return told
}

function saidAs(role: AttestingRole): Role {
  return role === 'contracting-office' ? 'coordinator' : role
}

/** What a person answered, in the words of the form. */
export function answerLines(form: FormName, subject: Subject, turn: TurnContext, answers: Answers): string[] {
  return answersIn(fieldsOf(form, subject, turn), turn, answers)
}

/** The answers to these fields, one line each, in the words of the form. */
export function answersIn(specs: readonly FieldSpec[], { words }: TurnContext, answers: Answers): string[] {
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

function blockerOf(answer: string | undefined): Blocker {
  return SAID_BLOCKERS.find(blocker => blocker === answer) ?? 'other'
}

function dayOr(text: string | undefined, otherwise: Day): Day {
  return text !== undefined && isDay(text) ? text : otherwise
}
