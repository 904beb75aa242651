import type { Enrolment } from '../adapters/stores/enrolments.js'
import { EntitySettings } from './config.js'
import { type SettingsMistake, toMistakes } from './mistakes.js'
import { keyOfNit, placed, type Settings } from './settings.js'

/**
 * The settings with the entities that were enrolled beside the file. The file goes before: whoever is named there is served, and only a
 * pause holds for them too. One that does not fit what the settings take is a mistake, as in the file.
 */
export function withEnrolled(
  settings: Settings,
  enrolments: ReadonlyMap<string, Enrolment>,
): { readonly settings: Settings; readonly mistakes: readonly SettingsMistake[] } {
  if (enrolments.size === 0) return { settings, mistakes: [] }
  const named = new Set(settings.entities.map(({ nit }) => keyOfNit(nit)))
  const entities = settings.entities.map(entity => ({ ...entity, ...pauseOf(enrolments.get(keyOfNit(entity.nit))) }))
  const mistakes: SettingsMistake[] = []
  const removed: { nit: string; since: string }[] = []
  for (const [nit, enrolment] of enrolments) {
    if (named.has(nit)) continue
    if (enrolment.standing === 'removed') removed.push({ nit, since: enrolment.since })
    // A pause that outlived the entity in the settings file.
    else if (enrolment.entity !== null) {
      const { data, error } = EntitySettings.safeParse(enrolment.entity)
      if (data) entities.push({ ...placed(data, settings), ...pauseOf(enrolment), isEnrolled: true })
      else mistakes.push(...toMistakes(error.issues, EntitySettings, enrolment.entity, `entity ${nit}`))
    }
  }
  return { settings: Object.freeze({ ...settings, entities, removed }), mistakes }
}

function pauseOf(enrolment: Enrolment | undefined) {
  return enrolment?.standing === 'paused' ? { pausedSince: enrolment.since } : {}
}
