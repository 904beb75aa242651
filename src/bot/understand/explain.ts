import type { QuestionKind } from './question.js'
import type { Reading, ReadText, Signal } from './readings.js'

/** What one kind of question or statement is made of: the signals it needs (one of each group), and those it may take. */
export interface Frame {
  readonly kind: QuestionKind
  readonly needs: readonly ReadonlySet<Signal>[]
  readonly takes: ReadonlySet<Signal>
  /** What says otherwise, wherever it stands. */
  readonly refuses: ReadonlySet<Signal>
  /** Of two that explain as much, the one that says more about what is meant. */
  readonly rank: number
  /** `tells`: nobody says it with a question. */
  readonly mood?: 'tells' | 'asks'
}

/** A frame laid over a text: which readings it takes, and how little of the text it leaves over. */
export interface Interpretation {
  readonly frame: Frame
  readonly readings: readonly Reading[]
  /** What is left unread and what the readings cost: less is better. */
  readonly cost: number
}

interface Step {
  readonly cost: number
  readonly reading?: Reading | undefined
  readonly before?: Step | undefined
}

/** The best cover of a text by a frame; null where something that the frame needs is not said. */
export function explain(frame: Frame, text: ReadText, present: ReadonlySet<Signal>): Interpretation | null {
  if (frame.mood === 'tells' && text.asks) return null
  if (frame.mood === 'asks' && !text.asks) return null
  if (!frame.needs.every(group => meets(present, group)) || meets(text.signals, frame.refuses)) return null
  const { pieces, readings, weights } = text
  const all = (1 << frame.needs.length) - 1
  // By place, and by which needs are met there.
  const best: (Step | undefined)[][] = Array.from({ length: pieces.length + 1 }, () => [])
  const reach = (at: number, met: number, step: Step) => {
    const known = best[at]?.[met]
    if (best[at] && (known === undefined || step.cost < known.cost)) best[at][met] = step
  }
  reach(0, 0, { cost: 0 })
  for (let at = 0; at < pieces.length; at++)
    for (let met = 0; met <= all; met++) {
      const here = best[at]?.[met]
      if (!here) continue
      reach(at + 1, met, { cost: here.cost + (weights[at] ?? 0), before: here })
      for (const reading of readings[at] ?? []) {
        const needed = neededBy(frame, reading)
        if (needed === 0 && !reading.signs.some(sign => frame.takes.has(sign))) continue
        reach(reading.to, met | needed, { cost: here.cost + reading.cost, reading, before: here })
      }
    }
  const end = best[pieces.length]?.[all]
  return end ? { frame, readings: trace(end), cost: end.cost } : null
}

function neededBy(frame: Frame, reading: Reading): number {
  let bits = 0
  for (const [i, group] of frame.needs.entries()) if (reading.signs.some(sign => group.has(sign))) bits |= 1 << i
  return bits
}

function trace(end: Step): readonly Reading[] {
  const taken: Reading[] = []
  for (let step: Step | undefined = end; step; step = step.before) if (step.reading) taken.push(step.reading)
  return taken.reverse()
}

function meets(present: ReadonlySet<Signal>, group: ReadonlySet<Signal>): boolean {
  for (const sign of group) if (present.has(sign)) return true
  return false
}

/** Every signal that some reading of a text stands for. */
export function signalsIn(text: ReadText): ReadonlySet<Signal> {
  return new Set(text.readings.flatMap(readings => readings.flatMap(({ signs }) => signs)))
}
