import type { OpenQuestion, Remembered } from '../../ports/conversation-memory.js'
import type { Intent } from '../intent.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from '../question.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

/**
 * Whether a text is said in view of what stood on the screen: it begins as what goes on, points back, speaks of the same matter
 * as the last answer, or names nothing of its own. False where nothing was asked before.
 */
export function goesOnFrom(
  remembered: Remembered | null | undefined,
  { kind: meant, query, unsupported }: Pick<Intent, 'kind' | 'query' | 'unsupported'>,
  pieces: readonly TextPiece[],
): boolean {
  // A list of its own takes nothing from what was only offered.
  const last = remembered?.question ?? (query ? undefined : offeredIn(remembered?.open))
  if (!last || last.kind === 'unknown' || (NONE_OF_IT.has(meant) && !unsupported)) return false
  // What is taken back was told just before.
  if (meant === 'undo' && QUESTION_AIMS[last.kind] === 'instruction') return true
  const words = wordTexts(pieces)
  const said = words.join(' ')
  if (GOES_ON.test(said) || POINTS_BACK.test(said)) return true
  if (matterOf(last.kind) === matterOf(meant)) return true
  const namesNone = pieces.every(({ kind }) => kind === 'word' || kind === 'mark' || kind === 'hour' || kind === 'date')
  return namesNone && words.length <= FEW && !words.some(word => NEW_MATTER.test(word))
}

const NONE_OF_IT = new Set<QuestionKind>(['unknown', 'turn-page'])

/** What was offered instead of an answer: one goes on from that as well. */
function offeredIn(open: OpenQuestion | undefined): Question | undefined {
  return open?.kind === 'which-question' ? open.options[0] : open?.question
}

const GOES_ON =
  /^(?:y|e|and|o|or|pero|but|entonces|so|then|no+|nop|nope|not|como asi|si|sii*|yes|ok|okay|listo|bueno|ah+|oh|ay+|uy+|uf+|eche|dale|mejor|mas bien|tambien|also|ahora|now|perdon|disculpe|sorry|wait|espere|corrijo|gracias|thanks|solo|only|just|de (?:esos|esas|estos|estas|los|las)|what about|how about|ya (?:y|pero))\b/
const POINTS_BACK =
  /\b(?:es[eoa]s?|est[eoa]s?|aquel|dich[oa]s?|ell[oa]s?|ahi|tal|otr[oa]s?|mism[oa]s?|demas|that|those|this|these|it|them|they|its|same|others?|ningun[oa]|none|(?:me |nos )?(?:acaba|acabas|acabo) de (?:mostrar|dar|decir|pasar|mandar)\w*|(?:que|cual) (?:me|nos) (?:mostro|dio|dijo|paso)|you (?:just )?(?:showed|gave|told|sent)|[a-z]+[aei]r(?:se)?l[oa]s?)\b/
/** Short enough to be no question of its own. */
const FEW = 9
/** Whatever is asked of contracts or people is a matter of its own. */
const NEW_MATTER =
  /^(?:contratos?|convenios?|expedientes?|supervisor(?:a|es|as)?|contracts?|files?|supervisors?|areas?)$/

/** Kinds that speak of the same thing. */
const MATTERS: readonly (readonly QuestionKind[])[] = [
  ['digest-time', 'cadence', 'pause', 'resume', 'snooze', 'delegate', 'language'],
  [
    'law',
    'how',
    'why',
    'deadline',
    'guide',
    'closing-terms',
    'who-closes',
    'liquidation-required',
    'liquidation',
    'lapsed',
  ],
]

function matterOf(kind: QuestionKind): QuestionKind {
  return MATTERS.find(kinds => kinds.includes(kind))?.[0] ?? kind
}
