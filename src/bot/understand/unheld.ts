import type { Day } from '../../rules/day.js'
import { foldInPlace } from './fold.js'
import { QUESTION_AIMS, type QuestionKind } from './question.js'
import type { Reading, ReadText, Signal } from './readings.js'
import { textAt } from './text-piece.js'

const UNTIL_A_DAY = new Set<QuestionKind>(['pause', 'delegate'])
const OF_ONE_OR_ALL = new Set<QuestionKind>(['why', 'how', 'liquidation', 'lapsed'])
const DEEDS = new Set<QuestionKind>(['closed-it', 'liquidated', 'hand-over', 'no-pending'])
/** "Los de 2021", "todos los del año pasado": of which contracts, not when. */
const OF_WHICH = /\b(?:los|las|contratos|those)(?: que son)? (?:de|del|en|of|from)(?: (?:el|la|ano|vigencia))*$/

/** The readings of what is no list that its question has no place for: they were said, and are not held. */
export function unheld(
  kind: QuestionKind,
  readings: readonly Reading[],
  text: ReadText,
  raw: string,
  today: Day,
): readonly Reading[] {
  const { pieces } = text
  const dated = readings.filter(({ signs }) => signs.includes('DATE') || signs.includes('PERIOD'))
  // A pause begins now: a day to begin with is not held.
  if (UNTIL_A_DAY.has(kind))
    return dated.slice(0, -1).filter(({ from }) => {
      const piece = pieces[from]
      return piece?.kind === 'date' && piece.date.from > today
    })
  if (OF_ONE_OR_ALL.has(kind))
    return readings.filter(({ signs }) => signs.includes('PERIOD') || signs.includes('MONEY') || signs.includes('AREA'))
  if (DEEDS.has(kind))
    return dated.filter(({ from }) =>
      OF_WHICH.test(foldInPlace(raw.slice(0, pieces[from]?.start)).trim().replace(/\s+/g, ' ')),
    )
  if (kind === 'summary' || QUESTION_AIMS[kind] === 'list')
    return [...moneyAdded(readings, text), ...formerSupervision(text), ...otherCounts(readings)]
  return []
}

/** "Con adición": money that was added, of which the register tells nothing apart from a longer term. */
function moneyAdded(readings: readonly Reading[], { pieces }: ReadText): readonly Reading[] {
  return readings.filter(
    ({ signs, from, to }) =>
      signs.includes('EXTENDED') && pieces.slice(from, to).some(piece => 'text' in piece && ADDED.test(piece.text)),
  )
}

const ADDED = /^adicion/

/** "Los que supervisó antes Gloria": only who supervises now is known. */
function formerSupervision({ pieces }: ReadText): readonly Reading[] {
  const isFormer = pieces.some((_, at) => FORMER.has(textAt(pieces, at) ?? ''))
  return pieces.flatMap((_, at) => {
    const word = textAt(pieces, at) ?? ''
    const isPast = SUPERVISED.test(word) ? /^supervisa(?:ba|ron)/.test(word) || isFormer : false
    return isPast ? [{ from: at, to: at + 1, signs: [], cost: 0 }] : []
  })
}

const SUPERVISED = /^(?:supervisad[oa]s?|supervisaban?|supervisaron|superviso|supervised)$/
const FORMER = new Set(
  'antes anteriormente antiguamente fueron fue eran era before previously formerly were was'.split(' '),
)

/** "Cuántos cerré este año y cuántos faltan": of several counts, those after the first that no list holds together. */
function otherCounts(readings: readonly Reading[]): readonly Reading[] {
  const has = (...signs: readonly Signal[]) => readings.some(other => other.signs.some(sign => signs.includes(sign)))
  const counts = readings.filter(({ signs }) => signs.includes('HOW_MANY'))
  const isOfBoth = has('CLOSED', 'CLOSED_I') && has('LACK', 'TO_CLOSE', 'PENDING') && !has('DATE', 'PERIOD')
  const isByType = readings.filter(({ value }) => value?.kind === 'words').length > 1
  return isOfBoth || isByType ? [] : counts.slice(1)
}
