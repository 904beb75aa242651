import type { Route } from '../adapters/chat/http-server.js'
import type { ChatPlatform, PlatformSetup } from '../adapters/chat/platform.js'
import { Refused } from '../bot/ports/failure.js'
import type { ChatSettings } from '../settings/chat.js'
import type { OwnTenant } from './entity-host.js'
import { PlatformFailure } from './failure.js'
import { type ConfiguredPlatform, PLATFORM_ENTRIES } from './platform-registry.js'

/** The chat platforms of a running bot. */
export interface Platforms {
  readonly all: readonly ChatPlatform[]
  /** What they want of the server, with the addresses that whoever installs them has to enter. */
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

/** Opens whatever the settings have the secrets for. Throws PlatformFailure where a platform does not accept them. */
export async function openPlatforms(settings: ChatSettings, setup: PlatformSetup): Promise<Platforms> {
  const all: ChatPlatform[] = []
  for (const platform of configuredPlatforms(settings)) all.push(await platform.open(setup))
  // Credentials that are not accepted are told now, and not when somebody first writes.
  for (const platform of all) await ownTenant(platform)
  return together(all)
}

/** Opens what needs no credentials, for the playground on this machine. */
export async function openLocalPlatforms(setup: PlatformSetup): Promise<Platforms> {
  const opened = await Promise.all(PLATFORM_ENTRIES.map(({ openLocal }) => openLocal?.(setup)))
  return together(opened.filter(platform => platform !== undefined))
}

function together(all: readonly ChatPlatform[]): Platforms {
  return {
    all,
    routes: all.flatMap(({ routes }) => routes),
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
