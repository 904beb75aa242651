import type { Query } from '../../query/query.js'
import type { Attempt } from '../attempt.js'
import { phraseAt, type TextPiece } from '../text/text-piece.js'

/** What says that the list on the screen is to stand beside another. */
const BESIDE = [
  ...[
    'compare',
    'comparelo',
    'comparela',
    'comparelos',
    'comparelas',
    'compara',
    'comparalo',
    'comparala',
    'comparalos',
  ].map(verb => `${verb} con`),
  ...[
    'comparado con',
    'comparada con',
    'comparados con',
    'comparadas con',
    'en comparacion con',
    'frente a',
    'frente al',
  ],
  ...[
    'versus',
    'vs',
    'contra',
    'compare it with',
    'compare it to',
    'compare that with',
    'compared with',
    'compared to',
  ],
]

/**
 * "Compárelo con el mes pasado", after how many were closed in this one: both beside each other; undefined where it is none of
 * this, or where the other one is not understood whole or differs in more than one place.
 */
export function compared(
  last: Query | undefined,
  pieces: readonly TextPiece[],
  read: (part: readonly TextPiece[]) => Attempt,
): Query | undefined {
  if (!last || last.group || last.parts) return undefined
  const from = phraseAt(pieces, 0, 'y') + phraseAt(pieces, 0, 'and')
  const length = Math.max(...BESIDE.map(phrase => phraseAt(pieces, from, phrase)))
  if (length <= 0) return undefined
  const { intents, unread, isDoubtful, contextual } = read(pieces.slice(from + length)).result()
  const [other] = intents
  if (!other?.query || intents.length > 1 || unread.length > 0 || isDoubtful || !contextual) return undefined
  const { where } = other.query
  const isIn = (filters: Query['where'], filter: Query['where'][number]) =>
    filters.some(each => JSON.stringify(each) === JSON.stringify(filter))
  const [mine, theirs] = [last.where.filter(each => !isIn(where, each)), where.filter(each => !isIn(last.where, each))]
  if (mine.length !== 1 || theirs.length !== 1) return undefined
  const { order: _, limit: __, output: ___, ...shape } = last
  return { ...shape, where: last.where.filter(each => isIn(where, each)), parts: [mine, theirs] }
}
