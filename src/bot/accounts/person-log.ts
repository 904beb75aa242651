import type { Language } from '../../words/language.js'
import { type PersonStatement, withdrawnIn } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import type { Person } from './person.js'

/** The ids under which the register may know a person: their own, and those a coordinator said are theirs. */
export function idsOf(person: Person, log: readonly PersonStatement[]): string[] {
  return [person.id, ...validStatements(log).flatMap(said => (said.kind === 'identified' ? [said.other] : []))]
}

/** What stands of a person's log: withdrawn statements are left out. */
export function validStatements(log: readonly PersonStatement[]): PersonStatement[] {
  const withdrawn = withdrawnIn(log)
  return log.filter(said => said.kind !== 'withdrawn' && !withdrawn.has(said.id))
}

/** The language a person chose, else the one of the entity's list, else the entity's. */
export async function languageFor(context: EntityContext, { id, language }: Person): Promise<Language> {
  const log = (await context.store.people.of(context.entity.key, [id])).get(id)?.statements ?? []
  const chosen = validStatements(log).filter(said => said.kind === 'language')
  return chosen.at(-1)?.language ?? language ?? context.language
}
