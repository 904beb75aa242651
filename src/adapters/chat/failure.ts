import { randomBytes } from 'node:crypto'
import type { Card } from '../../bot/cards/card.js'
import { FileNotMade } from '../../bot/conversation/reply.js'
import { Refused, RetryLater } from '../../bot/ports/failure.js'
import { type ChatWords, chatIn } from '../../words/chat.js'
import type { Language } from '../../words/language.js'

/** Why something could not be done, as far as a person can be told. */
export type FailureCause = Parameters<ChatWords['failed']>[0]

/** What a person can be told of what failed before anything was asked of a platform, or null. */
export function ownCauseOf(error: unknown): FailureCause | null {
  if (!(error instanceof FileNotMade)) return null
  if (error.reason === 'busy') return 'busy'
  return error.reason === 'memory' ? 'file-too-large' : 'file-unfinished'
}

/** A code that is both in what a person reads and in the log, so that whoever runs the bot finds what happened. */
export function newFailureCode(): string {
  return randomBytes(3).toString('hex')
}

/** What a person is told of a failure, courteously. */
export function failureCard(cause: FailureCause, code: string, language: Language): Card {
  const { failed, failedTitle } = chatIn(language)
  const text = failed(cause, code)
  return { title: failedTitle, summary: text, parts: [{ kind: 'text', text, tone: 'warning' }] }
}

/** What is logged of a failure: what happened and where, and nothing about the person. */
export function loggedFailure(what: string, error: unknown, code: string | null): object {
  const trace = error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : []
  return {
    what,
    ...(code === null ? {} : { code }),
    error: sayable(error),
    ...(isOwn(error) ? { remedy: error.remedy } : {}),
    ...(error instanceof FileNotMade ? { reason: error.reason } : {}),
    at: trace.slice(0, 4).map(line => line.trim()),
  }
}

/** An error for the log: its kind, and its message where that names nobody. */
export function sayable(error: unknown): Error {
  const made = new Error(isOwn(error) ? error.message : 'what it says is left out: it may name somebody')
  made.name = error instanceof Error ? error.name : typeof error
  made.stack = `${made.name}: ${made.message}`
  return made
}

/** Only our own failures are known to say nothing about anybody. */
function isOwn(error: unknown): error is RetryLater | Refused {
  return error instanceof RetryLater || error instanceof Refused
}
