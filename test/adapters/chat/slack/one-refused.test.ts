import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { slackClient } from '../../../../src/adapters/chat/slack/client.js'
import { slackMessenger } from '../../../../src/adapters/chat/slack/deliver/messenger.js'
import { memoryStore } from '../../../../src/adapters/stores/memory/store.js'
import { deliver } from '../../../../src/bot/outbox/deliver.js'
import { enqueue } from '../../../../src/bot/outbox/enqueue.js'
import { VirtualClock } from '../../../bot/outbox-clock.js'
import { boxOn, kindsOf, planOf } from '../../../bot/outbox-fixture.js'
import { FakePlatform } from '../../../bot/outbox-platform.js'
import { bogota, DAY } from '../../../contracts/deliveries-data.js'
import { stub } from './stub.js'

/* Slack itself refuses one of three: the two others get theirs in the same pass. */

it.each(['org_user_not_in_team', 'something_new', 'invalid_auth', 'account_inactive', 'missing_scope'])(
  '%s for one person is that person’s',
  async name => {
    const slack = await stub()
    onTestFinished(slack.close)
    const logger = pino({ enabled: false })
    const messenger = slackMessenger({ client: slackClient({ token: 'xoxb-1', apiUrl: slack.apiUrl, logger }), logger })
    slack.answers(
      'conversations.open',
      { json: { ok: false, error: name } },
      { json: { ok: true, channel: { id: 'D1' } } },
    )
    slack.answers('chat.postMessage', { json: { ok: true, ts: '1.1', channel: 'D1' } })
    const clock = new VirtualClock(bogota(DAY))
    const { deliveries } = memoryStore()
    const box = boxOn(clock, deliveries, new FakePlatform('slack', clock), {
      // No time passes: what is waited for is Slack.
      wait: (ms, signal) =>
        ms >= 10_000 ? new Promise(resolve => signal?.addEventListener('abort', () => resolve())) : Promise.resolve(),
      reach: async user => ({ account: { platform: 'slack', tenant: 'T1', user }, address: null, messenger }),
    })
    await enqueue(box.store, box.entity, planOf(['ana', 'luis', 'olga'], DAY), clock.now())
    box.rateLimiter.turn = async () => true
    box.rateLimiter.conversation = async () => {}
    expect(await deliver(box)).toMatchObject({ sent: 2, postponed: 1, failed: 0, errors: [] })
    const ends = await Promise.all(
      ['ana', 'luis', 'olga'].map(async who => kindsOf(await deliveries.get('demo', `demo/${who}/${DAY}/digest`))),
    )
    expect(ends).toEqual(['planned trying postponed', 'planned trying sent', 'planned trying sent'])
    expect(box.rateLimiter.refusals()).toEqual([])
  },
)
