import { QUESTION_AIMS, type QuestionKind } from '../question.js'
import type { Reading, ReadText, Signal } from '../readings/readings.js'
import { foldInPlace } from '../text/fold.js'
import { textAt } from '../text/text-piece.js'

const OF_ONE_OR_ALL = new Set<QuestionKind>(['why', 'how', 'liquidation', 'lapsed'])
const LENGTH = /\b(?:dias?|semanas?|mes|meses|days?|weeks?|months?)$/
const DEEDS = new Set<QuestionKind>(['closed-it', 'liquidated', 'hand-over', 'no-pending'])
/** "Los de 2021", "todos los del año pasado": of which contracts, not when. */
const OF_WHICH = /\b(?:los|las|contratos|those)(?: que son)? (?:de|del|en|of|from)(?: (?:el|la|ano|vigencia))*$/

/** "Los de la carpeta que dejé en el escritorio": it says which are meant, of none that is named, and tells nothing. */
function isOfWhich({ from }: Reading, readings: readonly Reading[], pieces: ReadText['pieces'], raw: string): boolean {
  if (readings.some(({ signs }) => signs.includes('NAMED'))) return false
  return THAT.test(foldInPlace(raw.slice(0, pieces[from]?.start)).trim().replace(/\s+/g, ' '))
}

const THAT =
  /^\W*(?:el|la|los|las|the|those) (?:de|del|of|in|from)\b.*\b(?:que|q)(?: ya)?(?: yo)?(?: (?:le|les|lo|los|se lo))?$/

const ALL_BUT = /[a-z] no\s*,\s*(?:(?:los|las) (?:demas|otros|otras)|el resto)\b/

/** "Una semana antes": before a day that stands elsewhere. */
function isBeforeThat({ start, end }: ReadText['pieces'][number], next: string | undefined, raw: string): boolean {
  return (next === 'antes' || next === 'before') && LENGTH.test(foldInPlace(raw.slice(start, end)))
}

/** Two days of which one at most is that of the deed. */
function areTwoDays(dated: readonly Reading[], pieces: ReadText['pieces']): boolean {
  const days = dated.flatMap(({ from }) => {
    const piece = pieces[from]
    return piece?.kind === 'date' && piece.date.from === piece.date.to ? [[piece.date.from, piece.date.past]] : []
  })
  // "Ayer … el 30 de junio": the same day, said twice.
  const [first = [], ...others] = days
  return !first.some(day => day !== undefined && others.every(other => other.includes(day)))
}

const NOT_THAT = /\b(?:y|pero|and|but) (?:no|not)(?: fue| el| la| al| the| con el)+ /

/** The readings of what is no list that its question has no place for: they were said, and are not held. */
export function unheld(
  kind: QuestionKind,
  readings: readonly Reading[],
  text: ReadText,
  raw: string,
): readonly Reading[] {
  const { pieces } = text
  // "Los de obra en jurídica no, los demás": all but those, which are asked for as if they were meant.
  if (ALL_BUT.test(foldInPlace(raw)) && !readings.some(({ signs }) => signs.includes('HIDE'))) return readings
  const dated = readings.filter(({ signs }) => signs.includes('DATE') || signs.includes('PERIOD'))
  // Which month a report is of is not chosen here.
  if (kind === 'report') return dated
  // "El 003 ya lo cerré, el 005 lo cierro mañana": what is ahead is not done.
  // "Cerré el 003 y el 005 mañana" is one deed: its form asks about the day.
  const isOfOne = ({ signs }: Reading) => signs.includes('NAMED')
  if (DEEDS.has(kind) && readings.filter(isOfOne).length > 1) {
    const ahead = dated.filter(({ signs }) => signs.includes('AHEAD'))
    const [day] = ahead
    const between = day ? readings.slice(readings.findIndex(isOfOne), readings.indexOf(day)) : []
    if (!between.every(isOfOne)) return ahead
  }
  // "El lunes el 005 y el viernes el 006": one form is of one day.
  if (kind === 'snooze' && dated.length > 1 && readings.filter(({ signs }) => signs.includes('NAMED')).length > 1)
    return dated.slice(0, -1)
  // "Una semana antes": before a day that is not said.
  if (kind === 'snooze' && pieces.some((piece, at) => isBeforeThat(piece, textAt(pieces, at + 1), raw))) return dated
  if (OF_ONE_OR_ALL.has(kind))
    return readings.filter(({ signs }) => signs.includes('PERIOD') || signs.includes('MONEY') || signs.includes('AREA'))
  if (kind === 'hand-over') {
    const told = readings.filter(
      reading => reading.signs.includes('HANDED') && isOfWhich(reading, readings, pieces, raw),
    )
    if (told.length > 0) return told
  }
  // "El de Rubiano el lunes y el de Maritza el martes": a form for several has one day.
  const ones = readings.filter(({ signs }) => (['NAMED', 'ABOUT', 'WORDS'] as const).some(sign => signs.includes(sign)))
  if (DEEDS.has(kind) && dated.length > 1 && (ones.length > 1 || areTwoDays(dated, pieces))) return dated.slice(1)
  // "Fue el 006 y no el 005": one of them is not told.
  const [, ...others] = ones
  if (DEEDS.has(kind) && others.length > 0 && NOT_THAT.test(foldInPlace(raw))) return others
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
