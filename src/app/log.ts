import { type Logger, pino } from 'pino'
import { harmless } from '../shared/harmless.js'
import type { LineSink } from './stderr-lines.js'

/**
 * The log of a running bot: one line of JSON each. What may hold a secret or personal data is never
 * handed to it; these paths are the second line of defence, for errors of libraries that carry a whole request along.
 */
export function openLog(debug: boolean, lines: Pick<LineSink, 'write'>): Logger {
  return pino(
    {
      level: debug ? 'debug' : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'token',
          'text',
          'email',
          'document',
          '*.token',
          '*.text',
          '*.email',
          '*.config',
          '*.request',
          '*.headers',
        ],
        remove: true,
      },
      serializers: { error: ofError, err: ofError },
      hooks: { streamWrite: harmless },
    },
    lines,
  )
}

/** What an error says without what it carries: requests, answers and their headers stay out of the log. */
function ofError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error ? { code: String(error.code) } : {}
  return { name: error.name, message: error.message, ...code, stack: error.stack }
}

/**
 * What libraries write past the log goes there instead, without what it says: it may hold a token, a key or a name. Returns
 * what gives the console back.
 */
export function takeConsole(log: Logger): () => void {
  const before = { ...console }
  const say = (...said: readonly unknown[]) => {
    const [first] = said
    log.warn({ kind: first instanceof Error ? first.name : typeof first }, 'a library wrote past the log')
  }
  for (const name of CONSOLE) console[name] = say
  return () => void Object.assign(console, before)
}

const CONSOLE = ['error', 'warn', 'log', 'info', 'debug', 'trace'] as const
