import { encodeQuery } from '../query/button-code.js'
import { kindOf } from '../query/named-queries.js'
import type { Query } from '../query/query.js'
import type { Screen } from './context.js'
import type { Interpretation, Unsupported } from './explain.js'
import { type Intent, questionOfQuery, UNKNOWN } from './intent.js'
import type { ListAsked } from './list/list-said.js'
import { changed, leavesOut, OF_THOSE, slotOf } from './list-changed.js'
import { questionAbout } from './open-question.js'
import type { QuestionKind } from './question.js'
import type { ReadText, Sign, Term } from './readings.js'

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
  if (!last || !intent.query || !goesOn(last, intent, intent.query, text, found, screen, isOrdered(list, text))) {
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
  const name = isNamed || isAnother || !isOfOne(intent.kind, text, screen) ? undefined : nameOnScreen(screen)
  if (!name) return null
  const named = questionAbout(intent.question, name)
  return { ...intent, args: named.args, question: named }
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

/** Says by itself that something of the list on the screen is meant. */
const GOING_ON: readonly Sign[] = [
  'KEEP',
  'SAME',
  'CORRECT',
  'THOSE_ONES',
  'SUM',
  'NEXT_ONES',
  'WHOSE',
  'COMPARE',
  'ASCENDING',
  'ARRANGE',
  'THEIR_AREA',
  'SINCE_WHEN',
  'WHY_THOSE',
]
/** They may as well be said of those that are asked for. */
const WHATEVER_LIST = new Set<Sign>(['THOSE_ONES', 'COMPARE', 'ASCENDING', 'ARRANGE', 'WHOSE', 'SINCE_WHEN'])
/** Before the matter itself: "ok, pero…", "no, de todos". */
const LEADING = /^(?:no|si|ok|okay|listo|bueno|ya|ah|ay|uy|pues|entonces|yes|well|so|gracias)$/
const GOES_ON =
  /^(?:y|e|and|solo|solamente|only|just|pero|but|ahora|now|what about|de|tambien|also|sin|menos|excepto|salvo|fuera de|without|except|except for|mejor|nada mas|unicamente)$/
const OF_CAMPAIGN: readonly Sign[] = ['STATUS', 'SUMMARY', 'RESUMEN']
const HOW_MANY_ARE = /^(?:cuant[oa]s (?:son|de esos|de estos|pasan|superan)|how many (?:are|of them|of those))\b/
const ASKS = /^(?:que|cual|cuales|quien|quienes|cuant[oa]s?|what|which|who|how many)\b/
const IN_A_CHART =
  /^(?:(?:en|como|hag[ao]me|hazme|pongal[oa]s?|muestrel[oa]s?) )*(?:en |as |in )?(?:una?|an?) (?:grafic[ao]|chart|graph|torta|diagrama|bar chart|pie chart)\b/
/** "Me lo pasa en Excel", "ese cuadro en Excel". */
const POINTS_BACK =
  /\b(?:eso|esto|lo mismo|est[ea] \w+|es[ea] \w+|(?:lo|la|los|las) \w+|that|this|it|them|\w+(?:melos?|melas?|elos?|elas?|arlos?|arlas?))\b/
const CLITIC = /^(?:\w+(?:melos|melas|melo|alos|elos|alas|elas|arlos|erlos)|them)$/

/**
 * Whether it goes on from the last list: it begins with "y" or "solo", points at it, or says no more than a part of a question.
 * "Qué cambió desde ayer" is a question whole in itself; "cuáles son de obra" is not.
 */
function goesOn(
  last: Query,
  { kind }: Intent,
  { where, output, order, limit, group }: Query,
  { terms, signals }: ReadText,
  found: Interpretation,
  { corrects, isUnasked, isOnContract }: Screen,
  ordered: boolean,
): boolean {
  const words = terms.filter(isMatter)
  const [first] = words
  // "¿Y el de Maritza?", after one contract: another one.
  if (isOnContract && where.length > 0 && where.every(({ field }) => field === 'about')) return false
  // "Todos mis contratos en Excel": the whole is named, whatever list stands there.
  const said = terms.map(({ text }) => text).join(' ')
  if (output === 'xlsx' && where.length === 0 && WHOLE.test(said)) return false
  if (first && (GOES_ON.test(first.text) || first.signs.has('EXCEPT'))) return true
  // "Compare Obras con Sistemas": both are named, and nothing of the list is.
  const isOfBoth = where.some(({ field, values }) => (field === 'area' || field === 'supervisor') && values.length > 1)
  if (signals.has('COMPARE') && isOfBoth && !corrects) return false
  // "No, los de más de 60": instead of what was said before.
  if (terms.find(({ signs: around }) => !around.has('MARK'))?.text === 'no' && kind === 'find' && words.length <= 9)
    return true
  // "Los vencidos de él", "qué le falta": of whoever the list is of.
  if (isOfTheirs(last, where, words)) return true
  // "A Claudia no".
  const asks = first !== undefined && ASKS.test(first.text)
  const isLeftOut = where.length > 0 && where.every(filter => leavesOut(filter) && filter.op !== 'none')
  if (isLeftOut && words.length <= 5 && !asks) return true
  // "Los 14 que no tienen supervisor", where nobody asked for the list: those of all.
  const isOfThem = (sign: Sign) => signals.has(sign) && !(isUnasked && where.length > 0 && WHATEVER_LIST.has(sign))
  if (corrects || GOING_ON.some(isOfThem)) return true
  if (signals.has('HIDE') && (words.length <= 6 || first?.signs.has('HIDE'))) return true
  if (
    OF_THOSE.test(words.map(({ text }) => text).join(' ')) ||
    words.some(word => CLITIC.test(word.text) && isVerb(word))
  )
    return true
  if (signals.has('CONTRACTS')) return false
  // "Los 5 más grandes": of which is not said.
  if (ordered || (where.length === 0 && !group && (order ?? limit) !== undefined)) return true
  // "… y cuáles el otro mes": no more than another time.
  const isOfTime = ({ field }: Query['where'][number]) => slotOf(field) === 'time'
  if (words.length <= 5 && where.length > 0 && where.every(isOfTime) && last.where.some(isOfTime) && !hasVerb(signals))
    return true
  // Nothing of what follows points at a list: where nobody asked for one, it is a question of its own.
  if (isUnasked) return false
  // "De mejor a peor", of the table that stands there.
  if (where.length === 0 && last.group && words.length <= 4 && (signals.has('BEST') || signals.has('WORST')))
    return true
  // "Por persona".
  if (where.length === 0 && words.length <= 3 && (signals.has('PER_PERSON') || signals.has('PER_AREA'))) return true
  // "En una gráfica por área": how to show what stands there.
  if (output === 'chart' && where.length === 0 && IN_A_CHART.test(words.map(({ text }) => text).join(' '))) return true
  // "¿Cuánto suman?"; "¿cómo vamos?" is of the campaign, whatever list stands there.
  const isOfCampaign =
    OF_CAMPAIGN.some(sign => signals.has(sign)) ||
    (signals.has('CHART') && (signals.has('ADVANCE') || signals.has('PROGRESS')))
  const isCounted = kind === 'summary' || (kind === 'team' && signals.has('HOW_MANY') && !group)
  if (isCounted && words.length <= 3 && !isOfCampaign) return true
  // "¿Cuántos son de obra?": of those.
  if (isCounted && where.length > 0 && HOW_MANY_ARE.test(words.map(({ text }) => text).join(' '))) return true
  if (found.frame.afterList) return true
  // "Mejor en Excel", "pásemelo a Excel": no word of which.
  if (output === 'xlsx' && where.length === 0) {
    const pointsBack = words.length <= 9 && POINTS_BACK.test(said)
    return pointsBack || (words.length <= 5 && !signals.has('MY') && !signals.has('LIST'))
  }
  const isWhole = asks && where.some(({ field }) => field !== 'about')
  const isOfPeople =
    kind === 'team' &&
    where.length > 0 &&
    where.every(({ field }) => field === 'supervisor' || field === 'area') &&
    first?.text === 'los'
  return !isWhole && words.length <= 5 && (kind === 'find' || isOfPeople) && !signals.has('FIND')
}

const WHOLE =
  /\b(?:(?:todos|todas|all)(?: of)? (?:mis|los|las|nuestros|nuestras|my|our|the) (?:contratos|expedientes|convenios|contracts|files)|(?:de|of) (?:todo|everything))\b/

/** It says by itself of what its days are. */
function hasVerb(signals: ReadText['signals']): boolean {
  return (
    [
      'EXPIRE',
      'ENDED',
      'CLOSED',
      'CLOSED_I',
      'CLOSE',
      'UPCOMING',
      'OVERDUE',
      'SIGNED_ON',
      'STARTED',
      'VINTAGE',
    ] as const
  ).some(sign => signals.has(sign))
}

/** Said of him, her or them, after a list of one's contracts or of an area's. */
function isOfTheirs(last: Query, where: Query['where'], words: readonly Term[]): boolean {
  const isOf = (filters: Query['where']) => filters.some(({ field }) => field === 'supervisor' || field === 'area')
  const said = words.map(({ text }) => text).join(' ')
  const isWhich = WHICH_OF_THEM.test(said) && !OF_ALL.test(said) && words.length <= 6
  return isOf(last.where) && !isOf(where) && (OF_THEIRS.test(said) || isWhich)
}

/** "¿Cuáles están vencidos?", after those of somebody. */
const WHICH_OF_THEM =
  /^(?:y )?(?:cual|cuales|cuant[oa]s|which|which ones|how many)(?! (?:contrat|expedient|contract|file))\b/
const OF_ALL = /\b(?:entidad|entity|todos|todas|total|everybody|everyone|overall|hay)\b/

const OF_THEIRS =
  /\b(?:de (?:el|ella|ellos|ellas|esa persona|ese supervisor|esa supervisora|esa area)|(?:le|les) (?:falt[ae]n?|hacen falta|hace falta|qued[ae]n?|tocan?|vencen?)|(?:tiene|tienen|lleva|llevan|debe|deben)|his|hers?|theirs?|(?:he|she|they) (?:has|have)|(?:does|do) (?:he|she|they))\b/

/** No name nor thing that ends like a verb with its pronoun: "Carlos", "Gonzalo", "escuelas". */
function isVerb({ signs }: Pick<Term, 'signs'>): boolean {
  return !signs.has('STRAY') && !signs.has('SUBJECT') && !signs.has('ELSEWHERE')
}

/** It begins with what leaves something out. */
function beginsByLeavingOut({ terms }: ReadText): boolean {
  const first = terms.find(isMatter)
  return first?.signs.has('EXCEPT') === true || first?.text === 'sin' || first?.text === 'without'
}

function isMatter({ signs, text }: Term): boolean {
  return !signs.has('MARK') && !signs.has('HELLO') && !signs.has('THANKS') && !LEADING.test(text)
}

function isSameQuery(one: Query, other: Query): boolean {
  return encodeQuery(one) === encodeQuery(other)
}
