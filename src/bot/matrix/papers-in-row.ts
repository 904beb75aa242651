import { centavosOf, type Day, type Pesos } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import type { ChangeRow, PaperFact } from '../attestations/paper-facts.js'
import type { MatrixColumn } from './columns.js'
import type { MatrixCell, MatrixTable } from './table.js'

/** A cell of a row that is for the papers of a contract. */
export interface PaperCell {
  readonly column: string
  readonly text: string
  readonly label: string
  readonly means: MatrixColumn
  readonly cell: MatrixCell
}

/** What cells of a row come to: something for the papers, a note where that is not known, or sums that differ. */
export type PaperTelling = Pick<PaperCell, 'column' | 'text'> &
  ({ readonly kind: 'paper'; readonly paper: PaperFact } | { readonly kind: 'note' | 'differs' })

/** What a row gives for the papers: its values, its additions together, its budget record. */
export function papersIn(cells: readonly PaperCell[], { columns }: Pick<MatrixTable, 'columns'>): PaperTelling[] {
  const of = (wanted: MatrixColumn) => cells.filter(({ means }) => means === wanted)
  const [value] = of('value')
  const [final] = of('finalValue')
  // A lone "valor" may be the whole with its additions: then it is no initial value.
  const isInitial = columns.some(({ column }) => column === 'addition' || column === 'finalValue')
  const initial = value && (isInitial || fold(value.label).includes('inicial'))
  const additions = of('addition')
  const told: PaperTelling[] = [
    ...(value ? [initial ? amount(value, 'initial') : note(value)] : []),
    ...(additions.length > 0 ? [together(additions)] : []),
    ...(final ? [amount(final, 'final')] : []),
    ...of('executed')
      .slice(0, 1)
      .map(cell => amount(cell, 'executed')),
    ...recordIn(of('record'), of('recordOn'), of('recordValue')),
  ]
  const sum = initial && additions.reduce((all, cell) => all + centavosIn(cell), centavosIn(value))
  return sum && final && sum !== centavosIn(final) ? [...told, { ...said(final), kind: 'differs' }] : told
}

function said({ column, text }: PaperCell) {
  return { column, text }
}

function note(cell: PaperCell): PaperTelling {
  return { ...said(cell), kind: 'note' }
}

function amount(cell: PaperCell, fact: 'initial' | 'final' | 'executed'): PaperTelling {
  const pesos = pesosOfCell(cell)
  return pesos === null ? note(cell) : { ...said(cell), kind: 'paper', paper: { fact, pesos } }
}

/** Every addition of a row, one after the other. */
function together(cells: readonly PaperCell[]): PaperTelling {
  const rows = cells.flatMap((cell): ChangeRow[] => {
    const pesos = pesosOfCell(cell)
    const number = /\d{1,2}$/.exec(cell.label.trim())?.[0] ?? null
    return pesos === null ? [] : [{ number, on: null, pesos, record: null }]
  })
  const column = cells.map(cell => cell.column).join(' · ')
  const text = cells.map(cell => cell.text).join(' · ')
  return rows.length < cells.length
    ? { column, text, kind: 'note' }
    : { column, text, kind: 'paper', paper: { fact: 'additions', rows } }
}

/** The budget record: its number and value at least, else notes. */
function recordIn(
  numbers: readonly PaperCell[],
  days: readonly PaperCell[],
  values: readonly PaperCell[],
): PaperTelling[] {
  const all = [...numbers, ...days, ...values]
  const [number, on, value] = [numbers[0], days[0], values[0]]
  const pesos = value && pesosOfCell(value)
  if (!number || !value || pesos == null) return all.map(note)
  const day: Day | null = on?.cell.kind === 'day' ? on.cell.day : null
  const shown = [number, ...(on ? [on] : []), value]
  const row = { number: number.text, on: day, pesos, paid: null, owed: null }
  return [
    {
      column: shown.map(({ column }) => column).join(' · '),
      text: shown.map(({ text }) => text).join(' · '),
      kind: 'paper',
      paper: { fact: 'records', rows: [row] },
    },
  ]
}

function pesosOfCell({ cell }: PaperCell): Pesos | null {
  return cell.kind === 'amount' && (centavosOf(cell.pesos) ?? -1n) >= 0n ? cell.pesos : null
}

function centavosIn(cell: PaperCell): bigint {
  return centavosOf(pesosOfCell(cell)) ?? 0n
}
