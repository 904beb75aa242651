import { z } from 'zod'
import type { Lease, LeaseStore, Under, Work } from '../../../bot/ports/lease.js'
import { Conflict } from '../../../bot/ports/store.js'
import type { Database, Transaction } from './database.js'
import { parsed } from './rows.js'
import { columnText } from './text.js'

/** A lease is renewed so often in the time that it runs. */
const RENEWALS = 3
/** Differences of the clocks that are smaller are no news. */
const SAME_MS = 1_000

const takenRow = z.object({ epoch: z.int() })
const clockRow = z.object({ now: z.date() })
const renewedRow = clockRow.extend({
  held: z.string().transform(text => heldRows.parse(JSON.parse(text))),
  free: z.boolean(),
})
const heldRows = z.array(z.object({ entity: z.string(), work: z.string(), epoch: z.int() }))

interface Held extends Lease {
  readonly ended: AbortController
  /** Until when it surely runs: by the time that passed, and by the clock of the wall, which goes on while a machine sleeps. */
  until: { monotonic: number; wall: number }
}

/** Leases as rows, by the database's time. Nothing lives in a connection. */
export class PostgresLeases implements LeaseStore {
  readonly isShared = true
  readonly #database: Database
  readonly #ms: number
  readonly #held = new Map<string, Held>()
  readonly #wanted = new Map<string, readonly [entity: string, work: Work]>()
  #free = () => {}
  #ahead = 0
  #timer: NodeJS.Timeout | null = null
  #renewing = Number.NEGATIVE_INFINITY

  /** `ms`: how long a lease runs unless it is renewed. */
  constructor(database: Database, ms: number) {
    this.#database = database
    this.#ms = ms
  }

  async take(entity: string, work: Work): Promise<Lease | null> {
    const row = [columnText(entity), work] as const
    const known = this.#held.get(keyOf(...row))
    if (known?.isHeld()) return known
    this.#timer ??= setInterval(() => void this.#renew(), this.#ms / RENEWALS).unref()
    const asked = this.#until()
    const rows = await this.#database.plain(TAKE, [...row, this.#database.owner, this.#ms])
    const [taken] = parsed(takenRow, rows)
    if (!taken) {
      this.#lose(keyOf(...row))
      this.#wanted.set(keyOf(...row), row)
      return null
    }
    this.#wanted.delete(keyOf(...row))
    return this.#hold(keyOf(...row), { work, epoch: taken.epoch }, asked)
  }

  async release(entity: string, work: Work): Promise<void> {
    const row = [columnText(entity), work] as const
    if (!this.#held.has(keyOf(...row))) return
    this.#lose(keyOf(...row))
    await this.#database.plain(`${GIVE_BACK} AND entity = $2 AND work = $3`, [this.#database.owner, ...row])
  }

  whenFree(listener: () => void): void {
    this.#free = listener
  }

  ahead(): number {
    return this.#ahead
  }

  /** Learns by how much the database's clock is ahead. */
  async compareClocks(): Promise<void> {
    const asked = this.#until()
    const [row] = parsed(clockRow, await this.#database.plain('SELECT cerrojo.clock() AS now'))
    if (row) this.#compare(row.now, asked)
  }

  /** Gives everything back. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    if (this.#held.size === 0) return
    for (const key of [...this.#held.keys()]) this.#lose(key)
    await this.#database.giveBack(GIVE_BACK, [this.#database.owner])
  }

  async #renew(): Promise<void> {
    // One that hangs is not waited for: where it is late, it is asked once more.
    const now = performance.now()
    if (now - this.#renewing < this.#ms / 2) return
    this.#renewing = now
    const isFree = await this.#ask().catch(() => false)
    this.#renewing = Number.NEGATIVE_INFINITY
    if (isFree) this.#free()
  }

  /** Renews all that this process has. Gives whether one that it wants is free. */
  async #ask(): Promise<boolean> {
    const asked = this.#until()
    const before = [...this.#held]
    const wanted = [...this.#wanted.values()]
    const values = [this.#database.owner, this.#ms, wanted.map(([entity]) => entity), wanted.map(([, work]) => work)]
    const [row] = parsed(renewedRow, await this.#database.plain(RENEW, values))
    if (!row) return false
    this.#compare(row.now, asked)
    const renewed = new Map(row.held.map(({ entity, work, epoch }) => [keyOf(entity, work), epoch]))
    for (const [key, lease] of before) {
      if (this.#held.get(key) !== lease) continue
      if (renewed.get(key) === lease.epoch) lease.until = asked
      else this.#lose(key)
    }
    return row.free
  }

  /** The database's clock said that some time between the question and now. */
  #compare(said: Date, asked: Held['until']): void {
    const half = (performance.now() + this.#ms - asked.monotonic) / 2
    const ahead = Math.round(said.getTime() - (asked.wall - this.#ms) - half)
    if (Math.abs(ahead - this.#ahead) > SAME_MS + half) this.#ahead = ahead
  }

  #hold(key: string, { work, epoch }: Under, until: Held['until']): Lease {
    const known = this.#held.get(key)
    if (known?.epoch === epoch) {
      known.until = until
      return known
    }
    this.#lose(key)
    const ended = new AbortController()
    const lease: Held = {
      work,
      epoch,
      ended,
      lost: ended.signal,
      until,
      isHeld: () => !ended.signal.aborted && performance.now() < lease.until.monotonic && Date.now() < lease.until.wall,
    }
    this.#held.set(key, lease)
    return lease
  }

  #lose(key: string): void {
    const lease = this.#held.get(key)
    this.#held.delete(key)
    lease?.ended.abort(new Error('the lease is another process’s, or was given back'))
  }

  /** Until when a lease surely runs that is asked for now: it is given later than that. */
  #until(): Held['until'] {
    return { monotonic: performance.now() + this.#ms, wall: Date.now() + this.#ms }
  }
}

/** Holds the lease of an entity under which something is written until the transaction ends. Throws Conflict where it is another's by now. */
export async function requireLease(tx: Transaction, under: Under | undefined): Promise<void> {
  if (!under) return
  const rows = await tx.query('SELECT FROM cerrojo.leases WHERE entity = $1 AND work = $2 AND epoch = $3 FOR SHARE', [
    tx.entity,
    under.work,
    under.epoch,
  ])
  if (rows.length === 0) throw leaseGone(under)
}

/** What to throw where a lease is another's by now. */
export function leaseGone(under: Under | undefined): Conflict {
  return new Conflict(
    `The ${under?.work} of this entity are another process's by now, not those of epoch ${under?.epoch}.`,
  )
}

function keyOf(entity: string, work: string): string {
  return `${work} ${entity}`
}

const UNTIL = `cerrojo.clock() + make_interval(secs => $MS / 1000.0)`

/** Where somebody else is just taking it, it is not waited for. */
const TAKE = `
WITH made AS (
  INSERT INTO cerrojo.leases (entity, work, owner, epoch, until)
  VALUES ($1, $2, $3, 1, ${UNTIL.replace('$MS', '$4')}) ON CONFLICT DO NOTHING RETURNING epoch
), free AS (
  SELECT entity, work FROM cerrojo.leases
  WHERE entity = $1 AND work = $2 AND (owner = $3 OR until <= cerrojo.clock()) FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE cerrojo.leases l
  SET owner = $3, epoch = l.epoch + (l.owner <> $3)::int, until = ${UNTIL.replace('$MS', '$4')}
  FROM free WHERE l.entity = free.entity AND l.work = free.work RETURNING l.epoch
)
SELECT epoch FROM made UNION ALL SELECT epoch FROM taken`

const RENEW = `
WITH renewed AS (
  UPDATE cerrojo.leases SET until = ${UNTIL.replace('$MS', '$2')} WHERE owner = $1 RETURNING entity, work, epoch
)
SELECT cerrojo.clock() AS now, (SELECT coalesce(json_agg(renewed), '[]') FROM renewed) AS held,
  EXISTS (
    SELECT FROM cerrojo.leases JOIN unnest($3::text[], $4::text[]) AS wanted (entity, work) USING (entity, work)
    WHERE until <= cerrojo.clock()
  ) AS free`

const GIVE_BACK = `UPDATE cerrojo.leases SET owner = '', until = cerrojo.clock() WHERE owner = $1`
