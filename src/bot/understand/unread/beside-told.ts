import { type Reading, type Sign, signsOf, type Term } from '../readings/readings.js'
import { type TextPiece, textAt } from '../text/text-piece.js'

/** Something is told as done, or as standing. */
const TOLD = signsOf(
  'CLOSED_I CLOSED LIQUIDATED_I LIQUIDATED PAID UNPAID FULFILLED PROCEEDING DID_IT SIGNED PENDING GUARANTEE',
)
/** Contracts are asked for: whatever stands beside it says which. */
const ASKED_FOR = signsOf('CONTRACTS THOSE LIST SHOW WHICH HOW_MANY WHO EXPORT FIND SUMMARY')

const SOMEBODY =
  '(?:supervisora?|doctora?|ingenier[oa]|abogad[oa]|companer[oa]|equipo|apoyo|secretari[oa]|muchach[oa]s?|jef[ea]|gente|ordenadora?|tecnic[oa]|profesional)'
const PAPER =
  '(?:acta(?= (?:no )?#)|resolucion|memorando|memo|oficio|correo|radicado|comunicacion|acto administrativo|resolution|memo)'
const STRETCHES: readonly RegExp[] = [
  // "Acabamos de hacerlo con la supervisora", "with the help of Milena".
  new RegExp(
    `^(?:(?:acabo|acabamos) de hacerlo|lo (?:hice|hicimos)) con (?:el|la|los|mi|nuestr[oa]) ${SOMEBODY}(?: de [a-z]+)?(?= |$)`,
  ),
  new RegExp(`^con (?:el|la|los|mi|nuestr[oa]|un|una) ${SOMEBODY}(?: de [a-z]+)?(?= |$)`),
  /^(?:acabo|acabamos) de hacerlo(?= |$)/,
  /^(?:con|with) (?:la |the )?(?:ayuda|help) (?:de|of) [a-z]+(?: de [a-z]+| from [a-z]+)?(?= |$)/,
  /^with (?:the|my|our) (?:supervisor|team|engineer|colleague|lawyer|assistant)(?= |$)/,
  // "Por correo", "mediante resolución 1120": how it was told, or decided.
  /^(?:me (?:confirma|confirmo|informa|informo|avisa|aviso) )?por (?:correo|telefono|whatsapp|chat|escrito|oficio|memorando)(?: electronico| institucional)?(?= |$)/,
  new RegExp(
    `^(?:(?:unilateralmente )?(?:mediante|segun|por|con|through|by) )?(?:la |el )?${PAPER}(?: (?:no|numero|nro|n))?(?: #)?(?= |$)`,
  ),
]

/**
 * "… ya quedó cerrado, acabamos de hacerlo con la supervisora", "se liquidó mediante resolución 1120": with whom, how and by which paper
 * something was done, which changes nothing about what is told. None where contracts are asked for.
 */
export function besideToldReadings(terms: readonly Term[], pieces: readonly TextPiece[]): readonly Reading[] {
  const says = (wanted: ReadonlySet<Sign>) => terms.some(({ signs }) => [...signs].some(sign => wanted.has(sign)))
  if (!says(TOLD) || says(ASKED_FOR)) return []
  const words = pieces.map(piece => (piece.kind === 'word' ? piece.text : isNumber(piece) ? '#' : '%'))
  const named = pieces.filter(({ kind }) => kind === 'name').length
  return words.flatMap((word, from): readonly Reading[] => {
    // "Cerré tres hoy: 011, 012 y 019": as many as are named.
    if (named > 1 && COUNTS.indexOf(textAt(pieces, from) ?? '') === named)
      return [{ from, to: from + 1, signs: ['REASON'], cost: 0 }]
    if (!BEGINS.has(word)) return []
    const said = words.slice(from, from + LONGEST).join(' ')
    const found = STRETCHES.map(stretch => stretch.exec(said)?.[0] ?? '').sort((a, b) => b.length - a.length)[0] ?? ''
    return found === '' ? [] : [{ from, to: from + found.split(' ').length, signs: ['REASON'], cost: 0 }]
  })
}

/** The number of a paper may look like that of a contract. */
function isNumber({ kind }: TextPiece): boolean {
  return kind === 'number' || kind === 'code' || kind === 'name'
}

const BEGINS = new Set(
  'con with por me mediante segun acta unilateralmente acabo acabamos lo la el resolucion memorando memo oficio resolution through by'.split(
    ' ',
  ),
)
const COUNTS = ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']
const LONGEST = 9
