import { addDays, dayInBogota, instantAt, isBusinessDay, weekday } from '../../rules/index.js'
import { EVERYBODY } from '../accounts/person.js'
import type { Card } from '../cards/card.js'
import { card, dataDate, type TurnContext, text, turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { deliveryKey } from '../outbox/delivery-key.js'
import type { MessageHistory } from '../outbox/message-history.js'
import { basisOfNotice, type Outgoing, TEAM_CHANNEL } from '../outbox/outgoing.js'
import type { Messenger } from '../ports/messenger.js'
import type { EntityKey } from '../ports/store.js'
import { daysBefore, type Schedule } from '../reminders/schedule.js'
import { CampaignResult, sumsOf } from './campaign-result.js'

/** Areas named; of those behind them it is said how many they are. */
const AREAS = 12

/**
 * The campaign's totals by area for the channel of the team: on the first business day of a week, or the next one where nothing
 * was told on it. Nobody and no contract is named, since whoever is in the channel reads it. Nothing where there is nothing to close.
 */
export async function* teamChannelTotals(
  context: EntityContext,
  schedule: Schedule,
  now: Date,
  before: MessageHistory,
): AsyncGenerator<Outgoing> {
  const { store, entity, language, calendar } = context
  const day = dayInBogota(now)
  if (!isBusinessDay(calendar, day)) return
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  const known = await before.of(TEAM_CHANNEL)
  // Planned again on its own day it has the same key.
  if (known.some(told => told.day >= monday && told.day < day && told.state !== 'failed')) return
  const shown = await totalsCard(turnContext(context, EVERYBODY, now, 'cli', language), schedule)
  if (!shown) return
  const kind = 'team-channel'
  yield {
    key: deliveryKey(entity.key, { person: TEAM_CHANNEL, day, kind }),
    person: TEAM_CHANNEL,
    day,
    kind,
    notBefore: instantAt(day, schedule.hour).toISOString(),
    language,
    card: shown,
    basis: basisOfNotice(await store.contracts.head(entity.key), [], kind),
  }
}

async function totalsCard(turn: TurnContext, schedule: Schedule): Promise<Card | null> {
  const { context, today, words } = turn
  const { closingReport: report } = words
  const result = CampaignResult.of(turn)
  if (!result) return null
  for await (const item of everyContract(context, EVERYBODY, today)) result.add(item)
  const { outcomes, campaign, isOver } = result
  const { left, all } = sumsOf(outcomes)
  if (all === 0) return null
  const before = isOver ? null : daysBefore({ schedule, campaigns: [campaign], calendar: context.calendar }, today)
  const areas = [...result.tallies.areas]
    .map(([area, counted]) => [area || report.noArea, counted.closed, sumsOf(counted).all] as const)
    .filter(([, , whole]) => whole > 0)
    .sort(([a], [b]) => a.localeCompare(b, 'es'))
  const title = report.title(campaign.name, outcomes.closed, all)
  return card(
    title,
    title,
    text([
      report.channel.toGo(left, before === null ? null : before + 1),
      outcomes.reported > 0 && report.reported(outcomes.reported),
      areas.length > 1 && report.channel.areas(areas.slice(0, AREAS), Math.max(0, areas.length - AREAS)),
    ]),
    text(report.channel.how, 'muted'),
    await dataDate(turn),
  )
}

/** Writes to a channel only: the bot may not read there, so nothing is looked for. Null where a platform has no channels. */
export function channelMessenger(messenger: Messenger, channel: string, entity: EntityKey): Messenger | null {
  const send = messenger.sendToChannel
  if (!send) return null
  return {
    send: (_to, _address, message) => send(channel, message, entity),
    find: async () => 'cannot-tell',
  }
}
