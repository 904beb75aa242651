import { expect, it } from 'vitest'
import { ReplicaShare } from '../src/app/replica-share.js'

/* Several replicas that remind many entities: how they come to equal parts, and that none is left out. */

it.each([
  [20, 1, [20]],
  [20, 2, [10, 10]],
  [20, 3, [7, 7, 6]],
  [1, 3, [1, 0, 0]],
  [3, 5, [1, 1, 1, 0, 0]],
])('%i entities at %i replicas, of which one had all', (many, replicas, parts) => {
  let now = 0
  const entities = Array.from({ length: many }, (_, n) => String(n))
  const all = Array.from({ length: replicas }, () => ({
    has: new Set<string>(),
    share: new ReplicaShare(
      () => many,
      () => replicas - 1,
      () => now,
    ),
  }))
  for (const entity of entities) all[0]?.has.add(entity)
  const isFree = (entity: string) => !all.some(({ has }) => has.has(entity))
  let without = 0
  for (let tick = 0; tick < 10; tick++, now += 300_000)
    for (const { has, share } of all) {
      for (const entity of entities) {
        if (!has.has(entity) && !share.leaves(entity, has.size) && isFree(entity)) {
          has.add(entity)
          share.took(entity)
        }
        if (has.has(entity) && share.givesBack(entity, has.size)) has.delete(entity)
      }
      if (tick > 2) without += entities.filter(isFree).length
    }
  expect(all.map(({ has }) => has.size).sort((a, b) => b - a)).toEqual(parts)
  expect(without).toBe(0)
})

it('what the others leave is taken after two minutes all the same, and at once where there are no others', () => {
  let [now, others] = [0, 1]
  const share = new ReplicaShare(
    () => 2,
    () => others,
    () => now,
  )
  expect(share.leaves('one', 0)).toBe(false)
  expect(share.leaves('two', 1)).toBe(true)
  now = 119_000
  expect(share.leaves('two', 1)).toBe(true)
  now = 121_000
  expect(share.leaves('two', 1)).toBe(false)
  share.took('two')
  expect(share.givesBack('two', 2)).toBe(true)
  expect(share.leaves('two', 1)).toBe(true)
  others = 0
  expect(share.leaves('two', 1)).toBe(false)
})
