import { expect, it } from 'vitest'
import { unbroken } from '../../src/shared/unbroken.js'

it.each([
  ['$ 84,2 M', '$\u00a084,2\u00a0M'],
  ['COP 84.2 M', 'COP\u00a084.2\u00a0M'],
  ['Vale $ 22.773.677.', 'Vale $\u00a022.773.677.'],
  ['en SECOP II hoy', 'en SECOP\u00a0II hoy'],
  ['30 de julio: meta', '30\u00a0de\u00a0julio: meta'],
  ['el 3 de mayo de 2026', 'el 3\u00a0de\u00a0mayo de 2026'],
  ['30 July: aim', '30\u00a0July: aim'],
  ['1 de 26 · M', '1 de 26 · M'],
  ['$', '$'],
])('keeps together what is one thing: %s', (text, whole) => {
  expect(unbroken(text)).toBe(whole)
  expect(unbroken(whole)).toBe(whole)
})
