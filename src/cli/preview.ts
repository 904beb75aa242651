import { z } from 'zod'
import { cardToText } from '../adapters/terminal/card-to-text.js'
import { plain } from '../adapters/terminal/plain.js'
import { knownFrom } from '../bot/plan/known.js'
import { composed } from '../bot/plan/outgoing.js'
import type { Entry } from '../bot/plan.js'
import { doorsIn } from '../bot/words/doors.js'
import { dayInBogota } from '../rules/index.js'
import { dayOption } from '../wiring/command-line.js'
import type { Context } from '../wiring/run.js'
import { EVERYBODY_LINKED, outcomeLine, type Shown, withPlan } from './digest.js'
import { printLines } from './print.js'

const PreviewOptions = z.object({ date: dayOption, entity: z.string().optional(), person: z.string().optional() })

/**
 * `preview --date DAY`: the cards of a day, from today's data. Everybody on the list counts as linked, so that one sees
 * what a campaign will say before anybody has an account; what was told already is taken into account. Of a day to come
 * the data is taken to be fresh: it will be fetched until then.
 */
export async function previewCommand(context: Context, given: unknown): Promise<void> {
  const options = PreviewOptions.parse(given)
  const isAhead = options.date !== undefined && options.date > dayInBogota(context.now())
  const known: Parameters<typeof withPlan>[3] = async (world, now) => ({
    ...(await knownFrom(world, now)),
    reach: EVERYBODY_LINKED.reach,
    assumeFresh: isAhead,
  })
  await withPlan(context, options, options.date, known, async shown => {
    const { plan, entries, assumed } = shown
    const { digest } = context.words
    await printLines(context, [
      assumed ? digest.assumed : digest.assumedLinked,
      ...(isAhead && !assumed ? [digest.assumedFresh] : []),
      digest.plan(plan.input.day, plan.before),
    ])
    const shows = options.person === undefined ? entries.filter(({ outcome }) => outcome.is === 'send') : entries
    for (const entry of shows) await printCard(context, shown, entry)
  })
}

async function printCard(context: Context, { world, plan }: Shown, entry: Entry): Promise<void> {
  const { digest } = context.words
  const { person, preferences } = entry.recipient
  const { card, language } = composed(world, plan, entry)
  await printLines(context, ['', digest.to(person.name, preferences.hour ?? plan.input.schedule.hour)])
  if (entry.outcome.is !== 'send') await printLines(context, [outcomeLine(entry, context)])
  if (!entry.own && !entry.team && !entry.admin && entry.standIns.length === 0) return
  const { text } = cardToText(card, { words: doorsIn(language).card })
  await context.out.write(`${plain(card.summary)}\n\n${text}\n`)
}
