import type { Action } from '../../bot/card.js'
import { understand } from '../../bot/understand.js'
import type { DoorWords } from '../../bot/words/doors.js'
import type { Day } from '../../rules/index.js'
import {
  type FormTalk,
  nextField,
  type ReadDay,
  readAnswer,
  ticksIn,
  withAnswer,
  withInitials,
  withTicks,
  yesOrNo,
} from './form.js'
import type { Choice } from './sheet.js'

/** What a line means while a form is open. */
export type FormTurn =
  | { readonly turn: 'go-on'; readonly talk: FormTalk }
  | { readonly turn: 'send'; readonly talk: FormTalk }
  /** Something is wrong or missing; the form stays open. */
  | { readonly turn: 'say'; readonly text: string }
  /** Nothing of the form is sent. */
  | { readonly turn: 'leave' }
  | { readonly turn: 'press'; readonly action: Action | undefined }
  /** Whoever asks something instead of answering has turned to something else. */
  | { readonly turn: 'ask'; readonly question: string }

export interface FormSetting {
  readonly choices: readonly Choice[]
  readonly words: DoorWords
  readonly today: Day
  readonly readDay: (text: string, today: Day, past: boolean) => Day | null
}

/** A line while a form is open: a number of the card, or the answer to the field that was asked for. */
export function formTurn(talk: FormTalk, line: string, setting: FormSetting): FormTurn {
  const { choices, words, today } = setting
  const field = nextField(talk)
  const ticks = ticksIn(line, talk.form, choices)
  if (ticks) return goOn(withTicks(talk, ticks))
  const choice = field?.field === 'text' ? undefined : choiceIn(line, choices)
  if (choice?.choice === 'option') return goOn(withAnswer(talk, choice.field, choice.value))
  if (choice?.choice === 'button') {
    if (choice.button !== talk.form.submit) return { turn: 'press', action: choice.button.action }
    const filled = withInitials(talk)
    return filled ? goOn(filled) : { turn: 'say', text: words.form.needed }
  }
  if (!field) return confirmed(talk, line, setting)
  const past = field.field === 'date' && field.latest !== undefined && field.latest <= today
  const readDay: ReadDay = text => setting.readDay(text, today, past)
  const answer = readAnswer(field, line, readDay, words.form)
  if (('mistake' in answer || field.field === 'text') && isQuestion(line, today))
    return { turn: 'ask', question: line.trim() }
  if ('mistake' in answer) return { turn: 'say', text: `${answer.mistake} ${words.form.orCancel}` }
  return goOn(withAnswer(talk, field.name, answer.value))
}

/** Nothing is sent without a yes: a box to tick is one, and so is the number of the button. */
export function goOn(talk: FormTalk): FormTurn {
  const isOpen = nextField(talk) !== null || !talk.form.fields.some(({ field }) => field === 'check')
  return { turn: isOpen ? 'go-on' : 'send', talk }
}

function confirmed(talk: FormTalk, line: string, { choices, words, today }: FormSetting): FormTurn {
  const choice = choiceIn(line, choices)
  const yes = yesOrNo(line) ?? (choice?.choice === 'button' && choice.button === talk.form.submit ? true : undefined)
  if (yes) return { turn: 'send', talk }
  if (yes === false) return { turn: 'leave' }
  return isQuestion(line, today)
    ? { turn: 'ask', question: line.trim() }
    : { turn: 'say', text: `${words.form.yesOrNo} ${words.form.orCancel}` }
}

function choiceIn(line: string, choices: readonly Choice[]): Choice | undefined {
  return /^\s*\d{1,3}\s*$/.test(line) ? choices[Number(line) - 1] : undefined
}

/** Whether a line is a question of its own: marked as one, and understood. */
function isQuestion(line: string, today: Day): boolean {
  if (!/[?¿]/.test(line)) return false
  const understood = understand(line, today)
  return !understood.sure || understood.question.kind !== 'unknown'
}
