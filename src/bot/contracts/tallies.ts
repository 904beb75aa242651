import type { Directory } from '../accounts/person.js'
import type { AssessedContract } from './assessed-contract.js'

/**
 * What contracts come to: all of them, those of each area and those of each person; '' stands for nobody, and for no area. A contract
 * is in one area, that of whoever answers for it first, and in the tally of each of its supervisors: people may add up to more.
 */
export class Tallies<T> {
  readonly all: T
  readonly areas = new Map<string, T>()
  readonly people = new Map<string, T>()
  /** Contracts that are in the tallies of more than one person. */
  shared = 0
  readonly #none: () => T
  readonly #directory: Directory

  /** `none` gives a tally in which nothing is counted yet. */
  constructor({ directory }: { readonly directory: Directory }, none: () => T) {
    this.all = none()
    this.#none = none
    this.#directory = directory
  }

  /** Has `change` count a contract in each of its tallies. */
  count(item: Pick<AssessedContract, 'contract'>, change: (tally: T) => void): void {
    const { supervisors } = item.contract
    if (supervisors.length > 1) this.shared++
    change(this.all)
    change(this.#of(this.areas, this.areaOf(item)))
    for (const id of supervisors.length > 0 ? supervisors : ['']) change(this.ofPerson(id))
  }

  /** The tally of a person, with nothing in it until something is counted. */
  ofPerson(id: string): T {
    return this.#of(this.people, id)
  }

  /** The area of whoever answers for a contract first, as the list writes it; '' where there is none. */
  areaOf({ contract: { supervisors } }: Pick<AssessedContract, 'contract'>): string {
    return this.#directory.get(supervisors[0] ?? '')?.area ?? ''
  }

  #of(tallies: Map<string, T>, key: string): T {
    const known = tallies.get(key) ?? this.#none()
    tallies.set(key, known)
    return known
  }
}
