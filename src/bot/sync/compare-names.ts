import { fold } from '../../shared/text.js'

/** Comparing names of people. Agreeing names never match anybody by themselves; they only support a match by document. */

/** Joining words that a name has in one list and lacks in another. */
const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'do', 'dos', 'van', 'von'])
/** Shorter words differ by one letter too easily (`luis`, `luisa`). */
const LONG_ENOUGH_FOR_A_SLIP = 5

/** A name for comparing: lower case, no accents, one blank between words. A letter lost to an encoding stays as `?`. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/\ufffd/g, '?')
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim()
}

/**
 * Whether two spellings may well name one person, in whatever order: every word of the shorter name is in the longer
 * one (of four or more words, one may differ), at least two are, and accents, case, joining words, initials and one
 * wrong letter in a long word do not count.
 */
export function namesAgree(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (!short || !long || short.length < 2) return false
  const left = [...long]
  let shared = 0
  for (const same of [isSame, isAlike]) {
    for (const [i, word] of short.entries()) {
      const at = word === '' ? -1 : left.findIndex(candidate => same(word, candidate))
      if (at < 0) continue
      left.splice(at, 1)
      short[i] = ''
      shared++
    }
  }
  return shared >= 2 && shared >= short.length - (short.length >= 4 ? 1 : 0)
}

function wordsOf(name: string): string[] {
  return foldName(name)
    .split(' ')
    .filter(word => word !== '' && !PARTICLES.has(word))
}

function isSame(a: string, b: string): boolean {
  return a === b
}

function isAlike(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  return Math.min(a.length, b.length) >= LONG_ENOUGH_FOR_A_SLIP && differByOneLetter(a, b)
}

function differByOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
