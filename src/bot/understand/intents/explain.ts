import type { QuestionKind } from '../question.js'
import type { Reading, ReadText, Signal } from '../readings/readings.js'
import type { CannotTell } from './cannot.js'

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
  /** What is understood and cannot be done yet. */
  readonly unsupported?: Unsupported
  /** Says something only of the list that stands on the screen. */
  readonly afterList?: true
  /** Its form keeps what was said in the words of who says it: a word that is not known is not lost. */
  readonly keeps?: true
  /** Said by whoever looks after the contracts of others. */
  readonly office?: true
}

/** What somebody wants that the bot does not do, or not yet. */
export type Unsupported =
  | 'note'
  | 'nudge'
  | 'assign'
  | 'watch'
  | 'document'
  | 'mail'
  | 'their-notices'
  | 'their-pause'
  | 'their-messages'
  | 'list-of-people'
  | 'coordinator'
  | 'service-desk'
  | 'contact'
  | 'address'
  | CannotTell

/** A frame laid over a text: which readings it takes, and how little of the text it leaves over. */
export interface Interpretation {
  readonly frame: Frame
  readonly readings: readonly Reading[]
  /** What is left unread and what the readings cost: less is better. */
  readonly cost: number
}

/** How much a word counts that is left over, where what was said is kept as it was said. */
const KEPT = 0.35
/** What is asked or told besides, whichever form keeps the rest: it is never a note. */
const OTHER_MATTERS = new Set<Signal>([
  ...(['CLOSED_I', 'CLOSED', 'LIQUIDATED_I', 'LIQUIDATED', 'PAID', 'FULFILLED', '-PENDING', 'DID_IT'] as const),
  ...([
    'WHY',
    'WHY_LATE',
    'HOW',
    'WHEN',
    'HOW_MANY',
    'WHERE_TO_START',
    'EXPORT',
    'REMIND',
    'PAUSE',
    'DELEGATE',
  ] as const),
])

/** Whether what begins at a place is a matter of its own. */
export function isOtherMatter(starting: readonly Reading[]): boolean {
  return starting.some(({ signs }) => signs.some(sign => OTHER_MATTERS.has(sign)))
}

/** Of two ways to read the same words, the one of fewer and longer readings. */
const EACH = 0.001

const NOTHING: ReadonlySet<Signal> = new Set()

/**
 * The best cover of a text by a frame; null where something that the frame needs is not said. `given` stands on the screen and
 * need not be said.
 */
export function explain(
  frame: Frame,
  text: ReadText,
  present: ReadonlySet<Signal>,
  given: ReadonlySet<Signal> = NOTHING,
): Interpretation | null {
  if (frame.mood !== undefined && (frame.mood === 'asks') !== text.asks) return null
  let met0 = 0
  for (const [i, group] of frame.needs.entries()) {
    if (meets(given, group)) met0 |= 1 << i
    else if (!meets(present, group)) return null
  }
  if (meets(text.signals, frame.refuses)) return null
  const { pieces, readings, weights } = text
  const states = 1 << frame.needs.length
  const size = (pieces.length + 1) * states
  const { cost, by, before } = tableOf(size)
  cost[met0] = 0
  const codes = codesOf(frame)
  for (let at = 0; at < pieces.length; at++) {
    const starting = readings[at] ?? []
    const bitsOf = starting.map(reading => needsMet(codes, reading))
    const weight = (weights[at] ?? 0) * (frame.keeps && !isOtherMatter(starting) ? KEPT : 1)
    for (let met = 0; met < states; met++) {
      const here = at * states + met
      const spent = cost[here] ?? Number.POSITIVE_INFINITY
      if (spent === Number.POSITIVE_INFINITY) continue
      const skipped = here + states
      if (spent + weight < (cost[skipped] ?? 0)) {
        cost[skipped] = spent + weight
        by[skipped] = undefined
        before[skipped] = here
      }
      for (const [i, reading] of starting.entries()) {
        const bits = bitsOf[i] ?? -1
        if (bits < 0) continue
        const there = reading.to * states + (met | bits)
        const sum = spent + reading.cost + EACH
        if (sum >= (cost[there] ?? 0)) continue
        cost[there] = sum
        by[there] = reading
        before[there] = here
      }
    }
  }
  const least = cost[size - 1] ?? Number.POSITIVE_INFINITY
  return least === Number.POSITIVE_INFINITY
    ? null
    : { frame, readings: trace(size - 1, states, by, before), cost: least }
}

interface Table {
  /** By place, and by which needs are met there: the least cost, the reading that led there, and from which state. */
  readonly cost: Float64Array
  readonly by: (Reading | undefined)[]
  readonly before: Int32Array
}

// One table for all frames, which are laid over a text one after the other.
let table: Table = { cost: new Float64Array(0), by: [], before: new Int32Array(0) }

function tableOf(size: number): Table {
  if (table.cost.length < size)
    table = { cost: new Float64Array(size), by: new Array(size).fill(undefined), before: new Int32Array(size) }
  table.cost.fill(Number.POSITIVE_INFINITY, 0, size)
  return table
}

/** What each signal does for a frame: the needs that it meets as bits; 0 where it is only taken. */
const known = new WeakMap<Frame, ReadonlyMap<Signal, number>>()

function codesOf(frame: Frame): ReadonlyMap<Signal, number> {
  const before = known.get(frame)
  if (before) return before
  const codes = new Map<Signal, number>()
  for (const sign of frame.takes) codes.set(sign, 0)
  for (const [i, group] of frame.needs.entries())
    for (const sign of group) codes.set(sign, (codes.get(sign) ?? 0) | (1 << i))
  known.set(frame, codes)
  return codes
}

/** The needs of a frame that a reading meets, as bits; below zero where it does not take it at all. */
function needsMet(codes: ReadonlyMap<Signal, number>, { signs }: Reading): number {
  let bits = -1
  for (const sign of signs) {
    const code = codes.get(sign)
    if (code !== undefined) bits = bits < 0 ? code : bits | code
  }
  return bits
}

function trace(
  end: number,
  states: number,
  by: readonly (Reading | undefined)[],
  before: Int32Array,
): readonly Reading[] {
  const taken: Reading[] = []
  for (let at = end; at >= states; at = before[at] ?? 0) {
    const reading = by[at]
    if (reading) taken.push(reading)
  }
  return taken.reverse()
}

function meets(present: ReadonlySet<Signal>, group: ReadonlySet<Signal>): boolean {
  const [few, many] = present.size < group.size ? [present, group] : [group, present]
  for (const sign of few) if (many.has(sign)) return true
  return false
}

/** Every signal that some reading of a text stands for. */
export function signalsIn(text: ReadText): ReadonlySet<Signal> {
  const present = new Set<Signal>()
  for (const readings of text.readings) for (const { signs } of readings) for (const sign of signs) present.add(sign)
  return present
}
