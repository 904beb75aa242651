import type { Account } from '../account.js'
import type { Messenger } from '../ports.js'
import type { World } from '../world.js'
import { happened } from './meet.js'
import { addToAccount } from './standing.js'

/**
 * A messenger that remembers what it learns of accounts: where their conversation is, and that the platform refuses them
 * for good. What it remembers is for the next message; that it cannot be remembered keeps nothing from being sent.
 */
export function keeping(messenger: Messenger, world: Pick<World, 'store' | 'entity'>, now: () => Date): Messenger {
  const remember = async (
    account: Account,
    what: { kind: 'address'; address: string } | { kind: 'unreachable'; why: string },
  ) => {
    await addToAccount(world, account, stands => {
      const known = what.kind === 'address' ? stands.address === what.address : stands.unreachable !== null
      return known ? null : { ...happened(`${what.kind}:${stands.version}`, null, now()), ...what }
    }).catch(() => {})
  }
  return {
    async send(to, address, message) {
      try {
        const receipt = await messenger.send(to, address, message)
        if (receipt.address !== address) await remember(to, { kind: 'address', address: receipt.address })
        return receipt
      } catch (error) {
        if (isGone(error)) await remember(to, { kind: 'unreachable', why: 'gone' })
        throw error
      }
    },
    find: (to, address, key, since) => messenger.find(to, address, key, since),
  }
}

/** The core knows no adapter, so it knows what crosses a port by its fields. */
function isGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'Refused' && 'code' in error && error.code === 'gone'
}
