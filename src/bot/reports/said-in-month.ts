import type { Day } from '../../rules/index.js'
import { withdrawnIn } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import { settles } from '../contracts/contract-status.js'

/** What people told in a month of contracts; what they took back and what came with a table is left out. */
export interface SaidInMonth {
  readonly statements: number
  /** By whoever said it. */
  readonly people: ReadonlyMap<string, number>
  /** Impediments that were told, and those that were taken away. */
  readonly impeded: number
  readonly resolved: number
}

/** What was told from `from` to `until` of these contracts. */
export async function saidInMonth(
  { store, entity }: EntityContext,
  contracts: ReadonlySet<string>,
  from: Day,
  until: Day,
): Promise<SaidInMonth> {
  const people = new Map<string, number>()
  let [statements, impeded, resolved] = [0, 0, 0]
  for await (const [id, log] of store.said.all(entity.key)) {
    if (!contracts.has(id)) continue
    const withdrawn = withdrawnIn(log.statements)
    for (const said of log.statements) {
      if (said.on < from || said.on > until || withdrawn.has(said.id)) continue
      if (said.kind === 'withdrawn' || said.kind === 'from-matrix' || (said.kind === 'attested' && said.matrix))
        continue
      statements++
      people.set(said.by, (people.get(said.by) ?? 0) + 1)
      if (said.kind === 'blocked') impeded++
      if (said.kind === 'unblocked' || (said.kind === 'answered' && settles(said.answer))) resolved++
    }
  }
  return { statements, people, impeded, resolved }
}
