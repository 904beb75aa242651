import { type Interpretation, isOtherMatter } from '../intents/explain.js'
import type { ReadText } from '../readings/readings.js'

/** Less than this says how something is meant rather than what. */
const LEAST = 0.15

/** The places of the words that an interpretation takes no part of, and that matter; none where all is kept as it was said. */
export function leftOver(text: ReadText, found: Interpretation): readonly number[] {
  const rest = restOf(text, found)
  return found.frame.keeps ? rest.filter(at => isOtherMatter(text.readings[at] ?? [])) : rest
}

/** The places of the words that no reading of it takes, and that matter. */
export function restOf(text: ReadText, { readings }: Interpretation): readonly number[] {
  const read = new Set(readings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  return text.weights.flatMap((weight, at) => (weight >= LEAST && !read.has(at) ? [at] : []))
}

/** The words at these places, those side by side together, as they were written. */
export function wordsAt(at: readonly number[], { pieces }: ReadText, raw: string): readonly string[] {
  const places = [...new Set(at)].sort((a, b) => a - b)
  const words: { start: number; end: number; last: number }[] = []
  for (const place of places) {
    const piece = pieces[place]
    const before = words.at(-1)
    if (!piece) continue
    if (before?.last === place - 1) [before.end, before.last] = [piece.end, place]
    else words.push({ start: piece.start, end: piece.end, last: place })
  }
  return words.map(({ start, end }) => raw.slice(start, end))
}
