import type { Readable } from 'node:stream'
import { TerminalOutput } from '../adapters/chat/terminal/output.js'
import { isOn, languageSaid, loadSettings, type Settings } from '../settings/settings.js'
import { within } from '../shared/async.js'
import { type CommandWords, commandsIn } from '../words/commands.js'
import type { Language } from '../words/language.js'
import { commandFailureOf, WrongSettings } from './failure.js'

/** What a command works with: the process, seen through what may be used of it. */
export interface CommandContext {
  readonly cwd: string
  readonly language: Language
  readonly words: CommandWords
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly out: TerminalOutput
  readonly err: TerminalOutput
  /** Whether progress may be shown as one line that changes. */
  readonly liveErr: boolean
  /** The clock. Read once a line or command and handed on. */
  readonly now: () => Date
  /** Throws WrongSettings with every mistake: a command that needs none of them (`--help`) runs all the same. */
  readonly settings: () => Settings
}

/** For how long somebody may leave unread why a program failed. */
const UNREAD_MS = 5_000

/**
 * Runs a program to its end: wrong use ends it with exit code 2 and one clear line, a failure around it (disk, network, data) with 1, and a
 * reader that goes away (`| head -1`) with 0. No trace of the insides unless CERROJO_DEBUG asks for it.
 */
export async function runCommand(
  work: (command: CommandContext, args: readonly string[]) => Promise<void>,
): Promise<void> {
  const { env, argv } = process
  const out = new TerminalOutput(process.stdout)
  const err = new TerminalOutput(process.stderr)
  const loaded = loadSettings(env, process.cwd())
  const language = languageIn(argv) ?? (loaded.ok ? loaded.settings.language : (languageSaid(env) ?? 'es'))
  const words = commandsIn(language)
  const fail = async (error: unknown) => {
    if (!out.open && !out.failed) return
    const { exit, text } = commandFailureOf(error, words, loaded.ok ? loaded.settings.debug : isOn(env.CERROJO_DEBUG))
    process.exitCode = exit
    // A reader who does not read must not keep a program that has failed.
    if (!(await within(err.write(`${words.name}: ${text}\n`), UNREAD_MS))) process.exit()
  }
  process.on('uncaughtException', error => void fail(error).finally(() => process.exit()))
  const command: CommandContext = {
    cwd: process.cwd(),
    language,
    words,
    input: process.stdin,
    out,
    err,
    liveErr: process.stderr.isTTY === true,
    now: () => new Date(),
    settings: () => {
      if (!loaded.ok) throw new WrongSettings(loaded.mistakes)
      return loaded.settings
    },
  }
  try {
    await work(command, argv.slice(2))
  } catch (error) {
    await fail(error)
  } finally {
    process.stdin.destroy()
  }
}

/** The language that the arguments ask for: known before they are read, since even their mistakes are said in it. */
function languageIn(args: readonly string[]): Language | undefined {
  const at = args.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const said = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1]
  return at >= 0 && (said === 'es' || said === 'en') ? said : undefined
}
