import { dirname, relative } from 'node:path'
import { z } from 'zod'
import { issueAdminCode } from '../adapters/people/admin-code.js'
import { writeDraft } from '../adapters/people/draft.js'
import { init } from '../bot/sync/init.js'
import { noteOutcome } from '../wiring/outcome.js'
import { chooseEntity, loadLists, openPlace } from '../wiring/place.js'
import { progressOn } from '../wiring/progress.js'
import { outcomeLines } from '../wiring/report.js'
import type { Context } from '../wiring/run.js'
import { snapshotOf, syncArgs } from '../wiring/syncing.js'
import { printLines } from './print.js'

const InitOptions = z.object({ entity: z.string(), acceptShrink: z.literal(true).optional() })

/** `init --entity NIT`: fetches an entity for the first time, drafts its list of people and says what to do next. */
export async function initCommand(context: Context, given: unknown): Promise<void> {
  const { words, language } = context
  const { entity: nit, acceptShrink } = InitOptions.parse(given)
  const settings = context.settings()
  const now = context.now()
  const entity = chooseEntity(settings, nit, words)
  const place = await openPlace(settings.dataDir, words)
  try {
    const lists = await loadLists(settings, entity, place)
    const progress = progressOn(context.err, context.liveErr, words)
    const args = syncArgs(place, entity, lists, await snapshotOf(settings, entity), now)
    const result = await init({ ...args, acceptShrink, onProgress: progress.update }).finally(progress.done)
    await printLines(context, [
      ...place.store.notices.map(words.details.notice),
      ...outcomeLines(result.outcome, words),
    ])
    await noteOutcome(settings.dataDir, entity.key, result.outcome, now)
    if (result.outcome.result === 'kept') {
      process.exitCode = 1
      return
    }
    const draft = await writeDraft(dirname(settings.people), result.draft, language)
    const shown = (path: string) => relative(context.cwd, path) || path
    const paths = { people: shown(settings.people), assignments: shown(settings.assignments) }
    const { contracts, withSupervisor, supervisors, next } = result
    const code = next.includes('use-admin-code') ? await issueAdminCode(settings.dataDir, entity.key, now) : null
    const configured = settings.entities.some(other => chooseEntity(settings, other.nit, words).key === entity.key)
    await printLines(context, [
      words.init.withSupervisor(withSupervisor, contracts, supervisors),
      // Where there is a list already it stays as it is, and what is new in the draft is for a person to take over.
      draft === settings.people ? words.init.draft(shown(draft)) : words.init.draftBeside(shown(draft), paths.people),
      '',
      words.init.next,
      ...(configured ? [] : [words.init.addEntity(entity.key, settings.file)]),
      ...next.map(step => words.init.steps[step](paths)),
      ...(code ? [words.init.code(code.code, code.expiresAt)] : []),
    ])
  } finally {
    await place.store.close()
  }
}
