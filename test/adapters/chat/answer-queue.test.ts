import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AnswerQueue } from '../../../src/adapters/chat/answer-queue.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const ANA = { platform: 'slack', tenant: 'T1', user: 'a' } as const

function lane() {
  const [of, done]: [AnswerQueue, string[]] = [new AnswerQueue(15), []]
  const say = (word: string, user = 'a', tenant = 'T1') =>
    void of.run({ ...ANA, tenant, user }, async () => done.push(word))
  return { done, say, of }
}

it('answers in order, once nothing comes in', async () => {
  const { done, say } = lane()
  for (const word of ['a', 'b', 'c']) say(word)
  expect(done).toEqual([])
  await vi.advanceTimersByTimeAsync(100)
  expect(done).toEqual(['a', 'b', 'c'])
})

it('waits while something comes in, and at most a second', async () => {
  const { done, say } = lane()
  for (let time = 0; time < 98; time++) {
    say(`${time}`)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(done).toEqual([])
  for (let time = 98; time < 120; time++) {
    say(`${time}`)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(done.slice(0, 3)).toEqual(['0', '1', '2'])
})

it('goes on after one that fails, and after one that hangs', async () => {
  const { done, say, of } = lane()
  const failed = of.run(ANA, async () => Promise.reject(new Error('no'))).catch(() => done.push('failed'))
  void of.run(ANA, () => new Promise(() => undefined))
  say('after')
  await vi.advanceTimersByTimeAsync(3_000)
  await failed
  expect(done).toEqual(['failed', 'after'])
})

it('takes the accounts in turn: nobody waits for all that somebody else asks', async () => {
  const { done, say } = lane()
  for (let n = 0; n < 300; n++) say(`ana ${n}`, 'ana')
  say('luis', 'luis')
  say('olga', 'olga')
  say('luis again', 'luis')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(done.slice(0, 5)).toEqual(['ana 0', 'luis', 'olga', 'ana 1', 'luis again'])
  expect(done).toHaveLength(303)
})

it('takes the places in turn: an entity whose people ask much costs others every second answer at most', async () => {
  const { done, say } = lane()
  for (let n = 0; n < 200; n++) say(`flood ${n}`, `user ${n}`)
  say('luis', 'luis', 'T2')
  say('olga', 'olga', 'T2')
  say('eva', 'eva', 'T3')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(done.slice(0, 6)).toEqual(['flood 0', 'luis', 'eva', 'flood 1', 'olga', 'flood 2'])
  expect(done).toHaveLength(203)
})
