import { stemOf } from './common.js'
import { type Features, inPlaces, wordsWeighed } from './features.js'

/** Words of a text that nothing read, in a question of that kind. */
export interface LeftOver {
  readonly text: string
  readonly words: string
  readonly kind: string
}

/** How many places there are for what words that are left over are told by. */
export const LEFT_OVER_BUCKETS = 1 << 14

/** The words themselves, those around them, the kind of question, and where in the text they stand. */
export function featuresOfLeftOver({ text, words, kind }: LeftOver): Features {
  const all = ['^', ...wordsWeighed(text), '$']
  const own = wordsWeighed(words)
  const at = all.findIndex((_, from) => own.every((word, i) => all[from + i] === word))
  const before = at > 0 ? all.slice(0, at) : ['^']
  const behind = at > 0 ? all.slice(at + own.length) : ['$']
  const [previous = '^', last = '^'] = before.slice(-2).length === 2 ? before.slice(-2) : ['^', ...before.slice(-1)]
  const found = new Map<string, number>([
    [`kind:${kind}`, 1],
    [`last:${last}`, BESIDE],
    [`two:${previous} ${last}`, TWO],
    [`next:${behind[0]}`, BESIDE],
    [`first:${own[0]}`, BESIDE],
    [`long:${Math.min(own.length, LONG)}`, 1],
  ])
  for (const word of own) found.set(wordFeature(word), 1 / Math.sqrt(own.length))
  for (const word of [...before.slice(-AROUND), ...behind.slice(0, AROUND)]) found.set(`around:${stemOf(word)}`, NEAR)
  if (/\p{Lu}\p{Ll}/u.test(words) && last !== '^') found.set('named', 1)
  if (last === '^') found.set('head', 1)
  if (LIMITS.test(words)) found.set('limits', 1)
  return inPlaces(found, LEFT_OVER_BUCKETS)
}

/** The words alone, whatever they stand beside. */
export function featuresOfWords(words: string): Features {
  return inPlaces(new Map(wordsWeighed(words).map(word => [wordFeature(word), 1])), LEFT_OVER_BUCKETS)
}

function wordFeature(word: string): string {
  return `word:${stemOf(word)}`
}

const BESIDE = 0.7
const TWO = 0.5
const NEAR = 0.3
const AROUND = 4
const LONG = 4
/** What takes something away or says how much. */
const LIMITS = /\d|[%$]|\b(?:no|sin|ni|not|nunca|tampoco|solo|sólo|only|menos|m[aá]s|more|less)\b/i
