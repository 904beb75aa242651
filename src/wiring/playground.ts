import type { World } from '../bot/world.js'
import { openDemo } from '../demo/world.js'
import type { Settings } from '../settings/settings.js'
import { type Host, standingHost } from './host.js'

/**
 * The invented entity for a client on this machine. Whoever writes there is one of its people by their e-mail, as in a
 * real entity; nothing is kept.
 */
export async function playgroundHost(settings: Settings, clock: () => Date): Promise<Host> {
  const { world, place } = await openDemo(settings, clock())
  const { identity } = place
  const known: World = {
    ...world,
    door: {
      identify: typed => identity.personId(world.entity.key, typed.replace(/\D/g, '')),
      redeem: async () => 'none',
    },
  }
  return standingHost(known, place)
}
