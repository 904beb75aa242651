import { addDays, addMonths, daysBetween, parts } from '../../../rules/day.js'
import type { Counted, Filter, Measure, Query } from '../../query/query.js'
import { isOfStanding } from '../../query/share.js'
import type { Attempt } from '../attempt.js'
import { slotOf } from '../screen/list-changed.js'
import { PhraseTree } from '../text/phrase-tree.js'
import { type Period, type TextPiece, textAt, wordTexts } from '../text/text-piece.js'

const HOW_MANY = new PhraseTree(['cuantos', 'cuantas', 'cuanto', 'cuanta', 'how many', 'how much', 'que tantos'])
const JOINS = new Set(['y', 'e', 'o', 'u', 'and', 'or', 'pero', 'but', ',', ';', 'contra', 'vs', 'versus'])
/** Between what is compared: "este año frente al pasado", "vencidos vs por vencer". */
const VERSUS = new PhraseTree([
  'frente a los de',
  'frente a las de',
  'frente a los',
  'frente a las',
  'frente al',
  'frente a',
  'en comparacion con',
  'comparados con',
  'comparado con',
  'comparadas con',
  'comparada con',
  'con respecto al',
  'con respecto a',
  'respecto al',
  'respecto a',
  'respecto de',
  'versus',
  'vs',
  'contra',
  'compared with',
  'compared to',
  'against',
])
const MORE = new Set(['mas', 'more'])
/** What is counted with no regard to what was said of the others. */
const WHOLE = new Set(['total', 'todos', 'todas', 'contratos', 'contracts', 'all', 'overall'])
const MOST = 4
const ASKS_HOW = /^(?:como (?:va|van|anda|andan|esta|estan|le|les)|how (?:is|are|does|do))$/
/** By what each is measured, as it is written at the end. */
const MEASURED: ReadonlyArray<readonly [string, Measure]> = [
  ['con porcentaje del total', 'share'],
  ['con valor', 'value'],
  ['con saldo', 'balance'],
  ['con pagado', 'paid'],
  ['with percentage of the total', 'share'],
  ['with value', 'value'],
  ['with balance', 'balance'],
  ['with paid', 'paid'],
]
const MEASURES = new PhraseTree(MEASURED.map(([phrase]) => phrase))

/**
 * "Cuántos tengo y cuántos están vencidos", "¿hay más vencidos o más por vencer?", "los que cerramos este año frente al pasado":
 * several counted beside each other, each with what of the first holds for it as well; undefined where it is none of this, or
 * where a word of any of them is not read.
 */
export function setBeside(
  asked: readonly TextPiece[],
  read: (part: readonly TextPiece[]) => Attempt,
): Query | undefined {
  // "Compárame lo cerrado en junio contra mayo": that it is compared is said twice.
  const pieces = COMPARES.has(textAt(asked, 0) ?? '') && isOneTable(asked) ? asked.slice(1) : asked
  const measureAt = (at: number) => MEASURED[MEASURES.firstAt(pieces, at)?.listed ?? -1]?.[1]
  // How somebody does is told as it is now, and counted by nothing.
  if (ASKS_HOW.test(`${signAt(pieces, 0)} ${signAt(pieces, 1)}`) && pieces.some(isTime)) return undefined
  const share = pieces.findIndex((_, at) => measureAt(at) !== undefined)
  const measure = measureAt(share)
  const cut = cutUp(share < 0 ? pieces : pieces.slice(0, share))
  if (!cut || cut.length > MOST) return undefined
  // "Junio vs mayo en cierres": what is compared may be said with either.
  const model = cut.find(part => !part.every((piece, at) => isTime(piece) || AROUND_TIME.has(signAt(part, at)))) ?? []
  const queries = cut.map(part => queryOf(part === model ? part : (anotherTime(model, part) ?? part), read))
  const [first, ...others] = queries
  if (!first || others.some(query => !query)) return undefined
  // "Cómo voy comparado con el mes pasado": beside what is not told, so that nothing is compared.
  if (first.where.length === 0 && others.some(query => query?.where.every(({ field }) => slotOf(field) === 'time')))
    return undefined
  // "Cuánto le han pagado y cuánto falta": of the money, and none to close.
  const isOfMoney = first.measures?.some(measure => measure === 'paid' || measure === 'balance' || measure === 'value')
  if (isOfMoney && cut.slice(1).some(part => MUCH_LEFT.test(wordTexts(part).join(' ')))) return undefined
  // "Cuántos vencidos y cuántos por cerrar hay por área": both by area.
  const group = first.group ?? others.find(query => query?.group)?.group
  const all: Query[] = [{ ...first, ...(group && { group }) }]
  for (const [i, query] of others.entries()) if (query) all.push(carriedOver(all[0] ?? first, query, cut[i + 1] ?? []))
  const verb = verbOfLast(queries, cut)
  if (verb)
    all.splice(0, all.length - 1, ...all.slice(0, -1).map(each => ({ ...each, where: [...verb, ...each.where] })))
  if (!all.every(query => sameShape(query, all[0] ?? first))) return undefined
  const common = (all[0] ?? first).where.filter(filter =>
    all.every(({ where }) => where.some(other => isSame(other, filter))),
  )
  const parts: Counted[] = all.map(({ where }) => where.filter(filter => !common.some(other => isSame(other, filter))))
  const { order: _, limit: __, ...said } = all[0] ?? first
  const shape: Query = measure ? { ...said, measures: [measure] } : said
  const different = new Set(parts.map(part => JSON.stringify(part))).size
  // Said twice in other words: "cuántos me faltan y cuántos están listos".
  if (different === 1) return first
  if (different < parts.length) return undefined
  // Two areas or people are a line each of one table.
  if (isOneTable(pieces) && parts.some(part => part.some(({ field }) => field === 'supervisor' || field === 'area')))
    return undefined
  if (shape.group && parts.every(part => part.every(({ field }) => field === shape.group))) return undefined
  return { ...shape, where: common, parts }
}

const COMPARES = new Set('compare compara comparame compareme comparar comparacion'.split(' '))
const MUCH_LEFT = /^cuant[oa] (?:le |les |nos )?(?:falta|queda|resta|debe)/

/** "Obras vs Jurídica este año": named side by side, and not counted each for itself. */
function isOneTable(pieces: readonly TextPiece[]): boolean {
  return pieces.some((_, at) => VERSUS.longestAt(pieces, at) > 0)
}

/** The text in parts, each counted by itself; undefined where nothing counts beside anything. */
function cutUp(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] | undefined {
  const counts = pieces.flatMap((_, at) => (HOW_MANY.longestAt(pieces, at) > 0 ? [at] : []))
  // "Cuántos van, cuántos faltan y cuáles están vencidos": the last of them too.
  const which = pieces.findIndex((_, at) => WHICH.has(signAt(pieces, at)) && joinBefore(pieces, at) > 0)
  if (counts.length > 1 && which > (counts.at(-1) ?? 0)) counts.push(which)
  const left = pieces.findIndex((_, at) => joinBefore(pieces, at) > 0 && isWhatIsLeft(pieces.slice(at)))
  if (counts.length === 1 && left > (counts[0] ?? 0) && CLOSING.test(wordTexts(pieces.slice(0, left)).join(' ')))
    counts.push(left)
  const [, ...later] = counts
  const joins = later.map(at => joinBefore(pieces, at))
  if (later.length > 0 && joins.every(at => at > 0))
    return [0, ...later].map((from, i) => pieces.slice(from, later[i] === undefined ? pieces.length : joins[i]))
  if (later.length > 0) return undefined
  const or = pieces.findIndex((_, at) => ['o', 'or'].includes(signAt(pieces, at)) && MORE.has(signAt(pieces, at + 1)))
  if (or > 0 && pieces.slice(0, or).some((_, at) => MORE.has(signAt(pieces, at))))
    return [pieces.slice(0, or), pieces.slice(or + 1)].map(part => part.filter((_, at) => !MORE.has(signAt(part, at))))
  const times = eitherTime(pieces)
  if (times) return times
  for (let at = 1; at < pieces.length - 1; at++) {
    const length = VERSUS.longestAt(pieces, at)
    if (length > 0) return [pieces.slice(0, at), pieces.slice(at + length)]
  }
  return undefined
}

/** "Cuánto he cerrado y qué me falta": how many are left. */
function isWhatIsLeft(pieces: readonly TextPiece[]): boolean {
  return (
    pieces.every(({ kind }) => kind === 'word' || kind === 'mark') && WHAT_IS_LEFT.test(wordTexts(pieces).join(' '))
  )
}

const CLOSING = /\b(?:cerr|clos)/
const WHAT_IS_LEFT = /^(?:que|cuales) (?:me |nos )?(?:falta|faltan|queda|quedan)$|^what is missing$/

/** "¿Cerramos más en mayo o en junio?": how many in each. */
function eitherTime(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] | undefined {
  const places = pieces.flatMap((piece, at) => (isTime(piece) ? [at] : []))
  const [first, second] = places
  if (first !== undefined && second === undefined) return thanBefore(pieces, first)
  if (first === undefined || second === undefined || places.length > 2) return undefined
  const or = pieces.findIndex((_, at) => at > first && at < second && ['o', 'or'].includes(signAt(pieces, at)))
  const isMore = pieces.some((_, at) => MORE.has(signAt(pieces, at)) || LESS.has(signAt(pieces, at)))
  const isBetween = pieces.slice(first + 1, second).every((_, i) => BETWEEN_TIMES.has(signAt(pieces, first + 1 + i)))
  if (or < 0 || !isMore || !isBetween) return undefined
  const meant = (part: readonly TextPiece[]) =>
    part.filter((_, at) => !MORE.has(signAt(part, at)) && !LESS.has(signAt(part, at)))
  const [before, after] = [meant(pieces.slice(0, or)), meant(pieces.slice(or + 1))]
  // What happened is told by a verb alone: how many is what is compared.
  return [before, after].map(part => (part.every(isTime) || part.length < 2 ? part : [countAt(part[0]), ...part]))
}

/** "¿Cerramos más que el mes pasado?": this one, and that one. */
function thanBefore(pieces: readonly TextPiece[], at: number): readonly (readonly TextPiece[])[] | undefined {
  const than = pieces.findIndex(
    (_, i) => ['que', 'than'].includes(signAt(pieces, i)) && isMoreOrLess(signAt(pieces, i - 1)),
  )
  const last = pieces[at]
  const said = last?.kind === 'period' ? last.period : last?.kind === 'date' ? last.tenses?.over : undefined
  const rest = pieces
    .slice(than + 1)
    .every(
      (_, i) =>
        than + 1 + i === at || BETWEEN_TIMES.has(signAt(pieces, than + 1 + i)) || pieces[than + 1 + i]?.kind === 'mark',
    )
  if (than < 1 || than > at || !last || !said || !rest) return undefined
  const now: TextPiece = { kind: 'period', period: stretchAfter(said), start: last.start, end: last.end }
  const verb = pieces.slice(0, than).filter((_, i) => !isMoreOrLess(signAt(pieces, i)))
  return [now, last].map(time => [countAt(pieces[0]), ...verb, time])
}

function isMoreOrLess(word: string): boolean {
  return MORE.has(word) || LESS.has(word)
}

/** The month, the year or so many days after a stretch. */
function stretchAfter({ from, to }: Period): Period {
  const next = addDays(to, 1)
  const { day, month } = parts(from)
  if (day === 1 && month === 1 && to.endsWith('-12-31')) return { from: next, to: addDays(addMonths(next, 12), -1) }
  if (day === 1 && parts(next).day === 1) return { from: next, to: addDays(addMonths(next, 1), -1) }
  return { from: next, to: addDays(next, daysBetween(from, to)) }
}

const LESS = new Set(['menos', 'less', 'fewer'])
const BETWEEN_TIMES = new Set('o or en in el la los las del de'.split(' '))

function countAt(first: TextPiece | undefined): TextPiece {
  const start = first?.start ?? 0
  return { kind: 'word', text: 'cuantos', start, end: start }
}

/** "Cuántos CPS y cuántas OC faltan": what the last of them says, where the others say no more than of what they are. */
function verbOfLast(
  queries: readonly (Query | undefined)[],
  cut: readonly (readonly TextPiece[])[],
): readonly Filter[] | undefined {
  const last = queries.at(-1)?.where ?? []
  const verb = last.filter(({ field }) => !OF_WHAT.has(field))
  const isBare = (query: Query | undefined, i: number) =>
    query?.where.length !== 0 &&
    query?.where.every(({ field }) => OF_WHAT.has(field)) === true &&
    !wordTexts(cut[i] ?? []).some(word => HAS_VERB.has(word))
  if (verb.length === 0 || verb.length === last.length) return undefined
  return queries.slice(0, -1).every(isBare) ? verb : undefined
}

const OF_WHAT = new Set<Filter['field']>(['about', 'type', 'supplier', 'object', 'area', 'supervisor', 'modality'])
const HAS_VERB = new Set('hay tengo tenemos tiene tienen son existen total is are there have has'.split(' '))

/** Where what joins a count to the one before it begins: "y", ", y de esos"; -1 where nothing does. */
function joinBefore(pieces: readonly TextPiece[], count: number): number {
  let at = count - 1
  while (OF_THOSE.has(signAt(pieces, at))) at--
  if (!JOINS.has(signAt(pieces, at))) return -1
  return JOINS.has(signAt(pieces, at - 1)) ? at - 1 : at
}

const WHICH = new Set(['cuales', 'which'])
const OF_THOSE = new Set('de esos esas estos estas ellos ellas of those them'.split(' '))

/** "… y cuántos la pasada": no more than another time, which stands in the place of the first. */
function anotherTime(first: readonly TextPiece[], part: readonly TextPiece[]): readonly TextPiece[] | undefined {
  const times = part.filter(isTime)
  const [only] = times
  const places = first.flatMap((piece, at) => (isTime(piece) ? [at] : []))
  if (!only || times.length > 1 || places.length !== 1) return undefined
  if (!part.every((piece, at) => isTime(piece) || AROUND_TIME.has(signAt(part, at)))) return undefined
  return first.map((piece, at) => (at === places[0] ? only : piece))
}

function isTime({ kind }: TextPiece): boolean {
  return kind === 'date' || kind === 'period'
}

const AROUND_TIME = new Set('cuantos cuantas how many la el los las en del de in the ? por'.split(' '))

/** The text of a word, a number or a sign. */
function signAt(pieces: readonly TextPiece[], at: number): string {
  const piece = pieces[at]
  return piece && 'text' in piece ? piece.text : ''
}

/** What one part asks for, all of whose words are read. */
function queryOf(part: readonly TextPiece[], read: (part: readonly TextPiece[]) => Attempt): Query | undefined {
  const { intents, unread, isDoubtful } = read(part).result()
  const [only, ...more] = intents
  if (!only?.query || only.unsupported || more.length > 0 || unread.length > 0 || isDoubtful) return undefined
  const { limit, order } = only.query
  return limit === undefined && (order === undefined || only.query.group === undefined) ? only.query : undefined
}

/** A part with what was said of the first and holds of it too: "cuántos vencidos tiene Marta y cuántos por cerrar" are both hers. */
function carriedOver(first: Query, second: Query, pieces: readonly TextPiece[]): Query {
  const isWhole = wordTexts(pieces).some(word => WHOLE.has(word))
  const time = first.where.find(({ field }) => slotOf(field) === 'time')
  // "El año pasado" is of what the first year was of.
  const own = second.where.map((filter): Filter => {
    const isOnly = second.where.every(({ field }) => slotOf(field) === 'time')
    return time && isOnly && filter.field === 'ends' && isOfDays(time) && isOfDays(filter)
      ? ({ ...filter, field: time.field } as Filter)
      : filter
  })
  const said = new Set(own.map(({ field }) => slotOf(field)))
  const stands = own.some(({ field }) => slotOf(field) === 'situation' || isOfStanding(field) || field === 'closable')
  const kept = first.where.filter(({ field }) => {
    const slot = slotOf(field)
    if (said.has(slot)) return false
    // What was closed in a year goes with having been closed.
    if (slot === 'situation' || isOfStanding(field) || slot === 'time') return !isWhole && !stands
    return true
  })
  const { order: _, ...shape } = second
  return {
    ...shape,
    ...(first.group && !second.group && { group: first.group }),
    ...(first.measures && !second.measures && { measures: first.measures }),
    where: [...kept, ...own],
  }
}

function isOfDays({ op }: Filter): boolean {
  return op === 'between' || op === 'from' || op === 'until'
}

function sameShape(one: Query, other: Query): boolean {
  return (
    one.group === other.group &&
    one.having === other.having &&
    one.output === other.output &&
    JSON.stringify(one.measures) === JSON.stringify(other.measures)
  )
}

function isSame(one: Filter, other: Filter): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Whether a text may count several beside each other: most do not, and are not cut up. */
export function mayBeBeside(pieces: readonly TextPiece[]): boolean {
  return pieces.some((_, at) => {
    const word = textAt(pieces, at)
    return word !== undefined && (HOW_MANY.begins(word) || VERSUS.begins(word) || MORE.has(word))
  })
}
