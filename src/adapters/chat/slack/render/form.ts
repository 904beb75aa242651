import { createHash } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { FormField, FormPart } from '../../../../bot/cards/card.js'
import { actionToJson } from '../../../../bot/cards/json.js'
import { isDay } from '../../../../rules/index.js'
import { harmless } from '../../../../shared/harmless.js'
import type { ChatWords } from '../../../../words/chat.js'
import type { CardWords } from '../../../../words/interface.js'
import { type Block, lines, paragraphBlock, plainText, strong } from './blocks.js'
import { contractLines } from './contract.js'
import { SLACK_LIMITS } from './limits.js'
import { clip } from './plain-text.js'

/** The words that stand around the fields. */
export interface FieldWords {
  readonly card: ChatWords['card']
  readonly parts: CardWords
}

type Choice = Extract<FormField, { kind: 'choice' | 'person' }>
type Element = types.InputBlock['element']

/** How the id of a block with an answer begins; the name of the field is the id of its element. */
export const FIELD = 'f'

/**
 * The fields of a form, each with what it is about above and what was wrong with it below. `nth` tells the forms of one
 * card apart.
 */
export function fieldBlocks(form: FormPart, words: FieldWords, nth = 0): Block[] {
  const id = idsOf(form, nth)
  return [
    ...(form.intro === undefined ? [] : paragraphBlock(form.intro)),
    ...form.fields.flatMap((field, at) => oneField(field, id(at), words)),
  ]
}

/** The block ids under which a form shows its fields, by the fields' names. */
export function fieldIds(form: FormPart): ReadonlyMap<string, string> {
  const id = idsOf(form, 0)
  return new Map(form.fields.map(({ name }, at) => [name, id(at)]))
}

/**
 * Another form gets other ids, else Slack would fill it with the answers to the one before; and so do boxes that are ticked
 * anew, else they would stay as they were.
 */
function idsOf({ submit, fields }: FormPart, nth: number): (at: number) => string {
  const ticked = fields.flatMap(field => (field.kind === 'boxes' ? [field.initial] : []))
  const form = createHash('sha256')
    .update(JSON.stringify(actionToJson(submit.action)) + ticked.join(' '))
    .digest('hex')
    .slice(0, 8)
  return at => `${FIELD}:${at}:${form}:${nth}`
}

function oneField(field: FormField, id: string, words: FieldWords): Block[] {
  // A box is called by what it says; where that has no room beside it, it stands above.
  const isBox = field.kind === 'check' && !isLong(field)
  const label = plainText(isBox ? words.card.toConfirm : field.label, SLACK_LIMITS.inputLabel)
  const about: Block[] = field.kind === 'check' && field.about ? [{ type: 'divider' }, contractLines(field.about)] : []
  const wrong = field.error === undefined ? [] : strong(words.card.wrong(harmless(field.error)))
  const made = elementOf(field, words)
  if (!made)
    return [...about, lines([[{ text: field.label, style: 'bold' }, { text: `: ${words.card.noOptions}` }]]), ...wrong]
  const hint = hintOf(field, words)
  const input: Block = {
    type: 'input',
    block_id: id,
    label,
    optional: !field.required,
    ...(hint === null ? {} : { hint: plainText(hint, SLACK_LIMITS.inputLabel) }),
    element: made.element,
  }
  const left = made.left > 0 ? paragraphBlock(words.card.moreOptions(made.left)) : []
  return [...about, input, ...left, ...wrong]
}

const isLong = ({ label }: FormField) => label.length > SLACK_LIMITS.optionText

/** The element that takes the answer, with how many options had no room; null where there is nothing to choose. */
function elementOf(field: FormField, { card }: FieldWords): { element: Element; left: number } | null {
  const action_id = field.name.slice(0, SLACK_LIMITS.id) || '-'
  switch (field.kind) {
    case 'date':
      return {
        left: 0,
        element: {
          type: 'datepicker',
          action_id,
          placeholder: plainText(card.pickDay, SLACK_LIMITS.placeholder),
          ...(field.initial !== undefined && isDay(field.initial) ? { initial_date: field.initial } : {}),
        },
      }
    case 'text': {
      const most = Math.min(Math.max(Math.floor(field.maxLength), 1), SLACK_LIMITS.inputText)
      return {
        left: 0,
        element: {
          type: 'plain_text_input',
          action_id,
          multiline: most > SLACK_LIMITS.placeholder,
          max_length: most,
          ...(field.initial === undefined || field.initial === ''
            ? {}
            : { initial_value: harmless(field.initial).slice(0, most) }),
          ...(field.hint === undefined || field.hint === ''
            ? {}
            : { placeholder: plainText(field.hint, SLACK_LIMITS.placeholder) }),
        },
      }
    }
    case 'check':
      return {
        left: 0,
        element: {
          type: 'checkboxes',
          action_id,
          options: [
            { text: plainText(isLong(field) ? card.agreed : field.label, SLACK_LIMITS.optionText), value: CHECKED },
          ],
        },
      }
    case 'time':
      return {
        left: 0,
        element: { type: 'timepicker', action_id, ...(isTime(field.initial) ? { initial_time: field.initial } : {}) },
      }
    case 'person':
      // Slack's own picker cannot be kept to the entity's list, so whoever is picked is looked up there; who was named is on it.
      if (field.initial !== undefined) return choiceElement(field, action_id, card)
      return {
        left: 0,
        element: { type: 'users_select', action_id, placeholder: plainText(card.pickPerson, SLACK_LIMITS.placeholder) },
      }
    case 'choice':
      return choiceElement(field, action_id, card)
    case 'boxes':
      return boxesElement(field, action_id)
  }
}

const isTime = (text: string | undefined) => text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** The value of a box that is ticked. */
const CHECKED = 'true'

function choiceElement(field: Choice, action_id: string, words: ChatWords['card']) {
  const { shown, left } = optionsOf(field)
  const [first] = shown
  if (!first) return null
  const initial = shown.find(({ value }) => value === field.initial)
  const initial_option = initial ? { initial_option: initial } : {}
  if (field.required && shown.length <= SLACK_LIMITS.radio && left === 0)
    return { left, element: { type: 'radio_buttons', action_id, options: shown, ...initial_option } as const }
  const select = {
    type: 'static_select',
    action_id,
    placeholder: plainText(words.pickOne, SLACK_LIMITS.placeholder),
  } as const
  if (shown.length <= SLACK_LIMITS.options) return { left, element: { ...select, options: shown, ...initial_option } }
  const option_groups = []
  for (let at = 0; at < shown.length; at += SLACK_LIMITS.options) {
    const options = shown.slice(at, at + SLACK_LIMITS.options)
    option_groups.push({ label: plainText(rangeOf(options), SLACK_LIMITS.optionText), options })
  }
  return { left, element: { ...select, option_groups, ...initial_option } }
}

/** Boxes to tick, one for each option. */
function boxesElement({ options, initial }: Extract<FormField, { kind: 'boxes' }>, action_id: string) {
  const boxes = options.slice(0, SLACK_LIMITS.boxes).map(({ value, label, note }) => ({
    text: plainText(label, SLACK_LIMITS.optionText),
    value,
    ...(note === undefined ? {} : { description: plainText(note, SLACK_LIMITS.optionText) }),
  }))
  if (boxes.length === 0) return null
  const ticked = boxes.filter(({ value }) => initial.includes(value))
  return {
    left: options.length - boxes.length,
    element: {
      type: 'checkboxes',
      action_id,
      options: boxes,
      ...(ticked.length > 0 ? { initial_options: ticked } : {}),
    } as const,
  }
}

/** As many options as Slack takes, in their order, and how many are left. */
function optionsOf({ options }: Choice): { shown: types.PlainTextOption[]; left: number } {
  const shown: types.PlainTextOption[] = []
  let bytes = 0
  for (const { value, label } of options) {
    if (value === '' || value.length > SLACK_LIMITS.optionValue) continue
    const option = { text: plainText(label, SLACK_LIMITS.optionText), value }
    bytes += Buffer.byteLength(JSON.stringify(option))
    if (bytes > SLACK_LIMITS.optionBytes || shown.length === SLACK_LIMITS.options * SLACK_LIMITS.optionGroups) break
    shown.push(option)
  }
  return { shown, left: options.length - shown.length }
}

function rangeOf(options: readonly types.PlainTextOption[]): string {
  const name = (option: types.PlainTextOption | undefined) => clip(option?.text.text ?? '', 30)
  return `${name(options.at(0))} – ${name(options.at(-1))}`
}

function hintOf(field: FormField, { parts }: FieldWords): string | null {
  return field.kind === 'date' && field.latest !== undefined && isDay(field.latest)
    ? parts.latest(parts.day(field.latest))
    : null
}
