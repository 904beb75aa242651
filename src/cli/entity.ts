import { relative } from 'node:path'
import { z } from 'zod'
import { installLink } from '../adapters/chat/slack/oauth/link.js'
import { bareNit } from '../adapters/secop/nit.js'
import type { Enrolment, Enrolments } from '../adapters/stores/enrolments.js'
import { servedSettings } from '../app/enrolled.js'
import { entityIn, placesOf } from '../app/entity-lists.js'
import { WrongSettings, WrongUse } from '../app/failure.js'
import { keyOf, openInstallation } from '../app/installation.js'
import { offPlatforms } from '../app/off-platforms.js'
import type { CommandContext } from '../app/run-command.js'
import { changingEnrolments, installationIdentity, keepingPlace, storedEntities } from '../app/storage.js'
import { CHAINS } from '../bot/ledger/chain.js'
import type { EntityKey } from '../bot/ports/store.js'
import { type Day, dayInBogota } from '../rules/index.js'
import { EntitySettings } from '../settings/config.js'
import { toMistakes } from '../settings/mistakes.js'
import type { ServedEntity, Settings } from '../settings/settings.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'

const AddOptions = z.object({
  name: z.string().optional(),
  codes: z.array(z.string()).optional(),
  slack: z.array(z.string()).optional(),
  teams: z.array(z.string()).optional(),
  channel: z.string().optional(),
  people: z.string().optional(),
  assignments: z.string().optional(),
})

/** `entity add NIT`: enrols an entity beside the settings file, or changes what was said of it; ends a pause, and brings back one that was removed. */
export async function addEntityCommand(command: CommandContext, nit: unknown, given: unknown): Promise<void> {
  const options = AddOptions.parse(given)
  await changing(command, nit, async ({ key, own, before, write, settings }) => {
    const { entity: say } = command.words
    if (own) throw new WrongUse(say.inFile(key, own))
    const lists = { people: `people-${key}.csv`, assignments: `assignments-${key}.csv` }
    const said = { ...(before?.entity ?? { nit: key, ...lists }), ...options }
    const { data, error } = EntitySettings.safeParse(said)
    if (!data) throw new WrongSettings(toMistakes(error.issues, EntitySettings, said, `entity add ${key}`))
    await write('active', data)
    const isNew = before?.standing !== 'active'
    return [
      isNew ? say.added(key, data.people ?? '') : say.changed(key),
      ...(isNew ? [say.next(key)] : []),
      say.takenUp,
      ...(isNew ? linkLines(command, settings, key) : []),
    ]
  })
}

/** `entity link NIT`: the address by which whoever administers a Slack workspace installs the app there for the entity. */
export async function linkEntityCommand(command: CommandContext, nit: unknown): Promise<void> {
  const { entity: say } = command.words
  const settings = await servedSettings(command)
  const key = keyOf(z.string().parse(nit), command.words)
  if (!entityIn(settings, key)) throw new WrongUse(say.unknown(key))
  const lines = linkLines(command, settings, key)
  if (lines.length === 0) throw new WrongUse(say.noLinks)
  await printLines(command, lines)
}

/** Nothing where no app is installed by links. */
function linkLines({ words, now }: CommandContext, settings: Settings, key: EntityKey): string[] {
  const oauth = settings.chat.slack?.oauth
  if (!oauth) return []
  const { url, until } = installLink(oauth.publicUrl, key, installationIdentity(settings).sign, now())
  return [words.entity.link(key, dayInBogota(until)), url]
}

/** `entity pause NIT` and `entity resume NIT`, also of one of the settings file. */
export async function pauseEntityCommand(command: CommandContext, nit: unknown, pauses: boolean): Promise<void> {
  await changing(command, nit, async ({ key, own, before, write }) => {
    const { entity: say } = command.words
    if (!own && (before === undefined || before.standing === 'removed')) throw new WrongUse(say.unknown(key))
    const wanted = pauses ? 'paused' : 'active'
    if ((before?.standing ?? 'active') === wanted) return [say.already(key, standingOf(before, command))]
    await write(wanted, before?.entity ?? null)
    return [pauses ? say.paused(key) : say.resumed(key), say.takenUp]
  })
}

/** `entity remove NIT`: it is served no more. Everything of it is kept, and it is said what and until when. */
export async function removeEntityCommand(command: CommandContext, nit: unknown): Promise<void> {
  await changing(command, nit, async ({ key, own, before, write, settings }) => {
    const { entity: say } = command.words
    if (own) throw new WrongUse(say.inFile(key, own))
    if (before === undefined) throw new WrongUse(say.unknown(key))
    if (before.standing !== 'removed') await write('removed', before.entity)
    const { slack, own: credentials } = settings.chat
    const access = [...(slack?.oauth ? [say.tokensGo] : []), ...(credentials.has(key) ? [say.ownStay(key)] : [])]
    return [say.removed(key), say.takenUp, ...access, ...(await keptLines(command, settings, key)), say.bringsBack(key)]
  })
}

/** `entity list`: every entity of the settings file or enrolled, and how each stands. */
export async function listEntitiesCommand(command: CommandContext, given: unknown): Promise<void> {
  const { json } = z.object({ json: z.literal(true).optional() }).parse(given)
  const { entity: say } = command.words
  const settings = await servedSettings(command)
  const offAt = await offPlatforms(settings, command)
  const found = settings.entities.flatMap(entity => {
    const key = bareNit(entity.nit)
    return key === undefined ? [] : [{ key, entity }]
  })
  if (json) {
    const entities = [
      ...found.map(({ key, entity }) => ({
        ...{ entity: key, name: entity.name ?? null, standing: entity.pausedSince ? 'paused' : 'active' },
        ...{ since: entity.pausedSince ?? null, enrolled: entity.isEnrolled === true },
        off: offAt(key),
      })),
      ...settings.removed.map(({ nit, since }) => ({
        entity: nit,
        name: null,
        standing: 'removed',
        since,
        enrolled: true,
        off: [],
      })),
    ]
    return await command.out.write(`${JSON.stringify({ entities })}\n`)
  }
  const lines = [
    ...found.map(({ key, entity }) => lineOf(key, entity, command, settings, offAt(key))),
    ...settings.removed.map(({ nit, since }) => `${nit} · ${say.standing.removed(dayOf(since))}`),
  ]
  await printLines(command, lines.length > 0 ? lines : [say.none])
}

interface Changing {
  readonly key: EntityKey
  /** The settings file where it is named; null where it is not. */
  readonly own: string | null
  readonly before: Enrolment | undefined
  readonly settings: Settings
  write(standing: Enrolment['standing'], entity: Enrolment['entity']): Promise<void>
}

async function changing(
  command: CommandContext,
  nit: unknown,
  change: (changing: Changing) => Promise<readonly string[]>,
): Promise<void> {
  const settings = command.settings()
  const key = keyOf(z.string().parse(nit), command.words)
  const lines = await changingEnrolments(settings, async (enrolments: Enrolments) => {
    const before = (await enrolments.all()).get(key)
    const own = entityIn(settings, key) ? shownPath(settings.file, command) : null
    const since = command.now().toISOString()
    const write = (standing: Enrolment['standing'], entity: Enrolment['entity']) =>
      enrolments.write(key, { standing, since, entity })
    return change({ key, own, before, settings, write })
  })
  await printLines(command, lines)
}

function lineOf(
  key: EntityKey,
  entity: ServedEntity,
  command: CommandContext,
  { file }: Settings,
  off: ReturnType<Awaited<ReturnType<typeof offPlatforms>>>,
): string {
  const { entity: say } = command.words
  const { because } = wordsIn(command.language).outbox
  const { name, pausedSince, isEnrolled } = entity
  const standing = pausedSince === undefined ? say.standing.active : say.standing.paused(dayOf(pausedSince))
  const places = placesOf(entity)
  return [
    key,
    ...(name === undefined ? [] : [name]),
    standing,
    ...(places.length > 0 ? [say.places(places)] : []),
    ...off.map(({ platform, why }) => say.off(platform, because(why))),
    ...(isEnrolled ? [] : [say.from(shownPath(file, command))]),
  ].join(' · ')
}

function standingOf(enrolment: Enrolment | undefined, { words }: CommandContext): string {
  const { standing } = words.entity
  if (!enrolment || enrolment.standing === 'active') return standing.active
  return standing[enrolment.standing](dayOf(enrolment.since))
}

async function keptLines(command: CommandContext, settings: Settings, key: EntityKey): Promise<string[]> {
  const { entity: say } = command.words
  if (!(await storedEntities(settings)).includes(key)) return [say.nothingKept]
  const { store } = await openInstallation(settings, command.words, { readOnly: true })
  try {
    const head = await store.contracts.head(key)
    const { toldYears: sent, accountYears: said, seenYears: seen } = settings.retention
    const years = { sent, said, seen }
    const chains = await Promise.all(
      CHAINS.map(async chain => {
        const { number } = chain === 'sent' ? await store.deliveries.head(key) : await store.ledger.head(key, chain)
        return number === 0 ? [] : [say.keptChain[chain](number, say.until(years[chain]))]
      }),
    )
    return [
      say.kept(keepingPlace(settings)),
      ...(head ? [say.keptData(head.report.contracts, head.asOf)] : []),
      ...chains.flat(),
    ]
  } finally {
    await store.close()
  }
}

function dayOf(instant: string): Day {
  return dayInBogota(new Date(instant))
}

function shownPath(path: string, { cwd }: CommandContext): string {
  return relative(cwd, path) || path
}
