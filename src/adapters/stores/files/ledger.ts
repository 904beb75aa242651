import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type ChainHead,
  type ChainLink,
  type Entry,
  ERASED,
  type ErasedData,
  erasedLink,
  isOfChain,
  rangesOf,
} from '../../../bot/ledger/chain.js'
import { type SaidLog, type Stated, saidEntry, saidInLink } from '../../../bot/ledger/said.js'
import { SEEN_DAY, seenEntry } from '../../../bot/ledger/seen.js'
import type { Erased, Erasure, LedgerChain, LedgerStore, Seen, SeenRecord } from '../../../bot/ports/ledger.js'
import { addDays, type Day, dayInBogota, startOfDay } from '../../../rules/index.js'
import { nextTurn } from '../../../shared/turns.js'
import { ChainFile } from './chain-file.js'
import { DocumentFile } from './document-file.js'
import type { Erasing } from './erasing.js'
import { examineSeen, SEEN_END_FORMAT } from './examine-seen.js'
import { fileName, LEDGER_FOLDER, SEEN_END_FILE, SEEN_FOLDER } from './folder-names.js'
import { rememberFolder } from './known-folders.js'
import { nameErasedIn } from './name-erased.js'
import { addSeen, eraseSeen, keepSeen, seenDays, seenOn } from './seen-days.js'
import type { Session } from './session.js'

/** The chains said and seen of every entity: `<entity>/ledger/said.jsonl`, `<entity>/ledger/seen.jsonl`. See docs/decisions/0017-ledger.md. */
export class FileLedger implements LedgerStore {
  readonly #session: Session
  readonly #files = new Map<string, ChainFile>()
  readonly #closed = new Map<string, Set<string>>()

  constructor(session: Session) {
    this.#session = session
  }

  links(entity: string, chain: LedgerChain): AsyncIterable<ChainLink> {
    return this.#of(entity, chain).links()
  }

  async head(entity: string, chain: LedgerChain): Promise<ChainHead> {
    return this.headOf(entity, chain)
  }

  headOf(entity: string, chain: LedgerChain): ChainHead {
    return this.#of(entity, chain).head
  }

  async saidSince(entity: string, end: ChainHead): Promise<readonly ChainLink[] | null> {
    return this.#of(entity, 'said').linksAfter(end)
  }

  async say(entity: string, entries: readonly Entry[]): Promise<void> {
    this.#session.requireWriting()
    if (entries.length > 0) this.#add(this.#folder(entity), 'said', ...entries)
  }

  async see(entity: string, seen: Seen): Promise<void> {
    this.#session.requireWriting()
    const entityFolder = this.#folder(entity)
    const closed = await this.#closedDays(entityFolder)
    addSeen(this.#seenFolder(entity), seen)
    // The clock was put back: that day is over and has its link.
    if (closed.has(seen.on)) this.#closeDay(entityFolder, seen.on)
  }

  async *seen(entity: string): AsyncIterable<SeenRecord> {
    const folder = this.#seenFolder(entity)
    for (const day of seenDays(folder)) {
      yield* seenOn(folder, day)
      await nextTurn()
    }
  }

  async closeDays(entity: string, today: Day): Promise<void> {
    this.#session.requireWriting()
    await this.#closeDays(this.#folder(entity), today)
  }

  /** Puts a statement into the chain before it stands in its log. Gives what takes it back where it cannot stand there. */
  add(entity: string, log: SaidLog, subject: string, version: number, statement: Stated) {
    return this.#add(this.#folder(entity), 'said', saidEntry(log, subject, version, statement))
  }

  /** Adds links as they are. */
  put(entity: string, chain: LedgerChain, links: readonly ChainLink[]): void {
    this.#session.requireWriting()
    const entityFolder = this.#folder(entity)
    this.#of(entity, chain).put(links)
    rememberFolder(this.#session, basename(entityFolder), LEDGER_FOLDER)
    if (chain === 'said') return
    this.#closed.delete(entityFolder)
    this.#keepEnd(entityFolder)
  }

  /** Makes sure that both chains can go on, and notes what of what was seen is missing. Throws StoreVersion, StoreDamaged. */
  async check(entityFolder: string, now: Date): Promise<void> {
    this.#at(entityFolder, 'said').check()
    const today = dayInBogota(now)
    const folder = seenFolder(entityFolder)
    const path = join(entityFolder, LEDGER_FOLDER, 'seen.jsonl')
    const end = this.#end(entityFolder)
    const known = end.check()
    const found = await examineSeen(path, () => this.#at(entityFolder, 'seen'), known)
    if (found.days.length > 0) this.#session.note({ kind: 'seen-changed', path: folder, days: found.days })
    if (found.chain !== 'whole') await this.#mendSeen(entityFolder, path, found.chain, now)
    // What a crash cut off must not be glued to the next line.
    for (const day of seenDays(folder)) if (day >= today) keepSeen(folder, day)
    await this.#closeDays(entityFolder, today)
    this.#keepEnd(entityFolder)
  }

  /** Lets the chain of what was seen go on with what is kept of each day; one that is broken is begun anew. */
  async #mendSeen(entityFolder: string, path: string, lack: 'short' | 'broken', now: Date): Promise<void> {
    this.#session.note({ kind: lack === 'short' ? 'seen-short' : 'seen-begun', path })
    if (lack === 'broken') {
      this.#session.repair(path, () => {})
      this.#files.delete(path)
    }
    await nameErasedIn(entityFolder, this.#at(entityFolder, 'seen'), now)
  }

  /** The chain of what was said in an entity's folder. */
  saidIn(entityFolder: string): ChainFile {
    return this.#at(entityFolder, 'said')
  }

  /** What of the chains is meant by an erasure. */
  async meant(entity: string, { said, seen, logs }: Erasure): Promise<Pick<Erasing, 'said' | 'seen'>> {
    const gone = new Set(logs.map(({ log, subject }) => `${log} ${subject}`))
    const numbers: number[] = []
    for await (const link of this.links(entity, 'said')) {
      const { payload, number, kind } = link
      if (payload.kind !== 'beside' || isOfChain(kind)) continue
      const inLog = saidInLink(link)
      const isMeant = inLog ? gone.has(`${inLog.log} ${inLog.subject}`) : said(payload.json, link.at)
      if (isMeant) numbers.push(number)
    }
    const days: { day: Day; hashes: string[] }[] = []
    for await (const record of this.seen(entity)) {
      if (record.seen === null || !seen(record.seen)) continue
      const last = days.at(-1)
      if (last?.day === record.day) last.hashes.push(record.hash)
      else days.push({ day: record.day, hashes: [record.hash] })
    }
    return { said: numbers, seen: days }
  }

  /** Takes what was said and seen out of the chains, as far as it is there; logs that go are gone already. Gives how much. */
  async erase(entityFolder: string, erasing: Erasing): Promise<Pick<Erased, 'said' | 'seen'>> {
    const { at, why } = erasing
    const on = dayInBogota(new Date(at))
    const entry = (data: Omit<ErasedData, 'why'>): Entry => ({ at, kind: ERASED, ids: [], data: { ...data, why } })
    const file = this.saidIn(entityFolder)
    const erased = new Set(erasing.said)
    const numbers: number[] = []
    for await (const { number, payload } of file.links())
      if (payload.kind === 'beside' && erased.has(number)) numbers.push(number)
    if (numbers.length > 0) {
      this.#add(entityFolder, 'said', entry({ numbers: rangesOf(numbers) }))
      // What is said meanwhile stays: nothing comes between the last look and the replacing.
      let links: ChainLink[] = []
      do {
        links = []
        for await (const link of file.links()) links.push(erased.has(link.number) ? erasedLink(link, on) : link)
      } while (links.at(-1)?.number !== file.head.number)
      file.replace(links)
    }
    return { said: numbers.length, seen: this.#eraseSeen(entityFolder, erasing, on, entry) }
  }

  /** First a link that says how much of each day is gone, then the days: one that lacks more was not erased by this program. */
  #eraseSeen(
    entityFolder: string,
    { seen }: Erasing,
    on: Day,
    entry: (data: Omit<ErasedData, 'why'>) => Entry,
  ): number {
    const folder = seenFolder(entityFolder)
    const days: Record<string, number> = {}
    let erased = 0
    const meant = seen.map(({ day, hashes }) => ({ day, hashes: new Set(hashes) }))
    for (const { day, hashes } of meant) {
      const records = seenOn(folder, day)
      const going = records.filter(({ hash, seen }) => seen !== null && hashes.has(hash)).length
      if (going > 0) days[day] = going + records.filter(({ erased }) => erased).length
      erased += going
    }
    if (erased === 0) return 0
    this.#add(entityFolder, 'seen', entry({ numbers: [], days }))
    this.#keepEnd(entityFolder)
    for (const { day, hashes } of meant) eraseSeen(folder, day, hashes, on)
    return erased
  }

  #add(entityFolder: string, chain: LedgerChain, ...entries: readonly Entry[]): () => void {
    const undo = this.#at(entityFolder, chain).add(...entries)
    rememberFolder(this.#session, basename(entityFolder), LEDGER_FOLDER)
    return undo
  }

  async #closeDays(entityFolder: string, today: Day): Promise<void> {
    const folder = seenFolder(entityFolder)
    if (!existsSync(folder)) return
    const closed = await this.#closedDays(entityFolder)
    for (const day of seenDays(folder)) if (day < today && !closed.has(day)) this.#closeDay(entityFolder, day)
  }

  /** Adds a link over all that was seen on a day. */
  #closeDay(entityFolder: string, day: Day): void {
    const folder = seenFolder(entityFolder)
    keepSeen(folder, day)
    const hashes = seenOn(folder, day).map(({ hash }) => hash)
    this.#at(entityFolder, 'seen').add(seenEntry(day, hashes, startOfDay(addDays(day, 1))))
    this.#closed.get(entityFolder)?.add(day)
    this.#keepEnd(entityFolder)
  }

  /** Writes down, apart from the chain of what was seen, where it ends. */
  #keepEnd(entityFolder: string): void {
    const { head } = this.#at(entityFolder, 'seen')
    const end = this.#end(entityFolder)
    if (head.number > 0 && end.read()?.hash !== head.hash) end.write(head)
  }

  #end(entityFolder: string): DocumentFile<ChainHead> {
    return new DocumentFile(join(entityFolder, LEDGER_FOLDER, SEEN_END_FILE), SEEN_END_FORMAT, this.#session)
  }

  /** Days that have a link already, read from the chain once. */
  async #closedDays(entityFolder: string): Promise<ReadonlySet<string>> {
    const known = this.#closed.get(entityFolder)
    if (known) return known
    const found = new Set<string>()
    for await (const { kind, ids } of this.#at(entityFolder, 'seen').links())
      if (kind === SEEN_DAY) found.add(ids[0] ?? '')
    const first = this.#closed.get(entityFolder) ?? found
    this.#closed.set(entityFolder, first)
    return first
  }

  #folder(entity: string): string {
    return join(this.#session.dir, fileName(entity))
  }

  #seenFolder(entity: string): string {
    return seenFolder(this.#folder(entity))
  }

  #of(entity: string, chain: LedgerChain): ChainFile {
    return this.#at(this.#folder(entity), chain)
  }

  #at(entityFolder: string, chain: LedgerChain): ChainFile {
    const path = join(entityFolder, LEDGER_FOLDER, `${chain}.jsonl`)
    const file = this.#files.get(path) ?? new ChainFile(path, chain, this.#session)
    this.#files.set(path, file)
    return file
  }
}

function seenFolder(entityFolder: string): string {
  return join(entityFolder, LEDGER_FOLDER, SEEN_FOLDER)
}
