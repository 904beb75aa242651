import { z } from 'zod'
import type { ChainHead, ChainLink } from '../../../bot/ledger/chain.js'
import { type DeliveryRecord, type SentLink, sentEntry } from '../../../bot/ledger/sent.js'
import { type Delivery, type DeliveryEvent, isEnd } from '../../../bot/outbox/delivery-event.js'
import type { Outgoing } from '../../../bot/outbox/outgoing.js'
import type { Under } from '../../../bot/ports/lease.js'
import { Conflict, type DeliveryStore, type EntityKey } from '../../../bot/ports/store.js'
import type { Day } from '../../../rules/index.js'
import { requirePlannedToday } from '../planned-today.js'
import { asDelivery, recordIn, storedRecord } from '../sent-records.js'
import type { ChainEnds } from './chain-ends.js'
import { addEntries, LINK_COLUMNS, linkIn, linksFrom, readHead } from './chain-rows.js'
import type { Database, Transaction } from './database.js'
import { leaseGone } from './leases.js'
import { damagedRow, PAGE, parsed, unfit } from './rows.js'
import type { SentEnds } from './sent-ends.js'
import { columnText, keyOfColumn } from './text.js'

const CHAIN = 'sent'

const keyRow = z.object({ key: z.string(), number: z.int() })
const plannedRow = z.object({ planned: z.int() })

/** What was told: its events are the links of a chain, and a row says of each delivery where it stands. */
export class PostgresDeliveries implements DeliveryStore {
  readonly #database: Database
  readonly #ends: SentEnds
  readonly #chains: ChainEnds

  constructor(database: Database, ends: SentEnds, chains: ChainEnds) {
    this.#database = database
    this.#ends = ends
    this.#chains = chains
  }

  async plan(entity: EntityKey, outgoing: Outgoing, at: Date, under?: Under): Promise<'recorded' | 'already'> {
    requirePlannedToday(outgoing, at)
    const event: DeliveryEvent = { kind: 'planned', at: at.toISOString(), outgoing }
    return this.#add(entity, outgoing.key, event, 0, under)
  }

  async append(entity: EntityKey, key: string, event: DeliveryEvent, expected: number, under?: Under): Promise<void> {
    await this.#add(entity, key, event, expected, under)
  }

  async #add(entity: EntityKey, key: string, event: DeliveryEvent, expected: number, under?: Under) {
    requireStorable(key, event)
    const planned = event.kind === 'planned' ? event.outgoing : null
    const { outcome, version, after } = await this.#chains.add(entity, CHAIN, sentEntry(key, event), {
      call: 'deliver',
      values: [
        ...[columnText(key), planned && columnText(planned.person), planned?.day ?? null],
        ...[expected, isEnd(event), under?.work ?? null, under?.epoch ?? null],
      ],
    })
    switch (outcome) {
      case 'recorded':
        this.#ends.moved(entity, after.number)
        return outcome
      case 'already':
        return outcome
      case 'none':
        throw new Conflict(`There is no delivery ${key}.`)
      case 'ended':
        throw new Conflict(`The delivery ${key} has ended.`)
      case 'over':
        throw leaseGone(under)
      default:
        throw new Conflict(`The delivery ${key} is at version ${version}, not ${expected}.`)
    }
  }

  async get(entity: EntityKey, key: string): Promise<Delivery | null> {
    const [found] = await this.#find(entity, 'key = $3', '', [columnText(key)])
    return found?.delivery ?? null
  }

  async open(entity: EntityKey): Promise<readonly string[]> {
    const rows = await this.#database.read(entity, tx =>
      tx.query('SELECT key, number FROM cerrojo.deliveries WHERE entity = $1 AND NOT ended ORDER BY number', [
        tx.entity,
      ]),
    )
    return parsed(keyRow, rows).map(({ key }) => keyOfColumn(key))
  }

  async to(entity: EntityKey, person: string, limit: number, upTo?: Day): Promise<Delivery[]> {
    const found = await this.#find(
      entity,
      `person = $3 AND NOT erased AND day <= coalesce($5::date, 'infinity')`,
      'ORDER BY number DESC LIMIT $4',
      [columnText(person), limit, upTo ?? null],
    )
    return found.flatMap(({ delivery }) => delivery ?? []).reverse()
  }

  async *day(entity: EntityKey, day: Day): AsyncIterable<Delivery> {
    for (let after = 0; ; ) {
      const found = await this.#find(entity, 'day = $3 AND number > $4', 'ORDER BY number LIMIT $5', [day, after, PAGE])
      for (const { delivery } of found) if (delivery) yield delivery
      const last = found.at(-1)
      if (!last || found.length < PAGE) return
      after = last.planned
    }
  }

  async *chain(entity: EntityKey, from?: Day): AsyncIterable<SentLink> {
    for await (const link of linksFrom(this.#database, entity, CHAIN, from)) yield sentLink(entity, link)
  }

  head(entity: EntityKey): Promise<ChainHead> {
    return this.#database.read(entity, tx => readHead(tx, CHAIN))
  }

  async incompleteDay(entity: EntityKey): Promise<Day | null> {
    return this.#ends.incompleteDay(entity)
  }

  /** Deliveries with all that happened to them, in the order in which they were planned; null for one that was erased. */
  async #find(entity: EntityKey, which: string, some: string, values: readonly unknown[]): Promise<Found[]> {
    const rows = await this.#database.read(entity, tx =>
      tx.query(
        `SELECT planned, ${LINK_COLUMNS} FROM (
           SELECT key, number AS planned FROM cerrojo.deliveries WHERE entity = $1 AND ${which} ${some}
         ) AS found JOIN cerrojo.links USING (key) WHERE entity = $1 AND chain = $2 ORDER BY planned, number`,
        [tx.entity, CHAIN, ...values],
      ),
    )
    const byPlanned = new Map<number, (DeliveryRecord | null)[]>()
    for (const row of rows) {
      const { planned } = plannedRow.parse(row)
      const { record } = sentLink(entity, linkIn(row, entity, CHAIN))
      byPlanned.set(planned, [...(byPlanned.get(planned) ?? []), record])
    }
    return [...byPlanned].map(([planned, records]) => ({ planned, delivery: asDelivery(records) }))
  }
}

interface Found {
  /** The number of the link that planned it. */
  readonly planned: number
  readonly delivery: Delivery | null
}

function sentLink(entity: EntityKey, link: ChainLink): SentLink {
  const record = recordIn(link)
  if (record === undefined) throw damagedRow({ table: 'links', key: [entity, CHAIN, link.number] }, 'shape')
  return { ...link, record }
}

/** Throws where what could not be read would be written. */
function requireStorable(key: string, event: DeliveryEvent): void {
  const { error } = storedRecord.safeParse({ number: 1, key, event })
  if (error) throw unfit('links', error)
}

/** Adds an event to the chain, whose end is locked. Gives the new end. */
export function addEvent(tx: Transaction, head: ChainHead, key: string, event: DeliveryEvent): ChainHead {
  requireStorable(key, event)
  return addEntries(tx, CHAIN, head, [sentEntry(key, event)])
}
