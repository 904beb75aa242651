import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { Remembered } from '../ports/conversation-memory.js'
import { decodeQuery, encodeQuery } from '../query/button-code.js'
import type { Filter, Query } from '../query/query.js'
import { isOfStanding } from '../query/share.js'
import { amended } from './amended.js'
import { Attempt } from './attempt.js'
import { mayBeBeside, setBeside } from './beside.js'
import { compared } from './compared.js'
import { complementOf, othersThan } from './complement.js'
import { type Screen, screenOf } from './context.js'
import { eachOfItsDay } from './each-day.js'
import { foldInPlace } from './fold.js'
import { isToldOfOne } from './going-on.js'
import { type Intent, questionOfQuery, UNKNOWN } from './intent.js'
import { detectLanguage } from './language.js'
import { onlyPersonIn } from './list/standing.js'
import { leavesOut, slotOf } from './list-changed.js'
import { saysCannotYet, severalToTick } from './none-named.js'
import { hoursIn, ofLastQuestion } from './of-last-question.js'
import { answerTo, aside, type OpenAnswer, questionAbout } from './open-question.js'
import { piecesOf } from './pieces.js'
import { QUESTION_AIMS, type Question } from './question.js'
import { rowMeant } from './row-meant.js'
import type { Scope } from './scope.js'
import { splitMatters } from './split-matters.js'
import { isNothing, type Matters, type NamedOne, requestIn } from './story.js'
import { type TextPiece, textAt, wordTexts } from './text-piece.js'
import { withUnit } from './unit-on-screen.js'

export type { Intent } from './intent.js'

/** What a text was understood as. Never a guess: what is not sure is asked back. */
export interface Understanding extends Intent {
  readonly language: Language
  /** Nothing was left unread, nothing else fits about as well, and it can hardly be meant otherwise. */
  readonly sure: boolean
  /** Where several questions fit about equally: two or three, else just the one. */
  readonly options: readonly Intent[]
  /** What else was asked or told, in order. */
  readonly further: readonly Intent[]
  /** Words that mean something and were not understood, as written. */
  readonly unread: readonly string[]
  /** Something was taken from what stood on the screen: the answer says what. */
  readonly contextual: boolean
  /** What was told around what was asked and not read, as written: the answer says so. */
  readonly story?: readonly string[]
  /** The hour said of a reminder, which comes with the message of its day. */
  readonly hour?: string
  /** The page of the last list that is wanted. */
  readonly page?: number
  /** Whatever was open is left as it was. */
  readonly cancels?: true
}

export interface Given {
  /** The language of the answer where the text itself tells none. */
  readonly preferred?: Language
  readonly scope?: Scope
  /** What stood on the screen before. */
  readonly remembered?: Remembered | null
}

/** More buttons than this are no help. */
const MOST_OPTIONS = 3
/**
 * What somebody asks or tells. Total and pure: any text has an answer, and the same text said on the same day has the same.
 * Words are read by what they can stand for, and of all that can be meant it is what explains most of them.
 */
export function understand(
  text: string,
  today: Day,
  { preferred = 'es', scope = {}, remembered }: Given = {},
): Understanding {
  const isName = (word: string) => scope.people?.isName(word) === true || scope.words?.isWhole(word) === true
  const { raw, lexemes, pieces } = piecesOf(text, today, isName)
  const language = detectLanguage(lexemes) ?? preferred
  if (pieces.length === 0 && PLEASED.test(raw)) return asAnswer({ kind: 'none' }, language)
  const said = aside(pieces)
  if (said === 'cancel') return { ...asAnswer({ kind: 'none' }, language), cancels: true }
  if (said === 'repeat' && remembered?.question)
    return asAnswer({ kind: 'question', question: remembered.question }, language)
  if (said === 'go-on')
    return asAnswer({ kind: 'question', question: { kind: 'queue', args: { ...remembered?.queue } } }, language)
  const several = severalToTick(raw, pieces)
  if (several) return asAnswer({ kind: 'question', question: several }, language)
  const stopped = saysCannotYet(raw) ? onTheScreen(remembered) : undefined
  if (stopped)
    return asAnswer({ kind: 'question', question: { kind: 'queue', args: { ...stopped, cannot: true } } }, language)
  const answered = answerTo(remembered?.open, pieces)
  if (answered) return asAnswer(answered, language)
  const othersToo = othersThan(remembered, pieces)
  if (othersToo) return asList(othersToo, language)
  const put = amended(remembered?.question, pieces, raw, today)
  if (put) return asAnswer({ kind: 'question', question: put }, language)
  const row = rowMeant(remembered?.list, pieces)
  if (row) return asList(row, language)
  const shown = screenOf(remembered)
  const other = complementOf(shown.query, pieces)
  if (other) return asList(other, language)
  const corrected = shown.query ? insteadOf(pieces) : undefined
  const screen: Screen = {
    ...shown,
    ...(scope.people && scope.seesOthers !== false && { areaOf: id => scope.people?.areaOf(id) }),
    ...(corrected && { corrects: true as const }),
  }
  const readBeside = (about: Screen) => (part: readonly TextPiece[]) => new Attempt(part, raw, today, scope, about)
  const read = readBeside(screen)
  // Beside a contract that was just named, it is that one that is meant.
  const near = (named: NamedOne) =>
    (named.contract ?? named.named) === undefined ? read : readBeside({ ids: [], isOnContract: true, ...named })
  const meant = withUnit(corrected ?? pieces, shown.query)
  const both = compared(shown.query, meant, read)
  if (both) return asList(both, language)
  const whole = mattersIn(meant, raw, read, remembered)
  const isLost = whole.unread.length > 0 || whole.isDoubtful || isNothing(whole.intents)
  const told = isLost
    ? requestIn(
        meant,
        raw,
        (part, named) => mattersIn(part, raw, near(named), null),
        part => read(part).named,
      )
    : undefined
  const { intents, further, unread, contextual, isDoubtful } = (told && ofThem(told.matters, read(meant))) ?? whole
  const [likeliest = UNKNOWN] = intents
  const last = remembered?.question
  const best =
    butThose(likeliest, last, pieces) ??
    alsoStanding(likeliest, last) ??
    ofThatPerson(likeliest, last, pieces) ??
    ofLastQuestion(likeliest, last, pieces) ??
    likeliest
  const unheldHours = best.kind === 'snooze' && likeliest.kind === 'digest-time' ? hoursIn(pieces, raw) : []
  const allUnread = [...unread, ...unheldHours]
  return {
    ...best,
    language,
    sure: intents.length === 1 && allUnread.length === 0 && !isDoubtful,
    options: best === likeliest ? intents.slice(0, MOST_OPTIONS) : [best],
    further,
    unread: allUnread,
    contextual,
    ...(told && { story: told.story }),
    ...(best.kind === 'snooze' && hourIn(meant, raw)),
    ...(best.kind === 'turn-page' && remembered?.list && { page: pageMeant(pieces, remembered.list.page) }),
  }
}

/** The contract that is asked about, with its place in the queue where it is there. */
function onTheScreen(remembered: Remembered | null | undefined): Remembered['queue'] | { id: string } | undefined {
  const { contract, queue } = remembered ?? {}
  if (queue && (contract === undefined || contract === queue.id)) return queue
  return contract === undefined ? undefined : { id: contract }
}

function hourIn(pieces: readonly TextPiece[], raw: string): { hour?: string } {
  const hour = pieces.find(({ kind }) => kind === 'hour' || kind === 'clock')
  return hour ? { hour: raw.slice(hour.start, hour.end) } : {}
}

/** What a text, or a part of it, is understood as: its matters in order. */
function mattersIn(
  meant: readonly TextPiece[],
  raw: string,
  read: (part: readonly TextPiece[]) => Attempt,
  remembered: Remembered | null | undefined,
): Matters {
  const beside = mayBeBeside(meant) ? setBeside(meant, read) : undefined
  if (beside) return { ...NO_MORE, intents: [listOf(beside, 'summary')] }
  const each = eachOfItsDay(meant)?.map(part => read(part).result())
  if (each?.every(part => isOneDeed(part)))
    return {
      ...NO_MORE,
      intents: each.slice(0, 1).flatMap(part => part.intents),
      further: each.slice(1).flatMap(part => part.intents),
    }
  const turn = turnAt(meant)
  const [first = read([]), ...others] = splitMatters(turn < 0 ? meant : meant.slice(0, turn), read)
  const { intents, unread, contextual, isDoubtful, besides = [] } = filled(first.result(), remembered)
  const rest = others.map(attempt => attempt.result())
  const [best = UNKNOWN] = intents
  const turned = turn < 0 ? [] : [raw.slice(meant[turn]?.start, meant.at(-1)?.end).trim()]
  return {
    intents,
    isDoubtful,
    unread: [...unread, ...rest.flatMap(part => part.unread), ...turned],
    further: [
      ...besides,
      ...rest.flatMap((part, at) =>
        part.intents.slice(0, 1).map(next => ofTheSame(next, best, others[at]?.said ?? '')),
      ),
    ],
    contextual: contextual || rest.some(part => part.contextual),
    named: first.named,
    weight: first.weight,
  }
}

/** "¿Y Claudia?", after how somebody else does: how she does. */
function alsoStanding({ query, question, ...intent }: Intent, last: Question | undefined): Intent | undefined {
  if (!query) return undefined
  const { view: _, ...whole } = query
  const id = last?.kind === 'person' && question.kind !== 'export' ? onlyPersonIn(whole) : null
  return id === null ? undefined : { ...intent, question: { kind: 'person', args: { id } }, query: whole }
}

/** "¿Cuáles son los vencidos?", after how somebody does: theirs. */
function ofThatPerson(
  { query, question, ...intent }: Intent,
  last: Question | undefined,
  pieces: readonly TextPiece[],
): Intent | undefined {
  if (last?.kind !== 'person' || !query || query.group || query.where.length === 0) return undefined
  const words = wordTexts(pieces)
  if (words.length > LONGEST_OF_THEIRS || !OF_THEIR_LIST.test(words.join(' ')) || OF_ALL.test(words.join(' ')))
    return undefined
  if (!query.where.every(({ field }) => OF_THEIR_FIELDS.has(field))) return undefined
  const whose: Filter = { field: 'supervisor', op: 'is', values: [last.args.id] }
  const { view: _, ...shape } = query
  const theirs: Query = { ...shape, where: [...query.where, whose] }
  return { ...intent, question: questionOfQuery(theirs), query: theirs }
}

const LONGEST_OF_THEIRS = 7
const OF_THEIR_LIST =
  /^(?:y |and |ok |pero )?(?:cual|cuales|que|cuantos|cuantas|los|las|muestreme|muestrame|deme|dame|ver|which|what|how many|show me|the)\b/
const OF_THEIR_FIELDS = new Set<Filter['field']>([
  'overdue',
  'situation',
  'liquidation',
  'blocked',
  'missing',
  'closable',
  'told',
])

/** One thing that is told or ordered of one contract, whole. */
function isOneDeed({ intents, unread, isDoubtful }: Result): boolean {
  const [only, ...more] = intents
  return only !== undefined && more.length === 0 && unread.length === 0 && !isDoubtful && isToldOfOne(only.kind)
}

const NO_MORE = { unread: [], contextual: false, isDoubtful: false, further: [], named: {}, weight: 1 }

/** "Me dicen de jurídica que ya cerraron tres, ¿qué aparece cerrado de ellos?": of those that the story is of; unread where it names none. */
function ofThem(matters: Matters, { area, said }: Attempt): Matters {
  const them = OF_THOSE_TOLD.exec(foldInPlace(said))?.[0]
  const [first, ...others] = matters.intents
  if (them === undefined || !first?.query || first.query.where.some(isOfSomebody)) return matters
  if (area === undefined) return { ...matters, unread: [...matters.unread, them] }
  const [ofTimes, ofOthers] = [true, false].map(is =>
    first.query?.where.filter(({ field }) => (slotOf(field) === 'time') === is),
  )
  const whose: Filter = { field: 'area', op: 'has', values: [area] }
  const query: Query = { ...first.query, where: [...(ofOthers ?? []), whose, ...(ofTimes ?? [])] }
  return { ...matters, intents: [{ ...first, query, question: questionOfQuery(query) }, ...others] }
}

const OF_THOSE_TOLD =
  /\b(?:de (?:ellos|ellas|esa area|esa oficina|esa dependencia|esa gente)|of them|of theirs|theirs)\b/

/** "Todos menos el de Dora", after something was told of several: told of all but those. */
function butThose({ query }: Intent, last: Question | undefined, pieces: readonly TextPiece[]): Intent | undefined {
  if (last?.kind !== 'alike' || last.args.q === undefined || !query) return undefined
  if (!ALL_BUT.test(wordTexts(pieces).join(' '))) return undefined
  const told = decodeQuery(last.args.q)
  const out = query.where.filter(leavesOut)
  if (!told || out.length === 0) return undefined
  const question: Question = {
    ...last,
    args: { ...last.args, q: encodeQuery({ ...told, where: [...told.where, ...out] }) },
  }
  return { kind: last.args.deed ?? last.kind, args: question.args, question }
}

const ALL_BUT =
  /^(?:(?:no |perdon |pero |ah )*)(?:(?:todos|todas|all) )?(?:menos|excepto|salvo|except|but not|all but)\b/

/** "Cuántos vencidos hay y quién es el que más tiene": of what is not said again; what it is said of is that of the first. */
function ofTheSame(next: Intent, before: Intent, said: string): Intent {
  const { query } = next
  const { query: first } = before
  const named = ofTheSameContract(next, before)
  if (named) return named
  // "Cuántos son y cuánto valen": of which is not said again.
  if (
    first &&
    first.where.length > 0 &&
    query?.measures &&
    query.where.length === 0 &&
    !OF_ALL.test(foldInPlace(said))
  ) {
    const whole: Query = { ...query, where: first.where, ...(first.view && { view: first.view }) }
    return { ...next, question: questionOfQuery(whole), query: whole }
  }
  // "Nelson y Claudia, ¿cuál de los dos va más atrasado?"
  if (first && query && OF_THEM.test(foldInPlace(said)) && !query.where.some(isOfSomebody)) {
    const whole: Query = { ...query, where: [...first.where.filter(isOfSomebody), ...query.where] }
    return { ...next, question: questionOfQuery(whole), query: whole }
  }
  // "Cuántos vencidos hay y recuérdele a los que los tienen": to those that were spoken of.
  if (first && next.unsupported === 'nudge' && query?.where.length === 0 && !OF_ALL.test(foldInPlace(said)))
    return { ...next, query: { ...query, where: first.where } }
  if (!first || !query?.group || query.where.some(({ field }) => isOfStanding(field))) return next
  const folded = foldInPlace(said)
  if (!first.where.some(({ field }) => isOfStanding(field)) || !MOST_OF_THEM.test(folded)) return next
  const own = new Set<string>([query.group, ...query.where.map(({ field }) => field)])
  const isWide = OF_ALL.test(folded)
  const kept = first.where.filter(({ field }) => isOfStanding(field) || !(isWide || own.has(field)))
  const whole: Query = { ...query, where: [...kept, ...query.where] }
  return { ...next, question: questionOfQuery(whole), query: whole }
}

const OF_THEM = /\b(?:de los dos|de las dos|de los tres|de ellos|de ellas|of the two|of the three|of them)\b/

function isOfSomebody({ field }: Query['where'][number]): boolean {
  return field === 'supervisor' || field === 'area'
}

/** "No he cerrado el 009, pero ya le pagué": told of the same contract, where it is not named again. */
function ofTheSameContract({ question, args, more }: Intent, before: Intent): Intent | null {
  const { id, reference } = before.args as { readonly id?: string; readonly reference?: string }
  const isNamed = more !== undefined || 'id' in args || 'reference' in args
  const isTold = QUESTION_AIMS[question.kind] === 'instruction' && isToldOfOne(question.kind)
  if (isNamed || !(isTold || question.kind === 'how')) return null
  if ((id ?? reference) === undefined) return null
  const meant = questionAbout(question, id === undefined ? { reference: reference ?? '' } : { id })
  return { kind: meant.kind, args: meant.args, question: meant }
}

const OF_ALL = /\b(?:entidad|entity|todos|todas|toda|everybody|everyone|overall|all)\b/
const OTHERS = '(?! (?:contrat|pendient|contract|pending|file))'
const MOST_OF_THEM = new RegExp(
  `\\b(?:mas|menos) (?:le )?(?:tiene|tienen|falta|faltan)\\b${OTHERS}|\\b(?:tiene|tienen) (?:mas|menos)\\b${OTHERS}|\\b(?:has|have) (?:the )?(?:most|fewest)\\b${OTHERS}`,
)

/** "No me refiero a la oficina sino a los contratos de obra": what is meant instead, after what is not. */
function insteadOf(pieces: readonly TextPiece[]): readonly TextPiece[] | undefined {
  const is = (at: number, ...words: readonly string[]) => words.includes(textAt(pieces, at) ?? '')
  const sino = pieces.findIndex((_, at) => is(at, 'sino') || (is(at, 'but') && is(at + 1, 'to', 'the', 'those')))
  const no = pieces.findIndex((_, at) => is(at, 'no', 'not'))
  if (no < 0 || sino < no + 2) return undefined
  return [...pieces.slice(0, no), ...pieces.slice(is(sino + 1, 'a', 'al', 'to') ? sino + 2 : sino + 1)]
}

function pageMeant(pieces: readonly TextPiece[], page: number): number {
  const isBack = pieces.some(piece => piece.kind === 'word' && BACK.has(piece.text))
  return isBack ? Math.max(1, page - 1) : page + 1
}

const BACK = new Set(['anterior', 'previous', 'atras', 'back'])

/** "El 045 no tiene nada pendiente, pero el 046 sí": where what is told of one contract is not told of the next; -1 where it is not. */
function turnAt(pieces: readonly TextPiece[]): number {
  const first = pieces.findIndex(({ kind }) => kind === 'name')
  const last = pieces.findLastIndex(({ kind }) => kind === 'name')
  if (first < 0 || last <= first) return -1
  return pieces.findIndex((piece, at) => at > first && at < last && 'text' in piece && TURNS.has(piece.text))
}

const TURNS = new Set('pero but aunque although mientras whereas while'.split(' '))

/** No word at all, but a sign of thanks. */
const PLEASED = /[👍🙏👌🤝🙌😊]/u

function asAnswer(answered: OpenAnswer, language: Language): Understanding {
  const question: Question = answered.kind === 'none' ? { kind: 'thanks', args: {} } : answered.question
  const intent: Intent = { kind: question.kind, args: question.args, question }
  return { ...intent, language, sure: true, options: [intent], further: [], unread: [], contextual: true }
}

function listOf(query: Query, kind: 'find' | 'summary'): Intent {
  return { kind, args: {}, question: questionOfQuery(query), query }
}

function asList(query: Query, language: Language): Understanding {
  const intent = listOf(query, 'find')
  return { ...intent, language, sure: true, options: [intent], further: [], unread: [], contextual: true }
}

type Result = ReturnType<Attempt['result']>

/** "¿De qué contrato?" – "El 045": no more than a contract fills what was asked before; whatever asks more is a question of its own. */
function filled(result: Result, remembered: Remembered | null | undefined): Result {
  const [only, ...others] = result.intents
  const open = remembered?.open
  if (open?.kind !== 'which-contract' || only?.kind !== 'contract' || others.length > 0 || result.unread.length > 0)
    return result
  const { question } = only
  if (question.kind !== 'contract' || (question.args.id ?? question.args.reference) === undefined) return result
  const { id, reference } = question.args
  const meant = questionAbout(open.question, id === undefined ? { reference: reference ?? '' } : { id })
  const intents = [{ kind: meant.kind, args: meant.args, question: meant }]
  return { ...result, intents, contextual: true }
}
