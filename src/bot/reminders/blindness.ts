import { type Day, dayInBogota } from '../../rules/index.js'
import { readAccountKey } from '../accounts/account.js'
import { MAIL } from '../accounts/mail.js'
import type { Retained } from '../ledger/retention.js'
import { type Delivery, endOf } from '../outbox/delivery-event.js'
import type { Under } from '../ports/lease.js'
import type { StoredBlindness } from '../ports/state.js'
import type { EntityKey, Store } from '../ports/store.js'
import type { SyncOutcome } from '../sync/sync.js'
import type { Accounting } from './accounting.js'

/**
 * What the bot does not see, and how the day before ended, for the admins' digest. Kept, so that a restart forgets neither;
 * where that fails it is known until the process ends: it is a hint, not data.
 */
export class BlindnessKeeper {
  #kept: Promise<StoredBlindness> | null = null

  constructor(
    readonly store: Pick<Store, 'state' | 'deliveries'>,
    readonly entity: EntityKey,
    /** What the settings last let go. */
    readonly retained: () => Retained | null = () => null,
    /** The lease under which it is kept. */
    readonly under?: Under,
  ) {}

  /** Takes note of whether a sync failed, and of the first day since which every one failed. */
  async watching(now: Date, work: () => Promise<SyncOutcome>): Promise<SyncOutcome> {
    try {
      const outcome = await work()
      await this.#keep({ failsSince: null })
      return outcome
    } catch (error) {
      const { failsSince } = await this.#read()
      await this.#keep({ failsSince: failsSince ?? dayInBogota(now) })
      throw error
    }
  }

  /** Takes note of where everybody's digest of a day is. */
  async counted(day: Day, accounting: Accounting): Promise<void> {
    const { counted, dayBefore } = await this.#read()
    await this.#keep({
      counted: { day, accounting },
      dayBefore: counted && counted.day !== day ? counted : dayBefore,
    })
  }

  /** Adds what is known here to what the store knows. */
  async known<K extends object | undefined>(now: Date, known: K) {
    const [refused, sisters, kept] = await Promise.all([
      this.store.state.refusedSnapshot.read(this.entity),
      this.store.state.evidence.read(this.entity),
      this.#read(),
    ])
    const { failsSince, counted, dayBefore } = kept
    const lastDay = await this.#ended(counted && counted.day !== dayInBogota(now) ? counted : dayBefore)
    return { ...known, refused, sisters, syncFailsSince: failsSince, lastDay, retained: this.retained() }
  }

  /** A day as it ended: what was due when it was last planned may have gone out since. */
  async #ended(day: StoredBlindness['counted']): Promise<StoredBlindness['counted']> {
    if (!day || day.accounting.today === 0) return day
    let sent = 0
    for await (const delivery of this.store.deliveries.day(this.entity, day.day))
      if (delivery.outgoing.kind === 'digest' && endOf(delivery)?.kind === 'sent' && !isMailed(delivery)) sent++
    const { accounting } = day
    const since = Math.min(accounting.today, Math.max(0, sent - accounting.sent))
    return {
      ...day,
      accounting: {
        ...accounting,
        sent: accounting.sent + since,
        waiting: accounting.waiting - since,
        today: accounting.today - since,
      },
    }
  }

  #read(): Promise<StoredBlindness> {
    this.#kept ??= this.store.state.blindness.read(this.entity).then(kept => kept ?? NOTHING)
    return this.#kept
  }

  async #keep(change: Partial<StoredBlindness>): Promise<void> {
    const before = await this.#read()
    const kept = { ...before, ...change }
    this.#kept = Promise.resolve(kept)
    if (JSON.stringify(kept) === JSON.stringify(before)) return
    await this.store.state.blindness.write(this.entity, kept, this.under).catch(() => {})
  }
}

/** Whether it was last sent by e-mail, which a sum counts apart. */
function isMailed({ events }: Pick<Delivery, 'events'>): boolean {
  const last = events.findLast(event => event.kind === 'trying')
  return last !== undefined && readAccountKey(last.account)?.platform === MAIL
}

const NOTHING: StoredBlindness = { failsSince: null, counted: null, dayBefore: null }
