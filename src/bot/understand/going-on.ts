import type { Day } from '../../rules/day.js'
import { encodeQuery } from '../query/button-code.js'
import { type Filter, type Query, readFilter } from '../query/query.js'
import type { Screen } from './context.js'
import type { Interpretation } from './explain.js'
import { type Intent, questionOfQuery, UNKNOWN } from './intent.js'
import { questionAbout } from './open-question.js'
import type { ListAsked } from './query-of.js'
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
  const { question } = intent
  if (intent.unsupported) {
    const name = intent.unsupported === 'assign' && !isSaid(intent) ? nameOnScreen(screen) : undefined
    if (name) return { intent: { ...intent, args: { ...intent.args, ...name } }, taken: true }
    // "Recuérdele": to whoever the list is of.
    const isOfLast = last && intent.unsupported === 'nudge' && isBare(intent.query)
    return isOfLast ? { intent: { ...intent, query: last }, taken: true } : { intent, taken: false }
  }
  if (last && text.signals.has('NEXT_ONES')) return { intent: nextOf(last, screen.ids), taken: true }
  if (!isSaid(intent) && isOfOne(intent.kind, text, screen)) {
    const name = nameOnScreen(screen)
    if (name) {
      const named = questionAbout(question, name)
      return { intent: { ...intent, args: named.args, question: named }, taken: true }
    }
  }
  if (!last || !intent.query || !goesOn(intent, intent.query, text, found, screen.corrects === true)) {
    // "Todos" by itself says nothing where no list stands on the screen.
    const isBareAll = intent.kind === 'find' && isBare(intent.query) && text.signals.has('THOSE_ONES')
    return { intent: isBareAll ? UNKNOWN : intent, taken: false }
  }
  if (isBare(intent.query) && intent.kind === 'find' && last.limit === undefined && text.signals.has('THOSE_ONES'))
    return { intent: UNKNOWN, taken: false }
  const query = changed(last, intent.query, text, screen, list)
  // What changed is known between the last two cuts only.
  if (last.where.some(({ field }) => field === 'changed') && intent.query.where.some(({ field }) => field === 'ends'))
    return { intent: UNKNOWN, taken: false }
  // "Sin los que…", of which nothing was understood, is not the list as it was.
  if (leavesOut(text) && !query.where.some(isDenied)) return { intent: UNKNOWN, taken: false }
  if (isSameQuery(query, intent.query)) return { intent, taken: true }
  return { intent: { ...intent, query, question: questionOfQuery(query) }, taken: true }
}

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

function isOfOne(kind: QuestionKind, text: ReadText, { isOnContract }: Screen): boolean {
  if (OF_ONE.has(kind)) return true
  if (!MAYBE_OF_ONE.has(kind) || text.signals.has('CONTRACTS') || text.signals.has('THOSE')) return false
  return pointsAtOne(text) || isOneMore(text) || (isOnContract && kind !== 'law')
}

/** "Ese", "lo", "le": something that was said before. */
export function pointsAtOne({ terms }: ReadText): boolean {
  return terms.some(({ signs, text }) => signs.has('THAT_ONE') || POINTING.test(text))
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
]
/** Before the matter itself: "ok, pero…", "no, de todos". */
const LEADING = /^(?:no|si|ok|okay|listo|bueno|ya|ah|ay|uy|pues|entonces|yes|well|so|gracias)$/
const GOES_ON =
  /^(?:y|e|and|solo|solamente|only|just|pero|but|ahora|now|what about|de|tambien|also|sin|menos|excepto|salvo|fuera de|without|except|except for|mejor|nada mas|unicamente)$/
const OF_THOSE =
  /\b(?:de|entre|of|among|within) (?:esos|esas|estos|estas|ellos|ellas|los mismos|las mismas|those|these|them)\b/
const ASKS = /^(?:que|cual|cuales|quien|quienes|cuant[oa]s?|what|which|who|how many)\b/
const CLITIC = /^(?:\w+(?:melos|melas|melo|alos|elos|alas|elas|arlos|erlos)|them)$/

/**
 * Whether it goes on from the last list: it begins with "y" or "solo", points at it, or says no more than a part of a question.
 * "Qué cambió desde ayer" is a question whole in itself; "cuáles son de obra" is not.
 */
function goesOn(
  { kind }: Intent,
  { where, output }: Query,
  { terms, signals }: ReadText,
  found: Interpretation,
  corrects: boolean,
): boolean {
  const words = terms.filter(isMatter)
  const [first] = words
  if (first && (GOES_ON.test(first.text) || first.signs.has('EXCEPT'))) return true
  if (corrects || GOING_ON.some(sign => signals.has(sign))) return true
  if (signals.has('HIDE') && words.length <= 6) return true
  if (kind === 'summary' && words.length <= 3 && !signals.has('CONTRACTS')) return true
  if (OF_THOSE.test(words.map(({ text }) => text).join(' ')) || words.some(({ text }) => CLITIC.test(text))) return true
  if (signals.has('CONTRACTS')) return false
  if (found.frame.afterList) return true
  // "Mejor en Excel", "pásemelo a Excel": no word of which.
  if (output === 'xlsx' && where.length === 0) return words.length <= 5 && !signals.has('MY') && !signals.has('LIST')
  const isWhole = first && ASKS.test(first.text) && where.some(({ field }) => field !== 'about')
  return !isWhole && words.length <= 5 && kind === 'find' && !signals.has('FIND')
}

/** It begins with what leaves something out. */
function leavesOut({ terms }: ReadText): boolean {
  const first = terms.find(isMatter)
  return first?.signs.has('EXCEPT') === true || first?.text === 'sin' || first?.text === 'without'
}

function isMatter({ signs, text }: Term): boolean {
  return !signs.has('MARK') && !signs.has('HELLO') && !signs.has('THANKS') && !LEADING.test(text)
}

/** "Y los de obra", "y en agosto", "solo los vencidos": the last list with what was said put in the place of what it had there. */
function changed(last: Query, said: Query, text: ReadText, screen: Screen, list: ListAsked | undefined): Query {
  const { unknown: _, ...kept } = last
  const isOwn = said.where.length === 0 && text.terms.some(({ text: word }) => OWN.test(word))
  const before = screen.corrects ? withoutSubject(last, said) : last
  const where = text.signals.has('THEIR_AREA') ? ofTheirArea(last, screen) : mergedFilters(before, said, text, list)
  const { limit, ...rest } = { ...kept, ...said, where, ...(isOwn && { view: 'own' as const }) }
  if (said.group && !said.order) delete rest.order
  // "Todos": all of what was asked for, no longer the first few.
  return limit === undefined || (said.limit === undefined && text.signals.has('THOSE_ONES')) ? rest : { ...rest, limit }
}

/** "No la oficina, sino los de obra": of which contracts is said anew. */
function withoutSubject(last: Query, { where }: Query): Query {
  const isAnew = where.some(({ field }) => SUBJECTS.has(field))
  return isAnew ? { ...last, where: last.where.filter(({ field }) => !SUBJECTS.has(field)) } : last
}

const SUBJECTS = new Set<Filter['field']>(['about', 'type', 'supplier', 'object', 'area', 'supervisor'])

const OWN = /^(?:mi[oa]s|mine|los mi[oa]s|only mine)$/

/** Instead of those of a person, those of whoever works in the same area. */
function ofTheirArea({ where }: Query, { areaOf }: Screen): readonly Filter[] {
  return where.map(filter => {
    if (filter.field !== 'supervisor' || filter.op !== 'is') return filter
    const area = areaOf?.(filter.values[0])
    return area === undefined ? filter : { field: 'area', op: 'has', values: [area] }
  })
}

function mergedFilters(last: Query, said: Query, text: ReadText, list: ListAsked | undefined): readonly Filter[] {
  const hidden = list?.hidden
  if (hidden) {
    const out = new Set([...hidden, ...said.where].map(keyOf))
    const kept = last.where.filter(filter => !out.has(keyOf(filter)))
    // What the list was cut down to and is now to be left out is no longer asked for.
    const isTaken = last.where.some(filter => hidden.some(each => keyOf(each) === keyOf(filter)))
    return isTaken ? kept : [...kept, ...said.where]
  }
  const added = list?.isSituationAssumed ? said.where.filter(({ field }) => field !== 'situation') : said.where
  const words = text.terms.map(({ text: word }) => word).join(' ')
  // "De todos, no solo los de obra": no longer cut down to it.
  if (NOT_ONLY.test(words))
    return last.where.filter(filter => !added.some(other => slotOf(other.field) === slotOf(filter.field)))
  if (text.signals.has('COMPARE')) return last.where.map(filter => joined(filter, added))
  const isWithin = text.signals.has('KEEP') || OF_THOSE.test(words)
  const isCut = isWithin || text.signals.has('ONLY')
  const cut = added.map(filter => (isCut ? overlapping(filter, last.where) : filter))
  return [...last.where.filter(filter => !cut.some(other => replaces(other, filter, isWithin))), ...cut]
}

const NOT_ONLY = /\bno (?:solo|solamente|unicamente|nada mas)\b|\bnot (?:only|just)\b/

/** With the people or areas that were said besides. */
function joined(filter: Filter, added: readonly Filter[]): Filter {
  const more = added.flatMap(({ field, op, values }) => (field === filter.field && op === filter.op ? values : []))
  return readFilter({ ...filter, values: [...new Set([...filter.values, ...more])] }) ?? filter
}

/** Whether what is said now stands in the place of what was said before; within a list, only what cannot hold beside it does. */
function replaces(now: Filter, before: Filter, isWithin: boolean): boolean {
  if (keyOf(now) === keyOf(before)) return true
  if (isDenied(now) || isDenied(before) || slotOf(now.field) !== slotOf(before.field)) return false
  return !isWithin || !BESIDE_OTHERS.has(now.field)
}

/** Several of them may hold of one contract. */
const BESIDE_OTHERS = new Set<Filter['field']>(['about', 'supplier', 'object', 'area', 'reference'])

function isDenied({ op }: Filter): boolean {
  return op === 'lacks' || op === 'not' || op === 'none'
}

function keyOf(filter: Filter): string {
  return JSON.stringify(filter)
}

/** Fields that say the same kind of thing: another situation stands in the place of the last. */
function slotOf(field: Filter['field']): string {
  if (field === 'overdue' || field === 'situation') return 'situation'
  if (field === 'closable' || field === 'ends' || field === 'closed' || field === 'deadline') return 'time'
  if (field === 'supervisor' || field === 'area') return 'people'
  return field
}

/** Days of the same field as in the last list, as far as both hold. */
function overlapping(filter: Filter, last: readonly Filter[]): Filter {
  const before = last.find(({ field }) => field === filter.field)
  const [one, other] = [daysOf(filter), before && daysOf(before)]
  if (!one || !other) return filter
  const from = latest(one.from, other.from)
  const to = earliest(one.to, other.to)
  if (from === undefined || to === undefined) return filter
  return (from <= to && readFilter({ field: filter.field, op: 'between', values: [from, to] })) || filter
}

function daysOf({ field, op, values }: Filter): { readonly from?: Day; readonly to?: Day } | undefined {
  if (field !== 'ends' && field !== 'closed' && field !== 'closable') return undefined
  if (op === 'between') return { from: values[0], to: values[1] }
  if (op === 'from') return { from: values[0] }
  return op === 'until' ? { to: values[0] } : undefined
}

function latest(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one
}

function earliest(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one
}

function isSameQuery(one: Query, other: Query): boolean {
  return encodeQuery(one) === encodeQuery(other)
}
