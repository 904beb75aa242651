import { featuresOfLeftOver, featuresOfWords, type LeftOver } from './left-over-features.js'
import { LEFT_OVER_LEARNED } from './left-over-weights.js'
import { Regression } from './regression.js'

/**
 * How likely words that were left over change nothing about what is asked: between 0 and 1. As little as the words alone say, so that
 * a word that was never seen is not free by its place.
 */
export function chanceFree(leftOver: LeftOver): number {
  const chances = [featuresOfLeftOver(leftOver), featuresOfWords(leftOver.words)].map(
    features => LEFT_OVER.chances(features)[FREE] ?? 0,
  )
  return Math.min(...chances)
}

const LEFT_OVER = new Regression<(typeof LEFT_OVER_LEARNED.names)[number]>(LEFT_OVER_LEARNED)
const FREE = LEFT_OVER.names.indexOf('free')
