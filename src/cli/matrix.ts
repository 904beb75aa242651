import { parse, resolve } from 'node:path'
import { z } from 'zod'
import { readMatrix } from '../adapters/files/matrix.js'
import { dayOption } from '../app/command-line.js'
import { WrongUse } from '../app/failure.js'
import { saveOutFile } from '../app/out-files.js'
import type { CommandContext } from '../app/run-command.js'
import { oversees } from '../bot/accounts/person.js'
import { nameOfPerson } from '../bot/cards/contract-line.js'
import { type TurnContext, turnContext } from '../bot/cards/turn-context.js'
import { everyContract, ownContracts } from '../bot/contracts/visible-contracts.js'
import { fillMatrix } from '../bot/matrix/fill.js'
import { NamedIn } from '../bot/matrix/match.js'
import { planMatrix } from '../bot/matrix/plan.js'
import { recordMatrix, standingImports, undoMatrix } from '../bot/matrix/record.js'
import type { MatrixTable } from '../bot/matrix/table.js'
import { harmlessLine } from '../shared/harmless.js'
import { interfaceIn } from '../words/interface.js'
import { isTaken, matrixTableLines, planLines } from './matrix-lines.js'
import { noteTaken } from './note-taken.js'
import { printLines } from './print.js'
import { withAsker } from './with-asker.js'

const MatrixOptions = z.object({
  as: z.string().optional(),
  entity: z.string().optional(),
  today: dayOption,
  yes: z.literal(true).optional(),
})
type Options = z.output<typeof MatrixOptions>

/** `matrix import FILE --as WHO [--yes]`: what an office's own table would tell, and with `--yes` records it as that person's word. */
export async function importMatrixCommand(command: CommandContext, file: unknown, given: unknown): Promise<void> {
  const options = MatrixOptions.parse(given)
  const table = await readMatrix(resolve(command.cwd, z.string().parse(file)))
  await withTurn(command, options, { writes: options.yes === true }, async turn => {
    const plans = planMatrix(turn, table, await contractsIn(turn, table))
    await printLines(command, [...matrixTableLines(table, command.words), ...planLines(plans, command.words), ''])
    if (!plans.some(isTaken)) return
    const { matrix: say } = command.words
    if (!options.yes) return printLines(command, [say.nothing])
    const { id, recorded, changed } = await recordMatrix(turn, table, plans)
    await printLines(command, [
      recorded > 0 || changed.length > 0
        ? say.recorded(recorded, id, turn.person.name)
        : say.already(id, turn.person.name),
      ...(changed.length > 0 ? [say.changed(changed)] : []),
    ])
    if (changed.length > 0) process.exitCode = 1
  })
}

/** `matrix undo [ID] --as WHO`: takes back all of one import that its person made; without an id, lists them. */
export async function undoMatrixCommand(command: CommandContext, said: unknown, given: unknown): Promise<void> {
  const options = MatrixOptions.parse(given)
  const id = z.string().optional().parse(said)
  if (id !== undefined && options.as === undefined) throw new WrongUse(command.words.wrong.missingOption('--as'))
  await withTurn(command, options, { writes: id !== undefined }, async turn => {
    const { matrix: say } = command.words
    if (id !== undefined) {
      const undone = await undoMatrix(turn, id)
      if (undone === 0) throw new WrongUse(say.notTheirs)
      return printLines(command, [say.undone(undone)])
    }
    const standing = await standingImports(turn.context)
    if (standing.length === 0) return printLines(command, [say.noneStanding])
    const lines = standing.map(({ id: one, file, on, by, contracts }) =>
      say.standingOne(one, file, on, nameOfPerson(by, turn.context, turn.words), contracts),
    )
    await printLines(command, [say.standing, ...lines])
  })
}

/** `matrix fill FILE [--as WHO]`: the table given back as a new file, with what is known here in cells that are empty or differ. */
export async function fillMatrixCommand(command: CommandContext, file: unknown, given: unknown): Promise<void> {
  const options = MatrixOptions.parse(given)
  const path = resolve(command.cwd, z.string().parse(file))
  const table = await readMatrix(path)
  await withTurn(command, options, { writes: false }, async turn => {
    const { matrix: say } = command.words
    const { filled, replaced, above, columns, rows, contracts } = fillMatrix(
      turn,
      table,
      await contractsIn(turn, table),
    )
    if (filled === 0) return printLines(command, [say.nothingToFill])
    const name = say.fileName(parse(path).name)
    const sheet = table.sheet ?? parse(path).name
    const saved = await saveOutFile({ kind: 'table', name, sheet, above, columns, rows }, command.cwd, turn.now)
    const { session } = interfaceIn(command.words.language)
    await printLines(command, [session.saved(harmlessLine(saved)), say.filled(filled, replaced)])
    const taken = { card: { title: name, summary: name, parts: [] }, exported: contracts }
    await noteTaken(command, turn.context, turn.person, taken, turn.now)
  })
}

/** The contracts in this person's sight that rows may be about. */
async function contractsIn({ context, person, today }: TurnContext, table: MatrixTable): Promise<NamedIn> {
  const named = new NamedIn(table)
  if (oversees(person)) for await (const item of everyContract(context, person, today)) named.add(item)
  else for (const item of await ownContracts(context, person, today)) named.add(item)
  return named
}

function withTurn(
  command: CommandContext,
  options: Options,
  access: { readonly writes: boolean },
  work: (turn: TurnContext) => Promise<void>,
): Promise<void> {
  const { language } = command.words
  return withAsker(
    command,
    options,
    (context, person, now) => work(turnContext(context, person, now, 'cli', language)),
    access,
  )
}
