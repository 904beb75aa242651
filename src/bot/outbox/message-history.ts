import { BoundedMap } from '../../shared/cache.js'
import type { EntityKey, Store } from '../ports/store.js'
import type { PastMessage } from '../reminders/plan-day.js'
import { type Delivery, endOf } from './delivery-event.js'
import { doubtsOf } from './delivery-state.js'

/** What was replaced before it was sent was not told. */
type Became = Omit<PastMessage, 'state'> & { readonly state: PastMessage['state'] | 'superseded' }

/** Deliveries asked for at first; four times as many when that did not lead to something known. */
const FIRST_LOOK = 4

/** More than any entity has; whoever is forgotten is read again. */
const MOST_PEOPLE = 50_000

/**
 * What was told to people before, as planning needs it: read once from the store and kept without the cards, and of what
 * was listed only the last. A process may keep one of these as long as it lives.
 */
export class MessageHistory {
  readonly #store: Pick<Store, 'deliveries'>
  readonly #entity: EntityKey
  /** What has ended, by person and key, oldest first. */
  readonly #ended = new BoundedMap<string, Map<string, Became>>(MOST_PEOPLE)

  constructor(store: Pick<Store, 'deliveries'>, entity: EntityKey) {
    this.#store = store
    this.#entity = entity
  }

  /** Everything that was, or is to be, told to a person, oldest first. */
  async of(person: string): Promise<readonly PastMessage[]> {
    const known = this.#ended.getOrMake(person, () => new Map<string, Became>())
    const recent = await this.#since(person, known)
    for (const delivery of recent) if (endOf(delivery)) known.set(delivery.outgoing.key, toldBy(delivery))
    slim(known)
    const waiting = recent.filter(delivery => !endOf(delivery)).map(toldBy)
    return [...known.values(), ...waiting].filter(isTold)
  }

  /** What is not known to have ended, oldest first. */
  async #since(person: string, known: ReadonlyMap<string, Became>): Promise<Delivery[]> {
    for (let limit = FIRST_LOOK; ; limit *= 4) {
      const found = await this.#store.deliveries.to(this.#entity, person, limit)
      const at = found.findIndex(({ outgoing }) => known.has(outgoing.key))
      // Yesterday's may end after today's, so one that is known says nothing of those before it unless all have ended.
      if (found.length < limit || (at >= 0 && found.slice(at).every(({ outgoing }) => known.has(outgoing.key))))
        return found.filter(({ outgoing }) => !known.has(outgoing.key)).reverse()
    }
  }
}

/** What was listed matters only in the last digest that was sent, and in the one before, while the last is of today. */
function slim(known: Map<string, Became>): void {
  const sent = [...known].filter(([, { kind, state }]) => kind === 'digest' && state === 'sent').slice(-2)
  const kept = new Set(sent.map(([key]) => key))
  for (const [key, told] of known)
    if (!kept.has(key) && told.basis.listed.length > 0)
      known.set(key, { ...told, basis: { ...told.basis, listed: [] } })
}

/** A digest that was replaced when it may have arrived was not told, as one that failed was not; one that is still looked for waits. */
function toldBy(delivery: Delivery): Became {
  const { day, kind, basis } = delivery.outgoing
  const end = endOf(delivery)
  const doubt = kind === 'digest' && (end ? end.kind !== 'sent' && end.doubt : doubtsOf(delivery).length > 0)
  const state = end && doubt ? 'failed' : (end?.kind ?? 'waiting')
  return { day, kind, basis, state, ...(doubt && { doubt }) }
}

function isTold(became: Became): became is PastMessage {
  return became.state !== 'superseded'
}
