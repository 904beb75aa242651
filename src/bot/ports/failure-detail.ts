import type { Language } from '../../words/language.js'
import type { FailureCode } from './failure-code.js'

/**
 * What exactly was wrong. Which kinds there are only the adapter knows that says it; it hands the sentence over with it, for
 * users and, in English, for every log.
 */
export interface FailureDetail {
  readonly kind: string
  readonly words: Readonly<Record<Language, string>>
  /** What a person can do about it, where the words do not say so. */
  readonly toDo?: Readonly<Record<Language, string>>
  /** What that is called at large and what to do about it, by the code of the failure; absent where there is nothing particular. */
  readonly leads?: Readonly<Record<Language, Readonly<Partial<Record<FailureCode, string>>>>>
}

/** Something that whoever runs the bot should know of the store: it goes on, but not quite as if nothing had been. */
export interface StoreNotice extends FailureDetail {
  /** Somebody has to look at it. */
  readonly needsAttention: boolean
}
