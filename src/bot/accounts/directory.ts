import { nameCase } from '../../words/brief.js'
import type { RosterEntry } from '../ports/store.js'
import type { Directory, Person } from './person.js'

/**
 * Everybody known at an entity: its own list, and whom the current cut names as supervisors besides. Who is on the list
 * and supervises something is a supervisor too, whatever the list says; else they could not attest what only they know.
 */
export function directoryOf(listed: readonly Person[], roster: readonly RosterEntry[]): Directory {
  const people = new Map<string, Person>()
  const registered = new Map(roster.map(({ person, name }) => [person, name]))
  for (const person of listed) people.set(person.id, asSupervisor(person, registered))
  for (const [id, name] of registered)
    if (!people.has(id))
      people.set(id, { id, name: name ? nameCase(name) : unnamed(id), roles: ['supervisor'], listed: false })
  return people
}

function asSupervisor(person: Person, registered: ReadonlyMap<string, string | null>): Person {
  const name = person.name || registered.get(person.id) || unnamed(person.id)
  const isMissing = registered.has(person.id) && !person.roles.includes('supervisor')
  return { ...person, name, roles: isMissing ? [...person.roles, 'supervisor'] : person.roles }
}

/** For somebody whose name neither the list nor the register says: the same word in both languages, and told apart. */
function unnamed(id: string): string {
  return `Supervisor ${id.slice(-4)}`
}
