import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { z } from 'zod'
import { DATE_ORDERS } from '../adapters/secop/read-day.js'
import { dayOption } from '../app/command-line.js'
import { servedSettings } from '../app/enrolled.js'
import { holdersOf, listPaths, loadLists } from '../app/entity-lists.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, configuredEntities, openInstallation } from '../app/installation.js'
import { progressOn } from '../app/progress.js'
import { snapshotOf, snapshotOfFiles, syncArgs } from '../app/register-sources.js'
import type { CommandContext } from '../app/run-command.js'
import { noteOutcome } from '../app/sync-outcome.js'
import { contentsLines, outcomeLines } from '../app/sync-report.js'
import { writeDraft } from '../app/write-draft.js'
import { issueAdminCode } from '../bot/accounts/admin-code.js'
import { draftEntity } from '../bot/sync/draft-entity.js'
import { actOf } from '../settings/options.js'
import { aheadLines, entityOf } from './import.js'
import { printLines } from './print.js'

const InitOptions = z.object({
  entity: z.string().optional(),
  file: z.array(z.string()).optional(),
  asOf: dayOption,
  dates: z.enum(DATE_ORDERS).optional(),
  accept: z.literal(true).optional(),
})

/**
 * `init --entity NIT`: fetches an entity for the first time, drafts its list of people and says what to do next. With `--file` the
 * rows are those of files, for networks that datos.gov.co cannot be reached from; the entity is then theirs, if they are of one.
 */
export async function initCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words, language } = command
  const { entity: nit, file, asOf, dates, accept } = InitOptions.parse(given)
  if (nit === undefined && file === undefined) {
    const { values, wrong } = words
    throw new WrongUse(`${wrong.missingOption(`--entity <${values.nit}> / --file <${values.file}>`)} ${wrong.seeHelp}`)
  }
  const settings = await servedSettings(command)
  const now = command.now()
  const paths = file?.map(path => resolve(command.cwd, path))
  const ofFiles = paths ? await snapshotOfFiles(paths, asOf ?? null, dates ?? null) : null
  const entity = ofFiles ? await entityOf(ofFiles, nit, settings, command) : await chooseEntity(settings, nit, words)
  const installation = await openInstallation(settings, words)
  try {
    const lists = await loadLists(settings, entity, installation)
    const progress = progressOn(command.err, command.liveErr, ({ read, expected }) => words.progress(read, expected))
    const args = syncArgs(installation, entity, lists, ofFiles ?? (await snapshotOf(settings, entity)), now)
    const result = await draftEntity({ ...args, accept, onProgress: progress.update }).finally(progress.done)
    await printLines(command, [
      ...installation.store.notices.map(notice => notice.words[words.language]),
      ...outcomeLines(result.outcome, words),
      ...(ofFiles ? contentsLines(ofFiles, words) : []),
      ...aheadLines(asOf, command),
    ])
    await noteOutcome(installation.store, entity.key, result.outcome, now)
    if (result.outcome.kind === 'kept') {
      process.exitCode = 1
      return
    }
    const { people, assignments } = listPaths(settings, entity)
    const isNew = !existsSync(people)
    const { own, all } = holdersOf(settings, entity, 'people')
    // Of several entities' list each line says whose it is.
    const nitColumn = new Set(all).add(own).size > 1 ? own : null
    // Where nobody is named, a list that is there gains nothing, and where there is none its columns are a help.
    const draft = isNew || result.draft.length > 0 ? await writeDraft(people, result.draft, language, nitColumn) : null
    const shown = (path: string) => relative(command.cwd, path) || path
    const paths = { people: shown(people), assignments: shown(assignments) }
    const { contracts, withSupervisor, supervisors, next } = result
    const code = next.includes('use-admin-code') ? await issueAdminCode(installation.store, entity.key, now) : null
    const others = configuredEntities(settings, words)
    const configured = others.some(other => other.key === entity.key)
    await printLines(command, [
      words.init.withSupervisor(withSupervisor, contracts, supervisors),
      // Where there is a list already it stays as it is, and what is new in the draft is for a person to take over.
      ...(draft === null || result.draft.length === 0 ? [words.init.namesNobody(draft && shown(draft))] : []),
      ...(draft !== null && result.draft.length > 0
        ? [
            draft === people
              ? words.init.draft(shown(draft))
              : words.init[isNew ? 'draftToSave' : 'draftBeside'](shown(draft), paths.people),
          ]
        : []),
      '',
      words.init.next,
      ...(configured ? [] : [words.init.addEntity(entity.key, settings.file)]),
      ...next.map(step => words.init.steps[step](paths)),
      ...(actOf(settings) === null ? [words.init.nameAct(settings.file)] : []),
      ...(ofFiles ? [words.init.newerFile] : []),
      words.init.thenDoctor,
      ...(code ? [words.init.code(code.code, code.expiresAt)] : []),
    ])
  } finally {
    await installation.store.close()
  }
}
