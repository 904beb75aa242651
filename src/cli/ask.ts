import { z } from 'zod'
import { saveFile } from '../adapters/files.js'
import { cardToText } from '../adapters/terminal/card-to-text.js'
import { plain } from '../adapters/terminal/plain.js'
import { ask, languageOf, press } from '../bot/bot.js'
import type { Person } from '../bot/person.js'
import { commandsIn } from '../bot/words/commands.js'
import { doorsIn } from '../bot/words/doors.js'
import type { Reply, World } from '../bot/world.js'
import { dayInBogota } from '../rules/index.js'
import { clockFor } from '../wiring/clock.js'
import { dayOption } from '../wiring/command-line.js'
import { chooseEntity, findPerson, loadLists, openPlace, openWorld, type Place } from '../wiring/place.js'
import type { Context } from '../wiring/run.js'
import { printLines } from './print.js'
import { unpressed } from './unpressed.js'

const AskOptions = z.object({ as: z.string(), entity: z.string().optional(), today: dayOption })
const WhyOptions = AskOptions.extend({ as: z.string().optional() })

/** `ask "…" --as DOC`: one question of one person. */
export async function askCommand(context: Context, question: unknown, given: unknown): Promise<void> {
  const options = AskOptions.parse(given)
  await withWorld(context, options, async (world, place, now) => {
    const person = await findPerson(world, place, options.as, context.words)
    await print(context, world, person, await ask(world, person, z.string().parse(question), now, 'cli'), now)
  })
}

/** `why ID`: why one contract is as it is. Without `--as` it is shown as whoever coordinates sees it. */
export async function whyCommand(context: Context, contract: unknown, given: unknown): Promise<void> {
  const options = WhyOptions.parse(given)
  const name = z.string().parse(contract).trim()
  await withWorld(context, options, async (world, place, now) => {
    const person =
      options.as === undefined ? office(context) : await findPerson(world, place, options.as, context.words)
    const named = /^(?:CO1\.)?(PCCNTR\.\d+)$/i.exec(name)?.[1]
    const args = named === undefined ? { reference: name } : { id: `CO1.${named.toUpperCase()}` }
    const action = { do: 'show', question: { kind: 'why', args } } as const
    await print(context, world, person, await press(world, person, action, {}, now, 'cli'), now)
  })
}

/** Whoever may run commands beside the data may see all of it; the office sees and, here, tells nothing. */
function office({ words, language }: Context): Person {
  return { id: 'contracting-office', name: words.start.coordinator, roles: ['coordinator'], language, listed: false }
}

async function withWorld(
  context: Context,
  { entity: nit, today }: { readonly entity?: string | undefined; readonly today?: z.output<typeof dayOption> },
  work: (world: World, place: Place, now: Date) => Promise<void>,
): Promise<void> {
  const { words } = context
  const settings = context.settings()
  const now = clockFor(today, context.now)()
  const entity = chooseEntity(settings, nit, words)
  // Questions write nothing, so they are answered beside a process that does.
  const place = await openPlace(settings.dataDir, words, { readOnly: true })
  try {
    const { people } = await loadLists(settings, entity, place)
    await work(await openWorld(place, entity, people.people, settings, dayInBogota(now), words), place, now)
    // What was damaged shows while it is read; an answer from older data must not look like one from the newest.
    const notices = place.store.notices.map(notice => words.status.notice(words.details.notice(notice)))
    await printLines({ out: context.err }, notices)
  } finally {
    await place.store.close()
  }
}

async function print(context: Context, world: World, person: Person, { card, files = [] }: Reply, now: Date) {
  const { out, cwd } = context
  const language = await languageOf(world, person)
  const words = doorsIn(language)
  const { text } = cardToText(unpressed(card, commandsIn(language)), { words: words.card })
  await out.write(`${text}\n`)
  for (const file of files) await out.write(`\n${words.session.saved(plain(await saveFile(file, cwd, now)))}\n`)
}
