import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import { pino } from 'pino'
import { openTeams } from '../../src/adapters/chat/teams/open.js'
import { encodeOutFile } from '../../src/app/out-files.js'
import { chatClock, openAt, withChatting } from '../place.js'
import { ENTITIES } from '../rows.js'

/*
 * node teams-server.js bare|cerrojo SERVICE STORE — a Teams bot on a port of its own, until it is stopped: a bare
 * one of botbuilder that echoes, or Cerrojo on a store. SERVICE is where the connector is played.
 */

const [, , kind = '', serviceUrl = '', store = ''] = process.argv

async function cerrojo(): Promise<RequestListener> {
  const known = await withChatting(await openAt(store, ENTITIES[0], false))
  const { handle } = openTeams({
    local: true,
    serviceUrl,
    contextOf: async () => known,
    encodeFile: encodeOutFile,
    clock: chatClock(),
    logger: pino({ level: 'error' }, process.stderr),
  })
  return (request, response) => void handle(request, response)
}

function bare(): RequestListener {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  const echo = async (context: TurnContext) => {
    if (context.activity.type === ActivityTypes.Message) await context.sendActivity(`${context.activity.text}`)
  }
  return (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      // What the library wants of a request and response of a framework, with no framework beside.
      const body: Record<string, unknown> = JSON.parse(Buffer.concat(chunks).toString())
      const answer = {
        socket: response.socket,
        header: (name: string, value: unknown) => response.setHeader(name, String(value)),
        status: (code: number) => {
          response.statusCode = code
          return answer
        },
        send: (content: unknown) => {
          if (content !== undefined) response.write(JSON.stringify(content))
          return answer
        },
        end: () => response.end(),
      }
      const asked = { body, headers: request.headers, method: request.method ?? 'POST' }
      void adapter.process(asked, answer, echo)
    })
  }
}

const server = createServer(kind === 'bare' ? bare() : await cerrojo())
server.listen(0, '127.0.0.1', () => {
  const address: string | AddressInfo | null = server.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
})
