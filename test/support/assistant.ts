import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { serveAssistant } from '../../src/adapters/assistants/mcp-server.js'
import { assistantCalls, type CallsFrom } from '../../src/app/assistant-calls.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { type AnswerData, AnswerSchema } from '../../src/bot/assistants/answer.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { Seen } from '../../src/bot/ports/ledger.js'
import { wordsIn } from '../../src/words/index.js'
import { at, TODAY } from './context.js'

/** What a call came to: its text, and its data, which the client has checked. */
export interface Called {
  readonly text: string
  readonly answer: AnswerData | null
  readonly isError: boolean
}

export type Assistant = (tool: string, given?: Record<string, unknown>) => Promise<Called>

/** An assistant at the SDK's own client, in this process, in somebody's sight. */
export async function assistantOf(
  world: () => EntityContext,
  who: Person,
  more: Partial<CallsFrom> = {},
): Promise<Assistant> {
  const { call } = assistantCalls({
    open: work => work(world(), who, at(TODAY)),
    note: (entity, seen) => world().store.ledger.see(entity, seen),
    explain: error => (error instanceof Error ? error.message : String(error)),
    language: 'es',
    ...more,
  })
  const [here, there] = InMemoryTransport.createLinkedPair()
  await serveAssistant(there, call, wordsIn('es'), '0.0.0')
  const client = new Client({ name: 'test', version: '0.0.0' })
  await client.connect(here)
  return calling(client)
}

/** Calls by a client that is connected; it knows the schemas of the tools and checks what it gets. */
export async function calling(client: Client): Promise<Assistant> {
  await client.listTools()
  return async (name, given = {}) => {
    const { content, structuredContent, isError } = (await client.callTool({
      name,
      arguments: given,
    })) as CallToolResult
    const [{ text }] = z.tuple([z.object({ type: z.literal('text'), text: z.string() })]).parse(content)
    const answer = structuredContent === undefined ? null : AnswerSchema.parse(structuredContent)
    return { text, answer, isError: isError === true }
  }
}

/** Everything that was noted of an entity. */
export async function allSeen({ store, entity }: EntityContext): Promise<Seen[]> {
  const found: Seen[] = []
  for await (const { seen } of store.ledger.seen(entity.key)) if (seen) found.push(seen)
  return found
}
