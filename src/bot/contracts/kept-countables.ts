import type { Calendar, Day, Options } from '../../rules/index.js'
import { BoundedMap } from '../../shared/cache.js'
import { pauseIfLong } from '../../shared/turns.js'
import type { Person } from '../accounts/person.js'
import type { EntityContext } from '../context.js'
import { type ChainHead, isOfChain, NO_LINKS } from '../ledger/chain.js'
import { saidInLink } from '../ledger/said.js'
import type { StoredEvidence } from '../ports/evidence.js'
import type { EntityKey, Snapshot, Store } from '../ports/store.js'
import { type Aliases, aliasesIn, everyLog, underPeople } from './aliases.js'
import { assessContract, NOTHING_READ } from './assessed-contract.js'
import { type Countable, countableOf, whoseIs } from './countable.js'
import { everyContract, inSight, judgedOn } from './visible-contracts.js'

// What a team counts of every contract of an entity, kept in memory from one question to the next: to read and judge a
// hundred thousand takes seconds. It is kept beside all that it follows from; what something was said of since is judged anew.

/** All that it follows from, but for what was said. */
interface Origin {
  readonly snapshot: Snapshot | null
  readonly today: Day
  readonly options: Options
  readonly calendar: Calendar
  readonly queueDays: number
  /** The readings of the sister sets, by the mark of the store, and what they are worth. */
  readonly readings: number
  readonly worth: StoredEvidence | null
}

interface Kept extends Origin {
  /** Up to here what was said is in it; more may be. */
  readonly said: ChainHead
  readonly aliases: Aliases
  readonly byId: Map<string, Countable>
}

/** By the store that outlives the turns. */
const kept = new WeakMap<Store, BoundedMap<EntityKey, Promise<Kept | null>>>()
/** Entities of which they are kept: those of 150,000 contracts take some 30 MB. */
const MOST_ENTITIES = 4

/**
 * Hands out what a team counts of each contract in somebody's sight on `today`, in any order, as judging `everyContract` gives
 * it. Where somebody else may be writing to the store, nothing is kept.
 */
export async function eachCountable(
  context: EntityContext,
  person: Person,
  today: Day,
  each: (countable: Countable) => void,
): Promise<void> {
  const now = await upToDate(context, today)
  if (!now) {
    for await (const item of everyContract(context, person, today)) each(countableOf(item))
    return
  }
  for (const countable of now.byId.values()) {
    if (inSight(context, person, countable)) each(countable)
    const pause = pauseIfLong()
    if (pause) await pause
  }
}

/** One look after the other: who asks while all are judged waits for that. */
function upToDate(context: EntityContext, today: Day): Promise<Kept | null> {
  const { store, entity } = context
  const lasting = store.lasting ?? store
  const entities = kept.get(lasting) ?? new BoundedMap<EntityKey, Promise<Kept | null>>(MOST_ENTITIES)
  kept.set(lasting, entities)
  const before = entities.get(entity.key)?.catch(() => null) ?? Promise.resolve(null)
  const now = before.then(known => renewed(context, today, known))
  entities.set(entity.key, now)
  return now
}

async function renewed(context: EntityContext, today: Day, before: Kept | null): Promise<Kept | null> {
  const { entity, store, options, calendar, habits } = context
  const { key } = entity
  const lasting = store.lasting ?? store
  const { marks } = lasting
  if (!marks) return null
  const now = { today, options, calendar, queueDays: habits.queueDays, readings: marks.readings() }
  if (before && isOf(before, now) && before.snapshot === (await store.contracts.head(key))) {
    const worth = await lasting.state.evidence.read(key)
    const after = worth === before.worth ? await withWhatWasSaid(context, lasting, before, marks.said(key)) : null
    if (after) return after
  }
  // A turn may have read logs before this: what was said since it began is looked at once more the next time.
  const said = store.marks?.said(key) ?? NO_LINKS
  const aliases = aliasesIn(await everyLog(store.people.all(key)))
  const logs = { aliases, said: await everyLog(store.said.all(key)) }
  const byId = new Map<string, Countable>()
  const share = sharing()
  let read: Pick<Origin, 'snapshot' | 'worth'> = { snapshot: null, worth: null }
  for await (const { items, ...from } of judgedOn(context, logs, today)) {
    read = from
    for (const item of items) byId.set(item.contract.id, countableOf(item, share))
  }
  return { ...now, ...read, said, aliases, byId }
}

function isOf(known: Kept, now: Omit<Origin, 'snapshot' | 'worth'>): boolean {
  return (
    known.today === now.today &&
    known.options === now.options &&
    known.calendar === now.calendar &&
    known.queueDays === now.queueDays &&
    known.readings === now.readings
  )
}

/** The same with what was said since; null where it takes more than judging the contracts it was said of. */
async function withWhatWasSaid(
  context: EntityContext,
  lasting: Store,
  before: Kept,
  said: ChainHead,
): Promise<Kept | null> {
  if (before.said.hash === said.hash) return before
  const { key } = context.entity
  const links = await lasting.ledger.saidSince(key, before.said)
  if (!links || links.some(({ kind }) => isOfChain(kind))) return null
  const since = links.map(saidInLink)
  if (since.some(each => each?.log === 'people')) {
    const aliases = aliasesIn(await everyLog(lasting.people.all(key)))
    if (JSON.stringify([...aliases]) !== JSON.stringify([...before.aliases])) return null
  }
  const ids = [...new Set(since.flatMap(each => (each?.log === 'said' ? [each.subject] : [])))]
  const { snapshot, contracts, evidence } = await lasting.contracts.byId(key, ids, { evidence: true })
  if (snapshot !== before.snapshot) return null
  const logs = await lasting.said.of(key, ids)
  for (const contract of contracts) {
    const live = underPeople(contract, before.aliases)
    const log = logs.get(contract.id)
    const item = assessContract(context, snapshot, live, log, before.today, evidence ?? NOTHING_READ)
    before.byId.set(contract.id, countableOf(item))
  }
  return { ...before, said }
}

/** Has contracts of the same people share one note of who they are. */
function sharing(): typeof whoseIs {
  const known = new Map<string, Countable['contract']>()
  let last: Countable['contract'] = { supervisors: [] }
  return contract => {
    // Contracts of one person come together.
    if (!areOfSame(last, contract)) {
      const { supervisors, ordenador = '', ordenadorId = '' } = contract
      const whose = `${supervisors.join(' ')}\n${ordenadorId}\n${ordenador}`
      last = known.get(whose) ?? whoseIs(contract)
      known.set(whose, last)
    }
    return last
  }
}

function areOfSame(a: Countable['contract'], b: Countable['contract']): boolean {
  return (
    a.ordenadorId === b.ordenadorId &&
    a.ordenador === b.ordenador &&
    a.supervisors.length === b.supervisors.length &&
    a.supervisors.every((id, at) => id === b.supervisors[at])
  )
}
