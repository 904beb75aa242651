import {
  type Attestation,
  type AttestedFact,
  addMonths,
  type ContractState,
  type Day,
  GIVEN_BY,
} from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import { oneLine } from '../../words/grammar.js'
import type { Answers } from '../attestations/fields.js'
import { isSameFact } from '../attestations/paper-facts.js'
import type { MatrixEntry } from '../attestations/statement.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { told } from '../cards/reasoning.js'
import { roleFor, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { MatrixColumn } from './columns.js'
import { type NamedIn, type RowContract, textOfColumn, textsOfColumn } from './match.js'
import { type PaperCell, papersIn } from './papers-in-row.js'
import { type MatrixCell, type MatrixTable, saysNothing, type TableColumn, type TableRow } from './table.js'

/** A fact as a row tells it. */
export interface MatrixTelling {
  readonly fact: AttestedFact
  readonly answers: Answers
  readonly column: string
  readonly text: string
}

/** Something of a row that is not taken over, and what stands against it. */
export interface Against {
  readonly column: string
  readonly text: string
  readonly other: string
}

/** What would become of one row. */
export interface RowPlan {
  readonly line: number
  readonly contract: RowContract | { readonly kind: 'again'; readonly said: string; readonly first: number }
  /** Facts that whoever imports may attest, and nobody has told yet. */
  readonly attests: readonly MatrixTelling[]
  /** The rest: proposals, marks, notes, who looks after it. */
  readonly entries: readonly MatrixEntry[]
  /** Told by somebody already: the same, and another thing, which goes before. */
  readonly same: readonly Against[]
  readonly loses: readonly Against[]
  /** What SECOP has otherwise. */
  readonly differs: readonly Against[]
  /** Cells that a person would have to say more about, and those that nobody understands. */
  readonly asks: readonly { readonly column: string; readonly text: string; readonly why: MatrixQuestion }[]
  readonly unread: readonly { readonly column: string; readonly text: string }[]
}

/** Why a cell is asked about and not taken. */
export type MatrixQuestion = 'which-day' | 'is-due' | 'no-reason' | 'lapse' | 'before-end' | 'in-future' | 'sum-differs'

type Draft = { -readonly [K in keyof Omit<RowPlan, 'line' | 'contract'>]: RowPlan[K][number][] }

const NOTHING: Omit<RowPlan, 'line' | 'contract'> = {
  ...{ attests: [], entries: [], same: [], loses: [], differs: [], asks: [], unread: [] },
}

/** What would become of each row of a table, for whoever imports it today. Nothing is recorded. */
export function planMatrix(turn: TurnContext, table: MatrixTable, contracts: NamedIn): RowPlan[] {
  const first = new Map<string, number>()
  return table.rows.map(row => {
    const contract = contracts.of(table, row)
    if (contract.kind !== 'found') return { line: row.line, contract, ...NOTHING }
    const { id } = contract.item.contract
    const before = first.get(id)
    if (before !== undefined)
      return { line: row.line, contract: { kind: 'again', said: id, first: before }, ...NOTHING }
    first.set(id, row.line)
    return { line: row.line, contract, ...planRow(turn, table, row, contract.item) }
  })
}

const LONGEST = 200

function planRow(turn: TurnContext, table: MatrixTable, row: TableRow, item: AssessedContract): Draft {
  const draft: Draft = { attests: [], entries: [], same: [], loses: [], differs: [], asks: [], unread: [] }
  const reader: RowReader = { turn, table, row, item, draft, papers: [] }
  for (const place of table.columns) {
    const cell = row.cells.get(place.at)
    if (place.column && cell && !(saysNothing(cell) && place.column !== 'liquidationDue'))
      readColumn(reader, place, place.column, cell)
  }
  enterPapers(reader)
  // What was settled is not asked whether it had to be.
  const isSettled = draft.attests.some(({ fact }) => fact === 'liquidation') || standing(item, 'liquidation')
  if (!isSettled) return draft
  return {
    ...draft,
    entries: draft.entries.map((entry): MatrixEntry => {
      const { as, column, text, fact } = entry
      return as === 'proposal' && fact === 'liquidationDue' ? { as: 'mark', column, text } : entry
    }),
  }
}

interface RowReader {
  readonly turn: TurnContext
  readonly table: MatrixTable
  readonly row: TableRow
  readonly item: AssessedContract
  readonly draft: Draft
  /** What is for the papers, in the order of its columns. */
  readonly papers: PaperCell[]
}

function readColumn(reader: RowReader, { at, label }: TableColumn, column: MatrixColumn, cell: MatrixCell): void {
  const { row, draft, item, turn } = reader
  const here = { column: label, text: shownText(cell, row.raw[at]) }
  const enter = (as: MatrixEntry['as']) =>
    draft.entries.push({ as, ...here, ...(as === 'mark' ? { means: column } : {}) })
  switch (column) {
    case 'liquidatedOn':
      if (cell.kind === 'day') tellDay(reader, here, 'liquidation', { answer: 'done', on: cell.day }, cell.record)
      else if (cell.kind === 'yes') ask(reader, here, 'which-day')
      else draft.unread.push(here)
      return
    case 'qualityGuarantee':
    case 'otherGuarantee':
      if (cell.kind === 'day' && isDayAlone(here.text))
        tellDay(reader, here, column, { answer: 'until-date', on: cell.day }, null)
      else draft.unread.push(here)
      return
    case 'liquidationDue':
      liquidationDue(reader, here, cell)
      return
    case 'noLiquidation':
      enter('note')
      if (saysLapsed(here.text)) draft.asks.push({ ...here, why: 'lapse' })
      return
    case 'releasedOn':
      if (cell.kind === 'day') {
        propose(reader, here, 'payment', { answer: 'settled' })
        enter('mark')
      } else draft.unread.push(here)
      return
    case 'paidBy':
      enter('note')
      if (fold(here.text) === 'pagado') propose(reader, here, 'payment', { answer: 'settled' })
      return
    case 'evaluation':
    case 'closingRecord':
    case 'inRepository':
    case 'inSecop':
      enter(cell.kind === 'text' ? 'note' : 'mark')
      return
    case 'receivedOn':
    case 'closingOn':
      if (cell.kind === 'text') draft.unread.push(here)
      else enter('mark')
      if (cell.kind === 'day' && column === 'receivedOn') proposeStability(reader, here, cell.day)
      return
    case 'lawyer':
    case 'accountant':
      enter(column)
      return
    case 'inSia':
    case 'closedBy':
    case 'archive':
    case 'reportedOn':
    case 'reason':
    case 'action':
      enter('note')
      return
    case 'value':
    case 'addition':
    case 'finalValue':
    case 'executed':
    case 'record':
    case 'recordOn':
    case 'recordValue':
      if (cell.kind === 'text' && column !== 'record') draft.unread.push(here)
      else reader.papers.push({ ...here, label, means: column, cell })
      return
    case 'balance':
    case 'released':
      if (cell.kind === 'amount') enter('note')
      else draft.unread.push(here)
      return
    case 'id':
      // "SECOP" has the address in some tables and the state in others.
      if (isOtherState(here.text, item)) differsInState(reader, here)
      return
    case 'secopState':
      if (isOtherState(here.text, item)) differsInState(reader, here)
      return
    case 'supervisor': {
      const ours = item.contract.supervisors.map(id => nameOfPerson(id, turn.context, turn.words)).join('; ')
      const said = textsOfColumn(reader.table, row, 'supervisor')
      // Who supervises may stand in one column and who the interventor is in another.
      if (ours !== '' && here.text === said[0] && !said.some(name => sharesName(ours, name)))
        draft.differs.push({ ...here, other: ours })
      return
    }
    case 'signedOn':
    case 'startsOn':
    case 'endsOn': {
      const ours = item.contract.facts[column]
      if (cell.kind === 'day' && ours && ours !== cell.day)
        draft.differs.push({ ...here, other: turn.words.date(ours) })
      return
    }
    case 'reference':
    case 'supplier':
    case 'year':
    case 'object':
    case 'type':
    case 'ordenador':
    case 'monthly':
      return
    default:
      column satisfies never
  }
}

function differsInState({ draft, item, turn }: RowReader, here: Here): void {
  draft.differs.push({ ...here, other: turn.words.facts.state.value(item.contract.facts.state) })
}

type Here = Pick<MatrixTelling, 'column' | 'text'>

/** What the row gives for the papers; anybody's own word on it goes before, and what differs is listed. */
function enterPapers({ draft, papers, item, turn, table }: RowReader): void {
  for (const { column, text, ...told } of papersIn(papers, table)) {
    if (told.kind === 'note') draft.entries.push({ as: 'note', column, text })
    if (told.kind === 'differs') draft.asks.push({ column, text, why: 'sum-differs' })
    if (told.kind !== 'paper') continue
    const { paper } = told
    const own = (item.status.papers.get(paper.fact) ?? []).at(-1)
    if (!own) {
      draft.entries.push({ as: 'paper', column, text, paper })
      continue
    }
    const name = nameOfPerson(own.said.by, turn.context, turn.words)
    const other = turn.words.matrix.toldBy(name, own.said.on, turn.words.drafts.given.facts[paper.fact])
    draft[isSameFact(own.fact, paper) ? 'same' : 'loses'].push({ column, text, other })
  }
}

/** A fact with its day: attested where this person may and nobody has told, else proposed, or beaten by what was told. */
function tellDay(reader: RowReader, here: Here, fact: AttestedFact, given: Answers, record: string | null): void {
  const { turn, table, row, item, draft } = reader
  const { on = '' } = given
  const impossible = fact === 'liquidation' ? whyImpossible(on, item, turn) : null
  if (impossible) {
    ask(reader, here, impossible)
    return
  }
  const { matrix } = turn.words
  const act = record === null ? null : matrix.record(record)
  const answers = { ...given, document: matrix.document(act, shortFile(table.file), turn.today, row.line) }
  const before = standing(item, fact)
  if (before) {
    const isSame = before.fact === fact && saysDay(before) === on
    const other = turn.words.matrix.toldBy(
      nameOfPerson(before.by, turn.context, turn.words),
      before.on,
      told(before, item, turn.words),
    )
    draft[isSame ? 'same' : 'loses'].push({ ...here, other })
    return
  }
  const role = roleFor(turn.person, item)
  const isTheirs = role !== null && GIVEN_BY[fact].includes(role)
  const twice = draft.attests.find(other => other.fact === fact)
  if (twice) {
    // Of several guarantees the last one counts; of two days of one liquidation nobody knows which.
    if (fact === 'liquidation') {
      if (twice.answers.on !== on) ask(reader, here, 'which-day')
      return
    }
    if ((twice.answers.on ?? '') >= on) return
    draft.attests.splice(draft.attests.indexOf(twice), 1)
  }
  if (isTheirs) draft.attests.push({ ...here, fact, answers })
  else draft.entries.push({ as: 'proposal', ...here, fact, given: asGiven(answers) })
}

/** Why nothing can have been settled on a day, as far as is known. */
function whyImpossible(on: string, { assessment, contract }: AssessedContract, { today }: TurnContext) {
  if (on > today) return 'in-future'
  const t0 = assessment.liquidation?.t0 ?? contract.facts.endsOn
  return t0 && on < t0 ? 'before-end' : null
}

function propose({ turn, table, row, item, draft }: RowReader, here: Here, fact: AttestedFact, given: Answers): void {
  const before = standing(item, fact)
  if (before) {
    const name = nameOfPerson(before.by, turn.context, turn.words)
    draft.same.push({ ...here, other: turn.words.matrix.toldBy(name, before.on, told(before, item, turn.words)) })
    return
  }
  if (draft.entries.some(entry => entry.as === 'proposal' && entry.fact === fact)) return
  const document = turn.words.matrix.document(null, shortFile(table.file), turn.today, row.line)
  draft.entries.push({ as: 'proposal', ...here, fact, given: asGiven({ ...given, document }) })
}

/** The stability of works lasts five years from their receipt at least (Decreto 1082 art. 2.2.1.2.3.1.14); only the policy tells its day. */
const STABILITY_MONTHS = 60

/** Until when the stability of works would be guaranteed, where the row tells no day of such a guarantee. */
function proposeStability(reader: RowReader, here: Here, receivedOn: Day): void {
  const { turn, table, row, item, draft } = reader
  const { type, startsOn } = item.contract.facts
  const isPossible = receivedOn <= turn.today && (!startsOn || receivedOn >= startsOn)
  const isTold = table.columns.some(
    ({ at, column }) => column === 'qualityGuarantee' && !saysNothing(row.cells.get(at)),
  )
  if (type !== 'works' || !isPossible || isTold || standing(item, 'qualityGuarantee')) return
  const { matrix } = turn.words
  const document = matrix.document(matrix.fromReceipt(receivedOn), shortFile(table.file), turn.today, row.line)
  const given = { answer: 'until-date', on: addMonths(receivedOn, STABILITY_MONTHS), document }
  draft.entries.push({ as: 'proposal', ...here, fact: 'qualityGuarantee', given, means: 'receivedOn' })
}

function liquidationDue(reader: RowReader, here: Here, cell: MatrixCell): void {
  const { table, row, draft } = reader
  const note = textOfColumn(table, row, 'noLiquidation')
  if (cell.kind === 'yes')
    propose(reader, here, 'liquidationDue', { answer: 'yes', note: `${here.column}: ${here.text}` })
  // Where the competence was lost there was something to settle.
  else if (cell.kind === 'not-applicable' && note && !saysLapsed(note))
    propose(reader, here, 'liquidationDue', { answer: 'no', note: oneLine(note, LONGEST) })
  else if (cell.kind === 'not-applicable' && !note) draft.asks.push({ ...here, why: 'no-reason' })
  else if (cell.kind === 'no') draft.asks.push({ ...here, why: 'is-due' })
  else if (cell.kind === 'text' || cell.kind === 'day') draft.unread.push(here)
}

function saysLapsed(text: string): boolean {
  return /perdida de (?:la )?competencia|perdio (?:la )?competencia/.test(fold(text))
}

function ask({ draft }: RowReader, here: Here, why: MatrixQuestion): void {
  draft.asks.push({ ...here, why })
  draft.entries.push({ as: 'note', ...here })
}

/** What was told of a fact and still counts, by whomever. */
function standing({ status, assessment }: AssessedContract, fact: AttestedFact): Attestation | undefined {
  return status.attestations.findLast(said => said.fact === fact && !assessment.stale.includes(said.id))
}

function saysDay(said: Attestation): string | null {
  if (said.fact === 'liquidation') return said.value.done ? said.value.on : null
  return said.fact === 'qualityGuarantee' || said.fact === 'otherGuarantee' ? said.value : null
}

function asGiven(answers: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}

const LONGEST_FILE = 40

function shortFile(file: string): string {
  return oneLine(file, LONGEST_FILE)
}

/** As it is shown: days that the spreadsheet holds without their time. */
function shownText(cell: MatrixCell, raw: TableRow['raw'][number] | undefined): string {
  if (cell.kind === 'day' && (typeof raw === 'number' || /^\d{4}-\d\d-\d\dT/.test(String(raw)))) return cell.day
  return oneLine(String(raw ?? ''), LONGEST)
}

/** Whether a text is a day and nothing else: "4 meses más" and a range have other words, or two days. */
function isDayAlone(text: string): boolean {
  return /^(?:hasta\s+(?:el\s+)?)?[\d/.-]{6,10}$|^(?:hasta\s+(?:el\s+)?)?\d{1,2}\s+(?:de\s+)?[a-z]{3,10}\.?\s+(?:del?\s+)?\d{4}$/.test(
    fold(text).trim(),
  )
}

/** What offices write for a state, by how it begins. */
const STATES: readonly (readonly [start: string, states: readonly ContractState[]])[] = [
  ['cerrad', ['closed']],
  ['terminad', ['terminated']],
  ['en ejecucion', ['in-execution', 'modified', 'extended']],
  ['suspendid', ['suspended']],
]

function isOtherState(text: string, { contract: { facts } }: AssessedContract): boolean {
  const known = STATES.find(([start]) => fold(text).startsWith(start))
  return known !== undefined && facts.state !== 'unknown' && !known[1].includes(facts.state)
}

function sharesName(ours: string, said: string): boolean {
  const known: readonly string[] = fold(ours).match(/[a-z]{3,}/g) ?? []
  return (fold(said).match(/[a-z]{3,}/g) ?? []).some(word => known.includes(word))
}
