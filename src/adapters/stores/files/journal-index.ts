import { fstatSync } from 'node:fs'
import { type ChainHead, isOfChain, type Outline } from '../../../bot/ledger/chain.js'
import { ENDS } from '../sent-records.js'
import { type JournalHeader, type LineSpan, lineOf, readJournalHeader, type Scanned, scan } from './journal.js'

/** Where one journal has the events of one delivery. */
export interface RecordPosition {
  readonly spans: LineSpan[]
  ended: boolean
}

/** What a journal holds, without the contents: some 200 bytes a delivery. */
export class JournalIndex {
  readonly header: JournalHeader
  /** End of the chain after the last event. */
  head: ChainHead
  /** Length of the part that is whole. */
  end: number
  /** Where the line of the last event begins; null before the first one. */
  lastAt: number | null = null
  readonly places = new Map<string, RecordPosition>()
  /** Keys planned here, oldest first, by person. */
  readonly byPerson = new Map<string, string[]>()
  /** The last journal before this one that plans something for a person. */
  readonly before: ReadonlyMap<string, number>
  /** Where it says something of the chain itself. */
  readonly ofChain: LineSpan[] = []
  /** Keys planned here, oldest first. */
  readonly planned: string[] = []

  constructor(
    readonly path: string,
    file: number,
  ) {
    const { header, end } = readJournalHeader(path, file)
    this.header = header
    this.before = new Map(header.people)
    this.head = header.head
    this.end = end
  }

  /** Reads on from where it was; whatever is whole by now is taken in. */
  readOn(file: number): Scanned {
    const tail =
      fstatSync(file).size === this.end
        ? { head: this.head, end: this.end, tail: 'none' as const }
        : scan(this.path, file, this.end, this.head, (link, span) => this.add(link, span))
    this.head = tail.head
    this.end = tail.end
    return tail
  }

  add({ kind, ids }: Pick<Outline, 'kind' | 'ids'>, span: LineSpan): void {
    this.lastAt = lineOf(span)
    const [key = '', person] = ids
    if (isOfChain(kind)) {
      this.ofChain.push(span)
      return
    }
    const place = this.places.get(key) ?? { spans: [], ended: false }
    place.spans.push(span)
    place.ended ||= ENDS.has(kind)
    this.places.set(key, place)
    if (kind !== 'planned' || person === undefined) return
    this.planned.push(key)
    const keys = this.byPerson.get(person)
    if (keys) keys.push(key)
    else this.byPerson.set(person, [key])
  }
}
