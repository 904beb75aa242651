import { explain, type Interpretation, signalsIn } from './explain.js'
import { FRAMES } from './frames/index.js'
import type { ReadText } from './readings.js'

/** Every interpretation of a text, the best first. */
export function interpretations(text: ReadText): readonly Interpretation[] {
  const present = signalsIn(text)
  return FRAMES.map(frame => explain(frame, text, present))
    .filter(found => found !== null)
    .sort((a, b) => a.cost - a.frame.rank - (b.cost - b.frame.rank))
}

/** The pieces that an interpretation leaves unread although they mean something. */
export function leftOver(text: ReadText, { readings }: Interpretation): readonly number[] {
  const read = new Set(readings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  return text.weights.flatMap((weight, at) => (weight >= LEAST && !read.has(at) ? [at] : []))
}

const LEAST = 0.15
