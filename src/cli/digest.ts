import { z } from 'zod'
import { clockFor } from '../app/clock.js'
import { dayOption } from '../app/command-line.js'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, findPerson, type Installation, openContext, openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { storedEntities } from '../app/storage.js'
import { currentDeadline } from '../bot/cards/turn-context.js'
import type { EntityContext } from '../bot/context.js'
import { collectPlanInput, type KnownBefore } from '../bot/reminders/collect.js'
import { collectHistory } from '../bot/reminders/collect-history.js'
import { type DayPlan, type PlanEntry, planDay } from '../bot/reminders/plan-day.js'
import { openDemo } from '../demo/demo-context.js'
import { dayInBogota } from '../rules/index.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'

const DigestOptions = z.object({
  dry: z.literal(true).optional(),
  entity: z.string().optional(),
  person: z.string().optional(),
  today: dayOption,
  json: z.literal(true).optional(),
})

/** `digest --dry`: who would be told what and why, the sum first, then one line a person. Sends and keeps nothing. */
export async function digestCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const options = DigestOptions.parse(given)
  if (!options.dry) throw new WrongUse(words.digest.onlyDry)
  await withPlan(command, options, options.today, collectHistory, async ({ context, plan, entries, assumed }) => {
    const { day } = plan.input
    const sum = JSON.stringify({ day, before: plan.before, sum: plan.accounting })
    if (options.json) return printLines(command, [sum, ...entries.map(jsonLine)])
    const name = (entry: PlanEntry) => entry.recipient.person.name
    const widest = Math.max(...entries.map(entry => name(entry).length))
    await printLines(command, [
      ...(assumed ? [words.digest.assumed] : []),
      ...planHead(plan, context, command),
      wordsIn(command.language).digest.sum(plan.accounting),
      '',
      ...entries.map(entry => `${name(entry).padEnd(widest)}  ${outcomeLine(entry, command)}`),
    ])
  })
}

/** Of which day a plan is, how far the campaign's date is, and on what that date rests. */
export function planHead(plan: DayPlan, context: EntityContext, { words, language }: CommandContext): string[] {
  const deadline = plan.before === null ? null : currentDeadline({ context, today: plan.input.day })
  return [
    words.digest.plan(plan.input.day, plan.before),
    ...(deadline ? [wordsIn(language).say.deadline(deadline)] : []),
  ]
}

/** The plan that a command shows, and the part of it that was asked for. */
export interface DigestView {
  readonly context: EntityContext
  readonly plan: DayPlan
  readonly entries: readonly PlanEntry[]
  /** Whether it rests on everybody being linked: in the demo nobody has an account. */
  readonly assumed: boolean
}

/** Plans a day of the configured entity, else of the demo, and shows it. `known` says who was told what and can be told. */
export async function withPlan(
  command: CommandContext,
  { entity, person }: { readonly entity?: string | undefined; readonly person?: string | undefined },
  today: z.output<typeof dayOption>,
  known: (context: EntityContext, now: Date) => Promise<KnownBefore>,
  show: (shown: DigestView) => Promise<void>,
): Promise<void> {
  const now = clockFor(today, command.now)()
  const { context, installation, assumed } = await opened(command, entity, now)
  try {
    const outside = assumed ? EVERYBODY_LINKED : await known(context, now)
    const { schedule } = command.settings()
    const plan = planDay(await collectPlanInput(context, { ...outside, schedule }, now))
    const one = person === undefined ? null : await findPerson(context, installation, person, command.words)
    const entries = plan.entries.filter(({ recipient }) => one === null || recipient.person.id === one.id)
    await show({ context, plan, entries, assumed })
  } finally {
    await installation.store.close()
  }
}

/** As if everybody had linked their account and nobody had been told anything. */
export const EVERYBODY_LINKED: KnownBefore = {
  told: async () => [],
  reach: ({ listed }) => (listed ? { kind: 'linked' } : { kind: 'not-linked' }),
}

/** What becomes of a person's digest, and why. */
export function outcomeLine({ outcome, reasons }: PlanEntry, { words: { digest } }: CommandContext): string {
  switch (outcome.kind) {
    case 'send':
      return digest.outcome.send(reasons.map(reason => digest.reasons[reason]).join(', '))
    case 'waiting':
      return digest.outcome.waiting(outcome.until)
    case 'paused':
      return digest.outcome.paused(outcome.until)
    default:
      return digest.outcome[outcome.kind]
  }
}

function jsonLine({ recipient, outcome, reasons, milestone, notBefore }: PlanEntry): string {
  return JSON.stringify({ person: recipient.person.id, outcome, reasons, milestone, notBefore })
}

async function opened(
  command: CommandContext,
  nit: string | undefined,
  now: Date,
): Promise<{ context: EntityContext; installation: Installation; assumed: boolean }> {
  const { words } = command
  const settings = await servedSettings(command)
  if (nit === undefined && settings.entities.length + (await storedEntities(settings)).length === 0)
    return { ...(await openDemo(settings, now)), assumed: true }
  const entity = await chooseEntity(settings, nit, words)
  const installation = await openInstallation(settings, words, { readOnly: true })
  try {
    const { people } = await loadLists(settings, entity, installation)
    const context = await openContext(installation, entity, people.people, settings, dayInBogota(now), words)
    return { context, installation, assumed: false }
  } catch (error) {
    await installation.store.close()
    throw error
  }
}
