import type { Day } from '../../rules/day.js'
import type { Filter, Query } from '../query/query.js'
import type { Attempt } from './attempt.js'
import { documentedKind } from './documented-kind.js'
import { foldInPlace } from './fold.js'
import { type Intent, questionOfQuery, UNKNOWN } from './intent.js'
import { isCommon } from './likelihood/common.js'
import { type LearnedKind, type Likely, speaksFor } from './likelihood/likelihood.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from './question.js'
import { SAME_FOR_ALL } from './same-answer.js'
import type { TextPiece } from './text-piece.js'
import type { Understanding } from './understanding.js'
import { isGivenName } from './vocabulary/index.js'

/** From where on the second reader is sure; or a little before, where nothing else comes near. */
const SURE = 0.6
const CLEAR = 0.45
const TIMES = 3
/** Less says too little to be weighed. */
const LEAST_WORDS = 2
/** A reading that explains every word is asked about only where hardly anybody would write it so. */
const HARDLY = 0.1
/** From where on an answer is called by another name. */
const NAMES = 0.6
const INSTEAD = 0.75
const OVER_NEAR = 0.8
const BEYOND = 0.9
const CERTAIN = 0.97
const NEVER = 0.05
/** Whoever reads it whole is asked about it all the same, where people hardly write it so and something else is likely. */
const ODD = 0.02

/** A text as two read it. */
export interface Weighing {
  readonly read: Attempt
  /** What it is by how people write each kind, the likeliest first. */
  readonly likely: readonly Likely[]
  readonly today: Day
}

/**
 * What was understood by its words, weighed against how people write each kind of question. Where both say the same, a word that is left over and
 * changes nothing is set aside, and said. Where they do not, and the second reader is sure, the text is read once more as what it says;
 * what then cannot be read whole is asked back.
 */
export function weighed(found: Understanding, { read, likely, today }: Weighing): Understanding {
  if (found.cancels || found.page !== undefined || found.further.length > 0) return found
  const [first, second] = likely
  if (!first) return found
  // "¿El acta tiene formato?" asks how, and wants no paper drafted.
  if (found.unsupported)
    return found.unsupported === 'document' && first.chance >= CERTAIN && SAME_FOR_ALL.has(first.kind as QuestionKind)
      ? asTold(found, first, read)
      : found
  const isSure = first.chance >= SURE || (first.chance >= CLEAR && first.chance >= TIMES * (second?.chance ?? 0))
  if (!isSure) return found
  const words = read.content.filter(piece => piece.kind === 'word')
  if (words.length === 0 || read.pieces.length < LEAST_WORDS) return found
  const isLost = found.kind === 'unknown'
  if ((isLost && read.isElsewhere && first.chance < CERTAIN) || found.question.kind === 'guide') return found
  // Of the questions that it is most like, the one that is of that kind.
  if (isLost && found.near) {
    const nearest = found.near.find(question => kindOfQuestion(question) === first.kind)
    if (nearest) return only(found, { kind: first.kind as QuestionKind, args: {}, question: nearest })
    if (first.chance < OVER_NEAR) return found
  }
  const isWhole = !isLost && found.sure && found.unread.length === 0
  const { kind, topic } = documentedKind(found)
  const own = likely.find(each => each.kind === kind)?.chance ?? 1
  // An answer of its own is said in words of its own.
  if (isWhole && (kind === first.kind || own > HARDLY || topic !== undefined)) return found
  if (isWhole && first.chance >= NAMES && found.query && isOf(first.kind, found.query, today))
    return named(found, first.kind as QuestionKind)
  if (isWhole && !isDoubtful(found, first, own, read))
    return own <= ODD && !areAlike(kind, first.kind) ? bothOf(found, first, read) : found
  if (first.kind === 'unknown') return isLost ? found : isWhole ? { ...found, sure: false } : only(found, UNKNOWN)
  if (first.kind === 'ambiguous')
    return isLost ? oneOf(found, likely, read) : isWhole ? found : { ...found, sure: false }
  if (!isLost && kind === first.kind) return agreed(found, first.kind, read)
  return asTold(found, first, read)
}

function kindOfQuestion(question: Question): QuestionKind {
  return documentedKind({ kind: question.kind, args: question.args, question }).kind
}

/** Both readers' answers, to choose from. */
function bothOf(found: Understanding, { kind }: Likely, read: Attempt): Understanding {
  const other = BY_ITSELF.has(kind) ? read.asKind(kind as QuestionKind)?.intent : undefined
  const own = found.options[0] ?? found
  return { ...found, sure: false, options: other ? [own, other] : found.options }
}

/** Lists of contracts, by whatever name; a greeting beside something else. */
function areAlike(one: string, other: string): boolean {
  return (LISTS.has(one) && LISTS.has(other)) || QUESTION_AIMS[other as QuestionKind] === 'talk'
}

const LISTS: ReadonlySet<string> = new Set(
  'mine find overdue waiting upcoming ended team summary export missing'.split(' '),
)

/**
 * Whether a reading that explains every word may be wrong all the same: hardly anybody would write it so. What the words say of which contracts no
 * other reader sees; but a name that is looked for explains any word.
 */
function isDoubtful(found: Understanding, first: Likely, own: number, read: Attempt): boolean {
  const { kind, query, question } = found
  if (kind === 'find' && query?.where.every(({ field }) => field === 'about'))
    return !read.searches && first.chance >= INSTEAD
  const isOfOthers = question.kind === 'person' || question.kind === 'team'
  const isTalk = QUESTION_AIMS[first.kind as QuestionKind] === 'talk'
  if (isTalk || QUESTION_AIMS[kind] === 'talk' || kind === 'help') return false
  if (!isOfOthers && query !== undefined && query.where.length > 0) return false
  if (QUESTION_AIMS[kind] === 'instruction')
    return isInstruction(first) && first.chance >= CERTAIN && own <= 1 - CERTAIN
  return first.chance >= BEYOND && own <= NEVER
}

function isInstruction({ kind }: Likely): boolean {
  return QUESTION_AIMS[kind as QuestionKind] === 'instruction'
}

/** Too little to tell: what it is like, to choose from. */
function oneOf(found: Understanding, likely: readonly Likely[], read: Attempt): Understanding {
  const options = likely
    .slice(1, MOST_OPTIONS + 1)
    .flatMap(({ kind, chance }) =>
      chance >= OFFERED && BY_ITSELF.has(kind) ? [read.asKind(kind as QuestionKind)] : [],
    )
    .flatMap(placed => (placed ? [placed.intent] : []))
  const [best, ...others] = options
  return best && others.length > 0 ? { ...only(found, best), options, sure: false } : found
}

const MOST_OPTIONS = 3
const OFFERED = 0.01

/** Read once more, as of that kind. */
function asTold(found: Understanding, { kind, chance }: Likely, read: Attempt): Understanding {
  const { intents, unread, aside, contextual, isDoubtful } = read.result(kind as QuestionKind)
  const [intent, ...others] = intents
  // Whoever asks tells nothing; and a name that nobody has is not looked for on a guess.
  const isTold = QUESTION_AIMS[intent?.kind ?? 'unknown'] === 'instruction'
  if (isTold && DONE.has(kind) && DENIED.test(foldInPlace(read.said))) return found
  if ((isTold && read.asks && chance < CERTAIN) || intent?.query?.where.some(({ op }) => op === 'named')) return found
  if (intent && intent.kind !== 'unknown' && others.length === 0 && !isDoubtful)
    return agreed(
      {
        ...only(found, intent),
        unread,
        sure: unread.length === 0,
        contextual: found.contextual || contextual,
        ...(aside.length > 0 && { story: aside }),
      },
      kind,
      read,
    )
  return alone(found, kind, read) ?? (found.sure && found.kind !== 'unknown' ? { ...found, sure: false } : found)
}

/** What is told to be done is not told by a denial. */
const DONE = new Set<LearnedKind>(['closed-it', 'liquidated', 'hand-over'])
const DENIED = /\b(?:no|not|nunca|never|tampoco|todavia|aun|yet|falta|sin)\b/

/** What was read but for some words, which change nothing about its answer or say nothing of which contracts. */
function agreed(found: Understanding, kind: LearnedKind, read: Attempt): Understanding {
  const { unread, story = [], options } = found
  if (options.length > 1 || (!found.sure && unread.length === 0) || unread.some(each => read.knows(each))) return found
  const isList = found.query !== undefined || QUESTION_AIMS[found.question.kind] === 'list'
  const isFree = !isList && OF_NONE_OR_ONE.has(found.question.kind)
  const isMost =
    isList && 2 * unread.join(' ').split(' ').length >= read.content.filter(each => each.kind === 'word').length
  const mayGo =
    !(isMost && unread.length > 0) &&
    unread.every(
      each =>
        !isAskedOf(each, read) &&
        (isFree ? !saysMore(each) : !SAYS_WHICH.test(foldInPlace(each)) && saysNoMore(each, kind)),
    )
  const isDenied = DONE.has(kind) && DENIED.test(foldInPlace(read.said))
  if (!mayGo || isDenied) return found
  return {
    ...found,
    sure: true,
    unread: [],
    ...((story.length > 0 || unread.length > 0) && { story: [...story, ...unread] }),
  }
}

/** The answer that a kind has by itself, with the contract and days that were said. */
function alone(found: Understanding, kind: LearnedKind, read: Attempt): Understanding | null {
  if (!BY_ITSELF.has(kind) || (read.asks && QUESTION_AIMS[kind as QuestionKind] === 'instruction')) return null
  const placed = read.asKind(kind as QuestionKind)
  if (!placed || !holdsAll(placed.intent, read.content)) return null
  const { args } = placed.intent
  if (OF_A_CONTRACT.has(kind) && !('id' in args || 'reference' in args)) return null
  const { taken } = placed
  // "Me lo baja a un archivo": the list that stands there.
  const shown = kind === 'export' ? read.shown : undefined
  const intent: Intent = shown ? ofFile(shown) : placed.intent
  const answer = {
    ...only(found, intent),
    contextual: found.contextual || taken || shown !== undefined,
    ...(found.about && { about: found.about }),
  }
  const isList = QUESTION_AIMS[intent.question.kind] === 'list' || kind === 'summary' || (kind === 'export' && !shown)
  const unread = isList
    ? read.content.filter(
        each => each.kind === 'word' && (isAskedOf(read.asWritten(each), read) || !saysNoMore(each.text, kind)),
      )
    : []
  return unread.length === 0
    ? answer
    : { ...answer, sure: false, unread: unread.map(each => ('text' in each ? each.text : '')) }
}

function ofFile(shown: Query): Intent {
  const query: Query = { ...shown, output: 'xlsx' }
  return { kind: 'export', args: {}, question: questionOfQuery(query), query }
}

/** The same list by another name; what was looked for is part of what was asked. */
function named(found: Understanding, kind: QuestionKind): Understanding {
  const about = found.query?.where.find(({ field, op }) => field === 'about' && op === 'has')?.values[0]
  const isFind = kind === 'find' && about !== undefined && !('about' in found.args)
  return { ...found, kind, ...(isFind && { args: { about } }) }
}

/** Whether a list may be called by that name. */
function isOf(kind: LearnedKind, { where, group, measures, view }: Query, today: Day): boolean {
  const has = (...fields: readonly string[]) => where.some(({ field }) => fields.includes(field))
  const isSituation = (value: string) =>
    where.some(({ field, values }) => field === 'situation' && values.some(each => each === value))
  switch (kind) {
    case 'find':
      return where.some(({ field }) => !OF_STANDING.has(field))
    case 'team':
      return (
        has('supervisor', 'area') ||
        where.some(isOfSomebody) ||
        group === 'supervisor' ||
        group === 'area' ||
        view !== undefined
      )
    case 'ended':
      return where.some(({ field, values }) => field === 'ends' && (values.at(-1) ?? '') <= today)
    case 'overdue':
      return has('overdue')
    case 'waiting':
      return isSituation('waiting')
    case 'mine':
      return isSituation('closeNow') || isSituation('open')
    case 'upcoming':
      return has('closable') || where.some(({ field, values }) => field === 'ends' && (values.at(-1) ?? '') > today)
    case 'summary':
      return measures !== undefined || group !== undefined
    default:
      return false
  }
}

/** Looked for by what is a name of people, where nobody's is known. */
function isOfSomebody({ field, values }: Filter): boolean {
  return field === 'about' && values.some(value => isGivenName(foldInPlace(String(value)).split(' ')[0] ?? ''))
}

/** How contracts stand and whose they are. */
const OF_STANDING: ReadonlySet<string> = new Set(['situation', 'overdue', 'supervisor', 'area', 'closable', 'rule'])

/** Whether the days, hours and numbers of a text all have their place in a question, or change nothing about its answer. */
function holdsAll({ kind, args }: Intent, content: readonly TextPiece[]): boolean {
  const names = content.filter(each => each.kind === 'name')
  const isNamed = 'id' in args || 'reference' in args
  if (names.length > 1 || (names.length === 1 && !isNamed)) return false
  const held = Object.keys(args)
  return content.every(piece => {
    switch (piece.kind) {
      case 'word':
      case 'mark':
      case 'name':
        return true
      case 'date':
      case 'period':
        return SAME_WHENEVER.has(kind) || held.some(each => DAYS.has(each))
      case 'hour':
      case 'clock':
        return SAME_WHENEVER.has(kind) || held.includes('at')
      default:
        return SAME_WHENEVER.has(kind)
    }
  })
}

const DAYS = new Set(['on', 'from', 'to', 'until'])

/** Answers in which a day or a number has no part. */
const SAME_WHENEVER = new Set<QuestionKind>(
  'law how deadline help data whoami thanks hello why contract blocked proceeding no-pending data-wrong not-mine'.split(
    ' ',
  ) as QuestionKind[],
)

/** What is said of one contract or is the same for all: a word more is set aside. */
const OF_NONE_OR_ONE = new Set<QuestionKind>(
  (
    'contract why how deadline law data told help whoami language calendar undo resume thanks hello liquidated proceeding no-pending ' +
    'blocked closed-it not-mine data-wrong hand-over fact snooze pause cadence digest-time delegate guide closing-terms who-closes liquidation lapsed supports liquidation-required'
  ).split(' ') as QuestionKind[],
)

/** Kinds that are asked or told with no more than what `Attempt.asKind` fills in. */
const BY_ITSELF = new Set<LearnedKind>(
  (
    'mine overdue waiting missing upcoming contract why how deadline summary law team unreached told data help whoami export calendar undo ' +
    'resume pause cadence digest-time language delegate thanks hello liquidated proceeding no-pending blocked closed-it not-mine data-wrong hand-over fact snooze'
  ).split(' ') as LearnedKind[],
)

/** Words that anything is asked with, or that are written to ask just that. */
function saysNoMore(words: string, kind: LearnedKind): boolean {
  return (words.match(/[\p{L}\d]+/gu) ?? []).every(word => isCommon(word) || speaksFor(word, kind) >= SPEAKS)
}

const SPEAKS = 2.2

/** Asked of one contract and of nothing else. */
const OF_A_CONTRACT = new Set<LearnedKind>(['contract'])

/** "Cerrar si hay estampilla", "plazo para inscribirse": a condition or a purpose of its own, of which it is asked. */
function isAskedOf(words: string, read: Attempt): boolean {
  return /\b(?:si|cuando|para|por|con|sin|if|when|for|with|without)\s+(?:(?:hay|el|la|los|las|un|una|mi|there|is|a|the)\s+)*$/.test(
    foldInPlace(read.before(words)),
  )
}

/** "Urgentes para el alcalde", "con saldo": which ones. */
const SAYS_WHICH = /\b(?:para|de|del|con|sin|for|of|with|without)\b/

/** A number or a denial may turn what is said into something else. */
function saysMore(words: string): boolean {
  return /\d|\b(?:no|not|sin|nunca|ni|never|without)\b/.test(foldInPlace(words))
}

function only({ language, contextual }: Understanding, intent: Intent): Understanding {
  return { ...intent, language, sure: true, options: [intent], further: [], unread: [], contextual }
}
