import { z } from 'zod'
import { linesFrom } from '../adapters/chat/terminal/input-lines.js'
import { dayOption } from '../app/command-line.js'
import type { CommandContext } from '../app/run-command.js'
import { type Intent, understand } from '../bot/understand/understand.js'
import { dayInBogota } from '../rules/index.js'
import { harmlessLine } from '../shared/harmless.js'

const UnderstandOptions = z.object({ today: dayOption, json: z.literal(true).optional() })

const PIECE = 65_536

/** `understand`: what each line of the input is understood as, one line out for one line in. */
export async function understandCommand(command: CommandContext, given: unknown): Promise<void> {
  const { out, input, language } = command
  const { today: said, json } = UnderstandOptions.parse(given)
  const today = said ?? dayInBogota(command.now())
  // A person who types wants each answer at once.
  const piece = input.isTTY === true ? 0 : PIECE
  let text = ''
  for await (const line of linesFrom(input)) {
    text += understoodAs(line, today, language, json === true)
    if (text.length < piece) continue
    await out.write(text)
    if (!out.open) return
    text = ''
  }
  await out.write(text)
}

function understoodAs(
  line: string,
  today: Parameters<typeof understand>[1],
  language: 'es' | 'en',
  json: boolean,
): string {
  const { question, args, kind, options, sure, unread, further, query, more, later } = understand(line, today, {
    preferred: language,
  })
  const shown = (intent: Intent) => ({
    kind: intent.kind,
    args: argsOf(intent),
    ...(intent.query && { query: intent.query }),
    ...(intent.more && { more: intent.more }),
    ...(intent.later && { later: intent.later }),
  })
  if (json)
    return `${JSON.stringify({
      ...shown({ kind, args, question, ...(query && { query }), ...(more && { more }), ...(later && { later }) }),
      sure,
      unread,
      // biome-ignore lint/suspicious/noThenProperty: a line of output, which nobody awaits
      then: further.map(shown),
      ...(options.length > 1 && { options: options.map(shown) }),
    })}\n`
  const named = [...options, ...further].map(intent =>
    [
      intent.kind,
      ...Object.entries(argsOf(intent)).map(([name, value]) => `${name}=${harmlessLine(String(value))}`),
    ].join(' '),
  )
  return `${named.join(' | ')}\n`
}

/** The arguments of a question by their names; a list that says more than its name has them in its query. */
function argsOf({ args }: Pick<Intent, 'args'>): Readonly<Record<string, unknown>> {
  return args
}
