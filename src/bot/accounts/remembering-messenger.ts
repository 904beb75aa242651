import type { EntityContext } from '../context.js'
import type { Messenger } from '../ports/messenger.js'
import type { Account } from './account.js'
import { accountEvent, addToAccount } from './account-status.js'

/**
 * A messenger that remembers what it learns of accounts: where their conversation is, and that the platform refuses them
 * for good. What it remembers is for the next message; that it cannot be remembered keeps nothing from being sent.
 */
export function rememberingMessenger(
  messenger: Messenger,
  context: Pick<EntityContext, 'store' | 'entity'>,
  now: () => Date,
): Messenger {
  const remember = async (
    account: Account,
    what: { kind: 'address'; address: string } | { kind: 'unreachable'; why: string },
  ) => {
    await addToAccount(context, account, stands => {
      const known = what.kind === 'address' ? stands.address === what.address : stands.unreachable !== null
      return known ? null : { ...accountEvent(`${what.kind}:${stands.version}`, null, now()), ...what }
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
    ...(messenger.copies ? { copies: messenger.copies } : {}),
    ...(messenger.replace ? { replace: messenger.replace } : {}),
  }
}

/** The core knows no adapter, so it knows what crosses a port by its fields. */
function isGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'Refused' && 'code' in error && error.code === 'gone'
}
