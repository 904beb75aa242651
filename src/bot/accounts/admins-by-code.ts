import type { EntityContext } from '../context.js'
import { readAccountKey } from './account.js'
import { accountStatusOf } from './account-status.js'
import { linkedPerson } from './linked-person.js'
import type { Directory } from './person.js'

/**
 * Everybody known, and whoever administers by the first administrator's code besides: the entity's list may not name them
 * yet, and still they are told what an administrator has to know. `unnamed` is how they are called.
 */
export async function withAdminsByCode(context: EntityContext, unnamed: string): Promise<Directory> {
  const directory = new Map(context.directory)
  for await (const [key, log] of context.store.accounts.all(context.entity.key)) {
    const account = readAccountKey(key)
    const { linked } = accountStatusOf(log)
    if (!account || linked?.how !== 'code') continue
    const person = linkedPerson(context, account, linked, { name: unnamed })
    if (person) directory.set(person.id, person)
  }
  return directory
}
