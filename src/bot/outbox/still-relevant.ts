import { dayInBogota } from '../../rules/index.js'
import { attestingRole, type Person } from '../accounts/person.js'
import type { EntityContext } from '../context.js'
import { placeOf } from '../contracts/groups.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { Outgoing } from './outgoing.js'

/** Parts of a digest that ask the reader to do something. */
const ASKS: ReadonlySet<string> = new Set(['closeNow', 'needsFact'])

/**
 * Whether a digest that is written down is still to be told: not to somebody who has paused since, but for the last two of a campaign, or is not on the lists
 * any more, and not where nothing of what it asks for is left to be done. What goes to whoever looks after others, and
 * everything that is no digest, always is.
 */
export async function isStillRelevant(context: EntityContext, outgoing: Outgoing, now: Date): Promise<boolean> {
  if (outgoing.kind !== 'digest') return true
  const { store, entity, directory } = context
  const person = directory.get(outgoing.person)
  if (!person) return false
  const log = (await store.people.of(entity.key, [person.id])).get(person.id)
  const { pausedUntil } = preferencesOf(log?.statements ?? [], dayInBogota(now))
  if (pausedUntil !== null && !outgoing.basis.reasons.includes('last-call')) return false
  return !isOnlyTheirOwn(outgoing, person) || (await isSomethingLeft(context, outgoing, person, now))
}

/** Whether it asks something, and says nothing of others. */
function isOnlyTheirOwn({ basis }: Outgoing, { id, roles }: Person): boolean {
  const isSupervisor = roles.every(role => role === 'supervisor')
  return isSupervisor && basis.about.every(who => who === id) && basis.listed.some(({ place }) => ASKS.has(place))
}

async function isSomethingLeft(
  context: EntityContext,
  { basis }: Outgoing,
  person: Person,
  now: Date,
): Promise<boolean> {
  const asked = new Set(basis.listed.filter(({ place }) => ASKS.has(place)).map(({ contract }) => contract))
  const items = await ownContracts(context, person, dayInBogota(now))
  return items.some(item => asked.has(item.contract.id) && ASKS.has(placeOf(item, attestingRole(person), person.id)))
}
