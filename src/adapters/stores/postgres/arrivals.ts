import { z } from 'zod'
import type { ArrivalStore, Arrived } from '../../../bot/ports/arrivals.js'
import type { Database, Transaction } from './database.js'
import { parsed } from './rows.js'
import { hashed } from './text.js'

/** Every so many times what is over is swept. */
const SWEPT = 50

const keyRow = z.object({ key: z.string() })
const stateRow = z.object({
  key: z.string(),
  number: z.int(),
  done: z.boolean(),
  answer: z.string().nullable(),
  behind: z.boolean(),
})
const behindRow = z.object({ behind: z.boolean() })

/** What has arrived, a row a key, by the database's time. Whose it is and what it is about stands there as a hash only. */
export class PostgresArrivals implements ArrivalStore {
  readonly #database: Database
  #taken = 0

  constructor(database: Database) {
    this.#database = database
  }

  take(keys: readonly string[], person: string | null): Promise<Arrived> {
    const wanted = keys.map(hashed).sort()
    const whose = person === null ? null : hashed(person)
    const isToSweep = this.#taken++ % SWEPT === 0
    return this.#database.write('', async tx => {
      if (isToSweep) tx.tell(SWEEP, [])
      // Two things of one person are taken one after the other, so that the later one sees the earlier.
      if (whose !== null) tx.tell('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [whose])
      const [made, states] = await Promise.all([
        tx.query(TAKE, [wanted, whose, this.#database.owner]),
        tx.query(STATES, [wanted, this.#database.owner]),
      ])
      const mine = new Set(parsed(keyRow, made).map(({ key }) => key))
      return this.#arrived(tx, parsed(stateRow, states), mine)
    })
  }

  async isBehind(person: string, number: number): Promise<boolean> {
    const values = [hashed(person), number, this.#database.owner]
    const rows = await this.#database.plain(`SELECT ${behind('$1', '$2', '$3')} AS behind`, values)
    return parsed(behindRow, rows)[0]?.behind ?? false
  }

  async end(keys: readonly string[], answer: unknown): Promise<void> {
    const json = answer === undefined || answer === null ? null : JSON.stringify(answer)
    await this.#database.plain(END, [keys.map(hashed), this.#database.owner, json])
  }

  async giveUp(keys: readonly string[]): Promise<void> {
    const { owner } = this.#database
    await this.#database.plain(`${GIVE_BACK} AND key = ANY ($2)`, [owner, keys.map(hashed)])
  }

  async forget(keys: readonly string[]): Promise<void> {
    await this.#database.plain('DELETE FROM cerrojo.arrivals WHERE key = ANY ($1)', [keys.map(hashed)])
  }

  /** Leaves what this process has not ended to whoever hears of it again. */
  async close(): Promise<void> {
    if (this.#taken === 0) return
    const { owner } = this.#database
    await this.#database.giveBack(GIVE_BACK, [owner])
  }

  async #arrived(tx: Transaction, states: z.infer<typeof stateRow>[], mine: ReadonlySet<string>): Promise<Arrived> {
    const others = states.filter(({ key }) => !mine.has(key))
    if (others.length === 0)
      return {
        kind: 'first',
        number: Math.min(...states.map(({ number }) => number)),
        behind: states.some(state => state.behind),
      }
    // The same came under another name before: that one stands for both.
    if (mine.size > 0) await tx.query('DELETE FROM cerrojo.arrivals WHERE key = ANY ($1)', [[...mine]])
    const ended = others.find(({ done }) => done)
    return ended ? { kind: 'done', answer: answerIn(ended.answer) } : { kind: 'running' }
  }
}

function answerIn(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}

/** What ran out is free again, with the number that it had. */
const TAKE = `
INSERT INTO cerrojo.arrivals AS known (key, person, owner, until)
SELECT key, $2, $3, cerrojo.clock() + interval '1 minute' FROM unnest($1::text[]) AS key
ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, until = excluded.until, done = false, answer = NULL
WHERE known.until <= cerrojo.clock() OR (known.owner = excluded.owner AND NOT known.done)
RETURNING key`

const behind = (person: string, number: string, owner: string) => `EXISTS (
  SELECT FROM cerrojo.arrivals AS earlier
  WHERE earlier.person = ${person} AND earlier.number < ${number} AND earlier.owner <> ${owner}
    AND NOT earlier.done AND earlier.until > cerrojo.clock()
)`

const STATES = `
SELECT key, number, done, answer, ${behind('one.person', 'one.number', '$2')} AS behind
FROM cerrojo.arrivals AS one WHERE key = ANY ($1)`

const END = `
UPDATE cerrojo.arrivals SET done = true, answer = $3, until = cerrojo.clock() + interval '30 minutes'
WHERE key = ANY ($1) AND owner = $2`

const GIVE_BACK = 'DELETE FROM cerrojo.arrivals WHERE owner = $1 AND NOT done'

const SWEEP = `
DELETE FROM cerrojo.arrivals WHERE key IN (
  SELECT key FROM cerrojo.arrivals WHERE until <= cerrojo.clock() FOR UPDATE SKIP LOCKED
)`
