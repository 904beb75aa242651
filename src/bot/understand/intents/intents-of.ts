import type { Day } from '../../../rules/day.js'
import { kindOf } from '../../query/named-queries.js'
import type { Query } from '../../query/query.js'
import { pastDay } from '../days/days-meant.js'
import { type Intent, questionOfQuery, UNKNOWN } from '../intent.js'
import { listAskedBy } from '../list/asked-by.js'
import type { ListAsked } from '../list/list-said.js'
import { onlyAreaIn, onlyPersonIn } from '../list/standing.js'
import { type ContractName, QUESTION_AIMS, type Question, type QuestionKind } from '../question.js'
import { joinedSubjects } from '../readings/looked-for.js'
import type { Reading, Signal } from '../readings/readings.js'
import { restOf } from '../unread/unread.js'
import { fillIn } from './arguments.js'
import type { Interpretation, Unsupported } from './explain.js'
import { givenTo, standIn } from './given-to.js'
import { ofSeveral, type Told } from './of-several.js'
import type { TextFacts } from './text-facts.js'
import { unheld } from './unheld.js'

/** An intent, and the list that it asks for. */
export interface IntentRead {
  readonly intent: Intent
  readonly list?: ListAsked | undefined
}

/** Where an interpretation was made. */
interface Place extends Told {
  readonly raw: string
  readonly today: Day
}

/** What is asked or told by an interpretation, and the readings that nothing of it holds. */
export function intentsOf(
  read: Interpretation,
  place: Place,
): { readonly intents: readonly IntentRead[]; readonly lost: readonly Reading[] } {
  const { text, raw, today } = place
  const { frame } = read
  const readings = joinedSubjects(read.readings, text.pieces, raw)
  const found = { ...read, readings }
  const facts = {
    raw,
    today,
    pieces: text.pieces,
    terms: text.terms,
    signs: text.signals,
    readings,
    isMore: frame.keeps === true && restOf(text, found).length > 0,
  }
  if (frame.unsupported)
    return { intents: [{ intent: unsupportedIntent(found, facts, place, frame.unsupported) }], lost: [] }
  const kind = (frame.afterList && timeAsked(found, place)) || (canCloseByThen(found, place) ? 'mine' : frame.kind)
  const questions = fillIn(kind, facts)
  const several = ofSeveral(found, questions[0], place)
  // A form for several is still what it tells.
  if (several) {
    const told = several.kind === 'alike' ? frame.kind : several.kind
    return { intents: [{ intent: { kind: told, args: several.args, question: several } }], lost: [] }
  }
  const lost = unheld(frame.kind, readings, text, raw)
  const [first, ...others] = questions
  if (QUESTION_AIMS[frame.kind] === 'instruction' && first && others.length > 0) {
    const more = others.flatMap(({ args }) => ('id' in args || 'reference' in args ? [nameIn(args)] : []))
    return { intents: [{ intent: { kind: first.kind, args: first.args, question: first, more } }], lost }
  }
  // "Nelson ya no trabaja acá, renunció en octubre, ¿qué hago con lo de él?": who left, with what is theirs.
  const gone =
    frame.kind === 'team' && readings.some(({ signs }) => signs.includes('GONE')) ? goneIn(readings) : undefined
  if (gone !== undefined)
    return { intents: [{ intent: { kind: 'team', args: {}, question: { kind: 'person', args: { id: gone } } } }], lost }
  // "¿A Hernán sí le llegan los avisos?": his own card says whether none reaches him.
  const reached = frame.kind === 'unreached' ? readings.filter(({ value }) => value?.kind === 'person') : []
  if (reached.length > 0) {
    const id = goneIn(reached)
    const question: Question = id === undefined ? { kind: 'unreached', args: {} } : { kind: 'person', args: { id } }
    const intent: Intent = { kind: 'unreached', args: {}, question }
    return { intents: [{ intent }], lost: [...lost, ...(id === undefined ? reached.filter(isOfSeveral) : [])] }
  }
  const both = severalShown(questions, readings)
  if (both) return { intents: [{ intent: both }], lost }
  const intents = questions.map(question =>
    intentOf(question, listAskedBy(question, found, text, raw, today), readings),
  )
  return { intents, lost: [...lost, ...intents.flatMap(({ list }) => list?.lost ?? [])] }
}

/** "El 045 y el 046, ¿cómo van?": both, in one list. */
function severalShown(questions: readonly Question[], readings: readonly Reading[]): Intent | undefined {
  const names = questions.flatMap(({ kind, args }) =>
    kind === 'contract' && ('id' in args || 'reference' in args) ? [args.id ?? args.reference ?? ''] : [],
  )
  const [first, ...more] = names
  if (first === undefined || more.length === 0 || names.length !== questions.length) return undefined
  const said = new Set(readings.flatMap(({ value }) => (value?.kind === 'words' ? [value.text] : [])))
  const areWords = names.map(name => said.has(name))
  // "El primero ya, el segundo la otra semana": more is said of each than that it is to be seen.
  if (readings.some(({ signs }) => signs.some(sign => SAYS_MORE.has(sign)))) return undefined
  // One by its reference and another by its words: no list is of both.
  if (new Set(areWords).size > 1) return undefined
  const field = areWords[0] ? 'about' : 'reference'
  const query: Query = { where: [{ field, op: 'has', values: [first, ...more] }] }
  return { kind: 'find', args: {}, question: questionOfQuery(query), query }
}

/** Several have the name that was said. */
function isOfSeveral({ value }: Reading): boolean {
  return value?.kind === 'person' && value.ids !== undefined
}

/** The one person who is named. */
function goneIn(readings: readonly Reading[]): string | undefined {
  const [id, ...more] = readings.flatMap(({ value }) =>
    value?.kind === 'person' && value.id !== undefined ? [value.id] : [],
  )
  return more.length === 0 ? id : undefined
}

const SAYS_MORE = new Set<Signal>(['DATE', 'PERIOD', 'ALREADY'])

/** "¿Cómo va Hernán?": how somebody does, rather than what they have. */
function isOfStanding({ signs }: Reading): boolean {
  return ['STATUS', 'ADVANCE', 'FINISHED', 'AT_ZERO'].some(sign => signs.includes(sign as Signal))
}

/** By what the contracts are looked for, beside what is left out of them. */
function aboutIn({ where }: Query): { readonly about: string } | Record<string, never> {
  const [about, ...more] = where.flatMap(({ field, op, values }) => (field === 'about' && op === 'has' ? values : []))
  return about !== undefined && more.length === 0 ? { about: `${about}` } : {}
}

function intentOf(question: Question, list: ListAsked | null, readings: readonly Reading[]): IntentRead {
  const isUnnamed = question.kind === 'find' && (question.args.about === '' || list?.hidden)
  const args: Intent['args'] = isUnnamed ? (list?.hidden ? aboutIn(list.query) : {}) : question.args
  if (!list) return { intent: { kind: question.kind, args, question } }
  if (list.cannot) {
    const { cannot: unsupported, query, other } = list
    return { intent: { ...UNKNOWN, unsupported, query, ...(other && { other }) } }
  }
  const has = (sign: Signal) => readings.some(({ signs }) => signs.includes(sign))
  // What will be done in time stands at the head of what is to be closed.
  if (question.kind === 'summary' && has('PACE'))
    return { intent: { kind: 'summary', args: {}, question: { kind: 'mine', args: {} } } }
  // "¿Cuántos contratos superviso en total?": all there are, and not how it goes.
  if (question.kind === 'summary' && list.says !== 'more' && isBareCount(list.query, has))
    return { intent: { kind: 'summary', args, question: questionOfQuery(list.query), query: list.query }, list }
  const person = question.kind === 'team' && readings.some(isOfStanding) ? onlyPersonIn(list.query) : null
  if (person !== null)
    return {
      intent: { kind: 'team', args, question: { kind: 'person', args: { id: person } }, query: list.query },
      list,
    }
  const area = question.kind === 'team' ? onlyAreaIn(list.query) : null
  if (area !== null)
    return {
      intent: { kind: 'team', args, question: { kind: 'area', args: { name: area } }, query: list.query },
      list,
    }
  const isCounted = isOfContracts(list.query.group) && (question.kind === 'find' || question.kind === 'mine')
  // "Los cierres de junio por área": how each does, and not which ones.
  const isOfPeople = question.kind === 'closed' && (list.query.group === 'supervisor' || list.query.group === 'area')
  const isHidden = list.hidden && question.kind !== 'summary' && question.kind !== 'export'
  const intent: Intent = {
    kind: isCounted ? 'summary' : isOfPeople ? 'team' : isHidden ? 'find' : question.kind,
    args,
    question: list.says === 'more' ? questionOfQuery(list.query) : question,
    query: list.query,
  }
  return { intent, list }
}

/** "Los míos por año": how many of each, and which ones they are only behind it. */
function isOfContracts(group: Query['group']): boolean {
  return group !== undefined && group !== 'supervisor' && group !== 'area'
}

/** Of all contracts, whatever there is to do about them, only how many. */
function isBareCount(query: Query, has: (sign: Signal) => boolean): boolean {
  const isWhole = query.where.length === 0 && !query.group && !query.measures && !query.parts && !query.output
  return isWhole && has('HOW_MANY') && has('CONTRACTS') && !OF_HOW_IT_GOES.some(has)
}

const OF_HOW_IT_GOES: readonly Signal[] = [
  'SUMMARY',
  'RESUMEN',
  'STATUS',
  'LACK',
  'PENDING',
  'CLOSED',
  'CLOSED_I',
  'TO_CLOSE',
  'CLOSE',
]

/** What cannot be done, with the contract, the person and the list that it is about. */
function unsupportedIntent(
  found: Interpretation,
  facts: TextFacts,
  { text, raw, today }: Place,
  unsupported: Unsupported,
): Intent {
  const [about, ...others] = fillIn('law', facts)
  const given = GIVEN.get(unsupported)?.(found.readings, text.terms)
  // "¿A quién debo escribirle hoy?": when it is done, and not of which contracts.
  const isToBeChased =
    unsupported !== 'service-desk' &&
    found.readings.some(({ signs }) => signs.includes('CHASE')) &&
    !found.readings.some(({ signs }) => signs.some(sign => OF_A_DAY.has(sign)))
  const isOfWhen = ({ signs }: Reading) =>
    (unsupported === 'assign' || (isToBeChased && !signs.includes('VINTAGE'))) &&
    (signs.includes('DATE') || signs.includes('PERIOD'))
  const whose = { ...found, readings: found.readings.filter(each => each !== given && !isOfWhen(each)) }
  const list = listAskedBy({ kind: 'find', args: { about: '' } }, whose, text, raw, today)
  const person = (given ?? found.readings.findLast(({ value }) => value?.kind === 'person'))?.value
  const id = person?.kind === 'person' ? person.id : undefined
  // "… menos a Hernán": to everybody but him.
  const isLeftOut = list?.query.where.some(({ op, values }) => op === 'not' && values.some(value => value === id))
  const to = isLeftOut ? undefined : id
  const args = { ...about?.args, ...timeAway(unsupported, facts), ...(to !== undefined && { to }) } as Question['args']
  const query =
    list && OF_PEOPLE.has(unsupported)
      ? { where: list.query.where.filter(({ field }) => field === 'supervisor' || field === 'area') }
      : OF_ONE_CONTRACT.has(unsupported) && about && 'reference' in about.args && about.args.reference
        ? { where: [{ field: 'reference' as const, op: 'has' as const, values: [about.args.reference] as const }] }
        : list?.query
  const more = others.flatMap(each => ('id' in each.args || 'reference' in each.args ? [nameIn(each.args)] : []))
  const isOfSeveral = unsupported === 'document' && more.length > 0
  // Whom to write to is asked of people, whatever can be done about them.
  const kind = isToBeChased ? 'team' : UNKNOWN.kind
  return { ...UNKNOWN, kind, args, unsupported, ...(query && { query }), ...(isOfSeveral && { more }) }
}

/** From when until when somebody is to stand in for another. */
function timeAway(unsupported: Unsupported, facts: TextFacts): object {
  // "Qué les mandó el lunes": of which day.
  if (unsupported === 'their-messages') return pastDay(facts)
  if (unsupported !== 'their-notices') return {}
  const [delegated] = fillIn('delegate', facts)
  const { to: _, ...days } = (delegated?.args ?? {}) as { readonly to?: string }
  return days
}

/** A day beside it is its own. */
const OF_A_DAY = new Set<Signal>(['SIGNED_ON', 'STARTED', 'ENDED', 'EXPIRE', 'CLOSED'])

/** "Qué puede cerrar Marta esta semana": whatever can be closed by its end, and not only what comes to it in these days. */
function canCloseByThen({ frame, readings }: Interpretation, { text, today, raw }: Place): boolean {
  const has = (sign: Signal) => readings.some(({ signs }) => signs.includes(sign))
  if (frame.kind !== 'upcoming' || !has('CAN') || !has('CLOSE') || has('FUTURE') || has('WILL')) return false
  const dated = readings.filter(({ signs }) => signs.includes('DATE')).map(({ from }) => text.pieces[from])
  return (
    dated.length === 1 &&
    dated.every(
      piece =>
        piece?.kind === 'date' &&
        RUNNING_NOW.test(raw.slice(piece.start, piece.end)) &&
        (piece.tenses?.over?.from ?? piece.date.from) <= today,
    )
  )
}

const RUNNING_NOW = /^(?:est[ea]|this)\b/i

/** Who is to have what is given, or to stand in for somebody: it is not theirs. */
const GIVEN: ReadonlyMap<Unsupported, typeof givenTo> = new Map([
  ['assign', givenTo],
  ['their-notices', standIn],
])

/** Wanted of one contract where one is named. */
const OF_ONE_CONTRACT = new Set<Unsupported>(['contact', 'document'])

/** Said of somebody, whenever. */
const OF_PEOPLE = new Set<Unsupported>(['their-notices', 'their-pause', 'their-messages', 'list-of-people'])

/** "¿Y en agosto?": a time alone is of the same kind as that of the list before: to come, or over. */
function timeAsked({ readings }: Interpretation, { screen, today }: Place): QuestionKind | undefined {
  const isOfTime = readings.some(({ signs }) => signs.includes('DATE') || signs.includes('PERIOD'))
  // What may be closed up to a day is to come.
  if (isOfTime && screen.query?.where.some(({ field }) => field === 'closable')) return 'upcoming'
  const last = isOfTime && screen.query ? kindOf(screen.query) : undefined
  // Terms that come to their end are ahead, those that did are over.
  const isAhead = screen.query?.where.some(({ field, values }) => field === 'ends' && (values[0] ?? '') >= today)
  if (last === 'ended' && isAhead) return 'upcoming'
  return last === 'upcoming' || last === 'closed' || last === 'ended' ? last : undefined
}

function nameIn({
  id,
  reference,
}: {
  readonly id?: string | undefined
  readonly reference?: string | undefined
}): ContractName {
  return id === undefined ? { reference: reference ?? '' } : { id }
}
