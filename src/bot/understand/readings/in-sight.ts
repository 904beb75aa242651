import type { PeopleByWord } from './people-by-word.js'
import type { KnownWords } from './subjects.js'

/** What the asker may see, by its names: people and areas of the entity, and the words of suppliers and objects. */
export interface Scope {
  readonly people?: PeopleByWord
  /** Whether the contracts of others may be asked for: who a name stands for is told to nobody else. */
  readonly seesOthers?: boolean
  /** Absent where they are not known. */
  readonly words?: KnownWords
  /** Contracts are looked for: what they are about may be any noun. */
  readonly isSought?: true
}
