import { once } from 'node:events'
import { type HttpServer, listen } from '../adapters/http.js'
import type { World } from '../bot/world.js'
import type { Settings } from '../settings/settings.js'
import { WrongUse } from './failure.js'
import { type Host, type OwnTenant, openHost } from './host.js'
import { openLog } from './log.js'
import { chooseEntity, openPlace } from './place.js'
import { openPlatforms } from './platforms.js'
import type { Context } from './run.js'

/** How long what is under way may take to end once the bot is told to stop. */
const GRACE_MS = 8_000

/**
 * The bot in Slack and Teams, until the process is told to stop (SIGTERM, SIGINT). With a `demo` it serves that world to
 * the playground on this machine, without credentials; else the configured entities. Throws WrongUse where there is
 * nothing to serve or nowhere to speak.
 */
export async function serve(context: Context, settings: Settings, demo: World | null): Promise<void> {
  const { words, err, now: clock } = context
  const { slack, teams } = settings.chat
  if (!demo && !slack && !teams) throw new WrongUse(words.serve.nothingToSay)
  if (!demo && settings.entities.length === 0) throw new WrongUse(words.serve.noEntity)
  const say = (line: string) => err.write(`${line}\n`)
  const stop = stopSignal()
  const log = openLog(settings.debug)
  let own: OwnTenant = async () => null
  const host = demo
    ? null
    : await open(
        settings,
        context,
        platform => own(platform),
        (entity, error) => log.warn({ entity, error }, 'lists'),
      )
  const platforms = await openPlatforms({
    settings,
    clock,
    log,
    local: demo !== null,
    worldOf: async (platform, tenant) => demo ?? (await host?.worldOf(platform, tenant)) ?? null,
  })
  own = platforms.own
  let server: HttpServer | null = null
  try {
    const at = demo ? { ...settings.server, host: '127.0.0.1' } : settings.server
    if (platforms.routes.length > 0) {
      server = await listen(at, platforms.routes, error => log.error({ error }, 'a request failed'))
      const paths = platforms.routes.map(({ path }) => path)
      await say(words.serve.listening(`http://${at.host}:${server.port}`, paths))
    }
    await platforms.slack?.start()
    if (platforms.slack && !platforms.slack.listener) await say(words.serve.socket)
    if (demo) await say(words.serve.playground)
    await stop
    await say(words.serve.stopping)
  } finally {
    await Promise.all([server?.close(GRACE_MS), platforms.slack?.stop()])
    await host?.place.store.close()
  }
  await say(words.serve.stopped)
}

async function open(
  settings: Settings,
  { words, now }: Context,
  own: OwnTenant,
  listsFailed: (entity: string, error: unknown) => void,
): Promise<Host> {
  const entities = settings.entities.map(({ nit }) => chooseEntity(settings, nit, words))
  const place = await openPlace(settings.dataDir, words)
  return openHost(settings, place, entities, own, now, listsFailed)
}

async function stopSignal(): Promise<void> {
  const heard = new AbortController()
  await Promise.race(['SIGTERM', 'SIGINT'].map(signal => once(process, signal, { signal: heard.signal })))
  heard.abort()
}
