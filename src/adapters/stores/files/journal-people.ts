import type { LineSpan } from './journal.js'
import type { JournalIndex, RecordPosition } from './journal-index.js'

/**
 * Whose deliveries begin in a journal that is written to no more, and where: some 100 bytes a delivery, so that a process
 * can keep it of every journal that it has once read through.
 */
export class JournalPeople {
  readonly #places = new Map<string, readonly number[]>()
  /** The last journal before this one that plans something for a person. */
  readonly before: ReadonlyMap<string, number>

  constructor(
    readonly path: string,
    { byPerson, places, before }: JournalIndex,
  ) {
    this.before = before
    for (const [person, keys] of byPerson)
      this.#places.set(
        person,
        keys.flatMap(key => pack(places.get(key))),
      )
  }

  /** Where the deliveries of a person are in this journal, oldest first. */
  of(person: string): RecordPosition[] {
    const packed = this.#places.get(person) ?? []
    const found: RecordPosition[] = []
    for (let at = 0; at < packed.length; ) {
      const [ended = 0, count = 0] = packed.slice(at, at + 2)
      const spans: LineSpan[] = []
      for (let n = 0; n < count; n++) {
        const [offset = 0, length = 0] = packed.slice(at + 2 + 2 * n, at + 4 + 2 * n)
        spans.push({ offset, length })
      }
      found.push({ ended: ended === 1, spans })
      at += 2 + 2 * count
    }
    return found
  }
}

function pack(place: RecordPosition | undefined): number[] {
  if (!place) return []
  return [place.ended ? 1 : 0, place.spans.length, ...place.spans.flatMap(({ offset, length }) => [offset, length])]
}
