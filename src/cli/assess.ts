import { resolve } from 'node:path'
import { z } from 'zod'
import { openFile } from '../adapters/secop/file.js'
import { DATE_ORDERS } from '../adapters/secop/read-day.js'
import { dayOption } from '../app/command-line.js'
import type { CommandContext } from '../app/run-command.js'
import { contentsLines } from '../app/sync-report.js'
import { type Assessment, assess, dayInBogota, type Verdict } from '../rules/index.js'
import { calendarFrom, optionsOf } from '../settings/options.js'
import { harmlessLine } from '../shared/harmless.js'
import { wordsIn } from '../words/index.js'

const AssessOptions = z.object({
  today: dayOption,
  asOf: dayOption,
  dates: z.enum(DATE_ORDERS).optional(),
  reading: z.enum(['prudent', 'literal']).optional(),
  json: z.literal(true).optional(),
})

const NOBODY: readonly string[] = []

/** Enough text that writing costs little, and little enough that nothing waits long. */
const PIECE = 65_536

/** `assess FILE`: judges every row of a file by itself, in its order, duplicates too. */
export async function assessCommand(command: CommandContext, file: unknown, given: unknown): Promise<void> {
  const { out, err, words, language } = command
  const { today: said, asOf, dates, reading, json } = AssessOptions.parse(given)
  const settings = command.settings()
  const today = said ?? dayInBogota(command.now())
  const options = { ...optionsOf(settings, today), ...(reading && { reading }) }
  const calendar = calendarFrom(settings)
  const { verdicts } = wordsIn(language)
  const counts = new Map<Verdict, number>()
  let rejectedCount = 0
  let text = ''
  const registerState = await openFile(resolve(command.cwd, z.string().parse(file)), {
    asOf: asOf ?? null,
    dates: dates ?? null,
  })
  for await (const { records, rejected } of registerState.pages()) {
    for (const { contract } of records) {
      const assessment = assess({ ...contract, supervisors: NOBODY }, [], options, calendar, today)
      counts.set(assessment.verdict, (counts.get(assessment.verdict) ?? 0) + 1)
      text += json
        ? jsonLine(assessment)
        : words.assess.line(harmlessLine(assessment.id), verdicts[assessment.verdict], assessment)
      if (text.length < PIECE) continue
      await out.write(text)
      if (!out.open) return
      text = ''
    }
    rejectedCount += rejected.length
    for (const row of rejected) await err.write(`${harmlessLine(words.report.rejectedRow(row))}\n`)
  }
  if (!json)
    text += words.assess.counts(
      [...counts].map(([verdict, count]) => [verdicts[verdict], count]),
      rejectedCount,
    )
  await out.write(text)
  for (const line of contentsLines(registerState, words)) await err.write(`${harmlessLine(line)}\n`)
  if (registerState.lackingColumns.length > 0)
    await err.write(`${words.report.lacking(registerState.lackingColumns)}\n`)
}

/** One assessment a line. `until` is the day alone, what it means stands beside it. */
function jsonLine({ until, ...assessment }: Assessment): string {
  return `${JSON.stringify({ ...assessment, until: until?.day ?? null, untilMeans: until?.means ?? null })}\n`
}
