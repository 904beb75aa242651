import type { FormField, FormPart } from '../../../../bot/cards/card.js'
import { harmless } from '../../../../shared/harmless.js'
import { shorten } from '../../../../shared/text.js'
import type { TeamsWords } from '../words.js'
import { FORM_VERB, submitButton } from './buttons.js'
import { contractAbout } from './contract.js'
import { type Element, type Input, lineElement, notice, paragraphElement, SMALL, textRun } from './elements.js'
import { TEAMS_LIMITS, type TeamsRoom } from './limits.js'
import { escapeMarkdown, literalLine, notEmpty } from './text.js'

/** The name of an input: several forms may stand in one card. */
function inputId(form: number, field: string): string {
  return `${FORM_VERB}${form}.${field}`
}

/** The answers to one form, by the names of its fields, out of everything that came back from a card. */
export function answersOf(values: Readonly<Record<string, unknown>>, form: number): Record<string, string> {
  const prefix = inputId(form, '')
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) =>
      id.startsWith(prefix) && (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
        ? [[id.slice(prefix.length), String(value)]]
        : [],
    ),
  )
}

/** A form: its question, its inputs with what was wrong beside them, and its button. `form` is its number in the card. */
export function formBlocks(part: FormPart, form: number, amount: TeamsRoom, words: TeamsWords): Element[] {
  const fields = part.fields.slice(0, amount.fields)
  const left = part.fields.length - fields.length
  const submit = submitButton(part.submit, form)
  return [
    ...(notEmpty(part.intro)
      ? paragraphElement(part.intro, amount.text, { weight: 'bolder' }, { spacing: 'medium' })
      : []),
    ...fields.flatMap(field =>
      fieldBlocks(field, inputId(form, field.name), amount, words, fields.length > FEW_FIELDS),
    ),
    ...(left > 0 ? [notice(words.left.fields(left))] : []),
    ...(submit ? [{ type: 'ActionSet', spacing: 'medium', actions: [submit] } as const] : []),
  ]
}

function fieldBlocks(
  field: FormField,
  id: string,
  amount: TeamsRoom,
  words: TeamsWords,
  isCrowded: boolean,
): Element[] {
  const about = field.kind === 'check' && field.about ? [contractAbout(field.about, amount)] : []
  const wrong = notEmpty(field.error)
    ? paragraphElement(`⚠ ${field.error}`, amount.text, { color: 'attention', weight: 'bolder' })
    : []
  const hidden =
    field.kind === 'choice' || field.kind === 'person' ? field.options.length - shownOptions(field, amount).length : 0
  const more = hidden > 0 ? [lineElement([textRun(words.left.options(hidden), SMALL)], { spacing: 'small' })] : []
  return [...about, ...wrong, toInput(field, id, amount, words, isCrowded), ...more]
}

function toInput(field: FormField, id: string, amount: TeamsRoom, words: TeamsWords, isCrowded: boolean): Input {
  const required = field.required ? ({ isRequired: true } as const) : {}
  const label = labelOf(field, words)
  switch (field.kind) {
    case 'date': {
      const notes = [words.card.required, field.latest === undefined ? '' : words.card.latest(field.latest)]
      return {
        type: 'Input.Date',
        id,
        label,
        ...required,
        errorMessage: notes.filter(notEmpty).join(' '),
        ...(field.initial === undefined ? {} : { value: field.initial }),
        ...(field.latest === undefined ? {} : { max: field.latest }),
      }
    }
    case 'text':
      return {
        type: 'Input.Text',
        id,
        label,
        ...required,
        errorMessage: words.card.required,
        maxLength: Math.max(1, field.maxLength),
        ...(field.maxLength > LONG_TEXT ? { isMultiline: true as const } : {}),
        ...(notEmpty(field.initial) ? { value: shorten(harmless(field.initial), amount.text) } : {}),
        ...(notEmpty(field.hint) ? { placeholder: literalLine(field.hint, TEAMS_LIMITS.fieldLabel) } : {}),
      }
    case 'time':
      return {
        type: 'Input.Time',
        id,
        label,
        ...required,
        errorMessage: words.card.required,
        ...(isTime(field.initial) ? { value: field.initial } : {}),
      }
    // Those on the list, for phones, which have no other; and everybody of the tenant where one types.
    case 'person':
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        ...required,
        errorMessage: words.card.required,
        choices: [...shownOptions(field, amount), ...(field.options.length > 0 ? [] : [NO_CHOICE])].map(option => ({
          title: literalLine(option.label, TEAMS_LIMITS.fieldLabel) || '—',
          value: option.value,
        })),
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
        style: 'filtered',
        placeholder: words.card.search,
        ...(field.initial === undefined ? {} : { value: field.initial }),
      }
    case 'choice': {
      const choices = shownOptions(field, amount)
      // Radio buttons take no answer back: what may be left open is a list beside others.
      const style = styleOf(choices.length, isCrowded || !field.required)
      const title = (text: string) => literalLine(text, TEAMS_LIMITS.fieldLabel) || '—'
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        ...required,
        errorMessage: words.card.required,
        choices: (choices.length > 0 ? choices : [NO_CHOICE]).map(option => ({
          title: style === 'expanded' ? escapeMarkdown(title(option.label)) : title(option.label),
          value: option.value,
        })),
        style,
        ...(style === 'expanded'
          ? { wrap: true as const }
          : { placeholder: style === 'filtered' ? words.card.search : words.card.choose }),
        ...(field.initial === undefined ? {} : { value: field.initial }),
      }
    }
    case 'boxes':
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        ...required,
        errorMessage: words.card.required,
        isMultiSelect: true,
        style: 'expanded',
        wrap: true,
        choices: (field.options.length > 0 ? field.options : [NO_BOX]).map(({ value, label: name, note }) => ({
          title: escapeMarkdown(literalLine([name, note].filter(notEmpty).join(' · '), TEAMS_LIMITS.fieldLabel) || '—'),
          value,
        })),
        ...(field.initial.length > 0 ? { value: field.initial.join(',') } : {}),
      }
    case 'check':
      return {
        type: 'Input.Toggle',
        id,
        // A box is called by what it says.
        label: words.card.confirmation,
        title: escapeMarkdown(label),
        ...required,
        errorMessage: words.card.agree,
        valueOn: 'true',
        valueOff: '',
        wrap: true,
      }
  }
}

const isTime = (text: string | undefined): text is string => text !== undefined && /^\d\d:\d\d$/.test(text)

const LONG_TEXT = 300
/** Teams shows no list without an entry. */
const NO_CHOICE = { value: '-', label: '—' }
const NO_BOX: Extract<FormField, { kind: 'boxes' }>['options'][number] = NO_CHOICE

/** With more fields than these in a form, what can be chosen is a list: else it would be higher than a screen. */
const FEW_FIELDS = 3
const RADIO_BUTTONS_IN_A_CROWD = 2

function styleOf(options: number, isCrowded: boolean): 'expanded' | 'compact' | 'filtered' {
  if (options <= (isCrowded ? RADIO_BUTTONS_IN_A_CROWD : TEAMS_LIMITS.radioButtons)) return 'expanded'
  return options < TEAMS_LIMITS.searched ? 'compact' : 'filtered'
}

/** The first so many, and the one that is chosen already. */
function shownOptions(
  { options, initial }: Extract<FormField, { kind: 'choice' | 'person' }>,
  { options: most }: TeamsRoom,
) {
  return options.filter(({ value }, index) => index < most || value === initial)
}

function labelOf({ kind, label, required, neededWith }: FormField, words: TeamsWords): string {
  const name = literalLine(label, TEAMS_LIMITS.fieldLabel) || '—'
  // Nobody has to tick a box that is not required, and what another answer calls for says so: that goes without saying.
  return required || neededWith || kind === 'check' || kind === 'boxes' ? name : `${name} (${words.card.optional})`
}
