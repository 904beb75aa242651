import type { Contract } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import { idsOf, validStatements } from '../accounts/person-log.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { StatementLog } from '../ports/store.js'

/** Under which other ids the register knows people: from each of those to the person whom somebody said it is. */
export type Aliases = ReadonlyMap<string, string>

/** All of them, by the logs of everybody. */
export function aliasesIn(logs: ReadonlyMap<string, StatementLog<PersonStatement>>): Aliases {
  const aliases = new Map<string, string>()
  for (const [person, log] of logs)
    for (const said of validStatements(log.statements)) if (said.kind === 'identified') aliases.set(said.other, person)
  return aliases
}

/** Those of one person, by their own log. */
export function aliasesOf(person: Person, log: readonly PersonStatement[]): Aliases {
  return new Map(idsOf(person, log).map(id => [id, person.id]))
}

/** The contract with its supervisors under the ids of the people they are. */
export function underPeople(contract: Contract, aliases: Aliases): Contract {
  if (!contract.supervisors.some(id => aliases.has(id))) return contract
  return { ...contract, supervisors: contract.supervisors.map(id => aliases.get(id) ?? id) }
}

/** Every log that there is, by its subject. */
export async function everyLog<S>(
  all: AsyncIterable<readonly [subject: string, log: StatementLog<S>]>,
): Promise<Map<string, StatementLog<S>>> {
  const logs = new Map<string, StatementLog<S>>()
  for await (const [subject, log] of all) logs.set(subject, log)
  return logs
}
