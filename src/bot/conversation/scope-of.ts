import { type Directory, oversees, type Person } from '../accounts/person.js'
import { PeopleByWord } from '../understand/people-by-word.js'
import type { Scope } from '../understand/scope.js'

/** Names of a directory by their words; built once for each, which may hold thousands. */
const indexed = new WeakMap<Directory, PeopleByWord>()

/** Whose names somebody may ask by: everybody's where they see the contracts of others, else nobody's. */
export function scopeOf(directory: Directory, asker: Person): Scope {
  if (!oversees(asker)) return {}
  const people = indexed.get(directory) ?? new PeopleByWord(directory.values())
  indexed.set(directory, people)
  return { people }
}
