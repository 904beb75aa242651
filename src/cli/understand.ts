import { z } from 'zod'
import { linesOf } from '../adapters/terminal/lines.js'
import { plain } from '../adapters/terminal/plain.js'
import { understand } from '../bot/understand.js'
import { dayInBogota } from '../rules/index.js'
import { dayOption } from '../wiring/command-line.js'
import type { Context } from '../wiring/run.js'

const UnderstandOptions = z.object({ today: dayOption, json: z.literal(true).optional() })

const PIECE = 65_536

/** `understand`: what each line of the input is understood as, one line out for one line in. */
export async function understandCommand(context: Context, given: unknown): Promise<void> {
  const { out, input, language } = context
  const { today: said, json } = UnderstandOptions.parse(given)
  const today = said ?? dayInBogota(context.now())
  // A person who types wants each answer at once.
  const piece = input.isTTY === true ? 0 : PIECE
  let text = ''
  for await (const line of linesOf(input)) {
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
  const understood = understand(line, today, language)
  const options = understood.sure ? [understood.question] : understood.options
  const [first = { kind: 'unknown', args: {} }] = options
  if (json) {
    const { kind, args } = first
    return `${JSON.stringify(understood.sure ? { kind, args } : { kind, args, sure: false, options })}\n`
  }
  const named = options.map(({ kind, args }) =>
    [kind, ...Object.entries(args).map(([name, value]) => `${name}=${plain(String(value))}`)].join(' '),
  )
  return `${named.join(' | ')}\n`
}
