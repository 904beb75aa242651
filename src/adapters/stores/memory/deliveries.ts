import { type ChainHead, headAt, linked, NO_LINKS } from '../../../bot/ledger/chain.js'
import { type SentLink, sentEntry } from '../../../bot/ledger/sent.js'
import { type Delivery, type DeliveryEvent, endOf, isEnd } from '../../../bot/outbox/delivery-event.js'
import type { Outgoing } from '../../../bot/outbox/outgoing.js'
import { Conflict, type DeliveryStore, type EntityKey } from '../../../bot/ports/store.js'
import { type Day, dayInBogota } from '../../../rules/index.js'
import { requirePlannedToday } from '../planned-today.js'

interface EntityDeliveries {
  readonly links: SentLink[]
  readonly byKey: Map<string, Delivery>
  readonly byPerson: Map<string, string[]>
  readonly byDay: Map<string, string[]>
  readonly open: Set<string>
}

/** What was told, until the process ends. */
export class MemoryDeliveries implements DeliveryStore {
  readonly #entities = new Map<EntityKey, EntityDeliveries>()

  async plan(entity: EntityKey, outgoing: Outgoing, at: Date): Promise<'recorded' | 'already'> {
    requirePlannedToday(outgoing, at)
    const kept = this.#of(entity)
    const { key, person, day } = outgoing
    if (kept.byKey.has(key)) return 'already'
    const event: DeliveryEvent = { kind: 'planned', at: at.toISOString(), outgoing }
    record(kept, key, event)
    kept.byKey.set(key, { outgoing, version: 1, events: [event] })
    kept.open.add(key)
    push(kept.byPerson, person, key)
    push(kept.byDay, day, key)
    return 'recorded'
  }

  async append(entity: EntityKey, key: string, event: DeliveryEvent, expected: number): Promise<void> {
    const kept = this.#of(entity)
    const delivery = kept.byKey.get(key)
    if (!delivery) throw new Conflict(`There is no delivery ${key}.`)
    const { outgoing, version, events } = delivery
    if (version !== expected) throw new Conflict(`The delivery ${key} is at version ${version}, not ${expected}.`)
    if (endOf(delivery)) throw new Conflict(`The delivery ${key} has ended.`)
    record(kept, key, event)
    kept.byKey.set(key, { outgoing, version: version + 1, events: [...events, event] })
    if (isEnd(event)) kept.open.delete(key)
  }

  async get(entity: EntityKey, key: string): Promise<Delivery | null> {
    return this.#of(entity).byKey.get(key) ?? null
  }

  async open(entity: EntityKey): Promise<readonly string[]> {
    return [...this.#of(entity).open]
  }

  async to(entity: EntityKey, person: string, limit: number, upTo?: Day): Promise<Delivery[]> {
    const { byPerson, byKey } = this.#of(entity)
    const found: Delivery[] = []
    for (const key of byPerson.get(person)?.toReversed() ?? []) {
      if (found.length === limit) break
      const delivery = byKey.get(key)
      if (delivery && (upTo === undefined || delivery.outgoing.day <= upTo)) found.push(delivery)
    }
    return found
  }

  async *day(entity: EntityKey, day: Day): AsyncIterable<Delivery> {
    const { byDay, byKey } = this.#of(entity)
    for (const key of [...(byDay.get(day) ?? [])]) {
      const delivery = byKey.get(key)
      if (delivery) yield delivery
    }
  }

  async *chain(entity: EntityKey, from?: Day): AsyncIterable<SentLink> {
    const { links } = this.#of(entity)
    const first = from === undefined ? 0 : links.findIndex(link => dayInBogota(new Date(link.at)) >= from)
    if (first >= 0) yield* links.slice(first)
  }

  async head(entity: EntityKey): Promise<ChainHead> {
    return headOf(this.#of(entity))
  }

  async incompleteDay(): Promise<null> {
    return null
  }

  #of(entity: EntityKey): EntityDeliveries {
    const known = this.#entities.get(entity)
    if (known) return known
    const empty = { links: [], byKey: new Map(), byPerson: new Map(), byDay: new Map(), open: new Set<string>() }
    this.#entities.set(entity, empty)
    return empty
  }
}

function headOf({ links }: EntityDeliveries): ChainHead {
  const last = links.at(-1)
  return last ? headAt(last) : NO_LINKS
}

function record(kept: EntityDeliveries, key: string, event: DeliveryEvent): void {
  const link = linked(headOf(kept), sentEntry(key, event))
  kept.links.push({ ...link, record: { number: link.number, key, event } })
}

function push(lists: Map<string, string[]>, name: string, key: string): void {
  const list = lists.get(name)
  if (list) list.push(key)
  else lists.set(name, [key])
}
