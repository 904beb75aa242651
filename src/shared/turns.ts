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
  waiting.shift()?.()
  if (waiting.length > 0) whenIdle(goOn)
}

/** Milliseconds after which a piece of long work is long enough. */
const SLICE_MS = 20

/**
 * For work of many small steps: called between two of them, it is null, or, where this one has been at it long enough, a promise
 * of its next turn to await.
 */
export function slices(ms = SLICE_MS): () => Promise<void> | null {
  let since = performance.now()
  return () => {
    if (performance.now() - since < ms) return null
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}
