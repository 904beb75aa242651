import type { Query } from '../../query/query.js'
import type { Attempt } from '../attempt.js'
import { type Intent, questionOfQuery } from '../intent.js'
import { documentedKind } from '../intents/documented-kind.js'
import { QUESTION_AIMS, type QuestionKind } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { isOfAllMissing, isOfOneAlone, isOfWordsAlone, limitsMissing } from './besides.js'
import { CERTAIN, EVIDENT, type Said } from './chances.js'
import { isDeniedDeed, isDoneDeed } from './denied.js'
import { ASKS_ITS_DAYS, BY_ITSELF, isInstruction, LISTS, SAME_WHENEVER } from './kinds.js'
import { changesNothing, isDecisive, isOfAClause, saysNoMore, saysWhich } from './left-over.js'

/** The answer that a kind has by itself, with the contract and days that were said. */
export function alone(found: Understanding, { kind, chance }: Said, read: Attempt): Understanding | null {
  if (isDeniedDeed(kind, read.said)) return null
  const mayTell = !read.asks || (isSetting(kind) && chance >= EVIDENT) || isOfOneAlone({ kind, chance }, read)
  if (!BY_ITSELF.has(kind) || (isInstruction(kind) && !mayTell)) return null
  const placed = read.asKind(kind)
  const isHeld = placed !== null && holdsAll(placed.intent, read.content)
  // "Lo cerraron en 2025": on which day is asked by its form.
  const isOfPeriod = isDoneDeed(kind) && chance >= CERTAIN && !read.content.some(each => each.kind === 'date')
  const asksDays = isOfPeriod || (chance >= EVIDENT && ASKS_ITS_DAYS.has(kind))
  if (!placed || !(isHeld || asksDays)) return null
  const { args } = placed.intent
  if (kind === 'contract' && !('id' in args || 'reference' in args)) return null
  if (isOfWordsAlone({ kind, chance }, placed.intent, read)) return null
  // What the law says of a contract is asked; who tells of one wants none of it on a guess.
  if (kind === 'law' && 'reference' in args && !read.asks && chance < EVIDENT) return null
  const { taken } = placed
  // "Me lo baja a un archivo": the list that stands there.
  const shown = kind === 'export' ? read.shown : undefined
  const intent: Intent = shown ? ofFile(shown) : placed.intent
  const answer = {
    ...answeredBy(found, { intent, taken: taken || shown !== undefined }),
    ...(found.about && { about: found.about }),
  }
  const isOfMany = QUESTION_AIMS[intent.question.kind] === 'list' || kind === 'summary' || (kind === 'export' && !shown)
  const days = isHeld
    ? []
    : read.content
        .filter(each => each.kind !== 'word' && each.kind !== 'mark' && each.kind !== 'name')
        .map(each => read.asWritten(each))
  const maySayWhich = (piece: TextPiece) => {
    const words = read.asWritten(piece)
    if (isOfAllMissing({ kind, chance })) return limitsMissing(words, read)
    const isLeading = isOfAClause(words, read) || saysWhich(words, read)
    return isLeading || !saysNoMore(words, kind) || isDecisive(words, { kind, chance }, read)
  }
  const left = isOfMany ? read.content.filter(each => each.kind === 'word' && maySayWhich(each)) : []
  // With one that may say which, all of them are named.
  const unread = left.some(each => !changesNothing(read.asWritten(each), { kind, chance }, read)) ? left : []
  if (unread.length > 0 && found.kind !== 'unknown') return null
  if (days.length > 0) return { ...answer, story: days }
  if (unread.length === 0) return answer
  return { ...answer, sure: false, unread: unread.map(each => phraseOf(each, read)) }
}

/** A word with what it is for: "urgentes para el alcalde". */
function phraseOf(word: TextPiece, read: Attempt): string {
  const words = read.content.filter(each => each.kind === 'word')
  const before = words[words.indexOf(word) - 1]
  const isForIt = before && FOR_WHOM.test(read.asWritten({ ...word, start: before.end, end: word.start }))
  return read.asWritten({ ...word, start: isForIt ? before.start : word.start })
}

const FOR_WHOM = /^ (?:para|for) (?:(?:el|la|los|las|the) )?$/

/** "¿Me puede escribir cada tercer día?": what is set is asked for, too; nothing is put on record of a contract by it. */
export function isSetting(kind: QuestionKind): boolean {
  return SETTINGS.has(kind)
}

const SETTINGS: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'cadence',
  'digest-time',
  'language',
  'pause',
  'resume',
  'delegate',
  'calendar',
  'snooze',
])

/** Whether the days, hours and numbers of a text all have their place in a question, or change nothing about its answer. */
function holdsAll({ kind, args }: Intent, content: readonly TextPiece[]): boolean {
  const names = content.filter(each => each.kind === 'name')
  const isNamed = 'id' in args || 'reference' in args
  if (names.length > 1 || (names.length === 1 && !isNamed)) return false
  return content.every(piece => holdsPiece({ kind, args }, piece))
}

/** Whether a day, an hour or a number has its place in a question, or changes nothing about its answer; of words and names it is not told here. */
export function holdsPiece({ kind, args }: Pick<Intent, 'kind' | 'args'>, piece: TextPiece): boolean {
  const held = Object.keys(args)
  switch (piece.kind) {
    case 'word':
    case 'mark':
    case 'name':
      return true
    case 'date':
    case 'period':
      return SAME_WHENEVER.has(kind) || held.some(each => DAYS.has(each))
    case 'email':
      return held.includes('to')
    case 'hour':
    case 'clock':
      return SAME_WHENEVER.has(kind) || LISTS.has(kind) || held.includes('at')
    default:
      return SAME_WHENEVER.has(kind)
  }
}

const DAYS = new Set(['on', 'from', 'to', 'until'])

/** "¿No lo hay en Excel?": a file of no list is of the one that stands there, where something points at it. */
export function ofWhatStands(found: Understanding, lay: () => Attempt): Understanding {
  const isOfNone = documentedKind(found).kind === 'export' && !found.query && !found.unsupported
  if (!isOfNone || !found.sure || found.question.kind === 'report') return found
  const { shown, said } = lay()
  return shown && POINTS.test(foldInPlace(said)) ? answeredBy(found, { intent: ofFile(shown), taken: true }) : found
}

const POINTS =
  /\b(?:lo|los|las|eso|esto|es[ao]s|est[ao]s|it|this|that|them|those|these|[a-z]+(?:mel[oa]s?|[aei]l[oa]s|rl[oa]s?))\b/

function ofFile(shown: Query): Intent {
  const query: Query = { ...shown, output: 'xlsx' }
  return { kind: 'export', args: {}, question: questionOfQuery(query), query }
}
