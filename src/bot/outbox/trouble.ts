/** What went wrong with a messenger, as far as it decides what to do next. */
export interface Trouble {
  /** A code, for logs and for the admin; never a text of the platform's. */
  readonly why: string
  /** It will not work until somebody changes something. */
  readonly final: boolean
  /** Whether it may have arrived all the same. */
  readonly doubt: boolean
  /** Too much was sent. */
  readonly limited: boolean
  /** How long the other side asked to be left alone; 0 where it did not say. */
  readonly afterMs: number
}

/**
 * Reads what a messenger threw. `Refused` is final. `RetryLater` leaves a doubt, unless the other side said that it took
 * nothing (`rate-limited`), or the error itself says that nothing left the machine (`unsent: true`). An answer that cannot
 * be read, and whatever else is thrown, leaves a doubt too.
 */
export function troubleOf(error: unknown): Trouble {
  const { name, code, afterSeconds, unsent } = fieldsOf(error)
  const why = typeof code === 'string' ? code : 'fault'
  const afterMs = typeof afterSeconds === 'number' && afterSeconds > 0 ? afterSeconds * 1_000 : 0
  if (name === 'Refused' && why !== 'bad-answer') return { why, final: true, doubt: false, limited: false, afterMs: 0 }
  const limited = name === 'RetryLater' && why === 'rate-limited'
  return { why, final: false, doubt: !limited && unsent !== true, limited, afterMs }
}

/** The core knows no adapter, so it knows what crosses a port by its fields. */
function fieldsOf(error: unknown): { name?: unknown; code?: unknown; afterSeconds?: unknown; unsent?: unknown } {
  return error instanceof Error ? error : {}
}
