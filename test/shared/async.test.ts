import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { aborted, unlessAborted, type Wait, waitOnClock, within } from '../../src/shared/async.js'

const never = new Promise<never>(() => {})
/** A wait that ends when it is told to, and remembers what it was asked. */
function handMade() {
  const asked: { ms: number; signal: AbortSignal | undefined }[] = []
  let end = () => {}
  const wait: Wait = (ms, signal) => {
    asked.push({ ms, signal })
    return new Promise(resolve => {
      end = resolve
    })
  }
  return { wait, asked, end: () => end() }
}

describe('within', () => {
  it('gives what comes in time, and ends the waiting', async () => {
    const { wait, asked } = handMade()
    expect(await within(Promise.resolve(undefined), 7, wait)).toEqual({ value: undefined })
    expect(asked).toEqual([{ ms: 7, signal: expect.objectContaining({ aborted: true }) }])
  })

  it('throws what it throws in time, and ends the waiting', async () => {
    const { wait, asked } = handMade()
    await expect(within(Promise.reject(new Error('no')), 7, wait)).rejects.toThrow('no')
    expect(asked[0]?.signal?.aborted).toBe(true)
  })

  it('gives null when it takes longer, and leaves nobody with what comes of it then', async () => {
    const { wait, end } = handMade()
    let fail = (_: Error) => {}
    const work = new Promise<never>((_, reject) => {
      fail = reject
    })
    const late = within(work, 7, wait)
    end()
    expect(await late).toBeNull()
    // Would be an unhandled rejection, which fails this run.
    fail(new Error('too late'))
    await new Promise(setImmediate)
  })

  it('takes what is there already, however short the time', async () =>
    expect(await within(Promise.resolve(1), 0, async () => {})).toEqual({ value: 1 }))

  it('waits on the machine’s own clock where no other is given', async () => expect(await within(never, 0)).toBeNull())
})

describe('unlessAborted', () => {
  it.each([['before'], ['meanwhile']])('throws the reason of a signal that was aborted %s', async when => {
    const stopping = new AbortController()
    if (when === 'before') stopping.abort(new Error('stopped'))
    const working = unlessAborted(never, stopping.signal)
    stopping.abort(new Error('stopped'))
    await expect(working).rejects.toThrow('stopped')
  })

  it('gives what comes before, and listens no longer', async () => {
    const { signal } = new AbortController()
    expect(await unlessAborted(Promise.resolve(1), signal)).toBe(1)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('only gives what comes where there is no signal', async () =>
    expect(await unlessAborted(Promise.resolve(1), undefined)).toBe(1))
})

it('aborted listens until it is over', () => {
  const [stopping, over] = [new AbortController(), new AbortController()]
  void aborted(stopping.signal, over.signal)
  expect(getEventListeners(stopping.signal, 'abort')).toHaveLength(1)
  over.abort()
  expect(getEventListeners(stopping.signal, 'abort')).toEqual([])
})

it('a wait that is called off ends at once, and leaves nothing behind', async () => {
  const over = new AbortController()
  const waiting = waitOnClock(2 ** 30, over.signal)
  over.abort()
  await waiting
  expect(getEventListeners(over.signal, 'abort')).toEqual([])
})
