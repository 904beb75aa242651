import { z } from 'zod'
import { type Day, isDay } from '../../rules/index.js'
import type { Words } from '../../words/index.js'
import type { FormField } from '../cards/card.js'
import { pesosTyped, readChanges, readRecords, readReservations, saysNone } from './read-paper-rows.js'

/** The names that fields have, in every form. */
export type FieldName =
  | 'answer'
  | 'on'
  | 'filedOn'
  | 'months'
  | 'document'
  | 'note'
  | 'to'
  | 'from'
  | 'until'
  | 'time'
  | 'person'
  | 'sure'
  | 'initial'
  | 'additions'
  | 'reductions'
  | 'executed'
  | 'paid'
  | 'advance'
  | 'amortized'
  | 'deductions'
  | 'records'
  | 'byContractor'
  | 'byEntity'

type OptionName = keyof Words['forms']['options']

type FieldLabel = keyof Words['forms']['fields']

/** A field of a form, from which both what is shown and what is accepted follow. */
export type FieldSpec =
  | {
      readonly kind: 'choice'
      readonly name: FieldName
      readonly options: readonly OptionName[]
      readonly required?: boolean
      readonly label?: FieldLabel
    }
  | {
      readonly kind: 'people'
      readonly name: 'person' | 'to'
      readonly required: boolean
      readonly label?: FieldLabel
      /** Anybody of the entity, who may be picked as the platform lets people be picked; else one of a few. */
      readonly anybody?: true
      readonly people: readonly { readonly value: string; readonly label: string }[]
    }
  | {
      readonly kind: 'date'
      readonly name: FieldName
      readonly required: boolean
      /** The answer that makes it needed. */
      readonly neededWith?: OptionName
      readonly earliest?: Day
      readonly latest?: Day
      /** What it mostly is: filled in already. */
      readonly initial?: Day
      /** The contract began on this day: nothing of it happened before. */
      readonly began?: Day
    }
  | {
      readonly kind: 'text'
      readonly name: FieldName
      readonly required: boolean
      readonly max: number
      readonly label?: FieldLabel
      /** An example of what to write. */
      readonly example?: FieldLabel
      /** What stands already: filled in. */
      readonly initial?: string
      /** What it has to be read as. */
      readonly reads?: 'amount' | 'amountOrNone' | 'changes' | 'records' | 'reservations'
    }
  | { readonly kind: 'time'; readonly name: 'time'; readonly initial: string | null }
  | {
      readonly kind: 'check'
      readonly name: 'sure'
      readonly label: 'declare' | 'declareEach' | 'declareOwn' | 'claim' | 'sure'
    }

/** What came back from a form, field by field; absent where nothing was filled in. */
export type Answers = { readonly [N in FieldName]?: string }

/** Which words say what is wrong with a field. */
export type FieldMistake =
  | 'required'
  | 'notADay'
  | 'inFuture'
  | 'inPast'
  | 'tooLong'
  | 'notAChoice'
  | 'notMonths'
  | 'notATime'
  | 'outOfHours'
  | 'unknownPerson'
  | 'beyondDeadline'
  | 'beforeStart'
  | 'notAnAmount'
  | 'notRows'
  | 'notReservations'
  | 'notAPercent'
  | 'nothingNew'

export type FieldMistakes = { readonly [N in FieldName]?: FieldMistake }

/** The fields as a card shows them, with what is already known filled in and what was wrong said at each. */
export function toFields(
  specs: readonly FieldSpec[],
  words: Words,
  initial: Answers,
  mistakes: FieldMistakes = {},
): readonly FormField[] {
  return specs.map(spec => {
    const mistake = mistakes[spec.name]
    const base = {
      name: spec.name,
      label: labelOf(spec, words),
      required: 'required' in spec ? spec.required : true,
      ...(spec.kind === 'date' && spec.neededWith ? { neededWith: { field: 'answer', value: spec.neededWith } } : {}),
      ...(mistake ? { error: sayMistake(mistake, spec, words) } : {}),
    }
    return { ...base, ...restOf(spec, words, initial[spec.name]) }
  })
}

/** What a field has besides its name, label and mistake. */
function restOf(spec: FieldSpec, { forms }: Words, given: string | undefined) {
  switch (spec.kind) {
    case 'choice': {
      const options = spec.options.map(value => ({ value, label: forms.options[value] }))
      return { kind: 'choice', options, ...chosenOf(options, given) } as const
    }
    case 'people':
      return {
        kind: spec.anybody ? 'person' : 'choice',
        options: spec.people,
        ...chosenOf(spec.people, given),
      } as const
    case 'date':
      return {
        kind: 'date',
        ...(given === undefined && spec.initial ? { initial: spec.initial } : {}),
        ...(given !== undefined && isDay(given) ? { initial: given } : {}),
        ...(spec.latest ? { latest: spec.latest } : {}),
      } as const
    case 'text':
      return textOf(spec.max, spec.example && forms.fields[spec.example], given ?? spec.initial)
    case 'time': {
      const initial = given ?? spec.initial
      return { kind: 'time', hint: forms.fields.timeHint, ...(initial ? { initial } : {}) } as const
    }
    case 'check':
      return { kind: 'check' } as const
  }
}

function chosenOf(options: readonly { readonly value: string }[], given: string | undefined) {
  return given !== undefined && options.some(({ value }) => value === given) ? { initial: given } : {}
}

const TIME_LENGTH = 5

function textOf(maxLength: number, hint: string | undefined, given: string | undefined) {
  return {
    kind: 'text',
    maxLength,
    ...(hint ? { hint } : {}),
    ...(given ? { initial: given.slice(0, maxLength) } : {}),
  } as const
}

/** What was typed, whatever came. */
const typed = z.string().trim().catch('')

/** Reads what came back, or says for each field what is wrong with it. Fields that the form does not have are ignored. */
export function readFields(
  specs: readonly FieldSpec[],
  given: Readonly<Record<string, string>>,
): { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly mistakes: FieldMistakes } {
  const answers: { [N in FieldName]?: string } = {}
  const mistakes: { [N in FieldName]?: FieldMistake } = {}
  for (const spec of specs) {
    const text = typed.parse(given[spec.name])
    const mistake = mistakeIn(spec, text)
    if (mistake) mistakes[spec.name] = mistake
    else if (text !== '') answers[spec.name] = text
  }
  return Object.keys(mistakes).length > 0 ? { ok: false, mistakes } : { ok: true, answers }
}

/** What is wrong with what is filled in already; nothing is wrong with what is not. */
export function mistakesIn(specs: readonly FieldSpec[], given: Answers): FieldMistakes {
  const mistakes: { [N in FieldName]?: FieldMistake } = {}
  for (const spec of specs) {
    const text = given[spec.name]?.trim() ?? ''
    const mistake = text === '' || spec.kind === 'check' ? null : mistakeIn(spec, text)
    if (mistake) mistakes[spec.name] = mistake
  }
  return mistakes
}

function mistakeIn(spec: FieldSpec, text: string): FieldMistake | null {
  if (text === '') return 'required' in spec && !spec.required ? null : 'required'
  switch (spec.kind) {
    case 'choice':
      return spec.options.some(option => option === text) ? null : 'notAChoice'
    case 'people':
      return spec.people.some(({ value }) => value === text) ? null : 'unknownPerson'
    case 'date':
      if (!isDay(text)) return 'notADay'
      if (spec.began && text < spec.began) return 'beforeStart'
      if (spec.latest && text > spec.latest) return spec.earliest ? 'beyondDeadline' : 'inFuture'
      return spec.earliest && text < spec.earliest ? 'inPast' : null
    case 'text':
      return text.length > spec.max ? 'tooLong' : unreadIn(spec, text)
    case 'time':
      return timeMistakeIn(text)
    case 'check':
      return isTicked(text) ? null : 'required'
  }
}

/** What is wrong with a text that has to be read. */
function unreadIn({ reads }: Extract<FieldSpec, { kind: 'text' }>, text: string): FieldMistake | null {
  switch (reads) {
    case 'amount':
      return pesosTyped(text) === null ? 'notAnAmount' : null
    case 'amountOrNone':
      return saysNone(text) || pesosTyped(text) !== null ? null : 'notAnAmount'
    case 'changes':
      return readChanges(text) === null ? 'notRows' : null
    case 'records':
      return readRecords(text) === null ? 'notRows' : null
    case 'reservations':
      return readReservations(text) === null ? 'notReservations' : null
    default:
      return null
  }
}

/** Hours at which a digest may be asked for: after the morning's data is there, and while people are awake. */
const HOURS = { from: '05:00', to: '21:00' }

function timeMistakeIn(text: string): FieldMistake | null {
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(text)) return 'notATime'
  const time = text.padStart(TIME_LENGTH, '0')
  return time < HOURS.from || time > HOURS.to ? 'outOfHours' : null
}

/** One line for each field that is wrong. */
export function mistakeLines(mistakes: FieldMistakes, specs: readonly FieldSpec[], words: Words): string[] {
  return specs.flatMap(spec => {
    const mistake = mistakes[spec.name]
    return mistake ? [`• ${shortLabelOf(spec, words)}: ${sayMistake(mistake, spec, words)}`] : []
  })
}

function sayMistake(mistake: FieldMistake, spec: FieldSpec, { forms }: Words): string {
  if (mistake === 'tooLong') return forms.tooLong(spec.kind === 'text' ? spec.max : 0)
  if (mistake === 'beyondDeadline')
    return spec.kind === 'date' && spec.latest ? forms.beyondDeadline(spec.latest) : forms.notADay
  if (mistake === 'beforeStart')
    return spec.kind === 'date' && spec.began ? forms.beforeStart(spec.began) : forms.notADay
  if (mistake === 'outOfHours') return forms.outOfHours(HOURS.from, HOURS.to)
  return forms[mistake]
}

/** What a field is called in a form. */
function labelOf(spec: FieldSpec, words: Words): string {
  if (spec.kind === 'check') return words.forms.fields[spec.label]
  const label = shortLabelOf(spec, words)
  const needed = spec.kind === 'date' && spec.neededWith
  return needed ? words.say.neededWith(label, words.forms.options[needed]) : label
}

/** What a field is called where it is spoken of: a declaration is not said again in full. */
export function shortLabelOf(spec: FieldSpec, { forms: { fields } }: Words): string {
  if ('label' in spec && spec.label) return fields[spec.label]
  return fields[spec.name]
}

/** Whether a box came back ticked. */
export function isTicked(given: string | undefined): boolean {
  return given !== undefined && ['true', 'yes', 'si', 'sí', 'on', '1'].includes(given.trim().toLowerCase())
}
