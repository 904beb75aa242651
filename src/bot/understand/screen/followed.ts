import type { Day } from '../../../rules/day.js'
import type { Attempt } from '../attempt.js'
import { type Intent, intentOf } from '../intent.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from '../question.js'
import { expand, foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { isGivenName } from '../vocabulary/index.js'
import { OF_RULES } from '../weighed/kinds.js'
import type { Screen } from './context.js'
import { FOLLOWS } from './follows.js'
import type { Before } from './follows-of-one.js'
import { isToldOfOne } from './going-on.js'
import { undone } from './taken-back.js'

/**
 * "¿Y entonces qué hago?", "hoy no, pasado mañana", "échelo para atrás": what is said in view of the last answer, where the words by
 * themselves say too little of what is meant, or were read as no more than the contract that stands there. Undefined where nothing was
 * answered, where the text names a contract, and where it was read whole.
 */
export function followed(
  found: Understanding,
  {
    last,
    screen,
    pieces,
    raw,
    today,
    lay,
  }: {
    readonly last: Question | undefined
    readonly screen: Screen
    readonly pieces: readonly TextPiece[]
    readonly raw: string
    readonly today: Day
    readonly lay: () => Attempt
  },
): Understanding | undefined {
  if (!last || found.cancels || found.page !== undefined) return undefined
  if (pieces.length > LONGEST || pieces.some(({ kind }) => kind === 'name')) return undefined
  const before = placesOf(last, screen)
  const said = foldInPlace(raw)
    .split(/[^a-z0-9']+/)
    .flatMap(expand)
    .join(' ')
    .trim()
  const asksByWords = ASKS.test(said) || ASKS_WITHIN.test(said)
  const asks = /[?¿]/.test(raw) || asksByWords
  // "Deme espera con ese": no list is asked for by what points at one.
  const isOfAll = found.query !== undefined || found.kind === 'pause'
  const isOfThatOne = isOfAll && screen.isOnContract && POINTS_AT_ONE.test(said)
  if (found.further.length > 0 && !isOfThatOne) return undefined
  const isOpen = !isWhole(found) || isOfThatOne
  for (const { after, says, kind, mood, ahead, day, person, ofAll, shown, always } of FOLLOWS) {
    if (!(always || isOpen) || !after.some(each => before.has(each))) continue
    // "¿Podría dejarlo para el 15?" orders it all the same.
    const isAsked = ahead ? asksByWords : asks
    if ((mood && (mood === 'asks') !== isAsked) || (shown && before.has('told'))) continue
    if (!says.test(said)) continue
    if (day && !pieces.some(piece => piece.kind === 'date')) continue
    if (person && !namesSomebody(pieces, lay())) continue
    if (ofAll && namesAny(lay())) continue
    if (kind === found.kind && !isOpen) return undefined
    const ofLast = kind === 'again' ? last : kind === 'undo' ? undone(last) : kind === 'told' ? noteOf(last) : undefined
    if (ofLast) return answeredBy(found, { intent: intentOf(ofLast), taken: true })
    const placed = kind === 'again' ? null : lay().asKind(kind)
    if (!placed || (ahead && !isAhead(placed.intent, today))) continue
    return answeredBy(found, { intent: placed.intent, taken: true })
  }
  // "Póngalo pues", "¿otra vez?": to show the contract once more is no answer.
  const isTooLittle = found.kind === 'contract' && found.contextual && TOO_LITTLE.test(said)
  return isTooLittle && found.sure ? { ...found, sure: false } : undefined
}

const TOO_LITTLE =
  /^(?:(?:y|pero|no|ok|bueno|listo|entonces|pues) )*(?:(?!muestr|mostr|abr|ensen|mir|dig|busc|expli|cuent|ve)[a-z]+(?:[aei]|ng[ao]|ga)l[oa](?: (?:pues|ya|entonces|porfa|por favor))*|otra vez|de nuevo|again|like that|asi)$/

const POINTS_AT_ONE =
  /^(?:(?:no|si|ok|bueno|mejor|porfa|entonces|please) )*(?:dej|pong|paus|silenci|suspend|aplac|aplaz|guard)[a-z]*l[oa]\b|(?:^|\b(?:con|de|a|por|para|for|with) )(?:ese|esa|este|esta|that one|this one)(?: (?:contrato|expediente))?(?= (?:hasta|para|que|mientras|por|until|till|for|[a-z]+(?:mel|[aeo]l|l)[oa])\b|$)/

/** Somebody of the entity, or a name that people have. */
function namesSomebody(pieces: readonly TextPiece[], read: Attempt): boolean {
  return read.longest('person').length > 0 || pieces.some(piece => piece.kind === 'word' && isGivenName(piece.text))
}

/** A person, an area or what contracts are about. */
function namesAny(read: Attempt): boolean {
  return read.longest('person').length > 0 || read.area !== undefined || OF_SOME.test(foldInPlace(read.said))
}

const OF_SOME = /\b(?:los|las|the ones) (?:de|of) (?!ayer|hoy|antes|es[ao]s|ell[ao]s)[a-z]/

/** Longer ones say by themselves what they are about. */
const LONGEST = 30

/** "Y el CPACA qué dice"; "eso que dice" asks nothing. */
const ASKS_WITHIN = /(?<!\b(?:eso|esa|ese|esto|lo|los|las|el|la)) (?:que|q) (?:dice|dicen|hay|pasa|tiene)\b/

const ASKS =
  /^(?:(?:y|e|pero|entonces|ahora|and|so|but) )*(?:que(?! (?:si|no|ya)\b)|cual|cuales|quien|a quien|como|donde|cuando|cuant[oa]s?|por que|what|which|who|how|when|why|where)\b/

/** Read whole, and as more than the contract that stands there. */
function isWhole({ kind, sure, unread, options }: Understanding): boolean {
  const isOnlyShown = kind === 'contract' || kind === 'unknown'
  return !isOnlyShown && sure && unread.length === 0 && options.length === 1
}

function placesOf({ kind, args }: Question, { query, isOnContract }: Screen): ReadonlySet<Before> {
  const isOfOne = isOnContract || 'id' in args || 'reference' in args
  return new Set<Before>([
    'anything',
    ...(isOfOne ? (['contract'] as const) : []),
    ...(isToldOfOne(kind) && QUESTION_AIMS[kind] === 'instruction' ? (['told'] as const) : []),
    ...(RULES.has(kind) ? (['rule'] as const) : []),
    ...(isItself(kind) ? [kind] : []),
    ...(kind === 'snooze' ? (['put-off'] as const) : []),
    ...(kind === 'no-pending' ? (['cleared'] as const) : []),
    ...(query ? (['list'] as const) : []),
  ])
}

/** What is asked or set by a kind of its own. */
function isItself(kind: QuestionKind): kind is QuestionKind & Before {
  return ITSELF.has(kind)
}

const ITSELF: ReadonlySet<QuestionKind> = new Set<QuestionKind & Before>([
  'how',
  'law',
  'deadline',
  'pause',
  'delegate',
  'unreached',
  'waiting',
  'data',
])

const RULES: ReadonlySet<QuestionKind> = new Set<QuestionKind>([...OF_RULES, 'why', 'deadline', 'reopen', 'supports'])

function isAhead({ args }: Intent, today: Day): boolean {
  return 'until' in args && args.until !== undefined && args.until > today
}

/** What was noted of the contract that it was told of. */
function noteOf({ args }: Question): Question {
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  return { kind: 'told', args: id !== undefined ? { id } : reference === undefined ? {} : { reference } }
}
