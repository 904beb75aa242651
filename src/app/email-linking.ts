import type { Logger } from 'pino'
import { type FindByEmail, linkByEmail } from '../bot/accounts/link-by-email.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Day } from '../rules/index.js'
import type { EntityHost } from './entity-host.js'
import { waitOnClock } from './schedule.js'

/** Look-ups a cycle, and between two of them: Slack takes fifty a minute. */
const LOOK_UPS = { most: 100, everyMs: 1_300 }

export interface EmailLinkingSetup {
  readonly host: Pick<EntityHost, 'context' | 'contextOf'>
  /** Looks people up who never wrote, where a platform can do that. */
  readonly find: FindByEmail | null
  readonly log: Logger
  readonly clock: () => Date
}

/** Finds those who never wrote, beside whatever else is done; each of them once a day. Never throws. */
export function emailLinking({ host, find, log, clock }: EmailLinkingSetup, signal: AbortSignal) {
  const tried = new Set<string>()
  let day: Day | null = null
  let running = false
  return async (entity: EntityKey, today: Day): Promise<void> => {
    if (!find || running) return
    if (day !== today) tried.clear()
    day = today
    running = true
    const pause = async () => {
      await waitOnClock(LOOK_UPS.everyMs, signal)
      return !signal.aborted
    }
    try {
      const context = await host.context(entity)
      const ours = context && listedOnly(find, host, entity)
      const linked = ours ? await linkByEmail(context, ours, clock(), { most: LOOK_UPS.most, tried, pause }) : 0
      if (linked > 0) log.info({ entity, linked }, 'people were found by their e-mail')
    } catch (error) {
      log.warn({ entity, error }, 'people could not be looked up')
    } finally {
      running = false
    }
  }
}

/** The bot's own workspace may be another entity's: who is found there is linked only where that workspace is let in. */
function listedOnly(find: FindByEmail, host: Pick<EntityHost, 'contextOf'>, entity: EntityKey): FindByEmail {
  return async email => {
    const found = await find(email)
    const context = found && (await host.contextOf(found.account.platform, found.account.tenant))
    return context?.entity.key === entity ? found : null
  }
}
