import { readNumber } from '../text/numbers.js'
import { PhraseTree } from '../text/phrase-tree.js'
import { type Found, phraseAt, type TextPiece, type TextReading, textAt } from '../text/text-piece.js'
import { isMonth } from './months.js'

type Half = 'am' | 'pm' | 'noon'
interface Clock {
  readonly hour: number
  readonly minute: number
  readonly length: number
  /** It can be nothing but an hour (`7:30`, `4 y media`), so that no `a las` is needed before it. */
  readonly marked: boolean
  /** Written as on a 24-hour clock (`04:30`, `16h`). */
  readonly full: boolean
}

// Enough to make the number after it an hour, and only allowed before one.
const LEADS = new PhraseTree([
  'a eso de las',
  'a las',
  'a la',
  'para las',
  'sobre las',
  'desde las',
  'hacia las',
  'mejor tipo',
  'como tipo',
  'como a las',
  'mas o menos a las',
  'tipo',
  'at about',
  'at',
])
const SOFT_LEADS = new PhraseTree(['las', 'la', 'by', 'around'])
const CLOCK_WORDS = new PhraseTree(['h', 'hs', 'hrs', 'horas', 'oclock', 'o clock'])
const PHRASES: ReadonlyArray<readonly [string, string]> = [
  ['mediodia', '12:00'],
  ['medio dia', '12:00'],
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['medianoche', '00:00'],
  ['media noche', '00:00'],
  ['midnight', '00:00'],
]
const HOURS_NAMED = new PhraseTree(PHRASES.map(([phrase]) => phrase))
const PARTS: ReadonlyArray<readonly [string, Half]> = [
  ['am', 'am'],
  ['pm', 'pm'],
  ['a m', 'am'],
  ['p m', 'pm'],
  ['m', 'noon'],
  ['de la manana', 'am'],
  ['en la manana', 'am'],
  ['por la manana', 'am'],
  ['de la madrugada', 'am'],
  ['de la tarde', 'pm'],
  ['en la tarde', 'pm'],
  ['por la tarde', 'pm'],
  ['de la noche', 'pm'],
  ['en la noche', 'pm'],
  ['por la noche', 'pm'],
  ['del dia', 'noon'],
  ['del mediodia', 'noon'],
  ['in the morning', 'am'],
  ['in the afternoon', 'pm'],
  ['in the evening', 'pm'],
  ['at night', 'pm'],
]

/** Parts of the day that are said before their hour. */
const PART_LEADS: ReadonlyArray<readonly [string, Half]> = [
  ...(
    [
      ['manana', 'am'],
      ['mananita', 'am'],
      ['mananas', 'am'],
      ['madrugada', 'am'],
      ['tarde', 'pm'],
      ['tardecita', 'pm'],
      ['tardes', 'pm'],
      ['noche', 'pm'],
      ['nochecita', 'pm'],
      ['noches', 'pm'],
    ] as const
  ).flatMap(([part, half]) =>
    [`por la ${part}`, `en la ${part}`, `por las ${part}`, `en las ${part}`].map(phrase => [phrase, half] as const),
  ),
  ['de noche', 'pm'],
  ['in the morning', 'am'],
  ['in the afternoon', 'pm'],
  ['in the evening', 'pm'],
  ['at night', 'pm'],
]
const PARTS_BEFORE = new PhraseTree(PART_LEADS.map(([phrase]) => phrase))

/** Words that only hours use, for the spelling. */
export const HOUR_WORDS: readonly string[] = [
  ...[...PHRASES, ...PARTS].flatMap(([phrase]) => phrase.split(' ')),
  ...'cuarto media menos punto half quarter past oclock horas hora'.split(' '),
]

/** The hour said from `at` (`a las 4 y media de la tarde`, `7:30`, `half past four`, `por la noche a las 8`, `mediodía`), as HH:MM. */
export function readHour(pieces: readonly TextPiece[], at: number): Found<TextReading> | undefined {
  const part = PARTS_BEFORE.firstAt(pieces, at)
  if (!part) return hourAt(pieces, at)
  let { length } = part
  while (isBetween(pieces[at + length])) length += 1
  const hour = hourAt(pieces, at + length, PART_LEADS[part.listed]?.[1])
  return hour && { length: length + hour.length, value: hour.value }
}

/** "Por la noche, porfa, tipo 8": between the part of the day and its hour. */
function isBetween(piece: TextPiece | undefined): boolean {
  return piece?.kind === 'mark' ? piece.text === ',' : piece?.kind === 'word' && BETWEEN.has(piece.text)
}

const BETWEEN = new Set('porfa mejor please'.split(' '))

/** The same, in the half of the day that was said before it where none is said behind it. */
function hourAt(pieces: readonly TextPiece[], at: number, half?: Half): Found<TextReading> | undefined {
  const named = HOURS_NAMED.firstAt(pieces, at)
  const [, value] = PHRASES[named?.listed ?? -1] ?? []
  if (named && value !== undefined) return { length: named.length, value: { kind: 'hour', at: value } }
  const lead = LEADS.firstAt(pieces, at)?.length
  const skipped = lead ?? SOFT_LEADS.firstAt(pieces, at)?.length ?? 0
  const clock = clockAt(pieces, at + skipped)
  if (!clock) return undefined
  let length = skipped + clock.length
  const military = CLOCK_WORDS.firstAt(pieces, at + length)?.length ?? 0
  // `16 horas` of work is no hour of the day unless something leads up to it; `16h` is.
  const glued = military > 0 && textAt(pieces, at + length) !== 'horas'
  length += military
  length += phraseAt(pieces, at + length, 'en punto')
  const part = PARTS.find(
    ([phrase, said]) => phraseAt(pieces, at + length, phrase) && (said !== 'noon' || clock.hour === 12),
  )
  if (part) length += phraseAt(pieces, at + length, part[0])
  if (!lead && !part && !glued && !clock.marked) return undefined
  // "El jueves quince por la mañana": a day.
  if (!lead && part && !clock.marked && !clock.full && clock.hour > 12) return undefined
  const hour = hourOfDay(clock, part?.[1] ?? half, military > 0)
  if (hour === undefined) return undefined
  return { length, value: { kind: 'hour', at: `${two(hour)}:${two(clock.minute)}` } }
}

/**
 * The hour 0–23. Without am or pm an hour from 5 to 11 is taken as the morning and one from 1 to 4 as the afternoon:
 * nobody asks to be written to at 3 at night.
 */
function hourOfDay({ hour, minute, full }: Clock, half: Half | undefined, military: boolean): number | undefined {
  if (hour > 24 || minute > 59) return undefined
  if (hour > 12 || hour === 0) return hour % 24
  if (half === 'am') return hour % 12
  if (half !== undefined) return (hour % 12) + 12
  return full || military || hour > 4 ? hour : hour + 12
}

function clockAt(pieces: readonly TextPiece[], at: number): Clock | undefined {
  const piece = pieces[at]
  if (piece?.kind === 'clock') {
    const [hour = '', minute = ''] = piece.text.split(/[:.]/)
    const marked = piece.text.includes(':')
    return { hour: Number(hour), minute: Number(minute), length: 1, marked, full: hour.startsWith('0') }
  }
  for (const [phrase, minute, back] of BEFORE_HOUR) {
    const skip = phraseAt(pieces, at, phrase)
    const number = skip ? readNumber(pieces, at + skip) : undefined
    if (number) return clockOf(number.value - back, minute, skip + number.length)
  }
  const military = piece?.kind === 'number' ? MILITARY.exec(piece.text) : null
  if (military) return { hour: Number(military[1]), minute: Number(military[2]), length: 1, marked: false, full: true }
  const number = readNumber(pieces, at)
  if (!number || number.value > 24) return undefined
  const after = at + number.length
  for (const [phrase, minute, back] of AFTER_HOUR) {
    const length = phraseAt(pieces, after, phrase)
    if (length) return clockOf(number.value - back, minute, number.length + length)
  }
  const and = phraseAt(pieces, after, 'y')
  const minutes = readNumber(pieces, after + and)
  if (
    minutes &&
    minutes.value >= 5 &&
    minutes.value < 60 &&
    minutes.value % 5 === 0 &&
    !isDayOfMonth(pieces, after + and)
  )
    return { ...clockOf(number.value, minutes.value, number.length + and + minutes.length), marked: false }
  if (isDayOfMonth(pieces, at)) return undefined
  return { ...clockOf(number.value, 0, number.length), marked: false }
}

/** "A las 0630": as soldiers and turns write it; a year is none. */
const MILITARY = /^([01]\d|2[1-3])([0-5]\d)$/

const BEFORE_HOUR = [
  ['half past', 30, 0],
  ['quarter past', 15, 0],
  ['quarter to', 45, 1],
  ['un cuarto para las', 45, 1],
  ['cuarto para las', 45, 1],
] as const
const AFTER_HOUR = [
  ['y media', 30, 0],
  ['y cuarto', 15, 0],
  ['i media', 30, 0],
  ['i cuarto', 15, 0],
  ['menos cuarto', 45, 1],
] as const

function clockOf(hour: number, minute: number, length: number): Clock {
  return { hour: hour === 0 && minute === 45 ? 12 : hour, minute, length, marked: true, full: false }
}

/** `15 July`, `15 de julio`: a number before a month is a day, whatever leads up to it. */
function isDayOfMonth(pieces: readonly TextPiece[], at: number): boolean {
  const number = readNumber(pieces, at)
  if (!number) return false
  const next = textAt(pieces, at + number.length)
  return isMonth(next) || ((next === 'de' || next === 'of') && isMonth(textAt(pieces, at + number.length + 1)))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
