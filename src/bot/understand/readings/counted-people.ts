import { readNumber } from '../text/numbers.js'
import { type TextPiece, textAt } from '../text/text-piece.js'

/** Who is counted, and what they work in. */
const PEOPLE = new Set(
  (
    'supervisores supervisoras personas funcionarios funcionarias profesionales ingenieros ingenieras companeros companeras subalternos subordinados muchachos residentes ' +
    'directores directoras jefes coordinadores rectores decanos enfermeras medicos areas dependencias oficinas secretarias direcciones subdirecciones gerencias facultades ' +
    'sedes hospitales colegios seccionales regionales supervisors people persons staff engineers colleagues officials officers directors managers areas departments offices ' +
    'units divisions teams branches hospitals schools'
  ).split(' '),
)
/** Those of whoever asks, or those that were spoken of. */
const OF_ONES_OWN = new Set('mis nuestros nuestras esos esas estos estas my our those these'.split(' '))
/** "Tengo a cargo siete personas", "I coordinate 14 supervisors": told of oneself. */
const IN_CHARGE = new Set(
  'tengo tenemos coordino coordinamos manejo manejamos dirijo lidero superviso coordinate manage lead oversee run have'.split(
    ' ',
  ),
)
const ABOUT = new Set('a mi cargo como unos unas casi about some around a team of'.split(' '))
const MOST_ABOUT = 5
/** "De las cuatro dependencias, ¿en cuál…?": of all of them. */
const OF_ALL = /^(?:de|entre|of) (?:los|las|the)$/
/** "Cuántos de los 120 van": of all contracts, too. */
const HOW_FAR = /^(?:(?:cuant[oa]s) de (?:los|las)|many of the)$/
const GONE_FAR = new Set('van vamos llevamos hemos ya are have were'.split(' '))
/** "Mis 3 supervisores más atrasados", "of the 3 people with the most": so many of them are asked for. */
const RANKED =
  /^(?:que |con |con los |who have |with |with the |have )?(?:l[oa]s? )?(?:mas|menos|peor|peores|mejor|mejores|mayor|mayores|menor|menores|worst|best|most|least|fewest|slowest|fastest|furthest)\b/

/**
 * "Mis 12 supervisores", "who of our twelve engineers": how many whoever asks has in all, which says nothing of what is asked; gone
 * from the pieces. "Los 5 supervisores con más" asks for so many of them.
 */
export function withoutCountOfPeople(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const gone = new Set<number>()
  const counts = new Set<number>()
  for (let at = 1; at < pieces.length; at++) {
    const number = readNumber(pieces, at)
    if (!number || number.value < 2 || !Number.isInteger(number.value)) continue
    const end = at + number.length
    const isSaid = PEOPLE.has(textAt(pieces, end) ?? '') && isOfAll(pieces, at, end)
    // "… cuáles de esas treinta": said again.
    const isSaidAgain = counts.has(number.value) && OF_ONES_OWN.has(textAt(pieces, at - 1) ?? '')
    const isOfAllContracts = HOW_FAR.test([-3, -2, -1].map(i => textAt(pieces, at + i) ?? '').join(' '))
    const isFar = isOfAllContracts && GONE_FAR.has(textAt(pieces, end) ?? '')
    if (!isSaid && !isSaidAgain && !isFar) continue
    counts.add(number.value)
    for (let i = isFar ? at - 2 : at; i < end; i++) gone.add(i)
    at = end
  }
  return gone.size > 0 ? pieces.filter((_, at) => !gone.has(at)) : pieces
}

/** Whether a number between two places counts all of them. */
function isOfAll(pieces: readonly TextPiece[], at: number, end: number): boolean {
  const after = [1, 2, 3].map(i => textAt(pieces, end + i) ?? '').join(' ')
  if (RANKED.test(after)) return false
  const before = textAt(pieces, at - 1) ?? ''
  if (OF_ONES_OWN.has(before) || OF_ALL.test(`${textAt(pieces, at - 2) ?? ''} ${before}`)) return true
  let start = at - 1
  while (start > 0 && start > at - MOST_ABOUT && ABOUT.has(textAt(pieces, start) ?? '')) start--
  return IN_CHARGE.has(textAt(pieces, start) ?? '')
}
