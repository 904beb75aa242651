import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { slackClient } from '../../../../src/adapters/chat/slack/client.js'
import { slackMessenger } from '../../../../src/adapters/chat/slack/deliver/messenger.js'
import { picturedModal } from '../../../../src/adapters/chat/slack/deliver/modal.js'
import { SlackOutput } from '../../../../src/adapters/chat/slack/deliver/output.js'
import { slackPictures } from '../../../../src/adapters/chat/slack/deliver/pictures.js'
import { cardToHome } from '../../../../src/adapters/chat/slack/render/card-to-blocks.js'
import { chartsIn, drawing } from '../../../../src/adapters/chat/slack/render/drawing.js'
import type { Card } from '../../../../src/bot/cards/card.js'
import { type Answer, stub } from './stub.js'
import { Home, Message, Modal } from './valid.js'

/* Pictures in Slack: brought before their message, and a table wherever that does not go well. Nothing comes twice. */

const CARD: Card = {
  title: 'Avance: 38 de 96; el ritmo pide 58',
  summary: 'Avance: 38 de 96',
  parts: [
    {
      kind: 'chart',
      title: 'Avance de la campaña',
      alt: 'Cerrados: 8, 38.',
      drawn: {
        kind: 'lines',
        points: [
          { day: '2027-06-24', label: '24 jun.' },
          { day: '2027-07-01', label: '1 jul.' },
        ],
        lines: [{ name: 'Cerrados', stroke: 'solid', values: [8, 38] }],
      },
      table: { columns: [{ label: 'Hasta el' }, { label: 'Cerrados', align: 'right' }], rows: [['1 jul.', '38']] },
    },
  ],
}
const OK: Answer = { json: { ok: true, channel: 'D1', ts: '1.1' } }
const REFUSED: Answer = { json: { ok: false, error: 'invalid_blocks' } }
let now = new Date('2027-07-01T12:00:00Z')

async function workspace({ modern = false, encode = async () => ({ bytes: new Uint8Array(4), ending: 'png' }) } = {}) {
  now = new Date('2027-07-01T12:00:00Z')
  const slack = await stub()
  onTestFinished(slack.close)
  const logger = pino({ enabled: false })
  const client = slackClient({ token: 'xoxb-1', apiUrl: slack.apiUrl, logger })
  const setup = { client, encodeFile: encode, clock: () => now, logger, settleMs: 0 }
  const pictures = slackPictures(setup)
  slack.answers('files.getUploadURLExternal', {
    json: { ok: true, upload_url: `${slack.apiUrl}upload`, file_id: 'F1' },
  })
  slack.answers('upload', { text: 'OK' })
  slack.answers('files.completeUploadExternal', { json: { ok: true, files: [{ id: 'F1', title: 't' }] } })
  const out = new SlackOutput(client, logger, fetch, slack.apiUrl, { modern, pictures })
  const types = (method: string) =>
    slack.calls
      .filter(call => call.method === method)
      .map(({ args }) => {
        const { blocks } = Message.parse({ text: args.text, blocks: JSON.parse(args.blocks ?? '[]') })
        return blocks.at(-1)?.type
      })
  const uploads = () => slack.calls.filter(({ method }) => method === 'files.completeUploadExternal')
  return { slack, out, types, uploads, messenger: slackMessenger({ client, logger, pictures }) }
}
const SHOWN = drawing(CARD, { language: 'es' })

it('are brought once, shared with nobody, and named by the message, with every figure as alternative text', async () => {
  const { slack, out, types, uploads } = await workspace()
  slack.answers('chat.postMessage', OK)
  await out.post('D1', SHOWN)
  await out.post('D1', SHOWN)
  expect(types('chat.postMessage')).toEqual(['image', 'image'])
  expect(uploads()).toHaveLength(1)
  expect(uploads()[0]?.args.channel_id).toBeUndefined()
  const [message] = slack.calls.filter(({ method }) => method === 'chat.postMessage')
  expect(JSON.parse(message?.args.blocks ?? '').at(-1)).toEqual({
    type: 'image',
    slack_file: { id: 'F1' },
    alt_text: 'Cerrados: 8, 38.',
  })
})

it('are tried once more where Slack has not looked at them yet', async () => {
  const { slack, out, types } = await workspace()
  slack.answers('chat.postMessage', REFUSED, OK)
  await out.post('D1', SHOWN)
  expect(types('chat.postMessage')).toEqual(['image', 'image'])
})

it('are their table where Slack does not take them: one delivery, and none is brought for a day', async () => {
  const { slack, messenger, types, uploads } = await workspace()
  slack.answers('conversations.open', { json: { ok: true, channel: { id: 'D1' } } })
  slack.answers('chat.postMessage', REFUSED, REFUSED, OK)
  const to = { platform: 'slack', tenant: 'T1', user: 'U1' } as const
  const message = (key: string) => ({ key, card: CARD, language: 'es', repeated: false }) as const
  expect(await messenger.send(to, 'D1', message('a'))).toEqual({ address: 'D1', message: '1.1' })
  expect(types('chat.postMessage')).toEqual(['image', 'image', 'rich_text'])
  await messenger.send(to, 'D1', message('b'))
  expect(types('chat.postMessage').slice(3)).toEqual(['rich_text'])
  now = new Date('2027-07-02T12:00:01Z')
  await messenger.send(to, 'D1', message('c'))
  expect(types('chat.postMessage').slice(4)).toEqual(['image'])
  expect(uploads()).toHaveLength(1)
})

it('keep no message back that cannot be brought, or cannot be drawn', async () => {
  const { slack, out, types } = await workspace()
  slack.answers('chat.postMessage', OK)
  slack.answers('files.getUploadURLExternal', { json: { ok: false, error: 'missing_scope' } })
  await out.post('D1', SHOWN)
  expect(types('chat.postMessage')).toEqual(['rich_text'])
  const other = await workspace({ encode: () => Promise.reject(new Error('no font')) })
  other.slack.answers('chat.postMessage', OK)
  await other.out.post('D1', SHOWN)
  expect(other.types('chat.postMessage')).toEqual(['rich_text'])
})

it('are Slack’s own chart for who asked for that, and a table for good where it is refused', async () => {
  const { slack, out, types, uploads } = await workspace({ modern: true })
  slack.answers('chat.postMessage', OK, REFUSED, OK)
  await out.post('D1', SHOWN)
  await out.post('D1', SHOWN)
  expect(types('chat.postMessage')).toEqual(['data_visualization', 'data_visualization', 'rich_text'])
  expect(uploads()).toHaveLength(0)
  await out.post('D1', SHOWN)
  expect(types('chat.postMessage').slice(3)).toEqual(['image'])
})

it('stand on the home page, which comes with their tables where they are refused', async () => {
  const { slack, out } = await workspace()
  slack.answers('views.publish', { json: { ok: false, error: 'invalid_arguments' } }, { json: { ok: true } })
  await out.publishHome('U1', {
    charts: chartsIn(CARD),
    draw: room => cardToHome(CARD, { language: 'es' }, 'm', room),
  })
  const pages = slack.calls.filter(({ method }) => method === 'views.publish')
  expect(pages.map(({ args }) => Home.parse(JSON.parse(args.view ?? '')).blocks.at(-1)?.type)).toEqual([
    'image',
    'rich_text',
  ])
})

it('stand in a modal that is open, which comes with their tables where they are refused', async () => {
  const { slack, out } = await workspace()
  slack.answers(
    'views.update',
    { json: { ok: true } },
    { json: { ok: false, error: 'invalid_arguments' } },
    { json: { ok: true } },
  )
  const modal = picturedModal({ card: CARD, language: 'es', personal: true }, null, null)
  await out.updateView('V1', modal)
  await out.updateView('V1', modal)
  const shown = slack.calls.filter(({ method }) => method === 'views.update')
  expect(shown.map(({ args }) => Modal.parse(JSON.parse(args.view ?? '')).blocks.at(-1)?.type)).toEqual([
    'image',
    'image',
    'rich_text',
  ])
})
