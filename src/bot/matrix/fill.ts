import { type Attestation, type AttestedFact, type Day, isDay } from '../../rules/index.js'
import { nameOfPerson } from '../cards/contract-line.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { FileCell, TableCell } from '../conversation/reply.js'
import { type BalanceGiven, balanceOf } from '../documents/balance.js'
import { balanceGiven } from '../documents/balance-given.js'
import { type GivenBy, givenOf } from '../documents/given.js'
import type { MatrixColumn } from './columns.js'
import type { NamedIn } from './match.js'
import { type MatrixCell, type MatrixTable, saysNothing, type TableRow } from './table.js'

/** An office's own table with what is known here put into it. */
export interface FilledMatrix {
  readonly above: readonly (readonly string[])[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly FileCell[])[]
  /** Cells that were filled, and those of them that held something else. */
  readonly filled: number
  readonly replaced: number
  /** The contracts that are in it, by id. */
  readonly contracts: readonly string[]
}

/**
 * The same headers and rows in their order. A cell gets a value of ours only where it is empty or holds a day or a state that is
 * another, with a note that says from where it is and what stood there; nothing is written over what a person wrote in words.
 */
export function fillMatrix(turn: TurnContext, table: MatrixTable, contracts: NamedIn): FilledMatrix {
  const head = table.head.map(({ cells }) => cells)
  const width = Math.max(0, ...head.map(line => line.length), ...table.rows.map(({ raw }) => raw.length))
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  let filled = 0
  let replaced = 0
  const found: string[] = []
  const rows = table.rows.map(row => {
    const contract = contracts.of(table, row)
    const item = contract.kind === 'found' ? contract.item : null
    if (item) found.push(item.contract.id)
    return Array.from({ length: width }, (_, at): FileCell => {
      const column = table.columns.find(each => each.at === at)?.column
      const kept = keptCell(row, at)
      const ours = item && column ? oursFor(turn, item, row, at, column) : null
      if (!ours) return kept
      filled++
      const before = String(row.raw[at] ?? '').trim()
      if (before === '') return ours
      replaced++
      return { ...ours, note: `${ours.note}\n${turn.words.matrix.stoodThere(shownAs(before))}` }
    })
  })
  return {
    above: head.slice(0, -1).map(wide),
    columns: wide(head.at(-1) ?? []),
    rows,
    filled,
    replaced,
    contracts: [...new Set(found)],
  }
}

/** As it stood: days as days, numbers as numbers, texts as texts. */
function keptCell({ raw }: TableRow, at: number): TableCell {
  const cell = raw[at]
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return cell
  const day = heldDay(String(cell))
  return day ? { day } : String(cell)
}

/** A day that the spreadsheet itself holds. */
function heldDay(text: string): Day | null {
  const day = /^(\d{4}-\d{2}-\d{2})T00:00$/.exec(text)?.[1] ?? ''
  return isDay(day) ? day : null
}

function shownAs(text: string): string {
  return heldDay(text) ?? text
}

type Ours = Extract<FileCell, { readonly note: string }>

/** What is known here for a cell, where it may be written there; null where it may not, or says the same. */
function oursFor(
  turn: TurnContext,
  item: AssessedContract,
  row: TableRow,
  at: number,
  column: MatrixColumn,
): Ours | null {
  const cell = row.cells.get(at)
  const { facts } = item.contract
  const { words } = turn
  const isFree = saysNothing(cell)
  switch (column) {
    case 'liquidatedOn': {
      const said = standing(item, 'liquidation')
      return said?.fact === 'liquidation' && said.value.done ? tellDay(turn, cell, said.value.on, said) : null
    }
    case 'qualityGuarantee':
    case 'otherGuarantee': {
      const said = standing(item, column)
      return said?.fact === column && said.value !== 'none' ? tellDay(turn, cell, said.value, said) : null
    }
    // Only a record that somebody confirmed in SECOP is one that is published there.
    case 'inSecop': {
      const said = standing(item, 'liquidation')
      const isShown = said?.fact === 'liquidation' && said.value.done && /\(SECOP, /.test(said.document ?? '')
      return isShown && (isFree || cell?.kind === 'no') ? { ours: 'OK', note: toldBy(turn, said) } : null
    }
    case 'liquidationDue': {
      const said = standing(item, 'liquidationDue')
      return isFree && said ? { ours: said.value === 'yes' ? 'OK' : 'N/A', note: toldBy(turn, said) } : null
    }
    case 'endsOn': {
      // The day that somebody told goes before that of SECOP.
      const told = endTold(item)
      if (told) return tellDay(turn, cell, told.day, told.said)
      return facts.endsOn ? secopDay(turn, item, cell, facts.endsOn) : null
    }
    case 'startsOn':
    case 'signedOn':
      return facts[column] ? secopDay(turn, item, cell, facts[column]) : null
    case 'secopState':
      return isFree && facts.state !== 'unknown' ? fromSecop(turn, item, words.facts.state.value(facts.state)) : null
    case 'finalValue':
      return isFree ? finalValue(turn, item) : null
    case 'value':
      return isFree ? givenAmount(turn, item, 'initial') : null
    case 'executed':
      return isFree ? givenAmount(turn, item, 'executed') : null
    case 'balance':
      return isFree ? wholeBalance(turn, item) : null
    case 'record':
    case 'recordValue': {
      const given = givenOf(item, 'records')
      const [only, ...others] = given?.fact.rows ?? []
      // What came from a table is not given back as an answer to it.
      if (!isFree || !given || given.by.kind !== 'for-papers' || given.others.length > 0 || !only || others.length > 0)
        return null
      const ours = column === 'record' ? only.number : { pesos: only.pesos }
      return { ours, note: givenBy(turn, given.by) }
    }
    case 'supplier':
      return isFree && item.contract.supplier ? fromSecop(turn, item, item.contract.supplier) : null
    case 'object':
      return isFree && item.contract.object ? fromSecop(turn, item, item.contract.object) : null
    case 'type':
      return isFree && facts.type !== 'unknown' ? fromSecop(turn, item, words.facts.type.value(facts.type)) : null
    case 'ordenador':
      return isFree && item.contract.ordenador ? fromSecop(turn, item, item.contract.ordenador) : null
    case 'id':
      return isFree ? fromSecop(turn, item, item.contract.id) : null
    case 'supervisor': {
      const names = item.contract.supervisors.map(id => nameOfPerson(id, turn.context, words)).join('; ')
      return isFree && names !== '' ? fromSecop(turn, item, names) : null
    }
    default:
      return null
  }
}

/** When it ended, as somebody told: by an act, or by its real term. */
function endTold(item: AssessedContract): { readonly day: Day; readonly said: Attestation } | null {
  const [early, real] = [standing(item, 'earlyEnd'), standing(item, 'realEnd')]
  if (early?.fact === 'earlyEnd' && typeof early.value === 'object') return { day: early.value.on, said: early }
  return real?.fact === 'realEnd' ? { day: real.value, said: real } : null
}

/** The sum of what is given of it; else the one value that SECOP has, which may be of before a modification. */
function finalValue(turn: TurnContext, item: AssessedContract): Ours | null {
  const { matrix } = turn.words
  const { final } = balanceOf(givenIn(turn, item), {})
  if (final !== null) return { ours: { pesos: final }, note: matrix.reckonedFinal }
  const { value } = item.contract.facts
  if (!value) return null
  const ours = fromSecop(turn, item, { pesos: value })
  return { ...ours, note: `${ours.note}\n${matrix.mayLag}` }
}

function givenIn({ context }: TurnContext, item: AssessedContract): BalanceGiven {
  return balanceGiven({ item, personOf: id => context.directory.get(id) })
}

/** An amount that a person gave by themselves. */
function givenAmount(turn: TurnContext, item: AssessedContract, fact: 'initial' | 'executed'): Ours | null {
  const given = givenOf(item, fact)
  return given?.by.kind === 'for-papers' && given.others.length === 0
    ? { ours: { pesos: given.fact.pesos }, note: givenBy(turn, given.by) }
    : null
}

/** The balance to release, only of sums that are all given and fit. */
function wholeBalance(turn: TurnContext, item: AssessedContract): Ours | null {
  const { paid } = item.contract.facts
  const source = { text: '', day: null }
  const { lines, release } = balanceOf(givenIn(turn, item), paid ? { paid: { pesos: paid, source } } : {})
  const isWhole = lines.some(({ name, figures }) => name === 'check' && figures.length > 0)
  return isWhole && release !== null ? { ours: { pesos: release }, note: turn.words.matrix.reckoned } : null
}

function givenBy({ words, context }: TurnContext, { by, on, ...said }: GivenBy): string {
  const document = said.kind === 'for-papers' ? (said.document ?? null) : null
  return words.matrix.told(nameOfPerson(by, context, words), on, document)
}

function tellDay(turn: TurnContext, cell: MatrixCell | undefined, day: Day, said: Attestation): Ours | null {
  return isOpenTo(cell, day) ? { ours: { day }, note: toldBy(turn, said) } : null
}

function secopDay(turn: TurnContext, item: AssessedContract, cell: MatrixCell | undefined, day: Day): Ours | null {
  return isOpenTo(cell, day) ? fromSecop(turn, item, { day }) : null
}

/** Whether a cell is empty or holds another day, and no words. */
function isOpenTo(cell: MatrixCell | undefined, day: Day): boolean {
  return saysNothing(cell) || (cell?.kind === 'day' && cell.day !== day && cell.record === null)
}

function fromSecop({ words }: TurnContext, { assessment: { source } }: AssessedContract, ours: TableCell): Ours {
  return { ours, note: words.matrix.fromSecop(source.asOf) }
}

function toldBy({ words, context }: TurnContext, { by, on, document }: Attestation): string {
  return words.matrix.told(nameOfPerson(by, context, words), on, document ?? null)
}

function standing({ status, assessment }: AssessedContract, fact: AttestedFact): Attestation | undefined {
  if (assessment.disputes.some(dispute => dispute.fact === fact)) return undefined
  return status.attestations.findLast(said => said.fact === fact && !assessment.stale.includes(said.id))
}
