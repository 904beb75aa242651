import { addDays, addMonths, type Day, daysBetween } from '../../../rules/day.js'
import { type Filter, type Query, readFilter } from '../../query/query.js'
import { foldInPlace } from '../text/fold.js'
import { type TextPiece, textAt, wordTexts } from '../text/text-piece.js'
import { daysOfList, slotOf, wholeMonths } from './list-changed.js'

const LEADS =
  '(?:y|e|and|no|pero|but|ahora|now|mejor|also|tambien|what about|and what about|how about|que hay de|los|las|the|those|the ones|lo|el|la|de|del|of|from|for|en|in|same list|la misma lista)'
const UNIT =
  '(?:ano|anualidad|vigencia|semestre|trimestre|bimestre|mes|semana|year|half|half year|semester|quarter|month|week)'
const BEFORE =
  '(?:antes(?: de es[oae])?|anterior(?:es)?(?: a es[eao])?|previ[oa]|before that|before it|before|prior(?: to that)?|previous|preceding)'
const AFTER =
  '(?:despues(?: de es[oae])?|siguientes?|posterior(?:es)?|subsiguiente|after that|after it|after|following|que (?:le )?sigue|subsequent)'
const BEHIND = '(?:too|also|as well|tambien|same list|la misma lista|por favor|porfa|please|pues|cuales|which|one|ones)'
/** "The year before that", "el trimestre anterior", "y antes de eso"; "the next quarter" and "el mes pasado" are those of today. */
const MOVED = new RegExp(
  `^(?:${LEADS} )*(?:(?:(${UNIT}) )?(?:que (?:fue|es|era) )?(?:(${BEFORE})|(${AFTER}))|(?:(previous|preceding|prior)|(following|subsequent|siguiente|posterior)) (${UNIT}))(?: ${BEHIND})*$`,
)
/** By itself it says where the next of a list stands. */
const OF_THE_LIST =
  /^(?:(?:y|e|el|la|los|las) )*(?:siguientes?|anterior(?:es)?|que sigue|previous|before|following|after)$/

/** How many months each of them has; of a week, none. */
const MONTHS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:ano|anualidad|vigencia|year)$/, 12],
  [/^(?:semestre|semester|half|half year)$/, 6],
  [/^(?:trimestre|quarter)$/, 3],
  [/^bimestre$/, 2],
  [/^(?:mes|month)$/, 1],
]

/**
 * "And the year before that?", "¿y el trimestre siguiente?", after a list of some days: the same of the days before or after those. A
 * longer stretch than was shown moves it by as much: the same months of the year before. Undefined where it is none of this.
 */
export function besideThatTime(last: Query | undefined, pieces: readonly TextPiece[], raw: string): Query | undefined {
  const shown = last?.where.find(({ field, op }) => slotOf(field) === 'time' && op === 'between')
  const { from, to } = (shown && daysOfList(shown)) ?? {}
  if (!last || !shown || from === undefined || to === undefined) return undefined
  const said = wordsIn(pieces, raw)
  const moved = MOVED.exec(said)
  if (!moved || OF_THE_LIST.test(said)) return undefined
  const [, first, before, , alsoBefore, , second] = moved
  const isBefore = (before ?? alsoBefore) !== undefined
  const unit = first ?? second
  const days = unit === undefined ? beside(from, to, isBefore) : besideByUnit(from, to, unit, isBefore)
  const filter = readFilter({ field: shown.field, op: 'between', values: [days.from, days.to] })
  return filter ? { ...last, where: last.where.map(each => (each === shown ? filter : each)) } : undefined
}

/** Its words, with what was read as a time by itself as it was written: "el año anterior" is that of the year that was shown. */
function wordsIn(pieces: readonly TextPiece[], raw: string): string {
  if (pieces.some(({ kind }) => kind !== 'word' && kind !== 'mark' && kind !== 'period')) return ''
  const words = pieces.flatMap(piece => {
    if (piece.kind === 'mark') return []
    if (piece.kind === 'word') return [piece.text]
    return [foldInPlace(raw.slice(piece.start, piece.end))]
  })
  return words.length > MOST_WORDS ? '' : words.join(' ')
}

const MOST_WORDS = 10

interface Days {
  readonly from: Day
  readonly to: Day
}

/** As many days, or months where they are whole, right before or after. */
function beside(from: Day, to: Day, isBefore: boolean): Days {
  const months = wholeMonths(from, to)
  const first = addDays(to, 1)
  const last = addDays(from, -1)
  if (months > 0)
    return isBefore
      ? { from: addMonths(from, -months), to: last }
      : { from: first, to: addDays(addMonths(first, months), -1) }
  const length = daysBetween(from, to)
  return isBefore ? { from: addDays(last, -length), to: last } : { from: first, to: addDays(first, length) }
}

function besideByUnit(from: Day, to: Day, unit: string, isBefore: boolean): Days {
  const months = MONTHS.find(([words]) => words.test(unit))?.[1] ?? 0
  const own = wholeMonths(from, to)
  // "The year before that", after a quarter: the same months of that year.
  if (own > 0 && own < months) {
    const by = isBefore ? -months : months
    return { from: addMonths(from, by), to: addDays(addMonths(addDays(to, 1), by), -1) }
  }
  const [last, first] = [addDays(from, -1), addDays(to, 1)]
  if (months === 0) return isBefore ? { from: addDays(last, -6), to: last } : { from: first, to: addDays(first, 6) }
  return isBefore
    ? { from: addMonths(from, -months), to: last }
    : { from: first, to: addDays(addMonths(first, months), -1) }
}

/** "En septiembre, no en agosto", after those of August: no more than September; the same where no other time is said. */
export function withoutDeniedTime(pieces: readonly TextPiece[], last: Query | undefined): readonly TextPiece[] {
  if (!last?.where.some(isOfDays)) return pieces
  const at = pieces.findIndex((_, i) => i > 0 && deniedTo(pieces, i) > 0)
  const to = deniedTo(pieces, at)
  const rest = [...pieces.slice(0, pieces[at - 1]?.kind === 'mark' ? at - 1 : Math.max(at, 0)), ...pieces.slice(to)]
  return to > 0 && rest.some(isTime) ? rest : pieces
}

/** Past the time that "no en…" denies here; 0 where it denies none. */
function deniedTo(pieces: readonly TextPiece[], at: number): number {
  if (!DENIES.test(textAt(pieces, at) ?? '')) return 0
  let to = at + 1
  while (BETWEEN.test(textAt(pieces, to) ?? '')) to++
  return isTime(pieces[to]) ? to + 1 : 0
}

const DENIES = /^(?:no|not)$/
const BETWEEN = /^(?:en|de|del|los|las|el|la|in|of|for|the|those|ones)$/

function isTime(piece: TextPiece | undefined): boolean {
  return piece?.kind === 'date' || piece?.kind === 'period'
}

/** "¿Y los de julio?", after those of June 2026: of that year, where it is over and none is said. */
export function inYearShown(
  pieces: readonly TextPiece[],
  last: Query | undefined,
  raw: string,
  today: Day,
): readonly TextPiece[] {
  const shown = last?.where.find(filter => OF_THE_PAST.has(filter.field) && filter.op === 'between')
  const { from, to } = (shown && daysOfList(shown)) ?? {}
  const year = from?.slice(0, 4)
  if (from === undefined || to === undefined || year === undefined) return pieces
  if (year !== to.slice(0, 4) || year >= today.slice(0, 4)) return pieces
  return pieces.map(piece => {
    const isOfYear = PART_OF_YEAR.test(foldInPlace(raw.slice(piece.start, piece.end)))
    const days = isOfYear && daysIn(piece)
    if (!days) return piece
    const by = 12 * (Number(year) - Number(days.from.slice(0, 4)))
    const period = { from: addMonths(days.from, by), to: addDays(addMonths(addDays(days.to, 1), by), -1) }
    return { kind: 'period', period, start: piece.start, end: piece.end }
  })
}

function daysIn(piece: TextPiece): Days | undefined {
  return piece.kind === 'date' ? piece.date : piece.kind === 'period' ? piece.period : undefined
}

const OF_THE_PAST: ReadonlySet<string> = new Set(['ends', 'closed', 'signed', 'starts'])
const PART_OF_YEAR =
  /^(?:(?:en|in|el|del|de|the|of) )*(?:(?:mes|month) (?:de|of) )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december|(?:primer|primero|segundo|tercer|tercero|cuarto|ultimo|first|second|third|fourth|last) (?:semestre|trimestre|semester|quarter|half))$/

/** "Corramos eso a septiembre", "hasta noviembre mejor", "extend that to September": no more is said than another time. */
const AROUND = new Set(
  (
    'mejor mas bien no y e ahora pero eso esa ese esto lista listado ventana plazo periodo rango corte consulta vea pues entonces ok bueno listo porfa por favor perdon digo corrijo era ' +
    'corra corre corramos corramoslo corrala correlo corralo mueva mueve movamos movamoslo muevalo amplie amplia ampliemos ampliemoslo amplielo ampliela extienda extiende extendamos extiendalo extender alargue alarguemos cambie cambia cambiemos cambielo cambiela ' +
    'pase paselo pasela pasemos pasemoslo pongalo ponlo pongale ponle ponga deje dejelo dejemos dejemoslo haga hagamos a al para hasta desde de del en el la los las lo ' +
    'extend that this it the list move make change push shift run range window to until till through from rather instead actually sorry please so now then and but for in on'
  ).split(' '),
)
const MOVES =
  /\b(?:mejor|corr[aei]\w*|mueva|mueve|mov\w+|ampli\w+|extend\w*|extiend\w*|alarg\w+|cambi\w+|pas(?:e|emos)(?:l[oa])?|pong[ao]l[eo]|ponl[eo]|ponga|dej\w+|hag\w+|extend|move|make|change|push|shift|run|rather|instead|actually)\b/
const BOUNDS: ReadonlySet<string> = new Set(['hasta', 'desde', 'until', 'till', 'through', 'from'])

/** What a text says of another time for the list on the screen, as "y hasta noviembre" says it; the text itself where it says anything besides. */
export function asAnotherTime(pieces: readonly TextPiece[], last: Query | undefined): readonly TextPiece[] {
  if (!last?.where.some(isOfDays)) return pieces
  const [said, ...more] = pieces.filter(({ kind }) => kind === 'date' || kind === 'period' || kind === 'number')
  const words = wordTexts(pieces.filter(piece => piece !== said))
  const isAlone = pieces.every(piece => piece === said || piece.kind === 'word' || piece.kind === 'mark')
  const time = said && asTime(said)
  if (!time || more.length > 0 || !isAlone || words.length > MOST_WORDS) return pieces
  if (!words.every(word => AROUND.has(word)) || !MOVES.test(words.join(' '))) return pieces
  const bound = pieces.find(piece => piece.kind === 'word' && BOUNDS.has(piece.text))
  const { start, end } = time
  const word = (text: string): TextPiece => ({ kind: 'word', text, start, end: start })
  const shown = last.where.find(isOfDays)
  const { from } = (shown && daysOfList(shown)) ?? {}
  const { to } = daysIn(time) ?? {}
  // "Amplíelo hasta octubre": the first day stays.
  if (EXTENDS.test(words.join(' ')) && from !== undefined && to !== undefined && from < to)
    return [
      word('y'),
      word('en'),
      {
        kind: time.kind === 'date' ? 'date' : 'period',
        date: { from, to },
        period: { from, to },
        start,
        end,
      } as TextPiece,
    ]
  return [word('y'), bound ?? word('en'), time]
}

/** "Corramos eso a 2020": a year as well. */
function asTime(piece: TextPiece): TextPiece | undefined {
  if (piece.kind !== 'number') return piece
  const { text, start, end } = piece
  return /^20[0-4]\d$/.test(text)
    ? { kind: 'period', period: { from: `${text}-01-01` as Day, to: `${text}-12-31` as Day }, start, end }
    : undefined
}

/** The other end is moved, and the first day stays. */
const EXTENDS = /\b(?:ampli\w+|extend\w*|extiend\w*|alarg\w+)\b/

function isOfDays({ field, op }: Filter): boolean {
  return slotOf(field) === 'time' && (op === 'between' || op === 'until' || op === 'from')
}
