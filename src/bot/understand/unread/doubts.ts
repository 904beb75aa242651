import type { Intent } from '../intent.js'
import type { Interpretation } from '../intents/explain.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from '../question.js'
import type { ReadText, Signal } from '../readings/readings.js'
import { foldInPlace } from '../text/fold.js'

/** "Mi contrato se venció", told of one that is not named: it may be none of SECOP's, and is no question for a list. */
export function tellsOfOne({ frame: { kind }, readings }: Interpretation, { asks, signals, terms }: ReadText): boolean {
  if (asks || QUESTION_AIMS[kind] !== 'list' || signals.has('CONTRACTS') || signals.has('NAMED')) return false
  const isMine = signals.has('MINE') || (signals.has('MY') && signals.has('CONTRACT'))
  const happened = terms.some(({ text }) => HAPPENED.test(text))
  return isMine && happened && readings.some(({ signs }) => signs.some(sign => OVER.has(sign)))
}

/** "Clemencia renunció, su contrato terminó el 30": told of one, of whom no list is asked for. */
export function tellsOfNamed(
  { frame: { kind, mood } }: Interpretation,
  { asks, signals, readings }: ReadText,
  said: string,
): boolean {
  if (asks || mood === 'asks' || !LISTS_TOLD.has(kind) || ASKED_FOR.some(sign => signals.has(sign))) return false
  const isNamed = readings.some(each =>
    each.some(({ signs, value }) => value?.kind === 'words' && signs.includes('ABOUT')),
  )
  return isNamed && TOLD.test(said)
}

const LISTS_TOLD = new Set<QuestionKind>(['find', 'ended', 'upcoming', 'summary', 'overdue', 'team', 'mine', 'missing'])
const ASKED_FOR = [
  'SHOW',
  'LIST',
  'CONTRACTS',
  'WHICH',
  'HOW_MANY',
  'THOSE',
  'RELATIVE',
  'EXPORT',
  'FIND',
  'WHO',
  'SUMMARY',
  'STATUS',
] as const satisfies readonly Signal[]
/** Past tense, as far as its accent tells; or one of the verbs that are written without. */
const TOLD =
  /\p{L}{2,}(?:ó|aron|ieron|amos|imos)(?!\p{L})|\b(?:renuncio|termino|quedo|acabo|fallecio|murio|trabajo|entrego|reemplazo|cumplio|firmo)\b/iu

/** "Creo que ya lo cerró otra oficina": what somebody is not sure of is not told, and opens no form by itself. */
export function isUnsure({ frame: { kind }, readings }: Interpretation, said: string): boolean {
  // "El que cerré no fue el 003": told of another one.
  if (DONE_TO_ONE.has(kind) && NOT_THIS_ONE.test(foldInPlace(said).replace(/\s+/g, ' ').trim())) return true
  const isHearsay = readings.some(({ signs }) => signs.includes('IS_IT_TRUE'))
  // Whoever supervises hears of the liquidation from those who make it; that they are told so is how they know.
  if (kind === 'liquidated' && !isHearsay && TOLD_ME.test(foldInPlace(said)) && !BELIEVED.test(foldInPlace(said)))
    return false
  return DEEDS.has(kind) && (isHearsay || saysUnsure(said))
}

/** "Ya se resolvió el impedimento del 045": that it is over, and no new one; it stands on the contract, with what can be answered. */
export function saysResolved({ frame: { kind } }: Interpretation, said: string): boolean {
  const folded = foldInPlace(said).replace(/\s+/g, ' ')
  return kind === 'blocked' && RESOLVED.test(folded) && !UNRESOLVED.test(folded)
}

const RESOLVED =
  /\b(?:se (?:resolvio|soluciono|supero|levanto|arreglo|quito|acabo)|(?:resolvieron|solucionaron|levantaron|quitaron|resolvimos|solucionamos)|(?:esta |quedo )(?:resuelt|solucionad|superad|levantad)[oa]|ya no (?:tiene|hay) (?:el |la |ese |esa |ningun |ninguna )?(?:impedimento|traba|bloqueo)|(?:was|is|has been|got) (?:resolved|solved|lifted|fixed|removed|cleared))\b/
const UNRESOLVED =
  /\b(?:no|not|nunca|never) (?:se )?(?:ha |han |lo |la |been |yet )*(?:resuel|resolv|solucion|levant|super|arregl|quit|solved|fixed|lifted)/

/** The contract that something was told of, to be looked at; null where none is named. */
export function lookedAt({ args, more }: Intent): Intent | null {
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  if (more || (id ?? reference) === undefined) return null
  const question: Question = { kind: 'contract', args: id === undefined ? { reference: reference ?? '' } : { id } }
  return { kind: question.kind, args: question.args, question }
}

/** Words of somebody who is not sure. */
export function saysUnsure(said: string): boolean {
  return UNSURE.test(foldInPlace(said).replace(/\s+/g, ' ')) || HEARD.test(said.replace(/\s+/g, ' '))
}

/** "Marta me dijo que ya lo cerró": told by somebody else; "le informo que ya lo cerré" tells. */
const HEARD =
  /(?<!\p{L})(?!(?:le|les|te|se|yo)\s)\p{L}{3,} (?:me |nos )?(?:dice|dijo|dicen|dijeron|contó|informó|avisó|confirmó|reportó|comentó|escribió|says|said|told me) (?:por \p{L}+ )?(?:que |that )?(?:ya|él|ella|he|she|they)(?!\p{L})/iu

/** What goes on record when it is told. */
const DEEDS = new Set<QuestionKind>([
  'liquidated',
  'closed-it',
  'hand-over',
  'no-pending',
  'proceeding',
  'not-mine',
  'data-wrong',
  'fact',
])
const DONE_TO_ONE = new Set<QuestionKind>(['closed-it', 'liquidated', 'hand-over', 'no-pending'])
const NOT_THIS_ONE = /\bno (?:fue|era|es) (?:el |la |ese |esa )?(?:(?:contrato|expediente) )?[a-z.-]*\d[\w.-]*\W*$/

const UNSURE =
  /\b(?:creo|creemos|me parece|nos parece|supongo|suponemos|imagino|al parecer|parece que|tal vez|quizas?|a lo mejor|de pronto|puede que|puede ser que|posiblemente|probablemente|seguramente|no estoy segur[oa]|no estamos segur[oa]s|no se bien|segun (?:me dijeron|me dicen|dicen)|me dijeron que|dicen que|tengo entendido|i think|we think|i believe|i guess|i suppose|maybe|perhaps|probably|possibly|apparently|not sure|might have|i was told|i heard|no me mostro nada|no me salio nada|no paso nada|no salio nada|no se si (?:quedo|cerro|se cerro)|did not show (?:me )?anything|nothing happened)\b/

const TOLD_ME =
  /\b(?:segun )?(?:me|nos) (?:dijeron|dicen|informaron|informan|confirmaron|confirman|avisaron|avisan|cuentan|contaron|comentaron)\b/
const BELIEVED =
  /\b(?:creo|creemos|parece|supongo|imagino|tal vez|quizas?|a lo mejor|de pronto|puede que|no estoy segur[oa]|[?¿])/

/** What came to its end, and that it did. */
const OVER = new Set<Signal>(['OVERDUE', 'ENDED', 'EXPIRE'])
const HAPPENED = /(?:vencio|termino|acabo|expiro|caduco|expired|ended)$/
