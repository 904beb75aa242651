import { bareNit } from '../adapters/secop/nit.js'
import type { Settings } from '../settings/settings.js'
import type { CommandWords } from '../words/commands.js'
import type { DoctorFinding } from './doctor-finding.js'
import { draftTemplates, templatePaths } from './draft-templates.js'

/** The forms of all entities for their papers, each file once, and everything that is wrong with one. */
export async function* examineTemplates(
  settings: Settings,
  { serve: { doctor }, language }: CommandWords,
): AsyncGenerator<DoctorFinding> {
  const keys = settings.entities.flatMap(({ nit }) => bareNit(nit) ?? [])
  const papers = keys.flatMap(key => templatePaths(settings, key).map(([kind, path]) => ({ key, kind, path })))
  for (const { key, kind, path } of new Map(papers.map(paper => [paper.path, paper])).values()) {
    const template = await draftTemplates(settings, key)(kind)
    if (template?.kind === 'usable') yield { ok: true, line: doctor.template(path) }
    for (const { words } of template?.kind === 'unusable' ? template.problems : [])
      yield { ok: false, ...doctor.templateUnusable(path, words[language]) }
  }
}
