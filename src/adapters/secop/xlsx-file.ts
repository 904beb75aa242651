import readSheets from 'read-excel-file/node'
import { Refused } from '../../bot/ports/failure.js'
import type { RegisterPage } from '../../bot/ports/register.js'
import { secopDetail } from './failures.js'
import { type Header, readColumnLabels, rowFromCells } from './header.js'
import { PageBuilder } from './page-builder.js'
import { SlashEvidence, type SlashOrder } from './read-day.js'
import type { Translator } from './row-to-contract.js'
import { withLegibleCells } from './xlsx-cells.js'

/** A spreadsheet is read as a whole, and a cell takes much more room there than in its packed file. */
export const LARGEST_SPREADSHEET = 60 * 1024 * 1024

/** A header further down is none. */
const LINES_TO_LOOK_AT = 10

type Cells = readonly unknown[]

export interface SpreadsheetRows {
  readonly header: Header
  readonly rows: readonly Cells[]
  /** Number of the first of these rows in the spreadsheet, as it shows it. */
  readonly firstRow: number
  readonly slashOrder: SlashOrder
}

/** The first sheet that has contracts. Throws Refused when there is none or the file is damaged. */
export async function readSpreadsheet(path: string, file: string): Promise<SpreadsheetRows> {
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
    if (header) return { header, rows: data.slice(at + 1), firstRow: at + 2, slashOrder: slashOrderOf(data) }
  }
  const first = sheets[0]?.data[0] ?? []
  throw new Refused({
    code: 'unknown-form',
    detail: secopDetail({ kind: 'no-sheet', file, first: JSON.stringify(first.slice(0, 8)).slice(0, 200) }),
    remedy: 'It needs a line of column names, by field name (id_contrato, …) or by label (ID Contrato, …).',
  })
}

function slashOrderOf(rows: readonly Cells[]): SlashOrder {
  const evidence = new SlashEvidence()
  for (const cells of rows) for (const cell of cells) if (typeof cell === 'string') evidence.add(cell)
  return evidence.order
}

/** The rows of a sheet. Cells after the last one of a row are empty: a spreadsheet does not break off. */
export function* sheetPages(
  { header, rows, firstRow }: SpreadsheetRows,
  pageSize: number,
  translator: Translator,
): Generator<RegisterPage> {
  const width = header.columns.length
  let page = new PageBuilder(translator)
  for (const [i, cells] of rows.entries()) {
    if (cells.every(cell => cell === null || cell === '')) continue
    const missing: null[] = new Array(Math.max(0, width - cells.length)).fill(null)
    page.add(rowFromCells([...cells, ...missing], header), { row: firstRow + i })
    if (page.size >= pageSize) {
      yield page
      page = new PageBuilder(translator)
    }
  }
  if (page.size > 0) yield page
}
