import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { slackClient } from '../../../../src/adapters/chat/slack/client.js'
import { SlackOutput } from '../../../../src/adapters/chat/slack/deliver/output.js'
import { drawing } from '../../../../src/adapters/chat/slack/render/drawing.js'
import type { Card, ContractPart } from '../../../../src/bot/cards/card.js'
import { stub } from './stub.js'

/* A list as a table of Slack's own, for who asks for it: what Slack does not take comes as lines, and is not tried again. */

const ITEMS = Array.from(
  { length: 6 },
  (_, n): ContractPart => ({
    ...{ kind: 'contract', id: `c${n}`, status: 'x', actions: [] },
    row: { name: `CPS-${n}-2026`, who: 'Ursula Zambrano', why: 'cierre vencido', value: '$ 22,8 M' },
  }),
)
const LIST: Card = { title: 'Por cerrar: 6', summary: 's', parts: [{ kind: 'group', count: 6, items: ITEMS }] }

async function sent(modern: boolean) {
  const slack = await stub()
  onTestFinished(slack.close)
  const logger = pino({ enabled: false })
  const client = slackClient({ token: 'xoxb-1', apiUrl: slack.apiUrl, logger })
  const out = new SlackOutput(client, logger, fetch, slack.apiUrl, { modern })
  const types = () =>
    slack.calls.map(({ args }) => JSON.parse(args.blocks ?? '[]').map(({ type }: { type: string }) => type))
  return { slack, types, post: () => out.post('D1', drawing(LIST, { language: 'es' })) }
}
const OK = { json: { ok: true, channel: 'D1', ts: '1.1' } }

it('is sent as such where it was asked for, and as lines where not', async () => {
  for (const [modern, type] of [
    [true, 'data_table'],
    [false, 'rich_text'],
  ] as const) {
    const { slack, types, post } = await sent(modern)
    slack.answers('chat.postMessage', OK)
    await post()
    expect(types()).toEqual([['header', ...(modern ? [] : ['context']), type]])
  }
})

it('comes as lines at once where Slack does not take it, and from then on', async () => {
  const { slack, types, post } = await sent(true)
  slack.answers('chat.postMessage', { json: { ok: false, error: 'invalid_blocks' } }, OK)
  await post()
  await post()
  expect(types()).toEqual([
    ['header', 'data_table'],
    ['header', 'context', 'rich_text'],
    ['header', 'context', 'rich_text'],
  ])
})
