import { expect, it } from 'vitest'
import { Foremost } from '../../src/shared/foremost.js'

it.each([0, 1, 3, 50, 1_000])('gives the first %i of whatever went by, in their order', most => {
  const numbers = Array.from({ length: 500 }, (_, n) => (n * 7_919) % 503)
  const first = new Foremost<number>(most, (a, b) => a - b)
  for (const number of numbers) first.add(number)
  expect(first.inOrder()).toEqual(numbers.toSorted((a, b) => a - b).slice(0, most))
})
