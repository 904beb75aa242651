import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { type AnswerData, AnswerSchema } from '../../bot/assistants/answer.js'
import { schemaAsJson, TOOL_INPUTS, TOOLS } from '../../bot/assistants/tools.js'
import type { Words } from '../../words/index.js'

/** What came of a call: an answer as data and as text, or a text that says what is wrong and what to do. */
export type CallOutcome =
  | { readonly ok: true; readonly answer: AnswerData; readonly text: string; readonly refused: boolean }
  | { readonly ok: false; readonly text: string }

/** Answers a call of a tool by its name, with what came with it. Never throws. */
export type CallTool = (tool: string, given: unknown) => Promise<CallOutcome>

/** Speaks the Model Context Protocol at one end of a transport: tells the tools and hands on what is asked of them. */
export async function serveAssistant(
  transport: Transport,
  call: CallTool,
  { assistants: say }: Words,
  version: string,
): Promise<{ close(): Promise<void> }> {
  const server = new Server(
    { name: 'cerrojo', version },
    { capabilities: { tools: {} }, instructions: say.instructions },
  )
  const outputSchema = schemaAsJson(AnswerSchema, 'output')
  const tools = TOOLS.map(name => ({
    ...{ name, title: say.tools[name].title, description: say.tools[name].does },
    ...{ inputSchema: schemaAsJson(TOOL_INPUTS[name], 'input'), outputSchema },
    annotations: { readOnlyHint: true, openWorldHint: false },
  }))
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const outcome = await call(params.name, params.arguments ?? {})
    const content = [{ type: 'text' as const, text: outcome.text }]
    if (!outcome.ok) return { content, isError: true }
    return { content, structuredContent: { ...outcome.answer }, ...(outcome.refused ? { isError: true } : {}) }
  })
  await server.connect(transport)
  return server
}
