import type { types } from '@slack/bolt'
import type { ContractPart, GroupPart } from '../../../../bot/cards/card.js'
import { rowOf } from '../../../../bot/cards/row-of.js'
import { harmless } from '../../../../shared/harmless.js'
import type { CardWords } from '../../../../words/interface.js'
import { type Block, lines, muted, type Run, strong } from './blocks.js'
import { type Board, buttonBlocks, selectBlocks } from './buttons.js'
import type { ShownCounts, Unit } from './fit.js'
import { SLACK_LIMITS } from './limits.js'
import { clipLine } from './plain-text.js'

interface GroupSurface {
  readonly board: Board
  readonly parts: CardWords
  /** What a table of Slack's own is called; null where the rows are lines. */
  readonly caption: string | null
}

/** Contracts a line each, then the one way to open any of them, and the way to what is not shown. */
export function groupUnits(group: GroupPart, { board, parts, caption }: GroupSurface, shown: ShownCounts): Unit[] {
  const items = group.items.slice(0, shown.items)
  const left = Math.max(group.count, group.items.length) - items.length
  const heading =
    group.title === undefined
      ? []
      : strong(`${clipLine(group.title, SLACK_LIMITS.header)}: ${parts.number(group.count)}`)
  const isTable = caption !== null && !isBehindMenu(group) && items.length > 0
  const table = contractTable(items, caption ?? '', board.words.columns)
  const common = isBehindMenu(group) ? null : commonWhy(items)
  const openings = items.flatMap(({ actions: [open] }) => (open ? [open] : []))
  return [
    ...(heading.length > 0 ? [{ blocks: heading }] : []),
    ...(items.length > 0
      ? [
          { blocks: isTable || common === null ? [] : muted(board.words.inThese(items.length, common)) },
          { blocks: [isTable ? table : lines(items.map(item => rowRuns(item, isBehindMenu(group), common)))] },
        ]
      : []),
    { blocks: isBehindMenu(group) ? [] : selectBlocks(board.words.openOne, openings, board) },
    // What is on other pages is reached by the buttons of the page, and the rest of a first few by the card's own.
    {
      blocks: moreOf(group, group.title === undefined || board.paged ? group.items.length - items.length : left, board),
    },
  ]
}

/** The same in a table that sorts and turns its pages by itself. Its cells are plain text; an empty one is not taken. */
function contractTable(
  items: readonly ContractPart[],
  caption: string,
  [contract = '', why = '', value = '']: readonly string[],
): types.DataTableBlock {
  const cell = (text: string | undefined) => ({ type: 'raw_text' as const, text: clipLine(text ?? '', CELL) || '—' })
  const rows = items.map(item => {
    const row = rowOf(item)
    return [row.who ? `${row.name} · ${row.who}` : row.name, row.why, row.value].map(cell)
  })
  return {
    type: 'data_table',
    caption: clipLine(caption, SLACK_LIMITS.header) || '—',
    page_size: PAGE,
    row_header_column_index: 0,
    rows: [[contract, why, value].map(cell), ...rows],
  }
}

/** Rows of a table that are seen at once. */
const PAGE = 8

/** The first few of a card without a heading of their own are opened from behind "…". */
export function isBehindMenu({ title, items }: GroupPart): boolean {
  return title === undefined && items.length <= FEW
}

const FEW = 3

/** Why all of several stand in a list, where that is the same. */
function commonWhy(items: readonly ContractPart[]): string | null {
  const [first = '', ...others] = items.map(item => rowOf(item).why)
  return others.length > 0 && first.trim() !== '' && others.every(why => why === first) ? first : null
}

/** A contract in one line; what it is worth is for lists that are looked through. `said`: what stands above them all. */
function rowRuns(contract: ContractPart, isBrief: boolean, said: string | null): Run[] {
  const { name, who, why, value } = rowOf(contract)
  const cells = [who, said === null ? why : undefined, isBrief ? undefined : value].filter(
    cell => cell !== undefined && harmless(cell).trim() !== '',
  )
  return [
    { text: clipLine(name, CELL), style: 'bold' },
    ...(cells.length > 0 ? [{ text: ` · ${cells.map(cell => clipLine(cell ?? '', CELL)).join(' · ')}` }] : []),
  ]
}

const CELL = 200

/** The way to what is not shown: the group's own button, else what to type. */
function moreOf({ more }: GroupPart, left: number, board: Board): Block[] {
  if (more) return buttonBlocks([more], board)
  return left > 0 ? muted(board.words.moreContracts(left)) : []
}
