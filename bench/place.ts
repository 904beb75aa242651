import { readConnection } from '../src/adapters/stores/postgres/connection.js'
import { findPerson, type Installation, openContext, openInstallation } from '../src/app/installation.js'
import type { StorageSettings } from '../src/app/storage.js'
import type { Person } from '../src/bot/accounts/person.js'
import type { EntityContext } from '../src/bot/context.js'
import { parseSettings, type Settings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { ASKER, CHATTING, documentOf, emailOf, TODAY } from './rows.js'

/** 10 in the morning in Bogotá on the day of the measurements. */
export const NOW = new Date(`${TODAY}T15:00:00.000Z`)

/** The question that is measured. */
export const QUESTION = '¿qué contratos debo cerrar?'

/** What a question of the asker needs: the same as the program opens at its start. */
export interface Opened {
  readonly installation: Installation
  readonly context: EntityContext
  readonly asker: Person
}

/** What is in a folder or, where the address of one is given, in a database. */
export async function openAt(dir: string, entity: string, readOnly: boolean, address?: string): Promise<Opened> {
  const words = commandsIn('es')
  const installation = await openInstallation(storageAt(dir, address), words, { readOnly })
  const context = await openContext(
    installation,
    { key: entity, nit: entity, codes: [] },
    [],
    defaults(dir),
    TODAY,
    words,
  )
  return { installation, context, asker: await findPerson(context, installation, ASKER.document, words) }
}

/** Where an installation is kept. */
export function storageAt(dataDir: string, address?: string): StorageSettings {
  const database = address === undefined ? null : readConnection(address)
  return database ? { dataDir, database } : { dataDir }
}

/** A list of everybody who chats, by the e-mail that their chat knows. */
export async function withChatting({ context, installation }: Opened): Promise<EntityContext> {
  const numbers = Array.from({ length: CHATTING }, (_, number) => number)
  const people = await Promise.all(
    numbers.map(async number => ({
      ...(await findPerson(context, installation, documentOf(number), commandsIn('es'))),
      email: emailOf(number),
      listed: true,
    })),
  )
  return { ...context, directory: new Map(people.map(person => [person.id, person])) }
}

/** A clock that a burst of messages moves on, so that nobody is told to wait: a question each is what people may ask. */
export function chatClock(): () => Date {
  let ticks = 0
  return () => new Date(NOW.getTime() + 150 * ticks++)
}

function defaults(dir: string): Settings {
  const loaded = parseSettings({}, dir, {}, dir)
  if (!loaded.ok) throw new Error('the settings that hold by default are mistaken')
  return loaded.settings
}
