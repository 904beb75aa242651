import type { Action } from '../bot/cards/action.js'
import type { Card } from '../bot/cards/card.js'
import { asSample } from '../bot/cards/sample-card.js'
import { ownContracts } from '../bot/contracts/visible-contracts.js'
import { press } from '../bot/conversation/press.js'
import { collectPlanInput } from '../bot/reminders/collect.js'
import { composed } from '../bot/reminders/compose.js'
import { planDay } from '../bot/reminders/plan-day.js'
import { dayInBogota } from '../rules/index.js'
import type { CommandWords } from '../words/commands.js'
import { openDemo } from './demo-context.js'

type DemoSettings = Parameters<typeof openDemo>[0]

/** One of each main card as it would stand at an instant, about the invented entity's contracts; their buttons do nothing. */
export async function sampleCards(
  settings: DemoSettings,
  now: Date,
  { serve, language }: CommandWords,
): Promise<Card[]> {
  const { context, opensWith } = await openDemo({ ...settings, language }, now)
  const outside = { told: async () => [], reach: () => ({ kind: 'linked' }) as const, assumeFresh: true }
  const plan = planDay(await collectPlanInput(context, outside, now))
  const morning = plan.entries.find(({ recipient }) => recipient.person.id === opensWith.id)
  const items = await ownContracts(context, opensWith, dayInBogota(now))
  const toClose = items.find(({ assessment }) => assessment.verdict === 'close-now') ?? items[0]
  const id = toClose?.contract.id ?? ''
  const mine = { kind: 'mine', args: {} } as const
  const actions: readonly Action[] = [
    { kind: 'show', question: mine, section: 'close-now', page: 1 },
    { kind: 'show', question: { kind: 'missing', args: {} } },
    { kind: 'show', question: { kind: 'contract', args: { id } } },
    { kind: 'show', question: { kind: 'why', args: { id } } },
    { kind: 'show', question: { kind: 'how', args: { id } } },
    { kind: 'queue' },
    { kind: 'cannot', id },
    { kind: 'choose', form: 'closed-it' },
  ]
  // In the language of whoever sends them, whatever the invented person speaks.
  const inLanguage = morning && { ...morning, recipient: { ...morning.recipient, language } }
  const shown: Card[] = inLanguage ? [composed(context, plan, inLanguage).card] : []
  for (const action of actions)
    shown.push((await press(context, opensWith, { ...action, language }, {}, now, 'cli')).card)
  const { sampleNote, sampleLine } = serve.doctor
  return shown.map(card => asSample(card, sampleNote, sampleLine))
}
