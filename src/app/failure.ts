import type { ListMistake } from '../adapters/people/list-mistake.js'
import { sayMistakes } from '../adapters/people/mistakes.js'
import { StoreError, storeLead } from '../adapters/stores/errors.js'
import type { Platform } from '../bot/accounts/account.js'
import { Refused, RetryLater } from '../bot/ports/failure.js'
import type { FailureCode } from '../bot/ports/failure-code.js'
import { Conflict } from '../bot/ports/store.js'
import type { SettingsMistake } from '../settings/mistakes.js'
import { harmlessLine } from '../shared/harmless.js'
import type { CommandWords } from '../words/commands.js'
import { WorkerFailed } from './worker.js'

/** Something was asked for in a way that cannot be done. Its text is already in the words of whoever asks. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** There is nothing to go on with: the data was not taken. Its text is already in the words of whoever asks. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
}

/** The settings have mistakes; all of them. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'

  constructor(readonly mistakes: readonly SettingsMistake[]) {
    super('the settings have mistakes')
  }
}

/** The entity's own lists have mistakes; all of them. */
export class WrongLists extends Error {
  override readonly name = 'WrongLists'

  constructor(readonly mistakes: readonly ListMistake[]) {
    super('the lists have mistakes')
  }
}

/** A chat platform does not accept the bot as it is set up. */
export class PlatformFailure extends Error {
  override readonly name = 'PlatformFailure'

  constructor(
    readonly platform: Platform,
    cause: Error,
    /** Whose own credentials they are; absent where they are everybody's. */
    readonly entity?: string,
  ) {
    super(cause.message, { cause })
  }
}

/** How a failure ends a command: 2 for wrong use, 1 where the disk, the network or the data failed. */
export interface CommandFailure {
  readonly exit: 1 | 2
  /** One line, or one for each mistake. */
  readonly text: string
}

/** What went wrong, in words, with what to do about it; never a trace of the program's insides unless asked for. */
export function commandFailureOf(error: unknown, words: CommandWords, debug: boolean): CommandFailure {
  const failure = explain(error, words)
  const stack = debug && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
  return { ...failure, text: failure.text + stack }
}

function explain(error: unknown, { failures, settings, serve, language }: CommandWords): CommandFailure {
  if (error instanceof PlatformFailure && error.cause instanceof WrongSettings) {
    const { platform, entity, cause } = error
    return { exit: 2, text: serve.off(platform, cause.mistakes.map(settings.mistake).join(' '), entity) }
  }
  if (error instanceof PlatformFailure)
    return { exit: 2, text: serve.refused(error.platform, harmlessLine(error.message), error.entity) }
  if (error instanceof NotTaken) return { exit: 1, text: error.message }
  if (error instanceof WrongUse) return { exit: 2, text: error.message }
  if (error instanceof WrongSettings) return { exit: 2, text: error.mistakes.map(settings.mistake).join('\n') }
  if (error instanceof WrongLists)
    return { exit: 2, text: sayMistakes(error.mistakes, language).map(harmlessLine).join('\n') }
  if (error instanceof Refused || error instanceof RetryLater) {
    // Of what has no words here, the system's or the platform's own text is shown.
    const codes: Readonly<Partial<Record<FailureCode, string>>> = failures.codes
    const lead = error.detail?.leads?.[language][error.code] ?? codes[error.code]
    const detail = harmlessLine(error.detail?.words[language] ?? error.message)
    const remedy = error.detail?.toDo?.[language]
    const text = lead === undefined ? detail : `${lead} (${detail})`
    return { exit: USERS.has(error.code) ? 2 : 1, text: remedy === undefined ? text : `${text} ${remedy}` }
  }
  if (error instanceof StoreError)
    return {
      exit: 1,
      text: `${storeLead(error, language)} (${harmlessLine(error.detail?.words[language] ?? error.message)})`,
    }
  if (error instanceof WorkerFailed)
    return { exit: 1, text: failures.worker[error.reason === 'busy' ? 'ended' : error.reason] }
  if (error instanceof Conflict) return { exit: 1, text: failures.conflict }
  const message = harmlessLine(error instanceof Error ? error.message : String(error))
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { exit: 1, text: SYSTEMS.has(code) ? `${failures.system} (${message})` : failures.unexpected(message) }
}

/** What only whoever gave a file or an address can mend. */
const USERS: ReadonlySet<string> = new Set(['not-found', 'unknown-form'])

/** The system's own, which say enough by themselves: the disk, the rights, too many open files. */
const SYSTEMS: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'ENOENT',
  'EMFILE',
  'ENOMEM',
])
