import { plain } from '../adapters/terminal/plain.js'
import type { Context } from '../wiring/run.js'

/** Prints lines that may hold texts from elsewhere. */
export async function printLines({ out }: Pick<Context, 'out'>, lines: readonly string[]): Promise<void> {
  await out.write(lines.map(line => `${plain(line)}\n`).join(''))
}
