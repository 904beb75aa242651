import type { Day } from '../../rules/day.js'
import type { Query } from '../query/query.js'
import { campaignEndReadings } from './days/campaign-end.js'
import { type Intent, UNKNOWN } from './intent.js'
import { alsoSet, alsoSummed } from './intents/also-set.js'
import { fillIn } from './intents/arguments.js'
import { documentedKindOf } from './intents/documented-kind.js'
import type { Interpretation } from './intents/explain.js'
import { type IntentRead, intentsOf } from './intents/intents-of.js'
import { notSoReadings } from './intents/not-so.js'
import { type Ranked, ranked, scoreOf } from './intents/ranked.js'
import type { TextFacts } from './intents/text-facts.js'
import { QUESTION_AIMS, type QuestionKind } from './question.js'
import { termReadings } from './readings/defined-terms.js'
import { isTitle } from './readings/given-names.js'
import { lookedFor } from './readings/looked-for.js'
import { readText } from './readings/read-text.js'
import { type Reading, type ReadingValue, type ReadText, type Signal, signsOf, type Term } from './readings/readings.js'
import { namesSought, type Scope, scopeReadings } from './readings/scope.js'
import type { Screen } from './screen/context.js'
import { ofContractOnScreen, type Placed, placedOnScreen } from './screen/going-on.js'
import { pointingReadings } from './screen/pointing.js'
import { foldInPlace } from './text/fold.js'
import { type TextPiece, textAt } from './text/text-piece.js'
import { besideThePoint } from './unread/beside-the-point.js'
import { besideToldReadings } from './unread/beside-told.js'
import { areaWrongReadings, othersReadings, paperReadings } from './unread/composed.js'
import { isUnsure, lookedAt, saysResolved, tellsOfNamed, tellsOfOne } from './unread/doubts.js'
import { leftPeopleReadings } from './unread/left-people.js'
import { heldByReadings, notTheirsReadings } from './unread/not-theirs.js'
import { SAME_FOR_ALL, sameWithout } from './unread/same-answer.js'
import { leftOver, wordsAt } from './unread/unread.js'
import { isGivenName } from './vocabulary/index.js'

/** Interpretations that differ by less are about as good. */
const MARGIN = 0.05

/** What one matter was understood as. */
interface Result {
  readonly intents: readonly Intent[]
  readonly unread: readonly string[]
  /** What was left out because the answer is the same without it, as written. */
  readonly aside: readonly string[]
  readonly contextual: boolean
  /** What is set besides by the same words. */
  readonly besides?: readonly Intent[]
  /** Every word has its reading, and it may still be meant otherwise: it is asked back. */
  readonly isDoubtful: boolean
}

/** What is told is never put on record without a word of it. */
const MAY_LEAVE_OUT: ReadonlySet<string> = new Set(['list', 'answer'])
const NONE: ReadonlySet<number> = new Set()

/** One stretch of the text, taken for one matter. */
export class Attempt {
  readonly #text: ReadText
  readonly #raw: string
  readonly #today: Day
  readonly #scope: Scope
  readonly #screen: Screen
  readonly #ranked: Ranked
  #sought: Attempt | undefined

  /** `same` has read these pieces already, and what else is known of them here changes none of their readings. */
  constructor(
    pieces: readonly TextPiece[],
    raw: string,
    today: Day,
    scope: Scope,
    screen: Screen,
    same: Attempt | null = null,
  ) {
    this.#raw = raw
    this.#today = today
    this.#scope = scope
    this.#screen = screen
    if (same) {
      this.#text = same.#text
      this.#ranked = same.#ranked
      return
    }
    this.#text = readText(pieces, today, terms => [
      ...scopeReadings(terms, pieces, raw, scope, screen.isOfPeople === true || screen.query?.group === 'supervisor'),
      ...pointingReadings(terms, pieces, raw, screen),
      ...termReadings(pieces),
      ...notSoReadings(pieces),
      ...paperReadings(terms, pieces),
      ...areaWrongReadings(pieces, raw),
      ...leftPeopleReadings(pieces),
      ...notTheirsReadings(pieces),
      ...heldByReadings(terms, pieces, raw),
      ...besideToldReadings(terms, pieces),
      ...campaignEndReadings(pieces, raw),
      ...(scope.people && scope.seesOthers !== false
        ? othersReadings(
            terms,
            pieces,
            word => (word.length > 3 || isGivenName(word)) && scope.people?.isPerson(word) === true,
          )
        : []),
    ])
    this.#ranked = ranked(this.#text, screen, scope.seesOthers !== false)
  }

  /** The same text, known to look for contracts: what they are about may be any noun that stands where it would be said. */
  get sought(): Attempt {
    if (this.#sought) return this.#sought
    const { pieces, terms } = this.#text
    const scope: Scope = { ...this.#scope, isSought: true }
    const same = namesSought(terms, pieces, this.#raw, scope) ? null : this
    this.#sought = new Attempt(pieces, this.#raw, this.#today, scope, this.#screen, same)
    return this.#sought
  }

  get best(): Interpretation | undefined {
    return this.#ranked.all[0]
  }

  /** The one contract that it names, whatever else it says of it. */
  get named(): Pick<Screen, 'contract' | 'named'> {
    const ids = this.#text.pieces.flatMap(piece => (piece.kind === 'name' ? [piece.name] : []))
    const [id, ...moreIds] = ids
    if (id) return moreIds.length > 0 ? {} : id.id === undefined ? { named: id.reference } : { contract: id.id }
    const said = this.#text.readings
      .flat()
      .flatMap(({ value }) => (value?.kind === 'contract' && value.isSaid ? [value.id] : []))
    const [only, ...others] = new Set(said)
    if (only !== undefined && others.length === 0) return { contract: only }
    const words = this.#text.readings
      .flat()
      .filter(({ value, signs }) => value?.kind === 'words' && signs.includes('ABOUT'))
    const colleagues = words.filter(each => this.#isOfColleague(each))
    const names = words
      .filter(({ from, to }) => !colleagues.some(other => other.from <= from && to <= other.to))
      .sort((a, b) => b.to - b.from - (a.to - a.from))
    const [first] = names
    if (first?.value?.kind !== 'words') return {}
    const isInside = (other: Reading) => other.from >= first.from && other.to <= first.to
    return names.every(isInside) ? { named: first.value.text } : {}
  }

  /** "El doctor Barrera": somebody that one works with, where nobody is known by name; else who is none of them is of a contract. */
  #isOfColleague({ from, signs }: Reading): boolean {
    const { people, seesOthers } = this.#scope
    const before = [from - 1, from].map(at => textAt(this.#text.pieces, at) ?? '')
    return people === undefined && seesOthers !== false && signs.includes('PERSON') && before.some(isTitle)
  }

  /** The one area that it names, whatever else it says. */
  get area(): string | undefined {
    const named = this.#text.readings.flat().flatMap(({ value }) => (value?.kind === 'area' ? [value.text] : []))
    const [only, ...more] = new Set(named)
    return more.length === 0 ? only : undefined
  }

  /** Whoever is named, or what contracts are said to be about: of the readings of one stretch, the longest. */
  longest(kind: 'person' | 'words'): readonly Reading[] {
    const all = this.#text.readings.flat().filter(({ value }) => value?.kind === kind)
    const isInside = ({ from, to }: Reading) =>
      all.some(other => other.from <= from && to <= other.to && other.to - other.from > to - from)
    return all.filter(each => !isInside(each))
  }

  /** What the one person who is named has, whatever else is said of them; null where nobody is, or several are. */
  get ofPerson(): Intent | null {
    const [person, ...more] = this.longest('person')
    if (!person || more.length > 0 || this.#text.signals.has('NAMED')) return null
    const name = this.#text.pieces.slice(person.from, person.to)
    const alone = new Attempt(name, this.#raw, this.#today, this.#scope, { ids: [], isOnContract: false })
    const [only, ...others] = alone.result('team').intents
    return only?.query && others.length === 0 ? only : null
  }

  /** Several are spoken of, none of them by name. */
  get speaksOfTeam(): boolean {
    return this.#text.signals.has('TEAM') || this.#text.signals.has('PER_PERSON')
  }

  /** A paper is to be drafted. */
  get asksForPaper(): boolean {
    return this.best?.frame.unsupported === 'document'
  }

  /** How much of it means something. */
  get weight(): number {
    return this.#text.weights.reduce((sum, weight) => sum + weight, 0)
  }

  /** It asks, in whatever words. */
  get asks(): boolean {
    const { asks, signals, terms } = this.#text
    // "Doy fe de que…", "para que lo cierren": it only joins.
    const isWhich = (term: Term, at: number) =>
      term.signs.has('WHICH') && !(term.text === 'que' && JOINED.test(terms[at - 1]?.text ?? ''))
    return asks || (['SHOW', 'LIST', 'EXPORT'] as const).some(sign => signals.has(sign)) || terms.some(isWhich)
  }

  get cost(): number {
    return this.best?.cost ?? this.weight
  }

  /** What it is understood as; of `kind`, as `documentedKind` names it, where one is given, whatever else would explain more of it. */
  result(kind?: QuestionKind): Result {
    const nothing = { intents: [UNKNOWN], unread: [], aside: [], contextual: false, isDoubtful: false }
    const all =
      kind === undefined
        ? this.#ranked.all
        : this.#ranked.all.filter(({ frame }) => documentedKindOf(frame.kind, frame.unsupported) === kind)
    const [likeliest] = all
    if (!likeliest) return nothing
    const near = all.filter(found => scoreOf(found) <= scoreOf(likeliest) + MARGIN)
    // Of two that are about as good, the one that leaves no word unread.
    const unbroken = near.filter(found => leftOver(this.#text, found).length === 0)
    const about = unbroken.length > 0 ? unbroken : near
    const best = about[0] ?? likeliest
    const over = leftOver(this.#text, best)
    const { kind: own } = best.frame
    const mayLeaveOut = MAY_LEAVE_OUT.has(QUESTION_AIMS[own]) || SAME_FOR_ALL.has(own)
    const besideIt = mayLeaveOut ? besideThePoint(over, this.#text, best) : NONE
    const rest = over.filter(at => !besideIt.has(at))
    const aside = new Set([...besideIt, ...sameWithout(rest, this.#text, best)])
    const left = over.filter(at => !aside.has(at))
    const out = [...aside].reduce((sum, at) => sum + (this.#text.weights[at] ?? 0), 0)
    const isLittle = left.length > 0 && best.cost - out > (this.weight - out) / 2
    if (this.#isElsewhere(left) || (kind === undefined && isLittle)) return nothing
    const seen = new Map<string, IntentRead & { found: Interpretation }>()
    const read = about.map(found => ({ found, ...this.#intentsOf(found) }))
    // What holds every word of it is meant before what does not.
    const whole = read.filter(({ lost }) => lost.length === 0)
    const lost: Reading[] = []
    for (const { found, intents, lost: own } of whole.length > 0 ? whole : read) {
      lost.push(...own)
      for (const { intent, list } of intents) {
        const key = JSON.stringify([whereOf(intent), intent.unsupported])
        const isOther = found !== best && [...seen.values()].some(({ intent: { kind } }) => kind === intent.kind)
        if (!seen.has(key) && !isOther) seen.set(key, { intent, list, found })
      }
    }
    const contextual = this.#ranked.granted.has(best) || this.#pointsAtScreen(best)
    const placed = [...seen.values()].map(({ intent, list, found }) =>
      placedOnScreen(intent, { text: this.#text, screen: this.#screen, found, list }),
    )
    const [first] = placed.map(one => (this.#isOfThatContract(one) ? { ...one, intent: OF_WHICH_CONTRACT } : one))
    // What stood on the screen may make the same of two.
    const apart = this.#ofScreen(
      (first && first.intent === OF_WHICH_CONTRACT ? [first] : placed).filter(
        ({ intent }, i) =>
          first?.intent === OF_WHICH_CONTRACT ||
          placed.findIndex(other => JSON.stringify(whereOf(other.intent)) === JSON.stringify(whereOf(intent))) === i,
      ),
    )
    const doubted =
      first && (isUnsure(best, this.said) || saysResolved(best, this.said)) ? lookedAt(first.intent) : null
    // Who is not sure of it is shown how it stands, whatever else they said of it.
    if (doubted)
      return {
        intents: [doubted],
        unread: [],
        aside: [],
        contextual: contextual || first?.taken === true,
        isDoubtful: false,
      }
    const lostAt = lost.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
    const held = { ...best, readings: best.readings.filter(reading => !lost.includes(reading)) }
    const lostAside = mayLeaveOut ? besideThePoint(lostAt, this.#text, held) : NONE
    const besides = [...alsoSet(best, this.#factsOf(best)), ...alsoSummed(best, this.said, first?.intent)]
    return {
      intents: apart.flatMap(({ intent }) => (besides.some(({ kind }) => kind === intent.kind) ? [] : [intent])),
      unread: NOT_DONE.has(best.frame.unsupported ?? '')
        ? []
        : wordsAt([...left, ...lostAt.filter(at => !lostAside.has(at))], this.#text, this.#raw),
      aside: wordsAt([...aside, ...lostAside], this.#text, this.#raw),
      contextual: contextual || placed.some(({ taken }) => taken),
      besides,
      isDoubtful:
        tellsOfOne(best, this.#text) ||
        tellsOfNamed(best, this.#text, this.said) ||
        isUnsure(best, this.said) ||
        (first?.taken === true && this.#tellsOfOther(best)) ||
        (first?.intent.query !== undefined && !this.#text.asks && THAT_CONTRACT.test(foldInPlace(this.said))) ||
        (best.frame.unsupported === undefined && TO_SOMEBODY.test(foldInPlace(this.said))) ||
        placed.some(one => this.#isGuessOnOffer(one)),
    }
  }

  /** "¿Y cuánto vale?", after one contract: what is asked of it and of a list alike is of that one, unless several are meant. */
  #ofScreen(placed: readonly Placed[]): readonly Placed[] {
    const { isOnContract, contract, ids } = this.#screen
    const isOfOne = ({ intent: { kind }, taken }: Placed) => taken && kind === 'contract'
    const isOfMany = ({ intent: { kind, query } }: Placed) => query !== undefined || QUESTION_AIMS[kind] === 'list'
    if (!placed.some(isOfOne) || !placed.some(isOfMany)) return placed
    const isPlural = PLURAL.test(foldInPlace(this.said)) || this.#text.signals.has('CONTRACTS')
    // Where it was shown a while ago, several are several; one may be either.
    const isOnOne = isOnContract || (contract !== undefined && ids.length === 1)
    return isOnOne || isPlural ? placed.filter(each => isOfOne(each) !== isPlural) : placed
  }

  /** "Ese contrato, ¿tiene saldo?", where none stands on the screen: of which has to be asked. */
  #isOfThatContract({ intent, taken }: Placed): boolean {
    const { contract, named } = this.#screen
    const isList = intent.query !== undefined && !intent.unsupported && !taken
    return isList && (contract ?? named) === undefined && THAT_CONTRACT.test(foldInPlace(this.said))
  }

  /** "Al de Ricardo dígale que sí": somebody is named, and the contract is only the one on the screen. */
  #tellsOfOther({ frame, readings }: Interpretation): boolean {
    const names = this.#text.readings.flat().some(({ value }) => value?.kind === 'person')
    return (
      this.#scope.seesOthers !== false &&
      QUESTION_AIMS[frame.kind] === 'instruction' &&
      OF_ONES_OWN.has(frame.kind) &&
      names &&
      !readings.some(({ signs }) => signs.includes('NAMED'))
    )
  }

  /** "¿Y Salomón?", after a list that was only offered: words that nothing knows cut it down on no more than a guess. */
  #isGuessOnOffer({ intent: { query }, taken }: Placed): boolean {
    const { isOffered, query: offered } = this.#screen
    if (!isOffered || !taken || !query) return false
    const before = new Set(offered?.where.map(filter => JSON.stringify(filter)))
    return query.where.some(
      filter =>
        filter.field === 'about' &&
        !before.has(JSON.stringify(filter)) &&
        !(this.#scope.isSought && !filter.values.every(value => SOMEBODYS.test(value))),
    )
  }

  get pieces(): readonly TextPiece[] {
    return this.#text.pieces
  }

  /**
   * The question of a kind that it makes by the contract, the days and the hour that it says, whatever else it says; the contract may
   * be the one on the screen. Null where it makes none, or several.
   */
  asKind(kind: QuestionKind): Placed | null {
    const { readings: all, pieces, terms, signals } = this.#text
    const named = this.#oneByWords
    const readings = all
      .flat()
      .filter(
        ({ signs, value }) =>
          value?.kind === 'contract' ||
          value?.kind === 'contracts' ||
          (value !== undefined && value === named) ||
          signs.some(sign => sign === 'DATE' || sign === 'PERIOD' || sign === 'TIME'),
      )
    const [question, ...others] = fillIn(kind, {
      raw: this.#raw,
      today: this.#today,
      pieces,
      terms,
      signs: signals,
      readings,
    })
    if (!question || others.length > 0) return null
    const intent: Intent = { kind: question.kind, args: question.args, question }
    const ofThatOne = ofContractOnScreen(intent, this.#text, this.#screen)
    return ofThatOne ? { intent: ofThatOne, taken: true } : { intent, taken: false }
  }

  /** What one contract is spoken of by, as far as one is: by words that lead to it, else by the only name that is said. */
  get #oneByWords(): ReadingValue | undefined {
    const words = this.longest('words')
    const led = words.find(({ value }) => value?.kind === 'words' && value.isOne)
    // "Ya se le pagó todo a la cooperativa", told of the one that stands there.
    if (this.#screen.isOnContract && !led) return undefined
    const names = words.filter(
      ({ signs }) => signs.includes('ONE_OF') || (signs.includes('ABOUT') && !signs.includes('PERSON')),
    )
    return (led ?? (names.length === 1 ? names[0] : undefined))?.value
  }

  /** What is written before these words of it. */
  before(words: string): string {
    return this.#raw.slice(0, Math.max(this.#raw.indexOf(words), 0))
  }

  asWritten({ start, end }: TextPiece): string {
    return this.#raw.slice(start, end)
  }

  /** "Buscar…": what follows is looked for, whatever its words. */
  get searches(): boolean {
    return this.#text.signals.has('FIND')
  }

  /** The words that contracts are looked for by where it is of that kind, as written: what they are about, their type, how they were awarded. */
  looksFor(kind: QuestionKind): string | undefined {
    const readings = this.#readingsOf(kind)
    const words = lookedFor(readings, this.#text.pieces, this.#raw)
    const awarded = readings.find(({ signs }) => signs.includes('MODALITY'))
    const isOneOf = awarded && this.#text.pieces.slice(awarded.from, awarded.to)
    return words ?? (isOneOf && this.#raw.slice(isOneOf[0]?.start, isOneOf.at(-1)?.end))
  }

  /** Some of these words, as they were written, stand in what contracts may be looked for by. */
  isLookedFor(words: string): boolean {
    const at = this.#raw.indexOf(words)
    return this.longest('words').some(({ from, to }) => {
      const [start = 0, end = 0] = [this.#text.pieces[from]?.start, this.#text.pieces[to - 1]?.end]
      return start < at + words.length && at < end
    })
  }

  /** It is said in more than one sentence by what contracts are looked for: only one of them asks for any. */
  looksTwice(kind: QuestionKind): boolean {
    const words = this.#readingsOf(kind).filter(({ value }) => value?.kind === 'words')
    return words.some(({ from }, i) => {
      const before = this.#text.pieces[(words[i - 1]?.to ?? 0) - 1]
      return before !== undefined && /[.;!?\n]/.test(this.#raw.slice(before.end, this.#text.pieces[from]?.start))
    })
  }

  #readingsOf(kind: QuestionKind): readonly Reading[] {
    const ofKind = this.#ranked.all.find(({ frame }) => documentedKindOf(frame.kind, frame.unsupported) === kind)
    return (ofKind ?? this.best)?.readings ?? []
  }

  /** Some word of it is of another matter, which none of ours is about. */
  get isElsewhere(): boolean {
    return this.#isElsewhere(this.#text.pieces.map((_, at) => at))
  }

  /** Whether some of these words, as they were written, means something here: a condition, a day, somebody. */
  knows(words: string): boolean {
    const at = this.#raw.indexOf(words)
    const inside = (piece: TextPiece | undefined) =>
      piece !== undefined && piece.start >= at && piece.end <= at + words.length
    return this.#text.readings
      .flat()
      .some(
        ({ from, to, signs }) =>
          inside(this.#text.pieces[from]) && inside(this.#text.pieces[to - 1]) && signs.some(isMatter),
      )
  }

  /** The list on the screen. */
  get shown(): Query | undefined {
    return this.#screen.query
  }

  /** Where words stand that say something by themselves. */
  get content(): readonly TextPiece[] {
    return this.#text.weights.flatMap((weight, at) => {
      const piece = this.#text.pieces[at]
      return piece && weight >= 0.15 ? [piece] : []
    })
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
      readings.some(({ value }) => (value?.kind === 'contract' && !value.isSaid) || value?.kind === 'contracts') ||
      (known && this.#text.terms.some(({ signs }) => ON_SCREEN.some(sign => signs.has(sign))))
    )
  }

  #intentsOf(found: Interpretation) {
    const [text, raw, today, screen] = [this.#text, this.#raw, this.#today, this.#screen]
    const readRest = (rest: readonly TextPiece[]) =>
      new Attempt(rest, raw, today, this.#scope, { ids: screen.ids, isOnContract: false }).result()
    return intentsOf(found, { text, raw, today, screen, said: this.said, readRest })
  }

  #factsOf({ readings }: Interpretation): TextFacts {
    const { pieces, terms, signals } = this.#text
    return { raw: this.#raw, today: this.#today, pieces, terms, signs: signals, readings }
  }

  #isElsewhere(left: readonly number[]): boolean {
    return left.some(at =>
      this.#text.readings[at]?.some(({ signs }) => signs.includes('ELSEWHERE') || signs.includes('DO_SOMETHING_ELSE')),
    )
  }
}

const JOINED =
  /^(?:de|para|pa|es|fe|con|sin|hasta|desde|a|,|dice|dicen|dijo|creo|certifico|certifica|confirmo|informo|consta|pide|parece|sea)$/

/** Denied or not. */
function isMatter(sign: Signal): boolean {
  return MATTERS.has(sign) || MATTERS.has(sign.slice(1) as Signal)
}

/** Says of which contracts, of whom, when or how much: what an answer may not be given without. */
const MATTERS: ReadonlySet<Signal> = signsOf(
  'DATE PERIOD ENDED EXPIRE RUNNING NO_SUPERVISOR REPORTED MONEY NUMBER THRESHOLD DURATION AREA PERSON COLLEAGUE ORDENADOR MODALITY SUBJECT EXTENDED SUSPENDED PROCEEDING GUARANTEE -GUARANTEE ' +
    'COMPETENCE BALANCE_LEFT -BALANCE_LEFT UNPAID CEDED CANCELLED NOT_STARTED STARTED SIGNED_ON EXCEPT HIDE NO_LIQUIDATION NO_END NO_PAYMENTS AVERAGE ' +
    'AVERAGE_VALUE SHARE PER_MONTH PER_TYPE PER_STATE PER_YEAR PER_MODALITY PER_SUPPLIER PER_AREA PER_PERSON CHART HELD_MONEY GUARANTEE_LAPSED ' +
    'HOW_MANY WHO WHY HOW WHEN',
)

/** Several are meant. */
const PLURAL =
  /\b(?:cuales|cuant[oa]s|los|las|todos|todas|quedan|faltan|valen|suman|which ones|how many|they|them|those|all)\b/

/** "No, mejor a Marta": to whom something is to go that is not said here. */
const TO_SOMEBODY = /^\W*(?:no\W+)?(?:mejor|mas bien|rather|better) (?:a|al|to) (?!las? \d|la una)/

/** What cannot be done is not done otherwise for a word more. */
const NOT_DONE: ReadonlySet<string> = new Set([
  'nudge',
  'note',
  'their-messages',
  'their-notices',
  'their-pause',
  'mail',
  'contact',
])
const OF_WHICH_CONTRACT: Intent = { kind: 'contract', args: {}, question: { kind: 'contract', args: {} } }
const THAT_CONTRACT = /\b(?:(?:ese|este|dicho|aquel) (?:contrato|expediente)|(?:that|this) (?:contract|file))\b/

/** One word with a capital: it may be anybody's name. */
const SOMEBODYS = /^\p{Lu}\S*$/u

/** Told by whoever supervises. */
const OF_ONES_OWN = new Set<QuestionKind>([
  'blocked',
  'closed-it',
  'no-pending',
  'not-mine',
  'data-wrong',
  'proceeding',
  'liquidated',
])

/** Words that point at the screen by themselves. */
const ON_SCREEN = ['THAT_ONE', 'THOSE_ONES', 'OTHER_ONE', 'UNDO', 'CANCEL', 'REPEAT', 'MORE', 'TURN_PAGE'] as const

/** What tells one meaning from another: of a list its filters, in any order, and its shape. */
function whereOf({ question, query }: Intent): unknown {
  if (!query || query.group || query.measures) return question
  const { where, order: _, ...shape } = query
  return [where.map(filter => JSON.stringify(filter)).sort(), shape]
}
