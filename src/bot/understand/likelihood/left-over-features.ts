import { stemOf } from './common.js'
import { type Features, inPlaces, partsOf, wordsWeighed } from './features.js'
import { wordClassOf } from './word-class.js'

/** Words of a text that nothing read, in a question of that kind. */
export interface LeftOver {
  readonly text: string
  readonly words: string
  readonly kind: string
}

/** How many places there are for what words that are left over are told by. */
export const LEFT_OVER_BUCKETS = 1 << 15

/** What was learned of words before: how much each speaks for a kind of question, and whether anything is asked with it. */
export interface WordsLearned {
  speaksFor(word: string, kind: string): number
  isCommon(word: string): boolean
}

/** The words themselves, their parts, classes and what they speak for, those around them, the kind of question, and where in the text they stand. */
export function featuresOfLeftOver({ text, words, kind }: LeftOver, heard: WordsLearned): Features {
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
  for (const word of own) {
    found.set(wordFeature(word), 1 / Math.sqrt(own.length))
    found.set(`of ${kind}:${stemOf(word)}`, OF_KIND)
    for (const part of partsOf(word)) found.set(`part:${part}`, OF_PARTS)
  }
  const spoken = own.map(word => heard.speaksFor(word, kind))
  found.set(`speaks least:${inSteps(Math.min(...spoken))}`, 1)
  found.set(`speaks:${inSteps(spoken.reduce((sum, each) => sum + each, 0) / spoken.length)}`, SPEAKS)
  found.set(`common:${own.filter(word => heard.isCommon(word)).length} of ${Math.min(own.length, FEW)}`, 1)
  found.set(`of:${Math.min(Math.round(all.length / FEW), VERY_LONG)}`, SPEAKS)
  for (const [feature, much] of clauseOf(text, words)) found.set(feature, much)
  for (const word of [...before.slice(-AROUND), ...behind.slice(0, AROUND)]) found.set(`around:${stemOf(word)}`, NEAR)
  for (const [feature, much] of classesOf(own.map(wordClassOf), { last, next: behind[0] ?? '$', kind }))
    found.set(feature, much)
  if (/\p{Lu}\p{Ll}/u.test(words) && last !== '^') found.set('named', 1)
  if (last === '^') found.set('head', 1)
  if (LIMITS.test(words)) found.set('limits', 1)
  return inPlaces(found, LEFT_OVER_BUCKETS)
}

/** What classes words are of, for which kind of question, and the class of the words beside them. */
function classesOf(
  classes: readonly string[],
  { last, next, kind }: { readonly last: string; readonly next: string; readonly kind: string },
): readonly (readonly [string, number])[] {
  return [
    ...[...new Set(classes)].flatMap(each => [
      [`class:${each}`, OF_CLASS] as const,
      [`class of ${kind}:${each}`, OF_CLASS_OF_KIND] as const,
    ]),
    [`classes:${classes.join(',')}`, OF_CLASS_OF_KIND],
    [`behind ${wordClassOf(last)}:${classes[0]}`, OF_CLASS_BESIDE],
    [`before ${wordClassOf(next)}:${classes.at(-1)}`, OF_CLASS_BESIDE],
  ]
}

/** In which part of a text words stand, and whether they begin or end it. */
function clauseOf(text: string, words: string): readonly (readonly [string, number])[] {
  const at = text.indexOf(words)
  if (at < 0) return []
  const [before, behind] = [text.slice(0, at), text.slice(at + words.length)]
  const part = Math.min(before.split(PAUSE).length, FEW)
  return [
    [`part:${part} of ${Math.min(text.split(PAUSE).length, FEW + 1)}`, PART],
    ...(BEGINS.test(before) ? [['begins', BESIDE] as const] : []),
    ...(ENDS.test(behind) ? [['ends', BESIDE] as const] : []),
  ]
}

/** How much words speak for something, so that it can be told by a feature. */
function inSteps(spoken: number): number {
  return Math.max(-4, Math.min(6, Math.round(spoken)))
}

function wordFeature(word: string): string {
  return `word:${stemOf(word)}`
}

const BESIDE = 0.7
const TWO = 0.5
const NEAR = 0.3
const AROUND = 4
const LONG = 4
const OF_KIND = 0.4
const OF_PARTS = 0.15
const OF_CLASS = 0.6
const OF_CLASS_OF_KIND = 0.35
const OF_CLASS_BESIDE = 0.3
const SPEAKS = 0.7
const PART = 0.6
const FEW = 3
const VERY_LONG = 8
const PAUSE = /[,;.:!?]/
const BEGINS = /[,;.:!?¿¡-]\s*$/
const ENDS = /^\s*[,;.:!?]/
/** What takes something away or says how much. */
const LIMITS = /\d|[%$]|\b(?:no|sin|ni|not|nunca|tampoco|solo|sólo|only|menos|m[aá]s|more|less)\b/i
