import { addDays, addMonths, type Day, parts, toDay, weekday } from '../../../rules/day.js'
import { typesNamed } from '../readings/type-names.js'
import { foldInPlace } from '../text/fold.js'
import { readNumber } from '../text/numbers.js'
import { type Found, type Period, phraseAt, type TextPiece, type TextReading, textAt } from '../text/text-piece.js'
import { isKnownWord } from '../vocabulary/index.js'
import { firstOfMonth, lastOfMonth, yearAfter } from './whole-months.js'

/**
 * A reader for `replace` of stretches of time that lie behind: `el mes pasado`, `last year`, `en 2024`. It comes after
 * the reader of dates, which has taken `enero de 2024`.
 */
export function periodReader(
  raw: string,
  today: Day,
): (pieces: readonly TextPiece[], at: number) => Found<TextReading> | undefined {
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  const lastMonth = addMonths(firstOfMonth(today), -1)
  const { year } = parts(today)
  const named: ReadonlyArray<readonly [readonly string[], Period | undefined]> = [
    [LAST_WEEK, { from: addDays(monday, -7), to: addDays(monday, -1) }],
    [LAST_MONTH, { from: lastMonth, to: lastOfMonth(lastMonth) }],
    [YEAR_BEFORE_LAST, wholeYear(year - 2)],
    [LAST_YEAR, wholeYear(year - 1)],
  ]
  return (pieces, at) => {
    for (const [phrases, period] of named)
      for (const phrase of phrases) {
        const length = phraseAt(pieces, at, phrase)
        if (length && period) return { length, value: { kind: 'period', period } }
      }
    return readYear(pieces, at, today, raw)
  }
}

const LAST_WEEK = ['semana anterior', 'semana pasada', 'pasada semana', 'last week', 'past week', 'previous week']
const LAST_MONTH = ['mes pasado', 'pasado mes', 'mes anterior', 'last month', 'past month', 'previous month']
const YEAR_BEFORE_LAST = ['ano antepasado', 'antepasado ano', 'year before last']
const LAST_YEAR = [
  ...['ano pasado', 'pasado ano', 'ano anterior', 'vigencia anterior', 'vigencia pasada', 'pasada vigencia'],
  ...['last year', 'past year', 'previous year'],
]
/** Parts of a year by their months. */
const PARTS: ReadonlyArray<readonly [number, readonly (readonly string[])[]]> = [
  [
    3,
    [
      ['primer', 'primero', 'first', '1'],
      ['segundo', 'second', '2'],
      ['tercer', 'tercero', 'third', '3'],
      ['cuarto', 'fourth', 'last', 'ultimo', '4'],
    ],
  ],
  [
    6,
    [
      ['primer', 'primero', 'first', '1'],
      ['segundo', 'second', 'ultimo', 'last', '2'],
    ],
  ],
]
const PART_WORDS = [
  ['trimestre', 'quarter'],
  ['semestre', 'half'],
] as const
const PART_NAMES: ReadonlySet<string> = new Set(PART_WORDS.flat())

/** `primer trimestre de 2026`, `Q3`, `segundo semestre`, `este trimestre`, `el semestre pasado`. */
export function partReader(today: Day) {
  return (pieces: readonly TextPiece[], at: number) => readPart(pieces, at, today) ?? readYearsAgo(pieces, at, today)
}

/** "Los de hace dos años": the year that it was. */
function readYearsAgo(pieces: readonly TextPiece[], at: number, today: Day): Found<TextReading> | undefined {
  const lead = phraseAt(pieces, at, 'hace')
  const number = readNumber(pieces, at + lead)
  // "More than two years ago" is said of how long.
  if (['than', 'over', 'under', 'de'].includes(textAt(pieces, at - 1) ?? '') && lead === 0) return undefined
  if (!number || number.value < 2 || number.value > 20) return undefined
  const unit = textAt(pieces, at + lead + number.length) ?? ''
  const ago = phraseAt(pieces, at + lead + number.length + 1, 'ago')
  if (!((lead > 0 && unit === 'anos') || (ago > 0 && unit === 'years'))) return undefined
  const period = wholeYear(parts(today).year - number.value)
  return period && { length: lead + number.length + 1 + ago, value: { kind: 'period', period } }
}

function readPart(pieces: readonly TextPiece[], at: number, today: Day): Found<TextReading> | undefined {
  const found = (length: number, months: number, which: number, year?: { value: number; length: number }) => {
    const [from, last] = [1, months].map(month => toDay(year?.value ?? parts(today).year, months * which + month, 1))
    if (!from || !last) return undefined
    const period = { from, to: lastOfMonth(last) }
    const isAhead = period.from > today
    const value: TextReading = isAhead ? { kind: 'date', date: period } : { kind: 'period', period }
    return { length: length + (year?.length ?? 0), value }
  }
  const [first, second] = [textAt(pieces, at) ?? '', textAt(pieces, at + 1) ?? '']
  // "Q3" is read as "que" and a number with no blank between them.
  const [q, number] = [pieces[at], pieces[at + 1]]
  if (
    q &&
    number?.kind === 'number' &&
    q.end === number.start &&
    q.end - q.start === 1 &&
    first === 'que' &&
    /^[1-4]$/.test(second)
  )
    return found(2, 3, Number(second) - 1, yearAfter(pieces, at + 2, today))
  if (!PART_NAMES.has(first) && !PART_NAMES.has(second)) return undefined
  for (const [i, [months, names]] of PARTS.entries()) {
    const words: readonly string[] = PART_WORDS[i] ?? []
    const rest =
      ['of the year', 'del ano'].map(phrase => phraseAt(pieces, at + 2, phrase)).find(length => length > 0) ?? 0
    const which = words.includes(second) ? names.findIndex(each => each.includes(first)) : -1
    const year = yearAfter(pieces, at + 2, today)
    if (which >= 0) return found(2 + (year ? 0 : rest), months, which, year)
    const current = Math.floor((parts(today).month - 1) / months)
    if (words.includes(second) && ['este', 'this', 'presente', 'current', 'actual'].includes(first))
      return found(2, months, current)
    const isNext =
      (words.includes(second) && ['proximo', 'siguiente', 'otro', 'next', 'coming'].includes(first)) ||
      (words.includes(first) && ['proximo', 'siguiente', 'entrante'].includes(second))
    const comes = phraseAt(pieces, at + 1, 'que viene')
    if (isNext || (words.includes(first) && comes > 0)) {
      const after = current + 1
      const over = after >= 12 / months
      return found(
        isNext ? 2 : 1 + comes,
        months,
        over ? 0 : after,
        over ? { value: parts(today).year + 1, length: 0 } : undefined,
      )
    }
    const isLast =
      (words.includes(first) && ['pasado', 'anterior'].includes(second)) ||
      (words.includes(second) && ['last', 'previous', 'pasado'].includes(first))
    if (isLast) {
      const before = (current + 12 / months - 1) % (12 / months)
      return found(2, months, before, current === 0 ? { value: parts(today).year - 1, length: 0 } : undefined)
    }
  }
  return undefined
}

/** "Este año frente al pasado", "este mes o el otro": the same unit before or after the one that was said. */
export function sameUnitReader(raw: string, today: Day) {
  return (pieces: readonly TextPiece[], at: number): Found<TextReading> | undefined => {
    const word = textAt(pieces, at) ?? ''
    const steps = AFTER_THAT.has(word) ? 1 : BEFORE_THAT.has(word) ? -1 : 0
    const lead = textAt(pieces, at - 1) ?? ''
    const next = pieces[at + 1]
    if (steps === 0 || !['el', 'al', 'del', 'la'].includes(lead) || (next?.kind === 'word' && !ENDS_IT.has(next.text)))
      return undefined
    const before = pieces
      .slice(Math.max(0, at - REACH), at)
      .findLast(({ kind }) => kind === 'date' || kind === 'period')
    if (!before) return undefined
    const said = foldInPlace(raw.slice(before.start, before.end))
    const [months] = UNITS_SAID.find(([, words]) => words.test(said)) ?? []
    if (months === undefined || !/\b(?:este|esta|presente|curso)\b/.test(said)) return undefined
    const { year, month } = parts(today)
    const first = months === 0 ? addDays(today, -((weekday(today) + 6) % 7)) : toDay(year, months === 12 ? 1 : month, 1)
    if (!first) return undefined
    const from = months === 0 ? addDays(first, 7 * steps) : addMonths(first, steps * months)
    const to = months === 0 ? addDays(from, 6) : addDays(addMonths(from, months), -1)
    return {
      length: 1,
      value: steps < 0 ? { kind: 'period', period: { from, to } } : { kind: 'date', date: { from, to } },
    }
  }
}

const BEFORE_THAT = new Set(['pasado', 'pasada', 'anterior'])
const AFTER_THAT = new Set(['otro', 'otra', 'proximo', 'proxima', 'siguiente', 'entrante'])
const ENDS_IT = new Set(['y', 'o', 'por', 'en', 'de', 'tambien', 'porfa', 'please', 'con', 'para'])
const REACH = 9
const UNITS_SAID: ReadonlyArray<readonly [number, RegExp]> = [
  [12, /\bano\b/],
  [1, /\bmes\b/],
  [0, /\bsemana\b/],
]

const YEAR_LEADS = new Set(
  'en de del in of during durante ano anos year years vigencia vigencias for from before since desde hasta until till by after entre between decir digo meant mean era eran son los las contratos contracts ended expedientes vencidos atrasados pendientes abiertos terminados files overdue'.split(
    ' ',
  ),
)
/** "2021 y 2022", "2021, 2022 o 2023", "2021 a 2023": what joins one year to the next. */
const YEAR_JOINS = new Set('y e o u a al hasta and or to through ,'.split(' '))
/** Terms are no longer. */
const MOST_AHEAD = 10

/** `en 2024`, `del año 2024`: a year that has begun. */
function readYear(pieces: readonly TextPiece[], at: number, today: Day, raw: string): Found<TextReading> | undefined {
  // "Del año 2024": the word is part of it, and nothing that a contract is about.
  const named = YEAR_WORDS.has(textAt(pieces, at) ?? '') ? 1 : 0
  const year = textAt(pieces, at + named) ?? ''
  const code = pieces[at]
  const years = code?.kind === 'code' ? yearsFromTo(code.text) : undefined
  if (years) return { length: 1, value: { kind: 'period', period: years } }
  if (!/^(?:19|20)\d\d$/.test(year) || Number(year) > parts(today).year + MOST_AHEAD) return undefined
  if (named === 0 && !isLedIn(pieces, at) && !isBareYear(pieces, at, raw)) return undefined
  const whole = wholeYear(Number(year))
  const length = named + 1
  if (Number(year) > parts(today).year) return whole && { length, value: { kind: 'date', date: whole } }
  return whole && { length, value: { kind: 'period', period: whole } }
}

const YEAR_WORDS = new Set(['ano', 'year'])

function isLedIn(pieces: readonly TextPiece[], at: number): boolean {
  const before = pieces[at - 1]
  if (!before || !('text' in before)) return false
  if (YEAR_LEADS.has(before.text)) return true
  // "Cambie 2024 por 2023", "me refería a 2023".
  if (CHANGES.test(before.text) || (before.text === 'a' && MEANT.test(textAt(pieces, at - 2) ?? ''))) return true
  if (before.text === 'por') return at > 2 && isLedIn(pieces, at - 2) && CHANGES.test(textAt(pieces, at - 3) ?? '')
  if (before.text === 'el') return at > 1 && isLedIn(pieces, at - 1)
  return YEAR_JOINS.has(before.text) && /^(?:19|20)\d\d$/.test(textAt(pieces, at - 2) ?? '') && isLedIn(pieces, at - 2)
}

/** "2023-2025", of a first and a later year that follow closely: the years from one to the other, and no contract's reference. */
export function yearsFromTo(code: string): Period | undefined {
  const [first = 0, last = 0] = (/^(20\d\d)[-/](20\d\d)$/.exec(code) ?? []).slice(1).map(Number)
  const [from, to] = [toDay(first, 1, 1), toDay(last, 12, 31)]
  return first < last && last - first <= MOST_AHEAD && from && to ? { from, to } : undefined
}

/** "Arrendamientos 2023 2024", "de Natalia, 2026, menos de 40 millones": a year that stands by itself, and counts nothing. */
function isBareYear(pieces: readonly TextPiece[], at: number, raw: string): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]]
  if (piece?.kind !== 'number' || !/^20[123]\d$/.test(piece.text) || !before) return false
  const isAfterYear = before.kind === 'number' && /^20[123]\d$/.test(before.text) && isAfterOurs(pieces, at - 1, raw)
  const next = pieces[at + 1]
  const isLast = next?.kind !== 'word' || AFTER_YEAR.has(next.text)
  return (isAfterYear || isAfterOurs(pieces, at, raw)) && isLast
}

function isAfterOurs(pieces: readonly TextPiece[], at: number, raw: string): boolean {
  const before = pieces[at - 1]
  if (before?.kind !== 'word') return before?.kind === 'mark'
  // "Unión Temporal Vías 2023" is a name.
  if (/^\p{Lu}/u.test(raw.slice(before.start))) return false
  const isOurs = isKnownWord(before.text) || typesNamed(before.text) !== undefined
  return isOurs && !COUNTS_OR_NAMES.has(before.text)
}

/** A number after it is a reference, an amount or how many. */
const COUNTS_OR_NAMES = new Set(
  'contrato contract convenio expediente orden referencia no numero num nro n el la del al cps mas menos valor por unos ley decreto circular resolucion tengo hay son faltan quedan a las valen cuesta codigo clave proceso than que temporal consorcio union vigente'.split(
    ' ',
  ),
)
const AFTER_YEAR = new Set(
  'y e o sin con que por en de menos mas abiertos vencidos pendientes cerrados liquidados terminados porfa please gracias and or without with that to'.split(
    ' ',
  ),
)

const CHANGES = /^(?:cambi|reemplac|sustitu|change|replace)/
const MEANT = /^(?:referia|refiero|referimos)$/

function wholeYear(year: number): Period | undefined {
  const [from, to] = [toDay(year, 1, 1), toDay(year, 12, 31)]
  return from && to && { from, to }
}
