import { readAccountKey } from '../account.js'
import type { Directory } from '../person.js'
import type { World } from '../world.js'
import { personOf } from './meet.js'
import { standingOfAccount } from './standing.js'

/**
 * Everybody known, and whoever administers by the first administrator's code besides: the entity's list may not name them
 * yet, and still they are told what an administrator has to know. `unnamed` is how they are called.
 */
export async function withAdminsByCode(world: World, unnamed: string): Promise<Directory> {
  const directory = new Map(world.directory)
  for await (const [key, log] of world.store.accounts.all(world.entity.key)) {
    const account = readAccountKey(key)
    const { linked } = standingOfAccount(log)
    if (!account || linked?.how !== 'code') continue
    const person = personOf(world, account, linked, { name: unnamed })
    if (person) directory.set(person.id, person)
  }
  return directory
}
