import { addDays, addMonths, type Day, daysBetween, parts } from '../../../rules/day.js'
import { type Filter, type Query, readFilter } from '../../query/query.js'
import { isOfStanding } from '../../query/share.js'
import { ofTerm } from '../list/base-query.js'
import type { ListAsked } from '../list/list-said.js'
import type { ReadText, Signal } from '../readings/readings.js'
import { foldInPlace } from '../text/fold.js'
import { isGivenName } from '../vocabulary/index.js'
import type { Screen } from './context.js'
import { offTheFile } from './off-the-file.js'

/** "De esos", "entre ellos": within what was shown. */
export const OF_THOSE =
  /\b(?:de|entre|of|among|within) (?:esos|esas|estos|estas|ellos|ellas|los mismos|las mismas|those|these|them)\b/

/** "Y los de obra", "y en agosto", "solo los vencidos": the last list with what was said put in the place of what it had there. */
export function changed(
  shown: Query,
  asked: Query,
  text: ReadText,
  screen: Screen,
  list: ListAsked | undefined,
): Query {
  const last = offTheFile(shown, asked, text.terms)
  // "¿Y en septiembre?", after those that end in August: of the end, where nothing says of what else.
  const isOfEnd = last.where.some(({ field }) => field === 'ends') && !SAYS_OF_WHAT.some(sign => text.signals.has(sign))
  const said = ofOtherPeople(
    beforeThat(ofSameYears(isOfEnd ? ofTerm(asked) : asked, last, text), last, text),
    last,
    text,
  )
  const { unknown: _, ...kept } = last
  const isOwn =
    (said.where.length === 0 || list?.isSituationAssumed === true) &&
    text.terms.some(({ text: word, signs }) => OWN.test(word) || signs.has('OWN_ONES'))
  // "No, el de toda la entidad", after those of an area.
  const isOfAll = said.where.length === 0 && said.view === 'entity'
  const before = screen.corrects ? withoutSubject(last, said) : last
  const ranked = rankedAnew(last, said, text)
  if (ranked) return ranked
  if (text.signals.has('IN_ALL')) return { ...said, where: ofAnyStanding([...last.where, ...said.where]) }
  // "¿Quién los tiene?", of the first few: each line of the list says it.
  if (last.limit !== undefined && !last.group && text.signals.has('WHOSE') && said.where.length === 0) return last
  const merged = text.signals.has('THEIR_AREA') ? ofTheirArea(last, screen) : mergedFilters(before, said, text, list)
  // "¿Y los míos?", after those of somebody.
  const where = isOwn || isOfAll ? merged.filter(({ field }) => slotOf(field) !== 'people') : merged
  const { limit, ...rest } = { ...kept, ...said, where, ...(isOwn && { view: 'own' as const }) }
  // "Los de Nelson", after a table of people: those, and no table of one.
  const isOfOne = ({ field, op, values }: Filter) =>
    field === rest.group && (op === 'is' || op === 'has') && values.length === 1
  if (!said.group && said.where.some(isOfOne)) {
    for (const shape of ['group', 'measures', 'order', 'having', 'parts'] as const) delete rest[shape]
    return rest
  }
  // What is cut down to how it stands, or summed, has no more of how each stands.
  if (last.parts && !said.parts && (said.measures || said.where.some(({ field }) => isOfStanding(field))))
    delete rest.parts
  // A ranking of others is still one.
  if (said.group && !said.order && !last.group) delete rest.order
  // Blocked ones by their reason: by the obstacle.
  if ((rest.group === 'missing' || rest.group === 'rule') && where.some(({ field }) => field === 'blocked'))
    rest.group = 'blocked'
  // "Lo mismo pero por plata": of groups, what it comes to as well as the order.
  const by = said.order?.by
  if (rest.group && !said.measures && (by === 'value' || by === 'balance' || by === 'paid')) rest.measures = [by]
  // "Todos": all of what was asked for, no longer the first few.
  return limit === undefined || (said.limit === undefined && text.signals.has('THOSE_ONES')) ? rest : { ...rest, limit }
}

/** "Del peor al mejor", "de mayor a menor", after a table of people or areas: the same table, by how far each is or by how many it has. */
function rankedAnew(last: Query, said: Query, { signals, terms }: ReadText): Query | undefined {
  if ((last.group !== 'supervisor' && last.group !== 'area') || said.where.length > 0) return undefined
  const { parts: _, measures: __, ...kept } = last
  const words = terms.map(({ text }) => text).join(' ')
  const isOfNewGroup = ['WHO', 'TEAM', 'AREAS', 'PER_PERSON', 'PER_AREA'].some(sign => signals.has(sign as Signal))
  if (said.measures?.[0] === 'progress' && said.order && !isOfNewGroup)
    return { ...kept, where: ofAnyStanding(last.where), measures: said.measures, order: said.order }
  if (!BY_SIZE.test(words)) return undefined
  return { ...last, order: { by: 'count', ...(!LEAST_FIRST.test(words) && { descending: true as const }) } }
}

const BY_SIZE =
  /\b(?:de mayor a menor|de menor a mayor|de mas a menos|de menos a mas)\b(?! (?:valor|plata|monto|saldo))/
const LEAST_FIRST = /\bde (?:menor a mayor|menos a mas)\b/

/** "¿Y Marta Luz?", "y los de Pedro Pérez", after those of somebody: whose they are, although no list knows that name. */
function ofOtherPeople(said: Query, last: Query, { terms }: ReadText): Query {
  const isOfSomebody = last.where.some(({ field, op }) => field === 'supervisor' && (op === 'is' || op === 'named'))
  const words = terms.flatMap(({ text, signs }) => (signs.has('MARK') ? [] : [text])).join(' ')
  if (!isOfSomebody || !AND_SOMEBODY.test(words) || OF_THOSE.test(words)) return said
  const where = said.where.map((filter): Filter => {
    const [name, ...more] = filter.field === 'about' && filter.op === 'has' ? filter.values : []
    const isName = name !== undefined && more.length === 0 && isGivenName(foldInPlace(name).split(' ')[0] ?? '')
    return isName ? { field: 'supervisor', op: 'named', values: [foldInPlace(name)] } : filter
  })
  return { ...said, where }
}

const AND_SOMEBODY =
  /^(?:(?:no|ah|ok|bueno|listo) )*(?:y|e|and|and what about|what about|ahora|and now)(?: (?:que hay de|los de|las de|lo de|el de|de|a|la|el|con))? [a-z]/

const YEAR_DIGITS = 4

/** "¿Y el mes anterior?", after a month: the one before that, which is not always the last; of as many months as were shown. */
function beforeThat(said: Query, last: Query, { terms, pieces }: ReadText): Query {
  // "Me refería a 2026", after that year: a year by its number is that one.
  const isNumbered = pieces.some(({ kind, start, end }) => kind === 'period' && end - start === YEAR_DIGITS)
  const isEarlier = terms.some(({ text }) => /\b(?:anterior|anteriores|antes|previous|before)\b/.test(text))
  const where = said.where.map(filter => {
    const then = last.where.find(({ field, op }) => field === filter.field && op === 'between')
    const [range, before] = [daysOfList(filter), then && daysOfList(then)]
    if (!range?.from || !range.to || !before?.from || !before.to) return filter
    const isSame = range.from === before.from && range.to === before.to
    const isPart = range.from === before.from || range.to === before.to
    if (!(isSame && !isNumbered) && !(isPart && isEarlier)) return filter
    const to = addDays(before.from, -1)
    const months = wholeMonths(before.from, before.to)
    const from = months > 0 ? addMonths(before.from, -months) : addDays(to, -daysBetween(before.from, before.to))
    return readFilter({ field: filter.field, op: 'between', values: [from, to] }) ?? filter
  })
  return terms.length < 8 ? { ...said, where } : said
}

/** How many months from the first to the last day; 0 where they are not whole. */
export function wholeMonths(from: Day, to: Day): number {
  const [first, next] = [parts(from), parts(addDays(to, 1))]
  return first.day === 1 && next.day === 1 ? 12 * (next.year - first.year) + next.month - first.month : 0
}

/** "¿Y cuántos tiene en total?": without how they stand. */
function ofAnyStanding(where: readonly Filter[]): readonly Filter[] {
  return where.filter(({ field }) => !isOfStanding(field))
}

/** "Me confundí, era 2021", after those that were signed in 2022: of when they were signed, where nothing says of what else. */
function ofSameYears(asked: Query, last: Query, { signals }: ReadText): Query {
  const before = last.where.find(({ field }) => field === 'signed' || field === 'starts')
  const isSaid = (['ENDED', 'EXPIRE', 'UPCOMING', 'CLOSED', 'CLOSED_I', 'OVERDUE'] as const).some(sign =>
    signals.has(sign),
  )
  if (!before || isSaid) return asked
  const where = asked.where.map(filter => {
    const { from, to } = (filter.field === 'ends' && filter.op === 'between' && daysOfList(filter)) || {}
    const areYears = from?.endsWith('-01-01') && to?.endsWith('-12-31')
    return (areYears && readFilter({ ...filter, field: before.field })) || filter
  })
  return { ...asked, where }
}

const SAYS_OF_WHAT = ['EXPIRE', 'UPCOMING', 'FUTURE', 'CLOSE', 'TO_CLOSE', 'CAN'] as const

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
  // "De esos, ¿quién no ha respondido?": how they stand was said before.
  const isAssumed =
    list?.isSituationAssumed || (text.signals.has('-ANSWERED') && !SAYS_HOW.some(sign => text.signals.has(sign)))
  const added = isAssumed ? said.where.filter(({ field }) => field !== 'situation') : said.where
  const words = text.terms.map(({ text: word }) => word).join(' ')
  // "De todos, no solo los de obra": no longer cut down to it.
  if (NOT_ONLY.test(words))
    return last.where.filter(filter => !added.some(other => slotOf(other.field) === slotOf(filter.field)))
  if (text.signals.has('COMPARE')) return last.where.map(filter => joined(filter, added))
  const isWithin = text.signals.has('KEEP') || OF_THOSE.test(words)
  const isCut = isWithin || text.signals.has('ONLY')
  const cut = added.map(filter => (isCut ? overlapping(filter, last.where) : filter))
  // "¿Y los suspendidos?", after those in execution: instead of them.
  const isInstead = !isCut && !text.signals.has('THOSE_ONES')
  const replaced = (now: Filter, before: Filter) =>
    replaces(now, before, isWithin) || (isInstead && isHowItStands(now) && isHowItStands(before))
  // "¿Y los que no están en espera?", after those that are: the others.
  const turned = (now: Filter, before: Filter) =>
    now.op === 'not' && now.field === before.field && !leavesOut(before) && isWithinValues(before, now)
  const kept = last.where.filter(filter => !cut.some(other => replaced(other, filter) || turned(other, filter)))
  return stillToClose([...kept, ...cut])
}

/** What is not overdue is still to be closed: whatever is closed or runs is no part of it. */
function stillToClose(where: readonly Filter[]): readonly Filter[] {
  const isOfOthers = where.some(({ field, op }) => field === 'overdue' && op === 'none')
  const saysHow = where.some(({ field }) => field === 'situation' || field === 'state' || field === 'closed')
  return isOfOthers && !saysHow ? [{ field: 'situation', op: 'is', values: ['closeNow'] }, ...where] : where
}

const SAYS_HOW = ['TO_CLOSE', 'PENDING', 'YOU_NEED', 'LACK', 'OVERDUE', 'WAITING'] as const

function isWithinValues(one: Filter, other: Filter): boolean {
  const said: readonly string[] = other.values
  return one.values.length > 0 && one.values.every(value => said.includes(value))
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
  // "¿Y cuáles no están vencidos?", after those that are: the others.
  if (now.field === 'overdue' && before.field === 'overdue') return true
  if (leavesOut(now) || leavesOut(before)) return false
  if (slotOf(now.field) !== slotOf(before.field)) return false
  return !isWithin || !BESIDE_OTHERS.has(now.field)
}

/** In the register, or for whoever has to close it. */
function isHowItStands(filter: Filter): boolean {
  return !leavesOut(filter) && (filter.field === 'state' || slotOf(filter.field) === 'situation')
}

/** Several of them may hold of one contract. */
const BESIDE_OTHERS = new Set<Filter['field']>(['about', 'type', 'supplier', 'object', 'area', 'reference'])

/** It says what is to be left out. */
export function leavesOut({ op }: Filter): boolean {
  return op === 'lacks' || op === 'not' || op === 'none'
}

function keyOf(filter: Filter): string {
  return JSON.stringify(filter)
}

/** Fields that say the same kind of thing: another situation stands in the place of the last. */
export function slotOf(field: Filter['field']): string {
  if (field === 'overdue' || field === 'situation') return 'situation'
  if (field === 'closable' || field === 'ends' || field === 'closed' || field === 'deadline') return 'time'
  if (field === 'supervisor' || field === 'area') return 'people'
  if (field === 'about' || field === 'type') return 'subject'
  return field
}

/** Days of the same field as in the last list, as far as both hold. */
function overlapping(filter: Filter, last: readonly Filter[]): Filter {
  const before = last.find(({ field }) => field === filter.field)
  const [one, other] = [daysOfList(filter), before && daysOfList(before)]
  if (!one || !other) return filter
  const from = latest(one.from, other.from)
  const to = earliest(one.to, other.to)
  if (from === undefined || to === undefined) return filter
  return (from <= to && readFilter({ field: filter.field, op: 'between', values: [from, to] })) || filter
}

/** The days that a filter is of. */
export function daysOfList({ field, op, values }: Filter): { readonly from?: Day; readonly to?: Day } | undefined {
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
