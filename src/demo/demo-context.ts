import { readPeople } from '../adapters/people/people.js'
import { REGISTER_COLUMNS } from '../adapters/secop/columns.js'
import { PageBuilder } from '../adapters/secop/page-builder.js'
import { rowFromJson } from '../adapters/secop/row.js'
import { translator } from '../adapters/secop/row-to-contract.js'
import { readEvidenceRows } from '../app/evidence.js'
import { WrongLists } from '../app/failure.js'
import { type Installation, installationInMemory } from '../app/installation.js'
import { directoryOf } from '../bot/accounts/directory.js'
import type { Person } from '../bot/accounts/person.js'
import type { EntityContext } from '../bot/context.js'
import type { RegisterState } from '../bot/ports/register.js'
import type { StatementStore } from '../bot/ports/store.js'
import type { Identities } from '../bot/sync/supervisors.js'
import { sync } from '../bot/sync/sync.js'
import { addDays, type Contract, type Day, dayInBogota } from '../rules/index.js'
import { calendarFrom, optionsOf } from '../settings/options.js'
import type { Settings } from '../settings/settings.js'
import { DEMO_NIT, DEMO_OPENS_WITH, demoPeople, demoRows, demoSisters, demoStatements } from './demo.js'

/**
 * The invented entity as it stands at an instant: its rows go through the same reading and the same sync as real ones,
 * into a store in memory, so nothing of it can mix with a real entity's data.
 */
export async function openDemo(
  settings: Pick<
    Settings,
    'reading' | 'specialRegime' | 'liquidationTerm' | 'campaign' | 'calendar' | 'habits' | 'closing' | 'language'
  >,
  now: Date,
): Promise<{ context: EntityContext; installation: Installation; identities: Identities; opensWith: Person }> {
  const today = dayInBogota(now)
  const installation = installationInMemory()
  const { contracts } = installation.store
  const personOf = (document: string) => installation.identity.personId(DEMO_NIT, document)
  const people = readPeople(Buffer.from(demoPeople()), 'demo/people.csv', personOf)
  if (!people.ok) throw new WrongLists(people.mistakes)
  const identities = { personOf, listed: people.value.byDocument }
  const outcome = await sync({
    store: installation.store,
    registerState: demoSnapshot(today),
    entity: DEMO_NIT,
    identities,
    now,
  })
  if (outcome.kind !== 'committed') throw new Error(`the rows of demo/ gave no data (${outcome.kind})`)
  await readEvidenceRows(installation, { key: DEMO_NIT }, settings, () => now, demoSisters(today), today)
  const directory = directoryOf(people.value.people, await contracts.roster(DEMO_NIT))
  const known: Contract[] = []
  for await (const { contracts: batch } of contracts.all(DEMO_NIT)) known.push(...batch)
  const told = demoStatements(today, known, directory.values())
  for (const { contract, statement } of told.contracts) await append(installation.store.said, contract, statement)
  for (const { person, statement } of told.people) await append(installation.store.people, person, statement)
  const opensWith = [...directory.values()].find(({ email }) => email === DEMO_OPENS_WITH)
  if (!opensWith) throw new Error('demo/people.csv lacks the person with whom the demo opens')
  const context: EntityContext = {
    entity: { key: DEMO_NIT, name: outcome.snapshot.entityName ?? 'Demo' },
    store: installation.store,
    memory: installation.memory,
    directory,
    options: optionsOf(settings, today),
    calendar: calendarFrom(settings),
    habits: settings.habits,
    closing: settings.closing,
    language: settings.language,
  }
  return { context, installation, identities, opensWith }
}

/** The same entity on another day: who supervises what may have changed, and which campaigns matter. */
export async function demoContextOn(
  settings: Pick<Settings, 'reading' | 'specialRegime' | 'liquidationTerm' | 'campaign'>,
  context: EntityContext,
  day: Day,
): Promise<EntityContext> {
  const listed = [...context.directory.values()].filter(person => person.listed)
  const roster = await context.store.contracts.roster(context.entity.key)
  return { ...context, directory: directoryOf(listed, roster), options: optionsOf(settings, day) }
}

/**
 * The rows as the interface would serve them on a morning: good up to the day before. `born` is the day from which their
 * dates are told; `closed` are contracts whose file was closed since then, and when.
 */
export function demoSnapshot(
  today: Day,
  born: Day = today,
  closed: ReadonlyMap<string, Day> = new Map(),
): RegisterState {
  const asOf = addDays(today, -1)
  const source = { dataset: 'demo', cut: `demo-${today}`, asOf }
  const rows = demoRows(born).map(row => {
    const on = closed.get(String(row.id_contrato))
    return on ? { ...row, estado_contrato: 'Cerrado', ultima_actualizacion: `${on}T00:00:00.000` } : row
  })
  return {
    dataset: source.dataset,
    version: source.cut,
    asOf: source.asOf,
    lackingColumns: [],
    newColumns: [],
    expectedRows: rows.length,
    async *pages() {
      const page = new PageBuilder(translator({ source, absentIsNone: new Set(REGISTER_COLUMNS) }))
      for (const [index, row] of rows.entries())
        page.add(rowFromJson(row) ?? { reason: { kind: 'not-a-row' } }, { row: index + 1 })
      yield page
    },
  }
}

async function append<S>(store: StatementStore<S>, subject: string, statement: S): Promise<void> {
  const log = (await store.of(DEMO_NIT, [subject])).get(subject)
  await store.append(DEMO_NIT, subject, statement, log?.version ?? 0)
}
