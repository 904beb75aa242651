import { relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { askersNamed, askersOf } from '../adapters/chat/terminal/people.js'
import { readDocument } from '../adapters/people/read-document.js'
import { bareNit } from '../adapters/secop/nit.js'
import { StoreInUse } from '../adapters/stores/errors.js'
import { demoIdentity, type Identity } from '../adapters/stores/files/identity.js'
import { type Notebook, type Noted, noteIn, noteThroughHolder } from '../adapters/stores/files/see-beside.js'
import { memoryInstalls } from '../adapters/stores/memory/installs.js'
import { memoryStore } from '../adapters/stores/memory/store.js'
import { directoryOf } from '../bot/accounts/directory.js'
import type { Person } from '../bot/accounts/person.js'
import type { EntityContext } from '../bot/context.js'
import { BoundedMemory } from '../bot/conversation/bounded-memory.js'
import type { ConversationMemory } from '../bot/ports/conversation-memory.js'
import type { EntityKey, Snapshot, Store } from '../bot/ports/store.js'
import type { Day } from '../rules/index.js'
import { calendarFrom, optionsOf } from '../settings/options.js'
import type { Settings } from '../settings/settings.js'
import type { CommandWords } from '../words/commands.js'
import { draftTemplates } from './draft-templates.js'
import { listPaths } from './entity-lists.js'
import { WrongUse } from './failure.js'
import { type Opened, openStorage, type StorageSettings, storedEntities } from './storage.js'

/** Where an installation keeps what it knows, and how it knows people. */
export interface Installation {
  readonly store: Store
  readonly identity: Identity
  /** What was enrolled beside the settings file; absent where nothing can be. */
  readonly enrolments?: Opened['enrolments']
  /** Where the app of several workspaces is installed; absent where nothing is kept. */
  readonly installs?: Opened['installs']
  /** Where some texts still stand in a database; absent where everything is in files. */
  readonly rowsNaming?: Opened['rowsNaming']
  /** What conversations were about a moment ago; gone when the process ends. */
  readonly memory: ConversationMemory
}

/** The entity that a command is about. */
export interface Entity {
  /** Its NIT without check digit; begins every stored key. */
  readonly key: EntityKey
  readonly nit: string
  readonly name?: string | undefined
  readonly codes: readonly string[]
}

/**
 * What the settings name, opened for writing, or for reading only beside a process that writes; `check` looks at every byte. `brief`:
 * it is closed at once, and who comes meanwhile to write waits.
 */
export async function openInstallation(
  settings: StorageSettings,
  words: CommandWords,
  { readOnly = false, check = !readOnly, brief = false }: Partial<Record<'readOnly' | 'check' | 'brief', boolean>> = {},
): Promise<Installation> {
  return { memory: new BoundedMemory(), ...(await openStorage(settings, words, { readOnly, check, brief })) }
}

/** For how long somebody who has the data and takes no notes is waited for: another command may be over by then. */
const WAIT_MS = 10_000
const TRY_AGAIN_MS = 100

/**
 * Notes what somebody saw or took along through a process that only reads. Whoever has the data notes it, so that there is one writer; where nobody
 * has it, it is taken for that moment. Throws where it cannot be noted: what was seen is then not to be shown.
 */
export async function noteBeside(
  settings: Settings,
  words: CommandWords,
  entity: EntityKey,
  noted: Noted,
  wait = WAIT_MS,
): Promise<void> {
  const begun = performance.now()
  for (;;) {
    if (!settings.database && (await noteThroughHolder(settings.dataDir, entity, noted))) return
    try {
      const { store } = await openInstallation(settings, words, { brief: true })
      try {
        return await noteIn(store.ledger, entity, noted)
      } finally {
        await store.close()
      }
    } catch (error) {
      if (!(error instanceof StoreInUse)) throw error
      if (performance.now() - begun > wait) throw new WrongUse(words.wrong.takesNoNotes)
      await delay(TRY_AGAIN_MS)
    }
  }
}

/** The ledger of a process that only reads. Both throw as `noteBeside` does. */
export function ledgerBeside(settings: Settings, words: CommandWords): Notebook {
  return {
    see: (entity, seen) => noteBeside(settings, words, entity, { seen }),
    say: (entity, drafted) => noteBeside(settings, words, entity, { drafted }),
  }
}

/** A place that is gone when the process ends. Its ids are the same on every machine and hide nothing. */
export function installationInMemory(): Installation {
  return { store: memoryStore(), identity: demoIdentity, installs: memoryInstalls(), memory: new BoundedMemory() }
}

/** The entities that are configured. */
export function configuredEntities({ entities }: Pick<Settings, 'entities'>, words: CommandWords): Entity[] {
  return entities.map(({ nit, name, codes }) => ({ key: keyOf(nit, words), nit, name, codes }))
}

/** The entity that was named, else the configured one, else the one of which something is stored. */
export async function chooseEntity(settings: Settings, said: string | undefined, words: CommandWords): Promise<Entity> {
  const configured = configuredEntities(settings, words)
  const own = configured.find(entity => entity.key === said)
  if (own) return own
  const [first, another] = configured
  if (said === undefined && first && !another) return first
  const stored = (await storedEntities(settings)).map((key): Entity => ({ key, nit: key, codes: [] }))
  // What is stored has a key, be it a NIT or not; what is configured or fetched has a NIT.
  const known = stored.find(({ key }) => key === said)
  if (known) return known
  if (said !== undefined) {
    const key = keyOf(said, words)
    return configured.find(entity => entity.key === key) ?? { key, nit: said, codes: [] }
  }
  const choice = configured.length > 0 ? configured : stored
  const [one] = choice
  if (one && choice.length === 1) return one
  throw new WrongUse(
    one
      ? words.wrong.whichEntity(choice.map(({ key, name }) => (name === undefined ? key : `${key} (${name})`)))
      : words.wrong.noEntity,
  )
}

/** The key of an entity, its NIT without check digit. Throws WrongUse for what is no NIT. */
export function keyOf(nit: string, words: CommandWords): EntityKey {
  const key = /^[\d.\s-]+$/.test(nit) ? bareNit(nit) : undefined
  if (key === undefined || key.length < 6) throw new WrongUse(words.wrong.notANit)
  return key
}

/** What the journeys at one entity work with. Throws WrongUse when nothing was ever synced for it. */
export async function openContext(
  installation: Installation,
  entity: Entity,
  listed: readonly Person[],
  settings: Settings,
  today: Day,
  words: CommandWords,
): Promise<EntityContext> {
  const head = await installation.store.contracts.head(entity.key)
  if (!head) throw new WrongUse(words.wrong.noDataOf(entity.key))
  return contextFrom(installation, entity, head, listed, settings, today)
}

/** The same from a cut that is known to be there. */
export async function contextFrom(
  { store, memory }: Installation,
  entity: Entity,
  head: Snapshot,
  listed: readonly Person[],
  settings: Settings,
  today: Day,
): Promise<EntityContext> {
  const { people, assignments } = listPaths(settings, entity)
  return {
    entity: { key: entity.key, name: entity.name ?? head.entityName ?? `NIT ${entity.nit}` },
    store,
    memory,
    directory: directoryOf(listed, await store.contracts.roster(entity.key)),
    options: optionsOf(settings, today),
    calendar: calendarFrom(settings),
    habits: settings.habits,
    closing: settings.closing,
    templates: draftTemplates(settings, entity.key),
    language: settings.language,
    lists: { people: typed(people), assignments: typed(assignments) },
    ...(settings.chat.email ? { writesMail: true } : {}),
  }
}

/** A path as a person would type it here. */
function typed(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith('..') ? path : near
}

/**
 * The person that a document number or a name means. What was said is never repeated in a message: it may be a
 * document.
 */
export async function findPerson(
  context: EntityContext,
  { identity }: Installation,
  said: string,
  words: CommandWords,
): Promise<Person> {
  if (/\d{4}/.test(said.replace(/[.\s-]/g, ''))) {
    const read = readDocument(said)
    const person =
      'document' in read ? context.directory.get(identity.personId(context.entity.key, read.document)) : undefined
    if (person) return person
    throw new WrongUse(words.wrong.unknownPerson)
  }
  const found = askersNamed(await askersOf(context), said)
  const [one] = found
  if (one && found.length === 1) return one.person
  throw new WrongUse(one ? words.wrong.severalPeople(found.length) : words.wrong.unknownPerson)
}
