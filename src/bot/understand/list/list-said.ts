import type { Day } from '../../../rules/day.js'
import type { Filter, Query } from '../../query/query.js'
import type { CannotTell } from '../intents/cannot.js'
import type { Question } from '../question.js'
import type { Reading, ReadText, Signal } from '../readings/readings.js'

/** What was said of one list, as it is read. */
export interface ListSaid {
  readonly question: Question
  readonly readings: readonly Reading[]
  readonly text: ReadText
  readonly raw: string
  readonly today: Day
  /** What is to be left out is said by it as it is. */
  readonly isLeftOut: boolean
  /** Of people or areas that have none of it. */
  readonly isOfNone?: true
  /** Any of these signals was said. */
  readonly has: (...signs: Signal[]) => boolean
}

/** A list that was asked for: the query, and whether it says more than the name of its kind does. */
export interface ListAsked {
  readonly query: Query
  readonly says: 'its name' | 'more'
  /** Readings that no filter could be made of: they were said, and are not held. */
  readonly lost: readonly Reading[]
  /** It is understood and cannot be told: `query` is the nearest that can. */
  readonly cannot?: CannotTell
  /** The other of two that cannot be told at once. */
  readonly other?: Query
  /** Filters that say what is to be left out, as they are without that. */
  readonly hidden?: readonly Filter[]
  /** The situation that the query begins with was not said: it comes with the kind of list. */
  readonly isSituationAssumed?: true
}
