import { QUESTION_AIMS, type Question } from '../question.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { isToldOfOne } from './going-on.js'

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
/** "No es mío" – "mentira, sí es de nosotros", "corrijo, sí me lo asignaron", "sorry, it is mine after all". */
const IT_IS_OURS =
  /\b(?:si(?: que)?(?: (?:lo|la|me|nos|se|ya))*(?: (?:es|son|era) (?:mi[oa]|de nosotros|nuestr[oa])| (?:asign|design|nombr|pas|corresp|toc|carg|superv|llev|manej)[a-z]+| soy(?: yo)?$| soy (?:yo|el|la) (?!no\b))|(?:lo|la) (?:superviso|llevo|manejo) yo|(?:it|that one) (?:is|was) (?:in fact |actually |indeed )?(?:mine|ours)|(?:it|that one)?(?: is| was| has been| got)(?: in fact| actually| indeed)? assigned to (?:me|us)|i do (?:supervise|manage|handle|have) ?(?:it|that)?|result[oa] (?:siendo|ser) (?:mi[oa]|nuestr[oa]|de nosotros)|i am (?:in fact |actually |indeed )?(?:the|its) supervisor)\b/
const IS_DENIED = /\bno (?:es|era|son|soy|fui|lo|la|me|nos|se)\b|\b(?:not|never|nunca|tampoco|por error|by mistake)\b/

const STAYS_MINE = /\b(?:dej[ae]n?melo|me lo quedo|sigue conmigo|sigo (?:siendo )?yo|lo sigo (?:llevando|teniendo))\b/

/** "No lo cerré, era otro", "ese todavía tiene un pago pendiente", "déjemelo a mí": what was told is not so. */
const NOT_SO: Readonly<Partial<Record<Question['kind'], RegExp>>> = {
  'closed-it':
    /\b(?:no (?:lo |la |los |las )?(?:(?:he|hemos|habia|habiamos) )?(?:cerre|cerramos|cerrado|cierro)|no (?:esta|estaba|quedo) cerrad[oa]|(?:sigue|seguia) abiert[oa]|(?:did not|have not|had not|didn t|haven t) closed?|(?:is )?still open|(?:solo|apenas) (?:lo |la )?(?:guarde|guardo|deje)|only saved|saved (?:it as )?(?:a|the) draft|(?:en|un|el) borrador)\b/,
  liquidated:
    /\b(?:no (?:se )?(?:(?:lo|la|he|hemos|ha|han|esta|estaba|quedo|era|fue) )*liquid[a-z]+|no (?:es|era|fue) (?:la )?liquidacion|(?:falta|sigue sin) (?:la )?liquid[a-z]+|not liquidated)\b/,
  'no-pending':
    /\b(?:(?:si|todavia|aun|still|ese|esa|that one) (?:le )?(?:tiene|hay|falta|faltan|queda|quedan|debe|deben|debemos|has|owes) (?!nada)|(?:falta|faltan|quedo|quedaron) (?:pendientes? )?(?:el|la|los|las|un|una|por|debiendo)|si (?:estaba|esta|quedo) pendiente|there (?:is|are) still|still (?:owe|owes|has|have)\b)/,
  blocked:
    /^(?!.*\b(?:pero|falta|faltan|but|still)\b).*\b(?:ya no (?:esta|lo|la)|ya (?:(?:se|lo|la|nos|me|eso) )*(?:solucion|resolv|arregl|destrab|desbloque|desenred|llego|llegaron|entreg|firmaron|firmo|quedo resuelto)[a-z]*|no longer (?:blocked|stuck|waiting)|(?:is|got|was|been|it) (?:solved|fixed|resolved|sorted|unblocked))\b/,
  'not-mine': STAYS_MINE,
  'hand-over': STAYS_MINE,
}
/** What was told is spoken of, and nothing else: it begins with what puts right, or with the denial itself. */
const BEGINS =
  /^(?:no|ay|uy|ah|hay|perdon|perdone|disculpe|mentiras?|mejor|me equivoque|me confundi|espere|wait|sorry|oh|ugh|actually|la verdad|en realidad|pero|ese|esa|eso|ya|that|it|this|todavia|aun|si)\b/

/** "Corrijo: …": whatever follows, what was told is not so. */
const CORRECTS =
  /^(?:(?:no|ay|uy|ah|hay|oh|perdon|perdone|disculpe|que|pena|sorry|wait) )*(?:(?:me )?(?:corrijo|rectifico|retracto)|(?:una )?(?:correccion|rectificacion|correction)|let me correct|i (?:must|have to) correct)\b/
/** "No le haga caso a eso, lo escribió mi hijo": whatever the reason is. */
const DISREGARDED =
  /^(?:(?:no|ay|uy|ah|hay|oh|erda|perdon|perdone|disculpe|que|pena|la|embarre|me|equivoque|sorry|wait|please|porfa|por|favor) )*(?:no (?:me |le |les )?(?:hag|haz|par|prest|pong|pel)[a-z]* (?:caso|bolas?|atencion|cuidado)(?: a (?:eso|esto|lo|mi|ese)\b.*)?$|(?:ignore|disregard|never mind)(?: (?:that|it|this|the last|what i)\b.*)?$)/

/** "No era ese el que cerré", "it was not that one". */
const WAS_ANOTHER =
  /^(?:(?:no|ay|uy|ups|oops|ah|hay|oh|perdon|perdone|disculpe|que|pena|sorry|wait) )*(?:no (?:era|fue) es[eo]a?\b|es[eo]a? no (?:era|fue)\b|(?:(?:it )?was )?not that one\b|(?:oops|ups|no) (?:wait )?not that$)/

/** "Uy no, devuelva eso", "no era ese, bórrelo": what was told last is to be taken back; undefined where the text says anything besides. */
export function takenBack(last: Question | undefined, pieces: readonly TextPiece[]): Question | undefined {
  if (!last || QUESTION_AIMS[last.kind] !== 'instruction') return undefined
  const words = wordTexts(pieces)
  if (words.length > MOST_WORDS || pieces.some(piece => !isSpoken(piece, last.kind))) return undefined
  const said = words.join(' ')
  if (!pieces.some(piece => piece.kind === 'mark' && /[?¿]/.test(piece.text)) && isNotSo(last.kind, said))
    return undone(last)
  const isAlone = words.every(word => AROUND.has(word) || REVERSAL.test(word))
  return isAlone && (words.some(word => REVERSAL.test(word)) || MISTAKE.test(said)) ? undone(last) : undefined
}

/** Words; a day as well, where what was told has none that it could be instead. */
function isSpoken(piece: TextPiece, told: Question['kind']): boolean {
  switch (piece.kind) {
    case 'word':
    case 'mark':
      return true
    case 'date':
    case 'period':
      return told === 'not-mine'
    // "Oops not that 1".
    default:
      return piece.kind === 'number' && piece.text === '1'
  }
}

/** Whether it is said that what was told is not so. */
function isNotSo(told: Question['kind'], said: string): boolean {
  if (DISREGARDED.test(said) || WAS_ANOTHER.test(said) || (CORRECTS.test(said) && isToldOfOne(told))) return true
  if (BEGINS.test(said) && NOT_SO[told]?.test(said)) return true
  return told === 'not-mine' && IT_IS_OURS.test(said) && !IS_DENIED.test(said)
}

/** "Ya volvió el doctor, todo normal otra vez", after a pause: it is over. */
export function backAgain(last: Question | undefined, pieces: readonly TextPiece[]): Question | undefined {
  const isShort = pieces.length <= MOST_WORDS && pieces.every(({ kind }) => kind === 'word' || kind === 'mark')
  const isBack = last?.kind === 'pause' && isShort && BACK_AGAIN.test(wordTexts(pieces).join(' '))
  return isBack ? { kind: 'resume', args: {} } : undefined
}

const BACK_AGAIN =
  /^(?!.*\b(?:no|cuando|si|not|when|if|hasta|until|till|once)\b)(?:.*\b(?:ya (?:volvi|volvio|volvimos|regrese|regreso|regresamos|llegue|llego|estoy (?:de vuelta|aqui|aca)|esta (?:de vuelta|aqui)|me reintegre|se reintegro)|todo (?:vuelve a lo )?normal|como (?:antes|venia|siempre)|i am back|he is back|she is back|we are back|back to normal)\b)/

/** What was told last, taken back. */
export function undone(last: Question): Question {
  const { id, reference } = last.args as { readonly id?: string; readonly reference?: string }
  const name = !isToldOfOne(last.kind) ? {} : id !== undefined ? { id } : reference === undefined ? {} : { reference }
  return { kind: 'undo', args: { ...name, ...(last.kind === 'snooze' && { reminder: true as const }) } }
}
