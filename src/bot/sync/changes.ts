import type { Contract, ContractState } from '../../rules/contract.js'
import type { Change } from '../ports/store.js'
import { ColumnTally } from './column-changes.js'

/** What a new snapshot changed against the one before. */
export interface Comparison {
  /** Sorted by contract. */
  readonly changes: readonly Change[]
  /** Contracts of the snapshot before. */
  readonly before: number
  readonly vanished: number
  /** Ids of those among them that were open, sorted. Contracts that are open do not vanish. */
  readonly vanishedOpen: readonly string[]
  /** How the columns of those that are in both differ. */
  readonly columns: ColumnTally
}

/** Compares the contracts of the snapshot before, read in batches, with the new ones by id. */
export async function compare(
  previous: AsyncIterable<{ readonly contracts: readonly Contract[] }>,
  fresh: ReadonlyMap<string, { readonly contract: Contract }>,
): Promise<Comparison> {
  const seen = new Set<string>()
  const changes: Change[] = []
  const vanishedOpen: string[] = []
  const columns = new ColumnTally()
  let vanished = 0
  for await (const { contracts } of previous)
    for (const before of contracts) {
      const after = fresh.get(before.id)?.contract
      const id = after?.id ?? before.id
      if (seen.has(id)) continue
      seen.add(id)
      if (after) {
        columns.add(before, after)
        for (const change of changesBetween(before, after)) changes.push(change)
        continue
      }
      vanished++
      if (isOpen(before)) vanishedOpen.push(id)
      const { reference, supervisors, facts } = before
      changes.push({
        contract: id,
        kind: 'vanished',
        supervisors,
        from: facts.state,
        ...(reference ? { reference } : {}),
      })
    }
  for (const [id, { contract }] of fresh)
    if (!seen.has(id))
      changes.push({ contract: id, kind: 'new', supervisors: contract.supervisors, to: contract.facts.state })
  changes.sort((a, b) => (a.contract < b.contract ? -1 : a.contract > b.contract ? 1 : 0))
  return { changes, before: seen.size, vanished, vanishedOpen: vanishedOpen.sort(), columns }
}

/**
 * What changed in one contract from one cut to the next. A state that is not known any more and a day that one of the
 * two does not tell are no change.
 */
export function changesBetween(before: Contract, after: Contract): readonly Change[] {
  const [from, to] = [before.facts.state, after.facts.state]
  const [end, newEnd] = [before.facts.endsOn, after.facts.endsOn]
  const sameSupervisors = samePeople(before.supervisors, after.supervisors)
  if (from === to && end === newEnd && sameSupervisors) return NO_CHANGES
  const about = { contract: after.id, supervisors: after.supervisors }
  const changes: Change[] = []
  if (from !== to && to !== 'unknown') changes.push({ ...about, kind: kindOf(from, to), from, to })
  if (end && newEnd && end !== newEnd)
    changes.push({ ...about, kind: newEnd > end ? 'extended' : 'shortened', from: end, to: newEnd })
  if (!sameSupervisors) changes.push({ ...about, kind: 'supervisor', from: before.supervisors, to: after.supervisors })
  return changes
}
const NO_CHANGES: readonly Change[] = []

function kindOf(from: ContractState, to: ContractState): 'closed' | 'reopened' | 'state' {
  if (to === 'closed') return 'closed'
  return from === 'closed' ? 'reopened' : 'state'
}

/** Whether a contract's file is still to be closed one day: signed, and neither closed nor cancelled. */
export function isOpen({ facts: { state } }: Pick<Contract, 'facts'>): boolean {
  return !ENDED_OR_UNSIGNED.has(state)
}
const ENDED_OR_UNSIGNED: ReadonlySet<string> = new Set<Contract['facts']['state']>([
  'closed',
  'cancelled',
  'draft',
  'in-approval',
  'sent-to-supplier',
])

function samePeople(a: readonly string[], b: readonly string[]): boolean {
  if (a.length <= 1 && b.length <= 1) return a[0] === b[0]
  return a.length === b.length && a.every(person => b.includes(person)) && b.every(person => a.includes(person))
}
