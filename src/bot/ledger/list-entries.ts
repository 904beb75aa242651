import type { KnownAssignments, KnownPeople } from '../ports/state.js'
import type { Entry } from './chain.js'

/* What an entity's own lists change is said as well: who is on them, with which role, and who answers for which contract. */

type Listed = KnownPeople['people'][number]

/** What a list of people changes against the one before: one entry a person, so that one can be erased without the others. */
export function peopleEntries(before: readonly Listed[], after: readonly Listed[], at: string): Entry[] {
  const was = new Map(before.map(person => [person.id, person]))
  const is = new Map(after.map(person => [person.id, person]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(person => {
    const [old, now] = [was.get(person), is.get(person)]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    const kind = !old ? 'listed' : !now ? 'unlisted' : 'relisted'
    const data = {
      person,
      before: said(old),
      after: said(now),
      otherAddress: old && now ? old.mail !== now.mail : false,
    }
    return [{ at, kind, ids: [person], data }]
  })
}

/** What a list of assignments changes: one entry a contract, by its id or its reference as the list has it. */
export function assignmentEntries(before: KnownAssignments | null, after: KnownAssignments, at: string): Entry[] {
  const was = new Map(before?.assigned.map(({ contract, people }) => [contract, people]))
  const is = new Map(after.assigned.map(({ contract, people }) => [contract, people]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(contract => {
    const [old = [], now = []] = [was.get(contract), is.get(contract)]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    const ids = [contract, ...new Set([...now, ...old])]
    return [{ at, kind: now.length > 0 ? 'assigned' : 'unassigned', ids, data: { contract, before: old, after: now } }]
  })
}

/** A line without the fingerprint of an address, which says nothing to anybody. */
function said(person: Listed | undefined): object | null {
  if (!person) return null
  const { mail: _, ...rest } = person
  return rest
}
