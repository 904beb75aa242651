import { resolve } from 'node:path'
import { z } from 'zod'
import { cardToText } from '../adapters/chat/terminal/card-to-text.js'
import { writeNew } from '../adapters/files/files.js'
import { dayOption } from '../app/command-line.js'
import { WrongUse } from '../app/failure.js'
import { encodeOutFile, saveOutFile } from '../app/out-files.js'
import type { CommandContext } from '../app/run-command.js'
import { oversees, type Person } from '../bot/accounts/person.js'
import { languageFor } from '../bot/accounts/person-log.js'
import { nameOfContract } from '../bot/cards/named-contract.js'
import { turnContext } from '../bot/cards/turn-context.js'
import type { EntityContext } from '../bot/context.js'
import { ask } from '../bot/conversation/ask.js'
import { press } from '../bot/conversation/press.js'
import type { OutFile, Reply } from '../bot/conversation/reply.js'
import { DRAFT_KINDS } from '../bot/documents/document.js'
import { encodeQuery } from '../bot/query/button-code.js'
import type { Query } from '../bot/query/query.js'
import { reportOf } from '../bot/reports/report-card.js'
import { REPORT_FORMATS, REPORT_KINDS, type ReportKind } from '../bot/reports/report-kinds.js'
import { harmlessLine } from '../shared/harmless.js'
import { commandsIn } from '../words/commands.js'
import { interfaceIn } from '../words/interface.js'
import { noteTaken } from './note-taken.js'
import { printLines } from './print.js'
import { printableCard } from './printable-card.js'
import { withAsker } from './with-asker.js'

const AskOptions = z.object({ as: z.string(), entity: z.string().optional(), today: dayOption })
const WhyOptions = AskOptions.extend({ as: z.string().optional() })
const ReportOptions = WhyOptions.extend({ month: dayOption, format: z.enum(REPORT_FORMATS) })
const DraftOptions = WhyOptions.extend({
  kind: z.enum(DRAFT_KINDS).optional(),
  all: z.boolean().default(false),
  out: z.string().optional(),
})

/** `ask "…" --as DOC`: one question of one person. */
export async function askCommand(command: CommandContext, question: unknown, given: unknown): Promise<void> {
  const options = AskOptions.parse(given)
  await withAsker(command, options, async (context, person, now) => {
    const reply = await ask(context, person, z.string().parse(question), now, 'cli')
    await print(command, context, person, reply, now)
    await noteTaken(command, context, person, reply, now)
  })
}

/** `why ID`: why one contract is as it is. Without `--as` it is shown as whoever coordinates sees it. */
export async function whyCommand(command: CommandContext, contract: unknown, given: unknown): Promise<void> {
  const options = WhyOptions.parse(given)
  await withAsker(command, options, async (context, person, now) => {
    const action = {
      kind: 'show',
      question: { kind: 'why', args: nameOfContract(z.string().parse(contract)) },
    } as const
    await print(command, context, person, await press(context, person, action, {}, now, 'cli'), now)
  })
}

/** `report KIND`: a report as a file, of all contracts of the entity unless `--as` says in whose sight. */
export async function reportCommand(command: CommandContext, kind: unknown, given: unknown): Promise<void> {
  const options = ReportOptions.parse(given)
  const report = z.enum(REPORT_KINDS).parse(kind)
  await withAsker(command, options, async (context, person, now) => {
    const turn = turnContext(context, person, now, 'cli', command.language)
    if ((options.month ?? '') > turn.today) throw new WrongUse(command.words.wrong.monthAhead)
    const made = oversees(person) ? await reportOf(turn, report, options.month) : null
    if (!made) return print(command, context, person, await pressReport(context, person, report, now), now)
    const file = { kind: 'report', name: made.name, report: made, format: options.format } as const
    const saved = harmlessLine(await saveOutFile(file, command.cwd, now))
    await printLines(command, [made.title, interfaceIn(command.language).session.saved(saved)])
    const card = { title: made.title, summary: made.title, parts: [] }
    const taken = { card, exported: made.contracts, files: [file] }
    await noteTaken(command, context, person, taken, now)
  })
}

/** The card that says why there is none. */
function pressReport(context: EntityContext, person: Person, report: ReportKind, now: Date): Promise<Reply> {
  return press(context, person, { kind: 'show', question: { kind: 'report', args: { report } } }, {}, now, 'cli')
}

/**
 * `draft CONTRACT`, `draft --all`: the draft of a paper, or an archive of those of all contracts, saved beside or as `--out`; which paper
 * `--kind` says. Without `--as` as whoever coordinates sees them. Exit code 1 where none was made.
 */
export async function draftCommand(command: CommandContext, contract: unknown, given: unknown): Promise<void> {
  const options = DraftOptions.parse(given)
  const typed = z.string().optional().parse(contract)
  if ((typed === undefined) !== options.all) throw new WrongUse(command.words.wrong.contractOrAll)
  await withAsker(command, options, async (context, person, now) => {
    const which = typed === undefined ? { q: encodeQuery(DRAFTABLE) } : nameOfContract(typed)
    const args = { ...which, ...(options.kind ? { paper: options.kind } : {}) }
    const action = { kind: 'show', question: { kind: 'draft', args } } as const
    const reply = await press(context, person, action, {}, now, 'cli')
    if (!reply.files?.length) process.exitCode = 1
    await print(command, context, person, reply, now, options.out)
    await noteTaken(command, context, person, reply, now)
  })
}

/** The contracts that some paper may be due for. */
const DRAFTABLE: Query = {
  where: [{ field: 'situation', op: 'is', values: ['closeNow', 'needsFact', 'needsOthers', 'waiting'] }],
}

async function print(
  command: CommandContext,
  context: EntityContext,
  person: Person,
  { card, files = [] }: Reply,
  now: Date,
  path?: string,
) {
  const { out, cwd } = command
  const language = await languageFor(context, person)
  const words = interfaceIn(language)
  const { text } = cardToText(printableCard(card, commandsIn(language)), { words: words.card })
  await out.write(`${text}\n`)
  for (const file of files) await out.write(`\n${words.session.saved(harmlessLine(await saved(file)))}\n`)

  async function saved(file: OutFile): Promise<string> {
    if (path === undefined) return saveOutFile(file, cwd, now)
    const { bytes } = await encodeOutFile(file, now)
    const whole = resolve(cwd, path)
    if (!(await writeNew(whole, bytes))) throw new WrongUse(command.words.wrong.fileExists(path))
    return whole
  }
}
