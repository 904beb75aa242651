import type { ProgressPart } from '../../bot/cards/card.js'

/** How many of a bar's cells are full: all of them only when all is done, and none only when nothing is. */
export function fullCells({ done, total }: Pick<ProgressPart, 'done' | 'total'>, cells: number): number {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0
  if (share === 0 || share === 1) return share * cells
  return Math.min(cells - 1, Math.max(1, Math.round(share * cells)))
}
