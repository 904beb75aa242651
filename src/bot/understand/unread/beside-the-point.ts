import type { Interpretation } from '../intents/explain.js'
import { QUESTION_AIMS } from '../question.js'
import type { ReadText, Signal } from '../readings/readings.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import { restOf } from './unread.js'

/**
 * Which of the places that are left over say how, why or once more something is asked, and not which contracts: the answer is
 * the same without them, and says that they were left out. Whatever stands where a filter would is none of them.
 */
export function besideThePoint(left: readonly number[], text: ReadText, found: Interpretation): ReadonlySet<number> {
  const unread = new Set(restOf(text, found))
  const { pieces, weights } = text
  /** Nothing between two places was taken for anything that matters. */
  const isFree = (from: number, to: number) =>
    pieces.slice(from, to).every((_, i) => unread.has(from + i) || (weights[from + i] ?? 0) < MATTERS)
  const names = namesIn(text, found)
  // Whoever sets something is asked about every word of it, but for who they are.
  const isSet = QUESTION_AIMS[found.frame.kind] === 'instruction'
  const aside = runsOf(left).filter(run =>
    isSet
      ? isOfWhoAsks(run, text, isFree)
      : isVerbOfAsking(run, pieces, isFree) ||
        (found.frame.kind !== 'deadline' && isPurpose(run, pieces, isFree)) ||
        isOnceMore(run, pieces) ||
        isClauseOfItsOwn(run, text, isFree) ||
        isOfWhoAsks(run, text, isFree) ||
        isColumn(run, pieces) ||
        isSaidAgain(run, pieces, names),
  )
  return new Set(aside.flat())
}

const MATTERS = 0.15
type IsFree = (from: number, to: number) => boolean

/** Places side by side. */
function runsOf(places: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const at of [...places].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.at(-1) === at - 1) run.push(at)
    else runs.push([at])
  }
  return runs
}

/** "Alcánceme…", "hágame la caridad de decirme…", "me podría refrescar…": in what words it is asked, before what is. */
function isVerbOfAsking(run: readonly number[], pieces: readonly TextPiece[], isFree: IsFree): boolean {
  const [first = 0] = run
  const last = run.at(-1) ?? first
  const start = clauseAt(pieces, first)
  if (!isFree(start, last + 1) || run.some(at => ORDERS.test(textAt(pieces, at) ?? ''))) return false
  const word = textAt(pieces, last) ?? ''
  if (run.length === 1 && (FOR_ME.test(word) || (textAt(pieces, last + 1) === 'me' && start === first))) return true
  if (INFINITIVE.test(word) && MAY.has(textAt(pieces, last - 1) ?? '')) return true
  const told = pieces.findIndex((_, at) => at > last && TELL_ME.test(textAt(pieces, at) ?? ''))
  return told > last && told - start <= LONGEST_LEAD && isFree(last + 1, told)
}

const LONGEST_LEAD = 8
const FOR_ME = /^\p{L}{2,}(?:[aei]n?)(?:me|nos)(?:l[oa]s?)?$/u
const INFINITIVE = /[aei]r$/
const TELL_ME = /^\p{L}{2,}[aei]r(?:me|nos)$/u
const MAY = new Set('puede puedes podria podrias podrian pueden could can would'.split(' '))
/** Whoever orders something is not answered with a list. */
const ORDERS =
  /^(?:quit|borr|elimin|cierr|cerr|camb|cancel|firm|asign|marqu|anot|apunt|apag|activ|desactiv|liquid|pagu|pag|recuer|avis|llam|escrib|deleg|reasign|not|corrij|corrig|delet|remov|clos|chang|remind|call|writ)/

/** "Para llevarle a la doctora": what for, up to the end of the clause; "para renovar" may say which. */
function isPurpose(run: readonly number[], pieces: readonly TextPiece[], isFree: IsFree): boolean {
  const [first = 0] = run
  const start = clauseAt(pieces, first)
  const what = pieces.findLastIndex((_, at) => at >= start && at < first && textAt(pieces, at) === 'para')
  const verb = what < 0 ? first : what + 1
  const isOfPurpose = textAt(pieces, verb - 1) === 'para' && TO_DO_WITH_IT.test(textAt(pieces, verb) ?? '')
  const end = pieces.findIndex(({ kind }, at) => at > verb && kind === 'mark')
  return isOfPurpose && isFree(verb, end < 0 ? pieces.length : end)
}

const TO_DO_WITH_IT = /^\p{L}{2,}[aei]r(?:me|nos|les?|se|l[oa]s?|sel[oa]s?)$/u

/**
 * "¿Qué datos faltan de Hernán, son 15 no?", "solo tengo 10 minutos, ¿cuál…?": a clause with a verb of its own of which nothing
 * was taken, and which says of no contracts which they are.
 */
function isClauseOfItsOwn(run: readonly number[], text: ReadText, isFree: IsFree): boolean {
  const { pieces } = text
  const [first = 0] = run
  const start = clauseAt(pieces, first)
  const next = pieces.findIndex(({ kind }, at) => at > first && kind === 'mark')
  const end = next < 0 ? pieces.length : next
  const mark = pieces[end]
  // What is asked is a matter of its own, unless it only makes sure: "…, son 15, ¿no?"
  const isTag = markAt(pieces, start - 1) === ',' && end >= pieces.length - 1
  if (mark && markAt(pieces, end) === '?' && !isTag) return false
  if ((start === 0 && end === pieces.length) || !isFree(start, end)) return false
  // Whoever tells is not answered with a list.
  if (!text.asks && !ASKED.some(sign => text.signals.has(sign))) return false
  const words = pieces.slice(start, end).map((_, i) => textAt(pieces, start + i) ?? '')
  return words.length > 1 && !SAYS_WHICH.test(words.join(' ')) && words.some(word => HAS_VERB.test(word))
}

/**
 * "… que no soy de sistemas", "… yo que soy nueva en esto": who asks and how they fare, up to the end of the clause. Of what they
 * have in their charge it may say which.
 */
function isOfWhoAsks(run: readonly number[], text: ReadText, isFree: IsFree): boolean {
  const { pieces } = text
  const [first = 0] = run
  const last = run.at(-1) ?? first
  const next = pieces.findIndex(({ kind }, at) => at > last && kind === 'mark')
  const end = next < 0 ? pieces.length : next
  const start = pieces.findLastIndex(
    (piece, at) => at <= first && (piece.kind === 'mark' || OPENS.has(textAt(pieces, at) ?? '')),
  )
  if (start < 0 || start > first || !isFree(start, last + 1)) return false
  const words = pieces.slice(start, end).map((_, i) => textAt(pieces, start + i) ?? '')
  return OF_ONESELF.test(words.join(' ').trim())
}

const OPENS = new Set('que q k porque pq xq pues yo because since'.split(' '))
const OF_ONESELF =
  /^(?:(?:que|q|k|porque|pq|xq|pues|es que|la verdad|yo|y|pero|aqui|apenas|todavia|ya|hasta ahora|because|since)\s+)*(?:no )?(?:(?:me|le|lo) )?(?:soy|estoy|estaba|ando|andaba|vengo|acabo|llegue|sali|salgo|entro|se|entiendo|acuerdo|manejo|ubico|cojo|trabajo|pierdo|enredo|confundo|quede|toca|da|vuelvo|i am|im|am|i dont|i do not|i \w+ed)\b/

const ASKED = ['SHOW', 'LIST', 'WHICH', 'HOW_MANY', 'EXPORT', 'FIND'] as const satisfies readonly Signal[]

function markAt(pieces: readonly TextPiece[], at: number): string | undefined {
  const piece = pieces[at]
  return piece?.kind === 'mark' ? piece.text : undefined
}

const SAYS_WHICH =
  /^(?:y |o |pero |ni |e |and |or |but )?(?:(?:que|cuyos?|cuyas?|de|del|con|sin|en|por|para|menos|salvo|excepto|(?:solo|solamente)(?! (?:tengo|tenemos|hay|me))|los|las|el|la|lo|no|urgentes?|importantes?|of|with|without|for|in|that|which|the|only|not)\b|(?:cuales|cuantos|cuantas|cuanto|cuanta|quien|quienes|cuando|donde|como|which|how|who|when|where)\b)/
/** Being, having, saying: what somebody tells around what they ask. */
const HAS_VERB =
  /^(?:es|son|era|eran|fue|fueron|seran?|estoy|esta|estan|estamos|estaba|tengo|tenemos|tenia|tiene|tienen|hay|habia|voy|vamos|iba|va|creo|creemos|pienso|veo|vi|se|sabe|digo|dice|dicen|dijo|dijeron|dijimos|quede|quedo|quedamos|necesito|debo|puedo|toca|urge|sali|salgo|ando|llevo|is|are|was|were|have|has|had|think|guess|know|said|says|need|am|will)$/

/** "Otra vez", "como siempre". */
function isOnceMore(run: readonly number[], pieces: readonly TextPiece[]): boolean {
  const words = run.map(at => textAt(pieces, at) ?? '').join(' ')
  if (ONCE_MORE.test(words)) return true
  return words === 'como' && textAt(pieces, (run.at(-1) ?? 0) + 1) === 'siempre'
}

const ONCE_MORE =
  /^(?:otra vez|de nuevo|nuevamente|una vez mas|como siempre|como de costumbre|again|once more|as usual)$/

/** "…, y hasta qué fecha cada uno": what is to be said of each, which changes nothing about which they are. */
function isColumn(run: readonly number[], pieces: readonly TextPiece[]): boolean {
  const isAdded = (run[0] ?? 0) > clauseAt(pieces, run[0] ?? 0) || textAt(pieces, run[0] ?? 0) === 'y'
  return isAdded && COLUMN.test(run.map(at => textAt(pieces, at) ?? '').join(' '))
}

const COLUMN =
  /^(?:y )?(?:(?:desde|hasta) (?:cuando|que (?:fecha|dia))|quien l[oa]s? (?:tiene|lleva|supervisa)|since when|until when)$/

/** Whose names were read: said again, they say nothing more. */
function namesIn({ pieces }: ReadText, { readings }: Interpretation): ReadonlySet<string> {
  const named = readings.filter(({ value }) => value?.kind === 'person')
  const words = named.flatMap(({ from, to }) => pieces.slice(from, to).map((_, i) => textAt(pieces, from + i) ?? ''))
  return new Set(words.filter(word => word.length > SHORT && !SMALL.has(word)))
}

function isSaidAgain(run: readonly number[], pieces: readonly TextPiece[], names: ReadonlySet<string>): boolean {
  const words = run.map(at => textAt(pieces, at) ?? '').filter(word => !SMALL.has(word))
  return words.length > 0 && words.every(word => names.has(word))
}

const SHORT = 3
const SMALL = new Set('de del la el a al'.split(' '))

/** Where the clause that a place stands in begins. */
function clauseAt(pieces: readonly TextPiece[], at: number): number {
  return pieces.findLastIndex(({ kind }, before) => before < at && kind === 'mark') + 1
}
