import { type Directory, oversees, type Person } from '../accounts/person.js'
import { PeopleByWord } from '../understand/readings/people-by-word.js'
import type { Scope } from '../understand/readings/scope.js'

/** Names of a directory by their words; built once for each, which may hold thousands. */
const indexed = new WeakMap<Directory, PeopleByWord>()

/** Whose names a text is read with. Whoever sees no contracts of others is not told whom a name stands for. */
export function scopeOf(directory: Directory, asker: Person): Scope {
  const people = indexed.get(directory) ?? new PeopleByWord(directory.values())
  indexed.set(directory, people)
  return { people, seesOthers: oversees(asker) }
}
