import { expect, it, onTestFinished } from 'vitest'
import { ofMicrosoft, readAddress } from '../../../src/adapters/chat/teams/deliver/address.js'
import { teamsMessenger } from '../../../src/adapters/chat/teams/deliver/messenger.js'
import { channelMessenger, teamChannelTotals } from '../../../src/bot/office/team-channel.js'
import { MessageHistory } from '../../../src/bot/outbox/message-history.js'
import type { Messenger } from '../../../src/bot/ports/messenger.js'
import { DEFAULT_SCHEDULE } from '../../../src/bot/reminders/schedule.js'
import { at, contractOf, EVERYBODY, worldOf } from '../../support/context.js'
import { textsIn } from './slack/valid.js'
import { CHANNEL as SLACK_CHANNEL, workspace } from './slack/workspace.js'
import { fakeTeams, SERVICE } from './teams/fake.js'

/* The weekly line of a team's channel, as it arrives there: once, and nobody and no contract named. */

const FIRST_DAY = '2027-07-13'
const TEAMS_CHANNEL = '19:Ab-c_1@thread.tacv2'
const NOBODY = { platform: 'slack', tenant: 'T1', user: 'x' } as const

async function weekly() {
  const { context } = await worldOf([
    contractOf(1, ['ana']),
    contractOf(2, ['ana'], { state: 'closed', updatedOn: '2027-06-30' }),
    contractOf(3, ['luis']),
  ])
  const history = new MessageHistory(context.store, context.entity.key)
  for await (const { key, card, language } of teamChannelTotals(context, DEFAULT_SCHEDULE, at(FIRST_DAY), history))
    return { context, message: { key, card, language, repeated: false } }
  throw new Error('nothing to tell')
}

async function sentBy(messenger: Messenger, channel: string, message: Parameters<Messenger['send']>[2]) {
  const there = channelMessenger(messenger, channel, 'prueba')
  if (!there) throw new Error('it has no channels')
  return there.send(NOBODY, null, message)
}

function expectNobody(shown: string): void {
  expect(shown).toContain('1 de 3 cerrados')
  expect(shown).toContain('Sistemas 1 de 2')
  for (const { name } of EVERYBODY) expect(shown).not.toContain(name)
  expect(shown).not.toMatch(/CPS-|CO1\.|PROVEEDORA/)
}

it('arrives in Slack’s channel once, by the emulator', async () => {
  const { context, message } = await weekly()
  const space = await workspace(context)
  onTestFinished(space.close)
  const receipt = await sentBy(space.slack.messenger, SLACK_CHANNEL, message)
  expect(receipt).toMatchObject({ address: SLACK_CHANNEL, message: expect.stringMatching(/^\d+\.\d+$/) })
  const [seen, ...more] = space.seen
  expect(more).toEqual([])
  expect(seen?.channel).toBe(SLACK_CHANNEL)
  expectNobody(JSON.stringify(textsIn(seen?.blocks ?? [])))
  // Nobody's conversation is opened for it.
  expect(space.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
})

it.each([
  ['not_in_channel', 'denied'],
  ['channel_not_found', 'gone'],
  ['is_archived', 'gone'],
])('is told as not sent where Slack says %s', async (error, code) => {
  const { context, message } = await weekly()
  const instead = ({ method }: { method: string }) =>
    method === 'chat.postMessage' ? Response.json({ ok: false, error }) : null
  const space = await workspace(context, { instead })
  onTestFinished(space.close)
  await expect(sentBy(space.slack.messenger, SLACK_CHANNEL, message)).rejects.toMatchObject({ code })
  expect(space.seen).toEqual([])
})

it('arrives in Teams’ channel once, by the service', async () => {
  const { message } = await weekly()
  const fake = await fakeTeams()
  onTestFinished(fake.stop)
  const receipt = await sentBy(teamsMessenger(fake.setup), TEAMS_CHANNEL, message)
  expect(readAddress(receipt.address, ofMicrosoft)).toMatchObject({ conversation: TEAMS_CHANNEL, serviceUrl: SERVICE })
  const [passed, ...more] = fake.passed
  expect(more).toEqual([])
  expect(passed).toMatchObject({ did: 'sent', to: TEAMS_CHANNEL })
  expectNobody(JSON.stringify(passed?.activity))
})

it('is told as not sent where the bot is not in the team', async () => {
  const { message } = await weekly()
  const failing = {
    [TEAMS_CHANNEL]: Object.assign(new Error('no'), { statusCode: 403, code: 'BotNotInConversationRoster' }),
  }
  const fake = await fakeTeams({ failing })
  onTestFinished(fake.stop)
  await expect(sentBy(teamsMessenger(fake.setup), TEAMS_CHANNEL, message)).rejects.toMatchObject({
    code: expect.stringMatching(/gone|denied/),
  })
  expect(fake.passed).toEqual([])
})
