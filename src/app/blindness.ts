import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { readRefusedSnapshot } from '../adapters/refused-cut.js'
import type { Accounting } from '../bot/reminders/accounting.js'
import type { SyncOutcome } from '../bot/sync/sync.js'
import { type Day, dayInBogota, isDay } from '../rules/index.js'
import type { Entity } from './installation.js'

const count = z.int().min(0)
const Counted = z.strictObject({
  day: z.custom<Day>(value => typeof value === 'string' && isDay(value)),
  accounting: z.strictObject({
    eligible: count,
    sent: count,
    waiting: count,
    today: count,
    failed: count,
    paused: count,
    notLinked: count,
    nothingToSay: count,
  }),
})
const Stored = z.strictObject({
  entity: z.string(),
  failsSince: Counted.shape.day.nullable(),
  counted: Counted.nullable(),
  dayBefore: Counted.nullable(),
})

type Kept = Omit<z.infer<typeof Stored>, 'entity'>

/**
 * What the bot does not see, and how the day before ended, for the admins' digest. Kept in a small file beside the data, so
 * that a restart forgets neither; one that cannot be read or written counts as empty: it is a hint, not data.
 */
export class BlindnessFile {
  #kept: Promise<Kept> | null = null

  constructor(
    readonly folder: string,
    readonly entity: Pick<Entity, 'key'>,
  ) {}

  /** Takes note of whether a sync failed, and of the first day of those on end on which it did. */
  async watching(now: Date, work: () => Promise<SyncOutcome>): Promise<SyncOutcome['result']> {
    try {
      const { result } = await work()
      await this.#keep({ failsSince: null })
      return result
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
    const [refused, kept] = await Promise.all([readRefusedSnapshot(this.folder, this.entity.key), this.#read()])
    const { failsSince, counted, dayBefore } = kept
    const lastDay = counted && counted.day !== dayInBogota(now) ? counted : dayBefore
    return { ...known, refused, syncFailsSince: failsSince, lastDay }
  }

  #read(): Promise<Kept> {
    this.#kept ??= readFile(this.#path, 'utf8')
      .then(text => Stored.parse(JSON.parse(text)))
      .then(({ entity, ...kept }) => (entity === this.entity.key ? kept : NOTHING))
      .catch(() => NOTHING)
    return this.#kept
  }

  async #keep(change: Partial<Kept>): Promise<void> {
    const before = await this.#read()
    const kept = { ...before, ...change }
    this.#kept = Promise.resolve(kept)
    if (JSON.stringify(kept) === JSON.stringify(before)) return
    const text = `${JSON.stringify({ entity: this.entity.key, ...kept })}\n`
    await writeFileAtomic(this.#path, text, { mode: 0o600 }).catch(() => {})
  }

  /** The entity's key comes from outside: what is no letter, digit, `_` or `-` stays out of the file name. */
  get #path(): string {
    return join(this.folder, `reminding-${this.entity.key.replace(/[^\w-]/g, '_')}.json`)
  }
}

const NOTHING: Kept = { failsSince: null, counted: null, dayBefore: null }
