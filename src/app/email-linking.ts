import type { Logger } from 'pino'
import type { ChatPlatform } from '../adapters/chat/platform.js'
import { type FindByEmail, type LookUps, linkByEmail } from '../bot/accounts/link-by-email.js'
import { underLease } from '../bot/ports/lease.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Day } from '../rules/index.js'
import { waitOnClock } from '../shared/async.js'
import { Lanes } from '../shared/lanes.js'
import type { EntityHost } from './entity-host.js'

/** Look-ups a cycle, and between two of them: Slack takes fifty a minute. */
const LOOK_UPS = { most: 100, everyMs: 1_300 }

export interface EmailLinkingSetup {
  readonly host: Pick<EntityHost, 'context' | 'contextOf'>
  /** Where an entity's people can be looked up who never wrote. */
  readonly findersOf: (entity: EntityKey) => readonly Finder[]
  readonly log: Logger
  readonly clock: () => Date
}

/** Entities with tokens of their own that are looked at beside each other, and how long one may keep its place among them. */
const APART = { atOnce: 8, shareMs: 150_000 }

/** A platform that can look people up. */
export interface Finder extends Required<Pick<ChatPlatform, 'findByEmail'>>, Pick<ChatPlatform, 'entity'> {
  /** Nobody else's people are looked up by the same token: nobody else waits for these either. */
  readonly apart?: boolean
}

/** How those who never wrote are found. */
export interface EmailLinking {
  /** Looks up whoever was not yet. Whether more is known since of who has an account, so that it is planned again. Never throws. */
  look(entity: EntityKey, today: Day): Promise<boolean>
  /** Whether somebody was looked up today, or cannot be: until then it is not known that they have no account. */
  isLookedFor(entity: EntityKey, person: string): boolean
}

/**
 * Finds those who never wrote, beside whatever else is done and one entity after the other, but for those with a token of their own;
 * each of them once a day, and again at the next tick where that failed.
 */
export function emailLinking({ host, findersOf, log, clock }: EmailLinkingSetup, signal: AbortSignal): EmailLinking {
  const before: LookUps = { tried: new Set(), failed: new Set() }
  /** Where the last look-ups failed. */
  const failing = new Set<EntityKey>()
  const running = new Set<EntityKey>()
  let day: Day | null = null
  let last: Promise<unknown> = Promise.resolve()
  const apart = new Lanes(APART.atOnce, APART.shareMs)
  const look = async (entity: EntityKey): Promise<boolean> => {
    const known = before.tried.size
    const isNewlyFailing = (fails: boolean) => {
      const isNew = fails && !failing.has(entity)
      if (fails) failing.add(entity)
      else failing.delete(entity)
      return isNew
    }
    const pause = async () => {
      await waitOnClock(LOOK_UPS.everyMs, signal)
      return !signal.aborted
    }
    try {
      const context = await host.context(entity)
      const ours = context && listedOnly(findersOf(entity), host, entity)
      if (!ours) return false
      const looking = () => linkByEmail(context, ours, clock(), { most: LOOK_UPS.most, before, pause })
      const looked = await underLease(context.store.leases, entity, 'linking', looking)
      // Another replica is still at it: a later tick looks again.
      if (!looked) return false
      const { linked, failures } = looked
      const [error] = failures
      if (error)
        log.warn({ entity, error, failed: failures.length }, 'some could not be looked up: again at the next tick')
      if (linked > 0) log.info({ entity, linked }, 'people were found by their e-mail')
      return isNewlyFailing(failures.length > 0) || before.tried.size > known
    } catch (error) {
      log.warn({ entity, error }, 'people could not be looked up')
      return isNewlyFailing(true)
    }
  }
  return {
    isLookedFor: (entity, person) => findersOf(entity).length === 0 || failing.has(entity) || before.tried.has(person),
    look: (entity, today) => {
      if (findersOf(entity).length === 0 || running.has(entity)) return Promise.resolve(false)
      if (day !== today) {
        before.tried.clear()
        before.failed.clear()
        failing.clear()
      }
      day = today
      running.add(entity)
      if (findersOf(entity).every(finder => finder.apart))
        return apart.run(() => look(entity)).finally(() => running.delete(entity))
      const looked = last.then(() => look(entity)).finally(() => running.delete(entity))
      last = looked
      return looked
    },
  }
}

/**
 * On one platform after another. The bot's own workspace may be another entity's: who is found there is linked only where
 * that workspace is let in.
 */
function listedOnly(finders: readonly Finder[], host: Pick<EntityHost, 'contextOf'>, entity: EntityKey): FindByEmail {
  return async email => {
    let failure: unknown = null
    for (const { findByEmail, entity: whose } of finders) {
      try {
        const found = await findByEmail(email, entity)
        const context = found && (await host.contextOf(found.account.platform, found.account.tenant, whose))
        if ([context, ...(context?.others ?? [])].some(each => each?.entity.key === entity)) return found
      } catch (error) {
        // Another platform may know them all the same.
        failure = error
      }
    }
    if (failure !== null) throw failure
    return null
  }
}
