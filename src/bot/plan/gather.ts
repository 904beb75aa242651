import { aim, type Day, dayInBogota } from '../../rules/index.js'
import { placeOf } from '../groups.js'
import { attestingRole, type Person } from '../person.js'
import { everyContract, type Item, itemOf, oversees } from '../portfolio.js'
import type { Change, Cut, Log } from '../ports.js'
import type { ContractStatement, PersonStatement } from '../statement.js'
import type { World } from '../world.js'
import { Desk } from './desk.js'
import { remember, type Told } from './memory.js'
import { NO_PREFERENCES, type Preferences, preferencesOf } from './preferences.js'
import { campaignOn, DEFAULT_SCHEDULE, type Schedule } from './schedule.js'
import { count, isInSight, latelySince, NO_TOTALS, sightOf, type Totals } from './team.js'
import { type Blindness, NOTHING_HIDDEN, type PlanInput, type Reach, type Recipient } from './types.js'
import { NO_WORK } from './work.js'

/** What the plan needs besides what the store knows of contracts and people. */
export interface Outside {
  /** The digests of one person, in any order: those of the running campaign, and the first ever, are enough. */
  readonly told: (person: Person) => Promise<readonly Told[]>
  readonly reach: (person: Person) => Reach | Promise<Reach>
  readonly schedule?: Schedule
  /** What is not said here is taken to be as it should be. */
  readonly blind?: Partial<Blindness>
  /** Takes the data to be as new as it should be: for a day that has not come yet. */
  readonly assumeFresh?: boolean
}

type Counts = { -readonly [K in keyof Totals]: number }

/**
 * Everything that the plan of the day of `now` follows from. Reads every contract once and judges it once, and keeps of
 * each person only what their digest needs. Throws only where the store or the given functions do.
 */
export async function gather(world: World, outside: Outside, now: Date): Promise<PlanInput> {
  const { store, entity, directory, calendar, habits, options } = world
  const { schedule = DEFAULT_SCHEDULE, blind = {}, assumeFresh = false } = outside
  const day = dayInBogota(now)
  const campaignStart = campaignOn(options.campaigns, day)?.start ?? null
  const cut = await store.contracts.head(entity.key)
  const setting = {
    today: day,
    calendar,
    campaignStart,
    shownAtFirst: habits.shownAtFirst,
    queueDays: habits.queueDays,
    overdueSnooze: schedule.overdueSnooze,
    lately: latelySince(calendar, day),
  }
  const preferences = await preferencesIn(world, day)
  const drafts = new Map<string, Draft>()
  for (const person of directory.values()) {
    const memory = remember(await outside.told(person), day, campaignStart)
    const desk = new Desk({ person: person.id, role: attestingRole(person), memory }, setting)
    drafts.set(person.id, { person, memory, desk })
  }
  const totals = new Map<string, Counts>([['', { ...NO_TOTALS }]])
  for (const person of directory.values()) if (oversees(person)) totals.set(sightOf(person), { ...NO_TOTALS })
  const touched = await saidBefore(world, day)
  for await (const item of everyContract(world, EVERYBODY, day)) {
    const { supervisors } = item.contract
    const before = touched.get(item.contract.id)
    const morning = before ? asOfMorning(item, itemOf(world, cut, item.contract, before, day)) : item
    let place = supervisors.length === 0 ? placeOf(item, 'supervisor', '') : null
    for (const id of supervisors) {
      const found = drafts.get(id)?.desk.add(item, morning)
      place ??= found ?? null
    }
    place ??= placeOf(item, 'supervisor', supervisors[0] ?? '')
    for (const [sight, sum] of totals)
      if (supervisors.length === 0 || supervisors.some(id => isSeen(directory.get(id), sight)))
        count(sum, item, place, setting)
  }
  const changes = await changesByPerson(world)
  const recipients: Recipient[] = []
  for (const { person, memory, desk } of drafts.values()) {
    const own = desk.finish()
    const preferred = preferences.get(person.id) ?? NO_PREFERENCES
    recipients.push({
      person,
      language: preferred.language ?? person.language ?? world.language,
      preferences: preferred,
      reach: await outside.reach(person),
      memory,
      own: own.contracts === 0 && own.gone.length === 0 ? NO_WORK : own,
      changes: isAfter(cut, memory.last?.day) ? (changes.get(person.id) ?? []) : [],
    })
  }
  return {
    entity: entity.key,
    day,
    now: now.toISOString(),
    schedule,
    calendar,
    campaigns: options.campaigns,
    deadline: aim(options.campaigns, calendar, day),
    cut,
    isStale: cut && assumeFresh ? false : isStale(cut, now, habits.staleAfterHours),
    recipients,
    totals,
    blind: { ...NOTHING_HIDDEN, ...blind },
  }
}

interface Draft extends Pick<Recipient, 'person' | 'memory'> {
  readonly desk: Desk
}

/** In whose sight every contract is. */
const EVERYBODY: Person = { id: '', name: '', roles: ['coordinator'], listed: false }

function isSeen(supervisor: Person | undefined, sight: string): boolean {
  return sight === '' || (supervisor !== undefined && isInSight(supervisor, sight))
}

/** Of the contracts about which something was said today, what was said before. */
async function saidBefore({ store, entity }: World, today: Day): Promise<Map<string, Log<ContractStatement>>> {
  const found = new Map<string, Log<ContractStatement>>()
  for await (const [contract, { version, statements }] of store.said.all(entity.key))
    if (statements.some(({ on }) => on >= today))
      found.set(contract, { version, statements: statements.filter(({ on }) => on < today) })
  return found
}

/** Whose it is, is as of now: what the contracting office assigns during the day is no matter between two others. */
function asOfMorning({ contract }: Item, morning: Item): Item {
  return { ...morning, contract }
}

async function preferencesIn({ store, entity }: World, day: Day): Promise<Map<string, Preferences>> {
  const found = new Map<string, Preferences>()
  const logs: AsyncIterable<readonly [string, { readonly statements: readonly PersonStatement[] }]> = store.people.all(
    entity.key,
  )
  for await (const [person, { statements }] of logs) found.set(person, preferencesOf(statements, day))
  return found
}

async function changesByPerson({ store, entity }: World): Promise<Map<string, Change[]>> {
  const found = new Map<string, Change[]>()
  for (const change of await store.contracts.changes(entity.key)) {
    if (change.kind !== 'supervisor') continue
    for (const person of change.to) {
      const known = found.get(person)
      if (known) known.push(change)
      else found.set(person, [change])
    }
  }
  return found
}

/** A cut of the day of the last digest may have come after it. */
function isAfter(cut: Cut | null, last: Day | undefined): boolean {
  return cut !== null && (last === undefined || dayInBogota(new Date(cut.committedAt)) >= last)
}

/** Data without a date is as old as its coming. */
function isStale(cut: Cut | null, now: Date, hours: number): boolean {
  if (!cut) return true
  // The day of the data ends at midnight in Bogotá, five hours after UTC's.
  const until = cut.asOf ? Date.parse(`${cut.asOf}T00:00:00-05:00`) + 24 * 3_600_000 : Date.parse(cut.committedAt)
  return now.getTime() - until > hours * 3_600_000
}
