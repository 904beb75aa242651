import type { Remembered } from '../../ports/conversation-memory.js'
import { opposite } from '../../query/opposite.js'
import { type Filter, type Query, readFilter } from '../../query/query.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

const THOSE_NOT =
  /^(?:(?:los|las) que (?:todavia |aun )?no(?: lo (?:son|estan))?|cuales no|(?:the ones|those) (?:that|which) (?:are|do|have) not|which (?:ones )?(?:are|do|have) not|which ones not|lo contrario|al contrario|al reves|los contrarios)$/
const MORE_OR_LESS =
  /^(?:(?:los |las |the ones )?(?:de menos|de mas|mas|menos|mayores|menores|por debajo|por encima|que no pasan|que no llegan|below(?: that)?|above(?: that)?|under(?: that)?|over(?: that)?|less|more))$/
/** Of a ranking: from its other end. */
const OTHER_END =
  /^(?:al reves|al contrario|al reves (?:los|las) que (?:tienen )?(?:menos|mas)|de abajo hacia arriba|the other way (?:a?round)|in reverse)$/
const LEADS = new Set('y e and pero but ok bueno listo ahora de what about'.split(' '))

/** "¿Y los que no?", "¿y de menos?": the last list with what it was cut down to turned around; null where it is none of this. */
export function complementOf(last: Query | undefined, pieces: readonly TextPiece[]): Query | null {
  if (!last || pieces.some(({ kind }) => kind !== 'word' && kind !== 'mark')) return null
  const words = wordTexts(pieces)
  if (words.length > 9) return null
  const first = words.findIndex((word, at) => !LEADS.has(word) || (word === 'de' && at > 0))
  const said = words.slice(first).join(' ')
  if ((last.group ?? last.order) && OTHER_END.test(said)) {
    const { descending, ...order } = last.order ?? { by: 'count', descending: true as const }
    return { ...last, order: descending === true ? order : { ...order, descending: true } }
  }
  const turned = THOSE_NOT.test(said)
    ? last.where.at(-1)
    : MORE_OR_LESS.test(said)
      ? last.where.find(isOfMoney)
      : undefined
  const other = turned && (notSo(turned) ?? opposite(turned))
  if (!other) return null
  const { unknown: _, limit: __, ...kept } = last
  return { ...kept, where: last.where.map(filter => (filter === turned ? other : filter)) }
}

const OTHERS =
  /^(?:y )?(?:(?:cuales|quienes) (?:son|serian) |que hay de |muestreme |muestrame |ver |what are |which are |show me |and )?(?:los otros|los demas|las otras|el resto|the others|the rest|the other ones)$/

/** "¿Cuáles son los otros?", where all of a list was shown: what it was cut down from without it; null where there is more of it. */
export function othersThan(remembered: Remembered | null | undefined, pieces: readonly TextPiece[]): Query | null {
  const list = remembered?.list
  if (!list || list.page < (list.pages ?? 1) || list.query.group) return null
  if (!OTHERS.test(wordTexts(pieces).join(' '))) return null
  const { unknown: _, limit: __, ...kept } = list.query
  const overdue = kept.where.find(({ field, op }) => field === 'overdue' && op === 'any')
  if (overdue)
    return {
      ...kept,
      where: [
        { field: 'situation', op: 'is', values: ['closeNow'] },
        ...kept.where.map(filter =>
          filter === overdue ? ({ field: 'overdue', op: 'none', values: [] } as const) : filter,
        ),
      ],
    }
  // What is to be closed goes on in the same list.
  if (kept.where.every(({ field }) => field === 'situation')) return null
  const last = kept.where.at(-1)
  const other = last && (notSo(last) ?? opposite(last))
  return other ? { ...kept, where: kept.where.map(filter => (filter === last ? other : filter)) } : null
}

function isOfMoney({ field }: Filter): boolean {
  return field === 'value' || field === 'paid' || field === 'balance'
}

/** Of what can be done now, the opposite is what is still open and cannot. */
function notSo({ field, op, values }: Filter): Filter | null {
  if (field !== 'situation' || op !== 'is' || values.some(place => place === 'closed')) return null
  return readFilter({ field, op: 'not', values: [...new Set([...values, 'saidClosed', 'closed', 'notApplicable'])] })
}
