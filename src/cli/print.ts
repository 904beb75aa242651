import type { CommandContext } from '../app/run-command.js'
import { harmlessLine } from '../shared/harmless.js'

/** Prints lines that may hold texts from elsewhere. */
export async function printLines({ out }: Pick<CommandContext, 'out'>, lines: readonly string[]): Promise<void> {
  await out.write(lines.map(line => `${harmlessLine(line)}\n`).join(''))
}
