import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { startChild } from './child.js'
import { load, percentile, type Shot } from './load.js'
import { median } from './measure.js'
import { QUESTION } from './place.js'
import { CHATTING, emailOf } from './rows.js'
import type { Sizes } from './sizes.js'
import type { Stores } from './store.js'
import { inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const TENANT = '00000000-0000-0000-0000-000000000001'

const WHOLE_TABLE = 'todos mis contratos'

/**
 * Messages through the real endpoint, 16 in flight: from the request until the first answer has reached the connector,
 * beside a bare botbuilder bot that echoes.
 */
export async function measureTeams({ commands, longRounds }: Sizes, { teams: store }: Stores): Promise<Line[]> {
  const teams = await playedConnector()
  const start = (kind: string) => startChild('teams-server', [kind, teams.url, store], z.object({ port: z.number() }))
  const bare = await start('bare')
  const ours = await start('cerrojo')
  const measure = async (port: number, text: string) => {
    teams.times.length = 0
    await load(port, { total: commands, inFlight: CHATTING }, (_, line) => teams.shot(text, line))
    if (teams.times.length < commands)
      throw new Error(`${commands - teams.times.length} of "${text}" were not answered`)
    return percentile(teams.times, 95)
  }
  try {
    const [echo, help, morning, table]: [number[], number[], number[], number[]] = [[], [], [], []]
    for (let round = -1; round < longRounds; round++) {
      const times = [
        await measure(bare.sent.port, 'ayuda'),
        await measure(ours.sent.port, 'ayuda'),
        await measure(ours.sent.port, QUESTION),
        await measure(ours.sent.port, WHOLE_TABLE),
      ]
      if (round < 0) continue
      for (const [index, each] of [echo, help, morning, table].entries()) each.push(times[index] ?? Number.NaN)
    }
    const ratio = (times: number[]) => median(times) / median(echo)
    const comparedWith = `a bare botbuilder bot that echoes: ${inTime(median(echo))}`
    return [
      {
        what: `Message in Teams, ${CHATTING} in flight: until the answer to "ayuda" has reached Teams (p95)`,
        ours: inTime(median(help)),
        comparedWith,
        ratio: inTimes(ratio(help)),
        target: NO_TARGET,
      },
      {
        what: 'The same for "¿Qué contratos debo cerrar?" with 200 contracts, the card of the morning',
        ours: inTime(median(morning)),
        comparedWith,
        ratio: inTimes(ratio(morning)),
        target: target('at most', 3, ratio(morning)),
      },
      {
        what: 'The same for "Todos mis contratos", the table of the 200',
        ours: inTime(median(table)),
        comparedWith,
        ratio: inTimes(ratio(table)),
        target: target('at most', 4, ratio(table)),
      },
    ]
  } finally {
    bare.stop()
    ours.stop()
    teams.close()
  }
}

interface PlayedConnector {
  readonly url: string
  /** Milliseconds from each message to the first answer to it. */
  readonly times: number[]
  readonly shot: (text: string, line: number) => Shot
  readonly close: () => void
}

/** What of Teams' connector a message needs: who writes, and where the answer goes. */
async function playedConnector(): Promise<PlayedConnector> {
  const sent = new Map<string, number>()
  const times: number[] = []
  let last = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => {
      const isTyping = Buffer.concat(chunks).includes('"type":"typing"')
      const [, conversation = '', what = ''] = /\/v3\/conversations\/([^/]+)\/(\w+)/.exec(request.url ?? '') ?? []
      const start = sent.get(conversation)
      if (start !== undefined && what === 'activities' && request.method === 'POST' && !isTyping) {
        times.push(performance.now() - start)
        sent.delete(conversation)
      }
      const who = { id: `29:ana-${conversation}`, aadObjectId: `a-${conversation}`, tenantId: TENANT }
      const email = emailOf(Number(conversation.slice(1)))
      const member = { ...who, name: 'Ana', email, userPrincipalName: email, userRole: 'user' }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(what === 'members' ? member : { id: 'm1' }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address: string | AddressInfo | null = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url,
    times,
    shot(text, line) {
      const conversation = `c${line}`
      sent.set(conversation, performance.now())
      const body = activity(conversation, `m${last++}`, url, text)
      return { path: '/api/messages', headers: { 'content-type': 'application/json' }, body }
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function activity(conversation: string, id: string, serviceUrl: string, text: string): string {
  return JSON.stringify({
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:ana-${conversation}`, name: 'Ana', aadObjectId: `a-${conversation}` },
    recipient: { id: '28:bot', name: 'Cerrojo' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'es-CO',
    text,
  })
}
