import { BUCKETS, type Features, featuresOf } from './features.js'
import { KINDS, SCALES, WEIGHTS } from './weights.js'

/** A kind of question as `documentedKind` names it. */
export type LearnedKind = (typeof KINDS)[number]

export interface Likely {
  readonly kind: LearnedKind
  /** Between 0 and 1; of all kinds together 1. */
  readonly chance: number
}

/**
 * What kind of question a text most likely is, by how people write each: the likeliest first, all of them. It reads no arguments and
 * explains nothing; it is a second reader, who was taught by `learning/` and never decides alone what is put on record.
 * `after` is the kind of the question answered just before, where there was one.
 */
export function likelihoods(text: string, after?: string): readonly Likely[] {
  const sums = sumsOf(featuresOf(withoutCourtesy(text), after), true)
  const most = Math.max(...sums)
  const powers = sums.map(sum => Math.exp(sum - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return KINDS.map((kind, i) => ({ kind, chance: (powers[i] ?? 0) / all })).sort((a, b) => b.chance - a.chance)
}

/** A text without what it is greeted and thanked with, where enough is left of it. */
function withoutCourtesy(text: string): string {
  const bare = text.replace(GREETS, '').replace(THANKS, '')
  return (bare.match(/\p{L}+/gu)?.length ?? 0) >= LEAST_LEFT ? bare : text
}

const LEAST_LEFT = 2
const GREETS =
  /^(?:[\s¡,.!]*(?:hola|buenas|buenos d[ií]as|buen d[ií]a|buenas (?:tardes|noches)|hi|hello|hey|good (?:morning|afternoon|evening)|doctora?|doc|ingenier[oa]|se[ñn]or(?:a|ita)?|disculpe|perd[oó]n|porfa(?:vor)?|por favor|please)(?=[\s,.!:;]|$))+[\s,.!:;]*/iu
const THANKS =
  /[\s,.!;]*(?:(?:muchas|mil|many) )?(?:gracias|thanks|thank you|porfa(?:vor|vorcito)?|por favor|please|pls|xfa)(?:[\s,.!]*(?:muchas |mil )?gracias)?[\s.!]*$/iu

/** How much a word by itself speaks for a kind, against all kinds: 0 where it says nothing either way. */
export function speaksFor(word: string, kind: LearnedKind): number {
  const sums = sumsOf(featuresOf(word), false)
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length
  return (sums[KINDS.indexOf(kind)] ?? mean) - mean
}

/** What speaks for each kind; the place behind the last is what is added whatever the text. */
function sumsOf({ at, much }: Features, isWhole: boolean): Float64Array {
  unpacked ??= new Int8Array(Buffer.from(WEIGHTS, 'base64'))
  const size = KINDS.length
  const sums = new Float64Array(size)
  const add = (bucket: number, amount: number, from: Int8Array) => {
    const first = bucket * size
    for (let kind = 0; kind < size; kind++) sums[kind] = (sums[kind] ?? 0) + amount * (from[first + kind] ?? 0)
  }
  if (isWhole) add(BUCKETS, 1, unpacked)
  for (let i = 0; i < at.length; i++) add(at[i] ?? 0, much[i] ?? 0, unpacked)
  return sums.map((sum, kind) => sum * (SCALES[kind] ?? 0))
}

let unpacked: Int8Array | undefined
