import { aim, type Day, dayInBogota } from '../../rules/index.js'
import { Foremost } from '../../shared/foremost.js'
import {
  attestingRole,
  type Directory,
  EVERYBODY,
  orders,
  oversees,
  type Person,
  seesOrderedOnly,
} from '../accounts/person.js'
import type { ContractStatement } from '../attestations/statement.js'
import { isTheirsToDecide } from '../cards/office-queue.js'
import type { EntityContext } from '../context.js'
import { type AssessedContract, assessContract, evidenceOf } from '../contracts/assessed-contract.js'
import { type Countable, countableOf } from '../contracts/countable.js'
import { isStale } from '../contracts/data-age.js'
import { type ContractPlace, compareUrgency, placeOf, urgencyOf } from '../contracts/groups.js'
import { entityInParts, inSight } from '../contracts/visible-contracts.js'
import type { Change, Snapshot, StatementLog } from '../ports/store.js'
import type { ContactStatus } from './contact-status.js'
import { type DueWarning, dueWarning } from './liquidation-warnings.js'
import { type Blindness, NOTHING_HIDDEN, type PlanInput, type Recipient } from './plan-types.js'
import { NO_PREFERENCES, type Preferences, preferencesIn } from './preferences.js'
import { type PastMessage, recipientHistory } from './recipient-history.js'
import { campaignOn, campaignToldOn, DEFAULT_SCHEDULE, type Schedule } from './schedule.js'
import {
  type Counts,
  count,
  isInSight,
  latelySince,
  type NewsByDay,
  newsDays,
  noTotals,
  noteNews,
  sightOf,
} from './team-totals.js'
import { orByMail } from './unheard.js'
import { NO_WORK } from './work-item.js'
import { type Holder, Workload } from './workload.js'

/** What the plan needs besides what the store knows of contracts and people. */
export interface KnownBefore {
  /** The digests of one person, in any order: those of the running campaign, and the first ever, are enough. */
  readonly told: (person: Person) => Promise<readonly PastMessage[]>
  readonly reach: (person: Person) => ContactStatus | Promise<ContactStatus>
  readonly schedule?: Schedule
  /** What is not said here is taken to be as it should be. */
  readonly blind?: Partial<Blindness>
  /** Takes the data to be as new as it should be: for a day that has not come yet. */
  readonly assumeFresh?: boolean
}

/**
 * Everything that the plan of the day of `now` follows from. Reads every contract once and judges it once, and keeps of
 * each person only what their digest needs. Throws only where the store or the given functions do.
 */
export async function collectPlanInput(context: EntityContext, outside: KnownBefore, now: Date): Promise<PlanInput> {
  const { store, entity, directory, calendar, habits, options } = context
  const { schedule = DEFAULT_SCHEDULE, blind = {}, assumeFresh = false } = outside
  const day = dayInBogota(now)
  const campaignStart = campaignOn(options.campaigns, day)?.start ?? null
  const told = campaignToldOn(options.campaigns, day)
  const snapshot = await store.contracts.head(entity.key)
  const setting = {
    today: day,
    calendar,
    campaignStart: told?.campaign.start ?? null,
    isCampaignOver: told?.isOver ?? false,
    shownAtFirst: habits.shownAtFirst,
    queueDays: habits.queueDays,
    overdueSnooze: schedule.overdueSnooze,
    lately: latelySince(calendar, day),
  }
  const preferences = await preferencesIn(context, day)
  const drafts = new Map<string, Draft>()
  for (const person of directory.values()) {
    const history = recipientHistory(await outside.told(person), day, campaignStart)
    const preferred = preferences.get(person.id) ?? NO_PREFERENCES
    const reach = orByMail(await outside.reach(person), person, preferred, context)
    // A letter has no "ver todos".
    const theirs = reach.kind === 'mail' ? { ...setting, shownAtFirst: IN_A_LETTER } : setting
    const workload = new Workload({ person: person.id, role: attestingRole(person), history }, theirs)
    drafts.set(person.id, { person, history, preferred, reach, workload })
  }
  const totals = new Map<string, Counts>([['', noTotals()]])
  for (const person of directory.values()) if (oversees(person)) totals.set(sightOf(person), noTotals())
  const news = new Map<string, NewsByDay>([...totals.keys()].map(sight => [sight, new Map()]))
  const seenIn = sightsOf(directory, [...totals.keys()])
  const deciding = [...directory.values()]
    .filter(({ roles }) => roles.includes('ordenador'))
    .map(person => {
      const most = drafts.get(person.id)?.reach.kind === 'mail' ? IN_A_LETTER : DECISIONS_SHOWN
      return { person, count: 0, first: new Foremost<AssessedContract>(most, byUrgency) }
    })
  const ordenadores = [...directory.values()].filter(seesOrderedOnly)
  const orderedOf = new Map(ordenadores.map(({ id }) => [id, new Map<string, Set<string>>()]))
  const days = newsDays(day)
  const countBoth = (sight: string, item: AssessedContract, countable: Countable, place: ContractPlace) => {
    const sum = totals.get(sight)
    if (sum) count(sum, countable, place, setting)
    const noted = news.get(sight)
    if (noted) noteNews(noted, item, place, days)
  }
  const warnings: DueWarning[] = []
  const spokenOf = new Set(
    [...drafts.values()].flatMap(({ history }) => history.last?.basis.listed.map(({ contract }) => contract) ?? []),
  )
  const holders = new Map<string, Holder>()
  const touched = await saidBefore(context, day)
  const shown = await evidenceOf(context, [...touched.keys()])
  const take = (item: AssessedContract) => {
    const { supervisors, id, reference } = item.contract
    if (spokenOf.has(id)) holders.set(id, { name: reference || id, supervisors })
    const before = touched.get(id)
    const morning = before
      ? asOfMorning(item, assessContract(context, snapshot, item.contract, before, day, shown))
      : item
    let place = supervisors.length === 0 ? placeOf(item, 'supervisor', '') : null
    for (const id of supervisors) {
      const found = drafts.get(id)?.workload.add(item, morning)
      place ??= found ?? null
    }
    place ??= placeOf(item, 'supervisor', supervisors[0] ?? '')
    const warning = place === 'saidClosed' ? null : dueWarning(item, calendar, day)
    if (warning) warnings.push(warning)
    const countable = countableOf(item)
    for (const sight of seenIn(supervisors)) countBoth(sight, item, countable, place)
    for (const one of deciding) {
      if (!inSight(context, one.person, item) || !isTheirsToDecide(one.person, item)) continue
      one.count++
      one.first.add(item)
    }
    for (const person of ordenadores) {
      if (!orders(person, item.contract)) continue
      countBoth(sightOf(person), item, countable, place)
      const ordered = orderedOf.get(person.id)
      for (const who of supervisors) ordered?.set(who, (ordered.get(who) ?? new Set()).add(id))
    }
  }
  for await (const items of entityInParts(context, EVERYBODY, day)) for (const item of items) take(item)
  const lastChanges = await store.contracts.changes(entity.key)
  for (const change of lastChanges)
    if (change.kind === 'vanished' && spokenOf.has(change.contract) && !holders.has(change.contract))
      holders.set(change.contract, { name: change.reference || change.contract, supervisors: null })
  const changes = changesByPerson(lastChanges)
  const recipients: Recipient[] = []
  for (const { person, history, preferred, reach, workload } of drafts.values()) {
    const own = workload.finish(holders)
    recipients.push({
      person,
      language: preferred.language ?? person.language ?? context.language,
      preferences: preferred,
      reach,
      history,
      own: own.contracts === 0 && own.gone.length === 0 ? NO_WORK : own,
      changes: isAfter(snapshot, history.last?.day) ? (changes.get(person.id) ?? []) : [],
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
    snapshot,
    isStale: snapshot === null || (!assumeFresh && isStale(snapshot, now, habits)),
    recipients,
    totals,
    orderedOf,
    news,
    decisions: new Map(
      deciding.map(({ person, count: all, first }) => [person.id, { count: all, first: first.inOrder() }]),
    ),
    warnings,
    blind: { ...NOTHING_HIDDEN, ...blind },
  }
}

/** Contracts of a group that a letter names. */
const IN_A_LETTER = 30

/** Contracts that wait for a decision and are shown. */
const DECISIONS_SHOWN = 3

function byUrgency(a: AssessedContract, b: AssessedContract): number {
  return compareUrgency(urgencyOf(a, 'needsFact'), urgencyOf(b, 'needsFact'))
}

interface Draft extends Pick<Recipient, 'person' | 'history' | 'reach'> {
  readonly preferred: Preferences
  readonly workload: Workload
}

/** Of the sights that are of an area or of all: those in which contracts of these people are. What is nobody's is in all. */
function sightsOf(directory: Directory, all: readonly string[]): (supervisors: readonly string[]) => Iterable<string> {
  const shared = all.filter(sight => !sight.startsWith('\0'))
  const known = new Map<string, readonly string[]>()
  const ofOne = (id: string) => {
    const before = known.get(id)
    if (before) return before
    const person = directory.get(id)
    const found = shared.filter(sight => sight === '' || (person !== undefined && isInSight(person, sight)))
    known.set(id, found)
    return found
  }
  return supervisors => {
    const [first, ...others] = supervisors
    if (first === undefined) return shared
    return others.length === 0 ? ofOne(first) : new Set(supervisors.flatMap(ofOne))
  }
}

/** Of the contracts about which something was said today, what was said before. */
async function saidBefore(
  { store, entity }: EntityContext,
  today: Day,
): Promise<Map<string, StatementLog<ContractStatement>>> {
  const found = new Map<string, StatementLog<ContractStatement>>()
  for await (const [contract, { version, statements }] of store.said.all(entity.key))
    if (statements.some(({ on }) => on >= today))
      found.set(contract, { version, statements: statements.filter(({ on }) => on < today) })
  return found
}

/** Whose it is, is as of now: what the contracting office assigns during the day is no matter between two others. */
function asOfMorning({ contract }: AssessedContract, morning: AssessedContract): AssessedContract {
  return { ...morning, contract }
}

function changesByPerson(changes: readonly Change[]): Map<string, Change[]> {
  const found = new Map<string, Change[]>()
  for (const change of changes) {
    if (change.kind !== 'supervisor') continue
    for (const person of change.to) {
      const known = found.get(person)
      if (known) known.push(change)
      else found.set(person, [change])
    }
  }
  return found
}

/** A snapshot of the day of the last digest may have come after it. */
function isAfter(snapshot: Snapshot | null, last: Day | undefined): boolean {
  return snapshot !== null && (last === undefined || dayInBogota(new Date(snapshot.committedAt)) >= last)
}
