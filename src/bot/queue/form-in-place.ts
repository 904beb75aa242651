import type { AttestedFact } from '../../rules/index.js'
import type { Words } from '../../words/index.js'
import { ATTESTED_FORMS, AttestationMistake, isAttestedFact } from '../attestations/attested-forms.js'
import { type Answers, type FieldName, type FieldSpec, readFields, toFields } from '../attestations/fields.js'
import { fieldsOf } from '../attestations/form-fields.js'
import { recordAction } from '../attestations/record-action.js'
import type { Subject } from '../attestations/subject.js'
import type { ContractForm } from '../cards/action.js'
import type { FormPart } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { QueuePlace } from './place.js'

export type OptionName = Extract<FieldSpec, { kind: 'choice' }>['options'][number]

/** What of a form stands in the queue itself, and the answers that need no more than a press. */
export interface FormInPlace {
  readonly form: FormPart
  readonly answers: readonly OptionName[]
}

/**
 * The least that has to be filled in to tell a fact, so that telling it costs one press: of one answer that needs a date the
 * date, of several which of them. Null where buttons say it all, and where the first thing asked for is a text, of which a
 * terminal could not tell the number of a button.
 */
export function formInPlace(
  fact: AttestedFact,
  subject: Subject,
  turn: TurnContext,
  queue: QueuePlace,
): FormInPlace | null {
  const specs = fieldsOf(fact, subject, turn)
  const choice = specs.find(spec => spec.kind === 'choice')
  const lacks = (answer: OptionName) => lackedBy(fact, subject, turn, { answer })
  const open = choice?.options.filter(answer => lacks(answer).length > 0) ?? []
  if (choice && open.length === 0 && choice.options.length <= MOST_ANSWERS) return null
  const needed = new Set(open.flatMap(lacks))
  const [only, ...others] = open
  const single = others.length === 0 ? only : undefined
  const asked = specs.filter(spec =>
    choice ? needed.has(spec.name) || (spec === choice && !single) : spec.name !== 'document' || isRequired(spec),
  )
  if (asked[0]?.kind === 'text' || asked[0]?.kind === 'check' || asked.length === 0) return null
  const { words } = turn
  const label = single ? answerLabel(single, words) : words.forms.buttons.confirm
  const given = single ? ({ given: { answer: single }, filled: true } as const) : {}
  return {
    form: {
      kind: 'form',
      inPlace: true,
      fields: toFields(single ? asked.map(alone) : asked, words, {}),
      submit: { label, style: 'primary', action: recordAction(fact, subject, turn, { ...given, queue }) },
    },
    answers: single && choice ? choice.options.filter(answer => answer !== single) : [],
  }
}

/** More answers than these are chosen from a list: beside “Luego” and “Deshacer” no more have room, and none of them hides behind “…”. */
export const MOST_ANSWERS = 3

/** Beside the one answer that needs it a field is needed. */
function alone(spec: FieldSpec): FieldSpec {
  if (spec.kind !== 'date') return 'required' in spec ? { ...spec, required: true } : spec
  const { neededWith: _, ...date } = spec
  return { ...date, required: true }
}

function isRequired(spec: FieldSpec): boolean {
  return 'required' in spec && spec.required
}

/** The fields without which these answers tell nothing; none where they are whole. */
export function lackedBy(
  form: AttestedFact | ContractForm,
  subject: Subject,
  turn: TurnContext,
  given: Answers,
): readonly FieldName[] {
  const specs = fieldsOf(form, subject, turn)
  const read = readFields(specs, given)
  if (!read.ok) return specs.map(({ name }) => name).filter(name => read.mistakes[name])
  if (!isAttestedFact(form)) return []
  const value = ATTESTED_FORMS[form].value(read.answers, turn.today)
  return value instanceof AttestationMistake ? [value.field] : []
}

const LONGEST_LABEL = 28

/** An answer as a button says it. */
export function answerLabel(answer: OptionName, { forms, queue }: Words): string {
  const whole = forms.options[answer]
  if (whole.length <= LONGEST_LABEL) return whole
  return Object.entries(queue.short).find(([name]) => name === answer)?.[1] ?? whole
}
