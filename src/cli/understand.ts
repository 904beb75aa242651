import { z } from 'zod'
import { linesFrom } from '../adapters/chat/terminal/input-lines.js'
import { clockFor } from '../app/clock.js'
import { dayOption } from '../app/command-line.js'
import type { CommandContext } from '../app/run-command.js'
import { coordinates } from '../bot/accounts/person.js'
import { ask } from '../bot/conversation/ask.js'
import { conversationOf } from '../bot/conversation/remembering.js'
import { scopeOf } from '../bot/conversation/scope-of.js'
import type { Remembered } from '../bot/ports/conversation-memory.js'
import { documentedKind } from '../bot/understand/intents/documented-kind.js'
import { type Given, type Intent, type Understanding, understand } from '../bot/understand/understand.js'
import { dayInBogota } from '../rules/index.js'
import { harmlessLine } from '../shared/harmless.js'

const UnderstandOptions = z.object({ today: dayOption, json: z.literal(true).optional() })

/** A text after others, which are played first at the invented entity. */
const Followed = z.strictObject({ text: z.string(), context: z.array(z.string()).max(20).default([]) })

const PIECE = 65_536

/** `understand`: what each line of the input is understood as, one line out for one line in. */
export async function understandCommand(command: CommandContext, given: unknown): Promise<void> {
  const { out, input, language } = command
  const { today: said, json } = UnderstandOptions.parse(given)
  const today = said ?? dayInBogota(command.now())
  // A person who types wants each answer at once.
  const piece = input.isTTY === true ? 0 : PIECE
  const played = contextPlayer(command, clockFor(said, command.now)())
  let text = ''
  for await (const line of linesFrom(input)) {
    const followed = json ? followedIn(line) : null
    const before = followed && (await played(followed.context, followed.text))
    const understood = understand(followed?.text ?? line, today, { preferred: language, ...before?.given })
    const reference = understood.contextual ? await before?.referenceOf(understood.args) : undefined
    text += json ? `${JSON.stringify(asJson(understood, reference))}\n` : asLine(understood)
    if (text.length < piece) continue
    await out.write(text)
    if (!out.open) return
    text = ''
  }
  await out.write(text)
}

function followedIn(line: string): z.output<typeof Followed> | null {
  if (!line.startsWith('{')) return null
  try {
    return Followed.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** What is remembered of texts that were played. */
interface Played {
  readonly given: Given
  /** By what the entity calls the contract that stood on the screen. */
  referenceOf(args: Intent['args']): Promise<string | undefined>
}

/**
 * Plays texts at the invented entity, each time in a conversation of its own, and gives what is remembered of them. They are those
 * of a coordinator where one of them, or the text that follows, asks for the contracts of others; else of a supervisor.
 */
function contextPlayer(
  { settings }: CommandContext,
  now: Date,
): (texts: readonly string[], last: string) => Promise<Played> {
  let opened: ReturnType<typeof open> | undefined
  const open = async () => (await import('../demo/demo-context.js')).openDemo(settings(), now)
  let turn = 0
  return async (texts, last) => {
    opened ??= open()
    const { context, opensWith } = await opened
    const coordinator = [...context.directory.values()].find(coordinates) ?? opensWith
    const whole = scopeOf(context.directory, coordinator)
    const isOfOthers = [...texts, last].some(text =>
      asksForOthers(understand(text, dayInBogota(now), { scope: whole })),
    )
    const speaker = isOfOthers ? coordinator : opensWith
    const thread = String(turn++)
    for (const text of texts) await ask(context, speaker, text, now, 'cli', thread)
    const conversation = conversationOf(context, speaker, 'cli', thread)
    const remembered: Remembered | null = (await context.memory?.recall(conversation, now)) ?? null
    const { contracts } = context.store
    return {
      given: { remembered, scope: scopeOf(context.directory, speaker) },
      referenceOf: async args => {
        const ids = 'id' in args && args.id !== undefined ? [args.id] : []
        return (await contracts.byId(context.entity.key, ids)).contracts[0]?.reference
      },
    }
  }
}

/** Whoever supervises has none but their own contracts to ask for. */
function asksForOthers({ options, further }: Understanding): boolean {
  return [...options, ...further].some(
    ({ kind, query }) =>
      kind === 'team' ||
      kind === 'unreached' ||
      query?.view !== undefined ||
      query?.where.some(({ field }) => field === 'supervisor' || field === 'area') === true,
  )
}

/** `reference` is that of the contract that was meant and not named. */
function asJson({ options, sure, unread, contextual, further, ...intent }: Understanding, reference?: string) {
  // What is asked back with several buttons.
  const isAmbiguous = options.length > 1 && !sure && unread.length === 0
  return {
    ...shown(intent, reference),
    ...(isAmbiguous && { kind: 'ambiguous' }),
    sure,
    unread,
    // biome-ignore lint/suspicious/noThenProperty: a line of output, which nobody awaits
    then: further.map(each => shown(each)),
    ...(options.length > 1 && { options: options.map(each => shown(each)) }),
    ...(contextual && { contextual }),
  }
}

function shown(intent: Intent, reference?: string) {
  const { query, more, unsupported: later } = intent
  const args = { ...named(intent.args), ...(reference !== undefined && { reference }) }
  return { ...documentedKind(intent), args, ...(query && { query }), ...(more && { more }), ...(later && { later }) }
}

/** A contract that was named by what it is about has no number that anybody knows: "andenes de la 15". */
function named(args: Intent['args']) {
  const { reference, ...others } = args as { readonly reference?: string }
  const isNumber = reference === undefined || (/\d/.test(reference) && !WORD.test(reference))
  return isNumber ? args : { about: reference, ...others }
}

const WORD = /(?<![\p{L}\d-])\p{L}{4,}(?![\p{L}\d-])/u

function asLine({ options, further }: Understanding): string {
  const named = [...options, ...further].map(({ kind, args }) =>
    [kind, ...Object.entries(args).map(([name, value]) => `${name}=${harmlessLine(String(value))}`)].join(' '),
  )
  return `${named.join(' | ')}\n`
}
