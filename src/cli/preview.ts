import { z } from 'zod'
import { cardToText } from '../adapters/chat/terminal/card-to-text.js'
import { dayOption } from '../app/command-line.js'
import type { CommandContext } from '../app/run-command.js'
import { collectHistory } from '../bot/reminders/collect-history.js'
import { composed } from '../bot/reminders/compose.js'
import type { PlanEntry } from '../bot/reminders/plan-day.js'
import { dayInBogota } from '../rules/index.js'
import { harmlessLine } from '../shared/harmless.js'
import { wordsIn } from '../words/index.js'
import { interfaceIn } from '../words/interface.js'
import { type DigestView, EVERYBODY_LINKED, outcomeLine, planHead, withPlan } from './digest.js'
import { printLines } from './print.js'

const PreviewOptions = z.object({ date: dayOption, entity: z.string().optional(), person: z.string().optional() })

/**
 * `preview --date DAY`: the cards of a day, from today's data. Everybody on the list counts as linked, so that one sees
 * what a campaign will say before anybody has an account; what was told already is taken into account. Of a day to come
 * the data is taken to be fresh: it will be fetched until then.
 */
export async function previewCommand(command: CommandContext, given: unknown): Promise<void> {
  const options = PreviewOptions.parse(given)
  const isAhead = options.date !== undefined && options.date > dayInBogota(command.now())
  const known: Parameters<typeof withPlan>[3] = async (context, now) => ({
    ...(await collectHistory(context, now)),
    reach: EVERYBODY_LINKED.reach,
    assumeFresh: isAhead,
  })
  await withPlan(command, options, options.date, known, async shown => {
    const { plan, entries, assumed } = shown
    const { digest } = command.words
    await printLines(command, [
      assumed ? digest.assumed : digest.assumedLinked,
      ...(isAhead && !assumed ? [digest.assumedFresh] : []),
      ...planHead(plan, shown.context, command),
      wordsIn(command.language).digest.sum(plan.accounting),
    ])
    const shows = options.person === undefined ? entries.filter(({ outcome }) => outcome.kind === 'send') : entries
    for (const entry of shows) await printCard(command, shown, entry)
  })
}

async function printCard(command: CommandContext, { context, plan }: DigestView, entry: PlanEntry): Promise<void> {
  const { digest } = command.words
  const { person, preferences } = entry.recipient
  const { card, language } = composed(context, plan, entry)
  await printLines(command, ['', digest.to(person.name, preferences.hour ?? plan.input.schedule.hour)])
  if (entry.outcome.kind !== 'send') await printLines(command, [outcomeLine(entry, command)])
  if (
    !entry.own &&
    !entry.team &&
    !entry.admin &&
    entry.standIns.length + entry.warnings.length + entry.standInWarnings.length === 0
  )
    return
  const { text } = cardToText(card, { words: interfaceIn(language).card })
  await command.out.write(`${harmlessLine(card.summary)}\n\n${text}\n`)
}
