import type { EntityContext } from '../context.js'
import { type Account, type AccountStatement, accountKey, type Profile } from './account.js'
import type { Person } from './person.js'

/** The person that a link leads to, or null when the lists do not know them any more. */
export function linkedPerson(
  { directory }: EntityContext,
  account: Account,
  { person, how, on }: Pick<Extract<AccountStatement, { kind: 'linked' }>, 'person' | 'how' | 'on'>,
  profile: Pick<Profile, 'name' | 'language'> = {},
): Person | null {
  const known = directory.get(person)
  if (how !== 'code') return known ? speaking(known, profile) : null
  // Whoever held the first administrator's code is one, also where the entity's list does not name them yet.
  if (known?.listed && known.roles.includes('admin') && known.codeSince === undefined) return speaking(known, profile)
  const base: Person = known ?? { ...stranger(account, profile), id: person }
  return speaking({ ...base, roles: [...new Set([...base.roles, 'admin' as const])], codeSince: on }, profile)
}

/** Somebody behind an account that leads to nobody. */
export function stranger(account: Account, profile: Pick<Profile, 'name' | 'language'>): Person {
  const { name = '', language } = profile
  return { id: `account:${accountKey(account)}`, name, roles: [], listed: false, ...(language ? { language } : {}) }
}

/** What the entity's list says goes before what the platform's screens are in. */
export function speaking(person: Person, { language }: Pick<Profile, 'language'>): Person {
  return person.language || !language ? person : { ...person, language }
}
