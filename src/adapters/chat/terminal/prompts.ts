import type { FormField } from '../../../bot/cards/card.js'
import { isDay } from '../../../rules/index.js'
import { harmlessLine } from '../../../shared/harmless.js'
import type { InterfaceWords } from '../../../words/interface.js'
import { type FormTalk, initialOf, isNeeded, nextField } from './form.js'
import type { Choice } from './text-page.js'

const OPTIONS_SHOWN = 8

/** What is asked for next in a form, in one line: the field, what an empty line means, and the numbers to choose from. */
export function fieldPrompt(talk: FormTalk, choices: readonly Choice[], words: InterfaceWords): string {
  const field = nextField(talk)
  if (!field) return `${answered(talk, words)} ${words.form.confirm}`.trim()
  const label = harmlessLine(field.label)
    .trim()
    .replace(/[:?.]$/, sign => (sign === '?' ? '?' : ''))
  const notes = [emptyMeans(field, words), howToAnswer(field, choices, words)].filter(note => note !== '')
  return `${label}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}:`
}

/** What was answered, as it was understood, so that a yes is said to that. */
function answered({ form, answers }: FormTalk, words: InterfaceWords): string {
  const lines = form.fields.flatMap(field => {
    const value = answers.get(field.name)
    return value === undefined ? [] : [`${harmlessLine(field.label)}: ${harmlessLine(readable(field, value, words))}`]
  })
  return lines.length > 0 ? `${lines.join(' · ')}.` : ''
}

function readable(field: FormField, value: string, { form }: InterfaceWords): string {
  if (field.kind === 'date' && isDay(value)) return form.day(value)
  if (field.kind === 'boxes')
    return value
      .split(',')
      .map(one => field.options.find(option => option.value === one)?.label ?? one)
      .join(', ')
  if (field.kind === 'choice' || field.kind === 'person')
    return field.options.find(option => option.value === value)?.label ?? value
  return value
}

function emptyMeans(field: FormField, words: InterfaceWords): string {
  const { form } = words
  const initial = initialOf(field)
  if (initial !== null && initial !== '') return form.enterFor(harmlessLine(readable(field, initial, words)))
  return isNeeded(field) ? '' : form.enterToSkip
}

function howToAnswer(field: FormField, choices: readonly Choice[], { form }: InterfaceWords): string {
  switch (field.kind) {
    case 'date':
      return form.dateHint
    case 'text':
    case 'time':
      return field.hint === undefined ? '' : harmlessLine(field.hint)
    case 'boxes':
      return form.ticksHint
    case 'check':
      return field.about ? form.boxesHint : form.yesNoHint
    case 'person':
    case 'choice': {
      const numbered = field.options.map(({ value, label }) => {
        const at = choices.findIndex(
          choice => choice.kind === 'option' && choice.field === field.name && choice.value === value,
        )
        return `[${at + 1}] ${harmlessLine(label)}`
      })
      return numbered.length <= OPTIONS_SHOWN ? numbered.join('  ') : form.byNumber
    }
  }
}
