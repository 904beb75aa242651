import type { Day, Pesos } from '../rules/index.js'
import {
  briefName,
  countEn,
  countEs,
  dateEn,
  dateEs,
  money,
  monthEn,
  monthEs,
  oneLine,
  SHORT_MONTHS_EN,
  SHORT_MONTHS_ES,
} from './grammar.js'

/* Amounts, days and names as one line of a list has room for; whole they stand on the card of the contract. */

const MILLION = 1_000_000

/** `$ 54,1 M`, `$ 4.870 M`; an amount below a million whole. */
export function millionsEs(amount: Pesos): string {
  return inMillions(amount, n => `$ ${n.includes('.') ? n.replace('.', ',') : countEs(Number(n))} M`)
}

/** `COP 54.1 M`. */
export function millionsEn(amount: Pesos): string {
  return inMillions(amount, n => `COP ${n.includes('.') ? n : countEn(Number(n))} M`)
}

function inMillions(amount: Pesos, say: (millions: string) => string): string {
  const millions = Number(amount) / MILLION
  if (Math.abs(millions) < 1) return money(amount)
  return say(Math.abs(millions) >= 1_000 ? String(Math.round(millions)) : millions.toFixed(1))
}

/** Days within which a day is told by how far it is. */
const NEAR = 14
const DAY_MS = 86_400_000

function daysAhead(today: Day, day: Day): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
}

/** `hoy`, `ayer`, `hace 9 días`, `en 4 días`; beyond a fortnight `el 30 de julio`, with its year where it is another one. */
export function nearDayEs(day: Day, today: Day): string {
  const ahead = daysAhead(today, day)
  if (Math.abs(ahead) > NEAR) return `el ${briefDateEs(day, today)}`
  if (Math.abs(ahead) <= 1) return ahead === 0 ? 'hoy' : ahead > 0 ? 'mañana' : 'ayer'
  return ahead > 0 ? `en ${ahead} días` : `hace ${-ahead} días`
}

/** `today`, `yesterday`, `9 days ago`, `in 4 days`, `on 30 July`. */
export function nearDayEn(day: Day, today: Day): string {
  const ahead = daysAhead(today, day)
  if (Math.abs(ahead) > NEAR) return `on ${briefDateEn(day, today)}`
  if (Math.abs(ahead) <= 1) return ahead === 0 ? 'today' : ahead > 0 ? 'tomorrow' : 'yesterday'
  return ahead > 0 ? `in ${ahead} days` : `${-ahead} days ago`
}

/** `30 de julio`, with its year where that is another one. */
export function briefDateEs(day: Day, today: Day): string {
  return isOfYear(day, today) ? dateEs(day).replace(/ de \d{4}$/, '') : dateEs(day)
}

/** `30 July`. */
export function briefDateEn(day: Day, today: Day): string {
  return isOfYear(day, today) ? dateEn(day).replace(/ \d{4}$/, '') : dateEn(day)
}

/** `hace 9 días`, `en agosto`, `en dic. 2022`: when something was, for a line of a list. */
export function monthOfEs(day: Day, today: Day): string {
  if (Math.abs(daysAhead(today, day)) <= NEAR) return nearDayEs(day, today)
  return isOfYear(day, today)
    ? `en ${monthEs(day).replace(/ de \d{4}$/, '')}`
    : `en ${SHORT_MONTHS_ES[monthIn(day)]} ${yearOf(day)}`
}

/** `9 days ago`, `in August`, `in Dec 2022`. */
export function monthOfEn(day: Day, today: Day): string {
  if (Math.abs(daysAhead(today, day)) <= NEAR) return nearDayEn(day, today)
  return isOfYear(day, today)
    ? `in ${monthEn(day).replace(/ \d{4}$/, '')}`
    : `in ${SHORT_MONTHS_EN[monthIn(day)]} ${yearOf(day)}`
}

const yearOf = (day: Day) => day.slice(0, 4)
const monthIn = (day: Day) => Number(day.slice(5, 7)) - 1

function isOfYear(day: Day, today: Day): boolean {
  return yearOf(day) === yearOf(today)
}

/** Forms of companies and numerals, which stay in capitals. */
const CAPITALS = /^(?:S\.?A\.?S?\.?|LTDA\.?|E\.?S\.?E\.?|E\.?S\.?P\.?|U\.?T\.?|[IVX]+)$/
const SMALL = new Set(['DE', 'DEL', 'LA', 'LAS', 'LOS', 'Y', 'E', 'EN', 'PARA'])

/** A name that stands all in capitals, as names are written; no accent is invented. */
export function nameCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .split(' ')
    .map((word, at) => {
      if (CAPITALS.test(word)) return word
      const lower = word.toLowerCase()
      if (at > 0 && SMALL.has(word)) return lower
      return lower.replace(/(^|[-.'’(])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase())
    })
    .join(' ')
}

/** Characters of a name in a line of a list. */
const NAME = 18

/** A supplier in a line of a list: of a name of four words the first and the third, cut after a word that says something. */
export function lineName(name: string): string {
  const whole = briefName(nameCase(name.replace(/\s+/g, ' ').trim()))
  if (whole.length <= NAME) return whole
  const words = whole.split(' ')
  const isCut = () => words.join(' ').length < NAME && !SMALL.has(words.at(-1)?.toUpperCase() ?? '')
  while (words.length > 0 && !isCut()) words.pop()
  return words.length > 0 ? `${words.join(' ')}…` : oneLine(whole, NAME)
}
