import type { Query } from '../../query/query.js'
import { isOfStanding, shareCondition } from '../../query/share.js'
import { besideAll, ofWhich } from '../list/part-of-those.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

const SHARE =
  /\b(?:porcentaje|proporcion|que parte|cuanto representa|cuanto representan|percentage|percent|share|proportion)\b/
/** Said around it and of nothing else. */
const AROUND = new Set(
  (
    'y e eso esos esas ese esa esto estos que cual cuanto porcentaje proporcion parte en a de del la el lo los las es son seria serian ' +
    'representa representan equivale equivalen corresponde total todo todos toda entidad respecto sobre ' +
    'and so what which percentage percent share proportion of the is are that those this it they total whole all entity as a in'
  ).split(' '),
)

/** "¿Y eso qué porcentaje es del total?": what part the last list is of all that there would be, whoever's they are; null where it is none of this. */
export function shareOfLast(last: Query | undefined, pieces: readonly TextPiece[]): Query | null {
  if (!last || last.group || last.parts) return null
  const words = wordTexts(pieces)
  if (!SHARE.test(words.join(' ')) || !words.every(word => AROUND.has(word))) return null
  if (pieces.some(({ kind }) => kind !== 'word' && kind !== 'mark')) return null
  const { order: _, limit: __, output: ___, unknown: ____, ...kept } = last
  const query: Query = { ...kept, measures: last.measures ?? ['share'] }
  const own = ofWhich(query)
  const [part] = [own, query.where.filter(({ field }) => isOfStanding(field))].filter(({ length }) => length === 1)
  if (part === own || last.measures) return part ? besideAll(query, part) : null
  return shareCondition(query) >= 0 ? query : null
}
