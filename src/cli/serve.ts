import { z } from 'zod'
import { servedSettings } from '../app/enrolled.js'
import { playgroundHost } from '../app/playground.js'
import type { CommandContext } from '../app/run-command.js'
import { serve } from '../app/serve.js'

const ServeOptions = z.object({ playground: z.literal(true).optional() })

/** `serve`: the bot in Slack and Teams until it is told to stop; `--playground`: the demo for a client on this machine. */
export async function serveCommand(command: CommandContext, given: unknown): Promise<void> {
  const { playground } = ServeOptions.parse(given)
  const settings = playground ? command.settings() : await servedSettings(command)
  await serve(command, settings, playground ? await playgroundHost(settings, command.now) : null)
  // Everything is closed; what a library still waits for (a request that is to be repeated) keeps nobody here.
  process.exit()
}
