import type { ContractType } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Question } from '../understand/question.js'
import type { Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { type ShowTarget, showButton } from './show-button.js'
import { card, dataDate, type TurnContext, text } from './turn-context.js'

/** A whole list, paged; one of several pages can be narrowed to a type. */
export function longList(
  turn: TurnContext,
  question: Question,
  where: ShowTarget,
  title: string,
  items: readonly AssessedContract[],
  empty: string,
  extra: Part | null = null,
): Promise<Card> {
  const load = (shown: readonly AssessedContract[]) => Promise.resolve(shown)
  return pagedList(turn, question, where, title, { all: items, typeOf, load }, empty, extra)
}

const typeOf = ({ contract }: AssessedContract) => contract.facts.type

/** A list of which only what is on the page is read: of a whole entity, what is kept of the others must be little. */
export interface Listed<T> {
  readonly all: readonly T[]
  readonly typeOf: (listed: T) => ContractType
  readonly load: (shown: readonly T[]) => Promise<readonly AssessedContract[]>
}

/**
 * A long list, a page of it: its heading with the true count, buttons to narrow it to one type where there are several pages,
 * and the date of the data. `empty` is said where there is nothing.
 */
export async function pagedList<T>(
  turn: TurnContext,
  question: Question,
  where: ShowTarget,
  title: string,
  { all, typeOf, load }: Listed<T>,
  empty: string,
  extra: Part | null = null,
): Promise<Card> {
  const { say } = turn.words
  const back = wayBack(turn, where)
  if (all.length === 0) return card(title, empty, text(empty), extra, await dataDate(turn), back)
  const shown = where.type ? all.filter(listed => typeOf(listed) === where.type) : all
  const heading = where.type ? `${title} · ${turn.words.facts.type.value(where.type)}` : title
  const page = pageOf(turn, question, shown, where)
  const items = await load(page.items)
  return card(
    heading,
    `${heading}: ${say.contracts(shown.length)}`,
    { kind: 'group', title: heading, count: shown.length, items: items.map(item => contractLine(item, turn)) },
    page.part,
    narrowing(turn, question, all.map(typeOf), where),
    extra,
    await dataDate(turn),
    back,
  )
}

/** A page or a section comes in the place of what one pressed it on: a way back to everything that is to be done. */
function wayBack({ words }: TurnContext, { page, section }: ShowTarget): Part | null {
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
