import type { KindSaid } from './kinds.js'

/** What the second reader says. */
export interface Said {
  readonly kind: KindSaid
  readonly chance: number
}

/** Where both said something else, it was right nine times of ten from here on. */
export const EVIDENT = 0.8
/** More than a reading of every word. */
export const BEYOND = 0.9
/** More than a word of another matter, than a question mark, than a paper that is asked for. */
export const CERTAIN = 0.97
/** That one of the team is asked about, where nothing else was read whole; that a contract is, by the name of somebody. */
export const ONE_OF_THEM = 0.55
export const HARDLY_ONE = 0.2
/** More than what was read whole and some do write so; than what was told. */
export const INSTEAD = 0.82
