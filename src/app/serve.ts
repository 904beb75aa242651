import { once } from 'node:events'
import type { Logger } from 'pino'
import { type HttpServer, listenHttp } from '../adapters/chat/http-server.js'
import type { Settings } from '../settings/settings.js'
import { waitOnClock } from '../shared/async.js'
import { harmlessLine } from '../shared/harmless.js'
import { type EntityHost, type OwnTenant, openEntityHost } from './entity-host.js'
import { WrongUse } from './failure.js'
import { watchFaults } from './faults.js'
import { openHearing } from './hearing.js'
import { chooseEntity, loadLists, openInstallation } from './installation.js'
import { openLog } from './log.js'
import { encodeOutFile } from './out-files.js'
import { configuredPlatforms, openLocalPlatforms, openPlatforms, type Platforms } from './platforms.js'
import { openReminders } from './reminders.js'
import type { CommandContext } from './run-command.js'

/** How long what is under way may take to end once the bot is told to stop. */
const GRACE_MS = 8_000

/**
 * The bot in its chat platforms, until the process is told to stop (SIGTERM, SIGINT). With a `demo` it serves that world to
 * the playground on this machine, without credentials; else the configured entities. Throws WrongUse where there is
 * nothing to serve or nowhere to speak.
 */
export async function serve(command: CommandContext, settings: Settings, demo: EntityHost | null): Promise<void> {
  const { words, err, now: clock } = command
  if (!demo && configuredPlatforms(settings.chat).length === 0) throw new WrongUse(words.serve.nothingToSay)
  if (!demo && settings.entities.length === 0) throw new WrongUse(words.serve.noEntity)
  const say = (line: string) => err.write(`${line}\n`)
  const stop = stopSignal()
  const log = openLog(settings.debug)
  let platforms: Platforms | null = null
  const own: OwnTenant = async platform => (platforms ? platforms.own(platform) : null)
  const host = demo ?? (await open(settings, command, own, log))
  const setup = { encodeFile: encodeOutFile, contextOf: host.contextOf, clock, log }
  platforms = demo ? await openLocalPlatforms(setup) : await openPlatforms(settings.chat, setup)
  const { all, routes, refused, unopened } = platforms
  for (const { platform, message } of refused) await say(words.serve.refused(platform, harmlessLine(message)))
  const hearing = openHearing({
    platforms: all,
    unopened,
    log,
    monotonic: () => performance.now(),
    wait: waitOnClock,
    random: Math.random,
    connected: platform => void say(words.serve.socket(platform)),
  })
  const faults = watchFaults(log, () => performance.now())
  const reminders = openReminders({ host, platforms: all, ears: hearing.ears, faults, settings, clock, log })
  const servers: HttpServer[] = []
  const ending = new AbortController()
  let keeping: Promise<void> = Promise.resolve()
  const failed = (error: unknown) => log.error({ error }, 'a request failed')
  try {
    const { port, watchHost, watchPort } = settings.server
    const address = demo ? '127.0.0.1' : settings.server.host
    if (routes.length > 0) {
      const server = await listenHttp({ host: address, port }, routes, failed)
      servers.push(server)
      await say(
        words.serve.listening(
          `http://${address}:${server.port}`,
          routes.map(({ path }) => path),
        ),
      )
    }
    const watch = await listenHttp({ host: watchHost, port: watchPort }, reminders.watch.routes, failed)
    servers.push(watch)
    await say(words.serve.watching(`http://${watchHost}:${watch.port}`))
    keeping = hearing.keep(ending.signal)
    if (demo) await say(words.serve.playground)
    reminders.start()
    await Promise.race([stop, faults.fatal])
    await say(words.serve.stopping)
  } finally {
    ending.abort()
    // What is sent is written down as it goes; the store is the last to close.
    await Promise.all([
      ...servers.map(server => server.close(GRACE_MS)),
      keeping.then(() => Promise.all(all.map(platform => platform.stop()))),
      reminders.stop(),
    ])
    faults.stop()
    await host.installation.store.close()
  }
  await say(words.serve.stopped)
}

async function open(
  settings: Settings,
  { words, err, now }: CommandContext,
  own: OwnTenant,
  log: Logger,
): Promise<EntityHost> {
  const entities = settings.entities.map(({ nit }) => chooseEntity(settings, nit, words))
  const installation = await openInstallation(settings, words)
  for (const notice of installation.store.notices) await err.write(`${harmlessLine(notice.words[words.language])}\n`)
  try {
    // With lists that cannot be used nobody would be served: that is told now.
    for (const entity of entities) await loadLists(settings, entity, installation)
  } catch (error) {
    await installation.store.close()
    throw error
  }
  return openEntityHost(settings, installation, entities, own, now, (entity, error) => {
    log.warn({ entity, error }, 'the lists have mistakes; the last good ones are used')
  })
}

async function stopSignal(): Promise<void> {
  const heard = new AbortController()
  await Promise.race(['SIGTERM', 'SIGINT'].map(signal => once(process, signal, { signal: heard.signal })))
  heard.abort()
}
