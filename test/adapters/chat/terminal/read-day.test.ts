import { expect, it } from 'vitest'
import { readDay } from '../../../../src/adapters/chat/terminal/read-day.js'

const TODAY = '2027-07-01'

it.each<[string, string | null, string | null]>([
  // as written, of something past, of something to come
  ['2027-05-03', '2027-05-03', '2027-05-03'],
  ['3 de mayo', '2027-05-03', '2028-05-03'],
  ['el 3 de mayo de 2026', '2026-05-03', '2026-05-03'],
  ['03/05/2026', '2026-05-03', '2026-05-03'],
  ['15', '2027-06-15', '2027-07-15'],
  ['ayer', '2027-06-30', '2027-06-30'],
  ['hoy', '2027-07-01', '2027-07-01'],
  ['May 3', '2027-05-03', '2028-05-03'],
  ['hasta el 15 de agosto', '2026-08-15', '2027-08-15'],
  ['31 de febrero', null, null],
  ['2027-02-29', null, null],
  ['mañana o pasado mañana', null, null],
  ['no sé', null, null],
  ['3 de mayo no se liquidó', null, null],
  ['', null, null],
  ['40', null, null],
])('«%s» is %s or %s', (text, past, future) => {
  expect(readDay(text, TODAY, true)).toBe(past)
  expect(readDay(text, TODAY, false)).toBe(future)
})
