import type { Query } from '../query/query.js'
import { type TextPiece, textAt } from './text-piece.js'

const MOST_WORDS = 9
const BEFORE = new Set('de a entre y superen pasen valgan than over under above below between and'.split(' '))
const MILLION = 1_000_000

/** "No, los de más de 60" after "más de 50 millones": the unit that was said before is meant again. */
export function withUnit(pieces: readonly TextPiece[], last: Query | undefined): readonly TextPiece[] {
  const isOfMoney = last?.where.some(
    ({ field, values }) => MONEY.has(field) && values.some(value => Number(value) >= MILLION),
  )
  if (!isOfMoney || pieces.length > MOST_WORDS || pieces.filter(({ kind }) => kind === 'number').length === 0)
    return pieces
  return pieces.flatMap((piece, at): readonly TextPiece[] => {
    const isBare =
      piece.kind === 'number' &&
      piece.text.length <= 4 &&
      BEFORE.has(textAt(pieces, at - 1) ?? '') &&
      !FOLLOWED.has(textAt(pieces, at + 1) ?? '') &&
      !(textAt(pieces, at - 1) === 'de' && !MORE_OR_LESS.has(textAt(pieces, at - 2) ?? ''))
    return isBare ? [piece, { kind: 'word', text: 'millones', start: piece.end, end: piece.end }] : [piece]
  })
}

const MONEY = new Set(['value', 'paid', 'balance'])
const MORE_OR_LESS = new Set('mas menos encima debajo arriba pasen pasan mayores menores'.split(' '))
const FOLLOWED = new Set(
  'millones millon mil palos palo pesos millions million k m dias dia meses mes semanas semana anos ano days months weeks years contratos contracts'.split(
    ' ',
  ),
)
