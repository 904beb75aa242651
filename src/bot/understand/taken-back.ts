import { isToldOfOne } from './going-on.js'
import { QUESTION_AIMS, type Question } from './question.js'
import { type TextPiece, wordTexts } from './text-piece.js'

const REVERSAL =
  /^(?:devuelv|devolv|deshag|deshaz|deshac|borr|quit|revert|reviert|revers|anul|elimin|retir|cancel|olvid|desmarc|ignor|descart|undo|remove|delete|forget|scratch|discard)[a-z]*$/
const MISTAKE =
  /\b(?:me equivoque|me confundi|mentiras?|no era(?: es[eoa])?|es[eoa] no era|es[eoa] no es|sin querer|por error|fue un error|fue error|la embarre|meti la pata|se me fue el dedo|me fui de largo|retiro lo dicho|wrong one|my mistake|my bad|not that one|by mistake|i was wrong)\b/
/** Around it: whatever calls out, excuses, points back or says of what it is. */
const AROUND = new Set(
  (
    'hay ay uy ah eh oh no nooo noo noooo si eso ese esa esto este lo la el los las le les un una de del en que pena perdon perdone disculpe disculpa espere espera oiga oye mejor bueno ya pero y e entonces pues ' +
    'por favor porfa porfis haga hagame el favor gracias me equivoque confundi equivocado equivocada mentira mentiras era es fue contrato numero boton dedo querer error embarre meti pata dije dijo digo acabo decir ' +
    'marcar reportar registrar poner ultimo ultima anterior dicho retiro se fui largo recien ahorita otro otra reporte registro marca nota todo nada cuenta mas asi como estaba va para atras eche echar yo ' +
    'wait sorry please that it this the last one thing what i said just told you was wrong my mistake bad not by back take never mind mean'
  ).split(' '),
)
const MOST_WORDS = 14
/** "No es mío" – "mentira, sí es de nosotros". */
const IT_IS_OURS =
  /^(?:[a-z]+ )*(?:si|yes)(?: que)? (?:es|son|era|it is) (?:mi[oa]|de nosotros|nuestr[oa]|mine|ours)(?: [a-z]+)*$/

const STAYS_MINE = /\b(?:dej[ae]n?melo|me lo quedo|sigue conmigo|sigo (?:siendo )?yo|lo sigo (?:llevando|teniendo))\b/

/** "No lo cerré, era otro", "ese todavía tiene un pago pendiente", "déjemelo a mí": what was told is not so. */
const NOT_SO: Readonly<Partial<Record<Question['kind'], RegExp>>> = {
  'closed-it':
    /\b(?:no (?:lo |la |los |las )?(?:(?:he|hemos|habia|habiamos) )?(?:cerre|cerramos|cerrado|cierro)|no (?:esta|estaba|quedo) cerrad[oa]|(?:sigue|seguia) abiert[oa]|(?:did not|have not|had not|didn t|haven t) closed?)\b/,
  liquidated:
    /\b(?:no (?:se )?(?:(?:lo|la|he|hemos|ha|han|esta|estaba|quedo|era|fue) )*liquid[a-z]+|no (?:es|era|fue) (?:la )?liquidacion|(?:falta|sigue sin) (?:la )?liquid[a-z]+|not liquidated)\b/,
  'no-pending':
    /\b(?:(?:si|todavia|aun|still|ese|esa|that one) (?:le )?(?:tiene|hay|falta|faltan|queda|quedan|debe|deben|debemos|has|owes) (?!nada)|(?:falta|faltan|quedo|quedaron) (?:pendientes? )?(?:el|la|los|las|un|una|por|debiendo)|si (?:estaba|esta|quedo) pendiente)/,
  'not-mine': STAYS_MINE,
  'hand-over': STAYS_MINE,
}
/** What was told is spoken of, and nothing else: it begins with what puts right, or with the denial itself. */
const BEGINS =
  /^(?:no|ay|uy|ah|hay|perdon|perdone|disculpe|mentiras?|mejor|me equivoque|me confundi|espere|wait|sorry|oh|actually|la verdad|en realidad|pero|ese|esa|todavia|aun|si)\b/

/** "Uy no, devuelva eso", "no era ese, bórrelo": what was told last is to be taken back; undefined where the text says anything besides. */
export function takenBack(last: Question | undefined, pieces: readonly TextPiece[]): Question | undefined {
  if (!last || QUESTION_AIMS[last.kind] !== 'instruction') return undefined
  if (pieces.some(({ kind }) => kind !== 'word' && kind !== 'mark')) return undefined
  const words = wordTexts(pieces)
  const said = words.join(' ')
  const asks = pieces.some(piece => piece.kind === 'mark' && /[?¿]/.test(piece.text))
  const denied = asks ? undefined : NOT_SO[last.kind]
  if (denied && words.length <= MOST_WORDS && BEGINS.test(said) && denied.test(said)) return undone(last)
  const isOurs = last.kind === 'not-mine' && words.length <= MOST_WORDS && IT_IS_OURS.test(said)
  if (!isOurs && !(words.length <= MOST_WORDS && words.every(word => AROUND.has(word) || REVERSAL.test(word))))
    return undefined
  if (!isOurs && !words.some(word => REVERSAL.test(word)) && !MISTAKE.test(said)) return undefined
  return undone(last)
}

/** "Ya volvió el doctor, todo normal otra vez", after a pause: it is over. */
export function backAgain(last: Question | undefined, pieces: readonly TextPiece[]): Question | undefined {
  const isShort = pieces.length <= MOST_WORDS && pieces.every(({ kind }) => kind === 'word' || kind === 'mark')
  const isBack = last?.kind === 'pause' && isShort && BACK_AGAIN.test(wordTexts(pieces).join(' '))
  return isBack ? { kind: 'resume', args: {} } : undefined
}

const BACK_AGAIN =
  /^(?!.*\b(?:no|cuando|si|not|when|if)\b)(?:.*\b(?:ya (?:volvi|volvio|volvimos|regrese|regreso|regresamos|llegue|llego|estoy (?:de vuelta|aqui|aca)|esta (?:de vuelta|aqui)|me reintegre|se reintegro)|todo (?:vuelve a lo )?normal|como (?:antes|venia|siempre)|i am back|he is back|she is back|we are back|back to normal)\b)/

/** What was told last, taken back. */
export function undone(last: Question): Question {
  const { id, reference } = last.args as { readonly id?: string; readonly reference?: string }
  const name = !isToldOfOne(last.kind) ? {} : id !== undefined ? { id } : reference === undefined ? {} : { reference }
  return { kind: 'undo', args: { ...name, ...(last.kind === 'snooze' && { reminder: true as const }) } }
}
