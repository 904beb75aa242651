import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tick } from '../../src/app/schedule.js'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-07-12T12:58:30Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const failed: unknown[] = []
const clock = { now: () => new Date(), failed: (error: unknown) => failed.push(error) }

it('runs once at the start and then in Bogotá’s time', async () => {
  const runs: string[] = []
  const ticking = tick('0 8 * * *', async now => runs.push(now.toISOString().slice(0, 16)), clock)
  await vi.advanceTimersByTimeAsync(86_400_000)
  expect(runs).toEqual(['2027-07-12T12:58', '2027-07-12T13:00'])
  await ticking.stop(1_000)
  await vi.advanceTimersByTimeAsync(86_400_000)
  expect(runs).toHaveLength(2)
})

it('never runs twice at once, goes on after a failure, and ends when what runs has ended', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const ends: (() => void)[] = []
  const ticking = tick(
    '* * * * *',
    async () => {
      runs++
      most = Math.max(most, ++running)
      await new Promise<void>(end => ends.push(end))
      running--
      throw new Error('a fault')
    },
    clock,
  )
  await vi.advanceTimersByTimeAsync(600_000)
  expect([runs, most]).toEqual([1, 1])
  ends[0]?.()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([runs, most, failed.length]).toEqual([2, 1, 1])
  let isStopped = false
  const stopping = ticking.stop(86_400_000).then(() => {
    isStopped = true
  })
  await vi.advanceTimersByTimeAsync(120_000)
  expect([runs, isStopped]).toEqual([2, false])
  ends[1]?.()
  await stopping
  expect(running).toBe(0)
})
