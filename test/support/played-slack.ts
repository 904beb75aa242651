import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { addressOf, listening } from '../adapters/chat/slack/workspace.js'

/** A Slack that keeps what it is sent, knows whoever has one of these e-mails just then, and hangs where it is told to. */
export async function playedSlack(emails: readonly string[]) {
  const posted: { readonly key: string; readonly channel: string; readonly ts: string; readonly said: string }[] = []
  const asked: string[] = []
  const slack = { url: '', posted, asked, hangsAt: '' }
  const answerTo = (method: string, args: URLSearchParams): object => {
    const email = args.get('email') ?? emails[0] ?? ''
    const channel = args.get('channel') ?? `D${args.get('users')}`
    switch (method) {
      case 'users.lookupByEmail':
      case 'users.info': {
        const user = args.get('user') ?? `U${emails.indexOf(email) + 1}`
        if (!emails.includes(email)) return { ok: false, error: 'users_not_found' }
        const own = emails[Number(user.slice(1)) - 1] ?? email
        return { user: { id: user, team_id: 'T1', is_email_confirmed: true, profile: { email: own, real_name: own } } }
      }
      case 'conversations.open':
        return { channel: { id: channel } }
      case 'chat.postMessage': {
        const { key } = JSON.parse(args.get('metadata') ?? '{}').event_payload
        posted.push({ key, channel, ts: `${posted.length + 1}.1`, said: args.get('blocks') ?? '' })
        return { channel, ts: `${posted.length}.1` }
      }
      case 'conversations.history': {
        const messages = posted
          .filter(message => message.channel === channel)
          .map(({ key, ts }) => ({ ts, metadata: { event_type: 'cerrojo_delivery', event_payload: { key } } }))
        return { messages }
      }
      default:
        return { team_id: 'T1' }
    }
  }
  const server = await listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://slack')
      const method = pathname.replace('/api/', '')
      const args = new URLSearchParams(`${searchParams}&${Buffer.concat(chunks)}`)
      // What hangs was taken in all the same.
      const answer = answerTo(method, args)
      asked.push(method)
      if (method !== slack.hangsAt)
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, ...answer }))
    }),
  )
  slack.url = addressOf(server)
  onTestFinished(() => void server.close().closeAllConnections())
  return slack
}
