import { z } from 'zod'
import {
  type ChainHead,
  type ChainLink,
  ERASED,
  hashOf,
  NO_LINKS,
  payloadData,
  REISSUED,
  type ReissuedData,
  readCovers,
} from './chain.js'

const erasedData = z.object({ numbers: z.array(z.tuple([z.number(), z.number()])) })
const reissuedData = z.object({ upTo: z.number(), was: z.string(), is: z.string() })

/** What a verification found: the end of the chain and what it says of itself, or the first link that does not fit. */
export type Verified = Sound | { readonly sound: false; readonly number: number }

interface Sound {
  readonly sound: true
  readonly head: ChainHead
  /** The number that it begins with; absent where that is 1. */
  readonly first?: number
  /** Set where something is gone, or was written anew, and the link that says so would be behind the end of a piece. */
  readonly unnamed?: true
  /** The first link whose payload stands beside it; absent where there is none. */
  readonly mark?: number
  /** Of how many links what they say was erased, by day; absent where of none. */
  readonly erased?: Readonly<Record<string, number>>
  /** The links that were written anew, with the hash that the chain had before; absent where none were. */
  readonly reissued?: ReissuedData & { readonly at: string }
}

/**
 * Recomputes a chain, or a piece of one: every link has the next number, its hash covers the one before, and what stands beside
 * it is what it has the hash of. What is gone has to be named by a later link, and so has a beginning that was written anew.
 * Compare the head, and the hash at any number that was written down elsewhere. `from` is the number that a whole chain has to
 * begin with; without it the links may be a piece, whose end lacks what names an erasure that came later.
 */
export async function verifyChain(
  links: AsyncIterable<ChainLink> | Iterable<ChainLink>,
  from?: number,
): Promise<Verified> {
  const seen = new Verification(from)
  for await (const link of links) if (!seen.takes(link)) return { sound: false, number: seen.next }
  return seen.end()
}

class Verification {
  next: number
  #first = 1
  #head: ChainHead | null = null
  #mark: number | null = null
  readonly #gone = new Map<number, string>()
  readonly #named: (readonly [from: number, to: number])[] = []
  #gap: (ReissuedData & { readonly isNamed: boolean; readonly at: string }) | null = null

  constructor(readonly from: number | undefined) {
    this.next = from ?? 0
  }

  takes(link: ChainLink): boolean {
    const { previous, hash, covers, payload } = link
    const read = readCovers(covers)
    const number: number = this.#head ? this.#head.number + 1 : (this.from ?? read?.outline.number ?? 0)
    this.next = number
    if (read?.outline.number !== number || hash !== hashOf(previous, covers)) return false
    if (number === 1 && previous !== NO_LINKS.hash) return false
    if (this.#head && previous !== this.#head.hash && !this.#opensGap(this.#head, previous)) return false
    if (read.payload === null ? this.#mark !== null || payload.kind !== 'in-link' : !this.#stands(read.payload, link))
      return false
    if (!this.#head) this.#first = number
    this.#head = { number, hash }
    return true
  }

  /** Whether what stands beside a link is what it was, or said to be gone; what it says of the chain is taken in. */
  #stands(expected: string, link: ChainLink): boolean {
    const { payload } = link
    const read = readCovers(link.covers)
    this.#mark ??= read?.outline.number ?? null
    if (payload.kind === 'erased') {
      this.#gone.set(read?.outline.number ?? 0, payload.on)
      return true
    }
    if (payload.kind !== 'beside' || hashOf(payload.salt, payload.json) !== expected) return false
    if (read?.outline.kind === ERASED)
      this.#named.push(...(erasedData.safeParse(payloadData(link)).data?.numbers ?? []))
    if (read?.outline.kind === REISSUED) {
      const { data } = reissuedData.safeParse(payloadData(link))
      if (data) this.#takeReissued(data, read.outline.at)
    }
    return true
  }

  /** A chain has one mark, and so one place at which a beginning that was written anew ends. */
  #opensGap(head: ChainHead, was: string): boolean {
    if (this.#gap) return false
    this.#gap = { upTo: head.number, was, is: head.hash, isNamed: false, at: '' }
    return true
  }

  #takeReissued({ upTo, was, is }: ReissuedData, at: string): void {
    const gap = this.#gap
    if (gap && gap.upTo === upTo && gap.was === was && gap.is === is) this.#gap = { ...gap, isNamed: true, at }
  }

  /** The first link of which no other one says what became of it. */
  #unnamed(): number | undefined {
    if (this.#gap && !this.#gap.isNamed) return this.#gap.upTo + 1
    return [...this.#gone.keys()].find(
      number => !this.#named.some(([first, last]) => first <= number && number <= last),
    )
  }

  end(): Verified {
    const unnamed = this.#unnamed()
    if (unnamed !== undefined && this.from !== undefined) return { sound: false, number: unnamed }
    const erased: Record<string, number> = {}
    for (const on of this.#gone.values()) erased[on] = (erased[on] ?? 0) + 1
    const { upTo, was, is, at } = this.#gap ?? { upTo: 0, was: '', is: '', at: '' }
    return {
      sound: true,
      head: this.#head ?? NO_LINKS,
      ...(this.#first > 1 ? { first: this.#first } : {}),
      ...(unnamed === undefined ? {} : { unnamed: true }),
      ...(this.#mark === null ? {} : { mark: this.#mark }),
      ...(this.#gone.size > 0 ? { erased } : {}),
      ...(this.#gap ? { reissued: { upTo, was, is, at } } : {}),
    }
  }
}
