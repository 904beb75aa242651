import { FRAMES } from '../frames/index.js'
import { QUESTION_AIMS } from '../question.js'
import type { ReadText, Signal } from '../readings/readings.js'
import type { Screen } from '../screen/context.js'
import { pointsAtOne } from '../screen/going-on.js'
import { explain, type Frame, type Interpretation, signalsIn } from './explain.js'

/** What a text may mean, the likeliest first. */
export interface Ranked {
  readonly all: readonly Interpretation[]
  /** Those that take the contract on the screen for granted. */
  readonly granted: ReadonlySet<Interpretation>
}

/** Lays every frame over a text; those that need a name also over the contract on the screen, where none was said. */
export function ranked(text: ReadText, screen: Screen, seesOthers = true): Ranked {
  const present = signalsIn(text)
  // "Pero sin los que ya cerré", after a list: what is left out of it, and nothing told.
  const isCut = screen.query !== undefined && LEAVES_OUT.test(text.terms.map(({ text: word }) => word).join(' '))
  const isOwn = ({ office, kind }: Frame) =>
    (seesOthers || !office) && !(isCut && QUESTION_AIMS[kind] === 'instruction')
  const frames = framesMetBy(present).filter(frame => isOwn(frame) && (screen.query || !frame.afterList))
  const found = frames.map(frame => explain(frame, text, present)).filter(one => one !== null)
  const granted = new Set<Interpretation>()
  const isThatOne = text.terms.some(({ text: word }) => THAT.test(word)) && !text.signals.has('THOSE_ONES')
  if ((screen.contract ?? screen.named) !== undefined && !present.has('NAMED'))
    for (const frame of FRAMES.filter(isOwn)) {
      const one = needsName(frame) ? explain(frame, text, present, GRANTED) : null
      // Somebody who points at it means it; else it is a little less likely than what was said without it.
      if (one) granted.add({ ...one, cost: one.cost + (isThatOne ? -POINTED : pointsAtOne(text) ? 0 : TAKEN) })
    }
  return { all: [...found, ...granted].sort((a, b) => scoreOf(a) - scoreOf(b)), granted }
}

/** What each signal meets: places among the frames, each with the bit of its need. */
const MEETS = new Map<Signal, (readonly [at: number, bit: number])[]>()
for (const [at, { needs }] of FRAMES.entries())
  for (const [i, group] of needs.entries())
    for (const sign of group) {
      const met = MEETS.get(sign) ?? []
      met.push([at, 1 << i])
      MEETS.set(sign, met)
    }

const NONE: readonly never[] = []

/** The frames all of whose needs are met. Of hundreds they are a few, which are found by what the text says and not one by one. */
function framesMetBy(present: ReadonlySet<Signal>): readonly Frame[] {
  const met = new Int32Array(FRAMES.length)
  for (const sign of present) for (const [at, bit] of MEETS.get(sign) ?? NONE) met[at] = (met[at] ?? 0) | bit
  return FRAMES.filter(({ needs }, at) => met[at] === (1 << needs.length) - 1)
}

/** How unlikely it is; less is better. */
export function scoreOf({ cost, frame }: Interpretation): number {
  return cost - frame.rank
}

const LEAVES_OUT =
  /^(?:(?:y|e|no|pero|ok|listo|and|but) )*(?:sin|menos|excepto|salvo|fuera de|without|except|except for|minus|but not) (?:(?:los|las|todos los|todas las|the ones|those|all the ones) )(?:(?:que|that|which|i|we|ya|already)\b|$)/

const GRANTED: ReadonlySet<Signal> = new Set(['NAMED'])
/** What it costs to take a contract from the screen that the text does not point at. */
const TAKEN = 0.1
/** "Ese" is the one that was spoken of rather than anything else. */
const POINTED = 0.1
const THAT = /\b(?:ese|esa|este|esta|aquel|that one|this one|ese contrato)$/

function needsName({ needs }: Frame): boolean {
  return needs.some(group => group.has('NAMED'))
}
