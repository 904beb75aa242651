import type { OpenQuestion, Remembered } from '../../ports/conversation-memory.js'
import { decodeQuery } from '../../query/button-code.js'
import type { Query } from '../../query/query.js'
import type { Intent } from '../intent.js'
import type { QuestionKind } from '../question.js'

/** What somebody may mean by "ese", "el segundo" or nothing at all: what stood on the screen. */
export interface Screen {
  readonly contract?: string
  readonly before?: string
  readonly ids: readonly string[]
  readonly query?: Query
  /** All of the list stands there. */
  readonly isWhole?: true
  /** A contract that was asked about and is none in sight. */
  readonly named?: string
  /** The list was only offered: what was asked for was not understood whole. */
  readonly isOffered?: true
  /** The list was shown after the contract: what is told next is told of none that was named. */
  readonly isListLater?: true
  /** Nobody asked for the list: only what points at it goes on from it. */
  readonly isUnasked?: true
  /** People stand there, one below the other. */
  readonly isOfPeople?: true
  /** What follows stands in the place of what was said before: "no me refiero a…, sino a…". */
  readonly corrects?: true
  /** The area of somebody, where the asker may know it. */
  readonly areaOf?: (person: string) => string | undefined
  /** The last answer was about that contract, and not a list. */
  readonly isOnContract: boolean
}

export function screenOf(remembered: Remembered | null | undefined): Screen {
  const asked = remembered?.question?.kind === 'person' ? undefined : remembered?.question?.args
  const offered = offeredBy(remembered?.open)
  // By its id, it is that one whether it is in sight or not.
  const contract = remembered?.contract ?? (asked && 'id' in asked ? asked.id : undefined)
  return {
    isOnContract: asked !== undefined && ('id' in asked || 'reference' in asked),
    ...(asked && 'reference' in asked && asked.reference && { named: asked.reference }),
    ...(contract && { contract }),
    ...(remembered?.before && { before: remembered.before }),
    ids: offered ? [] : (remembered?.list?.ids ?? []),
    ...(remembered?.list?.pages === 1 && { isWhole: true as const }),
    ...(remembered?.list && { query: remembered.list.query }),
    ...(OF_PEOPLE.has(remembered?.question?.kind ?? 'unknown') && { isOfPeople: true as const }),
    ...(remembered?.list?.isLater && { isListLater: true as const }),
    ...(remembered?.list?.isUnasked && { isUnasked: true as const }),
    ...(offered && { query: offered, isOffered: true as const }),
  }
}

const OF_PEOPLE = new Set<QuestionKind>(['team', 'unreached'])

/** "¿Le muestro esto?": the list that was offered. */
function offeredBy(open: OpenQuestion | undefined): Query | null {
  if (open?.kind !== 'yes-or-no') return null
  const { question } = open
  switch (question.kind) {
    case 'query':
      return decodeQuery(question.args.q)
    case 'person':
      return { where: [{ field: 'supervisor', op: 'is', values: [question.args.id] }], view: 'entity' }
    case 'mine':
      return question.args.until ? null : { where: [{ field: 'situation', op: 'is', values: ['closeNow'] }] }
    case 'overdue':
      return { where: [{ field: 'overdue', op: 'any', values: [] }] }
    case 'find':
      return { where: [{ field: 'about', op: 'has', values: [question.args.about] }] }
    default:
      return null
  }
}

/** What stands there once a first matter is answered: its list or its contract, which the next may point at. */
export function screenAfter({ query, args, unsupported }: Intent, before: Screen): Screen {
  const { areaOf } = before
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  const one = id === undefined ? reference !== undefined && { named: reference } : { contract: id }
  // "Cerré el primero, el segundo no es mío": its list stands there still.
  if (one) return { ids: before.ids, isOnContract: true, ...one, ...(areaOf && { areaOf }) }
  if (!query || unsupported || query.where.length === 0) return before
  // Of which is said again; how they are to be shown is not.
  const of: Query = { where: query.where, ...(query.view && { view: query.view }) }
  return { ids: [], isOnContract: false, query: of, isUnasked: true, ...(areaOf && { areaOf }) }
}
