import { fold } from '../../shared/text.js'
import type { Person } from '../accounts/person.js'
import type { RegisteredPerson } from '../ports/register.js'
import type { SyncReport } from '../ports/store.js'
import { namesAgree } from './compare-names.js'

/** How documents become people. Documents live only in these two, in memory, while something is matched. */
export interface Identities {
  /** The opaque id of whoever holds a document. */
  readonly personOf: (document: string) => string
  /** The entity's own list, by document. */
  readonly listed: ReadonlyMap<string, Person>
}

/** Who supervises what by the entity's own word, as opaque ids. Several people: the vigilance is split. */
export interface Assignments {
  /** By contract id, upper case. Goes before a reference. */
  readonly byId: ReadonlyMap<string, readonly string[]>
  /** By `assignmentKey` of the contract's reference. */
  readonly byReference: ReadonlyMap<string, readonly string[]>
}

/**
 * A reference for matching an assignment: case, accents, and which signs or blanks stand between its parts do not
 * count. That something stands there does: `1-12-2027` is not `11-2-2027`, and nobody asks which was meant, as one who
 * searches is asked: what the stores search by leaves the signs out.
 */
export function assignmentKey(reference: string): string {
  // The degree sign stands for the other one as often as not.
  return fold(reference.replaceAll('°', 'º'))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Whoever the rows name by one document. */
interface Holder {
  /** One array for all their contracts. */
  readonly ids: readonly [string]
  /** By name: rows whose document ends in what may be a check digit, and the others. */
  readonly doubtful: Map<string | null, Spelling>
  readonly plain: Map<string | null, Spelling>
  /** Who on the list has the document without its last digit. */
  near: Person | null
}

/** One person in one spelling, shared by all rows that say just that. */
export interface Spelling {
  readonly supervisors: readonly [string]
  readonly name: string | null
  /** Contracts of the new snapshot that name the supervisor so; counted at the end. */
  contracts: number
}

/** The people whom the rows of one reading name as supervisors, each identified once. */
export class RegisteredPeople {
  readonly #identities: Identities
  readonly #holders = new Map<string, Holder>()
  readonly #ordenadores = new Map<string, string>()

  constructor(identities: Identities) {
    this.#identities = identities
  }

  /** The spelling that a row uses. Only the document decides who it is. */
  spelling({ document, withoutCheckDigit, name }: RegisteredPerson): Spelling {
    let holder = this.#holders.get(document)
    if (!holder) {
      holder = { ids: [this.#identities.personOf(document)], doubtful: new Map(), plain: new Map(), near: null }
      this.#holders.set(document, holder)
    }
    const spellings = withoutCheckDigit === undefined ? holder.plain : holder.doubtful
    let spelling = spellings.get(name)
    if (!spelling) {
      const { listed } = this.#identities
      if (withoutCheckDigit !== undefined && !listed.has(document)) holder.near = listed.get(withoutCheckDigit) ?? null
      spelling = { supervisors: holder.ids, name, contracts: 0 }
      spellings.set(name, spelling)
    }
    return spelling
  }

  /**
   * The opaque id of an ordenador; undefined where the document ends in what may be a check digit, since nobody is asked
   * whether it is one.
   */
  idOfOrdenador({ document, withoutCheckDigit }: RegisteredPerson): string | undefined {
    const { personOf, listed } = this.#identities
    if (withoutCheckDigit !== undefined && !listed.has(document)) return undefined
    const id = this.#ordenadores.get(document) ?? personOf(document)
    this.#ordenadores.set(document, id)
    return id
  }

  /** The name of each person with contracts: the one that most of them use, or null when none says one. */
  *names(): Generator<readonly [person: string, name: string | null]> {
    for (const { ids, doubtful, plain } of this.#holders.values()) {
      const counts = new Map<string | null, number>()
      for (const { name, contracts } of [...plain.values(), ...doubtful.values()])
        if (contracts > 0) counts.set(name, (counts.get(name) ?? 0) + contracts)
      if (counts.size > 0) yield [ids[0], commonest(counts)]
    }
  }

  /**
   * The matches that wait for a coordinator's yes: the register's document ends in what may be a check digit, without
   * it the document is a listed person's, and every name that the rows give agrees with that person's.
   */
  nearMatches(): SyncReport['nearMatches'] {
    return [...this.#holders.values()]
      .flatMap(({ ids: [registered], doubtful, plain, near }) => {
        if (!near || ![...doubtful.values()].some(({ contracts }) => contracts > 0)) return []
        const used = [...plain.values(), ...doubtful.values()].filter(({ contracts }) => contracts > 0)
        const names = used.flatMap(({ name }) => name ?? [])
        if (names.length === 0 || !names.every(name => namesAgree(name, near.name))) return []
        return { registered, person: near.id, contracts: used.reduce((sum, { contracts }) => sum + contracts, 0) }
      })
      .sort((a, b) => (a.registered < b.registered ? -1 : 1))
  }
}

/** The value counted most often; of equals the first in the alphabet, so that the order of rows does not matter. */
export function commonest(counts: Iterable<readonly [string | null, number]>): string | null {
  let best: string | null = null
  let most = 0
  for (const [value, count] of counts) {
    if (value === null || count < most || (count === most && best !== null && value >= best)) continue
    best = value
    most = count
  }
  return best
}
