import { createHash } from 'node:crypto'
import type { Day } from '../../rules/index.js'
import { AttestationMistake } from '../attestations/attested-forms.js'
import { attestedIn, saidBy } from '../attestations/compose-statement.js'
import type { ContractStatement, MatrixSource, Role } from '../attestations/statement.js'
import { withdrawnIn } from '../attestations/statement.js'
import { roleFor, type TurnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { Conflict } from '../ports/store.js'
import type { RowPlan } from './plan.js'
import type { MatrixTable } from './table.js'

/** One import that still stands, in whole or in part. */
export interface MatrixImport {
  readonly id: string
  readonly file: string
  readonly by: string
  readonly on: Day
  readonly contracts: number
}

/** What came of an import: in how many contracts something is new, and those of which somebody spoke meanwhile. */
export interface Imported {
  readonly id: string
  readonly recorded: number
  readonly changed: readonly string[]
}

/**
 * Records what the rows of a table come to, as the word of whoever imports it, contract by contract. The same table imported twice by
 * the same person is recorded once, until it is taken back.
 */
export async function recordMatrix(
  turn: TurnContext,
  table: MatrixTable,
  plans: readonly RowPlan[],
): Promise<Imported> {
  const id = await importId(turn, table)
  const changed: string[] = []
  let recorded = 0
  for (const plan of plans) {
    if (plan.contract.kind !== 'found') continue
    const { item } = plan.contract
    const statements = statementsOf(turn, table, plan, item, id)
    if (statements.length === 0) continue
    const came = await append(turn.context, item, statements)
    if (came === 'recorded') recorded++
    if (came === 'changed') changed.push(item.contract.id)
  }
  return { id, recorded, changed }
}

/** All of them or, where somebody says something of the contract at the same time, those before it (`changed`). */
async function append(
  { store, entity }: EntityContext,
  item: AssessedContract,
  all: readonly ContractStatement[],
): Promise<'recorded' | 'already' | 'changed'> {
  let { version } = item
  try {
    for (const statement of all)
      if ((await store.said.append(entity.key, item.contract.id, statement, version)) === 'recorded') version++
    return version > item.version ? 'recorded' : 'already'
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return 'changed'
  }
}

function statementsOf(
  turn: TurnContext,
  table: MatrixTable,
  { line, attests, entries }: RowPlan,
  item: AssessedContract,
  id: string,
): ContractStatement[] {
  const matrix: MatrixSource = { id, file: table.file, line }
  const { words } = turn
  const about = [words.matrix.source(table.file, turn.today), item.contract.id]
  const role = roleFor(turn.person, item)
  const attested = attests.flatMap(({ fact, answers, column, text }): ContractStatement[] => {
    const shown = [...about, words.matrix.each(column, text), words.matrix.row(line)]
    const said = attestedIn(turn, fact, `${id}:${fact}:${item.contract.id}`, item, answers, shown)
    return said instanceof AttestationMistake || said.kind !== 'attested' ? [] : [{ ...said, matrix }]
  })
  if (entries.length === 0) return attested
  const shown = [
    ...about,
    ...entries.map(({ column, text }) => words.matrix.each(column, text)),
    words.matrix.row(line),
  ]
  const saidAs: Role =
    role === null ? (turn.person.roles[0] ?? 'admin') : role === 'contracting-office' ? 'coordinator' : role
  const said = saidBy(turn, `${id}:row:${item.contract.id}`, saidAs, shown)
  return [...attested, { ...said, kind: 'from-matrix', matrix, entries }]
}

/** The id of an import: that of the table and of whoever brings it; another one once all of that was taken back. */
async function importId(turn: TurnContext, { digest }: MatrixTable): Promise<string> {
  const { standing, all } = await importsOf(turn.context)
  for (let count = 1; ; count++) {
    const made = createHash('sha256').update(JSON.stringify([digest, turn.person.id, turn.context.entity.key, count]))
    const id = `m_${made.digest('hex').slice(0, 10)}`
    if (!all.has(id) || standing.some(one => one.id === id)) return id
  }
}

/** The imports of which something stands, the newest first. */
export async function standingImports(context: EntityContext): Promise<readonly MatrixImport[]> {
  return (await importsOf(context)).standing
}

async function importsOf({ store, entity }: EntityContext) {
  const found = new Map<string, { file: string; by: string; on: Day; contracts: Set<string> }>()
  const all = new Set<string>()
  for await (const [contract, { statements }] of store.said.all(entity.key)) {
    const withdrawn = withdrawnIn(statements)
    for (const said of statements) {
      const matrix = matrixOf(said)
      if (!matrix) continue
      all.add(matrix.id)
      if (withdrawn.has(said.id)) continue
      const one = found.get(matrix.id) ?? { file: matrix.file, by: said.by, on: said.on, contracts: new Set() }
      one.contracts.add(contract)
      found.set(matrix.id, one)
    }
  }
  const standing = [...found]
    .map(([id, { contracts, ...one }]): MatrixImport => ({ id, ...one, contracts: contracts.size }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1))
  return { standing, all }
}

function matrixOf(said: ContractStatement): MatrixSource | undefined {
  return said.kind === 'attested' || said.kind === 'from-matrix' ? said.matrix : undefined
}

const TRIES = 5

/** Takes back all that stands of one import, in the name of whoever brought it: in how many contracts. Throws Conflict. */
export async function undoMatrix(turn: TurnContext, id: string): Promise<number> {
  const { store, entity } = turn.context
  const contracts: string[] = []
  for await (const [contract, { statements }] of store.said.all(entity.key))
    if (standingOf(statements, id, turn.person.id).length > 0) contracts.push(contract)
  for (const contract of contracts) await undoOne(turn, contract, id)
  return contracts.length
}

/** What others say of the contract meanwhile does not stand in the way of taking back one's own word. */
async function undoOne(turn: TurnContext, contract: string, id: string): Promise<void> {
  const { store, entity } = turn.context
  for (let tried = 1; ; tried++) {
    const log = (await store.said.of(entity.key, [contract])).get(contract)
    let version = log?.version ?? 0
    try {
      for (const said of standingOf(log?.statements ?? [], id, turn.person.id)) {
        const back = saidBy(turn, `undo:${said.key}`, said.role, [turn.words.matrix.undone(id)])
        const withdrawal = { ...back, kind: 'withdrawn', statement: said.id } as const
        if ((await store.said.append(entity.key, contract, withdrawal, version)) === 'recorded') version++
      }
      return
    } catch (error) {
      if (!(error instanceof Conflict) || tried === TRIES) throw error
    }
  }
}

function standingOf(statements: readonly ContractStatement[], id: string, by: string): ContractStatement[] {
  const withdrawn = withdrawnIn(statements)
  return statements.filter(said => said.by === by && matrixOf(said)?.id === id && !withdrawn.has(said.id))
}
