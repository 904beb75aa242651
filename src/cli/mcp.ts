import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { serveAssistant } from '../adapters/assistants/mcp-server.js'
import { assistantCalls } from '../app/assistant-calls.js'
import { servedSettings } from '../app/enrolled.js'
import { commandFailureOf } from '../app/failure.js'
import { ledgerBeside } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { nextTurn } from '../shared/turns.js'
import { commandsIn } from '../words/commands.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'
import { withAsker } from './with-asker.js'

const McpOptions = z.object({ as: z.string(), entity: z.string().optional() })

/**
 * `mcp --as WHO`: answers an assistant on the standard streams, in the sight of one person, until it hangs up. The output is the
 * protocol's alone; whatever else there is to say goes to the errors.
 */
export async function mcpCommand(command: CommandContext, given: unknown, version: string): Promise<void> {
  const asked = McpOptions.parse(given)
  const { words, language } = command
  for (const name of ['log', 'info', 'debug'] as const) console[name] = console.error
  const settings = await servedSettings(command)
  // Who it is, and whether there is data at all, is said at once and not to the assistant.
  await withAsker(command, asked, async () => {})
  const calls = assistantCalls({
    open: work => withAsker(command, asked, work),
    note: ledgerBeside(settings, words).see,
    explain: (error, spoken) => {
      const { text } = commandFailureOf(error, commandsIn(spoken), false)
      void printLines({ out: command.err }, [`${words.name}: ${text}`]).catch(() => {})
      return text
    },
    language,
  })
  const hungUp = new Promise<void>(resolve => {
    for (const stream of [process.stdin, process.stdout])
      for (const event of ['end', 'close', 'error']) stream.once(event, () => resolve())
  })
  const server = await serveAssistant(new StdioServerTransport(), calls.call, wordsIn(language), version)
  if (command.input.isTTY) await command.err.write(`${words.cli.mcp.waiting}\n`)
  await hungUp
  // What was asked before is answered, and lets go of the data: the protocol takes a turn to hand a call on, and one to send the answer.
  await nextTurn()
  await calls.idle()
  await nextTurn()
  await server.close()
}
