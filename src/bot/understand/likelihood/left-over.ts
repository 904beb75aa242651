import { isCommon } from './common.js'
import { featuresOfLeftOver, type LeftOver, type WordsLearned } from './left-over-features.js'
import { LEFT_OVER_LEARNED } from './left-over-weights.js'
import { type LearnedKind, speaksFor } from './likelihood.js'
import { Regression } from './regression.js'

/** How likely words that were left over change nothing about what is asked: between 0 and 1. */
export function chanceFree(leftOver: LeftOver): number {
  return LEFT_OVER.chances(featuresOfLeftOver(leftOver, HEARD))[FREE] ?? 0
}

const HEARD: WordsLearned = { speaksFor: (word, kind) => speaksFor(word, kind as LearnedKind), isCommon }
const LEFT_OVER = new Regression<(typeof LEFT_OVER_LEARNED.names)[number]>(LEFT_OVER_LEARNED)
const FREE = LEFT_OVER.names.indexOf('free')
