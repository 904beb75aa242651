import { BUCKETS, featuresOf } from './features.js'
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
  const { at, much } = featuresOf(text, after)
  const sums = KINDS.map((_, kind) => weightAt(BUCKETS, kind))
  at.forEach((bucket, i) => {
    const amount = much[i] ?? 0
    for (let kind = 0; kind < KINDS.length; kind++) sums[kind] = (sums[kind] ?? 0) + amount * weightAt(bucket, kind)
  })
  const most = Math.max(...sums)
  const powers = sums.map(sum => Math.exp(sum - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return KINDS.map((kind, i) => ({ kind, chance: (powers[i] ?? 0) / all })).sort((a, b) => b.chance - a.chance)
}

/**
 * How much a word by itself speaks for a kind, against all kinds: 0 where it says nothing either way, above 1 where hardly anybody writes it but to ask that.
 */
export function speaksFor(word: string, kind: LearnedKind): number {
  const { at, much } = featuresOf(word)
  const sums = KINDS.map((_, of) => at.reduce((sum, bucket, i) => sum + (much[i] ?? 0) * weightAt(bucket, of), 0))
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length
  return (sums[KINDS.indexOf(kind)] ?? mean) - mean
}

let unpacked: Int8Array | undefined

/** Of one place and kind; the place behind the last is what is added whatever the text. */
function weightAt(bucket: number, kind: number): number {
  unpacked ??= new Int8Array(Buffer.from(WEIGHTS, 'base64'))
  return (unpacked[bucket * KINDS.length + kind] ?? 0) * (SCALES[kind] ?? 0)
}
