import type { Day } from '../../rules/index.js'
import type { EntityContext } from '../context.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { Account, Platform } from './account.js'
import type { Person } from './person.js'

/** The way to people that only goes out. */
export const MAIL: Platform = 'email'

/** Where somebody without an account is written to. */
export interface MailContact {
  /** Stands for their address: the tenant is the entity, the user the person. */
  readonly account: Account
  /** The address of the entity's list: it is kept nowhere else. */
  readonly address: string
}

/** Whether somebody could be written to by e-mail: the entity does so, and its list has their address. */
export function hasMailAddress({ writesMail }: EntityContext, { listed, email }: Person): boolean {
  return writesMail === true && listed && email !== undefined
}

/** Where somebody is written to by e-mail on a day; null where they are not: no address, or they asked for no more. */
export async function mailContactOf(
  context: EntityContext,
  person: Person | undefined,
  today: Day,
): Promise<MailContact | null> {
  const { store, entity } = context
  if (!person?.email || !hasMailAddress(context, person)) return null
  const log = (await store.people.of(entity.key, [person.id])).get(person.id)
  if (preferencesOf(log?.statements ?? [], today).refusesMail) return null
  return { account: { platform: MAIL, tenant: entity.key, user: person.id }, address: person.email }
}
