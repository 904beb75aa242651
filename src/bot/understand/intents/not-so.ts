import type { Reading } from '../readings/readings.js'
import { type TextPiece, textAt } from '../text/text-piece.js'

/** "El valor que muestra en el CPS-004 no es, le hicimos adición": something that is shown is said not to be so, with nothing after it. */
export function notSoReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  const field = pieces.findIndex((_, at) => FIELDS.has(textAt(pieces, at) ?? ''))
  if (field < 0) return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    if (at <= field) return []
    const said = `${textAt(pieces, at)} ${textAt(pieces, at + 1)}`
    const after = pieces[at + 2]
    const isEnd = after === undefined || after.kind === 'mark' || AFTER.has(textAt(pieces, at + 2) ?? '')
    return NOT_SO.has(said) && isEnd ? [{ from: at, to: at + 2, signs: ['WRONG'], cost: -0.1 }] : []
  })
}

const FIELDS = new Set(
  'valor monto cuantia fecha fechas plazo nombre apellido objeto contratista proveedor saldo nit tipo modalidad supervisor supervisora estado dato datos value amount date name supplier contractor state data'.split(
    ' ',
  ),
)
const NOT_SO = new Set(['no es', 'no son', 'no era', 'no eran', 'not right', 'not correct', 'not so'])
/** What begins the reason. */
const AFTER = new Set('porque pues ya le lo hubo tuvo hicimos because since we it'.split(' '))
