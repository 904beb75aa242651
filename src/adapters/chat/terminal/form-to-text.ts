import type { FormField, FormPart } from '../../../bot/cards/card.js'
import type { CardWords } from '../../../words/interface.js'
import { initialOf, isNeeded, TICKED } from './form.js'
import type { TextPage } from './text-page.js'

/** Writes the fields of a form with their options numbered; `writeAbout` writes the contract that a box is for. */
export function writeForm(
  page: TextPage,
  form: FormPart,
  words: CardWords,
  writeAbout: (about: NonNullable<Extract<FormField, { kind: 'check' }>['about']>) => void,
): void {
  if (form.intro !== undefined) page.putLines(form.intro)
  for (const field of form.fields) {
    if (field.kind === 'check' && field.about) {
      page.gap()
      writeAbout(field.about)
      const number = page.number({ kind: 'option', field: field.name, value: TICKED })
      page.put(`[${number}] ${field.label}`, { indent: 2, hang: 4 })
      continue
    }
    if (field.kind === 'boxes') {
      page.put(`› ${field.label}`, { hang: 2 })
      for (const { value, label, note } of field.options) {
        const number = page.number({ kind: 'option', field: field.name, value })
        const mark = field.initial.includes(value) ? '✓' : ' '
        page.put(`[${number}] ${mark} ${[label, note].filter(Boolean).join(' · ')}`, { indent: 2, hang: 6 })
      }
      continue
    }
    const notes = [isNeeded(field) ? undefined : words.optional, ...notesOf(field, words)].filter(
      note => note !== undefined && note.trim() !== '',
    )
    const note = notes.length > 0 ? ` (${notes.join('; ')})` : ''
    page.put(`› ${field.label}${note}`, { hang: 2 })
    if (field.error !== undefined) page.put(`⚠ ${field.error}`, { indent: 2, hang: 4 })
    if (field.kind !== 'choice' && !(field.kind === 'person' && field.options.length <= OPTIONS_SHOWN)) continue
    for (const { value, label } of field.options) {
      const number = page.number({ kind: 'option', field: field.name, value })
      page.put(`[${number}] ${label}`, { indent: 2, hang: 4 })
    }
  }
  if (form.fields.some(field => field.kind === 'check' && field.about)) page.gap()
  page.buttons([form.submit])
}

/** More people than this are typed by name, and not listed. */
const OPTIONS_SHOWN = 9

function notesOf(field: FormField, words: CardWords): (string | undefined)[] {
  const isProposed = initialOf(field) !== null
  switch (field.kind) {
    case 'date':
      return [
        field.initial !== undefined && isProposed ? words.proposed(words.day(field.initial)) : undefined,
        field.latest === undefined ? undefined : words.latest(words.day(field.latest)),
      ]
    case 'text':
    case 'time':
      return [field.initial !== undefined && isProposed ? words.proposed(field.initial) : undefined, field.hint]
    case 'person':
    case 'choice': {
      const initial = field.options.find(({ value }) => value === field.initial)
      return [initial && words.proposed(initial.label)]
    }
    case 'boxes':
    case 'check':
      return []
  }
}
