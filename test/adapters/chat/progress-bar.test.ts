import { expect, test } from 'vitest'
import { fullCells } from '../../../src/adapters/chat/progress-bar.js'

test.each([
  [0, 0, 0],
  [0, 500, 0],
  [1, 500, 1],
  [250, 500, 10],
  [499, 500, 19],
  [500, 500, 20],
  [501, 500, 20],
])('%i of %i fill %i of 20 cells: only what is done is full', (done, total, full) =>
  expect(fullCells({ done, total }, 20)).toBe(full),
)
