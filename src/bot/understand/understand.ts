import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import { encodeQuery } from '../query/button-code.js'
import type { Query } from '../query/query.js'
import { fillIn } from './arguments.js'
import { explain, type Interpretation, signalsIn } from './explain.js'
import { FRAMES } from './frames/index.js'
import { detectLanguage } from './language.js'
import { piecesOf } from './pieces.js'
import { listOf } from './query-of.js'
import type { ContractName, Question, QuestionKind } from './question.js'
import { QUESTION_AIMS } from './question.js'
import { type ReadText, readText, type Reading } from './readings.js'
import { type Scope, scopeReadings } from './scope.js'
import type { TextPiece } from './text-piece.js'

/** What somebody meant, once: the question, the list that it names, the contracts that it is said of besides the first. */
export interface Intent {
  /** The kind of question it is, and what it was asked with, even where `question` says it as a query. */
  readonly kind: QuestionKind
  readonly args: Question['args']
  readonly question: Question
  readonly query?: Query
  readonly more?: readonly ContractName[]
}

/** What a text was understood as. Never a guess: what is not sure is asked back. */
export interface Understanding extends Intent {
  readonly language: Language
  /** Nothing was left unread, and nothing else fits about as well. */
  readonly sure: boolean
  /** Where several questions fit about equally: two or three, else just the one. */
  readonly options: readonly Intent[]
  /** What else was asked or told, in order. */
  readonly then: readonly Intent[]
  /** Words that mean something and were not understood, as written. */
  readonly unread: readonly string[]
}

export interface Given {
  /** The language of the answer where the text itself tells none. */
  readonly preferred?: Language
  readonly scope?: Scope
}

/** More buttons than this are no help. */
const MOST_OPTIONS = 3
/** Interpretations that differ by less are about as good. */
const MARGIN = 0.05

const UNKNOWN: Intent = { kind: 'unknown', args: {}, question: { kind: 'unknown', args: {} } }

/**
 * What somebody asks or tells. Total and pure: any text has an answer, and the same text said on the same day has the same.
 * Words are read by what they can stand for, and of all that can be meant it is what explains most of them.
 */
export function understand(text: string, today: Day, { preferred = 'es', scope = {} }: Given = {}): Understanding {
  const { raw, lexemes, pieces } = piecesOf(text, today)
  const language = detectLanguage(lexemes) ?? preferred
  const read = (part: readonly TextPiece[]) => new Attempt(part, raw, today, scope)
  const [first, ...then] = cut(pieces, read)
  const { intents, unread } = (first ?? read([])).result()
  const rest = then.map(attempt => attempt.result())
  const [best = UNKNOWN] = intents
  const allUnread = [...unread, ...rest.flatMap(part => part.unread)]
  return {
    ...best,
    language,
    sure: intents.length === 1 && allUnread.length === 0,
    options: intents.slice(0, MOST_OPTIONS),
    then: rest.flatMap(part => part.intents.slice(0, 1)),
    unread: allUnread,
  }
}

/** One stretch of the text, taken for one matter. */
class Attempt {
  readonly #text: ReadText
  readonly #raw: string
  readonly #today: Day
  readonly all: readonly Interpretation[]

  constructor(pieces: readonly TextPiece[], raw: string, today: Day, scope: Scope) {
    this.#raw = raw
    this.#today = today
    this.#text = readText(pieces, raw, today, terms => scopeReadings(terms, pieces, raw, scope))
    const present = signalsIn(this.#text)
    this.all = FRAMES.map(frame => explain(frame, this.#text, present))
      .filter(found => found !== null)
      .sort((a, b) => scoreOf(a) - scoreOf(b))
  }

  get best(): Interpretation | undefined {
    return this.all[0]
  }

  /** How much of it means something. */
  get weight(): number {
    return this.#text.weights.reduce((sum, weight) => sum + weight, 0)
  }

  get cost(): number {
    return this.best?.cost ?? this.weight
  }

  result(): { intents: readonly Intent[]; unread: readonly string[] } {
    const { best } = this
    if (!best) return { intents: [UNKNOWN], unread: [] }
    const left = leftOver(this.#text, best)
    if (this.#isElsewhere(left) || (left.length > 0 && best.cost > this.weight / 2)) return { intents: [UNKNOWN], unread: [] }
    const about = this.all.filter(found => scoreOf(found) <= scoreOf(best) + MARGIN)
    const seen = new Map<string, Intent>()
    const lost: Reading[] = []
    for (const found of about)
      for (const intent of this.#intentsOf(found, lost)) {
        const key = JSON.stringify(intent.question)
        if (!seen.has(key) && ![...seen.values()].some(({ kind }) => kind === intent.kind && found !== best)) seen.set(key, intent)
      }
    return { intents: [...seen.values()], unread: this.#words([...left, ...lost.map(({ from }) => from)]) }
  }

  #intentsOf(found: Interpretation, lost: Reading[]): readonly Intent[] {
    const { frame, readings } = found
    const { pieces, terms, signals } = this.#text
    const facts = { raw: this.#raw, today: this.#today, pieces, terms, signs: signals, readings }
    const questions = fillIn(frame.kind, facts)
    if (QUESTION_AIMS[frame.kind] === 'deed' && questions.length > 1) {
      const [first, ...others] = questions
      const more = others.flatMap(({ args }): ContractName[] => ('id' in args || 'reference' in args ? [args as ContractName] : []))
      return first ? [{ kind: first.kind, args: first.args, question: first, more }] : []
    }
    return questions.map(question => {
      const list = listOf(question, found, this.#text, this.#raw, this.#today)
      if (!list) return { kind: question.kind, args: question.args, question }
      lost.push(...list.lost)
      const args = question.kind === 'find' && question.args.about === '' ? {} : question.args
      return { kind: question.kind, args, question: list.says === 'more' ? queryQuestion(list.query, question) : question, query: list.query }
    })
  }

  #isElsewhere(left: readonly number[]): boolean {
    return left.some(at =>
      this.#text.readings[at]?.some(({ signs }) => signs.includes('ELSEWHERE') || signs.includes('DO_SOMETHING_ELSE')),
    )
  }

  /** The words at these places, those side by side together. */
  #words(at: readonly number[]): readonly string[] {
    const places = [...new Set(at)].sort((a, b) => a - b)
    const words: { start: number; end: number; last: number }[] = []
    for (const place of places) {
      const piece = this.#text.pieces[place]
      const before = words.at(-1)
      if (!piece) continue
      if (before?.last === place - 1) [before.end, before.last] = [piece.end, place]
      else words.push({ start: piece.start, end: piece.end, last: place })
    }
    return words.map(({ start, end }) => this.#raw.slice(start, end))
  }
}

function queryQuestion(query: Query, named: Question): Question {
  const q = encodeQuery(query)
  return q === null ? named : ({ kind: 'query', args: { q } } as unknown as Question)
}

function scoreOf({ cost, frame }: Interpretation): number {
  return cost - frame.rank
}

/** Less than this says how something is meant rather than what. */
const LEAST = 0.15

function leftOver(text: ReadText, { readings }: Interpretation): readonly number[] {
  const read = new Set(readings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  return text.weights.flatMap((weight, at) => (weight >= LEAST && !read.has(at) ? [at] : []))
}

const ENDS = new Set(['.', '?', '!', ';', '\n'])
const JOINS = new Set(['y', 'e', 'and', 'pero', 'but', 'luego', 'then', ','])
const ASKING = new Set(
  'que cual cuales como cuando quien quienes cuanto cuantos cuanta cuantas what which how when who where'.split(' '),
)
const MOST_CUTS = 5
/** What may stand beside a matter without being one more. */
const BESIDE = new Set<QuestionKind>(['hello', 'thanks', 'help', 'unknown', 'contract', 'why', 'turn-page'])

/** A text cut into its matters, where that explains more words; most texts are one. */
function cut(pieces: readonly TextPiece[], read: (part: readonly TextPiece[]) => Attempt): readonly Attempt[] {
  const whole = read(pieces)
  let best: readonly Attempt[] = [whole]
  let bestCost = whole.cost
  for (const { at, strong } of boundaries(pieces).slice(0, MOST_CUTS)) {
    // A cut that cannot explain more is not tried.
    if (!strong && whole.cost < 0.4) continue
    const [before, after] = [read(pieces.slice(0, at)), read(pieces.slice(at))]
    const kinds = [before.best?.frame.kind ?? 'unknown', after.best?.frame.kind ?? 'unknown']
    if (kinds.some(kind => BESIDE.has(kind)) || kinds[0] === kinds[1]) continue
    if (before.weight < 1 || after.weight < 1) continue
    const cost = before.cost + after.cost
    if (cost > 0.5 || cost > bestCost - (strong ? 0 : 0.4)) continue
    if (best.length > 1 && cost >= bestCost) continue
    best = [before, after]
    bestCost = cost
  }
  return best
}

function boundaries(pieces: readonly TextPiece[]): readonly { at: number; strong: boolean }[] {
  return pieces.flatMap((piece, i) => {
    const text = 'text' in piece ? piece.text : ''
    const next = pieces[i + 1]
    const nextText = next && 'text' in next ? next.text : ''
    if (piece.kind === 'mark' && ENDS.has(text) && next) return [{ at: i + 1, strong: true }]
    if (JOINS.has(text) && next) return [{ at: i + 1, strong: ASKING.has(nextText) }]
    return []
  })
}
