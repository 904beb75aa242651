import type { MatrixEntry } from '../bot/attestations/statement.js'
import { nameOf } from '../bot/cards/turn-context.js'
import type { RowPlan } from '../bot/matrix/plan.js'
import { showsMonthFirst } from '../bot/matrix/read-cell.js'
import { type MatrixTable, NOTHINGS } from '../bot/matrix/table.js'
import { isDay } from '../rules/index.js'
import type { CommandWords } from '../words/commands.js'
import { oneLine } from '../words/grammar.js'
import { wordsIn } from '../words/index.js'

const ROWS_SHOWN = 10
const MOST_EXAMPLES = 10
const LONGEST_CELL = 60

/** What a table was taken for: its columns, what its cells say or do not say, and how its days are read. */
export function matrixTableLines(table: MatrixTable, words: CommandWords): string[] {
  const { matrix: say } = words
  const { columns: meanings } = wordsIn(words.language).matrix
  const { columns, rows, file, sheet, otherSheets, head } = table
  const named = columns.filter(({ column }) => column !== null && column !== 'monthly')
  const labels = (wanted: 'monthly' | null) =>
    columns.flatMap(({ column, label }) => (column === wanted ? [`«${label}»`] : []))
  const nothings = NOTHINGS.flatMap(kind => {
    const n = rows.reduce((sum, { cells }) => sum + [...cells.values()].filter(cell => cell.kind === kind).length, 0)
    return n > 0 ? [[kind, n] as const] : []
  })
  return [
    say.table(file, sheet, head.at(-1)?.line ?? 1, rows.length),
    ...(otherSheets.length > 0 ? [say.otherSheets(otherSheets)] : []),
    say.columns,
    ...named.map(({ label, column }) => say.column(label, column ? meanings[column] : '')),
    ...(labels('monthly').length > 0 ? [say.unused(labels('monthly'))] : []),
    ...(labels(null).length > 0 ? [say.unknown(labels(null))] : []),
    ...(nothings.length > 0 ? [say.nothings(nothings)] : []),
    ...columns.flatMap(column => dayLines(table, column, words)),
  ]
}

function dayLines({ rows }: MatrixTable, { at, label }: MatrixTable['columns'][number], { matrix: say }: CommandWords) {
  const read = rows.flatMap(({ cells, raw }) => {
    const cell = cells.get(at)
    return cell?.kind === 'day' && cell.isRead ? [{ text: String(raw[at] ?? ''), day: cell.day }] : []
  })
  const [first] = read
  if (first) return [say.readDayFirst(label, read.length, oneLine(first.text, LONGEST_CELL), first.day)]
  if (!rows.some(({ raw }) => showsMonthFirst(raw[at]))) return []
  const doubtful = rows.flatMap(({ cells, raw }) =>
    cells.get(at)?.kind === 'text' && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(String(raw[at]).trim())
      ? [String(raw[at])]
      : [],
  )
  return doubtful.length > 0 ? [say.monthFirst(label, doubtful.length, doubtful[0] ?? '')] : []
}

/** What would be taken from the rows, what goes before it, and what was not understood. */
export function planLines(plans: readonly RowPlan[], words: CommandWords): string[] {
  const { matrix: say } = words
  const { facts } = wordsIn(words.language)
  const found = plans.filter(({ contract }) => contract.kind === 'found')
  const shown = found.slice(0, ROWS_SHOWN)
  const entries = found.flatMap(plan => plan.entries)
  const these = (...kinds: readonly MatrixEntry['as'][]) => entries.filter(({ as }) => kinds.includes(as)).length
  const attested = countBy(found.flatMap(plan => plan.attests.map(({ fact }) => fact)))
  const proposed = countBy(entries.flatMap(({ as, fact }) => (as === 'proposal' && fact ? [fact] : [])))
  const taken = found.filter(isTaken).length
  const [people, marks, notes, papers] = [these('lawyer', 'accountant'), these('mark'), these('note'), these('paper')]
  return [
    ...(shown.length > 0 ? ['', say.firstRows] : []),
    ...shown.map(plan => say.row(plan.line, called(plan), rowText(plan, words) || say.rowNothing)),
    '',
    taken > 0 ? say.total(taken) : say.nothingToTake,
    ...[...attested].map(([fact, n]) => say.totals.attested(facts[fact].label, n)),
    ...[...proposed].map(([fact, n]) => say.totals.proposed(facts[fact].label, n)),
    ...(people > 0 ? [say.totals.people(people)] : []),
    ...(marks > 0 ? [say.totals.marks(marks)] : []),
    ...(papers > 0 ? [say.totals.papers(papers)] : []),
    ...(notes > 0 ? [say.totals.notes(notes)] : []),
    ...againstLines(found, words),
    ...askedLines(found, words),
    ...leftOutLines(plans, words),
  ]
}

/** Whether anything would be recorded of a row. */
export function isTaken({ attests, entries }: RowPlan): boolean {
  return attests.length > 0 || entries.length > 0
}

function called({ contract }: RowPlan): string {
  return contract.kind === 'found' ? nameOf(contract.item) : contract.said
}

function rowText({ attests, entries }: RowPlan, { matrix: say, language }: CommandWords): string {
  const { facts, date } = wordsIn(language)
  const dayOf = (on: string | undefined) => (on && isDay(on) ? date(on) : '')
  const told = attests.map(({ fact, text, answers }) =>
    say.attested(facts[fact].label, dayOf(answers.on), oneLine(text, LONGEST_CELL)),
  )
  const rest = entries.map(({ as, fact, column, text, given }) =>
    as === 'proposal' && fact
      ? say.proposed(facts[fact].label, dayOf(given?.on), oneLine(text, LONGEST_CELL))
      : `${column}: ${oneLine(text, LONGEST_CELL)}`,
  )
  return [...told, ...rest].join('; ')
}

function againstLines(found: readonly RowPlan[], { matrix: say }: CommandWords): string[] {
  const same = found.flatMap(plan => plan.same)
  const loses = found.flatMap(plan =>
    plan.loses.map(({ column, text, other }) => say.lost(plan.line, called(plan), column, text, other)),
  )
  const differs = found.flatMap(plan =>
    plan.differs.map(({ column, text, other }) => say.differ(plan.line, called(plan), column, text, other)),
  )
  return [
    ...(same.length > 0 ? [say.same(same.length)] : []),
    ...(loses.length > 0 ? [say.loses(loses.length), ...loses] : []),
    ...(differs.length > 0 ? [say.differs(differs.length), ...someOf(differs, say.more)] : []),
  ]
}

function askedLines(found: readonly RowPlan[], { matrix: say }: CommandWords): string[] {
  const asks = found.flatMap(plan => plan.asks.map(asked => ({ plan, asked })))
  const unread = found.flatMap(plan => plan.unread)
  const labels = countBy(unread.map(({ column }) => column))
  return [
    ...[...countBy(asks.map(({ asked }) => asked.why))].flatMap(([why, n]) => [
      say.asks[why](n),
      ...someOf(
        asks.flatMap(({ plan, asked }) =>
          asked.why === why ? [say.exampleCell(plan.line, called(plan), `${asked.column}: ${asked.text}`)] : [],
        ),
        say.more,
      ),
    ]),
    ...[...labels].map(([label, n]) => {
      const example = unread.find(({ column }) => column === label)?.text ?? ''
      return say.unread(label, n, oneLine(example, LONGEST_CELL))
    }),
  ]
}

function leftOutLines(plans: readonly RowPlan[], { matrix: say }: CommandWords): string[] {
  const left = plans.flatMap(({ line, contract }) => (contract.kind === 'found' ? [] : [{ line, ...contract }]))
  return [...countBy(left.map(({ kind }) => kind))].flatMap(([kind, n]) => [
    say.rows[kind](n),
    ...someOf(
      left.filter(one => one.kind === kind).map(({ line, said }) => say.exampleRow(line, oneLine(said, LONGEST_CELL))),
      say.more,
    ),
  ])
}

function someOf(lines: readonly string[], more: (n: number) => string): string[] {
  const left = lines.length - MOST_EXAMPLES
  return [...lines.slice(0, MOST_EXAMPLES), ...(left > 0 ? [more(left)] : [])]
}

function countBy<K extends string>(keys: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
