import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import { documentedKind } from '../intents/documented-kind.js'
import { QUESTION_AIMS, type QuestionKind } from '../question.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { SAME_FOR_ALL } from '../unread/same-answer.js'
import { isOfAllMissing, isOfOneAlone, isSaidBesides, limitsMissing } from './besides.js'
import { BEYOND, CERTAIN, EVIDENT, type Said } from './chances.js'
import { isDeniedDeed } from './denied.js'
import { isInstruction, OF_NONE_OR_ONE } from './kinds.js'
import { changesNothing, isBare, isDecisive, isOfAClause, saysMore, saysNoMore, saysWhich } from './left-over.js'

/** What is set was said, and whatever else was is set aside. */
function isSet({ args }: Understanding, { kind, chance }: Said): boolean {
  switch (kind) {
    case 'calendar':
    case 'resume':
    case 'undo':
      return true
    case 'language':
      return 'language' in args
    case 'digest-time':
      return 'at' in args && chance >= BEYOND
    case 'cadence':
      return 'cadence' in args && chance >= BEYOND
    case 'pause':
      return 'until' in args && chance >= BEYOND
    case 'snooze':
      return 'until' in args && ('id' in args || 'reference' in args) && chance >= BEYOND
    case 'delegate':
      return 'to' in args && args.to?.includes('@') === true && chance >= BEYOND
    default:
      return false
  }
}

/** Of these another day, number or denial may say another day, another contract or somebody else. */
const HELD_BY_DAYS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['pause', 'snooze', 'delegate'])

/** A day, an hour or a contract stands in these words. */
function saysDay(words: string, read: Attempt): boolean {
  return read.pieces.some(
    piece => piece.kind !== 'word' && piece.kind !== 'mark' && words.includes(read.asWritten(piece)),
  )
}

/** Of what it may mean, all of it read, what the second reader says as well. */
function chosen(found: Understanding, { kind, chance }: Said): Understanding {
  const [meant, ...others] = found.options.filter(each => documentedKind(each).kind === kind && !each.unsupported)
  const isWhole = found.unread.length === 0 || (meant && !meant.query)
  const isClear = meant && others.length === 0 && chance >= BEYOND && isWhole
  return isClear ? { ...found, ...meant, sure: found.unread.length === 0, options: [meant] } : found
}

/** What was read but for some words, which change nothing about its answer or say nothing of which contracts. */
export function agreed(whole: Understanding, said: Said, read: Attempt): Understanding {
  const { kind, chance } = said
  const found = chosen(whole, said)
  const { story = [], options } = found
  const unread = found.unread.filter(each => !isBare(each))
  const isOfMany = isList(found)
  const isOfNone = !isOfMany && OF_NONE_OR_ONE.has(found.question.kind)
  const isEvident = isOfNone && chance >= EVIDENT && (!isInstruction(kind) || isSet(found, said))
  if (options.length > 1 || found.sure || found.unread.length === 0) return found
  const isAlone = isOfOneAlone(said, read)
  const free = new Map<string, boolean>()
  // It is asked of the same words up to three times, and takes long to tell.
  const isNothing = (words: string) => {
    const known = free.get(words) ?? changesNothing(words, said, read)
    free.set(words, known)
    return known
  }
  const isFree = (words: string) =>
    isOfAllMissing(said) ? !limitsMissing(words, read) : !read.knows(words) || isNothing(words)
  if (!isEvident && !isAlone && !unread.every(isFree)) return found
  const isSame = isEvident && (SAME_FOR_ALL.has(kind) || isInstruction(kind))
  const isMost = isOfMany && 2 * unread.join(' ').split(' ').length >= wordCount(read)
  const mayGo = (words: string) => {
    if (isAlone && isSaidBesides(words, found, read)) return true
    if (isNothing(words)) return true
    if (isOfAllMissing(said)) return !limitsMissing(words, read)
    // "Me equivoqué con la fecha, quítelo": whatever was wrong about it; but which one is meant has to be read.
    if (isEvident && kind === 'undo') return !saysMore(words)
    // By when is the same for all, whatever is supposed.
    if (isOfAClause(words, read) && !(isSame && chance >= CERTAIN && kind === 'deadline')) return false
    if (isOfNone && HELD_BY_DAYS.has(kind)) return !saysMore(words) && !saysDay(words, read)
    if (isOfNone) return isSame || !saysMore(words)
    return !saysWhich(words, read) && saysNoMore(words, kind) && !isDecisive(words, said, read)
  }
  // "Software licences" are no software: what says of which contracts is never set aside.
  if (kind === 'find' && unread.some(each => read.sought.isLookedFor(each))) return found
  const isAllFree = isOfAllMissing(said) || (chance >= EVIDENT && unread.every(isNothing))
  if ((isMost && !isAllFree && unread.length > 0) || !unread.every(mayGo) || isDeniedDeed(kind, read.said)) return found
  return {
    ...found,
    sure: true,
    unread: [],
    ...((story.length > 0 || unread.length > 0) && { story: [...story, ...unread] }),
  }
}

/** A list of contracts, by whatever name. */
export function isList({ query, question }: Understanding): boolean {
  return query !== undefined || QUESTION_AIMS[question.kind] === 'list'
}

/** How many words it has that say something. */
export function wordCount({ content }: Attempt): number {
  return content.filter(({ kind }) => kind === 'word').length
}

/** What was read of a text once more, in place of what was found. */
export function readAgain(
  found: Understanding,
  intent: Intent,
  { unread, aside, contextual }: Pick<ReturnType<Attempt['result']>, 'unread' | 'aside' | 'contextual'>,
): Understanding {
  return {
    ...answeredBy(found, { intent }),
    unread,
    sure: unread.length === 0,
    contextual: found.contextual || contextual,
    ...(aside.length > 0 && { story: aside }),
  }
}
