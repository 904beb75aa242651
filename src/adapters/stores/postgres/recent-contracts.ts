import type { Contract } from '../../../rules/contract.js'
import { BoundedMap } from '../../../shared/cache.js'
import { supervisorsOf } from '../grouping.js'
import { foldedReference, type StoredSnapshot } from './snapshot-rows.js'

/** Contracts that may be kept, of those that were read lately: some 80 MB. */
const CONTRACTS_KEPT = 25_000
/** What so much comes of at once is not kept: it would push out what people ask for. */
const MOST_AT_ONCE = 5_000

/** What contracts are looked for by. */
export interface Sought {
  readonly people: readonly string[]
  readonly ids: readonly string[]
  /** Folded. */
  readonly references: readonly string[]
}

/** Contracts that were read lately, by what they were looked for. A snapshot never changes, so they are read and parsed once. */
export class RecentContracts {
  readonly #contracts = new BoundedMap<string, Contract>(CONTRACTS_KEPT)
  /** Ids of the contracts that a key leads to, none among them. */
  readonly #lists = new BoundedMap<string, readonly string[]>(CONTRACTS_KEPT)

  /** Those that are known, and what has to be looked for. */
  find(snapshot: StoredSnapshot, sought: Sought): { readonly found: Contract[]; readonly lacking: Sought } {
    const found: Contract[] = []
    const isLacking = (key: string) => {
      const known = this.#known(snapshot, key)
      if (known) for (const contract of known) found.push(contract)
      return !known
    }
    const lacking = {
      people: sought.people.filter(person => isLacking(personKey(person))),
      ids: sought.ids.filter(id => isLacking(idKey(id))),
      references: sought.references.filter(reference => isLacking(referenceKey(reference))),
    }
    return { found, lacking }
  }

  /** Takes note of all that was found by looking for something. Gives the same contracts, of each the one that is kept. */
  keep(snapshot: StoredSnapshot, sought: Sought, contracts: readonly Contract[]): readonly Contract[] {
    if (contracts.length > MOST_AT_ONCE) return contracts
    const lists = new Map<string, string[]>()
    for (const person of sought.people) lists.set(personKey(person), [])
    for (const id of sought.ids) lists.set(idKey(id), [])
    for (const reference of sought.references) lists.set(referenceKey(reference), [])
    const kept = contracts.map(contract => this.#contracts.getOrMake(`${snapshot.key} ${contract.id}`, () => contract))
    for (const contract of kept) {
      for (const person of supervisorsOf(contract)) lists.get(personKey(person))?.push(contract.id)
      lists.get(idKey(contract.id))?.push(contract.id)
      lists.get(referenceKey(foldedReference(contract.reference) ?? ''))?.push(contract.id)
    }
    for (const [key, ids] of lists) this.#lists.set(`${snapshot.key} ${key}`, ids)
    return kept
  }

  #known({ key: cut }: StoredSnapshot, key: string): readonly Contract[] | null {
    const ids = this.#lists.get(`${cut} ${key}`)
    if (!ids) {
      // Whoever was read under a person is known by id as well.
      const contract = key.startsWith(ID) ? this.#contracts.get(`${cut} ${key.slice(ID.length)}`) : undefined
      return contract ? [contract] : null
    }
    const contracts = ids.flatMap(id => this.#contracts.get(`${cut} ${id}`) ?? [])
    return contracts.length === ids.length ? contracts : null
  }
}

const ID = 'i '
const idKey = (id: string) => `${ID}${id}`
const personKey = (person: string) => `p ${person}`
const referenceKey = (reference: string) => `r ${reference}`
