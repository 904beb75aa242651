import { addDays, type Day, daysBetween, parts, toDay, weekday } from './day.js'
import type { NormId } from './norms.js'

/** A holiday that the law names, with the years in which it holds. */
export interface Holiday {
  readonly name: string
  /** A date of the civil year, or days after Easter Sunday. */
  readonly on: { readonly month: number; readonly day: number } | { readonly easter: number }
  /** Moved to the following Monday when it falls on another day (Ley 51 de 1983 art. 1). */
  readonly moves: boolean
  readonly norm: NormId
  readonly firstYear: number
  readonly lastYear?: number
}

/**
 * The calendar of one entity: the law's holidays and its own days. A value, handed to whoever counts days; nothing in it
 * changes with time.
 */
export interface Calendar {
  readonly holidays: readonly Holiday[]
  /** Days on which the entity does not work, whatever the law says. */
  readonly closures: readonly Day[]
  /** Days on which it works although the law or the weekend says otherwise. */
  readonly workdays: readonly Day[]
  /** Whether Saturday is a business day at this entity. */
  readonly saturday: boolean
}

const fixed = (month: number, day: number, name: string, moves = false): Holiday => ({
  name,
  on: { month, day },
  moves,
  norm: 'L51',
  firstYear: 1984,
})
const easter = (offset: number, name: string, moves: boolean): Holiday => ({
  name,
  on: { easter: offset },
  moves,
  norm: 'L51',
  firstYear: 1984,
})

/** Ley 51 de 1983 art. 1. */
const LEY_51: readonly Holiday[] = [
  fixed(1, 1, 'Año Nuevo'),
  fixed(1, 6, 'Reyes Magos', true),
  fixed(3, 19, 'San José', true),
  easter(-3, 'Jueves Santo', false),
  easter(-2, 'Viernes Santo', false),
  fixed(5, 1, 'Día del Trabajo'),
  easter(39, 'Ascensión del Señor', true),
  easter(60, 'Corpus Christi', true),
  easter(68, 'Sagrado Corazón de Jesús', true),
  fixed(6, 29, 'San Pedro y San Pablo', true),
  fixed(7, 20, 'Independencia'),
  fixed(8, 7, 'Batalla de Boyacá'),
  fixed(8, 15, 'Asunción de la Virgen', true),
  fixed(10, 12, 'Día de la Raza', true),
  fixed(11, 1, 'Todos los Santos', true),
  fixed(11, 11, 'Independencia de Cartagena', true),
  fixed(12, 8, 'Inmaculada Concepción'),
  fixed(12, 25, 'Navidad'),
]

/** Ley 2578 de 2026 art. 6, known at second hand only: an entity that reads it otherwise leaves it out by setting. */
const LEY_2578: Holiday = {
  name: 'Nuestra Señora de Chiquinquirá',
  on: { month: 7, day: 9 },
  moves: true,
  norm: 'L2578',
  firstYear: 2026,
}

/** The calendar that the law gives, with what an entity adds or overrides. */
export function calendarOf(
  entity: {
    readonly closures?: readonly Day[]
    readonly workdays?: readonly Day[]
    readonly saturday?: boolean
    /** False to leave out the 9 July holiday of Ley 2578 de 2026. */
    readonly ninthOfJuly?: boolean
  } = {},
): Calendar {
  return {
    holidays: entity.ninthOfJuly === false ? LEY_51 : [...LEY_51, LEY_2578],
    closures: entity.closures ?? [],
    workdays: entity.workdays ?? [],
    saturday: entity.saturday ?? false,
  }
}

/** The calendar with nothing of an entity's own in it. */
export const LEGAL_CALENDAR: Calendar = calendarOf()

/** The law's holidays of one year, by day; two that fall together are named together. */
export function holidaysIn(calendar: Calendar, year: number): ReadonlyMap<Day, string> {
  const years = remembered(calendar.holidays)
  const known = years.get(year)
  if (known) return known
  const days = new Map<Day, string>()
  for (const holiday of calendar.holidays) {
    if (year < holiday.firstYear || year > (holiday.lastYear ?? year)) continue
    const nominal =
      'easter' in holiday.on
        ? addDays(easterSunday(year), holiday.on.easter)
        : toDay(year, holiday.on.month, holiday.on.day)
    if (!nominal) continue
    const day = holiday.moves ? mondayFrom(nominal) : nominal
    const other = days.get(day)
    days.set(day, other ? `${other}; ${holiday.name}` : holiday.name)
  }
  years.set(year, days)
  return days
}

/** Whether offices work on this day at the entity (Ley 4 de 1913 art. 62: holidays and vacations do not count). */
export function isBusinessDay(calendar: Calendar, day: Day): boolean {
  if (calendar.workdays.includes(day)) return true
  const dayOfWeek = weekday(day)
  if (dayOfWeek === 0 || (dayOfWeek === 6 && !calendar.saturday)) return false
  return !calendar.closures.includes(day) && !holidaysIn(calendar, parts(day).year).has(day)
}

/** The day itself when it is a business day, else the next one. Looks ahead a year at most. */
export function businessDayFrom(calendar: Calendar, day: Day): Day {
  return walk(calendar, day, 1)
}

/** The day itself when it is a business day, else the last one before it. Looks back a year at most. */
export function businessDayUpTo(calendar: Calendar, day: Day): Day {
  return walk(calendar, day, -1)
}

/** Business days from one day to another, both included; 0 when `to` is before `from`. */
export function businessDays(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return 0
  const first = parts(from).year
  const last = parts(to).year
  let count = 0
  for (let year = first; year <= last; year++) {
    const upTo = businessDaysIn(calendar, year)
    const before = year === first ? (upTo[dayOfYear(from) - 1] ?? 0) : 0
    count += (upTo[year === last ? dayOfYear(to) : upTo.length - 1] ?? 0) - before
  }
  return count
}

/** How many business days a year has had by its day 1 to 366, that one included; none by day 0. */
function businessDaysIn(calendar: Calendar, year: number): readonly number[] {
  const years = counted.get(calendar) ?? new Map<number, readonly number[]>()
  counted.set(calendar, years)
  const known = years.get(year)
  if (known) return known
  const first = firstOf(year)
  const upTo = [0]
  for (let ahead = 0; ahead <= daysBetween(first, lastOf(year)); ahead++)
    upTo.push((upTo[ahead] ?? 0) + (isBusinessDay(calendar, addDays(first, ahead)) ? 1 : 0))
  years.set(year, upTo)
  return upTo
}

function dayOfYear(day: Day): number {
  return daysBetween(firstOf(parts(day).year), day) + 1
}

function firstOf(year: number): Day {
  return `${year}-01-01` as Day
}

function lastOf(year: number): Day {
  return `${year}-12-31` as Day
}

/** The last day of a term of `days` that begins on the day after `day`, counting business days only (Ley 4 art. 62). */
export function addBusinessDays(calendar: Calendar, day: Day, days: number): Day {
  let last = day
  for (let left = days; left > 0; left--) last = businessDayFrom(calendar, addDays(last, 1))
  return last
}

/** A calendar without any business day is a mistake of settings; stop after a year rather than run for ever. */
const LOOK = 366

function walk(calendar: Calendar, day: Day, step: 1 | -1): Day {
  let candidate = day
  for (let tries = 0; tries < LOOK; tries++) {
    if (isBusinessDay(calendar, candidate)) return candidate
    candidate = addDays(candidate, step)
  }
  return day
}

function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7)
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

// Holidays of a year follow from the list of holidays alone, so remembering them keeps the functions pure to see.
const memory = new WeakMap<readonly Holiday[], Map<number, Map<Day, string>>>()
/** The same for the count of business days, which also follows from what the entity adds; a calendar is never changed. */
const counted = new WeakMap<Calendar, Map<number, readonly number[]>>()

function remembered(holidays: readonly Holiday[]): Map<number, Map<Day, string>> {
  const years = memory.get(holidays) ?? new Map<number, Map<Day, string>>()
  memory.set(holidays, years)
  return years
}
