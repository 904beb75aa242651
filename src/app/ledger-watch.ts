import type { Logger } from 'pino'
import { auditLedger, isSound } from '../bot/ledger/audit.js'
import type { LedgerReport } from '../bot/ports/replicas.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Day } from '../rules/index.js'
import { Lanes } from '../shared/lanes.js'
import type { EntityHost } from './entity-host.js'

/** What is wrong with the ledgers of a running bot, for its administrators. */
export interface LedgerWatch {
  /** Somebody was answered, and what they saw could not be noted. */
  notNoted(entity: EntityKey, error: unknown): void
  /** Verifies the chains of an entity once a day, beside whatever else is done. Never throws. */
  audit(host: Pick<EntityHost, 'installation'>, entity: EntityKey, today: Day): Promise<void>
  /** What was found of each entity since the start. */
  found(): Readonly<Record<EntityKey, LedgerReport>>
}

/** Entities whose chains are read at once, and after how long one that takes longer goes on beside the others. */
const AT_ONCE = 2
const SHARE_MS = 60_000

export function watchLedgers(log: Logger): LedgerWatch {
  const unnoted = new Map<EntityKey, number>()
  const unsound = new Map<EntityKey, number>()
  const audited = new Map<EntityKey, Day>()
  const lanes = new Lanes(AT_ONCE, SHARE_MS)
  const more = (counts: Map<EntityKey, number>, entity: EntityKey) => counts.set(entity, (counts.get(entity) ?? 0) + 1)

  async function look({ installation }: Pick<EntityHost, 'installation'>, entity: EntityKey): Promise<void> {
    try {
      const found = await auditLedger(installation.store, entity)
      if (isSound(found)) return
      const { chains, forged, missing, seenChanged } = found
      const counts = { forged: forged.length, missing: missing.length, seenChanged }
      log.error({ entity, chains, ...counts }, 'the ledger does not verify: run cerrojo ledger')
    } catch (error) {
      log.error({ entity, error }, 'the ledger could not be verified')
    }
    more(unsound, entity)
  }

  return {
    notNoted(entity, error) {
      more(unnoted, entity)
      log.error({ entity, error }, 'what somebody was shown could not be noted')
    },
    async audit(host, entity, today) {
      if (audited.get(entity) === today) return
      audited.set(entity, today)
      await lanes.run(() => look(host, entity))
    },
    found: () =>
      Object.fromEntries(
        [...new Set([...unnoted.keys(), ...unsound.keys()])].map(entity => [
          entity,
          { unnoted: unnoted.get(entity) ?? 0, unsound: unsound.get(entity) ?? 0 },
        ]),
      ),
  }
}
