import type { Remembered } from '../../ports/conversation-memory.js'
import type { Filter, Query } from '../../query/query.js'
import { isOfStanding } from '../../query/share.js'
import type { Attempt } from '../attempt.js'
import { eachOfItsDay } from '../days/each-day.js'
import { type Intent, questionOfQuery, UNKNOWN } from '../intent.js'
import { QUESTION_AIMS, type QuestionKind } from '../question.js'
import { isToldOfOne } from '../screen/going-on.js'
import { slotOf } from '../screen/list-changed.js'
import { questionAbout } from '../screen/open-question.js'
import { foldInPlace } from '../text/fold.js'
import { type TextPiece, textAt } from '../text/text-piece.js'
import { mayBeBeside, setBeside } from './beside.js'
import { eachOfItsDeed } from './each-deed.js'
import { splitMatters } from './split-matters.js'
import type { Matters } from './story.js'

/** What a text, or a part of it, is understood as: its matters in order. */
export function mattersIn(
  meant: readonly TextPiece[],
  raw: string,
  read: (part: readonly TextPiece[]) => Attempt,
  remembered: Remembered | null | undefined,
  readAfter?: (first: Intent) => (part: readonly TextPiece[]) => Attempt,
): Matters {
  const beside = mayBeBeside(meant) ? setBeside(meant, read) : undefined
  if (beside) return { ...NO_MORE, intents: [listIntent(beside, 'summary')] }
  const deedOf = (part: readonly TextPiece[]) => {
    const result = read(part).result()
    const [{ kind, args } = UNKNOWN] = result.intents
    return isOneDeed(result) && QUESTION_AIMS[kind] === 'instruction'
      ? [kind, 'fact' in args ? args.fact : ''].join(' ')
      : undefined
  }
  const each = (eachOfItsDay(meant) ?? eachOfItsDeed(meant, deedOf))?.map(part => read(part).result())
  if (each?.every(part => isOneDeed(part)))
    return {
      ...NO_MORE,
      intents: each.slice(0, 1).flatMap(part => part.intents),
      further: each.slice(1).flatMap(part => part.intents),
    }
  const turn = turnAt(meant)
  const [first = read([]), ...others] = splitMatters(turn < 0 ? meant : meant.slice(0, turn), read)
  const { intents, unread, aside, contextual, isDoubtful, besides = [] } = filled(first.result(), remembered)
  const [best = UNKNOWN] = intents
  const rest = others.map(attempt => {
    // "… y quién los tiene": said of what was asked for just before.
    const after = readAfter?.(best)(attempt.pieces).result()
    return after?.contextual && after.unread.length === 0 ? after : attempt.result()
  })
  // "… y hasta cuándo", of a list: each of its lines says it, and no deadline of all is meant.
  const isUntil = (part: Result) =>
    best.query?.where.some(saysUntilWhen) === true &&
    part.intents[0]?.kind === 'deadline' &&
    Object.keys(part.intents[0].args).length === 0
  const untilWhen = others.filter((_, at) => rest[at] !== undefined && isUntil(rest[at]))
  const corrected = ofNamedNext(ofWhatFollows(intents, rest), first, contextual ? others : [])
  const turned = turn < 0 ? [] : [raw.slice(meant[turn]?.start, meant.at(-1)?.end).trim()]
  return {
    intents: corrected,
    isDoubtful,
    unread: [...unread, ...rest.flatMap(part => part.unread), ...turned],
    aside: [...aside, ...untilWhen.map(({ said }) => said), ...rest.flatMap(part => part.aside)],
    further: [
      ...besides,
      ...rest.flatMap((part, at) =>
        (isUntil(part) ? [] : part.intents.slice(0, 1)).map(next => ofTheSame(next, best, others[at]?.said ?? '')),
      ),
    ],
    contextual: contextual || rest.some(part => part.contextual),
    named: first.named,
    weight: first.weight,
  }
}

/** What waits is listed with the day until which it does. */
function saysUntilWhen({ field, op, values }: Filter): boolean {
  return field === 'rule' || (field === 'situation' && op === 'is' && values[0] === 'waiting')
}

/** "Me equivoqué, el de Dora sí tiene algo pendiente": what is undone is of the contract that is named next. */
function ofWhatFollows(intents: readonly Intent[], rest: readonly Result[]): readonly Intent[] {
  const [first, ...others] = intents
  const { id, reference } = (rest[0]?.intents[0]?.args ?? {}) as { readonly id?: string; readonly reference?: string }
  if (first?.question.kind !== 'undo' || others.length > 0 || (id ?? reference) === undefined) return intents
  if ('id' in first.args || 'reference' in first.args) return intents
  const question = questionAbout(first.question, id === undefined ? { reference: reference ?? '' } : { id })
  return [{ kind: question.kind, args: question.args, question }]
}

/** "¿Hasta cuándo tengo plazo y cómo cierro el 004?": both are asked of the one that is named, and not the first of that on the screen. */
function ofNamedNext(intents: readonly Intent[], first: Attempt, others: readonly Attempt[]): readonly Intent[] {
  const [asked, ...moreAsked] = intents
  const [next, ...moreNext] = others
  if (!asked || !next || moreAsked.length > 0 || moreNext.length > 0) return intents
  const { kind } = asked
  const isOfOne = isToldOfOne(kind) || ASKED_OF_ONE.has(kind)
  if (!isOfOne || QUESTION_AIMS[kind] === 'instruction' || POINTED_AT.test(foldInPlace(first.said))) return intents
  const { contract, named } = next.named
  const isNamedThere = (first.named.contract ?? first.named.named) !== undefined
  if (isNamedThere || (contract === undefined && !/\d/.test(named ?? ''))) return intents
  const question = questionAbout(asked.question, contract === undefined ? { reference: named ?? '' } : { id: contract })
  return [{ kind: question.kind, args: question.args, question }]
}

const ASKED_OF_ONE = new Set<QuestionKind>(['how', 'deadline', 'liquidation', 'lapsed'])
const POINTED_AT = /\b(?:ese|esa|este|esta|eso|esto|lo|le|\w+(?:rlo|rle)|it|its|that|this)\b/

/** One thing that is told or ordered of one contract, whole. */
function isOneDeed({ intents, unread, isDoubtful }: Result): boolean {
  const [only, ...more] = intents
  return only !== undefined && more.length === 0 && unread.length === 0 && !isDoubtful && isToldOfOne(only.kind)
}

const NO_MORE = { unread: [], aside: [], contextual: false, isDoubtful: false, further: [], named: {}, weight: 1 }

/** "Me dicen de jurídica que ya cerraron tres, ¿qué aparece cerrado de ellos?": of those that the story is of; unread where it names none. */
export function ofThem(matters: Matters, { area, said }: Attempt): Matters {
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

/** "Cuántos vencidos hay y quién es el que más tiene": of what is not said again; what it is said of is that of the first. */
function ofTheSame(next: Intent, before: Intent, said: string): Intent {
  const { query } = next
  const { query: first } = before
  const named = ofTheSameContract(next, before)
  if (named) return named
  // "Un Excel de los vencidos y otro de los suspendidos": a file as well.
  if (first?.output && query && !query.output && ANOTHER.test(foldInPlace(said))) {
    const whole: Query = { ...query, output: first.output }
    return { ...next, question: questionOfQuery(whole), query: whole }
  }
  // "Cuántos son y cuánto valen": of which is not said again.
  if (
    first &&
    first.where.length > 0 &&
    (query?.measures ?? query?.limit) !== undefined &&
    query?.where.length === 0 &&
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

const ANOTHER = /^\W*(?:otr[oa]|another)\b/
const OF_THEM = /\b(?:de los dos|de las dos|de los tres|de ellos|de ellas|of the two|of the three|of them)\b/

function isOfSomebody({ field }: Query['where'][number]): boolean {
  return field === 'supervisor' || field === 'area'
}

/** "No he cerrado el 009, pero ya le pagué": told of the same contract, where it is not named again. */
function ofTheSameContract({ question, args, more }: Intent, before: Intent): Intent | null {
  const {
    id,
    reference: named,
    about,
  } = before.args as {
    readonly id?: string
    readonly reference?: string
    readonly about?: string
  }
  // "Muéstreme el de Dora y recuérdemelo": the list of that one.
  const reference = named ?? about
  const isNamed = more !== undefined || 'id' in args || 'reference' in args
  const isTold = QUESTION_AIMS[question.kind] === 'instruction' && isToldOfOne(question.kind)
  if (isNamed || !(isTold || question.kind === 'how')) return null
  if ((id ?? reference) === undefined) return null
  const meant = questionAbout(question, id === undefined ? { reference: reference ?? '' } : { id })
  return { kind: meant.kind, args: meant.args, question: meant }
}

export const OF_ALL = /\b(?:entidad|entity|todos|todas|toda|everybody|everyone|overall|all)\b/
const OTHERS = '(?! (?:contrat|pendient|contract|pending|file))'
const MOST_OF_THEM = new RegExp(
  `\\b(?:mas|menos) (?:le )?(?:tiene|tienen|falta|faltan)\\b${OTHERS}|\\b(?:tiene|tienen) (?:mas|menos)\\b${OTHERS}|\\b(?:has|have) (?:the )?(?:most|fewest)\\b${OTHERS}`,
)

/** "El 045 no tiene nada pendiente, pero el 046 sí": where what is told of one contract is not told of the next; -1 where it is not. */
function turnAt(pieces: readonly TextPiece[]): number {
  const turn = pieces.findIndex((piece, at) => at > 0 && 'text' in piece && TURNS.has(piece.text))
  // "El de Raquel no tiene nada pendiente, pero el de Karen sí": of another, which is named by whose it is.
  if (
    turn > 0 &&
    pieces.length <= LONGEST_TURN &&
    isOfOne(pieces, turn + 1) &&
    pieces.some((_, at) => at < turn && isOfOne(pieces, at))
  )
    return turn
  const first = pieces.findIndex(({ kind }) => kind === 'name')
  const last = pieces.findLastIndex(({ kind }) => kind === 'name')
  if (first < 0 || last <= first) return -1
  return pieces.findIndex((piece, at) => at > first && at < last && 'text' in piece && TURNS.has(piece.text))
}

function isOfOne(pieces: readonly TextPiece[], at: number): boolean {
  return ONE.has(textAt(pieces, at) ?? '') && textAt(pieces, at + 1) === 'de'
}

/** Longer is a story. */
const LONGEST_TURN = 60
const ONE = new Set('el la lo al'.split(' '))
const TURNS = new Set('pero but aunque although mientras whereas while'.split(' '))

export function listIntent(query: Query, kind: QuestionKind): Intent {
  return { kind, args: {}, question: questionOfQuery(query), query }
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
