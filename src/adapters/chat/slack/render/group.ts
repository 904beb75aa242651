import type { GroupPart } from '../../../../bot/cards/card.js'
import type { CardWords } from '../../../../words/interface.js'
import { type Block, muted, strong } from './blocks.js'
import { type Board, buttonBlocks } from './buttons.js'
import { contractBlocks } from './contract.js'
import type { ShownCounts, Unit } from './fit.js'
import { SLACK_LIMITS } from './limits.js'
import { clipLine } from './plain-text.js'

interface GroupSurface {
  readonly board: Board
  readonly parts: CardWords
}

/** Contracts under their heading, each whole or not at all, and the way to what is not shown. */
export function groupUnits(group: GroupPart, { board, parts }: GroupSurface, shown: ShownCounts): Unit[] {
  const items = group.items.slice(0, shown.items)
  const left = Math.max(group.count, group.items.length) - items.length
  const some = left > 0 && items.length > 0 ? ` (${parts.shown(items.length)})` : ''
  return [
    { blocks: strong(`${clipLine(group.title, SLACK_LIMITS.header)} · ${parts.number(group.count)}${some}`) },
    ...items.map(item => ({ blocks: contractBlocks(item, board) })),
    // What is on other pages is reached by the buttons of the page.
    { blocks: moreOf(group, board.paged ? group.items.length - items.length : left, board) },
  ]
}

/** The way to what is not shown: the group's own button, else what to type. */
function moreOf({ more }: GroupPart, left: number, board: Board): Block[] {
  if (more) return buttonBlocks([more], board)
  return left > 0 ? muted(board.words.moreContracts(left)) : []
}
