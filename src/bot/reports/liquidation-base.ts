import { type ExportColumn, exportRow, filledColumns } from '../cards/export-columns.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeInTeam } from '../contracts/groups.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { aboutReport } from './counting.js'
import type { Report } from './report.js'

/** What an office keeps of each liquidation. */
const COLUMNS: readonly ExportColumn[] = [
  'contract',
  'reference',
  'supplier',
  'supervisor',
  'area',
  'ends',
  'toLiquidate',
  'aboutLiquidation',
  'mutual',
  'unilateral',
  'last',
  'record',
  'recordDocument',
  'value',
  'paid',
  'balance',
  'state',
  'situation',
  'next',
  'notes',
  'unknown',
]

/** Every contract that is to be liquidated or was, those whose last day comes first on top; what is not known is empty and said. */
export async function liquidationBase(turn: TurnContext): Promise<Report> {
  const { context, person, today, words } = turn
  const { reports: say } = words
  const found: { readonly last: string; readonly row: ReturnType<typeof exportRow> }[] = []
  const at = COLUMNS.indexOf('last')
  for await (const item of everyContract(context, person, today)) {
    if (!isOfLiquidation(item)) continue
    const row = exportRow(COLUMNS, { item, place: placeInTeam(item), turn })
    const last = row[at]
    found.push({ last: typeof last === 'object' && 'day' in last ? last.day : '9999', row })
  }
  found.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
  const { columns, rows } = filledColumns(
    COLUMNS,
    found.map(({ row }) => row),
  )
  return {
    kind: 'liquidation',
    language: say.language,
    name: `${say.files.liquidation}-${today}`,
    title: say.titles.liquidation(today),
    madeOn: today,
    about: [...(await aboutReport(turn)), ['', words.liquidation.norms]],
    sections: [
      {
        heading: say.sections.liquidations,
        lines: [words.say.contracts(rows.length)],
        table: { columns: columns.map(column => words.export.columns[column]), rows },
      },
    ],
    contracts: rows.map(([id]) => String(id)),
  }
}

function isOfLiquidation({ assessment, contract, status }: AssessedContract): boolean {
  const isSaid = status.attestations.some(({ fact }) => fact === 'liquidation')
  return isSaid || (assessment.liquidation !== null && contract.facts.liquidationFlag !== 'no')
}
