import { join } from 'node:path'
import type { ChainHead, ChainLink } from '../../../bot/ledger/chain.js'
import type { SentLink } from '../../../bot/ledger/sent.js'
import type { Delivery, DeliveryEvent } from '../../../bot/outbox/delivery-event.js'
import type { Outgoing } from '../../../bot/outbox/outgoing.js'
import type { Erasure } from '../../../bot/ports/ledger.js'
import { Conflict, type DeliveryStore, type EntityKey } from '../../../bot/ports/store.js'
import { type Day, dayInBogota, isDay } from '../../../rules/index.js'
import { nextTurn } from '../../../shared/turns.js'
import { requirePlannedToday } from '../planned-today.js'
import { asDelivery } from '../sent-records.js'
import type { Erasing } from './erasing.js'
import { DELIVERIES_FOLDER, fileName } from './folder-names.js'
import { type LineSpan, readLink, withFile } from './journal.js'
import { Journals } from './journals.js'
import { rememberFolder } from './known-folders.js'
import { type OpenedAt, RecordEnd } from './record-end.js'
import type { Session } from './session.js'

/** Records handed out between two turns of the event loop. */
const RECORDS_A_TURN = 100

/** What was told, in a journal a day: `<entity>/deliveries/000012-2027-07-12.jsonl`. See docs/decisions/0009-deliveries.md. */
export class FileDeliveries implements DeliveryStore {
  readonly #session: Session
  readonly #entities = new Map<string, { readonly journals: Journals; readonly end: RecordEnd }>()

  constructor(session: Session) {
    this.#session = session
  }

  async plan(entity: EntityKey, outgoing: Outgoing, at: Date): Promise<'recorded' | 'already'> {
    this.#session.requireWriting()
    requirePlannedToday(outgoing, at)
    const { journals, end } = this.#recordOf(entity)
    if (beginningOf(journals, outgoing.key) !== null) return 'already'
    journals.append(outgoing.key, { kind: 'planned', at: at.toISOString(), outgoing })
    end.moved(journals)
    rememberFolder(this.#session, fileName(entity), DELIVERIES_FOLDER)
    return 'recorded'
  }

  /** Without a pause between looking and writing, so that of two at once the second one sees the first. */
  async append(entity: EntityKey, key: string, event: DeliveryEvent, expected: number): Promise<void> {
    this.#session.requireWriting()
    const { journals, end } = this.#recordOf(entity)
    const begins = journals.open.get(key)
    if (begins === undefined) throw new Conflict(`The delivery ${key} has ended, or there is none.`)
    const version = spansOf(journals, key, begins).reduce((sum, { spans }) => sum + spans.length, 0)
    if (version !== expected) throw new Conflict(`The delivery ${key} is at version ${version}, not ${expected}.`)
    journals.append(key, event)
    end.moved(journals)
  }

  async get(entity: EntityKey, key: string): Promise<Delivery | null> {
    const journals = this.#of(entity)
    const begins = beginningOf(journals, key)
    return begins === null ? null : deliveryOf(journals, key, begins)
  }

  async open(entity: EntityKey): Promise<readonly string[]> {
    return [...this.#of(entity).open.keys()]
  }

  async to(entity: EntityKey, person: string, limit: number, upTo?: Day): Promise<Delivery[]> {
    const journals = this.#of(entity)
    const found: Delivery[] = []
    let number = journals.named.findLast(({ day }) => upTo === undefined || day <= upTo)?.number
    while (number !== undefined && found.length < limit) {
      const gone = number
      const people = journals.people(number) ?? journals.index(number)
      for (const delivery of toldIn(journals, number, person)) {
        if (found.length === limit) break
        if (upTo === undefined || delivery.outgoing.day <= upTo) found.push(delivery)
      }
      // Where a journal is gone, what it would lead to is looked for in those before it.
      number = people ? people.before.get(person) : journals.named.findLast(named => named.number < gone)?.number
      await nextTurn()
    }
    return found
  }

  async *day(entity: EntityKey, day: Day): AsyncIterable<Delivery> {
    const journals = this.#of(entity)
    for (const { number } of journals.named.filter(journal => journal.day === day))
      for (const [at, key] of [...(journals.index(number)?.planned ?? [])].entries()) {
        if (at % RECORDS_A_TURN === 0) await nextTurn()
        const delivery = deliveryOf(journals, key, number)
        if (delivery) yield delivery
      }
  }

  chain(entity: EntityKey, from?: Day): AsyncIterable<SentLink> {
    return chainOf(this.#of(entity), from)
  }

  async head(entity: EntityKey): Promise<ChainHead> {
    return this.#of(entity).head
  }

  async incompleteDay(entity: EntityKey): Promise<Day | null> {
    return this.#recordOf(entity).end.incompleteDay
  }

  /** Adds links as they are. */
  put(entity: EntityKey, links: readonly ChainLink[]): void {
    this.#session.requireWriting()
    const { journals, end } = this.#recordOf(entity)
    journals.put(links)
    end.moved(journals)
    rememberFolder(this.#session, fileName(entity), DELIVERIES_FOLDER)
  }

  /** The deliveries that are meant by an erasure, by key. */
  async meant(entity: EntityKey, { sent }: Erasure): Promise<string[]> {
    const meant = new Set<string>()
    for await (const { ids, payload, covers, at } of this.chain(entity))
      if (payload.kind !== 'erased' && sent(payload.kind === 'beside' ? payload.json : covers, at))
        meant.add(ids[0] ?? '')
    meant.delete('')
    return [...meant]
  }

  /** Takes deliveries out of the journals, each as a whole; one that has not ended ends first. Gives how many links. */
  async erase(entityFolder: string, { at, why, sent }: Erasing): Promise<number> {
    const meant = new Set(sent)
    const { journals, end } = this.#at(entityFolder)
    for (const key of meant)
      if (journals.open.has(key)) journals.append(key, { kind: 'superseded', at, by: null, doubt: false })
    const numbers: number[] = []
    for await (const { number, ids, payload } of chainOf(journals))
      if (payload.kind !== 'erased' && meant.has(ids[0] ?? '')) numbers.push(number)
    if (numbers.length === 0) return 0
    journals.erase(numbers, dayInBogota(new Date(at)), at, why, () => {
      end.moved(journals)
      end.flush(journals)
    })
    this.#entities.set(entityFolder, { journals: new Journals(journals.folder, this.#session), end })
    return numbers.length
  }

  /** Makes sure that an entity's deliveries can go on, and notes what of them is missing. Throws StoreDamaged, StoreVersion. */
  check(entityFolder: string, openedAt: OpenedAt): void {
    const { journals, end } = this.#at(entityFolder)
    end.examine(journals, openedAt)
  }

  close(): void {
    for (const { journals } of this.#entities.values()) journals.close()
  }

  /** Writes down what was to be written soon. */
  flush(): void {
    for (const { journals, end } of this.#entities.values()) end.flush(journals)
  }

  #of(entity: EntityKey): Journals {
    const { journals } = this.#recordOf(entity)
    if (this.#session.readOnly) journals.refresh()
    return journals
  }

  #recordOf(entity: EntityKey): { readonly journals: Journals; readonly end: RecordEnd } {
    return this.#at(join(this.#session.dir, fileName(entity)))
  }

  #at(entityFolder: string): { readonly journals: Journals; readonly end: RecordEnd } {
    const known = this.#entities.get(entityFolder)
    if (known) return known
    const journals = new Journals(join(entityFolder, DELIVERIES_FOLDER), this.#session)
    const record = { journals, end: new RecordEnd(entityFolder, this.#session) }
    this.#entities.set(entityFolder, record)
    return record
  }
}

/** The number of the journal in which a delivery begins, or null when there is none of this key (`entity/person/day/kind`). */
function beginningOf(journals: Journals, key: string): number | null {
  const open = journals.open.get(key)
  if (open !== undefined) return open
  const day = key.split('/').at(-2) ?? ''
  if (!isDay(day)) return null
  const found = journals.named.find(
    named => named.day === day && journals.index(named.number)?.places.get(key)?.spans.length,
  )
  return found?.number ?? null
}

/** Where the events of a delivery are, journal by journal, from the one that it begins in. */
function spansOf(journals: Journals, key: string, begins: number): { path: string; spans: readonly LineSpan[] }[] {
  const found: { path: string; spans: readonly LineSpan[] }[] = []
  for (const { number } of journals.named) {
    if (number < begins) continue
    const index = journals.index(number)
    const place = index?.places.get(key)
    if (index && place) found.push({ path: index.path, spans: place.spans })
    if (place?.ended) break
  }
  return found
}

/** The deliveries of a person that begin in a journal, newest first. */
function* toldIn(journals: Journals, number: number, person: string): Generator<Delivery> {
  const people = journals.people(number)
  if (!people) {
    for (const key of journals.index(number)?.byPerson.get(person)?.toReversed() ?? []) {
      const delivery = deliveryOf(journals, key, number)
      if (delivery) yield delivery
    }
    return
  }
  for (const { spans, ended } of people.of(person).reverse()) {
    const records = withFile(people.path, file => spans.map(span => readLink(people.path, file, span).record))
    // What did not end on its day goes on in a later journal.
    const delivery = ended ? asDelivery(records) : deliveryOf(journals, records[0]?.key ?? '', number)
    if (delivery) yield delivery
  }
}

function deliveryOf(journals: Journals, key: string, begins: number): Delivery | null {
  const records = spansOf(journals, key, begins).flatMap(({ path, spans }) =>
    withFile(path, file => spans.map(span => readLink(path, file, span).record)),
  )
  return asDelivery(records)
}

function readLinks(path: string, spans: readonly LineSpan[], before: string): SentLink[] {
  let previous = before
  return withFile(path, file =>
    spans.map(span => {
      const link = { ...readLink(path, file, span), previous }
      previous = link.hash
      return link
    }),
  )
}

/** The links of journals in their order; with a day, from the first record of that day on. */
async function* chainOf(journals: Journals, from?: Day): AsyncIterable<SentLink> {
  const first = from === undefined ? 0 : journals.named.findIndex(({ day }) => day >= from)
  for (const { number } of first < 0 ? [] : journals.named.slice(first)) {
    const index = journals.index(number)
    if (!index) continue
    const places = [...index.places.values()].flatMap(place => place.spans)
    const spans = [...places, ...index.ofChain].sort((a, b) => a.offset - b.offset)
    let previous = index.header.head.hash
    for (let at = 0; at < spans.length; at += RECORDS_A_TURN) {
      const links = readLinks(index.path, spans.slice(at, at + RECORDS_A_TURN), previous)
      yield* links
      previous = links.at(-1)?.hash ?? previous
      await nextTurn()
    }
  }
}
