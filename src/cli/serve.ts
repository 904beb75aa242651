import { z } from 'zod'
import { playgroundHost } from '../wiring/playground.js'
import type { Context } from '../wiring/run.js'
import { serve } from '../wiring/serve.js'

const ServeOptions = z.object({ playground: z.literal(true).optional() })

/** `serve`: the bot in Slack and Teams until it is told to stop; `--playground`: the demo for a client on this machine. */
export async function serveCommand(context: Context, given: unknown): Promise<void> {
  const { playground } = ServeOptions.parse(given)
  const settings = context.settings()
  await serve(context, settings, playground ? await playgroundHost(settings, context.now) : null)
  // Everything is closed; what a library still waits for (a request that is to be repeated) keeps nobody here.
  process.exit()
}
