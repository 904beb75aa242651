import { findPerson, type Installation, openContext, openInstallation } from '../src/app/installation.js'
import type { Person } from '../src/bot/accounts/person.js'
import type { EntityContext } from '../src/bot/context.js'
import { parseSettings, type Settings } from '../src/settings/settings.js'
import { commandsIn } from '../src/words/commands.js'
import { ASKER, TODAY } from './rows.js'

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

export async function openAt(dir: string, entity: string, readOnly: boolean): Promise<Opened> {
  const words = commandsIn('es')
  const installation = await openInstallation({ dataDir: dir }, words, { readOnly })
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

function defaults(dir: string): Settings {
  const loaded = parseSettings({}, dir, {}, dir)
  if (!loaded.ok) throw new Error('the settings that hold by default are mistaken')
  return loaded.settings
}
