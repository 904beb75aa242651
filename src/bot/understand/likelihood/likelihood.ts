import { type Beside, featuresOf } from './features.js'
import { Network } from './network.js'
import { KINDS_LEARNED } from './weights.js'

/** A kind of question as `documentedKind` names it. */
export type LearnedKind = (typeof KINDS_LEARNED.names)[number]

const KINDS = new Network<LearnedKind>(KINDS_LEARNED)

export interface Likely {
  readonly kind: LearnedKind
  /** Between 0 and 1; of all kinds together 1. */
  readonly chance: number
}

/**
 * What kind of question a text most likely is, by how people write each: the likeliest first, all of them. It reads no arguments and
 * explains nothing; it is a second reader, who was taught by `learning/` and never decides alone what is put on record.
 */
export function likelihoods(text: string, beside: Beside = {}): readonly Likely[] {
  const chances = KINDS.chances(featuresOf(withoutCourtesy(text), beside))
  return KINDS.names.map((kind, i) => ({ kind, chance: chances[i] ?? 0 })).sort((a, b) => b.chance - a.chance)
}

/** A text without what it is greeted and thanked with, where enough is left of it. */
function withoutCourtesy(text: string): string {
  const bare = text.replace(GREETS, '').replace(THANKS, '')
  return (bare.match(/\p{L}+/gu)?.length ?? 0) >= LEAST_LEFT ? bare : text
}

const LEAST_LEFT = 2
const GREETS =
  /^(?:[\s¡,.!]*(?:hola|buenas|buenos d[ií]as|buen d[ií]a|buenas (?:tardes|noches)|hi|hello|hey|good (?:morning|afternoon|evening)|doctora?|doc|ingenier[oa]|se[ñn]or(?:a|ita)?|disculpe|perd[oó]n|qu[eé] pena|porfa(?:vor)?|por favor|please)(?=[\s,.!:;]|$))+[\s,.!:;]*/iu
const THANKS =
  /[\s,.!;]*(?:(?:muchas|mil|many) )?(?:gracias|thanks|thank you|porfa(?:vor|vorcito)?|por favor|please|pls|xfa)(?:[\s,.!]*(?:muchas |mil )?gracias)?[\s.!]*$/iu

/** How much a word by itself speaks for a kind, against all kinds: 0 where it says nothing either way. */
export function speaksFor(word: string, kind: LearnedKind): number {
  return KINDS.speaksFor(featuresOf(word), kind)
}
