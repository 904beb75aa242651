import { encodeQuery } from '../../query/button-code.js'
import { kindOf } from '../../query/named-queries.js'
import type { Query } from '../../query/query.js'
import { type Intent, questionOfQuery, UNKNOWN } from '../intent.js'
import type { Interpretation, Unsupported } from '../intents/explain.js'
import type { ListAsked } from '../list/list-said.js'
import { QUESTION_AIMS, type QuestionKind } from '../question.js'
import type { ReadText } from '../readings/readings.js'
import type { Screen } from './context.js'
import { goesOnFromList, isMatter, isVerb, saysWhole } from './goes-on-from-list.js'
import { changed, leavesOut } from './list-changed.js'
import { numberSaid } from './number-said.js'
import { questionAbout } from './open-question.js'

/** An intent, and whether something of it was taken from the screen. */
export interface Placed {
  readonly intent: Intent
  readonly taken: boolean
}

/** What was not said, taken from the screen: the contract, or the rest of the last list. */
export function placedOnScreen(
  intent: Intent,
  {
    text,
    screen,
    found,
    list,
  }: { text: ReadText; screen: Screen; found: Interpretation; list?: ListAsked | undefined },
): Placed {
  const { query: last } = screen
  if (intent.unsupported) {
    const isOfContract =
      intent.unsupported === 'assign' || (intent.unsupported === 'nudge' && screen.isOnContract && isBare(intent.query))
    const name = isOfContract && !isSaid(intent) ? nameOnScreen(screen) : undefined
    if (name) return { intent: { ...intent, args: { ...intent.args, ...name } }, taken: true }
    // "Recuérdele": to whoever the list is of.
    const isOfLast = last && OF_SOMEBODY.has(intent.unsupported) && isBare(intent.query)
    if (isOfLast) return { intent: { ...intent, query: last }, taken: true }
    // "Me lo manda al correo": the list that stands there.
    if (last && intent.unsupported === 'mail' && intent.query?.where.length === 0 && !saysWhole(text))
      return { intent: { ...intent, query: last }, taken: true }
    // "Recuérdeles, a Marta no": to all of the last list but her.
    const left = intent.unsupported === 'nudge' && intent.query?.where.every(leavesOut) ? intent.query.where : undefined
    return last && left
      ? { intent: { ...intent, query: { ...last, where: [...last.where, ...left] } }, taken: true }
      : { intent, taken: false }
  }
  if (last && text.signals.has('NEXT_ONES')) return { intent: nextOf(last, screen.ids), taken: true }
  const ofThatOne = ofContractOnScreen(intent, text, screen)
  if (ofThatOne) return { intent: ofThatOne, taken: true }
  // "Ese no, el otro Bernardo": of that name, but not the one that was spoken of.
  const isOther =
    intent.query?.where.some(({ field }) => field === 'about') &&
    OTHER.test(text.terms.map(({ text: word }) => word).join(' '))
  if (isOther && intent.query && screen.contract !== undefined) {
    const query: Query = {
      ...intent.query,
      where: [...intent.query.where, { field: 'contract', op: 'not', values: [screen.contract] }],
    }
    return { intent: { ...intent, query, question: questionOfQuery(query) }, taken: true }
  }
  if (
    !last ||
    !intent.query ||
    !goesOnFromList(last, intent, intent.query, text, found, screen, isOrdered(list, text))
  ) {
    // "Todos" by itself says nothing where no list stands on the screen.
    const isBareAll = intent.kind === 'find' && isBare(intent.query) && text.signals.has('THOSE_ONES')
    return { intent: isBareAll ? UNKNOWN : intent, taken: false }
  }
  const isAllOfThem =
    isBare(intent.query) && intent.kind === 'find' && last.limit === undefined && text.signals.has('THOSE_ONES')
  // "Muéstremelos todos": the list as it is, whose pages lead on.
  if (isAllOfThem && SHOWN_AGAIN.test(text.terms.map(({ text: word }) => word).join(' ')))
    return { intent: { ...intent, query: last, question: questionOfQuery(last) }, taken: true }
  if (isAllOfThem) return { intent: UNKNOWN, taken: false }
  const query = changed(last, intent.query, text, screen, list)
  // What changed is known between the last two cuts only.
  if (last.where.some(({ field }) => field === 'changed') && intent.query.where.some(({ field }) => field === 'ends'))
    return { intent: UNKNOWN, taken: false }
  // "Sin los que…", of which nothing was understood, is not the list as it was.
  if (beginsByLeavingOut(text) && !query.where.some(leavesOut)) return { intent: UNKNOWN, taken: false }
  if (isSameQuery(query, intent.query)) {
    // "Y los de sistemas", after how another area is doing.
    const kind = intent.kind === 'find' && last.group === 'supervisor' ? 'team' : intent.kind
    return { intent: { ...intent, kind, args: kind === intent.kind ? intent.args : {} }, taken: true }
  }
  return {
    intent: { ...intent, kind: kindGoneOn(intent.kind, query), query, question: questionOfQuery(query) },
    taken: true,
  }
}

/** "¿Y cuál es el más viejo?", after those of somebody: of theirs, whatever it is called by itself. */
function kindGoneOn(kind: QuestionKind, query: Query): QuestionKind {
  // "Solo los de obras", after a file: a file still.
  if (query.output === 'xlsx') return kindOf(query)
  if (kind !== 'mine' && kind !== 'find') return kind
  const isOfOthers = query.where.some(({ field }) => field === 'supervisor' || field === 'area')
  if (query.group === 'supervisor' || query.group === 'area') return 'team'
  const isOfName = query.where.some(({ op }) => op === 'named')
  return kind === 'find' ? (isOfName ? 'team' : kind) : isOfOthers ? 'team' : kindOf(query)
}

/** What is asked or told of one contract and names none, of the one that stands on the screen; null where it is of no such one. */
export function ofContractOnScreen(intent: Intent, text: ReadText, screen: Screen): Intent | null {
  // "El otro" of several is not the one that was shown.
  const isAnother = intent.kind === 'contract' && text.signals.has('OTHER_ONE')
  const isNamed = isSaid(intent) && !(screen.isOnContract && isPartOfIt(intent, text))
  const isOfThatOne = !isNamed && !isAnother && isOfOne(intent.kind, text, screen)
  const number = isOfThatOne ? numberSaid(text, intent.args) : undefined
  const name = number
    ? { reference: number }
    : isOfThatOne && !isOfNoneShown(intent, screen)
      ? nameOnScreen(screen)
      : undefined
  if (!name) return null
  const named = questionAbout(intent.question, name)
  return { ...intent, args: named.args, question: named }
}

/** "Ya lo cerré", below a list that was shown after the contract: it is not said which. */
function isOfNoneShown({ kind }: Intent, { isListLater, isOnContract }: Screen): boolean {
  return isListLater === true && !isOnContract && QUESTION_AIMS[kind] === 'instruction'
}

/** "Falta el informe de la interventoría", "ya se le pagó a la fundación": what belongs to the contract that stands there, and no other one. */
function isPartOfIt({ kind, args }: Intent, { readings, signals }: ReadText): boolean {
  const { reference } = args as { readonly reference?: string }
  if (!HAVE_PARTS.has(kind) || reference === undefined || signals.has('ONE_OF')) return false
  const words = readings.flat().flatMap(({ value }) => (value?.kind === 'words' ? [value] : []))
  return words.some(({ text }) => text === reference) && !words.some(({ isOne }) => isOne)
}

const HAVE_PARTS = new Set<QuestionKind>(['blocked', 'no-pending', 'fact', 'proceeding', 'data-wrong'])

/** Said to or of somebody. */
const OF_SOMEBODY = new Set<Unsupported>(['nudge', 'their-messages', 'their-notices', 'their-pause'])

/** "Deme los 10 más viejos": of which contracts is not said. */
function isOrdered(list: ListAsked | undefined, { signals }: ReadText): boolean {
  const isWhole = signals.has('CONTRACTS') || signals.has('MY') || signals.has('MINE')
  return list?.isSituationAssumed === true && list.query.where.length === 1 && !isWhole
}

const SHOWN_AGAIN =
  /^(?:no )?(?:pero )?(?:dame|deme|demelos|damelos|ver|quiero ver|muestr\w+|ensen\w+|listar|listelos|show|give|see)\b/
const OTHER = /\b(?:el|la|los|las) (?:otr[oa]s?)\b|\bthe other\b/

/** A contract was named. */
function isSaid({ args }: Intent): boolean {
  return 'id' in args || 'reference' in args
}

/** "Los que le siguen": the next of those that were asked for by their number, else the next page. */
function nextOf(last: Query, ids: readonly string[]): Intent {
  const [first, ...more] = ids.slice(-MOST_LEFT_OUT)
  if (last.limit === undefined || first === undefined)
    return { kind: 'turn-page', args: {}, question: { kind: 'turn-page', args: {} } }
  const query: Query = { ...last, where: [...last.where, { field: 'contract', op: 'not', values: [first, ...more] }] }
  return { kind: 'find', args: {}, question: questionOfQuery(query), query }
}

/** A filter holds no more. */
const MOST_LEFT_OUT = 20

/** It says nothing of which contracts, nor of how they are to be shown. */
function isBare(query: Query | undefined): boolean {
  return query !== undefined && encodeQuery(query) === encodeQuery({ where: [] })
}

function nameOnScreen({ contract, named }: Screen): { id: string } | { reference: string } | undefined {
  if (contract !== undefined) return { id: contract }
  return named === undefined ? undefined : { reference: named }
}

/** What is asked or told of one contract. */
const OF_ONE = new Set<QuestionKind>([
  'contract',
  'why',
  'supports',
  'liquidated',
  'closed-it',
  'hand-over',
  'no-pending',
  'proceeding',
  'blocked',
  'not-mine',
  'data-wrong',
  'fact',
  'snooze',
  'watch-closing',
])
/** Of one where something points at it or it was just spoken of, else of all. */
const MAYBE_OF_ONE = new Set<QuestionKind>(['how', 'deadline', 'law', 'liquidation', 'lapsed'])

/** Told of one contract, and of none else. */
export function isToldOfOne(kind: QuestionKind): boolean {
  return OF_ONE.has(kind)
}

function isOfOne(kind: QuestionKind, text: ReadText, { isOnContract }: Screen): boolean {
  if (OF_ONE.has(kind)) return true
  if (!MAYBE_OF_ONE.has(kind) || text.signals.has('CONTRACTS') || text.signals.has('THOSE')) return false
  return pointsAtOne(text) || isOneMore(text) || (isOnContract && kind !== 'law')
}

/** "Ese", "lo", "le": something that was said before. */
export function pointsAtOne({ terms }: ReadText): boolean {
  return terms.some(({ signs, text }) => signs.has('THAT_ONE') || (POINTING.test(text) && isVerb({ signs })))
}

const POINTING = /^(?:lo|le|la|se lo|it|its|him|\w+(?:melo|rlo|rla|alo|elo|amelo))$/

/** "Y hasta cuándo": one more question about the same. */
function isOneMore({ terms }: ReadText): boolean {
  const words = terms.filter(({ signs }) => !signs.has('MARK') && !signs.has('HELLO'))
  return words.length <= 7 && /^(?:y|e|and|pero|but)$/.test(words[0]?.text.split(' ')[0] ?? '')
}

/** It begins with what leaves something out. */
function beginsByLeavingOut({ terms }: ReadText): boolean {
  const first = terms.find(isMatter)
  return first?.signs.has('EXCEPT') === true || first?.text === 'sin' || first?.text === 'without'
}

function isSameQuery(one: Query, other: Query): boolean {
  return encodeQuery(one) === encodeQuery(other)
}
