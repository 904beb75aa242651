import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { type Day, isDay } from '../rules/index.js'
import type { CommandWords } from '../words/commands.js'
import { WrongUse } from './failure.js'
import type { CommandContext } from './run-command.js'

/** A command line that speaks the language of whoever uses it, and never ends the process by itself. */
export function commandLine(name: string, { words }: CommandContext): { program: Command; printed: () => string } {
  let text = ''
  const program = new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: piece => {
        text += piece
      },
      // What is wrong is told once, by whoever catches the error.
      writeErr: () => {},
      getOutHelpWidth: () => 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: title => words.titles[title] ?? title,
      styleOptionText: text => words.titles[text] ?? text,
      styleSubcommandText: text => words.titles[text] ?? text,
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${argChoices.join(', ')})` : description,
    })
    .helpOption('-h, --help', words.helpOption)
    .helpCommand(false)
  return { program, printed: () => text }
}

/** A subcommand with its example, in the settings of its program. */
export function subcommand(program: Command, name: string, text: { readonly does: string; readonly example: string }) {
  return program.command(name).description(text.does).addHelpText('after', `\n${text.example}`)
}

/** Reads the arguments and does what they say. Throws WrongUse for whatever is no way to use the program. */
export async function follow(
  { program, printed }: { program: Command; printed: () => string },
  args: readonly string[],
  { words, out }: CommandContext,
): Promise<void> {
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new WrongUse(`${wrongUse(error, words)} ${words.wrong.seeHelp}`)
    await out.write(printed())
  }
}

/** An option with a day. */
export const dayOption = z.custom<Day>(value => typeof value === 'string' && isDay(value)).optional()

/** Reads a day in an argument. */
export function toDayArgument(text: string, words: CommandWords): Day {
  if (isDay(text)) return text
  throw new WrongUse(words.wrong.notADay)
}

/** Only words of the program's own are repeated: what somebody typed for a value may be a document number. */
function wrongUse({ code, message }: CommanderError, { wrong }: CommandWords): string {
  const [, quoted = ''] = /'([^']*)'/.exec(message) ?? []
  const [, near] = /Did you mean (.+)\?/.exec(message) ?? []
  switch (code) {
    case 'commander.unknownCommand':
      return wrong.unknownCommand(near)
    case 'commander.unknownOption':
      return wrong.unknownOption(/^--[a-z-]+$/.test(quoted) ? quoted : undefined, near)
    case 'commander.missingArgument':
      return wrong.missingArgument(quoted)
    case 'commander.optionMissingArgument':
      return wrong.missingValue(quoted)
    case 'commander.missingMandatoryOptionValue':
      return wrong.missingOption(quoted)
    case 'commander.invalidArgument':
      return wrong.invalidValue(quoted)
    case 'commander.excessArguments':
      return wrong.tooMany
    default:
      return wrong.unclear
  }
}
