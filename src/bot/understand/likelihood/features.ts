import { foldInPlace, writtenOut } from '../text/fold.js'
import { isUntelling, wordClassOf } from './word-class.js'

/** What a text is weighed by: places among the weights, and how much of each there is. Of length `LENGTH` as a vector. */
export interface Features {
  readonly at: readonly number[]
  readonly much: readonly number[]
}

/** What is known of a text besides its words. */
export interface Beside {
  /** The kind of what was answered just before. */
  readonly after?: string | undefined
  /** What its words were read as, where nothing was answered before. */
  readonly read?: string | undefined
}

/** How many places there are for what kinds are told by. Several features share one. */
export const BUCKETS = 1 << 16

const LENGTH = 3
/** What is written behind this is no question. */
const CONSIDERED = 400
const WORD = 1
const PAIR = 0.7
const APART = 0.6
const PART = 0.35
const READ = 0.8
const OF_CLASS = 0.18

/**
 * The words of a text, those side by side, those one apart, the class of each and its parts of three and four letters, so that a typing error
 * changes little; numbers, days and references as what they are and not which.
 */
export function featuresOf(text: string, { after, read }: Beside = {}): Features {
  const words = ['^', ...wordsWeighed(text), '$']
  const found = new Map<string, number>()
  const add = (feature: string, much: number) => {
    if (!found.has(feature)) found.set(feature, much)
  }
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (next !== undefined) add(`b:${word} ${next}`, PAIR)
    const one = words[i + 2]
    if (one !== undefined) add(`s:${word} ${one}`, APART)
    if (word === '^' || word === '$') return
    add(`w:${word}`, WORD)
    for (const part of partsOf(word)) add(`c:${part}`, PART)
    const name = wordClassOf(word)
    if (!isUntelling(name)) add(`class:${name}`, OF_CLASS)
  })
  if (after !== undefined) {
    add('after', WORD)
    add(`after:${after}`, WORD)
  }
  if (read !== undefined) add(`read:${read}`, READ)
  return inPlaces(found, BUCKETS)
}

/** The parts of a word of three and four letters, none of what stands for a number, a day or a reference. */
export function partsOf(word: string): readonly string[] {
  if (word !== word.toLowerCase()) return []
  const padded = `_${word}_`
  const parts: string[] = []
  for (const size of [3, 4])
    for (let from = 0; from + size <= padded.length; from++) parts.push(padded.slice(from, from + size))
  return parts
}

/** Features in their places, of which there are so many. */
export function inPlaces(found: ReadonlyMap<string, number>, buckets: number): Features {
  const sums = new Map<number, number>()
  for (const [feature, much] of found) {
    const at = bucketOf(feature) % buckets
    sums.set(at, (sums.get(at) ?? 0) + much)
  }
  const length = Math.hypot(...sums.values()) || 1
  return { at: [...sums.keys()], much: [...sums.values()].map(sum => (sum / length) * LENGTH) }
}

/** Words as they are weighed: without accents, shorthand written out; numbers, days and references as what they are. */
export function wordsWeighed(text: string): readonly string[] {
  const masked = foldInPlace(text.slice(0, CONSIDERED))
    .replace(/\S+@\S+/g, ' MAIL ')
    .replace(/\bco1\.[a-z]+\.\d+/g, ' REF ')
    .replace(/\b[a-z]{2,5}[- ]\d{1,5}(?:[- ](?:de )?\d{4})?\b/g, ' REF ')
    .replace(DAY, ' DAY ')
    .replace(MONTH, ' MONTH ')
    .replace(/\b20[0-4]\d\b/g, ' YEAR ')
    .replace(/\b\d[\d.,:/-]*/g, ' NUMBER ')
  return (masked.match(/[a-zA-Z]+|\?/g) ?? []).flatMap(word => writtenOut(word) ?? [word])
}

const MONTHS =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|june|july|august|september|october|november|december'
const DAY = new RegExp(`\\b\\d{1,2} (?:de )?(?:${MONTHS})(?: (?:de )?\\d{4})?\\b`, 'g')
const MONTH = new RegExp(`\\b(?:${MONTHS})\\b`, 'g')

/** FNV-1a, mixed once more so that its low bits tell features apart. */
function bucketOf(feature: string): number {
  let hash = 2_166_136_261
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}
