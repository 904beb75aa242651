import type { Platform } from '../bot/accounts/account.js'
import type { Install } from '../bot/ports/installs.js'
import type { EntityKey } from '../bot/ports/store.js'
import { OWNABLE } from '../settings/chat.js'
import type { Settings } from '../settings/settings.js'
import { sealerOf } from '../shared/seal.js'
import { openInstallation } from './installation.js'
import type { CommandContext } from './run-command.js'

/** Where an entity is off, and why: a code, or the name of the variable that is to be put right. */
interface Off {
  readonly platform: Platform
  readonly why: string
}

/**
 * Where each entity is off by what is set up and kept, without asking any platform: its own credentials are of no use, or what its app was
 * installed with is gone, or does not open.
 */
export async function offPlatforms(settings: Settings, command: CommandContext): Promise<(entity: EntityKey) => Off[]> {
  const { own, slack } = settings.chat
  const refusalOf = slack?.oauth ? await keptRefusals(slack.oauth.key, settings, command) : () => null
  return entity => {
    const wrong = OWNABLE.flatMap((platform): Off[] => {
      const [mistake] = own.get(entity)?.unusable[platform] ?? []
      return mistake ? [{ platform, why: mistake.path }] : []
    })
    const why = own.get(entity)?.slack ? null : refusalOf(entity)
    return [...wrong, ...(why === null ? [] : [{ platform: 'slack', why } as const])]
  }
}

/** Why an entity is reached in none of the places where its app was installed by a link, as a code; null where it is in one, and where it has none. */
async function keptRefusals(
  key: Uint8Array,
  settings: Settings,
  command: CommandContext,
): Promise<(entity: EntityKey) => string | null> {
  const kept = await installsIn(settings, command).catch(() => [])
  if (kept.length === 0) return () => null
  const { refusalIn } = await import('../adapters/chat/slack/oauth/installs.js')
  const sealer = sealerOf(key)
  return entity =>
    refusalIn(
      kept.filter(({ entities }) => entities.includes(entity)),
      sealer,
    )
}

/** Where the app is installed, beside whoever has the data. Throws where nothing is stored yet, and what the store throws. */
export async function installsIn(settings: Settings, { words }: CommandContext): Promise<readonly Install[]> {
  const { store, installs } = await openInstallation(settings, words, { readOnly: true, check: false })
  try {
    return (await installs?.all()) ?? []
  } finally {
    await store.close()
  }
}
