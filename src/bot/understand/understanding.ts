import type { Language } from '../../words/language.js'
import type { Intent } from './intent.js'
import type { NamedOne } from './matters/story.js'
import type { Question } from './question.js'

/** What a text was understood as. Never a guess: what is not sure is asked back. */
export interface Understanding extends Intent {
  readonly language: Language
  /** Nothing was left unread, nothing else fits about as well, and it can hardly be meant otherwise. */
  readonly sure: boolean
  /** Where several questions fit about equally: two or three, else just the one. */
  readonly options: readonly Intent[]
  /** What else was asked or told, in order. */
  readonly further: readonly Intent[]
  /** Words that mean something and were not understood, as written. */
  readonly unread: readonly string[]
  /** Something was taken from what stood on the screen: the answer says what. */
  readonly contextual: boolean
  /** What was told around what was asked and not read, as written: the answer says so. */
  readonly story?: readonly string[]
  /** The hour said of a reminder, which comes with the message of its day. */
  readonly hour?: string
  /** The one contract that it names, whatever else of it is not read. */
  readonly about?: NamedOne
  /** The page of the last list that is wanted. */
  readonly page?: number
  /** Nothing reads it: the questions that it is most like. */
  readonly near?: readonly Question[]
  /** The id of the contract on the screen, where it was said that another is meant. */
  readonly rejected?: string
  /** Whatever was open is left as it was. */
  readonly cancels?: true
}

/** What one intent answers instead of what was found; `taken`: its contract is the one on the screen. */
export function answeredBy(
  { language, contextual }: Understanding,
  { intent, taken = false }: { readonly intent: Intent; readonly taken?: boolean },
): Understanding {
  return {
    ...intent,
    language,
    contextual: contextual || taken,
    sure: true,
    options: [intent],
    further: [],
    unread: [],
  }
}
