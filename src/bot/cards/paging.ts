import type { ContractType } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByIds } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { ActionsPart, Button, Card, PagePart, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { type ShowTarget, showButton } from './show-button.js'
import { card, dataDate, smallPrint, type TurnContext, text } from './turn-context.js'

/** What a list says and offers besides its contracts. */
interface ListLook {
  /** Said where there is nothing. */
  readonly empty: string
  readonly several?: Button | null
  readonly beside?: Part | readonly (Part | null)[] | null
  /** Why each stands in it, where that is more than where it stands. */
  readonly why?: (item: AssessedContract) => string | undefined
}

/** A whole list, a page of it: its heading with the true count, a line for each contract, and the way to the next ones. */
export async function longList(
  turn: TurnContext,
  question: Question,
  where: ShowTarget,
  title: string,
  items: readonly AssessedContract[],
  { empty, several = null, beside = null, why }: ListLook,
): Promise<Card> {
  const back = wayBack(turn, where)
  const besides = Array.isArray(beside) ? beside : [beside]
  if (items.length === 0) return card(title, empty, text(empty), ...besides, await dataDate(turn), back)
  const shown = where.type ? items.filter(item => typeOf(item) === where.type) : items
  const named = where.type ? `${title} · ${turn.words.facts.type.value(where.type)}` : title
  const heading = turn.words.query.card.heading(named, shown.length)
  const rows = rowsOf(turn, question, shown, where)
  return card(
    heading,
    heading,
    { kind: 'group', count: shown.length, items: rows.items.map(item => contractLine(item, turn, why?.(item))) },
    rows.part,
    ...besides,
    listActions(
      [several, ...rows.turns],
      [
        ...rows.more,
        ...narrowing(turn, question, items.map(typeOf), where).slice(0, MOST_TYPES),
        backButton(turn, where),
      ],
    ),
    await smallPrint(turn),
  )
}

/** The buttons under a list; what has no room among them stands behind "…" with the rest. */
export function listActions(buttons: readonly (Button | null)[], menu: readonly (Button | null)[]): ActionsPart | null {
  const shown = buttons.filter(button => button !== null)
  const hidden = menu.filter(button => button !== null).slice(0, MOST_BEHIND)
  if (shown.length + hidden.length === 0) return null
  return { kind: 'actions', buttons: shown, ...(hidden.length > 0 ? { menu: hidden } : {}) }
}

/** What stands behind "…" at most. */
const MOST_BEHIND = 5

/** A page of a list, with the way on among the buttons and the way back behind "…", or where there is no way on. */
export function rowsOf<T>(turn: TurnContext, question: Question, items: readonly T[], where: ShowTarget) {
  const { words, context } = turn
  const { items: shown, part } = pageOf(turn, question, items, where)
  const { page = 1, pages = 1, previous, next } = part ?? {}
  const left = Math.min(items.length - page * context.habits.pageSize, context.habits.pageSize)
  const on = next ? { ...next, label: words.cards.nextOnes(left) } : null
  const [first, ...more] = [on, previous].filter(button => button !== null && button !== undefined)
  return {
    items: shown,
    part: part ? ({ kind: 'page', page, pages } as const) : null,
    turns: first ? [first] : [],
    more,
  }
}

const typeOf = ({ contract }: AssessedContract) => contract.facts.type

/** A page or a section comes in the place of what one pressed it on: a way back to everything that is to be done. */
export function wayBack(turn: TurnContext, where: ShowTarget): Part | null {
  const back = backButton(turn, where)
  return back && { kind: 'actions', buttons: [back] }
}

/** The same as a button. */
export function backButton({ words }: TurnContext, { page, section }: ShowTarget): Button | null {
  if (page === undefined && section === undefined) return null
  return showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })
}

/** The page asked for, or the nearest that there is, with the buttons to its neighbours. */
export function pageOf<T>(
  { words, context }: TurnContext,
  question: Question,
  items: readonly T[],
  where: ShowTarget,
): { readonly items: readonly T[]; readonly part: PagePart | null } {
  const size = context.habits.pageSize
  const pages = Math.ceil(items.length / size)
  const page = Math.min(Math.max(where.page ?? 1, 1), Math.max(pages, 1))
  const shown = items.slice((page - 1) * size, page * size)
  if (pages <= 1) return { items: shown, part: null }
  const to = (label: string, number: number) => showButton(label, question, { ...where, page: number })
  return {
    items: shown,
    part: {
      kind: 'page',
      page,
      pages,
      ...(page > 1 ? { previous: to(words.forms.buttons.previous, page - 1) } : {}),
      ...(page < pages ? { next: to(words.forms.buttons.next, page + 1) } : {}),
    },
  }
}

/** How many things of a list are to be held whole so that the page asked for can be shown; a page far back is read anew. */
export function upToPage({ context }: Pick<TurnContext, 'context'>, { page = 1 }: ShowTarget): number {
  return Math.min(Math.max(page, 1) * context.habits.pageSize, MOST_HELD)
}

/** Contracts held whole in one turn: some MB. */
const MOST_HELD = 500

/** Contracts by id, in that order: of those at hand, or read anew where one is not among them. */
export async function heldOrRead(
  { context, person, today }: TurnContext,
  held: readonly AssessedContract[],
  ids: readonly string[],
): Promise<readonly AssessedContract[]> {
  const byId = new Map(held.map(item => [item.contract.id, item]))
  if (!ids.every(id => byId.has(id))) return visibleByIds(context, person, ids, today)
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Buttons that narrow a list of several pages to one type. */
function narrowing(
  { words, context }: TurnContext,
  question: Question,
  inAll: readonly ContractType[],
  where: ShowTarget,
): Button[] {
  if (inAll.length <= context.habits.pageSize) return []
  const counts = new Map<ContractType, number>()
  for (const type of inAll) counts.set(type, (counts.get(type) ?? 0) + 1)
  const at = { section: where.section, page: 1 }
  const all = where.type ? [showButton(words.forms.buttons.allTypes, question, at)] : []
  const types = [...counts]
    .filter(([type]) => counts.size > 1 && type !== where.type)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TYPES)
    .map(([type, n]) =>
      showButton(`${words.facts.type.value(type)} (${words.say.number(n)})`, question, { ...at, type }),
    )
  return [...all, ...types]
}

const MOST_TYPES = 3
