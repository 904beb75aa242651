import type { Intent } from './intent.js'
import { questionAbout } from './open-question.js'
import type { Question } from './question.js'
import { type TextPiece, wordTexts } from './text-piece.js'

/** What is meant in the light of what was asked last: the same of another contract, its norm, its reminder; undefined where nothing is. */
export function ofLastQuestion(
  meant: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  return ofAnotherToo(meant, last, pieces) ?? normOfLiquidation(meant, last) ?? reminderAgain(meant, last)
}

/** "¿Y el de Clemencia?" after what was asked of one contract: the same of hers. */
function ofAnotherToo(
  { kind, query }: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  if (!last || kind !== 'find' || !ASKED_OF_ONE.has(last.kind) || !AND_THE_ONE_OF.test(wordTexts(pieces).join(' ')))
    return undefined
  const { id, reference } = last.args as { readonly id?: string; readonly reference?: string }
  const [only, ...more] = query?.where ?? []
  if ((id ?? reference) === undefined || only?.field !== 'about' || only.op !== 'has' || more.length > 0)
    return undefined
  const [named, ...others] = only.values
  if (others.length > 0) return undefined
  const question = questionAbout(last, { reference: named })
  return { kind: question.kind, args: question.args, question }
}

const ASKED_OF_ONE = new Set<Question['kind']>(['contract', 'why', 'deadline', 'liquidation', 'lapsed'])
const AND_THE_ONE_OF =
  /^(?:y|e|and|what about|and what about)(?: (?:que tal|que hay))? (?:(?:el|la|lo) (?:de|del)|(?:del|de) (?:el|la)|del|(?:el|la) (?:senor|senora)|the one|that of) /

/** Another hour for a reminder that was just asked for. */
function reminderAgain({ kind }: Intent, last: Question | undefined): Intent | undefined {
  return kind === 'digest-time' && last?.kind === 'snooze'
    ? { kind: last.kind, args: last.args, question: last }
    : undefined
}

/** The hours of a text, as written. */
export function hoursIn(pieces: readonly TextPiece[], raw: string): readonly string[] {
  return pieces.flatMap(({ kind, start, end }) => (kind === 'hour' || kind === 'clock' ? [raw.slice(start, end)] : []))
}

/** "¿Y eso qué norma lo dice?" after until when it can be liquidated: the norm stands with it. */
function normOfLiquidation({ kind, args }: Intent, last: Question | undefined): Intent | undefined {
  if (kind !== 'law' || last?.kind !== 'liquidation') return undefined
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  const isSame = (id ?? reference) === undefined || (id === last.args.id && reference === last.args.reference)
  return isSame ? { kind: 'liquidation', args: last.args, question: last } : undefined
}
