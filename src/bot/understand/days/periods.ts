import { addDays, addMonths, type Day, parts, toDay, weekday } from '../../../rules/day.js'
import { readNumber } from '../text/numbers.js'
import { PhraseTree } from '../text/phrase-tree.js'
import { type DateReading, type Found, phraseAt, type TextPiece, textAt } from '../text/text-piece.js'
import { fixedPeriod } from './days.js'
import { monthNumber } from './months.js'
import { firstOf, firstOfMonth, fortnightOf, lastOfMonth, readMonth } from './whole-months.js'

/**
 * `en 3 días`, `esta semana`, `fin de mes`, `en agosto`: what is said in units of the calendar rather than as a day.
 */
export function readPeriod(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  return (
    readAgo(pieces, at, today) ??
    readSpan(pieces, at, today) ??
    readEndOfMonth(pieces, at, today) ??
    readNamed(pieces, at, today) ??
    readMonth(pieces, at, today)
  )
}

const UNITS: Readonly<Record<string, readonly ['days' | 'months', number]>> = {
  dia: ['days', 1],
  dias: ['days', 1],
  day: ['days', 1],
  days: ['days', 1],
  semana: ['days', 7],
  semanas: ['days', 7],
  week: ['days', 7],
  weeks: ['days', 7],
  quincena: ['days', 15],
  fortnight: ['days', 14],
  mes: ['months', 1],
  meses: ['months', 1],
  month: ['months', 1],
  months: ['months', 1],
}
const SPAN_LEADS = new PhraseTree([
  ...[
    'en los proximos',
    'los proximos',
    'en las proximas',
    'las proximas',
    'proximos',
    'proximas',
    'en los siguientes',
  ],
  ...[
    'durante los proximos',
    'dentro de',
    'de aqui a',
    'de hoy a',
    'en unos',
    'en',
    'durante',
    'por',
    'unos',
    'within the next',
  ],
  ...['in the next', 'for the next', 'over the next', 'the next', 'next', 'within', 'in', 'for'],
])

const HOW_LONG = /^(?:mas de|menos de|more than|less than|\S* over|\S* under)$/
const MEASURES = new Set([
  ...'faltan falta quedan queda restan llevo llevamos lleva tengo tenemos tiene cuantos cada hace los'.split(' '),
  ...'las other every son era fueron have only solo'.split(' '),
])

/**
 * `en 3 días`, `dentro de una semana`, `los próximos 30 días`, `for two weeks`. Business days need a calendar: not read
 * here.
 */
function readSpan(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const lead = SPAN_LEADS.firstAt(pieces, at)?.length ?? 0
  // "Pospón dos semanas" says when; "faltan dos semanas", "llevo dos semanas" do not.
  if (lead === 0 && MEASURES.has(textAt(pieces, at - 1) ?? '')) return undefined
  // "Hace más de 6 meses" says how long.
  if (lead === 0 && HOW_LONG.test(`${textAt(pieces, at - 2) ?? ''} ${textAt(pieces, at - 1) ?? ''}`)) return undefined
  const amount = readAmountOfTime(pieces, at + lead)
  // "El primer día de la semana": which one, and not how many.
  if (lead === 0 && ORDINALS.has(textAt(pieces, at) ?? '')) return undefined
  if (!amount || (lead === 0 && ARTICLES.has(textAt(pieces, at) ?? '') && !isPutOff(pieces, at))) return undefined
  const ahead = daysLater(today, amount.unit, amount.value)
  return { length: lead + amount.length, value: { from: ahead, to: ahead } }
}

const ARTICLES = new Set(['a', 'an'])
const ORDINALS = new Set(['primer', 'primero', 'first'])

/** "Bump it a week", "push this back a month"; "one of these a week" says how often. */
function isPutOff(pieces: readonly TextPiece[], at: number): boolean {
  return PUT_OFF.has(textAt(pieces, at - 1) ?? '')
}

const PUT_OFF = new Set('it that this back off him her'.split(' '))

/** `hace 3 días`, `a week ago`. */
function readAgo(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const lead = phraseAt(pieces, at, 'hace')
  const amount = readAmountOfTime(pieces, at + lead)
  if (!amount) return undefined
  const tail =
    phraseAt(pieces, at + lead + amount.length, 'ago') || phraseAt(pieces, at + lead + amount.length, 'atras')
  if (!lead && !tail) return undefined
  const past = daysLater(today, amount.unit, -amount.value)
  return { length: lead + amount.length + tail, value: { from: past, to: past, past } }
}

/** So many days or months (`dos semanas`, `a couple of days`, `a full week`, `72 h`), and the pieces that say it. */
export function readAmountOfTime(
  pieces: readonly TextPiece[],
  at: number,
): { readonly unit: 'days' | 'months'; readonly value: number; readonly length: number } | undefined {
  const skip = phraseAt(pieces, at, 'unos') || phraseAt(pieces, at, 'unas')
  const couple = phraseAt(pieces, at, 'un par de') || phraseAt(pieces, at, 'a couple of')
  const article = phraseAt(pieces, at, 'a') || phraseAt(pieces, at, 'an') || phraseAt(pieces, at, 'another')
  const number =
    (couple && { value: 2, length: couple }) || (article && { value: 1, length: 1 }) || readNumber(pieces, at + skip)
  if (!number) return undefined
  const counted = number.length + skip
  const length = counted + (WHOLE.has(textAt(pieces, at + counted) ?? '') ? 1 : 0)
  if (HOURS.has(textAt(pieces, at + length) ?? '') && number.value >= 48 && number.value % 24 === 0)
    return { unit: 'days', value: number.value / 24, length: length + 1 }
  const unit = UNITS[textAt(pieces, at + length) ?? '']
  if (!unit || number.value > 400 || ['habiles', 'laborales'].includes(textAt(pieces, at + length + 1) ?? ''))
    return undefined
  return { unit: unit[0], value: number.value * unit[1], length: length + 1 }
}

const WHOLE = new Set(['full', 'whole', 'entire', 'more'])
const HOURS = new Set(['h', 'hs', 'hrs', 'horas', 'hours'])

const MONTH_ENDS = new PhraseTree([
  ...[
    'fin de este mes',
    'fin de mes',
    'fin del mes',
    'final de mes',
    'final del mes',
    'finales de mes',
    'finales del mes',
  ],
  ...[
    'que se acabe el mes',
    'que termine el mes',
    'que se termine el mes',
    'acabar el mes',
    'que acabe el mes',
    'terminar el mes',
  ],
  ...['ultimo dia del mes', 'ultimo dia de este mes', 'the end of the month', 'end of the month', 'end of this month'],
  ...['end of month', 'month end', 'the month end'],
])
const LAST_MONTH_ENDS = new PhraseTree([
  ...[
    'fin de mes pasado',
    'fin del mes pasado',
    'final del mes pasado',
    'finales del mes pasado',
    'cierre del mes pasado',
  ],
  ...['the end of last month', 'end of last month'],
])
const YEAR_ENDS = new PhraseTree([
  'fin de ano',
  'fin del ano',
  'final de ano',
  'end of the year',
  'end of year',
  'year end',
  ...[
    'que se acabe el ano',
    'que termine el ano',
    'que se termine el ano',
    'que acabe el ano',
    'acabar el ano',
    'terminar el ano',
  ],
  'en lo que va del ano',
  'en lo corrido del ano',
  'lo que va del ano',
  'lo corrido del ano',
  'so far this year',
  'este ano',
  'todo el ano',
  'this year',
  'all year',
])
const NAMED_MONTH_ENDS = new PhraseTree([
  'fin de',
  'final de',
  'finales de',
  'ultimo de',
  'ultimo dia de',
  'end of',
  'the end of',
])

function readEndOfMonth(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const ended = LAST_MONTH_ENDS.longestAt(pieces, at)
  if (ended) return { length: ended, value: fixedPeriod(addDays(firstOfMonth(today), -1)) }
  const here = MONTH_ENDS.longestAt(pieces, at)
  if (here) return { length: here, value: single(lastOfMonth(today)) }
  const inYear = phraseAt(pieces, at, 'en el ano')
  const year = Math.max(
    YEAR_ENDS.longestAt(pieces, at),
    inYear > 0 && pieces[at + inYear]?.kind !== 'number' && !goesOn(pieces, at, inYear) ? inYear : 0,
  )
  const newYearsEve = toDay(parts(today).year, 12, 31)
  if (year && newYearsEve) return { length: year, value: single(newYearsEve) }
  const lead = NAMED_MONTH_ENDS.longestAt(pieces, at)
  const month = lead ? monthNumber(textAt(pieces, at + lead)) : undefined
  return month === undefined ? undefined : { length: lead + 1, value: single(lastOfMonth(firstOf(month, today))) }
}

const THIS_WEEK = new PhraseTree([
  'en la semana',
  'lo que va de la semana',
  'esta semana',
  'esta misma semana',
  'lo que queda de la semana',
  'toda la semana',
  'this week',
  'all week',
])
const THIS_MONTH = new PhraseTree([
  'en el mes',
  'en lo que va del mes',
  'en lo corrido del mes',
  'lo que va del mes',
  'lo corrido del mes',
  'so far this month',

  'este mes',
  'este mismo mes',
  'lo que queda del mes',
  'todo el mes',
  'todo este mes',
  'all month',
  'presente mes',
  'mes en curso',
  'this month',
])
const NEXT_WEEK = new PhraseTree([
  ...['proxima semana', 'otra semana', 'semana que viene', 'semana entrante', 'semana siguiente', 'semana proxima'],
  ...['next week', 'following week', 'coming week'],
])
const NEXT_MONTH = new PhraseTree([
  ...['proximo mes', 'otro mes', 'mes que viene', 'mes entrante', 'mes siguiente', 'mes proximo'],
  ...['next month', 'following month', 'coming month'],
])
const THIS_FORTNIGHT = new PhraseTree(['esta quincena', 'esta misma quincena', 'la quincena', 'this fortnight'])
const WEEKEND = new PhraseTree(['fin de semana', 'finde', 'weekend'])

/**
 * Weeks run from Monday to Sunday: contracts end on Saturdays and Sundays too, and "esta semana" must not hide those. A
 * list takes the last day of what is named, a reminder the first.
 */
function readNamed(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  for (const { said, meant } of NAMED) {
    const length = said.longestAt(pieces, at)
    if (length && !goesOn(pieces, at, length)) return { length, value: meant(today) }
  }
  return undefined
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7))
}

const NAMED: ReadonlyArray<{ readonly said: PhraseTree; readonly meant: (today: Day) => DateReading }> = [
  { said: WEEKEND, meant: today => ({ from: addDays(mondayOf(today), 5), to: addDays(mondayOf(today), 6) }) },
  { said: NEXT_WEEK, meant: today => ({ from: addDays(mondayOf(today), 7), to: addDays(mondayOf(today), 13) }) },
  { said: THIS_WEEK, meant: today => ({ from: today, to: addDays(mondayOf(today), 6) }) },
  { said: NEXT_MONTH, meant: today => wholeMonth(addMonths(firstOfMonth(today), 1)) },
  { said: THIS_FORTNIGHT, meant: today => ({ from: today, to: fortnightOf(today).to }) },
  { said: THIS_MONTH, meant: today => ({ from: today, to: lastOfMonth(today) }) },
]

function wholeMonth(first: Day): DateReading {
  return { from: first, to: lastOfMonth(first) }
}

/** "En el mes de agosto", "en la semana pasada": another one than this. */
function goesOn(pieces: readonly TextPiece[], at: number, length: number): boolean {
  return textAt(pieces, at) === 'en' && GOING_ON.has(textAt(pieces, at + length) ?? '')
}

const GOING_ON = new Set(
  'de del pasado pasada anterior que proximo proxima siguiente entrante en antepasado'.split(' '),
)

/** So much daysLater, or earlier. */
export function daysLater(day: Day, unit: 'days' | 'months', amount: number): Day {
  return unit === 'days' ? addDays(day, amount) : addMonths(day, amount)
}

function single(day: Day): DateReading {
  return { from: day, to: day }
}
