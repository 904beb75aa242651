import type { Day, Pesos } from '../rules/index.js'
import { BoundedMap } from '../shared/cache.js'

const PLURAL_ES = new Intl.PluralRules('es')
const PLURAL_EN = new Intl.PluralRules('en')
const LIST_ES = new Intl.ListFormat('es')
// British: no comma before the last of a list, as the English of the bot is spelled.
const LIST_EN = new Intl.ListFormat('en-GB')
const EITHER_ES = new Intl.ListFormat('es', { type: 'disjunction' })
const EITHER_EN = new Intl.ListFormat('en-GB', { type: 'disjunction' })

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const
const BOGOTA = { timeZone: 'America/Bogota' } as const
// A day is no instant: it is read and said as one of UTC, so that no zone moves it.
const UTC = { timeZone: 'UTC' } as const
const DAY_ES = new Intl.DateTimeFormat('es-CO', { ...DATE, ...UTC })
const DAY_EN = new Intl.DateTimeFormat('en-GB', { ...DATE, ...UTC })
const WEEKDAY_ES = new Intl.DateTimeFormat('es-CO', { weekday: 'long', ...UTC })
const WEEKDAY_EN = new Intl.DateTimeFormat('en-GB', { weekday: 'long', ...UTC })
const MONTH_ES = new Intl.DateTimeFormat('es-CO', { month: 'long', year: 'numeric', ...UTC })
const MONTH_EN = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...UTC })
const INSTANT_ES = new Intl.DateTimeFormat('es-CO', { ...DATE, ...BOGOTA })
const INSTANT_EN = new Intl.DateTimeFormat('en-GB', { ...DATE, ...BOGOTA })
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...BOGOTA })

/** A card says a few dates again and again, and the library takes microseconds for each: these are kept. */
const SAID_DAYS = 2_000

function dayFormat(format: Intl.DateTimeFormat): (day: Day) => string {
  const said = new BoundedMap<Day, string>(SAID_DAYS)
  return day => said.getOrMake(day, () => format.format(new Date(day)))
}

/** `30 de julio de 2027`. */
export const dateEs = dayFormat(DAY_ES)
/** `30 July 2027`. */
export const dateEn = dayFormat(DAY_EN)

/** As tables and papers write a day: 27/11/2026. */
export const numericDate = (day: Day): string => day.split('-').reverse().join('/')
const weekdayEs = dayFormat(WEEKDAY_ES)
const weekdayEn = dayFormat(WEEKDAY_EN)

/** `julio de 2027`: the month of a day. */
const tenths = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const TENTHS_ES = tenths('es-CO')
const TENTHS_EN = tenths('en-GB')

/** What one is of another in percent, to one decimal; nothing of nothing is 0. */
export const percentEs = (part: number, all: number) => `${TENTHS_ES.format(all === 0 ? 0 : (part * 100) / all)} %`
export const percentEn = (part: number, all: number) => `${TENTHS_EN.format(all === 0 ? 0 : (part * 100) / all)}%`

/** How many each of so many has on the average, to one decimal. */
export const averageEs = (n: number, among: number) => TENTHS_ES.format(n / among)
export const averageEn = (n: number, among: number) => TENTHS_EN.format(n / among)

export const monthEs = dayFormat(MONTH_ES)
/** `July 2027`. */
export const monthEn = dayFormat(MONTH_EN)

function groups(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark)
}

/** `12.345`: a count in the Colombian form. */
export function countEs(number: number): string {
  return groups(String(number), '.')
}

/** `12,345`: a count in the English form. */
export function countEn(number: number): string {
  return groups(String(number), ',')
}

/** The form that Spanish has for this many: `one` for one thing, `other` for none and for several. */
export function pluralEs(number: number, one: string, other: string): string {
  return PLURAL_ES.select(number) === 'one' ? one : other
}

/** The form that English has for this many. */
export function pluralEn(number: number, one: string, other: string): string {
  return PLURAL_EN.select(number) === 'one' ? one : other
}

/** `1 fila`, `12.345 filas`. */
export function countedEs(number: number, one: string, other: string): string {
  return `${countEs(number)} ${pluralEs(number, one, other)}`
}

/** `1 row`, `12,345 rows`. */
export function countedEn(number: number, one: string, other: string): string {
  return `${countEn(number)} ${pluralEn(number, one, other)}`
}

/** `A`, `A y B`, `A, B y C`; `e` where the last begins with the sound of it. */
export function listEs(items: readonly string[]): string {
  return LIST_ES.format(items)
}

/** `A`, `A and B`, `A, B and C`. */
export function listEn(items: readonly string[]): string {
  return LIST_EN.format(items)
}

/** `A, B o C`. */
export function eitherEs(items: readonly string[]): string {
  return EITHER_ES.format(items)
}

/** `A, B or C`. */
export function eitherEn(items: readonly string[]): string {
  return EITHER_EN.format(items)
}

/** `viernes 30 de julio de 2027`. */
export function longDateEs(day: Day): string {
  return `${weekdayEs(day)} ${dateEs(day)}`
}

/** `Friday 30 July 2027`. */
export function longDateEn(day: Day): string {
  return `${weekdayEn(day)} ${dateEn(day)}`
}

export const SHORT_MONTHS_ES = 'ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'.split(' ')
export const SHORT_MONTHS_EN = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ')
const short = (months: readonly string[]) => (day: Day) =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** `30 jul. 2027`: for several dates on one line. */
export const shortDateEs = short(SHORT_MONTHS_ES)
/** `30 Jul 2027`. */
export const shortDateEn = short(SHORT_MONTHS_EN)

/** `30 de julio de 2027`: the day of an instant in Bogotá. */
export function dayOfEs(instant: Date): string {
  return INSTANT_ES.format(instant)
}

/** `30 July 2027`: the day of an instant in Bogotá. */
export function dayOfEn(instant: Date): string {
  return INSTANT_EN.format(instant)
}

/** `09:35`: the time of an instant in Bogotá. */
export function clockTime(instant: Date): string {
  return TIME.format(instant)
}

/** `$ 22.773.677`, centavos only where there are some. The form is the Colombian one in both languages. */
export function money(amount: Pesos): string {
  const negative = amount.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? amount.slice(1) : amount).split('.')
  const grouped = groups(whole.replace(/^0+(?=\d)/, ''), '.')
  const centavos = fraction.slice(0, 2).padEnd(2, '0')
  return `${negative ? '-' : ''}$ ${grouped}${fraction && centavos !== '00' ? `,${centavos}` : ''}`
}

/** `$ 50 millones` for whole millions, any other amount whole: as people say it. */
export function shortMoneyEs(amount: Pesos): string {
  return inMillions(amount, countEs, 'millón', 'millones')
}

/** `$ 50 million` for whole millions. */
export function shortMoneyEn(amount: Pesos): string {
  return inMillions(amount, countEn, 'million', 'million')
}

function inMillions(amount: Pesos, count: (n: number) => string, one: string, many: string): string {
  const millions = /^(\d{1,9})000000$/.exec(amount)?.[1]
  return millions === undefined ? money(amount) : `$ ${count(Number(millions))} ${millions === '1' ? one : many}`
}

/** One line of at most `length` characters, cut at a word with an ellipsis. */
export function oneLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 3 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** A hash in groups of eight, so that two of them can be compared by eye and a line may end between them. */
export function hashWords(hash: string): string {
  return hash.replace(/.{8}(?=.)/g, '$& ')
}

/** A person in a sentence: of a name of four words the first and the third, any other whole. */
export function briefName(name: string): string {
  const words = name.split(' ')
  return words.length === 4 ? `${words[0]} ${words[2]}` : name
}

/** A text as a sentence of its own: its first letter large, and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
