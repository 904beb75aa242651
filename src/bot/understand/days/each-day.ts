import { type TextPiece, textAt } from '../text/text-piece.js'

const JOINS = new Set(['y', 'e', 'and', ',', ';'])

/**
 * "Recuérdeme el lunes el 005 y el viernes el 006": a day for each contract. The same text once for each of them, with what is told
 * of all; undefined where they have one day, or none, together.
 */
export function eachOfItsDay(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] | undefined {
  const joins = pieces.flatMap((piece, at) => ('text' in piece && JOINS.has(piece.text) ? [at] : []))
  if (joins.length === 0 || pieces.filter(isDay).length < 2) return undefined
  const segments: TextPiece[][] = []
  for (const [i, from] of [-1, ...joins].entries()) {
    const segment = pieces.slice(from + 1, joins[i] ?? pieces.length)
    if (segment.length > 0) segments.push(segment)
  }
  const [first = [], ...others] = segments
  const isWhole = (segment: readonly TextPiece[]) =>
    segment.filter(isDay).length === 1 && segment.filter(isName).length + onesOf(segment).length === 1
  if (others.length === 0 || !segments.every(isWhole)) return undefined
  // No more than the contract and its day.
  if (
    !others.every(segment =>
      segment.every(
        (piece, at) =>
          isDay(piece) || isName(piece) || onesOf(segment).includes(at) || AROUND.has(textAt(segment, at) ?? ''),
      ),
    )
  )
    return undefined
  const named = onesOf(first)
  const led = named.map(at => at - 1)
  const told = first.filter((piece, at) => !isDay(piece) && !isName(piece) && !named.includes(at) && !led.includes(at))
  return [first, ...others.map(segment => [...told, ...segment])]
}

const AROUND = new Set('el la los las al del de a en para que fue lo the on for'.split(' '))

/** "El de Dora", "lo de Raquel Mejía": the places of the words of one that is named by whose it is. */
function onesOf(segment: readonly TextPiece[]): readonly number[] {
  return segment.flatMap((_, at) =>
    textAt(segment, at - 1) === 'de' && ONE.has(textAt(segment, at - 2) ?? '') && segment[at]?.kind === 'word'
      ? [at]
      : [],
  )
}

const ONE = new Set(['el', 'la', 'lo', 'al', 'del'])

function isDay(piece: TextPiece): boolean {
  return piece.kind === 'date' && piece.date.from === piece.date.to
}

function isName({ kind }: TextPiece): boolean {
  return kind === 'name'
}
