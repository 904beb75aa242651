import { type ChainHead, type ChainLink, type Entry, headAt, linked, NO_LINKS } from '../../../bot/ledger/chain.js'
import { newSeenRecord, SEEN_DAY, seenEntry } from '../../../bot/ledger/seen.js'
import type { LedgerChain, LedgerStore, Seen, SeenRecord } from '../../../bot/ports/ledger.js'
import { addDays, type Day, startOfDay } from '../../../rules/index.js'

/** The chains said and seen, until the process ends. */
export class MemoryLedger implements LedgerStore {
  readonly #chains = new Map<string, ChainLink[]>()
  readonly #seen = new Map<string, SeenRecord[]>()

  async *links(entity: string, chain: LedgerChain): AsyncIterable<ChainLink> {
    yield* [...this.#of(entity, chain)]
  }

  async head(entity: string, chain: LedgerChain): Promise<ChainHead> {
    return this.headOf(entity, chain)
  }

  async saidSince(entity: string, { number, hash }: ChainHead): Promise<readonly ChainLink[] | null> {
    const links = this.#of(entity, 'said')
    return (links[number - 1]?.hash ?? NO_LINKS.hash) === hash ? links.slice(number) : null
  }

  async say(entity: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) this.add(entity, 'said', entry)
  }

  async see(entity: string, seen: Seen): Promise<void> {
    const { hash } = newSeenRecord(seen)
    this.#seen.set(entity, [...(this.#seen.get(entity) ?? []), { day: seen.on, hash, seen }])
    if (this.#isClosed(entity, seen.on)) this.#closeDay(entity, seen.on)
  }

  async *seen(entity: string): AsyncIterable<SeenRecord> {
    yield* [...(this.#seen.get(entity) ?? [])].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }

  async closeDays(entity: string, today: Day): Promise<void> {
    const records = this.#seen.get(entity) ?? []
    const days = [...new Set(records.map(({ day }) => day))].sort()
    for (const day of days) if (day < today && !this.#isClosed(entity, day)) this.#closeDay(entity, day)
  }

  add(entity: string, chain: LedgerChain, entry: Entry): void {
    this.#of(entity, chain).push(linked(this.headOf(entity, chain), entry))
  }

  #isClosed(entity: string, day: Day): boolean {
    return this.#of(entity, 'seen').some(({ kind, ids }) => kind === SEEN_DAY && ids[0] === day)
  }

  #closeDay(entity: string, day: Day): void {
    const hashes = (this.#seen.get(entity) ?? []).filter(record => record.day === day).map(({ hash }) => hash)
    this.add(entity, 'seen', seenEntry(day, hashes, startOfDay(addDays(day, 1))))
  }

  headOf(entity: string, chain: LedgerChain): ChainHead {
    const last = this.#of(entity, chain).at(-1)
    return last ? headAt(last) : NO_LINKS
  }

  #of(entity: string, chain: LedgerChain): ChainLink[] {
    const key = `${chain} ${entity}`
    const links = this.#chains.get(key) ?? []
    this.#chains.set(key, links)
    return links
  }
}
