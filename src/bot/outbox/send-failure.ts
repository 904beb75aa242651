/** What went wrong with a messenger, as far as it decides what to do next. */
export interface SendFailure {
  /** A code, for logs and for the admin; never a text of the platform's. */
  readonly why: string
  /** It will never work for this person, or with this message. */
  readonly final: boolean
  /** The bot itself is refused: it will not work for anybody there until somebody changes something. */
  readonly refused: boolean
  /** It is refused to this person, perhaps because the bot is: a second one who is refused alike shows it. */
  readonly denied: boolean
  /** Whether it may have arrived all the same. */
  readonly doubt: boolean
  /** Too much was sent. */
  readonly limited: boolean
  /** How long the other side asked to be left alone; 0 where it did not say. */
  readonly afterMs: number
  /** What was thrown, for the log. */
  readonly error: unknown
}

/**
 * Reads what a messenger threw. The code `refused`, in either kind of error, is about the installation (a token, a
 * permission, the app): nothing was taken, and nobody's delivery ends by it. `denied` is about the person or the bot, which
 * nobody knows: nothing was taken either, and it is put off. Any other `Refused` is final. `RetryLater`
 * leaves a doubt, unless the other side said that it took nothing (`rate-limited`), or the error itself says that nothing
 * left the machine (`unsent: true`). Whatever else is thrown leaves a doubt too.
 */
export function sendFailureOf(error: unknown): SendFailure {
  const { name, code, afterSeconds, unsent } = fieldsOf(error)
  const why = typeof code === 'string' ? code : 'fault'
  const afterMs = typeof afterSeconds === 'number' && afterSeconds > 0 ? afterSeconds * 1_000 : 0
  const isPort = name === 'Refused' || name === 'RetryLater'
  const refused = isPort && why === 'refused'
  const denied = isPort && why === 'denied'
  const final = name === 'Refused' && !refused && !denied
  const limited = name === 'RetryLater' && why === 'rate-limited'
  const doubt = !(final || refused || denied || limited || unsent === true)
  return { why, final, refused, denied, doubt, limited, afterMs, error }
}

/** The core knows no adapter, so it knows what crosses a port by its fields. */
function fieldsOf(error: unknown): { name?: unknown; code?: unknown; afterSeconds?: unknown; unsent?: unknown } {
  return error instanceof Error ? error : {}
}
