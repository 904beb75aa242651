import { type TextPiece, textAt } from '../text/text-piece.js'

const JOINS = new Set(['y', 'e', 'and', ',', ';', 'pero', 'but', 'mientras'])
/** Between a join and the contract that is named next. */
const LEADS = new Set('el la los las al del en de a que the contrato contract con sobre lo'.split(' '))
const MOST_LEADS = 4
/** Longer than anybody's list of what they did. */
const LONGEST = 60

/**
 * "Cerré el 045 y el 046 está en pleito": another deed for each contract, or for each few of them. The parts of the text, where each by
 * itself tells one (`tells` gives which, as a word that differs where the deed does); undefined where they all tell the same, or where
 * some part tells none.
 */
export function eachOfItsDeed(
  pieces: readonly TextPiece[],
  tells: (part: readonly TextPiece[]) => string | undefined,
): readonly (readonly TextPiece[])[] | undefined {
  if (pieces.length > LONGEST || pieces.filter(({ kind }) => kind === 'name').length < 2) return undefined
  for (const cut of cutsOf(pieces)) {
    const before = pieces.slice(0, cut)
    const deed = isOnlyNamed(before) ? undefined : tells(before)
    if (deed === undefined) continue
    const rest = pieces.slice(cut + 1)
    const [next = rest, ...more] = eachOfItsDeed(rest, tells) ?? []
    const other = isOnlyNamed(next) ? undefined : tells(next)
    if (other !== undefined && (other !== deed || more.length > 0)) return [before, next, ...more]
  }
  return undefined
}

/** "El 046 y": no word of a deed, which is seen without reading it. */
function isOnlyNamed(part: readonly TextPiece[]): boolean {
  return part.every(piece => piece.kind !== 'word' || LEADS.has(piece.text) || JOINS.has(piece.text))
}

/** Where a join stands before one more contract that is named. */
function cutsOf(pieces: readonly TextPiece[]): readonly number[] {
  return pieces.flatMap((piece, at) => {
    if (at === 0 || !('text' in piece) || !JOINS.has(piece.text)) return []
    if (!pieces.slice(0, at).some(({ kind }) => kind === 'name')) return []
    let next = at + 1
    while (next <= at + MOST_LEADS && LEADS.has(textAt(pieces, next) ?? '')) next++
    return pieces[next]?.kind === 'name' ? [at] : []
  })
}
