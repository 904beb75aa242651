import { type EntityKey, NOBODY, type RosterEntry } from '../../bot/ports/store.js'
import type { Contract, Source } from '../../rules/contract.js'
import { pauseIfLong } from '../../shared/turns.js'

/* What every store does with the contracts of a new snapshot, so that all stores agree. */

/** The contracts under each supervisor, in the order they came; those of nobody known under `NOBODY`. */
export type ContractsBySupervisor = ReadonlyMap<string, readonly Contract[]>

/**
 * Groups the contracts of a snapshot, in as many turns of the event loop as that takes. Throws when one is there twice or
 * belongs to another entity.
 */
export async function groupBySupervisor(
  entity: EntityKey,
  contracts: Iterable<Contract>,
): Promise<ContractsBySupervisor> {
  const groups = new Map<string, Contract[]>()
  const seen = new Set<string>()
  for (const contract of contracts) {
    const pause = pauseIfLong()
    if (pause) await pause
    requireOwn(contract, entity, seen)
    for (const person of supervisorsOf(contract)) {
      const group = groups.get(person)
      if (group) group.push(contract)
      else groups.set(person, [contract])
    }
  }
  return groups
}

/** Throws where a contract of a new snapshot is there twice or belongs to another entity; takes note of its id in `seen`. */
export function requireOwn(contract: Contract, entity: EntityKey, seen: Set<string>): void {
  if (contract.entity !== entity) throw new Error(`${contract.id} is of entity ${contract.entity}, not ${entity}`)
  if (seen.has(contract.id)) throw new Error(`${contract.id} is in the cut twice`)
  seen.add(contract.id)
}

/** Whether contracts are from the same state of the same data. */
export function isSameSource(a: Source, b: Source): boolean {
  return a.cut === b.cut && a.dataset === b.dataset && a.asOf === b.asOf
}

/** Under whom a contract is kept. */
export function supervisorsOf(contract: Pick<Contract, 'supervisors'>): readonly string[] {
  const { supervisors } = contract
  if (supervisors.length === 0) return [NOBODY]
  return supervisors.length === 1 ? supervisors : [...new Set(supervisors)]
}

/** How many contracts are under each. */
export function countsIn(groups: ContractsBySupervisor): Map<string, number> {
  return new Map([...groups].map(([person, contracts]) => [person, contracts.length]))
}

/** Everybody who supervises something, by id. */
export function rosterOf(
  counts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string | null>,
): RosterEntry[] {
  return [...counts]
    .filter(([person]) => person !== NOBODY)
    .map(([person, contracts]) => ({ person, name: names.get(person) ?? null, contracts }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}
