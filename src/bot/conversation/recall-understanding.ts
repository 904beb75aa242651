import type { Day } from '../../rules/index.js'
import { BoundedMap } from '../../shared/cache.js'
import type { PeopleByWord } from '../understand/readings/people-by-word.js'
import type { Scope } from '../understand/readings/scope.js'
import { type Given, type Understanding, understand } from '../understand/understand.js'

/** Texts that are kept, and the characters of the longest: what hundreds ask every morning is short and the same. */
const MOST_TEXTS = 500
const LONGEST = 100

/** By whose names it was read with. */
const kept = new WeakMap<PeopleByWord, BoundedMap<string, Understanding>>()

/**
 * What `understand` makes of a text, remembered for as long as the same is asked on the same day, in the same language and with the
 * same on the screen. What is read with the words of somebody's contracts is read each time. In memory only.
 */
export function recallUnderstanding(text: string, today: Day, given: Given & { readonly scope: Scope }): Understanding {
  const { people, seesOthers, words } = given.scope
  if (!people || words || text.length > LONGEST) return understand(text, today, given)
  const known = kept.get(people) ?? new BoundedMap<string, Understanding>(MOST_TEXTS)
  kept.set(people, known)
  const asked = [text, today, given.preferred, seesOthers, given.remembered ?? null]
  return known.getOrMake(JSON.stringify(asked), () => understand(text, today, given))
}
