import type { Question } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import { GUIDE_QUESTIONS, READ_BESIDES } from './topics.js'

/** How like a text is to how a question is asked: 1 is the same words. */
export interface Near {
  readonly question: Question
  readonly score: number
}

/**
 * The questions whose phrasings a text is most like, the likest first. Words count by how few questions have them, and so do
 * their parts of three letters, so that another form of a word or a typo is still like it.
 */
export function nearestQuestions(text: string): readonly Near[] {
  return nearestTo(wordsIn(text))
}

/** The same of each of several texts; those of the same words are compared once. */
export function nearestOfEach(texts: readonly string[]): readonly (readonly Near[])[] {
  const known = new Map<string, readonly Near[]>()
  return texts.map(text => {
    const words = wordsIn(text)
    const said = words.join(' ')
    const near = known.get(said) ?? nearestTo(words)
    known.set(said, near)
    return near
  })
}

function nearestTo(words: readonly string[]): readonly Near[] {
  const scores = new Float64Array(PHRASINGS.length)
  for (const [feature, value] of vectorOf(words)) {
    const { at, asked } = FOUND_IN.get(feature) ?? NOWHERE
    for (let i = 0; i < at.length; i++) scores[at[i] ?? 0] = (scores[at[i] ?? 0] ?? 0) + value * (asked[i] ?? 0)
  }
  const best = new Map<Question, number>()
  PHRASINGS.forEach(({ question }, at) => {
    const score = scores[at] ?? 0
    if (score > (best.get(question) ?? 0)) best.set(question, score)
  })
  return [...best].map(([question, score]) => ({ question, score })).sort((a, b) => b.score - a.score)
}

const NOWHERE = { at: new Int32Array(0), asked: new Float64Array(0) }

/**
 * Whether what a text says is said of a question: two of its words at least, or its only one, and most of what they weigh. "¿Cuánto
 * cuesta un café?" is like "¿cuánto cuesta este programa?", and asks something else.
 */
export function isSaidOf(text: string, { question, score }: Near): boolean {
  const words = [...new Set(wordsIn(text).filter(word => !ASKING.has(word)))]
  const own = WORDS_OF.get(question)
  const said = words.filter(word => own?.has(word))
  const weight = (some: readonly string[]) => some.reduce((sum, word) => sum + rarity(word), 0)
  const isEnough = said.length > 1 || (words.length === 1 && score >= OF_ONE_WORD)
  return isEnough && said.length > 0 && weight(said) >= MOST * weight(words)
}

const MOST = 0.6
const OF_ONE_WORD = 0.58

/** Words that stand in any sentence. */
const SMALL = new Set(
  (
    'el la los las lo un una unos unas de del al a en y o e u con por para que se me le les mi mis su sus es son ser eso ' +
    'esto ese esta este esa the an of to in on and or is are it its my your i me do does be for at this that'
  ).split(' '),
)

/** The words of a text that say something, folded and without their endings. */
function wordsIn(text: string): readonly string[] {
  const words = foldInPlace(text.slice(0, LONGEST)).match(/[a-z0-9]+/g) ?? []
  return words.filter(word => !SMALL.has(word)).map(stem)
}

const LONGEST = 300

/** "Cierro", "cierra", "cerrarlo": without what changes at the end. */
function stem(word: string): string {
  if (word.length < LEAST) return word
  return word
    .replace(CLITIC, tail => (word.length - tail.length > LEAST ? '' : tail))
    .replace(ENDING, '')
    .replace(/^cierr/, 'cerr')
}

const LEAST = 5
const CLITIC = /(?:melas?|melos?|selas?|selos?|las?|los?|les?|me|se|nos)$/
const ENDING =
  /(?:aciones|acion|iendo|ando|ados|adas|idos|idas|ado|ada|ido|ida|aron|ieron|aba|aban|ing|ed|es|as|os|ar|er|ir|an|en|s|a|e|o)$/

/** What a text is compared by: its words, and their parts of three letters. */
function featuresOf(words: readonly string[]): readonly (readonly [feature: string, weight: number])[] {
  return words.flatMap((word): (readonly [string, number])[] => {
    const padded = `_${word}_`
    const parts = Array.from({ length: padded.length - 2 }, (_, at) => `#${padded.slice(at, at + 3)}`)
    return [[word, 1], ...parts.map((part): readonly [string, number] => [part, OF_A_PART / Math.sqrt(parts.length)])]
  })
}

const OF_A_PART = 0.5

const PHRASINGS = GUIDE_QUESTIONS.flatMap(({ question, said }) =>
  said.map(each => ({ question, words: wordsIn(each) })),
)

/** What questions of any kind are asked with: it says nothing of what is asked. */
const ASKING = new Set(
  wordsIn(
    'que como quien quienes cual cuales cuando cuanto cuantos donde puedo puede podria hay debe deben tengo tiene hago hace hacer si no ya yo usted ustedes esta estan estoy tambien todavia aun aqui aca ahi solo asi muy mas entonces pues ' +
      'how who what when where which can could should have has you we they will there not if also still too here hola buenas favor gracias ' +
      'quisiera quiero necesito saber confirmar preguntar pregunta vos ve oiga oye mire bueno buenos pena tardes dias noches sabe dice dicen dijeron exactamente exacta verdad cierto',
  ),
)

const WORDS_OF: ReadonlyMap<Question, ReadonlySet<string>> = new Map(
  GUIDE_QUESTIONS.map(({ question, said }) => [question, new Set(said.flatMap(wordsIn))]),
)

/** In how many questions a feature is found. */
const COMMON = new Map<string, number>()
const COUNTED = GUIDE_QUESTIONS.filter(({ question }) => !READ_BESIDES.has(question.kind))
for (const { said } of COUNTED)
  for (const feature of new Set(said.flatMap(each => featuresOf(wordsIn(each)).map(([name]) => name))))
    COMMON.set(feature, (COMMON.get(feature) ?? 0) + 1)

const rarityOf = (count: number) => Math.log(1 + COUNTED.length / count)
const RARITY = new Map([...COMMON].map(([feature, count]) => [feature, rarityOf(count)]))
const RAREST = rarityOf(1)

/** What no phrasing has counts as the rarest: it makes the text unlike all of them. */
const rarity = (feature: string) => RARITY.get(feature) ?? RAREST

/** What a text is made of, of length 1. */
function vectorOf(words: readonly string[]): ReadonlyMap<string, number> {
  const vector = new Map<string, number>()
  for (const [feature, weight] of featuresOf(words))
    vector.set(feature, Math.max(vector.get(feature) ?? 0, weight * rarity(feature)))
  const length = Math.hypot(...vector.values()) || 1
  return new Map([...vector].map(([feature, value]) => [feature, value / length]))
}

/** In which phrasings each feature stands, and how much it says there. */
const FOUND_IN = foundIn()

function foundIn(): ReadonlyMap<string, { readonly at: Int32Array; readonly asked: Float64Array }> {
  const found = new Map<string, { readonly at: number[]; readonly asked: number[] }>()
  for (const [at, { words }] of PHRASINGS.entries())
    for (const [feature, value] of vectorOf(words)) {
      const places = found.get(feature) ?? { at: [], asked: [] }
      places.at.push(at)
      places.asked.push(value)
      found.set(feature, places)
    }
  return new Map(
    [...found].map(([feature, { at, asked }]) => [
      feature,
      { at: Int32Array.from(at), asked: Float64Array.from(asked) },
    ]),
  )
}
