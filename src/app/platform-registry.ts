import type { ChatPlatform, ExaminationSetup, PlatformExamination, PlatformSetup } from '../adapters/chat/platform.js'
import type { Platform } from '../bot/accounts/account.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { ChatSettings } from '../settings/chat.js'
import { throughProxy } from './proxy.js'

/** A platform whose secrets are in the settings. */
export interface ConfiguredPlatform {
  readonly name: Platform
  /** Whose own they are; absent where they are everybody's. */
  readonly entity?: EntityKey
  /** Throws where what it is set up with cannot be used. */
  open(setup: PlatformSetup): Promise<ChatPlatform>
  /** What `doctor` says of it. Never throws, and never shows a secret. */
  examine(setup: ExaminationSetup): Promise<PlatformExamination>
}

/** How the program comes to a chat platform. */
export interface PlatformEntry {
  readonly name: Platform
  /** Null where the settings have no secrets for it. */
  configured(settings: ChatSettings): Omit<ConfiguredPlatform, 'name' | 'entity'> | null
  /** Without credentials, for a client on this machine; absent where a platform has none. */
  openLocal?(setup: PlatformSetup): Promise<ChatPlatform>
}

// The libraries of the platforms are large, and an entity mostly has one of them: each is loaded where it is used.

/** Socket Mode does not find it by itself. */
async function slackProxy() {
  const dispatcher = await throughProxy(process.env)
  return dispatcher ? { dispatcher } : {}
}

const slack: PlatformEntry = {
  name: 'slack',
  configured: ({ slack: settings }) => {
    if (!settings) return null
    const { oauth } = settings
    if (oauth) {
      const credentials = { ...settings, ...oauth }
      return {
        open: async setup => {
          const { openSlackOAuthPlatform } = await import('../adapters/chat/slack/oauth/platform.js')
          return openSlackOAuthPlatform(credentials, { ...setup, ...(await slackProxy()) })
        },
        examine: async setup =>
          (await import('../adapters/chat/slack/oauth/doctor.js')).examineSlackOAuth(credentials, setup),
      }
    }
    return {
      open: async setup => {
        const { openSlackPlatform } = await import('../adapters/chat/slack/platform.js')
        return openSlackPlatform(settings, { ...setup, ...(await slackProxy()) })
      },
      examine: async setup => (await import('../adapters/chat/slack/platform.js')).examineSlack(settings, setup),
    }
  },
}

const teams: PlatformEntry = {
  name: 'teams',
  configured: ({ teams: identity }) =>
    identity && {
      open: async setup => (await import('../adapters/chat/teams/platform.js')).openTeamsPlatform(identity, setup),
      examine: async setup => (await import('../adapters/chat/teams/platform.js')).examineTeams(identity, setup),
    },
  openLocal: async setup => (await import('../adapters/chat/teams/platform.js')).openTeamsPlatform(null, setup),
}

const email: PlatformEntry = {
  name: 'email',
  configured: ({ email: settings }) =>
    settings && {
      open: async setup => (await import('../adapters/chat/email/platform.js')).openEmailPlatform(settings, setup),
      examine: async setup => (await import('../adapters/chat/email/platform.js')).examineEmail(settings, setup),
    },
}

/** The chat platforms that the bot can speak on. Everything else asks here, and names none of them. */
export const PLATFORM_ENTRIES: readonly PlatformEntry[] = [slack, teams, email]
