import type { Day } from '../../../rules/day.js'
import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import { documentedKind } from '../intents/documented-kind.js'
import { chanceFree } from '../likelihood/left-over.js'
import type { Likely } from '../likelihood/likelihood.js'
import type { TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { readAgain } from './agreed.js'
import { holdsPiece } from './alone.js'
import { isNamed } from './as-told.js'
import { contractsNamed } from './besides.js'
import type { Said } from './chances.js'
import { isDeniedDeed } from './denied.js'
import { BY_ITSELF, COURTESY, isInstruction, OF_NONE_OR_ONE } from './kinds.js'
import { FREE_ANYWHERE, isMashed, saysNoMore } from './left-over.js'
import { sought } from './sought.js'
import { isWider } from './wider.js'

/** From here on the second reader leads, where the first one asks back or goes on from the screen. */
const LEADS = 0.85
/** And where the first one read it whole, but it is that many times likelier. */
const HALF = 0.5
const TIMES = 9
/** That it is of that kind and what is left over changes nothing. */
const MOSTLY = 0.5
/** "The Health department": less free than that, what people ask just that with says of which, too. */
const LIMITING = 0.3

/**
 * What the second reader is sure of, where the first one would ask back or is all but alone with what it read: with the contract, days and
 * conditions that were read, if most likely no other word changes anything about it. Those are said.
 */
export function led(
  found: Understanding,
  { likely, lay, today }: { readonly likely: readonly Likely[]; readonly lay: () => Attempt; readonly today: Day },
): Understanding {
  const [first] = likely
  if (!first || first.kind === 'ambiguous' || first.kind === 'unknown') return found
  if (found.cancels || found.page !== undefined || found.unsupported || found.further.length > 0) return found
  const { kind, topic } = documentedKind(found)
  const isAllRead = found.unread.length === 0 && found.kind !== 'unknown'
  const isWhole = isAllRead && found.sure
  const own = topic === undefined ? (likely.find(each => each.kind === kind)?.chance ?? 1) : 1
  const least = Math.max(found.contextual ? LEADS : HALF, TIMES * own)
  if (isWhole ? first.kind === kind || first.chance < least : first.chance < LEADS) return found
  // Courtesy stands beside what is asked or told.
  if (isWhole && COURTESY.has(first.kind) && !COURTESY.has(kind)) return found
  // "Uno por supervisor", after a file, is a file.
  if (isMashed(lay().said) || (found.contextual && found.query?.output === 'xlsx')) return found
  const answer = asSaid(found, { kind: first.kind, chance: first.chance }, lay())
  if (!answer || (answer.kind === 'export' && !answer.query)) return found
  return isAllRead && (isWider(answer, found, today) || isSameList(answer, found)) ? found : answer
}

/** As a question of that kind; null where it cannot be, or something would be dropped. */
function asSaid(found: Understanding, said: Said, read: Attempt): Understanding | null {
  const { kind } = said
  if (isInstruction(kind) && (read.asks || isDeniedDeed(kind, read.said))) return null
  const looked = sought(found, said, read)
  if (looked) return looked
  const { intents, unread, aside, contextual, isDoubtful } = read.result(kind)
  const [intent, ...others] = intents
  if (intent && documentedKind(intent).kind === kind && !intent.unsupported && others.length === 0) {
    // A name that nobody has is not looked for on a guess.
    if (intent.query?.where.some(({ op }) => op === 'named')) return null
    if (isDoubtful || !isMostlyFree(unread, said, read)) return null
    return setAside(readAgain(found, intent, { unread, aside, contextual }), [...aside, ...unread])
  }
  const placed = BY_ITSELF.has(kind) ? read.asKind(kind) : null
  if (!placed) return null
  // A contract that is named is answered, and there is but one.
  const names = contractsNamed(read)
  if (names > 1 || (!isNamed(placed.intent) && (kind === 'contract' || names > 0))) return null
  const left = read.content.filter(piece => !isSaid(piece, placed.intent, said, read)).map(each => read.asWritten(each))
  return isMostlyFree(left, said, read) ? setAside(answeredBy(found, placed), left) : null
}

/** Whether most likely it is of that kind and none of these words changes anything about it; a condition that was read must hardly be able to. */
function isMostlyFree(left: readonly string[], { kind, chance }: Said, read: Attempt): boolean {
  const free = left.map(words => ({ words, chance: chanceFree({ text: read.said, words, kind }) }))
  const isHeldAll =
    OF_NONE_OR_ONE.has(kind) || free.every(each => each.chance >= FREE_ANYWHERE || !read.knows(each.words))
  return isHeldAll && free.reduce((all, each) => all * each.chance, chance) >= MOSTLY
}

function setAside(answer: Understanding, left: readonly string[]): Understanding {
  return { ...answer, sure: true, unread: [], ...(left.length > 0 && { story: left }) }
}

/** Whether a piece is said by the answer, or is such as anything or just that is asked with. */
function isSaid(piece: TextPiece, intent: Intent, { kind }: Said, read: Attempt): boolean {
  if (piece.kind !== 'word') return holdsPiece(intent, piece)
  const words = read.asWritten(piece)
  const isAskedWith = !read.knows(words) && saysNoMore(words, kind)
  return isAskedWith && chanceFree({ text: read.said, words, kind }) >= LIMITING
}

/** By whatever name. */
function isSameList({ query }: Understanding, other: Understanding): boolean {
  return query !== undefined && JSON.stringify(query) === JSON.stringify(other.query)
}
