import { foldInPlace } from '../text/fold.js'
import { COMMON } from './common-words.js'

/** Whether words are such as people ask anything with, and say nothing of which contracts they mean. */
export function isCommon(words: string): boolean {
  return (foldInPlace(words).match(/[a-z]+|\d+/g) ?? []).every(word => COMMON.has(stemOf(word)))
}

/** A word without what changes at its end. */
export function stemOf(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word
}
