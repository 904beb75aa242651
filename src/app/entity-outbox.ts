import { randomUUID } from 'node:crypto'
import type { ChatPlatform } from '../adapters/chat/platform.js'
import type { Account, Platform } from '../bot/accounts/account.js'
import { MAIL, mailContactOf } from '../bot/accounts/mail.js'
import { reachabilityAt, reachabilityOf } from '../bot/accounts/reachability.js'
import { rememberingMessenger } from '../bot/accounts/remembering-messenger.js'
import type { EntityContext } from '../bot/context.js'
import { forOneTurn } from '../bot/conversation/turn-store.js'
import { channelMessenger } from '../bot/office/team-channel.js'
import { namingMessenger } from '../bot/outbox/naming-messenger.js'
import { type Contact, DEFAULT_TIMING, type Outbox } from '../bot/outbox/outbox.js'
import { TEAM_CHANNEL } from '../bot/outbox/outgoing.js'
import { workspaceKey } from '../bot/outbox/rate-limiter.js'
import { shrinkingMessenger } from '../bot/outbox/shrinking-messenger.js'
import { isStillRelevant } from '../bot/outbox/still-relevant.js'
import type { Messenger } from '../bot/ports/messenger.js'
import type { EntityKey } from '../bot/ports/store.js'
import { dayInBogota } from '../rules/index.js'
import { platformOfChannel } from '../settings/chat.js'
import { waitOnClock } from '../shared/async.js'
import type { EntityHost } from './entity-host.js'
import { channelOf, sharesPlace } from './entity-lists.js'
import { earsOf, type Hearing } from './hearing.js'
import type { Entity } from './installation.js'
import { platformsFor, refusalsFor } from './platforms.js'

/** Every person of a pass is asked for: how they are reached is read anew with the next, and after this. */
const REACH_KEPT_MS = 5_000

export interface OutboxSetup {
  readonly host: EntityHost
  readonly platforms: readonly ChatPlatform[]
  readonly ears: Hearing['ears']
  readonly clock: () => Date
}

/** What is written to the people of an entity, and how each of them is reached. */
export function outboxOf(
  { host, platforms: all, ears, clock }: OutboxSetup,
  entity: Entity,
  { rateLimiter, repeats, sending, signal }: Required<Pick<Outbox, 'rateLimiter' | 'repeats' | 'sending' | 'signal'>>,
): Outbox {
  const { store } = host.installation
  const platforms = platformsFor(all, entity.key)
  const context = { store, entity: { key: entity.key, name: entity.name ?? entity.key } }
  const isShared = () => sharesPlace(host.settings, entity.key) || platforms.some(({ shares }) => shares?.(entity.key))
  const named = (messenger: Messenger) =>
    namingMessenger(messenger, async () => (isShared() ? (await contextOf(host, entity)).entity : null))
  const kept = new Map(
    platforms.map(({ name, messenger }) => [
      name,
      shrinkingMessenger(rememberingMessenger(named(messenger), context, clock), context),
    ]),
  )
  const ownApps = new Set(platforms.filter(({ entity: whose }) => whose !== undefined).map(({ name }) => name))
  const appAt = ({ platform }: Pick<Account, 'platform'>) => (ownApps.has(platform) ? { appOf: entity.key } : {})
  // Every person of a pass is asked for, and finding one means reading all.
  let found: { readonly at: number; readonly map: ReturnType<typeof reachabilityOf> } | null = null
  const reaches = () => {
    const at = clock().getTime()
    if (!found || Math.abs(at - found.at) > REACH_KEPT_MS) found = { at, map: reachabilityOf(store, entity.key) }
    return found.map
  }
  const accounts = async () =>
    [...(await reaches()).values()].flatMap(known => (known.kind === 'account' ? known.account : []))
  const channelContact = async (): ReturnType<Outbox['reach']> => {
    const id = channelOf(host.settings, entity.key)
    const platform = id === null ? undefined : platforms.find(({ name }) => name === platformOfChannel(id))
    if (id === null || !platform) return { unreachable: 'not-linked' }
    const tenant = (await accounts()).find(account => account.platform === platform.name)?.tenant ?? ''
    const account = { platform: platform.name, tenant, user: TEAM_CHANNEL }
    const messenger = channelMessenger(platform.messenger, id, entity.key)
    return messenger
      ? { account, address: id, messenger: named(messenger), ...appAt(account) }
      : { unreachable: 'gone' }
  }
  // Only what is planned for everybody goes there: whatever is told at once asks for a press.
  const mailContact = async (person: string): Promise<Contact | null> => {
    const messenger = platforms.find(({ name }) => name === MAIL)?.messenger
    if (!messenger) return null
    const mailed = await contextOf(host, entity)
    const contact = await mailContactOf(mailed, mailed.directory.get(person), dayInBogota(clock()))
    return contact && { ...contact, messenger: named(messenger) }
  }
  const times = { now: clock, monotonic: () => performance.now(), wait: waitOnClock, random: Math.random }
  return {
    entity: entity.key,
    store,
    // Whoever was linked since, here or by another replica, may be in what is due.
    begins: () => {
      found = null
    },
    reach: async (person, kind, account) => {
      if (person === TEAM_CHANNEL) return channelContact()
      // That a platform is deaf is told by one that is not.
      const deaf = kind === 'alert-service' ? deafOf(ears, platforms, entity.key) : new Set()
      const map = deaf.size > 0 ? await reachabilityOf(store, entity.key, name => !deaf.has(name)) : await reaches()
      const known = account === undefined ? map.get(person) : await reachabilityAt(store, entity.key, person, account)
      if (!known) return (kind === 'digest' ? await mailContact(person) : null) ?? { unreachable: 'not-linked' }
      if (known.kind === 'unreachable') return { unreachable: 'gone' }
      const messenger = kept.get(known.account.platform)
      return messenger ? { ...known, messenger, ...appAt(known.account) } : { unreachable: 'not-linked' }
    },
    isStillRelevant: async outgoing => {
      const { kind, person } = outgoing
      const isReached = kind !== 'digest' || (await reaches()).has(person) || (await mailContact(person)) !== null
      return isReached && isStillRelevant(forOneTurn(await contextOf(host, entity)), outgoing, clock())
    },
    rateLimiter,
    workspaces: async () => {
      const channel = await channelContact()
      const others = [{ platform: MAIL, tenant: entity.key }, ...('account' in channel ? [channel.account] : [])]
      return new Set([...(await accounts()), ...others].map(each => workspaceKey(each, appAt(each).appOf)))
    },
    repeats,
    sending,
    timing: DEFAULT_TIMING,
    owner: randomUUID(),
    ...times,
    signal,
  }
}

/** Where whoever administers an entity is not heard, or not reached. */
function deafOf(ears: Hearing['ears'], platforms: readonly ChatPlatform[], entity: EntityKey): Set<Platform> {
  return new Set([
    ...earsOf(ears(), entity).flatMap(({ platform, deaf }) => (deaf === null ? [] : [platform])),
    ...refusalsFor(platforms, entity).map(({ platform }) => platform),
  ])
}

/** Throws where nothing is known of the entity yet. */
export async function contextOf(host: EntityHost, { key }: Entity): Promise<EntityContext> {
  const context = await host.context(key)
  if (!context) throw new Error(`there is no data of ${key} yet`)
  return context
}
