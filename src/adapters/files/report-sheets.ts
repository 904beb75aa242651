import type { Report } from '../../bot/reports/report.js'
import { reportsIn } from '../../words/reports.js'
import type { WorkbookSheet } from './workbook.js'

/** A report as a workbook: a sheet for each table, under its heading; sentences and what it rests on stand on the last. */
export function reportSheets({ sections, about, title, language }: Report): WorkbookSheet {
  const tables = sections.flatMap(({ heading, table, chart }) => {
    const given = table ?? (chart && { columns: chart.table.columns.map(({ label }) => label), rows: chart.table.rows })
    if (!given) return []
    const { columns, rows, sum } = { sum: undefined, ...given }
    return [{ sheet: sheetNamed(heading), columns, rows: sum ? [...rows, sum] : rows }]
  })
  const [first = { sheet: sheetNamed(title), columns: [], rows: [] }, ...more] = tables
  const said = sections.flatMap(({ heading, lines = [] }) => lines.map(line => [heading, line] as const))
  const rows = [['', title] as const, ...said, ...about.map(([label, value]) => [label, value] as const)]
  return { ...first, more, about: { sheet: reportsIn(language).aboutSheet, rows } }
}

/** What the name of a sheet holds at most. */
const NAME = 31

/** A sheet's name has none of some signs; one that is too long ends with a word that says something. */
function sheetNamed(heading: string): string {
  const name = heading.replace(/[\\/?*[\]:]/g, ' ')
  if (name.length <= NAME) return name
  const whole = name.slice(0, NAME + 1).replace(/\s+\S*$/, '')
  return whole.replace(/[\s,;]*(?:\s\S{1,3})*$/, '').slice(0, NAME)
}
