import type { ExplainedFiles } from '../app/explain-files.js'
import { contentsLines, lackingEverywhere } from '../app/sync-report.js'
import type { RegisterState } from '../bot/ports/register.js'
import type { CommandWords } from '../words/commands.js'
import { wordsIn } from '../words/index.js'

const MOST_ENTITIES = 5

/** What is in files of contracts, a line each, with an example of what was not taken and what to do about it. */
export function explainedLines(
  explained: ExplainedFiles,
  registerState: RegisterState,
  entity: string | null,
  words: CommandWords,
): string[] {
  const { explain: say, report } = words
  const { facts } = wordsIn(words.language)
  const { contents, rows, read, rejected, leftOut, repeated, entities, links, errors, documents, unread } = explained
  const { newColumns } = registerState
  const lackingColumns = lackingEverywhere(contents.tables)
  return [
    ...contents.tables.flatMap(({ file, sheet, rows }) => (sheet === null ? [say.file(file, rows)] : [])),
    ...contentsLines(registerState, words),
    say.rows(rows, read, rejected.count, leftOut),
    ...contents.tables.flatMap(({ sheet, written }) =>
      written.flatMap(({ column, convention, ground }) =>
        convention && ground ? [say.written(sheet === null ? column : `${sheet}, ${column}`, convention, ground)] : [],
      ),
    ),
    ...(rejected.count > 0 ? [say.rejected(rejected.count), ...rejected.examples.map(report.rejectedRow)] : []),
    ...(rejected.count > rejected.examples.length ? [report.andMore(rejected.count - rejected.examples.length)] : []),
    ...(repeated ? [say.repeated(repeated.count, repeated.example)] : []),
    ...entities
      .slice(0, MOST_ENTITIES)
      .map(({ key, name, rows, example }) => say.entity(key, name, rows, entity !== null && entity !== key, example)),
    ...(entities.length > MOST_ENTITIES ? [say.entities(entities.length - MOST_ENTITIES)] : []),
    say.links(links.addresses),
    ...(links.unread ? [say.unreadLinks(links.unread.count, links.unread.example)] : []),
    ...(errors ? [say.errors(errors.count, errors.example)] : []),
    ...(documents ? [say.documents(documents.count, documents.example)] : []),
    ...[...unread].map(([fact, { count, example }]) => say.unread(facts[fact].label, count, example)),
    ...(unread.size === 0 && !documents ? [say.allRead] : []),
    ...(lackingColumns.length > 0 ? [report.lacking(lackingColumns)] : []),
    ...(newColumns.length > 0 ? [report.newColumns(newColumns)] : []),
  ]
}
