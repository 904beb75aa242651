import { featuresOfLeftOver, featuresOfWords, type LeftOver } from './left-over-features.js'
import { LEFT_OVER_LEARNED } from './left-over-weights.js'
import { Regression } from './regression.js'

/**
 * How likely words that were left over change nothing about what is asked: between 0 and 1. As little as the words alone say, so that
 * a word that was never seen is not free by its place.
 */
export function chanceFree(leftOver: LeftOver): number {
  unpacked ??= new Regression(LEFT_OVER_LEARNED)
  const free = LEFT_OVER_LEARNED.names.indexOf('free')
  const chances = [featuresOfLeftOver(leftOver), featuresOfWords(leftOver.words)].map(
    features => unpacked?.chances(features)[free] ?? 0,
  )
  return Math.min(...chances)
}

let unpacked: Regression<(typeof LEFT_OVER_LEARNED.names)[number]> | undefined
