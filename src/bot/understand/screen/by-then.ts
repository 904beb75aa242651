import { addDays, type Day } from '../../../rules/day.js'
import type { Query } from '../../query/query.js'
import type { Question } from '../question.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

/**
 * "¿Y antes del 15 cuáles?", "only the ones before the 16th", "¿y en agosto?", after what is to be closed: what may be closed by that day, and
 * not what had ended before the last one. Undefined where anything else is said.
 */
export function closableByThen(
  last: Question | undefined,
  query: Query | undefined,
  pieces: readonly TextPiece[],
  today: Day,
): Question | undefined {
  const isToClose = query?.where.length === 1 && query.where[0]?.values.join() === 'closeNow' && !query.group
  if (!isToClose) return undefined
  const dates = pieces.flatMap((piece, at) => (piece.kind === 'date' ? [{ at, date: piece.date }] : []))
  const [only, ...others] = dates
  if (!only || others.length > 0 || only.date.from < today) return undefined
  if (only.date.from > addDays(today, FAR)) return undefined
  const { from, to } = only.date
  // "¿Y en agosto?": what comes to be closable by its end.
  const isSpan = from !== to
  const before = wordTexts(pieces.slice(0, only.at)).join(' ')
  if (!(isSpan ? IN : BY).test(before)) return undefined
  // "¿Y para el 15?", when something else was answered since, may be of that.
  if (last?.kind !== 'mine' && !BEFORE.test(before)) return undefined
  const isSaid = pieces.every(
    piece => piece.kind === 'date' || (piece.kind === 'word' && AROUND.has(piece.text)) || piece.kind === 'mark',
  )
  if (!isSaid) return undefined
  return isSpan ? { kind: 'upcoming', args: { until: to } } : { kind: 'mine', args: { until: from } }
}

/** Days; beyond it the last May is as near as the next. */
const FAR = 183
const BY = /\b(?:antes de(?:l| el)?|hasta(?: el)?|para(?: el)?|before(?: the)?|by(?: the)?|until(?: the)?)$/
const BEFORE = /\b(?:antes del?|before)\b/
const IN = /\b(?:en|para|in|for)$/
const AROUND = new Set(
  'y en in for que sigue viene de del el la los las que cual cuales cuantos son solo solamente unicamente nomas antes hasta para toca toquen tocan debo deba puedo pueda cierro cerrar hay tengo me se a ver entonces ahora muestreme digame and the which ones what those that only just before by until then show me do i can must close are to'.split(
    ' ',
  ),
)
