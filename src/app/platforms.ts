import type { Route } from '../adapters/chat/http-server.js'
import type { ChatPlatform, PlatformSetup } from '../adapters/chat/platform.js'
import type { Platform } from '../bot/accounts/account.js'
import { Refused } from '../bot/ports/failure.js'
import type { ChatSettings } from '../settings/chat.js'
import type { OwnTenant } from './entity-host.js'
import { PlatformFailure } from './failure.js'
import { latePlatform } from './late-platform.js'
import { type ConfiguredPlatform, PLATFORM_ENTRIES } from './platform-registry.js'

/** The chat platforms of a running bot. */
export interface Platforms {
  readonly all: readonly ChatPlatform[]
  /** Those that do not take the bot as it is set up, and what they said. */
  readonly refused: readonly PlatformFailure[]
  /** Of those, the ones that could not even be opened yet. */
  readonly unopened: readonly Platform[]
  /** What they want of the server, with the addresses that whoever installs them has to enter; more when one is opened late. */
  readonly routes: readonly Route[]
  /** The workspace or tenant of the bot's own credentials. Throws PlatformFailure. */
  readonly own: OwnTenant
}

/** The platforms that the settings have the secrets for. */
export function configuredPlatforms(settings: ChatSettings): ConfiguredPlatform[] {
  return PLATFORM_ENTRIES.flatMap(({ name, configured }) => {
    const found = configured(settings)
    return found ? [{ name, ...found }] : []
  })
}

/**
 * Opens whatever the settings have the secrets for. One that is refused keeps no other from serving. Throws PlatformFailure,
 * or what the settings of a platform lack, where none is left.
 */
export async function openPlatforms(settings: ChatSettings, setup: PlatformSetup): Promise<Platforms> {
  const all: ChatPlatform[] = []
  const unopened: Platform[] = []
  const failures: { readonly name: Platform; readonly error: unknown }[] = []
  const routes: Route[] = []
  const configured = configuredPlatforms(settings)
  for (const platform of configured) {
    let opened: ChatPlatform | null = null
    try {
      opened = await platform.open(setup)
      // Credentials that are not accepted are told now, and not when somebody first writes.
      await ownTenant(opened)
    } catch (error) {
      failures.push({ name: platform.name, error })
      if (!opened) unopened.push(platform.name)
    }
    opened ??= latePlatform(platform, setup, late => routes.push(...late))
    routes.push(...opened.routes)
    all.push(opened)
  }
  const [first] = failures
  if (first && failures.length === configured.length) throw first.error
  const refused = failures.map(({ name, error }) =>
    error instanceof PlatformFailure ? error : new PlatformFailure(name, asError(error)),
  )
  return together(all, { refused, unopened, routes })
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Opens what needs no credentials, for the playground on this machine. */
export async function openLocalPlatforms(setup: PlatformSetup): Promise<Platforms> {
  const opened = await Promise.all(PLATFORM_ENTRIES.map(({ openLocal }) => openLocal?.(setup)))
  const all = opened.filter(platform => platform !== undefined)
  return together(all, { refused: [], unopened: [], routes: all.flatMap(({ routes }) => routes) })
}

function together(all: readonly ChatPlatform[], rest: Omit<Platforms, 'all' | 'own'>): Platforms {
  return {
    all,
    ...rest,
    own: async name => {
      const platform = all.find(each => each.name === name)
      return platform ? ownTenant(platform) : null
    },
  }
}

async function ownTenant(platform: ChatPlatform): Promise<string | null> {
  try {
    return await platform.ownTenant()
  } catch (error) {
    throw error instanceof Refused ? new PlatformFailure(platform.name, error) : error
  }
}
