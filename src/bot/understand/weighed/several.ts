import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import { kindOfQuestion } from '../intents/documented-kind.js'
import type { Likely } from '../likelihood/likelihood.js'
import { QUESTION_AIMS, type Question } from '../question.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { isKnownWord } from '../vocabulary/index.js'
import { BY_ITSELF, isInstruction } from './kinds.js'

const MOST_OPTIONS = 3
/** Of what it is, where it is not too little to tell. */
const OFFERED = 0.05
/** That something is told or set is offered on no less. */
const SOME = 0.05
/** What hardly anybody means who writes a word or two. */
const SELDOM = 0.15
const FEW_WORDS = 2

/** Too little to tell ("cierre", "lo del contrato"): what was read of it and what it is most like, to choose from. */
export function severalOf(found: Understanding, likely: readonly Likely[], read: Attempt): Understanding {
  const own = found.kind === 'unknown' || found.unsupported ? [] : [found.options[0] ?? found]
  const left = 1 - chanceOfSeveral(likely)
  const like = likely.flatMap(({ kind, chance }): readonly Intent[] => {
    if (kind === 'ambiguous' || chance < OFFERED * left || !BY_ITSELF.has(kind)) return []
    const { intent } = read.asKind(kind) ?? {}
    const isOfNone = kind === 'contract' && intent && !('id' in intent.args || 'reference' in intent.args)
    const isGuess = isInstruction(kind) && chance < SOME
    return intent && !isOfNone && !isGuess && QUESTION_AIMS[kind] !== 'talk' ? [intent] : []
  })
  // A word or two are like the questions of the guide by chance.
  const near = read.content.length > FEW_WORDS ? (found.near ?? []).map(intentOf) : []
  const all = [...own, ...like.slice(0, MOST_OPTIONS), ...near, ...ANYBODYS]
  const isFirst = ({ question }: Intent, at: number) =>
    all.findIndex(each => each.question.kind === question.kind) === at
  const [best, ...others] = all.filter(isFirst).slice(0, MOST_OPTIONS)
  return best ? { ...answeredBy(found, { intent: best }), options: [best, ...others], sure: false } : found
}

/** A word or two that nothing reads, and such as people write who mean this or that. */
export function saysLittle(likely: readonly Likely[], { content, pieces }: Attempt): boolean {
  const isOfWords = pieces.every(({ kind }) => kind === 'word' || kind === 'mark')
  const isKnown = content.some(piece => piece.kind === 'word' && isKnownWord(piece.text))
  return isOfWords && isKnown && content.length <= FEW_WORDS && chanceOfSeveral(likely) >= SELDOM
}

function chanceOfSeveral(likely: readonly Likely[]): number {
  return likely.find(({ kind }) => kind === 'ambiguous')?.chance ?? 0
}

function intentOf(question: Question): Intent {
  return { kind: kindOfQuestion(question), args: {}, question }
}

/** What most who write ask for. */
const ANYBODYS: readonly Intent[] = [intentOf({ kind: 'mine', args: {} }), intentOf({ kind: 'how', args: {} })]
