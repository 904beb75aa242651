import type { Person } from '../src/bot/person.js'
import { commandsIn } from '../src/bot/words/commands.js'
import type { World } from '../src/bot/world.js'
import { parseSettings, type Settings } from '../src/settings/settings.js'
import { findPerson, openPlace, openWorld, type Place } from '../src/wiring/place.js'
import { ASKER, TODAY } from './rows.js'

/** 10 in the morning in Bogotá on the day of the measurements. */
export const NOW = new Date(`${TODAY}T15:00:00.000Z`)

/** The question that is measured. */
export const QUESTION = '¿qué contratos debo cerrar?'

/** What a question of the asker needs: the same as the program opens at its start. */
export interface Opened {
  readonly place: Place
  readonly world: World
  readonly asker: Person
}

export async function openAt(dir: string, entity: string, readOnly: boolean): Promise<Opened> {
  const words = commandsIn('es')
  const place = await openPlace(dir, words, { readOnly })
  const world = await openWorld(place, { key: entity, nit: entity, codes: [] }, [], defaults(dir), TODAY, words)
  return { place, world, asker: await findPerson(world, place, ASKER.document, words) }
}

function defaults(dir: string): Settings {
  const loaded = parseSettings({}, dir, {}, dir)
  if (!loaded.ok) throw new Error('the settings that hold by default are mistaken')
  return loaded.settings
}
