import { cardToText } from '../../src/adapters/chat/terminal/card-to-text.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { ContractStatement, PersonStatement } from '../../src/bot/attestations/statement.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { Change, Snapshot, StatementStore } from '../../src/bot/ports/store.js'
import { collectPlanInput, type KnownBefore } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { type ContactStatus, type DayPlan, type PastMessage, planDay } from '../../src/bot/reminders/plan-day.js'
import { openDemo } from '../../src/demo/demo-context.js'
import { addDays, type Contract, type Day } from '../../src/rules/index.js'
import { loadSettings } from '../../src/settings/settings.js'
import { interfaceIn } from '../../src/words/interface.js'

/* A day as it was: everything that was known in its morning, as plain JSON, from which plan and messages follow. */

export interface RecordedDay {
  /** Instant of the planning, ISO 8601 in UTC. */
  readonly now: string
  readonly entity: EntityContext['entity']
  readonly setting: Pick<EntityContext, 'options' | 'calendar' | 'habits' | 'language'>
  readonly schedule: KnownBefore['schedule']
  readonly people: readonly Person[]
  readonly snapshot: Snapshot
  readonly names: readonly (readonly [person: string, name: string | null])[]
  readonly contracts: readonly Contract[]
  readonly changes: readonly Change[]
  readonly said: readonly (readonly [contract: string, readonly ContractStatement[]])[]
  readonly about: readonly (readonly [person: string, readonly PersonStatement[]])[]
  readonly told: readonly (readonly [person: string, readonly PastMessage[]])[]
  readonly reach: readonly (readonly [person: string, ContactStatus])[]
}

/** What a day came to, in the words of who reads it. */
export interface DayResult {
  /** One line a person: what becomes of their digest, and why. */
  readonly planned: string
  /** The card of everybody to whom something goes out, as a terminal of 80 columns shows it, by person. */
  readonly said: readonly (readonly [person: string, text: string])[]
}

/** The invented entity on a day, with everything that was told to it on the days since `from`. */
export async function recordDemo(day: Day, from: Day): Promise<RecordedDay> {
  const loaded = loadSettings({}, '/')
  if (!loaded.ok) throw new Error('the settings that come with the program have mistakes')
  const { settings } = loaded
  const { context } = await openDemo(settings, morning(day))
  const { store, entity } = context
  const snapshot = await store.contracts.head(entity.key)
  if (!snapshot) throw new Error('the demo has data')
  const contracts: Contract[] = []
  for await (const batch of store.contracts.all(entity.key)) contracts.push(...batch)
  const roster = await store.contracts.roster(entity.key)
  const { options, calendar, habits, language } = context
  const recorded: RecordedDay = {
    now: morning(day).toISOString(),
    entity,
    setting: { options, calendar, habits, language },
    schedule: settings.schedule,
    people: [...context.directory.values()],
    snapshot,
    names: roster.map(({ person, name }) => [person, name]),
    contracts,
    changes: await store.contracts.changes(entity.key),
    said: await logsOf(store.said, entity.key),
    about: await logsOf(store.people, entity.key),
    told: [],
    reach: [...context.directory.values()].map(({ id, listed }) => [id, { kind: listed ? 'linked' : 'not-linked' }]),
  }
  return { ...recorded, told: await toldSince(recorded, from, day) }
}

/** What follows from a recorded day. Pure but for the store in memory that it fills. */
export async function replay(recorded: RecordedDay): Promise<DayResult> {
  const { context, plan } = await planOf(recorded, new Date(recorded.now))
  const words = interfaceIn(context.language).card
  const said = plan.entries.flatMap(entry => {
    const outgoing = outgoingFor(context, plan, entry)
    return outgoing ? [[outgoing.person, cardToText(outgoing.card, { width: 80, words }).text] as const] : []
  })
  const planned = plan.entries.map(({ recipient, outcome, reasons, milestone, notBefore }) =>
    JSON.stringify({ person: recipient.person.name, outcome, reasons, milestone, notBefore }),
  )
  return { planned: `${planned.join('\n')}\n`, said }
}

/** The first hour of a day at which anything is planned. */
function morning(day: Day): Date {
  return new Date(`${day}T11:00:00.000Z`)
}

async function planOf(recorded: RecordedDay, now: Date): Promise<{ context: EntityContext; plan: DayPlan }> {
  const context = await contextOf(recorded)
  const told = new Map(recorded.told)
  const reach = new Map(recorded.reach)
  const known: KnownBefore = {
    told: async ({ id }) => told.get(id) ?? [],
    reach: ({ id }) => reach.get(id) ?? { kind: 'not-linked' },
    ...(recorded.schedule ? { schedule: recorded.schedule } : {}),
    assumeFresh: true,
  }
  return { context, plan: planDay(await collectPlanInput(context, known, now)) }
}

/** Plays the days before, so that the recorded one has a past. */
async function toldSince(recorded: RecordedDay, from: Day, day: Day): Promise<RecordedDay['told']> {
  const told = new Map<string, PastMessage[]>()
  for (let each = from; each < day; each = addDays(each, 1)) {
    const { context, plan } = await planOf({ ...recorded, told: [...told] }, morning(each))
    for (const entry of plan.entries) {
      const outgoing = outgoingFor(context, plan, entry)
      if (!outgoing) continue
      const { person, kind, basis } = outgoing
      told.set(person, [...(told.get(person) ?? []), { day: each, kind, basis, state: 'sent' }])
    }
  }
  return [...told]
}

async function contextOf(recorded: RecordedDay): Promise<EntityContext> {
  const { entity, setting, people, snapshot, names, contracts, changes, said, about } = recorded
  const store = memoryStore()
  await store.contracts.commit(entity.key, { ...snapshot, contracts, changes, names: new Map(names) }, null)
  for (const [contract, statements] of said)
    for (const [at, statement] of statements.entries()) await store.said.append(entity.key, contract, statement, at)
  for (const [person, statements] of about)
    for (const [at, statement] of statements.entries()) await store.people.append(entity.key, person, statement, at)
  return { entity, store, directory: new Map(people.map(person => [person.id, person])), ...setting }
}

async function logsOf<S>(store: StatementStore<S>, entity: string): Promise<[string, readonly S[]][]> {
  const logs: [string, readonly S[]][] = []
  for await (const [subject, { statements }] of store.all(entity)) logs.push([subject, statements])
  return logs
}
