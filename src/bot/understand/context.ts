import type { Remembered } from '../ports/conversation-memory.js'
import type { Query } from '../query/query.js'
import type { Reading, Term } from './readings.js'
import type { TextPiece } from './text-piece.js'

/** What somebody may mean by "ese", "el segundo" or nothing at all: what stood on the screen. */
export interface Screen {
  readonly contract?: string
  readonly before?: string
  readonly ids: readonly string[]
  readonly query?: Query
  /** A contract that was asked about and is none in sight. */
  readonly named?: string
  /** The last answer was about that contract, and not a list. */
  readonly isOnContract: boolean
}

export function screenOf(remembered: Remembered | null | undefined): Screen {
  const asked = remembered?.question?.args
  return {
    isOnContract: asked !== undefined && ('id' in asked || 'reference' in asked),
    ...(asked && 'reference' in asked && asked.reference && { named: asked.reference }),
    ...(remembered?.contract && { contract: remembered.contract }),
    ...(remembered?.before && { before: remembered.before }),
    ids: remembered?.list?.ids ?? [],
    ...(remembered?.list && { query: remembered.list.query }),
  }
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    ['primero primera primer first', 0],
    ['segundo segunda second', 1],
    ['tercero tercera tercer third', 2],
    ['cuarto cuarta fourth', 3],
    ['quinto quinta fifth', 4],
    ['sexto sexta sixth', 5],
    ['septimo septima seventh', 6],
    ['octavo octava eighth', 7],
    ['noveno novena ninth', 8],
    ['decimo decima tenth', 9],
    ['ultimo ultima last', -1],
  ].flatMap(([words, place]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(place)]),
  ),
)
const ARTICLES = new Set(['el', 'la', 'del', 'al', 'the', 'numero', 'number'])

/** The readings of words that point at the screen: "el segundo" of the list, "ese", "el otro". */
export function pointingReadings(
  terms: readonly Term[],
  pieces: readonly TextPiece[],
  screen: Screen,
): readonly Reading[] {
  const only = terms.filter(({ signs }) => !signs.has('MARK')).length === 1
  return terms.flatMap((term, i): readonly Reading[] => {
    const named = (id: string | undefined, from = term.from): readonly Reading[] =>
      id === undefined ? [] : [{ from, to: term.to, signs: ['NAMED'], cost: -0.2, value: { kind: 'contract', id } }]
    if (term.signs.has('OTHER_ONE')) return named(screen.before ?? screen.ids.find(id => id !== screen.contract))
    const before = terms[i - 1]
    const led = before !== undefined && ARTICLES.has(before.text.split(' ').at(-1) ?? '')
    const place = term.from + 1 === term.to ? placeOf(pieces[term.from], led, only) : undefined
    if (place === undefined) return []
    return named(screen.ids.at(place), led && !before.text.includes(' ') ? before.from : term.from)
  })
}

function placeOf(piece: TextPiece | undefined, led: boolean, only: boolean): number | undefined {
  if (piece?.kind === 'word' && led) return ORDINALS.get(piece.text)
  if (piece?.kind === 'number' && only && piece.text.length <= 2 && Number(piece.text) > 0)
    return Number(piece.text) - 1
  return undefined
}
