import type { Settings } from '../settings/settings.js'
import type { CommandWords } from '../words/commands.js'
import type { DoctorFinding } from './doctor.js'
import { draftTemplates, templatePaths } from './draft-templates.js'
import type { Entity } from './installation.js'

/** The entity's own forms for papers, each once, and everything that is wrong with one. */
export async function* examineTemplates(
  settings: Settings,
  { key }: Pick<Entity, 'key'>,
  { serve: { doctor }, language }: CommandWords,
): AsyncGenerator<DoctorFinding> {
  const of = draftTemplates(settings, key)
  const seen = new Set<string>()
  for (const [kind, path] of templatePaths(settings, key)) {
    if (seen.has(path)) continue
    seen.add(path)
    const template = await of(kind)
    if (template?.kind === 'usable') yield { ok: true, line: doctor.template(path) }
    for (const { words } of template?.kind === 'unusable' ? template.problems : [])
      yield { ok: false, ...doctor.templateUnusable(path, words[language]) }
  }
}
