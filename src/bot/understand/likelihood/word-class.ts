import { BEGINNING, WORDS_OF_CLASSES } from './word-classes.js'

/** Shorter words join others and say nothing themselves. */
const SHORT = 3

/** Of words that join others, and of those that nobody has classed. */
const SMALL = 'small'
const NONE = 'none'

const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS_OF_CLASSES).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, string] => [word, name]),
  ),
)

/**
 * What class a word as it is weighed is of ("mood", "time", "goods", …: `learning/words`), by itself or by how it begins; what stands for
 * a number, a day or a reference is a class of its own, and "none" a word that nobody has classed.
 */
export function wordClassOf(word: string): string {
  if (word !== word.toLowerCase() || /^\W/.test(word)) return word
  if (word.length < SHORT) return SMALL
  return CLASSES.get(word) ?? CLASSES.get(word.slice(0, BEGINNING)) ?? NONE
}

/** Whether a class tells nothing of what is asked. */
export function isUntelling(name: string): boolean {
  return name === SMALL || name === NONE || name !== name.toLowerCase()
}
