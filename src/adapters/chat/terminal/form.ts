import type { FormField, FormPart } from '../../../bot/cards/card.js'
import type { Day } from '../../../rules/index.js'
import { fold } from '../../../shared/text.js'
import type { FormWords } from '../../../words/interface.js'
import type { Choice } from './text-page.js'

/** A form that is being filled in, one line after the other. */
export interface FormTalk {
  readonly form: FormPart
  /** By name of the field; a field that was left out has no entry. */
  readonly answers: ReadonlyMap<string, string>
  readonly asked: ReadonlySet<string>
  /** Lines in a row that were no answer. */
  readonly misses: number
}

/** Turns what a person writes into a day, or null when it is none. */
export type ReadDay = (text: string) => Day | null

/** A form of which nothing is filled in yet. */
export function startForm(form: FormPart): FormTalk {
  return { form, answers: new Map(), asked: new Set(), misses: 0 }
}

/** The field to ask for next, or null when all were. */
export function nextField({ form, asked, answers }: FormTalk): FormField | null {
  const isDue = ({ neededWith }: FormField) => !neededWith || answers.get(neededWith.field) === neededWith.value
  return form.fields.find(field => !asked.has(field.name) && isDue(field)) ?? null
}

/** Whether a field that is asked for has to be answered: one that another answer calls for is asked only then. */
export function isNeeded({ required, neededWith }: FormField): boolean {
  return required || neededWith !== undefined
}

/** The form with one more answer; null leaves the field out. */
export function withAnswer(talk: FormTalk, name: string, value: string | null): FormTalk {
  const answers = new Map(talk.answers)
  if (value === null) answers.delete(name)
  else answers.set(name, value)
  return { ...talk, answers, asked: new Set([...talk.asked, name]), misses: 0 }
}

/** The form as if an empty line had been written for each field not asked yet; null when one of them is needed. */
export function withInitials(talk: FormTalk): FormTalk | null {
  let filled = talk
  for (let field = nextField(filled); field; field = nextField(filled)) {
    const initial = initialOf(field)
    if (isNeeded(field) && initial === null) return null
    filled = withAnswer(filled, field.name, initial)
  }
  return filled
}

/** What was answered, and what stands in the fields that were not. */
export function answersSoFar({ form, answers }: FormTalk): Readonly<Record<string, string>> {
  const initial = form.fields.flatMap(field => {
    const value = initialOf(field)
    return value === null ? [] : [[field.name, value] as const]
  })
  return { ...Object.fromEntries(initial), ...Object.fromEntries(answers) }
}

/** The form with these boxes ticked and all its other boxes left empty. */
export function withTicks(talk: FormTalk, ticked: ReadonlySet<string>): FormTalk {
  const boxes = talk.form.fields.filter(isBox)
  return boxes.reduce((filled, { name }) => withAnswer(filled, name, ticked.has(name) ? TICKED : null), talk)
}

/** The boxes whose numbers a line lists (`1 3 5-8`), or null when it is no list of boxes of this form. */
export function ticksIn(line: string, form: FormPart, choices: readonly Choice[]): ReadonlySet<string> | null {
  const numbers = numbersIn(line)
  if (!numbers) return null
  const boxes = new Set(form.fields.filter(isBox).map(({ name }) => name))
  const ticked = new Set<string>()
  for (const number of numbers) {
    const choice = choices[number - 1]
    if (choice?.kind !== 'option' || !boxes.has(choice.field)) return null
    ticked.add(choice.field)
  }
  return ticked.size > 0 ? ticked : null
}

/** The options whose numbers a line lists, of a form's field of which any may be chosen; null when it is no such list. */
export function chosenIn(
  line: string,
  form: FormPart,
  choices: readonly Choice[],
): { readonly field: string; readonly values: readonly string[] } | null {
  const field = form.fields.find(({ kind }) => kind === 'boxes')
  const numbers = field ? numbersIn(line) : null
  if (!field || !numbers) return null
  const values: string[] = []
  for (const number of numbers) {
    const choice = choices[number - 1]
    if (choice?.kind !== 'option' || choice.field !== field.name) return null
    values.push(choice.value)
  }
  return { field: field.name, values }
}

/** The numbers that a line lists (`1 3 5-8`), or null when it is anything else. */
function numbersIn(line: string): readonly number[] | null {
  if (!/^\s*\d{1,3}(\s*[-–, ]\s*\d{1,3})*\s*$/.test(line)) return null
  return [...line.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].flatMap(([, from = '', to = from]) =>
    Array.from({ length: Math.max(Number(to) - Number(from) + 1, 0) }, (_, i) => Number(from) + i),
  )
}

/** A box that stands for a contract. */
function isBox(field: FormField): boolean {
  return field.kind === 'check' && field.about !== undefined
}

type Answer = { readonly value: string | null } | { readonly mistake: string }

/** What a line means as an answer to a field: its value, null for left out, or what is wrong with it. */
export function readFieldAnswer(field: FormField, line: string, readDay: ReadDay, words: FormWords): Answer {
  const text = line.trim()
  if (text === '') {
    const value = initialOf(field)
    return isNeeded(field) && value === null ? { mistake: words.needed } : { value }
  }
  switch (field.kind) {
    case 'date': {
      const day = readDay(text)
      if (day === null) return { mistake: words.notADay }
      return field.latest !== undefined && day > field.latest
        ? { mistake: words.notAfter(words.day(field.latest)) }
        : { value: day }
    }
    case 'text':
      return text.length > field.maxLength ? { mistake: words.tooLong(field.maxLength) } : { value: text }
    case 'time':
      return { value: text }
    case 'person':
      return { value: optionNamed(field.options, text)?.value ?? text }
    case 'choice': {
      const option = optionNamed(field.options, text)
      return option === undefined ? { mistake: words.notAChoice } : { value: option.value }
    }
    // By their numbers, which `chosenIn` reads.
    case 'boxes':
      return { mistake: words.notAChoice }
    case 'check': {
      const yes = yesOrNo(text)
      if (yes === undefined) return { mistake: words.yesOrNo }
      if (!yes && field.required) return { mistake: words.mustAgree }
      return { value: yes ? TICKED : null }
    }
  }
}

/** The value of a box that is ticked. */
export const TICKED = 'yes'

/** What an empty line stands for; nothing where what is filled in cannot be. */
export function initialOf(field: FormField): string | null {
  if (field.error !== undefined) return null
  switch (field.kind) {
    case 'date':
    case 'choice':
    case 'person':
    case 'time':
    case 'text':
      return field.initial ?? null
    case 'boxes':
      return field.initial.join(',')
    case 'check':
      return null
  }
}

type Option = { readonly value: string; readonly label: string }

/** The option that a text names: by its label, or by the beginning of only one. */
function optionNamed(options: readonly Option[], text: string): Option | undefined {
  const wanted = foldAnswer(text)
  const exact = options.filter(({ label, value }) => foldAnswer(label) === wanted || foldAnswer(value) === wanted)
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined
  const begin = options.filter(({ label }) => foldAnswer(label).startsWith(wanted))
  if (begin.length > 0) return begin.length === 1 ? begin[0] : undefined
  // "No, mejor a Diego": by any of its words.
  const words = wanted.split(' ').filter(word => !AROUND_NAME.has(word))
  const have = options.filter(({ label }) => words.every(word => foldAnswer(label).split(' ').includes(word)))
  return words.length > 0 && have.length === 1 ? have[0] : undefined
}

const AROUND_NAME = new Set(
  'no espere espera mejor mas bien a al es el la de del para seria perdon rather better to it is'.split(' '),
)

const YES = new Set(
  'si s yes y ok okay acepto confirmo confirmado confirmar confirmelo claro correcto exacto listo dale hagale sip yep sure confirm'.split(
    ' ',
  ),
)
const NO = new Set(['no', 'n', 'nope'])
/** Said around a yes or a no. */
const AROUND_YES = new Set(
  'por favor porfa gracias senor senora doctor doctora asi es eso esta bien de una lo que todo mejor please thanks it that is right'.split(
    ' ',
  ),
)

/** What a person means by yes or no, in courtesy or without; undefined for neither. */
export function yesOrNo(text: string): boolean | undefined {
  const words = foldAnswer(text).split(' ')
  if (words.length > MOST_WORDS) return undefined
  const [yes, no] = [YES, NO].map(
    said => words.some(word => said.has(word)) && words.every(word => said.has(word) || AROUND_YES.has(word)),
  )
  return yes ? true : no ? false : undefined
}

const MOST_WORDS = 5

/** For comparing: lower case, no accents, one blank between words, no punctuation. */
export function foldAnswer(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
