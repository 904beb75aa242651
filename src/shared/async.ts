/** Ends after so many milliseconds, or when the signal says so; never throws. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

/** Waits on the machine's own clock. */
export const waitOnClock: Wait = (ms, signal) =>
  new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    if (signal?.aborted) end()
    else signal?.addEventListener('abort', end)
  })

/**
 * What `work` gives, or null when it takes longer than so many milliseconds; it runs on in either case, and how it ends then
 * is the business of whoever kept it. Throws what it throws in time. `wait` is asked to wait, and told when that is over.
 */
export async function within<T>(
  work: Promise<T>,
  ms: number,
  wait: Wait = waitOnClock,
): Promise<{ readonly value: T } | null> {
  const over = new AbortController()
  try {
    return await Promise.race([work.then(value => ({ value })), wait(ms, over.signal).then(() => null)])
  } finally {
    // With a reason, or one is made, with the trace of where: nobody reads it.
    over.abort(null)
  }
}

/** What `work` gives. Aborted before that, it throws the signal's reason at once, and the work runs on. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  const over = new AbortController()
  try {
    return await Promise.race([work, aborted(signal, over.signal).then(() => Promise.reject(signal.reason))])
  } finally {
    over.abort(null)
  }
}

/** The same way to the network, whose calls end with this signal too. */
export function endingWith<I, O extends { readonly signal?: AbortSignal | null | undefined }, R>(
  signal: AbortSignal | undefined,
  fetch: (what: I, how?: O) => Promise<R>,
): (what: I, how?: O) => Promise<R> {
  return (what, how) => fetch(what, { ...how, signal: anyOf(how?.signal, signal) } as O)
}

/** Aborted when one of these is; undefined where there is none. */
export function anyOf(...signals: readonly (AbortSignal | null | undefined)[]): AbortSignal | undefined {
  const some = signals.filter(signal => signal !== null && signal !== undefined)
  return some.length > 1 ? AbortSignal.any(some) : some[0]
}

/** Ends when `signal` is aborted, or was before. It listens until `over` is, and does not end where that comes first. */
export function aborted(signal: AbortSignal | undefined, over: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    if (signal?.aborted) resolve()
    else signal?.addEventListener('abort', () => resolve(), { once: true, ...(over && { signal: over }) })
  })
}
