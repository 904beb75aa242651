import type { GuideTopic } from '../../../words/es/guide.js'
import type { Intent } from '../intent.js'
import { documentedKind, kindOfTopic } from '../intents/documented-kind.js'
import type { Likely } from '../likelihood/likelihood.js'
import { QUESTION_AIMS, type Question, type QuestionKind } from '../question.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import type { Understanding } from '../understanding.js'
import { saysGoodbye } from './goodbye.js'
import { isSaidOf, type Near, nearestOfEach } from './nearest.js'
import { isOutside, READ_BESIDES } from './topics.js'

/** From where on a text is taken to ask a question, where nothing else reads it whole; where all of it was read otherwise; where it is none of ours. */
const CLEAR = 0.48
const SURE = 0.68
const SAME = 0.85
const OUTSIDE = 0.42
/** From where on a question is worth offering, and by how much the likest must lead. */
const OFFERED = 0.36
const LEAD = 0.1
const MOST_OFFERED = 3

/** A text, and who has a name in it. */
export interface GuidedText {
  readonly pieces: readonly TextPiece[]
  readonly raw: string
  /** What it is by how people write each kind, the likeliest first. */
  readonly likely: readonly Likely[]
  isName(word: string): boolean
}

/**
 * What was understood, or the question about how closing goes and how this program works that the text is most like. A list
 * with filters, something told and a contract that is named stay what they are; what nothing reads gets the nearest to choose from; and
 * what people do not write so is none of these.
 */
export function guided(found: Understanding, text: GuidedText): Understanding {
  const { led, score } = ledBy(found, text)
  const isGuide = led !== found && led.question.kind === 'guide' && led.further.length === 0
  return isGuide && isUnlike(led, found, { likely: text.likely, score }) ? found : led
}

/** What it leads to, and how like the text is to how that is asked. */
function ledBy(found: Understanding, text: GuidedText): { readonly led: Understanding; readonly score: number } {
  const settled = settledAs(found, text.pieces)
  if (settled) return { led: settled, score: 0 }
  const best = likest(clausesOf(text.pieces, text.raw, text.isName))
  return { led: ledTo(found, text, best), score: best.near[0]?.score ?? 0 }
}

/** What no question of the guide is like, whatever its words. */
function settledAs(found: Understanding, pieces: readonly TextPiece[]): Understanding | undefined {
  if (found.cancels || found.page !== undefined) return found
  // "Y hasta fin de mes", of the list on the screen.
  const goesOn = found.contextual && found.query !== undefined
  if (saysGoodbye(pieces, tells(found)) && !goesOn) return only(found, THANKS)
  return found.unsupported && found.unread.length === 0 ? found : undefined
}

function ledTo(found: Understanding, { pieces, raw }: GuidedText, { clause, near }: Read): Understanding {
  const isLost = found.kind === 'unknown' && !found.unsupported
  const isWhole = !isLost && found.sure && found.unread.length === 0 && !found.story
  const [first, second] = near
  if (!first) return found
  const isAhead = first.score - (second?.score ?? 0) >= LEAD
  const isSaid = isSaidOf(clause, first)
  const leads = isSaid ? asBeside(found, first, raw) : undefined
  if (leads) return leads
  const outside = first.question.kind === 'guide' && isOutside(first.question.args.topic)
  const asks = ASKS.test(foldInPlace(raw))
  if (outside) return isAhead && first.score >= OUTSIDE && mayBeElsewhere(found, raw) ? guide(found, first) : found
  if (isLost) {
    if (asks && isAhead && isSaid && first.score >= CLEAR) return guide(found, first)
    const offered = near
      .filter(({ question, score }) => score >= OFFERED && !READ_BESIDES.has(question.kind))
      .slice(0, MOST_OFFERED)
    return offered.length > 0 ? { ...found, near: offered.map(({ question }) => question) } : found
  }
  if (!asks || !isAhead || !isSaid || isNamed(found)) return found
  // "Qué se puede cerrar de acá al 15 de agosto": no question of these takes a day, and what reads it does.
  if (isWhole && pieces.some(({ kind }) => kind === 'date' || kind === 'period')) return found
  const least = !isWhole
    ? found.query && OF_WHICH.test(foldInPlace(raw))
      ? SURE
      : CLEAR
    : found.contextual
      ? SAME
      : SURE
  if (first.score < least || (isWhole && !(first.question.kind === 'guide' && mayBeMeantSo(found, raw)))) return found
  return guide(found, first)
}

/** A question of the guide that a text has words of, and that people do not write so: it asks for a list, or for something else. */
function isUnlike(
  led: Intent,
  found: Understanding,
  { likely, score }: { readonly likely: readonly Likely[]; readonly score: number },
): boolean {
  const chanceOf = (kind: string) => likely.find(each => each.kind === kind)?.chance ?? 0
  const own = chanceOf(documentedKind(led).kind)
  const { kind } = documentedKind(found)
  const isList = QUESTION_AIMS[found.kind] === 'list' || kind === 'summary'
  const [first] = likely
  // Where nothing else reads it, words that are very like a question's are its.
  const least = found.kind === 'unknown' && score >= SURE ? SURELY : SURELY_NONE
  const isNone = first?.kind === 'unknown' && first.chance >= least && documentedKind(led).kind !== 'unknown'
  return (
    isNone ||
    (isList && found.sure && chanceOf(kind) > own) ||
    ((first?.chance ?? 0) >= LIKELY && own < UNLIKELY && score < SAME)
  )
}

const LIKELY = 0.6
const UNLIKELY = 0.075
const SURELY_NONE = 0.6
const SURELY = 0.8

/** "I'll be on leave till 15 July, thanks": something is told or ordered, with what it takes, whatever leave is taken beside it. */
function tells({ kind, args, sure, unread }: Understanding): boolean {
  return sure && unread.length === 0 && QUESTION_AIMS[kind] === 'instruction' && Object.keys(args).length > 0
}

/** What the likest of the clauses of a text is like. */
function likest(clauses: readonly string[]): Read {
  const near = nearestOfEach(clauses)
  const all = clauses.map((clause, at): Read => ({ clause, near: near[at] ?? [] }))
  return all.reduce((best, each) => ((each.near[0]?.score ?? 0) > (best.near[0]?.score ?? 0) ? each : best), NOTHING)
}

/** A clause, and what it is like. */
interface Read {
  readonly clause: string
  readonly near: readonly Near[]
}

const NOTHING: Read = { clause: '', near: [] }

/** The text and its parts between marks, without names, numbers and days. */
function clausesOf(pieces: readonly TextPiece[], raw: string, isName: (word: string) => boolean): readonly string[] {
  const parts: string[] = ['']
  for (const piece of pieces) {
    if (piece.kind === 'mark' && /[.,;:?!¿]/.test(raw.slice(piece.start, piece.end))) parts.push('')
    if (piece.kind === 'word' && !isName(piece.text))
      parts.push(`${parts.pop() ?? ''} ${raw.slice(piece.start, piece.end)}`)
  }
  const said = parts.filter(part => part.split(' ').length > LEAST_WORDS)
  return [...new Set([parts.join(' '), ...said])].slice(0, MOST_CLAUSES)
}

const LEAST_WORDS = 3
const MOST_CLAUSES = 5

function guide(found: Understanding, { question }: Near): Understanding {
  // It belongs to what is outside, where it is asked of something else.
  const isElsewhere = question.kind === 'guide' && isOutside(question.args.topic)
  if (isElsewhere) return only(found, { kind: 'unknown', args: {}, question })
  const kind = question.kind === 'guide' ? kindOfTopic(question.args.topic) : question.kind
  return only(found, { kind, args: {}, question })
}

/** Told of one contract or person, and what then is asked: what there is to know of it comes first. */
function asBeside(found: Understanding, { question, score }: Near, raw: string): Understanding | undefined {
  const { kind, args, question: own, query } = found
  const isKnown = question.kind === 'guide' && BESIDE.has(question.args.topic)
  if (!isKnown || score < CLEAR || !HOW.test(foldInPlace(raw)) || !(own.kind === 'person' || isNamed(found)))
    return undefined
  return { ...guide(found, { question, score }), further: [{ kind, args, question: own, ...(query && { query }) }] }
}

/** What no form says anything about. */
const BESIDE = new Set<GuideTopic>(['supervisor-left', 'contractor-died'])

function only({ language }: Understanding, intent: Intent): Understanding {
  return { ...intent, language, sure: true, options: [intent], further: [], unread: [], contextual: false }
}

const THANKS: Intent = { kind: 'thanks', args: {}, question: { kind: 'thanks', args: {} } }

/** How, who, whether one may, what then: the form of a question about how something goes. */
const ASKS =
  /[?¿]|^(?:y |hola |buenas |oiga |pero |entonces |and |so |hi )*(?:(?:de|a|en|con|para|por|desde|hasta|from|to|in|with|for) )?(?:como|quien|quienes|que(?! pena)|cual|cuales|cuando|cuanto|donde|por que|a quien|se puede|puedo|podria|puede|hay que|how|who|what|when|where|why|can|could|do|does|is|are|may|should|which)\b|\b(?:como|quien|que pasa|que hago|que toca|se puede|puedo|a quien|what if|what do i do|how do i|can i|who|cada cuanto|desde cuando|de donde|hasta que (?:dia|fecha)|hasta cuando|es (?:verdad|cierto|berdad)|(?:quisiera|quiero|necesito) (?:saber|confirmar|preguntar)|pregunta[n]? si|dic?en que si|dijeron que si|o como es|o (?:solo|solamente|unicamente|nada mas)|persona o (?:robot|maquina|un bot))\b|\b(?:yo o|o (?:no|lo (?:hace|cierra)|le toca|toca|es|son|es[oa]s? no|una?))\b/

/** All of it was read otherwise: it may still be meant so where it asks how, who or whether, and no list is narrowed down. */
function mayBeMeantSo({ kind, query, question }: Understanding, raw: string): boolean {
  if (KEPT.has(kind) || question.kind === 'person' || !HOW.test(foldInPlace(raw))) return false
  return !query || (!query.output && query.where.every(({ field }) => field === 'situation'))
}

/** Answers of the same things, or of more than one topic says. */
const KEPT = new Set<QuestionKind>([
  'help',
  'whoami',
  'language',
  'hello',
  'thanks',
  'cadence',
  'digest-time',
  'who-closes',
  'closing-terms',
  'reopen',
  'privacy',
  'liquidation-required',
  'unreached',
])
const HOW =
  /\b(?:como|que hago|que pasa|que toca hacer|puedo|se puede|puede|ven|ve|se entera|podria|a quien|quien|por que|entiende|habla|how|can i|can you|what if|what do i|do you|who|why)\b/

/** A contract is named, by its number or on the screen; a word alone may be none. */
function isNamed({ question: { args } }: { readonly question: Question }): boolean {
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  return id !== undefined || /\d/.test(reference ?? '')
}

/** Nothing reads it, or what does leaves words over and speaks of no contracts. */
function mayBeElsewhere({ kind, sure, unsupported }: Understanding, raw: string): boolean {
  if (unsupported) return false
  if (kind === 'unknown') return true
  return !sure && QUESTION_AIMS[kind] !== 'instruction' && !OF_CONTRACTS.test(foldInPlace(raw))
}

/** "Qué contratos se liquidaron": which, and not how. */
const OF_WHICH = /\b(?:que|cuales|cuantos|which|what) (?:contratos|expedientes|convenios|contracts|files)\b/
const OF_CONTRACTS = /\b(?:contratos?|convenios?|cps|expedientes?|contracts?)\b/
