import { type ChainHead, type ChainLink, type Entry, headAt, linked, NO_LINKS } from '../../../bot/ledger/chain.js'
import { newSeenRecord, seenEntry } from '../../../bot/ledger/seen.js'
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
    return this.#headOf(entity, chain)
  }

  async say(entity: string, entry: Entry): Promise<void> {
    this.add(entity, 'said', entry)
  }

  async see(entity: string, seen: Seen): Promise<void> {
    const { hash } = newSeenRecord(seen)
    this.#seen.set(entity, [...(this.#seen.get(entity) ?? []), { day: seen.on, hash, seen }])
  }

  async *seen(entity: string): AsyncIterable<SeenRecord> {
    yield* [...(this.#seen.get(entity) ?? [])].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }

  async closeDays(entity: string, today: Day): Promise<void> {
    const records = this.#seen.get(entity) ?? []
    const last = this.#of(entity, 'seen').at(-1)?.ids[0] ?? ''
    const days = [...new Set(records.map(({ day }) => day))].sort()
    for (const day of days.filter(day => day > last && day < today)) {
      const hashes = records.filter(record => record.day === day).map(({ hash }) => hash)
      this.add(entity, 'seen', seenEntry(day, hashes, startOfDay(addDays(day, 1))))
    }
  }

  add(entity: string, chain: LedgerChain, entry: Entry): void {
    this.#of(entity, chain).push(linked(this.#headOf(entity, chain), entry))
  }

  #headOf(entity: string, chain: LedgerChain): ChainHead {
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
