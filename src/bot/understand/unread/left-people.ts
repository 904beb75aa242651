import type { Reading, Signal } from '../readings/readings.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'

/** Of whom a clause says something that neither SECOP nor the list of people tells. */
const WHO =
  '(?:(?:de |con |en manos de |a cargo de )?(?:(?:el |un |una |los |unos |algun )?(?:supervisor(?:a|es|as)?|funcionari[oa]s?|alguien|gente|personas?|quien(?:es)?) que)|cuy[oa]s? (?:supervisor(?:a|es|as)?|responsables?|encargad[oa]s?)|(?:donde|en (?:el|los|las) que|en que) (?:el|la|los) supervisor(?:a|es)?|whose supervisors?|(?:a |the )?(?:supervisors?|people|staff|somebody|someone) (?:who|that))'
const BETWEEN = '(?: (?:ya|al parecer|parece que|hace rato|hace tiempo|por fin|el ano pasado|has|have|had|already))*'
const GONE =
  '(?:(?:no (?:trabajan?|laboran?|siguen?|hacen? parte|pertenecen?|tienen? contrato))|no est(?:a|an)(?= (?:en la entidad|en el instituto|con nosotros|aca|aqui|vinculad[oa]s?)\\b|$)|se (?:nos )?(?:fue|fueron|retir(?:o|aron)|pension(?:o|aron)|march(?:o|aron)|jubil(?:o|aron)|ha ido|han ido)|renunci(?:o|aron)|ha renunciado|han renunciado|sali(?:o|eron) (?:de la entidad|del instituto|pensionad[oa]s?)|fue(?:ron)? (?:desvinculad|retirad|trasladad)[oa]s?|l[oa]s? (?:trasladaron|retiraron|desvincularon|sacaron|echaron)|muri(?:o|eron)|falleci(?:o|eron)|left|gone|resigned|retired|(?:is|are) (?:gone|no longer)|no longer works?|(?:does|do) not work)'
const AWAY =
  '(?:(?:esta|estan|anda|andan|sale|salen|salio|salieron) (?:de|en|a|con) (?:vacaciones|licencia|permiso|comision|incapacidad)|(?:esta|estan|anda|andan) (?:incapacitad|ausente)[oas]*|(?:is|are) (?:on (?:leave|vacation|holiday)|away|out sick))'
const PLACE =
  '(?: (?:(?:de|en|con|para|a) )?(?:(?:la|el|esta|este|the) )?(?:entidad|instituto|institucion|alcaldia|gobernacion|nosotros|planta|entity|vinculad[oa]s?|aca|aqui|ahi|mas|here|there|us|any more|anymore|with us))*'

const CLAUSES: ReadonlyArray<readonly [Signal, RegExp]> = [
  ['GONE_PEOPLE', new RegExp(`^${WHO}${BETWEEN} ${GONE}${PLACE}(?= |$)`)],
  ['AWAY_PEOPLE', new RegExp(`^${WHO}${BETWEEN} ${AWAY}(?= |$)`)],
]
const BEGINS = new Set(
  'cuyo cuya cuyos cuyas donde en de con a el un una los unos algun supervisor supervisora supervisores supervisoras funcionario funcionaria funcionarios alguien gente personas persona quien quienes whose the supervisors people staff somebody someone'.split(
    ' ',
  ),
)
const OF_PEOPLE = new Set(
  'supervisor supervisora supervisores supervisoras responsable responsables encargado encargada encargados funcionario funcionaria funcionarios funcionarias alguien gente persona personas quien quienes supervisors people staff somebody someone'.split(
    ' ',
  ),
)
const LONGEST = 16
/** Asked is what there is to do, and not which contracts. */
const WHAT_TO_DO =
  /\b(?:(?:como|que) (?:hago|hacemos|hacer|se hace|puedo|toca)|reasign\w+|what (?:do|should) (?:i|we) do|how (?:do|can) (?:i|we))\b/

/** "… cuyo supervisor ya no trabaja acá", "… de alguien que renunció": a clause that says which contracts, by what no list of people tells. */
export function leftPeopleReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  if (!pieces.some(piece => 'text' in piece && OF_PEOPLE.has(piece.text))) return []
  if (WHAT_TO_DO.test(wordTexts(pieces).join(' '))) return []
  return pieces.flatMap((piece, from): readonly Reading[] => {
    if (!('text' in piece) || !BEGINS.has(piece.text)) return []
    const end = pieces.findIndex(({ kind }, at) => at > from && kind !== 'word')
    const said = wordTexts(pieces.slice(from, end < 0 ? from + LONGEST : Math.min(end, from + LONGEST))).join(' ')
    for (const [sign, clause] of CLAUSES) {
      const [found] = clause.exec(said) ?? []
      if (found !== undefined) return [{ from, to: from + found.split(' ').length, signs: [sign], cost: -0.1 }]
    }
    return []
  })
}
