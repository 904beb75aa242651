import type { Contract } from '../../../rules/contract.js'
import { RecentMap } from '../../../shared/cache.js'
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
  readonly #contracts = new RecentMap<string, Contract>(CONTRACTS_KEPT)
  /** The contracts that a key leads to, none among them. */
  readonly #lists = new RecentMap<string, readonly Contract[]>(CONTRACTS_KEPT, list => list.length + 1)

  /** The lists that are known, and what has to be looked for. The same list is the same object for as long as it is kept. */
  find(
    { key: cut }: StoredSnapshot,
    sought: Sought,
  ): { readonly found: (readonly Contract[])[]; readonly lacking: Sought } {
    const found: (readonly Contract[])[] = []
    const isLacking = (list: readonly Contract[] | undefined) => {
      if (list) found.push(list)
      return !list
    }
    const lacking = {
      people: sought.people.filter(person => isLacking(this.#lists.get(`${cut} ${personKey(person)}`))),
      ids: sought.ids.filter(id => isLacking(this.#byId(cut, id))),
      references: sought.references.filter(each => isLacking(this.#lists.get(`${cut} ${referenceKey(each)}`))),
    }
    return { found, lacking }
  }

  /** Takes note of all that was found by looking for something. Gives the same contracts, of each the one that is kept. */
  keep({ key: cut }: StoredSnapshot, sought: Sought, contracts: readonly Contract[]): readonly Contract[] {
    if (contracts.length > MOST_AT_ONCE) return contracts
    const lists = new Map<string, Contract[]>()
    for (const person of sought.people) lists.set(personKey(person), [])
    for (const id of sought.ids) lists.set(idKey(id), [])
    for (const reference of sought.references) lists.set(referenceKey(reference), [])
    const kept = contracts.map(contract => this.#contracts.getOrMake(`${cut} ${contract.id}`, () => contract))
    for (const contract of kept) {
      for (const person of supervisorsOf(contract)) lists.get(personKey(person))?.push(contract)
      lists.get(idKey(contract.id))?.push(contract)
      lists.get(referenceKey(foldedReference(contract.reference) ?? ''))?.push(contract)
    }
    for (const [key, list] of lists) this.#lists.set(`${cut} ${key}`, list)
    return kept
  }

  /** Whoever was read under a person is known by id as well. */
  #byId(cut: string, id: string): readonly Contract[] | undefined {
    const contract = this.#contracts.get(`${cut} ${id}`)
    return contract ? [contract] : this.#lists.get(`${cut} ${idKey(id)}`)
  }
}

const idKey = (id: string) => `i ${id}`
const personKey = (person: string) => `p ${person}`
const referenceKey = (reference: string) => `r ${reference}`
