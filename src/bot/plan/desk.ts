import type { AttestingRole, Calendar, Day } from '../../rules/index.js'
import { mostUrgentFirst, type Place, placeOf, urgencyOf } from '../groups.js'
import type { Item } from '../portfolio.js'
import type { ContractStatement } from '../statement.js'
import { type Away, type AwayLimits, awayOn, snoozeEnded } from './away.js'
import type { Memory } from './memory.js'
import type { Own, Work, WorkPlace } from './work.js'

/** For whom contracts are put on a desk. */
export interface DeskOf {
  readonly person: string
  readonly role: AttestingRole | null
  readonly memory: Memory
}

export interface DeskSetting extends AwayLimits {
  readonly today: Day
  readonly calendar: Calendar
  readonly campaignStart: Day | null
  readonly shownAtFirst: number
}

/** Takes the contracts of one person one by one and keeps of each only what their digest needs. */
export class Desk {
  readonly #of: DeskOf
  readonly #setting: DeskSetting
  readonly #listed: ReadonlySet<string>
  /** Of those listed, what has not come up again. */
  readonly #gone: Set<string>
  readonly #work: Work[] = []
  readonly #confirmed: { contract: string; name: string }[] = []
  readonly #first: { closeNow: Kept[]; needsFact: Kept[] } = { closeNow: [], needsFact: [] }
  #done = 0
  #closed = 0
  #contracts = 0
  #movedOn: Day | null = null

  constructor(of: DeskOf, setting: DeskSetting) {
    this.#of = of
    this.#setting = setting
    const listed = of.memory.last?.basis.listed.filter(({ of }) => of === undefined) ?? []
    this.#listed = new Set(listed.map(({ contract }) => contract))
    this.#gone = new Set(this.#listed)
  }

  /** Takes one contract of this person in, as judged today; gives its place for them. */
  add(judged: Item): Place {
    const { today, calendar } = this.#setting
    const away = awayOn(judged, today, calendar, this.#setting)
    const item = away?.why !== 'passed-on' && judged.standing.passedOn ? takenBack(judged) : judged
    const place = placeOf(item, this.#of.role, this.#of.person)
    this.#contracts++
    this.#count(item, place)
    if (isWorkPlace(place) || place === 'closed') this.#gone.delete(judged.contract.id)
    if (isWorkPlace(place)) {
      this.#work.push(this.#workOf(item, place, away))
      if (!away && (place === 'closeNow' || place === 'needsFact')) this.#keep(item, place)
    }
    return place
  }

  finish(): Own {
    const { shownAtFirst } = this.#setting
    return {
      work: this.#work,
      first: {
        closeNow: best(this.#first.closeNow, shownAtFirst).map(({ item }) => item),
        needsFact: best(this.#first.needsFact, shownAtFirst).map(({ item }) => item),
      },
      confirmed: this.#confirmed,
      gone: [...this.#gone],
      done: this.#done,
      closed: this.#closed,
      movedOn: this.#movedOn,
      contracts: this.#contracts,
    }
  }

  #workOf(item: Item, place: WorkPlace, away: Away | null): Work {
    const { assessment } = item
    const { today, calendar, overdueSnooze } = this.#setting
    return {
      contract: item.contract.id,
      name: shortName(item),
      place,
      verdict: assessment.verdict,
      rule: assessment.rule,
      overdueSince: assessment.overdueSince,
      waitsUntil: assessment.until?.day ?? null,
      away,
      backOn: snoozeEnded(item, today, calendar, overdueSnooze),
      assignedOn: assignedOn(item, this.#of.person),
    }
  }

  #count(item: Item, place: Place): void {
    const { contract, standing } = item
    const { campaignStart, today } = this.#setting
    const since = this.#of.memory.reachedSince
    const { statements } = standing
    const own = statements.length === 0 ? statements : statements.filter(({ by }) => by === this.#of.person)
    for (const said of own) if (said.kind !== 'snoozed') this.#moved(said.on)
    if (place === 'closed') {
      const on = contract.facts.updatedOn ?? null
      if (this.#listed.has(contract.id)) this.#confirmed.push({ contract: contract.id, name: shortName(item) })
      if (on !== null && on <= today) this.#moved(on)
      if (on !== null && campaignStart !== null && on >= campaignStart) this.#closed++
      if (on !== null && since !== null && on >= since) this.#done++
    } else if (since !== null && own.some(({ kind, on }) => on >= since && isDone(kind, place))) this.#done++
  }

  #moved(on: Day): void {
    if (this.#movedOn === null || on > this.#movedOn) this.#movedOn = on
  }

  /** Keeps a few more than are shown, so that sorting is seldom needed and little is held. */
  #keep(item: Item, place: 'closeNow' | 'needsFact'): void {
    const { shownAtFirst } = this.#setting
    const kept = this.#first[place]
    kept.push({ item, urgency: urgencyOf(item, place) })
    if (kept.length >= shownAtFirst * 2) this.#first[place] = best(kept, shownAtFirst)
  }
}

interface Kept {
  readonly item: Item
  readonly urgency: ReturnType<typeof urgencyOf>
}

/** Whether a statement took a contract off their hands. "Ya lo cerré" did not where SECOP still shows it open. */
function isDone(kind: ContractStatement['kind'], place: Place): boolean {
  return kind === 'closed-it' ? place === 'saidClosed' : HANDED_ON.has(kind)
}

const HANDED_ON: ReadonlySet<string> = new Set<ContractStatement['kind']>(['handed-over', 'not-mine', 'data-wrong'])

/** How people know a contract in a sentence: its reference, else its id. */
function shortName({ contract: { reference, id } }: Item): string {
  return reference || id
}

function best(kept: readonly Kept[], count: number): Kept[] {
  return mostUrgentFirst(kept, ({ urgency }) => urgency).slice(0, count)
}

function assignedOn({ standing }: Item, person: string): Day | null {
  const said = standing.statements.findLast(({ kind }) => kind === 'assigned')
  return said?.kind === 'assigned' && said.to.includes(person) ? said.on : null
}

/** What the contracting office did not answer before the deadline is the supervisor's again. */
function takenBack(item: Item): Item {
  const { standing } = item
  return { ...item, standing: { ...standing, passedOn: null, cameBack: standing.passedOn?.statement ?? null } }
}

function isWorkPlace(place: Place): place is WorkPlace {
  return WORK_PLACES.has(place)
}
const WORK_PLACES: ReadonlySet<Place> = new Set<WorkPlace>([
  'closeNow',
  'needsFact',
  'waiting',
  'saidClosed',
  'passedOn',
])
