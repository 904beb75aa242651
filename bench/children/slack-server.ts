import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { pino } from 'pino'
import { openSlack } from '../../src/adapters/chat/slack/open.js'
import { encodeOutFile } from '../../src/app/out-files.js'
import { chatClock, openAt, withChatting } from '../place.js'
import { ENTITIES } from '../rows.js'

/*
 * node slack-server.js bare|cerrojo API SECRET STORE — a Slack app on a port of its own, until it is stopped: a bare
 * one of Bolt that answers "ok" to a slash command and posts it, or Cerrojo on a store. API is where Slack's interface is played.
 */

const [, , kind = '', apiUrl = '', signingSecret = '', store = ''] = process.argv

async function cerrojo(): Promise<RequestListener> {
  const known = await withChatting(await openAt(store, ENTITIES[0], false))
  const { listener } = openSlack({
    botToken: 'xoxb-bench',
    door: { signingSecret },
    apiUrl,
    contextOf: async () => known,
    encodeFile: encodeOutFile,
    clock: chatClock(),
    logger: pino({ level: 'error' }, process.stderr),
  })
  if (!listener) throw new Error('no listener')
  return listener
}

function bare(): RequestListener {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: '/slack/commands', logLevel: LogLevel.ERROR })
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench' }),
    clientOptions: { slackApiUrl: apiUrl },
    logLevel: LogLevel.ERROR,
  })
  app.command('/cierre', async ({ ack, respond }) => {
    await ack('ok')
    await respond('ok')
  })
  return receiver.requestListener
}

const server = createServer(kind === 'bare' ? bare() : await cerrojo())
server.listen(0, '127.0.0.1', () => {
  const address: string | AddressInfo | null = server.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
})
