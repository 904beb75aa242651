import { terminalText } from '../adapters/chat/terminal/plain.js'
import type { CommandContext } from '../app/run-command.js'

/** Prints lines that may hold texts from elsewhere. */
export async function printLines({ out }: Pick<CommandContext, 'out'>, lines: readonly string[]): Promise<void> {
  await out.write(lines.map(line => `${terminalText(line)}\n`).join(''))
}
