import type { AttestingRole, Day } from '../../rules/index.js'
import { Foremost } from '../../shared/foremost.js'
import { isConfirmable } from '../attestations/bulk-candidates.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractPlace, compareUrgency, type Urgency, urgencyOf } from '../contracts/groups.js'
import type { Outgoing } from '../outbox/outgoing.js'
import {
  backSince,
  latest,
  type Placement,
  type PlacementSetting,
  placementFor,
  returnedOn,
  snoozeEnded,
} from './exclusions.js'
import type { RecipientHistory } from './recipient-history.js'
import {
  closingKey,
  type GoneContract,
  type OwnWork,
  type SeenClosing,
  type WorkItem,
  type WorkPlace,
} from './work-item.js'

/** Whose workload it is. */
export interface WorkloadOwner {
  readonly person: string
  readonly role: AttestingRole | null
  readonly history: RecipientHistory
}

export interface WorkloadSetting extends PlacementSetting {
  readonly campaignStart: Day | null
  readonly shownAtFirst: number
}

/** How a contract is known, and whose it is; null where it is in no data any more. */
export interface Holder {
  readonly name: string
  readonly supervisors: readonly string[] | null
}

/** Takes the contracts of one person one by one and keeps of each only what their digest needs. */
export class Workload {
  readonly #of: WorkloadOwner
  readonly #setting: WorkloadSetting
  /** What was listed last: where each stood then, and since when it counts as to be closed. */
  readonly #listed: ReadonlyMap<string, Outgoing['basis']['listed'][number]>
  /** Of those listed, what has not come up again. */
  readonly #gone: Set<string>
  readonly #work: (Ranked & { readonly work: WorkItem })[] = []
  readonly #confirmed: { contract: string; name: string; isAskedFor: boolean }[] = []
  readonly #published: { contract: string; name: string }[] = []
  readonly #untold: SeenClosing[] = []
  /** What the last digest that they have said of each, today's if there is one. */
  readonly #said: { readonly day: Day; readonly places: ReadonlyMap<string, string> } | null
  readonly #first: Readonly<Record<'closeNow' | 'needsFact', Foremost<RankedItem>>>
  readonly #open: Day[] = []
  readonly #doneOn: Day[] = []
  #closed = 0
  #contracts = 0
  #movedOn: Day | null = null

  constructor(of: WorkloadOwner, setting: WorkloadSetting) {
    this.#of = of
    this.#setting = setting
    const listed = of.history.last?.basis.listed.filter(({ of }) => of === undefined) ?? []
    this.#listed = new Map(listed.map(item => [item.contract, item]))
    this.#gone = new Set(this.#listed.keys())
    this.#said = saidLast(of.history, setting.today)
    const first = () => new Foremost<RankedItem>(setting.shownAtFirst, mostUrgentFirst)
    this.#first = { closeNow: first(), needsFact: first() }
  }

  /**
   * Takes one contract of this person in, as judged today; gives its place for them. `morning` is the same without what was
   * said today: whoever is told of an escalation at whatever hour is told by that.
   */
  add(judged: AssessedContract, morning = judged): ContractPlace {
    const { role, person } = this.#of
    const stand = placementFor(judged, role, person, this.#setting)
    const { item, place, exclusion } = stand
    this.#contracts++
    this.#count(item, place)
    this.#see(item, place)
    if (isWorkPlace(place) || place === 'closed') this.#gone.delete(judged.contract.id)
    const since = this.#sinceOf(stand)
    if (isWorkPlace(place)) {
      const urgency = urgencyOf(item, place)
      this.#work.push({ work: this.#workOf(stand, place, since), urgency })
      if (!exclusion && (place === 'closeNow' || place === 'needsFact')) this.#first[place].add({ item, urgency })
    }
    const open = morning === judged ? since : this.#sinceOf(placementFor(morning, role, person, this.#setting))
    if (open) this.#open.push(open)
    return place
  }

  /** `now`: the name of a contract that was spoken of, and whose it is. */
  finish(now: ReadonlyMap<string, Holder>): OwnWork {
    return {
      work: this.#work.sort(mostUrgentFirst).map(({ work }) => work),
      first: {
        closeNow: this.#first.closeNow.inOrder().map(({ item }) => item),
        needsFact: this.#first.needsFact.inOrder().map(({ item }) => item),
      },
      confirmed: this.#confirmed,
      published: this.#published,
      untold: this.#untold,
      gone: [...this.#gone].map(contract => this.#goneTo(contract, now.get(contract))),
      open: this.#open,
      doneOn: this.#doneOn,
      closed: this.#closed,
      movedOn: this.#movedOn,
      contracts: this.#contracts,
    }
  }

  #goneTo(contract: string, now: Holder | undefined): GoneContract {
    const { name, supervisors } = now ?? { name: contract, supervisors: null }
    if (!supervisors) return { contract, name, to: 'nowhere' }
    return { contract, name, to: supervisors.includes(this.#of.person) ? null : supervisors }
  }

  /** Since when this contract is to be closed and was told as such on end: what is new, or back, counts from then on. */
  #sinceOf({ item, place, exclusion }: Placement): Day | null {
    // An impediment that was told is no slowness, also after it is asked about again.
    if (place !== 'closeNow' || exclusion || item.status.blocked) return null
    const told = this.#listed.get(item.contract.id)?.since
    if (!told) return this.#setting.today
    return latest(told, backSince(item, this.#setting), assignedOn(item, this.#of.person))
  }

  #workOf(stand: Placement, place: WorkPlace, since: Day | null): WorkItem {
    const { item, exclusion } = stand
    const { assessment } = item
    const { today, calendar, overdueSnooze } = this.#setting
    const work = {
      contract: item.contract.id,
      name: shortName(item),
      place,
      verdict: assessment.verdict,
      rule: assessment.rule,
      overdueSince: assessment.overdueSince,
      waitsUntil: assessment.until?.day ?? null,
      exclusion,
      backOn: snoozeEnded(item, today, calendar, overdueSnooze),
      assignedOn: assignedOn(item, this.#of.person),
      returnedOn: returnedOn(item, this.#setting),
      since,
      impediment: impedimentOf(item),
    }
    return place === 'closeNow' && isConfirmable(item, this.#of.person) ? { ...work, confirmable: true } : work
  }

  #count(item: AssessedContract, place: ContractPlace): void {
    const { contract, status } = item
    const { campaignStart, today } = this.#setting
    const since = this.#of.history.reachedSince
    const { statements } = status
    const own =
      statements.length === 0 ? statements : statements.filter(({ by, on }) => by === this.#of.person && on < today)
    for (const said of own) if (!IDLE.has(said.kind)) this.#moved(said.on)
    for (const { by, on } of status.answeredSince) if (by === this.#of.person && on < today) this.#moved(on)
    if (place === 'closed') {
      const on = contract.facts.updatedOn ?? null
      const watched = watchedOn(item, this.#of.person)
      const { last, closings } = this.#of.history
      const isTold = closings.has(closingKey({ contract: contract.id, shown: 'closed' }))
      if (!isTold && (this.#listed.has(contract.id) || (watched && (!last || watched >= last.day))))
        this.#confirmed.push({ contract: contract.id, name: shortName(item), isAskedFor: watched !== null })
      if (on !== null && on <= today) this.#moved(on)
      if (on !== null && campaignStart !== null && on >= campaignStart) this.#closed++
      if (on !== null && since !== null && on >= since) this.#doneOn.push(on)
    } else {
      const done = own.findLast(said => isDone(said, item, place))
      if (done && since !== null && done.on >= since) this.#doneOn.push(done.on)
    }
  }

  /** Whether SECOP shows a closing of which they were not told: one that they heard of as open, or asked about since. */
  #see(item: AssessedContract, place: ContractPlace): void {
    const { person, history } = this.#of
    const { contract, status, closingSeen } = item
    const shown = place === 'closed' ? 'closed' : closingSeen && !closingSeen.isLate ? 'published' : null
    if (!shown) return
    const watched = watchedOn(item, person)
    const before = this.#listed.get(contract.id)?.place
    const said = this.#said?.places.get(contract.id)
    if (before === undefined && said === undefined && watched === null) return
    const seen = { contract: contract.id, name: shortName(item), shown } as const
    const isKnown = (as: SeenClosing['shown'], more: readonly string[] = []) =>
      history.closings.has(closingKey({ ...seen, shown: as })) || more.includes(closingKey({ ...seen, shown: as }))
    // What was listed as closed was so by their own word, or by what is published.
    const isNews = (place: string | undefined) =>
      place !== undefined && (shown === 'closed' || place !== 'saidClosed' || status.saidClosed !== null)
    if (shown === 'published' && isNews(before) && !isKnown(shown))
      this.#published.push({ contract: contract.id, name: seen.name })
    const today = this.#said?.day === this.#setting.today ? (history.saidToday?.closings ?? []) : []
    if (isKnown(shown, today)) return
    const isAsked = watched !== null && (this.#said === null || watched >= this.#said.day)
    const isHeard = isNews(said) && !(shown === 'closed' && isKnown('published', today))
    if (isHeard || (isAsked && shown === 'closed')) this.#untold.push({ ...seen, isAskedFor: watched !== null })
  }

  #moved(on: Day): void {
    if (this.#movedOn === null || on > this.#movedOn) this.#movedOn = on
  }
}

/** What the last digest that somebody has, or is about to get, said of each contract of theirs. */
function saidLast({ last, today: state, saidToday }: RecipientHistory, today: Day) {
  const basis = state !== null && state !== 'failed' ? saidToday : (last?.basis ?? null)
  const own = basis?.listed.filter(({ of }) => of === undefined) ?? []
  return (
    basis && {
      day: basis === saidToday ? today : (last?.day ?? today),
      places: new Map(own.map(({ contract, place }) => [contract, place])),
    }
  )
}

interface Ranked {
  readonly urgency: Urgency
}

interface RankedItem extends Ranked {
  readonly item: AssessedContract
}

function mostUrgentFirst(a: Ranked, b: Ranked): number {
  return compareUrgency(a.urgency, b.urgency)
}

/**
 * Whether a statement took a contract off their hands, or says what stops them. "Ya lo cerré" did not where SECOP still
 * shows it open.
 */
function isDone({ kind, id }: ContractStatement, { status }: AssessedContract, place: ContractPlace): boolean {
  if (kind === 'closed-it') return place === 'saidClosed'
  return kind === 'blocked' ? status.blocked?.id === id : HANDED_ON.has(kind)
}

/** What moves nothing on. */
const IDLE: ReadonlySet<string> = new Set<ContractStatement['kind']>(['snoozed', 'closing-watched', 'from-matrix'])

const HANDED_ON: ReadonlySet<string> = new Set<ContractStatement['kind']>(['handed-over', 'not-mine', 'data-wrong'])

function impedimentOf({ status: { blocked } }: AssessedContract): WorkItem['impediment'] {
  return blocked && { blocker: blocked.blocker, on: blocked.on }
}

/** How people know a contract in a sentence: its reference, else its id. */
function shortName({ contract: { reference, id } }: AssessedContract): string {
  return reference || id
}

/** When they last asked to be told of its closing. */
function watchedOn({ status }: AssessedContract, person: string): Day | null {
  return status.statements.findLast(({ kind, by }) => kind === 'closing-watched' && by === person)?.on ?? null
}

function assignedOn({ status }: AssessedContract, person: string): Day | null {
  const said = status.statements.findLast(({ kind }) => kind === 'assigned')
  return said?.kind === 'assigned' && said.to.includes(person) ? said.on : null
}

function isWorkPlace(place: ContractPlace): place is WorkPlace {
  return WORK_PLACES.has(place)
}
const WORK_PLACES: ReadonlySet<ContractPlace> = new Set<WorkPlace>([
  'closeNow',
  'needsFact',
  'waiting',
  'saidClosed',
  'passedOn',
])
