import { setImmediate as whenIdle } from 'node:timers'

/* Long work is done in pieces, so that whoever asks something meanwhile is answered. */

const waiting: (() => void)[] = []

/**
 * Ends when it is this work's turn again: of all that wait for theirs one goes on at a time, in the order in which they came,
 * and between two of them whatever has come in meanwhile is looked at.
 */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve)
    if (waiting.length === 1) whenIdle(goOn)
  })
}

function goOn(): void {
  began = performance.now()
  waiting.shift()?.()
  if (waiting.length > 0) whenIdle(goOn)
}

/** When the turn began that something has now, or had last. */
let began = 0
/** Milliseconds after which a turn is long enough. */
const SLICE_MS = 20

/** Small steps between two looks at the clock. */
const STEPS_A_LOOK = 8
let steps = 0

/**
 * For work of many small steps: called between two of them, it is null, or, where this turn is long enough, a promise of the
 * next one to await. All that goes on in one turn shares it: fifty works of a moment each are long as well.
 */
export function pauseIfLong(): Promise<void> | null {
  if (++steps % STEPS_A_LOOK > 0) return null
  return performance.now() - began < SLICE_MS ? null : nextTurn()
}
