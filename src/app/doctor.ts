import { accountStatusOf } from '../bot/accounts/account-status.js'
import { codeRole } from '../bot/accounts/code-role.js'
import { judgeList, lastGoodList } from '../bot/accounts/known-list.js'
import { coordinates, seesOrderedOnly } from '../bot/accounts/person.js'
import { isStale } from '../bot/contracts/data-age.js'
import { evidenceIlls, usedSets } from '../bot/evidence/coverage.js'
import { RetryLater } from '../bot/ports/failure.js'
import { lossText } from '../bot/sync/loss.js'
import { dayInBogota, daysBetween } from '../rules/index.js'
import { actOf } from '../settings/options.js'
import type { Settings } from '../settings/settings.js'
import { harmlessLine } from '../shared/harmless.js'
import { wordsIn } from '../words/index.js'
import type { DoctorFinding } from './doctor-finding.js'
import { areApart, listPaths, loadLists } from './entity-lists.js'
import { examineDatabase } from './examine-database.js'
import { commandFailureOf } from './failure.js'
import { configuredEntities, type Entity, type Installation, openInstallation } from './installation.js'
import { snapshotOf } from './register-sources.js'
import type { CommandContext } from './run-command.js'

/** Looks at what an installation needs besides the chat platforms: settings, data, people, the way to SECOP. */
export async function* examine(command: CommandContext, settings: Settings): AsyncGenerator<DoctorFinding> {
  const { doctor } = command.words.serve
  yield { ok: true, line: doctor.settings(settings.file) }
  if (actOf(settings) === null) yield { ok: null, line: doctor.noAct, remedy: doctor.nameAct(settings.file) }
  if (settings.entities.length === 0) yield { ok: false, line: doctor.noEntities, remedy: doctor.addEntity }
  const entities = configuredEntities(settings, command.words)
  const files: string[] = []
  yield* stored(command, settings, entities, files)
  const [first] = entities
  if (first) yield await register(command, settings, first, files)
}

async function* stored(
  command: CommandContext,
  settings: Settings,
  entities: readonly Entity[],
  /** Gathers the files that data came from. */
  files: string[],
): AsyncGenerator<DoctorFinding> {
  const { words } = command
  let installation: Installation
  try {
    if (settings.database) yield* examineDatabase(settings.database, command)
    installation = await openInstallation(settings, words, { readOnly: true })
  } catch (error) {
    yield failed(error, command, settings)
    return
  }
  try {
    for (const entity of entities) {
      yield await data(command, settings, installation, entity)
      const dataset = (await installation.store.contracts.head(entity.key))?.dataset
      if (dataset !== undefined && dataset !== settings.source.dataset) files.push(dataset)
      const refused = await installation.store.state.refusedSnapshot.read(entity.key)
      if (refused) yield { ok: false, line: `${entity.name ?? entity.key}: ${lossText(refused, words.loss)}` }
      const shown = await installation.store.state.evidence.read(entity.key)
      const { evidence } = wordsIn(words.language)
      yield { ok: shown ? true : null, line: usedSets(shown, evidence) ?? evidence.status.never }
      for (const line of evidenceIlls(shown, evidence)) yield { ok: false, line }
      const { attempts = 0, tries = {} } = (await installation.store.state.adminCode.read(entity.key)) ?? {}
      if (attempts > 0) yield { ok: false, ...words.serve.doctor.codeTried(attempts, Object.keys(tries).length) }
      yield* people(command, settings, installation, entity)
      yield* roles(command, settings, installation, entity)
    }
  } finally {
    await installation.store.close()
  }
}

async function data(
  { words, now }: CommandContext,
  settings: Settings,
  installation: Installation,
  entity: Entity,
): Promise<DoctorFinding> {
  const { doctor } = words.serve
  const head = await installation.store.contracts.head(entity.key)
  const name = entity.name ?? head?.entityName ?? entity.key
  if (!head) return { ok: false, line: doctor.noData(name), remedy: doctor.sync }
  if (isStale(head, now(), settings.habits))
    return { ok: false, line: doctor.staleData(name, settings.habits.staleAfterHours), remedy: doctor.sync }
  return { ok: true, line: doctor.data(name, head.report.contracts, head.asOf) }
}

async function* people(
  command: CommandContext,
  settings: Settings,
  installation: Installation,
  entity: Entity,
): AsyncGenerator<DoctorFinding> {
  const { doctor } = command.words.serve
  const paths = listPaths(settings, entity)
  try {
    const { people: listed } = (await loadLists(settings, entity, installation)).people
    if (listed.length === 0) yield { ok: false, line: doctor.noPeople, remedy: doctor.writePeople(paths.people) }
    else if (listed.every(({ email }) => !email)) yield { ok: false, ...doctor.noEmails(paths.people) }
    else yield emails(listed.length, listed.filter(({ email }) => email).length, paths, doctor)
    const judged = judgeList(await installation.store.state.knownPeople.read(entity.key), listed, areApart(settings))
    if (judged.kind === 'kept-back') yield { ok: false, ...doctor.listKeptBack(judged.before, judged.after) }
    const ordered = listed.filter(seesOrderedOnly).length
    if (ordered > 0) yield { ok: true, ...doctor.orderedOnly(ordered, paths.people) }
    if (!listed.some(coordinates))
      yield { ok: false, line: doctor.noCoordinator, remedy: doctor.nameCoordinator(paths.people) }
  } catch (error) {
    yield failed(error, command, settings)
    const { length } = await lastGoodList(installation.store, entity.key, areApart(settings))
    if (length > 0) yield { ok: null, line: doctor.lastGoodList(length) }
  }
}

/** Whoever has no e-mail has to ask to be linked, and a coordinator to approve it. */
function emails(
  all: number,
  withEmail: number,
  paths: Pick<Settings, 'people'>,
  doctor: CommandContext['words']['serve']['doctor'],
): DoctorFinding {
  const line = doctor.people(all, withEmail)
  return withEmail === all ? { ok: true, line } : { ok: null, line, remedy: doctor.someWithoutEmail(paths.people) }
}

/** Who administers by the code for so long that they should be on the list by now. */
async function* roles(
  { words, now }: CommandContext,
  settings: Settings,
  installation: Installation,
  entity: Entity,
): AsyncGenerator<DoctorFinding> {
  const listed = await loadLists(settings, entity, installation).then(
    ({ people }) => people.people,
    () => lastGoodList(installation.store, entity.key, areApart(settings)),
  )
  const named = new Set(listed.flatMap(({ id, roles }) => (roles.includes('admin') ? [id] : [])))
  const today = dayInBogota(now())
  for await (const [, log] of installation.store.accounts.all(entity.key)) {
    const { linked } = accountStatusOf(log)
    if (linked?.how !== 'code' || named.has(linked.person)) continue
    if (codeRole(linked.on, today, true) === 'quiet') continue
    yield { ok: false, ...words.serve.doctor.codeRole(linked.on, daysBetween(linked.on, today)) }
  }
}

async function register(
  command: CommandContext,
  settings: Settings,
  entity: Entity,
  files: readonly string[],
): Promise<DoctorFinding> {
  try {
    const { ending } = await snapshotOf(settings, entity)
    const { doctor } = command.words.serve
    return ending ? { ok: false, line: doctor.secopEnding(ending) } : { ok: true, line: doctor.secop }
  } catch (error) {
    const { doctor } = command.words.serve
    // In a closed network that is how it is, and the data comes as files.
    const [file] = files
    if (file !== undefined && error instanceof RetryLater && error.code === 'unreachable')
      return { ok: null, ...doctor.secopByFile(harmlessLine(file)) }
    return failed(error, command, settings)
  }
}

/** What a failure is called, with what to do about it in the same line. */
export function failed(error: unknown, { words }: CommandContext, { debug }: Settings): DoctorFinding {
  return { ok: false, line: commandFailureOf(error, words, debug).text }
}
