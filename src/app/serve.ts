import { once } from 'node:events'
import type { Logger } from 'pino'
import { type HttpServer, listenHttp } from '../adapters/chat/http-server.js'
import type { ChatPlatform } from '../adapters/chat/platform.js'
import { isOfAll } from '../bot/accounts/known-list.js'
import { MAIL } from '../bot/accounts/mail.js'
import type { EncodeFile } from '../bot/conversation/reply.js'
import type { LeaseStore } from '../bot/ports/lease.js'
import type { TimeJump } from '../bot/ports/replicas.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Settings } from '../settings/settings.js'
import { waitOnClock } from '../shared/async.js'
import { harmlessLine } from '../shared/harmless.js'
import { OutsideClock } from '../shared/outside-clock.js'
import { wordsIn } from '../words/index.js'
import { watchEnrolments } from './enrolment-watch.js'
import { type EntityHost, openEntityHost } from './entity-host.js'
import { areApart, loadLists } from './entity-lists.js'
import type { OwnTenant, Places } from './entity-places.js'
import { commandFailureOf, WrongUse } from './failure.js'
import { watchFaults } from './faults.js'
import { openHearing } from './hearing.js'
import { configuredEntities, type Entity, type Installation, openInstallation } from './installation.js'
import { type LedgerWatch, watchLedgers } from './ledger-watch.js'
import { openLog, takeConsole } from './log.js'
import { encodeOutFile } from './out-files.js'
import { configuredPlatforms, openLocalPlatforms, openPlatforms, type Platforms, refusalsFor } from './platforms.js'
import { openReminders } from './reminders.js'
import type { CommandContext } from './run-command.js'
import { lineSink } from './stderr-lines.js'
import { stopsByItself } from './stop-early.js'
import { WorkerFailed } from './worker.js'

/** How long what is under way may take to end once the bot is told to stop. */
const GRACE_MS = 8_000
/** Whoever runs containers kills ten seconds after asking. */
export const LONGEST_END_MS = 9_500
const ENDED = new WorkerFailed('workbook', 'ended', 'the bot is being stopped')

/**
 * The bot in its chat platforms, until the process is told to stop (SIGTERM, SIGINT). With a `demo` it serves the invented entity to
 * the playground on this machine, without credentials; else the configured entities. Throws WrongUse where there is
 * nothing to serve or nowhere to speak.
 */
export async function serve(command: CommandContext, settings: Settings, demo: EntityHost | null): Promise<void> {
  const { words } = command
  let leases: LeaseStore | null = null
  // All replicas go by one time, however wrong the clock of one machine is.
  const clock = () => new Date(command.now().getTime() + (leases?.ahead() ?? 0))
  // Nobody can write to the bot by e-mail, and no administrator is told anything there.
  const canSpeak = configuredPlatforms(settings.chat).some(({ name }) => name !== MAIL)
  if (!demo && !canSpeak) throw new WrongUse(words.serve.nothingToSay)
  if (!demo && settings.entities.length === 0) throw new WrongUse(words.serve.noEntity)
  // From here on nothing waits for whoever reads what is said.
  const lines = lineSink()
  const say = (line: string) => lines.write(`${line}\n`)
  const stop = stopSignal()
  stopsByItself()
  const late = new AbortController()
  let isUp = false
  // Whoever is stopped while it starts waits for no answer either.
  void stop.then(() => {
    if (!isUp) late.abort(ENDED)
    setTimeout(() => process.exit(0), LONGEST_END_MS).unref()
  })
  const log = openLog(settings.debug, lines)
  takeConsole(log)
  const jumps: TimeJump[] = []
  const outside = new OutsideClock(
    () => clock().getTime(),
    ms => {
      log.warn({ ms }, 'the clock of this machine differs from those of whom the bot asks')
      jumps.push({ by: 'outside', ms })
    },
  )
  let platforms: Platforms | null = null
  const own: OwnTenant = async (platform, entity) => (platforms ? platforms.own(platform, entity) : null)
  const places: Places = {
    entitiesAt: async (platform, tenant) => (platforms ? platforms.entitiesAt(platform, tenant) : []),
    shares: entity => platforms?.all.some(({ shares }) => shares?.(entity)) ?? false,
  }
  const ledgers = watchLedgers(log)
  const host = demo ?? (await open(settings, { ...command, now: clock }, { own, log, say, outside, ledgers, places }))
  const encodeFile: EncodeFile = (file, now) => encodeOutFile(file, now, late.signal)
  const { contextOf, serves, installation } = host
  leases = installation.store.leases
  const { sign } = installation.identity
  const { arrivals, files, screens } = installation.store
  const setup = {
    encodeFile,
    contextOf,
    serves,
    sign,
    installs: installation.installs,
    arrivals,
    files,
    screens,
    clock,
    log,
    late: late.signal,
    outside,
  }
  platforms = demo ? await openLocalPlatforms(setup) : await openPlatforms(settings.chat, setup)
  const { all, routes, refused, unopened } = platforms
  for (const { name, entity } of all)
    if (entity !== undefined && !host.entities.some(({ key }) => key === entity))
      say(words.serve.doctor.ownOfNobody(name, entity).line)
  for (const failure of refused) say(commandFailureOf(failure, words, settings.debug).text)
  const said = wordsIn(words.language).outbox
  for (const { key } of host.entities)
    for (const { platform, why } of refusalsFor(all, key)) say(`${key}: ${said.refused(platform, said.because(why))}`)
  const hearing = openHearing({
    platforms: all,
    log,
    monotonic: () => performance.now(),
    wait: waitOnClock,
    random: Math.random,
    connected: platform =>
      unopened.includes(platform)
        ? log.info({ platform: platform.name, entity: platform.entity }, 'opened after all')
        : say(words.serve.socket(platform.name, platform.entity)),
  })
  const faults = watchFaults(log, () => performance.now())
  const reminders = openReminders({
    host,
    platforms: all,
    ears: hearing.ears,
    faults,
    ledgers,
    lines,
    jumps,
    outside,
    settings,
    clock,
    log,
  })
  const servers: HttpServer[] = []
  const ending = new AbortController()
  const unwatch = demo
    ? () => {}
    : watchEnrolments({
        ...{ host, own: command.settings(), words, log },
        changed: entities => {
          reminders.standingsChanged(entities)
          forgetRemoved(all, host, log)
        },
      })
  forgetRemoved(all, host, log)
  let keeping: Promise<void> = Promise.resolve()
  const failed = (error: unknown) => log.error({ error }, 'a request failed')
  let exit: 0 | 1 = 1
  try {
    const { port, watchHost, watchPort } = settings.server
    const address = demo ? '127.0.0.1' : settings.server.host
    if (routes.length > 0 || unopened.length > 0) {
      const server = await listenHttp({ host: address, port }, routes, failed)
      servers.push(server)
      say(
        words.serve.listening(
          `http://${address}:${server.port}`,
          routes.map(({ path }) => path),
        ),
      )
    }
    const watch = await listenHttp({ host: watchHost, port: watchPort }, reminders.watch.routes, failed)
    servers.push(watch)
    say(words.serve.watching(`http://${watchHost}:${watch.port}`))
    keeping = hearing.keep(ending.signal)
    if (demo) say(words.serve.playground)
    reminders.start()
    isUp = true
    await Promise.race([stop, faults.fatal])
    exit = 0
    say(words.serve.stopping)
  } finally {
    // One deadline over everything that is still to end: whatever hangs by then (a platform that does not answer, lines that
    // nobody reads) is left, as a crash would leave it. Every step of what is kept bears that.
    const deadline = setTimeout(() => process.exit(exit), LONGEST_END_MS)
    ending.abort()
    unwatch()
    const ended = new AbortController()
    // A file that is still being made then, or a call that nobody answers, would keep whoever waits for it, and the process.
    void waitOnClock(GRACE_MS, ended.signal).then(() => late.abort(ENDED))
    // First nothing new comes in, which then comes to other replicas; what came in before is answered. What is sent is written
    // down as it goes; the store is the last to close.
    const closed = Promise.all([...servers.map(server => server.close(GRACE_MS)), keeping])
    await Promise.all([closed.then(() => Promise.all(all.map(platform => platform.stop()))), reminders.stop()])
    ended.abort()
    faults.stop()
    await host.installation.store.close()
    deadline.unref()
  }
  say(words.serve.stopped)
}

async function open(
  settings: Settings,
  { words, now }: CommandContext,
  {
    own,
    log,
    say,
    outside,
    ledgers,
    places,
  }: {
    readonly own: OwnTenant
    readonly log: Logger
    readonly say: (line: string) => void
    readonly outside: OutsideClock
    readonly ledgers: LedgerWatch
    readonly places: Places
  },
): Promise<EntityHost> {
  const entities = configuredEntities(settings, words)
  const installation = await openInstallation(settings, words)
  for (const notice of installation.store.notices) say(harmlessLine(notice.words[words.language]))
  try {
    await checkLists(settings, entities, installation, (entity, error) => {
      log.error({ entity, error }, 'the lists have mistakes: nobody of this entity is served until they have none')
      say(`${entity}: ${commandFailureOf(error, words, settings.debug).text}`)
    })
  } catch (error) {
    await installation.store.close()
    throw error
  }
  return openEntityHost(
    settings,
    installation,
    entities,
    own,
    now,
    {
      listsFailed: (entity, error) =>
        log.warn({ entity, error }, 'the lists have mistakes; the last good ones are used'),
      listKeptBack: (entity, counts) =>
        log.warn(
          { entity, ...counts },
          counts.why === 'elsewhere'
            ? 'another machine took another list of people later: that one counts here as well'
            : 'the list of people lost many at once: nobody loses access until an administrator accepts it',
        ),
      notNoted: ledgers.notNoted,
      codeTried: (entity, outcome, wrong) =>
        outcome === 'accepted'
          ? log.warn({ entity }, 'the first administrator’s code was redeemed')
          : log.warn({ entity, outcome, wrong }, 'somebody tried the first administrator’s code'),
    },
    outside,
    places,
  )
}

/**
 * Looks at the lists of the entities of which no good ones were ever seen: nobody would be served there, and that is told now. What is
 * wrong with one keeps no other from starting; throws where it is so with all. Of the rest the last good ones go on, as in a bot that runs.
 */
async function checkLists(
  settings: Settings,
  entities: readonly Entity[],
  installation: Installation,
  failed: (entity: EntityKey, error: unknown) => void,
): Promise<void> {
  const apart = areApart(settings)
  const failures: { readonly entity: EntityKey; readonly error: unknown }[] = []
  for (const entity of entities) {
    const known = await installation.store.state.knownPeople.read(entity.key)
    if (known !== null && !isOfAll(known, apart)) continue
    await loadLists(settings, entity, installation).catch((error: unknown) =>
      failures.push({ entity: entity.key, error }),
    )
  }
  const [first] = failures
  if (first && failures.length === entities.length) throw first.error
  for (const { entity, error } of failures) failed(entity, error)
}

/** What the platforms have of entities that were taken out is erased, also where that was said while nothing ran. */
function forgetRemoved(platforms: readonly ChatPlatform[], { settings }: EntityHost, log: Logger): void {
  for (const { nit } of settings.removed)
    for (const { name, forget } of platforms)
      forget?.(nit).catch((error: unknown) =>
        log.error({ entity: nit, platform: name, error }, 'what an entity that was taken out had there was not erased'),
      )
}

async function stopSignal(): Promise<void> {
  const heard = new AbortController()
  await Promise.race(['SIGTERM', 'SIGINT'].map(signal => once(process, signal, { signal: heard.signal })))
  heard.abort()
}
