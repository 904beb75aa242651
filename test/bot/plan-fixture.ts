import type { Person } from '../../src/bot/accounts/person.js'
import type { ContractStatement, PersonStatement } from '../../src/bot/attestations/statement.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { collectPlanInput, type KnownBefore } from '../../src/bot/reminders/collect.js'
import { composed, outgoingFor } from '../../src/bot/reminders/compose.js'
import {
  type ContactStatus,
  type DayPlan,
  type PastMessage,
  type PlanEntry,
  planDay,
} from '../../src/bot/reminders/plan-day.js'
import { addDays, type Day, dayInBogota } from '../../src/rules/index.js'

/** Plans the days of one world one after the other; what goes out is sent at once, unless a test says otherwise. */

/** 06:00 in Bogotá: before anybody's hour. */
export function morning(day: Day): Date {
  return new Date(`${day}T06:00:00-05:00`)
}

export class Campaign {
  readonly context: EntityContext
  readonly told = new Map<string, PastMessage[]>()
  readonly reach = new Map<string, ContactStatus>()
  readonly blind: KnownBefore['blind']
  /** Brings the data of the day before, where a test says so. */
  refresh: ((day: Day) => Promise<void>) | null = null
  #statements = 0

  constructor(context: EntityContext, blind?: KnownBefore['blind']) {
    this.context = context
    this.blind = blind
  }

  async plan(now: Date): Promise<DayPlan> {
    await this.refresh?.(dayInBogota(now))
    const outside: KnownBefore = {
      told: async ({ id }) => this.told.get(id) ?? [],
      reach: ({ id }) => this.reach.get(id) ?? { kind: 'linked' },
      ...(this.blind ? { blind: this.blind } : {}),
    }
    return planDay(await collectPlanInput(this.context, outside, now))
  }

  /** Plans a day and records what goes out as sent (or as the given state). */
  async day(day: Day, state: PastMessage['state'] = 'sent', doubt?: true): Promise<Outgoing[]> {
    const plan = await this.plan(morning(day))
    const due = plan.entries.filter(({ outcome }) => outcome.kind === 'send')
    const out = due.flatMap(entry => outgoingFor(this.context, plan, entry) ?? [])
    for (const outgoing of out) this.record(outgoing, state, doubt)
    return out
  }

  /** Runs the days on end; the days and reasons on which one person was told. */
  async run(from: Day, to: Day, person: string, before?: (day: Day) => Promise<void>): Promise<[Day, string][]> {
    const days: [Day, string][] = []
    for (let day = from; day <= to; day = addDays(day, 1)) {
      await before?.(day)
      const own = (await this.day(day)).find(outgoing => outgoing.person === person)
      if (own) days.push([day, own.basis.reasons.join(' ')])
    }
    return days
  }

  record({ person, day, kind, basis }: Outgoing, state: PastMessage['state'], doubt?: true): void {
    const known = (this.told.get(person) ?? []).filter(told => told.day !== day)
    this.told.set(person, [...known, { day, kind, basis, state, ...(doubt && { doubt }) }])
  }

  async entry(day: Day, person: Pick<Person, 'id'>): Promise<PlanEntry> {
    const plan = await this.plan(morning(day))
    const found = plan.entries.find(({ recipient }) => recipient.person.id === person.id)
    if (!found) throw new Error(`nobody has the id ${person.id}`)
    return found
  }

  /** The message of somebody on a day, whether or not it goes out. */
  async message(day: Day, person: Pick<Person, 'id'>): Promise<Outgoing> {
    const plan = await this.plan(morning(day))
    const found = plan.entries.find(({ recipient }) => recipient.person.id === person.id)
    if (!found) throw new Error(`nobody has the id ${person.id}`)
    return composed(this.context, plan, found)
  }

  async says(contract: string, on: Day, by: Person, told: Partial<ContractStatement>): Promise<void> {
    const { store, entity } = this.context
    const version = (await store.said.of(entity.key, [contract])).get(contract)?.version ?? 0
    await store.said.append(entity.key, contract, { ...this.#said(on, by), ...told } as ContractStatement, version)
  }

  async wants(person: Person, on: Day, told: Partial<PersonStatement>): Promise<void> {
    const { store, entity } = this.context
    const version = (await store.people.of(entity.key, [person.id])).get(person.id)?.version ?? 0
    await store.people.append(entity.key, person.id, { ...this.#said(on, person), ...told } as PersonStatement, version)
  }

  #said(on: Day, by: Person) {
    const id = `s${++this.#statements}`
    const at = `${on}T15:00:00.000Z`
    return { id, key: id, by: by.id, role: by.roles[0], at, on, channel: 'terminal', shown: [] }
  }
}
