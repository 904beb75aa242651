import { resolve } from 'node:path'
import { z } from 'zod'
import { openFile } from '../adapters/secop/file.js'
import { plain } from '../adapters/terminal/plain.js'
import { wordsIn } from '../bot/words/index.js'
import { type Assessment, assess, dayInBogota, type Verdict } from '../rules/index.js'
import { calendarFrom, optionsOf } from '../settings/options.js'
import { dayOption } from '../wiring/command-line.js'
import type { Context } from '../wiring/run.js'

const AssessOptions = z.object({
  today: dayOption,
  asOf: dayOption,
  reading: z.enum(['prudent', 'literal']).optional(),
  json: z.literal(true).optional(),
})

const NOBODY: readonly string[] = []

/** Enough text that writing costs little, and little enough that nothing waits long. */
const PIECE = 65_536

/** `assess FILE`: judges every row of a file by itself, in its order, duplicates too. */
export async function assessCommand(context: Context, file: unknown, given: unknown): Promise<void> {
  const { out, err, words, language } = context
  const { today: said, asOf, reading, json } = AssessOptions.parse(given)
  const settings = context.settings()
  const today = said ?? dayInBogota(context.now())
  const options = { ...optionsOf(settings, today), ...(reading && { reading }) }
  const calendar = calendarFrom(settings)
  const { verdicts } = wordsIn(language)
  const counts = new Map<Verdict, number>()
  let rejectedCount = 0
  let text = ''
  const snapshot = await openFile(resolve(context.cwd, z.string().parse(file)), { asOf: asOf ?? null })
  for await (const { records, rejected } of snapshot.pages()) {
    for (const { contract } of records) {
      const assessment = assess({ ...contract, supervisors: NOBODY }, [], options, calendar, today)
      counts.set(assessment.verdict, (counts.get(assessment.verdict) ?? 0) + 1)
      text += json
        ? jsonLine(assessment)
        : words.assess.line(plain(assessment.id), verdicts[assessment.verdict], assessment)
      if (text.length < PIECE) continue
      await out.write(text)
      if (!out.open) return
      text = ''
    }
    rejectedCount += rejected.length
    for (const row of rejected) await err.write(`${plain(words.report.rejectedRow(row))}\n`)
  }
  if (!json)
    text += words.assess.counts(
      [...counts].map(([verdict, count]) => [verdicts[verdict], count]),
      rejectedCount,
    )
  await out.write(text)
  if (snapshot.lackingColumns.length > 0) await err.write(`${words.report.lacking(snapshot.lackingColumns)}\n`)
}

/** One assessment a line. `until` is the day alone, what it means stands beside it. */
function jsonLine({ until, ...assessment }: Assessment): string {
  return `${JSON.stringify({ ...assessment, until: until?.day ?? null, untilMeans: until?.means ?? null })}\n`
}
