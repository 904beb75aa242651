import { createHash } from 'node:crypto'
import { addBusinessDays, addDays, type Day } from '../../rules/index.js'
import type { Card, ContractForm, FormName, PersonForm } from '../card.js'
import { blockers } from '../cards/explain.js'
import { contractLine } from '../cards/line.js'
import { card, type Talk, text } from '../cards/talk.js'
import type { Item } from '../portfolio.js'
import { ATTESTED_FORMS, isAttestedFact } from './attested.js'
import { type Answers, type FieldSpec, type Mistakes, mistakeLines, toFields } from './fields.js'

/** What a form is about: a contract in the asker's sight, a contract that is not, or a person. */
export type Subject =
  | { readonly about: 'contract'; readonly item: Item }
  | { readonly about: 'unseen'; readonly id: string; readonly version: number }
  | { readonly about: 'person'; readonly id: string; readonly version: number }

const PERSON_FORMS: ReadonlySet<string> = new Set<PersonForm>([
  'digest-time',
  'cadence',
  'paused',
  'resumed',
  'language',
  'delegated',
  'identified',
])

/** Whether a form is about a person and not about a contract. */
export function isPersonForm(form: FormName): form is PersonForm {
  return PERSON_FORMS.has(form)
}

/** The fields of a form for this subject on this day. */
export function fieldsOf(form: FormName, subject: Subject, talk: Talk): readonly FieldSpec[] {
  if (isPersonForm(form)) return personFields(form, talk)
  const specs = isAttestedFact(form) ? ATTESTED_FORMS[form].fields(talk.today) : contractFields(form, subject, talk)
  const began = subject.about === 'contract' ? subject.item.contract.facts.startsOn : null
  return began ? specs.map(spec => (spec.kind === 'date' ? { ...spec, began } : spec)) : specs
}

/**
 * The confirmation of a form: what it is about with the facts in view, the question, the fields, and that it is neither
 * the constancia nor a signature. Nothing is recorded before its button is pressed.
 */
export function formCard(
  form: FormName,
  subject: Subject,
  talk: Talk,
  initial: Answers = {},
  mistakes: Mistakes = {},
): Card {
  const { words } = talk
  const { forms } = words
  const specs = fieldsOf(form, subject, talk)
  const shownOn = fingerprint(subject)
  const wrong = mistakeLines(mistakes, specs, words)
  const question = isAttestedFact(form) ? words.questions[form] : forms.intros[form]
  return card(
    forms.titles[form],
    question,
    subject.about === 'contract' && { ...contractLine(subject.item, talk), actions: [] },
    subject.about === 'contract' && { part: 'facts', facts: inView(subject.item, talk) },
    subject.about === 'unseen' && text(subject.id),
    wrong.length > 0 && text([forms.fieldErrors, ...wrong], 'urgent'),
    {
      part: 'form',
      intro: question,
      fields: toFields(specs, words, initial),
      submit: {
        label: isPersonForm(form) ? forms.buttons.send : forms.buttons.confirm,
        style: 'primary',
        action: {
          do: 'record',
          form,
          ...(idOf(subject) === null || (isPersonForm(form) && form !== 'identified')
            ? {}
            : { id: idOf(subject) ?? '' }),
          key: `${form}:${talk.person.id}:${shownOn}`,
          shownOn,
        },
      },
    },
    !isPersonForm(form) && text(forms.notASignature, 'muted'),
  )
}

/**
 * What the subject looked like when a form about it was shown: its facts and how much had been said. A button that
 * carries another fingerprint is an old one.
 */
export function fingerprint(subject: Subject): string {
  const seen =
    subject.about === 'contract'
      ? [subject.item.contract.id, subject.item.contract.facts, subject.item.contract.supervisors, subject.item.version]
      : [subject.id, subject.version]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16)
}

/** What a card showed, line by line, to be kept with a statement. */
export function linesOf(shown: Card): string[] {
  return [shown.title, ...shown.parts.flatMap(linesOfPart)]
}

function linesOfPart(part: Card['parts'][number]): string[] {
  switch (part.part) {
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
function inView(item: Item, talk: Talk) {
  const { words } = talk
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
  return [...shown, ...blockers(item, talk).map(value => ({ label: words.forms.buttons.blocked, value }))]
}

function idOf(subject: Subject): string | null {
  return subject.about === 'contract' ? subject.item.contract.id : subject.id
}

const note = (required: boolean): FieldSpec => ({ kind: 'text', name: 'note', required, max: 300 })
const sure: FieldSpec = { kind: 'check', name: 'sure', label: 'sure' }

function contractFields(form: ContractForm, subject: Subject, talk: Talk): readonly FieldSpec[] {
  const { today } = talk
  switch (form) {
    case 'blocked':
      return [
        {
          kind: 'choice',
          name: 'answer',
          options: ['modification-unpublished', 'approval-pending', 'invoice-pending', 'no-access', 'other'],
        },
        note(false),
      ]
    case 'closed-it':
      return [{ kind: 'date', name: 'on', required: true, latest: today }]
    case 'handed-over':
      return [
        { kind: 'text', name: 'to', required: true, max: 80 },
        { kind: 'date', name: 'on', required: true, latest: today },
      ]
    case 'not-mine':
    case 'returned':
      return [sure, note(false)]
    case 'data-wrong':
      return [note(true)]
    case 'claimed':
      return [{ kind: 'check', name: 'sure', label: 'claim' }]
    case 'snoozed':
      return [
        {
          kind: 'date',
          name: 'until',
          required: true,
          earliest: addDays(today, 1),
          latest: latestSnooze(subject, talk),
        },
      ]
    case 'assigned':
      return [{ kind: 'people', name: 'person', people: supervisorsIn(talk, subject) }]
    default:
      return []
  }
}

function personFields(form: PersonForm, { today }: Talk): readonly FieldSpec[] {
  switch (form) {
    case 'digest-time':
      return [{ kind: 'time', name: 'time' }]
    case 'cadence':
      return [{ kind: 'choice', name: 'answer', options: ['daily', 'weekly', 'important'] }]
    case 'paused':
      return [{ kind: 'date', name: 'until', required: true, earliest: addDays(today, 1), latest: addDays(today, 366) }]
    case 'resumed':
    case 'identified':
      return [sure]
    case 'language':
      return [{ kind: 'choice', name: 'answer', options: ['es', 'en'] }]
    case 'delegated':
      return [
        { kind: 'text', name: 'to', required: true, max: 120, label: 'toEmail' },
        { kind: 'date', name: 'until', required: false, earliest: addDays(today, 1), latest: addDays(today, 366) },
      ]
  }
}

/** Business days for which a contract that is overdue can be put off. */
const OVERDUE_SNOOZE = 10

/** Never beyond the deadline; once overdue, ten business days at most. */
function latestSnooze(subject: Subject, { today, world }: Talk): Day {
  const assessment = subject.about === 'contract' ? subject.item.assessment : null
  const last = assessment?.deadline?.lastDay
  return last && last > today && !assessment?.overdueSince
    ? last
    : addBusinessDays(world.calendar, today, OVERDUE_SNOOZE)
}

/** Whom a contract can be assigned to: those who ask for it first, then by name. */
function supervisorsIn({ world }: Talk, subject: Subject): { value: string; label: string }[] {
  const claims = subject.about === 'contract' ? subject.item.standing.claims.map(({ by }) => by) : []
  return [...world.directory.values()]
    .filter(({ roles }) => roles.includes('supervisor'))
    .sort((a, b) => Number(claims.includes(b.id)) - Number(claims.includes(a.id)) || a.name.localeCompare(b.name, 'es'))
    .map(({ id, name, area }) => ({ value: id, label: area ? `${name} · ${area}` : name }))
}
