import { addDays, type Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { ReportFormat, ReportKind } from '../reports/report-kinds.js'
import { foldInPlace } from './fold.js'
import {
  BARE_QUESTIONS,
  CADENCES,
  type Cadence,
  CONTRACT_QUESTIONS,
  type ContractName,
  type Question,
  type QuestionKind,
} from './question.js'
import type { Reading, Sign, Signal, Term } from './readings.js'
import { besides, saysSeveral, toldFact } from './side-facts.js'
import { datedPlaces, directionAt, spanSaid } from './span.js'
import { isSoon } from './tense.js'
import type { DefinedTerm } from './term-names.js'
import type { TextFacts } from './text-facts.js'
import { type DateReading, type TextPiece, wordTexts } from './text-piece.js'

/**
 * The questions of one kind that a text can be: one, or one per contract when it names several; none when it lacks a
 * part.
 */
export function fillIn(kind: QuestionKind, said: TextFacts): readonly Question[] {
  if (isOf(BARE_QUESTIONS, kind)) return [{ kind, args: {} }]
  if (kind === 'contract') return namedOrAbout(said).map(name => ({ kind, args: name }))
  if (isOf(CONTRACT_QUESTIONS, kind))
    return (kind === 'law' ? namesIn(said) : namedOrAbout(said)).map(name => ({ kind, args: name }))
  switch (kind) {
    case 'no-pending':
      if (saysSeveral(said)) return [{ kind: 'alike', args: { fact: 'nothingPending' } }]
      return namedOrAbout(said).map(name => ({ kind, args: name }))
    case 'proceeding':
    case 'blocked':
    case 'not-mine':
    case 'data-wrong':
    case 'watch-closing':
      return namedOrAbout(said).map(name => ({ kind, args: name, ...besides(kind, said) }))
    case 'hand-over':
      return namedOrAbout(said).map(name => ({
        kind,
        args: { ...name, ...(dayOfLeaving(said) ?? pastDay(said)) },
        ...besides(kind, said),
      }))
    case 'liquidated':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...pastDay(said) }, ...besides(kind, said) }))
    case 'closed-it': {
      const day = { ...dayAhead(said), ...pastDay(said) }
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...day }, ...besides(kind, said) }))
    }
    case 'fact':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...toldFact(said) }, ...besides(kind, said) }))
    case 'ended':
    case 'closed':
      return [{ kind, args: periodIn(said) }]
    case 'snooze':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...until(reminderDay(said), said) } }))
    case 'told':
      return namedOrAbout(said).map(name => ({ kind, args: { ...name, ...stretchOrDay(said) } }))
    case 'mine':
      // "Qué me toca hoy" asks for the list, "qué debo cerrar hoy" sets an end to it.
      return [{ kind, args: isOnlyToday(said) ? {} : until(lastDay(said), said) }]
    case 'upcoming':
    case 'losing-competence':
      return [{ kind, args: until(lastDay(said) ?? lastOfPeriod(said), said) }]
    case 'pause':
      return [
        { kind, args: saysLeaving(said) ?? sinceDay(said) ?? { ...firstDay(said), ...until(returnDay(said), said) } },
      ]
    case 'delegate':
      return [
        {
          kind,
          args: endsDelegation(said)
            ? { ends: true }
            : {
                ...recipient(said),
                ...(saysLeaving(said) ?? sinceDay(said) ?? { ...firstDay(said), ...until(returnDay(said), said) }),
              },
        },
      ]
    case 'digest-time':
      return [{ kind, args: hour(said) }]
    case 'cadence':
      return [{ kind, args: cadence(said), ...besides(kind, said) }]
    case 'language':
      return [{ kind, args: language(said.signs) }]
    case 'undo': {
      const [name = {}] = namedOrAbout(said)
      return [{ kind, args: { ...name, ...(said.signs.has('CANCEL_REMINDER') && { reminder: true as const }) } }]
    }
    case 'closing-terms': {
      const asked = termsIn(said)
      if (asked.includes('directive')) return [{ kind: 'law', args: {} }]
      if (asked.includes('interadministrative')) return [{ kind: 'interadministrative', args: {} }]
      return [{ kind, args: asked.length > 0 ? { terms: asked } : {} }]
    }
    case 'find':
      return [{ kind, args: { about: aboutOf(said) ?? '' } }]
    // No words make it by themselves.
    case 'query':
    case 'queue':
    case 'draft':
    case 'guide':
    case 'person':
    case 'impediment':
    case 'area':
      return []
    case 'summary':
    case 'team':
    case 'closing-report':
    case 'alike':
      return [{ kind, args: {} }]
    case 'unreached':
      return [{ kind, args: areaNamed(said) }]
    case 'memo':
      return [{ kind, args: personNamed(said) }]
    case 'report':
      return [{ kind, args: reportNamed(said.signs) }]
  }
}

function isOf<K extends QuestionKind>(kinds: readonly K[], kind: QuestionKind): kind is K {
  return kinds.some(each => each === kind)
}

/** The one area that is named. */
function areaNamed({ readings }: TextFacts): { readonly area?: string } {
  const [area, ...more] = new Set(readings.flatMap(({ value }) => (value?.kind === 'area' ? [value.text] : [])))
  return area !== undefined && more.length === 0 ? { area } : {}
}

/** The one person who is named. */
function personNamed({ readings }: TextFacts): { readonly id?: string } {
  const [id, ...more] = readings.flatMap(({ value }) =>
    value?.kind === 'person' && value.id !== undefined ? [value.id] : [],
  )
  return id !== undefined && more.length === 0 ? { id } : {}
}

/** The terms of which it is asked what they mean. */
function termsIn({ readings }: TextFacts): readonly DefinedTerm[] {
  return [...new Set(readings.flatMap(({ value }) => (value?.kind === 'terms' ? value.terms : [])))].slice(0, 6)
}

type MaybeName = ContractName | Record<string, never>

function namesIn({ pieces: all, readings }: TextFacts): readonly MaybeName[] {
  const pieces = withoutDenied(all)
  const names = new Map<string, ContractName>()
  for (const { value } of readings)
    for (const id of value?.kind === 'contracts' ? value.ids : value?.kind === 'contract' ? [value.id] : [])
      names.set(id, { id })
  for (const name of withSharedYear(pieces)) names.set(name.id ?? name.reference, name)
  return names.size ? [...names.values()] : [{}]
}

/** "No fue el 003, fue el 004": what was not meant is none of them, where another was. */
function withoutDenied(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const isDenied = (piece: TextPiece, at: number) =>
    piece.kind === 'name' && NOT_THAT.test(wordTexts(pieces.slice(Math.max(0, at - 4), at)).join(' '))
  const names = pieces.filter(({ kind }) => kind === 'name')
  const left = pieces.filter((piece, at) => !isDenied(piece, at))
  return left.filter(({ kind }) => kind === 'name').length > 0 && names.length > 1 ? left : pieces
}

/** "El 003 y el 004 de 2022": a year that is said of the last is that of the numbers before it. */
function withSharedYear(pieces: readonly TextPiece[]): readonly ContractName[] {
  const named = pieces.flatMap(piece => (piece.kind === 'name' ? [piece.name] : []))
  const [, year] = OF_YEAR.exec(named.at(-1)?.reference ?? '') ?? []
  const isBare = ({ reference }: ContractName) => reference !== undefined && /^\d{1,4}$/.test(reference)
  if (year === undefined || !named.slice(0, -1).every(isBare)) return named
  return named.map((name, i) => (i < named.length - 1 ? { reference: `${name.reference} de ${year}` } : name))
}

/** Right before the name of the contract that was not meant. */
const NOT_THAT = /\b(?:no|not)(?: (?:fue|era|es|al|a|del|de|it|was|is))?(?: (?:el|la|the))?$/

const OF_YEAR = /^\d{1,4} (?:de|del) (\d{4})$/

/** "Ya cerré el de vigilancia": where no reference is said, what the contract is about stands in its place. */
function namedOrAbout(said: TextFacts): readonly MaybeName[] {
  const names = namesIn(said)
  const [name] = names
  const isNamed = name !== undefined && ('id' in name || 'reference' in name)
  const about = said.readings.flatMap(reading => {
    const { signs, value } = reading
    const isSubject = value?.kind === 'words' && (signs.includes('ABOUT') || signs.includes('WORDS'))
    // "Ahora lo lleva Olga Lucía": whose it is, and no contract.
    const isWhose = said.readings.some(other => other.to === reading.from && other.signs.includes('NOW_THEIRS'))
    return isSubject && !isWhose ? [{ reading, name: { reference: value.text } }] : []
  })
  // "El 045 y el de aseo": one more; "el 045 de aseo" is one.
  const more = about.filter(({ reading }, i) => isOneMore(reading, said) && (isNamed || i > 0)).map(each => each.name)
  const [first] = about
  return isNamed || !first
    ? [...names.filter(each => isNamed || each !== name || !first), ...more]
    : [first.name, ...more]
}

/** "… y el de aseo", "… , lo de Raquel". */
function isOneMore({ from }: Reading, { terms }: TextFacts): boolean {
  const at = terms.findIndex(term => term.from === from)
  const lead = terms[at]?.signs.has('ONE_OF') ? at : at - 1
  return terms[lead]?.signs.has('ONE_OF') === true && JOINS.has(terms[lead - 1]?.text ?? '')
}

const JOINS = new Set(['y', 'e', 'and', ',', 'tambien', 'como'])

function datesIn({ pieces, readings }: TextFacts): readonly DateReading[] {
  return placesOf({ pieces, readings }).flatMap(at => {
    const piece = pieces[at]
    return piece?.kind === 'date' ? [piece.date] : []
  })
}

/** Where days are said that its interpretation took: not those of a reason that is given. */
function placesOf({ pieces, readings }: Pick<TextFacts, 'pieces' | 'readings'>): readonly number[] {
  const places = datedPlaces(pieces)
  const taken = places.filter(at =>
    readings.some(({ from, signs }) => from === at && (signs.includes('DATE') || signs.includes('PERIOD'))),
  )
  return taken.length > 0 ? taken : places
}

function lastDate(said: TextFacts): DateReading | undefined {
  return datesIn(said).at(-1)
}

function isOnlyToday(said: TextFacts): boolean {
  return lastDate(said)?.to === said.today && !said.signs.has('CLOSE') && !said.signs.has('TO_CLOSE')
}

/**
 * The day of what is told to have happened: the first one said that is not in the future. One that is in the future by
 * its year, or that is just ahead where the last one is a year ago, stays as said: the form asks about it.
 */
function pastDay(said: TextFacts): { on?: Day } {
  const { pieces, today } = said
  const days = placesOf(said).flatMap(at => {
    const piece = pieces[at]
    if (piece?.kind !== 'date' || piece.tenses?.isAhead) return []
    const { from, past } = piece.date
    if (past === undefined) return []
    return [isSoon(piece.date, today) ? from : past]
  })
  const on = days.find(day => day <= today) ?? days[0]
  return on ? { on } : {}
}

/**
 * "Cerré el 045 mañana", "cerré mañana el 045": a day that cannot be, so that it is asked about and not taken for today. It
 * stands at an end or beside what is told to be closed; elsewhere it may be of something else ("… y mañana viajo").
 */
function dayAhead({ pieces, readings, today }: TextFacts): { on?: Day } {
  const said = pieces.filter(({ kind }) => kind !== 'mark')
  const told = readings.filter(({ signs }) => signs.includes('CLOSED_I'))
  const isBeside = (piece?: TextPiece) =>
    piece?.kind === 'name' || (piece && told.some(({ from, to }) => pieces.slice(from, to).includes(piece)))
  // "…, mañana sigo": behind a comma that none closes it begins something else.
  const beginsAnew = (piece: TextPiece) => {
    const at = pieces.indexOf(piece)
    const after = pieces[at + 1]
    return pieces[at - 1]?.kind === 'mark' && after !== undefined && after.kind !== 'mark'
  }
  const day = said.findLast(
    (piece, at) =>
      piece.kind === 'date' &&
      !beginsAnew(piece) &&
      (at === 0 || at === said.length - 1 || isBeside(said[at - 1]) || isBeside(said[at + 1])),
  )
  if (day?.kind !== 'date') return {}
  const { from, to } = day.date
  return from === to && from > today ? { on: from } : {}
}

/** The words that contracts are looked for by, as written. */
function aboutOf({ readings }: TextFacts): string | undefined {
  return readings
    .map(({ value }) => (value?.kind === 'words' ? value.text : undefined))
    .find(text => text !== undefined)
}

/** The stretch said; what is over ends today where no end is said. */
function periodIn(said: TextFacts): { from?: Day; to?: Day } {
  const { pieces, today } = said
  const span = spanSaid(pieces, placesOf(said))
  if (span === undefined || span === 'apart') return {}
  if (span.from !== undefined && span.to === undefined) return { ...span, to: today }
  // "Los que terminaron este año": what did is behind.
  const isOver = span.to !== undefined && span.to > today && said.terms.some(({ text }) => DID_END.test(text))
  return isOver && (span.from ?? today) <= today ? { ...span, to: today } : span
}

const DID_END =
  /\b(?:terminaron|termino|finalizaron|finalizo|acabaron|acabo|vencieron|vencio|culminaron|concluyeron|ended|finished)$/

/** "La semana pasada": the stretch that is behind; else the day. */
function stretchOrDay(said: TextFacts): { on?: Day; from?: Day; to?: Day } {
  const { from, to } = periodIn(said)
  const isStretch = from !== undefined && to !== undefined && from < to && to <= said.today
  return isStretch ? { from, to } : pastDay(said)
}

/** Up to which day what is to come is asked for: "antes de agosto", "entre el lunes y el viernes". */
function lastDay(said: TextFacts): Day | undefined {
  const { pieces } = said
  const places = placesOf(said).filter(at => pieces[at]?.kind === 'date')
  const span = spanSaid(pieces, places, true)
  const last = lastDate(said)
  if (span === undefined || span === 'apart') return last?.to
  // "Antes del 15" to have something done includes the day that was said.
  const isDay = places.length === 1 && last?.from === last?.to && span.from === undefined
  return isDay ? last?.to : span.to
}

/** "El segundo semestre": the last day of a stretch that is not over. */
function lastOfPeriod({ pieces, today }: TextFacts): Day | undefined {
  const periods = pieces.flatMap(piece => (piece.kind === 'period' ? [piece.period] : []))
  const [only, ...more] = periods
  return only && more.length === 0 && only.to > today ? only.to : undefined
}

/** The day on which it begins, where that is ahead: "del 10 al 25 de julio", "la próxima semana". */
function firstDay(said: TextFacts): { from?: Day } {
  const [first, ...more] = datesIn(said)
  const isStretch = first !== undefined && more.length === 0 && first.from < first.to && !saysReturn(said)
  const from = more.length > 0 || isStretch ? first?.from : undefined
  return from !== undefined && from > said.today ? { from } : {}
}

/** "Desde el 12", "from the 12th on": from then, and nothing says until when. */
function sinceDay(said: TextFacts): { from: Day } | undefined {
  const { pieces, today } = said
  const [at, ...more] = placesOf(said).filter(place => pieces[place]?.kind === 'date')
  const piece = at === undefined ? undefined : pieces[at]
  if (at === undefined || piece?.kind !== 'date' || more.length > 0) return undefined
  const { from, to } = piece.date
  return from === to && from > today && directionAt(pieces, at) === 'since' ? { from } : undefined
}

/** A day to wait for; one that is over is none. */
function until(day: Day | undefined, { today }: TextFacts): { until?: Day } {
  return day !== undefined && day >= today ? { until: day } : {}
}

/** "Recuérdamelo la próxima semana" means its Monday; "esta semana" has begun, so what is left is its end. */
function reminderDay(said: TextFacts): Day | undefined {
  const date = lastDate(said)
  if (date === undefined) return undefined
  // "Después del 20" is not yet the 20th.
  const { pieces } = said
  const at = placesOf(said).findLast(place => pieces[place]?.kind === 'date')
  if (at !== undefined && date.from === date.to && directionAt(pieces, at) === 'after') return addDays(date.to, 1)
  return date.from > said.today ? date.from : date.to
}

/** "Salgo a vacaciones el 15": the day on which it begins; undefined where a day of return may be meant. */
function saysLeaving(said: TextFacts): { from?: Day } | undefined {
  const [date, ...more] = datesIn(said)
  if (!date || more.length > 0 || date.from !== date.to || date.from <= said.today || saysReturn(said)) return undefined
  return said.terms.some(({ text }) => LEAVES.test(text)) ? { from: date.from } : undefined
}

/** "Me voy para planeación el 12": a day that is ahead, which the form asks about. */
function dayOfLeaving(said: TextFacts): { on?: Day } | undefined {
  const { from } = saysLeaving(said) ?? {}
  return from === undefined ? undefined : { on: from }
}

const LEAVES =
  /^(?:salgo|me voy|saldre|me ire|paso|me pasan|me trasladan|entro|leave|am leaving|leaving|start|starting|i am (?:leaving|moving))\b/

const RETURNS = new Set([
  'hasta',
  'until',
  'till',
  'vuelvo',
  'regreso',
  'volvere',
  'back',
  'return',
  'entro',
  'retorno',
])

function saysReturn({ terms }: TextFacts): boolean {
  return terms.some(term => term.text.split(' ').some(word => RETURNS.has(word)))
}

/** "Hasta la próxima semana" ends with its Monday, "no me escribas la próxima semana" with its Sunday. */
function returnDay(said: TextFacts): Day | undefined {
  return saysReturn(said) ? reminderDay(said) : lastDate(said)?.to
}

function recipient({ pieces, terms, raw }: TextFacts): { to?: string } {
  const to = pieces.find(piece => piece.kind === 'email')?.text ?? recipientOf(terms, raw)
  return to ? { to } : {}
}

/** "Quítele la delegación a Hernán": it is over. */
function endsDelegation({ readings }: TextFacts): boolean {
  return readings.some(({ signs }) => (['HIDE', 'CANCEL', 'UNDO'] as const).some(sign => signs.includes(sign)))
}

/** An hour that no day has is kept as said: the form asks about it. */
function hour({ pieces }: TextFacts): { at?: string } {
  const hours = pieces.flatMap((piece, i) => {
    const at = piece.kind === 'hour' ? piece.at : piece.kind === 'clock' ? piece.text : undefined
    return at === undefined ? [] : [{ at, isGivenUp: isGivenUp(pieces, i) }]
  })
  const meant = hours.filter(({ isGivenUp }) => !isGivenUp)
  const at = (meant.length > 0 ? meant : hours).at(-1)?.at
  return at ? { at } : {}
}

/** "A las 7 en vez de a las 9", "ya no a las 9": the hour that is no longer wanted. */
function isGivenUp(pieces: readonly TextPiece[], at: number): boolean {
  const before = wordTexts(pieces.slice(Math.max(0, at - 5), at)).join(' ')
  return GIVEN_UP.test(before)
}

const GIVEN_UP = /\b(?:en vez de|en lugar de|ya no|no|instead of|not)(?: (?:a|la|las|de|at|the|son|que|sea))*$/

const CADENCE_SIGNS = { daily: 'DAILY', weekly: 'WEEKLY', important: 'IMPORTANT' } as const satisfies Record<
  Cadence,
  Sign
>

/** Of several, the one said last: "en vez de diario, semanal". One that is denied ("no todos los días") is not said. */
function cadence({ raw, terms, signs }: TextFacts): { cadence?: Cadence } {
  // "No me escriba los viernes" wants none on it; "no todos los días, solo los viernes" does.
  const isOnlySo = signs.has('ONLY') || terms.some(isOnly)
  const isInstead = isOnlySo || (['DAILY', '-DAILY'] as const).some(sign => signs.has(sign))
  const isDenied = (['-WRITE', '-SEND', '-DIGEST', '-REMIND'] as const).some(sign => signs.has(sign))
  if (signs.has('OTHER_WEEKDAY')) return isDenied && !isInstead ? {} : { cadence: 'weekly' }
  const isSaid = (term: Term, sign: Sign) => term.signs.has(sign) && signs.has(sign)
  const said = terms.map(term => ({ term, cadences: CADENCES.filter(cadence => isSaid(term, CADENCE_SIGNS[cadence])) }))
  // "Una vez por semana, todos los días es mucho": what there is too much of is not wanted.
  const meant = said.filter(({ term }) => !TOO_MUCH.test(foldInPlace(raw.slice(term.end))))
  const last = meant.flatMap(({ cadences }) => cadences).at(-1)
  // "No me escriba todos los días": that it is not to be so says nothing of how it is to be.
  if (last === 'daily' && isDenied && !isOnlySo) return {}
  return last ? { cadence: last } : {}
}

const TOO_MUCH =
  /^[\s,]*(?:(?:ya|me|nos|se|es|son|sale|resulta|hace|parece|queda|como|muy|is|feels|seems|a bit|way) )*(?:mucho|mucha|muchos|muchisimo|demasiado|exagerado|bastante|seguido|pesado|cansa|cansan|aburre|satura|saturan|molesta|fastidia|harta|sobra|too much|too many|too often|excessive|annoying)\b/

function isOnly({ signs, text }: Term): boolean {
  return signs.has('OTHER_WEEKDAY') && /^(?:solo|only)\b/.test(text)
}

function language(signs: ReadonlySet<Signal>): { language?: Language } {
  if (signs.has('ENGLISH') && signs.has('SPANISH')) return {}
  if (signs.has('ENGLISH')) return { language: 'en' }
  return signs.has('SPANISH') ? { language: 'es' } : {}
}

const REPORTS_BY_SIGN = [
  ['CLOSING_REPORT', 'campaign'],
  ['MONTHLY_REPORT', 'monthly'],
  ['REPORT_FOR_HEAD', 'head'],
  ['LIQUIDATION_BASE', 'liquidation'],
] as const satisfies readonly (readonly [Signal, ReportKind])[]

/** Which report is named, and as which file; the list of them where none is. */
function reportNamed(signs: ReadonlySet<Signal>): { report?: ReportKind; format?: ReportFormat } {
  const [, report] = REPORTS_BY_SIGN.find(([sign]) => signs.has(sign)) ?? []
  if (!report) return {}
  if (signs.has('IN_WORD')) return { report, format: 'docx' }
  return signs.has('EXPORT') ? { report, format: 'xlsx' } : { report }
}

const PARTICLES = new Set(['de', 'del', 'la', 'los'])

/** To whom notices are to go, when it is a name rather than an e-mail: the first run of words that are none of ours. */
function recipientOf(terms: readonly Term[], raw: string): string | undefined {
  const isStray = (term: Term | undefined) => term?.signs.has('STRAY') === true
  const start = terms.findIndex(isStray)
  if (start < 0) return undefined
  // A surname may be a word of ours: "Carlos Peña".
  const isOfName = (term: Term | undefined) =>
    isStray(term) || (term !== undefined && /^\p{Lu}\p{Ll}/u.test(raw.slice(term.start)))
  let end = start
  while (isOfName(terms[end + 1]) || (PARTICLES.has(terms[end + 1]?.text ?? '') && isOfName(terms[end + 2]))) end++
  const [first, last] = [terms[start], terms[end]]
  return first && last && raw.slice(first.start, last.end)
}
