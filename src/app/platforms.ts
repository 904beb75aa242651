import type { Route } from '../adapters/chat/http-server.js'
import type { ChatPlatform, PlatformSetup } from '../adapters/chat/platform.js'
import type { Platform } from '../bot/accounts/account.js'
import { Refused } from '../bot/ports/failure.js'
import type { EntityKey } from '../bot/ports/store.js'
import { type ChatSettings, OWNABLE, type OwnCredentials } from '../settings/chat.js'
import type { SettingsMistake } from '../settings/mistakes.js'
import { commandsIn } from '../words/commands.js'
import type { EntityHost } from './entity-host.js'
import type { EntitiesAt, OwnTenant } from './entity-places.js'
import { PlatformFailure, WrongSettings } from './failure.js'
import { latePlatform } from './late-platform.js'
import { type ConfiguredPlatform, PLATFORM_ENTRIES, type PlatformEntry } from './platform-registry.js'

/** The chat platforms of a running bot. */
export interface Platforms {
  readonly all: readonly ChatPlatform[]
  /** Those that do not take the bot as it is set up, and what they said. */
  readonly refused: readonly PlatformFailure[]
  /** Of those, the ones that could not even be opened yet. */
  readonly unopened: readonly ChatPlatform[]
  /** What they want of the server, with the addresses that whoever installs them has to enter; more when one is opened late. */
  readonly routes: readonly Route[]
  /** The workspace or tenant of the bot's own credentials, or of an entity's. Throws PlatformFailure. */
  readonly own: OwnTenant
  /** Whose people a workspace has where they installed the app there themselves. */
  readonly entitiesAt: EntitiesAt
}

/** The platforms that the settings have the secrets for: everybody's, then those of single entities. */
export function configuredPlatforms(settings: ChatSettings): ConfiguredPlatform[] {
  const shared = PLATFORM_ENTRIES.flatMap(({ name, configured }) => {
    const found = configured(settings)
    return found ? [{ name, ...found }] : []
  })
  return [...shared, ...[...settings.own].flatMap(([entity, own]) => ownPlatforms(settings, entity, own))]
}

function ownPlatforms(settings: ChatSettings, entity: EntityKey, own: OwnCredentials): ConfiguredPlatform[] {
  return OWNABLE.flatMap(name => {
    const entry = PLATFORM_ENTRIES.find(each => each.name === name)
    const configuredBy = (theirs: OwnCredentials) => entry?.configured({ ...settings, ...theirs }) ?? null
    const wrong = own.unusable[name]
    const found = wrong ? onceMended(wrong, own, name, configuredBy) : configuredBy(own)
    return found ? [{ name, entity, ...found }] : []
  })
}

type Configured = ReturnType<PlatformEntry['configured']>

/** One of which a secret cannot be read, or is none: to open it throws WrongSettings until that is mended. */
function onceMended(
  wrong: readonly SettingsMistake[],
  own: OwnCredentials,
  name: (typeof OWNABLE)[number],
  configuredBy: (own: OwnCredentials) => Configured,
): NonNullable<Configured> {
  return {
    open: async setup => {
      const now = own.again()
      const found = configuredBy(now)
      if (!found) throw new WrongSettings(now.unusable[name] ?? wrong)
      return found.open(setup)
    },
    examine: async ({ language }) => {
      const { mistake } = commandsIn(language).settings
      return { tenant: null, findings: wrong.map(each => ({ ok: false, line: mistake(each), remedy: null })) }
    },
  }
}

/** With what an entity's people are written to and looked up: its own, else what is everybody's. */
export function platformsFor(all: readonly ChatPlatform[], entity: EntityKey): ChatPlatform[] {
  const own = all.filter(each => each.entity === entity)
  const lacking = all.filter(each => each.entity === undefined && !own.some(({ name }) => name === each.name))
  return [...own, ...lacking]
}

/** Where an entity's people are not reached at all just now, and why, as a code. */
export function refusalsFor(
  all: readonly ChatPlatform[],
  entity: EntityKey,
): { readonly platform: Platform; readonly why: string }[] {
  return platformsFor(all, entity).flatMap(({ name: platform, refusalOf }) => {
    const why = refusalOf?.(entity) ?? null
    return why === null ? [] : [{ platform, why }]
  })
}

/** What platforms are opened with; each is told of the entities that it may serve only. */
export type OpenSetup = Omit<PlatformSetup, 'contextOf' | 'serves' | 'entity'> &
  Pick<EntityHost, 'contextOf'> &
  Partial<Pick<EntityHost, 'serves'>>

function setupFor(setup: OpenSetup, entity: EntityKey | undefined): PlatformSetup {
  if (entity === undefined) return setup
  return {
    ...setup,
    entity,
    contextOf: (platform, tenant) => setup.contextOf(platform, tenant, entity),
    serves: async (platform, tenant) => (await setup.serves?.(platform, tenant, entity)) ?? false,
  }
}

/**
 * Opens whatever the settings have the secrets for. One that is refused keeps no other from serving. Throws PlatformFailure,
 * or what the settings of a platform lack, where none is left.
 */
export async function openPlatforms(settings: ChatSettings, setup: OpenSetup): Promise<Platforms> {
  const all: ChatPlatform[] = []
  const unopened: ChatPlatform[] = []
  const failures: { readonly of: ConfiguredPlatform; readonly error: unknown }[] = []
  const routes: Route[] = []
  const configured = configuredPlatforms(settings)
  // One workspace that does not answer keeps no other waiting.
  const tried = await Promise.all(configured.map(each => tryToOpen(each, setupFor(setup, each.entity))))
  for (const [at, platform] of configured.entries()) {
    const { opened, error = null } = tried[at] ?? {}
    if (error !== null) failures.push({ of: platform, error })
    const made = opened ?? latePlatform(platform, setupFor(setup, platform.entity), late => routes.push(...late))
    const { entity } = platform
    const its = entity === undefined ? made : { ...made, entity }
    if (!opened) unopened.push(its)
    routes.push(...its.routes)
    all.push(its)
  }
  const [first] = failures
  if (first && failures.length === configured.length) throw first.error
  const refused = failures.map(({ of: { name, entity }, error }) =>
    error instanceof PlatformFailure ? error : new PlatformFailure(name, asError(error), entity),
  )
  return together(all, { refused, unopened, routes })
}

/** Credentials that are not accepted are told now, and not when somebody first writes. */
async function tryToOpen(
  platform: ConfiguredPlatform,
  setup: PlatformSetup,
): Promise<{ readonly opened?: ChatPlatform; readonly error?: unknown }> {
  let opened: ChatPlatform
  try {
    opened = await platform.open(setup)
  } catch (error) {
    return { error }
  }
  try {
    await ownTenant(opened, platform.entity)
    return { opened }
  } catch (error) {
    return { opened, error }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Opens what needs no credentials, for the playground on this machine. */
export async function openLocalPlatforms(setup: OpenSetup): Promise<Platforms> {
  const opened = await Promise.all(PLATFORM_ENTRIES.map(({ openLocal }) => openLocal?.(setup)))
  const all = opened.filter(platform => platform !== undefined)
  return together(all, { refused: [], unopened: [], routes: all.flatMap(({ routes }) => routes) })
}

function together(all: readonly ChatPlatform[], rest: Omit<Platforms, 'all' | 'own' | 'entitiesAt'>): Platforms {
  return {
    all,
    ...rest,
    entitiesAt: async (name, tenant) => {
      const platform = all.find(each => each.name === name && each.entity === undefined)
      return (await platform?.entitiesAt?.(tenant)) ?? []
    },
    own: async (name, entity) => {
      const platform = all.find(each => each.name === name && each.entity === entity)
      return platform ? ownTenant(platform, entity) : null
    },
  }
}

async function ownTenant(platform: ChatPlatform, entity: EntityKey | undefined): Promise<string | null> {
  try {
    return await platform.ownTenant()
  } catch (error) {
    throw error instanceof Refused ? new PlatformFailure(platform.name, error, entity) : error
  }
}
