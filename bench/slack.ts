import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { startChild } from './child.js'
import { load, percentile, type Shot } from './load.js'
import { median } from './measure.js'
import { CHATTING, emailOf } from './rows.js'
import type { Sizes } from './sizes.js'
import type { Stores } from './store.js'
import { inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const SECRET = '0123456789abcdef0123456789abcdef'

/**
 * A slash command through the real receiver, signed, 16 in flight: how long until it is acknowledged, beside a bare Bolt
 * app that says "ok" and posts it, and how long until the final card is there.
 */
export async function measureSlack({ commands, longRounds }: Sizes, { slack: store }: Stores): Promise<Line[]> {
  const slack = await playedSlack()
  const start = (kind: string) =>
    startChild('slack-server', [kind, slack.url, SECRET, store], z.object({ port: z.number() }))
  const bare = await start('bare')
  const ours = await start('cerrojo')
  try {
    const acknowledged: number[] = []
    const other: number[] = []
    const answered: number[] = []
    const perSecond: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
    for (let round = -1; round < longRounds; round++) {
      const posts = slack.expect(commands)
      const bareStart = performance.now()
      const others = await load(bare.sent.port, { total: commands, inFlight: CHATTING }, number =>
        shot(slack, round, number),
      )
      await posts
      const start = performance.now()
      const cards = slack.expect(commands)
      const times = await load(ours.sent.port, { total: commands, inFlight: CHATTING }, number => {
        return shot(slack, round, number + commands)
      })
      const final = await cards
      if (round < 0) continue
      perSecond.bare.push(commands / ((start - bareStart) / 1_000))
      perSecond.ours.push(commands / ((performance.now() - start) / 1_000))
      other.push(percentile(others, 95))
      acknowledged.push(percentile(times, 95))
      answered.push(percentile(final, 95))
    }
    const ratio = median(acknowledged) / median(other)
    const rate = median(perSecond.ours) / median(perSecond.bare)
    return [
      {
        what: `Slash command over HTTP, signed, ${CHATTING} in flight: acknowledged (p95)`,
        ours: inTime(median(acknowledged)),
        comparedWith: `a bare Bolt app that says "ok" and posts it: ${inTime(median(other))}`,
        ratio: inTimes(ratio),
        target: target('at most', 1.3, ratio),
      },
      {
        what: 'The same until the final card has reached Slack (p95)',
        ours: inTime(median(answered)),
        comparedWith: NO_TARGET,
        ratio: NO_TARGET,
        target: NO_TARGET,
      },
      {
        what: 'Final cards that reach Slack',
        ours: `${median(perSecond.ours).toFixed(0)} a second`,
        comparedWith: `posts of the bare Bolt app: ${median(perSecond.bare).toFixed(0)} a second`,
        ratio: inTimes(rate),
        target: target('at least', 0.5, rate),
      },
    ]
  } finally {
    bare.stop()
    ours.stop()
    slack.close()
  }
}

interface PlayedSlack {
  readonly url: string
  readonly respondTo: (id: string) => string
  /** Milliseconds from each command to its card, once so many have come. */
  readonly expect: (cards: number) => Promise<number[]>
  readonly close: () => void
}

/** What of Slack's interface a command needs: who asks, and the address for the answer. */
async function playedSlack(): Promise<PlayedSlack> {
  const sent = new Map<string, number>()
  let times: number[] = []
  let wanted = 0
  let done: (times: number[]) => void = () => {}
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => {
      const path = request.url ?? ''
      const start = sent.get(path)
      if (start !== undefined) times.push(performance.now() - start)
      if (times.length === wanted) done(times)
      const asked = new URLSearchParams(Buffer.concat(chunks).toString()).get('user') ?? 'U1'
      const profile = { email: emailOf(Number(asked.slice(1)) - 1), real_name: 'Marta' }
      const user = { id: asked, team_id: 'T1', deleted: false, is_bot: false, is_email_confirmed: true, profile }
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: true, user, team_id: 'T1' }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address: string | AddressInfo | null = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url: `${base}/api/`,
    respondTo: id => {
      sent.set(`/respond/${id}`, performance.now())
      return `${base}/respond/${id}`
    },
    expect: cards => {
      times = []
      wanted = cards
      return new Promise(resolve => {
        done = resolve
      })
    },
    close: () => server.closeAllConnections() ?? server.close(),
  }
}

function shot(slack: PlayedSlack, round: number, number: number): Shot {
  const id = `${round}-${number}`
  const body = new URLSearchParams({
    team_id: 'T1',
    user_id: `U${(number % CHATTING) + 1}`,
    command: '/cierre',
    text: '',
    trigger_id: id,
    response_url: slack.respondTo(id),
  }).toString()
  const at = String(Math.floor(Date.now() / 1_000))
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')
  return {
    path: '/slack/commands',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  }
}
