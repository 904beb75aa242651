import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { Remembered } from '../ports/conversation-memory.js'
import { decodeQuery, encodeQuery } from '../query/button-code.js'
import type { Query } from '../query/query.js'
import { isOfStanding } from '../query/share.js'
import { amended } from './amended.js'
import { Attempt } from './attempt.js'
import { mayBeBeside, setBeside } from './beside.js'
import { complementOf } from './complement.js'
import { type Screen, screenOf } from './context.js'
import { foldInPlace } from './fold.js'
import { isToldOfOne } from './going-on.js'
import { type Intent, questionOfQuery, UNKNOWN } from './intent.js'
import { detectLanguage } from './language.js'
import { onlyPersonIn } from './list/standing.js'
import { leavesOut } from './list-changed.js'
import { answerTo, aside, type OpenAnswer, questionAbout } from './open-question.js'
import { piecesOf } from './pieces.js'
import { QUESTION_AIMS, type Question } from './question.js'
import { rowMeant } from './row-meant.js'
import type { Scope } from './scope.js'
import { splitMatters } from './split-matters.js'
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
  const answered = answerTo(remembered?.open, pieces)
  if (answered) return asAnswer(answered, language)
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
  const read = (part: readonly TextPiece[]) => new Attempt(part, raw, today, scope, screen)
  const meant = withUnit(corrected ?? pieces, shown.query)
  const beside = mayBeBeside(meant) ? setBeside(meant, read) : undefined
  if (beside) return { ...asList(beside, language, 'summary'), contextual: false }
  const turn = turnAt(meant)
  const [first = read([]), ...others] = splitMatters(turn < 0 ? meant : meant.slice(0, turn), read)
  const { intents, unread, contextual, isDoubtful, besides = [] } = filled(first.result(), remembered)
  const rest = others.map(attempt => attempt.result())
  const [likeliest = UNKNOWN] = intents
  const best =
    butThose(likeliest, remembered?.question, pieces) ?? alsoStanding(likeliest, remembered?.question) ?? likeliest
  const turned = turn < 0 ? [] : [raw.slice(meant[turn]?.start).trim()]
  const allUnread = [...unread, ...rest.flatMap(part => part.unread), ...turned]
  return {
    ...best,
    language,
    sure: intents.length === 1 && allUnread.length === 0 && !isDoubtful,
    options: best === likeliest ? intents.slice(0, MOST_OPTIONS) : [best],
    further: [
      ...besides,
      ...rest.flatMap((part, at) =>
        part.intents.slice(0, 1).map(next => ofTheSame(next, best, others[at]?.said ?? '')),
      ),
    ],
    unread: allUnread,
    contextual: contextual || rest.some(part => part.contextual),
    ...(best.kind === 'turn-page' && remembered?.list && { page: pageMeant(pieces, remembered.list.page) }),
  }
}

/** "¿Y Claudia?", after how somebody else does: how she does. */
function alsoStanding({ query, question, ...intent }: Intent, last: Question | undefined): Intent | undefined {
  const id = last?.kind === 'person' && query && question.kind !== 'export' ? onlyPersonIn(query) : null
  return id === null || !query ? undefined : { ...intent, question: { kind: 'person', args: { id } }, query }
}

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
  if (isNamed || QUESTION_AIMS[question.kind] !== 'instruction' || !isToldOfOne(question.kind)) return null
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

function asList(query: Query, language: Language, kind: 'find' | 'summary' = 'find'): Understanding {
  const intent: Intent = { kind, args: {}, question: questionOfQuery(query), query }
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
