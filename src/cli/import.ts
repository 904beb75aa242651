import { resolve } from 'node:path'
import { z } from 'zod'
import { DATE_ORDERS } from '../adapters/secop/read-day.js'
import { dayOption } from '../app/command-line.js'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { readEvidenceRows, sortedFiles } from '../app/evidence.js'
import { explainFiles } from '../app/explain-files.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, type Entity, openInstallation } from '../app/installation.js'
import { entitiesIn, snapshotOfFiles, syncArgs, syncWithProgress } from '../app/register-sources.js'
import type { CommandContext } from '../app/run-command.js'
import { noteOutcome } from '../app/sync-outcome.js'
import { contentsLines, outcomeLines } from '../app/sync-report.js'
import { coverageLines } from '../bot/evidence/coverage.js'
import type { RegisterState } from '../bot/ports/register.js'
import { type Day, dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { wordsIn } from '../words/index.js'
import { explainedLines } from './explain-lines.js'
import { printLines } from './print.js'

const ImportOptions = z.object({
  entity: z.string().optional(),
  asOf: dayOption,
  dates: z.enum(DATE_ORDERS).optional(),
  accept: z.literal(true).optional(),
  explain: z.literal(true).optional(),
})

/**
 * `import FILE…`: takes the rows of files instead of the interface's, all files of contracts together as one state of the data,
 * and those of sister sets as what these say of the contracts.
 */
export async function importCommand(command: CommandContext, files: unknown, given: unknown): Promise<void> {
  const { entity: nit, asOf, dates, accept, explain } = ImportOptions.parse(given)
  const settings = await servedSettings(command)
  const paths = z.array(z.string()).parse(files)
  const { contracts, sisters, broken } = await sortedFiles(paths.map(path => resolve(command.cwd, path)))
  const registerState = contracts.length > 0 ? await snapshotOfFiles(contracts, asOf ?? null, dates ?? null) : null
  if (explain) return explainImport(command, settings, registerState, { sisters, broken }, nit)
  // What sister sets show is worth something for some days only; a file does not say which day it is of.
  if (sisters.size > 0 && (asOf === undefined || asOf > dayInBogota(command.now())))
    throw new WrongUse(command.words.wrong.sistersOfWhichDay)
  const entity = registerState
    ? await entityOf(registerState, nit, settings, command)
    : await chooseEntity(settings, nit, command.words)
  const installation = await openInstallation(settings, command.words)
  try {
    await printLines(
      command,
      installation.store.notices.map(notice => notice.words[command.words.language]),
    )
    if (registerState) {
      const lists = await loadLists(settings, entity, installation)
      const now = command.now()
      const args = syncArgs(installation, entity, lists, registerState, now)
      const outcome = await syncWithProgress({ ...args, accept }, command)
      await printLines(command, [
        ...outcomeLines(outcome, command.words),
        ...contentsLines(registerState, command.words),
        ...aheadLines(asOf, command),
      ])
      await noteOutcome(installation.store, entity.key, outcome, now)
      if (outcome.kind === 'kept') process.exitCode = 1
    }
    if (sisters.size > 0 && asOf) {
      const { stored, older } = await readEvidenceRows(installation, entity, settings, command.now, sisters, asOf)
      await printLines(command, [
        ...coverageLines(stored, wordsIn(command.words.language).evidence),
        ...(older > 0 ? [command.words.explain.sisterOlder(older)] : []),
        ...(broken > 0 ? [command.words.explain.sisterBroken(broken)] : []),
      ])
    }
  } finally {
    await installation.store.close()
  }
}

/** That whoever gives the file says a day for it that is still to come. */
export function aheadLines(asOf: Day | undefined, { words, now }: CommandContext): string[] {
  return asOf !== undefined && asOf > dayInBogota(now()) ? [words.report.asOfAhead(asOf)] : []
}

/** `--explain`: what is in the files and what would become of it. Nothing is stored, and no entity is needed. */
async function explainImport(
  command: CommandContext,
  settings: Settings,
  registerState: RegisterState | null,
  { sisters, broken }: Pick<Awaited<ReturnType<typeof sortedFiles>>, 'sisters' | 'broken'>,
  nit: string | undefined,
): Promise<void> {
  const { words } = command
  const isChosen = nit !== undefined || settings.entities.length === 1
  const entity = isChosen ? (await chooseEntity(settings, nit ?? settings.entities[0]?.nit, words)).key : null
  await printLines(command, [
    ...(registerState ? explainedLines(await explainFiles(registerState), registerState, entity, words) : []),
    ...[...sisters].map(([set, rows]) => words.explain.sister(set, rows.length)),
    ...(broken > 0 ? [words.explain.sisterBroken(broken)] : []),
    '',
    words.explain.nothing,
  ])
}

/** The entity that was named or is configured, else the only one in the files. */
export async function entityOf(
  registerState: RegisterState,
  nit: string | undefined,
  settings: Settings,
  { words }: CommandContext,
): Promise<Entity> {
  if (nit !== undefined || settings.entities.length === 1)
    return chooseEntity(settings, nit ?? settings.entities[0]?.nit, words)
  const found = await entitiesIn(registerState)
  const [one] = found
  if (!one) throw new WrongUse(words.wrong.noRows)
  if (found.length > 1)
    throw new WrongUse(
      words.wrong.whichEntity(found.map(({ key, name }) => (name === null ? key : `${key} (${name})`))),
    )
  return chooseEntity(settings, one.key, words)
}
