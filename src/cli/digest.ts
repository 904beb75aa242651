import { z } from 'zod'
import { gather, type Outside } from '../bot/plan/gather.js'
import { knownFrom } from '../bot/plan/known.js'
import { type DayPlan, type Entry, planDay } from '../bot/plan.js'
import { wordsIn } from '../bot/words/index.js'
import type { World } from '../bot/world.js'
import { openDemo } from '../demo/world.js'
import { dayInBogota } from '../rules/index.js'
import { clockFor } from '../wiring/clock.js'
import { dayOption } from '../wiring/command-line.js'
import { WrongUse } from '../wiring/failure.js'
import {
  chooseEntity,
  findPerson,
  loadLists,
  openPlace,
  openWorld,
  type Place,
  storedEntities,
} from '../wiring/place.js'
import type { Context } from '../wiring/run.js'
import { printLines } from './print.js'

const DigestOptions = z.object({
  dry: z.literal(true).optional(),
  entity: z.string().optional(),
  person: z.string().optional(),
  today: dayOption,
  json: z.literal(true).optional(),
})

/** `digest --dry`: who would be told what and why, one line a person, and the sum. Sends and keeps nothing. */
export async function digestCommand(context: Context, given: unknown): Promise<void> {
  const { words } = context
  const options = DigestOptions.parse(given)
  if (!options.dry) throw new WrongUse(words.digest.onlyDry)
  await withPlan(context, options, options.today, knownFrom, async ({ plan, entries, assumed }) => {
    if (options.json) return printLines(context, entries.map(jsonLine))
    const name = (entry: Entry) => entry.recipient.person.name
    const widest = Math.max(...entries.map(entry => name(entry).length))
    await printLines(context, [
      ...(assumed ? [words.digest.assumed] : []),
      words.digest.plan(plan.input.day, plan.before),
      ...entries.map(entry => `${name(entry).padEnd(widest)}  ${outcomeLine(entry, context)}`),
      wordsIn(context.language).digest.sum(plan.accounting),
    ])
  })
}

/** The plan that a command shows, and the part of it that was asked for. */
export interface Shown {
  readonly world: World
  readonly plan: DayPlan
  readonly entries: readonly Entry[]
  /** Whether it rests on everybody being linked: in the demo nobody has an account. */
  readonly assumed: boolean
}

/** Plans a day of the configured entity, else of the demo, and shows it. `known` says who was told what and can be told. */
export async function withPlan(
  context: Context,
  { entity, person }: { readonly entity?: string | undefined; readonly person?: string | undefined },
  today: z.output<typeof dayOption>,
  known: (world: World, now: Date) => Promise<Outside>,
  show: (shown: Shown) => Promise<void>,
): Promise<void> {
  const now = clockFor(today, context.now)()
  const { world, place, assumed } = await opened(context, entity, now)
  try {
    const outside = assumed ? EVERYBODY_LINKED : await known(world, now)
    const { schedule } = context.settings()
    const plan = planDay(await gather(world, { ...outside, schedule }, now))
    const one = person === undefined ? null : await findPerson(world, place, person, context.words)
    const entries = plan.entries.filter(({ recipient }) => one === null || recipient.person.id === one.id)
    await show({ world, plan, entries, assumed })
  } finally {
    await place.store.close()
  }
}

/** As if everybody had linked their account and nobody had been told anything. */
export const EVERYBODY_LINKED: Outside = {
  told: async () => [],
  reach: ({ listed }) => (listed ? { is: 'linked' } : { is: 'not-linked' }),
}

/** What becomes of a person's digest, and why. */
export function outcomeLine({ outcome, reasons }: Entry, { words: { digest } }: Context): string {
  switch (outcome.is) {
    case 'send':
      return digest.outcome.send(reasons.map(reason => digest.reasons[reason]).join(', '))
    case 'waiting':
      return digest.outcome.waiting(outcome.until)
    case 'paused':
      return digest.outcome.paused(outcome.until)
    default:
      return digest.outcome[outcome.is]
  }
}

function jsonLine({ recipient, outcome, reasons, milestone, notBefore }: Entry): string {
  return JSON.stringify({ person: recipient.person.id, outcome, reasons, milestone, notBefore })
}

async function opened(
  context: Context,
  nit: string | undefined,
  now: Date,
): Promise<{ world: World; place: Place; assumed: boolean }> {
  const { words } = context
  const settings = context.settings()
  if (nit === undefined && settings.entities.length + storedEntities(settings.dataDir).length === 0)
    return { ...(await openDemo(settings, now)), assumed: true }
  const entity = chooseEntity(settings, nit, words)
  const place = await openPlace(settings.dataDir, words, { readOnly: true })
  try {
    const { people } = await loadLists(settings, entity, place)
    const world = await openWorld(place, entity, people.people, settings, dayInBogota(now), words)
    return { world, place, assumed: false }
  } catch (error) {
    await place.store.close()
    throw error
  }
}
