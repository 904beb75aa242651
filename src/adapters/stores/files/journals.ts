import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ChainHead,
  type ChainLink,
  type Entry,
  ERASED,
  headAt,
  linked,
  NO_LINKS,
  REISSUED,
  type ReissuedData,
  rangesOf,
} from '../../../bot/ledger/chain.js'
import { sentEntry } from '../../../bot/ledger/sent.js'
import type { DeliveryEvent } from '../../../bot/outbox/delivery-event.js'
import { type Day, dayInBogota, isDay } from '../../../rules/index.js'
import { BoundedMap } from '../../../shared/cache.js'
import { StoreUnwritable } from '../errors.js'
import { copyAside, list, makeFolder, writeDurably } from './disk.js'
import { requireFit } from './document.js'
import { RECORD_FORMAT } from './formats.js'
import { appendLine, encodeHeader, encodeLink, JOURNAL, withFile } from './journal.js'
import { JournalIndex } from './journal-index.js'
import { HASH } from './journal-line.js'
import { JournalPeople } from './journal-people.js'
import { eraseInJournal, noteReissued, putAnew, reissuedIn, writeAnew } from './reissue.js'
import type { Session } from './session.js'

const NAME = /^(\d{6,})-(\d{4}-\d{2}-\d{2})\.jsonl$/

/** A journal by its name: `000012-2027-07-12.jsonl`. */
export interface Named {
  readonly number: number
  readonly day: Day
  readonly name: string
}

/** Journals of earlier days whose index is kept. */
const OLDER_KEPT = 32

/**
 * The journals of one entity, oldest first. The last one is written to; it and the deliveries that have not ended are all
 * that is looked at to go on. A journal is begun whenever the day is another, be it later or, where the clock was put back,
 * earlier.
 */
export class Journals {
  readonly folder: string
  readonly #session: Session
  readonly #older = new BoundedMap<string, JournalIndex>(OLDER_KEPT)
  readonly #people = new Map<number, JournalPeople>()
  /** Keys of the deliveries that have not ended, each with the number of the journal that it begins in. */
  readonly open = new Map<string, number>()
  named: readonly Named[]
  /** Up to where the chain was issued anew, null where nowhere. */
  readonly reissued: ReissuedData | null
  #latest: JournalIndex | null = null
  #file: number | null = null
  /** Whether a write failed and something of it may be left behind the end. */
  #isTorn = false

  constructor(folder: string, session: Session) {
    this.folder = folder
    this.#session = session
    this.named = []
    this.reissued = reissuedIn(folder, session)
    this.refresh()
    if (!session.readOnly) this.#dropTail()
  }

  get head(): ChainHead {
    return this.#latest?.head ?? NO_LINKS
  }

  get latest(): JournalIndex | null {
    return this.#latest
  }

  /** Takes in what another process has written since. */
  refresh(): void {
    this.named = named(list(this.folder))
    const last = this.named.at(-1)
    if (!last) return
    if (this.#latest?.header.number !== last.number) {
      const path = join(this.folder, last.name)
      this.#latest = withFile(path, file => new JournalIndex(path, file))
      this.open.clear()
      // What began in a journal that is gone can neither go on nor end.
      const there = new Set(this.named.map(({ number }) => number))
      for (const [key, number] of this.#latest.header.open) if (there.has(number)) this.open.set(key, number)
    }
    const latest = this.#latest
    const { tail } = withFile(latest.path, file => latest.readOn(file))
    for (const [key, { ended }] of latest.places)
      if (ended) this.open.delete(key)
      else if (!this.open.has(key)) this.open.set(key, last.number)
    if (tail === 'not-whole') this.#session.note({ kind: 'line-dropped', path: latest.path })
  }

  /** What one journal holds. */
  index(number: number): JournalIndex | null {
    if (this.#latest?.header.number === number) return this.#latest
    const found = this.named.find(journal => journal.number === number)
    if (!found) return null
    const path = join(this.folder, found.name)
    return this.#older.getOrMake(found.name, () =>
      withFile(path, file => {
        const index = new JournalIndex(path, file)
        index.readOn(file)
        return index
      }),
    )
  }

  /** Whose deliveries begin in a journal; null for the one that is written to, and where there is none. */
  people(number: number): JournalPeople | null {
    const known = this.#people.get(number)
    if (known) return known
    const index = number === this.#latest?.header.number ? null : this.index(number)
    if (!index) return null
    const people = new JournalPeople(index.path, index)
    this.#people.set(number, people)
    return people
  }

  /** Adds an event to the chain, durably. Throws StoreUnwritable; then nothing has changed. */
  append(key: string, event: DeliveryEvent): void {
    requireFit(RECORD_FORMAT, { number: this.head.number + 1, key, event })
    this.add(sentEntry(key, event))
    const place = this.#latest?.places.get(key)
    if (place?.ended) this.open.delete(key)
    else if (!this.open.has(key)) this.open.set(key, this.#latest?.header.number ?? 0)
  }

  /** Adds a link to the chain, durably, in the journal of its day. Throws StoreUnwritable; then nothing has changed. */
  add(entry: Entry): void {
    const day = dayInBogota(new Date(entry.at))
    const { header } = this.#latest ?? {}
    // What an earlier version wrote to is of another format.
    if (header?.day !== day || header.v !== JOURNAL.v) this.#begin(day)
    const latest = this.#latest
    if (!latest) return
    const link = linked(latest.head, entry)
    const line = encodeLink(link)
    this.#file ??= openSync(latest.path, constants.O_RDWR)
    try {
      appendLine(latest.path, this.#file, line, latest.end, this.#isTorn)
      this.#isTorn = false
    } catch (error) {
      this.#isTorn ||= error instanceof StoreUnwritable
      throw error
    }
    const length = line.length - link.hash.length - 2
    latest.add(link, { offset: latest.end + link.hash.length + 1, length })
    latest.end += line.length
    latest.head = headAt(link)
  }

  /** Adds links as they are, durably, each in a journal of its day. Throws StoreUnwritable. */
  put(links: readonly ChainLink[]): void {
    for (let at = 0; at < links.length; ) {
      const first = links[at]
      if (!first) return
      const day = dayInBogota(new Date(first.at))
      const v = first.payload.kind === 'in-link' ? 1 : JOURNAL.v
      const { header, head } = this.#latest ?? {}
      if (header?.day !== day || header.v !== v || head?.hash !== first.previous)
        this.#begin(day, { number: first.number - 1, hash: first.previous }, undefined, v)
      const latest = this.#latest
      if (!latest) return
      const lines: Buffer[] = []
      let end = latest.end
      let { hash } = latest.head
      for (let link = links[at]; link; link = links[++at]) {
        const isOther = dayInBogota(new Date(link.at)) !== day || (link.payload.kind === 'in-link') !== (v === 1)
        if (isOther || link.previous !== hash) break
        const line = encodeLink(link)
        latest.add(link, { offset: end + HASH + 1, length: line.length - HASH - 2 })
        lines.push(line)
        end += line.length
        hash = link.hash
        latest.head = headAt(link)
        if (link.kind === REISSUED) noteReissued(this.folder, this.#session, link)
      }
      this.#file ??= openSync(latest.path, constants.O_RDWR)
      appendLine(latest.path, this.#file, Buffer.concat(lines), latest.end, false)
      latest.end = end
      for (const [key, { ended }] of latest.places)
        if (ended) this.open.delete(key)
        else if (!this.open.has(key)) this.open.set(key, latest.header.number)
    }
  }

  /**
   * Takes what these links say out of the journals, and says so in a link of a new one: nothing is written any more to those that
   * are changed. `said` is called before any is. To be opened anew afterwards.
   */
  erase(numbers: readonly number[], on: Day, at: string, why: string, said: () => void): void {
    const erased = new Set(numbers)
    const files = this.named.map(({ number, name }) => ({ name, index: this.index(number) }))
    const old = files.flatMap(({ name, index }) => (index && index.header.v < JOURNAL.v ? [name] : []))
    const isOld = files.some(({ index }) => index && index.header.v < JOURNAL.v && holds(index, erased))
    this.#begin(dayInBogota(new Date(at)))
    this.add({ at, kind: ERASED, ids: [], data: { numbers: rangesOf(numbers), why } })
    if (isOld) {
      const done = writeAnew(this.folder, old, erased, on)
      this.add({ at, kind: REISSUED, ids: [], data: done })
      said()
      putAnew(this.folder, this.#session, done)
    } else said()
    for (const { index } of files)
      if (index && index.header.v === JOURNAL.v && holds(index, erased)) eraseInJournal(index.path, erased, on)
    this.close()
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }

  /** Begins a journal of this number, after events that are not here any more. */
  goOnAfter(head: ChainHead, number: number, day: Day): void {
    this.#begin(day, { number: head.number, hash: head.hash }, number)
  }

  #begin(day: Day, head = this.head, number = (this.#latest?.header.number ?? 0) + 1, v: 1 | 2 = JOURNAL.v): void {
    const before = this.#latest
    const people = new Map(before?.before)
    for (const person of before?.byPerson.keys() ?? []) people.set(person, before?.header.number ?? 0)
    const header = { ...JOURNAL, v, number, day, head, open: [...this.open], people: [...people] }
    const name = `${String(number).padStart(6, '0')}-${day}.jsonl`
    const path = join(this.folder, name)
    makeFolder(this.folder)
    writeDurably(path, encodeHeader(header))
    this.close()
    this.#latest = withFile(path, file => new JournalIndex(path, file))
    this.named = [...this.named, { number, day, name }]
  }

  /**
   * The next line must not be glued to what is left of one. That which a crash cut off was never acknowledged; one that has its
   * end and is not as it was written is kept beside the journal.
   */
  #dropTail(): void {
    const latest = this.#latest
    if (!latest) return
    const file = openSync(latest.path, constants.O_RDWR)
    try {
      const left = Buffer.alloc(fstatSync(file).size - latest.end)
      if (left.length === 0) return
      readSync(file, left, 0, left.length, latest.end)
      if (left.includes('\n')) this.#session.note({ kind: 'set-aside', path: copyAside(latest.path, left) })
      ftruncateSync(file, latest.end)
    } finally {
      closeSync(file)
    }
  }
}

/** The journals among the names in a folder, oldest first. */
function named(names: readonly string[]): Named[] {
  return names
    .flatMap(name => {
      const [, number, day = ''] = NAME.exec(name) ?? []
      return number !== undefined && isDay(day) ? [{ number: Number(number), day, name }] : []
    })
    .sort((a, b) => a.number - b.number)
}

/** Whether a journal has one of these links. */
function holds({ header, head }: JournalIndex, numbers: ReadonlySet<number>): boolean {
  for (let number = header.head.number + 1; number <= head.number; number++) if (numbers.has(number)) return true
  return false
}
