import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('a clock that is moved under it', () => {
  const jumps = {
    '365 days back': -365 * DAY,
    'a day back': -DAY,
    'an hour back': -HOUR,
    'four minutes back': -4 * MINUTE,
    'half a minute back': -30 * SECOND,
    'half a minute on': 30 * SECOND,
    'an hour on': HOUR,
    'a day on': DAY,
    '365 days on': 365 * DAY,
    'ten years on': 3_653 * DAY,
  }
  const phases = [1 * SECOND, 89 * SECOND, 150 * SECOND, 4 * MINUTE + 59 * SECOND]
  const cases = Object.entries(jumps).flatMap(([name, by]) => phases.map(phase => ({ name, by, phase })))

  it.each(cases)('runs within six minutes: $name, $phase ms into the five', async ({ by, phase }) => {
    vi.setSystemTime(new Date('2027-07-12T13:00:00Z'))
    const runs: Date[] = []
    const ticking = tick('*/5 * * * *', async now => runs.push(now), clock)
    await vi.advanceTimersByTimeAsync(5 * MINUTE + phase)
    vi.setSystemTime(Date.now() + by)
    const before = runs.length
    await vi.advanceTimersByTimeAsync(6 * MINUTE)
    expect(runs.length).toBeGreaterThan(before)
    // From then on by the clock as it is now.
    const since = runs.length
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(runs.slice(since).map(run => Math.floor(run.getTime() / SECOND) % 300)).toEqual([0, 0])
    await ticking.stop()
  })

  it('looks at once what is due, and says by how much it was moved', async () => {
    const runs: string[] = []
    const moves: number[] = []
    const moved = (ms: number) => moves.push(Math.round(ms / SECOND) * SECOND)
    const ticking = tick('*/5 * * * *', async now => runs.push(now.toISOString().slice(0, 16)), { ...clock, moved })
    await vi.advanceTimersByTimeAsync(10 * SECOND)
    vi.setSystemTime(new Date(Date.now() - DAY))
    await vi.advanceTimersByTimeAsync(2 * SECOND)
    expect(runs).toEqual(['2027-07-12T12:58', '2027-07-11T12:58'])
    await vi.advanceTimersByTimeAsync(DAY)
    expect(moves).toEqual([-DAY])
    await ticking.stop()
  })

  it('says for how long the process stood still', async () => {
    const still: number[] = []
    const ticking = tick('*/5 * * * *', async () => {}, { ...clock, stoodStill: ms => still.push(ms) })
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(still).toEqual([])
    const passed = performance.now()
    const later = vi.spyOn(performance, 'now').mockReturnValue(passed + 3 * DAY)
    await vi.advanceTimersByTimeAsync(SECOND)
    later.mockRestore()
    expect(still.map(ms => Math.round(ms / HOUR))).toEqual([72])
    await ticking.stop()
  })

  it('is not held up by one that is put back again and again', async () => {
    let runs = 0
    const ticking = tick('*/5 * * * *', async () => runs++, clock)
    for (let step = 0; step < 60; step++) {
      await vi.advanceTimersByTimeAsync(MINUTE)
      vi.setSystemTime(Date.now() - 55 * SECOND)
    }
    expect(runs).toBeGreaterThanOrEqual(10)
    await ticking.stop()
  })
})

it('runs soon when asked: at once, or once more after what runs', async () => {
  let runs = 0
  let end = () => {}
  const ticking = tick(
    '0 8 * * *',
    async () => {
      runs++
      await new Promise<void>(done => {
        end = done
      })
    },
    clock,
  )
  for (const _ of [1, 2, 3]) ticking.wake()
  expect(runs).toBe(1)
  end()
  await vi.advanceTimersByTimeAsync(1)
  expect(runs).toBe(2)
  end()
  await vi.advanceTimersByTimeAsync(1)
  ticking.wake()
  expect(runs).toBe(3)
  end()
  await ticking.stop()
  ticking.wake()
  expect(runs).toBe(3)
})
