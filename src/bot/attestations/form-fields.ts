import { addBusinessDays, addDays, type Blocker, type Day, earlier } from '../../rules/index.js'
import { LANGUAGES } from '../../words/language.js'
import { oversees } from '../accounts/person.js'
import type { ContractForm, FormName, PersonForm } from '../cards/action.js'
import type { TurnContext } from '../cards/turn-context.js'
import { inSight } from '../contracts/visible-contracts.js'
import { CADENCES } from '../understand/question.js'
import { ATTESTED_FORMS, isAttestedFact } from './attested-forms.js'
import type { FieldSpec } from './fields.js'
import { isPersonForm } from './form-names.js'
import { paperFields } from './paper-forms.js'
import { IMPEDIMENT_ANSWERS } from './statement.js'
import type { Subject } from './subject.js'

/** What may stop the click in SECOP II, as people are asked; anything else is `other`. */
export const SAID_BLOCKERS = [
  'no-access',
  'modification-unpublished',
  'approval-pending',
  'invoice-pending',
  'supplier-does-not-accept',
  'ordenador-has-not-signed',
] as const satisfies readonly Blocker[]

/** The fields of a form for this subject on this day. */
export function fieldsOf(form: FormName, subject: Subject, turn: TurnContext): readonly FieldSpec[] {
  if (isPersonForm(form)) return personFields(form, subject, turn)
  const specs = isAttestedFact(form) ? ATTESTED_FORMS[form].fields(turn.today) : contractFields(form, subject, turn)
  return subject.kind === 'contract' ? since(specs, subject.item.contract.facts.startsOn) : specs
}

/** The same fields, for a contract of which nothing happened before this day. */
export function since(specs: readonly FieldSpec[], began: Day | null | undefined): readonly FieldSpec[] {
  return began ? specs.map(spec => (spec.kind === 'date' ? { ...spec, began } : spec)) : specs
}

const note = (required: boolean): FieldSpec => ({ kind: 'text', name: 'note', required, max: 300 })
const sure: FieldSpec = { kind: 'check', name: 'sure', label: 'sure' }

function contractFields(form: ContractForm, subject: Subject, turn: TurnContext): readonly FieldSpec[] {
  const { today } = turn
  switch (form) {
    case 'blocked':
      return [
        {
          kind: 'choice',
          name: 'answer',
          options: [...SAID_BLOCKERS, 'other'],
        },
        note(false),
      ]
    case 'answered':
      return [
        { kind: 'choice', name: 'answer', options: IMPEDIMENT_ANSWERS },
        { kind: 'people', name: 'person', required: false, label: 'helper', people: helpersIn(turn, subject) },
        note(false),
      ]
    case 'closed-it':
      return [{ kind: 'date', name: 'on', required: true, latest: today, initial: today }]
    case 'handed-over':
      return [
        { kind: 'text', name: 'to', required: true, max: 80 },
        { kind: 'date', name: 'on', required: true, latest: today, initial: today },
      ]
    case 'not-mine':
      return [
        sure,
        { kind: 'people', name: 'person', required: false, anybody: true, label: 'whose', people: othersIn(turn) },
        note(false),
      ]
    case 'returned':
      return [sure, note(false)]
    case 'data-wrong':
      return [note(true)]
    case 'closing-watched':
      return []
    case 'contract-value':
    case 'execution-value':
    case 'advance-value':
    case 'budget-records':
    case 'reservations':
    case 'declared':
      return paperFields(form, subject.kind === 'contract' ? subject.item : null, turn)
    case 'claimed':
      return [{ kind: 'check', name: 'sure', label: 'claim' }]
    case 'snoozed': {
      const latest = latestSnooze(subject, turn)
      const initial = earlier(nextWeek(turn), latest)
      return [{ kind: 'date', name: 'until', required: true, earliest: addDays(today, 1), latest, initial }]
    }
    case 'assigned':
      return [{ kind: 'people', name: 'person', required: true, people: supervisorsIn(turn, subject) }]
  }
}

function personFields(form: PersonForm, subject: Subject, turn: TurnContext): readonly FieldSpec[] {
  const { today } = turn
  const untilDay = { kind: 'date', name: 'until', earliest: addDays(today, 1), latest: addDays(today, 366) } as const
  switch (form) {
    case 'digest-time':
      return [{ kind: 'time', name: 'time', initial: subject.kind === 'person' ? subject.hour : null }]
    case 'cadence':
      return [{ kind: 'choice', name: 'answer', options: CADENCES }]
    case 'paused':
      return [
        { ...untilDay, required: true, initial: nextWeek(turn) },
        { kind: 'date', name: 'from', required: false, earliest: today, latest: addDays(today, 366) },
      ]
    case 'resumed':
      return [sure]
    case 'identified':
    case 'mail':
      return [{ kind: 'choice', name: 'answer', options: ['yes', 'no'] }]
    case 'language':
      return [{ kind: 'choice', name: 'answer', options: LANGUAGES }]
    case 'declined':
      return [note(false)]
    case 'replied':
      return [{ kind: 'text', name: 'note', required: true, max: 300, label: 'reply' }]
    case 'delegated': {
      const delegates = subject.kind === 'person' && subject.delegate !== null
      return [
        ...(delegates
          ? [{ kind: 'choice', name: 'answer', options: ['change-delegate', 'end-delegation'] } as const]
          : []),
        { kind: 'people', name: 'to', required: !delegates, anybody: true, label: 'person', people: othersIn(turn) },
        { ...untilDay, required: false },
      ]
    }
  }
}

/** Business days for which a contract that is overdue can be put off. */
const OVERDUE_SNOOZE = 10

/** Never beyond the deadline; once overdue, ten business days at most. */
function latestSnooze(subject: Subject, { today, context }: TurnContext): Day {
  const assessment = subject.kind === 'contract' ? subject.item.assessment : null
  const last = assessment?.deadline?.lastDay
  return last && last > today && !assessment?.overdueSince
    ? last
    : addBusinessDays(context.calendar, today, OVERDUE_SNOOZE)
}

/** A business day a week from today: until when something is mostly put off. */
function nextWeek({ context, today }: TurnContext): Day {
  return addBusinessDays(context.calendar, today, WEEK)
}

const WEEK = 5

/** Everybody else on the entity's list, by name. */
function othersIn({ context, person }: TurnContext): { value: string; label: string }[] {
  return [...context.directory.values()]
    .filter(({ listed, id }) => listed && id !== person.id)
    .sort((a, b) => a.name.localeCompare(b.name, 'es'))
    .map(({ id, name, area }) => ({ value: id, label: area ? `${name} · ${area}` : name }))
}

/** Who can look after what blocks a contract: whoever sees it for others. */
function helpersIn({ context }: TurnContext, subject: Subject): { value: string; label: string }[] {
  return [...context.directory.values()]
    .filter(person => oversees(person) && subject.kind === 'contract' && inSight(context, person, subject.item))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'))
    .map(({ id, name }) => ({ value: id, label: name }))
}

/**
 * Whom a contract can be assigned to: those who ask for it first, then by name, and not who has it already. A coordinator who
 * supervises, also to herself.
 */
function supervisorsIn({ context }: TurnContext, subject: Subject): { value: string; label: string }[] {
  const claims = subject.kind === 'contract' ? subject.item.status.claims.map(({ by }) => by) : []
  const present = subject.kind === 'contract' ? subject.item.contract.supervisors : []
  return [...context.directory.values()]
    .filter(({ id, roles }) => roles.includes('supervisor') && !present.includes(id))
    .sort((a, b) => Number(claims.includes(b.id)) - Number(claims.includes(a.id)) || a.name.localeCompare(b.name, 'es'))
    .map(({ id, name, area }) => ({ value: id, label: area ? `${name} · ${area}` : name }))
}
