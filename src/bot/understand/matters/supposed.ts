import type { GuideTopic } from '../../../words/es/guide.js'
import { isSaidOf, nearestQuestions } from '../guide/nearest.js'
import type { Intent } from '../intent.js'
import { kindOfTopic } from '../intents/documented-kind.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from '../question.js'
import { termsSupposedIn } from '../readings/defined-terms.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import type { Understanding } from '../understanding.js'
import { LISTS, OF_RULES } from '../weighed/kinds.js'

/**
 * "Si la póliza va hasta 2029, ¿puedo cerrar ya?": a case is put, and it is asked what may or must be done in it. What the case says
 * is no condition on a list, no day until which something is looked for and nothing that is told; the rule answers, with what was
 * not read set aside and said. Undefined where no case is put, or the words were read as its rule already.
 */
export function supposed(found: Understanding, pieces: readonly TextPiece[], raw: string): Understanding | undefined {
  const named = pieces.filter(({ kind }) => kind === 'name').length
  const mayBePut = found.unsupported === undefined || found.unsupported === 'document'
  if (found.cancels || !mayBePut || found.page !== undefined || named > 1) return undefined
  const text = foldInPlace(raw)
  // "¿Y si no hago nada con ese?", after a contract: to show it once more is no answer.
  if (named === 0 && found.kind === 'contract' && found.contextual && WHAT_IF.test(text)) return whatIf(found, raw)
  if (named === 0 && LATE_IF.test(text)) return untilWhen(found)
  const put = caseIn(text, raw)
  if (!put || ASKS_FOR_WHICH.test(text)) return undefined
  if (named === 1) return ofThatOne(found)
  const isRead = found.sure || found.options.length > 1
  if (isRule(found) && (isRead || found.kind !== 'law')) return isRead ? undefined : { ...setAside(found), sure: true }
  const isOther = QUESTION_AIMS[found.kind] === 'instruction' || LISTS.has(found.kind) || found.query !== undefined
  if (!isOther && !['unknown', 'law', 'deadline'].includes(found.kind)) return undefined
  const intent = ruleOf(
    pieces.filter(({ start }) => start >= put.from && start < put.to),
    raw,
  )
  const { language, contextual } = found
  const story = [raw.slice(put.from, put.to).replace(/^[\s,;:.¿]+|[\s,;:.?¿]+$/g, '')]
  return { ...intent, language, contextual, sure: true, options: [intent], further: [], unread: [], story }
}

/** "Si cierro el 3 de agosto, ¿quedo por fuera del plazo?": by when, and none that is late. */
function untilWhen({ language, contextual }: Understanding): Understanding {
  const intent: Intent = { kind: 'deadline', args: {}, question: { kind: 'deadline', args: {} } }
  return { ...intent, language, contextual, sure: true, options: [intent], further: [], unread: [] }
}

const LATE_IF =
  /\b(?:si|if) (?:[a-z]+ ){0,2}?(?:cierro|cerramos|entrego|entregamos|termino|close|finish)\b.{0,60}\b(?:quedo|quedamos|quedaria|quedariamos|estoy|estaria|estare|am i|are we|will (?:i|we) be|would (?:i|we) be)\b[^?]{0,20}\b(?:fuera|tarde|vencid\w+|extempor\w+|late|overdue)\b/
const WHAT_IF = /^\W*(?:(?:y|pero|and|but) )?(?:si(?! ya\b)|if|what if|que pasa si|que pasaria si) (?!,)(?:[a-z]+ ){2}/

/** What the guide says of it, else asked back. */
function whatIf(found: Understanding, raw: string): Understanding {
  const [near] = nearestQuestions(raw)
  if (near?.question.kind !== 'guide' || near.score < LIKE || !isSaidOf(raw, near)) return { ...found, sure: false }
  const kind = kindOfTopic(near.question.args.topic)
  const intent: Intent = { kind, args: {}, question: near.question }
  const { language, contextual } = found
  return { ...intent, language, contextual, sure: true, options: [intent], further: [], unread: [] }
}

/** What is said of such a case, else of the rule of all. */
function ruleOf(put: readonly TextPiece[], raw: string): Intent {
  const [near] = nearestQuestions(raw)
  const topic = near?.question.kind === 'guide' && near.score >= LIKE ? near.question.args.topic : undefined
  if (near && topic && OF_A_CASE.has(topic)) return { kind: kindOfTopic(topic), args: {}, question: near.question }
  const [term] = termsSupposedIn(put)
  const question: Question = term ? { kind: 'closing-terms', args: { terms: [term] } } : { kind: 'law', args: {} }
  return { kind: question.kind, args: question.args, question }
}

const LIKE = 0.45
const OF_A_CASE = new Set<GuideTopic>(['contractor-died', 'contractor-unwilling', 'supervisor-left', 'pending-money'])

function isRule({ kind, question }: Understanding): boolean {
  return RULES.has(kind) || question.kind === 'guide'
}

const RULES = new Set<QuestionKind>(OF_RULES)

/** "¿Puedo cerrar el 045 si todavía le debo la última cuenta?": how that one stands, whatever is supposed of it. */
function ofThatOne(found: Understanding): Understanding | undefined {
  const isOpen = found.kind === 'contract' && !found.sure && found.options.length === 1
  return isOpen ? { ...setAside(found), sure: true } : undefined
}

function setAside({ unread, story = [], ...found }: Understanding): Understanding {
  const left = [...story, ...unread]
  return { ...found, unread: [], ...(left.length > 0 && { story: left }) }
}

/** Where a case begins and ends that a question of what may be done stands beside; undefined where there is none. */
function caseIn(text: string, raw: string): { readonly from: number; readonly to: number } | undefined {
  const asked = MAY.exec(text)
  if (!asked) return undefined
  const [begins, ends] = [asked.index, asked.index + asked[0].length]
  for (const lead of text.matchAll(CASES)) {
    const at = lead.index + lead[0].length
    if (COURTESY.test(text.slice(at))) continue
    const isYes = /^s[íi],|^sí/iu.test(raw.slice(lead.index).trimStart())
    if (isYes || LEADS_NO_CASE.test(text.slice(0, lead.index))) continue
    // "Si lo puedo cerrar": it is asked whether.
    if (at < begins) {
      const clause = text.slice(at, begins)
      const isOfTime = TIMES.test(lead[0]) && !/[,¿]/.test(clause)
      if (!isOfTime && (clause.match(/[a-z0-9]+/g) ?? []).length >= LEAST_CASE) return { from: at, to: begins }
      continue
    }
    if (at >= ends && (text.slice(at).match(/[a-z0-9]+/g) ?? []).length >= 2) return { from: at, to: text.length }
  }
  // "No tienen acta, ¿igual toca liquidarlos?"
  const before = text.slice(0, begins)
  const isEvenSo = EVEN_SO.test(asked[0]) && /[,.;¿]\s*(?:y |pero |and |but )?\W*$/.test(before)
  return isEvenSo && (before.match(/[a-z0-9]+/g) ?? []).length >= LEAST_CASE ? { from: 0, to: begins } : undefined
}

const LEAST_CASE = 2
const TIMES = /cuando|when|mientras|while/
const CASES =
  /(?:^|[\s,.;:¿?(])(?:si|if|aunque|even if|even though|although|cuando|when|mientras|while|en caso de que|suponiendo que|un contrato que|uno que|un contrato (?=con |sin )|a contract (?=that |with |without ))\s*(?=\s|con |sin |that |with )/g
const LEADS_NO_CASE =
  /\b(?:a ver|saber|ver|avis\w+|dig[ao]\w*|dime|pregunt\w+|confirm\w+|revis\w+|mir[ae]\w*|como|es|por|cuent\w+|fij\w+|tell me|check|see|know|ask|as|sino|que)\s*$/
/** "… si es tan amable". */
const COURTESY =
  /^ *(?:es (?:tan|posible|que)|(?:fuera|fuese|eres|sos) tan|no (?:es (?:mucha? )?molestia|le molesta|le importa)|me (?:hace|colabora|ayuda|regala|permite)|le (?:queda|parece)|gusta|por favor|porfa|you (?:can|could|please|would|do not|don t|don.t)|possible|it is (?:possible|not)|it s not)/
const AROUND = '(?:(?:lo|la|los|las|le|les|se|me|nos|uno|yo|ya|no|tambien|entonces|solo|it|i|we|then) )*'
const SO = '(?:(?:igual|asi|aun asi|de todas formas|de todas maneras|de todos modos|still|even so|anyway) )?'
const MODAL =
  '(?:puedo|puede|pueden|podemos|podria|podriamos|toca|tocaria|debo|debe|debemos|deberia|hay que|tengo que|tenemos que|tiene que|alcanzo a)'
const DEED =
  '(?:cerrar\\w*|liquidar\\w*|firmar\\w*|esperar\\w*|dar(?:lo|le|la)? (?:por cerrad\\w+|por terminad\\w+|(?:el )?cierre)|archivar\\w*|(?:la )?unilateral\\w*|dejar constancia|hacer(?:l[ea])? (?:el |la )?(?:acta|cierre|liquidacion))'
/** What may, can or must be done of closing; who does it; what still holds. */
const MAY = new RegExp(
  `\\b(?:${SO}${AROUND}${SO}${MODAL} (?:[a-z]+ ){0,3}?${DEED}\\b` +
    `|${SO}(?<!\\bque (?:no )?)(?:se (?:cierra|liquida)n?|(?:lo|la|los|las) (?:cierro|liquido|firmo|cerramos|cierra))\\b` +
    `|quien (?:(?:me|le|nos|lo|la) )?(?:firma|cierra|liquida|suscribe)\\b` +
    `|(?:vale|sirve|basta)n?\\b` +
    `|(?:can|may|should|must|could) (?:i|we|it|they|the file|the contract)(?: [a-z]+){0,2}? (?:close|liquidate|sign|wait|be closed|be liquidated)\\w*` +
    `|(?:do|does) (?:i|we|it) (?:[a-z]+ )?(?:have|need) to (?:close|liquidate|sign|wait)\\b)`,
)
const EVEN_SO = /^(?:igual|asi|aun asi|de todas|de todos|still|even so|anyway)/
/** Contracts are asked for, or how or why or until when, which is answered by itself. */
const ASKS_FOR_WHICH =
  /\b(?:cuales|cuant[oa]s?|muestr\w+|mostrar\w*|list\w+|excel|lo que|los que|las que|de los|mis contratos que|por que|como (?:lo|la|se|hago|cierro|liquido)|which|how|why|show|list)\b/
