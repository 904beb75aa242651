import { BOUNDARIES, type Day, type WarnedTerm } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { AboutSheet, ReplyContent, TableCell } from '../conversation/reply.js'
import type { ExportColumn } from '../query/columns.js'
import { describe } from '../query/describe.js'
import type { Query } from '../query/query.js'
import type { QueryScope } from '../query/read-field.js'
import { groupKeys } from '../query/sums.js'
import type { Part } from './card.js'
import { statusLine } from './contract-line.js'
import { columnsFor, exportRow, filledColumns } from './export-columns.js'
import { daysOf } from './liquidation-parts.js'
import { type Answered, askQuery } from './query/ask-query.js'
import { queryButton } from './query/query-button.js'
import { card, currentDeadline, dataDate, personName, type TurnContext, text } from './turn-context.js'

/**
 * The contracts of a query as a table, in its order, what it goes by in the first columns, and what it is about on a sheet behind.
 * Only rows are kept, not contracts: an entity may have tens of thousands.
 */
export async function exportReply(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const { words, today } = turn
  const { say } = words
  const all = columnsFor(query)
  const { group } = query
  const found = await askQuery(turn, listed(query), (item, scope) => ({
    row: exportRow(all, { item, place: scope.place(item), turn }),
    id: item.contract.id,
    key: group && nameOfKey(groupKeys(group, item, scope)[0], scope),
  }))
  const answered = { ...found, query: { ...found.query, ...(group && { group }) } }
  // What is put together stands together, each group in the order of the whole.
  const inGroups = [...found.result.rows].sort((a, b) => (group ? compareKeys(a.key, b.key) : 0))
  const every = inGroups.map(each => each.row)
  const { columns, rows } = query.columns ? { columns: all, rows: every } : filledColumns(all, every)
  const ready = say.exportReady(rows.length)
  return {
    card: card(
      say.exportTitle,
      ready,
      text([ready, ...whatIsIn(answered, turn)]),
      await dataDate(turn),
      columnsButton(query, turn),
    ),
    files: [
      {
        kind: 'table',
        name: `cerrojo-${today}`,
        columns: columns.map(column => words.export.columns[column]),
        rows,
        about: await aboutFile(answered, columns, turn),
      },
    ],
    exported: inGroups.map(({ id }) => id),
  }
}

/** Where columns were chosen: the same with all of them. */
function columnsButton({ columns, ...query }: Query, { words }: TurnContext): Part | false {
  const button = columns && queryButton(words.export.allColumns, query)
  return button ? { kind: 'actions', buttons: [button] } : false
}

/** What a file holds, of when and for whom it is, and what its cells rest on. */
async function aboutFile(
  answered: Answered<unknown>,
  columns: readonly ExportColumn[],
  turn: TurnContext,
): Promise<AboutSheet> {
  const { words, context, person, today } = turn
  const { about } = words.export
  const { rows, unknown } = answered.result
  const has = (column: ExportColumn) => columns.includes(column)
  const hasTerms = (['mutual', 'unilateral', 'last', 'term'] as const).some(has)
  const norms = sentences(has('norm') && about.normOfRow, hasTerms && about.normsOf(words.liquidation.norms))
  const snapshot = await context.store.contracts.head(context.entity.key)
  const lines: [string, TableCell][] = [
    [about.query, described(answered, turn) ?? about.all],
    [about.contracts, rows.length],
    ...(unknown > 0 ? [[about.unknown, about.unknownNote(unknown)] satisfies [string, string]] : []),
    [about.asOf, snapshot?.asOf ? { day: snapshot.asOf } : about.asOfUnknown],
    [about.madeOn, { day: today }],
    [about.madeFor, `${person.name} (${person.roles.map(role => words.say.roleNames[role]).join(', ')})`],
    [about.entity, context.entity.name],
    [about.sources, [about.register(snapshot?.dataset ?? ''), about.evidence, about.people].join(' ')],
    ...(norms === '' ? [] : [[about.norms, norms] satisfies [string, string]]),
    [
      about.empty,
      sentences(
        about.emptyNote,
        has('unknown') && about.unknownWhy,
        answered.query.columns ? about.chosenColumns : about.hiddenColumns,
      ),
    ],
    [about.snapshot, about.snapshotNote],
  ]
  return { sheet: about.sheet, rows: lines }
}

function sentences(...all: readonly (string | false)[]): string {
  return all.filter(said => said !== false).join(' ')
}

/** Somebody by name, anything else as it is. */
function nameOfKey(key: string | null | undefined, { nameOf }: QueryScope): string | null | undefined {
  return key ? (nameOf(key) ?? key) : key
}

/** Names as they are read; what has none last. */
function compareKeys(one: string | null | undefined, other: string | null | undefined): number {
  return one && other ? one.localeCompare(other, 'es') : Number(!one) - Number(!other)
}

/** The contracts behind a table of groups or figures, one by one: a file has them as its rows. */
function listed({ group: _, measures: __, order, ...query }: Query): Query {
  const isOfGroups = order === undefined || order.by === 'count' || order.by === 'rate'
  return isOfGroups ? query : { ...query, order }
}

/** The days that matter about the contracts of a query, for a calendar; the last day to close with how many that are. */
export async function calendarReply(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const { words, context, today } = turn
  const { say } = words
  let toClose = 0
  const exported = new Set<string>()
  const answered = await askQuery(turn, listed(query), (item, scope) => {
    if (scope.place(item) === 'closeNow') toClose++
    const { closableFrom, verdict } = item.assessment
    const isAhead = verdict !== 'close-now' && closableFrom !== null && closableFrom > today
    const closable = isAhead
      ? [
          {
            uid: item.contract.id,
            on: closableFrom,
            title: say.calendarClosable(personName(item)),
            text: statusLine(item, turn),
          },
        ]
      : []
    const events = [...closable, ...boundaryEvents(item, turn)]
    if (events.length > 0) exported.add(item.contract.id)
    return events
  })
  const deadline = currentDeadline(turn)
  const events = [
    ...(deadline
      ? [
          {
            uid: `${context.entity.key}-${deadline.before}`,
            on: deadline.lastBusinessDay,
            title: say.calendarDeadline,
            text: `${say.toClose(toClose)} ${say.deadline(deadline)}`,
          },
        ]
      : []),
    ...answered.result.rows.flat().sort((a, b) => (a.on < b.on ? -1 : 1)),
  ]
  const ready = say.calendarReady(events.length)
  return {
    card: card(say.exportTitle, ready, text([ready, ...whatIsIn(answered, turn)]), await dataDate(turn)),
    files: [{ kind: 'calendar', name: `cerrojo-${today}`, events }],
    exported: [...exported],
  }
}

/** The days by which a liquidation that is outstanding has to be made, but for those that are past. */
function boundaryEvents(item: AssessedContract, { words, today }: TurnContext) {
  const { liquidation } = item.assessment
  const { liquidation: say } = words
  if (!liquidation?.isOver) return []
  const { contract } = item
  const about = [say.stands(liquidation), say.restsOn(liquidation)].join(' ')
  const event = (name: WarnedTerm, on: Day, text: string) => ({
    uid: `${contract.id}-liquidation-${name}`,
    on,
    title: say.calendar[name](personName(item)),
    text,
  })
  if (liquidation.kind === 'own-term') {
    const { until } = liquidation
    return until && until >= today ? [event('own-term', until, about)] : []
  }
  const days = daysOf(liquidation)
  return BOUNDARIES.filter(name => days[name] >= today).map(name => event(name, days[name], `${about} ${say.norms}`))
}

/** Which contracts a file holds, and of how many it is not known whether they belong there. */
function whatIsIn(answered: Answered<unknown>, turn: TurnContext): string[] {
  const said = described(answered, turn)
  const { unknown } = answered.result
  return [...(said ? [`${said}.`] : []), ...(unknown > 0 ? [turn.words.query.card.unknownToo(unknown)] : [])]
}

/** The query in words; null where it asks for all. */
function described({ query, names }: Answered<unknown>, { words }: TurnContext): string | null {
  const { output: _, ...shown } = query
  return query.where.length > 0 || query.group || query.unknown || query.columns ? describe(shown, words, names) : null
}
