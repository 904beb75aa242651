import type { Reading, ReadText } from '../readings.js'

/** "De aseo y de vigilancia": the one or the other. */
export function isJoined({ from }: Reading, { pieces }: ReadText): boolean {
  for (let at = from - 1; at >= from - 4; at--) {
    const piece = pieces[at]
    if (!piece || !('text' in piece)) return false
    if (JOINS.has(piece.text)) return true
    if (!['los', 'las', 'de', 'con', 'the', 'ones', 'son', 'are', 'tambien', 'also'].includes(piece.text)) return false
  }
  return false
}

const JOINS = new Set(['ni', 'nor', 'cuantos', 'cuantas', 'y', 'e', 'o', 'u', 'and', 'or', ','])
