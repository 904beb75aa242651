import type { Logger } from 'pino'
import { type FindByEmail, linkByEmail } from '../bot/accounts/link-by-email.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Day } from '../rules/index.js'
import { waitOnClock } from '../shared/async.js'
import type { EntityHost } from './entity-host.js'

/** Look-ups a cycle, and between two of them: Slack takes fifty a minute. */
const LOOK_UPS = { most: 100, everyMs: 1_300 }

export interface EmailLinkingSetup {
  readonly host: Pick<EntityHost, 'context' | 'contextOf'>
  /** Look people up who never wrote, on the platforms that can do that. */
  readonly finders: readonly FindByEmail[]
  readonly log: Logger
  readonly clock: () => Date
}

/** Finds those who never wrote, beside whatever else is done; each of them once a day. Never throws. */
export function emailLinking({ host, finders, log, clock }: EmailLinkingSetup, signal: AbortSignal) {
  const tried = new Set<string>()
  let day: Day | null = null
  let running = false
  return async (entity: EntityKey, today: Day): Promise<void> => {
    if (finders.length === 0 || running) return
    if (day !== today) tried.clear()
    day = today
    running = true
    const pause = async () => {
      await waitOnClock(LOOK_UPS.everyMs, signal)
      return !signal.aborted
    }
    try {
      const context = await host.context(entity)
      const ours = context && listedOnly(finders, host, entity)
      const linked = ours ? await linkByEmail(context, ours, clock(), { most: LOOK_UPS.most, tried, pause }) : 0
      if (linked > 0) log.info({ entity, linked }, 'people were found by their e-mail')
    } catch (error) {
      log.warn({ entity, error }, 'people could not be looked up')
    } finally {
      running = false
    }
  }
}

/**
 * On one platform after another. The bot's own workspace may be another entity's: who is found there is linked only where
 * that workspace is let in.
 */
function listedOnly(
  finders: readonly FindByEmail[],
  host: Pick<EntityHost, 'contextOf'>,
  entity: EntityKey,
): FindByEmail {
  return async email => {
    for (const find of finders) {
      const found = await find(email)
      const context = found && (await host.contextOf(found.account.platform, found.account.tenant))
      if (context?.entity.key === entity) return found
    }
    return null
  }
}
