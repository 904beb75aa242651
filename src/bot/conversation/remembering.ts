import { accountKey } from '../accounts/account.js'
import { oversees, type Person } from '../accounts/person.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { queryNamed } from '../cards/query/ask-query.js'
import type { TurnContext, Whence } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { Conversation, OpenQuestion, Remembered } from '../ports/conversation-memory.js'
import { decodeQuery } from '../query/button-code.js'
import type { Query } from '../query/query.js'
import { STANDING } from '../understand/list/standing.js'
import { QUESTION_AIMS, type Question } from '../understand/question.js'
import { doorsOn } from './typed-label.js'

/** Which conversation this is: of an account, or of a person who has none; `thread` tells apart those of one account. */
export function conversationOf(
  { entity }: EntityContext,
  { id }: Person,
  whence: Whence,
  thread: string,
): Conversation {
  const account = typeof whence === 'string' ? `${whence}:${id}` : accountKey(whence)
  return { entity: entity.key, account, thread }
}

/** What a turn was about. */
export interface TurnTopic {
  /** What was asked or told; null where a button was pressed that asks nothing. */
  readonly question: Question | null
  /** The contract that it was about, where the card does not show it. */
  readonly contract?: string | undefined
  readonly open?: OpenQuestion | undefined
  /** The list that what cannot be done yet was about. */
  readonly nearest?: Query | undefined
  /** Nobody asked: the conversation begins with it. */
  readonly opens?: boolean
}

/** What stands on the screen after an answer: what it shows, and of what was there before what it does not replace. */
export function rememberedAfter(
  before: Remembered | null,
  { question, contract: named, open, nearest, opens }: TurnTopic,
  card: Card,
  turn: TurnContext,
): Remembered {
  const queue = queueOn(card) ?? before?.queue
  const shownOne = contractOn(card) ?? queueOn(card)?.id ?? named
  const contract = shownOne ?? (isUnknownOne(question) ? undefined : before?.contract)
  const earlier = contract === before?.contract ? before?.before : before?.contract
  const newList = question ? listOn(card, question, turn) : undefined
  const list = newList ?? (nearest ? notShown(nearest) : before?.list)
  const isLater = shownOne === undefined && (newList !== undefined || before?.list?.isLater === true)
  const asked = question ?? before?.question
  const isOpen = open ?? (question ? whichContract(question, card) : undefined)
  const shown = doorsOn(card)
  const doors = shown.length > 0 ? shown : before?.doors
  return {
    ...(contract === undefined ? {} : { contract }),
    ...(earlier === undefined ? {} : { before: earlier }),
    ...(list && { list: placed(list, { ...(opens && { isUnasked: true }), ...(isLater && { isLater: true }) }) }),
    ...(queue === undefined ? {} : { queue }),
    ...(asked === undefined ? {} : { question: asked }),
    ...(isOpen === undefined ? {} : { open: isOpen }),
    ...(doors === undefined ? {} : { doors }),
  }
}

type List = NonNullable<Remembered['list']>

/** A list, and how it stands there now. */
function placed({ isLater: _, ...list }: List, how: Pick<List, 'isUnasked' | 'isLater'>): List {
  return { ...list, ...how }
}

/** Asked about by a name that no contract on the card has: the one before it is not meant any more. */
function isUnknownOne(question: Question | null): boolean {
  return question !== null && 'reference' in question.args && ABOUT_ONE.includes(question.kind)
}

/** The one contract that a card is about. */
function contractOn({ about, parts }: Card): string | undefined {
  if (about) return about.id
  const [only, ...more] = parts.filter(part => part.kind === 'contract')
  if (only && more.length === 0) return only.id
  for (const part of parts) if (part.kind === 'form' && 'id' in part.submit.action) return part.submit.action.id
  // A list of one is about that one.
  const listed = parts.flatMap(part => (part.kind === 'group' && part.count === 1 ? part.items : []))
  const groups = parts.filter(({ kind }) => kind === 'group')
  return groups.length === 1 && listed.length === 1 ? listed[0]?.id : undefined
}

/** Where a card stands in the queue, as its buttons tell. */
function queueOn({ parts }: Card): Remembered['queue'] {
  for (const part of parts)
    for (const { action } of part.kind === 'actions' ? part.buttons : [])
      if (action?.kind === 'queue' && action.id !== undefined && action.place && action.skip)
        return { id: action.id, place: action.place }
  return undefined
}

/** A list of which nothing stands on the screen. */
function notShown(query: Query): Remembered['list'] {
  return { query, ids: [], page: 1, pages: 1, first: 1 }
}

/** The list that a card is, where it answers a question for one. */
function listOn({ parts }: Card, question: Question, turn: TurnContext): Remembered['list'] {
  // Somebody, or an area, as the office sees them: what is said next is of their contracts.
  if (question.kind === 'person')
    return notShown({ where: [{ field: 'supervisor', op: 'is', values: [question.args.id] }], view: 'entity' })
  if (question.kind === 'area')
    return notShown({ where: [{ field: 'area', op: 'has', values: [question.args.name] }], view: 'entity' })
  // A file of everything: columns that are added or taken away next are of it.
  if (question.kind === 'export') return notShown(queryNamed(question, turn))
  if (QUESTION_AIMS[question.kind] !== 'list') return undefined
  const ids = parts.flatMap(part => (part.kind === 'group' ? part.items.map(({ id }) => id) : []))
  const query = queryIn(question, turn)
  // One that found nothing is gone on from as well: "¿y los de más de 50 millones?".
  if (!query) return undefined
  // Of a head that has more behind it ("Ver los 83") the list itself is what comes next.
  const isHead = parts.some(part => part.kind === 'group' && part.count > part.items.length)
  const { page, pages } = parts.find(part => part.kind === 'page') ?? { page: isHead ? 0 : 1, pages: 1 }
  const rows = query.group ? rowsOf(parts) : []
  return {
    query,
    ids,
    page,
    pages,
    first: Math.max(0, page - 1) * turn.context.habits.pageSize + 1,
    ...(rows.length > 0 && { rows }),
  }
}

/** What is behind the rows of a table: the buttons that lead from it, but for the one that shows them all. */
function rowsOf(parts: Card['parts']): readonly Query[] {
  const [first] = parts.filter(part => part.kind === 'table')
  const buttons = parts.flatMap(part => (part.kind === 'actions' ? part.buttons : []))
  return (first?.rows ?? []).flatMap(([label]) => {
    const door = buttons.find(button => button.label.startsWith(`${label} (`))?.action
    const query = door?.kind === 'show' && door.question.kind === 'query' ? decodeQuery(door.question.args.q) : null
    return query ?? []
  })
}

function queryIn(question: Question, turn: TurnContext): Query | null {
  switch (question.kind) {
    case 'query':
      return decodeQuery(question.args.q)
    case 'mine':
    case 'overdue':
    case 'waiting':
    case 'running':
    case 'missing':
    case 'upcoming':
    case 'ended':
    case 'closed':
    case 'find':
      return queryNamed(question, turn)
    case 'team':
      return oversees(turn.person) ? { where: [], group: 'supervisor', parts: STANDING, view: 'entity' } : null
    case 'impediments':
      return {
        where: [{ field: 'blocked', op: 'any', values: [] }],
        view: oversees(turn.person) ? 'entity' : 'own',
      }
    default:
      return null
  }
}

/** Kinds whose answer needs a contract. */
const ABOUT_ONE: readonly Question['kind'][] = [
  'contract',
  'why',
  'liquidated',
  'no-pending',
  'closed-it',
  'proceeding',
  'blocked',
  'not-mine',
  'data-wrong',
  'hand-over',
  'fact',
  'snooze',
  'watch-closing',
]

/** The card asks which contract was meant: none was named, or the name fits several, which it offers. */
function whichContract(question: Question, { about, parts }: Card): OpenQuestion | undefined {
  const isKnown = about !== undefined || parts.some(({ kind }) => kind === 'form' || kind === 'contract')
  if (!ABOUT_ONE.includes(question.kind) || isKnown) return undefined
  const candidates = parts.flatMap(part =>
    part.kind === 'actions' ? part.buttons.flatMap(({ action }) => idAskedBy(action, question.kind)) : [],
  )
  const isNamed = 'id' in question.args || 'reference' in question.args
  return isNamed && candidates.length === 0 ? undefined : { kind: 'which-contract', question, candidates }
}

/** The contract that a button would ask the same question of. */
function idAskedBy(action: Action | undefined, kind: Question['kind']): string[] {
  if (action?.kind !== 'show' || action.question.kind !== kind || !('id' in action.question.args)) return []
  const { id } = action.question.args
  return typeof id === 'string' ? [id] : []
}
