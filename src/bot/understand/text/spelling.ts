/** A speller over one vocabulary: gives the known word that a word was meant to be, or undefined. */
export type Speller = (word: string) => string | undefined

/**
 * A speller that corrects a word to one of `known`; of several that fit as well, the first. A known word is never
 * corrected, whatever it looks like. What sounds alike is the same word (`serrar`, `benció`); beyond that one slip is
 * forgiven from five letters on and two from eight on. A slip is a letter more or less, two swapped, the key beside the
 * right one, or another ending: any other letter in its place makes another word more often than a misspelt one
 * (`pagamos`, `plaza`, `contento`).
 */
export function speller(known: Iterable<string>, mostSlips = 2): Speller {
  const words = new Set(known)
  // Made for the first word that is in doubt: most texts have none.
  let index: Index | undefined
  return word => {
    if (words.has(word)) return word
    if (word.length < 4) return undefined
    index ??= indexOf(words)
    const { bySound, byStart } = index
    const alike = bySound.get(sound(word))
    if (alike !== undefined) return alike
    const slips = Math.min(mostSlips, word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0)
    let best: string | undefined
    // Just above what may still be forgiven: whole slips, one of them perhaps an ending.
    let fewest = slips && slips + 0.2
    // Two letters more or fewer make another word.
    for (const length of [word.length, word.length - 1, word.length + 1])
      for (const candidate of byStart.get(startOf(word, length)) ?? []) {
        const found = distance(word, candidate, fewest)
        if (found < fewest) [best, fewest] = [candidate, found]
      }
    return best
  }
}

interface Index {
  readonly bySound: ReadonlyMap<string, string>
  /** By first letter and length. */
  readonly byStart: ReadonlyMap<string, readonly string[]>
}

function indexOf(words: ReadonlySet<string>): Index {
  const bySound = new Map<string, string>()
  const byStart = new Map<string, string[]>()
  for (const word of words) {
    const heard = sound(word)
    if (!bySound.has(heard)) bySound.set(heard, word)
    // Hardly anybody misspells the first letter in a way that sounds different, and four letters are too easily another word.
    if (word.length <= 4) continue
    const start = startOf(word)
    const alike = byStart.get(start)
    if (alike) alike.push(word)
    else byStart.set(start, [word])
  }
  return { bySound, byStart }
}

function startOf(word: string, length = word.length): string {
  return `${word.charAt(0)}${length}`
}

/**
 * How a Colombian hears the word: b = v, c = s = z before e and i, k = c = qu, ll = y, g = j before e and i, no h, no
 * double letters.
 */
function sound(word: string): string {
  return word
    .replace(/ch/g, '4')
    .replace(/h/g, '')
    .replace(/qu|k|c(?![ei])/g, '9')
    .replace(/[cz]/g, 's')
    .replace(/v/g, 'b')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/(.)\1+/g, '$1')
}

/**
 * Damerau–Levenshtein distance with `cost` for one letter in place of another; any number above `most` when it is more.
 */
function distance(a: string, b: string, most: number): number {
  let [before, last, row] = rows
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      // Verbs end in many ways (`bajas`, `bajar`), so that the last letter may be any other.
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      const isEnding = i === a.length && j === b.length
      const other = isSame ? 0 : isEnding ? ENDING : (COSTS[place(a, i - 1) * LETTERS + place(b, j - 1)] ?? 2)
      let fewest = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + other)
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        fewest = Math.min(fewest, (before[j - 2] ?? 0) + 1)
      row[j] = fewest
      if (fewest < least) least = fewest
    }
    if (least >= most) return least
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length] ?? 0
}

/** The rows of the table of `distance`, which is laid out for one pair of words after the other; words have at most 40 letters. */
const rows: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(64),
  new Float64Array(64),
  new Float64Array(64),
]

/** Another ending is a little worse than a slip, so that `contrats` is `contracts` or `contratos` before it is `contrato`. */
const ENDING = 1.1
/** Keys beside each other, and vowels that are heard as each other. */
const NEAR = new Set(['ei', 'ie', 'ou', 'uo', ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap(neighbours)])

const LETTERS = 26
/** What one letter in place of another costs, by both. */
const COSTS = new Uint8Array(LETTERS * LETTERS).fill(2)
for (const pair of NEAR) COSTS[place(pair, 0) * LETTERS + place(pair, 1)] = 1

function place(word: string, at: number): number {
  return word.charCodeAt(at) - 97
}

function neighbours(row: string): readonly string[] {
  return [...row].slice(1).flatMap((key, i) => [`${row.charAt(i)}${key}`, `${key}${row.charAt(i)}`])
}
