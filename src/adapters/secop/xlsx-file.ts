import readSheets from 'read-excel-file/node'
import { Refused } from '../../bot/ports/failure.js'
import type { Column } from './columns.js'
import { secopDetail } from './failures.js'
import { type Header, readColumnLabels, rowFromCells } from './header.js'
import { BATCH, type PlacedRow, type Table } from './table.js'
import { withLegibleCells } from './xlsx-cells.js'

/** A spreadsheet is read as a whole, and a cell takes much more room there than in its packed file. */
export const LARGEST_SPREADSHEET = 60 * 1024 * 1024

/** A header further down is none. */
const LINES_TO_LOOK_AT = 10

type Cells = readonly unknown[]

/** The first sheet that has contracts. Throws Refused when there is none or the file is damaged. */
export async function spreadsheetTable(path: string, file: string): Promise<Table> {
  let sheets: readonly { readonly data: readonly Cells[] }[]
  try {
    sheets = await readSheets(await withLegibleCells(path))
  } catch {
    throw new Refused({
      code: 'unknown-form',
      detail: secopDetail({ kind: 'broken-spreadsheet', file }),
      remedy: 'Open it in a spreadsheet program and save it again, as .xlsx or as CSV.',
    })
  }
  for (const { data } of sheets) {
    const at = data.slice(0, LINES_TO_LOOK_AT).findIndex(cells => readColumnLabels(cells) !== undefined)
    const header = readColumnLabels(data[at] ?? [])
    if (!header) continue
    const { lacking, unknown, portal } = header
    const batches = () => sheetBatches(header, data.slice(at + 1), at + 2)
    return { sheet: null, lacking, unknown, portal, absentIsNone: NONE, batches }
  }
  const first = sheets[0]?.data[0] ?? []
  throw new Refused({
    code: 'unknown-form',
    detail: secopDetail({ kind: 'no-sheet', file, first: JSON.stringify(first.slice(0, 8)).slice(0, 200) }),
    remedy: 'It needs a line of column names, by field name (id_contrato, …) or by label (ID Contrato, …).',
  })
}

const NONE: ReadonlySet<Column> = new Set()

/** The rows of a sheet. Cells after the last one of a row are empty: a spreadsheet does not break off. */
function* sheetBatches(header: Header, rows: readonly Cells[], firstRow: number): Generator<readonly PlacedRow[]> {
  const width = header.columns.length
  let batch: PlacedRow[] = []
  for (const [i, cells] of rows.entries()) {
    if (cells.every(cell => cell === null || cell === '')) continue
    const missing: null[] = new Array(Math.max(0, width - cells.length)).fill(null)
    batch.push({ row: rowFromCells([...cells, ...missing], header), at: { row: firstRow + i } })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
