import type { Action } from '../../../bot/cards/action.js'
import type { FormField } from '../../../bot/cards/card.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from '../../../bot/understand/question.js'
import { understand } from '../../../bot/understand/understand.js'
import type { Day } from '../../../rules/index.js'
import type { InterfaceWords } from '../../../words/interface.js'
import {
  answersSoFar,
  chosenIn,
  type FormTalk,
  foldAnswer,
  initialOf,
  nextField,
  type ReadDay,
  readFieldAnswer,
  ticksIn,
  withAnswer,
  withInitials,
  withTicks,
  yesOrNo,
} from './form.js'
import type { Choice } from './text-page.js'

/** What a line means while a form is open. */
export type FormTurn =
  | { readonly kind: 'go-on'; readonly talk: FormTalk }
  | { readonly kind: 'send'; readonly talk: FormTalk }
  /** Something is wrong or missing; the form stays open. */
  | { readonly kind: 'say'; readonly text: string; readonly talk: FormTalk }
  /** Nothing of the form is sent. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'press'; readonly action: Action | undefined; readonly fields: Readonly<Record<string, string>> }
  /** Whoever asks something instead of answering has turned to something else. */
  | { readonly kind: 'ask'; readonly question: string }

export interface FormSetting {
  readonly choices: readonly Choice[]
  readonly words: InterfaceWords
  readonly today: Day
  readonly readDay: (text: string, today: Day, past: boolean) => Day | null
}

/** A line while a form is open: a number of the card, or the answer to the field that was asked for. */
export function formTurn(talk: FormTalk, line: string, setting: FormSetting): FormTurn {
  const { choices, words, today } = setting
  const field = nextField(talk)
  const ticks = ticksIn(line, talk.form, choices)
  if (ticks) return goOn(withTicks(talk, ticks))
  const chosen = chosenIn(line, talk.form, choices)
  if (chosen) return goOn(withAnswer(talk, chosen.field, chosen.values.join(',')))
  const choice = field?.kind === 'text' ? undefined : choiceIn(line, choices)
  if (choice?.kind === 'option') return goOn(withAnswer(talk, choice.field, choice.value))
  if (choice?.kind === 'button') {
    if (choice.button !== talk.form.submit)
      return {
        kind: 'press',
        action: choice.button.action,
        fields: choice.button.submits ? answersSoFar(talk) : {},
      }
    const filled = withInitials(talk)
    return filled ? goOn(filled) : missed(talk, words.form.needed)
  }
  if (!field) return confirmed(talk, line, setting)
  // "Sí", where something is proposed: all that is proposed.
  if (field.kind !== 'check' && initialOf(field) !== null && yesOrNo(line) === true) {
    const filled = withInitials(talk)
    return filled ? { kind: 'send', talk: filled } : goOn(withAnswer(talk, field.name, initialOf(field)))
  }
  const past = field.kind === 'date' && field.latest !== undefined && field.latest <= today
  const readDay: ReadDay = text => setting.readDay(text, today, past)
  const answer = readFieldAnswer(field, line, readDay, words.form)
  if (TAKES_ANYTHING.has(field.kind) ? asks(line, today) : 'mistake' in answer && turnsAway(line, today))
    return { kind: 'ask', question: line.trim() }
  if ('mistake' in answer) return missed(talk, `${answer.mistake} ${words.form.orCancel}`)
  return goOn(withAnswer(talk, field.name, answer.value))
}

/** Nothing is sent without a yes: a box to tick is one, and so is the number of the button. */
export function goOn(talk: FormTalk): FormTurn {
  const isOpen = nextField(talk) !== null || !talk.form.fields.some(({ kind }) => kind === 'check' || kind === 'boxes')
  return { kind: isOpen ? 'go-on' : 'send', talk }
}

function confirmed(talk: FormTalk, line: string, { choices, words, today }: FormSetting): FormTurn {
  const choice = choiceIn(line, choices)
  const yes = yesOrNo(line) ?? (choice?.kind === 'button' && choice.button === talk.form.submit ? true : undefined)
  if (yes) return { kind: 'send', talk }
  if (yes === false) return { kind: 'leave' }
  return turnsAway(line, today)
    ? { kind: 'ask', question: line.trim() }
    : missed(talk, `${words.form.yesOrNo} ${words.form.orCancel}`)
}

/** Whoever answers nothing three times in a row is not filling in the form: input from a pipe would all go into it. */
const MOST_MISSES = 3

function missed(talk: FormTalk, text: string): FormTurn {
  const misses = talk.misses + 1
  return misses < MOST_MISSES ? { kind: 'say', text, talk: { ...talk, misses } } : { kind: 'leave' }
}

function choiceIn(line: string, choices: readonly Choice[]): Choice | undefined {
  return /^\s*\d{1,3}\s*$/.test(line) ? choices[Number(line) - 1] : undefined
}

const FIRST_WORDS = new Set([
  ...'que cual cuales como cuando cuantos cuantas cuanto donde quien quienes hasta por contratos'.split(' '),
  ...'what which how when where who why contracts'.split(' '),
])

/** Whether something is asked that has an answer, and nothing told. */
function isAsked(kind: QuestionKind): boolean {
  return QUESTION_AIMS[kind] === 'list' || QUESTION_AIMS[kind] === 'answer'
}

/** Fields to which any text may be the answer. */
const TAKES_ANYTHING: ReadonlySet<FormField['kind']> = new Set<FormField['kind']>(['text', 'person', 'time'])

/** More words about personal data than this are a note that speaks of them, where a note is what is asked for. */
const MOST_PRIVACY_WORDS = 5

/**
 * Whether a line is a question of its own, where any text may be an answer: marked or begun as one, and understood; or a few
 * words about one's own data, which nobody has to put as a question (Ley 1581 de 2012, art. 8).
 */
function asks(line: string, today: Day): boolean {
  const understood = understand(line, today)
  if (/[?¿]/.test(line)) return !understood.sure || understood.question.kind !== 'unknown'
  if (!understood.sure) return false
  const { kind } = understood.question
  const [first = '', ...rest] = foldAnswer(line).split(' ')
  return kind === 'privacy' ? rest.length < MOST_PRIVACY_WORDS : FIRST_WORDS.has(first) && isAsked(kind)
}

/** Whether a question needs no more words than one or two: "resumen", "habeas data". A name, or a state, is no such thing. */
function isWhole({ kind, args }: Question): boolean {
  return kind === 'mine' || kind === 'undo' || (QUESTION_AIMS[kind] === 'answer' && Object.keys(args).length === 0)
}

/** Whether a line that answers nothing turns to something else: a question, or a statement about a contract. */
function turnsAway(line: string, today: Day): boolean {
  if (asks(line, today)) return true
  const understood = understand(line, today)
  if (!understood.sure) return false
  const { kind, args } = understood.question
  if (foldAnswer(line).split(' ').length < 3) return isWhole(understood.question)
  return isAsked(kind) || (kind !== 'unknown' && ('id' in args || 'reference' in args))
}
