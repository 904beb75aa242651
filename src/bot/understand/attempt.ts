import type { Day } from '../../rules/day.js'
import { kindOf } from '../query/named-queries.js'
import type { Query } from '../query/query.js'
import { fillIn } from './arguments.js'
import type { Screen } from './context.js'
import { isUnsure, tellsOfOne } from './doubts.js'
import { explain, type Frame, type Interpretation, signalsIn, type Unsupported } from './explain.js'
import { FRAMES } from './frames/index.js'
import { type Placed, placedOnScreen, pointsAtOne } from './going-on.js'
import { type Intent, questionOfQuery, UNKNOWN } from './intent.js'
import { listAskedBy } from './list/asked-by.js'
import type { ListAsked } from './list/list-said.js'
import { ofSeveral } from './of-several.js'
import { pointingReadings } from './pointing.js'
import { type ContractName, QUESTION_AIMS, type Question, type QuestionKind } from './question.js'
import { readText } from './read-text.js'
import type { Reading, ReadText, Signal } from './readings.js'
import { type Scope, scopeReadings } from './scope.js'
import type { TextFacts } from './text-facts.js'
import type { TextPiece } from './text-piece.js'
import { unheld } from './unheld.js'

/** Interpretations that differ by less are about as good. */
const MARGIN = 0.05

const GRANTED: ReadonlySet<Signal> = new Set(['NAMED'])
/** What it costs to take a contract from the screen that the text does not point at. */
const TAKEN = 0.1

function needsName({ needs }: Frame): boolean {
  return needs.some(group => group.has('NAMED'))
}

/** What one matter was understood as. */
interface Result {
  readonly intents: readonly Intent[]
  readonly unread: readonly string[]
  readonly contextual: boolean
  /** Every word has its reading, and it may still be meant otherwise: it is asked back. */
  readonly isDoubtful: boolean
}

/** One stretch of the text, taken for one matter. */
export class Attempt {
  readonly #text: ReadText
  readonly #raw: string
  readonly #today: Day
  readonly #scope: Scope
  readonly #screen: Screen
  readonly all: readonly Interpretation[]
  /** Interpretations that take the contract on the screen for granted. */
  readonly #granted = new Set<Interpretation>()
  readonly #lists = new Map<Query, ListAsked>()

  constructor(pieces: readonly TextPiece[], raw: string, today: Day, scope: Scope, screen: Screen) {
    this.#raw = raw
    this.#today = today
    this.#scope = scope
    this.#screen = screen
    this.#text = readText(pieces, raw, today, terms => [
      ...scopeReadings(terms, pieces, raw, scope),
      ...pointingReadings(terms, pieces, screen),
    ])
    const present = signalsIn(this.#text)
    const frames = screen.query ? FRAMES : FRAMES.filter(({ afterList }) => !afterList)
    const found = frames.map(frame => explain(frame, this.#text, present)).filter(one => one !== null)
    if ((screen.contract ?? screen.named) !== undefined && !present.has('NAMED'))
      for (const frame of FRAMES) {
        const granted = needsName(frame) ? explain(frame, this.#text, present, GRANTED) : null
        if (!granted) continue
        // Somebody who points at it means it; else it is a little less likely than what was said without it.
        const taken = { ...granted, cost: granted.cost + (pointsAtOne(this.#text) ? 0 : TAKEN) }
        this.#granted.add(taken)
        found.push(taken)
      }
    this.all = found.sort((a, b) => scoreOf(a) - scoreOf(b))
  }

  get best(): Interpretation | undefined {
    return this.all[0]
  }

  /** How much of it means something. */
  get weight(): number {
    return this.#text.weights.reduce((sum, weight) => sum + weight, 0)
  }

  /** It asks, in whatever words. */
  get asks(): boolean {
    const { asks, signals } = this.#text
    return asks || (['SHOW', 'LIST', 'WHICH', 'EXPORT'] as const).some(sign => signals.has(sign))
  }

  get cost(): number {
    return this.best?.cost ?? this.weight
  }

  result(): Result {
    const nothing = { intents: [UNKNOWN], unread: [], contextual: false, isDoubtful: false }
    const { best } = this
    if (!best) return nothing
    const left = leftOver(this.#text, best)
    if (this.#isElsewhere(left) || (left.length > 0 && best.cost > this.weight / 2)) return nothing
    const about = this.all.filter(found => scoreOf(found) <= scoreOf(best) + MARGIN)
    const seen = new Map<string, { intent: Intent; found: Interpretation }>()
    const read = about.map(found => {
      const lost: Reading[] = []
      return { found, intents: this.#intentsOf(found, lost), lost }
    })
    // What holds every word of it is meant before what does not.
    const whole = read.filter(({ lost }) => lost.length === 0)
    const lost: Reading[] = []
    for (const { found, intents, lost: own } of whole.length > 0 ? whole : read) {
      lost.push(...own)
      for (const intent of intents) {
        const key = JSON.stringify([whereOf(intent), intent.unsupported])
        const isOther = found !== best && [...seen.values()].some(({ intent: { kind } }) => kind === intent.kind)
        if (!seen.has(key) && !isOther) seen.set(key, { intent, found })
      }
    }
    const contextual = this.#granted.has(best) || this.#pointsAtScreen(best)
    const placed = [...seen.values()].map(({ intent, found }) => this.#placedOnScreen(intent, found))
    return {
      intents: placed.map(({ intent }) => intent),
      // What cannot be done is not done otherwise for a word more.
      unread:
        best.frame.unsupported === 'nudge' || best.frame.unsupported === 'note'
          ? []
          : this.#words([
              ...left,
              ...lost.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
            ]),
      contextual: contextual || placed.some(({ taken }) => taken),
      isDoubtful:
        tellsOfOne(best, this.#text) ||
        isUnsure(best, this.said) ||
        (this.#screen.isOffered === true && placed.some(({ taken }) => taken)),
    }
  }

  /** This stretch of the text, as it was written. */
  get said(): string {
    const { pieces } = this.#text
    return this.#raw.slice(pieces[0]?.start, pieces.at(-1)?.end)
  }

  #pointsAtScreen({ readings }: Interpretation): boolean {
    const screen = this.#screen
    const known = screen.contract !== undefined || screen.ids.length > 0
    return (
      readings.some(({ value }) => value?.kind === 'contract' || value?.kind === 'contracts') ||
      (known && this.#text.terms.some(({ signs }) => ON_SCREEN.some(sign => signs.has(sign))))
    )
  }

  #placedOnScreen(intent: Intent, found: Interpretation): Placed {
    const list = intent.query && this.#lists.get(intent.query)
    return placedOnScreen(intent, { text: this.#text, screen: this.#screen, found, list })
  }

  #intentsOf(found: Interpretation, lost: Reading[]): readonly Intent[] {
    const { frame, readings } = found
    const { pieces, terms, signals } = this.#text
    const facts = { raw: this.#raw, today: this.#today, pieces, terms, signs: signals, readings }
    if (frame.unsupported) return [this.#unsupported(found, facts, frame.unsupported)]
    const kind = (frame.afterList && this.#timeAsked(found)) || frame.kind
    const questions = fillIn(kind, facts)
    const several = this.#ofSeveral(found, questions[0])
    // A form for several is still what it tells.
    if (several)
      return [{ kind: several.kind === 'alike' ? frame.kind : several.kind, args: several.args, question: several }]
    lost.push(...unheld(frame.kind, found.readings, this.#text, this.#raw, this.#today))
    if (QUESTION_AIMS[frame.kind] === 'instruction' && questions.length > 1) {
      const [first, ...others] = questions
      const more = others.flatMap(({ args }) => ('id' in args || 'reference' in args ? [nameIn(args)] : []))
      return first ? [{ kind: first.kind, args: first.args, question: first, more }] : []
    }
    return questions.map(question => {
      const list = listAskedBy(question, found, this.#text, this.#raw, this.#today)
      const args = question.kind === 'find' && (question.args.about === '' || list?.hidden) ? {} : question.args
      if (!list) return { kind: question.kind, args, question }
      lost.push(...list.lost)
      this.#lists.set(list.query, list)
      return {
        kind: list.hidden && question.kind !== 'summary' && question.kind !== 'export' ? 'find' : question.kind,
        args,
        question: list.says === 'more' ? questionOfQuery(list.query) : question,
        query: list.query,
      }
    })
  }

  /** What cannot be done, with the contract, the person and the list that it is about. */
  #unsupported(found: Interpretation, facts: TextFacts, unsupported: Unsupported): Intent {
    const [about] = fillIn('law', facts)
    const list = listAskedBy({ kind: 'find', args: { about: '' } }, found, this.#text, this.#raw, this.#today)
    const person = found.readings.findLast(({ value }) => value?.kind === 'person')?.value
    const to = person?.kind === 'person' ? person.id : undefined
    const args = { ...about?.args, ...(to !== undefined && { to }) } as Question['args']
    return { ...UNKNOWN, args, unsupported, ...(list && { query: list.query }) }
  }

  /** "¿Y en agosto?": a time alone is of the same kind as that of the list before: to come, or over. */
  #timeAsked({ readings }: Interpretation): QuestionKind | undefined {
    const isOfTime = readings.some(({ signs }) => signs.includes('DATE') || signs.includes('PERIOD'))
    const last = isOfTime && this.#screen.query ? kindOf(this.#screen.query) : undefined
    // Terms that come to their end are ahead, those that did are over.
    const isAhead = this.#screen.query?.where.some(
      ({ field, values }) => field === 'ends' && (values[0] ?? '') > this.#today,
    )
    if (last === 'ended' && isAhead) return 'upcoming'
    return last === 'upcoming' || last === 'closed' || last === 'ended' ? last : undefined
  }

  #ofSeveral(found: Interpretation, told: Question | undefined): Question | undefined {
    const screen = this.#screen
    const readRest = (rest: readonly TextPiece[]) =>
      new Attempt(rest, this.#raw, this.#today, this.#scope, { ids: screen.ids, isOnContract: false }).result()
    return ofSeveral(found, told, { text: this.#text, said: this.said, screen, readRest })
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

/** Words that point at the screen by themselves. */
const ON_SCREEN = ['THAT_ONE', 'THOSE_ONES', 'OTHER_ONE', 'UNDO', 'CANCEL', 'REPEAT', 'MORE', 'TURN_PAGE'] as const
function nameIn({
  id,
  reference,
}: {
  readonly id?: string | undefined
  readonly reference?: string | undefined
}): ContractName {
  return id === undefined ? { reference: reference ?? '' } : { id }
}

/** What tells one meaning from another: of a list its filters, in any order, and its shape. */
function whereOf({ question, query }: Intent): unknown {
  if (!query || query.group || query.measures) return question
  const { where, order: _, ...shape } = query
  return [where.map(filter => JSON.stringify(filter)).sort(), shape]
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
