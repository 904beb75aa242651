import type { Intent } from '../intent.js'
import { QUESTION_AIMS, type QuestionKind } from '../question.js'
import type { Screen } from '../screen/context.js'
import { foldInPlace } from '../text/fold.js'
import { type TextPiece, textAt } from '../text/text-piece.js'

/** A contract that was named, by its id or by the words for it; neither where none was, or several. */
export type NamedOne = Pick<Screen, 'contract' | 'named'>

/** What a text was understood as: its first matter, which may be one of several, and those after it. */
export interface Matters {
  readonly intents: readonly Intent[]
  readonly further: readonly Intent[]
  readonly unread: readonly string[]
  /** What was left out because the answer is the same without it, as written. */
  readonly aside: readonly string[]
  readonly contextual: boolean
  readonly isDoubtful: boolean
  readonly named: NamedOne
  /** How much of the first of them means something. */
  readonly weight: number
}

/** What is asked or told in a text that also says why, and what was said besides and not read, as written. */
export interface Requested {
  readonly matters: Matters
  readonly story: readonly string[]
}

/** Reads a part of a text, beside a contract that was named before it. */
export type ReadPart = (part: readonly TextPiece[], named: NamedOne) => Matters

/** Nothing was understood. */
export function isNothing([first]: readonly Intent[]): boolean {
  return first === undefined || (first.kind === 'unknown' && !first.unsupported)
}

const ENDS = new Set(['.', '?', '!', ';', '\n', ':'])
/** Behind these a matter of its own may begin, within a sentence. */
const JOINS = new Set(['y', 'e', 'pero', 'entonces', 'and', 'but', 'so', ','])
/** With these a reason begins. */
const REASONS =
  /^(?:porque|es que|ya que|pues|debido|lo que pasa|lo digo|me l[oa]s? (?:pide|piden|pidio|pidieron|exige|exigen|pregunta|preguntan)|lo pregunto|si (?:eso|ese|esa|ya|yo|el|ella)|siendo|cuando (?:eso|ya|yo)|resulta|toca|because|since|my boss)\b/
/** Who begins so asks or orders. */
const ASKS =
  /^(?:(?:y|e|entonces|pero|por favor|porfa|so|and|please|ahora|solo|solamente|just|que|si|bueno|pues|total que|asi que|por eso|en fin|mejor dicho|(?:la cosa|el caso|el tema|el asunto|la vaina|lo que pasa|la verdad) es que|resulta que|es que|lo que|the thing is)\W+)*(?:(?:de |a |en |con |por |para |desde |hasta )?(?:q|xq|cual|cuales|cuando|quien|quienes|cuanto|cuantos|cuanta|cuantas|como|donde)\b|(?:yo |nosotros |ese |eso )?ya (?:lo|la|cerre|liquide)\b|necesito|quiero|quisiera|requiero|me gustaria|sera que|podria|puede|puedes|me puede|me puedes|me da|me dice|me muestra|me pasa|me manda|me regala|me ayuda|hay (?:alguno|algo|como|forma)|dig[ao]|di[gm]|dame|deme|muestr|pase|pasa|mande|manda|envie|envia|saque|saca|haga|haz|ponga|pon|marque|marca|anote|anota|apunte|apunta|recuer|avise|avisa|expli|liste|lista|cuente|cuenta|busque|busca|revis|mire|exporte|exporta|quite|quita|borre|borra|cancele|cancela|what|which|when|who|how|where|why|can|could|do|does|is|are|tell|show|give|send|remind|i need|i want|please)/

/** Asked with a sign and no word of its own for it. */
const POINTS =
  /^(?:(?:y|e|entonces|pero|si|so|and)\W+)*(?:ese|esa|eso|este|esta|esos|esas|lo|la|los|las|ya|yo|tengo|debo|hay|que)\b/

/** A story has a verb of its own; "los contratos de Ana que se fue" says which. */
const TELLS =
  /\b(?:estuve|estoy|estaba|estabamos|estamos|esta|estan|fui|fue|fuimos|era|es que|iba|voy|vamos|tengo|tenemos|tenia|tuve|tuvimos|tuvo|hay|habia|hubo|(?<!que )(?:me|nos|le|les|se)|dice|dicen|dijo|dijeron|llamo|llamaron|pidio|pide|piden|pregunta|preguntan|escribio|escribieron|quedo|quedaron|sali|salio|paso|hice|hizo|hicimos|hicieron|acabo|entre|entramos|vi|veo|recibi|llego|llegue|volvi|regrese|perdi|olvide|no se|no entiendo|no me|ando|sigo|quieren|quiere|cedio|murio|termino|trabajo|firmo|entrego|archivaron|perdone?n?|disculpen?|i|we|my|they|he|she|am|was|were|have|had|told|asked|called|said)\b/

/** They say which, and are no story. */
const SAYS_WHICH =
  /^(?:(?:de|del|sobre|para|en|con|entre|sin|menos|salvo|excepto|solo|solamente|los|las|el|la|mis|todos|todas|aquellos|esos|of|about|for|the|my|all|only|without|except|but)\b(?! (?:cosa|verdad|vaina|que pasa|doctor|doctora|jefe|jefa|senor|senora|subdirector|ordenador|ordenadora|contratista|supervisor|de juridica|dra?|contraloria|procuraduria|otro dia|otra vez|semana|mes|martes|lunes|miercoles|jueves|viernes|boss|director|manager|auditor|auditors|office|contractor)\b))/
/** It says of which contracts, or asks by itself: nothing of that is dropped. */
const ASKS_TOO =
  /\b(?:contratos|expedientes|procesos|excel|listado|me (?:pasa|manda|muestra|envia)|deme|dame|digame|muestreme|mandeme|pongame|recuerdeme|(?:los|las) que|cuant[oa]s?|cuales|cual|contracts|files|those|how (?:much|many)|which)\b/
const NOT_A_REQUEST = new Set<QuestionKind>([
  'hello',
  'thanks',
  'unknown',
  'turn-page',
  'undo',
  'find',
  'help',
  'language',
])
const MOST_CLAUSES = 10
const MOST_TRIES = 3
const LONGEST = 60
/** In pieces: whoever writes more than this is asked for less. */
const LONGEST_STORY = 120
const LEAST_STORY = 3
/** "Please" by itself asks for nothing. */
const LEAST_WEIGHT = 0.5

/**
 * The request of a text of several sentences or clauses, each of which is understood for itself: a clause that tells a story
 * blocks none that is clear, and what of it was not read is told. A contract that the story names is the one that is asked about.
 * Undefined where no clause is understood to its last word.
 */
export function requestIn(
  pieces: readonly TextPiece[],
  raw: string,
  read: ReadPart,
  namedIn: (part: readonly TextPiece[]) => NamedOne,
): Requested | undefined {
  const starts = [0, ...boundaries(pieces)]
  if (starts.length < 2 || pieces.length > LONGEST_STORY) return undefined
  const written = (from: number, to: number) =>
    raw.slice(pieces[from]?.start, pieces[to - 1]?.end).replace(/^[\s,.;:¡!?]+|[\s,;:]+$/gu, '')
  const end = pieces.length
  let tries = MOST_TRIES
  // From the longest end of it to the shortest, whatever reason is given behind it.
  for (const from of [...starts.slice(1).slice(-MOST_CLAUSES), 0]) {
    const before = from === 0 ? '' : written(0, from)
    if (from > 0 && !asksAt(pieces, raw, from)) continue
    const named = from === 0 ? {} : namedIn(pieces.slice(0, from))
    const isNamed = (named.contract ?? named.named) !== undefined && ENDS.has(textOf(pieces, from - 1))
    if (from > 0 && !isNamed && !isStory(before)) continue
    for (const to of [end, ...starts.slice(1).reverse()]) {
      const after = to < end ? written(to, end) : ''
      if (to <= from || to - from > LONGEST || (from === 0 && to === end)) continue
      if (to < end && !(isReason(pieces, to, after) && isStory(after) && !asksAt(pieces, raw, to))) continue
      if (tries-- === 0) return undefined
      const matters = read(pieces.slice(from, to), named)
      if (isRequest(matters)) return { matters, story: [before, after].filter(part => part !== '') }
    }
    // What was asked first is not dropped for what was asked last.
    if (from > 0) break
  }
  return undefined
}

/** What follows is why: behind the end of a sentence, or by its first word. */
function isReason(pieces: readonly TextPiece[], at: number, written: string): boolean {
  return ENDS.has(textOf(pieces, at - 1)) || REASONS.test(foldInPlace(written))
}

/** "Qué" with its accent, or after a sign that asks; "…, que le pagaron todo" goes on. */
function isWhat(rest: string): boolean {
  return (
    /^(?:y |entonces |pero )?(?:de |a |en |por |con |para )?qué\b/iu.test(rest.replace(/^[^\p{L}]+/u, '')) ||
    /^[\s,]*¿/.test(rest)
  )
}

/** Whether what begins at a place asks or orders. */
function asksAt(pieces: readonly TextPiece[], raw: string, at: number): boolean {
  const first = pieces[at]
  if (!first) return false
  const rest = foldInPlace(raw.slice(first.start)).replace(/^[^a-z0-9]+/, '')
  const sentence = /^[^.?!;\n]*\??/.exec(rest)?.[0] ?? ''
  return ASKS.test(sentence) || (sentence.endsWith('?') && POINTS.test(sentence)) || isWhat(raw.slice(first.start))
}

function isRequest({ intents, further, unread, isDoubtful, weight }: Matters): boolean {
  if (weight < LEAST_WEIGHT || intents.length > 1 || unread.length > 0 || isDoubtful) return false
  return [...intents, ...further].every(
    ({ kind, unsupported, query }) =>
      unsupported !== undefined ||
      (kind === 'find' && query !== undefined && query.where.length > 0) ||
      !(NOT_A_REQUEST.has(kind) || QUESTION_AIMS[kind] === 'talk'),
  )
}

function isStory(text: string): boolean {
  const folded = foldInPlace(text).replace(/\s+/g, ' ')
  if (SAYS_WHICH.test(folded) || ASKS_TOO.test(folded) || folded.includes('?')) return false
  return folded.split(' ').length >= LEAST_STORY && TELLS.test(folded)
}

function boundaries(pieces: readonly TextPiece[]): readonly number[] {
  return pieces.flatMap((piece, at) => {
    if (at === 0 || at >= pieces.length - 1) return []
    const text = textOf(pieces, at)
    if (piece.kind === 'mark' && (ENDS.has(text) || text === ',')) return [at + 1]
    if (JOINS.has(text) && !JOINS.has(textOf(pieces, at - 1)) && !ENDS.has(textOf(pieces, at - 1))) return [at + 1]
    const isReason = REASONS.test(`${text} ${textAt(pieces, at + 1) ?? ''} `)
    return isReason && !ENDS.has(textOf(pieces, at - 1)) && textOf(pieces, at - 1) !== ',' ? [at] : []
  })
}

function textOf(pieces: readonly TextPiece[], at: number): string {
  const piece = pieces[at]
  return piece && 'text' in piece ? piece.text : ''
}
