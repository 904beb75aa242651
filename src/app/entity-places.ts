import type { Platform } from '../bot/accounts/account.js'
import type { EntityKey } from '../bot/ports/store.js'
import { tenantsOf } from '../settings/chat.js'
import type { Settings } from '../settings/settings.js'
import type { Entity } from './installation.js'

/** The workspace or tenant of the bot's own credentials, or an entity's, which needs not be listed; null while it cannot be known. */
export type OwnTenant = (platform: Platform, entity?: EntityKey) => Promise<string | null>

/** Whose people a workspace or tenant has where it was chosen when the app was installed there. */
export type EntitiesAt = (platform: Platform, tenant: string) => Promise<readonly EntityKey[]>

/** What the platforms know of where people are, beside the settings. */
export interface Places {
  readonly entitiesAt?: EntitiesAt
  /** Whether an entity has a place together with another one. */
  readonly shares?: (entity: EntityKey) => boolean
}

/** The entities that have a workspace or tenant, in the order of the settings; `entities` stand as there, one by one. */
export async function entitiesOf(
  settings: Settings,
  entities: readonly Entity[],
  { own, entitiesAt }: { readonly own: OwnTenant } & Places,
  platform: Platform,
  tenant: string,
  whose?: EntityKey,
): Promise<readonly Entity[]> {
  // Microsoft writes its ids in either case, and no platform has two that differ only in that.
  const isIt = (id: string | null) => id?.toLowerCase() === tenant.toLowerCase()
  if (whose !== undefined) {
    const at = entities.findIndex(({ key }) => key === whose)
    const [entity, set] = [entities[at], settings.entities[at]]
    const listed = set ? tenantsOf(set, platform) : []
    const isTheirs = listed.some(isIt) || isIt(await own(platform, whose))
    return entity && isTheirs ? [entity] : []
  }
  const chosen = new Set(await entitiesAt?.(platform, tenant))
  const listing = entities.filter(({ key }, at) => {
    const entity = settings.entities[at]
    // A platform that has no workspaces or tenants of its own names the entity itself.
    return isIt(key) || chosen.has(key) || (entity !== undefined && tenantsOf(entity, platform).some(isIt))
  })
  if (listing.length > 0) return listing
  // With one entity and no list there is no doubt whose people the bot's own workspace has.
  const [one, another] = entities
  const isListed = settings.entities.some(each => tenantsOf(each, platform).length > 0)
  return one && !another && !isListed && isIt(await own(platform)) ? [one] : []
}
