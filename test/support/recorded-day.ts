import { cardToText } from '../../src/adapters/chat/terminal/card-to-text.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { ContractStatement, PersonStatement } from '../../src/bot/attestations/statement.js'
import type { Card } from '../../src/bot/cards/card.js'
import type { EntityContext, Onboarding } from '../../src/bot/context.js'
import type { Loss } from '../../src/bot/ports/state.js'
import type { Change, Snapshot, StatementStore } from '../../src/bot/ports/store.js'
import { collectPlanInput, type KnownBefore } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { type ContactStatus, type DayPlan, type PastMessage, planDay } from '../../src/bot/reminders/plan-day.js'
import type { Blindness, PlanEntry } from '../../src/bot/reminders/plan-types.js'
import { openDemo } from '../../src/demo/demo-context.js'
import { addDays, type Contract, type Day } from '../../src/rules/index.js'
import { loadSettings } from '../../src/settings/settings.js'
import { fold } from '../../src/shared/text.js'
import { interfaceIn } from '../../src/words/interface.js'
import { playSteps, type Step } from './recorded-steps.js'

/* A day as it was: everything that was known in its morning, as plain JSON, from which plan and messages follow. */

/** What `case.json` asks to be recorded, written by hand. */
export interface DayCase {
  /** What it shows, in a sentence for whoever opens the folder. */
  readonly about: string
  readonly day: Day
  /** The first of the days before that are played, so that the day has a past; the day itself unless said. */
  readonly from?: Day
  /** E-mails of the people with whose contracts the entity is left; everybody unless said. */
  readonly people?: readonly string[]
  /** What happens after the plan of the morning. */
  readonly steps?: readonly Step[]
}

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
  /** The documents that somebody types in the steps, and whom each leads to. */
  readonly documents: readonly (readonly [document: string, person: string])[]
}

/** What a day came to, in the words of who reads it. */
export interface DayResult {
  /** One line a person: what becomes of their digest, and why. */
  readonly planned: string
  /** The card of everybody to whom something goes out, as a terminal of 80 columns shows it, by person. */
  readonly said: readonly (readonly [person: string, text: string])[]
  /** What came of the steps; null where there are none. */
  readonly conversation: string | null
}

/** The invented entity on a day, with everything that was told to it on the days before that are to be played. */
export async function recordDemo({ day, from = day, people: only, steps = [] }: DayCase): Promise<RecordedDay> {
  const loaded = loadSettings({}, '/')
  if (!loaded.ok) throw new Error('the settings that come with the program have mistakes')
  const { settings } = loaded
  const { context, identities } = await openDemo(settings, morning(day))
  const { store, entity } = context
  const snapshot = await store.contracts.head(entity.key)
  if (!snapshot) throw new Error('the demo has data')
  const people = [...context.directory.values()].filter(({ email = '' }) => !only || only.includes(email))
  const isThere = (id: string) => !only || people.some(person => person.id === id)
  const contracts: Contract[] = []
  for await (const { contracts: batch } of store.contracts.all(entity.key))
    contracts.push(...batch.filter(({ supervisors }) => !only || supervisors.some(isThere)))
  const ids = new Set(contracts.map(({ id }) => id))
  const roster = await store.contracts.roster(entity.key)
  const { options, calendar, habits, language } = context
  const recorded: RecordedDay = {
    now: morning(day).toISOString(),
    entity,
    setting: { options, calendar, habits, language },
    schedule: settings.schedule,
    people,
    snapshot: { ...snapshot, report: { ...snapshot.report, rows: contracts.length, contracts: contracts.length } },
    names: roster.filter(({ person }) => isThere(person)).map(({ person, name }) => [person, name]),
    contracts,
    changes: (await store.contracts.changes(entity.key)).filter(({ contract }) => ids.has(contract)),
    said: (await logsOf(store.said, entity.key)).filter(([contract]) => ids.has(contract)),
    about: (await logsOf(store.people, entity.key)).filter(([person]) => isThere(person)),
    told: [],
    reach: people.map(({ id, listed }) => [id, { kind: listed ? 'linked' : 'not-linked' }]),
    documents: steps.flatMap(step =>
      'sends' in step && step.sends.document ? [[step.sends.document, identities.personOf(step.sends.document)]] : [],
    ),
  }
  return { ...recorded, told: await toldSince(recorded, from, day) }
}

/** What follows from a recorded day. Pure but for the store in memory that it fills. */
export async function replay(recorded: RecordedDay, { day, steps }: DayCase): Promise<DayResult> {
  const context = await contextOf(recorded)
  let { told } = recorded
  const remind = async (now: Date, refused: Loss | null) => {
    const plan = await planOf({ ...recorded, told }, context, now, { refused })
    told = toldWith(told, context, plan)
    return composed(context, plan)
  }
  const { planned, cards } = await remind(new Date(recorded.now), null)
  const words = interfaceIn(context.language).card
  const said = cards.map(([{ recipient }, card]) => {
    return [fileNameOf(recipient.person.name), cardToText(card, { width: 80, words }).text] as const
  })
  const { contracts } = recorded
  return { planned, said, conversation: steps ? await playSteps({ context, contracts, day, remind }, steps) : null }
}

/** A name as a file's. */
function fileNameOf(name: string): string {
  return fold(name).replaceAll(' ', '-')
}

/** A plan, a line a person, and the card of everybody to whom something goes out. */
function composed(context: EntityContext, plan: DayPlan) {
  const cards = plan.entries.flatMap((entry): [PlanEntry, Card][] => {
    const outgoing = outgoingFor(context, plan, entry)
    return outgoing ? [[entry, outgoing.card]] : []
  })
  const planned = plan.entries.map(({ recipient, outcome, reasons, milestone, notBefore }) =>
    JSON.stringify({ person: recipient.person.name, outcome, reasons, milestone, notBefore }),
  )
  return { planned: `${planned.join('\n')}\n`, cards }
}

/** The first hour of a day at which anything is planned. */
function morning(day: Day): Date {
  return new Date(`${day}T11:00:00.000Z`)
}

async function planOf(
  recorded: RecordedDay,
  context: EntityContext,
  now: Date,
  blind: Partial<Blindness> = {},
): Promise<DayPlan> {
  const told = new Map(recorded.told)
  const reach = new Map(recorded.reach)
  const known: KnownBefore = {
    told: async ({ id }) => told.get(id) ?? [],
    reach: ({ id }) => reach.get(id) ?? { kind: 'not-linked' },
    ...(recorded.schedule ? { schedule: recorded.schedule } : {}),
    blind,
    assumeFresh: true,
  }
  return planDay(await collectPlanInput(context, known, now))
}

/** Plays the days before, so that the recorded one has a past. */
async function toldSince(recorded: RecordedDay, from: Day, day: Day): Promise<RecordedDay['told']> {
  let { told } = recorded
  const context = await contextOf(recorded)
  for (let each = from; each < day; each = addDays(each, 1))
    told = toldWith(told, context, await planOf({ ...recorded, told }, context, morning(each)))
  return told
}

/** What everybody was told, once a plan has been carried out. */
function toldWith(told: RecordedDay['told'], context: EntityContext, plan: DayPlan): RecordedDay['told'] {
  const after = new Map(told)
  for (const entry of plan.entries) {
    const outgoing = outgoingFor(context, plan, entry)
    if (!outgoing) continue
    const { person, day, kind, basis } = outgoing
    after.set(person, [...(after.get(person) ?? []), { day, kind, basis, state: 'sent' }])
  }
  return [...after]
}

async function contextOf(recorded: RecordedDay): Promise<EntityContext> {
  const { entity, setting, people, snapshot, names, contracts, changes, said, about } = recorded
  const store = memoryStore()
  await store.contracts.commit(entity.key, { ...snapshot, contracts, changes, names: new Map(names) }, null)
  for (const [contract, statements] of said)
    for (const [at, statement] of statements.entries()) await store.said.append(entity.key, contract, statement, at)
  for (const [person, statements] of about)
    for (const [at, statement] of statements.entries()) await store.people.append(entity.key, person, statement, at)
  const documents = new Map(recorded.documents)
  const onboarding: Onboarding = {
    identify: typed => documents.get(typed.replace(/\D/g, '')) ?? null,
    redeem: async () => 'none',
  }
  return { entity, store, directory: new Map(people.map(person => [person.id, person])), ...setting, onboarding }
}

async function logsOf<S>(store: StatementStore<S>, entity: string): Promise<[string, readonly S[]][]> {
  const logs: [string, readonly S[]][] = []
  for await (const [subject, { statements }] of store.all(entity)) logs.push([subject, statements])
  return logs
}
