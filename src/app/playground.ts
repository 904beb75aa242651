import type { EntityContext } from '../bot/context.js'
import { openDemo } from '../demo/demo-context.js'
import type { Settings } from '../settings/settings.js'
import { type EntityHost, fixedHost } from './entity-host.js'

/**
 * The invented entity for a client on this machine. Whoever writes there is one of its people by their e-mail, as in a
 * real entity; nothing is kept.
 */
export async function playgroundHost(settings: Settings, clock: () => Date): Promise<EntityHost> {
  const { context, installation } = await openDemo(settings, clock())
  const { identity } = installation
  const known: EntityContext = {
    ...context,
    onboarding: {
      identify: typed => identity.personId(context.entity.key, typed.replace(/\D/g, '')),
      redeem: async () => 'none',
    },
  }
  return fixedHost(known, installation, settings)
}
