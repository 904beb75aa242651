import { exportRow } from '../cards/export-columns.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeInTeam } from '../contracts/groups.js'
import { everyContract } from '../contracts/visible-contracts.js'
import type { ExportColumn } from '../query/columns.js'
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
  'term',
  'aboutLiquidation',
  'mutual',
  'unilateral',
  'last',
  'record',
  'recordDocument',
  'lawyer',
  'accountant',
  'value',
  'paid',
  'balance',
  'state',
  'situation',
  'next',
  'notes',
  'unknown',
]

/** Those of them that are printed. */
const ON_PAPER: readonly ExportColumn[] = [
  'reference',
  'term',
  'mutual',
  'unilateral',
  'last',
  'record',
  'lawyer',
  'accountant',
  'balance',
  'state',
]

/** Where a liquidation stands: done, or which of its terms runs. */
const STAGES = ['liquidated', 'running', 'bilateral', 'unilateral', 'last', 'passed', 'ownTerm'] as const
type Stage = (typeof STAGES)[number]

/** Every contract that is to be liquidated or was, those whose last day comes first on top; what is not known is empty and said. */
export async function liquidationBase(turn: TurnContext): Promise<Report> {
  const { context, person, today, words } = turn
  const { reports: say } = words
  const found: { readonly last: string; readonly row: ReturnType<typeof exportRow> }[] = []
  const at = COLUMNS.indexOf('last')
  const named = COLUMNS.indexOf('reference')
  const stages = new Map<Stage, number>()
  for await (const item of everyContract(context, person, today)) {
    if (!isOfLiquidation(item)) continue
    const cells = exportRow(COLUMNS, { item, place: placeInTeam(item), turn })
    // The id has a column that is not printed.
    const row = cells.map((cell, n) => (n === named && cell === '' ? item.contract.id : cell))
    const last = row[at]
    const stage = stageOf(item)
    stages.set(stage, (stages.get(stage) ?? 0) + 1)
    found.push({ last: typeof last === 'object' && 'day' in last ? last.day : '9999', row })
  }
  found.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
  const rows = found.map(({ row }) => row)
  return {
    kind: 'liquidation',
    language: say.language,
    name: `${say.files.liquidation}-${today}`,
    title: say.titles.liquidation(today),
    isWide: true,
    madeOn: today,
    about: [...(await aboutReport(turn)), ['', words.liquidation.norms]],
    sections: [
      {
        heading: say.sections.stages,
        lines: [words.say.contracts(rows.length)],
        table: {
          columns: [say.columns.stage, say.columns.count],
          rows: STAGES.flatMap(stage => (stages.has(stage) ? [[say.stages[stage], stages.get(stage) ?? 0]] : [])),
          sum: [say.all, rows.length],
        },
      },
      {
        heading: say.sections.liquidations,
        lines: [words.liquidation.termNote],
        table: {
          columns: COLUMNS.map(column => words.export.columns[column]),
          rows,
          onPaper: ON_PAPER.map(column => COLUMNS.indexOf(column)),
        },
      },
    ],
    contracts: rows.map(([id]) => String(id)),
  }
}

function isOfLiquidation({ assessment, contract, status }: AssessedContract): boolean {
  const isSaid = status.attestations.some(({ fact }) => fact === 'liquidation')
  return isSaid || (assessment.liquidation !== null && contract.facts.liquidationFlag !== 'no')
}

function stageOf({ assessment: { liquidation } }: AssessedContract): Stage {
  // None is outstanding of what was told to be liquidated.
  if (!liquidation) return 'liquidated'
  if (liquidation.kind === 'own-term') return 'ownTerm'
  if (!liquidation.isOver) return 'running'
  return liquidation.next ?? 'passed'
}
