import { StoreUnwritable } from '../adapters/stores/errors.js'
import type { EntityContext } from '../bot/context.js'
import { alertsFor, isTimeToAlert } from '../bot/outbox/alerts.js'
import type { Outbox } from '../bot/outbox/outbox.js'
import { dayInBogota, startOfDay } from '../rules/index.js'

/** Whether something could not be written down, by what went wrong. */
export function isUnwritable(errors: readonly unknown[]): boolean {
  return errors.some(error => error instanceof StoreUnwritable)
}

/**
 * Tells whoever administers an entity that nothing can be written down: once a business day, from the hour `from` on, and in
 * the one message of which there is no record. Where a platform can tell, it is looked for first. `told` has the keys of what
 * this process told. Throws what the store and the platforms do.
 */
export async function tellUnwritable(
  context: EntityContext,
  { reach }: Pick<Outbox, 'reach'>,
  now: Date,
  from: string,
  told: Set<string>,
): Promise<void> {
  if (!isTimeToAlert(context, now, from)) return
  const day = dayInBogota(now)
  for await (const { person, kind, key, card, language } of alertsFor(context, { kind: 'unwritable' }, day, now)) {
    const to = told.has(key) ? null : await reach(person, kind)
    if (to === null || 'unreachable' in to) continue
    const { account, address, messenger } = to
    const found = await messenger.find(account, address, key, startOfDay(day))
    if (typeof found === 'string')
      await messenger.send(account, address, { key, card, language, repeated: found === 'cannot-tell' })
    told.add(key)
  }
}
