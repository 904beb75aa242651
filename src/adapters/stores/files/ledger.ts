import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ChainHead,
  type ChainLink,
  type Entry,
  ERASED,
  erasedLink,
  isOfChain,
  rangesOf,
} from '../../../bot/ledger/chain.js'
import { type SaidLog, type Stated, saidEntry, saidInLink } from '../../../bot/ledger/said.js'
import { seenEntry } from '../../../bot/ledger/seen.js'
import type { Erased, Erasure, LedgerChain, LedgerStore, Seen, SeenRecord } from '../../../bot/ports/ledger.js'
import { addDays, type Day, dayInBogota, startOfDay } from '../../../rules/index.js'
import { nextTurn } from '../../../shared/turns.js'
import { ChainFile } from './chain-file.js'
import { DocumentFile } from './document-file.js'
import { examineSeen, SEEN_END_FORMAT } from './examine-seen.js'
import { fileName, LEDGER_FOLDER, SEEN_END_FILE, SEEN_FOLDER } from './folder-names.js'
import { rememberFolder } from './known-folders.js'
import { addSeen, eraseSeen, keepSeen, seenDays, seenOn } from './seen-days.js'
import type { Session } from './session.js'

/** The chains said and seen of every entity: `<entity>/ledger/said.jsonl`, `<entity>/ledger/seen.jsonl`. See docs/decisions/0017-ledger.md. */
export class FileLedger implements LedgerStore {
  readonly #session: Session
  readonly #files = new Map<string, ChainFile>()

  constructor(session: Session) {
    this.#session = session
  }

  links(entity: string, chain: LedgerChain): AsyncIterable<ChainLink> {
    return this.#of(entity, chain).links()
  }

  async head(entity: string, chain: LedgerChain): Promise<ChainHead> {
    return this.#of(entity, chain).head
  }

  async say(entity: string, entry: Entry): Promise<void> {
    this.#session.requireWriting()
    this.#add(entity, 'said', entry)
  }

  async see(entity: string, seen: Seen): Promise<void> {
    this.#session.requireWriting()
    addSeen(this.#seenFolder(entity), seen)
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
    this.#closeDays(join(this.#session.dir, fileName(entity)), today)
  }

  /** Puts a statement into the chain before it stands in its log. Gives what takes it back where it cannot stand there. */
  add(entity: string, log: SaidLog, subject: string, version: number, statement: Stated) {
    return this.#add(entity, 'said', saidEntry(log, subject, version, statement))
  }

  /** Makes sure that both chains can go on, and notes what of what was seen is missing. Throws StoreVersion, StoreDamaged. */
  async check(entityFolder: string, today: Day): Promise<void> {
    this.#at(entityFolder, 'said').check()
    const path = join(entityFolder, LEDGER_FOLDER, 'seen.jsonl')
    const end = this.#end(entityFolder)
    end.check()
    const found = await examineSeen(path, () => this.#at(entityFolder, 'seen'), end.read())
    if (found.days.length > 0)
      this.#session.note({ kind: 'seen-changed', path: seenFolder(entityFolder), days: found.days })
    if (found.chain === 'short') this.#session.note({ kind: 'seen-short', path })
    if (found.chain === 'broken') {
      this.#session.note({ kind: 'seen-begun', path })
      this.#session.repair(path, () => {})
      this.#files.delete(path)
    }
    this.#closeDays(entityFolder, today)
    this.#keepEnd(entityFolder)
  }

  /** The chain of what was said in an entity's folder. */
  saidIn(entityFolder: string): ChainFile {
    return this.#at(entityFolder, 'said')
  }

  /** Takes what was said and seen out of the chains; logs that go are gone already. Gives how much. */
  async erase(entity: string, { at, why, said, seen, logs }: Erasure): Promise<Pick<Erased, 'said' | 'seen'>> {
    this.#session.requireWriting()
    const gone = new Set(logs.map(({ log, subject }) => `${log} ${subject}`))
    const numbers: number[] = []
    for await (const link of this.links(entity, 'said')) {
      const { payload, number, kind } = link
      if (payload.kind !== 'beside' || isOfChain(kind)) continue
      const inLog = saidInLink(link)
      const isMeant = inLog ? gone.has(`${inLog.log} ${inLog.subject}`) : said(payload.json, link.at)
      if (isMeant) numbers.push(number)
    }
    const on = dayInBogota(at)
    if (numbers.length > 0) {
      const file = this.#of(entity, 'said')
      this.#add(entity, 'said', {
        at: at.toISOString(),
        kind: ERASED,
        ids: [],
        data: { numbers: rangesOf(numbers), why },
      })
      const erased = new Set(numbers)
      const links: ChainLink[] = []
      for await (const link of file.links()) links.push(erased.has(link.number) ? erasedLink(link, on) : link)
      file.replace(links)
    }
    const folder = this.#seenFolder(entity)
    const days = seenDays(folder).map(day => eraseSeen(folder, day, seen, on))
    return { said: numbers.length, seen: days.reduce((sum, n) => sum + n, 0) }
  }

  #add(entity: string, chain: LedgerChain, entry: Entry): () => void {
    const undo = this.#of(entity, chain).add(entry)
    rememberFolder(this.#session, fileName(entity), LEDGER_FOLDER)
    return undo
  }

  #closeDays(entityFolder: string, today: Day): void {
    const folder = seenFolder(entityFolder)
    if (!existsSync(folder)) return
    const file = this.#at(entityFolder, 'seen')
    const last = file.last?.ids[0] ?? ''
    for (const day of seenDays(folder)) {
      if (day <= last || day >= today) continue
      keepSeen(folder, day)
      const hashes = seenOn(folder, day).map(({ hash }) => hash)
      file.add(seenEntry(day, hashes, startOfDay(addDays(day, 1))))
    }
    if (file.last?.ids[0] !== last) this.#keepEnd(entityFolder)
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

  #seenFolder(entity: string): string {
    return seenFolder(join(this.#session.dir, fileName(entity)))
  }

  #of(entity: string, chain: LedgerChain): ChainFile {
    return this.#at(join(this.#session.dir, fileName(entity)), chain)
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
