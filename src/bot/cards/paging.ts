import type { ContractType } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByIds } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { type ShowTarget, showButton } from './show-button.js'
import { card, dataDate, type TurnContext, text } from './turn-context.js'

/**
 * A whole list, a page of it: its heading with the true count, buttons to narrow it to one type where there are several pages,
 * and the date of the data. `empty` is said where there is nothing.
 */
export async function longList(
  turn: TurnContext,
  question: Question,
  where: ShowTarget,
  title: string,
  items: readonly AssessedContract[],
  empty: string,
  extra: Part | null = null,
): Promise<Card> {
  const { say } = turn.words
  const back = wayBack(turn, where)
  if (items.length === 0) return card(title, empty, text(empty), extra, await dataDate(turn), back)
  const shown = where.type ? items.filter(item => typeOf(item) === where.type) : items
  const heading = where.type ? `${title} · ${turn.words.facts.type.value(where.type)}` : title
  const page = pageOf(turn, question, shown, where)
  return card(
    heading,
    `${heading}: ${say.contracts(shown.length)}`,
    { kind: 'group', title: heading, count: shown.length, items: page.items.map(item => contractLine(item, turn)) },
    page.part,
    narrowing(turn, question, items.map(typeOf), where),
    extra,
    await dataDate(turn),
    back,
  )
}

const typeOf = ({ contract }: AssessedContract) => contract.facts.type

/** A page or a section comes in the place of what one pressed it on: a way back to everything that is to be done. */
export function wayBack({ words }: TurnContext, { page, section }: ShowTarget): Part | null {
  if (page === undefined && section === undefined) return null
  return { kind: 'actions', buttons: [showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })] }
}

/** The page asked for, or the nearest that there is, with the buttons to its neighbours. */
export function pageOf<T>(
  { words, context }: TurnContext,
  question: Question,
  items: readonly T[],
  where: ShowTarget,
): { readonly items: readonly T[]; readonly part: Part | null } {
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

/** Buttons that narrow a list of several pages to one type, and what to write for one contractor. */
function narrowing(
  { words, context }: TurnContext,
  question: Question,
  inAll: readonly ContractType[],
  where: ShowTarget,
): Part | null {
  if (inAll.length <= context.habits.pageSize) return null
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
  return all.length + types.length > 0
    ? { kind: 'actions', buttons: [...all, ...types] }
    : text(words.say.narrowBySupplier, 'muted')
}

const MOST_TYPES = 5
