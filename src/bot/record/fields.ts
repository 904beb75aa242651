import { z } from 'zod'
import { type Day, isDay } from '../../rules/index.js'
import type { Field } from '../card.js'
import type { Words } from '../words/index.js'

/** The names that fields have, in every form. */
export type FieldName = 'answer' | 'on' | 'balances' | 'document' | 'note' | 'to' | 'until' | 'time' | 'person' | 'sure'

type OptionName = keyof Words['forms']['options']

/** A field of a form, from which both what is shown and what is accepted follow. */
export type FieldSpec =
  | { readonly kind: 'choice'; readonly name: FieldName; readonly options: readonly OptionName[] }
  | {
      readonly kind: 'people'
      readonly name: 'person'
      readonly people: readonly { readonly value: string; readonly label: string }[]
    }
  | {
      readonly kind: 'date'
      readonly name: FieldName
      readonly required: boolean
      readonly earliest?: Day
      readonly latest?: Day
      /** The contract began on this day: nothing of it happened before. */
      readonly began?: Day
    }
  | {
      readonly kind: 'text'
      readonly name: FieldName
      readonly required: boolean
      readonly max: number
      readonly label?: keyof Words['forms']['fields']
    }
  | { readonly kind: 'time'; readonly name: 'time' }
  | { readonly kind: 'check'; readonly name: 'sure'; readonly label: 'declare' | 'claim' | 'sure' }

/** What came back from a form, field by field; absent where nothing was filled in. */
export type Answers = { readonly [N in FieldName]?: string }

/** Which words say what is wrong with a field. */
export type Mistake =
  | 'required'
  | 'notADay'
  | 'inFuture'
  | 'inPast'
  | 'tooLong'
  | 'notAChoice'
  | 'notATime'
  | 'unknownPerson'
  | 'beyondDeadline'
  | 'beforeStart'

export type Mistakes = { readonly [N in FieldName]?: Mistake }

/** The fields as a card shows them, with what is already known filled in. */
export function toFields(specs: readonly FieldSpec[], words: Words, initial: Answers): Field[] {
  return specs.map(spec => toField(spec, words, initial[spec.name]))
}

function toField(spec: FieldSpec, words: Words, given: string | undefined): Field {
  const { fields, options } = words.forms
  switch (spec.kind) {
    case 'choice': {
      const choices = spec.options.map(value => ({ value, label: options[value] }))
      const known = choices.some(({ value }) => value === given) ? { initial: given ?? '' } : {}
      return {
        field: 'choice',
        name: spec.name,
        label: labelOf(spec.name, words),
        required: true,
        options: choices,
        ...known,
      }
    }
    case 'people': {
      const known = spec.people.some(({ value }) => value === given) ? { initial: given ?? '' } : {}
      return {
        field: 'choice',
        name: spec.name,
        label: fields.person,
        required: true,
        options: spec.people,
        ...known,
      }
    }
    case 'date':
      return {
        field: 'date',
        name: spec.name,
        label: labelOf(spec.name, words),
        required: spec.required,
        ...(given !== undefined && isDay(given) ? { initial: given } : {}),
        ...(spec.latest ? { latest: spec.latest } : {}),
      }
    case 'text':
      return {
        field: 'text',
        name: spec.name,
        label: spec.label ? fields[spec.label] : labelOf(spec.name, words),
        required: spec.required,
        maxLength: spec.max,
        ...(spec.name === 'document' ? { hint: fields.documentHint } : given ? { hint: given } : {}),
      }
    case 'time':
      return {
        field: 'text',
        name: spec.name,
        label: fields.time,
        required: true,
        maxLength: 5,
        ...(given ? { hint: given } : {}),
      }
    case 'check':
      return { field: 'check', name: spec.name, label: fields[spec.label], required: true }
  }
}

/** Reads what came back, or says for each field what is wrong with it. Fields that the form does not have are ignored. */
export function readFields(
  specs: readonly FieldSpec[],
  given: Readonly<Record<string, string>>,
): { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly mistakes: Mistakes } {
  const answers: { [N in FieldName]?: string } = {}
  const mistakes: { [N in FieldName]?: Mistake } = {}
  for (const spec of specs) {
    const text = z.string().trim().catch('').parse(given[spec.name])
    const mistake = mistakeIn(spec, text)
    if (mistake) mistakes[spec.name] = mistake
    else if (text !== '') answers[spec.name] = text
  }
  return Object.keys(mistakes).length > 0 ? { ok: false, mistakes } : { ok: true, answers }
}

function mistakeIn(spec: FieldSpec, text: string): Mistake | null {
  if (text === '')
    return spec.kind === 'date' || spec.kind === 'text' ? (spec.required ? 'required' : null) : 'required'
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
      return text.length > spec.max ? 'tooLong' : null
    case 'time':
      return /^([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? null : 'notATime'
    case 'check':
      return ['true', 'yes', 'si', 'sí', 'on', '1'].includes(text.toLowerCase()) ? null : 'required'
  }
}

/** One line for each field that is wrong. */
export function mistakeLines(mistakes: Mistakes, specs: readonly FieldSpec[], words: Words): string[] {
  return specs.flatMap(spec => {
    const mistake = mistakes[spec.name]
    return mistake ? [`• ${labelOf(spec.name, words)}: ${sayMistake(mistake, spec, words)}`] : []
  })
}

function sayMistake(mistake: Mistake, spec: FieldSpec, { forms }: Words): string {
  if (mistake === 'tooLong') return forms.tooLong(spec.kind === 'text' ? spec.max : 0)
  if (mistake === 'beyondDeadline')
    return spec.kind === 'date' && spec.latest ? forms.beyondDeadline(spec.latest) : forms.notADay
  if (mistake === 'beforeStart')
    return spec.kind === 'date' && spec.began ? forms.beforeStart(spec.began) : forms.notADay
  return forms[mistake]
}

/** What a field is called, in a form and where it is wrong. */
export function labelOf(name: FieldName, { forms }: Words): string {
  return name === 'sure' ? forms.fields.sure : forms.fields[name]
}
