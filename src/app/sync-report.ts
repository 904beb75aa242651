import type { RegisterState, TableAccount } from '../bot/ports/register.js'
import type { Snapshot } from '../bot/ports/store.js'
import { lossText, silentColumns } from '../bot/sync/loss.js'
import type { SyncOutcome } from '../bot/sync/sync.js'
import type { CommandWords } from '../words/commands.js'
import { WrongUse } from './failure.js'

/** What a sync read and what came of it, a line each. Throws WrongUse when no row was the entity's. */
export function outcomeLines(outcome: SyncOutcome, words: CommandWords): string[] {
  const { inShort, more } = reportOf(outcome, words)
  return [...inShort, ...more]
}

/** The same of one of several entities: a line that says in short what came of it, and below it what is to be looked at. Throws WrongUse likewise. */
export function entityLines(key: string, outcome: SyncOutcome, words: CommandWords): string[] {
  const { inShort, more } = reportOf(outcome, words)
  return [`${key}: ${inShort.join(' ')}`, ...more.map(line => `  ${line}`)]
}

function reportOf(
  outcome: SyncOutcome,
  words: CommandWords,
): { readonly inShort: readonly string[]; readonly more: readonly string[] } {
  switch (outcome.kind) {
    case 'committed':
      return {
        inShort: sizeLines(outcome.snapshot, words),
        more: [
          ...lackLines(outcome.snapshot, words),
          ...unused(outcome.unusedAssignments, words),
          ...changeLines(outcome, words),
        ],
      }
    case 'unchanged':
      return {
        inShort: [words.report.unchanged, ...sizeLines(outcome.snapshot, words)],
        more: lackLines(outcome.snapshot, words),
      }
    case 'kept':
      return { inShort: [lossText(outcome, words.loss)], more: [] }
    case 'empty': {
      const others = outcome.others.slice(0, 5).map(({ entity, name, rows }) => words.report.other(entity, name, rows))
      throw new WrongUse([words.wrong.noRowsOfEntity, ...others].join('\n'))
    }
  }
}

/** What a cut holds, in few lines. */
export function summaryLines(snapshot: Snapshot, words: CommandWords): string[] {
  return [...sizeLines(snapshot, words), ...unsupervised(snapshot, words)]
}

/** What a cut holds, and what of it could not be used. */
export function snapshotLines(snapshot: Snapshot, words: CommandWords): string[] {
  return [...sizeLines(snapshot, words), ...lackLines(snapshot, words)]
}

/** How many contracts a cut holds, and of which day. */
function sizeLines({ asOf, entityName, report }: Snapshot, { report: say, date }: CommandWords): string[] {
  return [say.contracts(report.contracts, entityName), asOf === null ? say.noDataDate : say.dataDate(date(asOf))]
}

function unsupervised({ report }: Snapshot, { report: say }: CommandWords): string[] {
  return report.withoutSupervisor > 0 ? [say.withoutSupervisor(report.withoutSupervisor, report.contracts)] : []
}

/** What a cut lacks, and what of it could not be used. */
function lackLines(snapshot: Snapshot, words: CommandWords): string[] {
  const { report } = snapshot
  const { report: say } = words
  const lines = unsupervised(snapshot, words)
  lines.push(...silentColumns(report).map(column => words.loss.emptied(column, report.contracts)))
  lines.push(...(report.columns ?? []).map(words.loss.column))
  if (report.nearMatches.length > 0) lines.push(say.nearMatches(report.nearMatches.length))
  if (report.duplicates > 0) lines.push(say.duplicates(report.duplicates))
  if (report.otherEntities > 0) lines.push(say.otherEntities(report.otherEntities))
  if (report.unreadableCells > 0) lines.push(say.unreadable(report.unreadableCells))
  if (report.lackingColumns.length > 0) lines.push(say.lacking(report.lackingColumns))
  if (report.newColumns.length > 0) lines.push(say.newColumns(report.newColumns))
  if (report.rejectedCount > 0) {
    lines.push(say.rejected(report.rejectedCount))
    lines.push(...report.rejected.slice(0, SHOWN).map(say.rejectedRow))
    if (report.rejectedCount > SHOWN) lines.push(say.andMore(report.rejectedCount - SHOWN))
  }
  return lines
}

const SHOWN = 5

/** The sheets of files, read and left out, and what nothing says how to read, with what to do about it. */
export function contentsLines({ contents }: Pick<RegisterState, 'contents'>, { report: say }: CommandWords): string[] {
  const { tables = [], leftOut = [] } = contents ?? {}
  const files = new Set([...tables, ...leftOut].map(({ file }) => file))
  const called = (file: string, sheet: string) => (files.size > 1 ? `${file}: ${sheet}` : sheet)
  const everywhere = lackingEverywhere(tables)
  const unclear = tables.flatMap(({ written }) =>
    written.filter(({ convention, either }) => convention === null && either > 0),
  )
  return [
    ...tables.flatMap(({ file, sheet, rows }) => (sheet === null ? [] : [say.sheet(called(file, sheet), rows)])),
    ...leftOut.map(({ file, sheet, why, rows }) => say.leftOut[why](called(file, sheet), rows)),
    ...tables.filter(({ goesOn }) => goesOn).map(({ file }) => say.goesOn(file)),
    ...tables.flatMap(({ twice }) => [...new Set(twice)].map(column => say.twice(column))),
    ...tables.flatMap(({ file, sheet, lacking }) => {
      const only = lacking.filter(column => !everywhere.includes(column))
      return only.length > 0 ? [say.lackingIn(sheet === null ? file : called(file, sheet), only)] : []
    }),
    ...tables.flatMap(({ written }) =>
      written.flatMap(({ column, doubted, example }) =>
        doubted > 0 ? [say.doubtedDays(column, doubted, example ?? '')] : [],
      ),
    ),
    ...unclear.map(({ column, of, either, example }) =>
      (of === 'dates' ? say.unclearDates : say.unclearAmounts)(column, either, example ?? ''),
    ),
  ]
}

/** The needed columns that no table has. */
export function lackingEverywhere([first, ...others]: readonly TableAccount[]): readonly string[] {
  return first?.lacking.filter(column => others.every(({ lacking }) => lacking.includes(column))) ?? []
}

function unused(assignments: readonly string[], { report }: CommandWords): string[] {
  return assignments.length > 0 ? [report.unusedAssignments(assignments.length, assignments.slice(0, SHOWN))] : []
}

function changeLines(
  { snapshot, first }: { readonly snapshot: Snapshot; readonly first: boolean },
  { report }: CommandWords,
): string[] {
  const counts = Object.entries(snapshot.report.changeCounts).filter(([, count]) => count > 0)
  if (first || counts.length === 0) return []
  const named = (kind: string) =>
    Object.hasOwn(report.changes, kind) ? report.changes[kind as keyof typeof report.changes] : kind
  return [report.changed(counts.map(([kind, count]) => [named(kind), count]))]
}
