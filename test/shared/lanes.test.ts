import { expect, it } from 'vitest'
import { KeyedLanes, Lanes } from '../../src/shared/lanes.js'

/** Lanes whose shares of the time end when the test says so. */
function lanesOf(width: number) {
  const shares: (() => void)[] = []
  const wait = (_: number, signal?: AbortSignal) =>
    new Promise<void>(resolve => {
      shares.push(resolve)
      signal?.addEventListener('abort', () => resolve())
    })
  return { lanes: new Lanes(width, 1_000, wait), endShares: () => shares.splice(0).forEach(end => void end()) }
}

const settled = () => new Promise(resolve => setImmediate(resolve))
const never = () => new Promise<never>(() => {})

it('goes past works that hang, in the order in which they came', async () => {
  const { lanes, endShares } = lanesOf(2)
  const done: string[] = []
  for (const name of ['a', 'b']) void lanes.run(never).then(() => done.push(name))
  const rest = ['c', 'd', 'e'].map(name => lanes.run(async () => void done.push(name)))
  await settled()
  expect(done).toEqual([])
  endShares()
  await Promise.all(rest)
  expect(done).toEqual(['c', 'd', 'e'])
})

it('gives what a work gives after its share, and lets its failure through', async () => {
  const { lanes, endShares } = lanesOf(1)
  let end: (value: string) => void = () => {}
  const late = lanes.run(() => new Promise<string>(resolve => (end = resolve)))
  const failing = lanes.run(() => Promise.reject(new Error('no')))
  endShares()
  await expect(failing).rejects.toThrow('no')
  end('late')
  expect(await late).toBe('late')
})

it('does of each key one at a time, once more for all that is asked meanwhile, and once what waits', async () => {
  const { lanes, endShares } = lanesOf(1)
  const keyed = new KeyedLanes(lanes)
  let end = () => {}
  let runs = 0
  const slow = async () => {
    runs++
    if (runs === 1) await new Promise<void>(resolve => (end = resolve))
  }
  const first = keyed.run('slow', slow)
  let others = 0
  const waiting = [1, 2, 3].map(() => keyed.run('other', async () => void others++))
  await Promise.all([keyed.run('slow', slow), keyed.run('slow', slow)])
  expect([runs, others]).toEqual([1, 0])
  endShares()
  await Promise.all([first, ...waiting])
  expect([runs, others]).toEqual([1, 1])
  end()
  await keyed.idle()
  expect(runs).toBe(2)
})
