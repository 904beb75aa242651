const SPANISH = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const ENGLISH = 'january february march april may june july august september october november december'.split(' ')
const SHORT_SPANISH = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ')
const SHORT_ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAYS = 'domingo lunes martes miercoles jueves viernes sabado'.split(' ')
const ENGLISH_DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

const MONTHS = new Map<string, number>([
  ...[SPANISH, ENGLISH, SHORT_SPANISH, SHORT_ENGLISH].flatMap(names =>
    names.map((name, i): [string, number] => [name, i + 1]),
  ),
  ['setiembre', 9],
  ['sept', 9],
  ['set', 9],
])
const WEEKDAYS = new Map<string, number>(
  [DAYS, ENGLISH_DAYS].flatMap(names => names.map((name, i): [string, number] => [name, i])),
)

/** 1–12 for the name of a month, also short (`jul`, `sept`). */
export function monthNumber(word: string | undefined): number | undefined {
  return word === undefined ? undefined : MONTHS.get(word)
}

/** Whether a word names a month, also short. */
export function isMonth(word: string | undefined): boolean {
  return monthNumber(word) !== undefined
}

/** True when the word is nothing but a month: not `may`, `march`, `mar`, `set`, which are other words too. */
export function isPlainMonth(word: string | undefined): boolean {
  return word !== undefined && word.length > 3 && word !== 'march' && isMonth(word)
}

/** 0 for Sunday to 6 for Saturday, as in `rules/day.ts`. */
export function weekdayNumber(word: string | undefined): number | undefined {
  return word === undefined ? undefined : WEEKDAYS.get(word)
}

/** Every name of a month, a weekday or a part of a month, for the spelling. */
export const CALENDAR_WORDS: { readonly es: readonly string[]; readonly en: readonly string[] } = {
  es: [...SPANISH, 'setiembre', 'quincena', ...DAYS, ...SHORT_SPANISH],
  en: [...ENGLISH, ...ENGLISH_DAYS, ...SHORT_ENGLISH, 'sept'],
}
