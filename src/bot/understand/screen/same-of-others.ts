import { type Intent, intentOf } from '../intent.js'
import { QUESTION_AIMS, type Question } from '../question.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { isToldOfOne } from './going-on.js'
import { questionAbout } from './open-question.js'

/** Around contracts of which the same holds: "hay otros dos en la misma situación, el … y el …". */
const AROUND = new Set(
  (
    'y e ni a al de del el la los las lo le les con en para por pasa paso sucede aplica digo va vale ese esos este estos otro otra otros otras uno dos tres cuatro mas contrato contratos hay tengo esta estan quedo quedaron ' +
    'mismo misma mismas caso situacion estado tambien tampoco igual igualmente idem una vez ahi por favor porfa gracias oiga bueno listo ' +
    'and the of for with to on in it is are same goes applies situation too also likewise ditto neither either nor as well not there two three more others another other one ones contract contracts please'
  ).split(' '),
)
const ALSO =
  /\b(?:tambien|igual|igualmente|idem|de una vez|lo mismo|el mismo caso|(?:la )?misma situacion|las mismas|mismo estado|same|too|also|likewise|ditto|as well)\b/
const NEITHER = /\b(?:tampoco|neither|either|nor)\b/
/** Told by a denial: said of one more by another one. */
const DENIED = new Set<Question['kind']>(['not-mine', 'no-pending', 'blocked'])
const MOST_WORDS = 16

/**
 * "Tampoco el 046", "lo mismo con el 088 y el 091", "hay otros dos en las mismas, el 088 y el 091": what was told last, told of each that is
 * named. Undefined where the text says anything besides, and where one is no more than named.
 */
export function sameOfOthers(last: Question | undefined, pieces: readonly TextPiece[]): Intent | undefined {
  if (!last || QUESTION_AIMS[last.kind] !== 'instruction' || !isToldOfOne(last.kind)) return undefined
  if (pieces.some(piece => piece.kind !== 'name' && piece.kind !== 'word' && !isBreak(piece))) return undefined
  const words = wordTexts(pieces)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || !words.every(word => AROUND.has(word))) return undefined
  if (!(NEITHER.test(said) ? DENIED.has(last.kind) : ALSO.test(said))) return undefined
  const [first, ...more] = pieces.flatMap(piece => (piece.kind === 'name' ? [piece.name] : []))
  return first && { ...intentOf(questionAbout(last, first)), ...(more.length > 0 && { more }) }
}

function isBreak(piece: TextPiece): boolean {
  return piece.kind === 'mark' && !/[?¿]/.test(piece.text)
}
